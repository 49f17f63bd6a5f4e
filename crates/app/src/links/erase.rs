//! The index forgets a report: its entries are emptied and their labels stay, so that those behind them are still found; its
//! note goes, and what waits of it.

use super::note::Noted;
use super::{LinkKeys, Note};
use crate::Intake;
use crate::log::{Doing, Object, Operation, write};
use domain::{CompartmentId, Purpose};
use rand::rngs::StdRng;
use storage::{IndexEntryRow, Lease, StoreError, Tx};

/// Notes that are looked at in one go.
const AT_ONCE: usize = 50;

/// Bytes of the notes of one write: some 500 entries. A note that is longer is a write of its own.
const TOGETHER: usize = 32 * 1024;

/// Takes a report out of the index, within the write that erases it; gives whether it had a note. An error, and nothing is
/// changed, where the note has what a newer process entered.
pub async fn erase(tx: &mut Tx, keys: &LinkKeys, report: CompartmentId, rng: &mut StdRng) -> Result<bool, StoreError> {
    if let Some(row) = tx.index_note(report).await? {
        let Ok(note) = Note::open(keys, &row) else {
            tracing::error!("a note of the index of links was changed in the store: run `oberih audit verify`");
            return gone(tx, report).await;
        };
        if note.is_ahead(keys) {
            return Err(StoreError::Behind);
        }
        for noted in &note.entries {
            empty(tx, keys, noted, rng).await?;
        }
    }
    gone(tx, report).await
}

/// Empties an entry. One of a key that is gone went with it.
pub(super) async fn empty(tx: &mut Tx, keys: &LinkKeys, noted: &Noted, rng: &mut StdRng) -> Result<(), StoreError> {
    let Some(key) = keys.of(noted.version) else { return Ok(()) };
    let content = key.erased(&sealing::Label(noted.label), rng);
    let key_version = i64::from(noted.version);
    tx.set_index_entry(&IndexEntryRow { key_version, label: noted.label, content }).await.map(drop)
}

async fn gone(tx: &mut Tx, report: CompartmentId) -> Result<bool, StoreError> {
    let had = tx.drop_index_note(report).await?;
    tx.drop_index_waiting_of(report).await?;
    Ok(had)
}

/// Which of these reports are erased in one write: whoever told thousands of values has one of her own, so that nobody waits
/// for many such at once.
pub(crate) async fn in_writes(tx: &mut Tx, reports: &[CompartmentId]) -> Result<Vec<Vec<CompartmentId>>, StoreError> {
    let (mut writes, mut bytes): (Vec<Vec<CompartmentId>>, usize) = (Vec::new(), 0);
    for report in reports {
        let more = tx.index_note(*report).await?.map_or(0, |note| note.body.len());
        bytes = bytes.saturating_add(more);
        match writes.last_mut() {
            Some(last) if bytes <= TOGETHER => last.push(*report),
            _ => {
                writes.push(vec![*report]);
                bytes = more;
            }
        }
    }
    Ok(writes)
}

/// Takes reports out of the index that are there no more: a restored store has entries and notes of what was erased since
/// its backup. Looks first, beside all who write. `lease`: the one of links; where another holds it by now, nothing happens.
/// Gives how many; called again while that is more than nothing.
pub async fn sweep(intake: &Intake, lease: &Lease) -> Result<usize, StoreError> {
    let left = intake.store.read("links left", |mut tx| async move {
        let left = tx.index_notes_left(AT_ONCE).await?;
        in_writes(&mut tx, &left).await
    });
    let mut swept = 0;
    for some in left.await? {
        swept += forget(intake, lease, &some).await?;
    }
    Ok(swept)
}

async fn forget(intake: &Intake, lease: &Lease, left: &[CompartmentId]) -> Result<usize, StoreError> {
    let doing = Doing::node(intake.clock.now(), Purpose::Retention);
    let forgotten = intake
        .store
        .write("links sweep", |mut tx| {
            let (doing, mut rng) = (&doing, intake.random.child());
            async move {
                if !tx.check_fence(lease).await? {
                    return tx.done(0);
                }
                let mut lines = Vec::with_capacity(left.len());
                for report in left {
                    // swept since it was looked for, it has its line
                    if erase(&mut tx, intake.keys.links(), *report, &mut rng).await? {
                        lines.push(doing.line(Operation::Erasure, Object::links_gone(*report), &mut rng));
                    }
                }
                write(&mut tx, &lines).await?;
                tx.done(lines.len())
            }
        })
        .await?;
    Ok(forgotten.into_inner())
}

#[cfg(test)]
mod tests {
    use super::super::tests::*;
    use super::*;
    use crate::harness::{Place, both};
    use crate::intake::single_out_tests::intake;

    both! {
        async fn a_process_whose_lease_another_took_sweeps_nothing_and_what_was_swept_is_not_swept_twice(place: Place) {
            let intake = intake(&place).await;
            reports(&intake, &[1]).await;
            tells(&intake, 1, &[7]).await;
            runs(&intake).await;
            crate::links::tests::write(&intake, |mut tx| async move {
                tx.delete_report(report_id(1)).await?;
                tx.done(())
            })
            .await;
            let (old, new) = (lease(&intake).await, lease(&intake).await);
            assert_eq!(sweep(&intake, &old).await.unwrap(), 0);
            assert_eq!(noted(&intake, 1).await, Some((0, 1)));
            // both looked before the first of them wrote
            let left = [report_id(1)];
            assert_eq!(forget(&intake, &new, &left).await.unwrap(), 1);
            assert_eq!(noted(&intake, 1).await, None);
            assert_eq!(forget(&intake, &new, &left).await.unwrap(), 0, "one line says so, not two");
        }
    }
}
