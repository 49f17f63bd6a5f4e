//! What search machines leave alone.

/// The rules.
pub(crate) async fn say() -> &'static str {
    "User-agent: *\nDisallow: /chat\nDisallow: /away\nDisallow: /log\n"
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn search_machines_leave_conversations_alone() {
        assert!(crate::testing::Place::new().get("/robots.txt").await.text.contains("Disallow: /chat"));
    }
}
