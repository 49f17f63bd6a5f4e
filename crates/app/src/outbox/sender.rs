//! What one holder of a bot's outbox does: claims what is due, sends it chat by chat, and writes what came of it.

mod claiming;
mod concluding;
mod following;
mod returning;

use super::patience::{Kind, Trouble};
use super::{HandedOver, Outbox};
use crate::caught::caught;
use crate::queue::Queue;
use crate::{Deliver, Delivery, Errand, Outgoing, Sequence, Wish};
use domain::{ConversationId, OutboxId, Timestamp};
use following::Words;
use returning::Absence;
use sealing::DataKey;
use std::collections::{HashMap, HashSet};
use std::time::Duration;
use storage::{ChatMessage, Fate, Lease, Outcome};
use tokio::task::{JoinError, JoinSet};
use tokio::time::Instant;

/// Requests under way at once.
const AT_ONCE: usize = 64;
/// So many chats that must wait within so long: it is meant of the whole bot, whatever the platform says.
const CHATS_TOLD_TO_WAIT: usize = 3;
const TOGETHER: Duration = Duration::from_secs(1);
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

/// A deletion that failed gives way to answers, and what waits behind it; that she asked for it stays.
fn kind_of(job: &Job) -> Kind {
    match &job.out.errand {
        Errand::Delete { wish: Wish::OfTime, .. } => Kind { priority: job.priority, deletes: true },
        Errand::Delete { .. } => Kind { priority: 0, deletes: true },
        _ => Kind { priority: job.priority, deletes: false },
    }
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
    /// Chats that the platform asked to wait, and when, by the clock that does not jump.
    told_to_wait: Vec<(Duration, ConversationId)>,
    /// Chats whose person writes: what waits for them is tried now.
    forward: Vec<ConversationId>,
    /// Chats in which a deletion of hers waits.
    deleting: HashSet<ConversationId>,
    /// What follows deletions that ended.
    words: Vec<Words>,
    sequence: Sequence,
    outcomes: Vec<Outcome>,
    /// What the messages have been through that are tried again.
    troubles: HashMap<OutboxId, Trouble>,
    /// How many got through.
    sent: u64,
    absence: Absence,
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
            queue: Queue::new(outbox.pace),
            under_way: JoinSet::new(),
            known: HashSet::new(),
            at_once: AT_ONCE,
            bot_waits_until: None,
            resting: HashMap::new(),
            told_to_wait: Vec::new(),
            forward: Vec::new(),
            deleting: HashSet::new(),
            words: Vec::new(),
            sequence: Sequence::default(),
            outcomes: Vec::new(),
            troubles: HashMap::new(),
            sent: 0,
            absence: Absence::new(),
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
        if self.deleting.remove(&conversation) {
            self.forward.push(conversation);
        }
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

    /// What has not begun waits in the store again, as if it had never been taken: a question that nobody was asked is
    /// asked later, also by another process.
    pub(super) fn give_back(&mut self) {
        let not_before = self.outbox.clock.now();
        for job in self.queue.empty() {
            self.outcome(job.out.id, Fate::Wait { not_before });
        }
    }
}
