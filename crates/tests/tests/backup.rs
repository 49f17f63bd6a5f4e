//! A node is backed up while it runs, is lost, comes back, and speaks again only when its operator says so.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::KeyFolder;
use domain::{Clock, TimerId, Timestamp};
use oberih::SystemClock;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use storage::{StoreError, TimerRow};
use tests::town::Town;
use tests::{Engine, Place, Raw, World, WorldOptions};

const PATIENCE: Duration = Duration::from_secs(60);

/// The command, with the root key of `keys` and the store of `place`.
fn oberih(arguments: &[&str], keys: &Path, place: Option<&Place>) -> Output {
    with(arguments, &[("OBERIH_ROOT_KEY_FILE", &keys.join("root.key"))], place)
}

/// The same with these paths in the environment, and no others.
fn with(arguments: &[&str], named: &[(&str, &Path)], place: Option<&Place>) -> Output {
    let mut command = Command::new("timeout");
    command.arg("60").arg(tests::serve::binary()).args(arguments).env_clear();
    command.envs(named.iter().copied()).env("OBERIH_LOG_LEVEL", "warn");
    if let Some(place) = place {
        command.env("OBERIH_DATA", place.dir());
        if let Some(url) = &place.database {
            command.env("OBERIH_DATABASE", url);
        }
    }
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The one line of a command that failed.
fn refused(output: &Output) -> String {
    assert!(!output.status.success());
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(text.lines().count(), 1, "{text}");
    text
}

async fn ready(node: &oberih::Running) -> (u16, serde_json::Value) {
    let url = format!("http://{}/readyz", node.ops_addr().unwrap());
    let answer = oberih::Net::real().unwrap().http.get(url).send().await.unwrap();
    (answer.status().as_u16(), answer.json().await.unwrap())
}

async fn due_timer(place: &Place) {
    let long_ago = Timestamp::from_unix_micros(1);
    let id = TimerId::new(long_ago, &mut StdRng::seed_from_u64(4));
    let timer = &[TimerRow { id, kind: "check-in".to_owned(), subject: vec![1; 16], due: long_ago }];
    let added: Result<_, StoreError> = place
        .store()
        .await
        .write("timer", |mut tx| async move {
            tx.add_timers(timer).await?;
            tx.done(())
        })
        .await;
    added.unwrap();
}

/// Timers that are due.
async fn timers(place: &Place) -> i64 {
    let out = app::backup::going_out(&place.store().await, SystemClock.now()).await.unwrap();
    out.timers.iter().map(|t| t.count).sum()
}

async fn comes_back(engine: Engine) {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(engine).await, options).await;
    let keys = world.place.dir();
    let node = world.node(1).await;
    let person = world.person(7_001, "uk");
    person.sends("/menu");
    person.waits_for_reply(PATIENCE).await.unwrap();

    let file = keys.join("a.backup");
    let file = file.to_str().unwrap();
    let told = said(&oberih(&["backup", file], keys, Some(&world.place)));
    assert!(told.contains("root key ALONE") && told.contains("backup.keep, 30 days"), "{told}");
    let again = refused(&oberih(&["backup", file], keys, Some(&world.place)));
    assert!(again.contains("not overwritten"), "{again}");
    assert_eq!(std::fs::read_dir(keys).unwrap().filter(|f| f.as_ref().unwrap().path().ends_with(".part")).count(), 0);
    node.stop().await;

    let other = Place::new(engine).await;
    let data = other.dir().to_str().unwrap();
    let to: Vec<&str> = match &other.database {
        Some(url) => vec!["restore", file, "--database", url],
        None => vec!["restore", file, "--data", data],
    };
    let told = said(&oberih(&to, keys, None));
    assert!(told.contains("oberih resume"), "{told}");
    let again = refused(&oberih(&to, keys, None));
    assert!(again.contains("not empty"), "{again}");

    let mut config = world.config();
    config.data = other.dir().to_owned();
    if let Some(url) = &other.database {
        let given = [("database", url.clone())];
        config.database = oberih::config::read(None, std::iter::empty(), &given).unwrap().database;
    }
    // due long ago
    due_timer(&other).await;
    let node = world.node_with(config, 2).await.unwrap();
    let before = person.messages().len();
    person.sends("/menu");
    let (status, state) = ready(&node).await;
    assert_eq!(status, 503);
    assert!(state["quarantine"]["reason"].as_str().unwrap().contains("oberih resume"), "{state}");
    // longer than polling, claiming and looking at the quarantine take
    let from = Instant::now();
    while from.elapsed() < Duration::from_secs(3) {
        assert_eq!(person.messages().len(), before + 1, "nothing is sent");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(timers(&other).await, 1, "nothing fires");
    let unasked = refused(&oberih(&["resume"], keys, Some(&other)));
    assert!(unasked.contains("--yes"), "{unasked}");
    let told = said(&oberih(&["resume", "--yes"], keys, Some(&other)));
    assert!(told.contains("runs within a second"), "{told}");
    person.waits_for(PATIENCE, |s| s.len() > before + 1).await.unwrap();
    let from = Instant::now();
    while ready(&node).await.0 != 200 {
        assert!(from.elapsed() < PATIENCE, "ready again");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(refused(&oberih(&["resume", "--yes"], keys, Some(&other))).contains("does not wait"));
    while timers(&other).await > 0 {
        assert!(from.elapsed() < PATIENCE, "it fires again");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_comes_back_from_its_backup_and_speaks_when_it_is_told_to() {
    for engine in Engine::all() {
        comes_back(engine).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_starts_on_half_a_restore() {
    let world = World::new(Place::new(Engine::Sqlite).await, WorldOptions::default()).await;
    let store = world.place.store().await;
    let marked: Result<_, storage::StoreError> = store
        .write("mark", |mut tx| async move {
            tx.set_quarantine(Timestamp::from_unix_micros(0), "restore not finished").await?;
            tx.done(())
        })
        .await;
    marked.unwrap();
    let error = world.node_with(world.config(), 1).await.err().unwrap().to_string();
    assert!(error.contains("oberih restore"), "{error}");
    let keys = world.place.dir();
    assert!(refused(&oberih(&["resume", "--yes"], keys, Some(&world.place))).contains("oberih restore"));
    let file = keys.join("b.backup");
    assert!(refused(&oberih(&["backup", file.to_str().unwrap()], keys, Some(&world.place))).contains("not finished"));
    assert!(!file.exists() && !keys.join("b.backup.part").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_makes_no_store_and_a_file_that_is_none_is_refused() {
    let (place, keys) = (Place::new(Engine::Sqlite).await, Place::new(Engine::Sqlite).await);
    oberih::node_root_key(&keys.dir().join("root.key"), &mut rand::make_rng::<rand::rngs::StdRng>()).unwrap();
    let file = keys.dir().join("c.backup");
    let none = refused(&oberih(&["backup", file.to_str().unwrap()], keys.dir(), Some(&place)));
    assert!(none.contains("no store") && !place.dir().join("oberih.db").exists(), "{none}");
    std::fs::write(&file, "something else, and long enough to be read").unwrap();
    let other = refused(&oberih(&["restore", file.to_str().unwrap()], keys.dir(), Some(&place)));
    assert!(other.contains("no backup") && !place.dir().join("oberih.db").exists(), "{other}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lies_in_a_folder_of_its_own_is_found_and_what_is_missing_there_is_said() {
    let (town, ..) = Town::told(Engine::Sqlite, 7_011, "розповідь").await;
    let (report, _) = town.report(0).await;
    let (place, folder) = (&town.world.place, town.world.place.dir());
    town.node.stop().await;
    // as a credential of systemd lies: apart from the folder that the node writes into
    let apart = Place::new(Engine::Sqlite).await;
    let key = apart.dir().join("root.key");
    std::fs::copy(folder.join("root.key"), &key).unwrap();
    let named: &[(&str, &Path)] = &[("OBERIH_ROOT_KEY_FILE", &key), ("OBERIH_ROOT_KEY_FOLDER", folder)];
    let file = |name: &str| apart.dir().join(name).to_str().unwrap().to_owned();
    let (alone, whole) = (file("alone.backup"), file("whole.backup"));

    let alarm = refused(&with(&["backup", &alone], &named[..1], Some(place)));
    assert!(alarm.contains("root key ALONE") && Path::new(&alone).exists(), "{alarm}");
    let told = said(&with(&["backup", &whole], named, Some(place)));
    assert!(told.contains("custodians' words"), "{told}");
    // while they had the keys, nobody could change the root key
    let mut raw = Raw::connect(place).await;
    let commands = "SELECT fence FROM leases WHERE name = 'process:0' AND expires = 0";
    assert_eq!(raw.numbers(commands).await, [2]);
    said(&with(
        &["audit", "checkpoint"],
        &[named, &[("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", Path::new("true"))]].concat(),
        Some(place),
    ));
    assert_eq!(raw.numbers(commands).await, [3]);

    KeyFolder::new(folder).add_erased(&[report]).unwrap();
    let to = Place::new(Engine::Sqlite).await;
    let restore = |to: &Place| ["restore", whole.as_str(), "--data", to.dir().to_str().unwrap()].map(str::to_owned);
    let restore = |to: &Place, more: &[&str], named: &[(&str, &Path)]| {
        let arguments = restore(to);
        with(&arguments.iter().map(String::as_str).chain(more.iter().copied()).collect::<Vec<_>>(), named, None)
    };
    let nowhere = refused(&restore(&to, &["--custodians"], &[]));
    assert!(nowhere.contains("OBERIH_ROOT_KEY_FOLDER"), "{nowhere}");
    let told = said(&restore(&to, &[], named));
    assert!(told.contains("1 reports and conversations were erased"), "{told}");
    let restored = to.store().await;
    let there = restored.read("t", |mut tx| async move { tx.report(report).await });
    assert!(there.await.map_err(|e: StoreError| e).unwrap().is_none(), "what she erased stays out");

    std::fs::remove_file(folder.join("oberih.erased")).unwrap();
    let other = Place::new(Engine::Sqlite).await;
    let lost = refused(&restore(&other, &[], named));
    assert!(lost.contains("--nothing-erased") && !other.dir().join("oberih.db").exists(), "{lost}");
    said(&restore(&other, &["--nothing-erased"], named));
}
