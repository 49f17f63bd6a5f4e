//! Two processes on one database: one of them indexes what comes in at both, and the other goes on where it dies.

use crate::links::{all_done, beside, tells};
use std::collections::BTreeSet;
use storage::StoreError;
use tests::Engine;
use tests::linked::{LEASE, Linked, entries, number};
use tests::town::eventually;

async fn holder(linked: &Linked) -> Option<String> {
    let held = linked.intake().store.read("holder", |mut tx| async move { tx.lease_holder(LEASE).await }).await;
    held.map_err(|e: StoreError| e).unwrap()
}

/// Each number stands once for each of so many reports.
async fn are_indexed(linked: &Linked, count: usize) {
    all_done(linked.intake()).await;
    for n in 0..4 {
        let found = entries(linked.intake(), &number(n)).await;
        let reports: BTreeSet<String> = found.iter().flatten().map(|id| format!("{id:?}")).collect();
        assert_eq!((found.len(), reports.len()), (count, count), "{n}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_processes_take_is_indexed_once_and_one_goes_on_where_the_other_dies() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let linked = Linked::begin(Engine::Postgres).await;
    let first = eventually("a holder", || holder(&linked)).await;
    let second = linked.another().await;
    for person in 0..8 {
        tells(&linked.village, person, usize::try_from(person % 4).unwrap()).await;
    }
    are_indexed(&linked, 2).await;
    // the one that indexes dies: mostly the first, but a machine that stood still may have let the second have the lease
    let linked = if holder(&linked).await == Some(first) {
        linked.goes_on_with(second)
    } else {
        second.kill();
        linked
    };
    for person in 8..16 {
        tells(&linked.village, person, usize::try_from(person % 4).unwrap()).await;
    }
    are_indexed(&linked, 4).await;
    assert_eq!(beside(&linked.village, 15, 3).await, 3);
    linked.node.stop().await;
}
