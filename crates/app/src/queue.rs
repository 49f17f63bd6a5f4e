//! Whose message goes next: by priority, one at a time for each chat, at the pace the platform allows. Pure:
//! time is an argument.

use domain::ConversationId;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::Duration;
use storage::UNHURRIED;
use tokio::time::Instant;

/// How many messages a chat gets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChatPace {
    /// At once.
    pub at_once: f64,
    /// After those, in a second.
    pub per_second: f64,
}

impl Default for ChatPace {
    /// What the platform allows: short bursts, then one a second, no more than 20 in ten seconds, of which one is left over: a
    /// message that was long on its way comes close to the next ones. Source: Bot API FAQ, "my bot is hitting limits".
    fn default() -> Self {
        Self { at_once: 9.0, per_second: 1.0 }
    }
}

/// What nobody waits for, of all chats together: below the some 30 a second that the platform allows a bot, so that whoever
/// writes meanwhile is answered. Source: Bot API FAQ, "broadcasting to users".
const BULK_BURST: f64 = 25.0;
const BULK_PER_SECOND: f64 = 25.0;
/// Waiting messages of one chat above which older answers of the guide are left out: whoever sends a thousand
/// messages reads the last answers, not a thousand. What is urgent and what a human wrote stays.
const WAITING: usize = 8;
const NEVER_NEEDLESS: i64 = 1;

/// What waits, and for whom.
pub(crate) struct Queue<J> {
    pace: ChatPace,
    chats: HashMap<ConversationId, Chat<J>>,
    /// (priority, order, chat) of chats that may send now
    ready: BTreeSet<(i64, u64, ConversationId)>,
    /// (when, chat) of chats that must wait
    later: BTreeSet<(Instant, ConversationId)>,
    order: u64,
    bulk: Bulk,
}

/// What of the unhurried may leave now.
struct Bulk {
    tokens: f64,
    counted: Option<Instant>,
}

impl Bulk {
    fn count(&mut self, now: Instant) {
        let since = self.counted.map_or(Duration::ZERO, |counted| now.saturating_duration_since(counted));
        self.tokens = (self.tokens + since.as_secs_f64() * BULK_PER_SECOND).min(BULK_BURST);
        self.counted = Some(now);
    }

    fn may(&mut self, now: Instant) -> bool {
        self.count(now);
        self.tokens >= 1.0
    }

    /// When the next one may.
    fn at(&self) -> Option<Instant> {
        // a little later than exact, so that rounding lets it leave then
        let left = Duration::from_secs_f64(((1.0 - self.tokens) / BULK_PER_SECOND).max(0.0) + 0.000_001);
        self.counted.map(|counted| counted + left)
    }
}

struct Chat<J> {
    waiting: VecDeque<(i64, u64, J)>,
    in_flight: bool,
    tokens: f64,
    counted: Instant,
    not_before: Option<Instant>,
    placed: Placed,
}

/// In which of the two orders a chat stands, so that it is found there without looking.
#[derive(Clone, Copy)]
enum Placed {
    Nowhere,
    Ready(i64, u64),
    Later(Instant),
}

impl<J> Queue<J> {
    pub(crate) fn new(pace: ChatPace) -> Self {
        Self {
            pace,
            chats: HashMap::new(),
            ready: BTreeSet::new(),
            later: BTreeSet::new(),
            order: 0,
            bulk: Bulk { tokens: BULK_BURST, counted: None },
        }
    }

    /// Adds a job; gives back an older answer that it makes needless.
    pub(crate) fn push(&mut self, chat: ConversationId, priority: i64, job: J, now: Instant) -> Option<J> {
        self.order += 1;
        let order = self.order;
        let at_once = self.pace.at_once;
        let entry = self.chats.entry(chat).or_insert_with(|| Chat {
            waiting: VecDeque::new(),
            in_flight: false,
            tokens: at_once,
            counted: now,
            not_before: None,
            placed: Placed::Nowhere,
        });
        entry.waiting.push_back((priority, order, job));
        let needless = (entry.waiting.len() > WAITING)
            .then(|| entry.waiting.iter().position(|(p, ..)| *p > NEVER_NEEDLESS))
            .flatten()
            .and_then(|n| entry.waiting.remove(n))
            .map(|(.., job)| job);
        self.place(chat, now);
        needless
    }

    /// The next job and its chat; the chat is busy until [`Self::finished`].
    pub(crate) fn next(&mut self, now: Instant) -> Option<(ConversationId, J)> {
        self.wake(now);
        let (priority, ..) = *self.ready.first()?;
        // all behind it are no more urgent
        if priority >= UNHURRIED {
            if !self.bulk.may(now) {
                return None;
            }
            self.bulk.tokens -= 1.0;
        }
        let (_, _, chat) = self.ready.pop_first()?;
        let entry = self.chats.get_mut(&chat)?;
        entry.placed = Placed::Nowhere;
        let (.., job) = entry.waiting.pop_front()?;
        entry.in_flight = true;
        entry.tokens -= 1.0;
        Some((chat, job))
    }

    /// A job of a chat ended; `wait` is what the platform asked for.
    pub(crate) fn finished(&mut self, chat: ConversationId, wait: Option<Duration>, now: Instant) {
        if let Some(entry) = self.chats.get_mut(&chat) {
            entry.in_flight = false;
            entry.not_before = wait.map(|w| now + w);
        }
        self.place(chat, now);
    }

    /// Everything that waits for a chat, because nothing reaches it any more.
    pub(crate) fn clear(&mut self, chat: ConversationId) -> Vec<J> {
        self.lift(chat);
        self.chats.remove(&chat).map(|c| c.waiting.into_iter().map(|(.., j)| j).collect()).unwrap_or_default()
    }

    /// Takes out what waits for a chat and has such a priority, in its order.
    pub(crate) fn take(&mut self, chat: ConversationId, such: impl Fn(i64) -> bool) -> Vec<J> {
        self.lift(chat);
        let Some(entry) = self.chats.get_mut(&chat) else { return Vec::new() };
        let (out, left) = std::mem::take(&mut entry.waiting).into_iter().partition::<Vec<_>, _>(|(p, ..)| such(*p));
        entry.waiting = left.into();
        out.into_iter().map(|(.., job)| job).collect()
    }

    /// Everything that waits; whoever is busy stays so until [`Self::finished`].
    pub(crate) fn empty(&mut self) -> Vec<J> {
        self.ready.clear();
        self.later.clear();
        let mut all = Vec::new();
        for chat in self.chats.values_mut() {
            chat.placed = Placed::Nowhere;
            all.extend(chat.waiting.drain(..).map(|(.., job)| job));
        }
        all
    }

    /// When the next waiting chat may send.
    pub(crate) fn next_at(&self) -> Option<Instant> {
        let bulk = self.ready.first().filter(|(priority, ..)| *priority >= UNHURRIED).and_then(|_| self.bulk.at());
        self.later.first().map(|(at, _)| *at).into_iter().chain(bulk).min()
    }

    /// How many messages wait.
    pub(crate) fn len(&self) -> usize {
        self.chats.values().map(|c| c.waiting.len()).sum()
    }

    fn wake(&mut self, now: Instant) {
        while let Some((at, chat)) = self.later.first().copied().filter(|(at, _)| *at <= now) {
            self.later.remove(&(at, chat));
            if let Some(entry) = self.chats.get_mut(&chat) {
                entry.placed = Placed::Nowhere;
            }
            self.place(chat, now);
        }
    }

    /// Takes a chat out of both orders.
    fn lift(&mut self, chat: ConversationId) {
        let Some(entry) = self.chats.get_mut(&chat) else { return };
        match std::mem::replace(&mut entry.placed, Placed::Nowhere) {
            Placed::Nowhere => {}
            Placed::Ready(priority, order) => {
                self.ready.remove(&(priority, order, chat));
            }
            Placed::Later(at) => {
                self.later.remove(&(at, chat));
            }
        }
    }

    fn place(&mut self, chat: ConversationId, now: Instant) {
        self.lift(chat);
        let ChatPace { at_once, per_second } = self.pace;
        let Some(entry) = self.chats.get_mut(&chat) else { return };
        entry.tokens = (entry.tokens + now.duration_since(entry.counted).as_secs_f64() * per_second).min(at_once);
        entry.counted = now;
        if entry.in_flight {
            return;
        }
        let Some(order) = entry.waiting.front().map(|(_, order, _)| *order) else {
            // a chat that rested long enough to have its whole burst again need not be remembered
            if entry.tokens >= at_once && entry.not_before.is_none_or(|n| n <= now) {
                self.chats.remove(&chat);
            }
            return;
        };
        // order within a chat is kept, so its most urgent message pulls the earlier ones forward
        let priority = entry.waiting.iter().map(|(p, ..)| *p).min().unwrap_or(0);
        let paced = (entry.tokens < 1.0).then(|| now + Duration::from_secs_f64((1.0 - entry.tokens) / per_second));
        match entry.not_before.into_iter().chain(paced).max().filter(|at| *at > now) {
            Some(at) => {
                entry.placed = Placed::Later(at);
                self.later.insert((at, chat));
            }
            None => {
                entry.placed = Placed::Ready(priority, order);
                self.ready.insert((priority, order, chat));
            }
        }
    }

    /// Forgets chats that are at rest; called now and then.
    pub(crate) fn forget_resting(&mut self, now: Instant) {
        let resting: Vec<ConversationId> =
            self.chats.iter().filter(|(_, c)| c.waiting.is_empty() && !c.in_flight).map(|(id, _)| *id).collect();
        for chat in resting {
            self.place(chat, now);
        }
    }
}

#[cfg(test)]
#[path = "queue_tests.rs"]
mod tests;
