//! "Forget me" and the timers at the same moment, on PostgreSQL, where they work beside each other: what she answered is told
//! all the same.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::check_ins::{Alarms, Then};
use content::Kind;
use domain::Input;
use std::time::Duration;
use tests::evenings::Evenings;
use tests::{Engine, Raw};

/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;
/// Whoever is forgotten is listed first, in a pass that is undone; the second one waits, with all of hers moved and her
/// conversation about to go, for as long as this connection holds the lock.
const HOLD: &str = "CREATE SEQUENCE passes; \
    CREATE FUNCTION wait_there() RETURNS trigger AS $$ BEGIN IF nextval('passes') = 2 THEN \
    PERFORM pg_advisory_xact_lock(7); END IF; RETURN OLD; END $$ LANGUAGE plpgsql; \
    CREATE TRIGGER wait_there BEFORE DELETE ON conversations FOR EACH ROW EXECUTE FUNCTION wait_there(); \
    SELECT pg_advisory_lock(7)";
const LET_GO: &str = "SELECT pg_advisory_unlock(7)";

fn forgets(e: &Evenings) -> Input {
    let content = e.intake.content.current();
    let screen = content.screen(content.named("common/forget").unwrap());
    let Kind::Choose(choices) = &screen.kind else { panic!("{} has buttons", screen.name) };
    Input::Choice(format!("{}.{}", screen.key, choices[0].key))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_she_answered_is_told_when_forget_me_meets_its_timer() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    // the question's own timer, and the alarm's
    for alarm in [false, true] {
        let e = Evenings::begin(Engine::Postgres, EVENING).await;
        let alarms = Alarms { timers: e.timers().clone(), vault: e.office.vault.clone() };
        e.asks(1, false, &[Then::Desk], None).await;
        e.pass(TO_EIGHT + 1).await;
        e.says(1, "дощ").await;
        e.clock.forward(Duration::from_secs(1));
        if alarm {
            while e.timers().fire(&e.lease).await.unwrap() > 0 {}
        }
        e.does(1, Input::Command { name: "forget".to_owned(), argument: String::new() }).await;
        let mut raw = Raw::connect(e.place()).await;
        raw.run(HOLD).await;
        let fired = async {
            if alarm { alarms.fire(&e.lease).await.unwrap() } else { e.timers().fire(&e.lease).await.unwrap() }
        };
        let beside = async {
            raw.until_waiting(1).await;
            let lets_go = async {
                raw.until_waiting(2).await;
                raw.run(LET_GO).await;
            };
            tokio::join!(fired, lets_go)
        };
        let (_, (fired, ())) = tokio::join!(e.does(1, forgets(&e)), beside);
        assert_eq!(fired, 1, "it was due");
        e.work().await;
        let told: Vec<String> = e.desk_was_told().await.into_iter().map(|(why, _)| why).collect();
        assert_eq!(told, ["not-free"], "alarm: {alarm}");
        assert_eq!(alarms.fire(&e.lease).await.unwrap() + e.timers().fire(&e.lease).await.unwrap(), 0, "and once");
    }
}
