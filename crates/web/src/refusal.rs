//! What could not be answered, in the same frame, with the numbers.

use crate::frame::frame;
use crate::site::Site;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::Language;
use maud::html;
use std::sync::Arc;

pub(crate) async fn not_found(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response {
    page(&site, site.language(None, &headers), StatusCode::NOT_FOUND)
}

pub(crate) async fn method(State(site): State<Arc<Site>>, headers: HeaderMap) -> Response {
    page(&site, site.language(None, &headers), StatusCode::METHOD_NOT_ALLOWED)
}

/// A plain page for a status.
pub(crate) fn page(site: &Site, language: Language, status: StatusCode) -> Response {
    let content = site.content.current();
    let text = |id: &str| content.texts().get(language, id);
    let (title, words) = if status == StatusCode::NOT_FOUND {
        ("web-not-found", "web-not-found-text")
    } else {
        ("web-bad", "web-bad-text")
    };
    let full = status == StatusCode::SERVICE_UNAVAILABLE;
    let numbers = site.reading_bot(&content).and_then(|b| content.screen(b.help).says.first().map(|id| text(id)));
    let main = html! {
        h1 { (text(title)) }
        p { (if full { text("engine-full") } else { text(words) }) }
        @if let Some(numbers) = numbers { p.lines { (numbers) } }
        p { a.key href={ "/c?l=" (language) } { (text("web-countries")) } }
    };
    (status, frame(site, &content, language, "/", true, &main)).into_response()
}
