//! What becomes known from a raw update: chats, messages, callback queries and files in it may be
//! used by the bot afterwards, as if people had made them here.

use axum::body::Bytes;
use serde_json::Value;

use crate::{
    bot::BotState,
    chat::Chat,
    files::{StoredFile, files_in},
};

impl BotState {
    /// Gives the chat the update belongs to, 0 when there is none.
    pub(crate) fn learn(&mut self, update: &Value) -> i64 {
        let mut key = 0;
        let contents = update.as_object().into_iter().flatten();
        for (_, content) in contents.filter(|(_, content)| content.is_object()) {
            let message = if content["message"].is_object() { &content["message"] } else { content };
            if let Some(chat_id) = self.learn_chat(&message["chat"]) {
                key = chat_id;
                self.learn_message(chat_id, content, message);
            }
            if let (Some(id), Some(_)) = (content["id"].as_str(), content.get("chat_instance")) {
                let chat_id = if key == 0 { content["from"]["id"].as_i64().unwrap_or_default() } else { key };
                self.callbacks.insert(id.to_owned(), chat_id);
            }
        }
        let mut found = Vec::new();
        files_in(update, &mut found);
        for (id, size_bytes) in found {
            let number = self.next_number();
            self.files.entry(id).or_insert_with(|| StoredFile {
                path: format!("documents/file_{number}"),
                size_bytes,
                content: Bytes::from_static(b"demonstration"),
            });
        }
        key
    }

    fn learn_chat(&mut self, card: &Value) -> Option<i64> {
        let id = card["id"].as_i64()?;
        let kind = card["type"].as_str().unwrap_or("private");
        let chat = self.chats.entry(id).or_insert_with(|| Chat::new(id, kind));
        chat.started = true;
        if let Some(name) = card["first_name"].as_str() {
            name.clone_into(&mut chat.first_name);
        }
        Some(id)
    }

    /// Keeps a message of the person, so that it can be deleted or replied to.
    fn learn_message(&mut self, chat_id: i64, content: &Value, message: &Value) {
        let Some(id) = message["message_id"].as_i64() else {
            return;
        };
        self.reserve_message_id(id);
        let is_callback = content.get("chat_instance").is_some();
        let mut kept = self.blank_message(is_callback);
        kept.id = id;
        if let Some(date) = message["date"].as_i64() {
            kept.date = date;
        }
        if let Some(text) = message["text"].as_str() {
            text.clone_into(&mut kept.text);
        } else {
            kept.kind = "other";
        }
        let chat = self.chat(chat_id);
        kept.changed = chat.touch_by_person();
        chat.add(kept, false);
    }
}
