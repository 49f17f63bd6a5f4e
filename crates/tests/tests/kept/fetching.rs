//! Files that are fetched by two processes, or while something happens to their report.

use crate::kept::{comes_back, state_of};
use app::reports::{FileError, FileSink, not_kept};
use app::{PIECE, PieceSink, PieceWriter, PiecesError, Whole};
use domain::{Clock, CloseReason, CompartmentId, HandClock, ItemId};
use oberih::SystemClock;
use sealing::Party;
use std::sync::Arc;
use std::time::Duration;
use storage::{FetchRow, StoreError};
use tests::town::{Town, eventually, fetched};
use tests::{Engine, Raw};
use tokio::sync::watch;

/// A file on its way into a report, which no bot of the node fetches.
async fn on_its_way(town: &Town, report: CompartmentId) -> ItemId {
    let now = town.desk.clock.now();
    let id = ItemId::new(now, &mut town.desk.random.child());
    let row = &[FetchRow {
        id,
        compartment: report,
        plan: false,
        bot: "nobody".to_owned(),
        due: now,
        attempts: 0,
        body: vec![1],
    }];
    let noted = town.desk.store.write("t", |mut tx| async move {
        tx.add_fetches(row).await?;
        tx.done(())
    });
    noted.await.map_err(|e: StoreError| e).unwrap();
    id
}

async fn brings(sink: &mut FileSink, bytes: &[u8]) -> Whole {
    let left = sink.left();
    let mut writer = PieceWriter::new(sink, left);
    writer.write(bytes).await.unwrap();
    writer.finish().await.unwrap()
}

/// How many keys of a report its desk has.
async fn keys_of_desk(town: &Town, id: CompartmentId) -> usize {
    let party = Party::Compartment(state_of(town, id).await.desk).to_bytes();
    let grants = town.desk.store.read("t", |mut tx| async move { tx.grants_to(id, &party).await });
    grants.await.map_err(|e: StoreError| e).unwrap().len()
}

async fn closes(town: &Town, id: CompartmentId) {
    let desk = town.at_desk().await;
    desk.close(&desk.read(id, None).await.unwrap(), CloseReason::Helped).await.unwrap();
    assert_eq!(keys_of_desk(town, id).await, 0);
}

/// Thirty-one silent days later.
async fn leave(town: &Town) {
    app::leave_desks(&town.desk, SystemClock.now().plus(Duration::from_secs(31 * 86_400))).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_overtaken_leaves_the_other_its_pieces() {
    for engine in Engine::all() {
        let (town, ..) = Town::told(engine, 1_191, "перше").await;
        let (report, _) = town.report(0).await;
        let item = on_its_way(&town, report).await;
        let mut paused = FileSink::fetch(&town.desk, report, item).await.unwrap();
        paused.put(0, &[b'a'; PIECE]).await.unwrap();
        let mut other = FileSink::fetch(&town.desk, report, item).await.unwrap();
        let bytes = vec![b'b'; PIECE + 9];
        let whole = brings(&mut other, &bytes).await;
        let late = PiecesError::Sink(paused.put(1, b"more").await.unwrap_err());
        assert!(matches!(late, PiecesError::Sink(FileError::Finished)));
        assert_eq!(not_kept(&late), None, "it is no reason to give the file up");
        assert!(matches!(paused.end(Err("not-had")).await, Err(FileError::Finished)));
        other.end(Ok((whole, "unknown"))).await.unwrap();
        let files = fetched(&town.report(0).await.1);
        assert_eq!(files.len(), 1, "{engine:?}");
        assert!(town.bytes(report, &files[0]).await == bytes);
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_closed_while_a_file_ends_is_open_again_to_its_desk() {
    for engine in Engine::all() {
        let (town, ..) = Town::told(engine, 1_192, "перше").await;
        let (id, _) = town.report(0).await;
        let item = on_its_way(&town, id).await;
        let mut sink = FileSink::fetch(&town.desk, id, item).await.unwrap();
        let whole = brings(&mut sink, b"what she recorded").await;
        let party = Party::Compartment(state_of(&town, id).await.desk).to_bytes();
        let (closed, mut is_closed) = watch::channel(false);
        let (go, gone) = watch::channel(false);
        let closing = tokio::spawn({
            let (store, now) = (town.desk.store.clone(), town.desk.clock.now());
            async move {
                let done = store.write("close", |mut tx| {
                    let (party, closed, mut gone) = (&party, &closed, gone.clone());
                    async move {
                        tx.report_locked(id).await?;
                        tx.set_report_state(id, "closed", Some(CloseReason::Helped), Some(now)).await?;
                        tx.drop_grants_to(id, party).await?;
                        tx.report_left(id).await?;
                        closed.send_replace(true);
                        let _ = gone.wait_for(|go| *go).await;
                        tx.done(())
                    }
                });
                done.await.map_err(|e: StoreError| e).unwrap();
            }
        });
        is_closed.wait_for(|closed| *closed).await.unwrap();
        let ending = tokio::spawn(async move { sink.end(Ok((whole, "unknown"))).await });
        // it stands before the report, asked for while that was open; on SQLite it waits for its turn as a writer
        if engine == Engine::Postgres {
            let waits = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() \
                AND wait_event_type = 'Lock'";
            let raw = tokio::sync::Mutex::new(Raw::connect(&town.world.place).await);
            let stands = || async { (raw.lock().await.numbers(waits).await[0] > 0).then_some(()) };
            eventually("the file waits for its report", stands).await;
        }
        go.send_replace(true);
        closing.await.unwrap();
        ending.await.unwrap().unwrap();
        let (open, report) = town.report(0).await;
        assert_eq!((open, fetched(&report).len()), (id, 1), "{engine:?}: the desk reads that there is a file");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_never_comes_into_a_closed_report_leaves_its_desk_no_keys_for_good() {
    for engine in Engine::all() {
        let (town, ..) = Town::told(engine, 1_193, "перше").await;
        let (id, _) = town.report(0).await;
        closes(&town, id).await;
        let item = on_its_way(&town, id).await;
        for _ in 0..3 {
            FileSink::fetch(&town.desk, id, item).await.unwrap();
        }
        assert_eq!(keys_of_desk(&town, id).await, 1, "{engine:?}: of one epoch, not of one for each try");
        FileSink::fetch(&town.desk, id, item).await.unwrap().end(Err("not-had")).await.unwrap();
        assert_eq!(state_of(&town, id).await.state, "closed");
        leave(&town).await;
        assert_eq!(keys_of_desk(&town, id).await, 0, "{engine:?}");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_code_of_a_closed_report_leaves_its_desk_no_keys_for_good() {
    let (town, mut talk, code) = Town::told(Engine::Sqlite, 1_194, "перше").await;
    let (id, _) = town.report(0).await;
    closes(&town, id).await;
    comes_back(&mut talk, &code, "Новий код").await;
    talk.presses("Новий код").await;
    talk.presses("Так, новий код").await;
    assert_eq!((state_of(&town, id).await.state.as_str(), keys_of_desk(&town, id).await), ("closed", 1));
    leave(&town).await;
    assert_eq!(keys_of_desk(&town, id).await, 0);
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_report_whose_keys_do_not_hold_is_put_off() {
    let clock = Arc::new(HandClock::new(SystemClock.now()));
    let town = Town::by(clock.clone(), Engine::Sqlite, "ngo", |_| {}).await;
    let mut talk = town.talk("bot", 1_195);
    town.tells(&mut talk, "перше").await;
    town.world.telegram.faults().break_download_next(usize::MAX);
    talk.sends(|p| {
        p.sends_voice();
    })
    .await;
    let waits = || async {
        let due = town.desk.store.read("t", |mut tx| async move {
            tx.due_fetches("stay-safe", domain::Timestamp::from_unix_micros(i64::MAX), 9).await
        });
        let due = due.await.map_err(|e: StoreError| e).unwrap();
        due.into_iter().find(|f| f.due > clock.now())
    };
    let first = eventually("it was tried", waits).await;
    let mut raw = Raw::connect(&town.world.place).await;
    raw.set("UPDATE epochs SET stamp = $1 WHERE compartment_id IN (SELECT id FROM reports)", &[9; 32]).await;
    clock.set(first.due);
    let put_off = eventually("it is put off", waits).await;
    assert!(put_off.id == first.id && put_off.attempts == first.attempts, "not even a try was begun");
    town.node.stop().await;
}
