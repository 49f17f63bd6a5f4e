//! What is remembered of somebody who fell silent goes when its time has come, and never what she did since.

use crate::harness::{Place, at, both, people};
use domain::{ConversationId, ItemId, Timestamp};
use rand::SeedableRng as _;
use std::sync::Arc;
use storage::{BesideRow, ConversationRow, Opening, Saving, Silenced, Store, StoreError};
use tokio::sync::{Notify, oneshot};

const LATEST: i64 = 5_000;

async fn saves(store: &Store, id: ConversationId, state: u8, forget_at: Option<Timestamp>, now: i64) {
    let saving = [Saving { id, language: None, state: vec![state], forget_at, before: at(0), at: at(now) }];
    let saving = &saving;
    let saved: Result<_, StoreError> = store
        .write("save", |mut tx| async move {
            tx.save_conversations(saving).await?;
            tx.done(())
        })
        .await;
    saved.unwrap();
}

/// Whose time has come by now, and what was remembered of each.
async fn silent(store: &Store, now: i64) -> Vec<(ConversationId, Option<Vec<u8>>)> {
    let due: Result<_, StoreError> = store
        .write("silent", |mut tx| async move {
            let due = tx.silent(at(now), at(LATEST), 9).await?;
            tx.done(due.into_iter().map(|row| (row.id, row.state)).collect::<Vec<_>>())
        })
        .await;
    let mut due = due.unwrap().into_inner();
    due.sort();
    due
}

async fn row(store: &Store, id: ConversationId) -> ConversationRow {
    let read: Result<_, StoreError> = store
        .write("row", |mut tx| async move {
            let row = tx.conversation(id).await?;
            tx.done(row)
        })
        .await;
    read.unwrap().into_inner().unwrap().0
}

both! {
    async fn what_is_due_is_given_and_what_is_left_of_it_is_saved(place: Place) {
        let store = place.open().await;
        let ids = people(&store, "safe", 1..=5).await;
        for (id, forget_at) in ids.iter().zip([Some(at(10)), Some(at(20)), None, Some(at(LATEST + 1))]) {
            saves(&store, *id, 1, forget_at, 1).await;
        }
        // one whose time has come, and one whose time is further off than any: the clock was put back
        assert_eq!(silent(&store, 10).await.len(), 1, "not at the very moment");
        let mut both = [(ids[0], Some(vec![1])), (ids[3], Some(vec![1]))];
        both.sort();
        assert_eq!(silent(&store, 11).await, both);
        assert_eq!(silent(&store, 11).await, both, "one that was looked at only is due again");
        let left = [
            Silenced { id: ids[0], state: Some(vec![2]), forget_at: None },
            Silenced { id: ids[3], state: None, forget_at: Some(at(30)) },
        ];
        let left = &left;
        let ended: Result<_, StoreError> = store.write("end", |mut tx| async move {
            let due = tx.silent(at(11), at(LATEST), 9).await?.len();
            tx.save_silenced(left).await?;
            tx.done(due)
        }).await;
        assert_eq!(ended.unwrap().into_inner(), 2);
        assert!(silent(&store, 11).await.is_empty());
        let first = row(&store, ids[0]).await;
        assert_eq!((first.state, first.updated_at), (Some(vec![2]), at(1)), "nothing came from her");
        assert_eq!(row(&store, ids[3]).await.state, None);
        assert_eq!(silent(&store, 25).await, [(ids[1], Some(vec![1]))]);
        assert_eq!(silent(&store, 31).await.len(), 2);
    }

    async fn it_does_not_stand_in_the_way_of_who_writes_just_now(place: Place) {
        let store = place.open().await;
        let id = people(&store, "safe", [1]).await[0];
        saves(&store, id, 1, Some(at(10)), 1).await;
        let (go, (told, holds)) = (Arc::new(Notify::new()), oneshot::channel());
        let told = Arc::new(std::sync::Mutex::new(Some(told)));
        let (hers, waits) = (store.clone(), go.clone());
        let writes = tokio::spawn(async move {
            let written: Result<_, StoreError> = hers.write("hers", |mut tx| {
                let (waits, told) = (waits.clone(), told.clone());
                async move {
                    let held = tx.conversation(id).await?.unwrap().0;
                    if let Some(told) = told.lock().unwrap().take() {
                        told.send(()).unwrap();
                    }
                    waits.notified().await;
                    let saving = Saving { id, language: None, state: vec![7], forget_at: Some(at(920)), before: at(0), at: at(20) };
                    tx.save_conversations(&[saving]).await?;
                    tx.done(held.state)
                }
            }).await;
            written.unwrap().into_inner()
        });
        holds.await.unwrap();
        let other = store.clone();
        let job = tokio::spawn(async move { silent(&other, 11).await });
        go.notify_one();
        assert_eq!(writes.await.unwrap(), Some(vec![1]));
        assert!(job.await.unwrap().is_empty(), "it is hers");
        assert_eq!(row(&store, id).await.state, Some(vec![7]));
        assert!(silent(&store, 900).await.is_empty() && silent(&store, 921).await.len() == 1);
    }

    async fn who_writes_meanwhile_finds_what_is_left(place: Place) {
        let store = place.open().await;
        let id = people(&store, "safe", [1]).await[0];
        saves(&store, id, 1, Some(at(10)), 1).await;
        let (go, (told, holds)) = (Arc::new(Notify::new()), oneshot::channel());
        let told = Arc::new(std::sync::Mutex::new(Some(told)));
        let (job, waits) = (store.clone(), go.clone());
        let ends = tokio::spawn(async move {
            let ended: Result<_, StoreError> = job.write("end", |mut tx| {
                let (waits, told) = (waits.clone(), told.clone());
                async move {
                    let due = tx.silent(at(11), at(LATEST), 9).await?.len();
                    if let Some(told) = told.lock().unwrap().take() {
                        told.send(()).unwrap();
                    }
                    waits.notified().await;
                    tx.save_silenced(&[Silenced { id, state: Some(vec![2]), forget_at: None }]).await?;
                    tx.done(due)
                }
            }).await;
            ended.unwrap().into_inner()
        });
        holds.await.unwrap();
        let hers = store.clone();
        let writes = tokio::spawn(async move {
            let opening = Opening {
                id, lookup: [1; 32], bot: "safe", channel: "telegram", wrapped_key: vec![1], address: vec![1], at: at(12),
            };
            let opening = &opening;
            let found: Result<_, StoreError> = hers.write("hers", |mut tx| async move {
                let row = tx.conversations(std::slice::from_ref(opening)).await?.remove(0);
                tx.done(row.state)
            }).await;
            found.unwrap().into_inner()
        });
        go.notify_one();
        assert_eq!((ends.await.unwrap(), writes.await.unwrap()), (1, Some(vec![2])));
    }

    async fn letters_that_she_saw_go_and_later_ones_stay(place: Place) {
        let store = place.open().await;
        let ids = people(&store, "safe", [1, 2]).await;
        let (one, other) = (ids[0], ids[1]);
        let mut rng = rand::rngs::StdRng::seed_from_u64(3);
        let mut letter = |conversation, second| BesideRow {
            id: ItemId::new(at(second), &mut rng), conversation, at: at(second), body: vec![1],
        };
        let letters = [letter(one, 10), letter(one, 20), letter(one, 21), letter(other, 5)];
        let letters = &letters;
        let left: Result<_, StoreError> = store.write("letters", |mut tx| async move {
            for letter in letters {
                tx.add_letter(letter).await?;
            }
            let gone = (tx.drop_letters_until(one, at(20)).await?, tx.drop_letters_until(one, at(20)).await?);
            let left: Vec<Timestamp> = tx.letters(one, 9).await?.iter().map(|l| l.at).collect();
            let others = tx.letters(other, 9).await?.len();
            tx.done((gone, left, others))
        }).await;
        assert_eq!(left.unwrap().into_inner(), ((2, 0), vec![at(21)], 1));
    }
}
