//! The log's upkeep: the holder of its lease numbers entries within a second, makes a checkpoint every hour, erases what is
//! past its time, and keeps watch over who reads what.

use super::start::Shared;
use super::tasks::Tasks;
use app::log::{Keep, LOG_LEASE, Thresholds, Watch, checkpoint, due, erase_due, number_all};
use app::{Held, KeyError, Keyring, LOG_SIGNER, Randomness, Vault, hold};
use sealing::{Signer, VerifyKey, read_hex};
use std::sync::Arc;
use std::time::Duration;
use storage::Store;
use tokio::time::Instant;

/// How soon an alarm is raised.
const WATCH: Duration = Duration::from_secs(5);
const LOOK: Duration = Duration::from_millis(200);
/// How often it is asked whether a checkpoint is due.
const CHECKPOINTS: Duration = Duration::from_secs(60);
/// How often it is asked whether lines are past their time.
const ERASING: Duration = Duration::from_hours(1);

/// The key that signs checkpoints.
pub(crate) async fn signer(store: &Store, keys: &Keyring, random: &Randomness) -> Result<Signer, KeyError> {
    Ok(Signer::from_seed(&keys.shared(store, LOG_SIGNER, random).await?.newest()))
}

/// Witnesses from the configuration. Errors: the one that is no key.
pub(crate) fn witnesses(named: &[String]) -> Result<Vec<VerifyKey>, String> {
    let key = |text: &String| {
        let mut key = [0; 32];
        read_hex(text, &mut key).map(|()| VerifyKey(key)).ok_or_else(|| text.clone())
    };
    named.iter().map(key).collect()
}

/// `vault`: whom an alarm is told; `thresholds`: from when on it is one.
pub(crate) fn start(
    shared: &Arc<Shared>,
    signer: Signer,
    keep: Keep,
    (vault, thresholds): (Vault, Thresholds),
    tasks: &mut Tasks,
) {
    let (s, signer) = (shared.clone(), Arc::new(signer));
    let work = move |held: Held| {
        let (s, signer, vault, thresholds) = (s.clone(), signer.clone(), vault.clone(), thresholds.clone());
        async move {
            let watched = held.clone();
            tokio::join!(look_after(&s, &signer, keep, held), watch(&s, &vault, thresholds, watched));
        }
    };
    tasks.spawn(
        "log",
        hold(shared.store.clone(), LOG_LEASE.to_owned(), shared.holder.clone(), shared.stop.clone(), work),
    );
}

async fn look_after(shared: &Shared, signer: &Signer, keep: Keep, held: Held) {
    let Held { lease, mut still } = held;
    let (mut next_checkpoint, mut next_erasing) = (Instant::now(), Instant::now());
    let mut said = Said::default();
    while *still.borrow() {
        let mut well = said.of("entries are not numbered", number_all(&shared.store, &lease).await.map(drop));
        if well && Instant::now() >= next_checkpoint {
            next_checkpoint = Instant::now() + CHECKPOINTS;
            well = said.of("no checkpoint was made", hourly(shared, signer).await);
        }
        if well && Instant::now() >= next_erasing {
            next_erasing = Instant::now() + ERASING;
            let erased = erase_due(&shared.store, shared.clock.now(), keep, &mut shared.random.child()).await;
            if let Ok(e) = &erased
                && e.lines > 0
            {
                tracing::info!(lines = e.lines, carried = e.carried, "lines of the log past their time are erased");
            }
            well = said.of("lines past their time are not erased", erased.map(drop));
        }
        if well {
            said.forget();
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}

/// Who looks at more than her work asks for.
async fn watch(shared: &Shared, vault: &Vault, thresholds: Thresholds, held: Held) {
    let (mut still, mut watch, mut said) = (held.still, Watch::new(thresholds), Said::default());
    while *still.borrow() {
        let looked = watch.look(&shared.store, vault, &shared.random, shared.clock.now()).await;
        if said.of("nobody keeps watch over who reads what", looked.map(drop)) {
            said.forget();
        }
        tokio::select! {
            () = tokio::time::sleep(WATCH) => {}
            _ = still.wait_for(|s| !*s) => {}
        }
    }
}

async fn hourly(shared: &Shared, signer: &Signer) -> Result<(), app::log::NoCheckpoint> {
    let now = shared.clock.now();
    if due(&shared.store, now).await? {
        let made = checkpoint(&shared.store, signer, now).await?;
        tracing::info!(entries = made.checkpoint.size(), "a checkpoint of the log is made");
    }
    Ok(())
}

/// What was said in the journal: the same trouble once, not five times a second.
#[derive(Default)]
struct Said(String);

impl Said {
    /// Whether it went well.
    fn of<E: std::error::Error>(&mut self, what: &'static str, done: Result<(), E>) -> bool {
        let Err(error) = done else { return true };
        let text = error.to_string();
        if text != self.0 {
            tracing::error!(error = text, "{what}");
            self.0 = text;
        }
        false
    }

    fn forget(&mut self) {
        self.0.clear();
    }
}
