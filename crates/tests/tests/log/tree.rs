//! Numbers and the tree of the reference tests.

use crate::log::book::{Log, at, hex, lease, put};
use app::log::{Actor, Entry, NoCheckpoint, Object, Operation, checkpoint, consistency, due, inclusion, number};
use domain::{EntryId, Purpose};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sealing::{check_consistency, check_inclusion, leaf_hash};
use std::time::Duration;
use storage::{EntryRow, StoreError};
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn the_tree_is_the_one_of_the_reference_tests() {
    let leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    let roots = [
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ];
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let mut checkpoints = vec![log.checkpoint(at(0)).await];
        assert_eq!(
            hex(checkpoints[0].checkpoint.root()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let mut done = 0;
        for (size, root) in roots {
            let rows: Vec<EntryRow> = leaves[done..size]
                .iter()
                .map(|leaf| {
                    let mut bytes = vec![0; leaf.len() / 2];
                    sealing::read_hex(leaf, &mut bytes).unwrap();
                    let id = EntryId::new(at(0), &mut log.rng);
                    EntryRow { id, at: at(0), number: None, leaf: bytes, nonce: None, body: None, reason: None }
                })
                .collect();
            let rows = &rows[..];
            let put = log.store.write("leaves", |mut tx| async move {
                tx.add_entries(rows).await?;
                tx.done(())
            });
            put.await.map_err(|e: StoreError| e).unwrap();
            assert_eq!(log.number().await, size - done);
            done = size;
            let made = log.checkpoint(at(1)).await;
            assert_eq!(
                (made.checkpoint.size(), hex(made.checkpoint.root()).as_str()),
                (size as u64, root),
                "{engine:?}"
            );
            checkpoints.push(made);
        }
        let newest = &checkpoints.last().unwrap().checkpoint;
        for c in checkpoints.iter().map(|shown| &shown.checkpoint) {
            let (old, new) = (c.size(), newest.size());
            let proof = log.store.read("proof", |mut tx| async move { consistency(&mut tx, old, new).await });
            let proof = proof.await.unwrap().unwrap();
            assert_eq!(check_consistency(old, c.root(), new, newest.root(), &proof), Ok(()));
        }
        let proof =
            log.store.read("proof", |mut tx| async move { inclusion(&mut tx, 5, 8).await }).await.unwrap().unwrap();
        let leaf = leaf_hash(&[0x40, 0x41, 0x42, 0x43]);
        assert_eq!(check_inclusion(&leaf, 5, 8, newest.root(), &proof), Ok(()));
        for (number, of) in [(8, 8), (0, 9)] {
            let none = log.store.read("proof", |mut tx| async move { inclusion(&mut tx, number, of).await });
            assert_eq!(none.await.unwrap(), None);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_number_each_entry_once_whatever_is_killed_in_between() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        let stores = [log.place.store().await, log.place.store().await];
        let mut stale = log.lease.clone();
        let mut written = log.verify().await.entries;
        for round in 0..24u64 {
            let mut writers = Vec::new();
            for store in &stores {
                let (store, mut rng) = (store.clone(), StdRng::seed_from_u64(log.rng.random()));
                let report = log.items[0].compartment;
                writers.push(tokio::spawn(async move {
                    for _ in 0..5 {
                        let look = Entry::new(
                            at(1),
                            Actor::Node,
                            Operation::Combination,
                            Purpose::Linking,
                            Object::report(report),
                        );
                        let lines: Vec<_> = (0..20).map(|_| look.prepare(None, &mut rng).unwrap()).collect();
                        put(&store, &lines).await;
                    }
                }));
            }
            written += 200;
            let holder = ["one", "two"][usize::try_from(round % 2).unwrap()];
            let store = &stores[usize::try_from(round % 2).unwrap()];
            let held = lease(store, holder).await;
            let killed = tokio::spawn({
                let (store, held) = (store.clone(), held.clone());
                async move {
                    loop {
                        number(&store, &held, 70).await.unwrap();
                        tokio::task::yield_now().await;
                    }
                }
            });
            // the one before has not noticed yet that it lost the lease
            assert_eq!(number(&stores[0], &stale, 50).await.unwrap(), 0);
            tokio::time::sleep(Duration::from_micros(log.rng.random_range(0..40_000))).await;
            killed.abort();
            for writer in writers {
                writer.await.unwrap();
            }
            let _ = killed.await;
            stale = held;
        }
        log.lease = lease(&log.store, "three").await;
        log.number().await;
        log.checkpoint(at(2)).await;
        let report = log.found_clean().await;
        assert_eq!((report.entries, report.waiting), (written, 0), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shortened_or_changed_log_gets_no_checkpoint() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        log.looks(9, at(1)).await;
        let made = log.checkpoint(at(9)).await;
        assert_eq!(log.checkpoint(at(5)).await.checkpoint.at(), made.checkpoint.at(), "the clock went back");
        let mut raw = Raw::connect(&log.place).await;
        raw.run("DELETE FROM log_entries WHERE number = 19").await;
        let made = checkpoint(&log.store, &log.signer, at(10)).await;
        assert!(matches!(made, Err(NoCheckpoint::Broken)), "{engine:?}");
        log.looks(1, at(1)).await;
        let made = checkpoint(&log.store, &log.signer, at(10)).await;
        assert!(matches!(made, Err(NoCheckpoint::Broken)), "another entry in its place");
        raw.run("DELETE FROM log_nodes").await;
        assert!(matches!(checkpoint(&log.store, &log.signer, at(10)).await, Err(NoCheckpoint::Tree(_))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_checkpoint_is_due_where_there_is_none_and_an_hour_after_the_newest() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let is_due = async |log: &Log, seconds: i64| due(&log.store, at(seconds)).await.unwrap();
        assert!(is_due(&log, 0).await, "{engine:?}: there is none");
        log.found(at(0)).await;
        log.checkpoint(at(0)).await;
        for (minutes, wanted) in [(0, false), (59, false), (60, true)] {
            assert_eq!(is_due(&log, minutes * 60).await, wanted, "{engine:?}: after {minutes} minutes");
        }
        log.looks(1, at(3_600)).await;
        log.checkpoint(at(3_600)).await;
        assert!(!is_due(&log, 3_600 + 59 * 60).await, "{engine:?}: by the newest, not by the first");
        assert!(is_due(&log, 2 * 3_600).await, "{engine:?}");
    }
}
