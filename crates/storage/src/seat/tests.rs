//! What a shared commit keeps and loses.

use crate::harness::{Place, on_sqlite};
use crate::store::Db;
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

#[test]
fn the_log_is_emptied_unless_somebody_reads_from_it() {
    on_sqlite(|place: Place| async move {
        let store = place.open().await;
        let Db::Sqlite(sqlite) = store.db() else { panic!("this one is on SQLite") };
        let log = format!("{}-wal", place.url.trim_start_matches("sqlite:"));
        let long = || std::fs::metadata(&log).unwrap().len();
        let runs = AtomicU32::new(0);
        add(&store, "first", &runs).await.unwrap();
        let mut reader = sqlite.reads.begin().await.unwrap();
        let seen: i64 = sqlx::query_scalar("SELECT count(*) FROM shared_keys").fetch_one(&mut *reader).await.unwrap();
        add(&store, "second", &runs).await.unwrap();
        assert!(!sqlite.seat.empty_log().await.unwrap(), "somebody reads what was before the second");
        assert!(seen == 1 && long() > 0);
        add(&store, "third", &runs).await.unwrap();
        reader.rollback().await.unwrap();
        // a write that has not ended is nobody's loss
        drop(sqlite.seat.sit().await.unwrap());
        assert!(sqlite.seat.empty_log().await.unwrap() && long() == 0);
        assert!(sqlite.seat.empty_log().await.unwrap(), "nothing was written since");
        assert_eq!(kept(&store).await, 3);
        let patience: i64 = {
            let mut sitting = sqlite.seat.sit().await.unwrap();
            sqlx::query_scalar("PRAGMA busy_timeout").fetch_one(sitting.connection().unwrap()).await.unwrap()
        };
        assert!(patience > 1_000, "the writer waits for others as before: {patience} ms");
    });
}
