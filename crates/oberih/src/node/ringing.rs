//! When the duty phone rings for a place in a queue, and when it is tried again. Pure: time is an argument.

use app::DeskName;
use domain::Timestamp;
use std::collections::HashMap;
use std::time::Duration;
use storage::WaitingRow;

/// How often it rings again while nobody took the place: after one, two, four minutes and so on, up to an hour.
const AGAIN: Duration = Duration::from_secs(60);
const LATEST: Duration = Duration::from_secs(3_600);
/// How soon a phone that could not be told is tried again. Nobody heard it, so it does not count as a ring.
const TRY_AGAIN: Duration = Duration::from_secs(10);

/// Whether the phone is to ring for a place now. `open`: by the shifts; outside of them it rests, but for danger.
pub(super) fn is_due(place: &WaitingRow, open: bool, now: Timestamp) -> bool {
    let told = u32::try_from(place.tell_attempts).unwrap_or(u32::MAX);
    let again = AGAIN.saturating_mul(1 << told.saturating_sub(1).min(6)).min(LATEST);
    // what rang before somebody took it says nothing of what she wrote since
    let told_at = place.told_at.filter(|at| place.taken_at.is_none_or(|taken| taken < *at));
    let rests = told_at.is_some_and(|at| now < at.plus(again));
    place.is_open(now) && (open || place.urgency == 0) && !rests
}

/// The desks whose phone could not be told, each with when it was tried last.
#[derive(Default)]
pub(super) struct Silent(HashMap<DeskName, Timestamp>);

impl Silent {
    /// No way of its phone took a notice.
    pub(super) fn could_not_be_told(&mut self, desk: &DeskName, now: Timestamp) {
        self.0.insert(desk.clone(), now);
    }

    /// Whether a desk's phone is to be tried now.
    pub(super) fn may_be_tried(&self, desk: &DeskName, now: Timestamp) -> bool {
        // a clock that was put back is no reason to be silent
        self.0.get(desk).is_none_or(|at| now < *at || now >= at.plus(TRY_AGAIN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{AnswerWhen, CompartmentId, StaffId};
    use storage::LEFT_AFTER;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_000_000_000_000);

    fn place() -> WaitingRow {
        let id = CompartmentId::from_slice(&[7; 16]).unwrap();
        WaitingRow {
            report: id,
            desk: id,
            asked_at: AT,
            urgency: 2,
            language: "uk".into(),
            country: None,
            answer_when: AnswerWhen::Soon,
            promised_at: None,
            taken_by: None,
            taken_at: None,
            told_at: None,
            tell_attempts: 0,
            last_word_at: AT,
        }
    }

    fn after(seconds: u64) -> Timestamp {
        AT.plus(Duration::from_secs(seconds))
    }

    #[test]
    fn it_rings_at_once_then_ever_more_seldom_and_never_for_what_is_taken() {
        assert!(is_due(&place(), true, AT));
        for (told, rests) in [(1, 60), (2, 120), (3, 240), (7, 3_600), (90, 3_600)] {
            let told = WaitingRow { told_at: Some(AT), tell_attempts: told, ..place() };
            assert!(!is_due(&told, true, after(rests - 1)), "{rests}");
            assert!(is_due(&told, true, after(rests)), "{rests}");
        }
        let taken = WaitingRow { taken_by: StaffId::from_slice(&[1; 16]), ..place() };
        assert!(!is_due(&taken, true, AT));
    }

    #[test]
    fn what_was_taken_and_left_rings_anew_once_she_writes_and_then_ever_more_seldom() {
        let quarter = LEFT_AFTER.as_secs();
        let taken = WaitingRow {
            taken_by: StaffId::from_slice(&[1; 16]),
            taken_at: Some(after(10)),
            told_at: Some(AT),
            tell_attempts: 9,
            ..place()
        };
        assert!(!is_due(&taken, true, after(quarter * 9)), "she wrote nothing since");
        let wrote = WaitingRow { last_word_at: after(20), ..taken };
        assert!(!is_due(&wrote, true, after(quarter + 9)), "whoever took it may be writing");
        assert!(is_due(&wrote, true, after(quarter + 10)), "she may have gone home");
        assert!(!is_due(&wrote, false, after(quarter + 10)), "outside the shifts");
        let rang = WaitingRow { told_at: Some(after(quarter + 10)), tell_attempts: 1, ..wrote };
        assert!(!is_due(&rang, true, after(quarter + 69)));
        assert!(is_due(&rang, true, after(quarter + 70)));
    }

    #[test]
    fn outside_the_shifts_it_rings_for_danger_alone() {
        assert!(!is_due(&place(), false, AT));
        assert!(is_due(&WaitingRow { urgency: 0, ..place() }, false, AT));
    }

    #[test]
    fn a_phone_that_could_not_be_told_is_tried_again_in_ten_seconds_and_holds_up_no_other_desk() {
        let (one, other) = (DeskName::parse("help").unwrap(), DeskName::parse("police").unwrap());
        let mut silent = Silent::default();
        assert!(silent.may_be_tried(&one, AT));
        silent.could_not_be_told(&one, AT);
        assert!(!silent.may_be_tried(&one, after(9)) && silent.may_be_tried(&one, after(10)));
        assert!(silent.may_be_tried(&other, AT));
        assert!(silent.may_be_tried(&one, AT.minus(Duration::from_secs(1))), "the clock was put back");
    }
}
