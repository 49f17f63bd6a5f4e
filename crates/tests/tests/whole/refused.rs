//! A store that refuses what it is given for good: nothing is lost in silence.

use app::Taken;
use domain::{Inbound, Input};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use tests::alone::{intake, update};
use tests::town::eventually;
use tests::village::says;
use tests::{Engine, Place, Raw, World, WorldOptions};

const PATIENCE: Duration = Duration::from_secs(20);
const BREAK: &str = "ALTER TABLE conversations RENAME TO conversations_away";
const MEND: &str = "ALTER TABLE conversations_away RENAME TO conversations";

fn passport(person: i64, number: i64) -> Inbound {
    update(person, number, says("паспорт"))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_to_everybody_comes_again_when_it_is_repaired() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let intake = intake(&place, 3, Arc::new(SystemClock)).await;
        let mut raw = Raw::connect(&place).await;
        let batch = [passport(1, 1), passport(2, 2), passport(1, 3)];
        raw.run(BREAK).await;
        let taken = intake.take_or_single_out(&batch).await;
        assert!(taken.iter().all(|t| t.as_ref().is_err_and(|e| !e.is_transient())), "{engine:?}: {taken:?}");
        raw.run(MEND).await;
        let taken = intake.take_or_single_out(&batch).await;
        assert!(
            taken.iter().all(|t| matches!(t, Ok(Taken::New { .. }))),
            "{engine:?}: not one was given up: {taken:?}"
        );
        intake.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_to_one_person_is_given_up_and_said_to_be() {
    for engine in Engine::all() {
        let place = Place::new(engine).await;
        let intake = intake(&place, 4, Arc::new(SystemClock)).await;
        let mut raw = Raw::connect(&place).await;
        raw.run(BREAK).await;
        let taken = intake.take_or_single_out(&[passport(1, 1)]).await;
        assert!(matches!(taken[..], [Ok(Taken::NotKept)]), "{engine:?}: {taken:?}");
        let left = intake.take_or_single_out(&[update(1, 2, Input::Gone)]).await;
        assert!(matches!(left[..], [Ok(Taken::Quiet { .. })]), "{engine:?}: whoever left is not written to");
        raw.run(MEND).await;
        let again = intake.take_or_single_out(&[passport(1, 1)]).await;
        assert!(matches!(again[..], [Ok(Taken::Repeated)]), "{engine:?}: it holds up nobody");
        intake.store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_to_a_store_that_refuses_is_told_to_call_and_readiness_says_so() {
    let content = content::load(&oberih::embedded_content(), domain::Clock::now(&SystemClock)).content.unwrap();
    let full = content.texts().get(domain::Language::parse("uk").unwrap(), "engine-full").to_string();
    for engine in Engine::all() {
        let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let node = world.node(2).await;
        let before = world.person(8_501, "uk");
        before.sends("/menu");
        before.waits_for_reply(PATIENCE).await.unwrap();
        world.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
        let mut raw = Raw::connect(&world.place).await;
        raw.run(BREAK).await;
        let person = world.person(8_502, "uk");
        person.sends("слово");
        let called = |m: &fake_telegram::Shown| m.from_bot && m.text.contains(&full) && m.text.contains("112");
        person.waits_for(PATIENCE, |shown| shown.iter().any(called)).await.unwrap();
        let http = oberih::Net::real().unwrap().http;
        let ready = || async {
            let url = format!("http://{}/readyz", node.ops_addr().unwrap());
            let answer = http.get(url).send().await.unwrap();
            (answer.status().as_u16(), answer.text().await.unwrap())
        };
        let (status, said) = ready().await;
        assert!(status == 503 && said.contains("updates are not kept"), "{engine:?}: {status} {said}");
        raw.run(MEND).await;
        before.sends("/menu");
        let well = eventually("well again", || async { (ready().await.0 == 200).then_some(()) });
        well.await;
        node.stop().await;
    }
}
