//! The order of what goes out and of what is kept: a clock that never stands still and never goes back.

use domain::{ItemId, OutboxId, Timestamp};
use rand_core::Rng;
use std::sync::{Arc, Mutex, PoisonError};

/// Ids of one millisecond.
const MOST: u16 = 4_095;

/// Gives each message of this process an id after the one before, whatever the clock does. Cheap to clone.
#[derive(Clone, Default)]
pub struct Sequence(Arc<Mutex<(u64, u16)>>);

impl Sequence {
    /// The id of what goes out next.
    pub fn next(&self, now: Timestamp, rng: &mut impl Rng) -> OutboxId {
        let (millis, counter) = self.place(now);
        OutboxId::in_order(millis, counter, rng)
    }

    /// The id of what is kept next in a report.
    pub fn item(&self, now: Timestamp, rng: &mut impl Rng) -> ItemId {
        let (millis, counter) = self.place(now);
        ItemId::in_order(millis, counter, rng)
    }

    fn place(&self, now: Timestamp) -> (u64, u16) {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *last = match (now.unix_millis(), *last) {
            (ms, (before, _)) if ms > before => (ms, 0),
            (_, (before, n)) if n < MOST => (before, n + 1),
            (_, (before, _)) => (before + 1, 0),
        };
        *last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    #[test]
    fn the_order_survives_a_clock_that_jumps_back() {
        let (sequence, mut rng) = (Sequence::default(), rand::rngs::StdRng::seed_from_u64(1));
        let times = [5_000_000, 5_000_000, 1_000_000, 5_000_000, 9_000_000];
        let mut ids: Vec<OutboxId> = times.map(|t| sequence.next(Timestamp::from_unix_micros(t), &mut rng)).to_vec();
        ids.extend((0..10_000).map(|_| sequence.next(Timestamp::from_unix_micros(9_000_000), &mut rng)));
        assert!(ids.windows(2).all(|w| w[0] < w[1]));
    }
}
