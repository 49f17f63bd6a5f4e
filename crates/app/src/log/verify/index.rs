//! The index of links against the notes of reports: each entry that a note names is there and holds what was noted, and each
//! other one is one that the node emptied. Which value an entry is of is not asked: only who knows the value can tell.

use super::finding::{Finding, WrongEntry};
use super::{Progress, Report};
use crate::links::{LinkKeys, Note, Noted};
use sealing::{Label, to_hex};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};
use storage::{IndexEntryRow, IndexNoteRow, StoreError, Tx};

const AT_ONCE: usize = 1_000;

/// What the index is read with.
#[derive(Clone, Copy)]
pub struct IndexCheck<'a> {
    /// Its keys.
    pub keys: &'a LinkKeys,
}

/// Entries on their way to be named. About 40 bytes for each.
pub(super) struct Index<'a> {
    keys: &'a LinkKeys,
    /// Entries that the node did not empty and that no note named yet: where each stands and what it holds, by hashes
    /// that nobody can aim at who writes to the store, since their key is drawn here and now.
    unnamed: HashMap<u64, u64>,
    hashing: RandomState,
}

impl<'a> Index<'a> {
    /// Reads every entry.
    pub(super) async fn walk(
        tx: &mut Tx,
        check: IndexCheck<'a>,
        report: &mut Report,
        progress: &mut Progress<'_>,
    ) -> Result<Self, StoreError> {
        let mut index = Self { keys: check.keys, unnamed: HashMap::new(), hashing: RandomState::new() };
        let (mut after, mut entries) = (None, 0u64);
        loop {
            let rows = tx.index_entries_after(after, AT_ONCE).await?;
            let Some(last) = rows.last() else { break };
            after = Some((last.key_version, last.label));
            for row in &rows {
                if is_left(index.keys, row.key_version) {
                    report.keyless = report.keyless.saturating_add(1);
                    continue;
                }
                if is_empty(index.keys, row) {
                    continue;
                }
                let digest: [u8; 32] = Sha256::digest(&row.content).into();
                let holds = digest.first_chunk::<16>().copied().unwrap_or_default();
                index.unnamed.insert(index.at(row.key_version, &row.label), index.held(&holds));
            }
            entries = entries.saturating_add(u64::try_from(rows.len()).unwrap_or(u64::MAX));
            progress.step(rows.len());
        }
        report.index = Some(entries);
        Ok(index)
    }

    /// Holds what a report's note names against what is there.
    pub(super) async fn note(
        &mut self,
        tx: &mut Tx,
        row: &IndexNoteRow,
        report: &mut Report,
    ) -> Result<(), StoreError> {
        let id = || to_hex(row.report.as_bytes());
        let Ok(note) = Note::open(self.keys, row) else {
            report.find(Finding::Note { report: id() });
            return Ok(());
        };
        let mut wrong: [(WrongEntry, usize); 3] =
            [(WrongEntry::Gone, 0), (WrongEntry::Changed, 0), (WrongEntry::Emptied, 0)];
        for noted in &note.entries {
            let Some(found) = self.noted(tx, noted).await? else { continue };
            wrong.iter_mut().filter(|(what, _)| *what == found).for_each(|(_, count)| *count += 1);
        }
        for (what, entries) in wrong.into_iter().filter(|(_, entries)| *entries > 0) {
            report.find(Finding::Noted { report: id(), entries, what });
        }
        Ok(())
    }

    /// What is wrong with an entry that was noted.
    async fn noted(&mut self, tx: &mut Tx, noted: &Noted) -> Result<Option<WrongEntry>, StoreError> {
        let version = i64::from(noted.version);
        match self.unnamed.remove(&self.at(version, &noted.label)) {
            Some(holds) if holds == self.held(&noted.content) => Ok(None),
            Some(_) => Ok(Some(WrongEntry::Changed)),
            None if is_left(self.keys, version) => Ok(None),
            None => {
                let there = tx.index_entry(version, &noted.label).await?;
                Ok(Some(if there.is_some() { WrongEntry::Emptied } else { WrongEntry::Gone }))
            }
        }
    }

    /// Names what no note named. Reads the entries once more where there are such.
    pub(super) async fn rest(&self, tx: &mut Tx, report: &mut Report) -> Result<(), StoreError> {
        if self.unnamed.is_empty() {
            return Ok(());
        }
        let mut after = None;
        loop {
            let rows = tx.index_entries_after(after, AT_ONCE).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = Some((last.key_version, last.label));
            for row in rows.iter().filter(|row| self.unnamed.contains_key(&self.at(row.key_version, &row.label))) {
                let known = u32::try_from(row.key_version).is_ok_and(|version| self.keys.of(version).is_some());
                let what = if known { WrongEntry::Unknown } else { WrongEntry::NoKey };
                report.find(Finding::Unnoted { label: to_hex(&row.label), what });
            }
        }
    }

    fn at(&self, version: i64, label: &[u8; 32]) -> u64 {
        self.hashing.hash_one((version, label))
    }

    fn held(&self, content: &[u8; 16]) -> u64 {
        self.hashing.hash_one(content)
    }
}

/// Whether it is of an older key that is gone, as it goes when every report stands under a newer one: its entries are deleted
/// then, and as long as they are not, nobody finds them.
fn is_left(keys: &LinkKeys, version: i64) -> bool {
    let older = u32::try_from(version).is_ok_and(|version| version > 0 && keys.of(version).is_none());
    older && version < i64::from(keys.newest().version())
}

/// Whether the node itself emptied an entry, as it does when its report is erased.
fn is_empty(keys: &LinkKeys, row: &IndexEntryRow) -> bool {
    let key = u32::try_from(row.key_version).ok().and_then(|version| keys.of(version));
    key.is_some_and(|key| key.is_erased(&Label(row.label), &row.content) == Ok(true))
}
