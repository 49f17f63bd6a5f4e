//! Places in a desk's queue, and what goes into a report beside them, where more of it comes in one batch.

use app::Taken;
use app::reports::What;
use domain::{Attachment, AttachmentKind, Clock, CompartmentId, Country, FileRef, Inbound, Input, Language, Timestamp};
use oberih::SystemClock;
use oberih::config::{Config, read};
use sealing::Cost;
use std::sync::Arc;
use storage::{HIDDEN_FOR, ReportRow, StoreError, WaitingRow};
use tests::Engine;
use tests::village::{Village, pressed, says, start};

pub(crate) const DANGER: &str = "допоможіть мене замкнули";

/// With a desk where somebody is always on duty.
pub(crate) async fn village(engine: Engine) -> Village {
    village_at(engine, Arc::new(SystemClock)).await
}

/// The same with a clock.
pub(crate) async fn village_at(engine: Engine, clock: Arc<dyn Clock>) -> Village {
    let mut village = Village::found_on(engine, clock, Cost::CHEAP, 4).await;
    let file = village.place().dir().join("desk.toml");
    let desk = "[[desk]]\nname = \"help\"\nkind = \"ngo\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\n\
        answer_within_minutes = 30\n[[desk.shift]]\n\
        days = [\"mon\",\"tue\",\"wed\",\"thu\",\"fri\",\"sat\",\"sun\"]\nspans = [\"00:00-24:00\"]\n";
    std::fs::write(&file, desk).unwrap();
    let config = Config { desk: read(Some(&file), std::iter::empty(), &[]).unwrap().desk, ..Config::default() };
    let duties = config.desks().unwrap().into_iter().map(|d| d.desk).collect();
    village.intake.reception.as_mut().unwrap().duties = duties;
    village.fill();
    village.ready(4).await;
    village
}

/// Leads somebody to where she asks for a human, and gives what she pressed and presses for that.
async fn buttons(village: &Village, person: i64) -> [Input; 2] {
    village.one(person, start()).await;
    let talk = pressed(&village.one(person, says("написати людині")).await, "Поговорити");
    let when = village.one(person, talk.clone()).await;
    [talk, pressed(&when, "Щойно зможете")]
}

pub(crate) async fn at_the_queue(village: &Village, person: i64) -> Input {
    let [_, asks] = buttons(village, person).await;
    asks
}

pub(crate) async fn queue(village: &Village) -> Vec<WaitingRow> {
    village.at_desk().await.queue(50).await.unwrap()
}

pub(crate) async fn report(village: &Village, id: CompartmentId) -> ReportRow {
    let read = village.intake.store.read("report", |mut tx| async move { tx.report(id).await }).await;
    read.map_err(|e: StoreError| e).unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_ends_the_wait_in_the_batch_in_which_she_asked_does_not_stand_in_the_queue() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let asks = at_the_queue(&village, 1).await;
        let waits = village.one(1, asks).await;
        assert_eq!(queue(&village).await.len(), 1);
        let ends = pressed(&waits, "Більше не чекаю");
        let asks = at_the_queue(&village, 2).await;
        village.all(vec![(2, asks), (2, ends.clone())]).await;
        assert_eq!(queue(&village).await.len(), 1, "{engine:?}: she waits no more");
        let mut changes = village.intake.store.changes();
        changes.borrow_and_update();
        village.one(1, ends).await;
        assert!(queue(&village).await.is_empty(), "{engine:?}: one who waited before neither");
        let heard = tokio::time::timeout(std::time::Duration::from_secs(10), changes.changed()).await;
        assert!(heard.is_ok(), "{engine:?}: the desk looks again");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_says_in_which_language_and_from_which_country_she_asks() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let asks = at_the_queue(&village, 1).await;
        village.one(1, asks).await;
        let of = |place: &WaitingRow| (place.language.clone(), place.country.clone());
        assert_eq!(of(&queue(&village).await[0]), ("uk".to_owned(), None), "{engine:?}: she named no country");
        let link = guide::payload(Country::parse("PL").ok(), Language::parse("de").ok(), None).unwrap();
        let mut seen = village.one(2, Input::Command { name: "start".to_owned(), argument: link }).await;
        for label in ["Mit einem Menschen sprechen", "Mit einem Menschen sprechen", "Sobald Sie können"] {
            seen = village.one(2, pressed(&seen, label)).await;
        }
        let mut places: Vec<_> = queue(&village).await.iter().map(of).collect();
        places.sort_unstable();
        let hers = ("de".to_owned(), Some("PL".to_owned()));
        assert_eq!(places, [hers, ("uk".to_owned(), None)], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_twice_in_one_batch_change_one_place() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let asks = at_the_queue(&village, 1).await;
        village.one(1, asks).await;
        let before = queue(&village).await.remove(0);
        assert_eq!(before.urgency, 2);
        let batch = [village.update(1, says(DANGER)), village.update(1, says(&format!("{DANGER} знову")))];
        village.intake.take(&batch).await.unwrap();
        let after = queue(&village).await;
        assert_eq!(after.len(), 1, "{engine:?}");
        assert_eq!((after[0].report, after[0].urgency, after[0].asked_at), (before.report, 0, before.asked_at));
        let said = tests::town::texts(&village.at_desk().await.read(before.report, None).await.unwrap());
        assert_eq!(said.iter().filter(|text| text.contains(DANGER)).count(), 2, "{engine:?}: {said:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_and_tells_of_danger_in_one_batch_has_one_urgent_place() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let asks = at_the_queue(&village, 1).await;
        let batch = [village.update(1, asks), village.update(1, says(DANGER))];
        village.intake.take(&batch).await.unwrap();
        let places = queue(&village).await;
        assert_eq!(places.iter().map(|w| w.urgency).collect::<Vec<_>>(), [0], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn held_words_of_danger_make_the_report_urgent_into_which_they_go() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.one(1, start()).await;
        village.one(1, says(DANGER)).await;
        let mut seen = village.one(1, says("написати людині")).await;
        for label in ["Розповісти", "Написати"] {
            seen = village.one(1, pressed(&seen, label)).await;
        }
        village.one(1, says("забрали паспорт")).await;
        let told = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
        assert_eq!(told.iter().map(|r| r.urgency).collect::<Vec<_>>(), [2], "{engine:?}");
        // what is pressed is the same for everybody
        for press in buttons(&village, 2).await {
            village.one(1, press).await;
        }
        let desk = village.at_desk().await;
        let said = tests::town::texts(&desk.read(told[0].id, None).await.unwrap());
        assert!(said.iter().any(|text| text == DANGER), "{engine:?}: {said:?}");
        assert_eq!(report(&village, told[0].id).await.urgency, 0, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_of_an_album_that_cannot_be_kept_is_not_passed_over() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1]).await;
        village.one(1, says("забрали паспорт")).await;
        let part = |n: i64| -> Inbound {
            let file = FileRef { id: format!("file-{n}"), size: Some(10), name: None, mime: None };
            let photo = Attachment { file: Some(file), ..Attachment::of(AttachmentKind::Photo) };
            Inbound { album: Some("17".to_owned()), ..village.update(1, Input::File(Box::new(photo))) }
        };
        let taken = village.intake.take(&[part(1)]).await.unwrap();
        assert!(matches!(taken[..], [Taken::New { file: Some(_), .. }]), "{engine:?}: {taken:?}");
        let taken = village.intake.take(&[part(2)]).await.unwrap();
        assert!(matches!(taken[..], [Taken::Quiet { .. }]), "{engine:?}: {taken:?}");
        let desk = village.at_desk().await;
        let open = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
        let read = desk.read(open[0].id, None).await.unwrap();
        let parts = read.written.iter().filter(|w| matches!(w.said.what, What::File(_))).count();
        assert_eq!(parts, 2, "{engine:?}: it follows the first one");
        let (id, until) = (open[0].id, domain::Clock::now(&SystemClock).plus(HIDDEN_FOR));
        let hidden = village.intake.store.write("hide", |mut tx| async move {
            tx.set_report_erase(id, Some(until)).await?;
            tx.done(())
        });
        hidden.await.map_err(|e: StoreError| e).unwrap();
        let taken = village.intake.take(&[part(3)]).await.unwrap();
        let [Taken::New { view, .. }] = &taken[..] else { panic!("{engine:?}: no word of it: {taken:?}") };
        let content = village.intake.content.current();
        let not_kept = content.texts().get(domain::Language::parse("uk").unwrap(), "engine-not-kept").to_string();
        assert!(view.text().contains(&not_kept), "{engine:?}: {}", view.text());
    }
}
