//! (being written)
pub struct Settings { pub public_url: Option<String>, pub exit_url: String, pub demonstration: bool, pub bot_links: Vec<(domain::BotName, String)>, pub secure_cookie: bool }
pub struct Parts { pub content: app::ContentNow, pub chat: app::Chat, pub clock: std::sync::Arc<dyn domain::Clock>, pub changes: tokio::sync::watch::Receiver<i64>, pub settings: Settings }
pub const ROUTES: &[(&str, &str)] = &[("GET", "/healthz")];
pub fn router(_parts: Parts) -> axum::Router { axum::Router::new().route("/healthz", axum::routing::get(|| async { "ok" })) }
