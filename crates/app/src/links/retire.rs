//! The end of an older version of the index's key: once every report stands under the newest one, the older keys go, and with
//! them what only they find. The keys go first and at once, in the transaction that looks whether they may: from there on
//! nobody finds their entries, and whatever stops this, the next run deletes the rest.

use super::rebuild::{Kept, Rebuild, RebuildError, Rebuilt};
use super::{LINK_INDEX, LinkKeys, Note};
use crate::log::{Object, Prepared, write};
use domain::{CompartmentId, Timestamp};
use std::collections::BTreeSet;
use storage::{IndexNoteRow, StoreError, Tx};

/// Entries deleted in one transaction.
const AT_ONCE: usize = 1_000;

/// Notes held in memory at once: whoever told thousands of values has one of some hundred kilobytes.
const NOTES: usize = 50;

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

/// By what a run says whether the older keys may go.
#[derive(Clone, Copy)]
struct Asked<'r> {
    /// The version that stays.
    newest: i64,
    /// Reports that did not open in the run.
    shut: &'r BTreeSet<CompartmentId>,
    /// Whether those that are to be erased are left out, where something of them stands under an older key.
    leave_out: bool,
    /// When the run began.
    begun: Timestamp,
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
        let (doing, keys) = (self.doing(), self.intake.keys.links());
        let asked = Asked { newest: self.newest(), shut: &done.shut, leave_out, begun };
        // it walks over all reports: so it is a read, which nobody who writes waits for and which sees one state
        let looked =
            self.intake.store.read("links in the way", |mut tx| async move { in_the_way(&mut tx, keys, asked).await });
        let left_out = match looked.await? {
            Ok(left_out) => left_out,
            Err(kept) => return Ok(Some(kept)),
        };
        let left_out = &left_out;
        let dropped = self.intake.store.write("links keys", |mut tx| {
            let mut rng = self.intake.random.child();
            async move {
                if let Some(kept) = came_since(&mut tx, left_out, begun).await? {
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

/// What keeps the older keys. Where nothing does: the reports that are left out though something of them stands under an older
/// key, each of which is to be erased. Asked within one read, so that a report which is let be meanwhile is seen either as
/// hidden or as one that is to be gone through.
async fn in_the_way(
    tx: &mut Tx,
    keys: &LinkKeys,
    asked: Asked<'_>,
) -> Result<Result<Vec<CompartmentId>, Kept>, StoreError> {
    if waits(tx, asked.begun).await? {
        return Ok(Err(Kept::Waiting));
    }
    // asked here and not remembered: what was hidden when the run met it may be hidden no more. By their ids and not by how
    // many: one that did not open and was erased since makes no room for another
    let left = tx.reports_to_index(asked.newest, asked.shut.len().saturating_add(1)).await?;
    if left.iter().any(|id| !asked.shut.contains(id)) {
        return Ok(Err(Kept::Told));
    }
    let (mut left_out, mut after) = (Vec::new(), None);
    loop {
        let notes = tx.hidden_notes(asked.newest, after, NOTES).await?;
        let Some(last) = notes.last() else { return Ok(Ok(left_out)) };
        after = Some(last.report);
        left_out.extend(notes.iter().filter(|note| is_older(keys, note, asked.newest)).map(|note| note.report));
        if !asked.leave_out && !left_out.is_empty() {
            return Ok(Err(Kept::Hidden));
        }
    }
}

/// What came in the way since nothing was: asked in the write that drops the keys, by few statements. What was told since the
/// run began is under the newest key, and of what is to be erased the rest has nothing under an older one: so only those that
/// were left out matter, where somebody let hers be.
async fn came_since(tx: &mut Tx, left_out: &[CompartmentId], begun: Timestamp) -> Result<Option<Kept>, StoreError> {
    if waits(tx, begun).await? {
        return Ok(Some(Kept::Waiting));
    }
    Ok((!tx.reports_let_be(left_out).await?.is_empty()).then_some(Kept::Told))
}

/// Whether something waits that was told before the run began: the oldest stands first.
async fn waits(tx: &mut Tx, begun: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.index_waiting(1).await?.first().is_some_and(|waiting| waiting.at < begun))
}

/// Whether something of a report stands under an older key. A note that was never gone through may have all of its entries
/// under the newest one: what was told since then has.
fn is_older(keys: &LinkKeys, note: &IndexNoteRow, newest: i64) -> bool {
    Note::open(keys, note).map_or(true, |note| note.entries.iter().any(|entry| i64::from(entry.version) < newest))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{adds, phone, report_id, reports, with_next_key, write};
    use super::*;
    use crate::Intake;
    use crate::harness::{Place, at, both};
    use crate::intake::single_out_tests::intake;

    /// What a run that leaves out these is told, before it drops what is older than the second key.
    async fn asked(intake: &Intake, shut: &[u8], leave_out: bool) -> Result<Vec<CompartmentId>, Kept> {
        let shut: BTreeSet<CompartmentId> = shut.iter().map(|n| report_id(*n)).collect();
        let asked = Asked { newest: 2, shut: &shut, leave_out, begun: at(0) };
        let keys = intake.keys.links();
        let read = intake.store.read("t", |mut tx| async move { in_the_way(&mut tx, keys, asked).await });
        read.await.map_err(|e: StoreError| e).unwrap()
    }

    async fn since(intake: &Intake, left_out: &[CompartmentId]) -> Option<Kept> {
        write(intake, |mut tx| async move {
            let kept = came_since(&mut tx, left_out, at(0)).await?;
            tx.done(kept)
        })
        .await
    }

    async fn hides(intake: &Intake, n: u8, at: Option<Timestamp>) {
        write(intake, |mut tx| async move {
            tx.set_report_erase(report_id(n), at).await?;
            tx.done(())
        })
        .await;
    }

    both! {
        async fn a_report_that_is_let_be_after_the_look_keeps_the_older_key(place: Place) {
            let before = intake(&place).await;
            reports(&before, &[1]).await;
            assert!(adds(&before, 1, &[phone(before.keys.links().newest(), 7)], Some(1)).await);
            let intake = with_next_key(&before).await;
            assert_eq!(asked(&intake, &[], false).await, Err(Kept::Told), "it is to be gone through");
            hides(&intake, 1, Some(at(9))).await;
            assert_eq!(asked(&intake, &[], false).await, Err(Kept::Hidden));
            let left_out = asked(&intake, &[], true).await.unwrap();
            assert_eq!(left_out, [report_id(1)]);
            assert_eq!(since(&intake, &left_out).await, None);
            hides(&intake, 1, None).await;
            assert_eq!(since(&intake, &left_out).await, Some(Kept::Told));
        }

        async fn one_that_did_not_open_and_is_gone_makes_no_room_for_another(place: Place) {
            let intake = with_next_key(&intake(&place).await).await;
            reports(&intake, &[2]).await;
            assert_eq!(asked(&intake, &[1], true).await, Err(Kept::Told));
            assert_eq!(asked(&intake, &[1, 2], true).await, Ok(Vec::new()));
        }
    }
}
