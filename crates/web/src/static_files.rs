//! The style and the script.

use crate::problem::Problem;
use axum::extract::Path;
use axum::response::Response;

/// A file by its hashed name.
pub(crate) async fn file(Path(name): Path<String>) -> Result<Response, Problem> {
    pages::asset(&format!("/s/{name}")).ok_or(Problem::NotFound)
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
}
