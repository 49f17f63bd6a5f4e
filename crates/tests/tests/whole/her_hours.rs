//! "Only from … to …": a human's answer outside of them waits until they begin, and goes out then.

use crate::whole::queue::{report, village_at};
use app::desk::{DeskError, say_held};
use app::reports::By;
use domain::{AnswerWhen, CompartmentId, HandClock, Input, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::alone::waiting;
use tests::village::{Village, pressed, says, start};

pub(crate) const ANSWER: &str = "Ми прочитали і шукаємо юриста.";
/// 2026-11-28, 02:00 in Kyiv.
pub(crate) const NIGHT: Timestamp = Timestamp::from_unix_micros(1_795_824_000_000_000);

pub(crate) fn minutes(n: u64) -> Duration {
    Duration::from_secs(n * 60)
}

/// She told, named these hours, and has been silent for twenty minutes.
async fn told(engine: Engine, begin: Input, hours: &str) -> (Village, Arc<HandClock>, CompartmentId) {
    let clock = Arc::new(HandClock::new(NIGHT));
    let village = village_at(engine, clock.clone()).await;
    village.one(1, begin).await;
    village.ready_to_tell(&[1]).await;
    let mut seen = village.one(1, says("забрали паспорт")).await;
    for label in ["Далі", "Пропустити", "Пропустити", "Лише з"] {
        seen = village.one(1, pressed(&seen, label)).await;
    }
    village.one(1, says(hours)).await;
    let open = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    assert_eq!(report(&village, open[0].id).await.answer_when, AnswerWhen::Hours);
    clock.forward(minutes(20));
    (village, clock, open[0].id)
}

async fn kept(village: &Village, id: CompartmentId) -> usize {
    let read = village.at_desk().await.read(id, None).await.unwrap();
    read.written.iter().filter(|w| w.said.by == By::Desk).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_waits_until_her_hours_begin_and_goes_out_then_once() {
    for engine in Engine::all() {
        let (village, clock, id) = told(engine, start(), "з 10:00 до 12:00, за Києвом").await;
        let desk = village.at_desk().await;
        let before = waiting(&village.intake).await;
        for n in 1..=2 {
            let told = desk.answer(id, ANSWER).await.unwrap_err();
            assert!(matches!(&told, DeskError::NotYet { at } if at == "10:00 (Europe/Kyiv)"), "{engine:?}: {told}");
            assert_eq!(kept(&village, id).await, n, "kept for her code");
        }
        // 02:21, 09:59
        for wait in [1, 458] {
            clock.forward(minutes(wait));
            assert_eq!(say_held(&village.intake).await.unwrap(), 0, "{engine:?}");
            assert_eq!(waiting(&village.intake).await, before, "{engine:?}: not before the hour");
        }
        clock.forward(minutes(1));
        assert_eq!(say_held(&village.intake).await.unwrap(), 2, "{engine:?}");
        let after = waiting(&village.intake).await;
        assert!(after >= before + 2, "{engine:?}: both went out");
        assert_eq!(say_held(&village.intake).await.unwrap(), 0, "{engine:?}");
        assert_eq!(waiting(&village.intake).await, after, "{engine:?}: and only once");
        desk.answer(id, ANSWER).await.unwrap();
        assert!(waiting(&village.intake).await > after, "{engine:?}: within the hours at once");
        let again = waiting(&village.intake).await;
        clock.forward(minutes(120));
        desk.leave(id).await.unwrap();
        assert_eq!(waiting(&village.intake).await, again, "{engine:?}: outside of them she is not told who left");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn her_hours_are_those_of_the_country_she_named() {
    for engine in Engine::all() {
        let (village, clock, id) =
            told(engine, Input::Command { name: "start".to_owned(), argument: "pl".to_owned() }, "10:00-12:00").await;
        assert_eq!(report(&village, id).await.country.as_deref(), Some("PL"));
        let told = village.at_desk().await.answer(id, ANSWER).await.unwrap_err();
        assert!(matches!(&told, DeskError::NotYet { at } if at == "10:00 (Europe/Warsaw)"), "{engine:?}: {told}");
        // 10:00 in Kyiv, and an hour later in Warsaw
        clock.forward(minutes(460));
        assert_eq!(say_held(&village.intake).await.unwrap(), 0);
        clock.forward(minutes(60));
        assert_eq!(say_held(&village.intake).await.unwrap(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hours_that_are_not_understood_send_nothing_until_the_responder_says_that_it_is_one() {
    for engine in Engine::all() {
        let (village, _, id) = told(engine, start(), "коли чоловік на роботі").await;
        let desk = village.at_desk().await;
        let before = waiting(&village.intake).await;
        let told = desk.answer(id, ANSWER).await.unwrap_err();
        assert!(matches!(told, DeskError::HoursUnread), "{engine:?}: {told}");
        assert_eq!((waiting(&village.intake).await, kept(&village, id).await), (before, 1), "{engine:?}");
        desk.answer_in_her_hours(id, ANSWER).await.unwrap();
        assert!(waiting(&village.intake).await > before, "{engine:?}");
    }
    // where the clocks of a country differ, the country does not say which is hers
    let us = Input::Command { name: "start".to_owned(), argument: "us".to_owned() };
    let (village, _, id) = told(Engine::Sqlite, us.clone(), "18:00-20:00").await;
    assert_eq!(report(&village, id).await.country.as_deref(), Some("US"));
    assert!(matches!(village.at_desk().await.answer(id, ANSWER).await, Err(DeskError::HoursUnread)));
    let (village, _, id) = told(Engine::Sqlite, us, "18:00-20:00 Kyiv").await;
    assert!(matches!(village.at_desk().await.answer(id, ANSWER).await, Err(DeskError::NotYet { .. })));
    let (village, _, id) = told(Engine::Sqlite, start(), "з 10:00 до 12:00, за Києвом").await;
    let told = village.at_desk().await.answer_in_her_hours(id, ANSWER).await.unwrap_err();
    assert!(matches!(told, DeskError::NotYet { .. }), "hours that are understood bind: {told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_changed_meanwhile_counts_when_the_hour_comes() {
    for engine in Engine::all() {
        let (village, clock, id) = told(engine, start(), "з 10:00 до 12:00, за Києвом").await;
        village.at_desk().await.answer(id, ANSWER).await.unwrap_err();
        let changed = village.intake.store.write("changed", |mut tx| async move {
            tx.set_report_answer_when(id, AnswerWhen::Myself).await?;
            tx.done(())
        });
        changed.await.map_err(|e: StoreError| e).unwrap();
        let before = waiting(&village.intake).await;
        clock.forward(minutes(460));
        assert_eq!(say_held(&village.intake).await.unwrap(), 1, "its turn came, and it went");
        assert_eq!(waiting(&village.intake).await, before, "{engine:?}: she writes first now");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_nobody_said_within_her_hours_waits_for_the_next_ones() {
    for engine in Engine::all() {
        let (village, clock, id) = told(engine, start(), "з 10:00 до 12:00, за Києвом").await;
        village.at_desk().await.answer(id, ANSWER).await.unwrap_err();
        let before = waiting(&village.intake).await;
        // the node stood still from 02:20 to 12:30
        clock.forward(minutes(610));
        assert_eq!(say_held(&village.intake).await.unwrap(), 1);
        assert_eq!(say_held(&village.intake).await.unwrap(), 0, "{engine:?}: it waits again");
        assert_eq!(waiting(&village.intake).await, before, "{engine:?}: outside of her hours");
        clock.forward(minutes(21 * 60 + 29));
        assert_eq!(say_held(&village.intake).await.unwrap(), 0, "{engine:?}: 09:59");
        clock.forward(minutes(1));
        assert_eq!(say_held(&village.intake).await.unwrap(), 1, "{engine:?}: 10:00");
        assert!(waiting(&village.intake).await > before, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_held_waits_for_the_hours_that_she_names_last() {
    for (n, (engine, says_then, due_in, said)) in Engine::all()
        .into_iter()
        .flat_map(|engine| {
            [
                (engine, Some("з 03:00 до 05:00, за Києвом"), 42, true),
                (engine, Some("з 02:00 до 05:00, за Києвом"), 0, true),
                (engine, Some("коли чоловік на роботі"), 1_000, false),
                (engine, None, 0, true),
            ]
        })
        .enumerate()
    {
        let clock = Arc::new(HandClock::new(NIGHT));
        let village = village_at(engine, clock.clone()).await;
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
        // she is at her phone and says nothing
        village.one(1, hours).await;
        clock.forward(minutes(8));
        let desk = village.at_desk().await;
        let id = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap()[0].id;
        let told = desk.answer(id, ANSWER).await.unwrap_err();
        assert!(matches!(&told, DeskError::NotYet { at } if at == "18:00 (Europe/Kyiv)"), "{n}: {told}");
        match says_then {
            Some(hours) => village.one(1, says(hours)).await,
            None => village.one(1, pressed(&seen, "Щойно")).await,
        };
        let before = waiting(&village.intake).await;
        if due_in > 0 {
            clock.forward(minutes(due_in - 1));
            assert_eq!(say_held(&village.intake).await.unwrap(), 0, "{n}, {engine:?}: not yet");
            clock.forward(minutes(1));
        }
        assert_eq!(say_held(&village.intake).await.unwrap(), usize::from(said), "{n}, {engine:?}");
        assert_eq!(waiting(&village.intake).await > before, said, "{n}, {engine:?}");
        clock.forward(minutes(24 * 60));
        assert_eq!(say_held(&village.intake).await.unwrap(), 0, "{n}, {engine:?}: nothing else waits");
    }
}
