//! Nothing that a person can see depends on what others told: the same story, at the same time, with the same seeds, where its
//! number was told five hundred times before and where nobody ever told it.

use crate::links::all_done;
use crate::whole::{at_the_queue, village_at};
use domain::{HandClock, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;
use storage::{Asked, WriteCount};
use tests::evenings::moment;
use tests::linked::{entries, number, story, strangers, told_before};
use tests::town::{Town, a_code_is_ready};
use tests::village::says;
use tests::{Engine, Talk};

const BEFORE: usize = 500;
/// What putting in writes is the test's own.
const PUT_IN: &str = "told before";

/// What one of two worlds shows.
struct Shown {
    /// All she sees, answer by answer.
    views: Vec<String>,
    /// What taking it in asked of the database.
    asked: Vec<Asked>,
    /// How often it was written, by name.
    writes: BTreeMap<&'static str, WriteCount>,
    /// When she was promised an answer, and how urgent her place is.
    promised: Vec<(Option<Timestamp>, i64)>,
}

fn clock() -> Arc<HandClock> {
    Arc::new(HandClock::new(moment("2026-11-28T10:00:00Z")))
}

/// One tells numbers, at once and afterwards; another asks for a human, and tells them while she waits.
async fn tells(engine: Engine, before: usize, texts: [&str; 3]) -> Shown {
    let village = village_at(engine, clock()).await;
    let intake = &village.intake;
    told_before(intake, &number(1), &strangers(before)).await;
    assert_eq!(entries(intake, &number(1)).await.len(), before, "{engine:?}");
    village.ready_to_tell(&[1]).await;
    intake.store.record();
    let mut views = Vec::new();
    for person in [1, 2] {
        if person == 2 {
            let asks = at_the_queue(&village, person).await;
            views.push(format!("{:?}", village.one(person, asks).await));
        }
        for text in texts {
            views.push(format!("{:?}", intake.take(&[village.update(person, says(text))]).await.unwrap()));
        }
    }
    // codes are made beside it, at times of their own
    let asked = intake.store.recorded().into_iter().filter(|a| a.work == "intake").collect();
    let queue = village.at_desk().await.queue(9).await.unwrap();
    let promised = queue.iter().map(|place| (place.promised_at, place.urgency)).collect();
    let writes = intake.store.metrics().writes.into_iter().filter(|(name, _)| *name != PUT_IN).collect();
    Shown { views, asked, writes, promised }
}

#[tokio::test(flavor = "multi_thread")]
async fn whether_others_told_it_changes_no_word_no_promise_and_no_statement_of_taking_it() {
    let (first, second) = (story(1), format!("Ще один номер: {}, і той самий {}", number(2), number(1)));
    let texts = [first.as_str(), second.as_str(), "більше нічого"];
    for engine in Engine::all() {
        let [told, never] = [tells(engine, BEFORE, texts).await, tells(engine, 0, texts).await];
        for (n, (one, other)) in told.asked.iter().zip(&never.asked).enumerate() {
            assert_eq!(one, other, "{engine:?}: statement {n}");
        }
        assert_eq!(told.asked.len(), never.asked.len(), "{engine:?}: how many statements");
        assert_eq!(told.views, never.views, "{engine:?}");
        assert_eq!(told.promised, never.promised, "{engine:?}");
        assert!(told.promised.len() == 1 && told.promised[0].0.is_some(), "{engine:?}: something was promised");
        assert_eq!(told.writes, never.writes, "{engine:?}");
        // what it writes is for the job alone, and it asks nothing of the index
        let of = |table: &str| told.asked.iter().filter(|a| a.sql.contains(table)).count();
        assert!(of("index_waiting") > 0, "{engine:?}: a row waits for the job");
        assert_eq!([of("index_entries"), of("index_notes"), of("warnings")], [0, 0, 0], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_taking_it_writes_depends_on_her_own_words() {
    // the instrument sees a difference where there is one
    let (one, five) = (story(1), (1..=5).map(story).collect::<String>());
    for engine in Engine::all() {
        let texts = |first| [first, "ще одне", "більше нічого"];
        let [one, five] = [tells(engine, 0, texts(one.as_str())).await, tells(engine, 0, texts(five.as_str())).await];
        assert_ne!(one.asked, five.asked, "{engine:?}");
    }
}

/// What reaches two people through a door of a whole node: one tells it, and the other asks for a human when the job has gone.
async fn receives(town: &Town, door: &str, person: i64) -> Vec<String> {
    let mut all = Vec::new();
    let (mut tells, mut asks) = (town.talk(door, person), town.talk(door, person + 10));
    a_code_is_ready(&town.node).await;
    for word in ["/start", "написати людині"] {
        all.push(format!("{:?}", tells.says(word).await));
        all.push(format!("{:?}", asks.says(word).await));
    }
    for label in ["Розповісти", "Написати"] {
        all.push(format!("{:?}", tells.presses(label).await));
    }
    all.push(format!("{:?}", tells.says(&story(1)).await));
    all_done(&town.desk).await;
    for label in ["Поговорити", "Щойно зможете"] {
        all.push(format!("{:?}", asks.presses(label).await));
    }
    all.push(format!("{:?}", tells.says("/start").await));
    for talk in [&tells, &asks] {
        match talk {
            Talk::Bot { person, .. } => all.extend(person.history().iter().map(|m| without_ports(&format!("{m:?}")))),
            // her secret goes into the mark of a screen
            Talk::Web { page, .. } => all.push(without(&without_ports(page), "data-mark=\"", char::is_ascii_hexdigit)),
        }
    }
    all
}

/// The same without the ports of this machine, which differ from node to node.
fn without_ports(shown: &str) -> String {
    without(shown, "127.0.0.1:", char::is_ascii_digit)
}

/// The same without the characters of a kind that stand behind these words.
fn without(shown: &str, words: &str, kind: fn(&char) -> bool) -> String {
    let mut parts = shown.split(words);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + words + part.trim_start_matches(|c: char| kind(&c)))
}

#[tokio::test(flavor = "multi_thread")]
async fn through_both_doors_whoever_tells_it_receives_the_same() {
    for engine in Engine::all() {
        let mut worlds = Vec::new();
        for before in [BEFORE, 0] {
            let town = Town::by(clock(), engine, "ngo", |_| {}).await;
            told_before(&town.desk, &number(1), &strangers(before)).await;
            let received = [receives(&town, "bot", 751).await, receives(&town, "web", 752).await];
            assert_eq!(entries(&town.desk, &number(1)).await.len(), before + 2, "{engine:?}: both are indexed");
            worlds.push(received);
            town.node.stop().await;
        }
        for (n, (told, never)) in worlds[0].iter().flatten().zip(worlds[1].iter().flatten()).enumerate() {
            assert_eq!(told, never, "{engine:?}: {n}");
        }
        let counts = worlds.iter().map(|both| both.iter().map(Vec::len).collect::<Vec<_>>()).collect::<Vec<_>>();
        assert_eq!(counts[0], counts[1], "{engine:?}: how much came");
    }
}
