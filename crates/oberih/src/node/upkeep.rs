//! What a node does besides answering: follow the published content, sweep, keep house, look at warnings that wait.

use super::start::Shared;
use super::tasks::Tasks;
use app::reports::end_broken_off;
use app::warnings::{RECHECK_EVERY, recheck};
use app::{
    COUNTED_EVERY, ErasureWait, Held, end_silent, erase_due, hold, housekeep, leave_desks, sweep, take_off_let_be,
};
use domain::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;

const LOOK: Duration = Duration::from_millis(500);
const HOUSEKEEPING: Duration = Duration::from_secs(60);
/// How often it is looked whether something on the list of what was erased is in no backup any more.
const ERASED_EVERY: Duration = Duration::from_hours(24);
/// How long after its time something may be remembered, at a node that is well.
const SILENCE: Duration = Duration::from_secs(30);
/// How often the bytes of deleted keys are taken out of the database's files.
const VACUUM_EVERY: Duration = Duration::from_hours(30 * 24);
/// Where that could not be done, how long later it is tried again.
const VACUUM_AGAIN: Duration = Duration::from_hours(24);
const VACUUM: &str = "vacuum";
/// Where it could not be looked at warnings, how long later it is tried again: what is released meanwhile waits for it.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

pub(crate) fn start(shared: &Arc<Shared>, tasks: &mut Tasks) {
    tasks.spawn("content", follow_content(shared.clone()));
    let s = shared.clone();
    let work = move |held: Held| {
        let s = s.clone();
        async move {
            // what a restored store holds is swept when it wakes
            if s.awake(&held.still).await {
                // a long sweep holds up neither counting nor forgetting, nor the look at warnings before their release
                tokio::join!(
                    keep_house(&s, held.clone()),
                    count(&s, held.clone()),
                    forget(&s, held.clone()),
                    look_at_warnings(&s, held)
                );
            }
        }
    };
    tasks.spawn(
        "upkeep",
        hold(shared.store.clone(), "upkeep".to_owned(), shared.holder.clone(), shared.stop.clone(), work),
    );
}

async fn keep_house(shared: &Shared, held: Held) {
    let (mut still, mut aged) = (held.still, None);
    while *still.borrow() {
        upkeep(shared).await;
        let steady = shared.clock.steady();
        if aged.is_none_or(|at: Duration| steady.saturating_sub(at) >= ERASED_EVERY) && age_erased(shared).await {
            aged = Some(steady);
        }
        tokio::select! {
            () = tokio::time::sleep(HOUSEKEEPING) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}

/// Takes off the list beside the root key what was not erased after all, and what is in no backup any more; false where it is
/// to be tried again.
async fn age_erased(shared: &Shared) -> bool {
    let Some(reception) = &shared.intake.reception else { return true };
    match take_off_let_be(&shared.intake).await {
        Ok(0) => {}
        Ok(reports) => tracing::info!(reports, "reports that are kept after all are off the list of what was erased"),
        Err(e) => {
            tracing::warn!(error = %e, "reports that are kept may stand on the list of what was erased; it is tried again");
            return false;
        }
    }
    let (folder, now, kept) = (reception.vault.folder().clone(), shared.clock.now(), shared.config.backup.kept());
    // it waits for a lock and for the disk
    match tokio::task::spawn_blocking(move || folder.age_erased(now, kept)).await {
        Ok(Ok(0)) => true,
        Ok(Ok(erased)) => {
            tracing::info!(erased, "what was erased is in no backup any more, and its list forgot it");
            true
        }
        Ok(Err(e)) => {
            tracing::warn!(error = %e, "the list of what was erased grows longer than it has to");
            false
        }
        Err(_) => {
            tracing::error!("the list of what was erased could not be read: report the line before");
            false
        }
    }
}

/// Counts how long what is to be erased has waited, while what comes is kept.
async fn count(shared: &Shared, held: Held) {
    let (mut still, mut wait) = (held.still, ErasureWait::default());
    while *still.borrow() {
        if let Err(e) = wait.count(&shared.store, &held.lease, shared.clock.steady()).await {
            tracing::warn!(error = %e, "what is to be erased waits longer");
        }
        tokio::select! {
            () = tokio::time::sleep(COUNTED_EVERY) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}

/// Ends what was under way with people who fell silent.
async fn forget(shared: &Shared, held: Held) {
    let mut still = held.still;
    while *still.borrow() {
        while *still.borrow() {
            let content = shared.content.current();
            match end_silent(&shared.store, &shared.keys, &shared.random, &content, shared.clock.now()).await {
                Ok(0) => break,
                Ok(conversations) => tracing::debug!(conversations, "what was under way there is over"),
                Err(e) => {
                    tracing::warn!(error = %e, "what was under way with silent people is remembered longer");
                    break;
                }
            }
        }
        tokio::select! {
            () = tokio::time::sleep(SILENCE) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}

/// Ends warnings that wait for their release and that their reports allow no more, and those that a help line has by now. The
/// first look comes at once: what was released while no process looked is warned of after it.
async fn look_at_warnings(shared: &Shared, held: Held) {
    let (mut still, mut failed) = (held.still, false);
    while *still.borrow() {
        let pause = match recheck(&shared.intake, &held.lease).await {
            Ok(warnings) => {
                failed = false;
                if warnings > 0 {
                    tracing::info!(
                        warnings,
                        "warnings are withdrawn: their reports no longer allow them, or help has them"
                    );
                }
                RECHECK_EVERY
            }
            Err(error) => {
                // said once, not every second
                if !failed {
                    tracing::warn!(%error, "whether reports still allow a warning is looked at again, and no other begins before");
                }
                failed = true;
                LOOK_AGAIN
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}

/// A published version runs within a second in every process.
async fn follow_content(shared: Arc<Shared>) {
    let mut stop = shared.stop.clone();
    let mut changes = shared.store.changes();
    let mut following = app::Following::default();
    let mut failed = String::new();
    while !*stop.borrow() {
        tokio::select! {
            _ = changes.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|s| *s) => return,
        }
        let asks = !shared.config.content.allow_unreviewed;
        match following.look(&shared.store, &shared.content, &shared.fallback, asks, shared.clock.now()).await {
            Ok(_) => failed.clear(),
            Err(e) => {
                // said once, not twice a second
                let text = e.to_string();
                if text != failed {
                    tracing::error!(error = text, "the published content is not taken; the one before goes on");
                    failed = text;
                }
            }
        }
        // changes come with every update: look at most a few times a second
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

async fn upkeep(shared: &Shared) {
    let now = shared.clock.now();
    let content = shared.content.current();
    for bot in content.bots() {
        loop {
            match sweep(&shared.store, &shared.keys, &shared.random, (&content, bot), now).await {
                Ok(0) => break,
                Ok(conversations) => {
                    tracing::info!(bot = %bot.name, conversations, "messages of 47 hours ago are deleted");
                }
                Err(e) => {
                    tracing::warn!(error = %e, "the sweep stopped");
                    break;
                }
            }
        }
    }
    loop {
        match erase_due(&shared.intake, now).await {
            Ok(0) => break,
            Ok(reports) => tracing::info!(reports, "reports are erased, as asked three days ago"),
            Err(e) => {
                tracing::warn!(error = %e, "the erasing stopped; it is tried again");
                break;
            }
        }
    }
    loop {
        match end_broken_off(&shared.intake, now).await {
            Ok(0) => break,
            Ok(files) => tracing::info!(files, "files that broke off on their way are ended"),
            Err(e) => {
                tracing::warn!(error = %e, "files that broke off stay for now");
                break;
            }
        }
    }
    loop {
        match leave_desks(&shared.intake, now).await {
            Ok(0) => break,
            Ok(reports) => tracing::info!(reports, "reports are the archive's alone now"),
            Err(e) => {
                tracing::warn!(error = %e, "closed reports stay with their desks for now");
                break;
            }
        }
    }
    loop {
        match housekeep(&shared.store, now).await {
            Ok(0) => break,
            Ok(rows) => tracing::debug!(rows, "old rows are gone"),
            Err(e) => {
                tracing::warn!(error = %e, "housekeeping stopped");
                break;
            }
        }
    }
    if let Err(e) = vacuum(shared, now).await {
        tracing::warn!(error = %e, "deleted keys stay in the database's files for now");
    }
}

/// Once a month, whichever process it is; on PostgreSQL alone, since SQLite overwrites what it deletes.
async fn vacuum(shared: &Shared, now: Timestamp) -> Result<(), StoreError> {
    if shared.store.engine() != "postgres" {
        return Ok(());
    }
    let last = shared.store.read("upkeep", |mut tx| async move { tx.upkeep_done(VACUUM).await });
    let last: Option<Timestamp> = last.await.map_err(|e: StoreError| e)?;
    if last.is_some_and(|last| now.since(last) < VACUUM_EVERY) {
        return Ok(());
    }
    let at = match shared.store.vacuum_grants().await {
        Ok(()) => now,
        Err(error) => {
            tracing::warn!(
                %error,
                "deleted keys are still in the database's files: run VACUUM FULL on grants, conversation_keys, plans, index_waiting, \
                 index_notes and index_entries at a quiet hour"
            );
            now.minus(VACUUM_EVERY).plus(VACUUM_AGAIN)
        }
    };
    let noted = shared.store.write("upkeep", |mut tx| async move {
        tx.set_upkeep_done(VACUUM, at).await?;
        tx.done(())
    });
    noted.await.map(drop)
}
