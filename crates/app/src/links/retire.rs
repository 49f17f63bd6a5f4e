//! The end of an older version of the index's key: once every report stands under the newest one, the older keys go, and with
//! them what only they find. The keys go first and at once, in the transaction that looks whether they may: from there on
//! nobody finds their entries, and whatever stops this, the next run deletes the rest.

use super::rebuild::{Kept, Rebuild, RebuildError, Rebuilt};
use super::{LINK_INDEX, LinkKeys, Note};
use crate::log::{Object, Prepared, write};
use domain::Timestamp;
use storage::{IndexNoteRow, StoreError, Tx};

/// Entries deleted in one transaction.
const AT_ONCE: usize = 1_000;

/// The lease of the node that enters what waits.
const ENTERING: &str = "links";

/// Versions that are older than the newest one.
pub(super) struct Older {
    /// Of keys that live.
    pub(super) keys: Vec<i64>,
    /// Of entries whose key is gone.
    pub(super) keyless: Vec<i64>,
}

impl Older {
    pub(super) fn is_empty(&self) -> bool {
        self.keys.is_empty() && self.keyless.is_empty()
    }
}

impl Rebuild<'_> {
    /// The versions that are older than the newest one.
    pub(super) async fn older(&self) -> Result<Older, RebuildError> {
        let newest = self.newest();
        let read = self.intake.store.read("links versions", |mut tx| async move {
            Ok::<_, StoreError>((tx.shared_keys().await?, tx.count_index_entries().await?))
        });
        let (keys, entries) = read.await?;
        let keys = keys.into_iter().filter(|key| key.name == LINK_INDEX && key.version < newest);
        let keys: Vec<i64> = keys.map(|key| key.version).collect();
        let keyless = entries.into_iter().map(|(version, _)| version);
        let keyless = keyless.filter(|version| *version < newest && !keys.contains(version)).collect();
        Ok(Older { keys, keyless })
    }

    /// Drops these versions, or says what is in the way. `leave_out`: reports that do not open, or are to be erased, are not.
    pub(super) async fn retire(
        &self,
        versions: &[i64],
        done: &Rebuilt,
        (leave_out, begun): (bool, Timestamp),
    ) -> Result<Option<Kept>, RebuildError> {
        if !leave_out && !done.shut.is_empty() {
            return Ok(Some(Kept::Shut));
        }
        let kept = self.drop_keys(versions, done, (leave_out, begun)).await?;
        if kept.is_none() {
            self.drop_entries(versions).await?;
        }
        Ok(kept)
    }

    async fn drop_keys(
        &self,
        versions: &[i64],
        done: &Rebuilt,
        (leave_out, begun): (bool, Timestamp),
    ) -> Result<Option<Kept>, RebuildError> {
        let (newest, doing) = (self.newest(), self.doing());
        let shut = i64::try_from(done.shut.len()).unwrap_or(i64::MAX);
        let (may, keys) = ((newest, shut, leave_out, begun), self.intake.keys.links());
        // counting walks over all reports: what is in the way is found by a read, which nobody who writes waits for
        let looked =
            self.intake.store.read("links in the way", |mut tx| async move { in_the_way(&mut tx, keys, may).await });
        if let Some(kept) = looked.await? {
            return Ok(Some(kept));
        }
        let dropped = self.intake.store.write("links keys", |mut tx| {
            let mut rng = self.intake.random.child();
            async move {
                // once more: meanwhile more may have been told, or somebody let her report be
                if let Some(kept) = in_the_way(&mut tx, keys, may).await? {
                    return tx.done(Some(kept));
                }
                for version in versions {
                    tx.drop_shared_key(LINK_INDEX, *version).await?;
                }
                let line = doing.altered(Object::key(LINK_INDEX), vec!["dropped"], &mut rng);
                write(&mut tx, &[line]).await?;
                tx.done(None)
            }
        });
        Ok(dropped.await.map_err(|e: StoreError| e)?.into_inner())
    }

    /// Deletes what no key finds any more.
    pub(super) async fn drop_entries(&self, versions: &[i64]) -> Result<(), RebuildError> {
        for version in versions.iter().copied() {
            while self.drop_some(version).await? > 0 {}
            let ended = &[self.said_gone()];
            let said = self.intake.store.write("links entries", |mut tx| async move {
                write(&mut tx, ended).await?;
                tx.done(())
            });
            said.await.map_err(|e: StoreError| e)?;
        }
        Ok(())
    }

    fn said_gone(&self) -> Prepared {
        self.doing().altered(Object::key(LINK_INDEX), vec!["entries"], &mut self.intake.random.child())
    }

    async fn drop_some(&self, version: i64) -> Result<usize, RebuildError> {
        let some = self.intake.store.write("links entries", |mut tx| async move {
            let some = tx.drop_index_version(version, AT_ONCE).await?;
            tx.done(some)
        });
        Ok(some.await.map_err(|e: StoreError| e)?.into_inner())
    }

    /// Whether a node runs that enters what waits.
    pub(super) async fn a_node_enters(&self) -> Result<bool, RebuildError> {
        let holder = self.intake.store.read("links lease", |mut tx| async move { tx.lease_holder(ENTERING).await });
        Ok(holder.await.map_err(|e: StoreError| e)?.is_some())
    }
}

/// What keeps the older keys. `newest`: the version that stays; `shut`: reports that the run did not open; `begun`: when it
/// began.
async fn in_the_way(
    tx: &mut Tx,
    keys: &LinkKeys,
    (newest, shut, leave_out, begun): (i64, i64, bool, Timestamp),
) -> Result<Option<Kept>, StoreError> {
    // the oldest stands first, and what was told since this run began is under the newest key
    if tx.index_waiting(1).await?.first().is_some_and(|waiting| waiting.at < begun) {
        return Ok(Some(Kept::Waiting));
    }
    // asked here and not remembered: what was hidden when the run met it may be hidden no more
    let (hidden, noted) = tx.hidden_not_indexed(newest).await?;
    if tx.reports_not_indexed(newest).await?.saturating_sub(hidden) > shut {
        return Ok(Some(Kept::Told));
    }
    // a note that was never gone through may have all of its entries under the newest key: what was told since then has
    let is_older = |note: &IndexNoteRow| {
        Note::open(keys, note).map_or(true, |note| note.entries.iter().any(|entry| i64::from(entry.version) < newest))
    };
    let stands = noted > 0 && !leave_out && tx.hidden_notes(newest).await?.iter().any(is_older);
    Ok(stands.then_some(Kept::Hidden))
}
