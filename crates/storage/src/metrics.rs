//! What the store counts, by the name of the write; ids and values never.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::PoisonError;

/// Counts of one write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WriteCount {
    /// Ended in a commit.
    pub committed: u64,
    /// Ended in an error.
    pub failed: u64,
    /// Ran again: a conflict, or a lost group.
    pub retries: u64,
}

/// The counts since the store was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoreMetrics {
    /// By name.
    pub writes: BTreeMap<&'static str, WriteCount>,
    /// Shared commits by their size: 1, 2, up to 4, 8, 16, 32, 64 members. SQLite only.
    pub group_sizes: [u64; 7],
    /// Shared commits that failed.
    pub lost_groups: u64,
}

#[derive(Default)]
pub(crate) struct Metrics(Mutex<StoreMetrics>);

impl Metrics {
    fn with(&self, change: impl FnOnce(&mut StoreMetrics)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn committed(&self, name: &'static str) {
        self.with(|m| m.writes.entry(name).or_default().committed += 1);
    }

    pub(crate) fn failed(&self, name: &'static str) {
        self.with(|m| m.writes.entry(name).or_default().failed += 1);
    }

    pub(crate) fn retried(&self, name: &'static str) {
        self.with(|m| m.writes.entry(name).or_default().retries += 1);
    }

    pub(crate) fn group(&self, members: usize) {
        let bucket = usize::try_from(members.next_power_of_two().ilog2()).unwrap_or(6).min(6);
        self.with(|m| m.group_sizes[bucket] += 1);
    }

    pub(crate) fn lost_group(&self) {
        self.with(|m| m.lost_groups += 1);
    }

    pub(crate) fn snapshot(&self) -> StoreMetrics {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
