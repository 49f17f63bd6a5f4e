//! How travel plans end: at the desk that they were opened to, and for whoever has their code.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::check_ins::{Then, off_data};
use app::desk::{AtDesk, plan_named};
use app::log::{Actor, ObjectKind, Operation};
use app::plans::sweep_plans;
use app::reports::{Argon, Stock};
use app::{Reception, leave_desks, look_up_returns};
use content::Kind;
use domain::{Clock, CloseReason, CompartmentId, Input};
use sealing::{MadeReceipt, Party};
use std::time::Duration;
use storage::StoreError;
use tests::Engine;
use tests::evenings::{Evenings, Got};
use tests::lines::{count, verified};

/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;
const DAY: Duration = Duration::from_secs(24 * 3_600);
/// Whoever has got hold of the codes.
const FINDER: i64 = 90;

async fn evening(engine: Engine) -> Evenings {
    let mut e = Evenings::begin(engine, EVENING).await;
    e.intake.reception = Some(Reception {
        vault: e.office.vault.clone(),
        stock: Stock::new(1),
        duties: Vec::new().into(),
        node: "Oberih".into(),
        backups: Duration::from_secs(30 * 86_400),
    });
    e
}

/// Fires what her words lead to.
async fn a_second_later(e: &Evenings) {
    e.clock.forward(Duration::from_secs(1));
    e.work().await;
}

fn shown(made: &MadeReceipt) -> String {
    made.code.shown().as_str().to_owned()
}

/// What somebody is answered who types a code.
async fn types(e: &Evenings, code: &str) -> Vec<Got> {
    e.does(FINDER, Input::Command { name: "start".to_owned(), argument: String::new() }).await;
    e.got(FINDER);
    e.says(FINDER, code).await;
    assert_eq!(look_up_returns(&e.intake, &Argon::new(1)).await.unwrap().0, 1);
    e.sent().await;
    e.removed(FINDER);
    e.got(FINDER)
}

/// What somebody is answered who presses "destroy" there.
async fn destroys(e: &Evenings) -> Vec<Got> {
    let data = {
        let content = e.intake.content.current();
        let screen = content.screen(content.named("ask-me/plan-returned").unwrap());
        let Kind::Choose(choices) = &screen.kind else { panic!("it has buttons") };
        format!("{}.{}", screen.key, choices[0].key)
    };
    e.does(FINDER, Input::Choice(data)).await;
    e.got(FINDER)
}

fn says(got: &[Got], text: &str) -> bool {
    got.iter().any(|g| g.text.contains(text))
}

const ITS_CODE: &str = "Це код Вашого плану поїздки.";

/// The desk's grants of a plan.
async fn desk_has(e: &Evenings, plan: CompartmentId) -> usize {
    let party = Party::Compartment(e.office.desk.id).to_bytes();
    let grants = e.intake.store.read("grants", |mut tx| async move { tx.grants_to(plan, &party).await }).await;
    grants.map_err(|e: StoreError| e).unwrap().len()
}

async fn there(e: &Evenings, plan: CompartmentId) -> bool {
    let row = e.intake.store.write("plan", |mut tx| async move {
        let there = tx.plan(plan).await?.is_some();
        tx.done(there)
    });
    row.await.map_err(|e: StoreError| e).unwrap().into_inner()
}

const BOTH: [Then; 2] = [Then::Desk, Then::OpenPlan];

#[tokio::test(flavor = "multi_thread")]
async fn whichever_word_was_given_the_code_answers_the_same_bytes_as_long_as_a_plan_is_kept() {
    for engine in Engine::all() {
        let mut heard = Vec::new();
        for word in ["сонце", "дощ"] {
            let e = evening(engine).await;
            let mut all = Vec::new();
            let (mut plans, mut codes) = (Vec::new(), Vec::new());
            // asked once: let be, called off at once, destroyed; asked daily: let be, called off at once, later, destroyed
            for (who, daily) in (1..).zip([false, false, false, true, true, true, true]) {
                let (plan, made) = e.plans().await;
                e.asks(who, daily, &BOTH, Some(plan)).await;
                plans.push(plan);
                codes.push(shown(&made));
            }
            e.pass(TO_EIGHT + 1).await;
            for who in 1..=7 {
                e.got(who);
                e.says(who, word).await;
                all.push(e.got(who));
            }
            for who in [2, 5] {
                let id = e.rows(who).await[0].id;
                e.does(who, Input::Choice(off_data(id))).await;
                all.push(e.got(who));
            }
            a_second_later(&e).await;
            e.pass(2).await;
            let id = e.rows(6).await[0].id;
            e.does(6, Input::Choice(off_data(id))).await;
            all.push(e.got(6));
            for (n, code) in codes.iter().enumerate() {
                let answer = types(&e, code).await;
                assert_eq!(says(&answer, ITS_CODE), ![4, 5].contains(&n), "{engine:?} {word} {n}: {answer:?}");
                all.push(answer);
                if [2, 6].contains(&n) {
                    all.push(destroys(&e).await);
                    all.push(types(&e, code).await);
                }
            }
            for days in [2, 27] {
                e.clock.forward(DAY * days);
                leave_desks(&e.intake, e.clock.now()).await.unwrap();
                sweep_plans(&e.intake.store, e.clock.now(), &e.intake.random).await.unwrap();
                for code in &codes {
                    all.push(types(&e, code).await);
                }
            }
            e.clock.forward(DAY * 2);
            leave_desks(&e.intake, e.clock.now()).await.unwrap();
            sweep_plans(&e.intake.store, e.clock.now(), &e.intake.random).await.unwrap();
            for (n, code) in codes.iter().enumerate() {
                let answer = types(&e, code).await;
                assert_eq!(
                    says(&answer, ITS_CODE),
                    n == 3,
                    "{engine:?} {word} {n}: the one whose question is asked on"
                );
                all.push(answer);
            }
            heard.push(all);
        }
        assert_eq!(heard[0], heard[1], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_its_code_destroys_while_it_is_open_is_gone_for_her_and_stays_with_its_desk_for_72_hours() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (id, everyday) = e.office.responder();
        let desk = AtDesk::open(&e.intake, id, &everyday).await.unwrap();
        let key = e.office.vault.now().signer().public();
        let ((plan, made), (locked, other)) = (e.plans().await, e.plans().await);
        e.asks(1, false, &BOTH, Some(plan)).await;
        e.asks(2, false, &BOTH, Some(locked)).await;
        // its office is made without lines
        let before = verified(&e.intake.store, &key).await.findings;
        e.pass(TO_EIGHT + 1).await;
        e.says(1, "дощ").await;
        a_second_later(&e).await;
        for code in [&made, &other] {
            types(&e, &shown(code)).await;
            assert!(says(&destroys(&e).await, "План знищено."), "{engine:?}");
            assert!(!says(&types(&e, &shown(code)).await, ITS_CODE), "{engine:?}");
        }
        assert!(!there(&e, locked).await && there(&e, plan).await, "{engine:?}: one was locked");
        assert!(e.office.vault.folder().erased().unwrap().contains(&plan), "{engine:?}: no backup brings it back");
        assert_eq!(verified(&e.intake.store, &key).await.findings, before, "{engine:?}");
        for (hours, stays) in [(71, true), (2, false)] {
            e.clock.forward(Duration::from_secs(hours * 3_600));
            sweep_plans(&e.intake.store, e.clock.now(), &e.intake.random).await.unwrap();
            assert_eq!(desk.plan(plan, None).await.is_ok(), stays, "{engine:?}");
            assert_eq!(e.plan_is_there(plan).await, stays, "{engine:?}");
        }
        assert_eq!(verified(&e.intake.store, &key).await.findings, before, "{engine:?}");
    }
}

/// Closes the report that came first of those that wait.
async fn closes_one(desk: &AtDesk<'_>) -> CompartmentId {
    let report = desk.queue(9).await.unwrap().into_iter().map(|place| place.report).min().unwrap();
    let read = desk.read(report, None).await.unwrap();
    let plan = read.written.iter().find_map(plan_named).unwrap();
    desk.close(&read, CloseReason::Helped).await.unwrap();
    plan
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_leaves_its_desk_with_the_report_that_names_it() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (id, everyday) = e.office.responder();
        let desk = AtDesk::open(&e.intake, id, &everyday).await.unwrap();
        let key = e.office.vault.now().signer().public();
        let (plan, _) = e.plans().await;
        e.asks(1, false, &BOTH, Some(plan)).await;
        let before = verified(&e.intake.store, &key).await.findings;
        e.pass(TO_EIGHT + 1).await;
        e.says(1, "дощ").await;
        a_second_later(&e).await;
        assert!(desk.plan(plan, None).await.is_ok() && desk_has(&e, plan).await == 1, "{engine:?}");
        let staff = Actor::Staff(id);
        let altered = async || count(&e.intake.store, staff, Operation::Alteration, ObjectKind::Grants, "").await;
        let so_far = altered().await;
        assert_eq!(closes_one(&desk).await, plan, "{engine:?}");
        assert!(desk.plan(plan, None).await.is_err() && desk_has(&e, plan).await == 0, "{engine:?}");
        assert_eq!(altered().await - so_far, 2, "{engine:?}: the report's grants and the plan's");
        assert_eq!(verified(&e.intake.store, &key).await.findings, before, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_whose_question_is_asked_each_day_is_locked_again_and_opens_again() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (id, everyday) = e.office.responder();
        let desk = AtDesk::open(&e.intake, id, &everyday).await.unwrap();
        let key = e.office.vault.now().signer().public();
        let (plan, _) = e.plans().await;
        e.asks(1, true, &BOTH, Some(plan)).await;
        let before = verified(&e.intake.store, &key).await.findings;
        let next_day = async |word: &str| {
            e.clock.forward(DAY - Duration::from_secs(60 * 60));
            e.pass(61).await;
            e.says(1, word).await;
            a_second_later(&e).await;
        };
        e.pass(TO_EIGHT + 1).await;
        e.says(1, "сонце").await;
        a_second_later(&e).await;
        assert!(e.plan_is_there(plan).await && desk_has(&e, plan).await == 0, "{engine:?}: it stays, and locked");
        next_day("дощ").await;
        next_day("дощ").await;
        assert_eq!(e.desk_was_told().await.len(), 2, "{engine:?}");
        closes_one(&desk).await;
        assert_eq!(desk_has(&e, plan).await, 1, "{engine:?}: another report that is open names it");
        closes_one(&desk).await;
        assert_eq!(desk_has(&e, plan).await, 0, "{engine:?}");
        assert!(desk.plan(plan, None).await.is_err(), "{engine:?}");
        next_day("дощ").await;
        assert_eq!(desk.plan(plan, None).await.unwrap().written.len(), 2, "{engine:?}: open once more");
        assert_eq!(verified(&e.intake.store, &key).await.findings, before, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn thirty_days_after_the_last_alarm_a_plan_leaves_a_desk_that_closed_nothing() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let ((once, _), (daily, _)) = (e.plans().await, e.plans().await);
        e.asks(1, false, &BOTH, Some(once)).await;
        e.asks(2, true, &BOTH, Some(daily)).await;
        e.pass(TO_EIGHT + 1).await;
        for who in [1, 2] {
            e.says(who, "дощ").await;
        }
        a_second_later(&e).await;
        for (days, stay) in [(29, 1), (2, 0)] {
            e.clock.forward(DAY * days);
            leave_desks(&e.intake, e.clock.now()).await.unwrap();
            assert_eq!([desk_has(&e, once).await, desk_has(&e, daily).await], [stay; 2], "{engine:?} {days}");
        }
        assert_eq!(leave_desks(&e.intake, e.clock.now()).await.unwrap(), 0, "{engine:?}: once");
        assert!(!e.plan_is_there(once).await && e.plan_is_there(daily).await, "{engine:?}");
    }
}
