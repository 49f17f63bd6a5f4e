//! Between its approval and its release a warning is still its reports': where one of them was taken back or erased, or its
//! person no longer agrees that others are warned, the node withdraws the warning by itself, and nobody has to look.

use super::body::Body;
use super::live::key;
use super::sources::{allow, sources};
use super::{APPROVED, CHANGE, WITHDRAWN, WarningError};
use crate::Intake;
use crate::log::{Doing, Object, write};
use crate::office::{NoticeKind, notify};
use domain::{Purpose, Timestamp};
use sealing::DataKey;
use std::time::Duration;
use storage::{Lease, StoreError, Tx, WarningRow};

/// How often it is looked: what is taken back later than this before a release ends it a moment after.
pub const RECHECK_EVERY: Duration = Duration::from_secs(10);
/// For how long after its release a warning is looked at too: what was taken back in its last moment, or while no process
/// looked, still counts.
const JUST_RELEASED: Duration = Duration::from_secs(60);
/// What the form says of one that ended so; below it stands how each of the reports is.
const STOPPED: &str = "by the node, before its release: its reports no longer allow it, as where one was taken back or erased, or \
                       its person no longer agrees that others are warned";

/// Withdraws each warning that waits for its release and that its reports no longer allow, in a write of its own; gives how
/// many. `lease`: the one of the upkeep; where another holds it by now, nothing happens. Errors: of the last that failed;
/// it is looked at again the next time.
pub async fn recheck(intake: &Intake, lease: &Lease) -> Result<usize, WarningError> {
    let now = intake.clock.now();
    let rows = intake.store.read("warnings", |mut tx| async move { tx.warnings().await });
    let mut rows: Vec<WarningRow> = rows.await.map_err(|e: StoreError| e)?;
    rows.retain(|row| waits(row, now));
    if rows.is_empty() {
        return Ok(0);
    }
    let key = key(&intake.store, &intake.keys, &intake.random).await?;
    let (mut stopped, mut failed) = (0, None);
    for row in rows {
        // one that was changed in the store warns of nothing
        let Some(body) = Body::open(&row, &key) else { continue };
        match stop((intake, lease), &key, (row, body), now).await {
            Ok(true) => stopped += 1,
            Ok(false) => {}
            Err(e) => failed = Some(e),
        }
    }
    failed.map_or(Ok(stopped), |e| Err(e.into()))
}

fn waits(row: &WarningRow, now: Timestamp) -> bool {
    row.state == APPROVED && row.not_before.is_some_and(|from| now < from.plus(JUST_RELEASED))
}

/// Whether its reports allow it as they stand now.
async fn allowed(tx: &mut Tx, intake: &Intake, body: &Body) -> Result<bool, StoreError> {
    let (sources, found) = sources(tx, intake.keys.links(), body.value(), &body.reports()).await?;
    Ok(allow(&sources, body.who_else, found.reports.len()).is_ok())
}

/// Withdraws one that is not allowed any more; false where it is, or where somebody else changed it meanwhile.
async fn stop(
    (intake, lease): (&Intake, &Lease),
    key: &DataKey,
    (mut row, mut body): (WarningRow, Body),
    now: Timestamp,
) -> Result<bool, StoreError> {
    // looked at without a write: it happens every few seconds, and nearly always nothing is to be done
    let as_it_is = &body;
    let stays = intake.store.read("warning", |mut tx| async move { allowed(&mut tx, intake, as_it_is).await });
    if stays.await? {
        return Ok(false);
    }
    let mut rng = intake.random.child();
    WITHDRAWN.clone_into(&mut row.state);
    row.version += 1;
    body.withdrawn = Some(STOPPED.to_owned());
    body.put(&mut row, key, &mut rng);
    let line = Doing::node(now, Purpose::Warning).altered(Object::warning(&row), vec!["state"], &mut rng);
    let opened = intake.reception.as_ref().map(|reception| reception.vault.now());
    let chain = opened.as_ref().and_then(|opened| opened.chain.as_ref());
    let stopped = intake.store.write("warning", |mut tx| {
        let (row, body, line) = (&row, &body, std::slice::from_ref(&line));
        let mut rng = intake.random.child();
        async move {
            // she may have agreed again, and somebody may have withdrawn it
            if !tx.check_fence(lease).await? || allowed(&mut tx, intake, body).await? || !tx.change_warning(row).await?
            {
                return tx.done(false);
            }
            write(&mut tx, line).await?;
            if let Some(chain) = chain {
                notify(&mut tx, chain, (NoticeKind::WarningStopped, None, now), now, &mut rng).await?;
            }
            tx.announce(CHANGE, b"").await?;
            tx.done(true)
        }
    });
    Ok(stopped.await?.into_inner())
}
