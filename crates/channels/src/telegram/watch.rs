//! Each minute: is the bot still as we left it? Whoever takes a bot over changes its webhook, its name or its token.

use super::client::Telegram;
use super::error::ApiError;
use super::health::{BotHealth, watched};
use super::pace::pause;
use domain::{Clock, Timestamp};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::{Receiver, Sender};

/// What stands against a bot whose username is another.
pub const OTHER_USERNAME: &str = "the bot's username changed";
/// What stands against a bot whose name is another.
pub const OTHER_NAME: &str = "the bot's name changed";
/// What stands against a bot that hands its updates to somebody else.
pub const OTHER_WEBHOOK: &str = "a strange webhook address is set";

/// More updates than this waiting means that we do not keep up.
const MANY_WAIT: i64 = 1_000;
/// An error of the platform's delivery counts as present for so long.
const RECENT: Duration = Duration::from_secs(300);

/// How the bot should be.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// Its username without the `@`; `None`: the first one seen.
    pub username: Option<String>,
    /// Its name in the default language.
    pub name: ExpectedName,
    /// Our webhook's address; `None` when the bot is polled, and then none may be set.
    pub webhook: Option<String>,
    /// The address that this node sets where it is called: left over from then it is no stranger's.
    pub own: Option<String>,
}

/// Which name a bot should have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ExpectedName {
    /// Any: it is not set yet.
    #[default]
    Any,
    /// The first one seen, since ours was refused.
    FirstSeen,
    /// This one, which was just set; for one look also the one before: the platform may show that a moment longer.
    Set {
        /// Ours.
        name: String,
        /// The one before.
        before: Option<String>,
    },
    /// This one.
    Is(String),
}

impl ExpectedName {
    /// Whether a name that is seen is right.
    fn sees(&mut self, seen: &str) -> bool {
        match self {
            Self::Any => true,
            Self::FirstSeen => {
                *self = Self::Is(seen.to_owned());
                true
            }
            Self::Set { name, .. } if name == seen => {
                *self = Self::Is(seen.to_owned());
                true
            }
            Self::Set { name, before } => {
                let still = before.as_deref() == Some(seen);
                *self = Self::Is(std::mem::take(name));
                still
            }
            Self::Is(name) => name == seen,
        }
    }
}

#[derive(Deserialize)]
struct Me {
    username: Option<String>,
    first_name: String,
}

#[derive(Deserialize)]
struct WebhookInfo {
    url: String,
    #[serde(default)]
    pending_update_count: i64,
    last_error_date: Option<i64>,
}

/// Compares every `each` until `stop` (a minute is right). An alarm stays in `health` until a look finds all well.
pub async fn watch<C: Clock + ?Sized>(
    telegram: Arc<Telegram>,
    mut expected: Expected,
    each: Duration,
    clock: Arc<C>,
    health: Sender<BotHealth>,
    mut stop: Receiver<bool>,
) {
    loop {
        let found = look(&telegram, &mut expected, clock.now()).await;
        if let Some(alarm @ (BotHealth::Strange(_) | BotHealth::Troubled(_) | BotHealth::WebhookGone)) = found {
            tracing::error!(what = alarm.reason(), "the bot is not as we left it");
        }
        watched(&health, found);
        if pause(each, &mut stop).await {
            return;
        }
    }
}

/// One look. `None`: nothing to say about a bot that is polled; its poller knows.
async fn look(telegram: &Telegram, expected: &mut Expected, now: Timestamp) -> Option<BotHealth> {
    let polled = expected.webhook.is_none();
    match compare(telegram, expected, now).await {
        Ok(Some(alarm)) => Some(alarm),
        Ok(None) => (!polled).then_some(BotHealth::Well),
        Err(e) if e.is_wrong_token() => Some(BotHealth::WrongToken),
        Err(_) => (!polled).then_some(BotHealth::Unreachable),
    }
}

async fn compare(telegram: &Telegram, expected: &mut Expected, now: Timestamp) -> Result<Option<BotHealth>, ApiError> {
    let me = telegram.call::<Me>("getMe", &json!({})).await?;
    let info = telegram.call::<WebhookInfo>("getWebhookInfo", &json!({})).await?;
    let username = expected.username.get_or_insert_with(|| me.username.clone().unwrap_or_default());
    if !username.eq_ignore_ascii_case(me.username.as_deref().unwrap_or_default()) {
        return Ok(Some(BotHealth::Strange(OTHER_USERNAME)));
    }
    if !expected.name.sees(&me.first_name) {
        return Ok(Some(BotHealth::Strange(OTHER_NAME)));
    }
    match (info.url.as_str(), expected.webhook.as_deref()) {
        ("", Some(_)) => return Ok(Some(BotHealth::WebhookGone)),
        ("", None) => {}
        (url, Some(ours)) if url == ours => {}
        // the poller meets it
        (url, None) if Some(url) == expected.own.as_deref() => {}
        _ => return Ok(Some(BotHealth::Strange(OTHER_WEBHOOK))),
    }
    if info.pending_update_count > MANY_WAIT {
        return Ok(Some(BotHealth::Troubled("more than 1,000 updates wait at the platform")));
    }
    let failed = info.last_error_date.map(|s| Timestamp::from_unix_micros(s.saturating_mul(1_000_000)));
    if expected.webhook.is_some() && failed.is_some_and(|at| now.since(at) < RECENT) {
        return Ok(Some(BotHealth::Troubled("the platform could not deliver to our webhook")));
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_before_ours_is_right_for_one_look_only() {
        let set = || ExpectedName::Set { name: "Notes".to_owned(), before: Some("BotFather's".to_owned()) };
        let is = || ExpectedName::Is("Notes".to_owned());
        for (mut name, seen) in [
            (set(), &[("BotFather's", true), ("BotFather's", false), ("Notes", true)][..]),
            (set(), &[("Notes", true), ("BotFather's", false)]),
            (set(), &[("Win money", false), ("Notes", true)]),
            (ExpectedName::FirstSeen, &[("BotFather's", true), ("Notes", false)]),
            (ExpectedName::Any, &[("BotFather's", true), ("Notes", true)]),
            (is(), &[("Win money", false), ("Notes", true)]),
        ] {
            for (n, (shown, right)) in seen.iter().enumerate() {
                assert_eq!(name.sees(shown), *right, "{n}: {shown}");
            }
        }
    }
}
