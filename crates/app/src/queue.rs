//! Whose message goes next: by priority, one at a time for each chat, at the pace the platform allows. Pure:
//! time is an argument.

use domain::ConversationId;
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::Duration;
use storage::UNHURRIED;
use tokio::time::Instant;

/// Messages a chat gets at once; then one a second. The platform allows short bursts, and refuses above some 20 in ten
/// seconds: these and those of ten seconds stay below.
const BURST: f64 = 10.0;
const PER_SECOND: f64 = 1.0;
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
    pub(crate) fn new() -> Self {
        Self {
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
        let entry = self.chats.entry(chat).or_insert_with(|| Chat {
            waiting: VecDeque::new(),
            in_flight: false,
            tokens: BURST,
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
        let Some(entry) = self.chats.get_mut(&chat) else { return };
        entry.tokens = (entry.tokens + now.duration_since(entry.counted).as_secs_f64() * PER_SECOND).min(BURST);
        entry.counted = now;
        if entry.in_flight {
            return;
        }
        let Some(order) = entry.waiting.front().map(|(_, order, _)| *order) else {
            // a chat that rested long enough to have its whole burst again need not be remembered
            if entry.tokens >= BURST && entry.not_before.is_none_or(|n| n <= now) {
                self.chats.remove(&chat);
            }
            return;
        };
        // order within a chat is kept, so its most urgent message pulls the earlier ones forward
        let priority = entry.waiting.iter().map(|(p, ..)| *p).min().unwrap_or(0);
        let paced = (entry.tokens < 1.0).then(|| now + Duration::from_secs_f64((1.0 - entry.tokens) / PER_SECOND));
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
mod tests {
    use super::*;
    use domain::Timestamp;
    use rand::SeedableRng;

    fn chats(n: usize) -> Vec<ConversationId> {
        let mut rng = rand::rngs::StdRng::seed_from_u64(1);
        (0..n).map(|_| ConversationId::new(Timestamp::from_unix_micros(1), &mut rng)).collect()
    }

    #[test]
    fn a_chat_is_served_in_order_one_at_a_time_and_urgent_chats_first() {
        let (ids, now) = (chats(2), Instant::now());
        let mut q = Queue::new();
        for n in 0..3 {
            q.push(ids[0], 2, n, now);
        }
        q.push(ids[1], 0, 10, now);
        assert_eq!(q.next(now), Some((ids[1], 10)));
        assert_eq!(q.next(now), Some((ids[0], 0)));
        assert_eq!(q.next(now), None, "one at a time");
        q.finished(ids[0], None, now);
        assert_eq!(q.next(now), Some((ids[0], 1)));
    }

    #[test]
    fn a_chat_that_was_told_to_wait_waits_and_holds_nobody_else() {
        let (ids, now) = (chats(2), Instant::now());
        let mut q = Queue::new();
        q.push(ids[0], 2, 1, now);
        q.push(ids[0], 2, 2, now);
        q.next(now);
        q.finished(ids[0], Some(Duration::from_secs(7)), now);
        q.push(ids[1], 2, 3, now);
        assert_eq!(q.next(now), Some((ids[1], 3)));
        assert_eq!(q.next(now), None);
        assert_eq!(q.next_at(), Some(now + Duration::from_secs(7)));
        assert_eq!(q.next(now + Duration::from_secs(7)), Some((ids[0], 2)));
    }

    #[test]
    fn what_waits_can_be_taken_out_and_whoever_is_busy_stays_so() {
        let (ids, now) = (chats(2), Instant::now());
        let mut q = Queue::new();
        for n in 0..3 {
            q.push(ids[0], 2, n, now);
        }
        q.push(ids[1], 2, 3, now);
        assert_eq!(q.next(now), Some((ids[0], 0)));
        let mut all = q.empty();
        all.sort_unstable();
        assert_eq!((all, q.len(), q.next(now), q.next_at()), (vec![1, 2, 3], 0, None, None));
        q.push(ids[0], 2, 1, now);
        assert_eq!(q.next(now), None, "the first is under way still");
        q.finished(ids[0], None, now);
        assert_eq!(q.next(now), Some((ids[0], 1)));
    }

    #[test]
    fn a_flood_of_one_person_keeps_the_last_answers_every_urgent_one_and_a_humans_words() {
        let (ids, now) = (chats(1), Instant::now());
        let mut q = Queue::new();
        q.push(ids[0], 0, -1, now);
        q.push(ids[0], 1, -2, now);
        let dropped: Vec<i32> = (0..100).filter_map(|n| q.push(ids[0], 2, n, now)).collect();
        assert_eq!(q.len(), WAITING);
        assert_eq!(dropped.first(), Some(&0));
        assert!(!dropped.contains(&-1) && !dropped.contains(&-2) && !dropped.contains(&99));
    }

    #[test]
    fn what_is_taken_out_of_a_chat_leaves_the_rest_in_its_order() {
        let (ids, now) = (chats(1), Instant::now());
        let mut q = Queue::new();
        for (priority, n) in [(3, 1), (2, 2), (3, 3), (0, 4)] {
            q.push(ids[0], priority, n, now);
        }
        q.next(now);
        assert_eq!(q.take(ids[0], |p| p >= 3), [3]);
        q.finished(ids[0], None, now);
        for n in [2, 4] {
            assert_eq!(q.next(now), Some((ids[0], n)));
            q.finished(ids[0], None, now);
        }
        assert_eq!((q.next(now), q.len()), (None, 0));
    }

    #[test]
    fn what_nobody_waits_for_leaves_below_the_platforms_pace_and_holds_no_answer_back() {
        let (ids, now) = (chats(200), Instant::now());
        let mut q = Queue::new();
        for id in &ids[..150] {
            q.push(*id, 3, 3, now);
        }
        let mut left = 0;
        let mut at = now;
        while q.len() > 0 {
            while let Some((chat, n)) = q.next(at) {
                assert_eq!(n, 3);
                left += 1;
                q.finished(chat, None, at);
            }
            assert!(f64::from(left) <= BULK_BURST + BULK_PER_SECOND * (at - now).as_secs_f64() + 1.0, "{left}");
            if q.len() == 75 {
                for id in &ids[150..] {
                    q.push(*id, 2, 2, at);
                }
                for _ in &ids[150..] {
                    let (chat, n) = q.next(at).expect("an answer");
                    assert_eq!(n, 2);
                    q.finished(chat, None, at);
                }
            }
            let Some(next) = q.next_at() else { break };
            assert!(next > at, "time goes on");
            at = next;
        }
        assert_eq!(left, 150);
        assert!((4.9..5.2).contains(&(at - now).as_secs_f64()), "{:?}", at - now);
    }

    #[test]
    fn after_its_burst_a_chat_gets_one_a_second() {
        let (ids, now) = (chats(1), Instant::now());
        let mut q = Queue::new();
        let mut sent = 0;
        for second in 0..30u64 {
            let at = now + Duration::from_secs(second);
            for _ in 0..4 {
                q.push(ids[0], 2, 0, at);
            }
            while let Some((chat, _)) = q.next(at) {
                sent += 1;
                q.finished(chat, None, at);
            }
        }
        assert!((38..=41).contains(&sent), "10 at once and 1 a second for 29 s, but {sent}");
    }
}
