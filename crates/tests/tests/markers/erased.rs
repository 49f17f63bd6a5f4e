//! Erased means that the sealed bytes are gone from the files too.

use app::reports::What;
use domain::{Clock, CompartmentId};
use oberih::SystemClock;
use std::path::Path;
use std::time::Duration;
use storage::StoreError;
use tests::town::{Town, eventually};
use tests::{Engine, Raw, Talk};

/// Some bytes from the middle of each sealed thing of a report: items, pieces, grants.
async fn sealed(town: &Town, id: CompartmentId) -> Vec<Vec<u8>> {
    let hex: String = id.as_bytes().iter().map(|b| format!("{b:02x}")).collect();
    let mut raw = Raw::connect(&town.world.place).await;
    let mut all = Vec::new();
    for (column, table) in [("body", "items"), ("body", "pieces"), ("wrapped", "grants")] {
        let sql = format!("SELECT {column} FROM {table} WHERE compartment_id = x'{hex}'");
        let rows = raw.bytes(&sql).await;
        assert!(!rows.is_empty(), "{table}");
        all.extend(
            rows.into_iter().flatten().map(|bytes| bytes[bytes.len() / 2..][..24.min(bytes.len() / 2)].to_vec()),
        );
    }
    all
}

/// How many of them lie in files of the store.
fn left(dir: &Path, sealed: &[Vec<u8>]) -> usize {
    let files = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().path());
    let store = files.filter(|path| path.file_name().is_some_and(|n| n.to_string_lossy().starts_with("oberih.db")));
    let all: Vec<u8> = store.flat_map(|path| std::fs::read(path).unwrap()).collect();
    let is_there = |part: &&Vec<u8>| all.windows(part.len()).any(|w| w == &part[..]);
    sealed.iter().filter(is_there).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sealed_bytes_of_an_erased_report_are_in_no_file_of_the_store() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let mut talk = town.talk("bot", 2_001);
    let code = town.tells(&mut talk, "забрали паспорт").await;
    let Talk::Bot { person, .. } = &talk else { panic!("in a bot") };
    let person = person.clone();
    let file: Vec<u8> = (0..300 * 1_024u32).map(|n| u8::try_from(n % 251).unwrap()).collect();
    person.sends_photo_of(None, file);
    let kept = |w: &What| matches!(w, What::Fetched { not_kept: None, .. });
    eventually("the picture", async || town.report(0).await.1.written.iter().any(|w| kept(&w.said.what)).then_some(()))
        .await;
    let (id, _) = town.report(0).await;
    let (dir, sealed) = (town.world.place.dir(), sealed(&town, id).await);
    assert!(left(dir, &sealed) >= sealed.len() - 2, "they are there before");
    talk.says("/start").await;
    person.sends(&code);
    eventually("the return", async || {
        let offers = |m: &fake_telegram::Shown| m.buttons.iter().flatten().any(|b| b.label.contains("Стерти"));
        person.messages().iter().any(offers).then_some(())
    })
    .await;
    talk.presses("Стерти").await;
    talk.presses("Так, стерти").await;
    town.desk
        .store
        .write("waits", |mut tx| async move {
            tx.erasures_waited(storage::HIDDEN_FOR).await?;
            tx.done(())
        })
        .await
        .map_err(|e: StoreError| e)
        .unwrap();
    let due = SystemClock.now().plus(Duration::from_secs(73 * 3_600));
    assert_eq!(app::erase_due(&town.desk, due).await.unwrap(), 1);
    let gone = town.desk.store.read("gone", |mut tx| async move { tx.report(id).await }).await;
    assert!(gone.map_err(|e: StoreError| e).unwrap().is_none());
    // what a running node does every half minute
    eventually("the log emptied into the file", async || {
        let mut raw = Raw::connect(&town.world.place).await;
        raw.run("PRAGMA busy_timeout = 5000").await;
        (raw.numbers("PRAGMA wal_checkpoint(TRUNCATE)").await == [0]).then_some(())
    })
    .await;
    assert_eq!(left(dir, &sealed), 0, "of {}", sealed.len());
    town.node.stop().await;
    assert_eq!(left(dir, &sealed), 0, "also when the node has ended");
}
