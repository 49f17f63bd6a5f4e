use crate::stub::{Stub, TOKEN, bot, http};
use app::{Button, ButtonAction, Deliver, Delivery, Errand, Outgoing, Wish};
use channels::telegram::{ApiError, Telegram};
use domain::{OutboxId, Timestamp};
use rand::SeedableRng;
use serde_json::{Value, json};
use std::time::Duration;

fn out(errand: Errand) -> Outgoing {
    let mut rng = rand::rngs::StdRng::seed_from_u64(1);
    let id = OutboxId::new(Timestamp::default(), &mut rng);
    Outgoing { id, bot: bot(), address: b"42".to_vec(), errand, attempts: 0 }
}

fn say(text: &str) -> Outgoing {
    out(Errand::Say { text: text.to_owned(), buttons: vec![], keys: vec![], protect: false })
}

fn choice(label: &str, data: &str) -> Button {
    Button { label: label.to_owned(), does: ButtonAction::Choice(data.to_owned()) }
}

fn full(text: &str, buttons: Vec<Vec<Button>>, keys: &[&str]) -> Outgoing {
    let keys = keys.iter().map(|k| (*k).to_owned()).collect();
    out(Errand::Say { text: text.to_owned(), buttons, keys, protect: true })
}

#[tokio::test]
async fn a_text_goes_plain_without_preview() {
    let (stub, telegram) = Stub::start().await;
    let delivery = telegram.deliver(&say("*not* <b>marked</b> https://example.org")).await;
    assert!(matches!(delivery, Delivery::Done { messages } if messages.len() == 1));
    let want = json!({
        "chat_id": 42, "text": "*not* <b>marked</b> https://example.org",
        "link_preview_options": { "is_disabled": true }, "protect_content": false
    });
    assert_eq!(stub.asked("sendMessage"), [want]);
}

#[tokio::test]
async fn buttons_stand_below_the_last_part_and_keys_below_the_first() {
    let (stub, telegram) = Stub::start().await;
    let open = Button { label: "Map".to_owned(), does: ButtonAction::Open("https://example.org".to_owned()) };
    let row = vec![choice("Yes", "y"), open, choice("too long", &"x".repeat(65)), choice("", "empty")];
    let inline = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" },
                                              { "text": "Map", "url": "https://example.org" }]] });
    let keys = json!({ "keyboard": [[{ "text": "Help" }]], "is_persistent": true, "resize_keyboard": true });
    let long = format!("{}\n\n{}", "a".repeat(4_000), "b".repeat(4_000));
    for (text, out, want) in [
        ("both, one part", full("short", vec![row.clone()], &["Help"]), vec![Some(&inline)]),
        ("both, two parts", full(&long, vec![row], &["Help"]), vec![Some(&keys), Some(&inline)]),
        ("keys, two parts", full(&long, vec![], &["Help"]), vec![None, Some(&keys)]),
        ("neither", full("short", vec![vec![choice("", "x")]], &[]), vec![None]),
    ] {
        let before = stub.asked("sendMessage").len();
        assert!(matches!(telegram.deliver(&out).await, Delivery::Done { .. }));
        let asked = stub.asked("sendMessage");
        let markups: Vec<Option<&Value>> = asked[before..].iter().map(|a| a.get("reply_markup")).collect();
        assert_eq!(markups, want, "{text}");
        assert!(asked[before..].iter().all(|a| a["protect_content"] == true));
    }
}

#[tokio::test]
async fn an_address_that_the_platform_refuses_costs_its_button_and_not_the_text() {
    let (stub, telegram) = Stub::start().await;
    let open = Button { label: "Map".to_owned(), does: ButtonAction::Open("http://localhost/map".to_owned()) };
    let out = full("the numbers", vec![vec![choice("Yes", "y"), open.clone()], vec![open]], &[]);
    for refusal in [
        "Bad Request: inline keyboard button URL 'http://localhost/map' is invalid: Wrong HTTP URL",
        "Bad Request: BUTTON_URL_INVALID",
    ] {
        let before = stub.asked("sendMessage").len();
        stub.refusal("sendMessage", 400, refusal);
        assert!(matches!(telegram.deliver(&out).await, Delivery::Done { .. }), "{refusal}");
        let asked = stub.asked("sendMessage");
        let want = json!({ "inline_keyboard": [[{ "text": "Yes", "callback_data": "y" }]] });
        assert_eq!((asked.len() - before, &asked[before + 1]["reply_markup"]), (2, &want), "{refusal}");
        assert_eq!(asked[before]["text"], asked[before + 1]["text"]);
    }
    for _ in 0..2 {
        stub.refusal("sendMessage", 400, "Bad Request: BUTTON_URL_INVALID");
    }
    assert!(matches!(telegram.deliver(&out).await, Delivery::Refused(_)), "once again, not for ever");
}

#[tokio::test]
async fn a_long_text_is_cut_in_utf16_units_and_goes_on_where_it_ended() {
    let (stub, telegram) = Stub::start().await;
    let text = "🙂".repeat(5_000);
    stub.result("sendMessage", json!({ "message_id": 71 }));
    stub.raw("sendMessage", 502, "<html>Bad Gateway</html>");
    let out = say(&text);
    assert_eq!(telegram.deliver(&out).await, Delivery::Down("the Bot API is away"));
    stub.result("sendMessage", json!({ "message_id": 72 }));
    stub.result("sendMessage", json!({ "message_id": 73 }));
    assert_eq!(telegram.deliver(&out).await, Delivery::Done { messages: vec![71, 72, 73] });
    let asked = stub.asked("sendMessage");
    let units = |at: usize| asked[at]["text"].as_str().map(|t| t.encode_utf16().count());
    assert_eq!([units(0), units(1), units(2), units(3)], [Some(4096), Some(4096), Some(4096), Some(1808)]);
}

#[tokio::test]
async fn what_the_platform_says_becomes_a_delivery() {
    let (stub, telegram) = Stub::start().await;
    let wait = json!({ "ok": false, "error_code": 429, "description": "Too Many Requests: retry after 7",
                       "parameters": { "retry_after": 7 } });
    let moved = json!({ "ok": false, "error_code": 400, "description": "Bad Request: group upgraded",
                        "parameters": { "migrate_to_chat_id": -1007 } });
    for (status, body, want) in [
        (429, wait.to_string(), Delivery::ChatMustWait(Duration::from_secs(7))),
        (400, moved.to_string(), Delivery::Moved { address: b"-1007".to_vec() }),
        (429, "slow down".to_owned(), Delivery::BotMustWait(Duration::from_secs(5))),
        (502, "<html>Bad Gateway</html>".to_owned(), Delivery::Down("the Bot API is away")),
        (200, "{\"ok\":true,\"resu".to_owned(), Delivery::Unclear("unreadable answer")),
        (200, "{}".to_owned(), Delivery::Unclear("unreadable answer")),
    ] {
        stub.raw("sendMessage", status, body.clone());
        assert_eq!(telegram.deliver(&say("x")).await, want, "{body}");
    }
    stub.refusal("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag");
    assert!(matches!(telegram.deliver(&say("x")).await, Delivery::Done { .. }), "once more at once");
    assert!(matches!(telegram.deliver(&say(" \n")).await, Delivery::Refused(_)));
    let nowhere = Outgoing { address: b"not a chat".to_vec(), ..say("x") };
    assert!(matches!(telegram.deliver(&nowhere).await, Delivery::Refused(_)));
}

#[tokio::test]
async fn messages_are_deleted_in_hundreds_and_one_by_one_when_that_is_refused() {
    let (stub, telegram) = Stub::start().await;
    let delete = |last: i64| out(Errand::Delete { messages: (1..=last).collect(), wish: Wish::OfTime });
    assert_eq!(telegram.deliver(&delete(250)).await, Delivery::Done { messages: vec![] });
    let counts: Vec<_> =
        stub.asked("deleteMessages").iter().map(|a| a["message_ids"].as_array().map(Vec::len)).collect();
    assert_eq!(counts, [Some(100), Some(100), Some(50)]);
    stub.refusal("deleteMessages", 404, "Not Found: method not found");
    stub.refusal("deleteMessage", 400, "Bad Request: message to delete not found");
    assert_eq!(telegram.deliver(&delete(2)).await, Delivery::Done { messages: vec![] });
    stub.refusal("deleteMessages", 400, "Bad Request: message can't be deleted");
    stub.refusal("deleteMessage", 400, "Bad Request: message can't be deleted for everyone");
    assert!(matches!(telegram.deliver(&delete(2)).await, Delivery::Refused(_)));
    assert_eq!(stub.asked("deleteMessage").len(), 4, "the others are deleted all the same");
}

#[tokio::test]
async fn a_group_is_left_even_when_it_does_not_let_us_speak() {
    let (stub, telegram) = Stub::start().await;
    stub.refusal("sendMessage", 400, "Bad Request: not enough rights to send text messages to the chat");
    let leave = Outgoing { address: b"-1001".to_vec(), ..out(Errand::Leave { text: "Good bye.".to_owned() }) };
    assert_eq!(telegram.deliver(&leave).await, Delivery::Done { messages: vec![] });
    assert_eq!(stub.asked("leaveChat"), [json!({ "chat_id": -1001 })]);
}

/// An error with all its sources, as a log would show it.
fn shown(error: &ApiError) -> String {
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        shown += &format!(" {error} {error:?}");
        source = error.source();
    }
    shown
}

#[tokio::test]
async fn the_token_is_in_no_debug_text_and_no_error() {
    let (stub, telegram) = Stub::start().await;
    stub.refusal("getMe", 401, &format!("Unauthorized: {TOKEN}"));
    stub.raw("getMe", 502, TOKEN);
    let mut texts = vec![format!("{telegram:?}")];
    for _ in 0..2 {
        let error = telegram.call::<Value>("getMe", &json!({})).await.expect_err("refused");
        texts.push(shown(&error));
    }
    // A closed port, a name that does not exist, an address that is none.
    for api in ["http://127.0.0.1:1", "http://bot.invalid", "not an address"] {
        let telegram = Telegram::new(http(), api, TOKEN.to_owned());
        let error = telegram.call::<Value>("getMe", &json!({})).await.expect_err("nobody there");
        assert!(matches!(error, ApiError::Network(_)));
        texts.push(shown(&error));
    }
    for text in texts {
        assert!(!text.contains("secret-token"), "{text}");
    }
}
