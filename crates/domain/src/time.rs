//! One time: microseconds since 1970 in UTC. Read once a message at the edge and passed down.

use std::time::Duration;

/// A moment, in microseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From microseconds since 1970.
    pub const fn from_unix_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970.
    pub const fn unix_micros(self) -> i64 {
        self.0
    }

    /// Milliseconds since 1970, at least 0.
    pub fn unix_millis(self) -> u64 {
        u64::try_from(self.0 / 1_000).unwrap_or(0)
    }

    /// The day, counted from 1970-01-01 UTC.
    pub fn days(self) -> i64 {
        self.0.div_euclid(86_400_000_000)
    }

    /// This moment and `d` more; stays at the largest moment instead of running over.
    #[must_use]
    pub fn plus(self, d: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(d.as_micros()).unwrap_or(i64::MAX)))
    }

    /// `d` before this moment.
    #[must_use]
    pub fn minus(self, d: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(d.as_micros()).unwrap_or(i64::MAX)))
    }

    /// How long after `earlier`; zero when it is not after.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_micros(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

/// Where the edge reads the time. Two implementors: the process's and the one that tests turn by hand.
pub trait Clock: Send + Sync + 'static {
    /// The time now. It may jump: somebody sets it, a machine wakes up.
    fn now(&self) -> Timestamp;

    /// Time that passed since some moment of this process; never jumps, never goes back. For what must have lasted.
    fn steady(&self) -> Duration;

    /// How long whoever waits for a moment of this clock lets pass before it looks again: `wait`. One that is turned by hand
    /// moves at once and says less.
    fn look_after(&self, wait: Duration) -> Duration {
        wait
    }
}

/// A clock that stands still until a test turns it: `forward` lets time pass, `set` is a jump.
#[cfg(feature = "testing")]
#[derive(Debug, Default)]
pub struct HandClock {
    now: std::sync::atomic::AtomicI64,
    passed: std::sync::atomic::AtomicU64,
}

#[cfg(feature = "testing")]
impl HandClock {
    /// A clock at `start`.
    pub fn new(start: Timestamp) -> Self {
        Self { now: std::sync::atomic::AtomicI64::new(start.0), passed: std::sync::atomic::AtomicU64::new(0) }
    }

    /// Sets the clock, forward or back, in no time.
    pub fn set(&self, to: Timestamp) {
        self.now.store(to.0, std::sync::atomic::Ordering::SeqCst);
    }

    /// Lets time pass.
    pub fn forward(&self, d: Duration) {
        self.set(self.now().plus(d));
        let micros = u64::try_from(d.as_micros()).unwrap_or(u64::MAX);
        self.passed.fetch_add(micros, std::sync::atomic::Ordering::SeqCst);
    }
}

#[cfg(feature = "testing")]
impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.now.load(std::sync::atomic::Ordering::SeqCst))
    }

    fn steady(&self) -> Duration {
        Duration::from_micros(self.passed.load(std::sync::atomic::Ordering::SeqCst))
    }

    fn look_after(&self, wait: Duration) -> Duration {
        wait.min(Duration::from_millis(20))
    }
}
