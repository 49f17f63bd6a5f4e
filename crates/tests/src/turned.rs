//! A clock on the wall that stands until a test turns it, while steady time runs on: so a node does by itself what it does,
//! and nothing becomes due because a machine is slow.

use domain::{Clock, Timestamp};
use oberih::SystemClock;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

/// The clock.
pub struct TurnedClock {
    now: AtomicI64,
    passed: AtomicU64,
}

impl TurnedClock {
    /// One that shows this.
    pub fn at(now: Timestamp) -> Self {
        Self { now: AtomicI64::new(now.unix_micros()), passed: AtomicU64::new(0) }
    }

    /// Lets time pass.
    pub fn forward(&self, time: Duration) {
        self.set(self.now().plus(time));
        self.passed.fetch_add(u64::try_from(time.as_micros()).unwrap(), Ordering::SeqCst);
    }

    /// Sets it, forward or back, in no time.
    pub fn set(&self, to: Timestamp) {
        self.now.store(to.unix_micros(), Ordering::SeqCst);
    }
}

impl Clock for TurnedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_micros(self.now.load(Ordering::SeqCst))
    }

    fn steady(&self) -> Duration {
        SystemClock.steady() + Duration::from_micros(self.passed.load(Ordering::SeqCst))
    }
}
