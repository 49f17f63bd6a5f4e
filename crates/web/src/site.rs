//! What every handler of a node shares.

use crate::door::Door;
use crate::pace::Pace;
use crate::source::Proxies;
use crate::streams::Streams;
use crate::under_way::UnderWay;
use crate::uploads::Uploads;
use app::log::ForWitnesses;
use app::{Chat, ContentNow, PausedBots};
use content::Content;
use domain::{BotName, Clock};
use std::hash::RandomState;
use std::sync::Arc;
use tokio::sync::watch;

/// What the operator decides about the pages.
pub struct Settings {
    /// Where the pages are reached from outside, `https://…`.
    pub public_url: Option<String>,
    /// Where the quick exit leads.
    pub exit_url: String,
    /// Whether every page carries the mark of a demonstration.
    pub demonstration: bool,
    /// The bots in Telegram, `https://t.me/…`.
    pub bot_links: Vec<(BotName, String)>,
    /// Cookies only over TLS; false only on loopback.
    pub secure_cookie: bool,
    /// Proxies of ours, which are believed about whom they pass on.
    pub proxies: Proxies,
}

/// What the pages are made of.
pub struct Parts {
    /// What is said.
    pub content: ContentNow,
    /// The conversations.
    pub chat: Chat,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// Ticks when something in the store changed.
    pub changes: watch::Receiver<i64>,
    /// True when the process is to stop: open streams then end at once.
    pub stop: watch::Receiver<bool>,
    /// What witnesses of the log see.
    pub log: Option<ForWitnesses>,
    /// The bots in Telegram that nobody is to be sent to.
    pub paused: PausedBots,
    /// What the operator decided.
    pub settings: Settings,
}

pub(crate) struct Site {
    pub(crate) content: ContentNow,
    pub(crate) door: Arc<dyn Door>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) changes: watch::Receiver<i64>,
    pub(crate) stop: watch::Receiver<bool>,
    pub(crate) pace: Pace,
    /// Under which addresses are numbers.
    pub(crate) source_key: RandomState,
    pub(crate) log: Option<ForWitnesses>,
    pub(crate) paused: PausedBots,
    pub(crate) settings: Settings,
    pub(crate) streams: Arc<Streams>,
    pub(crate) under_way: UnderWay,
    pub(crate) uploads: Uploads,
}

/// As handlers get it.
pub(crate) type Shared = Arc<Site>;

impl Site {
    pub(crate) fn of(parts: Parts) -> Self {
        let Parts { content, chat, clock, changes, stop, log, paused, settings } = parts;
        Self { log, paused, ..Self::with_door(content, Arc::new(chat), clock, (changes, stop), settings) }
    }

    pub(crate) fn with_door(
        content: ContentNow,
        door: Arc<dyn Door>,
        clock: Arc<dyn Clock>,
        (changes, stop): (watch::Receiver<i64>, watch::Receiver<bool>),
        settings: Settings,
    ) -> Self {
        let (streams, pace) = (Arc::default(), Pace::default());
        let (under_way, uploads) = (UnderWay::default(), Uploads::default());
        let (source_key, paused) = (RandomState::new(), PausedBots::default());
        let log = None;
        Self {
            content,
            door,
            clock,
            changes,
            stop,
            pace,
            source_key,
            log,
            paused,
            settings,
            streams,
            under_way,
            uploads,
        }
    }

    /// Where a bot is in Telegram.
    pub(crate) fn telegram(&self, bot: &BotName) -> Option<&str> {
        self.settings.bot_links.iter().find(|(name, _)| name == bot).map(|(_, link)| link.as_str())
    }

    /// The bot a page speaks for when its address names none: one for everybody, where there is one.
    pub(crate) fn usual_bot(content: &Content) -> Option<&content::Bot> {
        let open = content.bots().find(|b| b.serves == content::Serves::All);
        open.or_else(|| content.bots().next())
    }
}
