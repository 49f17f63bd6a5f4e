use crate::stub::{Stub, bot, until};
use channels::telegram::{BotHealth, OTHER_POLLER, Pace, Polling, Telegram, poll};
use domain::{Inbound, Input};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;

struct Running {
    taken: Arc<Mutex<Vec<Vec<Inbound>>>>,
    health: watch::Receiver<BotHealth>,
    stop: watch::Sender<bool>,
    done: tokio::task::JoinHandle<()>,
}

/// Polls; `refuse` batches are not durable at first.
fn polling(telegram: &Arc<Telegram>, refuse: usize) -> Running {
    polling_until(telegram, refuse, Duration::from_secs(180))
}

/// `stranger`: so long others may poll.
fn polling_until(telegram: &Arc<Telegram>, refuse: usize, stranger: Duration) -> Running {
    let ms = Duration::from_millis;
    let polling = Polling {
        bot: bot(),
        timeout: ms(1_000),
        group_sentence: "I talk to single people only.".to_owned(),
        own: Some("https://bot.example/hook/stay-safe".to_owned()),
        pace: Pace { first: ms(2), conflict: ms(10), network: ms(10) },
        stranger,
        seed: 1,
    };
    let taken: Arc<Mutex<Vec<Vec<Inbound>>>> = Arc::default();
    let (told, health) = watch::channel(BotHealth::Starting);
    let (stop, stopped) = watch::channel(false);
    let given = Arc::clone(&taken);
    let take = move |batch: Vec<Inbound>| {
        let mut taken = given.lock().expect("not poisoned");
        taken.push(batch);
        std::future::ready(taken.len() > refuse)
    };
    let done = tokio::spawn(poll(Arc::clone(telegram), polling, take, told, stopped));
    Running { taken, health, stop, done }
}

impl Running {
    fn count(&self) -> usize {
        self.taken.lock().expect("not poisoned").len()
    }

    fn batch(&self, at: usize) -> Vec<Inbound> {
        self.taken.lock().expect("not poisoned")[at].clone()
    }

    async fn until(&mut self, want: BotHealth) {
        let seen = self.health.wait_for(|h| *h == want);
        tokio::time::timeout(Duration::from_secs(20), seen).await.expect("comes about").expect("runs");
    }

    async fn end(self) {
        self.stop.send_replace(true);
        self.done.await.expect("ends without a panic");
    }
}

fn said(id: i64, content: &Value) -> Value {
    let mut message = json!({ "message_id": id, "chat": { "id": 42, "type": "private" }, "from": { "id": 42 } });
    message.as_object_mut().expect("an object").extend(content.as_object().cloned().unwrap_or_default());
    json!({ "update_id": id, "message": message })
}

#[tokio::test]
async fn the_offset_moves_only_after_the_commit() {
    let (stub, telegram) = Stub::start().await;
    for _ in 0..3 {
        stub.result("getUpdates", json!([said(7, &json!({ "text": "a" })), said(8, &json!({ "text": "b" }))]));
    }
    let running = polling(&telegram, 2);
    let asked = stub.until_asked("getUpdates", 5).await;
    assert_eq!(running.count(), 3, "the same batch again until it is durable");
    assert!(running.batch(2).len() == 2 && running.batch(2)[0].update == running.batch(0)[0].update);
    assert_eq!(asked[0].get("offset"), None);
    assert!(asked[1].get("offset").is_none() && asked[2].get("offset").is_none(), "nothing is confirmed before");
    assert_eq!(asked[3]["offset"], 9);
    assert_eq!(asked[4].get("offset"), None, "what is confirmed is not named again");
    assert_eq!((&asked[0]["limit"], &asked[0]["timeout"]), (&json!(100), &json!(0)), "the first answer comes at once");
    assert_eq!((&asked[1]["limit"], &asked[1]["timeout"]), (&json!(100), &json!(1)));
    assert!(asked[0]["allowed_updates"].as_array().is_some_and(|a| a.contains(&json!("my_chat_member"))));
    running.end().await;
}

#[tokio::test]
async fn an_odd_element_holds_up_nobody() {
    let (stub, telegram) = Stub::start().await;
    let odd = json!({ "update_id": 8, "message": "?" });
    stub.result("getUpdates", json!([said(7, &json!({ "text": "a" })), odd, said(9, &json!({ "text": "b" }))]));
    // Not even JSON: a raw control character, and an element with a bare word.
    let broken = "{\"ok\":true,\"result\":[{\"update_id\":10,\"message\":{\"chat\":{\"id\":42},\"text\":\"x\u{1}y\"}},\
                  {\"update_id\":11,\"message\":nope},{\"update_id\":12,\"message\":{\"chat\":{\"id\":42},\"text\":\"z\"}}]}";
    stub.raw("getUpdates", 200, broken);
    let running = polling(&telegram, 0);
    let asked = stub.until_asked("getUpdates", 3).await;
    assert_eq!((&asked[1]["offset"], &asked[2]["offset"]), (&json!(10), &json!(13)));
    assert_eq!((running.batch(0).len(), running.batch(1).len()), (2, 2));
    assert!(running.batch(1)[0].input == Input::Text("x y".to_owned()));
    assert_eq!(telegram.counts().unreadable, 2);
    running.end().await;
}

#[tokio::test]
async fn a_cut_answer_is_asked_for_again_and_confirms_nothing() {
    let (stub, telegram) = Stub::start().await;
    let whole = json!({ "ok": true, "result": [said(7, &json!({ "text": "a" })), said(8, &json!({ "text": "b" }))] });
    let whole = whole.to_string();
    stub.raw("getUpdates", 200, &whole[..whole.len() - 20]);
    stub.raw("getUpdates", 502, "<html>Bad Gateway</html>");
    stub.raw("getUpdates", 200, whole);
    let running = polling(&telegram, 0);
    let asked = stub.until_asked("getUpdates", 4).await;
    assert!(asked[..3].iter().all(|a| a.get("offset").is_none()));
    assert_eq!(asked[3]["offset"], 9);
    assert_eq!((running.count(), running.batch(0).len()), (1, 2));
    running.end().await;
}

#[tokio::test]
async fn a_conflict_says_which_and_ends_by_itself() {
    let (stub, telegram) = Stub::start().await;
    let other = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    let webhook = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook";
    let mut running = polling(&telegram, 0);
    for (code, description, url, want) in [
        (409, other, "", BotHealth::OtherPoller),
        (409, webhook, "https://bot.example/hook/stay-safe", BotHealth::WebhookSet { ours: true }),
        (409, webhook, "https://other.example/", BotHealth::WebhookSet { ours: false }),
        (401, "Unauthorized", "", BotHealth::WrongToken),
        (500, "Internal Server Error", "", BotHealth::Unreachable),
    ] {
        stub.result("getWebhookInfo", json!({ "url": url }));
        stub.refusing("getUpdates", code, description);
        running.until(want).await;
        stub.as_before();
        running.until(BotHealth::Well).await;
    }
    running.end().await;
}

#[tokio::test]
async fn a_pressed_button_is_answered_before_the_commit_and_a_group_is_left() {
    let (stub, telegram) = Stub::start().await;
    let press = json!({ "id": "77", "from": { "id": 42 }, "data": "a" });
    let group = json!({ "message_id": 1, "chat": { "id": -1001, "type": "group" }, "from": { "id": 42 }, "text": "x" });
    for _ in 0..3 {
        stub.result(
            "getUpdates",
            json!([
                { "update_id": 1, "callback_query": press },
                { "update_id": 2, "message": group },
                { "update_id": 3, "message": group },
            ]),
        );
    }
    // No batch is ever durable here.
    let running = polling(&telegram, usize::MAX);
    assert_eq!(stub.until_asked("answerCallbackQuery", 1).await[0]["callback_query_id"], "77");
    assert_eq!(stub.until_asked("leaveChat", 1).await, [json!({ "chat_id": -1001 })]);
    assert_eq!(stub.asked("sendMessage")[0]["text"], "I talk to single people only.");
    until(|| running.count() > 2).await;
    assert_eq!(stub.asked("answerCallbackQuery").len(), 1, "once, however often the batch is tried");
    assert_eq!(stub.asked("leaveChat").len(), 1);
    running.end().await;
}

#[tokio::test]
async fn a_group_that_the_platform_does_not_let_us_leave_is_left_later() {
    let (stub, telegram) = Stub::start().await;
    stub.raw("leaveChat", 502, "<html>Bad Gateway</html>");
    stub.refusal("leaveChat", 429, "Too Many Requests: retry after 1");
    let group = json!({ "message_id": 1, "chat": { "id": -1001, "type": "group" }, "from": { "id": 42 }, "text": "x" });
    stub.result("getUpdates", json!([{ "update_id": 2, "message": group }]));
    let running = polling(&telegram, 0);
    assert_eq!(stub.until_asked("leaveChat", 3).await, vec![json!({ "chat_id": -1001 }); 3]);
    assert_eq!(stub.asked("sendMessage").len(), 1, "the sentence is said once");
    running.end().await;
}

#[tokio::test]
async fn what_nobody_can_be_found_in_is_counted_and_troubles_when_it_is_most_of_a_batch() {
    let (stub, telegram) = Stub::start().await;
    let mut running = polling(&telegram, 0);
    running.until(BotHealth::Well).await;
    let odd = |id: i64| json!({ "update_id": id, "message": "?" });
    let text = |id: i64| said(id, &json!({ "text": "a" }));
    stub.result("getUpdates", json!([text(7), odd(8)]));
    until(|| telegram.counts().unreadable == 1).await;
    assert_eq!(*running.health.borrow(), BotHealth::Well, "half of it is read");
    stub.result("getUpdates", json!([odd(9), text(10), odd(11)]));
    let troubled = running.health.wait_for(|h| matches!(h, BotHealth::Troubled(why) if why.contains("cannot be read")));
    tokio::time::timeout(Duration::from_secs(20), troubled).await.expect("comes about").expect("runs");
    assert_eq!((telegram.counts().unreadable, telegram.counts().updates), (3, 5));
    running.end().await;
}

#[tokio::test]
async fn a_poller_that_does_not_end_is_a_stranger_and_stays_one() {
    let (stub, telegram) = Stub::start().await;
    let other = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    let mut running = polling_until(&telegram, 0, Duration::from_millis(100));
    // between two conflicts one of our polls gets through, as it does where the other one waits before it asks again
    for _ in 0..100 {
        stub.refusal("getUpdates", 409, other);
        stub.result("getUpdates", json!([]));
    }
    running.until(BotHealth::Strange(OTHER_POLLER)).await;
    running.end().await;
}

#[tokio::test]
async fn every_part_of_an_album_is_taken_and_says_so() {
    let (stub, telegram) = Stub::start().await;
    let picture = |album: &str| json!({ "photo": [{}], "media_group_id": album });
    stub.result(
        "getUpdates",
        json!([
            said(1, &picture("a")),
            said(2, &picture("a")),
            said(3, &json!({ "text": "these are all" })),
            said(4, &picture("b")),
            said(5, &picture("a")),
        ]),
    );
    let running = polling(&telegram, 0);
    until(|| running.count() == 1).await;
    let parts: Vec<(i64, Option<String>)> = running.batch(0).into_iter().map(|i| (i.update.0, i.album)).collect();
    let (a, b) = (Some("a".to_owned()), Some("b".to_owned()));
    assert_eq!(parts, [(1, a.clone()), (2, a.clone()), (3, None), (4, b), (5, a)]);
    running.end().await;
}
