//! A file that a messenger keeps and we cannot: it is had when it can be had, and else both sides are told.

use crate::kept::state_of;
use app::desk::DeskReport;
use app::reports::What;
use domain::{AnswerWhen, Clock, HandClock, Language, Timestamp};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use storage::FetchRow;
use tests::town::{Town, eventually, fetched};
use tests::{Engine, Talk};

const HOUR: Duration = Duration::from_secs(3_600);
/// More than the platform gives to bots.
const TOO_LARGE: usize = 20 * 1024 * 1024 + 1;

/// Why files are not kept, as the desk reads it.
fn not_kept(report: &DeskReport) -> Vec<String> {
    let why = |what: &What| if let What::Fetched { not_kept: Some(why), .. } = what { Some(why.clone()) } else { None };
    report.written.iter().filter_map(|w| why(&w.said.what)).collect()
}

fn text(town: &Town, id: &str) -> String {
    town.desk.content.current().texts().get(Language::parse("uk").unwrap(), id).to_string()
}

/// How often she was told this.
fn told(talk: &Talk, text: &str) -> usize {
    talk.person().messages().iter().filter(|m| m.from_bot && m.text.contains(text)).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_too_large_is_refused_at_once_and_she_is_told_why() {
    for engine in Engine::all() {
        let (town, mut talk, _) = Town::told(engine, 1_171, "перше").await;
        talk.sends(|p| {
            p.sends_voice_of(vec![7; TOO_LARGE]);
        })
        .await;
        let said = text(&town, "tell-file-too-large");
        eventually("she is told", || async { (told(&talk, &said) > 0).then_some(()) }).await;
        eventually("the desk reads it", || async {
            let (_, report) = town.report(0).await;
            (not_kept(&report) == ["too-large"]).then_some(())
        })
        .await;
        assert_eq!(told(&talk, &said), 1, "{engine:?}");
        // one of which the size is not known before it is asked for, since she decided later that somebody is to have it
        let mut other = town.talk("bot", 1_172);
        other.says("/start").await;
        other
            .sends(|p| {
                p.sends_voice_of(vec![7; TOO_LARGE]);
            })
            .await;
        other.presses("Так, надіслати").await;
        other.presses("Щойно зможете").await;
        eventually("she is told", || async { (told(&other, &said) > 0).then_some(()) }).await;
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_had_after_the_platform_was_out_for_a_quarter_of_an_hour() {
    let clock = Arc::new(HandClock::new(SystemClock.now()));
    let town = Town::by(clock.clone(), Engine::Sqlite, "ngo", |_| {}).await;
    let mut talk = town.talk("bot", 1_173);
    town.tells(&mut talk, "перше").await;
    let faults = town.world.telegram.faults();
    faults.break_download_next(usize::MAX);
    talk.sends(|p| {
        p.sends_voice();
    })
    .await;
    for tries in 1..=10 {
        let waits = || async {
            let (report, _) = town.report(0).await;
            let now = clock.now();
            let due = town.desk.store.read("t", |mut tx| async move {
                let due = tx.due_fetches("stay-safe", now.plus(HOUR), 9).await?;
                Ok::<_, storage::StoreError>(due)
            });
            let due = due.await.unwrap();
            due.into_iter().find(|f| f.compartment == report && f.attempts >= tries && f.due > now)
        };
        let waits = eventually("it is tried again", waits).await;
        clock.set(waits.due);
    }
    assert!(not_kept(&town.report(0).await.1).is_empty(), "more than a quarter of an hour, and not given up");
    faults.break_download_next(0);
    eventually("the file at the desk", || async {
        clock.forward(HOUR);
        (fetched(&town.report(0).await.1).len() == 1).then_some(())
    })
    .await;
    town.node.stop().await;
}

/// The file that waits for its next try, if there is one.
async fn waits(town: &Town, clock: &HandClock) -> Option<FetchRow> {
    let due = town
        .desk
        .store
        .read("t", |mut tx| async move { tx.due_fetches("stay-safe", Timestamp::from_unix_micros(i64::MAX), 9).await });
    let due: Result<Vec<FetchRow>, storage::StoreError> = due.await;
    due.unwrap().into_iter().find(|f| f.due > clock.now())
}

/// Lets time pass to each next try until the desk reads that it was given up.
async fn given_up(town: &Town, clock: &HandClock) {
    eventually("it is given up", || async {
        if let Some(waits) = waits(town, clock).await {
            clock.set(waits.due);
        }
        (not_kept(&town.report(0).await.1) == ["not-had"]).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_had_for_three_days_is_given_up_and_both_sides_know() {
    let clock = Arc::new(HandClock::new(SystemClock.now()));
    let town = Town::by(clock.clone(), Engine::Sqlite, "ngo", |_| {}).await;
    let mut talk = town.talk("bot", 1_174);
    town.world.telegram.faults().break_download_next(usize::MAX);
    talk.says("/start").await;
    talk.sends(|p| {
        p.sends_voice();
    })
    .await;
    talk.presses("Так, надіслати").await;
    talk.presses("Щойно зможете").await;
    let before = eventually("it was tried", || waits(&town, &clock)).await;
    clock.forward(HOUR * 73);
    let after = eventually("it was tried again", || waits(&town, &clock)).await;
    assert!(after.attempts > before.attempts && not_kept(&town.report(0).await.1).is_empty(), "not at the first try");
    given_up(&town, &clock).await;
    let said = text(&town, "tell-file-broken-off");
    eventually("she is told", || async { (told(&talk, &said) > 0).then_some(()) }).await;
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn into_a_chat_that_is_to_be_left_alone_nothing_comes_days_later() {
    // which hours she named only the desk reads: what comes by itself would come at any
    for when in [AnswerWhen::Myself, AnswerWhen::Hours] {
        nothing_comes_days_later(when).await;
    }
}

async fn nothing_comes_days_later(when: AnswerWhen) {
    let clock = Arc::new(HandClock::new(SystemClock.now()));
    let town = Town::by(clock.clone(), Engine::Sqlite, "ngo", |_| {}).await;
    let mut talk = town.talk("bot", 1_175);
    town.tells(&mut talk, "перше").await;
    let (report, read) = town.report(0).await;
    assert_eq!(read.report.answer_when, AnswerWhen::Myself);
    let chosen = town.desk.store.write("t", |mut tx| async move {
        tx.set_report_answer_when(report, when).await?;
        tx.done(())
    });
    chosen.await.map_err(|e: storage::StoreError| e).unwrap();
    town.world.telegram.faults().break_download_next(usize::MAX);
    talk.sends(|p| {
        p.sends_voice();
    })
    .await;
    eventually("it was tried", || waits(&town, &clock)).await;
    clock.forward(HOUR * 73);
    given_up(&town, &clock).await;
    assert_eq!(state_of(&town, report).await.answer_when, when);
    eventually("nothing is on its way to anybody", || async {
        let counts = town.desk.store.read("t", |mut tx| async move { tx.outbox_counts("stay-safe").await });
        (counts.await.map_err(|e: storage::StoreError| e).unwrap().waiting == 0).then_some(())
    })
    .await;
    assert_eq!(told(&talk, &text(&town, "tell-file-broken-off")), 0);
    town.node.stop().await;
}
