//! The quick exit: an empty page of ours clears what the browser kept and is replaced at once by another site.

use crate::reader::Reader;
use crate::secret::forget;
use crate::site::Shared;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{DOCTYPE, html};

const CLEAR: HeaderValue = HeaderValue::from_static(r#""cache", "cookies", "storage""#);

/// Removes the mark and leaves.
pub(crate) async fn leave() -> Response {
    (forget(), Redirect::to("/away")).into_response()
}

/// The empty page. A refresh without delay takes the place of this page in the history.
pub(crate) async fn page(State(site): State<Shared>, reader: Reader) -> Response {
    let to = &site.settings.exit_url;
    let page = html! {
        (DOCTYPE)
        html lang=(reader.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                meta http-equiv="refresh" content={ "0; url=" (to) };
                title { (reader.text("web-title")) }
            }
            body { main { h1 { a href=(to) rel="noreferrer" { (reader.text("web-away")) } } } }
        }
    };
    ([(HeaderName::from_static("clear-site-data"), CLEAR)], forget(), page).into_response()
}

#[cfg(test)]
mod tests {
    use crate::testing::{A_FORM, Place};

    #[tokio::test]
    async fn leaving_clears_what_the_browser_kept_and_goes_on_at_once() {
        let place = Place::new();
        let gone = place.ask("POST", "/chat/stay-safe/leave", A_FORM, "").await;
        assert_eq!((gone.status.as_u16(), &gone.headers["location"]), (303, &"/away".parse().unwrap()));
        for answer in [gone, place.get("/away").await] {
            let set: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|v| v.to_str().unwrap()).collect();
            assert!(set.len() == 2 && set[0].starts_with("__Host-c=; ") && set[1].starts_with("c=; "), "{set:?}");
            assert!(set.iter().all(|c| c.ends_with("; Max-Age=0")), "{set:?}");
        }
        let page = place.get("/away").await;
        assert_eq!(page.headers["clear-site-data"], r#""cache", "cookies", "storage""#);
        assert!(page.text.contains(r#"content="0; url=https://weather.example/""#) && page.text.len() < 1_000);
    }
}
