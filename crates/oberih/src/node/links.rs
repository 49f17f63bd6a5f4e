//! The index of links: one process fills it with what was told (lease), within a second of the word that it was received, and
//! empties what a restored store brought back.

use super::start::Shared;
use super::tasks::Tasks;
use app::links::{index_waiting, sweep};
use app::{Held, hold};
use std::sync::Arc;
use std::time::Duration;

/// How soon what waits is looked for, at most.
const LOOK: Duration = Duration::from_millis(500);
/// How often it is looked whether entries of what is gone are left: after a restore, so mostly at the start. It reads every
/// report's note.
const SWEEP: Duration = Duration::from_secs(24 * 3_600);
/// How soon it is looked again where that failed.
const AGAIN: Duration = Duration::from_secs(600);

pub(crate) fn start(shared: &Arc<Shared>, tasks: &mut Tasks) {
    let s = shared.clone();
    let work = move |held: Held| fill(s.clone(), held);
    tasks.spawn(
        "links",
        hold(shared.store.clone(), "links".to_owned(), shared.holder.clone(), shared.stop.clone(), work),
    );
}

async fn fill(shared: Arc<Shared>, held: Held) {
    let mut still = held.still;
    if !shared.awake(&still).await {
        return;
    }
    let mut changes = shared.store.changes();
    let mut next_sweep = None;
    while *still.borrow() {
        match index_waiting(&shared.intake, &held.lease).await {
            // more may wait
            Ok(1..) => continue,
            Ok(0) => {}
            Err(e) => tracing::warn!(error = %e, "what was told is found in other reports later"),
        }
        let steady = shared.clock.steady();
        if next_sweep.is_none_or(|next: Duration| steady >= next) {
            next_sweep = Some(steady.saturating_add(if sweep_all(&shared).await { SWEEP } else { AGAIN }));
        }
        tokio::select! {
            _ = changes.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
            _ = still.wait_for(|s| !*s) => return,
        }
    }
}

/// False where it failed on the way.
async fn sweep_all(shared: &Shared) -> bool {
    loop {
        match sweep(&shared.intake).await {
            Ok(0) => return true,
            Ok(reports) => tracing::info!(reports, "the index of links forgot reports that are gone"),
            Err(e) => {
                tracing::warn!(error = %e, "the index of links still has entries of reports that are gone");
                return false;
            }
        }
    }
}
