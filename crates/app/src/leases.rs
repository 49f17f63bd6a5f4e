//! Work that one process does at a time: held by a lease with a fence, renewed every second, given up by the
//! holder's own clock before the database would give it to another.

use std::future::Future;
use std::time::Duration;
use storage::{Lease, Store, StoreError};
use tokio::sync::watch;
use tokio::time::Instant;

/// How long a lease lives without being renewed.
pub const LEASE_LIFE: Duration = Duration::from_secs(4);
/// How often it is renewed.
pub const LEASE_RENEWAL: Duration = Duration::from_secs(1);
/// The holder stops this long before the lease ends.
const MARGIN: Duration = Duration::from_millis(800);

/// A lease as its holder sees it: `true` until it must stop.
pub struct Held {
    /// The lease with its fence.
    pub lease: Lease,
    /// Turns false when the work must stop.
    pub still: watch::Receiver<bool>,
}

/// Tries to take `name`, and while it is held runs `work`; begins again when it was lost. Ends when `stop` turns
/// true, and then gives the lease back.
pub async fn hold<F, U>(store: Store, name: String, holder: String, mut stop: watch::Receiver<bool>, work: F)
where
    F: Fn(Held) -> U,
    U: Future<Output = ()>,
{
    while !*stop.borrow() {
        let Some(lease) = take(&store, &name, &holder).await else {
            tokio::select! {
                () = tokio::time::sleep(LEASE_RENEWAL) => continue,
                _ = stop.wait_for(|s| *s) => return,
            }
        };
        let (tell, still) = watch::channel(true);
        let held = Held { lease: lease.clone(), still };
        let renewing = keep(&store, &lease, &mut stop);
        let working = work(held);
        tokio::pin!(working);
        tokio::select! {
            () = renewing => {
                // the work sees that it must stop and has what is left of the lease to end in order
                let _ = tell.send(false);
                let _ = tokio::time::timeout(MARGIN, &mut working).await;
            }
            () = &mut working => {}
        }
        let given_back: Result<_, StoreError> = store
            .write("lease release", |mut tx| {
                let lease = lease.clone();
                async move {
                    tx.release_lease(&lease).await?;
                    tx.done(())
                }
            })
            .await;
        if let Err(e) = given_back {
            tracing::warn!(lease = name, error = %e, "a lease was not given back; it ends by itself");
        }
    }
}

async fn take(store: &Store, name: &str, holder: &str) -> Option<Lease> {
    let taken: Result<_, StoreError> = store
        .write("lease", |mut tx| async move {
            let lease = tx.take_lease(name, holder, LEASE_LIFE).await?;
            tx.done(lease)
        })
        .await;
    match taken {
        Ok(lease) => lease.into_inner(),
        Err(e) => {
            tracing::warn!(lease = name, error = %e, "a lease could not be asked for");
            None
        }
    }
}

/// Renews until the lease is lost, cannot be renewed in time, or the process stops.
async fn keep(store: &Store, lease: &Lease, stop: &mut watch::Receiver<bool>) {
    let mut good_until = Instant::now() + LEASE_LIFE - MARGIN;
    loop {
        tokio::select! {
            () = tokio::time::sleep(LEASE_RENEWAL) => {}
            _ = stop.wait_for(|s| *s) => return,
        }
        let asked = Instant::now();
        let renewed = store.write("lease renewal", |mut tx| async move {
            let still = tx.renew_lease(lease, LEASE_LIFE).await?;
            tx.done(still)
        });
        let renewed: Result<Result<_, StoreError>, _> = tokio::time::timeout_at(good_until, renewed).await;
        match renewed {
            Ok(Ok(still)) if *still => good_until = asked + LEASE_LIFE - MARGIN,
            // The embedded store has one process: nobody else can take the lease, and on a full disk this holder must
            // go on, since it is the one who tells people to call.
            Ok(Err(_)) | Err(_) if store.engine() == "sqlite" => good_until = Instant::now() + LEASE_LIFE - MARGIN,
            Ok(Err(_)) if Instant::now() < good_until => {}
            Ok(Ok(_) | Err(_)) | Err(_) => return,
        }
    }
}
