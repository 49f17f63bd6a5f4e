//! A look: is the bot still as we left it? Whoever takes a bot over changes its webhook, its name or its token.

use super::client::Telegram;
use super::error::ApiError;
use super::health::{BotHealth, watched};
use domain::Timestamp;
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use tokio::sync::watch::Sender;

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
    /// Whatever webhook is set, it is about to be replaced by ours: none is amiss.
    pub takes_webhook: bool,
}

/// Which name a bot should have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ExpectedName {
    /// Any: it is not set yet.
    #[default]
    Any,
    /// The first one seen, since ours was refused.
    FirstSeen,
    /// This one, which we set.
    Set {
        /// Ours.
        name: String,
        /// What the platform makes of it; no other than ours once that was seen.
        shown: Option<String>,
        /// The one before, right for one look: the platform may show it a moment longer.
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
            Self::Set { shown, before, .. } => {
                let still = before.take().as_deref() == Some(seen);
                still || shown.as_deref() == Some(seen)
            }
            Self::Is(name) => name == seen,
        }
    }
}

/// What a look gave. What is to be told of it stands in the health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// The bot is ours.
    Ours {
        /// Its name in the default language.
        name: String,
    },
    /// Somebody else has a hand on it.
    Strange,
    /// The platform said nothing that would tell.
    NoAnswer,
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

/// Compares once, and says in `health` what was found: an alarm stays there until a look finds all well. That a polled bot is
/// heard is its poller's to say.
pub async fn look(telegram: &Telegram, expected: &mut Expected, now: Timestamp, health: &Sender<BotHealth>) -> Look {
    let polled = expected.webhook.is_none();
    match compare(telegram, expected, now).await {
        Ok((name, alarm)) => {
            if let Some(alarm) = alarm {
                tracing::error!(what = alarm.reason(), "the bot is not as we left it");
            }
            // nobody reaches us by a webhook that is not set yet
            if alarm.is_some() || !expected.takes_webhook {
                watched(health, alarm.or((!polled).then_some(BotHealth::Well)));
            }
            if alarm.is_some_and(BotHealth::is_taken_over) { Look::Strange } else { Look::Ours { name } }
        }
        Err(e) => {
            if e.is_wrong_token() {
                watched(health, Some(BotHealth::WrongToken));
            } else if !polled {
                watched(health, Some(BotHealth::Unreachable));
            }
            Look::NoAnswer
        }
    }
}

/// The bot's name, and what is amiss with the bot.
async fn compare(
    telegram: &Telegram,
    expected: &mut Expected,
    now: Timestamp,
) -> Result<(String, Option<BotHealth>), ApiError> {
    let me = telegram.call::<Me>("getMe", &json!({})).await?;
    let info = telegram.call::<WebhookInfo>("getWebhookInfo", &json!({})).await?;
    let amiss = amiss(&me, &info, expected, now);
    Ok((me.first_name, amiss))
}

fn amiss(me: &Me, info: &WebhookInfo, expected: &mut Expected, now: Timestamp) -> Option<BotHealth> {
    let username = expected.username.get_or_insert_with(|| me.username.clone().unwrap_or_default());
    if !username.eq_ignore_ascii_case(me.username.as_deref().unwrap_or_default()) {
        return Some(BotHealth::Strange(OTHER_USERNAME));
    }
    if !expected.name.sees(&me.first_name) {
        return Some(BotHealth::Strange(OTHER_NAME));
    }
    if expected.takes_webhook {
        return None;
    }
    match (info.url.as_str(), expected.webhook.as_deref()) {
        ("", Some(_)) => return Some(BotHealth::WebhookGone),
        ("", None) => {}
        (url, Some(ours)) if url == ours => {}
        // the poller meets it
        (url, None) if Some(url) == expected.own.as_deref() => {}
        _ => return Some(BotHealth::Strange(OTHER_WEBHOOK)),
    }
    if info.pending_update_count > MANY_WAIT {
        return Some(BotHealth::Troubled("more than 1,000 updates wait at the platform"));
    }
    let failed = info.last_error_date.map(|s| Timestamp::from_unix_micros(s.saturating_mul(1_000_000)));
    if expected.webhook.is_some() && failed.is_some_and(|at| now.since(at) < RECENT) {
        return Some(BotHealth::Troubled("the platform could not deliver to our webhook"));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_before_ours_is_right_for_one_look_only() {
        let with = |shown: Option<&str>| ExpectedName::Set {
            name: "Notes".to_owned(),
            shown: shown.map(str::to_owned),
            before: Some("BotFather's".to_owned()),
        };
        let set = || with(None);
        let is = || ExpectedName::Is("Notes".to_owned());
        for (mut name, seen) in [
            (set(), &[("BotFather's", true), ("BotFather's", false), ("Notes", true)][..]),
            (set(), &[("Notes", true), ("BotFather's", false)]),
            (set(), &[("Win money", false), ("BotFather's", false), ("Notes", true)]),
            // what the platform makes of a name
            (with(Some("notes")), &[("notes", true), ("notes", true), ("Win money", false), ("notes", true)]),
            (with(Some("notes")), &[("Notes", true), ("notes", false)]),
            // what it still shows right after, and what it made of the same name at an earlier start, look alike
            (
                with(Some("BotFather's")),
                &[("BotFather's", true), ("BotFather's", true), ("Notes", true), ("BotFather's", false)],
            ),
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
