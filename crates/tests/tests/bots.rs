//! Journeys through the bots, as a person sees them.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::print_stderr, reason = "tests"))]

use app::ChatPace;
use domain::{Clock, HandClock, Timestamp};
use fake_telegram::{Person, Shown};
use oberih::Running;
use std::sync::Arc;
use std::time::Duration;
use storage::StoreError;
use tests::{Engine, Place, Raw, Talk, World, WorldOptions};

const PATIENCE: Duration = Duration::from_secs(60);
/// Ten thousand updates before hers.
const FLOOD: Duration = Duration::from_secs(90);

async fn world(engine: Engine, options: WorldOptions) -> World {
    World::new(Place::new(engine).await, options).await
}

fn from_bot(shown: &[Shown]) -> Vec<&Shown> {
    shown.iter().filter(|s| s.from_bot).collect()
}

fn first_200(text: &str) -> String {
    text.chars().take(200).collect()
}

/// Some answer begins with the numbers.
fn has_numbers(shown: &[Shown]) -> bool {
    from_bot(shown).iter().any(|m| first_200(&m.text).contains("112"))
}

/// Runs a journey on each engine.
async fn on_each<F, U>(options: WorldOptions, journey: F)
where
    F: Fn(World) -> U,
    U: Future<Output = ()>,
{
    for engine in Engine::all() {
        eprintln!("engine: {engine:?}");
        journey(world(engine, options.clone()).await).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_is_answered_in_her_language_with_the_key_below() {
    on_each(WorldOptions::default(), |w| async move {
        let node = w.node(1).await;
        let person = w.person(7_001, "uk");
        person.sends("/start");
        let shown = person.waits_for(PATIENCE, |s| from_bot(s).len() >= 2).await.unwrap();
        assert!(
            from_bot(&shown)[0].text.contains("Вітаємо")
                || from_bot(&shown)[0].text.contains("Добр")
                || !from_bot(&shown)[0].text.is_ascii()
        );
        assert!(shown.iter().any(|s| !s.keyboard.is_empty()), "the persistent key");
        assert!(from_bot(&shown)[1].buttons.len() >= 5);
        assert_eq!(w.telegram.refused(), Vec::<String>::new());
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn danger_words_bring_the_numbers_first() {
    on_each(WorldOptions::default(), |w| async move {
        let node = w.node(2).await;
        let person = w.person(7_002, "uk");
        person.sends("допоможіть мене замкнули");
        let shown = person
            .waits_for(PATIENCE, |s| from_bot(s).iter().any(|m| first_200(&m.text).contains("112")))
            .await
            .unwrap();
        let help = from_bot(&shown).into_iter().find(|m| m.text.contains("112")).unwrap();
        assert!(first_200(&help.text).contains("102"));
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_update_changes_nothing() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(3).await;
        let person = w.known(7_003, "uk").await;
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
        let before = from_bot(&person.messages()).len();
        w.telegram.repeat_last("stay_safe_bot");
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
        assert_eq!(from_bot(&person.messages()).len(), before);
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_message_is_answered_politely_and_order_is_kept() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(4).await;
        let person = w.known(7_004, "en").await;
        let greeted = person.messages().len();
        for n in 0..6 {
            match n {
                0 => drop(person.sends_sticker()),
                1 => drop(person.sends_voice()),
                2 => drop(person.sends_photo(Some("is this real?"))),
                3 => drop(person.sends_poll()),
                4 => drop(person.sends_location()),
                _ => drop(person.sends("\u{202e}\u{200b}\u{1F600}")),
            }
            let reply = person.waits_for_reply(PATIENCE).await.unwrap();
            assert!(!reply.text.is_empty() && !reply.buttons.is_empty(), "kind {n}: {}", reply.text);
        }
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
        let sides: Vec<bool> = person.messages()[greeted..].iter().map(|m| m.from_bot).collect();
        assert_eq!(sides, [false, true].repeat(6), "one answer to each, after it and before the next");
        assert_eq!(w.telegram.refused(), Vec::<String>::new());
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_updates_hold_nobody_up() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let person = w.person(7_005, "en");
        let from = r#"{"id":7005,"is_bot":false,"first_name":"x"}"#;
        let chat = r#"{"id":7005,"type":"private"}"#;
        w.telegram.push_raw_text("stay_safe_bot", r#"{"update_id":500,"something_new":{"a":[1,2]}}"#.to_owned());
        w.telegram.push_raw_text("stay_safe_bot", format!(r#"{{"update_id":501,"message":{{"message_id":"odd","from":{from},"chat":{chat},"date":1}}}}"#));
        w.telegram.push_raw_text("stay_safe_bot", format!(r#"{{"update_id":502,"message":{{"message_id":9,"from":{from},"chat":{chat},"date":1,"text":"\ud800 x \udfff"}}}}"#));
        let long = "я".repeat(40_000);
        w.telegram.push_raw_text("stay_safe_bot", format!(r#"{{"update_id":503,"message":{{"message_id":10,"from":{from},"chat":{chat},"date":1,"text":"{long}"}}}}"#));
        w.telegram.faults().truncate_updates_next(1);
        let node = w.node(5).await;
        person.waits_for(PATIENCE, |s| !from_bot(s).is_empty()).await.map(drop).unwrap();
        person.sends("help");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
        assert_eq!(w.telegram.pending("stay_safe_bot"), 0);
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forged_and_stale_buttons_show_the_menu() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(6).await;
        let person = w.known(7_006, "en").await;
        let menu = person.last_from_bot().unwrap();
        let labels = |m: &Shown| m.buttons.iter().flatten().map(|b| b.label.clone()).collect::<Vec<_>>();
        for data in ["x", "-.erase", "00000000.00000000", "-.o:\u{1F600}", "{}"] {
            person.presses_data(menu.message_id, data);
            let reply = person.waits_for_reply(PATIENCE).await.unwrap();
            assert_eq!(labels(&reply), labels(&menu), "{data}");
        }
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn hide_deletes_both_sides_and_leaves_one_neutral_line() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(7).await;
        let person = w.known(7_007, "en").await;
        for text in ["papers", "/hide"] {
            person.sends(text);
            person.waits_for_reply(PATIENCE).await.unwrap();
            w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        }
        person.presses("🧹").unwrap();
        let shown = person.waits_for(PATIENCE, |s| s.len() == 1).await.unwrap();
        assert!(shown[0].from_bot, "one neutral line is left");
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_album_gets_one_answer_and_hide_takes_every_picture_of_it() {
    for webhook in [false, true] {
        let w =
            world(Engine::Sqlite, WorldOptions { webhook, only: Some("stay-safe"), ..WorldOptions::default() }).await;
        let node = w.node(7).await;
        let person = w.known(7_009, "en").await;
        let before = from_bot(&person.messages()).len();
        person.sends_album(5);
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        assert_eq!(from_bot(&person.messages()).len(), before + 1, "one answer (webhook: {webhook})");
        person.sends("/hide");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        person.presses("🧹").unwrap();
        let shown = person.waits_for(PATIENCE, |s| s.len() == 1).await.unwrap();
        assert!(shown[0].from_bot, "no picture is left (webhook: {webhook})");
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn did_they_answer_is_counted_by_line_and_day() {
    on_each(WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(9).await;
        let person = w.known(7_010, "en").await;
        person.sends("/start pl-not-paid-country");
        person.waits_for_reply(PATIENCE).await.unwrap();
        w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
        for button in ["Did they answer?", "Labour", "No"] {
            // the second step shows a button for each line; any will do
            let data = person.last_from_bot().unwrap().buttons.iter().flatten().find_map(|b| {
                let data = b.data.clone()?;
                (b.label.contains(button) || (button == "Labour" && data.contains(".did-"))).then_some(data)
            });
            let message = person.last_from_bot().unwrap().message_id;
            person.presses_data(message, &data.unwrap_or_else(|| panic!("no button for {button}")));
            person.waits_for_reply(PATIENCE).await.unwrap();
            w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
        }
        let store = w.place.store().await;
        let counts = store.read("counts", |mut tx| async move { tx.answer_counts().await }).await.unwrap();
        assert_eq!(counts.len(), 1, "{counts:?}");
        assert!(counts[0].service.starts_with("pl-"));
        assert_eq!((counts[0].answer.as_str(), counts[0].count), ("no", 1));
        node.stop().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_who_asks_to_be_forgotten_leaves_no_row_that_opens() {
    let w = world(Engine::Sqlite, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let node = w.node(8).await;
    let person = w.known(7_008, "en").await;
    person.sends("/start pl-papers");
    person.waits_for_reply(PATIENCE).await.unwrap();
    w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
    person.sends("/forget");
    person.waits_for_reply(PATIENCE).await.unwrap();
    w.telegram.wait_idle("stay_safe_bot", Duration::from_millis(700)).await;
    person.presses("🗑").unwrap();
    let shown = person.waits_for(PATIENCE, |s| s.len() == 1).await.unwrap();
    assert!(shown[0].from_bot, "one line says so, nothing else is left in the chat");
    // she begins anew: her country is not known any more
    person.sends("/start");
    let again = person.waits_for(PATIENCE, |s| from_bot(s).len() >= 2).await.unwrap();
    assert!(!again.iter().any(|m| m.text.contains("passport")));
    node.stop().await;
}

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
async fn updates_come_by_webhook_as_well() {
    on_each(WorldOptions { webhook: true, only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(13).await;
        let person = w.person(7_014, "uk");
        person.sends("/start");
        person.waits_for(PATIENCE, |s| from_bot(s).len() >= 2).await.unwrap();
        // a stranger without the secret is told nothing
        let url = format!("http://{}/hook/stay-safe", node.public_addr());
        let answer = reqwest_post(&url, r#"{"update_id":1}"#).await;
        assert_eq!(answer, 404);
        node.stop().await;
    })
    .await;
}

async fn reqwest_post(url: &str, body: &str) -> u16 {
    let net = oberih::Net::real().unwrap();
    net.http.post(url).body(body.to_owned()).send().await.unwrap().status().as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_share_the_work_and_one_takes_over() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let w = world(Engine::Postgres, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let (first, second) = (w.node(14).await, w.node(15).await);
    let person = w.known(7_015, "en").await;
    let holder = async |node: &Running| {
        let name = "telegram:stay-safe";
        let held = node.store().read("holder", |mut tx| async move { tx.lease_holder(name).await }).await;
        held.map_err(|e: StoreError| e).unwrap()
    };
    let before = holder(&second).await;
    assert!(before.is_some(), "one of them sends");
    let (holds, other) = if stands_by(&first).await { (second, first) } else { (first, second) };
    assert!(stands_by(&other).await && !stands_by(&holds).await, "one of them, and not both");
    holds.kill();
    person.sends("/help");
    person.waits_for(Duration::from_secs(60), has_numbers).await.unwrap();
    let after = holder(&other).await;
    assert!(after.is_some() && after != before, "the other took over");
    assert!(!stands_by(&other).await);
    other.kill();
}

/// Between two messages to one chat lies a commit, which takes what time it takes.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_seen_whole_however_long_a_commit_takes() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let w = world(Engine::Postgres, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let node = w.node(17).await;
    let slow = "CREATE FUNCTION slow() RETURNS trigger AS $$ BEGIN PERFORM pg_sleep(1.5); RETURN NULL; END $$ \
                LANGUAGE plpgsql; CREATE TRIGGER slow AFTER DELETE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION slow()";
    Raw::connect(&w.place).await.run(slow).await;
    let person = w.person(7_017, "en");
    let username = "stay_safe_bot".to_owned();
    let mut talk = Talk::Bot { telegram: w.telegram.clone(), username, person, store: node.store().clone() };
    let greeted = talk.says("/menu").await;
    assert_eq!(from_bot(&talk.person().messages()).len(), 2);
    assert!(greeted.labels.len() >= 5, "{greeted:#?}");
    node.stop().await;
}

/// Whether a process says that another one polls and sends for the bot.
async fn stands_by(node: &Running) -> bool {
    let url = format!("http://{}/readyz", node.ops_addr().unwrap());
    let answer = oberih::Net::real().unwrap().http.get(url).send().await.unwrap();
    answer.text().await.unwrap().contains("another process polls and sends for it")
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
