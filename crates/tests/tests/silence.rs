//! After 15 minutes without a word from her nothing that is remembered, and nothing on her page, says what she told.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::{end_silent, housekeep};
use domain::{BotName, Channel, Clock, HandClock, PersonKey, Sealed, Timestamp};
use sealing::Cost;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use storage::{LookedAt, StoreError};
use tests::town::{Town, eventually};
use tests::village::{Village, start};
use tests::{Engine, Raw, Talk, TurnedClock, polled};

const BEGUN: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);
const MINUTE: Duration = Duration::from_secs(60);
const ANSWER: &str = "Ми прочитали. Завтра о десятій біля входу.";

/// People on a clock that is turned by hand.
struct Silence {
    village: Village,
    clock: Arc<HandClock>,
}

impl Silence {
    async fn new(engine: Engine) -> Self {
        let clock = Arc::new(HandClock::new(BEGUN));
        let village = Village::found_on(engine, clock.clone(), Cost::CHEAP, 4).await;
        village.fill();
        Self { village, clock }
    }

    /// The job, once.
    async fn ends(&self) -> usize {
        let intake = &self.village.intake;
        end_silent(&intake.store, &intake.keys, &intake.random, &intake.content.current(), self.clock.now())
            .await
            .unwrap()
    }

    /// What is remembered of somebody, as a thief of database and root key reads it.
    async fn remembered(&self, person: i64) -> String {
        let intake = &self.village.intake;
        let bot = BotName::parse(tests::alone::BOT).unwrap();
        let look_up = intake.keys.look_up(Channel::Telegram, &bot, &PersonKey::new(person.to_string()));
        let row = intake.store.read("look", |mut tx| async move { tx.look_at(&look_up).await }).await;
        let LookedAt { id, wrapped_key, state } = row.map_err(|e: StoreError| e).unwrap().unwrap();
        let key = intake.keys.key_of(id, &wrapped_key).unwrap();
        let place = sealing::Place { table: "conversations", row: id.as_bytes(), column: "state" };
        let plain = sealing::open(&key, &Sealed::<()>::from_bytes(state.unwrap()), &place).unwrap();
        String::from_utf8(plain.to_vec()).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sixteen_minutes_later_neither_code_nor_report_is_remembered_though_she_never_wrote_again() {
    for engine in Engine::all() {
        let s = Silence::new(engine).await;
        s.village.ready(1).await;
        s.village.ready_to_tell(&[1, 2]).await;
        let code = s.village.codes_of(&[1]).await.remove(0);
        let holds = |state: &str| state.contains(&code) || state.contains("\"report\"");
        s.clock.forward(MINUTE * 14);
        assert_eq!(s.ends().await, 0, "{engine:?}: she may still go on");
        assert!(s.remembered(1).await.contains(&code), "{engine:?}");
        s.clock.forward(MINUTE * 2);
        assert_eq!(s.ends().await, 2, "{engine:?}: hers, and what another one said of herself");
        for person in [1, 2] {
            let state = s.remembered(person).await;
            assert!(!holds(&state) && !state.contains("child"), "{engine:?}: {state}");
            assert!(state.contains("\"screen\""), "{engine:?}: the rest stays");
        }
        assert_eq!(s.ends().await, 0, "{engine:?}: nothing is left to do");
        let shown = s.village.one(1, start()).await;
        assert!(!shown.paragraphs.is_empty(), "{engine:?}");
        // who has nothing under way is not looked at
        s.clock.forward(MINUTE * 16);
        assert_eq!(s.ends().await, 0, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_put_back_keeps_no_code() {
    let s = Silence::new(Engine::Sqlite).await;
    s.village.ready(1).await;
    s.village.ready_to_tell(&[1]).await;
    let code = s.village.codes_of(&[1]).await.remove(0);
    s.clock.set(BEGUN.minus(MINUTE * 10));
    assert_eq!(s.ends().await, 0, "minutes are the clock's own doing");
    s.clock.set(BEGUN.minus(MINUTE * 60 * 24));
    assert_eq!(s.ends().await, 1);
    assert!(!s.remembered(1).await.contains(&code));
    assert_eq!(s.ends().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_tells_at_that_very_moment_is_not_forgotten() {
    for engine in Engine::all() {
        let s = Silence::new(engine).await;
        let people: Vec<i64> = (1..=6).collect();
        s.village.ready_to_tell(&people).await;
        s.clock.forward(MINUTE * 16);
        let (intake, now) = (s.village.intake.clone(), s.clock.now());
        let (said, rounds) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let job = tokio::spawn({
            let (said, rounds) = (said.clone(), rounds.clone());
            async move {
                while !said.load(Ordering::SeqCst) {
                    let content = intake.content.current();
                    end_silent(&intake.store, &intake.keys, &intake.random, &content, now).await.unwrap();
                    rounds.fetch_add(1, Ordering::SeqCst);
                    tokio::task::yield_now().await;
                }
            }
        });
        let (first, last) = people.split_at(3);
        for person in first {
            s.village.say(&[*person], "забрали паспорт").await;
        }
        let before = rounds.load(Ordering::SeqCst);
        let one_between = || async { (rounds.load(Ordering::SeqCst) > before).then_some(()) };
        eventually("the job falls between their words", one_between).await;
        for person in last {
            s.village.say(&[*person], "забрали паспорт").await;
        }
        said.store(true, Ordering::SeqCst);
        job.await.unwrap();
        assert_eq!(s.ends().await, 0, "{engine:?}");
        for person in people {
            assert!(s.remembered(person).await.contains("\"report\""), "{engine:?}, {person}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_at_the_very_moment_at_which_she_was_idle_for_long_enough_keeps_her_conversation() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let s = Silence::new(Engine::Postgres).await;
    s.village.ready_to_tell(&[1]).await;
    s.clock.forward(MINUTE * 60 * 24 * 40);
    let (store, now) = (&s.village.intake.store, s.clock.now());
    let (mut writes, mut looks) = (Raw::connect(s.village.place()).await, Raw::connect(s.village.place()).await);
    writes.run(&format!("BEGIN; UPDATE conversations SET updated_at = {}", now.unix_micros())).await;
    let she = async {
        looks.until_waiting(1).await;
        writes.run("COMMIT").await;
    };
    let (kept_house, ()) = tokio::join!(housekeep(store, now), she);
    kept_house.unwrap();
    assert!(s.remembered(1).await.contains("\"screen\""), "what she is answered goes to her chat");
}

#[tokio::test(flavor = "multi_thread")]
async fn cut_short_anywhere_it_is_done_the_next_time() {
    for engine in Engine::all() {
        let s = Silence::new(engine).await;
        let (mut times, mut dropped, mut ended_in_a_row) = (0, 0, 0);
        for person in 1.. {
            times += 1;
            s.village.ready_to_tell(&[person]).await;
            s.clock.forward(MINUTE * 16);
            let intake = &s.village.intake;
            let content = intake.content.current();
            let job = end_silent(&intake.store, &intake.keys, &intake.random, &content, s.clock.now());
            let ended = polled(job, times).await.is_some();
            dropped += i32::from(!ended);
            // a commit that was under way may come all the same
            s.ends().await;
            let state = s.remembered(person).await;
            assert!(!state.contains("child") && state.contains("\"screen\""), "{engine:?}, {times} polls: {state}");
            ended_in_a_row = if ended { ended_in_a_row + 1 } else { 0 };
            if ended_in_a_row == 3 {
                break;
            }
        }
        assert!(dropped > 0, "it never waited, so nothing was tried");
    }
}

/// A page that came back with a code and shows the desk's words.
async fn comes_back(town: &Town, person: i64, code: &str) -> Talk {
    let mut page = town.talk("web", person);
    page.says("/start").await;
    types_code(&mut page, code).await;
    page
}

/// She types the code; her page shows the answer once.
async fn types_code(page: &mut Talk, code: &str) {
    page.says(code).await;
    let from = tokio::time::Instant::now();
    loop {
        let seen = page.looks().await;
        if seen.contains("Додати щось") {
            assert_eq!(seen.matches(ANSWER).count(), 1, "{seen}");
            return;
        }
        assert!(from.elapsed() < MINUTE, "{seen}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn ends(town: &Town) -> usize {
    let d = &town.desk;
    end_silent(&d.store, &d.keys, &d.random, &d.content.current(), d.clock.now()).await.unwrap()
}

/// Nothing on a page says that there is a report.
fn says_nothing(page: &str) {
    for word in [ANSWER, "Додати щось", "Стерти", "Забрати назад", "прочитали"] {
        assert!(!page.contains(word), "{word}: {page}");
    }
    assert!(page.contains("Номери"), "the numbers are at hand: {page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_her_phone_next_finds_nothing_on_her_page() {
    for engine in Engine::all() {
        let clock = Arc::new(TurnedClock::at(BEGUN));
        let town = Town::by(clock.clone(), engine, "ngo", |_| {}).await;
        let mut first = town.talk("web", 1);
        let code = town.tells(&mut first, "забрали паспорт").await;
        let (id, _) = town.report(0).await;
        clock.forward(MINUTE);
        town.at_desk().await.answer(id, ANSWER).await.unwrap();

        // [Done] takes the words along
        let mut done = comes_back(&town, 2, &code).await;
        done.presses("Готово").await;
        assert!(!done.looks().await.contains(ANSWER), "{engine:?}");
        // the vault has them still
        types_code(&mut done, &code).await;
        types_code(&mut done, &code).await;
        done.presses("Меню").await;
        says_nothing(&done.looks().await);

        // and so does silence
        let mut page = comes_back(&town, 3, &code).await;
        let mut numbers = comes_back(&town, 4, &code).await;
        numbers.presses("Номери").await;
        let seen = numbers.looks().await;
        let (number, answer) = (seen.find("tel:112").unwrap(), seen.find(ANSWER).unwrap());
        assert!(number < answer, "{engine:?}: nothing stands above the numbers");
        clock.forward(MINUTE * 16);
        says_nothing(&page.looks().await);
        let seen = numbers.looks().await;
        assert!(seen.contains("tel:112"), "{engine:?}: {seen}");
        says_nothing(&seen);
        // what came after her last word was not seen yet
        let seen = first.looks().await;
        assert!(seen.contains(ANSWER) && !seen.contains(&code), "{engine:?}: {seen}");

        let mut raw = Raw::connect(&town.world.place).await;
        while ends(&town).await > 0 {}
        assert_eq!(raw.numbers("SELECT count(*) FROM letters").await, [1], "{engine:?}: the one not seen yet");
        says_nothing(&page.looks().await);
        assert!(first.looks().await.contains(ANSWER), "{engine:?}");
        first.presses("Меню").await;
        clock.forward(MINUTE * 16);
        eventually("the last of them goes", || async { (ends(&town).await == 0).then_some(()) }).await;
        assert_eq!(raw.numbers("SELECT count(*) FROM letters").await, [0], "{engine:?}");
        says_nothing(&first.looks().await);

        // what she does then is answered as before: the code once more
        let asked = page.says("ще одне").await;
        assert!(!asked.text.contains(ANSWER), "{engine:?}: {asked:#?}");
        types_code(&mut page, &code).await;
        town.node.stop().await;
    }
}
