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
#[derive(Clone)]
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
        // by the holder's own clock it begins when it was asked for, not when the answer came
        let asked = Instant::now();
        let Some(lease) = take(&store, &name, &holder).await else {
            tokio::select! {
                () = tokio::time::sleep(LEASE_RENEWAL) => continue,
                _ = stop.wait_for(|s| *s) => return,
            }
        };
        let (tell, still) = watch::channel(true);
        let held = Held { lease: lease.clone(), still };
        let renewing = async {
            // The embedded store has one process: nobody else can take the lease, and on a full disk this holder must
            // go on, since it is the one who tells people to call.
            let alone = store.engine() == "sqlite";
            tokio::select! {
                () = keep(asked, alone, || renew(&store, &lease)) => {}
                _ = stop.wait_for(|s| *s) => {}
            }
        };
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

async fn renew(store: &Store, lease: &Lease) -> Result<bool, StoreError> {
    let renewed = store.write("lease renewal", |mut tx| async move {
        let still = tx.renew_lease(lease, LEASE_LIFE).await?;
        tx.done(still)
    });
    Ok(renewed.await?.into_inner())
}

/// Renews until the lease is lost or cannot be renewed in time. `since`: when it was asked for, by this process's own clock
/// that does not jump; it is held for [`LEASE_LIFE`] less a margin from the asking that succeeded last. `alone`: nobody else
/// can take it, and only a clear loss ends it.
async fn keep<U>(since: Instant, alone: bool, renew: impl Fn() -> U)
where
    U: Future<Output = Result<bool, StoreError>>,
{
    let mut good_until = since + LEASE_LIFE - MARGIN;
    loop {
        tokio::time::sleep_until(good_until.min(Instant::now() + LEASE_RENEWAL)).await;
        let asked = Instant::now();
        match tokio::time::timeout_at(good_until, renew()).await {
            Ok(Ok(true)) => good_until = asked + LEASE_LIFE - MARGIN,
            Ok(Err(_)) | Err(_) if alone => good_until = Instant::now() + LEASE_LIFE - MARGIN,
            Ok(Err(_)) if Instant::now() < good_until => {}
            Ok(Ok(false) | Err(_)) | Err(_) => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harness::{Place, on_postgres};
    use std::sync::Mutex;

    const HELD: Duration = Duration::from_millis(3_200);

    /// After how long a renewal answers, and what.
    type Answer = (u64, fn() -> Result<bool, StoreError>);

    fn away() -> Result<bool, StoreError> {
        Err(StoreError::GroupLost)
    }

    /// How long a lease is kept whose renewals answer so, the last one for ever, each after its time.
    async fn kept(answers: &[Answer], alone: bool) -> Duration {
        let (begun, n) = (Instant::now(), Mutex::new(0));
        let renew = || async {
            let (after, answer) = {
                let mut n = n.lock().unwrap();
                *n += 1;
                answers[(*n - 1).min(answers.len() - 1)]
            };
            tokio::time::sleep(Duration::from_millis(after)).await;
            answer()
        };
        let kept = tokio::time::timeout(Duration::from_secs(60), keep(begun, alone, renew)).await;
        if kept.is_err() { Duration::MAX } else { begun.elapsed() }
    }

    #[tokio::test(start_paused = true)]
    async fn a_holder_that_cannot_renew_stops_before_the_lease_runs_out() {
        assert_eq!(kept(&[(0, away)], false).await, HELD, "refused at once, again and again");
        assert_eq!(kept(&[(60_000, || Ok(true))], false).await, HELD, "no answer at all");
        assert_eq!(kept(&[(0, || Ok(true)), (0, away)], false).await, Duration::from_secs(1) + HELD);
        assert_eq!(kept(&[(0, || Ok(false))], false).await, Duration::from_secs(1), "another has it");
        assert!(HELD < LEASE_LIFE);
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_answer_counts_from_when_it_was_asked_for() {
        let slow: (u64, fn() -> Result<bool, StoreError>) = (2_000, || Ok(true));
        assert_eq!(kept(&[slow, (60_000, || Ok(true))], false).await, Duration::from_secs(1) + HELD);
        assert_eq!(kept(&[(1_000, || Ok(true))], false).await, Duration::MAX, "in time, each time");
        let begun = Instant::now() - Duration::from_secs(3);
        keep(begun, false, || async { away() }).await;
        assert_eq!(begun.elapsed(), HELD, "a lease whose own answer was slow is as old as its asking");
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_is_alone_goes_on_until_the_lease_is_another_s() {
        assert_eq!(kept(&[(0, away)], true).await, Duration::MAX);
        assert_eq!(kept(&[(0, away), (0, away), (0, || Ok(false))], true).await, Duration::from_secs(3));
    }

    #[test]
    fn a_holder_whose_database_hangs_has_stopped_while_the_lease_is_still_its_own() {
        on_postgres(|place: Place| async move {
            use sqlx::Connection as _;
            let store = place.open().await;
            let (stop, stopping) = watch::channel(false);
            let (tell, mut told) = tokio::sync::mpsc::unbounded_channel();
            let work = move |mut held: Held| {
                let tell = tell.clone();
                async move {
                    let _ = tell.send(true);
                    let _ = held.still.wait_for(|still| !still).await;
                    let _ = tell.send(false);
                }
            };
            let holding = tokio::spawn(hold(store, "work".to_owned(), "a".to_owned(), stopping, work));
            assert_eq!(told.recv().await, Some(true));
            // somebody locks the row, and no renewal answers any more
            let mut other = sqlx::PgConnection::connect(&place.url).await.unwrap();
            let mut looker = sqlx::PgConnection::connect(&place.url).await.unwrap();
            let mut locked = other.begin().await.unwrap();
            sqlx::query("SELECT 1 FROM leases FOR UPDATE").execute(&mut *locked).await.unwrap();
            assert_eq!(told.recv().await, Some(false));
            let left: i64 = sqlx::query_scalar(
                "SELECT expires - (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM leases",
            )
            .fetch_one(&mut looker)
            .await
            .unwrap();
            assert!(left > 0, "it stopped {left} microseconds before its end");
            locked.rollback().await.unwrap();
            stop.send_replace(true);
            holding.await.unwrap();
        });
    }
}
