//! After another root key the index of links and the warnings are what they were: the keys of both lie in the shared set, which
//! is wrapped anew and does not become another one.

use crate::whole::queue::village_at;
use crate::whole::searched::numbered;
use crate::whole::warnings::{VALUE, identifier, proposal};
use app::links::{Note, look_up};
use app::office::rotate_root;
use app::warnings::Releasing;
use app::{Intake, KeyError, Keyring};
use domain::{Clock, CompartmentId, HandClock, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{Roles, RootKey, Value};
use std::sync::Arc;
use storage::StoreError;
use tests::Engine;
use tests::alone::intake_with;
use tests::lines::index_found_clean;
use tests::linked::{agrees, enters};
use tests::village::Village;

fn same(key: &RootKey) -> RootKey {
    RootKey::from_file_text(&key.to_file_text()).unwrap()
}

/// Somebody tells the account; her report.
async fn tells(village: &Village, person: i64) -> CompartmentId {
    village.told(person, &format!("забрали паспорт, рахунок {VALUE}")).await
}

/// The reports in which the account was told, by their ids.
async fn told_in(intake: &Intake) -> Vec<CompartmentId> {
    let one = identifier();
    let value = Value { kind: one.kind.as_str(), normal: one.normal.as_bytes() };
    let found = intake.store.read("told in", |mut tx| async move {
        let found = look_up(&mut tx, intake.keys.links(), value, None).await?;
        Ok::<_, StoreError>(found.reports)
    });
    let mut reports = found.await.unwrap();
    reports.sort_unstable();
    reports
}

/// Whether a report's note opens and has the account.
async fn is_noted(intake: &Intake, report: CompartmentId) -> bool {
    let row = intake.store.read("note", |mut tx| async move { tx.index_note(report).await });
    let row = row.await.map_err(|e: StoreError| e).unwrap().unwrap();
    let (keys, one) = (intake.keys.links(), identifier());
    let value = keys.newest().value(Value { kind: one.kind.as_str(), normal: one.normal.as_bytes() });
    Note::open(keys, &row).unwrap().has(&value, report)
}

async fn warns(intake: &Intake) -> bool {
    intake.warnings.read(&intake.store, &intake.keys, &intake.random).await.unwrap();
    intake.warnings.is_warned(&[identifier()], intake.clock.now())
}

#[tokio::test(flavor = "multi_thread")]
async fn after_another_root_key_what_was_told_is_found_what_waits_is_entered_and_what_is_released_still_warns() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(Timestamp::from_unix_micros(1_795_500_000_000_000)));
        let village = village_at(engine, clock.clone()).await;
        let intake = &village.intake;
        let ada = village.colleague("ada", Roles::INVESTIGATOR).await;
        let mut told = vec![tells(&village, 1).await, tells(&village, 2).await];
        assert_eq!(enters(intake).await, 2, "{engine:?}");
        agrees(&intake.store, told[0], true, clock.now()).await;
        let id = Releasing::open(intake, &village.signed).await.unwrap().propose(&proposal(&told[..1])).await.unwrap();
        Releasing::open(intake, &ada).await.unwrap().approve(id, 90, Some("сьогодні везуть")).await.unwrap();
        assert!(warns(intake).await, "{engine:?}");
        // what she told waits for the job still
        let third = tells(&village, 3).await;
        told.sort_unstable();
        assert_eq!(told_in(intake).await, told, "{engine:?}");

        let key = village.reception().vault.now().signer().public();
        let (folder, new) = (village.reception().vault.folder(), RootKey::generate(&mut StdRng::seed_from_u64(8)));
        let with = (&intake.random, clock.now());
        let done = rotate_root(&intake.store, folder, intake.keys.root(), &new, with, |_, _| {}).await.unwrap();
        assert!(done.shared > 0 && done.lost == 0, "{engine:?}: {done:?}");
        let by_the_old = Keyring::open(&intake.store, same(intake.keys.root()), &intake.random).await;
        assert!(matches!(by_the_old, Err(KeyError::WrongRootKey)), "{engine:?}");

        // as a process that begins now
        let next = intake_with(intake.store.clone(), same(&new), 9, clock.clone()).await;
        assert_eq!(told_in(&next).await, told, "{engine:?}");
        for report in &told {
            assert!(is_noted(&next, *report).await, "{engine:?}");
        }
        assert!(warns(&next).await, "{engine:?}");
        assert_eq!(enters(&next).await, 1, "{engine:?}: what waited opens");
        told.push(third);
        told.sort_unstable();
        assert_eq!(told_in(&next).await, told, "{engine:?}");
        assert!(is_noted(&next, third).await, "{engine:?}");
        numbered(&next).await;
        assert!(index_found_clean(&next.store, &key, next.keys.links()).await >= 3, "{engine:?}");
    }
}
