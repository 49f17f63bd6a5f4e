use crate::stub::{Stub, bot, http};
use channels::telegram::{SecretError, Telegram, Webhook, router};
use domain::{Inbound, Input};
use serde_json::json;
use std::sync::{Arc, Mutex};

type Taken = Arc<Mutex<Vec<Inbound>>>;

/// A node with one webhook; `durable` is what its commits come to.
async fn node(telegram: &Arc<Telegram>, durable: bool) -> (String, Taken) {
    let taken = Taken::default();
    let given = Arc::clone(&taken);
    let take = move |batch: Vec<Inbound>| {
        given.lock().expect("not poisoned").extend(batch);
        std::future::ready(durable)
    };
    let hook = Webhook::new(bot(), "s3cret_-".to_owned(), Arc::clone(telegram), "Bye.", take).expect("a secret");
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router([hook])).await });
    (format!("http://{address}/hook/"), taken)
}

async fn post(address: &str, bot: &str, secret: Option<&str>, body: String) -> (u16, String) {
    let mut request = http().post(format!("{address}{bot}")).body(body);
    if let Some(secret) = secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    let response = request.send().await.expect("an answer");
    (response.status().as_u16(), response.text().await.expect("a body"))
}

fn hello() -> String {
    let message = json!({ "message_id": 1, "chat": { "id": 42 }, "from": { "id": 42 }, "text": "hello" });
    json!({ "update_id": 9, "message": message }).to_string()
}

#[tokio::test]
async fn only_the_right_secret_opens_and_the_wrong_one_looks_like_no_bot() {
    let (_stub, telegram) = Stub::start().await;
    let (address, taken) = node(&telegram, true).await;
    let nobody = (404, String::new());
    for (bot, secret) in
        [("stay-safe", None), ("stay-safe", Some("")), ("stay-safe", Some("s3cret_")), ("other", Some("s3cret_-"))]
    {
        assert_eq!(post(&address, bot, secret, hello()).await, nobody, "{bot} {secret:?}");
    }
    let got = http().get(format!("{address}stay-safe")).header("X-Telegram-Bot-Api-Secret-Token", "s3cret_-");
    assert_eq!(got.send().await.expect("an answer").status(), 404);
    assert!(taken.lock().expect("not poisoned").is_empty());
    assert_eq!(post(&address, "stay-safe", Some("s3cret_-"), hello()).await.0, 200);
    let taken = taken.lock().expect("not poisoned");
    assert!(taken.len() == 1 && taken[0].input == Input::Text("hello".to_owned()));
}

#[tokio::test]
async fn what_cannot_be_read_is_answered_well_and_what_is_not_durable_comes_again() {
    let (_stub, telegram) = Stub::start().await;
    let (address, taken) = node(&telegram, false).await;
    for unreadable in ["".to_owned(), "{\"update_id\":".to_owned(), "<html>".to_owned(), "x".repeat((1 << 20) + 1)] {
        assert_eq!(post(&address, "stay-safe", Some("s3cret_-"), unreadable).await.0, 200);
    }
    assert_eq!(telegram.counts().unreadable, 4);
    assert!(taken.lock().expect("not poisoned").is_empty());
    assert_eq!(post(&address, "stay-safe", Some("s3cret_-"), hello()).await.0, 503);
}

#[tokio::test]
async fn a_pressed_button_is_answered_through_the_webhook_too() {
    let (stub, telegram) = Stub::start().await;
    let (address, _taken) = node(&telegram, true).await;
    let press = json!({ "update_id": 9, "callback_query": { "id": "77", "from": { "id": 42 }, "data": "a" } });
    assert_eq!(post(&address, "stay-safe", Some("s3cret_-"), press.to_string()).await.0, 200);
    assert_eq!(stub.until_asked("answerCallbackQuery", 1).await[0]["callback_query_id"], "77");
}

#[tokio::test]
async fn a_secret_is_what_the_platform_takes() {
    let (_stub, telegram) = Stub::start().await;
    for secret in [String::new(), "a b".to_owned(), "a".repeat(257)] {
        let take = |_: Vec<Inbound>| std::future::ready(true);
        let hook = Webhook::new(bot(), secret, Arc::clone(&telegram), "", take);
        assert_eq!(hook.err(), Some(SecretError));
    }
}

#[tokio::test]
async fn while_the_bot_stands_still_nothing_is_taken_and_the_platform_keeps_it() {
    let (stub, telegram) = Stub::start().await;
    let taken = Taken::default();
    let given = Arc::clone(&taken);
    let take = move |batch: Vec<Inbound>| {
        given.lock().expect("not poisoned").extend(batch);
        std::future::ready(true)
    };
    let stands = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let still = Arc::clone(&stands);
    let hook = Webhook::new(bot(), "s3cret_-".to_owned(), telegram, "Bye.", take).expect("a secret");
    let hook = hook.unless(move || still.load(std::sync::atomic::Ordering::SeqCst));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("http://{}/hook/", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, router([hook])).await });
    // a group would be left and a press answered before the rest is taken
    let press =
        json!({ "update_id": 3, "callback_query": { "id": "77", "from": { "id": 42 }, "data": "a" } }).to_string();
    for body in [hello(), press] {
        assert_eq!(post(&address, "stay-safe", Some("s3cret_-"), body).await.0, 503);
    }
    assert!(taken.lock().expect("not poisoned").is_empty() && stub.asked("answerCallbackQuery").is_empty());
    stands.store(false, std::sync::atomic::Ordering::SeqCst);
    assert_eq!(post(&address, "stay-safe", Some("s3cret_-"), hello()).await.0, 200);
    assert_eq!(taken.lock().expect("not poisoned").len(), 1);
}
