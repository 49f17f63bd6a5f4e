//! Warnings: written anew from the writing before, and from no other.

use crate::harness::{Place, at, both};
use domain::ItemId;
use storage::{Store, StoreError, WarningHead, WarningRow};

fn warning(n: u8) -> WarningRow {
    WarningRow {
        id: ItemId::from_slice(&[n; 16]).unwrap(),
        state: "proposed".to_owned(),
        at: at(i64::from(n)),
        not_before: None,
        review_by: None,
        disputed_at: None,
        version: 1,
        body: vec![n],
    }
}

fn approved(n: u8) -> WarningRow {
    let (not_before, review_by) = (Some(at(100)), Some(at(900)));
    WarningRow { state: "approved".to_owned(), not_before, review_by, version: 2, body: vec![n, 2], ..warning(n) }
}

async fn add(store: &Store, warnings: &[WarningRow]) {
    let added: Result<_, StoreError> = store
        .write("add", |mut tx| async move {
            for warning in warnings {
                tx.add_warning(warning).await?;
            }
            tx.done(())
        })
        .await;
    added.unwrap();
}

async fn change(store: &Store, warning: &WarningRow) -> bool {
    let changed: Result<_, StoreError> = store
        .write("change", |mut tx| async move {
            let changed = tx.change_warning(warning).await?;
            tx.done(changed)
        })
        .await;
    changed.unwrap().into_inner()
}

async fn get(store: &Store, n: u8) -> Option<WarningRow> {
    let read = store.read("get", |mut tx| async move { tx.warning(warning(n).id).await });
    read.await.map_err(|e: StoreError| e).unwrap()
}

/// All that is kept of one.
fn whole(w: &WarningRow) -> impl PartialEq + std::fmt::Debug + use<> {
    (w.id, w.state.clone(), w.at, w.not_before, w.review_by, w.disputed_at, w.version, w.body.clone())
}

both! {
    async fn warnings_are_given_in_the_order_in_which_they_were_proposed(place: Place) {
        let store = place.open().await;
        add(&store, &[3, 1, 2].map(warning)).await;
        let read = store.read("all", |mut tx| async move { tx.warnings().await });
        let all: Result<Vec<WarningRow>, StoreError> = read.await;
        let all: Vec<_> = all.unwrap().iter().map(whole).collect();
        assert_eq!(all, [1, 2, 3].map(|n| whole(&warning(n))));
        assert!(get(&store, 4).await.is_none());
    }

    async fn what_is_plain_is_read_of_all_and_bodies_of_those_that_are_asked_for(place: Place) {
        let store = place.open().await;
        add(&store, &[2, 1].map(warning)).await;
        assert!(change(&store, &approved(1)).await);
        let read = store.read("heads", |mut tx| async move { tx.warning_heads().await });
        let heads: Result<Vec<WarningHead>, StoreError> = read.await;
        let head = |w: WarningRow| WarningHead { id: w.id, state: w.state, not_before: w.not_before, version: w.version };
        assert_eq!(heads.unwrap(), [head(approved(1)), head(warning(2))]);
        for (asked, given) in [(vec![], vec![]), (vec![2], vec![2]), (vec![2, 3], vec![2])] {
            let ids: Vec<ItemId> = asked.iter().map(|n| warning(*n).id).collect();
            let ids = &ids;
            let read = store.read("these", |mut tx| async move { tx.warnings_of(ids).await });
            let rows: Result<Vec<WarningRow>, StoreError> = read.await;
            let rows: Vec<_> = rows.unwrap().iter().map(whole).collect();
            assert_eq!(rows, given.into_iter().map(|n| whole(&warning(n))).collect::<Vec<_>>());
        }
    }

    async fn the_stores_clock_is_that_of_today(place: Place) {
        let store = place.open().await;
        let read = store.read("clock", |mut tx| async move { tx.store_clock().await });
        let there = read.await.map_err(|e: StoreError| e).unwrap();
        let (here, minute) = (crate::rest::now(), std::time::Duration::from_secs(60));
        assert!(there.since(here).max(here.since(there)) < minute, "{there:?}, and here {here:?}");
    }

    async fn a_warning_changes_from_the_version_before_alone(place: Place) {
        let store = place.open().await;
        add(&store, &[warning(1), warning(2)]).await;
        for version in [0, 1, 3, 4] {
            assert!(!change(&store, &WarningRow { version, ..approved(1) }).await, "{version}");
        }
        assert_eq!(get(&store, 1).await.as_ref().map(whole), Some(whole(&warning(1))), "nothing was changed");
        assert!(change(&store, &approved(1)).await);
        assert!(!change(&store, &approved(1)).await, "a second time, as by a second person");
        assert!(!change(&store, &approved(3)).await, "one that is not there");
        assert_eq!(get(&store, 1).await.as_ref().map(whole), Some(whole(&approved(1))));
        let disputed = WarningRow { disputed_at: Some(at(500)), not_before: None, version: 3, ..approved(1) };
        assert!(change(&store, &disputed).await);
        assert_eq!(get(&store, 1).await.as_ref().map(whole), Some(whole(&disputed)));
        assert_eq!(get(&store, 2).await.as_ref().map(whole), Some(whole(&warning(2))), "the other one stays");
    }

    async fn of_two_who_change_it_at_once_one_is_told_that_she_was_late(place: Place) {
        let store = place.open().await;
        add(&store, &[warning(1)]).await;
        let mut writers = Vec::new();
        for n in 1..=8u8 {
            let store = store.clone();
            writers.push(tokio::spawn(async move {
                change(&store, &WarningRow { body: vec![n], ..approved(1) }).await.then_some(n)
            }));
        }
        let mut won = Vec::new();
        for writer in writers {
            won.extend(writer.await.unwrap());
        }
        assert_eq!(won.len(), 1);
        assert_eq!(get(&store, 1).await.map(|warning| (warning.version, warning.body)), Some((2, won)));
    }
}
