//! A stream that tells a page that something changed, and nothing more: what it is, the page asks for itself.

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::{Stream, StreamExt};
use std::convert::Infallible;
use std::time::Duration;

/// A comment as often as this keeps proxies from closing a silent stream.
const KEEP_ALIVE: Duration = Duration::from_secs(20);

/// An event without content for every item of `ticks`.
pub fn events(ticks: impl Stream<Item = ()> + Send + 'static) -> Response {
    let stream = ticks.map(|()| Ok::<_, Infallible>(Event::default().data("changed")));
    let mut response = Sse::new(stream).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response();
    // nginx and its kin hold answers back unless told not to
    response.headers_mut().insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}
