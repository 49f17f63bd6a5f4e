//! How much a form may hold. What comes above it is read and thrown away up to a point, so that the browser gets
//! to see the page that says so: a connection closed while it still sends would look like a broken line.

use crate::problem::Problem;
use axum::body::Body;
use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;

/// Bytes of a form.
pub(crate) const LARGEST_FORM: usize = 64 * 1024;
/// Bytes read at all.
const MOST_READ: usize = 1024 * 1024;

/// Reads the form before anything else looks at it.
pub(crate) async fn limited(request: Request, next: Next) -> Response {
    // files are read as they come, by their own rules
    if matches!(*request.method(), Method::GET | Method::HEAD) || crate::files::is_one(&request) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let mut chunks = body.into_data_stream();
    let (mut form, mut size) = (Vec::new(), 0usize);
    while let Some(chunk) = chunks.next().await {
        let Ok(chunk) = chunk else { return Problem::Unreadable.into_response() };
        size = size.saturating_add(chunk.len());
        if size <= LARGEST_FORM {
            form.extend_from_slice(&chunk);
        } else if size > MOST_READ {
            break;
        }
    }
    if size > LARGEST_FORM {
        return Problem::TooLong.into_response();
    }
    next.run(Request::from_parts(parts, Body::from(form))).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{A_FORM, Place};
    use axum::http::StatusCode;

    #[tokio::test]
    async fn a_form_too_large_is_refused_with_a_page() {
        let place = Place::new();
        for size in [LARGEST_FORM, 3 * MOST_READ] {
            for path in ["/chat/stay-safe", "/chat/stay-safe/leave"] {
                let page = place.ask("POST", path, A_FORM, &format!("text={}", "a".repeat(size))).await;
                assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE, "{path}");
                page.is_plain_and_neutral();
            }
        }
    }
}
