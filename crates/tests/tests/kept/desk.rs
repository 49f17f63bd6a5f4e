//! What the desk sees of a report and holds of it, while she adds, takes back, is forgotten or is silent.

use crate::kept::{LATE, comes_back, state_of};
use app::desk::DeskReport;
use app::reports::What;
use domain::{Clock, CompartmentId};
use oberih::SystemClock;
use std::time::Duration;
use storage::StoreError;
use tests::town::{Town, texts};
use tests::{Engine, Raw};

/// The number of the change that was announced last.
async fn newest_change(town: &Town) -> i64 {
    let mut raw = Raw::connect(&town.world.place).await;
    raw.numbers("SELECT coalesce(max(id), 0) FROM changes").await[0]
}

/// Whether it was announced after that number that something changed at this desk.
async fn announced(town: &Town, before: i64, desk: CompartmentId) -> bool {
    let mut raw = Raw::connect(&town.world.place).await;
    let told = raw.bytes(&format!("SELECT subject FROM changes WHERE kind = 'queue' AND id > {before}")).await;
    told.into_iter().flatten().any(|subject| subject == desk.as_bytes())
}

fn tag(report: &DeskReport) -> String {
    let tag = |said: &What| if let What::Route { tag, .. } = said { Some(tag.clone()) } else { None };
    report.written.iter().find_map(|w| tag(&w.said.what)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_adds_after_closing_is_seen() {
    for engine in Engine::all() {
        let (town, mut talk, code) = Town::told(engine, 1_121, "перше").await;
        let (id, _) = town.report(0).await;
        let desk = town.at_desk().await;
        let read = desk.read(id, None).await.unwrap();
        desk.close(&read, domain::CloseReason::Helped).await.unwrap();
        assert!(desk.reports(LATE, 9).await.unwrap().is_empty());
        comes_back(&mut talk, &code, "Додати щось").await;
        talk.presses("Додати щось").await;
        let before = newest_change(&town).await;
        talk.says("друге, вже потім").await;
        let desk = state_of(&town, id).await.desk;
        assert!(announced(&town, before, desk).await, "whoever looks at the desk is told to look again");
        let (again, report) = town.report(0).await;
        assert_eq!((again, texts(&report)), (id, vec!["друге, вже потім".to_owned()]), "the desk reads what is new");
        assert!(report.closed > 0, "what is closed stays the archive's");
        let row = state_of(&town, id).await;
        assert_eq!((row.state.as_str(), row.reason, row.closed_at), ("open", None, None));
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_open_also_what_she_took_back() {
    let (town, mut talk, code) = Town::told(Engine::Sqlite, 1_126, "перше").await;
    let (id, _) = town.report(0).await;
    comes_back(&mut talk, &code, "Забрати назад").await;
    talk.presses("Забрати назад").await;
    talk.presses("Так, забрати назад").await;
    let desk = town.at_desk().await;
    let back = desk.taken_back(SystemClock.now(), 9).await.unwrap();
    assert_eq!((back.len(), back[0].report, back[0].erased_at), (1, id, None));
    assert!(desk.reports(LATE, 9).await.unwrap().is_empty());
    talk.says("допоможіть мене замкнули").await;
    let open = desk.reports(LATE, 9).await.unwrap();
    assert_eq!((open.len(), open[0].urgency), (1, 0));
    assert!(desk.taken_back(SystemClock.now(), 9).await.unwrap().is_empty());
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_of_one_conversation_count_once_until_she_is_forgotten() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let (mut talk, mut other) = (town.talk("bot", 1_131), town.talk("bot", 1_132));
    let mut tags = Vec::new();
    for story in ["перше", "друге"] {
        town.tells(&mut talk, story).await;
        tags.push(tag(&town.report(0).await.1));
    }
    assert_eq!(tags[0], tags[1]);
    assert_eq!(tags[0].len(), 32);
    town.tells(&mut other, "чуже").await;
    assert_ne!(tag(&town.report(0).await.1), tags[0], "another person's");
    talk.says("/forget").await;
    talk.presses("Забути зараз").await;
    town.tells(&mut talk, "третє").await;
    assert_ne!(tag(&town.report(0).await.1), tags[0], "not after /forget");
    town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_silent_days_the_desk_holds_it_no_more() {
    for engine in Engine::all() {
        let (town, mut talk, code) = Town::told(engine, 1_181, "перше").await;
        let (id, report) = town.report(0).await;
        let party = sealing::Party::Compartment(report.report.desk).to_bytes();
        let grants = || async {
            let read = town.desk.store.read("t", |mut tx| async move { tx.grants_to(id, &party).await });
            read.await.map_err(|e: StoreError| e).unwrap().len()
        };
        let now = SystemClock.now();
        let days = |n: u64| now.plus(Duration::from_secs(n * 86_400));
        assert_eq!((app::leave_desks(&town.desk, days(29)).await.unwrap(), grants().await), (0, 1));
        assert_eq!((app::leave_desks(&town.desk, days(31)).await.unwrap(), grants().await), (1, 0));
        assert_eq!(app::leave_desks(&town.desk, days(31)).await.unwrap(), 0, "once");
        let desk = town.at_desk().await;
        assert!(desk.read(id, None).await.is_err());
        comes_back(&mut talk, &code, "Додати щось").await;
        town.node.stop().await;
    }
}
