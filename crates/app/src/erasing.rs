//! How long a report that is to be erased has been only hidden. The clock alone does not say: set a day ahead, it would make
//! two days of the three in which the code undoes it. So a node that is well counts them too, by steady time.

use std::time::Duration;
use storage::{Lease, Store, StoreError};

/// How often it is counted.
pub const COUNTED_EVERY: Duration = Duration::from_secs(30);
/// A longer gap is one in which the process stood still: no more than this of it counts.
const LONGEST_GAP: Duration = Duration::from_secs(90);

/// Counts for as long as one process holds the lease of upkeep.
#[derive(Default)]
pub struct ErasureWait {
    last: Option<Duration>,
}

impl ErasureWait {
    /// Counts what passed since the last time; `steady`: [`domain::Clock::steady`] now. Nothing is counted the first time,
    /// nor where another process holds the lease by now.
    pub async fn count(&mut self, store: &Store, lease: &Lease, steady: Duration) -> Result<(), StoreError> {
        let Some(last) = self.last else {
            self.last = Some(steady);
            return Ok(());
        };
        let passed = steady.saturating_sub(last).min(LONGEST_GAP);
        let counted = store.write("erasure wait", |mut tx| async move {
            if tx.check_fence(lease).await? {
                tx.erasures_waited(passed).await?;
            }
            tx.done(())
        });
        counted.await.map_err(|e: StoreError| e)?;
        self.last = Some(steady);
        Ok(())
    }
}
