//! Another root key, also where the power goes in the middle.

use crate::office::house::{House, PASSWORD, at, same};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{RotateError, rotate_root};
use app::{KeyError, Keyring};
use domain::{CompartmentId, ConversationId};
use sealing::{DataKey, RootKey};
use storage::{Opening, PlanRow, Store, StoreError};
use tests::Engine;

const MANY: usize = 1_300;

/// Conversations with keys of their own.
async fn conversations(house: &mut House) -> Vec<ConversationId> {
    let mut ids = Vec::new();
    let mut openings = Vec::new();
    for n in 0..MANY {
        let id = ConversationId::new(at(i64::try_from(n).unwrap()), &mut house.rng);
        let key = DataKey::generate(&mut house.rng);
        let mut lookup = [0; 32];
        lookup[..8].copy_from_slice(&n.to_be_bytes());
        let wrapped_key = house.root.wrap(&key, id.as_bytes(), &mut house.rng);
        let (bot, channel) = ("stay-safe", "telegram");
        openings.push(Opening { id, lookup, bot, channel, wrapped_key, address: vec![1], at: at(1) });
        ids.push(id);
    }
    let openings = &openings;
    let opened = house.store.write("open", |mut tx| async move {
        for some in openings.chunks(100) {
            tx.conversations(some).await?;
        }
        tx.done(())
    });
    opened.await.map_err(|e: StoreError| e).unwrap();
    ids
}

async fn open_by(store: &Store, root: &RootKey) -> usize {
    let rows = store.read("t", |mut tx| async move { tx.conversation_keys_after(None, MANY + 1).await });
    let rows = rows.await.map_err(|e: StoreError| e).unwrap();
    rows.iter().filter(|(id, wrapped)| root.unwrap_key(wrapped, id.as_bytes()).is_ok()).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_killed_in_the_middle_goes_on_and_loses_nothing() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let ids = conversations(&mut house).await;
        let new = RootKey::generate(&mut house.rng);
        // killed after the first batch
        let killed = tokio::spawn({
            let (store, folder, random) = (house.store.clone(), house.folder.clone(), house.random.clone());
            let (old, new) = (same(&house.root), same(&new));
            async move { rotate_root(&store, &folder, &old, &new, (&random, at(3)), |_, _| panic!("the power goes")).await }
        });
        assert!(killed.await.unwrap_err().is_panic());
        let done = open_by(&house.store, &new).await;
        assert!(done > 0 && done < MANY, "{done}");
        for key in [&house.root, &new] {
            let opened = Keyring::open(&house.store, same(key), &house.random).await;
            assert!(matches!(opened, Err(KeyError::RotationUnfinished)), "no node starts between two keys");
        }
        let third = RootKey::generate(&mut house.rng);
        let other =
            rotate_root(&house.store, &house.folder, &house.root, &third, (&house.random, at(3)), |_, _| {}).await;
        assert!(matches!(other, Err(RotateError::OtherKey)));
        let mut last = (0, 0);
        let progress = |done, of| last = (done, of);
        let rotated = rotate_root(&house.store, &house.folder, &house.root, &new, (&house.random, at(3)), progress)
            .await
            .unwrap();
        assert_eq!(last, (1_300, 1_300));
        assert_eq!((rotated.conversations, rotated.lost), (1_300, 0));
        assert_eq!(open_by(&house.store, &new).await, ids.len(), "every conversation opens");
        assert_eq!(open_by(&house.store, &house.root).await, 0);
        assert!(matches!(
            Keyring::open(&house.store, same(&house.root), &house.random).await,
            Err(KeyError::WrongRootKey)
        ));
        // passwords, codes and reports are as they were
        house.root = new;
        let (_, office) = house.reopen().await.unwrap();
        office.sign_in("Зоя", PASSWORD, &zoya.code.code_at(at(7)), at(7)).await.unwrap();
        assert_eq!(office.staff().await.unwrap()[0].name.as_deref(), Some("Зоя"));
        // the same again changes nothing that matters
        let (old, again) = (RootKey::generate(&mut house.rng), same(&house.root));
        rotate_root(&house.store, &house.folder, &old, &again, (&house.random, at(3)), |_, _| {}).await.unwrap();
        assert_eq!(open_by(&house.store, &house.root).await, ids.len());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_is_refused_while_a_node_runs_and_with_a_wrong_key() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let (new, wrong) = (RootKey::generate(&mut house.rng), RootKey::generate(&mut house.rng));
        let refused = rotate_root(&house.store, &house.folder, &wrong, &new, (&house.random, at(3)), |_, _| {}).await;
        assert!(matches!(refused, Err(RotateError::WrongRootKey)));
        let taken = house.store.write("t", |mut tx| async move {
            let lease = tx.take_lease("upkeep", "node", std::time::Duration::from_secs(60)).await?;
            tx.done(lease)
        });
        let lease = taken.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap();
        let refused =
            rotate_root(&house.store, &house.folder, &house.root, &new, (&house.random, at(3)), |_, _| {}).await;
        assert!(matches!(refused, Err(RotateError::Running)));
        assert!(house.reopen().await.is_ok(), "and nothing is changed");
        let given_back = house.store.write("t", |mut tx| {
            let lease = &lease;
            async move {
                tx.release_lease(lease).await?;
                tx.done(())
            }
        });
        given_back.await.map_err(|e: StoreError| e).unwrap();
        rotate_root(&house.store, &house.folder, &house.root, &new, (&house.random, at(3)), |_, _| {}).await.unwrap();
    }
}

/// A plan of which there is the lock alone.
fn locked(house: &mut House, n: usize) -> PlanRow {
    let id = CompartmentId::new(at(i64::try_from(n).unwrap()), &mut house.rng);
    let lock = house.root.wrap(&DataKey::generate(&mut house.rng), id.as_bytes(), &mut house.rng);
    PlanRow {
        id,
        desk: id,
        receipt: None,
        receipt_set: None,
        receipt_key: None,
        lock: Some(lock),
        locked: Some(n.to_be_bytes().to_vec()),
        opened_at: None,
        made_at: at(1),
        erase_at: None,
    }
}

async fn locks(store: &Store) -> Vec<PlanRow> {
    let rows = store.read("t", |mut tx| async move { tx.locked_plans(None, MANY + 1).await });
    rows.await.map_err(|e: StoreError| e).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_travel_plan_opens_after_a_rotation_that_was_killed_among_them() {
    for engine in Engine::all() {
        let (mut house, _) = House::founded(engine).await;
        let plans: Vec<PlanRow> = (0..MANY).map(|n| locked(&mut house, n)).collect();
        let rows = &plans;
        let added = house.store.write("t", |mut tx| async move {
            for plan in rows {
                tx.add_plan(plan).await?;
            }
            tx.done(())
        });
        added.await.map_err(|e: StoreError| e).unwrap();
        let new = RootKey::generate(&mut house.rng);
        let opens = |rows: &[PlanRow], root: &RootKey| {
            rows.iter().filter(|p| root.unwrap_key(p.lock.as_ref().unwrap(), p.id.as_bytes()).is_ok()).count()
        };
        let killed = tokio::spawn({
            let (store, folder, random) = (house.store.clone(), house.folder.clone(), house.random.clone());
            let (old, new) = (same(&house.root), same(&new));
            async move { rotate_root(&store, &folder, &old, &new, (&random, at(3)), |_, _| panic!("the power goes")).await }
        });
        assert!(killed.await.unwrap_err().is_panic());
        let done = opens(&locks(&house.store).await, &new);
        assert!(done > 0 && done < MANY, "{done}");
        let ended =
            rotate_root(&house.store, &house.folder, &house.root, &new, (&house.random, at(4)), |_, _| {}).await;
        let rotated = ended.unwrap();
        assert_eq!((rotated.plans, rotated.lost), (1_300, 0));
        let after = locks(&house.store).await;
        assert_eq!((opens(&after, &new), opens(&after, &house.root)), (MANY, 0));
        let inside = |rows: &[PlanRow]| {
            let mut all: Vec<_> = rows.iter().map(|p| (p.id, p.locked.clone())).collect();
            all.sort();
            all
        };
        assert_eq!(inside(&after), inside(&plans), "what is locked stays with its own lock");
        for (field, times) in [("begun", 1), ("ended", 1)] {
            let said =
                tests::lines::count(&house.store, Actor::Operator, Operation::Alteration, ObjectKind::Key, field);
            assert_eq!(said.await, times, "{field}");
        }
    }
}
