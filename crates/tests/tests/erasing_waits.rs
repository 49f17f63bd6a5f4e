//! What is to be erased is listed beside the root key first, which waits for a lock and for the disk: nobody else waits for it.

use sealing::Cost;
use std::fs::OpenOptions;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use storage::StoreError;
use tests::village::Village;

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
