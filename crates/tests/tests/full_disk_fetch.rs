//! A disk that fills while a bot's file is fetched: no half file counts, and with room again the same file arrives.

use app::reports::What;
use domain::Clock;
use oberih::SystemClock;
use tests::town::{Town, eventually, fetched};
use tests::{Engine, Raw};
use tokio::sync::Mutex;

/// Of 4 KiB: room for what she says, and for some pieces of her picture.
const ROOM: i64 = 600;
const PICTURE: u32 = 4 << 20;

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_fills_while_a_bots_file_is_fetched_keeps_no_half_file_and_it_arrives_with_room_again() {
    let (town, talk, _) = Town::told(Engine::Sqlite, 1_801, "розповідь").await;
    let raw = Mutex::new(Raw::connect(&town.world.place).await);
    let pages = raw.lock().await.numbers("PRAGMA page_count").await[0];
    town.node.store().set_max_page_count(Some(u32::try_from(pages + ROOM).unwrap())).await.unwrap();
    let picture: Vec<u8> = (0..PICTURE).map(|n| u8::try_from((n / 3) % 251).unwrap()).collect();
    talk.person().sends_photo_of(None, picture.clone());
    eventually("that it was tried in vain and waits", || async {
        let now = SystemClock.now().unix_micros();
        let waits = format!("SELECT count(*) FROM fetches WHERE attempts > 0 AND due > {now}");
        (raw.lock().await.numbers(&waits).await[0] == 1).then_some(())
    })
    .await;
    let (_, report) = town.report(0).await;
    let sent = report.written.iter().filter(|w| matches!(w.said.what, What::File(_))).count();
    assert_eq!((sent, fetched(&report).len()), (1, 0), "that she sent it is kept, and nobody reads that it arrived");
    let ended = report.written.iter().any(|w| matches!(w.said.what, What::Fetched { .. }));
    assert!(!ended, "it is not given up");
    town.node.store().set_max_page_count(None).await.unwrap();
    let (id, file) = town.file_at_desk().await;
    assert_eq!(town.bytes(id, &file).await, picture);
    let pieces = raw.lock().await.numbers("SELECT count(*) FROM pieces").await[0];
    assert_eq!(pieces, i64::from(file.pieces), "nothing of the first try is left");
    town.node.stop().await;
}
