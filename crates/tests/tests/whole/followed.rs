//! Where a place moves that she shares are no words of hers: she is as silent as before, what was closed or taken back stays so,
//! and nobody is called anew.

use super::queue::{DANGER, report, village_at};
use app::desk::{DeskError, is_unread};
use domain::{AnswerWhen, Attachment, AttachmentKind, Clock, CloseReason, CompartmentId, HandClock, Input, Timestamp};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::alone::waiting;
use tests::village::{Village, says};

const ANSWER: &str = "Ми прочитали і шукаємо юриста.";

fn minutes(n: u64) -> Duration {
    Duration::from_secs(n * 60)
}

fn place(live: Option<u32>) -> Box<Attachment> {
    let about = Some("50.450000, 30.520000".to_owned());
    Box::new(Attachment { about, live, ..Attachment::of(AttachmentKind::Location) })
}

/// She told, and shares where she is.
async fn shares(engine: Engine, words: &str) -> (Village, Arc<HandClock>, CompartmentId) {
    let clock = Arc::new(HandClock::new(SystemClock.now()));
    let village = village_at(engine, clock.clone()).await;
    village.ready_to_tell(&[1]).await;
    village.one(1, says(words)).await;
    village.one(1, Input::File(place(Some(4 * 3_600)))).await;
    let open = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    (village, clock, open[0].id)
}

async fn moves(village: &Village) {
    let update = village.update(1, Input::Moved(place(Some(4 * 3_600))));
    village.intake.take(&[update]).await.unwrap();
}

async fn things(village: &Village, id: CompartmentId) -> i64 {
    let counted = village.intake.store.read("things", |mut tx| async move { tx.count_items_of(id).await }).await;
    counted.map_err(|e: StoreError| e).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_position_makes_her_no_less_silent() {
    for engine in Engine::all() {
        let (village, clock, id) = shares(engine, "забрали паспорт").await;
        let desk = village.at_desk().await;
        desk.read(id, None).await.unwrap();
        let spoke = report(&village, id).await;
        assert_eq!(spoke.answer_when, AnswerWhen::Myself);
        clock.forward(minutes(20));
        let before = things(&village, id).await;
        moves(&village).await;
        assert_eq!(things(&village, id).await, before + 1, "{engine:?}: it is kept");
        let sent = waiting(&village.intake).await;
        let told = desk.answer(id, ANSWER).await.unwrap_err();
        assert!(matches!(told, DeskError::NotNow), "{engine:?}: {told}");
        assert_eq!(waiting(&village.intake).await, sent, "{engine:?}: her phone stays silent");
        let now = report(&village, id).await;
        assert_eq!(now.last_word_at, spoke.last_word_at, "{engine:?}");
        assert!(!is_unread(&now) && now.leave_at > spoke.leave_at, "{engine:?}: it stays at the desk for longer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_closed_or_taken_back_stays_so_and_her_place_is_followed_no_further() {
    for engine in Engine::all() {
        for state in ["closed", "withdrawn"] {
            let (village, clock, id) = shares(engine, "забрали паспорт").await;
            let desk = village.at_desk().await;
            if state == "closed" {
                let read = desk.read(id, None).await.unwrap();
                desk.close(&read, CloseReason::Helped).await.unwrap();
            } else {
                // with her code, on another device
                let set = village.intake.store.write("back", |mut tx| async move {
                    tx.set_report_state(id, "withdrawn", None, None).await?;
                    tx.done(())
                });
                set.await.map_err(|e: StoreError| e).unwrap();
            }
            let before = things(&village, id).await;
            for _ in 0..2 {
                clock.forward(minutes(3));
                moves(&village).await;
                assert_eq!(report(&village, id).await.state, state, "{engine:?}");
                assert_eq!(things(&village, id).await, before, "{engine:?}: {state}");
            }
            // also where it is open again: she said nothing of her place since
            let again = village.intake.store.write("again", |mut tx| async move {
                tx.open_report_again(id).await?;
                tx.done(())
            });
            again.await.map_err(|e: StoreError| e).unwrap();
            clock.forward(minutes(3));
            moves(&village).await;
            assert_eq!(things(&village, id).await, before, "{engine:?}: {state}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_somebody_took_is_not_open_again_by_a_position() {
    for engine in Engine::all() {
        let (village, clock, id) = shares(engine, "забрали паспорт").await;
        village.one(1, says(DANGER)).await;
        let desk = village.at_desk().await;
        desk.take(id).await.unwrap();
        let before = things(&village, id).await;
        clock.forward(minutes(16));
        moves(&village).await;
        assert_eq!(things(&village, id).await, before + 1, "{engine:?}: it is kept");
        let queue = desk.queue(9).await.unwrap();
        assert!(queue.len() == 1 && !queue[0].is_open(clock.now()), "{engine:?}: the phone would ring again");
    }
}
