//! An answer obeys what she chose, whether she waits for a human or only told: it reaches her chat, or waits for her code.

use crate::whole::queue::{DANGER, queue, report, village_at};
use app::desk::{AtDesk, DeskError, DeskReport};
use app::reports::By;
use domain::{AnswerWhen, Clock, CompartmentId, HandClock, Timestamp};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use tests::Engine;
use tests::alone::waiting;
use tests::village::{Village, pressed, says, start};

const ANSWER: &str = "Ми прочитали і шукаємо юриста.";

fn minutes(n: u64) -> Duration {
    Duration::from_secs(n * 60)
}

/// She tells, and comes to where she is asked when we may write back. Her report.
async fn asked_when(village: &Village, person: i64) -> (CompartmentId, guide::View) {
    village.ready_to_tell(&[person]).await;
    let mut seen = village.one(person, says("забрали паспорт")).await;
    let open = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    for label in ["Далі", "Пропустити", "Пропустити"] {
        seen = village.one(person, pressed(&seen, label)).await;
    }
    (open[0].id, seen)
}

fn by_desk(read: &DeskReport) -> usize {
    read.written.iter().filter(|w| w.said.by == By::Desk).count()
}

/// Answers, and gives whether anything was put on its way to her chat. It is kept in any case.
async fn reaches_her(village: &Village, desk: &AtDesk<'_>, id: CompartmentId) -> bool {
    let before = (waiting(&village.intake).await, by_desk(&desk.read(id, None).await.unwrap()));
    let done = desk.answer(id, ANSWER).await;
    let after = (waiting(&village.intake).await, by_desk(&desk.read(id, None).await.unwrap()));
    assert_eq!(after.1, before.1 + 1, "kept for her code");
    let reached = after.0 > before.0;
    assert!(if reached { done.is_ok() } else { matches!(done, Err(DeskError::NotNow)) });
    reached
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_answered_at_once_only_where_she_allowed_it_or_writes() {
    let choices = [
        (Some("Щойно зможете"), AnswerWhen::Soon, [true, true]),
        (Some("Не пишіть, я озвуся"), AnswerWhen::Myself, [true, false]),
        (Some("Пропустити"), AnswerWhen::Myself, [true, false]),
        (None, AnswerWhen::Myself, [true, false]),
    ];
    for engine in Engine::all() {
        for (button, when, want) in choices {
            let clock = Arc::new(HandClock::new(SystemClock.now()));
            let village = village_at(engine, clock.clone()).await;
            let (id, seen) = asked_when(&village, 1).await;
            if let Some(button) = button {
                village.one(1, pressed(&seen, button)).await;
            }
            assert_eq!(report(&village, id).await.answer_when, when, "{engine:?} {button:?}");
            let desk = village.at_desk().await;
            let mut reached = Vec::new();
            for silence in [1, 19] {
                clock.forward(minutes(silence));
                reached.push(reaches_her(&village, &desk, id).await);
            }
            assert_eq!(reached, want, "{engine:?} {button:?}");
            // she is told that the human left only where a message may come to her
            let before = waiting(&village.intake).await;
            desk.leave(id).await.unwrap();
            assert_eq!(waiting(&village.intake).await > before, want[1], "{engine:?} {button:?}");
            // and the guide answers her again
            assert!(!village.one(1, start()).await.text().is_empty(), "{engine:?} {button:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_change_nothing_of_when_she_may_be_answered() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = village_at(engine, clock.clone()).await;
        village.one(1, start()).await;
        let talk = village.one(1, says("написати людині")).await;
        let when = village.one(1, pressed(&talk, "Поговорити")).await;
        village.one(1, pressed(&when, "Не пишіть, я озвуся")).await;
        assert_eq!(queue(&village).await[0].answer_when, AnswerWhen::Myself, "{engine:?}");
        village.intake.take(&[village.update(1, says(DANGER))]).await.unwrap();
        let place = queue(&village).await.remove(0);
        assert_eq!((place.urgency, place.answer_when), (0, AnswerWhen::Myself), "{engine:?}");
        let desk = village.at_desk().await;
        assert!(reaches_her(&village, &desk, place.report).await, "{engine:?}: she writes");
        clock.forward(minutes(20));
        assert!(!reaches_her(&village, &desk, place.report).await, "{engine:?}: she does not");
    }
}
