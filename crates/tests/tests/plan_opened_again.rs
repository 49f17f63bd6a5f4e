//! A plan that was opened long ago and is opened again at the very moment at which it would leave its desk, and one that a
//! question is set for at the moment at which it would be swept: on PostgreSQL, where both work beside each other.

use app::check_ins::Then;
use app::leave_desks;
use app::plans::sweep_plans;
use domain::Clock;
use sealing::Party;
use std::time::Duration;
use storage::StoreError;
use tests::evenings::Evenings;
use tests::{Engine, Raw};

/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_is_opened_again_meanwhile_stays_with_its_desk() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let e = Evenings::begin(Engine::Postgres, EVENING).await;
    let (plan, _) = e.plans().await;
    e.asks(1, false, &[Then::Desk, Then::OpenPlan], Some(plan)).await;
    e.pass(TO_EIGHT + 1).await;
    e.says(1, "дощ").await;
    e.clock.forward(Duration::from_secs(1));
    e.work().await;
    e.clock.forward(Duration::from_secs(31 * 86_400));
    let now = e.clock.now();
    let (mut alarm, mut looks) = (Raw::connect(e.place()).await, Raw::connect(e.place()).await);
    alarm.run(&format!("BEGIN; UPDATE plans SET opened_at = {}", now.unix_micros())).await;
    let opens = async {
        looks.until_waiting(1).await;
        alarm.run("COMMIT").await;
    };
    let (left, ()) = tokio::join!(leave_desks(&e.intake, now), opens);
    left.unwrap();
    let party = Party::Compartment(e.office.desk.id).to_bytes();
    let grants = e.intake.store.read("grants", |mut tx| async move { tx.grants_to(plan, &party).await }).await;
    assert_eq!(grants.map_err(|e: StoreError| e).unwrap().len(), 1, "its desk reads it still");
    assert!(e.plan_is_there(plan).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_a_question_is_set_for_meanwhile_is_not_swept() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let e = Evenings::begin(Engine::Postgres, EVENING).await;
    let (plan, _) = e.plans().await;
    e.asks(1, true, &[Then::Desk], None).await;
    e.clock.forward(Duration::from_secs(25 * 3_600));
    let now = e.clock.now();
    let (mut sets, mut looks) = (Raw::connect(e.place()).await, Raw::connect(e.place()).await);
    sets.run("BEGIN; SELECT id FROM plans FOR UPDATE; UPDATE check_ins SET plan_id = (SELECT id FROM plans)").await;
    let set = async {
        looks.until_waiting(1).await;
        sets.run("COMMIT").await;
    };
    let (swept, ()) = tokio::join!(sweep_plans(&e.intake.store, now, &e.intake.random), set);
    swept.unwrap();
    assert!(e.plan_is_there(plan).await, "the question opens it where she is silent");
}
