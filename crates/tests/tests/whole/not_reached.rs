//! An answer that reached nobody takes no place in the queue: whoever waits there waits on, and the phone rings for her.

use crate::whole::queue::{at_the_queue, queue, village_at};
use app::desk::DeskError;
use domain::{Clock, HandClock, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use storage::{Ringing, StoreError};
use tests::village::{Village, pressed, says, start};
use tests::{Engine, Raw};

const ANSWER: &str = "Ми прочитали і шукаємо юриста.";
/// 2026-11-28, 02:00 in Kyiv.
const NIGHT: Timestamp = Timestamp::from_unix_micros(1_795_824_000_000_000);

/// Whether the phone of her desk is to ring for her place, and whether it is open.
async fn rings(village: &Village, now: Timestamp) -> (bool, bool) {
    let place = queue(village).await.remove(0);
    let ringing = Ringing { danger_alone: false, rests: [Duration::from_secs(60); 7] };
    let due = village
        .intake
        .store
        .read("rings", |mut tx| async move { tx.places_to_ring(place.desk, ringing, now, 9).await });
    let due = due.await.map_err(|e: StoreError| e).unwrap();
    (due.iter().any(|due| due.report == place.report), place.is_open(now))
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_that_nobody_understood_leave_her_place_to_whoever_is_next() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(NIGHT));
        let village = village_at(engine, clock.clone()).await;
        village.one(1, start()).await;
        let talk = pressed(&village.one(1, says("написати людині")).await, "Поговорити");
        let when = village.one(1, talk).await;
        village.one(1, pressed(&when, "Лише з")).await;
        village.one(1, says("коли чоловік на роботі")).await;
        clock.forward(Duration::from_secs(20 * 60));
        let (desk, id) = (village.at_desk().await, queue(&village).await[0].report);
        let answered = desk.answer(id, ANSWER).await;
        assert!(matches!(answered, Err(DeskError::HoursUnread)), "{engine:?}");
        assert_eq!(rings(&village, clock.now()).await, (true, true), "{engine:?}");
        desk.answer_in_her_hours(id, ANSWER).await.unwrap();
        assert_eq!(rings(&village, clock.now()).await, (false, false), "{engine:?}: that was sent");
        // a place that she holds stays hers: she reads what was said there now
        clock.forward(Duration::from_secs(14 * 60));
        assert!(matches!(desk.answer(id, ANSWER).await, Err(DeskError::HoursUnread)), "{engine:?}");
        let place = queue(&village).await.remove(0);
        assert_eq!((place.taken_by, place.taken_at), (Some(village.signed.id), Some(clock.now())), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_whose_chat_is_gone_leaves_her_place_to_whoever_is_next() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(NIGHT));
        let village = village_at(engine, clock.clone()).await;
        let asks = at_the_queue(&village, 1).await;
        village.one(1, asks).await;
        let (desk, id) = (village.at_desk().await, queue(&village).await[0].report);
        Raw::connect(village.place()).await.run("DELETE FROM conversations").await;
        assert!(matches!(desk.answer(id, ANSWER).await, Err(DeskError::NoChat)), "{engine:?}");
        assert_eq!(rings(&village, clock.now()).await, (true, true), "{engine:?}");
        desk.take(id).await.unwrap();
        assert_eq!(rings(&village, clock.now()).await, (false, false), "{engine:?}: somebody looks after it");
    }
}
