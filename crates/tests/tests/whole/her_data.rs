//! What whoever holds her phone sees of "my data" and of forgetting: the same bytes, whatever she told or left here.

use crate::whole::queue::{at_the_queue, report, village_at};
use app::check_ins::{self, NewCheckIn, Then, TimeOfDay, WordHash};
use app::plans::NewPlan;
use app::reports::{By, Said, What};
use domain::{BotName, Channel, Clock, CloseReason, CompartmentId, HandClock, Input, PersonKey, Timestamp};
use oberih::SystemClock;
use sealing::MadeReceipt;
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::alone::BOT;
use tests::village::{Village, pressed, says, start};

/// How things stand for somebody; the first told nothing.
const STATES: [&str; 13] = [
    "nothing",
    "told",
    "read",
    "in the queue",
    "answered",
    "talking",
    "closed",
    "withdrawn",
    "erasing",
    "came back",
    "question",
    "plan",
    "held",
];

fn command(name: &str) -> Input {
    Input::Command { name: name.to_owned(), argument: String::new() }
}

/// The newest report at the desk.
async fn newest(village: &Village) -> CompartmentId {
    village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 99).await.unwrap()[0].id
}

/// Comes back with her code, and stands before what can be done with it.
async fn back(village: &Village, person: i64, code: &str) -> guide::View {
    village.one(person, start()).await;
    village.one(person, says(code)).await;
    assert_eq!(app::look_up_returns(&village.intake, &village.argon).await.unwrap(), (1, 0));
    village.one(person, says("ще одне")).await
}

/// She asks to be asked at 20:00, with or without a plan.
async fn asks(village: &Village, person: i64, with_plan: bool) {
    let (intake, now) = (&village.intake, village.intake.clock.now());
    let look_up =
        intake.keys.look_up(Channel::Telegram, &BotName::parse(BOT).unwrap(), &PersonKey::new(person.to_string()));
    let row = intake.store.read("look", |mut tx| async move { tx.look_at(&look_up).await }).await;
    let row = row.map_err(|e: StoreError| e).unwrap().unwrap();
    let (whose, key) = (row.id, intake.keys.key_of(row.id, &row.wrapped_key).unwrap());
    let mut rng = intake.random.child();
    let opened = village.reception().vault.now();
    let plan = with_plan.then(|| {
        let made = MadeReceipt::make(opened.receipts().present(), &mut rng);
        let value = "Firma Example".to_owned();
        let said =
            [Said { by: By::Person, what: What::Kept { question: "employer".to_owned(), value }, message: None }];
        let plan = NewPlan { desk: &opened.desks[0], made: &made, said: &said, now, sequence: &intake.sequence };
        let rows = village.reception().vault.with_present(|o, p| plan.rows(o, p, &intake.keys, &mut rng));
        rows.unwrap().unwrap()
    });
    let (plan, key) = (&plan, &key);
    let set = intake.store.write("set", |mut tx| async move {
        if let Some(plan) = plan {
            plan.keep(&mut tx).await?;
        }
        let new = NewCheckIn {
            question: "weather".to_owned(),
            at: TimeOfDay::parse("20:00", "Europe/Kyiv").unwrap(),
            zone: "Europe/Kyiv".to_owned(),
            daily: true,
            well: WordHash::of(key, "Сонце").unwrap(),
            not_free: WordHash::of(key, "Дощ").unwrap(),
            grace: check_ins::GRACE,
            then: if with_plan { vec![Then::Desk, Then::OpenPlan] } else { vec![Then::Desk] },
            plan: plan.as_ref().map(|plan| plan.plan.id),
            desk: Some("help".to_owned()),
            name: None,
        };
        let mut rng = intake.random.child();
        let set = check_ins::set(&mut tx, &intake.keys, (whose, key), new, now, &mut rng).await?;
        tx.done(set)
    });
    assert!(set.await.map_err(|e: StoreError| e).unwrap().into_inner().is_ok());
}

/// Brings somebody there.
async fn comes_to(village: &Village, clock: &HandClock, person: i64, state: &str) {
    // so that the newest report is hers
    clock.forward(Duration::from_secs(1));
    village.one(person, start()).await;
    match state {
        "nothing" => {}
        "held" => drop(village.one(person, says("щось дивне тут")).await),
        "in the queue" => {
            let asks = at_the_queue(village, person).await;
            village.one(person, asks).await;
        }
        "question" => asks(village, person, false).await,
        "plan" => asks(village, person, true).await,
        _ => {
            village.ready(1).await;
            village.ready_to_tell(&[person]).await;
            let code = village.codes_of(&[person]).await.remove(0);
            let (id, desk) = (newest(village).await, village.at_desk().await);
            match state {
                "told" => {}
                "read" => drop(desk.read(id, None).await.unwrap()),
                "answered" | "talking" => {
                    desk.answer(id, "Ми прочитали.").await.unwrap();
                    if state == "answered" {
                        desk.leave(id).await.unwrap();
                    }
                }
                "closed" => {
                    let read = desk.read(id, None).await.unwrap();
                    desk.close(&read, CloseReason::Helped).await.unwrap();
                    assert_eq!(report(village, id).await.state, "closed");
                }
                "came back" => drop(back(village, person, &code).await),
                "withdrawn" => {
                    let asked = pressed(&back(village, person, &code).await, "Забрати назад");
                    let sure = pressed(&village.one(person, asked).await, "Так, забрати назад");
                    village.one(person, sure).await;
                    assert_eq!(report(village, id).await.state, "withdrawn");
                }
                "erasing" => {
                    let asked = pressed(&back(village, person, &code).await, "Стерти");
                    let sure = pressed(&village.one(person, asked).await, "Так, стерти");
                    village.one(person, sure).await;
                    assert!(report(village, id).await.erase_at.is_some());
                }
                other => unreachable!("{other}"),
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn her_data_and_forgetting_are_the_same_bytes_however_it_stands_with_what_she_told() {
    for (engine, silent) in Engine::all().into_iter().flat_map(|engine| [(engine, false), (engine, true)]) {
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = village_at(engine, clock.clone()).await;
        for (person, state) in (1..).zip(STATES) {
            comes_to(&village, &clock, person, state).await;
        }
        clock.forward(Duration::from_secs(60));
        if silent {
            clock.forward(Duration::from_secs(16 * 60));
            let (i, content) = (&village.intake, village.intake.content.current());
            while app::end_silent(&i.store, &i.keys, &i.random, &content, clock.now()).await.unwrap() > 0 {}
        }
        let mut seen: Vec<[String; 9]> = Vec::new();
        for (person, state) in (1..).zip(STATES) {
            // nothing leads back to where she stood: not from the menu, and after her silence from nowhere
            let back = || Input::Choice("-.back".to_owned());
            let alone = if silent { Some(village.one(person, back()).await) } else { None };
            let menu = village.one(person, command("menu")).await;
            let before = village.one(person, back()).await;
            let first = village.one(person, back()).await;
            // while a human talks with her, her words are for them
            let words =
                if state == "talking" { None } else { Some(village.one(person, says("мої дані")).await) };
            let data = village.one(person, command("forget")).await;
            let forgotten = village.one(person, pressed(&data, "Забути зараз")).await;
            // whoever goes on is somebody new
            let again = village.one(person, command("menu")).await;
            let after = village.one(person, command("forget")).await;
            let words = words.map_or_else(|| seen[0][1].clone(), |view| format!("{view:?}"));
            let alone = format!("{alone:?}");
            let [menu, before, first, data, forgotten, again, after] =
                [menu, before, first, data, forgotten, again, after].map(|view| format!("{view:?}"));
            seen.push([alone, words, menu, before, first, data, forgotten, again, after]);
        }
        for (state, seen_then) in STATES.iter().zip(&seen) {
            for (n, (one, other)) in seen[0].iter().zip(seen_then).enumerate() {
                assert_eq!(one, other, "{engine:?}, silent: {silent}, step {n}: {state}");
            }
        }
        assert_ne!(seen[0][2], seen[0][5], "something is seen");
        village.intake.store.close().await;
    }
}
