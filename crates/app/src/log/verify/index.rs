//! The index of links against the notes of reports: each entry that a note names is there and holds what was noted, and each
//! other one is one that the node emptied. Which value an entry is of is not asked: only who knows the value can tell. What
//! waits to be entered opens in its own row; one that was taken out is missed by nobody here, since no line says it was there.

use super::finding::{Finding, WrongEntry};
use super::{Progress, Report};
use crate::links::{LINK_INDEX, LinkKeys, Note, Noted, waits_whole};
use sealing::{Label, to_hex};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
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
    /// Versions of the key as the store has them in the same view as the entries: one may have gone since the keys were read.
    there: HashSet<i64>,
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
        let there = tx.shared_keys().await?.into_iter().filter(|key| key.name == LINK_INDEX);
        let there = there.map(|key| key.version).collect();
        let mut index = Self { keys: check.keys, there, unnamed: HashMap::new(), hashing: RandomState::new() };
        let (mut after, mut entries) = (None, 0u64);
        loop {
            let rows = tx.index_entries_after(after, AT_ONCE).await?;
            let Some(last) = rows.last() else { break };
            after = Some((last.key_version, last.label));
            for row in &rows {
                if index.is_left(row.key_version) {
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
            None if self.is_left(version) => Ok(None),
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

    /// Opens what waits to be entered.
    pub(super) async fn waiting(
        &self,
        tx: &mut Tx,
        report: &mut Report,
        progress: &mut Progress<'_>,
    ) -> Result<(), StoreError> {
        let mut after = None;
        loop {
            let rows = tx.index_waiting_by_id(after, AT_ONCE).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = Some(last.id);
            for row in rows.iter().filter(|row| !waits_whole(self.keys, row)) {
                report.find(Finding::Waits { report: to_hex(row.report.as_bytes()), id: to_hex(row.id.as_bytes()) });
            }
            report.index_waiting = report.index_waiting.saturating_add(u64::try_from(rows.len()).unwrap_or(u64::MAX));
            progress.step(rows.len());
        }
    }

    /// Whether it is of an older key that is gone, as it goes when every report stands under a newer one: its entries are
    /// deleted then, and as long as they are not, nobody finds them.
    fn is_left(&self, version: i64) -> bool {
        let lives = u32::try_from(version).is_ok_and(|version| self.keys.of(version).is_some());
        let gone = !lives || !self.there.contains(&version);
        gone && version > 0 && version < i64::from(self.keys.newest().version())
    }

    fn at(&self, version: i64, label: &[u8; 32]) -> u64 {
        self.hashing.hash_one((version, label))
    }

    fn held(&self, content: &[u8; 16]) -> u64 {
        self.hashing.hash_one(content)
    }
}

/// Whether the node itself emptied an entry, as it does when its report is erased.
fn is_empty(keys: &LinkKeys, row: &IndexEntryRow) -> bool {
    let key = u32::try_from(row.key_version).ok().and_then(|version| keys.of(version));
    key.is_some_and(|key| key.is_erased(&Label(row.label), &row.content) == Ok(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harness::{Place, at, both};
    use crate::intake::single_out_tests::intake;
    use crate::links::tests::report;
    use crate::links::{Told, waiting_rows};
    use sealing::Value;
    use storage::IndexWaitingRow;

    both! {
        async fn what_waits_opens_in_its_own_row_and_what_was_changed_or_moved_is_named(place: Place) {
            let intake = intake(&place).await;
            let (keys, mut rng) = (intake.keys.links(), intake.random.child());
            let values = [keys.newest().value(Value { kind: "phone", normal: b"+447700900007" })];
            let told = Told { values: values.iter().collect(), ..Told::default() };
            let mut row = |n: u8| waiting_rows(keys, report(n).id, &told, at(1), &mut rng).remove(0);
            let whole = row(1);
            let moved = IndexWaitingRow { report: report(3).id, ..row(2) };
            let mut changed = row(4);
            changed.body[40] ^= 1;
            let rows = &[whole, moved, changed];
            let waits = intake.store.write("t", |mut tx| async move {
                tx.add_index_waiting(rows).await?;
                tx.done(())
            });
            waits.await.map_err(|e: StoreError| e).unwrap();
            let looked = intake.store.read("t", |mut tx| async move {
                let (mut found, mut tell) = (Report::default(), |_: u64, _: u64| ());
                let progress = &mut Progress { done: 0, all: 0, tell: &mut tell };
                let index = Index::walk(&mut tx, IndexCheck { keys }, &mut found, progress).await?;
                index.waiting(&mut tx, &mut found, progress).await?;
                Ok::<_, StoreError>(found)
            });
            let found = looked.await.unwrap();
            assert_eq!((found.index_waiting, found.findings.len()), (3, 2));
            for row in &rows[1..] {
                let named = Finding::Waits { report: to_hex(row.report.as_bytes()), id: to_hex(row.id.as_bytes()) };
                assert!(found.findings.contains(&named), "{named}");
            }
        }
    }
}
