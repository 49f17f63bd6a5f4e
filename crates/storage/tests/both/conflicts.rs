//! Conflicts of PostgreSQL as they happen: what is undone by one is run again, and nobody outside sees anything of it.

use crate::harness::{Place, at, on_postgres, people};
use domain::ConversationId;
use sqlx::Connection as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use storage::{Seen, Store, StoreError};
use tokio::sync::Barrier;

/// Makes the database refuse rows of the inbox so often, each time with a serialization failure; a sequence counts, which
/// nothing undoes.
async fn refuses(place: &Place, times: u32, at_commit: bool) {
    let trigger = if at_commit {
        "CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON inbox DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
    } else {
        "CREATE TRIGGER refuse BEFORE INSERT ON inbox FOR EACH ROW"
    };
    let sql = format!(
        "CREATE SEQUENCE refused; \
         CREATE FUNCTION refuse() RETURNS trigger AS $$ BEGIN IF nextval('refused') <= {times} THEN \
         RAISE EXCEPTION 'could not serialize access' USING ERRCODE = '40001'; END IF; RETURN NEW; END $$ \
         LANGUAGE plpgsql; {trigger} EXECUTE FUNCTION refuse()"
    );
    let mut connection = sqlx::PgConnection::connect(&place.url).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Takes one update; with how often the work ran.
async fn takes(store: &Store, update: i64) -> (Result<Vec<bool>, StoreError>, u32) {
    let runs = AtomicU32::new(0);
    let counted = &runs;
    let taken = store.write("take", |mut tx| async move {
        counted.fetch_add(1, Ordering::SeqCst);
        let seen = tx.first_seen(&[Seen { bot: "safe", update, at: at(0) }]).await?;
        tx.done(seen)
    });
    let taken = taken.await.map(storage::Durable::into_inner);
    (taken, runs.load(Ordering::SeqCst))
}

#[test]
fn two_writes_that_wait_for_each_other_are_both_kept() {
    on_postgres(|place: Place| async move {
        let store = place.open().await;
        let people: [ConversationId; 2] = people(&store, "safe", 1..=2).await.try_into().unwrap();
        let (meet, runs) = (Arc::new(Barrier::new(2)), Arc::new(AtomicU32::new(0)));
        let mut writers = Vec::new();
        for [first, second] in [people, [people[1], people[0]]] {
            let (store, meet, runs) = (store.clone(), meet.clone(), runs.clone());
            writers.push(tokio::spawn(async move {
                let own_runs = AtomicU32::new(0);
                let (meet, runs, own_runs) = (&meet, &runs, &own_runs);
                let written = store.write("crossed", |mut tx| async move {
                    runs.fetch_add(1, Ordering::SeqCst);
                    tx.set_unreachable(first, true).await?;
                    if own_runs.fetch_add(1, Ordering::SeqCst) == 0 {
                        // each holds the row that the other one needs
                        meet.wait().await;
                    }
                    tx.set_unreachable(second, true).await?;
                    tx.done(())
                });
                written.await.map_err(|e: StoreError| e).map(drop)
            }));
        }
        for writer in writers {
            writer.await.unwrap().unwrap();
        }
        assert_eq!(runs.load(Ordering::SeqCst), 3, "one of them was chosen to run again");
        let count = store.metrics().writes["crossed"];
        assert_eq!((count.committed, count.retries, count.failed), (2, 1, 0));
        for id in people {
            let reach = store.read("reach", |mut tx| async move { tx.reach(id).await });
            assert!(reach.await.map_err(|e: StoreError| e).unwrap().unwrap().unreachable);
        }
    });
}

#[test]
fn a_serialization_failure_at_a_statement_or_at_the_commit_runs_the_work_again() {
    for at_commit in [false, true] {
        on_postgres(move |place: Place| async move {
            let store = place.open().await;
            refuses(&place, 2, at_commit).await;
            let (taken, runs) = takes(&store, 1).await;
            assert_eq!((taken.unwrap(), runs), (vec![true], 3), "at the commit: {at_commit}");
            let count = store.metrics().writes["take"];
            assert_eq!((count.committed, count.retries, count.failed), (1, 2, 0));
            assert_eq!(takes(&store, 1).await.0.unwrap(), [false], "kept once");
        });
    }
}

#[test]
fn a_conflict_without_end_is_told_as_one_that_may_pass_and_keeps_nothing() {
    for at_commit in [false, true] {
        on_postgres(move |place: Place| async move {
            let store = place.open().await;
            refuses(&place, 6, at_commit).await;
            let (taken, runs) = takes(&store, 1).await;
            let refused = taken.unwrap_err();
            assert!(matches!(refused, StoreError::Busy(_)) && refused.is_transient(), "{refused:?}");
            assert_eq!(runs, 6);
            assert_eq!(takes(&store, 1).await.0.unwrap(), [true], "nothing of it was kept");
        });
    }
}
