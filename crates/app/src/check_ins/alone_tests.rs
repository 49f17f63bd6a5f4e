//! Timers of which one fails and one panics.

use super::alone::AGAIN;
use super::fire::Timers;
use crate::harness::{Place, at, both};
use crate::{ContentNow, Keyring, Randomness, Sequence};
use content::testing::shipped;
use domain::{HandClock, TimerId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::RootKey;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use storage::{Cause, Lease, StoreError, TimerRow};

const KIND: &str = "test";

async fn timers(place: &Place) -> (Timers, Lease, Vec<TimerRow>) {
    let store = place.open().await;
    let random = Randomness::new(StdRng::seed_from_u64(7));
    let keys = Keyring::open(&store, RootKey::generate(&mut random.child()), &random).await.unwrap();
    let row = |n: u8| TimerRow {
        id: TimerId::from_slice(&[n; 16]).unwrap(),
        kind: KIND.to_owned(),
        subject: vec![n; 16],
        due: at(i64::from(n)),
    };
    let rows: Vec<TimerRow> = (1..=4).map(row).collect();
    let set = &rows;
    let taken = store.write("timers", |mut tx| async move {
        tx.add_timers(set).await?;
        let lease = tx.take_lease("timers", "me", Duration::from_secs(60)).await?;
        tx.done(lease)
    });
    let lease = taken.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap();
    let timers = Timers {
        store,
        content: ContentNow::new(shipped(at(0))),
        keys: Arc::new(keys),
        clock: Arc::new(HandClock::new(at(10))),
        random,
        sequence: Sequence::default(),
        folder: None,
    };
    (timers, lease, rows)
}

async fn due(timers: &Timers, lease: &Lease, now: Timestamp) -> Vec<u8> {
    timers.due(lease, KIND, now, 10).await.unwrap().iter().map(|row| row.subject[0]).collect()
}

both! {
    async fn what_fails_or_panics_is_put_off_and_the_others_go_on(place: Place) {
        let (timers, lease, rows) = timers(&place).await;
        let tried = Mutex::new(Vec::new());
        let (now, tried) = (at(10), &tried);
        let fired = timers.each_alone(&lease, &rows, now, |timer| async move {
            tried.lock().unwrap().push(timer.subject[0]);
            match timer.subject[0] {
                1 => Err(StoreError::Corrupt("what a test broke")),
                2 => panic!("as the test wants it"),
                _ => Ok(()),
            }
        });
        assert_eq!(fired.await.unwrap(), 4);
        assert_eq!(*tried.lock().unwrap(), [1, 2, 3, 4]);
        assert_eq!(due(&timers, &lease, now).await, [3, 4], "those that fired are dropped by what fires them");
        assert_eq!(due(&timers, &lease, now.plus(AGAIN)).await, [3, 4, 1, 2]);
    }

    async fn a_store_that_is_full_puts_nothing_off(place: Place) {
        let (timers, lease, rows) = timers(&place).await;
        for broken in [StoreError::Full, StoreError::Unavailable(Cause::default())] {
            let (error, now) = (Mutex::new(Some(broken)), at(10));
            let error = &error;
            let fired = timers.each_alone(&lease, &rows, now, |_| async move {
                Err(error.lock().unwrap().take().unwrap_or(StoreError::Nested))
            });
            assert!(fired.await.is_err_and(|e| e.is_transient()));
            assert_eq!(due(&timers, &lease, now).await, [1, 2, 3, 4]);
        }
    }
}
