//! What a shared commit keeps and loses.

use crate::harness::{Place, on_sqlite};
use crate::tx::{On, Tx};
use crate::{KeyRow, Store, StoreError};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Barrier;

/// What a full disk may do to everybody: SQLite rolls the whole transaction back on its own.
async fn pull_the_rug(tx: &mut Tx) {
    let On::Seat(sitting) = &mut tx.on else { panic!("a write on SQLite sits on the seat") };
    sitting.run("ROLLBACK").await.unwrap();
}

async fn add(store: &Store, name: &str, runs: &AtomicU32) -> Result<(), StoreError> {
    let key = KeyRow { name: name.to_owned(), version: 1, wrapped: vec![1] };
    let key = &key;
    let written = store
        .write("add", |mut tx| async move {
            runs.fetch_add(1, Ordering::Relaxed);
            assert!(tx.add_shared_key(key.clone()).await?, "nothing of an earlier run is left");
            tx.done(())
        })
        .await;
    written.map(crate::Durable::into_inner)
}

async fn kept(store: &Store) -> usize {
    store.read("keys", |mut tx| async move { tx.shared_keys().await }).await.unwrap().len()
}

#[test]
fn members_of_a_lost_group_run_again() {
    on_sqlite(|place: Place| async move {
        let store = place.open().await;
        let (runs, gate) = (Arc::new(AtomicU32::new(0)), Arc::new(Barrier::new(40)));
        let mut callers = Vec::new();
        for i in 0..40 {
            let (store, runs, gate) = (store.clone(), runs.clone(), gate.clone());
            callers.push(tokio::spawn(async move {
                gate.wait().await;
                if i % 10 != 5 {
                    return add(&store, &format!("m{i}"), &runs).await.is_ok();
                }
                let pulled = store.write("rug", |mut tx| async move {
                    pull_the_rug(&mut tx).await;
                    Err::<crate::Done<()>, _>(StoreError::Full)
                });
                matches!(pulled.await, Err(StoreError::Full))
            }));
        }
        for caller in callers {
            assert!(caller.await.unwrap());
        }
        assert_eq!(kept(&store).await, 36);
        assert!(store.metrics().lost_groups > 0, "the rug was pulled from under somebody");
        assert!(runs.load(Ordering::Relaxed) > 36);
    });
}

#[test]
fn a_group_that_is_always_lost_ends_in_an_error() {
    on_sqlite(|place: Place| async move {
        let store = place.open().await;
        let runs = AtomicU32::new(0);
        let counted = &runs;
        let lost = store
            .write("rug", |mut tx| async move {
                counted.fetch_add(1, Ordering::Relaxed);
                pull_the_rug(&mut tx).await;
                tx.done(())
            })
            .await;
        assert!(matches!(lost, Err(StoreError::GroupLost)));
        assert!((2..20).contains(&runs.load(Ordering::Relaxed)), "bounded");
        add(&store, "after", &runs).await.unwrap();
        assert_eq!(kept(&store).await, 1);
    });
}
