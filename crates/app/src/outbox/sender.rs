//! What one holder of a bot's outbox does: claims what is due, sends it chat by chat, and writes what came of it.

use super::patience::{self, Kind, Next, Trouble, Why, unhurried};
use super::{HandedOver, Outbox};
use crate::caught::caught;
use crate::letters::{open_address, open_errand, seal_address, seal_message};
use crate::queue::Queue;
use crate::{Deliver, Delivery, Errand, Outgoing};
use domain::{ConversationId, OutboxId, Timestamp};
use rand::RngExt;
use sealing::DataKey;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use storage::{ChatMessage, Claimed, Fate, Lease, Outcome, StoreError};
use tokio::task::{JoinError, JoinSet};
use tokio::time::Instant;

/// Requests under way at once.
const AT_ONCE: usize = 64;
/// Rows claimed at once.
const CLAIM: usize = 200;

/// A message in memory.
struct Job {
    key: DataKey,
    out: Outgoing,
    priority: i64,
    /// When it was queued.
    at: Timestamp,
}

/// A message that was tried.
pub(super) struct Tried {
    conversation: ConversationId,
    job: Job,
    /// `None`: it panicked.
    delivery: Option<Delivery>,
}

/// A chat whose messages wait in the store: what comes later goes behind them.
struct Rest {
    until: Timestamp,
    /// The platform asked for it, so nothing makes it shorter.
    asked: bool,
}

fn is_deletion(job: &Job) -> bool {
    matches!(job.out.errand, Errand::Delete { .. })
}

fn kind_of(job: &Job) -> Kind {
    Kind { priority: job.priority, deletes: is_deletion(job) }
}

pub(super) struct Sender<'a, D> {
    outbox: &'a Outbox<D>,
    lease: Lease,
    queue: Queue<Job>,
    under_way: JoinSet<Tried>,
    /// Rows in memory, so that a claim does not bring them twice.
    known: HashSet<OutboxId>,
    at_once: usize,
    /// By the clock that does not jump.
    bot_waits_until: Option<Duration>,
    resting: HashMap<ConversationId, Rest>,
    /// Chats whose person writes: what waits for them is tried now.
    forward: Vec<ConversationId>,
    outcomes: Vec<Outcome>,
    /// What the messages have been through that are tried again.
    troubles: HashMap<OutboxId, Trouble>,
    /// How many got through.
    sent: u64,
    /// Rows that ask "are you there?": from when the channel took one, an answer is waited for.
    questions: HashSet<OutboxId>,
    accepted: Vec<(OutboxId, Timestamp)>,
    messages: Vec<ChatMessage>,
    moved: Vec<(ConversationId, Vec<u8>)>,
    unreachable: Vec<ConversationId>,
}

impl<'a, D: Deliver> Sender<'a, D> {
    pub(super) fn new(outbox: &'a Outbox<D>, lease: Lease) -> Self {
        Self {
            outbox,
            lease,
            queue: Queue::new(),
            under_way: JoinSet::new(),
            known: HashSet::new(),
            at_once: AT_ONCE,
            bot_waits_until: None,
            resting: HashMap::new(),
            forward: Vec::new(),
            outcomes: Vec::new(),
            troubles: HashMap::new(),
            sent: 0,
            questions: HashSet::new(),
            accepted: Vec::new(),
            messages: Vec::new(),
            moved: Vec::new(),
            unreachable: Vec::new(),
        }
    }

    pub(super) fn lease(&self) -> &Lease {
        &self.lease
    }

    /// How many messages wait in memory.
    pub(super) fn waiting(&self) -> usize {
        self.queue.len()
    }

    pub(super) fn is_busy(&self) -> bool {
        !self.under_way.is_empty()
    }

    pub(super) async fn next_tried(&mut self) -> Option<Result<Tried, JoinError>> {
        self.under_way.join_next().await
    }

    pub(super) fn tried_meanwhile(&mut self) {
        while let Some(tried) = self.under_way.try_join_next() {
            self.tried(tried);
        }
    }

    /// Gives back what has not begun, waits for what is under way and writes what came of it.
    pub(super) async fn finish(&mut self) {
        self.give_back();
        while let Some(tried) = self.under_way.join_next().await {
            self.tried(tried);
        }
        self.flush().await;
    }

    /// When something can be begun that can not be begun now; `None`: an end of what is under way comes first.
    pub(super) fn next_at(&self) -> Option<Instant> {
        let steady = self.outbox.clock.steady();
        match self.bot_waits_until.and_then(|until| until.checked_sub(steady)) {
            Some(left) => Some(Instant::now() + left),
            None if self.under_way.len() >= self.at_once => None,
            None => self.queue.next_at(),
        }
    }

    /// What intake hands over after its commit. Where the chat's earlier messages wait in the store it goes behind them,
    /// and they are tried at once: whoever writes is there, and so is the platform.
    pub(super) fn take_over(&mut self, handed: HandedOver) {
        let HandedOver { conversation, priority, key, out } = handed;
        let at = self.outbox.clock.now();
        // she wrote again, so something reaches her
        self.unreachable.retain(|chat| *chat != conversation);
        let Some(rest) = self.resting.get_mut(&conversation) else {
            self.add(conversation, Job { key, out, priority, at });
            return;
        };
        if !rest.asked {
            rest.until = at;
            self.forward.push(conversation);
        }
        let not_before = rest.until.max(at);
        self.outcome(out.id, Fate::Wait { not_before });
    }

    fn add(&mut self, conversation: ConversationId, job: Job) {
        if !self.known.insert(job.out.id) {
            return;
        }
        if let Some(needless) = self.queue.push(conversation, job.priority, job, Instant::now()) {
            self.outcome(needless.out.id, Fate::Drop);
            self.outbox.outboxes.count(&self.outbox.bot, |h| h.needless += 1);
        }
    }

    pub(super) fn start_ready(&mut self) {
        if self.bot_waits_until.is_some_and(|until| until > self.outbox.clock.steady()) {
            return;
        }
        self.bot_waits_until = None;
        while self.under_way.len() < self.at_once {
            let Some((conversation, job)) = self.queue.next(Instant::now()) else { break };
            let deliver = self.outbox.deliver.clone();
            self.under_way.spawn(async move {
                let delivery = caught(deliver.deliver(&job.out)).await;
                Tried { conversation, job, delivery }
            });
        }
    }

    /// Claims until nothing more comes: nothing is due, the memory holds enough, or the store is away.
    pub(super) async fn claim_all(&mut self) {
        self.flush().await;
        loop {
            let before = self.waiting();
            if self.claim().await || self.waiting() <= before {
                return;
            }
        }
    }

    /// What has not begun waits in the store again, as if it had never been taken: a question that nobody was asked is
    /// asked later, also by another process.
    pub(super) fn give_back(&mut self) {
        let not_before = self.outbox.clock.now();
        for job in self.queue.empty() {
            self.outcome(job.out.id, Fate::Wait { not_before });
        }
    }

    fn outcome(&mut self, id: OutboxId, what: Fate) {
        self.known.remove(&id);
        if self.questions.remove(&id) && what == Fate::Sent {
            self.accepted.push((id, self.outbox.clock.now()));
        }
        if matches!(what, Fate::Sent | Fate::Drop | Fate::Dead { .. }) {
            self.troubles.remove(&id);
        }
        self.outcomes.push(Outcome { id, what });
    }

    pub(super) fn tried(&mut self, tried: Result<Tried, JoinError>) {
        let Ok(Tried { conversation, job, delivery }) = tried else {
            tracing::error!("a delivery was cut off; its row is found again under the next lease");
            return;
        };
        let (bot, now) = (&self.outbox.bot, self.outbox.clock.now());
        let Some(delivery) = delivery else {
            return self.failed(conversation, job, Why::Panicked, "the delivery panicked");
        };
        match delivery {
            Delivery::Done { messages } => {
                let mut rng = self.outbox.random.child();
                for m in messages {
                    let message = seal_message(&job.key, conversation, m, &mut rng);
                    self.messages.push(ChatMessage { conversation, at: now, message });
                }
                self.at_once = (self.at_once + 1).min(AT_ONCE);
                self.sent += 1;
                self.outbox.outboxes.count(bot, |h| h.sent += 1);
                self.outcome(job.out.id, Fate::Sent);
            }
            Delivery::ChatMustWait(wait) => return self.rests(conversation, &job, now.plus(wait)),
            Delivery::BotMustWait(wait) => {
                self.at_once = (self.at_once / 2).max(1);
                self.bot_waits_until = Some(self.outbox.clock.steady() + wait);
                return self.rests(conversation, &job, now.plus(wait));
            }
            Delivery::Moved { address } => {
                let mut rng = self.outbox.random.child();
                self.moved.push((conversation, seal_address(&job.key, conversation, &address, &mut rng)));
                // what waits in memory has the old address
                return self.rests(conversation, &job, now);
            }
            Delivery::Unreachable => {
                self.outcome(job.out.id, Fate::Drop);
                for job in self.queue.clear(conversation) {
                    self.outcome(job.out.id, Fate::Drop);
                }
                self.unreachable.push(conversation);
                return;
            }
            Delivery::Refused(reason) if is_deletion(&job) => {
                tracing::debug!(bot = %bot, reason, "messages stay in a chat: the platform deletes them no more");
                self.outcome(job.out.id, Fate::Drop);
            }
            Delivery::Refused(reason) => {
                tracing::error!(bot = %bot, reason, "the platform refused a message for good");
                self.gives_up(job.out.id, reason);
            }
            Delivery::Down(reason) => return self.failed(conversation, job, Why::Down, reason),
            Delivery::Unclear(reason) => return self.failed(conversation, job, Why::Unclear, reason),
        }
        self.queue.finished(conversation, None, Instant::now());
    }

    /// It is tried again, or given up; a question that may have been asked is its timer's.
    fn failed(&mut self, conversation: ConversationId, job: Job, why: Why, reason: &'static str) {
        let (id, now) = (job.out.id, self.outbox.clock.now());
        if why != Why::Down && self.questions.contains(&id) {
            self.outcome(id, Fate::Drop);
            return self.queue.finished(conversation, None, Instant::now());
        }
        let trouble = self.troubles.entry(id).or_default();
        trouble.adds(why, self.sent);
        let kind = kind_of(&job);
        let jitter = self.outbox.random.child().random_range(0.5..1.0);
        match patience::next(kind, trouble, job.out.attempts, now.since(job.at), jitter) {
            Next::Again(wait) => self.tries_again(conversation, &job, kind, now.plus(wait)),
            end => {
                self.ends(id, kind, end, reason);
                self.queue.finished(conversation, None, Instant::now());
            }
        }
    }

    fn ends(&mut self, id: OutboxId, kind: Kind, end: Next, reason: &'static str) {
        if end == Next::End {
            return self.outcome(id, Fate::Drop);
        }
        tracing::error!(bot = %self.outbox.bot, reason, priority = kind.priority, "a message was given up");
        self.gives_up(id, reason);
    }

    fn gives_up(&mut self, id: OutboxId, reason: &'static str) {
        self.outbox.outboxes.count(&self.outbox.bot, |h| h.dead += 1);
        self.outcome(id, Fate::Dead { reason });
    }

    /// By no fault of the message the chat rests: this one and all behind it go back into the store, in their order.
    fn rests(&mut self, conversation: ConversationId, job: &Job, until: Timestamp) {
        self.outcome(job.out.id, Fate::Wait { not_before: until });
        for job in self.queue.clear(conversation) {
            self.outcome(job.out.id, Fate::Wait { not_before: until });
        }
        self.resting.insert(conversation, Rest { until, asked: true });
    }

    /// It may not have arrived. It goes back into the store with what must not overtake it: everything, but for what nobody
    /// waits for at the screen, which holds back only its like. A deletion goes first, and once it failed nobody waits for it.
    fn tries_again(&mut self, conversation: ConversationId, job: &Job, kind: Kind, until: Timestamp) {
        let now = self.outbox.clock.now();
        self.outbox.outboxes.count(&self.outbox.bot, |h| h.retried += 1);
        let fate = if kind.deletes { Fate::GiveWay { not_before: until } } else { Fate::Retry { not_before: until } };
        self.outcome(job.out.id, fate);
        let behind = if kind.deletes || unhurried(kind.priority) {
            self.queue.take(conversation, unhurried)
        } else {
            self.resting.insert(conversation, Rest { until, asked: false });
            self.queue.clear(conversation)
        };
        for job in behind {
            // the store lets none of them overtake the one that is tried again
            self.outcome(job.out.id, Fate::Wait { not_before: now });
        }
        self.queue.finished(conversation, None, Instant::now());
    }

    pub(super) async fn flush_if_many(&mut self) {
        if self.outcomes.len() >= 64 || self.under_way.is_empty() {
            self.flush().await;
        }
    }

    /// Writes outcomes in one transaction. Where it fails they are kept; rows whose fence is old are refused and
    /// belong to the next holder.
    pub(super) async fn flush(&mut self) {
        if self.outcomes.is_empty() && self.moved.is_empty() && self.unreachable.is_empty() {
            return;
        }
        let (outcomes, messages, accepted) = (&self.outcomes, &self.messages, &self.accepted);
        let (moved, unreachable, lease) = (&self.moved, &self.unreachable, &self.lease);
        let (forward, now) = (&self.forward, self.outbox.clock.now());
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
                // after the outcomes, which hold them back
                for id in forward {
                    tx.bring_forward(*id, now).await?;
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
                self.forward.clear();
            }
            Err(e) => tracing::warn!(error = %e, "outcomes are not written yet"),
        }
    }

    pub(super) async fn claim_what_came_forward(&mut self) {
        if !self.forward.is_empty() {
            self.flush().await;
            self.claim().await;
        }
    }

    pub(super) async fn claim_if_others_write(&mut self) {
        // what this process writes it hands over itself; a claim finds what others queued
        if self.queue.len() == 0 && self.under_way.is_empty() {
            let _ = self.claim().await;
        }
    }

    /// Learns for which chats an earlier holder left something that waits; false where the store does not tell.
    pub(super) async fn know_who_waits(&mut self) -> bool {
        let (bot, now) = (self.outbox.bot.as_str(), self.outbox.clock.now());
        let waits = self.outbox.store.read("who waits", |mut tx| async move { tx.held_back(bot, now).await });
        let waits: Result<_, StoreError> = waits.await;
        match waits {
            Ok(waits) => {
                for (chat, until) in waits {
                    // what this holder was told itself it knows better
                    self.resting.entry(chat).or_insert(Rest { until, asked: false });
                }
                true
            }
            Err(e) => {
                tracing::warn!(error = %e, "the outbox could not be read");
                false
            }
        }
    }

    /// Brings what is due into the queue; true when nothing more was there.
    pub(super) async fn claim(&mut self) -> bool {
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
        if claimed.len() < CLAIM && self.forward.is_empty() {
            // all that was due is in memory now, so what comes later is behind it there
            self.resting.retain(|_, rest| rest.until > now);
        }
        let nothing_more = claimed.is_empty();
        // the queue knows priorities between chats; within a chat the order is that of the ids
        claimed.sort_by_key(|c| c.id);
        for row in claimed {
            self.claimed(row, now);
        }
        nothing_more
    }

    fn claimed(&mut self, row: Claimed, now: Timestamp) {
        // it may have been asked already; where it was not, its timer asks again
        if row.unclear && !row.repeatable {
            self.outcome(row.id, Fate::Drop);
            return;
        }
        if let Some(rest) = self.resting.get(&row.conversation)
            && rest.asked
            && rest.until > now
        {
            let not_before = rest.until;
            self.outcome(row.id, Fate::Wait { not_before });
            return;
        }
        let opened = self.outbox.keys.key_of(row.conversation, &row.wrapped_key).ok().and_then(|key| {
            let address = open_address(&key, row.conversation, row.address).ok()?;
            let errand = open_errand(&key, row.id, row.payload)?;
            let out = Outgoing { id: row.id, bot: self.outbox.bot.clone(), address, errand, attempts: row.attempts };
            Some(Job { key, out, priority: row.priority, at: row.at })
        });
        if !row.repeatable {
            self.questions.insert(row.id);
        }
        match opened {
            Some(job) => {
                let kind = kind_of(&job);
                if patience::too_late(kind, now.since(job.at)) {
                    return self.ends(row.id, kind, patience::in_vain(kind), "it waited too long");
                }
                self.add(row.conversation, job);
            }
            None => self.outcome(row.id, Fate::Dead { reason: "does not open" }),
        }
    }
}
