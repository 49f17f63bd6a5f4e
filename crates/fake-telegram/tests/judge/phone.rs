//! The phone page: what it shows and that its acts reach the bot.

use serde_json::{Value, json};

use crate::bot::{BOT, TestBot, a_server, http};

async fn acts(bot: &TestBot, act: Value) -> u16 {
    let path = format!("/phone/{BOT}/act");
    http(bot.addr, "POST", &path, &act.to_string()).await.0
}

async fn state(bot: &TestBot, since: u64) -> Value {
    let path = format!("/phone/{BOT}/state?as=7&since={since}");
    let (status, body) = http(bot.addr, "GET", &path, "").await;
    assert_eq!(status, 200);
    serde_json::from_str(&body).unwrap()
}

#[tokio::test]
async fn pages_stand_alone_and_say_that_they_are_a_demonstration() {
    let (_telegram, bot) = a_server().await;
    let (status, list) = http(bot.addr, "GET", "/", "").await;
    assert_eq!(status, 200);
    assert!(list.contains("/phone/first_bot") && list.contains("/phone/second_bot"));
    let (status, page) = http(bot.addr, "GET", &format!("/phone/{BOT}?as=7"), "").await;
    assert_eq!(status, 200);
    assert!(page.contains("Demonstration"));
    for outside in ["https://", "//cdn", "innerHTML", "{{", "/*s"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert_eq!(http(bot.addr, "GET", "/phone/nobody", "").await.0, 404);
}

#[tokio::test]
async fn acts_on_the_phone_reach_the_bot_and_answers_the_screen() {
    let (telegram, bot) = a_server().await;
    let text = json!({ "as": 7, "kind": "text", "text": "/start", "language": "uk" });
    assert_eq!(acts(&bot, text).await, 200);
    let updates = bot.updates(json!({})).await;
    assert_eq!(updates[0]["message"]["from"]["language_code"], "uk");
    bot.result(
        "sendMessage",
        json!({ "chat_id": 7, "text": "<b>Hi</b>", "parse_mode": "HTML", "reply_markup": {
            "inline_keyboard": [[{ "text": "Go", "callback_data": "go" }]] } }),
    )
    .await;
    let screen = state(&bot, 0).await;
    let last = &screen["messages"][1];
    assert_eq!(last["entities"][0]["type"], "bold");
    assert_eq!(last["buttons"][0][0]["label"], "Go");
    let seq = screen["seq"].as_u64().unwrap();
    assert_eq!(state(&bot, seq).await, json!({ "seq": seq }));

    let press = json!({ "as": 7, "kind": "press", "message_id": last["id"], "data": "go" });
    assert_eq!(acts(&bot, press).await, 200);
    for kind in [
        "sticker", "voice", "photo", "document", "location", "contact", "poll", "album", "block", "unblock", "language",
    ] {
        assert_eq!(acts(&bot, json!({ "as": 7, "kind": kind })).await, 200, "{kind}");
    }
    let updates = bot.updates(json!({ "limit": 2 })).await;
    assert_eq!(updates[1]["callback_query"]["data"], "go");
    assert_eq!(telegram.pending(BOT), 2 + 7 + 3 + 2);
    for wrong in [
        json!({ "as": 7, "kind": "sing" }),
        json!({ "as": 7, "kind": "text" }),
        json!({ "as": 7, "kind": "key", "text": "no such key" }),
        json!("x"),
    ] {
        assert_eq!(acts(&bot, wrong.clone()).await, 400, "{wrong}");
    }
}
