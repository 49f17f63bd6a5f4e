//! Steps of going through reports for the index of links, and what stands in it then.

use crate::office::house::{House, at, same};
use app::links::{LINK_INDEX, Rebuild, Rebuilt, look_up};
use app::log::{Actor, Line, ObjectKind, Operation};
use app::office::{LinkKeyError, Welcome, new_link_key};
use app::reports::Stock;
use app::{Intake, Reception};
use domain::{CompartmentId, Timestamp};
use sealing::{Party, Value};
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::TurnedClock;
use tests::alone::intake_with;

pub(crate) const WHO: &str = "hr@agency.example";

/// What a process works with that begins now, and reads the keys now. `seed`: another for each.
pub(crate) async fn begun(house: &House, seed: u64) -> Intake {
    let clock = Arc::new(TurnedClock::at(at(10_000)));
    let intake = intake_with(house.store.clone(), same(&house.root), seed, clock).await;
    let reception = Reception {
        vault: house.vault.clone(),
        stock: Stock::new(0),
        duties: std::iter::empty().collect(),
        node: "Oberih".into(),
        backups: Duration::from_hours(720),
    };
    Intake { reception: Some(reception), ..intake }
}

/// A whole run of somebody who signs in for it.
pub(crate) async fn run(house: &mut House, who: &Welcome, intake: &Intake, leave_out: bool) -> Rebuilt {
    let signed = house.sign_in(who).await.unwrap();
    let rebuild = Rebuild::begin(intake, &house.office, signed, "поповнити покажчик").await.unwrap();
    rebuild.run(leave_out, |_, _| ()).await.unwrap()
}

/// One that is killed after so many reports.
pub(crate) async fn run_killed(house: &mut House, who: &Welcome, intake: &Intake, after: u64) {
    let signed = house.sign_in(who).await.unwrap();
    let (intake, office) = (intake.clone(), house.office.clone());
    let killed = tokio::spawn(async move {
        let rebuild = Rebuild::begin(&intake, &office, signed, "поповнити покажчик").await.unwrap();
        rebuild.run(false, |done, _| assert!(done < after, "the power goes")).await
    });
    assert!(killed.await.unwrap_err().is_panic());
}

/// The reports in which an address was told, by their ids.
pub(crate) async fn told_in(intake: &Intake, address: &str) -> Vec<CompartmentId> {
    let value = Value { kind: "email", normal: address.as_bytes() };
    let found = intake.store.read("t", |mut tx| async move {
        let found = look_up(&mut tx, intake.keys.links(), value, None).await?;
        Ok::<_, StoreError>(found.reports)
    });
    let mut reports = found.await.unwrap();
    reports.sort_unstable();
    reports
}

/// Reports in which [`WHO`] is told of and nobody else; by their ids.
pub(crate) async fn many_told(house: &mut House, many: usize) -> Vec<CompartmentId> {
    let mut told = Vec::new();
    for _ in 0..many {
        told.push(house.tell(&format!("пише з {WHO} і кличе на роботу")).await);
    }
    told.sort_unstable();
    told
}

/// How many entries there are under each version.
pub(crate) async fn entries(house: &House) -> Vec<(i64, i64)> {
    let counts = house.store.read("t", |mut tx| async move { tx.count_index_entries().await });
    counts.await.map_err(|e: StoreError| e).unwrap()
}

/// The version under which all of a report stands, as its note says.
pub(crate) async fn stands_under(house: &House, report: CompartmentId) -> Option<i64> {
    let note = house.store.read("t", |mut tx| async move { tx.index_note(report).await });
    note.await.map_err(|e: StoreError| e).unwrap().map(|note| note.key_version)
}

/// The versions of the index's key in the store.
pub(crate) async fn versions(house: &House) -> Vec<i64> {
    let keys = house.store.read("t", |mut tx| async move { tx.shared_keys().await });
    let keys = keys.await.map_err(|e: StoreError| e).unwrap();
    keys.iter().filter(|key| key.name == LINK_INDEX).map(|key| key.version).collect()
}

pub(crate) async fn next_key(house: &House) -> Result<u32, LinkKeyError> {
    new_link_key(&house.store, &house.folder, &house.root, (&house.random, at(9))).await
}

/// How many lines say, with a sealed reason, that she had a report opened for the index.
pub(crate) async fn opened(house: &House, who: &Welcome) -> usize {
    let rows = tests::lines::entries(&house.store).await;
    let is_one = |line: &Line| {
        (line.actor, line.operation) == (Actor::Staff(who.id), Operation::Combination)
            && line.object.kind() == ObjectKind::Report
            && line.fields == ["rebuild"]
    };
    rows.iter().filter(|row| row.reason.is_some() && is_one(&Line::read(row.body.as_ref().unwrap()).unwrap())).count()
}

/// Nobody's keys lead into this report any more, but its person's.
pub(crate) async fn shut(house: &House, report: CompartmentId) {
    let desk = house.vault.now().desk("help").unwrap().clone();
    let shut = house.store.write("t", |mut tx| async move {
        for way in [desk.id, desk.archive] {
            tx.drop_grants_to(report, &Party::Compartment(way).to_bytes()).await?;
        }
        tx.done(())
    });
    shut.await.map_err(|e: StoreError| e).unwrap();
}

/// From when on a report is to be erased; `None`: its person lets it be.
pub(crate) async fn hide(house: &House, report: CompartmentId, at: Option<Timestamp>) {
    let hides = house.store.write("t", |mut tx| async move {
        tx.set_report_erase(report, at).await?;
        tx.done(())
    });
    hides.await.map_err(|e: StoreError| e).unwrap();
}
