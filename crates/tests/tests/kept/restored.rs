//! What was erased stays erased: a backup from before brings nothing of it back, and its code is one that was never made.

use crate::kept::{comes_back, state_of};
use domain::Clock;
use oberih::SystemClock;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tests::town::Town;
use tests::{Engine, Page, Place, Talk, Terminal, bots};

/// Somebody who writes as long as the backup is made; gives how often she did.
fn writes(town: &Town, until: &Arc<AtomicBool>) -> tokio::task::JoinHandle<usize> {
    let (desk, until) = (town.desk.clone(), until.clone());
    tokio::spawn(async move {
        let page = Page::open(&desk).await;
        let mut wrote = 0;
        while !until.load(Ordering::SeqCst) {
            page.says("номери").await;
            wrote += 1;
        }
        wrote
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_backup_brings_back_nothing_that_was_erased_since() {
    for engine in Engine::all() {
        let (town, mut talk, code) = Town::told(engine, 1_171, "маркер-стерте").await;
        let (id, _) = town.report(0).await;
        let mut other = town.talk("bot", 1_172);
        let kept = town.tells(&mut other, "маркер-залишене").await;
        let mut t = Terminal::beside(&town.world.place);
        let file = t.file("old.backup");
        let done = Arc::new(AtomicBool::new(false));
        let load = [writes(&town, &done), writes(&town, &done)];
        t.done("backup FILE", &[("FILE", &file)]);
        done.store(true, Ordering::SeqCst);
        for writer in load {
            assert!(writer.await.unwrap() > 0, "it was written to meanwhile");
        }

        comes_back(&mut talk, &code, "Стерти").await;
        talk.presses("Стерти").await;
        talk.presses("Так, стерти").await;
        assert!(state_of(&town, id).await.erase_at.is_some());
        let waited = town.desk.store.write("waited", |mut tx| async move {
            tx.erasures_waited(storage::HIDDEN_FOR).await?;
            tx.done(())
        });
        waited.await.map_err(|e: storage::StoreError| e).unwrap();
        let due = SystemClock.now().plus(Duration::from_secs(73 * 3_600));
        assert_eq!(app::erase_due(&town.desk, due).await.unwrap(), 1);

        let restored = Place::new(engine).await;
        t.set("OBERIH_DATA", restored.dir().to_str().unwrap());
        if let Some(url) = &restored.database {
            t.set("OBERIH_DATABASE", url);
        }
        let mut config = town.world.config();
        config.data = restored.dir().to_owned();
        if let Some(url) = &restored.database {
            let given = [("database", url.clone())];
            config.database = oberih::config::read(None, std::iter::empty(), &given).unwrap().database;
        }
        town.node.stop().await;
        t.done("restore FILE", &[("FILE", &file)]);
        t.done("resume --yes", &[]);
        let node = town.world.node_with(config, 51).await.unwrap();
        let store = restored.store().await;
        let left = store.read("left", |mut tx| async move {
            Ok::<_, storage::StoreError>((tx.report(id).await?.is_some(), tx.items_of(id).await?.len()))
        });
        assert_eq!(left.await.unwrap(), (false, 0));

        let username = bots()[1].1;
        let mut back = Talk::Bot {
            telegram: town.world.telegram.clone(),
            username: username.to_owned(),
            person: town.world.telegram.person(username, 1_173, "uk"),
            store: store.clone(),
        };
        let erased = comes_back(&mut back, &code, "нічого не відкриває").await;
        let never = sealing::ReceiptCode::generate(&mut town.desk.random.child()).shown().to_string();
        let never = comes_back(&mut back, &never, "нічого не відкриває").await;
        assert_eq!((erased.text, erased.labels), (never.text, never.labels));
        // what was not erased is there
        comes_back(&mut back, &kept, "Стерти").await;
        node.stop().await;
    }
}
