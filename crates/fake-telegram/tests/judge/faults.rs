//! What goes wrong on request.

use serde_json::{Value, json};

use crate::bot::{BOT, a_server, http};

fn hello() -> Value {
    json!({ "chat_id": 7, "text": "hello" })
}

#[tokio::test]
async fn a_rate_limit_names_the_seconds_and_wears_off() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("x");
    telegram.faults().rate_limit_next(1, 3);
    let (status, answer) = bot.call("sendMessage", hello()).await;
    assert_eq!((status, &answer["parameters"]["retry_after"]), (429, &json!(3)));
    assert_eq!(answer["description"], "Too Many Requests: retry after 3");
    assert!(person.last_from_bot().is_none());
    bot.result("sendMessage", hello()).await;
    assert_eq!(telegram.counters(BOT).sent_messages, 1);
    let statuses: Vec<u16> = telegram.calls(BOT).iter().map(|call| call.status).collect();
    assert_eq!(statuses, [429, 200]);
}

#[tokio::test]
async fn a_gateway_error_is_html_and_delivers_nothing() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("x");
    telegram.faults().server_error_next(1);
    let path = format!("/bot{}/sendMessage", bot.token);
    let (status, body) = http(bot.addr, "POST", &path, &hello().to_string()).await;
    assert_eq!(status, 502);
    assert!(body.starts_with("<html>"));
    assert!(person.last_from_bot().is_none());
}

#[tokio::test]
async fn a_dropped_connection_has_delivered_the_message() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("x");
    telegram.faults().drop_connection_next(1);
    let (status, _) = bot.call("sendMessage", hello()).await;
    assert_eq!(status, 0, "no answer at all");
    assert_eq!(person.last_from_bot().unwrap().text, "hello");
    assert_eq!(bot.call("sendMessage", hello()).await.0, 200);
}

#[tokio::test]
async fn a_migrated_chat_names_its_new_id_and_takes_messages_there() {
    let (telegram, bot) = a_server().await;
    telegram.faults().migrate_chat(7, -1_007);
    let (status, answer) = bot.call("sendMessage", hello()).await;
    assert_eq!(status, 400);
    assert_eq!(answer["parameters"]["migrate_to_chat_id"], -1_007);
    bot.says(-1_007, "hello").await;
}

#[tokio::test]
async fn truncated_updates_stay_unconfirmed() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("text");
    telegram.faults().truncate_updates_next(1);
    let (status, answer) = bot.call("getUpdates", json!({})).await;
    assert_eq!((status, answer), (200, Value::Null));
    assert_eq!(bot.updates(json!({})).await.len(), 1);
}

#[tokio::test]
async fn entity_errors_strike_only_formatted_texts() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("x");
    telegram.faults().cannot_parse_entities_next(1);
    bot.result("sendMessage", hello()).await;
    let mut formatted = hello();
    formatted["entities"] = json!([{ "type": "bold", "offset": 0, "length": 5 }]);
    let (_, why) = bot.refusal("sendMessage", formatted.clone()).await;
    assert!(why.starts_with("Bad Request: can't parse entities"), "{why}");
    bot.result("sendMessage", formatted).await;
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn the_pace_of_a_chat_and_the_size_of_a_batch_can_be_limited() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("one");
    person.sends("two");
    telegram.faults().batch_limit(1);
    assert_eq!(bot.updates(json!({})).await.len(), 1);
    telegram.faults().enforce_pace(true);
    for _ in 0..20 {
        bot.result("sendMessage", hello()).await;
    }
    assert!(telegram.refused().is_empty());
    let (status, answer) = bot.call("sendMessage", hello()).await;
    assert_eq!(
        (status, telegram.refused().len()),
        (429, 1),
        "and noted, so that a journey may assert that there was none"
    );
    let wait = answer["parameters"]["retry_after"].as_u64().unwrap();
    assert!((1..=10).contains(&wait), "{wait}");
}

#[tokio::test]
async fn light_mode_counts_and_keeps_the_latest_only() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    telegram.set_light(true);
    person.sends("x");
    for n in 0..10 {
        bot.says(7, &n.to_string()).await;
    }
    assert!(telegram.calls(BOT).is_empty());
    assert_eq!(telegram.counters(BOT).sent_messages, 10);
    assert_eq!(person.last_from_bot().unwrap().text, "9");
    assert!(person.history().len() < 10);
}

#[tokio::test]
async fn an_overall_limit_holds_for_all_chats_together_and_ends_with_the_second() {
    let (telegram, bot) = a_server().await;
    for id in 7..11 {
        telegram.person(BOT, id, "en").sends("x");
    }
    telegram.faults().overall_limit(2);
    let mut statuses = Vec::new();
    for id in 7..11 {
        statuses.push(bot.call("sendMessage", json!({ "chat_id": id, "text": "hello" })).await);
    }
    let codes: Vec<u16> = statuses.iter().map(|(status, _)| *status).collect();
    assert_eq!(codes, [200, 200, 429, 429]);
    assert_eq!(statuses[3].1["description"], "Too Many Requests: retry after 1");
    telegram.faults().overall_limit(0);
    bot.says(9, "hello").await;
}

#[tokio::test]
async fn a_link_to_a_host_without_a_dot_is_refused_on_request() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("x");
    let with = |url: &str| {
        let markup = json!({ "inline_keyboard": [[{ "text": "Map", "url": url }]] });
        json!({ "chat_id": 7, "text": "hello", "reply_markup": markup })
    };
    bot.result("sendMessage", with("http://localhost:8080/map")).await;
    telegram.faults().refuse_local_links(true);
    let (status, said) = bot.refusal("sendMessage", with("http://localhost:8080/map")).await;
    assert_eq!((status, said.ends_with("Wrong HTTP URL")), (400, true), "{said}");
    bot.result("sendMessage", with("https://example.org/map")).await;
}
