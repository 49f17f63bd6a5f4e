//! Codes that wait for their turn, and what is read when one has it.

use crate::harness::{Place, at, both, conversation_id, people};
use domain::{CompartmentId, ConversationId, ItemId, Lane};
use rand::SeedableRng;
use rand::rngs::StdRng;
use storage::{BesideRow, ItemRow, Opening, Store, StoreError};

/// The id of what came at this second; `nth`: among those of this second.
fn id(second: i64, nth: u16) -> ItemId {
    ItemId::in_order(at(second).unix_millis(), nth, &mut StdRng::seed_from_u64(1))
}

/// Somebody types a code.
async fn types(store: &Store, whose: ConversationId, second: i64, code: &str) {
    let row = &BesideRow { id: id(second, 0), conversation: whose, at: at(second), body: code.as_bytes().to_vec() };
    let done = store.write("types", |mut tx| async move {
        tx.add_return(row, Lane::Messenger).await?;
        tx.done(())
    });
    done.await.map_err(|e: StoreError| e).unwrap();
}

async fn queue(store: &Store) -> Vec<(ConversationId, String)> {
    let rows = store.read("queue", |mut tx| async move { tx.waiting_returns(Lane::Messenger, 100).await }).await;
    let rows = rows.map_err(|e: StoreError| e).unwrap();
    rows.into_iter().map(|row| (row.conversation, String::from_utf8(row.body).unwrap())).collect()
}

/// So many people who each typed a code in this lane; the one of number n at second n.
async fn flood(store: &Store, lane: Lane, number: u16) -> Vec<ConversationId> {
    let opening = |n: u16| Opening {
        id: conversation_id(at(0)),
        lookup: std::array::from_fn(|byte| [n.to_be_bytes()[0], n.to_be_bytes()[1], 0xee][byte % 3]),
        bot: "safe",
        channel: "web",
        wrapped_key: vec![1],
        address: Vec::new(),
        at: at(0),
    };
    let openings: Vec<Opening<'_>> = (0..number).map(opening).collect();
    let openings = &openings;
    let done = store.write("flood", |mut tx| async move {
        let rows = tx.conversations(openings).await?;
        for (row, n) in rows.iter().zip(0..) {
            let id = ItemId::in_order(at(n).unix_millis(), 0, &mut StdRng::seed_from_u64(1));
            let typed = BesideRow { id, conversation: row.id, at: at(n), body: vec![1] };
            tx.add_return(&typed, lane).await?;
        }
        tx.done(rows.into_iter().map(|row| row.id).collect::<Vec<_>>())
    });
    done.await.map_err(|e: StoreError| e).unwrap().into_inner()
}

async fn first_of(store: &Store, lane: Lane, most: usize) -> Vec<ConversationId> {
    let rows = store.read("first", |mut tx| async move { tx.waiting_returns(lane, most).await }).await;
    rows.map_err(|e: StoreError| e).unwrap().into_iter().map(|row| row.conversation).collect()
}

both! {
    async fn however_many_wait_in_one_lane_whoever_is_first_in_another_is_found(place: Place) {
        let store = place.open().await;
        let many = flood(&store, Lane::Nobody, 5_000).await;
        let last = people(&store, "safe", [1, 2]).await;
        types(&store, last[0], 6_000, "hers").await;
        types(&store, last[1], 6_001, "the next").await;
        assert_eq!(first_of(&store, Lane::Messenger, 8).await, last);
        assert_eq!(first_of(&store, Lane::Messenger, 1).await, last[..1]);
        assert_eq!(first_of(&store, Lane::Nobody, 8).await, many[..8], "and in it those who wait longest");
        assert!(first_of(&store, Lane::Network, 8).await.is_empty());
    }

    async fn a_conversation_has_one_place_in_the_queue_and_keeps_it_with_another_code(place: Place) {
        let store = place.open().await;
        let [first, second, third]: [ConversationId; 3] = people(&store, "safe", [1, 2, 3]).await.try_into().unwrap();
        for (whose, at) in [(first, 1), (second, 2), (third, 3)] {
            types(&store, whose, at, "mistyped").await;
        }
        for second in 4..8 {
            types(&store, first, second, "hers").await;
        }
        let all = queue(&store).await;
        let mistyped = "mistyped".to_owned();
        assert_eq!(all, [(first, "hers".to_owned()), (second, mistyped.clone()), (third, mistyped)]);
        let again = store.write("turn", |mut tx| async move {
            assert!(!tx.drop_return(id(1, 0)).await?, "the first code is not answered any more");
            assert!(tx.drop_return(id(7, 0)).await?);
            tx.done(())
        });
        again.await.map_err(|e: StoreError| e).unwrap();
        types(&store, first, 8, "after its turn").await;
        assert_eq!(queue(&store).await.last().unwrap().0, first, "whoever had her turn stands behind");
        // and so does whoever typed another while hers was tried
        let tried = store.write("turn", |mut tx| async move {
            tx.had_her_turn(second, at(90)).await?;
            tx.done(())
        });
        tried.await.map_err(|e: StoreError| e).unwrap();
        types(&store, second, 91, "again").await;
        let all = queue(&store).await;
        assert_eq!(all.last().unwrap(), &(second, "again".to_owned()), "she keeps the place that she has by then");
    }

    async fn a_code_goes_with_its_conversation_and_with_its_time_however_often_it_was_put_back(place: Place) {
        let store = place.open().await;
        let [old, hides, new]: [ConversationId; 3] = people(&store, "safe", [1, 2, 3]).await.try_into().unwrap();
        types(&store, old, 1, "old").await;
        types(&store, hides, 60, "hidden").await;
        types(&store, new, 61, "new").await;
        let done = store.write("go", |mut tx| async move {
            // tried in vain, and behind the others since
            tx.return_later(id(1, 0), at(70)).await?;
            assert_eq!(tx.drop_returns_before(at(1)).await?, 0, "to the millisecond");
            assert_eq!(tx.drop_returns_before(at(60)).await?, 1);
            tx.drop_return_of(hides).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(queue(&store).await, [(new, "new".to_owned())]);
    }

    async fn of_a_kind_only_the_newest_are_read(place: Place) {
        let store = place.open().await;
        let report = CompartmentId::new(at(0), &mut StdRng::seed_from_u64(2));
        let other = CompartmentId::new(at(0), &mut StdRng::seed_from_u64(3));
        let kinds = ["told", "answer"];
        let item = |compartment, n: u16| ItemRow {
            id: id(i64::from(compartment == other), n),
            compartment,
            kind: kinds[usize::from(n % 2)].to_owned(),
            version: 1,
            at: at(0),
            body: vec![u8::try_from(n).unwrap()],
        };
        let items: Vec<ItemRow> = (0..20).flat_map(|n| [item(report, n), item(other, n)]).collect();
        let items = &items;
        let done = store.write("items", |mut tx| async move {
            tx.add_items(items).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        let newest = store.read("newest", |mut tx| async move { tx.newest_of_kind(report, "answer", 3).await }).await;
        let newest = newest.map_err(|e: StoreError| e).unwrap();
        assert!(newest.iter().all(|row| row.compartment == report && row.kind == "answer"));
        assert_eq!(newest.iter().map(|row| row.body[0]).collect::<Vec<_>>(), [19, 17, 15]);
    }
}
