//! The style and the script.

use crate::problem::Problem;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;

/// A file by its hashed name.
pub(crate) async fn file(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    pages::asset(&format!("/s/{name}"), &headers).ok_or(Problem::NotFound)
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn a_page_gets_its_style_and_script_and_they_are_kept() {
        let place = crate::testing::Place::new();
        for path in [pages::style_path(), pages::look_style_path(), pages::script_path()] {
            let file = place.get(path).await;
            assert!(file.status.is_success() && file.headers["cache-control"].to_str().unwrap().contains("immutable"));
        }
    }

    #[tokio::test]
    async fn a_browser_gets_them_packed_and_whoever_does_not_ask_as_they_are() {
        let place = crate::testing::Place::new();
        let plain = place.get(pages::style_path()).await;
        assert!(plain.headers.get("content-encoding").is_none() && plain.text.contains(":root{"));
        let mut asked = axum::http::HeaderMap::new();
        asked.insert("accept-encoding", "gzip, deflate, br".parse().unwrap());
        let packed = pages::asset(pages::style_path(), &asked).unwrap();
        assert_eq!(packed.headers()["content-encoding"], "gzip");
        let bytes = axum::body::to_bytes(packed.into_body(), 1 << 20).await.unwrap();
        // how gzip begins: RFC 1952, section 2.3.1
        assert!(bytes.starts_with(&[0x1f, 0x8b]) && bytes.len() < plain.text.len() / 2, "{}", bytes.len());
    }
}
