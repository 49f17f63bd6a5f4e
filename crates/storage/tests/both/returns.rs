//! Codes that wait for their turn, and what is read when one has it.

use crate::harness::{Place, at, both, people};
use domain::{CompartmentId, ConversationId, ItemId};
use rand::SeedableRng;
use rand::rngs::StdRng;
use storage::{BesideRow, ItemRow, Store, StoreError};

/// The id of what came at this second; `nth`: among those of this second.
fn id(second: i64, nth: u16) -> ItemId {
    ItemId::in_order(at(second).unix_millis(), nth, &mut StdRng::seed_from_u64(1))
}

/// Somebody types a code.
async fn types(store: &Store, whose: ConversationId, second: i64, code: &str) {
    let row = &BesideRow { id: id(second, 0), conversation: whose, at: at(second), body: code.as_bytes().to_vec() };
    let done = store.write("types", |mut tx| async move {
        tx.add_return(row).await?;
        tx.done(())
    });
    done.await.map_err(|e: StoreError| e).unwrap();
}

async fn queue(store: &Store) -> Vec<(ConversationId, String)> {
    let rows = store.read("queue", |mut tx| async move { tx.waiting_returns(100).await }).await;
    let rows = rows.map_err(|e: StoreError| e).unwrap();
    rows.into_iter().map(|row| (row.conversation, String::from_utf8(row.body).unwrap())).collect()
}

both! {
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
