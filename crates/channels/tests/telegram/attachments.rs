#![expect(
    clippy::needless_pass_by_value,
    clippy::panic,
    reason = "reads better with json!, and tests end by panicking"
)]

use crate::updates::{message, person};
use domain::{Attachment, AttachmentKind, FileRef, Input};
use serde_json::{Value, json};

fn attached(content: Value) -> Attachment {
    match person(&message("message", &content)).input {
        Input::File(attachment) => *attachment,
        other => panic!("{content} gave {other:?}"),
    }
}

fn has(content: Value, kind: AttachmentKind, words: Option<&str>, about: Option<&str>) -> Option<FileRef> {
    let met = attached(content.clone());
    assert_eq!((met.kind, met.words.as_deref(), met.about.as_deref()), (kind, words, about), "{content}");
    met.file
}

#[test]
fn each_kind_of_file_is_known_with_what_its_device_says_of_it() {
    let file = json!({ "file_id": "AgAC-x_1", "file_unique_id": "u", "file_size": 12, "duration": 3,
        "mime_type": "audio/ogg", "file_name": "../a\u{202E}b.ogg" });
    for (key, kind) in [
        ("voice", AttachmentKind::Voice),
        ("audio", AttachmentKind::Audio),
        ("video", AttachmentKind::Video),
        ("video_note", AttachmentKind::VideoNote),
        ("animation", AttachmentKind::Animation),
        ("document", AttachmentKind::Document),
    ] {
        let met = has(json!({ key: file, "caption": "this" }), kind, Some("this"), None).expect("a file");
        let want = FileRef {
            id: "AgAC-x_1".to_owned(),
            size: Some(12),
            name: Some("ab.ogg".to_owned()),
            mime: Some("audio/ogg".to_owned()),
        };
        assert!(met == want, "{key}");
    }
    let gif = has(json!({ "animation": file, "document": file }), AttachmentKind::Animation, None, None);
    assert!(gif.is_some());
}

#[test]
fn of_a_photo_the_largest_size_is_taken_wherever_it_stands() {
    let size = |id: &str, side: u64| json!({ "file_id": id, "width": side, "height": side, "file_size": 7 });
    let file = has(
        json!({ "photo": [size("s", 90), size("x", 1_280), size("m", 320)], "caption": "the contract" }),
        AttachmentKind::Photo,
        Some("the contract"),
        None,
    );
    let file = file.expect("a file");
    assert_eq!((file.id.as_str(), file.size), ("x", Some(7)));
    let album = json!({ "photo": [size("s", 90)], "media_group_id": "7" });
    assert_eq!(person(&message("message", &album)).album.as_deref(), Some("7"));
    has(album, AttachmentKind::Photo, None, None);
    has(json!({ "media_group_id": "7" }), AttachmentKind::Other, None, None);
    has(json!({ "paid_media": {} }), AttachmentKind::Other, None, None);
}

#[test]
fn a_place_is_two_numbers_and_what_it_is_called() {
    let location = json!({ "latitude": 50.450_100_1, "longitude": -30.5 });
    has(json!({ "location": location }), AttachmentKind::Location, None, Some("50.450100, -30.500000"));
    let venue = json!({ "location": location, "title": "Hotel\nAurora", "address": "1 Street" });
    let about = Some("50.450100, -30.500000\nHotel Aurora\n1 Street");
    has(json!({ "venue": venue, "location": location }), AttachmentKind::Location, None, about);
    has(json!({ "venue": venue }), AttachmentKind::Location, None, about);
    for odd in [json!({ "latitude": 900.0, "longitude": 0.0 }), json!({ "latitude": "x" }), json!(5)] {
        has(json!({ "location": odd }), AttachmentKind::Location, None, None);
    }
}

#[test]
fn a_contact_says_whether_it_is_her_own() {
    let contact = |user: Option<i64>| json!({ "contact": { "phone_number": "+447700900123", "first_name": "B", "last_name": "C", "user_id": user } });
    has(contact(Some(42)), AttachmentKind::Contact, None, Some("B C\n+447700900123\nown number"));
    has(contact(Some(43)), AttachmentKind::Contact, None, Some("B C\n+447700900123"));
    has(contact(None), AttachmentKind::Contact, None, Some("B C\n+447700900123"));
    // a name cannot say that it is her own
    let sly = json!({ "phone_number": "+447700900123", "first_name": "B\nown number" });
    has(json!({ "contact": sly }), AttachmentKind::Contact, None, Some("B own number\n+447700900123"));
}

#[test]
fn what_is_forwarded_says_from_whom() {
    let user = json!({ "id": 77, "is_bot": false, "first_name": "A", "last_name": "B", "username": "ab" });
    let chat = json!({ "id": -1001, "type": "channel", "title": "Work", "username": "work" });
    for (origin, about) in [
        (json!({ "type": "user", "date": 1, "sender_user": user }), "forwarded from user: A B: @ab: 77"),
        (
            json!({ "type": "hidden_user", "date": 1, "sender_user_name": "Some\nbody" }),
            "forwarded from hidden user: Some body",
        ),
        (
            json!({ "type": "chat", "date": 1, "sender_chat": chat, "author_signature": "X" }),
            "forwarded from chat: Work: @work: -1001, signed X",
        ),
        (
            json!({ "type": "channel", "date": 1, "chat": chat, "message_id": 9 }),
            "forwarded from channel: Work: @work: -1001, message 9",
        ),
        (json!({ "type": "of_next_year", "date": 1 }), "forwarded from somebody"),
        (json!("nonsense"), "forwarded"),
    ] {
        let text = json!({ "text": "come to work", "forward_origin": origin });
        has(text, AttachmentKind::Forward, Some("come to work"), Some(about));
        let photo = json!({ "photo": [{ "file_id": "x", "width": 1, "height": 1 }], "caption": "see", "forward_origin": origin });
        assert!(has(photo, AttachmentKind::Photo, Some("see"), Some(about)).is_some());
    }
    let place = json!({ "location": { "latitude": 1, "longitude": 2 }, "forward_origin": { "type": "hidden_user" } });
    let about = "1.000000, 2.000000\nforwarded from hidden user";
    has(place, AttachmentKind::Location, None, Some(about));
    has(json!({ "text": "old", "forward_date": 1 }), AttachmentKind::Forward, Some("old"), Some("forwarded"));
}

#[test]
fn a_part_that_is_not_as_we_know_it_hides_neither_the_message_nor_the_rest() {
    for odd in [
        json!({}),
        json!([]),
        json!(5),
        json!("x"),
        json!({ "file_id": "a b" }),
        json!({ "file_id": "" }),
        json!({ "file_id": "x".repeat(600) }),
    ] {
        assert!(has(json!({ "voice": odd, "caption": "hear" }), AttachmentKind::Voice, Some("hear"), None).is_none());
        assert!(has(json!({ "photo": [odd], "caption": 5 }), AttachmentKind::Photo, None, None).is_none());
    }
    let good = json!({ "file_id": "x", "width": 5, "height": 5 });
    assert!(has(json!({ "photo": [5, good, {}] }), AttachmentKind::Photo, None, None).is_some());
    let long = json!({ "file_id": "x", "mime_type": "a b", "file_name": "\u{202E}" });
    let file = has(json!({ "document": long }), AttachmentKind::Document, None, None).expect("a file");
    assert!(file.mime.is_none() && file.name.is_none() && file.size.is_none());
    let caption = attached(json!({ "video": {}, "caption": "ї".repeat(9_000) })).words.expect("words");
    assert_eq!(caption.chars().count(), 4_096);
}

#[test]
fn a_new_caption_comes_again() {
    let photo = json!({ "photo": [{ "file_id": "x", "width": 1, "height": 1 }], "caption": "corrected" });
    let Input::File(edited) = person(&message("edited_message", &photo)).input else { panic!("a photo") };
    assert_eq!(edited.words.as_deref(), Some("corrected"));
}

#[test]
fn half_a_surrogate_pair_costs_no_words_of_a_caption_and_no_name() {
    let file = json!({ "file_id": "x", "file_name": "HERE.pdf" });
    let raw = message("message", &json!({ "document": file, "caption": "he is HERE" })).replace("HERE", r"a\ud83d");
    let Input::File(met) = person(&raw).input else { panic!("a document") };
    assert_eq!(met.words.as_deref(), Some("he is a\u{FFFD}"));
    assert_eq!(met.file.and_then(|f| f.name).as_deref(), Some("a\u{FFFD}.pdf"));
}
