//! When the duty phone rings for places in a queue, and when it is tried again. Pure: time is an argument.

use app::DeskName;
use domain::Timestamp;
use std::collections::HashMap;
use std::time::Duration;
use storage::{Ringing, WaitingRow};

/// How often it rings again while nobody took the place: after one, two, four minutes and so on, up to an hour.
const REST_SECONDS: [u64; 7] = [60, 120, 240, 480, 960, 1_920, 3_600];
/// Rings of one desk at once, for danger and for the rest each: on most days each place rings by itself.
const AT_ONCE: u32 = 6;
/// And one more each of these: it says for how many, so that whoever is on duty is not rung deaf by somebody who asks again
/// and again, and whoever asks behind him waits no longer than this.
const NEXT_RING: Duration = Duration::from_secs(20);
/// How soon a phone that could not be told is tried again. Nobody heard it, so it does not count as a ring.
const TRY_AGAIN: Duration = Duration::from_secs(10);

/// For which places the phone is to ring. `open`: by the shifts; outside of them it rests, but for danger.
pub(super) fn ringing(open: bool) -> Ringing {
    Ringing { danger_alone: !open, rests: REST_SECONDS.map(Duration::from_secs) }
}

/// What one ring is for.
pub(super) struct Ring<'a> {
    pub(super) urgent: bool,
    pub(super) places: Vec<&'a WaitingRow>,
}

/// Danger rings first, and by itself: it is said to be urgent.
pub(super) fn rings(due: &[WaitingRow]) -> impl Iterator<Item = Ring<'_>> {
    let of = |urgent| Ring { urgent, places: due.iter().filter(|place| (place.urgency == 0) == urgent).collect() };
    [true, false].map(of).into_iter().filter(|ring| !ring.places.is_empty())
}

/// How much a desk's phone rang just now, for danger and for the rest.
#[derive(Default)]
pub(super) struct Rung(HashMap<(DeskName, bool), Timestamp>);

impl Rung {
    /// Whether it may ring now.
    pub(super) fn may_ring(&self, desk: &DeskName, urgent: bool, now: Timestamp) -> bool {
        self.rested_at(desk, urgent, now).plus(NEXT_RING).since(now) <= NEXT_RING * AT_ONCE
    }

    /// It rang.
    pub(super) fn rang(&mut self, desk: &DeskName, urgent: bool, now: Timestamp) {
        let rested_at = self.rested_at(desk, urgent, now).plus(NEXT_RING);
        self.0.insert((desk.clone(), urgent), rested_at);
    }

    /// When it may ring as often as ever again.
    fn rested_at(&self, desk: &DeskName, urgent: bool, now: Timestamp) -> Timestamp {
        let at = self.0.get(&(desk.clone(), urgent)).copied().unwrap_or(now);
        // a clock that was put back is no reason to be silent
        if at.since(now) > NEXT_RING * AT_ONCE { now } else { at.max(now) }
    }
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
    use domain::{AnswerWhen, CompartmentId};

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
    fn danger_is_one_ring_and_all_others_are_another() {
        let place = |urgency| WaitingRow { urgency, ..place() };
        let told = |due: &[WaitingRow]| rings(due).map(|ring| (ring.urgent, ring.places.len())).collect::<Vec<_>>();
        assert_eq!(told(&[place(0), place(0), place(1), place(2), place(2)]), [(true, 2), (false, 3)]);
        assert_eq!(told(&[place(2)]), [(false, 1)]);
        assert!(told(&[]).is_empty());
    }

    #[test]
    fn whoever_asks_again_and_again_makes_it_ring_three_times_a_minute_and_no_other_desk_less() {
        let (one, other) = (DeskName::parse("help").unwrap(), DeskName::parse("police").unwrap());
        let mut rung = Rung::default();
        let mut rang = 0;
        for second in 0..600 {
            if rung.may_ring(&one, true, after(second)) {
                rung.rang(&one, true, after(second));
                rang += 1;
            }
        }
        assert_eq!(rang, 6 + 600 / 20 - 1);
        assert!(!rung.may_ring(&one, true, after(600 - 1)));
        assert!(rung.may_ring(&one, false, after(599)) && rung.may_ring(&other, true, after(599)));
        assert!(rung.may_ring(&one, true, AT.minus(Duration::from_secs(9_000))), "the clock was put back");
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
