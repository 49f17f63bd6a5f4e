//! Files that are under way: they go with the report or the travel plan that they are for, and with nothing else.

use crate::harness::{Place, at, both, report};
use crate::writes::beside;
use domain::{CompartmentId, ItemId};
use storage::{FetchRow, PieceRow, PlanRow, StoreError, Tx};

pub(crate) fn compartment(n: u8) -> CompartmentId {
    CompartmentId::from_slice(&[n; 16]).unwrap()
}

pub(crate) fn plan(id: CompartmentId) -> PlanRow {
    PlanRow {
        id,
        desk: id,
        receipt: None,
        receipt_set: None,
        receipt_key: None,
        lock: Some(vec![2]),
        locked: Some(vec![3]),
        opened_at: None,
        made_at: at(0),
        erase_at: None,
    }
}

/// A file for each, with a piece that came already.
async fn one_each(tx: &mut Tx, all: &[(CompartmentId, bool)]) -> Result<(), StoreError> {
    let mut fetches = Vec::new();
    for (n, (compartment, plan)) in (1u8..).zip(all) {
        let (id, body) = (ItemId::from_slice(&[n; 16]).unwrap(), vec![n]);
        tx.add_pieces(&[PieceRow { item: id, n: 0, compartment: *compartment, body: body.clone() }]).await?;
        let (compartment, plan, bot) = (*compartment, *plan, "b".to_owned());
        fetches.push(FetchRow { id, compartment, plan, bot, due: at(5), attempts: 0, body });
    }
    tx.add_fetches(&fetches).await
}

/// For whom files are under way, and whether that is a plan.
async fn under_way(tx: &mut Tx) -> Result<Vec<(CompartmentId, bool)>, StoreError> {
    let mut due = tx.due_fetches_apart("b", at(9), 9).await?;
    due.sort_by_key(|row| row.id);
    Ok(due.into_iter().map(|row| (row.compartment, row.plan)).collect())
}

both! {
    async fn what_is_under_way_goes_with_its_report_or_plan_and_the_others_stay(place: Place) {
        let store = place.open().await;
        let ids = [1, 2, 3, 4].map(compartment);
        let of = [(ids[0], false), (ids[1], true), (ids[2], false), (ids[3], true)];
        store.write("files", |mut tx| async move {
            tx.add_reports(&[report(ids[0]), report(ids[2])]).await?;
            tx.add_plan(&plan(ids[1])).await?;
            tx.add_plan(&plan(ids[3])).await?;
            one_each(&mut tx, &of).await?;
            assert_eq!(under_way(&mut tx).await?, of);
            assert!(tx.delete_report(ids[0]).await? && !tx.delete_report(ids[0]).await?);
            assert_eq!(under_way(&mut tx).await?, of[1..]);
            assert!(tx.drop_plan(ids[1]).await? && !tx.has_fetches(ids[1]).await? && tx.has_fetches(ids[3]).await?);
            assert_eq!(under_way(&mut tx).await?, of[2..]);
            let mut pieces = Vec::new();
            for n in 1..=4u8 {
                pieces.push(tx.count_pieces(ItemId::from_slice(&[n; 16]).unwrap()).await?);
            }
            // those of a report go before its row, with its words
            assert_eq!(pieces, [1, 0, 1, 1]);
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn what_was_under_way_in_the_schema_before_plans_had_files_is_a_reports(place: Place) {
        let store = place.open().await;
        let id = compartment(1);
        store.write("files", |mut tx| async move {
            tx.add_reports(&[report(id)]).await?;
            one_each(&mut tx, &[(id, false)]).await?;
            assert!(tx.try_fetch(ItemId::from_slice(&[1; 16]).unwrap()).await?);
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
        store.close().await;
        for sql in [
            "DROP INDEX fetches_compartment",
            "ALTER TABLE fetches RENAME COLUMN compartment_id TO report_id",
            "ALTER TABLE fetches DROP COLUMN plan",
            "CREATE INDEX fetches_report ON fetches (report_id)",
            // and what came after that
            "DROP INDEX returns_lane",
            "ALTER TABLE returns DROP COLUMN lane",
            "CREATE INDEX returns_at ON returns (at, id)",
            "DROP TABLE index_entries",
            "DROP TABLE index_notes",
            "DROP TABLE index_waiting",
            "DROP TABLE warnings",
            "UPDATE schema_version SET version = 10",
        ] {
            beside(&place, sql).await;
        }
        let store = place.open().await;
        let row = store.read("files", |mut tx| async move { tx.due_fetches("b", at(9), 9).await }).await;
        let row = row.map_err(|e: StoreError| e).unwrap().remove(0);
        assert_eq!((row.compartment, row.plan, row.due, row.attempts, row.body), (id, false, at(5), 1, vec![1]));
    }
}
