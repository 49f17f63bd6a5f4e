//! Delivery to a webhook.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    sync::{Mutex, mpsc},
};

use crate::bot::{BOT, a_server};

type Deliveries = mpsc::UnboundedReceiver<(String, Value)>;

#[derive(Clone)]
struct Receiver {
    seen: mpsc::UnboundedSender<(String, Value)>,
    answers: Arc<Mutex<Vec<(StatusCode, String)>>>,
}

async fn receive(State(receiver): State<Receiver>, headers: HeaderMap, body: String) -> (StatusCode, String) {
    let secret = headers.get("x-telegram-bot-api-secret-token").map(|value| value.to_str().unwrap().to_owned());
    let update = serde_json::from_str(&body).unwrap();
    receiver.seen.send((secret.unwrap_or_default(), update)).unwrap();
    let mut answers = receiver.answers.lock().await;
    answers.pop().unwrap_or((StatusCode::OK, String::new()))
}

/// A webhook that gives `answers`, the last one first, then 200. Gives its address and what came.
async fn a_webhook(answers: Vec<(StatusCode, String)>) -> (String, Deliveries) {
    let (seen, deliveries) = mpsc::unbounded_channel();
    let answers = Arc::new(Mutex::new(answers));
    let router = Router::new().route("/hook", post(receive)).with_state(Receiver { seen, answers });
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    (url, deliveries)
}

#[tokio::test]
async fn updates_are_posted_with_the_secret() {
    let (telegram, bot) = a_server().await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("waiting already");
    let (url, mut deliveries) = a_webhook(Vec::new()).await;
    bot.result("setWebhook", json!({ "url": url, "secret_token": "a-B_9" })).await;
    person.sends("later");
    for text in ["waiting already", "later"] {
        let (secret, update) = deliveries.recv().await.unwrap();
        assert_eq!(secret, "a-B_9");
        assert_eq!(update["message"]["text"], text);
    }
    telegram.wait_idle(BOT, Duration::from_millis(1)).await;
    let info = bot.result("getWebhookInfo", json!({})).await;
    assert_eq!((&info["url"], &info["pending_update_count"]), (&json!(url), &json!(0)));
    assert!(info.get("last_error_date").is_none());
}

#[tokio::test]
async fn a_failed_delivery_is_repeated_and_holds_back_only_its_chat() {
    let (telegram, bot) = a_server().await;
    telegram.faults().webhook_first_delay(Duration::from_millis(30));
    let fails = (StatusCode::INTERNAL_SERVER_ERROR, String::new());
    let (url, mut deliveries) = a_webhook(vec![fails.clone(), fails]).await;
    let person = telegram.person(BOT, 7, "en");
    let other = telegram.person(BOT, 8, "en");
    bot.result("setWebhook", json!({ "url": url })).await;
    person.sends("first");
    assert_eq!(deliveries.recv().await.unwrap().1["message"]["text"], "first");
    person.sends("second");
    other.sends("other");
    let mut seen = Vec::new();
    while seen.len() < 4 {
        let (_, update) = deliveries.recv().await.unwrap();
        seen.push(update["message"]["text"].as_str().unwrap().to_owned());
    }
    telegram.wait_idle(BOT, Duration::from_millis(1)).await;
    let of_person: Vec<_> = seen.iter().filter(|text| *text != "other").collect();
    assert_eq!(of_person.last().unwrap().as_str(), "second", "{seen:?}");
    let info = bot.result("getWebhookInfo", json!({})).await;
    assert_eq!(info["last_error_message"], "Wrong response from the webhook: 500");
    assert!(info["last_error_date"].as_i64().unwrap() > 0);
}

#[tokio::test]
async fn a_webhook_may_answer_with_a_method() {
    let (telegram, bot) = a_server().await;
    let call = json!({ "method": "sendMessage", "chat_id": 7, "text": "reply" }).to_string();
    let (url, _deliveries) = a_webhook(vec![(StatusCode::OK, call)]).await;
    bot.result("setWebhook", json!({ "url": url })).await;
    let person = telegram.person(BOT, 7, "en");
    person.sends("x");
    let reply = person.waits_for_reply(Duration::from_secs(5)).await.unwrap();
    assert_eq!(reply.text, "reply");
}

#[tokio::test]
async fn odd_secrets_and_addresses_are_refused() {
    let (_telegram, bot) = a_server().await;
    for (url, secret) in [
        ("http://127.0.0.1:9/", "with space".to_owned()),
        ("http://127.0.0.1:9/", "x".repeat(257)),
        ("https://example.org/", String::new()),
    ] {
        let params = json!({ "url": url, "secret_token": secret });
        assert_eq!(bot.call("setWebhook", params).await.0, 400, "{url} {secret}");
    }
}
