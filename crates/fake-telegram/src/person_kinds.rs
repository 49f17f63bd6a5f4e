//! Every kind of message a person may send besides plain text.

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::{
    bot::BotState,
    chat::{Message, now_s},
    person::{Person, block},
};

impl Person {
    /// Sends one message that `fill` completes; gives its id.
    pub(crate) fn sends_message(&self, fill: impl FnOnce(&mut BotState, &mut Message)) -> i64 {
        let light = self.shared.is_light();
        let user_id = self.user_id();
        self.acts(|state, bot| {
            block(state, bot, user_id, false);
            let mut message = state.blank_message(false);
            fill(state, &mut message);
            let chat = state.chat(user_id);
            chat.started = true;
            message.changed = chat.touch_by_person();
            let id = message.id;
            let content = chat.message_json(&message, &bot.card);
            chat.add(message, light);
            state.queue.push(user_id, "message", &content);
            id
        })
    }

    pub fn sends_sticker(&self) -> i64 {
        self.sends_file("sticker", ("stickers", "webp"), |file| {
            file["type"] = "regular".into();
            file["width"] = 512.into();
            file["height"] = 512.into();
            file["is_animated"] = false.into();
            file["is_video"] = false.into();
            file["emoji"] = "🙂".into();
        })
    }

    pub fn sends_voice(&self) -> i64 {
        self.sends_voice_of(DEMONSTRATION)
    }

    /// A voice with these bytes.
    pub fn sends_voice_of(&self, content: impl Into<Bytes>) -> i64 {
        self.sends_file_of("voice", ("voice", "oga"), content.into(), |file| {
            file["duration"] = 4.into();
            file["mime_type"] = "audio/ogg".into();
        })
    }

    pub fn sends_document(&self) -> i64 {
        self.sends_document_of("letter.pdf", "application/pdf", DEMONSTRATION)
    }

    /// A document with these bytes; name and type are what the person's app claims.
    pub fn sends_document_of(&self, name: &str, mime_type: &str, content: impl Into<Bytes>) -> i64 {
        self.sends_file_of("document", ("documents", "bin"), content.into(), |file| {
            file["file_name"] = name.into();
            file["mime_type"] = mime_type.into();
        })
    }

    pub fn sends_video(&self) -> i64 {
        self.sends_file("video", ("videos", "mp4"), |file| {
            file["width"] = 640.into();
            file["height"] = 480.into();
            file["duration"] = 4.into();
            file["mime_type"] = "video/mp4".into();
        })
    }

    pub fn sends_video_note(&self) -> i64 {
        self.sends_file("video_note", ("video_notes", "mp4"), |file| {
            file["length"] = 240.into();
            file["duration"] = 4.into();
        })
    }

    pub fn sends_photo(&self, caption: Option<&str>) -> i64 {
        // The first bytes of a JPEG: enough for whoever looks at the kind of a file.
        self.sends_photo_of(caption, &b"\xFF\xD8\xFF\xE0demonstration"[..])
    }

    /// A photo with these bytes, as the largest of its sizes.
    pub fn sends_photo_of(&self, caption: Option<&str>, content: impl Into<Bytes>) -> i64 {
        let content = content.into();
        self.sends_message(|state, message| {
            photo(state, message, content);
            message.text = caption.unwrap_or_default().to_owned();
        })
    }

    /// A place in the middle of the North Sea: nobody lives there.
    pub fn sends_location(&self) -> i64 {
        self.sends_extra("location", json!({ "latitude": 56.0, "longitude": 3.0 }))
    }

    /// The own contact, or that of somebody else. The numbers are from a range kept for fiction.
    pub fn sends_contact(&self, own: bool) {
        let mut contact = json!({ "phone_number": "+447700900123", "first_name": "Guest" });
        if own {
            contact["user_id"] = self.user_id().into();
        } else {
            contact["phone_number"] = "+447700900456".into();
        }
        self.sends_extra("contact", contact);
    }

    pub fn sends_poll(&self) -> i64 {
        let option = |text: &str| json!({ "text": text, "voter_count": 0 });
        self.sends_extra(
            "poll",
            json!({
                "id": "5100000000000000001", "question": "Which day?",
                "options": [option("Monday"), option("Tuesday")],
                "total_voter_count": 0, "is_closed": false, "is_anonymous": true,
                "type": "regular", "allows_multiple_answers": false,
            }),
        )
    }

    /// Forwards somebody's text; the sender hides their account.
    pub fn forwards(&self, text: &str) -> i64 {
        self.sends_message(|_, message| {
            text.clone_into(&mut message.text);
            message.extra.insert(
                "forward_origin".into(),
                json!({
                    "type": "hidden_user", "sender_user_name": "Somebody",
                    "date": now_s() - 3_600,
                }),
            );
        })
    }

    /// An album of `n` photos: separate messages with one `media_group_id` and no end mark.
    pub fn sends_album(&self, n: usize) {
        let group = self.acts(|state, _| format!("{}", 13_900_000_000_000_u64 + state.next_number()));
        for _ in 0..n {
            self.sends_message(|state, message| {
                photo(state, message, Bytes::from_static(b"\xFF\xD8\xFF\xE0demonstration"));
                message.extra.insert("media_group_id".into(), group.clone().into());
            });
        }
    }

    fn sends_extra(&self, kind: &'static str, content: Value) -> i64 {
        self.sends_message(|_, message| {
            message.kind = kind;
            message.extra.insert(kind.into(), content);
        })
    }

    fn sends_file(&self, kind: &'static str, place: (&str, &str), describe: impl FnOnce(&mut Value)) -> i64 {
        self.sends_file_of(kind, place, Bytes::from_static(DEMONSTRATION), describe)
    }

    fn sends_file_of(
        &self,
        kind: &'static str,
        (folder, ending): (&str, &str),
        content: Bytes,
        describe: impl FnOnce(&mut Value),
    ) -> i64 {
        self.sends_message(|state, message| {
            let (id, size_bytes) = state.new_file(folder, ending, content);
            let mut file = json!({
                "file_id": id, "file_unique_id": format!("U-{id}"), "file_size": size_bytes,
            });
            describe(&mut file);
            message.kind = kind;
            message.extra.insert(kind.into(), file);
        })
    }
}

/// What a file holds where nobody says what.
const DEMONSTRATION: &[u8] = b"demonstration";

/// Two sizes, the small one first, as the platform makes them.
fn photo(state: &mut BotState, message: &mut Message, content: Bytes) {
    let small = state.new_file("thumbnails", "jpg", Bytes::from_static(b"\xFF\xD8\xFF\xE0small"));
    let large = state.new_file("photos", "jpg", content);
    let size = |(id, size_bytes): (String, u64), width: u32, height: u32| {
        json!({
            "file_id": id, "file_unique_id": format!("U-{id}"), "file_size": size_bytes,
            "width": width, "height": height,
        })
    };
    message.kind = "photo";
    message.extra.insert("photo".into(), json!([size(small, 90, 67), size(large, 1_280, 960)]));
}
