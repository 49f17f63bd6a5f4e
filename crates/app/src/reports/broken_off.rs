//! Files of pages that never ended: the process was killed, or the disk was full to the end. Their pieces go, the desk
//! reads that the file broke off, and she is told.

use super::{FileError, FileSink};
use crate::Intake;
use domain::Timestamp;
use std::time::Duration;
use storage::{FetchRow, StoreError};

/// In the place of a bot's name: the bytes come through a page.
pub(crate) const BY_PAGE: &str = "";
/// After so long a file of a page has broken off: its form has four minutes.
pub(crate) const BROKEN_OFF_AFTER: Duration = Duration::from_secs(3_600);
/// The desk's word for it.
pub(super) const BROKEN_OFF: &str = "broken-off";
/// What she is told. It says nothing of what the file was for.
pub(crate) const TOLD: &str = "tell-file-broken-off";
/// Files in one sweep.
const AT_ONCE: usize = 50;

/// Ends the files of pages that broke off by now; bounded, so that it is called again while it gives more than nothing.
/// Where one cannot be ended now, its report is hidden for instance, its pieces go and it is looked at again later.
pub async fn end_broken_off(intake: &Intake, now: Timestamp) -> Result<usize, StoreError> {
    let due = intake.store.read("broken off", |mut tx| async move { tx.due_fetches(BY_PAGE, now, AT_ONCE).await });
    let due: Vec<FetchRow> = due.await?;
    for row in &due {
        let ended = match FileSink::fetch(intake, row.compartment, row.id).await {
            Ok(mut sink) => sink.end(Err(BROKEN_OFF)).await,
            Err(e) => Err(e),
        };
        if let Err(e) = ended
            && !matches!(e, FileError::Finished)
        {
            tracing::warn!(error = %e, "a file that broke off could not be noted; it is tried again");
            later(intake, row, now).await?;
        }
    }
    Ok(due.len())
}

async fn later(intake: &Intake, row: &FetchRow, now: Timestamp) -> Result<(), StoreError> {
    let done = intake.store.write("broken off", |mut tx| async move {
        // one that ended meanwhile keeps its pieces
        if tx.try_fetch(row.id).await? {
            tx.drop_pieces(row.id).await?;
            tx.delay_fetch(row.id, now.plus(BROKEN_OFF_AFTER)).await?;
        }
        tx.done(())
    });
    done.await.map(|_| ())
}
