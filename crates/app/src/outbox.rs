//! Messages on their way out: durable, in order for each chat, by priority, at the platform's pace. One process
//! sends for a bot at a time (lease); what an earlier holder left unclear goes again.

use crate::leases::Held;
use crate::letters::{open_address, open_errand, seal_address, seal_message};
use crate::queue::Queue;
use crate::{Deliver, Delivery, Keyring, Outgoing, Randomness};
use domain::{BotName, Clock, ConversationId, OutboxId, Timestamp};
use rand::RngExt;
use sealing::DataKey;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use storage::{ChatMessage, Fate, Lease, Outcome, Store, StoreError};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Requests under way at once.
const AT_ONCE: usize = 64;
/// Rows claimed at once.
const CLAIM: usize = 200;
/// How often is looked for what is due, besides the announcements.
const LOOK: Duration = Duration::from_millis(500);
/// Retries of a fresh reply: 1 s doubling to 60 s; given up after this many.
const TRIES: i64 = 12;

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
    /// Whose messages.
    pub bot: BotName,
    /// The channel.
    pub deliver: Arc<D>,
}

struct Job {
    key: DataKey,
    out: Outgoing,
}

struct Tried {
    conversation: ConversationId,
    key: DataKey,
    out: Outgoing,
    delivery: Delivery,
}

impl<D: Deliver> Outbox<D> {
    /// Sends while the lease is held. What is under way when it must stop is finished as far as time allows; the
    /// rest is found by the next holder.
    pub async fn run(&self, held: Held) {
        let (hand, mut handed) = mpsc::unbounded_channel::<HandedOver>();
        let lease = held.lease;
        let mut still = held.still;
        let mut sender = Sender {
            outbox: self,
            lease,
            queue: Queue::new(),
            under_way: JoinSet::new(),
            known: HashSet::new(),
            at_once: AT_ONCE,
            bot_waits_until: None,
            outcomes: Vec::new(),
            questions: HashSet::new(),
            accepted: Vec::new(),
            messages: Vec::new(),
            moved: Vec::new(),
            unreachable: Vec::new(),
        };
        let mut changes = self.store.changes();
        let mut look = tokio::time::interval(LOOK);
        look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut batch = Vec::new();
        // What an earlier holder left goes first: intake hands over only when a look found nothing more.
        let mut waiting_to_open = Some(hand);
        while *still.borrow() {
            sender.start_ready();
            let next = sender.queue.next_at();
            tokio::select! {
                biased;
                _ = still.changed() => break,
                Some(tried) = sender.under_way.join_next(), if !sender.under_way.is_empty() => {
                    sender.tried(tried);
                    while let Some(tried) = sender.under_way.try_join_next() {
                        sender.tried(tried);
                    }
                    sender.flush_if_many().await;
                }
                n = handed.recv_many(&mut batch, 256) => {
                    if n == 0 { break }
                    for h in batch.drain(..) {
                        sender.add(h.conversation, h.priority, Job { key: h.key, out: h.out });
                    }
                }
                _ = look.tick() => {
                    sender.flush().await;
                    let nothing_more = sender.claim().await;
                    if nothing_more && let Some(hand) = waiting_to_open.take() {
                        self.outboxes.open(&self.bot, Open { lease: sender.lease.clone(), hand });
                        // what was written between the look and the opening
                        sender.claim().await;
                    }
                }
                changed = changes.changed(), if sender.queue.len() < 10_000 => {
                    if changed.is_err() { break }
                    sender.flush().await;
                    sender.claim_if_others_write().await;
                }
                () = sleep_until(next) => {}
            }
        }
        self.outboxes.open.write().unwrap_or_else(PoisonError::into_inner).remove(&self.bot);
        while let Some(tried) = sender.under_way.join_next().await {
            sender.tried(tried);
        }
        sender.flush().await;
    }
}

async fn sleep_until(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}

struct Sender<'a, D> {
    outbox: &'a Outbox<D>,
    lease: Lease,
    queue: Queue<Job>,
    under_way: JoinSet<Tried>,
    /// Rows in memory, so that a claim does not bring them twice.
    known: HashSet<OutboxId>,
    at_once: usize,
    bot_waits_until: Option<Instant>,
    outcomes: Vec<Outcome>,
    /// Rows that ask "are you there?": from when the channel took one, an answer is waited for.
    questions: HashSet<OutboxId>,
    accepted: Vec<(OutboxId, Timestamp)>,
    messages: Vec<ChatMessage>,
    moved: Vec<(ConversationId, Vec<u8>)>,
    unreachable: Vec<ConversationId>,
}

impl<D: Deliver> Sender<'_, D> {
    fn add(&mut self, conversation: ConversationId, priority: i64, job: Job) {
        if !self.known.insert(job.out.id) {
            return;
        }
        if let Some(needless) = self.queue.push(conversation, priority, job, Instant::now()) {
            self.outcome(needless.out.id, Fate::Drop);
            self.outbox.outboxes.count(&self.outbox.bot, |h| h.needless += 1);
        }
    }

    fn start_ready(&mut self) {
        let now = Instant::now();
        if self.bot_waits_until.is_some_and(|until| until > now) {
            return;
        }
        self.bot_waits_until = None;
        while self.under_way.len() < self.at_once {
            let Some((conversation, job)) = self.queue.next(now) else { break };
            let deliver = self.outbox.deliver.clone();
            self.under_way.spawn(async move {
                let delivery = deliver.deliver(&job.out).await;
                Tried { conversation, key: job.key, out: job.out, delivery }
            });
        }
    }

    fn outcome(&mut self, id: OutboxId, what: Fate) {
        self.known.remove(&id);
        if self.questions.remove(&id) && what == Fate::Sent {
            self.accepted.push((id, self.outbox.clock.now()));
        }
        self.outcomes.push(Outcome { id, what });
    }

    fn tried(&mut self, tried: Result<Tried, tokio::task::JoinError>) {
        let Ok(Tried { conversation, key, out, delivery }) = tried else {
            tracing::error!("a delivery ended in a panic; its row is found again under the next lease");
            return;
        };
        let (bot, now) = (&self.outbox.bot, self.outbox.clock.now());
        let mut wait = None;
        match delivery {
            Delivery::Done { messages } => {
                let mut rng = self.outbox.random.child();
                for m in messages {
                    let message = seal_message(&key, conversation, m, &mut rng);
                    self.messages.push(ChatMessage { conversation, at: now, message });
                }
                self.at_once = (self.at_once + 1).min(AT_ONCE);
                self.outbox.outboxes.count(bot, |h| h.sent += 1);
                self.outcome(out.id, Fate::Sent);
            }
            Delivery::ChatMustWait(d) => {
                wait = Some(d);
                self.outcome(out.id, Fate::Retry { not_before: now.plus(d) });
            }
            Delivery::BotMustWait(d) => {
                self.at_once = (self.at_once / 2).max(1);
                self.bot_waits_until = Some(Instant::now() + d);
                self.outcome(out.id, Fate::Retry { not_before: now.plus(d) });
            }
            Delivery::Moved { address } => {
                let mut rng = self.outbox.random.child();
                self.moved.push((conversation, seal_address(&key, conversation, &address, &mut rng)));
                self.outcome(out.id, Fate::Retry { not_before: now });
            }
            Delivery::Unreachable => {
                self.outcome(out.id, Fate::Drop);
                for job in self.queue.clear(conversation) {
                    self.outcome(job.out.id, Fate::Drop);
                }
                self.unreachable.push(conversation);
                return;
            }
            Delivery::Refused(reason) => {
                tracing::error!(bot = %bot, reason, "the platform refused a message for good");
                self.outbox.outboxes.count(bot, |h| h.dead += 1);
                self.outcome(out.id, Fate::Dead { reason });
            }
            Delivery::Unclear(reason) if out.attempts + 1 >= TRIES => {
                tracing::error!(bot = %bot, reason, "a message was given up");
                self.outbox.outboxes.count(bot, |h| h.dead += 1);
                self.outcome(out.id, Fate::Dead { reason });
            }
            Delivery::Unclear(_) => {
                let again = self.back_off(out.attempts);
                wait = Some(again);
                self.outbox.outboxes.count(bot, |h| h.retried += 1);
                self.outcome(out.id, Fate::Retry { not_before: now.plus(again) });
            }
        }
        // a row that is tried again is claimed again, with all that waits behind it
        if wait.is_some() {
            for job in self.queue.clear(conversation) {
                self.outcome(job.out.id, Fate::Retry { not_before: now.plus(wait.unwrap_or_default()) });
            }
            return;
        }
        self.queue.finished(conversation, wait, Instant::now());
    }

    /// 1 s doubling to 60 s, with jitter.
    fn back_off(&self, attempts: i64) -> Duration {
        let base = 1u64 << attempts.clamp(0, 6);
        let jitter: f64 = self.outbox.random.child().random_range(0.5..1.0);
        Duration::from_secs_f64((base.min(60) as f64) * jitter)
    }

    async fn flush_if_many(&mut self) {
        if self.outcomes.len() >= 64 || self.under_way.is_empty() {
            self.flush().await;
        }
    }

    /// Writes outcomes in one transaction. Where it fails they are kept; rows whose fence is old are refused and
    /// belong to the next holder.
    async fn flush(&mut self) {
        if self.outcomes.is_empty() && self.moved.is_empty() && self.unreachable.is_empty() {
            return;
        }
        let (outcomes, messages, accepted) = (&self.outcomes, &self.messages, &self.accepted);
        let (moved, unreachable, lease) = (&self.moved, &self.unreachable, &self.lease);
        let written: Result<_, StoreError> = self
            .outbox
            .store
            .write("outcomes", |mut tx| async move {
                // before the outcomes, which end the rows
                tx.accept_check_ins(lease, accepted).await?;
                tx.outcomes(lease, outcomes).await?;
                tx.add_chat_messages(messages).await?;
                for (id, address) in moved {
                    tx.set_address(*id, address.clone()).await?;
                }
                for id in unreachable {
                    tx.set_unreachable(*id, true).await?;
                    tx.drop_outbox(*id).await?;
                }
                tx.done(())
            })
            .await;
        match written {
            Ok(_) => {
                self.outcomes.clear();
                self.accepted.clear();
                self.messages.clear();
                self.moved.clear();
                self.unreachable.clear();
            }
            Err(e) => tracing::warn!(error = %e, "outcomes are not written yet"),
        }
    }

    async fn claim_if_others_write(&mut self) {
        // what this process writes it hands over itself; a claim finds what others queued
        if self.queue.len() == 0 && self.under_way.is_empty() {
            let _ = self.claim().await;
        }
    }

    /// Brings what is due into the queue; true when nothing more was there.
    async fn claim(&mut self) -> bool {
        self.queue.forget_resting(Instant::now());
        if self.queue.len() > 1_000 {
            return false;
        }
        let (lease, bot, now): (_, _, Timestamp) = (&self.lease, self.outbox.bot.as_str(), self.outbox.clock.now());
        let claimed: Result<_, StoreError> = self
            .outbox
            .store
            .write("claim", |mut tx| async move {
                let claimed = tx.claim(lease, bot, now, CLAIM).await?;
                tx.done(claimed)
            })
            .await;
        let mut claimed = match claimed {
            Ok(claimed) => claimed.into_inner(),
            Err(e) => {
                tracing::warn!(error = %e, "the outbox could not be read");
                return false;
            }
        };
        let nothing_more = claimed.is_empty();
        // the queue knows priorities between chats; within a chat the order is that of the ids
        claimed.sort_by_key(|c| c.id);
        for c in claimed {
            if c.unclear && !c.repeatable {
                self.outcome(c.id, Fate::Drop);
                continue;
            }
            let opened = self.outbox.keys.key_of(c.conversation, &c.wrapped_key).ok().and_then(|key| {
                let address = open_address(&key, c.conversation, c.address).ok()?;
                let errand = open_errand(&key, c.id, c.payload)?;
                Some(Job {
                    key,
                    out: Outgoing { id: c.id, bot: self.outbox.bot.clone(), address, errand, attempts: c.attempts },
                })
            });
            if !c.repeatable {
                self.questions.insert(c.id);
            }
            match opened {
                Some(job) => self.add(c.conversation, c.priority, job),
                None => self.outcome(c.id, Fate::Dead { reason: "does not open" }),
            }
        }
        nothing_more
    }
}
