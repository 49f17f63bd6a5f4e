//! Changes, keys, content, housekeeping.

use crate::harness::{Place, at, both, conversation_id, outbox_id};
use domain::Timestamp;
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use std::time::{Duration, Instant};
use storage::{ChatMessage, KeyRow, Opening, Queued, ReviewRow, Seen, Store, StoreError};

async fn announce(store: &Store, subject: &[u8]) {
    let told = store
        .write("announce", |mut tx| async move {
            tx.announce("report", subject).await?;
            tx.done(())
        })
        .await;
    told.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "the database has a clock of its own")]
pub(crate) fn now() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    Timestamp::from_unix_micros(i64::try_from(since.as_micros()).unwrap())
}

/// A change that nobody announces: it is written past every store.
async fn slip_in(place: &Place, subject: &[u8]) {
    let sql = "INSERT INTO changes (kind, subject, at) VALUES ('beside', $1, 1)";
    if place.url.starts_with("sqlite:") {
        let mut connection = SqliteConnection::connect(&place.url).await.unwrap();
        sqlx::query(sql).bind(subject).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    } else {
        let mut connection = PgConnection::connect(&place.url).await.unwrap();
        sqlx::query(sql).bind(subject).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    }
}

both! {
    async fn changes_reach_every_process_in_order(place: Place) {
        let (here, there) = (place.open().await, place.open().await);
        let (mut near, mut far) = (here.changes(), there.changes());
        announce(&here, b"1").await;
        announce(&here, b"2").await;
        for news in [&mut near, &mut far] {
            tokio::time::timeout(Duration::from_secs(10), news.changed()).await.unwrap().unwrap();
        }
        let mut read = Vec::new();
        while read.len() < 2 {
            let last = read.last().map_or(0, |c: &storage::Change| c.id);
            read.extend(there.changes_after(last, 1).await.unwrap());
        }
        assert_eq!(read.iter().map(|c| c.subject[0]).collect::<Vec<_>>(), [b'1', b'2']);
        assert_eq!(read[0].kind, "report");
        assert!(there.changes_after(read[1].id, 9).await.unwrap().is_empty());
    }

    async fn a_change_without_an_announcement_is_found_by_looking(place: Place) {
        let store = place.open().await;
        let mut news = store.changes();
        for subject in [&b"1"[..], &b"2"[..]] {
            slip_in(&place, subject).await;
            tokio::time::timeout(Duration::from_secs(60), news.changed()).await.unwrap().unwrap();
            let last = *news.borrow_and_update();
            let read = store.changes_after(last - 1, 9).await.unwrap();
            assert_eq!(read.iter().map(|c| c.subject.as_slice()).collect::<Vec<_>>(), [subject]);
        }
    }

    async fn many_writes_wake_the_others_seldom(place: Place) {
        let (here, there) = (place.open().await, place.open().await);
        let mut news = there.changes();
        let from = Instant::now();
        let writing = tokio::spawn(async move {
            for n in 0..200u8 {
                announce(&here, &[n]).await;
            }
        });
        let (mut woken, mut read, mut last) = (0, 0, 0);
        while read < 200 {
            tokio::time::timeout(Duration::from_secs(60), news.changed()).await.unwrap().unwrap();
            news.borrow_and_update();
            woken += 1;
            let some = there.changes_after(last, 200).await.unwrap();
            read += some.len();
            last = some.last().map_or(last, |c| c.id);
        }
        writing.await.unwrap();
        // twenty announcements and two looks a second, however long it took
        let most = from.elapsed().as_millis() / 45 + 2;
        assert!(woken <= most, "woken {woken} times, at most {most} in {:?}", from.elapsed());
    }

    async fn no_change_is_passed_over_by_a_reader(place: Place) {
        let store = place.open().await;
        let writers = (0..30u8).map(|i| {
            let store = store.clone();
            tokio::spawn(async move {
                store.write("slow", |mut tx| async move {
                    tx.announce("x", &[i, 0]).await?;
                    tokio::time::sleep(Duration::from_millis(u64::from(i % 7))).await;
                    tx.announce("x", &[i, 1]).await?;
                    tx.done(())
                }).await.map_err(|e: StoreError| e).unwrap();
            })
        }).collect::<Vec<_>>();
        let mut read = Vec::new();
        while read.len() < 60 {
            let last = read.last().map_or(0, |c: &storage::Change| c.id);
            read.extend(store.changes_after(last, 7).await.unwrap());
            tokio::task::yield_now().await;
        }
        for writer in writers {
            writer.await.unwrap();
        }
        let mut subjects: Vec<_> = read.iter().map(|c| (c.subject[0], c.subject[1])).collect();
        subjects.sort_unstable();
        subjects.dedup();
        assert_eq!(subjects.len(), 60);
    }

    async fn it_is_known_who_holds_a_lease_and_that_nobody_does(place: Place) {
        let store = place.open().await;
        store.write("t", |mut tx| async move {
            assert_eq!(tx.lease_holder("telegram:b").await?, None);
            tx.take_lease("telegram:b", "me", Duration::from_secs(60)).await?.unwrap();
            assert_eq!(tx.lease_holder("telegram:b").await?.as_deref(), Some("me"));
            tx.expire_lease("telegram:b").await?;
            assert_eq!(tx.lease_holder("telegram:b").await?, None);
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn a_shared_key_is_added_once(place: Place) {
        let store = place.open().await;
        let key = |version, byte| KeyRow { name: "lookup".into(), version, wrapped: vec![byte] };
        let key = &key;
        let (added, keys) = store.write("keys", |mut tx| async move {
            let added = [tx.add_shared_key(key(2, 1)).await?, tx.add_shared_key(key(1, 2)).await?,
                tx.add_shared_key(key(2, 3)).await?];
            let keys = tx.shared_keys().await?;
            tx.done((added, keys))
        }).await.unwrap().into_inner();
        assert_eq!(added, [true, true, false]);
        assert_eq!(keys.iter().map(|k| (k.version, k.wrapped[0])).collect::<Vec<_>>(), [(1, 2), (2, 1)]);
    }

    async fn the_version_published_last_counts(place: Place) {
        let store = place.open().await;
        let newest = store.write("content", |mut tx| async move {
            assert!(tx.add_content("v1", b"one", at(1), "ann").await?);
            assert!(tx.add_content("v2", b"two", at(2), "ann").await?);
            assert!(!tx.add_content("v2", b"other", at(3), "eve").await?);
            let mut newest = vec![tx.newest_published().await?];
            assert!(!tx.withdraw_content("v1", at(4), "ann").await?);
            assert!(tx.publish_content("v1", at(5), "ann").await? && tx.publish_content("v2", at(6), "bob").await?);
            assert!(!tx.publish_content("v9", at(6), "bob").await?);
            newest.push(tx.newest_published().await?);
            assert!(tx.withdraw_content("v2", at(7), "bob").await?);
            newest.push(tx.newest_published().await?);
            assert!(tx.publish_content("v2", at(8), "bob").await?);
            newest.push(tx.newest_published().await?);
            assert_eq!(tx.content("v1").await?, Some(b"one".to_vec()));
            assert_eq!(tx.content("v9").await?, None);
            let versions = tx.content_versions().await?;
            assert_eq!(versions.iter().map(|v| v.version.as_str()).collect::<Vec<_>>(), ["v2", "v1"]);
            assert_eq!((versions[0].published_at, versions[0].withdrawn_at), (Some(at(8)), None));
            tx.done(newest)
        }).await.unwrap().into_inner();
        let names: Vec<_> = newest.iter().map(|v| v.as_ref().map(|(name, _)| name.as_str())).collect();
        assert_eq!(names, [None, Some("v2"), Some("v1"), Some("v2")]);
    }

    async fn a_review_is_of_one_exact_text_and_stays_as_it_was(place: Place) {
        let store = place.open().await;
        let row = |text: &str, hash: &str, reviewer: &str| ReviewRow {
            text: text.into(), language: "uk".into(), hash: hash.into(), reviewer: reviewer.into(),
            on: "2026-12-01".into(),
        };
        let many: Vec<ReviewRow> = (0..100).map(|n| row("many", &format!("{n:03}"), "ann")).collect();
        let (many, first, second) = (&many, &[row("a", "1", "ann")], &[row("a", "1", "eve"), row("a", "2", "bob")]);
        let (counts, kept) = store.write("reviews", |mut tx| async move {
            let counts = [tx.add_reviews(first, at(1), "op").await?, tx.add_reviews(second, at(2), "op").await?,
                tx.add_reviews(many, at(3), "op").await?, tx.add_reviews(&[], at(3), "op").await?];
            assert_eq!(tx.review_count().await?, 102);
            let kept = tx.reviews().await?;
            tx.done((counts, kept))
        }).await.unwrap().into_inner();
        assert_eq!(counts, [1, 1, 100, 0]);
        assert_eq!(kept[..2], [row("a", "1", "ann"), row("a", "2", "bob")]);
    }

    async fn the_newest_version_is_named_without_its_bundle(place: Place) {
        let store = place.open().await;
        let names = store.write("content", |mut tx| async move {
            let before = tx.newest_version().await?;
            tx.add_content("v1", b"one", at(1), "ann").await?;
            tx.publish_content("v1", at(2), "ann").await?;
            let after = tx.newest_version().await?;
            tx.done((before, after))
        }).await.unwrap();
        assert_eq!(*names, (None, Some("v1".to_owned())));
    }

    async fn answers_are_counted_by_day(place: Place) {
        let store = place.open().await;
        let counts = store.write("answers", |mut tx| async move {
            for day in [1, 1, 2] {
                tx.count_answer("hotline", "reached", day).await?;
            }
            let counts = tx.answer_counts().await?;
            tx.done(counts)
        }).await.unwrap();
        assert_eq!(counts.iter().map(|c| (c.day, c.count)).collect::<Vec<_>>(), [(1, 2), (2, 1)]);
    }

    async fn housekeeping_takes_what_is_old_and_nothing_else(place: Place) {
        const DAY: i64 = 86_400;
        let store = place.open().await;
        let start = now();
        let ago = |days: i64| start.minus(Duration::from_secs(u64::try_from(days * DAY).unwrap()));
        let opening = |n: u8, days| Opening {
            id: conversation_id(ago(days)), lookup: [n; 32], bot: "safe", channel: "web",
            wrapped_key: vec![1], address: vec![], at: ago(days),
        };
        let openings = &[opening(1, 31), opening(2, 29)];
        let swept = store.write("old", |mut tx| async move {
            tx.first_seen(&[
                Seen { bot: "safe", update: 1, at: ago(3) }, Seen { bot: "safe", update: 2, at: ago(1) },
            ]).await?;
            let rows = tx.conversations(openings).await?;
            let kept = rows[1].id;
            let queued = |days| Queued {
                id: outbox_id(ago(days)), conversation: kept, bot: "safe", priority: 1, repeatable: true,
                at: ago(days), not_before: ago(days), payload: vec![1], attempted: None,
            };
            tx.enqueue(&[queued(8), queued(6)]).await?;
            let message = |days| ChatMessage { conversation: kept, at: ago(days), message: vec![1] };
            tx.add_chat_messages(&[message(3), message(1)]).await?;
            tx.announce("x", b"").await?;
            let swept = (tx.housekeep(start).await?, tx.housekeep(start).await?);
            let left = (tx.outbox_counts("safe").await?.waiting, tx.chat_messages(kept, ago(9)).await?.len());
            let rows = tx.conversations(openings).await?;
            tx.done((swept, left, rows[0].fresh, rows[1].fresh))
        }).await.unwrap().into_inner();
        assert_eq!(swept, ((4, 0), (1, 1), true, false));
        let late = start.plus(Duration::from_secs(7_200));
        let gone = store.write("late", |mut tx| async move {
            let gone = tx.housekeep(late).await?;
            tx.done(gone)
        }).await.unwrap();
        // The change is an hour old by then, and the conversation opened again above is idle still.
        assert_eq!(*gone, 2);
    }
}
