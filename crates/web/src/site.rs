//! What the pages share.

use app::{Chat, ContentNow};
use axum::http::HeaderMap;
use content::{Bot, Content};
use domain::{BotName, Clock, Language};
use std::sync::Arc;
use tokio::sync::watch;

/// What the operator sets.
#[derive(Clone)]
pub struct Settings {
    /// `https://…`, where people reach this node.
    pub public_url: Option<String>,
    /// Where the way out leads.
    pub exit_url: String,
    /// Every page carries a mark.
    pub demonstration: bool,
    /// The bots' addresses at the messenger.
    pub bot_links: Vec<(BotName, String)>,
    /// Cookies only over TLS.
    pub secure_cookie: bool,
}

/// What the router is built from.
pub struct Parts {
    /// What is said.
    pub content: ContentNow,
    /// The web door.
    pub chat: Chat,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// Ticks when something changed.
    pub changes: watch::Receiver<i64>,
    /// What the operator set.
    pub settings: Settings,
}

pub(crate) struct Site {
    pub(crate) content: ContentNow,
    pub(crate) chat: Chat,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) changes: watch::Receiver<i64>,
    pub(crate) settings: Settings,
}

impl Site {
    pub(crate) fn new(p: Parts) -> Self {
        Self { content: p.content, chat: p.chat, clock: p.clock, changes: p.changes, settings: p.settings }
    }

    /// The language of a page: asked for in the address, else what the browser prefers, else the first we have.
    pub(crate) fn language(&self, asked: Option<&str>, headers: &HeaderMap) -> Language {
        let content = self.content.current();
        let known: Vec<Language> = content.bots().next().map(|b| b.languages.clone()).unwrap_or_default();
        let preferred = headers.get("accept-language").and_then(|v| v.to_str().ok()).unwrap_or_default();
        let listed = preferred.split(',').filter_map(|l| l.trim().get(..2)).take(10);
        let mut wanted = asked.into_iter().chain(listed).filter_map(|l| Language::parse(l).ok());
        wanted.find(|l| known.contains(l)).or_else(|| known.first().copied()).unwrap_or_else(|| fallback(&content))
    }

    /// The bot whose content the readable pages follow: the one for everyone.
    pub(crate) fn reading_bot<'a>(&self, content: &'a Content) -> Option<&'a Bot> {
        content.bots().find(|b| b.serves == content::Serves::All).or_else(|| content.bots().next())
    }
}

fn fallback(content: &Content) -> Language {
    let first = content.texts().languages().next();
    first.unwrap_or_else(|| Language::parse("uk").expect("two letters are a language"))
}
