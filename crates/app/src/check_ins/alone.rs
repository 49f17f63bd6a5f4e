//! One timer that cannot be fired holds no other up: where many at once fail, each is taken alone, and one that fails even
//! then is put off. Whatever it is about is looked at again and again, since somebody counts on it.

use super::fire::Timers;
use crate::caught::caught;
use domain::{TimerId, Timestamp};
use std::time::Duration;
use storage::{Lease, StoreError, TimerRow};

/// Until what could not be fired is tried again.
pub(super) const AGAIN: Duration = Duration::from_secs(300);

impl Timers {
    /// What is due of a kind, in order of time.
    pub(super) async fn due(
        &self,
        lease: &Lease,
        kind: &str,
        now: Timestamp,
        at_once: usize,
    ) -> Result<Vec<TimerRow>, StoreError> {
        let due = self.store.write("due timers", |mut tx| async move {
            let due = tx.due_timers(lease, kind, now, at_once).await?;
            tx.done(due)
        });
        Ok(due.await?.into_inner())
    }

    /// Fires each by itself; gives how many there were. Errors: the store is full or away; what is left stays due.
    pub(super) async fn each_alone<'a, U>(
        &self,
        lease: &Lease,
        due: &'a [TimerRow],
        now: Timestamp,
        fire: impl Fn(&'a TimerRow) -> U,
    ) -> Result<usize, StoreError>
    where
        U: Future<Output = Result<(), StoreError>>,
    {
        for timer in due {
            let why = match caught(fire(timer)).await {
                Some(Ok(())) => continue,
                Some(Err(e)) if e.is_transient() => return Err(e),
                Some(Err(e)) => e.to_string(),
                None => "its work panicked".to_owned(),
            };
            tracing::error!(timer.id = ?timer.id, timer.kind, error = why, "a timer could not be fired; the others go on, and it is tried again in five minutes");
            self.put_off(lease, timer.id, now.plus(AGAIN)).await?;
        }
        Ok(due.len())
    }

    async fn put_off(&self, lease: &Lease, id: TimerId, until: Timestamp) -> Result<(), StoreError> {
        let put_off = self.store.write("put a timer off", |mut tx| async move {
            if tx.check_fence(lease).await? {
                tx.postpone_timer(id, until).await?;
            }
            tx.done(())
        });
        put_off.await.map(drop)
    }
}
