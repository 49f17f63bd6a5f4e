//! What a desk does: an answer and its message are one write, nothing is closed unread, and what is hidden is told as long
//! as it is.

use app::Chat;
use app::archive::{ArchiveError, Archives};
use app::desk::DeskError;
use app::reports::{By, end_broken_off};
use domain::{BotName, Clock, CloseReason, CompartmentId, HandClock, Input, Timestamp};
use guide::View;
use oberih::SystemClock;
use sealing::Cost;
use std::sync::Arc;
use std::time::Duration;
use storage::{HIDDEN_FOR, StoreError};
use tests::alone::waiting;
use tests::town::{PASSWORD, fetched, texts};
use tests::village::{Village, pressed, says, start};
use tests::{Engine, Page, Raw};

const ANSWER: &str = "Ми прочитали і шукаємо юриста.";

/// Somebody told something: her report.
async fn told(village: &Village) -> CompartmentId {
    village.fill();
    village.ready(2).await;
    village.ready_to_tell(&[1]).await;
    village.one(1, says("забрали паспорт")).await;
    village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap()[0].id
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_cannot_be_sent_is_not_kept_either() {
    for engine in Engine::all() {
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
        let id = told(&village).await;
        let desk = village.at_desk().await;
        let before = waiting(&village.intake).await;
        let mut raw = Raw::connect(village.place()).await;
        raw.run("ALTER TABLE outbox RENAME TO outbox_away").await;
        assert!(matches!(desk.answer(id, ANSWER).await, Err(DeskError::Store(_))), "{engine:?}");
        raw.run("ALTER TABLE outbox_away RENAME TO outbox").await;
        let answers = async || {
            let read = desk.read(id, None).await.unwrap();
            read.written.iter().filter(|w| w.said.by == By::Desk).count()
        };
        assert_eq!(answers().await, 0, "{engine:?}: neither kept nor sent");
        desk.answer(id, ANSWER).await.unwrap();
        assert_eq!(answers().await, 1, "{engine:?}");
        assert!(waiting(&village.intake).await > before, "{engine:?}: it is on its way");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_shown_of_which_the_log_has_no_line() {
    const STORY: &str = "забрали паспорт";
    for engine in Engine::all() {
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
        village.fill();
        village.ready(2).await;
        let page = Page::open(&village.intake).await;
        page.tells(STORY).await;
        let mut sending = page.begins_file().await.unwrap();
        sending.bytes(&[7; 1_000]).await.unwrap();
        sending.end().await.unwrap();
        let desk = village.at_desk().await;
        let id = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap()[0].id;
        let file = fetched(&desk.read(id, None).await.unwrap()).remove(0);
        let file = (file.item, file.pieces);
        let archives = Archives::open(&village.intake, &village.office, &village.signed).await.unwrap();
        let mut raw = Raw::connect(village.place()).await;
        raw.run("UPDATE reports SET read_at = NULL").await;
        // no line at all, then none that says why: her password is right, and its own line is written
        let (refuse, mend) = match engine {
            Engine::Sqlite => (
                "CREATE TRIGGER refuse BEFORE INSERT ON log_entries WHEN NEW.reason IS NOT NULL \
                 BEGIN SELECT RAISE(ABORT, 'no line'); END",
                "DROP TRIGGER refuse",
            ),
            Engine::Postgres => (
                "ALTER TABLE log_entries ADD CONSTRAINT refuse CHECK (reason IS NULL) NOT VALID",
                "ALTER TABLE log_entries DROP CONSTRAINT refuse",
            ),
        };
        let away = "ALTER TABLE log_entries RENAME TO log_entries_away";
        let back = "ALTER TABLE log_entries_away RENAME TO log_entries";
        let why = "скарга на відповідь";
        for (breaks, mends) in [(away, back), (refuse, mend)] {
            raw.run(breaks).await;
            let read = desk.read(id, Some(why)).await;
            assert!(matches!(read, Err(DeskError::Store(_))), "{engine:?}: {breaks}");
            let bytes = desk.file(id, file, Some(why)).await;
            assert!(matches!(bytes, Err(DeskError::Store(_))), "{engine:?}: {breaks}");
            let visited = archives.visit(id, PASSWORD, why).await;
            let its_own = matches!(visited, Err(ArchiveError::Store(_)));
            assert!(visited.is_err() && (its_own || breaks == away), "{engine:?}: {breaks}");
            raw.run(mends).await;
            let report = desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().remove(0);
            assert_eq!(report.read_at, None, "{engine:?}: nobody is told that it was read");
        }
        // it was the line alone
        assert_eq!(texts(&desk.read(id, Some(why)).await.unwrap()), [STORY], "{engine:?}");
        assert_eq!(*desk.file(id, file, Some(why)).await.unwrap(), [7_u8; 1_000], "{engine:?}");
        let (_, shown) = archives.visit(id, PASSWORD, why).await.unwrap();
        assert_eq!(texts(&shown), [STORY], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_not_closed_over_a_word_that_nobody_read() {
    for engine in Engine::all() {
        // both words within one moment
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = Village::found_on(engine, clock, Cost::CHEAP, 2).await;
        let id = told(&village).await;
        let desk = village.at_desk().await;
        let read = desk.read(id, None).await.unwrap();
        village.one(1, says("і ще одне")).await;
        let closed = desk.close(&read, CloseReason::Helped).await;
        assert!(matches!(closed, Err(DeskError::Unread)), "{engine:?}");
        let read = desk.read(id, None).await.unwrap();
        assert_eq!(read.report.state, "open", "{engine:?}");
        desk.close(&read, CloseReason::Helped).await.unwrap();
        assert!(desk.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap().is_empty(), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_can_still_let_be_stays_in_the_list_also_after_an_outage() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = Village::found_on(engine, clock.clone(), Cost::CHEAP, 2).await;
        let id = told(&village).await;
        let until = clock.now().plus(HIDDEN_FOR);
        let change = async |waited: Duration| {
            let done = village.intake.store.write("erase", |mut tx| async move {
                tx.set_report_erase(id, Some(until)).await?;
                tx.erasures_waited(waited).await?;
                tx.done(())
            });
            done.await.map_err(|e: StoreError| e).unwrap();
        };
        change(Duration::ZERO).await;
        // nothing ran meanwhile, so she had none of that time
        clock.set(until.plus(Duration::from_secs(3_600)));
        let desk = village.at_desk().await;
        let back = desk.taken_back(clock.now(), 9).await.unwrap();
        assert_eq!(back.iter().map(|t| (t.report, t.erased_at)).collect::<Vec<_>>(), [(id, Some(until))], "{engine:?}");
        change(HIDDEN_FOR).await;
        assert!(desk.taken_back(clock.now(), 9).await.unwrap().is_empty(), "{engine:?}: it is due");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn she_is_told_that_a_file_broke_off_also_where_that_could_not_be_written_at_once() {
    const HOURS: Duration = Duration::from_secs(2 * 3_600);
    for engine in Engine::all() {
        let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
        village.fill();
        village.ready(2).await;
        let chat = Chat::new(village.intake.clone());
        let (bot, secret) = (BotName::parse("stay-safe").unwrap(), chat.new_secret());
        let does = async |input: Input| -> View {
            let hint = domain::Language::parse("uk").ok();
            chat.post(&bot, &secret, input, hint, domain::Lane::Network).await.unwrap()
        };
        does(start()).await;
        let mut seen = does(says("написати людині")).await;
        for label in ["Розповісти", "Написати"] {
            seen = does(pressed(&seen, label)).await;
        }
        does(says("забрали паспорт")).await;
        let sending = chat.begin_file(&bot, &secret, Some("photo.jpg".to_owned()), Some("image/jpeg".to_owned())).await;
        let mut raw = Raw::connect(village.place()).await;
        raw.run("ALTER TABLE letters RENAME TO letters_away").await;
        let now = SystemClock.now();
        assert_eq!(end_broken_off(&village.intake, now.plus(HOURS)).await.unwrap(), 1, "{engine:?}");
        raw.run("ALTER TABLE letters_away RENAME TO letters").await;
        assert_eq!(end_broken_off(&village.intake, now.plus(HOURS * 2)).await.unwrap(), 1, "{engine:?}: once more");
        assert_eq!(end_broken_off(&village.intake, now.plus(HOURS * 4)).await.unwrap(), 0, "{engine:?}: then no more");
        let content = village.intake.content.current();
        let text = content.texts().get(domain::Language::parse("uk").unwrap(), "tell-file-broken-off").to_string();
        let seen = chat.look(&bot, &secret).await.unwrap().unwrap().text();
        assert_eq!(seen.matches(&text).count(), 1, "{engine:?}: {seen}");
        drop(sending);
    }
}
