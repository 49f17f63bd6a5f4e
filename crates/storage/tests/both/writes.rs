//! The write itself: shared commits, cancels, a full disk, a second opening.

use crate::harness::{Place, at, both, people};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use storage::{KeyRow, Options, Seen, Store, StoreError};

const PARTS: i64 = 4;

/// Writes `PARTS` rows under one name, a statement each.
async fn member(store: &Store, name: &str) -> Result<(), StoreError> {
    store
        .write("member", |mut tx| async move {
            for version in 0..PARTS {
                tx.add_shared_key(KeyRow { name: name.to_owned(), version, wrapped: vec![7; 40] }).await?;
            }
            tx.done(())
        })
        .await
        .map(storage::Durable::into_inner)
}

async fn parts_of(store: &Store, name: &str) -> usize {
    let keys = store.read("keys", |mut tx| async move { tx.shared_keys().await }).await.unwrap();
    keys.iter().filter(|key| key.name == name).count()
}

/// Drops the future after it has waited this many times.
struct CancelAfter<F> {
    future: Pin<Box<F>>,
    waits: u32,
}

impl<F: Future> Future for CancelAfter<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.waits == 0 {
            return Poll::Ready(None);
        }
        match self.future.as_mut().poll(context) {
            Poll::Ready(value) => Poll::Ready(Some(value)),
            Poll::Pending => {
                self.waits -= 1;
                if self.waits == 0 { Poll::Ready(None) } else { Poll::Pending }
            }
        }
    }
}

/// A statement from outside, while no store is open.
pub(crate) async fn beside(place: &Place, sql: &'static str) {
    use sqlx::Connection as _;
    if place.url.starts_with("sqlite:") {
        let mut c = sqlx::SqliteConnection::connect(&place.url).await.unwrap();
        sqlx::query(sql).execute(&mut c).await.unwrap();
        c.close().await.unwrap();
    } else {
        let mut c = sqlx::PgConnection::connect(&place.url).await.unwrap();
        sqlx::query(sql).execute(&mut c).await.unwrap();
        c.close().await.unwrap();
    }
}

both! {
    async fn cancelled_callers_tear_nothing(place: Place) {
        let store = place.open().await;
        for round in 0..6u32 {
            let mut callers = Vec::new();
            for i in 0..100u32 {
                let store = store.clone();
                callers.push(tokio::spawn(async move {
                    let name = format!("{round}/{i}");
                    let waits = if i % 5 == 0 { 1 + i / 5 } else { u32::MAX };
                    let future = Box::pin(async { member(&store, &name).await });
                    let ended = CancelAfter { future, waits }.await;
                    (name.clone(), waits == u32::MAX, ended)
                }));
            }
            let mut told = Vec::new();
            for caller in callers {
                told.push(caller.await.unwrap());
            }
            let keys = store.read("keys", |mut tx| async move { tx.shared_keys().await }).await.unwrap();
            for (name, whole, ended) in told {
                let parts: Vec<i64> = keys.iter().filter(|k| k.name == name).map(|k| k.version).collect();
                match ended {
                    Some(done) => {
                        done.unwrap();
                        assert_eq!(parts, [0, 1, 2, 3], "{name}: answered, so there");
                    }
                    None => {
                        assert!(!whole, "{name}: only the chosen are cancelled");
                        // A commit that was already under way may still stand a moment later.
                        assert!(parts.is_empty() || parts.len() == 4, "{name} is torn: {parts:?}");
                    }
                }
            }
        }
    }

    async fn a_failed_member_rolls_back_alone(place: Place) {
        #[derive(Debug, PartialEq)]
        enum Mine { Refused, Store }
        impl From<StoreError> for Mine {
            fn from(_: StoreError) -> Self { Self::Store }
        }
        let store = place.open().await;
        let mut callers = Vec::new();
        for i in 0..60 {
            let store = store.clone();
            callers.push(tokio::spawn(async move {
                let name = format!("m{i}");
                if i % 3 == 0 {
                    let refused = store.write("refused", |mut tx| { let name = name.clone(); async move {
                        tx.add_shared_key(KeyRow { name, version: 0, wrapped: vec![1] }).await?;
                        if i % 3 == 0 { return Err(Mine::Refused); }
                        Ok(tx.done(())?)
                    }}).await;
                    assert_eq!(refused.err(), Some(Mine::Refused));
                } else {
                    member(&store, &name).await.unwrap();
                }
            }));
        }
        for caller in callers {
            caller.await.unwrap();
        }
        let keys = store.read("keys", |mut tx| async move { tx.shared_keys().await }).await.unwrap();
        assert_eq!(keys.len(), 40 * 4);
        assert!(keys.iter().all(|k| k.name[1..].parse::<u32>().unwrap() % 3 != 0));
        let metrics = store.metrics();
        assert_eq!(metrics.writes["refused"].failed, 20);
        assert_eq!(metrics.writes["member"].committed, 40);
    }

    async fn a_write_within_a_write_is_refused(place: Place) {
        let store = place.open().await;
        let inner = &store;
        let outer = store.write("outer", |mut tx| async move {
            tx.announce("x", b"1").await?;
            let within = inner.write("inner", |tx| async move { tx.done(()) }).await;
            assert!(matches!(within, Err(StoreError::Nested)));
            let within = inner.read("inner", |_tx| async move { Ok::<_, StoreError>(()) }).await;
            assert!(matches!(within, Err(StoreError::Nested)));
            tx.done(())
        }).await;
        outer.unwrap();
        member(&store, "after").await.unwrap();
    }

    async fn after_a_failed_statement_nothing_is_kept(place: Place) {
        let store = place.open().await;
        let id = crate::harness::conversation_id(crate::harness::at(0));
        let ended = store
            .write("twice", |mut tx| async move {
                tx.first_seen(&[Seen { bot: "b", update: 1, at: crate::harness::at(0) }]).await?;
                let opening = |lookup| storage::Opening {
                    id, lookup, bot: "b", channel: "web", wrapped_key: vec![], address: vec![],
                    at: crate::harness::at(0),
                };
                // Two people under one id.
                let refused = tx.conversations(&[opening([1; 32]), opening([2; 32])]).await;
                assert!(matches!(refused, Err(StoreError::Query(_))));
            // Swallowed, but the transaction remembers.
            tx.done(())
        }).await;
        assert!(matches!(ended, Err(StoreError::Query(_))));
        let new = store.write("again", |mut tx| async move {
            let new = tx.first_seen(&[Seen { bot: "b", update: 1, at: crate::harness::at(0) }]).await?;
            tx.done(new)
        }).await.unwrap();
        assert_eq!(*new, [true]);
    }

    async fn a_store_dropped_in_the_middle_of_a_write_keeps_what_was_answered_and_nothing_of_the_rest(place: Place) {
        let store = place.open().await;
        member(&store, "kept").await.unwrap();
        let open = store.write("torn", |mut tx| async move {
            tx.add_shared_key(KeyRow { name: "torn".into(), version: 0, wrapped: vec![1] }).await?;
            std::future::pending::<()>().await;
            tx.done(())
        });
        assert!(tokio::time::timeout(Duration::from_millis(200), open).await.is_err());
        drop(store);
        let store = place.open().await;
        assert_eq!(parts_of(&store, "kept").await, 4);
        assert_eq!(parts_of(&store, "torn").await, 0);
        store.close().await;
        assert!(member(&store, "late").await.is_err());
    }

    async fn reads_cannot_write(place: Place) {
        let store = place.open().await;
        let tried = store.read("sly", |mut tx| async move { tx.announce("x", b"").await }).await;
        assert!(tried.is_err());
        store.ping().await.unwrap();
        assert!(store.changes_after(0, 10).await.unwrap().is_empty());
    }

    async fn a_reader_who_leaves_at_any_moment_leaves_no_reading_transaction_behind(place: Place) {
        let store = Store::open(&place.url, Options { pool: 2, ..Options::default() }).await.unwrap();
        for micros in 0..300u64 {
            let read = store.read("leaves", |mut tx| async move { tx.review_count().await });
            let _: Result<Result<i64, StoreError>, _> =
                tokio::time::timeout(std::time::Duration::from_micros(micros * 5), read).await;
            member(&store, &format!("after{micros}")).await.unwrap();
        }
    }

    async fn a_newer_schema_is_refused(place: Place) {
        place.open().await.close().await;
        beside(&place, "UPDATE schema_version SET version = 99").await;
        let refused = Store::open(&place.url, Options::default()).await;
        assert!(matches!(refused, Err(StoreError::TooNew { found: 99, known: storage::SCHEMA })));
    }

    async fn a_store_of_the_first_schema_is_carried_forward_with_what_it_holds(place: Place) {
        let store = place.open().await;
        store.write("before", |mut tx| async move {
            tx.add_content("v1", b"one", at(1), "ann").await?;
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
        let remembered = people(&store, "safe", [1, 2]).await.into_iter().min().unwrap();
        store.close().await;
        for drop in drops_of_later_tables() {
            beside(&place, drop.leak()).await;
        }
        beside(&place, "DROP INDEX conversations_forget").await;
        beside(&place, "ALTER TABLE conversations DROP COLUMN forget_at").await;
        beside(&place, "UPDATE conversations SET state = address \
             WHERE id = (SELECT id FROM conversations ORDER BY id LIMIT 1)").await;
        beside(&place, "UPDATE schema_version SET version = 1").await;
        let store = place.open().await;
        let due = |second| {
            let store = &store;
            async move {
                let due: Result<_, StoreError> = store.write("due", |mut tx| async move {
                    let due = tx.silent(at(second), at(9_999), 9).await?;
                    tx.done(due.into_iter().map(|row| row.id).collect::<Vec<_>>())
                }).await;
                due.unwrap().into_inner()
            }
        };
        assert!(due(899).await.is_empty());
        assert_eq!(due(901).await, [remembered], "what is remembered by then is looked through once");
        let kept = store.read("after", |mut tx| async move { Ok((tx.content("v1").await?, tx.review_count().await?)) });
        let kept: Result<_, StoreError> = kept.await;
        assert_eq!(kept.unwrap(), (Some(b"one".to_vec()), 0));
    }

    async fn a_schema_that_was_never_released_is_refused(place: Place) {
        place.open().await.close().await;
        beside(&place, "UPDATE schema_version SET version = 3").await;
        let refused = Store::open(&place.url, Options::default()).await;
        assert!(matches!(refused, Err(StoreError::TooOld { found: 3, need: 4 })));
    }

    async fn many_open_at_once(place: Place) {
        let opened = futures_util::future::join_all((0..4).map(|_| Store::open(&place.url, Options::default()))).await;
        for (i, store) in opened.into_iter().enumerate() {
            member(&store.unwrap(), &format!("m{i}")).await.unwrap();
        }
    }
}

/// Drops what came after the first schema, the last first.
fn drops_of_later_tables() -> Vec<String> {
    let later = [
        include_str!("../../src/schema/0002.sql"),
        include_str!("../../src/schema/0003.sql"),
        include_str!("../../src/schema/0004.sql"),
        include_str!("../../src/schema/0007.sql"),
        include_str!("../../src/schema/0008.sql"),
        include_str!("../../src/schema/0010.sql"),
        include_str!("../../src/schema/0013.sql"),
    ];
    let made = later.iter().flat_map(|sql| sql.lines()).filter_map(|line| line.strip_prefix("CREATE TABLE "));
    let mut drops: Vec<String> = made.map(|rest| format!("DROP TABLE {}", rest.split(' ').next().unwrap())).collect();
    drops.reverse();
    drops
}

#[test]
fn callers_share_commits_and_are_answered_after_them() {
    crate::harness::on_sqlite(|place: Place| async move {
        let store = place.open().await;
        let (other, gate) = (place.open().await, Arc::new(tokio::sync::Barrier::new(200)));
        let mut callers = Vec::new();
        for i in 0..200 {
            let (store, other, gate) = (store.clone(), other.clone(), gate.clone());
            callers.push(tokio::spawn(async move {
                gate.wait().await;
                let name = format!("m{i}");
                member(&store, &name).await.unwrap();
                // Another store on the same file sees only what is committed.
                assert_eq!(parts_of(&other, &name).await, 4);
            }));
        }
        for caller in callers {
            caller.await.unwrap();
        }
        let metrics = store.metrics();
        let commits: u64 = metrics.group_sizes.iter().sum();
        assert!(commits < 100, "200 members took {commits} commits");
        assert_eq!(metrics.writes["member"].committed, 200);
    });
}

#[test]
fn a_full_disk_is_told_and_loses_nothing_acknowledged() {
    crate::harness::on_sqlite(|place: Place| async move {
        let store = place.open().await;
        // the schema itself takes most of them
        store.set_max_page_count(Some(147)).await.unwrap();
        let mut callers = Vec::new();
        for i in 0..200u32 {
            let store = store.clone();
            callers.push(tokio::spawn(async move {
                let name = format!("v{i}");
                let bundle = vec![u8::try_from(i % 251).unwrap(); 5_000 + usize::try_from(i).unwrap() * 20];
                let (n, b) = (&name, &bundle);
                let ended = store
                    .write("fill", |mut tx| async move {
                        tx.count_answer("fill", n, 1).await?;
                        tx.add_content(n, b, crate::harness::at(0), "nobody").await?;
                        tx.count_answer("fill", n, 1).await?;
                        tx.done(())
                    })
                    .await;
                (name.clone(), bundle.clone(), ended.map(storage::Durable::into_inner))
            }));
        }
        let (mut full, mut kept) = (0, 0);
        let mut told = Vec::new();
        for caller in callers {
            told.push(caller.await.unwrap());
        }
        // Raised again, and at once somebody can write.
        store.set_max_page_count(None).await.unwrap();
        member(&store, "after").await.unwrap();
        drop(store);
        let store = place.open().await;
        let counts = store.read("counts", |mut tx| async move { tx.answer_counts().await }).await.unwrap();
        for (name, bundle, ended) in told {
            let name = name.as_str();
            let found = store.read("content", |mut tx| async move { tx.content(name).await }).await.unwrap();
            let count = counts.iter().find(|c| c.answer == name).map(|c| c.count);
            match ended {
                Ok(()) => {
                    kept += 1;
                    assert_eq!((found, count), (Some(bundle), Some(2)), "{name} was acknowledged");
                }
                Err(StoreError::Full) => {
                    full += 1;
                    assert_eq!((found, count), (None, None), "{name} was refused");
                }
                Err(other) => panic!("{name}: {other:?}"),
            }
        }
        assert!(full > 50 && kept > 10, "{full} refused, {kept} kept");
        assert_eq!(parts_of(&store, "after").await, 4);
    });
}

#[test]
fn the_file_is_private() {
    crate::harness::on_sqlite(|place: Place| async move {
        use std::os::unix::fs::PermissionsExt as _;
        let store = place.open().await;
        member(&store, "m").await.unwrap();
        let path = place.url.strip_prefix("sqlite:").unwrap();
        for end in ["", "-wal", "-shm"] {
            let mode = std::fs::metadata(format!("{path}{end}")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{end}");
        }
    });
}
