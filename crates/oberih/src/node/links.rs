//! The index of links: one process fills it with what was told (lease), within a second of the word that it was received, and
//! empties what a restored store brought back.

use super::start::Shared;
use super::tasks::Tasks;
use app::links::Rounds;
use app::{Held, hold};
use std::sync::Arc;
use std::time::Duration;

/// How soon what waits is looked for, at most.
const LOOK: Duration = Duration::from_millis(500);

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
    let mut rounds = Rounds::default();
    while *still.borrow() {
        if rounds.go(&shared.intake, &held.lease).await {
            continue;
        }
        tokio::select! {
            _ = changes.changed() => {}
            () = tokio::time::sleep(LOOK) => {}
            _ = still.wait_for(|s| !*s) => return,
        }
    }
}
