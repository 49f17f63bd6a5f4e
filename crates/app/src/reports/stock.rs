//! Codes made ahead, so that a new report never waits for Argon2id. In memory alone.

use super::Argon;
use crate::{Randomness, Vault};
use sealing::{MadeReceipt, ReceiptPool};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Notify, watch};

/// How soon a first desk is noticed.
const LOOK: Duration = Duration::from_millis(200);

/// The stock. Cheap to clone.
#[derive(Clone)]
pub struct Stock(Arc<Inner>);

struct Inner {
    pool: Mutex<ReceiptPool>,
    taken: Notify,
}

impl Stock {
    /// An empty one that wants `full` codes; [`ReceiptPool::USUAL`] in a node.
    pub fn new(full: usize) -> Self {
        Self(Arc::new(Inner { pool: Mutex::new(ReceiptPool::new(full)), taken: Notify::new() }))
    }

    /// Takes one that was made ahead; `None` where none is left.
    pub fn take(&self, vault: &Vault) -> Option<MadeReceipt> {
        let taken = self.pool().take(vault.now().receipts().present());
        self.0.taken.notify_one();
        taken
    }

    /// Gives one back that was not used after all.
    pub fn put(&self, made: MadeReceipt) {
        self.pool().put(made);
    }

    /// How many are ready, of how many.
    pub fn ready(&self) -> usize {
        let pool = self.pool();
        pool.full() - pool.missing()
    }

    /// Fills it, one code after another whenever nobody waits for the same work, until `stop`.
    pub async fn fill(&self, vault: &Vault, argon: &Argon, random: &Randomness, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            // without a desk nobody tells anything
            if vault.now().chain.is_none() {
                tokio::select! {
                    () = tokio::time::sleep(LOOK) => {}
                    _ = stop.wait_for(|s| *s) => return,
                }
                continue;
            }
            if self.pool().missing() == 0 {
                tokio::select! {
                    () = self.0.taken.notified() => {}
                    _ = stop.wait_for(|s| *s) => return,
                }
                continue;
            }
            let (opened, mut rng) = (vault.now(), random.child());
            let Some(made) =
                argon.idle(move || MadeReceipt::make(opened.receipts().present(), &mut rng), &mut stop).await
            else {
                return;
            };
            self.put(made);
        }
    }

    fn pool(&self) -> std::sync::MutexGuard<'_, ReceiptPool> {
        self.0.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
