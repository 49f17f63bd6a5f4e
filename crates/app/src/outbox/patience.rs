//! How long a message is tried, and how often: pure.
//!
//! While the platform is away a message is given up by its age, never by the number of its tries: an outage that lasts an
//! hour costs nothing but the hour. What the platform itself asks to wait is no try at all. Where the message itself is the
//! trouble, few tries are enough: a copy that may have arrived, a try that panicked, a message that alone does not get
//! through.

use std::time::Duration;
use storage::UNHURRIED;

const HOUR: Duration = Duration::from_secs(3_600);

/// What is urgent and what a human wrote is wanted a day later too; a human's words over a weekend without a platform.
const EMERGENCY: Duration = Duration::from_secs(24 * 3_600);
const HUMAN: Duration = Duration::from_secs(72 * 3_600);
/// An answer of the guide. Whoever pressed a button and saw nothing has pressed again, called or gone by then, and what
/// comes unasked after hours may come to another hand.
const GUIDE: Duration = Duration::from_secs(3 * 3_600);
/// A question or reminder: as long as its timer lets it be late. Source: `check_ins::rules::GIVE_UP`.
const REMINDER: Duration = crate::check_ins::rules::GIVE_UP;
/// A deletion: older messages the platform deletes for nobody.
const DELETION: Duration = Duration::from_secs(48 * 3_600);
/// So long she waits for a deletion of hers as for an answer, and words that follow it still come to her own hand.
const HERS: Duration = HOUR;

/// Between two tries of what somebody may wait for at the screen, and of the rest, at most.
const FRESH: Duration = Duration::from_secs(60);
const LATER: Duration = HOUR;

/// Tries that may have arrived: her phone is not to show a message hundreds of times where only the answers get lost.
/// They are made over some two hours.
const UNCLEAR: u32 = 8;
const PANICS: u32 = 3;
/// Tries in vain of one message between which others got through.
const ALONE: u32 = 12;

/// What a message is, as far as patience goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// 0 emergency, 1 a human's words, 2 the guide, 3 reminder, 4 broadcast.
    pub(super) priority: i64,
    /// It says nothing, it deletes.
    pub(super) deletes: bool,
}

impl Kind {
    /// She asked for the deletion a moment ago, and somebody may be about to take her phone.
    fn is_hers_and_fresh(self, age: Duration) -> bool {
        self.deletes && !unhurried(self.priority) && is_fresh(age)
    }

    /// Why a try came to nothing, as far as it counts: what is deleted twice harms nobody.
    pub(super) fn weighs(self, why: Why) -> Why {
        if self.deletes && why == Why::Unclear { Why::Down } else { why }
    }
}

/// What follows when it is not known whether a message arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// It is tried again, not earlier than after this.
    Again(Duration),
    /// It is given up, and somebody is told.
    GiveUp,
    /// It has no use any more, and nobody need know.
    End,
}

/// Why a try came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// It surely did not arrive.
    Down,
    /// It may have arrived.
    Unclear,
    /// Our own work failed.
    Panicked,
}

/// What a message has been through in this process. Another process begins anew: that gives a few tries more.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Trouble {
    unclear: u32,
    panics: u32,
    alone: u32,
    others: Option<u64>,
    copies: bool,
}

impl Trouble {
    /// One more try came to nothing. `others`: how many messages of the bot have got through.
    pub(super) fn adds(&mut self, why: Why, others: u64) {
        match why {
            Why::Down if self.others.is_some_and(|before| before < others) => self.alone += 1,
            Why::Down => {}
            Why::Unclear => self.unclear += 1,
            Why::Panicked => self.panics += 1,
        }
        (self.copies, self.others) = (why == Why::Unclear, Some(others));
    }

    fn is_hopeless(&self, kind: Kind, age: Duration) -> bool {
        let alone = self.alone >= ALONE && !kind.is_hers_and_fresh(age);
        self.unclear >= UNCLEAR || self.panics >= PANICS || alone
    }
}

/// Whether a message has waited so long that it is not tried any more.
pub(super) fn too_late(kind: Kind, age: Duration) -> bool {
    age >= longest(kind)
}

/// Whether whoever asked for it is likely to have the phone in her hand still.
pub(super) fn is_fresh(age: Duration) -> bool {
    age < HERS
}

/// `tries`: that ended before this one. `age`: since it was queued. `jitter`: 0.5 to 1.0, drawn, so that not all come back
/// at the same moment.
pub(super) fn next(kind: Kind, trouble: &Trouble, tries: i64, age: Duration, jitter: f64) -> Next {
    if too_late(kind, age) || trouble.is_hopeless(kind, age) {
        return in_vain(kind);
    }
    let grown = Duration::from_secs(if trouble.copies {
        1 << (2 * trouble.unclear.clamp(1, 7) - 2)
    } else {
        1 << tries.clamp(0, 12)
    });
    let later = trouble.copies || unhurried(kind.priority) || (kind.deletes && !is_fresh(age));
    let most = if later { LATER } else { FRESH };
    Next::Again(grown.min(most).mul_f64(jitter))
}

/// What becomes of a message that is not tried any more.
pub(super) fn in_vain(kind: Kind) -> Next {
    if kind.deletes { Next::End } else { Next::GiveUp }
}

/// Whether nobody waits for it at the screen.
pub(super) fn unhurried(priority: i64) -> bool {
    priority >= UNHURRIED
}

fn longest(kind: Kind) -> Duration {
    match kind {
        Kind { deletes: true, .. } => DELETION,
        Kind { priority: ..=0, .. } => EMERGENCY,
        Kind { priority: 1, .. } => HUMAN,
        Kind { priority: 2, .. } => GUIDE,
        Kind { .. } => REMINDER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(priority: i64) -> Kind {
        Kind { priority, deletes: false }
    }

    /// Tries it until it ends, and when that was.
    fn until_the_end(kind: Kind) -> (Next, Duration) {
        let mut age = Duration::ZERO;
        for tries in 0.. {
            match next(kind, &Trouble::default(), tries, age, 1.0) {
                Next::Again(wait) => age += wait,
                end => return (end, age),
            }
        }
        unreachable!("it ends")
    }

    #[test]
    fn a_fresh_answer_is_tried_each_minute_and_a_reminder_each_hour() {
        let waits: Vec<u64> = (0..8)
            .map(|tries| match next(said(2), &Trouble::default(), tries, Duration::ZERO, 1.0) {
                Next::Again(wait) => wait.as_secs(),
                end => unreachable!("{end:?}"),
            })
            .collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
        let down = Trouble::default();
        assert_eq!(next(said(3), &down, 11, Duration::ZERO, 1.0), Next::Again(Duration::from_secs(2_048)));
        assert_eq!(next(said(4), &down, 99, Duration::ZERO, 0.5), Next::Again(HOUR / 2));
        assert_eq!(next(said(0), &down, i64::MAX, Duration::ZERO, 1.0), Next::Again(FRESH));
    }

    #[test]
    fn nothing_urgent_and_nothing_of_a_human_is_given_up_within_a_day() {
        for (priority, from, to) in [(0, 24, 25), (1, 72, 73), (2, 3, 4), (3, 24, 25), (4, 24, 25)] {
            let (end, age) = until_the_end(said(priority));
            assert_eq!(end, Next::GiveUp);
            assert!((HOUR * from..HOUR * to).contains(&age), "{priority}: {age:?}");
        }
    }

    #[test]
    fn what_may_have_arrived_is_said_eight_times_in_two_hours_at_most() {
        let (mut trouble, mut age, mut copies) = (Trouble::default(), Duration::ZERO, 0);
        loop {
            copies += 1;
            trouble.adds(Why::Unclear, 0);
            match next(said(0), &trouble, copies - 1, age, 1.0) {
                Next::Again(wait) => age += wait,
                end => break assert_eq!(end, Next::GiveUp),
            }
        }
        assert_eq!(copies, 8);
        assert!((HOUR..HOUR * 3).contains(&age), "{age:?}");
    }

    #[test]
    fn an_outage_after_an_unclear_try_is_waited_for_as_any_other() {
        let mut trouble = Trouble::default();
        trouble.adds(Why::Unclear, 0);
        for tries in 1..2_000 {
            trouble.adds(Why::Down, 0);
            let wait = next(said(0), &trouble, tries, HOUR, 1.0);
            assert!(matches!(wait, Next::Again(wait) if wait <= FRESH), "{tries}: {wait:?}");
        }
    }

    #[test]
    fn what_alone_does_not_get_through_and_what_panics_does_not_hold_a_chat_for_ever() {
        let tries_until_the_end = |why: Why| {
            let mut trouble = Trouble::default();
            (1..).find(|n| {
                trouble.adds(why, *n);
                next(said(1), &trouble, 0, Duration::ZERO, 1.0) == Next::GiveUp
            })
        };
        assert_eq!(tries_until_the_end(Why::Down), Some(13), "others got through between these");
        assert_eq!(tries_until_the_end(Why::Panicked), Some(3));
    }

    #[test]
    fn her_own_deletion_is_tried_each_minute_for_an_hour_whatever_becomes_of_the_others() {
        let (hers, of_time) = (Kind { priority: 0, deletes: true }, Kind { priority: 3, deletes: true });
        let mut trouble = Trouble::default();
        for (tries, others) in (1..60).zip(1..) {
            trouble.adds(hers.weighs(Why::Unclear), others);
            let wait = next(hers, &trouble, tries, HOUR / 2, 1.0);
            assert!(matches!(wait, Next::Again(wait) if wait <= FRESH), "{tries}: {wait:?}");
        }
        assert_eq!(next(hers, &trouble, 60, HOUR, 1.0), Next::End, "it alone does not get through");
        assert_eq!(next(of_time, &Trouble::default(), 99, Duration::ZERO, 1.0), Next::Again(LATER));
        assert_eq!(next(hers, &Trouble::default(), 99, HOUR, 1.0), Next::Again(LATER));
    }

    #[test]
    fn an_unclear_deletion_is_no_copy_and_a_panic_stays_one() {
        let hers = Kind { priority: 0, deletes: true };
        assert_eq!(
            [Why::Unclear, Why::Down, Why::Panicked].map(|why| hers.weighs(why)),
            [Why::Down, Why::Down, Why::Panicked]
        );
        assert_eq!(said(0).weighs(Why::Unclear), Why::Unclear);
    }

    #[test]
    fn what_can_not_be_deleted_any_more_ends() {
        for priority in [0, 3] {
            let (end, age) = until_the_end(Kind { priority, deletes: true });
            assert_eq!(end, Next::End);
            assert!((HOUR * 48..HOUR * 49).contains(&age));
        }
    }
}
