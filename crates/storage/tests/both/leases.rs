//! A lease that is held, and whoever asks for it meanwhile.

use crate::harness::{Place, both, on_postgres};
use std::sync::Arc;
use std::time::Duration;
use storage::{Lease, Options, Store, StoreError};
use tokio::sync::Barrier;

const LIFE: Duration = Duration::from_secs(60);

async fn take(store: &Store, holder: &str) -> Option<Lease> {
    let taken = store.write("lease", |mut tx| async move {
        let lease = tx.take_lease("telegram:b", holder, LIFE).await?;
        tx.done(lease)
    });
    taken.await.map_err(|e: StoreError| e).unwrap().into_inner()
}

#[test]
fn whoever_finds_a_lease_held_and_stops_there_keeps_its_holder_from_nothing() {
    on_postgres(|place: Place| async move {
        // whoever waits for a row gives up soon
        let options = Options { statement_timeout: Duration::from_millis(500), ..Options::default() };
        let store = Store::open(&place.url, options).await.unwrap();
        let held = take(&store, "first").await.unwrap();
        let (other, meet) = (place.open().await, Arc::new(Barrier::new(2)));
        let stops = tokio::spawn({
            let meet = meet.clone();
            async move {
                let asked = other.write("lease", |mut tx| {
                    let meet = meet.clone();
                    async move {
                        let lease = tx.take_lease("telegram:b", "second", LIFE).await?;
                        meet.wait().await;
                        meet.wait().await;
                        tx.done(lease)
                    }
                });
                asked.await.map_err(|e: StoreError| e).unwrap().into_inner()
            }
        });
        meet.wait().await;
        let lease = &held;
        let renewed = store.write("lease renewal", |mut tx| async move {
            let renewed = tx.renew_lease(lease, LIFE).await?;
            tx.done(renewed)
        });
        let renewed: Result<_, StoreError> = renewed.await;
        assert!(renewed.is_ok_and(|renewed| *renewed), "the holder does not wait for who does not get it");
        meet.wait().await;
        assert_eq!(stops.await.unwrap(), None);
    });
}

both! {
    async fn the_stores_clock_is_that_of_today(place: Place) {
        let store = place.open().await;
        let read = store.read("clock", |mut tx| async move { tx.store_clock().await });
        let there = read.await.map_err(|e: StoreError| e).unwrap();
        let (here, minute) = (crate::rest::now(), Duration::from_secs(60));
        assert!(there.since(here).max(here.since(there)) < minute, "{there:?}, and here {here:?}");
    }
}
