//! Receiving by asking. The offset moves only after `take` says that a batch is durable: the platform keeps one
//! offset a bot and asking beyond it confirms, so there is no reading ahead of the commit.

use super::batch::{Batch, Begun};
use super::client::{AT_ONCE, Telegram};
use super::error::{ApiError, Class};
use super::health::{BotHealth, OTHER_POLLER, cannot_read, found, met_a_stranger};
use super::pace::{Backoff, Pace, pause, stopped};
use super::strangers::Strangers;
use domain::{BotName, Inbound};
use serde::Deserialize;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// How one bot is polled.
#[derive(Clone, Debug)]
pub struct Polling {
    /// Which bot.
    pub bot: BotName,
    /// How long the platform holds an empty answer back, 50 s at most.
    pub timeout: Duration,
    /// What a group or channel hears before we leave it.
    pub group_sentence: String,
    /// The address of our own webhook, where this node ever set one; a conflict then says whose it is.
    pub own: Option<String>,
    /// The waits.
    pub pace: Pace,
    /// So long others may break off our polls until it is certain that they are no process of ours.
    pub stranger: Duration,
    /// Randomness for the jitter.
    pub seed: u64,
}

/// Polls until `stop`. `take` says true when its inbounds are durably committed; after false the platform is
/// asked again for the same ones. Pressed buttons are answered before `take`, groups are left beside it.
pub async fn poll<F, Fut>(
    telegram: Arc<Telegram>,
    polling: Polling,
    take: F,
    health: watch::Sender<BotHealth>,
    mut stop: watch::Receiver<bool>,
) where
    F: Fn(Vec<Inbound>) -> Fut + Send + Sync,
    Fut: Future<Output = bool> + Send,
{
    let hold = polling.timeout.min(Duration::from_secs(50));
    let sentence: Arc<str> = polling.group_sentence.as_str().into();
    let mut backoff = Backoff::new(polling.pace.first, polling.seed);
    let mut unkept = Backoff::new(polling.pace.first, polling.seed);
    let mut begun = Begun::default();
    let mut strangers = Strangers::default();
    let mut offset = None;
    // the first answer comes at once, so that readiness knows early whether the bot is heard
    let mut holding = Duration::ZERO;
    loop {
        let asked = Instant::now();
        let answer = tokio::select! {
            biased;
            () = stopped(&mut stop) => return,
            answer = telegram.updates(offset, holding) => answer,
        };
        let first = std::mem::replace(&mut holding, hold).is_zero();
        let elements = match answer {
            Ok(elements) => elements,
            Err(e) => {
                let wait = failed(&telegram, &polling, &e, &mut backoff, &health).await;
                if e.is_other_poller() && strangers.met(Instant::now(), polling.stranger) {
                    tracing::error!(bot = polling.bot.as_str(), "{OTHER_POLLER}");
                    met_a_stranger(&health);
                }
                // that it is over is seen at once, not after a whole hold without a word
                holding = Duration::ZERO;
                if pause(wait, &mut stop).await {
                    return;
                }
                continue;
            }
        };
        backoff.reset();
        found(&health, BotHealth::Well);
        let mut batch = Batch::sort(&polling.bot, elements.iter().map(|raw| raw.get()));
        if batch.is_mostly_lost() {
            cannot_read(&health);
        }
        batch.begin(&telegram, &polling.bot, &sentence, &mut begun);
        if !batch.inbounds.is_empty() && !take(batch.inbounds).await {
            // Asked again with the same offset: what comes meanwhile is seen too, and its people can be told.
            tracing::error!(bot = polling.bot.as_str(), "updates are not durable, asking again");
            if pause(unkept.next(Duration::from_secs(5)), &mut stop).await {
                return;
            }
            continue;
        }
        unkept.reset();
        begun.clear();
        if elements.len() < usize::from(AT_ONCE) {
            telegram.counters().heard.fetch_add(1, Ordering::Release);
        }
        // The answer confirmed everything below the old offset, so without new updates there is nothing to name:
        // after a silent week the platform's numbers may restart lower, and a kept offset would drop them.
        offset = batch.last.map(|last| last.saturating_add(1));
        // A server that does not hold an empty answer back must not make us spin.
        if offset.is_none()
            && !first
            && asked.elapsed() < Duration::from_millis(50)
            && pause(hold.min(IDLE), &mut stop).await
        {
            return;
        }
    }
}

const IDLE: Duration = Duration::from_millis(200);

/// Says what failed and how long to wait.
async fn failed(
    telegram: &Telegram,
    polling: &Polling,
    error: &ApiError,
    backoff: &mut Backoff,
    health: &watch::Sender<BotHealth>,
) -> Duration {
    let refusal = error.refusal();
    let (state, longest) = if refusal.is_some_and(|r| r.code == 409) {
        let webhook = error.class() == Some(Class::WebhookActive);
        let state =
            if webhook { webhook_set(telegram, polling.own.as_deref()).await } else { Some(BotHealth::OtherPoller) };
        (state, polling.pace.conflict)
    } else if error.is_wrong_token() {
        (Some(BotHealth::WrongToken), polling.pace.network)
    } else {
        // A long poll is cut now and then by what lies between; the second time in a row it is an outage.
        ((backoff.failures() > 0).then_some(BotHealth::Unreachable), polling.pace.network)
    };
    let reason = state.map_or("the poll broke off", BotHealth::reason);
    tracing::warn!(bot = polling.bot.as_str(), error = %error, reason, "no updates");
    if let Some(state) = state {
        found(health, state);
    }
    let wait = backoff.next(longest);
    refusal.and_then(|r| r.retry_after).map_or(wait, |asked| asked.max(wait))
}

/// Whose it is; `None` where that cannot be told, or where it is gone by now.
async fn webhook_set(telegram: &Telegram, ours: Option<&str>) -> Option<BotHealth> {
    #[derive(Deserialize)]
    struct Info {
        url: String,
    }
    let info = telegram.call::<Info>("getWebhookInfo", &serde_json::json!({})).await.ok()?;
    (!info.url.is_empty()).then(|| BotHealth::WebhookSet { ours: Some(info.url.as_str()) == ours })
}
