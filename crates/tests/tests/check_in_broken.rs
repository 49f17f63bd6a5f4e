//! One row that cannot be read, and what it may not keep from happening: that others are asked, and that those who are missed
//! are told of.

#![expect(clippy::unwrap_used, reason = "tests")]

use app::check_ins::Then;
use domain::{CheckInId, Clock, Input};
use std::time::Duration;
use storage::StoreError;
use tests::evenings::{Evenings, moment};
use tests::{Engine, Raw};

const QUESTION: &str = "Яка у Вас сьогодні погода?";
/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;
/// Grace, both reminders, and what is left over.
const TO_MISSED: u64 = 90;
/// Until what failed is tried again.
const FIVE: Duration = Duration::from_secs(300);

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

async fn breaks(e: &Evenings, id: CheckInId) {
    let mut raw = Raw::connect(e.place()).await;
    let bytes = match raw {
        Raw::Sqlite(_) => format!("x'{}'", hex(id.as_bytes())),
        Raw::Postgres(_) => format!("'\\x{}'", hex(id.as_bytes())),
    };
    let short = if matches!(raw, Raw::Sqlite(_)) { "x'01'" } else { "'\\x01'" };
    raw.run(&format!("UPDATE check_ins SET plan_id = {short} WHERE id = {bytes}")).await;
}

/// Timers of a kind by subject, each with when it is due.
async fn timers(e: &Evenings, kind: &'static str) -> Vec<(Vec<u8>, domain::Timestamp)> {
    let lease = &e.lease;
    let due = e.intake.store.write("timers", |mut tx| async move {
        let due = tx.due_timers(lease, kind, moment("2099-01-01T00:00:00Z"), 10_000).await?;
        tx.done(due)
    });
    let due = due.await.map_err(|e: StoreError| e).unwrap().into_inner();
    due.into_iter().map(|t| (t.subject, t.due)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_cannot_be_read_keeps_nobody_else_from_being_asked_or_missed() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let broken = e.asks(1, false, &[Then::Desk], None).await.id;
        for who in 2..5 {
            e.asks(who, false, &[Then::Desk], None).await;
        }
        breaks(&e, broken).await;
        e.pass(TO_EIGHT).await;
        for who in 2..5 {
            assert_eq!(e.heard(who), [QUESTION], "{who}");
        }
        // it is not given up: somebody counts on it
        let waits = timers(&e, "check-in").await.into_iter().find(|(of, _)| of == broken.as_bytes()).unwrap().1;
        assert!(waits > e.clock.now() && waits <= e.clock.now().plus(FIVE), "{waits:?}");
        e.pass(TO_MISSED).await;
        assert_eq!(e.desk_was_told().await.len(), 3, "the alarms of the others come while it fails");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alarm_that_cannot_be_read_keeps_no_other_from_being_raised_and_comes_when_it_can() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let broken = e.asks(1, false, &[Then::Desk], None).await.id;
        e.asks(2, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT).await;
        for who in [1, 2] {
            // "not free", which is told a second later
            e.says(who, "дощ").await;
        }
        e.clock.forward(Duration::from_secs(1));
        while e.timers().fire(&e.lease).await.unwrap() > 0 {}
        assert_eq!(timers(&e, "alarm").await.len(), 2);
        let mut raw = Raw::connect(e.place()).await;
        breaks(&e, broken).await;
        // one that is of nobody
        let (id, subject) = match raw {
            Raw::Sqlite(_) => ("x'00000000000000000000000000000000'", "x'02'"),
            Raw::Postgres(_) => ("'\\x00000000000000000000000000000000'", "'\\x02'"),
        };
        raw.run(&format!("INSERT INTO timers (id, kind, subject, due) VALUES ({id}, 'alarm', {subject}, 1)")).await;
        e.work().await;
        assert_eq!(e.desk_was_told().await, [("not-free".to_owned(), None)]);
        let left: Vec<Vec<u8>> = timers(&e, "alarm").await.into_iter().map(|(of, _)| of).collect();
        assert_eq!(left, [broken.as_bytes().to_vec()], "the one of nobody is dropped, the broken one waits");
        raw.run("UPDATE check_ins SET plan_id = NULL").await;
        e.pass(6).await;
        assert_eq!(e.desk_was_told().await.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_she_named_is_written_to_once_for_an_alarm_whose_desk_cannot_be_told_yet_and_again_the_next_day() {
    for engine in Engine::all() {
        let e = Evenings::begin(engine, EVENING).await;
        let argument = e.asks(1, true, &[Then::Desk, Then::Contact], None).await.letters.unwrap();
        e.does(11, Input::Command { name: "start".to_owned(), argument }).await;
        e.does(11, Input::Choice("contact-yes".to_owned())).await;
        e.got(11);
        Raw::connect(e.place()).await.run("DELETE FROM desks").await;
        assert!(e.office.vault.refresh().await.unwrap(), "{engine:?}: there is no desk now");
        e.pass(TO_EIGHT + 1).await;
        e.says(1, "дощ").await;
        e.clock.forward(Duration::from_secs(1));
        e.work().await;
        assert_eq!(e.heard(11).len(), 1, "{engine:?}");
        let (desk, now) = (&e.office.desk, e.clock.now());
        let there = e.intake.store.write("desk", |mut tx| async move {
            tx.add_desk(desk, now).await?;
            tx.done(())
        });
        there.await.map_err(|e: StoreError| e).unwrap();
        assert!(e.office.vault.refresh().await.unwrap(), "{engine:?}: there is one again");
        e.pass(6).await;
        assert_eq!(e.desk_was_told().await.len(), 1, "{engine:?}");
        assert!(e.heard(11).is_empty(), "{engine:?}: once for one alarm");
        // to ten minutes before eight of the next day
        e.clock.forward(Duration::from_secs(24 * 3_600 - 17 * 60));
        e.pass(TO_EIGHT + 1).await;
        e.says(1, "дощ").await;
        e.clock.forward(Duration::from_secs(1));
        e.work().await;
        assert_eq!(e.desk_was_told().await.len(), 2, "{engine:?}");
        assert_eq!(e.heard(11).len(), 1, "{engine:?}: she named them for each day");
    }
}
