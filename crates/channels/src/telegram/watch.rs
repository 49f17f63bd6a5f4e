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

/// More updates than this waiting means that we do not keep up.
const MANY_WAIT: i64 = 1_000;
/// An error of the platform's delivery counts as present for so long.
const RECENT: Duration = Duration::from_secs(300);

/// How the bot should be.
#[derive(Clone, Debug, Default)]
pub struct Expected {
    /// Its username without the `@`; `None`: the first one seen.
    pub username: Option<String>,
    /// Its name in the default language; `None`: the first one seen.
    pub name: Option<String>,
    /// Our webhook's address; `None` when the bot is polled, and then none may be set.
    pub webhook: Option<String>,
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
        if let Some(BotHealth::Strange(what)) = found {
            tracing::error!(what, "the bot is not as we left it");
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
        Ok(Some(what)) => Some(BotHealth::Strange(what)),
        Ok(None) => (!polled).then_some(BotHealth::Well),
        Err(e) if e.is_wrong_token() => Some(BotHealth::WrongToken),
        Err(_) => (!polled).then_some(BotHealth::Unreachable),
    }
}

async fn compare(
    telegram: &Telegram,
    expected: &mut Expected,
    now: Timestamp,
) -> Result<Option<&'static str>, ApiError> {
    let me = telegram.call::<Me>("getMe", &json!({})).await?;
    let info = telegram.call::<WebhookInfo>("getWebhookInfo", &json!({})).await?;
    let username = expected.username.get_or_insert_with(|| me.username.clone().unwrap_or_default());
    if !username.eq_ignore_ascii_case(me.username.as_deref().unwrap_or_default()) {
        return Ok(Some("the bot's username changed"));
    }
    if *expected.name.get_or_insert_with(|| me.first_name.clone()) != me.first_name {
        return Ok(Some("the bot's name changed"));
    }
    let ours = expected.webhook.as_deref().unwrap_or_default();
    if info.url != ours {
        return Ok(Some(match (info.url.as_str(), ours) {
            ("", _) => "our webhook is gone",
            _ => "a strange webhook address is set",
        }));
    }
    if info.pending_update_count > MANY_WAIT {
        return Ok(Some("more than 1,000 updates wait at the platform"));
    }
    let failed = info.last_error_date.map(|s| Timestamp::from_unix_micros(s.saturating_mul(1_000_000)));
    if !ours.is_empty() && failed.is_some_and(|at| now.since(at) < RECENT) {
        return Ok(Some("the platform could not deliver to our webhook"));
    }
    Ok(None)
}
