//! What is kept no longer: reports whose erasure is due, and those that a desk should hold no more.

use crate::log::{Doing, GrantsBefore, Object, Operation, write};
use crate::{Intake, links, plans};
use domain::{CompartmentId, Purpose, Timestamp};
use storage::StoreError;

/// Erases what is due, each with all its keys and words. The list beside the root key knows it first, so that no backup
/// brings it back. Gives how many.
pub async fn erase_due(intake: &Intake, now: Timestamp) -> Result<usize, EraseError> {
    const AT_ONCE: usize = 50;
    let Some(reception) = &intake.reception else { return Ok(0) };
    let found = intake.store.read("erase", |mut tx| async move {
        let due = tx.reports_to_erase(now, AT_ONCE).await?;
        links::in_writes(&mut tx, &due).await
    });
    let writes = found.await.map_err(|e: StoreError| e)?;
    if writes.is_empty() {
        return Ok(0);
    }
    let (folder, listed) = (reception.vault.folder().clone(), writes.concat());
    // it waits for a lock and for the disk
    tokio::task::spawn_blocking(move || folder.add_erased(&listed)).await.map_err(|_| EraseError::Panicked)??;
    let (mut erased, mut failed) = (0, None);
    let mut let_be = Vec::new();
    for due in &writes {
        match erase(intake, due, now).await {
            Ok((some, others)) => {
                erased += some;
                let_be.extend(others);
            }
            // what is in the way of these is not in the way of the others
            Err(e) => failed = Some(e),
        }
    }
    if !let_be.is_empty() {
        // or a backup would not bring back what she keeps
        let folder = reception.vault.folder().clone();
        let taken_off = tokio::task::spawn_blocking(move || folder.take_off_erased(&let_be));
        taken_off.await.map_err(|_| EraseError::Panicked)??;
    }
    match failed {
        Some(e) if erased == 0 => Err(e.into()),
        _ => Ok(erased),
    }
}

/// Erases those of these reports that are due, in one write; gives how many, and those that are not to be erased any more.
async fn erase(
    intake: &Intake,
    due: &[CompartmentId],
    now: Timestamp,
) -> Result<(usize, Vec<CompartmentId>), StoreError> {
    let doing = Doing::for_her(now, Purpose::Own);
    let erased = intake
        .store
        .write("erase", |mut tx| {
            let (doing, mut rng) = (&doing, intake.random.child());
            async move {
                let (mut lines, mut let_be) = (Vec::with_capacity(due.len()), Vec::new());
                for id in due {
                    // whoever writes to it now waits for the row, and then finds nothing
                    if tx.report_locked(*id).await?.is_none() {
                        continue;
                    }
                    // she may have let it be since it was found above
                    if !tx.is_to_erase(*id, now).await? {
                        let_be.push(*id);
                        continue;
                    }
                    // while its note still says which entries are its own
                    links::erase(&mut tx, intake.keys.links(), *id, &mut rng).await?;
                    tx.drop_compartment(*id).await?;
                    tx.drop_items_of(*id).await?;
                    tx.delete_report(*id).await?;
                    lines.push(doing.line(Operation::Erasure, Object::report(*id), &mut rng));
                }
                write(&mut tx, &lines).await?;
                tx.done((lines.len(), let_be))
            }
        })
        .await?;
    Ok(erased.into_inner())
}

/// Takes off the list beside the root key what was never erased: it stands there before the store is written, which may have
/// failed then, or the process ended, and whoever let her report be since then would lose it by a restore. What is erased
/// already is in the store no more and stays listed. Gives how many were taken off.
pub async fn take_off_let_be(intake: &Intake) -> Result<usize, EraseError> {
    const AT_ONCE: usize = 1_000;
    let Some(reception) = &intake.reception else { return Ok(0) };
    let folder = reception.vault.folder().clone();
    let listed = tokio::task::spawn_blocking(move || folder.erased()).await.map_err(|_| EraseError::Panicked)??;
    let mut let_be = Vec::new();
    for some in listed.chunks(AT_ONCE) {
        let there = intake.store.read("erased list", |mut tx| async move { tx.reports_let_be(some).await });
        let_be.extend(there.await.map_err(|e: StoreError| e)?);
    }
    if let_be.is_empty() {
        return Ok(0);
    }
    let (folder, taken_off) = (reception.vault.folder().clone(), let_be.len());
    let done = tokio::task::spawn_blocking(move || folder.take_off_erased(&let_be)).await;
    done.map_err(|_| EraseError::Panicked)??;
    Ok(taken_off)
}

/// Why an erasure did not happen; it is tried again.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// The store.
    #[error("reports that are due could not be erased")]
    Store(#[from] StoreError),
    /// The list beside the root key.
    #[error(transparent)]
    Beside(#[from] crate::BesideError),
    /// Writing that list panicked.
    #[error("writing the list beside the root key panicked: report the line before")]
    Panicked,
}

/// Takes reports from desks that should hold them no more: closed ones, and those silent for 30 days. The archive keeps
/// them. Travel plans leave their desks 30 days after they were opened. Gives how many.
pub async fn leave_desks(intake: &Intake, now: Timestamp) -> Result<usize, StoreError> {
    const AT_ONCE: usize = 200;
    let left = intake
        .store
        .write("leave", |mut tx| {
            let mut rng = intake.random.child();
            async move {
                let leaving = tx.reports_to_leave(now, AT_ONCE).await?;
                let mut lines = Vec::with_capacity(2 * leaving.len());
                let doing = Doing::node(now, Purpose::Retention);
                for (report, desk) in &leaving {
                    if !tx.report_leaves(*report, now).await? {
                        // she wrote meanwhile
                        continue;
                    }
                    let grants = GrantsBefore::read(&mut tx, [*report]).await?;
                    tx.drop_grants_to(*report, &sealing::Party::Compartment(*desk).to_bytes()).await?;
                    lines.push(doing.altered(Object::report(*report), vec!["desk"], &mut rng));
                    lines.extend(doing.each(grants.changed(&mut tx).await?, &mut rng));
                }
                write(&mut tx, &lines).await?;
                let plans = plans::leave_desks(&mut tx, &intake.keys, now, &mut rng).await?;
                tx.done(leaving.len() + plans)
            }
        })
        .await?;
    Ok(left.into_inner())
}
