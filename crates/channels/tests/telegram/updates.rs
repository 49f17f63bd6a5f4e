use crate::stub::bot;
use channels::telegram::{Normalised, What, normalise};
use domain::{Inbound, Input};
use serde_json::{Value, json};

fn read(raw: &str) -> Normalised {
    normalise(&bot(), raw)
}

pub(crate) fn person(raw: &str) -> Inbound {
    let person = match read(raw).what {
        What::Person(inbound) => Some(inbound),
        What::Group { .. } | What::Nothing => None,
    };
    assert!(person.is_some(), "nobody in {raw}");
    person.expect("just looked")
}

/// An update with a private message that holds `content` besides what every message has.
pub(crate) fn message(kind: &str, content: &Value) -> String {
    let mut message = json!({
        "message_id": 5, "date": 1, "chat": { "id": 42, "type": "private", "first_name": "A" },
        "from": { "id": 42, "is_bot": false, "first_name": "A", "language_code": "uk-UA" }
    });
    let fields = content.as_object().cloned().unwrap_or_default();
    message.as_object_mut().expect("an object").extend(fields);
    json!({ "update_id": 9, kind: message }).to_string()
}

fn command(name: &str, argument: &str) -> Input {
    Input::Command { name: name.to_owned(), argument: argument.to_owned() }
}

#[test]
fn every_kind_of_content_is_met() {
    let text = |s: &str| Input::Text(s.to_owned());
    for (content, want) in [
        (json!({ "text": "hello" }), text("hello")),
        (json!({ "text": "/start pl-bus" }), command("start", "pl-bus")),
        (json!({ "text": "/Start@stay_safe_bot" }), command("start", "")),
        (json!({ "text": "/help\nme now" }), command("help", "me now")),
        (json!({ "text": "/home/me" }), text("/home/me")),
        (json!({ "text": "/" }), text("/")),
        (json!({ "text": "\u{202E}abc\u{200B}" }), text("\u{202E}abc\u{200B}")),
        (json!({ "text": "x".repeat(60_000) }), text(&"x".repeat(4_096))),
        (json!({ "text": "🙂".repeat(5_000) }), text(&"🙂".repeat(4_096))),
        (json!({ "sticker": { "file_id": "x" } }), Input::Other),
        (json!({ "poll": { "id": "1" } }), Input::Other),
        (json!({ "dice": { "emoji": "🎲", "value": 1 } }), Input::Other),
        (json!({ "something_of_next_year": { "deep": [1, 2] } }), Input::Other),
        (json!({ "text": 5 }), Input::Other),
    ] {
        let raw = message("message", &content);
        let inbound = person(&raw);
        assert!(inbound.input == want, "{content} gave {:?}", inbound.input);
        assert_eq!(inbound.person.as_bytes(), b"42");
        assert_eq!(inbound.address, b"42");
        assert_eq!((inbound.update.0, inbound.message), (9, Some(5)));
        assert_eq!(inbound.hint.map(|l| l.to_string()).as_deref(), Some("uk"), "{content}");
    }
}

#[test]
fn an_edit_is_new_words_and_a_moving_location_is_where_it_moved() {
    assert!(
        person(&message("edited_message", &json!({ "text": "no, on Friday" }))).input
            == Input::Edited("no, on Friday".to_owned())
    );
    let place = json!({ "latitude": 50.45, "longitude": 30.52, "live_period": 3_600, "heading": 90 });
    let Input::File(first) = person(&message("message", &json!({ "location": place }))).input else {
        panic!("a place")
    };
    assert_eq!(first.live, Some(3_600));
    let moved = person(&message("edited_message", &json!({ "location": place }))).input;
    let Input::Moved(moved) = moved else { panic!("{moved:?}") };
    assert_eq!((moved.about.as_deref(), moved.live), (Some("50.450000, 30.520000"), Some(3_600)));
    assert!(first.share.is_some() && first.share == moved.share, "of the same message");
    // it ends: the last place, without a time
    let last = json!({ "location": { "latitude": 50.45, "longitude": 30.52 } });
    let Input::Moved(last) = person(&message("edited_message", &last)).input else { panic!("a place") };
    assert_eq!((last.live, last.share), (None, first.share));
    for nowhere in [json!({ "location": {} }), json!({ "location": { "latitude": 200, "longitude": 0 } })] {
        let read = read(&message("edited_message", &nowhere));
        assert!(matches!(read.what, What::Nothing) && read.update.is_some());
    }
}

#[test]
fn a_pressed_button_is_a_choice_even_without_its_message() {
    let chat = json!({ "id": 42, "type": "private" });
    for place in [json!({ "message_id": 3, "date": 0, "chat": chat }), json!(null)] {
        let press = json!({ "id": "77", "from": { "id": 42 }, "message": place, "chat_instance": "1", "data": "a:1" });
        let raw = json!({ "update_id": 9, "callback_query": press }).to_string();
        assert_eq!(read(&raw).callback_id.as_deref(), Some("77"));
        let inbound = person(&raw);
        assert!(inbound.input == Input::Choice("a:1".to_owned()));
        assert_eq!((inbound.address.as_slice(), inbound.message), (&b"42"[..], None));
    }
}

#[test]
fn groups_and_channels_are_left_and_a_block_is_noticed() {
    let group = json!({ "id": -1001, "type": "supergroup" });
    let member = |chat: Value, status: &str| {
        let member = json!({ "status": status, "user": { "id": 100 } });
        let change = json!({ "chat": chat, "from": { "id": 42 }, "date": 1, "new_chat_member": member });
        json!({ "update_id": 9, "my_chat_member": change }).to_string()
    };
    let said = json!({ "message_id": 1, "date": 1, "chat": group, "from": { "id": 42 }, "text": "hi" });
    for raw in [
        member(group.clone(), "member"),
        json!({ "update_id": 9, "message": said }).to_string(),
        json!({ "update_id": 9, "channel_post": { "message_id": 1, "chat": { "id": -1001 } } }).to_string(),
        json!({ "update_id": 9, "callback_query": { "id": "1", "from": { "id": 42 }, "message": said } }).to_string(),
    ] {
        assert!(matches!(read(&raw).what, What::Group { chat_id: -1001 }), "{raw}");
    }
    let private = json!({ "id": 42, "type": "private" });
    assert!(person(&member(private.clone(), "kicked")).input == Input::Gone);
    assert!(matches!(read(&member(private, "member")).what, What::Nothing));
    assert!(matches!(read(&member(group, "kicked")).what, What::Nothing));
}

#[test]
fn half_a_surrogate_pair_loses_no_update() {
    for (escaped, want) in [
        (r"a\ud83db", "a\u{FFFD}b"),
        (r"a\uDE42", "a\u{FFFD}"),
        (r"\ud83d\ud83d\ude42", "\u{FFFD}🙂"),
        (r"\\ud83d ok", r"\ud83d ok"),
        (r"\\\ud83d", "\\\u{FFFD}"),
        (r"\ud83d\n\u0041", "\u{FFFD}\nA"),
    ] {
        let raw = message("message", &json!({ "text": "HERE" })).replace("HERE", escaped);
        let met = read(&raw);
        assert!(!met.unreadable, "{escaped}");
        assert!(person(&raw).input == Input::Text(want.to_owned()), "{escaped}");
    }
    let raw = message("message", &json!({ "first": "HERE", "text": "ok" })).replace("HERE", r"\ud83d");
    assert!(person(&raw).input == Input::Text("ok".to_owned()));
}

#[test]
fn what_is_not_an_update_is_no_person_and_no_panic() {
    let deep = format!("{{\"update_id\":9,\"message\":{}1{}}}", "[".repeat(5_000), "]".repeat(5_000));
    for (raw, id) in [
        ("", None),
        ("null", None),
        ("[1]", None),
        ("{\"update_id\":\"x\"}", None),
        ("{\"update_id\":9}", Some(9)),
        ("{\"update_id\":9,\"message\":5}", Some(9)),
        ("{\"update_id\":9,\"message\":{\"chat\":{},\"from\":{\"id\":1e400}}}", Some(9)),
        ("{\"update_id\":9,\"message_reaction\":{\"chat\":{\"id\":42},\"user\":{\"id\":42}}}", Some(9)),
        ("{\"update_id\":9,\"business_message\":{\"chat\":{\"id\":42},\"from\":{\"id\":42}}}", Some(9)),
        (deep.as_str(), Some(9)),
        ("{\"update_id\":9,\"message\":\"\\ud83d\\", None),
    ] {
        let met = read(raw);
        assert_eq!(met.update.map(|u| u.0), id, "{raw}");
        assert!(met.unreadable && matches!(met.what, What::Nothing), "{raw}");
    }
}

#[test]
fn a_person_is_found_in_what_we_do_not_know() {
    for raw in [
        r#"{"update_id":9,"message":{"message_id":"x","from":{"id":42},"chat":{"id":42,"type":"private"}}}"#,
        r#"{"update_id":9,"message":{"from":{"id":42},"chat":5,"text":"a"}}"#,
        r#"{"update_id":9,"next_years_kind":{"from":{"id":42},"chat":{"id":42,"type":"private"}}}"#,
        r#"{"update_id":9,"callback_query":{"id":"7","from":{"id":42},"data":{}}}"#,
    ] {
        let met = read(raw);
        assert!(met.unreadable, "{raw}");
        let inbound = person(raw);
        assert!(inbound.input == Input::Other && inbound.address == b"42", "{raw}");
    }
}
