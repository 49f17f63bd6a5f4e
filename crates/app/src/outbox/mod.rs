//! Messages on their way out: durable, in order for each chat, by priority, at the platform's pace. One process
//! sends for a bot at a time (lease); what an earlier holder left unclear goes again. How long and how often is tried
//! stands in `patience.rs`, what one holder does in `sender.rs`.

mod patience;
mod sender;
#[cfg(test)]
mod tests;

use crate::leases::Held;
use crate::{ChatPace, Deliver, Keyring, Outgoing, PausedBots, Randomness};
use domain::{BotName, Clock, ConversationId};
use sealing::DataKey;
use sender::Sender;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use storage::{Lease, Store};
use tokio::sync::mpsc;
use tokio::time::Instant;

/// How often is looked for what is due, besides the announcements.
const LOOK: Duration = Duration::from_millis(500);

/// A message that intake has committed as attempted by this process.
pub(crate) struct HandedOver {
    pub(crate) conversation: ConversationId,
    pub(crate) priority: i64,
    pub(crate) key: DataKey,
    pub(crate) out: Outgoing,
}

/// How an outbox is doing, for readiness and metrics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxHealth {
    /// Messages sent since the process began.
    pub sent: u64,
    /// Tries that have to be repeated.
    pub retried: u64,
    /// Given up.
    pub dead: u64,
    /// Answers left out because newer ones of the same flood were waiting.
    pub needless: u64,
}

struct Open {
    lease: Lease,
    hand: mpsc::UnboundedSender<HandedOver>,
}

/// Which bots this process sends for. Cheap to clone.
#[derive(Clone, Default)]
pub struct Outboxes {
    open: Arc<RwLock<HashMap<BotName, Open>>>,
    health: Arc<RwLock<HashMap<BotName, OutboxHealth>>>,
}

impl Outboxes {
    /// The lease this process holds for a bot's outbox.
    pub(crate) fn lease(&self, bot: &BotName) -> Option<Lease> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).get(bot).map(|o| o.lease.clone())
    }

    /// Gives a committed message to the sender; where there is none any more, the row says so and the next holder
    /// finds it.
    pub(crate) fn hand_over(&self, bot: &BotName, handed: HandedOver) {
        if let Some(open) = self.open.read().unwrap_or_else(PoisonError::into_inner).get(bot) {
            let _ = open.hand.send(handed);
        }
    }

    /// How a bot's outbox is doing.
    pub fn health(&self, bot: &BotName) -> OutboxHealth {
        self.health.read().unwrap_or_else(PoisonError::into_inner).get(bot).copied().unwrap_or_default()
    }

    fn open(&self, bot: &BotName, open: Open) {
        self.open.write().unwrap_or_else(PoisonError::into_inner).insert(bot.clone(), open);
    }

    fn count(&self, bot: &BotName, with: impl FnOnce(&mut OutboxHealth)) {
        with(self.health.write().unwrap_or_else(PoisonError::into_inner).entry(bot.clone()).or_default());
    }
}

/// The sender of one bot.
pub struct Outbox<D> {
    /// Where the rows are.
    pub store: Store,
    /// What opens them.
    pub keys: Arc<Keyring>,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// For nonces and jitter.
    pub random: Randomness,
    /// The register of open outboxes.
    pub outboxes: Outboxes,
    /// Which bots stand still; while this one does, nothing leaves.
    pub paused: PausedBots,
    /// Whose messages.
    pub bot: BotName,
    /// How many messages a chat gets.
    pub pace: ChatPace,
    /// The channel.
    pub deliver: Arc<D>,
}

impl<D: Deliver> Outbox<D> {
    /// Sends while the lease is held. What is under way when it must stop is finished as far as time allows; the
    /// rest is found by the next holder.
    pub async fn run(&self, held: Held) {
        let (hand, mut handed) = mpsc::unbounded_channel::<HandedOver>();
        let mut still = held.still;
        let mut sender = Sender::new(self, held.lease);
        let mut changes = self.store.changes();
        let mut standing = self.paused.changes();
        let mut look = tokio::time::interval(LOOK);
        look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut batch = Vec::new();
        // What an earlier holder left goes first: intake hands over only when a look found nothing more.
        let mut waiting_to_open = Some(hand);
        let mut stood_still = false;
        while *still.borrow() {
            let paused = self.paused.is_paused(&self.bot);
            if paused {
                stood_still = true;
                sender.give_back();
            } else {
                if std::mem::take(&mut stood_still) {
                    // what waited goes before what is handed over now
                    sender.claim_all().await;
                }
                sender.start_ready();
            }
            let next = sender.next_at();
            tokio::select! {
                biased;
                _ = still.changed() => break,
                _ = standing.changed() => {}
                Some(tried) = sender.next_tried(), if sender.is_busy() => {
                    sender.tried(tried);
                    sender.tried_meanwhile();
                    sender.flush_if_many().await;
                }
                n = handed.recv_many(&mut batch, 256) => {
                    if n == 0 { break }
                    for handed in batch.drain(..) {
                        sender.take_over(handed);
                    }
                    if !paused {
                        sender.claim_what_came_forward().await;
                    }
                }
                _ = look.tick() => {
                    sender.flush().await;
                    if paused { continue }
                    sender.try_anew().await;
                    let nothing_more = sender.claim().await;
                    if nothing_more && waiting_to_open.is_some() && sender.know_who_waits().await
                        && let Some(hand) = waiting_to_open.take()
                    {
                        self.outboxes.open(&self.bot, Open { lease: sender.lease().clone(), hand });
                        // what was written between the look and the opening
                        sender.claim().await;
                    }
                }
                changed = changes.changed(), if sender.waiting() < 10_000 => {
                    if changed.is_err() { break }
                    sender.flush().await;
                    if !paused {
                        sender.claim_if_others_write().await;
                    }
                }
                () = sleep_until(next) => {}
            }
        }
        self.outboxes.open.write().unwrap_or_else(PoisonError::into_inner).remove(&self.bot);
        sender.finish().await;
    }
}

async fn sleep_until(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}
