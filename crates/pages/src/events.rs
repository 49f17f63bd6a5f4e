//! A stream that tells a page that something changed, and nothing more: what it is, the page asks for itself.

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt};
use std::convert::Infallible;
use std::time::Duration;

/// A comment as often as this keeps proxies from closing a silent stream.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// An event without content for every item of `marks`. Its id is the mark: what the page compares with the mark of
/// what it shows, so that it must say nothing to anybody else. One line, without a NUL.
pub fn events(marks: impl Stream<Item = String> + Send + 'static) -> Response {
    let stream = marks.map(|mark| Ok::<_, Infallible>(Event::default().id(mark).data("changed")));
    let mut response = Sse::new(stream).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    // nginx and its kin hold answers back unless told not to
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}
