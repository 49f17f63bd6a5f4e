//! How measured times lie.

use std::time::Duration;

/// Times in milliseconds, shortest first.
pub(crate) struct Spread(Vec<f64>);

impl Spread {
    pub(crate) fn of(times: impl IntoIterator<Item = Duration>) -> Self {
        let mut ms: Vec<f64> = times.into_iter().map(|t| t.as_secs_f64() * 1_000.0).collect();
        ms.sort_by(f64::total_cmp);
        Self(ms)
    }

    /// Milliseconds that so many in a hundred did not exceed.
    pub(crate) fn p(&self, per_cent: usize) -> f64 {
        self.0[(self.0.len() - 1) * per_cent / 100]
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms", self.p(50), self.p(99), self.p(100))
    }
}
