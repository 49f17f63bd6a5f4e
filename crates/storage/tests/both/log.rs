//! The log's rows: their order, their numbers, who may give them.

use crate::harness::{Place, at, both};
use domain::EntryId;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use std::time::Duration;
use storage::{CheckpointRow, EntryRow, StoreError, WitnessRow};

fn entries(times: &[i64]) -> Vec<EntryRow> {
    let mut rng = StdRng::seed_from_u64(3);
    let entry = |time: &i64| EntryRow {
        id: EntryId::new(at(*time), &mut rng),
        at: at(*time),
        number: None,
        leaf: vec![1; 32],
        nonce: Some(vec![2; 32]),
        body: Some(vec![3]),
        reason: None,
    };
    times.iter().map(entry).collect()
}

both! {
    async fn entries_are_numbered_in_the_order_of_their_writing_by_the_holder_of_the_lease(place: Place) {
        let store = place.open().await;
        // later ones carry an earlier time: a clock that went back
        let all = entries(&[9, 5, 7]);
        let ids: Vec<EntryId> = all.iter().map(|e| e.id).collect();
        let all = &all;
        let (held, stale) = store.write("log", |mut tx| async move {
            assert!(!tx.log_waits().await?);
            for entry in all {
                tx.add_entries(std::slice::from_ref(entry)).await?;
            }
            let stale = tx.take_lease("log", "one", Duration::from_secs(9)).await?.unwrap();
            tx.expire_lease("log").await?;
            let held = tx.take_lease("log", "two", Duration::from_secs(9)).await?.unwrap();
            tx.done((held, stale))
        }).await.map_err(|e: StoreError| e).unwrap().into_inner();
        let (held, stale) = (&held, &stale);
        let found = store.write("log", |mut tx| async move {
            assert!(tx.log_waits().await?);
            assert!(tx.unnumbered_entries(stale, 9).await?.is_empty());
            let new = tx.unnumbered_entries(held, 2).await?;
            let numbers: Vec<_> = (0..).zip(&new).map(|(n, e)| (e.id, n)).collect();
            let numbered = (tx.number_entries(&numbers).await?, tx.number_entries(&numbers).await?);
            let waiting = tx.waiting_entries(9).await?;
            let (size, from) = (tx.log_size().await?, tx.entries_from(1, 9).await?);
            tx.done((new, numbered, waiting, size, from))
        });
        let (new, numbered, waiting, size, from) = found.await.map_err(|e: StoreError| e).unwrap().into_inner();
        assert_eq!(new.iter().map(|e| e.id).collect::<Vec<_>>(), ids[..2]);
        assert_eq!((numbered, size, waiting.len(), waiting[0].id), ((2, 0), 2, 1, ids[2]));
        assert_eq!((from.len(), from[0].id, from[0].number), (1, ids[1], Some(1)));
    }

    async fn only_what_is_numbered_and_before_a_number_is_erased(place: Place) {
        let store = place.open().await;
        let all = entries(&[1, 2, 3, 4]);
        let numbers: Vec<_> = (0..).zip(&all[..3]).map(|(n, e)| (e.id, n)).collect();
        let (all, numbers) = (&all, &numbers);
        let (erased, bodies, rows) = store.write("log", |mut tx| async move {
            tx.add_entries(all).await?;
            tx.number_entries(numbers).await?;
            let erased = (tx.erase_entries(2).await?, tx.erase_entries(2).await?);
            let bodies = tx.bodies_from(0, 9).await?;
            let rows = tx.entries_from(0, 9).await?;
            tx.done((erased, bodies, rows))
        }).await.map_err(|e: StoreError| e).unwrap().into_inner();
        assert_eq!((erased, bodies), ((2, 0), vec![(2, at(3))]));
        let kept = |e: &EntryRow| (e.body.is_some(), e.nonce.is_some(), e.leaf.len());
        assert_eq!(rows.iter().map(kept).collect::<Vec<_>>(), [(false, false, 32), (false, false, 32), (true, true, 32)]);
    }

    async fn checkpoints_and_co_signatures_are_kept_once_each(place: Place) {
        let store = place.open().await;
        let checkpoint = |size, time, form: &str| CheckpointRow {
            size, at: at(time), form: form.to_owned(), signature: vec![1],
        };
        let witness = |by: u8, signature: u8| WitnessRow {
            size: 5, made_at: at(2), witness: vec![by], signature: vec![signature], at: at(9),
        };
        let (checkpoint, witness) = (&checkpoint, &witness);
        let (added, newest, after, by, more) = store.write("log", |mut tx| async move {
            let added = [
                tx.add_checkpoint(&checkpoint(5, 1, "a")).await?,
                tx.add_checkpoint(&checkpoint(5, 2, "b")).await?,
                tx.add_checkpoint(&checkpoint(5, 2, "c")).await?,
            ];
            for (by, signature) in [(2, 1), (1, 1), (2, 9)] {
                tx.add_witness(&witness(by, signature)).await?;
            }
            let newest = tx.newest_checkpoint().await?;
            let after = tx.checkpoints_after((5, at(1)), 9).await?;
            let by = tx.witnesses(5, at(2)).await?;
            let more = tx.witnesses_after(Some(&witness(1, 0)), 9).await?;
            assert_eq!(tx.checkpoint(5, at(3)).await?, None);
            assert_eq!(tx.witnesses_after(None, 1).await?, [witness(1, 1)]);
            tx.done((added, newest, after, by, more))
        }).await.map_err(|e: StoreError| e).unwrap().into_inner();
        assert_eq!(added, [true, true, false]);
        assert_eq!((newest, after), (Some(checkpoint(5, 2, "b")), vec![checkpoint(5, 2, "b")]));
        assert_eq!((by, more), (vec![witness(1, 1), witness(2, 1)], vec![witness(2, 1)]));
    }

    async fn a_hash_of_the_tree_that_somebody_put_there_before_is_replaced(place: Place) {
        let store = place.open().await;
        let nodes = store.write("log", |mut tx| async move {
            tx.add_log_nodes(&[(0, 0, [1; 32]), (0, 1, [1; 32]), (1, 0, [1; 32])]).await?;
            tx.add_log_nodes(&[(0, 1, [2; 32])]).await?;
            assert_eq!((tx.log_node(0, 1).await?, tx.log_node(0, 2).await?), (Some([2; 32]), None));
            let nodes = tx.log_nodes_from(0, 0, 9).await?;
            tx.done(nodes)
        }).await.map_err(|e: StoreError| e).unwrap().into_inner();
        assert_eq!(nodes, [(0, vec![1; 32]), (1, vec![2; 32])]);
    }
}
