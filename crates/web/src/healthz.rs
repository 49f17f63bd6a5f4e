//! Whether the process answers, and nothing else.

/// Says `ok`.
pub(crate) async fn say() -> &'static str {
    "ok"
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn it_says_ok_and_nothing_else() {
        assert_eq!(crate::testing::Place::new().get("/healthz").await.text, "ok");
    }
}
