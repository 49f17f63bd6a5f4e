//! A place that somebody took and left: with other keys she has it no more, and after a quarter of an hour in which she did
//! nothing there a colleague answers.

use crate::whole::queue::{DANGER, at_the_queue, queue, village, village_at};
use crate::whole::taking::{ANSWER, adds, colleague, desk_of, place, who_and_rings};
use app::desk::DeskError;
use app::log::{Actor, ObjectKind, Operation};
use app::office::Second;
use domain::{Clock, HandClock};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use storage::LEFT_AFTER;
use tests::Engine;
use tests::lines::count;
use tests::village::says;

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_took_who_was_given_other_keys_is_everybodys_again() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let iryna = colleague(&village).await;
        let asks = at_the_queue(&village, 1).await;
        village.one(1, asks).await;
        let id = place(&village).await.report;
        desk_of(&village, &iryna).await.answer(id, ANSWER).await.unwrap();
        let (by, password) = (&village.signed, "тиха вода під старим мостом");
        village.office.reset_staff(by, Second::Nobody, "iryna", password, SystemClock.now()).await.unwrap();
        assert_eq!(who_and_rings(&place(&village).await), (None, false, 0), "{engine:?}");
        let given = (Actor::Staff(by.id), Operation::Alteration, ObjectKind::Report);
        let lines = count(&village.intake.store, given.0, given.1, given.2, "taken").await;
        assert_eq!(lines, 1, "{engine:?}: a line says so");
        village.at_desk().await.answer(id, ANSWER).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_quarter_of_an_hour_in_which_she_did_nothing_a_colleague_answers_in_her_place() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = village_at(engine, clock.clone()).await;
        let iryna = colleague(&village).await;
        let (ours, hers) = (village.at_desk().await, desk_of(&village, &iryna).await);
        let asks = at_the_queue(&village, 1).await;
        village.one(1, asks).await;
        let id = place(&village).await.report;
        hers.answer(id, ANSWER).await.unwrap();
        clock.forward(LEFT_AFTER - SECOND);
        assert!(matches!(ours.answer(id, ANSWER).await, Err(DeskError::Taken)), "{engine:?}: she is there");
        // each thing she does there counts
        hers.answer(id, ANSWER).await.unwrap();
        clock.forward(LEFT_AFTER - SECOND);
        assert!(matches!(ours.take(id).await, Err(DeskError::Taken)), "{engine:?}");
        adds(&village, "ви ще тут?").await;
        assert!(!place(&village).await.is_open(clock.now()), "{engine:?}: she may be writing");
        clock.forward(SECOND);
        let left = place(&village).await;
        assert_eq!((left.held_by(clock.now()), left.is_open(clock.now())), (None, true), "{engine:?}");
        ours.answer(id, ANSWER).await.unwrap();
        let taken = place(&village).await;
        assert_eq!((taken.taken_by, taken.is_open(clock.now())), (Some(village.signed.id), false), "{engine:?}");
        assert!(matches!(hers.answer(id, ANSWER).await, Err(DeskError::Taken)), "{engine:?}: it is hers no more");
        // nobody is asked for where she wrote nothing since
        clock.forward(LEFT_AFTER);
        let quiet = place(&village).await;
        assert_eq!((quiet.held_by(clock.now()), quiet.is_open(clock.now())), (None, false), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_tells_of_danger_has_an_urgent_place_though_she_asked_for_nobody() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2]).await;
        // one tells of it at once, the other adds it
        village.one(1, says("забрали паспорт")).await;
        assert!(queue(&village).await.is_empty(), "{engine:?}");
        village.intake.take(&[village.update(1, says(DANGER))]).await.unwrap();
        village.intake.take(&[village.update(2, says(DANGER))]).await.unwrap();
        let places = queue(&village).await;
        let how: Vec<_> = places.iter().map(|p| (p.urgency, p.answer_when, p.promised_at, p.taken_by)).collect();
        assert_eq!(how, [(0, domain::AnswerWhen::Myself, None, None); 2], "{engine:?}");
        // whoever answers takes it
        for place in &places {
            village.at_desk().await.answer(place.report, ANSWER).await.unwrap();
        }
        assert!(queue(&village).await.iter().all(|p| p.taken_by == Some(village.signed.id)), "{engine:?}");
    }
}
