//! Updates, conversations and their messages.

use crate::harness::{Place, at, both, conversation_id, outbox_id};
use domain::ConversationId;
use std::time::Duration;
use storage::{ChatMessage, ConversationRow, LONGEST_STAY, Opening, Queued, Saving, Seen, Store, StoreError};

fn seen(update: i64) -> Seen<'static> {
    Seen { bot: "safe", update, at: at(0) }
}

async fn first_seen(store: &Store, updates: &[Seen<'_>]) -> Vec<bool> {
    let written = store
        .write("inbox", |mut tx| async move {
            let new = tx.first_seen(updates).await?;
            tx.done(new)
        })
        .await;
    written.map_err(|e: StoreError| e).unwrap().into_inner()
}

fn opening(person: u8) -> Opening<'static> {
    Opening {
        id: conversation_id(at(i64::from(person))),
        lookup: [person; 32],
        bot: "safe",
        channel: "telegram",
        wrapped_key: vec![person, 1],
        address: vec![person, 2],
        at: at(i64::from(person)),
    }
}

async fn open(store: &Store, openings: &[Opening<'_>]) -> Vec<ConversationRow> {
    let written = store
        .write("open", |mut tx| async move {
            let rows = tx.conversations(openings).await?;
            tx.done(rows)
        })
        .await;
    written.unwrap().into_inner()
}

both! {
    async fn a_repeated_update_is_seen(place: Place) {
        let store = place.open().await;
        assert_eq!(first_seen(&store, &[seen(1), seen(2)]).await, [true, true]);
        assert_eq!(first_seen(&store, &[seen(2), seen(3), seen(1)]).await, [false, true, false]);
        let other = Seen { bot: "stay", ..seen(1) };
        assert_eq!(first_seen(&store, &[other]).await, [true]);
    }

    async fn of_the_same_update_twice_in_a_batch_the_first_is_new(place: Place) {
        let store = place.open().await;
        let batch: Vec<_> = [5, 4, 5, 6, 4, 5].into_iter().map(seen).collect();
        assert_eq!(first_seen(&store, &batch).await, [true, true, false, true, false, false]);
    }

    async fn a_batch_of_any_size_is_taken(place: Place) {
        let store = place.open().await;
        assert!(first_seen(&store, &[]).await.is_empty());
        let batch: Vec<_> = (0..307).map(seen).collect();
        assert!(first_seen(&store, &batch).await.iter().all(|new| *new));
        assert!(first_seen(&store, &batch).await.iter().all(|new| !*new));
    }

    async fn conversations_are_opened_once_and_given_in_order(place: Place) {
        let store = place.open().await;
        let two = open(&store, &[opening(2), opening(1)]).await;
        assert!(two.iter().all(|row| row.fresh && row.state.is_none() && !row.unreachable));
        let three = open(&store, &[opening(1), opening(3), opening(2)]).await;
        assert_eq!(three.iter().map(|r| r.lookup[0]).collect::<Vec<_>>(), [1, 3, 2]);
        assert_eq!(three.iter().map(|r| r.fresh).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!((three[0].id, three[2].id), (two[1].id, two[0].id), "an id stays");
        assert_eq!((&three[1].wrapped_key, &three[1].address), (&vec![3, 1], &vec![3, 2]));
    }

    async fn batches_in_any_order_do_not_wait_for_each_other(place: Place) {
        let store = place.open().await;
        let mut callers = Vec::new();
        for i in 0..24u8 {
            let store = store.clone();
            callers.push(tokio::spawn(async move {
                let mut people: Vec<_> = (0..40).map(opening).collect();
                people.rotate_left(usize::from(i));
                if i % 2 == 0 { people.reverse(); }
                let saved = &people;
                let written = store.write("batch", |mut tx| async move {
                    let rows = tx.conversations(saved).await?;
                    let savings: Vec<_> = rows.iter()
                        .map(|r| Saving { id: r.id, language: None, state: vec![i], forget_at: None, before: at(0), at: at(1) }).collect();
                    tx.save_conversations(&savings).await?;
                    tx.done(rows.iter().filter(|r| r.fresh).count())
                }).await;
                written.unwrap().into_inner()
            }));
        }
        let mut fresh = 0;
        for caller in callers {
            fresh += caller.await.unwrap();
        }
        assert_eq!(fresh, 40, "each is fresh for one batch only");
        assert_eq!(store.metrics().writes["batch"].retries, 0, "no deadlock had to be undone");
    }

    async fn what_is_saved_is_loaded(place: Place) {
        let store = place.open().await;
        let rows = open(&store, &[opening(1), opening(2)]).await;
        let (one, two) = (rows[0].id, rows[1].id);
        store.write("save", |mut tx| async move {
            tx.save_conversations(&[
                Saving { id: one, language: Some("uk".into()), state: vec![9; 300], forget_at: None, before: at(0), at: at(100) },
                Saving { id: two, language: None, state: vec![8], forget_at: None, before: at(0), at: at(101) },
            ]).await?;
            tx.set_address(one, vec![4, 4]).await?;
            tx.set_unreachable(two, true).await?;
            tx.done(())
        }).await.unwrap();
        let rows = open(&store, &[opening(1), opening(2)]).await;
        assert_eq!(rows[0].language.as_deref(), Some("uk"));
        assert_eq!((rows[0].state.as_deref(), rows[0].updated_at), (Some(&[9; 300][..]), at(100)));
        assert_eq!((&rows[0].address, rows[0].unreachable), (&vec![4, 4], false));
        assert_eq!((rows[1].language.as_deref(), rows[1].unreachable), (None, true));
    }

    async fn to_forget_leaves_nothing(place: Place) {
        let store = place.open().await;
        let rows = open(&store, &[opening(1), opening(2)]).await;
        let (one, two) = (rows[0].id, rows[1].id);
        let fill = |id: ConversationId| {
            let queued = Queued {
                id: outbox_id(at(1)), conversation: id, bot: "safe", priority: 1, repeatable: true,
                at: at(1), not_before: at(1), payload: vec![1], attempted: None,
            };
            (ChatMessage { conversation: id, at: at(1), message: vec![1] }, queued)
        };
        let filled = &[fill(one), fill(two)];
        let forgotten = store.write("fill", |mut tx| async move {
            for (message, queued) in filled {
                tx.add_chat_messages(std::slice::from_ref(message)).await?;
                tx.enqueue(std::slice::from_ref(queued)).await?;
            }
            let first = tx.forget(one).await?;
            let again = tx.forget(one).await?;
            // What was on its way to her finds nobody, and that is no error.
            tx.add_chat_messages(&[filled[0].0.clone()]).await?;
            tx.enqueue(&[Queued { id: outbox_id(at(2)), ..filled[0].1.clone() }]).await?;
            tx.done((first, again))
        }).await.unwrap();
        assert_eq!(*forgotten, (true, false));
        let left = store.read("left", |mut tx| async move {
            let messages = tx.chat_messages(one, at(0)).await?.len();
            let others = tx.chat_messages(two, at(0)).await?.len();
            Ok::<_, StoreError>((messages, others, tx.outbox_counts("safe").await?.waiting))
        }).await.unwrap();
        assert_eq!(left, (0, 1, 1));
        assert!(open(&store, &[opening(1)]).await[0].fresh);
    }

    async fn chat_messages_are_listed_and_deleted(place: Place) {
        let store = place.open().await;
        let rows = open(&store, &[opening(1), opening(2)]).await;
        let (one, two) = (rows[0].id, rows[1].id);
        let found = store.write("messages", |mut tx| async move {
            let message = |id, second| ChatMessage { conversation: id, at: at(second), message: vec![7] };
            tx.add_chat_messages(&[message(one, 30), message(one, 10), message(one, 20), message(two, 40)]).await?;
            let all = tx.chat_messages(one, at(15)).await?;
            tx.delete_chat_messages(&[all[0].0]).await?;
            let old = tx.conversations_with_due_messages("safe", at(35).plus(LONGEST_STAY), 10).await?;
            let left = tx.chat_messages(one, at(0)).await?;
            tx.done((all, old, left))
        }).await.unwrap().into_inner();
        assert_eq!(found.0.iter().map(|m| m.1).collect::<Vec<_>>(), [at(20), at(30)]);
        assert_eq!(found.1, [one]);
        assert_eq!(found.2.iter().map(|m| m.1).collect::<Vec<_>>(), [at(10), at(30)]);
    }

    async fn messages_are_due_when_the_person_chose_or_at_the_longest(place: Place) {
        let store = place.open().await;
        let rows = open(&store, &[opening(1), opening(2)]).await;
        let (one, two) = (rows[0].id, rows[1].id);
        let hour = Duration::from_secs(3_600);
        let found = store.write("stay", |mut tx| async move {
            let message = |id, second| ChatMessage { conversation: id, at: at(second), message: vec![7] };
            tx.add_chat_messages(&[message(one, 10), message(two, 10)]).await?;
            let before = tx.conversations_with_due_messages("safe", at(10).plus(hour), 10).await?;
            tx.set_stay(one, hour).await?;
            tx.add_chat_messages(&[message(one, 20)]).await?;
            let due = tx.due_chat_messages(one, at(10).plus(hour)).await?.len();
            let after = tx.conversations_with_due_messages("safe", at(20).plus(hour), 10).await?;
            tx.set_stay(one, hour * 1_000).await?;
            let again = tx.due_chat_messages(one, at(20).plus(hour)).await?.len();
            let last = tx.due_chat_messages(one, at(20).plus(LONGEST_STAY)).await?.len();
            tx.done((before, due, after, again, last))
        }).await.unwrap().into_inner();
        assert_eq!(found, (vec![], 1, vec![one], 0, 2), "chosen, also for what was there; never longer than the longest");
    }
}
