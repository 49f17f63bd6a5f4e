//! Questions at a time through a whole node: asked, answered and missed at the platform itself, on a clock turned by hand.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::check_ins::{self, NewCheckIn, Then, TimeOfDay, WordHash};
use domain::{BotName, Channel, Clock, PersonKey, Timestamp};
use fake_telegram::Person;
use std::time::Duration;
use storage::StoreError;
use tests::alone::BOT;
use tests::town::eventually;
use tests::town_evening::{AT_ONCE, Evening, QUESTION, comes_to_the_plan};
use tests::{Engine, Seen, Talk};

const THANKS: &str = "Дякую за відповідь.";
const MINUTE: Duration = Duration::from_secs(60);
/// The desk is told of fifty by then, on the slowest machine.
const ALL_TOLD: Duration = Duration::from_secs(240);
const DAY: Duration = Duration::from_secs(86_400);

/// She sets a question up for 20:00, with `сонце` for all well and `дощ` for not free; gives the letters for whom she
/// named.
async fn sets_up(talk: &mut Talk, with_contact: bool) -> Option<String> {
    comes_to_the_plan(talk, ["Сонце", "Дощ"]).await;
    talk.presses("Без плану").await;
    if with_contact {
        talk.presses("Так, комусь написати").await;
        talk.presses("Ні").await;
        talk.says("Оля").await;
    } else {
        talk.presses("Ні, нікому").await;
    }
    let set = talk.presses("Готово, питайте").await;
    let letters = set.text.split("?start=").nth(1).map(|rest| rest.chars().take(12).collect());
    assert_eq!(letters.is_some(), with_contact, "{set:#?}");
    letters
}

/// The same at another time for somebody who only began, without her bot.
async fn is_set(e: &Evening, person: i64, at: &'static str) {
    let (keys, store) = (&e.town.desk.keys, &e.town.desk.store);
    let look_up = keys.look_up(Channel::Telegram, &BotName::parse(BOT).unwrap(), &PersonKey::new(person.to_string()));
    let row = store.read("look", |mut tx| async move { tx.look_at(&look_up).await }).await;
    let row = row.map_err(|e: StoreError| e).unwrap().unwrap();
    let (id, key, now) = (row.id, &keys.key_of(row.id, &row.wrapped_key).unwrap(), e.clock.now());
    let set = store.write("set", |mut tx| async move {
        let new = NewCheckIn {
            question: "weather".to_owned(),
            at: TimeOfDay::parse(at, "Europe/Kyiv").unwrap(),
            zone: "Europe/Kyiv".to_owned(),
            daily: false,
            well: WordHash::of(key, "Сонце").unwrap(),
            not_free: WordHash::of(key, "Дощ").unwrap(),
            grace: check_ins::GRACE,
            then: vec![Then::Desk],
            plan: None,
            desk: Some("help".to_owned()),
            name: None,
        };
        let mut rng = e.town.desk.random.child();
        let set = check_ins::set(&mut tx, keys, (id, key), new, now, &mut rng).await?;
        tx.done(set)
    });
    assert!(set.await.map_err(|e: StoreError| e).unwrap().into_inner().is_ok());
}

/// How many people the desk was told of.
async fn alarms(e: &Evening) -> usize {
    e.town.at_desk().await.queue(200).await.unwrap().len()
}

/// Each alarm is a report of its own, with a code that has to be made: many take their time.
async fn alarms_are(e: &Evening, count: usize) {
    let until = tokio::time::Instant::now() + ALL_TOLD;
    loop {
        let came = alarms(e).await;
        if came == count {
            return;
        }
        assert!(tokio::time::Instant::now() < until, "{came} of {count} alarms came");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// How often she was asked.
fn asked(person: &Person) -> usize {
    person.messages().iter().filter(|m| m.from_bot && m.text == QUESTION).count()
}

async fn is_asked(person: &Person, times: usize) {
    eventually("the question", || async { (asked(person) >= times).then_some(()) }).await;
    assert_eq!(asked(person), times);
}

#[tokio::test(flavor = "multi_thread")]
async fn silence_reaches_the_desk_and_whom_she_named_once_each() {
    let e = Evening::begin(Engine::Sqlite).await;
    let (mut talk, mut contact) = (e.town.talk("bot", 1_901), e.town.talk("bot", 1_902));
    let letters = sets_up(&mut talk, true).await.unwrap();
    contact.says(&format!("/start {letters}")).await;
    contact.presses("Так, пишіть").await;
    let told = || contact.person().messages().iter().filter(|m| m.from_bot && m.text.contains("Оля")).count();
    let before = told();
    e.pass(11).await;
    is_asked(talk.person(), 1).await;
    e.pass(30).await;
    assert_eq!((alarms(&e).await, told(), asked(talk.person())), (0, before, 1), "within the grace");
    e.pass(60).await;
    alarms_are(&e, 1).await;
    eventually("whom she named is told", || async { (told() > before).then_some(()) }).await;
    is_asked(talk.person(), 3).await;
    e.pass(60).await;
    assert_eq!((alarms(&e).await, told(), asked(talk.person())), (1, before + 1, 3), "once");
    e.town.node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_words_look_alike_at_the_platform_and_one_brings_the_desk() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let (mut fine, mut taken) = (e.town.talk("bot", 1_911), e.town.talk("bot", 1_912));
        for talk in [&mut fine, &mut taken] {
            sets_up(talk, false).await;
        }
        e.pass(11).await;
        for talk in [&fine, &taken] {
            is_asked(talk.person(), 1).await;
        }
        let answers: [Seen; 2] = [fine.says("сонце").await, taken.says(" ДОЩ! ").await];
        assert_eq!((&answers[0].text, &answers[0].labels), (&answers[1].text, &answers[1].labels));
        e.pass(1).await;
        alarms_are(&e, 1).await;
        let shown = |talk: &Talk| -> Vec<String> {
            talk.person().messages().iter().filter(|m| m.from_bot).map(|m| m.text.clone()).collect()
        };
        assert_eq!(shown(&fine), shown(&taken), "everything in both chats");
        e.pass(100).await;
        assert_eq!((alarms(&e).await, asked(fine.person()), asked(taken.person())), (1, 1, 1));
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_was_stopped_over_fifty_questions_asks_each_again_before_any_alarm() {
    for engine in Engine::all() {
        let mut e = Evening::begin(engine).await;
        let people: Vec<Person> = (2_001..=2_050).map(|n| e.town.world.person(n, "uk")).collect();
        for person in &people {
            person.sends("/start");
        }
        for (n, person) in people.iter().enumerate() {
            person.waits_for_reply(MINUTE).await.unwrap();
            // half of them are asked before it stops
            is_set(&e, person.user_id(), if n < 25 { "20:00" } else { "21:00" }).await;
        }
        e.pass(11).await;
        for person in &people[..25] {
            is_asked(person, 1).await;
        }
        e.town.node.stop().await;
        e.clock.forward(Duration::from_secs(3 * 3_600));
        let mut config = e.town.world.config();
        config.telegram.hold = AT_ONCE;
        e.town.node = e.town.world.node_with(config, 33).await.unwrap();
        e.town.is_seen_well().await;
        e.pass(2).await;
        for (n, person) in people.iter().enumerate() {
            is_asked(person, if n < 25 { 2 } else { 1 }).await;
        }
        e.pass(30).await;
        assert_eq!(alarms(&e).await, 0, "grace is anew");
        // whoever was asked while the node was not yet seen to be well again is asked once more, and has her hour from when the
        // platform took that: on this clock some minutes pass while it is sent
        for _ in 0..9 {
            e.pass(20).await;
            if alarms(&e).await == 50 {
                break;
            }
        }
        alarms_are(&e, 50).await;
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_set_a_day_back_and_forth_takes_nobody_for_silent_and_forgets_nobody() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let person = e.town.world.known(2_101, "uk").await;
        is_set(&e, 2_101, "20:00").await;
        e.pass(11).await;
        is_asked(&person, 1).await;
        let day = i64::try_from(DAY.as_micros()).unwrap();
        for by in [-day, day] {
            e.clock.set(Timestamp::from_unix_micros(e.clock.now().unix_micros() + by));
            e.pass(15).await;
            assert_eq!((alarms(&e).await, asked(&person)), (0, 1), "the day was none");
        }
        e.pass(60).await;
        alarms_are(&e, 1).await;
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_answers_while_a_poll_of_ours_hangs_is_not_missed_for_it() {
    for engine in Engine::all() {
        let e = Evening::begin(engine).await;
        let person = e.town.world.known(2_301, "uk").await;
        is_set(&e, 2_301, "20:00").await;
        e.pass(11).await;
        is_asked(&person, 1).await;
        // nothing says yet that something is wrong: the poll is on its way
        e.town.world.telegram.faults().hang_updates(true);
        tokio::time::sleep(Duration::from_millis(100)).await;
        person.sends("сонце");
        for _ in 0..240 {
            e.clock.forward(Duration::from_secs(30));
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!((alarms(&e).await, asked(&person)), (0, 1), "{engine:?}: nobody knows whether she answered");
        e.town.world.telegram.faults().hang_updates(false);
        eventually("her answer is heard", || async {
            person.messages().iter().any(|m| m.from_bot && m.text == THANKS).then_some(())
        })
        .await;
        e.town.is_seen_well().await;
        e.pass(90).await;
        assert_eq!(alarms(&e).await, 0, "{engine:?}");
        e.town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_the_platform_did_not_take_for_hours_comes_when_it_is_back() {
    let e = Evening::begin(Engine::Sqlite).await;
    let person = e.town.world.known(2_201, "uk").await;
    is_set(&e, 2_201, "20:00").await;
    let faults = e.town.world.telegram.faults();
    faults.server_error_next(usize::MAX);
    e.pass(11).await;
    for _ in 0..30 {
        e.clock.forward(MINUTE * 10);
        e.town.is_seen_well().await;
    }
    assert_eq!((asked(&person), alarms(&e).await), (0, 0), "what nobody took is not missed");
    faults.server_error_next(0);
    e.pass(2).await;
    is_asked(&person, 1).await;
    e.pass(30).await;
    assert_eq!((asked(&person), alarms(&e).await), (1, 0), "grace is from when it was taken");
    e.town.node.stop().await;
}
