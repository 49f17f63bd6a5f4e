//! A caller that goes away: a browser closes the connection, a process drops the request. Whatever the moment, an
//! update is kept whole with its answer, or not at all, and is answered once.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::Taken;
use domain::{CompartmentId, Inbound, Input, Timestamp};
use oberih::SystemClock;
use sealing::Cost;
use std::pin::pin;
use std::sync::Arc;
use tests::alone::{intake, update, waiting};
use tests::village::{Village, pressed, says};
use tests::{Engine, Place, Raw, polled};

/// Some waits are over before they are looked at, other ones each time: all of it is done over so often, and each time
/// until it came to its end so often in a row.
const PASSES: usize = 3;
const IN_A_ROW: usize = 3;

fn menu(n: usize) -> Inbound {
    let n = i64::try_from(n).unwrap();
    update(n, n, Input::Command { name: "menu".to_owned(), argument: String::new() })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_intake_dropped_at_every_await_is_whole_or_nothing() {
    let seed = 20_261_128;
    eprintln!("seed: {seed}");
    for engine in Engine::all() {
        eprintln!("engine: {engine:?}");
        let place = Place::new(engine).await;
        let intake = intake(&place, seed, Arc::new(SystemClock)).await;
        intake.take(&[menu(100_000)]).await.unwrap();
        let answer = waiting(&intake).await;
        assert!(answer > 0);
        let (mut expected, mut dropped, mut kept_unseen) = (answer, 0, 0);
        let (mut times, mut passes, mut ended_in_a_row) = (0, 0, 0);
        for n in 1.. {
            times += 1;
            let update = menu(n);
            let done = polled(intake.take(std::slice::from_ref(&update)), times).await;
            let ended = done.is_some();
            dropped += i32::from(!ended);
            // the platform sends again what was not confirmed
            let again = intake.take(std::slice::from_ref(&update)).await.unwrap();
            kept_unseen += i32::from(!ended && matches!(again[0], Taken::Repeated));
            expected += answer;
            assert_eq!(waiting(&intake).await, expected, "dropped after {times} polls");
            ended_in_a_row = if ended { ended_in_a_row + 1 } else { 0 };
            if ended_in_a_row == IN_A_ROW {
                (times, passes, ended_in_a_row) = (0, passes + 1, 0);
            }
            if passes == PASSES {
                break;
            }
        }
        eprintln!("{dropped} points, at {kept_unseen} of them the commit came all the same");
        assert!(dropped > 0, "it never waited, so nothing was tried");
        intake.store.close().await;
    }
}

/// What the store holds of what was told, in numbers: reports, epochs, grants, items, lines of the log, messages on
/// their way.
type Held = [i64; 6];

async fn held(village: &Village, raw: &mut Raw) -> Held {
    let mut out = [0; 6];
    for (n, table) in ["reports", "epochs", "grants", "items", "log_entries"].into_iter().enumerate() {
        out[n] = raw.numbers(&format!("SELECT count(*) FROM {table}")).await[0];
    }
    out[5] = waiting(&village.intake).await;
    out
}

fn plus(a: Held, b: Held) -> Held {
    std::array::from_fn(|n| a[n] + b[n])
}

/// So often at least it is to be dropped before its end.
const ENOUGH: i32 = 9;

/// Keeps everybody from writing until a `ROLLBACK`.
async fn holds(raw: &mut Raw) {
    let sql = match raw {
        Raw::Sqlite(_) => "BEGIN IMMEDIATE",
        Raw::Postgres(_) => "BEGIN; LOCK TABLE conversations IN EXCLUSIVE MODE",
    };
    raw.run(sql).await;
}

/// Takes what `next` gives, dropped after one poll more each time, until it came to its end a few times in a row; after
/// each the platform sends again what was not confirmed. Each waits once at least, for somebody who writes just then, so that
/// whatever is dropped after one poll is dropped before its end. Other waits are over before they are looked at, other ones
/// each time, so all of it happens three times over and more. `by`: what one of them adds. Gives at how many points, in words.
async fn dropped_everywhere(village: &Village, by: Held, mut next: impl AsyncFnMut(usize) -> Inbound) -> String {
    let mut raw = Raw::connect(village.place()).await;
    let (mut dropped, mut kept_unseen, mut ended_in_a_row) = (0, 0, 0);
    let (mut times, mut passes) = (0, 0);
    for n in 1.. {
        times += 1;
        let update = next(n).await;
        // a story that was dropped takes its code along, and comes again
        village.ready(2).await;
        let before = held(village, &mut raw).await;
        holds(&mut raw).await;
        let ended = {
            let mut takes = pin!(polled(village.intake.take(std::slice::from_ref(&update)), times));
            let waits = tokio::select! {
                biased;
                _ = &mut takes => false,
                () = std::future::ready(()) => true,
            };
            assert!(waits, "somebody else writes");
            raw.run("ROLLBACK").await;
            takes.await.is_some()
        };
        dropped += i32::from(!ended);
        // a commit that was under way may come all the same: the repetition waits its turn behind it
        let again = village.intake.take(std::slice::from_ref(&update)).await.unwrap();
        kept_unseen += i32::from(!ended && matches!(again[0], Taken::Repeated));
        assert_eq!(held(village, &mut raw).await, plus(before, by), "dropped after {times} polls");
        ended_in_a_row = if ended { ended_in_a_row + 1 } else { 0 };
        if ended_in_a_row == IN_A_ROW {
            (times, passes, ended_in_a_row) = (0, passes + 1, 0);
        }
        // one of each pass at least
        if passes >= PASSES && dropped > ENOUGH {
            break;
        }
    }
    format!("{dropped} points, at {kept_unseen} of them the commit came all the same")
}

fn less(a: Held, b: Held) -> Held {
    std::array::from_fn(|n| a[n] - b[n])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_whose_telling_is_dropped_at_every_await_is_whole_or_nothing() {
    for engine in Engine::all() {
        eprintln!("engine: {engine:?}");
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 8).await;
        village.fill();
        village.ready(8).await;
        let mut raw = Raw::connect(village.place()).await;
        village.ready_to_tell(&[1]).await;
        let before = held(&village, &mut raw).await;
        let received = village.one(1, says("розповідь 0")).await;
        let by = less(held(&village, &mut raw).await, before);
        assert_eq!((by[0], by[1], by[3]), (1, 1, 2), "a report, its epoch, the story and the way back");
        assert!(by[2] >= 4 && by[4] >= 3 && by[5] >= 1, "{by:?}");
        pressed(&received, "код");
        let points = dropped_everywhere(&village, by, async |times| {
            let person = 1_000 + i64::try_from(times).unwrap();
            village.ready_to_tell(&[person]).await;
            village.update(person, says(&format!("розповідь {times}")))
        })
        .await;
        eprintln!("{points}");
        // and each story is there once
        let desk = village.at_desk().await;
        let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 1_000).await.unwrap();
        let mut told = Vec::new();
        for report in &open {
            told.extend(tests::town::texts(&desk.read(report.id, None).await.unwrap()));
        }
        told.sort();
        let mut expected: Vec<String> = (0..open.len()).map(|n| format!("розповідь {n}")).collect();
        expected.sort();
        assert_eq!(told, expected, "{engine:?}");
        village.intake.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_words_dropped_at_every_await_are_whole_or_nothing() {
    for engine in Engine::all() {
        eprintln!("engine: {engine:?}");
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
        village.fill();
        village.ready(2).await;
        village.ready_to_tell(&[1]).await;
        let code = village.codes_of(&[1]).await.remove(0);
        let report: CompartmentId = village.report_of(&code).await.unwrap();
        let mut raw = Raw::connect(village.place()).await;
        village.one(1, says("слово 0")).await;
        let before = held(&village, &mut raw).await;
        village.one(1, says("слово 1")).await;
        let by = less(held(&village, &mut raw).await, before);
        assert_eq!(by[..4], [0, 0, 0, 1], "one thing more, nothing else");
        let mut last = 0;
        let points = dropped_everywhere(&village, by, async |times| {
            last = times + 1;
            village.update(1, says(&format!("слово {}", times + 1)))
        })
        .await;
        eprintln!("{points}");
        let desk = village.at_desk().await;
        let told = tests::town::texts(&desk.read(report, None).await.unwrap());
        let expected: Vec<String> =
            std::iter::once("забрали паспорт".to_owned()).chain((0..=last).map(|n| format!("слово {n}"))).collect();
        assert_eq!(told, expected, "{engine:?}: each once, in order");
        village.intake.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_person_sends_in_one_batch_is_kept_in_its_order() {
    for engine in Engine::all() {
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
        village.fill();
        village.ready(2).await;
        village.ready_to_tell(&[1, 2]).await;
        let (words, others) = (["перше", "друге", "третє", "четверте"], ["раз", "два", "три", "чотири"]);
        let mut batch: Vec<Inbound> = Vec::new();
        for (hers, his) in words.iter().zip(others) {
            batch.push(village.update(1, says(hers)));
            batch.push(village.update(2, says(his)));
        }
        // the platform may number as it likes: what counts is how they came
        let numbers: Vec<domain::UpdateId> = batch.iter().rev().map(|u| u.update).collect();
        batch.iter_mut().zip(numbers).for_each(|(u, number)| u.update = number);
        village.intake.take(&batch).await.unwrap();
        let desk = village.at_desk().await;
        let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
        assert_eq!(open.len(), 2, "{engine:?}: one story each, however many messages");
        let mut told = Vec::new();
        for report in &open {
            told.push(tests::town::texts(&desk.read(report.id, None).await.unwrap()));
        }
        told.sort();
        let mut expected = vec![words.map(str::to_owned).to_vec(), others.map(str::to_owned).to_vec()];
        expected.sort();
        assert_eq!(told, expected, "{engine:?}");
        // all of it again, as after a confirmation that was lost
        let again = village.intake.take(&batch).await.unwrap();
        assert!(again.iter().all(|t| matches!(t, Taken::Repeated)), "{engine:?}");
        village.intake.store.close().await;
    }
}
