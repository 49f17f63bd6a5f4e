//! Why what people send is not kept, as the probes and the pulse of the bots ask for it.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// For so long something that was given up counts. It never comes again, and at night the next update may take hours:
/// until then a bot would count as out although everybody else is answered.
const COUNTS_FOR: Duration = Duration::from_secs(600);

/// Why what people send is not kept.
#[derive(Default)]
pub(crate) struct NotKept(Mutex<Option<Reason>>);

struct Reason {
    why: String,
    /// When it happened; nothing where it lasts.
    at: Option<Instant>,
}

impl NotKept {
    /// Nothing is kept until the next thing is.
    pub(crate) fn lasts(&self, why: String) {
        self.set(Some(Reason { why, at: None }));
    }

    /// Something was given up; what comes next may be kept.
    pub(crate) fn happened(&self, why: String, at: Instant) {
        self.set(Some(Reason { why, at: Some(at) }));
    }

    /// What people send is kept.
    pub(crate) fn ends(&self) {
        self.set(None);
    }

    /// The reason, where there is one now.
    pub(crate) fn reason(&self, now: Instant) -> Option<String> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let counts = |reason: &&Reason| reason.at.is_none_or(|at| now.duration_since(at) < COUNTS_FOR);
        held.as_ref().filter(counts).map(|reason| reason.why.clone())
    }

    fn set(&self, reason: Option<Reason>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = reason;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lasts_counts_until_it_ends_and_what_happened_for_ten_minutes() {
        let (not_kept, now) = (NotKept::default(), Instant::now());
        assert_eq!(not_kept.reason(now), None);
        not_kept.lasts("full".to_owned());
        assert_eq!(not_kept.reason(now + Duration::from_secs(100_000)), Some("full".to_owned()));
        not_kept.ends();
        assert_eq!(not_kept.reason(now), None);
        not_kept.happened("given up".to_owned(), now);
        assert_eq!(not_kept.reason(now + Duration::from_secs(599)), Some("given up".to_owned()));
        assert_eq!(not_kept.reason(now + Duration::from_secs(600)), None);
    }
}
