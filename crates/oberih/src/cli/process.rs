//! This process, as another sees it that wants the store for itself: while a command has the keys in memory, the root key
//! is not changed under it.

use anyhow::bail;
use app::{LEASE_LIFE, LEASE_RENEWAL, Randomness};
use rand::Rng;
use std::time::Duration;
use storage::{Lease, Store, StoreError};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::{JoinHandle, block_in_place};

/// Commands at once. Each has a place, so that ended ones leave no rows behind.
const MOST: u32 = 64;
/// How long the end waits for the lease to be given back; then it ends by itself.
const GIVING_BACK: Duration = Duration::from_secs(1);

/// Held while a command has the store open; given back when dropped.
pub(super) struct Process {
    stop: watch::Sender<bool>,
    held: Option<JoinHandle<()>>,
}

impl Process {
    /// Takes a place. Errors: the store, or there are too many commands.
    pub(super) async fn begin(store: &Store, random: &Randomness) -> anyhow::Result<Self> {
        let holder = format!("{:016x}", random.child().next_u64());
        for n in 0..MOST {
            let (name, holder) = (&format!("process:{n}"), &holder);
            let taken = store.write("process", |mut tx| async move {
                let taken = tx.take_lease(name, holder, LEASE_LIFE).await?;
                tx.done(taken)
            });
            if let Some(lease) = taken.await.map_err(|e: StoreError| e)?.into_inner() {
                let (stop, stopped) = watch::channel(false);
                let held = Some(tokio::spawn(hold(store.clone(), lease, stopped)));
                return Ok(Self { stop, held });
            }
        }
        bail!("{MOST} commands run on this store already: end one of them");
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Some(held) = self.held.take() {
            block_in_place(|| {
                Handle::current().block_on(async { drop(tokio::time::timeout(GIVING_BACK, held).await) });
            });
        }
    }
}

async fn hold(store: Store, lease: Lease, mut stop: watch::Receiver<bool>) {
    let lease = &lease;
    loop {
        tokio::select! {
            () = tokio::time::sleep(LEASE_RENEWAL) => {}
            _ = stop.wait_for(|stop| *stop) => break,
        }
        let renewed = store.write("lease renewal", |mut tx| async move {
            let renewed = tx.renew_lease(lease, LEASE_LIFE).await?;
            tx.done(renewed)
        });
        if let Err(error) = renewed.await.map_err(|e: StoreError| e) {
            tracing::debug!(%error, "the place of this command was not renewed");
        }
    }
    let given_back = store.write("lease release", |mut tx| async move {
        tx.release_lease(lease).await?;
        tx.done(())
    });
    if let Err(error) = given_back.await.map_err(|e: StoreError| e) {
        tracing::debug!(%error, "the place of this command was not given back; it ends by itself");
    }
}
