//! What goes wrong, in one place: handlers and layers give a bare status, here it becomes a plain page with the
//! numbers. What may not be seen and what does not exist look alike.

use crate::frame::{Place, emergency_numbers, page};
use crate::reader::Reader;
use crate::site::Shared;
use app::ChatError;
use app::log::NoTree;
use axum::extract::rejection::FormRejection;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::html;

/// Why a page cannot be given.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// No such page, bot, screen or country.
    #[error("not found")]
    NotFound,
    /// The form comes from another site, or from nobody who says where from.
    #[error("a form from elsewhere")]
    Foreign,
    /// No form of ours.
    #[error("not a form")]
    Unreadable,
    /// More text than is taken.
    #[error("too long")]
    TooLong,
    /// More messages than a person writes.
    #[error("too many at once")]
    TooMany,
    /// What she wrote could not be kept, or what stands there not be read.
    #[error("the conversation is not available")]
    Chat(#[from] ChatError),
    /// The log cannot be read.
    #[error("the log is not available")]
    Log(#[from] NoTree),
}

impl Problem {
    /// What is wrong with a form that could not be read.
    pub(crate) fn of_form(rejection: &FormRejection) -> Self {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE { Self::TooLong } else { Self::Unreadable }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Foreign => StatusCode::FORBIDDEN,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooLong => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Chat(ChatError::Full | ChatError::Unavailable) | Self::Log(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
        .into_response()
    }
}

/// Every failing answer, whoever gave it, becomes a page.
pub(crate) async fn as_pages(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let reader = Reader::of(&site, &parts);
    let answer = next.run(Request::from_parts(parts, body)).await;
    let status = answer.status();
    if !status.is_client_error() && !status.is_server_error() {
        return answer;
    }
    let (title, text) = match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => ("web-not-found", "web-not-found-text"),
        StatusCode::TOO_MANY_REQUESTS => ("web-many", "web-many-text"),
        s if s.is_client_error() => ("web-bad", "web-bad-text"),
        _ => ("web-broken", "web-broken-text"),
    };
    let main = html! {
        h1 { (reader.text(title)) }
        p { (reader.text(text)) }
        div.urgent { (emergency_numbers(&reader)) }
    };
    // the links of a wrong address lead to the start, never back to what somebody put into it
    let mut response = (status, page(&site, &reader, &Place::private(Some("/")), &main)).into_response();
    if let Some(allowed) = answer.headers().get(ALLOW) {
        response.headers_mut().insert(ALLOW, allowed.clone());
    }
    if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("30"));
    }
    response
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};
    use axum::http::StatusCode;

    #[tokio::test]
    async fn a_wrong_address_is_a_plain_page_with_the_numbers() {
        let place = Place::new();
        for path in [
            "/nothing",
            "/r/common",
            "/r/common/nothing",
            "/r/..%2f..%2fetc/passwd",
            "/c/xx",
            "/c/poland",
            "/chat/nobody",
            "/s/x.css",
            "//evil.example/",
        ] {
            let page = place.get(path).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            page.is_plain_and_neutral();
            assert!(page.text.contains("tel:112") && page.text.contains("/away"), "{path}");
            assert!(!page.text.contains("evil.example"));
        }
    }

    #[tokio::test]
    async fn a_method_nobody_serves_is_refused_and_says_which_are() {
        let place = Place::new();
        for (method, path, allowed) in [
            ("DELETE", "/", "GET"),
            ("PUT", "/chat/stay-safe", "POST"),
            ("POST", "/help", "GET"),
            ("TRACE", "/", "GET"),
        ] {
            let page = place.ask(method, path, A_FORM, "").await;
            assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
            assert!(page.headers["allow"].to_str().unwrap().contains(allowed), "{method} {path}");
            page.is_plain_and_neutral();
        }
    }
}
