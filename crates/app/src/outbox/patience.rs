//! How long a message is tried, and how often: pure.
//!
//! A message is given up by its age, never by the number of its tries: an outage of the platform that lasts an hour costs
//! nothing but the hour. What the platform itself asks to wait is no try at all.

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

/// Between two tries of what somebody may wait for at the screen, and of the rest, at most.
const FRESH: Duration = Duration::from_secs(60);
const LATER: Duration = HOUR;

/// What a message is, as far as patience goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// 0 emergency, 1 a human's words, 2 the guide, 3 reminder, 4 broadcast.
    pub(super) priority: i64,
    /// It says nothing, it deletes.
    pub(super) deletes: bool,
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

/// `tries`: that ended before this one. `age`: since it was queued. `jitter`: 0.5 to 1.0, drawn, so that not all come back
/// at the same moment.
pub(super) fn next(kind: Kind, tries: i64, age: Duration, jitter: f64) -> Next {
    if age >= longest(kind) {
        return if kind.deletes { Next::End } else { Next::GiveUp };
    }
    let most = if unhurried(kind.priority) { LATER } else { FRESH };
    let doubled = Duration::from_secs(1 << tries.clamp(0, 12));
    Next::Again(doubled.min(most).mul_f64(jitter))
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
            match next(kind, tries, age, 1.0) {
                Next::Again(wait) => age += wait,
                end => return (end, age),
            }
        }
        unreachable!("it ends")
    }

    #[test]
    fn a_fresh_answer_is_tried_each_minute_and_a_reminder_each_hour() {
        let waits: Vec<u64> = (0..8)
            .map(|tries| match next(said(2), tries, Duration::ZERO, 1.0) {
                Next::Again(wait) => wait.as_secs(),
                end => unreachable!("{end:?}"),
            })
            .collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(next(said(3), 11, Duration::ZERO, 1.0), Next::Again(Duration::from_secs(2_048)));
        assert_eq!(next(said(4), 99, Duration::ZERO, 0.5), Next::Again(HOUR / 2));
        assert_eq!(next(said(0), i64::MAX, Duration::ZERO, 1.0), Next::Again(FRESH));
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
    fn what_can_not_be_deleted_any_more_ends_without_a_word() {
        for priority in [0, 3] {
            let (end, age) = until_the_end(Kind { priority, deletes: true });
            assert_eq!(end, Next::End);
            assert!((HOUR * 48..HOUR * 49).contains(&age));
        }
    }
}
