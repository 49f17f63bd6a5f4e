//! What is to be erased is listed beside the root key first, which waits for a lock and for the disk: nobody else waits for it.
//! And what was listed and never erased comes off that list.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::backup::{Backup, Opening, back_up, restore};
use domain::{Clock, CompartmentId, Timestamp};
use oberih::SystemClock;
use sealing::Cost;
use std::fs::OpenOptions;
use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use storage::StoreError;
use tests::village::Village;
use tests::{Engine, Place};

/// The test has one thread: a lock that is waited for on it would be waited for by everybody.
#[tokio::test]
async fn whoever_erases_keeps_nobody_waiting_for_the_list() {
    let village = Village::found(Cost::CHEAP, 1).await;
    village.fill();
    village.ready(1).await;
    village.ready_to_tell(&[1]).await;
    let codes = village.codes_of(&[1]).await;
    village.erase(&codes).await;
    let folder = village.reception().vault.folder().path().to_owned();
    let lock =
        Arc::new(OpenOptions::new().create(true).truncate(false).write(true).open(folder.join("oberih.lock")).unwrap());
    lock.lock().unwrap();
    // so that a mistake is a failure and no endless wait
    let (done, stuck) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let (held, is_done, is_stuck) = (lock.clone(), done.clone(), stuck.clone());
    let guard = std::thread::spawn(move || {
        for _ in 0..600 {
            if is_done.load(Ordering::SeqCst) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        is_stuck.store(true, Ordering::SeqCst);
        held.unlock().unwrap();
    });
    let others = async {
        for _ in 0..300 {
            let read = village.intake.store.read("others", |mut tx| async move { tx.outbox_counts("stay-safe").await });
            read.await.map_err(|e: StoreError| e).unwrap();
        }
        assert!(village.reception().vault.folder().erased().unwrap().is_empty(), "it waits for the lock all the time");
        lock.unlock().unwrap();
    };
    let (erased, ()) = tokio::join!(app::erase_due(&village.intake, village.intake.clock.now()), others);
    done.store(true, Ordering::SeqCst);
    guard.join().unwrap();
    assert_eq!(erased.unwrap(), 1);
    assert!(!stuck.load(Ordering::SeqCst), "everybody waited for the list");
}

/// She lets it be, or asks for it.
async fn is_to_be_erased(village: &Village, id: CompartmentId, at: Option<Timestamp>) {
    let done = village.intake.store.write("let be", |mut tx| async move {
        tx.set_report_erase(id, at).await?;
        tx.done(())
    });
    done.await.map_err(|e: StoreError| e).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_listed_and_never_erased_is_hers_again_also_in_a_restore() {
    for engine in Engine::all() {
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 3).await;
        village.fill();
        village.ready(3).await;
        village.ready_to_tell(&[1, 2, 3]).await;
        let codes = village.codes_of(&[1, 2, 3]).await;
        let mut ids = Vec::new();
        for code in &codes {
            ids.push(village.report_of(code).await.unwrap());
        }
        let [keeps, erased, hidden]: [CompartmentId; 3] = ids.try_into().unwrap();
        let (intake, folder, now) = (&village.intake, village.reception().vault.folder(), SystemClock.now());
        let mut file = Vec::new();
        back_up(&intake.store, &intake.keys, folder, &intake.random, now, &mut file, |_, _| {}).await.unwrap();
        village.erase(&codes[1..2]).await;
        assert_eq!(app::erase_due(intake, now.plus(Duration::from_secs(1))).await.unwrap(), 1);
        // both are due, and the process ends when they are listed
        for id in [keeps, hidden] {
            is_to_be_erased(&village, id, Some(now)).await;
        }
        folder.add_erased(&[keeps, hidden]).unwrap();
        assert_eq!(app::take_off_let_be(intake).await.unwrap(), 0, "{engine:?}: both are still to be erased");
        is_to_be_erased(&village, keeps, None).await;
        assert_eq!(app::take_off_let_be(intake).await.unwrap(), 1, "{engine:?}");
        let listed = folder.erased().unwrap();
        let is_listed = [keeps, erased, hidden].map(|id| listed.contains(&id));
        assert_eq!(is_listed, [false, true, true], "{engine:?}");

        let other = Place::new(engine).await;
        let (store, mut backup) = (other.store().await, Backup::begin(Cursor::new(&file)).unwrap());
        restore(&mut backup, &Opening::Root(intake.keys.root()), &store, &listed, now, |_| {}).await.unwrap();
        let back = store.read("back", |mut tx| async move {
            Ok::<_, StoreError>([
                tx.report(keeps).await?.is_some(),
                tx.report(erased).await?.is_some(),
                tx.report(hidden).await?.is_some(),
            ])
        });
        assert_eq!(back.await.unwrap(), [true, false, false], "{engine:?}: she finds what she kept");
    }
}
