//! A batch asks the database hardly more often for many people than for one: rows go in sets, as many in
//! one as the platform gives updates at once.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::Intake;
use domain::{HandClock, Input, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;
use tests::alone::{intake, update};
use tests::village::{says, start};
use tests::{Engine, Place};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

/// How often each statement was run while these people did this, each once. Rows of many are one statement, whose text names
/// as many as there are: only its beginning counts.
async fn asked(intake: &Intake, people: std::ops::Range<i64>, number: i64, input: &Input) -> BTreeMap<String, usize> {
    let batch: Vec<_> = people.map(|person| update(person, number * 1_000 + person, input.clone())).collect();
    intake.store.record();
    let taken = intake.take(&batch).await.unwrap();
    assert!(taken.iter().all(|t| matches!(t, app::Taken::New { .. })), "{taken:?}");
    let mut counts = BTreeMap::new();
    for asked in intake.store.recorded().into_iter().filter(|a| a.work == "intake") {
        let beginning: String =
            asked.sql.split_once(" VALUES ").map_or(&*asked.sql, |(b, _)| b).chars().take(60).collect();
        *counts.entry(beginning).or_default() += 1;
    }
    assert!(counts.values().sum::<usize>() > 5, "{counts:?}");
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_people_cost_no_more_than_twice_the_statements_of_one() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let intake = intake(&place, 5, Arc::new(HandClock::new(NOW))).await;
        // she comes for the first time, writes what is understood and what is not, goes back, looks for the numbers
        let does = [start(), says("забрали паспорт"), says("asdf qwer"), says("/menu"), says("номери")];
        for (number, input) in (1..).zip(&does) {
            let one = asked(&intake, 0..1, number, input).await;
            let many = asked(&intake, 1..65, number, input).await;
            assert_eq!(one.keys().collect::<Vec<_>>(), many.keys().collect::<Vec<_>>());
            // 64 rows are one statement; of whoever begins there are 128: 100, 16, 8 and 4
            for (statement, times) in &many {
                assert!(*times <= 4 * one[statement], "{engine:?}, step {number}: {times} times {statement}");
            }
            // one, and two of what each is sent two of
            let hundred = asked(&intake, 65..165, number, input).await;
            assert_eq!(one.keys().collect::<Vec<_>>(), hundred.keys().collect::<Vec<_>>());
            for (statement, times) in &hundred {
                assert!(*times <= 2 * one[statement], "{engine:?}, step {number}: {times} times {statement}");
            }
        }
    }
}
