//! Pictures, voice, files of the chat: read as they come in, sealed piece by piece. Without a script a form of its own.

use crate::chat::bot_named;
use crate::door::Secret;
use crate::problem::Problem;
use crate::reader::Reader;
use crate::site::{Shared, Site};
use crate::source::Source;
use crate::taking;
use crate::upload::{Files, take};
use app::ChatError;
use app::reports::{NotSent, Sending};
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Redirect, Response};
use domain::{BotName, Input};
use std::time::Duration;

/// How long a form with files may take: 100 MiB over a line that brings half a megabyte a second.
pub(crate) const LONGEST: Duration = Duration::from_secs(240);

/// Whether a request brings files.
pub(crate) fn is_one(request: &Request) -> bool {
    let path = request.uri().path();
    *request.method() == Method::POST && path.starts_with("/chat/") && path.ends_with("/file")
}

/// Takes the files, then the words beside them.
pub(crate) async fn post(
    State(site): State<Shared>,
    Path(bot): Path<String>,
    headers: HeaderMap,
    reader: Reader,
    source: Source,
    body: Body,
) -> Result<Response, Problem> {
    let bot = bot_named(&reader, &bot)?;
    let back = Redirect::to(&format!("/chat/{bot}?l={}", reader.language));
    // a file belongs to a conversation that is there: nobody begins with one
    let Some(secret) = site.secret_in(&headers) else { return Ok(back.into_response()) };
    if site.door.look(&bot, &secret).await?.is_none() {
        return Ok(back.into_response());
    }
    // before the body is read: it may never come
    let Some(_place) = site.uploads.place(&secret) else { return Err(Problem::TooMany) };
    let mut files = Kept { site: &site, bot: &bot, secret, reader: &reader, sending: None };
    if let Some(text) = take(&headers, body, &mut files).await? {
        taking::take(&site, &reader, &bot, (&secret, true), source, Input::Text(text)).await?;
    }
    Ok(back.into_response())
}

struct Kept<'a> {
    site: &'a Site,
    bot: &'a BotName,
    secret: Secret,
    reader: &'a Reader,
    sending: Option<Sending>,
}

impl Files for Kept<'_> {
    async fn begin(&mut self, name: Option<String>, mime: Option<String>) -> Result<(), Problem> {
        if !self.site.pace.allows(&self.secret, None, self.reader.now) {
            return Err(Problem::TooMany);
        }
        self.sending = self.site.door.file(self.bot, &self.secret, name, mime).await?;
        Ok(())
    }

    async fn bytes(&mut self, chunk: &[u8]) -> Result<(), Problem> {
        let Some(sending) = &mut self.sending else { return Ok(()) };
        if sending.bytes(chunk).await.is_ok() {
            return Ok(());
        }
        self.end().await
    }

    async fn end(&mut self) -> Result<(), Problem> {
        let Some(sending) = self.sending.take() else { return Ok(()) };
        sending.end().await.map_err(|e| match e {
            NotSent::TooLarge => Problem::TooLong,
            NotSent::NotKept => Problem::Chat(ChatError::Unavailable),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};
    use axum::http::StatusCode;

    const BOUNDARY: &str = "x-boundary";

    fn form(name: &str, bytes: &str) -> String {
        format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: image/jpeg\r\n\r\n{bytes}\r\n--{BOUNDARY}--\r\n"
        )
    }

    #[tokio::test]
    async fn a_file_without_a_conversation_or_where_nothing_takes_one_harms_nobody() {
        let place = Place::new();
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let origin = A_FORM[0];
        let headers = [origin, ("content-type", kind.as_str())];
        let page = place.ask("POST", "/chat/stay-safe/file", &headers, &form("a.jpg", "bytes")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert!(page.headers.get("set-cookie").is_none());
        let begun = place.ask("POST", "/chat/stay-safe?l=en", A_FORM, "begin=1").await;
        let cookie = begun.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = [origin, ("content-type", kind.as_str()), ("cookie", cookie.as_str())];
        let page = place.ask("POST", "/chat/stay-safe/file", &headers, &form("a.jpg", "bytes")).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        let broken = place.ask("POST", "/chat/stay-safe/file", &headers, "no form at all").await;
        assert_eq!(broken.status, StatusCode::BAD_REQUEST);
        broken.is_plain_and_neutral();
    }
}
