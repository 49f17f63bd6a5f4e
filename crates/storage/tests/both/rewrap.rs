//! The walk over wrapped keys.

use crate::harness::{Place, at, both, conversation_id, report};
use crate::under_way::{compartment, plan};
use domain::{CompartmentId, ConversationId};
use rand::SeedableRng as _;
use std::time::Duration;
use storage::{EpochRow, KeyRow, KindCount, Opening, PlanRow, ReportRow, Store, StoreError};

async fn open(store: &Store, n: u8) -> ConversationId {
    let id = conversation_id(at(i64::from(n)));
    let opening = Opening {
        id,
        lookup: [n; 32],
        bot: "stay-safe",
        channel: "telegram",
        wrapped_key: vec![n],
        address: vec![1],
        at: at(0),
    };
    let opening = std::slice::from_ref(&opening);
    let opened: Result<_, StoreError> = store
        .write("open", |mut tx| async move {
            tx.conversations(opening).await?;
            tx.done(())
        })
        .await;
    opened.unwrap();
    id
}

both! {
    async fn keys_are_walked_in_order_and_replaced_where_they_are_still_there(place: Place) {
        let store = place.open().await;
        let mut ids = Vec::new();
        for n in 1..=5 {
            ids.push(open(&store, n).await);
        }
        let read = |after: Option<ConversationId>, limit: usize| {
            let store = store.clone();
            async move {
                let rows = store.read("t", |mut tx| async move { tx.conversation_keys_after(after, limit).await }).await;
                rows.map_err(|e: StoreError| e).unwrap()
            }
        };
        let (mut walked, mut after) = (Vec::new(), None);
        loop {
            let some = read(after, 2).await;
            let Some((last, _)) = some.last() else { break };
            after = Some(*last);
            walked.extend(some);
        }
        ids.sort();
        assert_eq!(walked.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ids);
        let gone = conversation_id(at(99));
        let new: Vec<(ConversationId, Vec<u8>)> =
            [ids[0], ids[3], gone].into_iter().map(|id| (id, vec![9, 9])).collect();
        let new = &new;
        let changed: Result<_, StoreError> = store
            .write("t", |mut tx| async move {
                let changed = tx.set_conversation_keys(new).await?;
                let count = tx.count_conversation_keys().await?;
                tx.done((changed, count))
            })
            .await;
        assert_eq!(changed.unwrap().into_inner(), (2, 5), "a forgotten one stays away");
        let replaced = read(None, 9).await.into_iter().filter(|(_, wrapped)| wrapped == &[9, 9]).count();
        assert_eq!(replaced, 2);
    }

    async fn shared_keys_are_replaced_by_name_and_version_and_counted_with_compartments_and_leases(place: Place) {
        let store = place.open().await;
        let done: Result<_, StoreError> = store
            .write("t", |mut tx| async move {
                let mut rng = rand::rngs::StdRng::seed_from_u64(1);
                for version in [1, 2] {
                    tx.add_shared_key(KeyRow { name: "register".to_owned(), version, wrapped: vec![1] }).await?;
                }
                let row = |version| KeyRow { name: "register".to_owned(), version, wrapped: vec![7] };
                let set = [tx.set_shared_key(&row(2)).await?, tx.set_shared_key(&row(3)).await?];
                let dropped = [tx.drop_shared_key("register", 1).await?, tx.drop_shared_key("register", 1).await?];
                let left = tx.shared_keys().await?;
                let ids = [1, 2].map(|n| CompartmentId::new(at(n), &mut rng));
                let epoch = |compartment, epoch, kind| EpochRow {
                    compartment, epoch, kind, record: vec![1], stamp: None, at: at(0),
                };
                tx.add_epochs(&[epoch(ids[0], 1, 1), epoch(ids[0], 2, 1), epoch(ids[1], 1, 3)]).await?;
                let before = tx.live_leases().await?;
                tx.take_lease("upkeep", "one", Duration::from_secs(60)).await?;
                let held = tx.live_leases().await?;
                let counted = tx.count_compartments().await?;
                tx.done((set, dropped, left, counted, (before, held)))
            })
            .await;
        let (set, dropped, left, counted, leases) = done.unwrap().into_inner();
        assert_eq!((set, dropped), ([true, false], [true, false]));
        assert_eq!(left.iter().map(|k| (k.version, k.wrapped.clone())).collect::<Vec<_>>(), [(2, vec![7])]);
        assert_eq!(
            counted,
            [
                KindCount { kind: 1, compartments: 1, epochs: 2 },
                KindCount { kind: 3, compartments: 1, epochs: 1 }
            ]
        );
        assert_eq!(leases, (0, 1));
    }

    async fn codes_are_counted_by_their_set_of_reports_and_plans_together(place: Place) {
        let store = place.open().await;
        let done: Result<_, StoreError> = store
            .write("t", |mut tx| async move {
                let before = tx.count_codes().await?;
                let coded = |n: u8, set: i64| ReportRow {
                    receipt: Some([n; 32]), receipt_set: Some(set), receipt_key: Some(vec![n]), ..report(compartment(n))
                };
                tx.add_reports(&[coded(1, 1), coded(2, 3), coded(3, 3), report(compartment(4))]).await?;
                let of_plan = PlanRow { receipt: Some([5; 32]), receipt_set: Some(1), ..plan(compartment(5)) };
                tx.add_plan(&of_plan).await?;
                tx.add_plan(&plan(compartment(6))).await?;
                let all = tx.count_codes().await?;
                // a plan that was destroyed has no code any more
                tx.hide_plan(compartment(5), None).await?;
                let left = tx.count_codes().await?;
                tx.done((before, all, left))
            })
            .await;
        let (before, all, left) = done.unwrap().into_inner();
        assert!(before.is_empty());
        assert_eq!(all, [(1, 2), (3, 2)]);
        assert_eq!(left, [(1, 1), (3, 2)], "without the plan");
    }
}
