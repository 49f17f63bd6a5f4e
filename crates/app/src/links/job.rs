//! Fills the index with what waits, the oldest first: within a second of the word that her story was received, and by nothing
//! that she waits for.

use super::add::not_whole;
use super::{LinkKeys, add, waiting};
use crate::Intake;
use crate::caught::caught;
use crate::log::{Doing, Operation, write};
use domain::Purpose;
use sealing::ValueKey;
use storage::{IndexWaitingRow, Lease, StoreError};

/// Rows that are taken in one go.
const AT_ONCE: usize = 64;

/// Enters what waits, a write a row; gives how many rows wait no more. `lease`: the one of links; where another holds it by
/// now, nothing happens. Errors: the store; what was not entered waits on.
pub async fn index_waiting(intake: &Intake, lease: &Lease) -> Result<usize, StoreError> {
    let waiting = intake.store.read("links", |mut tx| async move { tx.index_waiting(AT_ONCE).await }).await?;
    let mut done = 0;
    for row in &waiting {
        let values = opened(intake.keys.links(), row);
        let entered = match caught(one(intake, lease, row, values.as_deref())).await {
            Some(Err(e)) if e.is_transient() => return Err(e),
            Some(Ok(entered)) => entered,
            Some(Err(_)) | None => {
                tracing::error!("values that were told could not be indexed: `oberih links rebuild` enters them");
                one(intake, lease, row, None).await?
            }
        };
        if !entered {
            break;
        }
        done += 1;
    }
    Ok(done)
}

/// The keys that wait; `None` where they cannot be entered, and then the row goes all the same.
fn opened(keys: &LinkKeys, row: &IndexWaitingRow) -> Option<Vec<ValueKey>> {
    match waiting::open(keys, row) {
        Ok(values) => values,
        Err(_) => {
            tracing::error!(
                "values that waited to be indexed were changed in the store: run `oberih audit verify`, then `oberih links rebuild`"
            );
            None
        }
    }
}

/// Enters one row and drops it; false where another process holds the lease. Without values it cannot be entered: its report
/// is no longer one of which all stands in the index.
async fn one(
    intake: &Intake,
    lease: &Lease,
    row: &IndexWaitingRow,
    values: Option<&[ValueKey]>,
) -> Result<bool, StoreError> {
    let doing = Doing::node(intake.clock.now(), Purpose::Linking);
    let done = intake
        .store
        .write("links", |mut tx| {
            let mut rng = intake.random.child();
            async move {
                if !tx.check_fence(lease).await? {
                    return tx.done(false);
                }
                // first, as by whoever erases it: what waits of a report that is gone enters nothing
                let there = tx.report_locked(row.report).await?.is_some();
                if tx.drop_index_waiting(row.id).await? && there {
                    let keys = intake.keys.links();
                    let links = match values {
                        Some(values) => add(&mut tx, keys, row.report, values, None, &mut rng).await?,
                        None => not_whole(&mut tx, keys, row.report, &mut rng).await?,
                    };
                    if let Some(links) = links {
                        let line = doing.line(Operation::Combination, links, &mut rng);
                        write(&mut tx, &[line]).await?;
                    }
                }
                tx.done(true)
            }
        })
        .await?;
    Ok(done.into_inner())
}
