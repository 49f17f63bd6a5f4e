//! Does the store still hold what the log says? Everything is recomputed from what entries say: leaves, the whole tree,
//! each checkpoint's root (so each continues the one before), and the rows that lines keep a hash of; with the keys of
//! the index of links, also each entry of it, against the notes of reports.

mod entries;
mod finding;
mod index;
mod rows;
mod signatures;

pub(super) use entries::{LATE, MOST_WAITING, said};
pub use finding::{Finding, WrongCheckpoint, WrongEntry, WrongRow};
pub use index::IndexCheck;

use super::shown::Shown;
use domain::Timestamp;
use entries::Entries;
use index::Index;
use sealing::VerifyKey;
use storage::{Store, StoreError, Tx};

/// Findings that are listed; more are counted.
const LISTED: usize = 1_000;

/// What to hold the store against.
#[derive(Clone, Copy)]
pub struct Check<'a> {
    /// The key that signs checkpoints.
    pub key: &'a VerifyKey,
    /// The witnesses that count.
    pub witnesses: &'a [VerifyKey],
    /// A checkpoint that somebody holds outside of this store.
    pub held: Option<&'a Shown>,
    /// The keys of the index of links; none where the root key is not at hand: then the index is not compared.
    pub index: Option<IndexCheck<'a>>,
}

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Numbered entries.
    pub entries: u64,
    /// Entries that wait for a number.
    pub waiting: usize,
    /// Entries whose body is erased.
    pub erased: u64,
    /// Checkpoints.
    pub checkpoints: usize,
    /// Size and time of the newest one that fits.
    pub newest: Option<(u64, Timestamp)>,
    /// Size and time of the newest one that also somebody else signed or holds: what is older cannot be changed unseen.
    pub witnessed: Option<(u64, Timestamp)>,
    /// Co-signatures of witnesses that were not named; they count for nothing.
    pub unknown_witnesses: usize,
    /// Rows that were compared.
    pub rows: u64,
    /// Entries of the index that were compared; none where it was not, for want of its keys.
    pub index: Option<u64>,
    /// Those of them that are of an older key which is gone: nobody finds them, and the next rebuild deletes them.
    pub keyless: u64,
    /// What waits to be entered in the index, and was opened.
    pub index_waiting: u64,
    /// What is wrong, by place; the first thousand.
    pub findings: Vec<Finding>,
    /// Findings that are not listed.
    pub more: u64,
}

impl Report {
    /// Whether all is as it should be.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty()
    }

    fn find(&mut self, finding: Finding) {
        if self.findings.len() < LISTED {
            self.findings.push(finding);
        } else {
            self.more = self.more.saturating_add(1);
        }
    }
}

/// How far it is: entries of the log, and then rows.
struct Progress<'a> {
    done: u64,
    all: u64,
    tell: &'a mut (dyn FnMut(u64, u64) + Send),
}

impl Progress<'_> {
    fn step(&mut self, more: usize) {
        self.done = self.done.saturating_add(u64::try_from(more).unwrap_or(u64::MAX));
        (self.tell)(self.done, self.all);
    }
}

/// Looks through the whole log and all rows that it speaks of, in one view of the store. `progress`: entries and rows done
/// and to be done. Memory: about 150 bytes for each row that the log knows, and 40 for each entry of the index. Errors: the
/// store failed; what is wrong in the store is in the report.
pub async fn verify(
    store: &Store,
    check: &Check<'_>,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Report, StoreError> {
    store.read("audit verify", |tx| within(tx, check, progress)).await
}

async fn within(
    mut tx: Tx,
    check: &Check<'_>,
    progress: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<Report, StoreError> {
    let mut report = Report::default();
    let checkpoints = signatures::read(&mut tx, check, &mut report).await?;
    let mut sizes: Vec<u64> = checkpoints.iter().map(|c| c.checkpoint.size()).collect();
    sizes.extend(check.held.map(|held| held.checkpoint.size()));
    let mut all = tx.log_size().await?.saturating_add(tx.count_audited().await?);
    if check.index.is_some() {
        all = tx.count_index_entries().await?.iter().fold(all, |all, (_, count)| all.saturating_add(*count));
        all = all.saturating_add(tx.count_index_waiting().await?);
    }
    let progress = &mut Progress { done: 0, all: u64::try_from(all).unwrap_or(0), tell: progress };
    let entries = Entries::walk(&mut tx, sizes, &mut report, progress).await?;
    signatures::compare(&mut tx, check, &checkpoints, &entries, &mut report).await?;
    entries.erasures(&checkpoints, &mut report);
    let mut index = match check.index {
        Some(index) => Some(Index::walk(&mut tx, index, &mut report, progress).await?),
        None => None,
    };
    rows::compare(&mut tx, entries.known, index.as_mut(), &mut report, progress).await?;
    if let Some(index) = index {
        index.rest(&mut tx, &mut report).await?;
        index.waiting(&mut tx, &mut report, progress).await?;
    }
    Ok(report)
}
