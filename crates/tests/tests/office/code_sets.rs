//! A next set for codes: when it is made and when not, and what is known of all of them.

use crate::office::house::{House, at};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{CodeSetError, code_sets, new_code_set, rotate_root};
use sealing::{Cost, ReceiptCode, RootKey};
use std::time::Duration;
use storage::StoreError;
use tests::Engine;

async fn next(house: &House) -> Result<u32, CodeSetError> {
    by(house, &house.root).await
}

async fn by(house: &House, root: &RootKey) -> Result<u32, CodeSetError> {
    let cost = Cost::of_receipts(32, 1, 1).unwrap();
    new_code_set(&house.store, &house.folder, root, cost, (&house.random, at(3))).await
}

/// Each set, the newest first: its number, how many codes it has, whether a return tries it; none where it is unknown.
async fn seen(house: &House) -> Vec<(i64, i64, Option<bool>)> {
    let sets = code_sets(&house.store, &house.folder).await.unwrap();
    sets.iter().map(|set| (set.number, set.codes, set.known.map(|known| known.tried))).collect()
}

async fn said(house: &House, field: &str) -> usize {
    tests::lines::count(&house.store, Actor::Operator, Operation::Alteration, ObjectKind::Key, field).await
}

/// What a code gives under each set that a return tries.
fn tried(house: &House, root: &RootKey, code: &ReceiptCode) -> Option<Vec<[u8; 32]>> {
    let peppers = house.folder.peppers_at(root, Cost::CHEAP, &mut house.random.child()).ok()?;
    Some(peppers.receipts.tries().iter().map(|set| *set.derive(code).look_up()).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_next_set_is_made_while_nobody_runs_by_the_root_key_alone_and_is_logged() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let peppers = house.folder.path().join("oberih.peppers");
        let before = std::fs::read(&peppers).unwrap();
        let taken = house.store.write("t", |mut tx| async move {
            let lease = tx.take_lease("upkeep", "node", Duration::from_secs(60)).await?;
            tx.done(lease)
        });
        let lease = taken.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap();
        assert!(matches!(next(&house).await, Err(CodeSetError::Running)), "{engine:?}");
        let given_back = house.store.write("t", |mut tx| {
            let lease = &lease;
            async move {
                tx.release_lease(lease).await?;
                tx.done(())
            }
        });
        given_back.await.map_err(|e: StoreError| e).unwrap();
        let wrong = RootKey::generate(&mut house.rng);
        assert!(matches!(by(&house, &wrong).await, Err(CodeSetError::Beside(_))), "{engine:?}");
        assert_eq!(std::fs::read(&peppers).unwrap(), before, "{engine:?}: nothing is changed");
        assert_eq!((said(&house, "begun").await, said(&house, "ended").await), (0, 0), "{engine:?}");
        assert_eq!(next(&house).await.unwrap(), 2);
        assert_eq!((said(&house, "begun").await, said(&house, "ended").await), (1, 1), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_counted_by_set_and_an_older_copy_of_the_peppers_is_seen() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let peppers = house.folder.path().join("oberih.peppers");
        let first = std::fs::read(&peppers).unwrap();
        house.tell("під першим").await;
        next(&house).await.unwrap();
        // a process that runs has the set it began with
        house.tell("ще під першим").await;
        assert_eq!(seen(&house).await, [(2, 0, Some(true)), (1, 2, Some(true))], "{engine:?}");
        (house.vault, house.office) = house.reopen().await.unwrap();
        house.tell("під другим").await;
        assert_eq!(seen(&house).await, [(2, 1, Some(true)), (1, 2, Some(true))], "{engine:?}");
        let newest = std::fs::read(&peppers).unwrap();
        std::fs::write(&peppers, &first).unwrap();
        assert_eq!(seen(&house).await, [(2, 1, None), (1, 2, Some(true))], "{engine:?}");
        assert!(matches!(next(&house).await, Err(CodeSetError::OlderCopy(2))), "{engine:?}: no number is used twice");
        std::fs::write(&peppers, &newest).unwrap();
        assert_eq!((next(&house).await.unwrap(), next(&house).await.unwrap()), (3, 4));
        let all = [(4, 0, Some(true)), (3, 0, Some(true)), (2, 1, Some(true)), (1, 2, Some(false))];
        assert_eq!(seen(&house).await, all, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_set_is_carried_to_another_root_key() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        for number in 2..=4 {
            assert_eq!(next(&house).await.unwrap(), number);
        }
        let code = ReceiptCode::generate(&mut house.rng);
        let before = tried(&house, &house.root, &code).unwrap();
        assert_eq!(before.len(), 3);
        let (new, now) = (RootKey::generate(&mut house.rng), at(4));
        rotate_root(&house.store, &house.folder, &house.root, &new, (&house.random, now), |_, _| {}).await.unwrap();
        assert_eq!(tried(&house, &new, &code), Some(before), "{engine:?}");
        assert_eq!(tried(&house, &house.root, &code), None, "{engine:?}");
        // the one that is tried no more is carried too, or no next one would be made
        assert_eq!(by(&house, &new).await.unwrap(), 5, "{engine:?}");
    }
}
