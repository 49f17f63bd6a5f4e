//! How long to wait before asking again, and stopping while one waits.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::Duration;
use tokio::sync::watch;

/// The waits of a poller.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// After the first failure; doubles with each more.
    pub first: Duration,
    /// The longest after a conflict (another poller, a webhook).
    pub conflict: Duration,
    /// The longest after anything else.
    pub network: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { first: Duration::from_secs(1), conflict: Duration::from_secs(30), network: Duration::from_secs(60) }
    }
}

/// Doubling waits with jitter.
pub(crate) struct Backoff {
    first: Duration,
    failures: u32,
    rng: StdRng,
}

impl Backoff {
    pub(crate) fn new(first: Duration, seed: u64) -> Self {
        Self { first, failures: 0, rng: StdRng::seed_from_u64(seed) }
    }

    pub(crate) fn failures(&self) -> u32 {
        self.failures
    }

    pub(crate) fn reset(&mut self) {
        self.failures = 0;
    }

    /// The next wait: between three quarters of the doubled time and all of it, `longest` at most.
    pub(crate) fn next(&mut self, longest: Duration) -> Duration {
        let whole = self.first.saturating_mul(1 << self.failures.min(16)).min(longest);
        self.failures = self.failures.saturating_add(1);
        whole.mul_f64(self.rng.random_range(0.75..=1.0))
    }
}

/// Returns when the process stops.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    // A sender that is gone means that nobody is left to stop us: the same.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Waits; true when the process stops meanwhile.
pub(crate) async fn pause(wait: Duration, stop: &mut watch::Receiver<bool>) -> bool {
    tokio::time::timeout(wait, stopped(stop)).await.is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest() {
        let mut backoff = Backoff::new(Duration::from_secs(1), 7);
        let longest = Duration::from_secs(30);
        for full in [1, 2, 4, 8, 16, 30, 30] {
            let (wait, full) = (backoff.next(longest), Duration::from_secs(full));
            assert!(wait <= full && wait >= full.mul_f64(0.75), "{wait:?} of {full:?}");
        }
        backoff.reset();
        assert!(backoff.next(longest) <= Duration::from_secs(1));
    }
}
