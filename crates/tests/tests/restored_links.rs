//! The index of links in a backup: it comes back with it, what was erased since opens nothing once the node has looked, and
//! `audit verify` finds nothing wrong all the while.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::backup::{Backup, Opening, back_up, finish_restore, restore, restore_pins};
use app::log::{Actor, ObjectKind, Operation};
use app::{Intake, KeyFolder, Keyring, links};
use domain::{Clock, CompartmentId};
use oberih::SystemClock;
use sealing::{OpenError, RootKey, Value, VerifyKey};
use std::io::Cursor;
use std::sync::Arc;
use storage::Store;
use tests::evenings::take;
use tests::lines::{count, index_found_clean};
use tests::linked::{LEASE, entries_of};
use tests::town::{Town, eventually};
use tests::{Engine, Place, Terminal};

const PHONE: &str = "+447700900123";
const CARD: &str = "5555555555554444";
const STORY: &str = "Забрали паспорт. Дзвонить +44 7700 900123, гроші просить на 5555 5555 5555 4444.";

fn key(town: &Town) -> VerifyKey {
    town.desk.reception.as_ref().unwrap().vault.now().signer().public()
}

fn folder(town: &Town) -> KeyFolder {
    town.desk.reception.as_ref().unwrap().vault.folder().clone()
}

fn root(town: &Town) -> String {
    std::fs::read_to_string(town.world.place.dir().join("root.key")).unwrap()
}

/// What stands in the index below each value, one after the other; an error where it does not open.
async fn entries(store: &Store, keys: &Keyring) -> Vec<Vec<Result<Option<CompartmentId>, OpenError>>> {
    let mut all = Vec::new();
    for (kind, normal) in [("phone", PHONE), ("card", CARD)] {
        all.push(entries_of(store, keys.links(), Value { kind, normal: normal.as_bytes() }).await);
    }
    all
}

async fn until_entered(town: &Town, wanted: usize) {
    eventually("what was told is in the index", async || {
        let all = entries(&town.desk.store, &town.desk.keys).await;
        all.iter().all(|of| of.len() == wanted).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erased_report_opens_nothing_in_the_index_also_where_an_older_backup_comes_back() {
    for engine in Engine::all() {
        let (town, mut goes, code) = Town::told(engine, 1_191, STORY).await;
        until_entered(&town, 1).await;
        let (hers, _) = town.report(0).await;
        let mut stays = town.talk("bot", 1_192);
        town.tells(&mut stays, STORY).await;
        until_entered(&town, 2).await;
        let other = entries(&town.desk.store, &town.desk.keys).await.remove(0).remove(1).unwrap().unwrap();
        assert_ne!(hers, other);
        let (key, folder, text) = (key(&town), folder(&town), root(&town));
        let root = || RootKey::from_file_text(&text).unwrap();
        assert!(index_found_clean(&town.desk.store, &key, town.desk.keys.links()).await >= 4, "{engine:?}");
        let (mut file, desk, now) = (Vec::new(), &town.desk, SystemClock.now());
        back_up(&desk.store, &desk.keys, &folder, &desk.random, now, &mut file, |_, _| {}).await.unwrap();
        town.erases(&mut goes, &code).await;
        let left = [vec![Ok(None), Ok(Some(other))], vec![Ok(None), Ok(Some(other))]];
        assert_eq!(entries(&desk.store, &desk.keys).await, left, "{engine:?}: erased");
        index_found_clean(&desk.store, &key, desk.keys.links()).await;

        let erased = folder.erased().unwrap();
        town.node.stop().await;
        let (place, random) = (Place::new(engine).await, &desk.random);
        let (store, mut backup) = (place.store().await, Backup::begin(Cursor::new(&file)).unwrap());
        let restored = restore(&mut backup, &Opening::Root(&root()), &store, &erased, now, |_| {}).await.unwrap();
        let keys = Keyring::open(&store, root(), random).await.unwrap();
        let pins = restore_pins(&store, Some(&keys), &folder, random).await.unwrap();
        finish_restore(&store, &backup.head, &restored, pins.as_ref(), now, random).await.unwrap();
        // back with the backup, and its note with it, by which it is found
        let back = [vec![Ok(Some(hers)), Ok(Some(other))], vec![Ok(Some(hers)), Ok(Some(other))]];
        assert_eq!(entries(&store, &keys).await, back, "{engine:?}: restored");
        index_found_clean(&store, &key, keys.links()).await;
        assert_eq!(count(&store, Actor::Operator, Operation::Collection, ObjectKind::Links, "").await, 1);

        let intake = Intake { store: store.clone(), keys: Arc::new(keys), ..desk.clone() };
        let lease = take(&intake, LEASE, "a test").await;
        assert_eq!(links::sweep(&intake, &lease).await.unwrap(), 1, "{engine:?}");
        assert_eq!(entries(&store, &intake.keys).await, left, "{engine:?}: swept");
        assert_eq!(links::sweep(&intake, &lease).await.unwrap(), 0, "{engine:?}");
        index_found_clean(&store, &key, intake.keys.links()).await;
        assert_eq!(count(&store, Actor::Node, Operation::Erasure, ObjectKind::Links, "").await, 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_on_a_restored_store_empties_what_was_erased_by_itself() {
    let (town, mut goes, code) = Town::told(Engine::Sqlite, 1_193, STORY).await;
    until_entered(&town, 1).await;
    let mut t = Terminal::beside(&town.world.place);
    let file = t.file("old.backup");
    t.done("backup FILE", &[("FILE", &file)]);
    town.erases(&mut goes, &code).await;
    let place = Place::new(Engine::Sqlite).await;
    t.set("OBERIH_DATA", place.dir().to_str().unwrap());
    let mut config = town.world.config();
    config.data = place.dir().to_owned();
    let root = RootKey::from_file_text(&root(&town)).unwrap();
    town.node.stop().await;
    t.done("restore FILE", &[("FILE", &file)]);
    let said = t.done("audit verify", &[]);
    assert!(said.contains("entries of the index of links compared"), "{said}");
    t.done("resume --yes", &[]);
    let node = town.world.node_with(config, 52).await.unwrap();
    let store = place.store().await;
    let keys = Keyring::open(&store, root, &town.desk.random).await.unwrap();
    eventually("it is empty", async || {
        let all = entries(&store, &keys).await;
        (all == [vec![Ok(None)], vec![Ok(None)]]).then_some(())
    })
    .await;
    node.stop().await;
    t.done("audit verify", &[]);
}
