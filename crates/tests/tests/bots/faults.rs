//! The platform fails, the bot is blocked, the process is killed, there is a flood, the clock jumps: no message is lost.

use crate::bots::{PATIENCE, from_bot, has_numbers, on_each, world};
use app::ChatPace;
use domain::{Clock, HandClock, Timestamp};
use fake_telegram::{Person, Shown};
use std::sync::Arc;
use std::time::Duration;
use tests::{Engine, Raw, WorldOptions};

/// Ten thousand updates before hers.
const FLOOD: Duration = Duration::from_secs(90);

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_the_platform_cost_no_message() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(9).await;
        let person = w.known(7_009, "en").await;
        w.telegram.faults().rate_limit_next(1, 1);
        person.sends("/menu");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.faults().server_error_next(1);
        person.sends("/help");
        person.waits_for(PATIENCE, has_numbers).await.unwrap();
        w.telegram.faults().drop_connection_next(1);
        person.sends("/about");
        person.waits_for_reply(PATIENCE).await.unwrap();
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_bot_stops_and_begins_again_when_she_writes() {
    let w = world(Engine::Sqlite, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let node = w.node(10).await;
    let person = w.known(7_010, "en").await;
    let mut raw = Raw::connect(&w.place).await;
    let mut closed = async |want: i64| {
        for _ in 0..600 {
            if raw.numbers("SELECT count(*) FROM conversations WHERE unreachable").await == [want] {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        false
    };
    assert!(closed(0).await);
    let sent = w.telegram.counters("stay_safe_bot").sent_messages;
    person.blocks_bot();
    assert!(closed(1).await, "it is known that nothing reaches her");
    w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
    assert_eq!(w.telegram.counters("stay_safe_bot").sent_messages, sent, "and nothing is sent to her");
    person.unblocks_bot();
    person.sends("/menu");
    person.waits_for_reply(PATIENCE).await.unwrap();
    assert!(closed(0).await, "she is reached again");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_confirmed_comes_again_after_a_kill_and_is_answered_once() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let mut node = w.node(11).await;
        let calm = w.known(7_099, "en").await;
        let mut people = Vec::new();
        for n in 0..20 {
            people.push(w.known(7_100 + n, "en").await);
        }
        let mut asked: Vec<(&str, String)> = Vec::new();
        for text in ["/about", "/language", "/help"] {
            calm.sends(text);
            asked.push((text, calm.waits_for_reply(PATIENCE).await.unwrap().text));
        }
        let times = |p: &Person, answer: &str| from_bot(&p.messages()).iter().filter(|m| m.text == answer).count();
        // killed before anybody is answered, when the first one is, in the middle of it
        for (((text, answer), answered), seed) in asked.iter().zip([0, 1, 10]).zip(20..) {
            for p in &people {
                p.sends(text);
            }
            for p in &people[..answered] {
                p.waits_for(PATIENCE, |_| times(p, answer) > 0).await.unwrap();
            }
            node.kill();
            node = w.node(seed).await;
            for p in &people {
                p.waits_for(Duration::from_secs(60), |_| times(p, answer) > 0).await.unwrap();
            }
        }
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        for p in &people {
            for (text, answer) in &asked {
                // what had just been sent when it was killed may be sent again
                let times = times(p, answer);
                assert!((1..=4).contains(&times), "{text} was answered {times} times");
            }
        }
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_one_person_is_answered_and_holds_nobody_up() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let mut config = w.config();
        config.telegram.chat_pace = ChatPace::default();
        let node = w.node_with(config, 12).await.unwrap();
        let (flood, other) = (w.person(7_012, "en"), w.person(7_013, "en"));
        for n in 0..10_000 {
            flood.sends(&format!("message {n}"));
        }
        let last = flood.sends("/help");
        other.sends("/help");
        other.waits_for_reply(FLOOD).await.unwrap();
        let answered = |s: &[Shown]| from_bot(s).iter().any(|m| m.message_id > last) && has_numbers(s);
        flood.waits_for(FLOOD, answered).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(1_200)).await;
        assert!(from_bot(&flood.messages()).len() < 1_000, "the last answers, not ten thousand");
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn clock_jumps_lose_nothing() {
    let start = Timestamp::from_unix_micros(1_795_500_000_000_000);
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(start));
        let options = WorldOptions {
            only: Some("stay-safe"),
            clock: Some(clock.clone() as Arc<dyn Clock>),
            ..WorldOptions::default()
        };
        let w = world(engine, options).await;
        let node = w.node(16).await;
        let person = w.known(7_016, "en").await;
        for (jump, text) in [(0i64, "/menu"), (-86_400, "/help"), (2 * 86_400, "/menu"), (-3_600, "/help")] {
            clock.set(Timestamp::from_unix_micros(start.unix_micros() + jump * 1_000_000));
            person.sends(text);
            let reply = person.waits_for_reply(PATIENCE).await.unwrap();
            assert_eq!(reply.text.contains("112"), text == "/help", "{engine:?}, {jump} s: {}", reply.text);
        }
        node.stop().await;
    }
}
