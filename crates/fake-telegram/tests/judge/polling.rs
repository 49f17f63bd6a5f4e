//! `getUpdates`.

use std::time::Duration;

use serde_json::json;

use crate::bot::{BOT, a_server};

fn ids(updates: &[serde_json::Value]) -> Vec<i64> {
    updates.iter().map(|update| update["update_id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn an_offset_confirms_what_is_below_it_and_nothing_else() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "uk");
    for text in ["/start", "two", "three"] {
        person.sends(text);
    }
    let first = bot.updates(json!({})).await;
    let again = bot.updates(json!({})).await;
    assert_eq!(first, again, "asking confirms nothing");
    assert_eq!(first[0]["message"]["entities"][0]["type"], "bot_command");
    assert_eq!(first[0]["message"]["from"]["language_code"], "uk");
    let ids = ids(&first);
    assert_eq!(ids, [ids[0], ids[0] + 1, ids[0] + 2]);

    let rest = bot.updates(json!({ "offset": ids[1], "limit": 1 })).await;
    assert_eq!(rest[0]["message"]["text"], "two");
    assert_eq!(telegram.pending(BOT), 2);
    let last = bot.updates(json!({ "offset": -1 })).await;
    assert_eq!(last.len(), 1);
    assert_eq!(last[0]["message"]["text"], "three");
    assert!(bot.updates(json!({ "offset": ids[2] + 1 })).await.is_empty());
    assert_eq!(telegram.pending(BOT), 0);
}

#[tokio::test]
async fn a_waiting_poller_gets_what_comes() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    let poll = tokio::spawn(async move { bot.updates(json!({ "timeout": 30 })).await });
    person.sends("hello");
    assert_eq!(poll.await.unwrap()[0]["message"]["text"], "hello");
}

#[tokio::test]
async fn a_second_poller_ends_the_first_with_a_conflict() {
    let (telegram, bot) = a_server().await;
    let other = bot.clone();
    let first = tokio::spawn(async move { other.refusal("getUpdates", json!({ "timeout": 30 })).await });
    // The second one comes again and again until the first, whenever it began, has met it.
    while !first.is_finished() {
        bot.call("getUpdates", json!({ "timeout": 0 })).await;
        tokio::task::yield_now().await;
    }
    let (status, why) = first.await.unwrap();
    assert_eq!(status, 409);
    assert!(why.starts_with("Conflict: terminated by other getUpdates request"), "{why}");
    assert!(telegram.refused().is_empty());
}

#[tokio::test]
async fn a_webhook_forbids_polling() {
    let (_telegram, bot) = a_server().await;
    bot.result("setWebhook", json!({ "url": "http://127.0.0.1:9/x" })).await;
    let (status, why) = bot.refusal("getUpdates", json!({})).await;
    assert_eq!(status, 409);
    assert!(why.contains("while webhook is active"), "{why}");
    bot.result("deleteWebhook", json!({})).await;
    assert!(bot.updates(json!({})).await.is_empty());
}

#[tokio::test]
async fn kinds_the_bot_did_not_ask_for_do_not_come() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    bot.updates(json!({ "allowed_updates": ["message"] })).await;
    let id = person.sends("text");
    person.edits(id, "other text");
    telegram.push_raw(BOT, json!({ "odd_kind": {} }));
    let updates = bot.updates(json!({})).await;
    assert_eq!(updates.len(), 2, "{updates:?}");
    assert!(updates[1].get("odd_kind").is_some(), "raw ones always come");
}

#[tokio::test]
async fn a_repeated_update_comes_again_though_it_was_confirmed() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("once");
    let first = bot.updates(json!({})).await;
    let next = first[0]["update_id"].as_i64().unwrap() + 1;
    assert!(bot.updates(json!({ "offset": next })).await.is_empty());
    telegram.repeat_last(BOT);
    assert_eq!(bot.updates(json!({ "offset": next })).await, first);
    assert!(bot.updates(json!({ "offset": next })).await.is_empty());
}

#[tokio::test]
async fn raw_text_is_spliced_in_as_it_is() {
    let (telegram, bot) = a_server().await;
    telegram.push_raw_text(BOT, r#"{"update_id": 5, "message": "\ud83d"}"#.to_owned());
    let path = format!("/bot{}/getUpdates", bot.token);
    let (_, body) = crate::bot::http(bot.addr, "GET", &path, "").await;
    assert!(body.contains(r#"[{"update_id": 5, "message": "\ud83d"}]"#), "{body}");
    bot.updates(json!({ "offset": 6 })).await;
    assert_eq!(telegram.pending(BOT), 0);
}

#[tokio::test]
async fn idle_means_confirmed_and_quiet() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("text");
    let waits = telegram.wait_idle(BOT, Duration::from_millis(1));
    tokio::pin!(waits);
    tokio::select! {
        () = &mut waits => panic!("one update is not confirmed"),
        () = async { bot.updates(json!({})).await; } => {}
    }
    bot.updates(json!({ "offset": -1 })).await;
    let id = bot.updates(json!({})).await[0]["update_id"].as_i64().unwrap();
    bot.updates(json!({ "offset": id + 1 })).await;
    waits.await;
}

#[tokio::test]
async fn form_and_query_are_read_like_json() {
    let (telegram, bot) = a_server().await;
    telegram.person(BOT, 7, "en").sends("x");
    let path = format!("/bot{}/sendMessage?chat_id=7&text=a%20b+c&entities=%5B%5D", bot.token.replace(':', "%3A"));
    let (status, body) = crate::bot::http(bot.addr, "GET", &path, "").await;
    assert_eq!(status, 200, "{body}");
    assert!(body.contains(r#""text":"a b c""#), "{body}");
}

#[tokio::test]
async fn a_wrong_token_and_an_unknown_method_are_told_apart() {
    let (telegram, mut bot) = a_server().await;
    assert_eq!(bot.refusal("sendTelepathy", json!({})).await.0, 404);
    assert_eq!(telegram.refused().len(), 1);
    bot.token = "1:none";
    let refusal = bot.refusal("getMe", json!({})).await;
    assert_eq!(refusal, (401, "Unauthorized".to_owned()));
}
