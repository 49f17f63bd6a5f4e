//! The index forgets a report: its entries are emptied and their labels stay, so that those behind them are still found; its
//! note goes, and what waits of it.

use super::{LinkKeys, Note};
use crate::Intake;
use crate::log::{Doing, Object, Operation, write};
use domain::{CompartmentId, Purpose};
use rand::rngs::StdRng;
use storage::{IndexEntryRow, StoreError, Tx};

/// Notes of one write.
const AT_ONCE: usize = 50;

/// Takes a report out of the index, within the write that erases it.
pub async fn erase(tx: &mut Tx, keys: &LinkKeys, report: CompartmentId, rng: &mut StdRng) -> Result<(), StoreError> {
    if let Some(row) = tx.index_note(report).await? {
        let Ok(note) = Note::open(keys, &row) else {
            tracing::error!("a note of the index of links was changed in the store: run `oberih audit verify`");
            return gone(tx, report).await;
        };
        for noted in &note.entries {
            // entries of a key that is gone went with it
            let Some(key) = keys.of(noted.version) else { continue };
            let content = key.erased(&sealing::Label(noted.label), rng);
            let key_version = i64::from(noted.version);
            tx.set_index_entry(&IndexEntryRow { key_version, label: noted.label, content }).await?;
        }
    }
    gone(tx, report).await
}

async fn gone(tx: &mut Tx, report: CompartmentId) -> Result<(), StoreError> {
    tx.drop_index_note(report).await?;
    tx.drop_index_waiting_of(report).await.map(drop)
}

/// Takes reports out of the index that are there no more: a restored store has entries and notes of what was erased since
/// its backup. Gives how many; called again while that is more than nothing.
pub async fn sweep(intake: &Intake) -> Result<usize, StoreError> {
    let doing = Doing::node(intake.clock.now(), Purpose::Retention);
    let swept = intake
        .store
        .write("links sweep", |mut tx| {
            let mut rng = intake.random.child();
            async move {
                let left = tx.index_notes_left(AT_ONCE).await?;
                let mut lines = Vec::with_capacity(left.len());
                for report in &left {
                    erase(&mut tx, intake.keys.links(), *report, &mut rng).await?;
                    lines.push(doing.line(Operation::Erasure, Object::links_gone(*report), &mut rng));
                }
                write(&mut tx, &lines).await?;
                tx.done(left.len())
            }
        })
        .await?;
    Ok(swept.into_inner())
}
