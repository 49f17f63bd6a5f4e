//! An answer that waits for her hours, said at the very moment at which she names other ones: on PostgreSQL, where both work
//! beside each other.

use crate::whole::her_hours::{ANSWER, NIGHT, minutes};
use crate::whole::queue::village_at;
use app::desk::{DeskError, say_held};
use domain::{HandClock, Timestamp};
use std::sync::Arc;
use tests::alone::waiting;
use tests::village::{Village, pressed, says, start};
use tests::{Engine, Raw};

/// She named hours from 18:00 on and is asked for them once more; an answer waits. 02:18 in Kyiv.
async fn held() -> (Village, Arc<HandClock>) {
    let clock = Arc::new(HandClock::new(NIGHT));
    let village = village_at(Engine::Postgres, clock.clone()).await;
    village.one(1, start()).await;
    village.ready_to_tell(&[1]).await;
    let mut seen = village.one(1, says("забрали паспорт")).await;
    for label in ["Далі", "Пропустити", "Пропустити"] {
        seen = village.one(1, pressed(&seen, label)).await;
    }
    let hours = pressed(&seen, "Лише з");
    village.one(1, hours.clone()).await;
    village.one(1, says("з 18:00 до 20:00, за Києвом")).await;
    clock.forward(minutes(10));
    village.one(1, hours).await;
    clock.forward(minutes(8));
    let desk = village.at_desk().await;
    let id = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap()[0].id;
    let told = desk.answer(id, ANSWER).await.unwrap_err();
    assert!(matches!(told, DeskError::NotYet { .. }), "{told}");
    (village, clock)
}

fn without_postgres() -> bool {
    !Engine::all().contains(&Engine::Postgres)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_said_while_she_names_other_hours_is_not_said_again() {
    if without_postgres() {
        return;
    }
    let (village, _) = held().await;
    let (mut sayer, mut looks) = (Raw::connect(village.place()).await, Raw::connect(village.place()).await);
    sayer.run("BEGIN; DELETE FROM held_answers").await;
    let said = async {
        looks.until_waiting(1).await;
        sayer.run("COMMIT").await;
    };
    tokio::join!(village.one(1, says("з 03:00 до 05:00, за Києвом")), said);
    assert_eq!(looks.numbers("SELECT count(*) FROM held_answers").await, [0], "it waits for nothing any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_an_answer_and_she_who_names_hours_do_not_wait_for_each_other() {
    if without_postgres() {
        return;
    }
    let (village, clock) = held().await;
    let before = waiting(&village.intake).await;
    clock.forward(minutes(943));
    let (mut hers, mut looks) = (Raw::connect(village.place()).await, Raw::connect(village.place()).await);
    hers.run("BEGIN; SELECT id FROM conversations WHERE id IN (SELECT conversation_id FROM held_answers) FOR UPDATE")
        .await;
    let names_hours = async {
        looks.until_waiting(1).await;
        hers.run("DELETE FROM held_answers").await;
        hers.run("COMMIT").await;
    };
    let (said, ()) = tokio::join!(say_held(&village.intake), names_hours);
    assert_eq!(said.unwrap(), 1, "it was due");
    let count = village.intake.store.metrics().writes["held answer"];
    assert_eq!((count.committed, count.retries, count.failed), (1, 0, 0));
    assert_eq!(waiting(&village.intake).await, before, "she took it out first");
}
