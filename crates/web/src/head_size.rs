//! How much an address and the headers of a request may hold. A browser of ours sends a tenth of it; what comes above
//! is refused with a page before anything reads it. Far above it the server itself hangs up, without a page.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Bytes of path and query.
const LONGEST_ADDRESS: usize = 4 * 1024;
/// Bytes of all headers, names and values.
const LARGEST_HEADERS: usize = 16 * 1024;

/// Refuses a head that nobody of ours sends.
pub(crate) async fn limited(request: Request, next: Next) -> Response {
    let address = request.uri().path_and_query().map_or(0, |p| p.as_str().len());
    if address > LONGEST_ADDRESS {
        return StatusCode::URI_TOO_LONG.into_response();
    }
    let headers = request.headers().iter().map(|(name, value)| name.as_str().len().saturating_add(value.len()));
    if headers.sum::<usize>() > LARGEST_HEADERS {
        return StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE.into_response();
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Place;

    #[tokio::test]
    async fn a_head_too_large_is_refused_with_a_page() {
        let place = Place::new();
        let (fits, large) = ("a".repeat(LARGEST_HEADERS / 2), "a".repeat(LARGEST_HEADERS));
        assert_eq!(place.ask("GET", "/help", &[("x-more", &fits)], "").await.status, StatusCode::OK);
        let headers = place.ask("GET", "/help", &[("x-more", &large)], "").await;
        assert_eq!(headers.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
        let many: Vec<(&str, &str)> = (0..4).map(|_| ("cookie", &*large)).collect();
        let cookies = place.ask("GET", "/chat/stay-safe", &many, "").await;
        assert_eq!(cookies.status, StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE);
        let address = place.get(&format!("/help?l={}", "a".repeat(LONGEST_ADDRESS))).await;
        assert_eq!(address.status, StatusCode::URI_TOO_LONG);
        for page in [headers, cookies, address] {
            page.is_plain_and_neutral();
            assert!(page.text.contains("tel:112") && !page.text.contains("aaaa"));
        }
    }
}
