//! How many bytes of files one person brought of late. A report holds so many, but anybody may tell many reports; and who
//! forwards a large file again and again sends nothing for it, while the node fetches it each time. Nothing of it is kept:
//! a person is the keyed number under which her conversation is looked up, in memory, for a day at most. Forgetting herself
//! begins no new day.

use domain::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes of files of one person in a day: three full reports.
pub const MOST_A_DAY: u64 = 300 * 1024 * 1024;

const DAY_MICROS: i64 = 86_400_000_000;
/// People remembered. Beyond, who brings a first file is not counted: the disk has its own bounds.
const MOST_PEOPLE: usize = 50_000;

/// What everybody brought, each with when it would be as if they had brought nothing. Cheap to clone.
#[derive(Clone, Default)]
pub struct Brought(Arc<Mutex<HashMap<[u8; 32], Timestamp>>>);

impl Brought {
    /// Bytes that a person may bring now.
    pub fn left(&self, who: &[u8; 32], now: Timestamp) -> u64 {
        left(self.known().get(who).copied(), now)
    }

    /// She brings so many more.
    pub fn add(&self, who: &[u8; 32], bytes: u64, now: Timestamp) {
        let mut known = self.known();
        if known.len() >= MOST_PEOPLE && !known.contains_key(who) {
            known.retain(|_, at| *at > now);
            if known.len() >= MOST_PEOPLE {
                return;
            }
        }
        let used = MOST_A_DAY - left(known.get(who).copied(), now);
        known.insert(*who, now.plus(time_of(used.saturating_add(bytes))));
    }

    /// So many of them are not hers any more: they were not kept.
    pub fn give_back(&self, who: &[u8; 32], bytes: u64, now: Timestamp) {
        let mut known = self.known();
        let Some(free_at) = known.get(who).copied() else { return };
        let used = MOST_A_DAY - left(Some(free_at), now);
        known.insert(*who, now.plus(time_of(used.saturating_sub(bytes))));
    }

    fn known(&self) -> MutexGuard<'_, HashMap<[u8; 32], Timestamp>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long it takes until so many bytes are forgotten, a day at most.
fn time_of(bytes: u64) -> std::time::Duration {
    let micros = i128::from(bytes.min(MOST_A_DAY)) * i128::from(DAY_MICROS) / i128::from(MOST_A_DAY);
    std::time::Duration::from_micros(u64::try_from(micros).unwrap_or(0))
}

fn left(free_at: Option<Timestamp>, now: Timestamp) -> u64 {
    let waits = free_at.map_or(0, |at| at.unix_micros().saturating_sub(now.unix_micros()));
    // a clock that was put back by more than it wavers takes nothing from her
    if !(0..=2 * DAY_MICROS).contains(&waits) {
        return MOST_A_DAY;
    }
    let used = i128::from(waits.min(DAY_MICROS)) * i128::from(MOST_A_DAY) / i128::from(DAY_MICROS);
    MOST_A_DAY - u64::try_from(used).unwrap_or(MOST_A_DAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_000_000_000_000);
    const FILE: u64 = 20 * 1024 * 1024;

    fn after(hours: u64) -> Timestamp {
        AT.plus(Duration::from_secs(hours * 3_600))
    }

    #[test]
    fn a_day_takes_so_many_bytes_of_each_and_gives_them_back_as_it_goes() {
        let brought = Brought::default();
        let (one, other) = ([1; 32], [2; 32]);
        let mut files = 0;
        while brought.left(&one, AT) >= FILE {
            brought.add(&one, FILE, AT);
            files += 1;
        }
        assert_eq!(files, 15);
        assert_eq!((brought.left(&one, AT), brought.left(&other, AT)), (0, MOST_A_DAY));
        assert_eq!(brought.left(&one, after(12)), MOST_A_DAY / 2);
        brought.add(&one, MOST_A_DAY, AT);
        assert_eq!(brought.left(&one, after(24)), MOST_A_DAY, "more than all is no more than a day");
        assert_eq!(brought.left(&one, AT.minus(Duration::from_secs(9))), 0);
        assert_eq!(brought.left(&one, AT.minus(Duration::from_secs(90_000))), MOST_A_DAY, "the clock was put back");
    }

    #[test]
    fn what_was_not_kept_is_given_back_and_never_more_than_was_brought() {
        let (brought, who) = (Brought::default(), [1; 32]);
        brought.give_back(&who, FILE, AT);
        assert!(brought.known().is_empty(), "who brought nothing");
        brought.add(&who, 2 * FILE, AT);
        brought.give_back(&who, FILE, AT);
        assert_eq!(brought.left(&who, AT), MOST_A_DAY - FILE);
        brought.give_back(&who, MOST_A_DAY, AT);
        assert_eq!(brought.left(&who, AT), MOST_A_DAY);
    }

    #[test]
    fn small_files_are_hardly_felt_and_people_are_forgotten() {
        let brought = Brought::default();
        for n in 0..MOST_PEOPLE + 10 {
            let mut who = [0; 32];
            who[..8].copy_from_slice(&n.to_be_bytes());
            brought.add(&who, 200_000, AT);
        }
        assert_eq!(brought.known().len(), MOST_PEOPLE);
        assert!(brought.left(&[0; 32], AT) < MOST_A_DAY && brought.left(&[0; 32], after(1)) == MOST_A_DAY);
        brought.add(&[9; 32], 200_000, after(1));
        assert_eq!(brought.known().len(), 1);
    }
}
