//! A person with a phone: what they do becomes updates, what they see comes from the chat.

use std::{sync::Arc, time::Instant};

use serde_json::{Value, json};

use crate::{
    bot::{Bot, BotState, Shared},
    chat::now_s,
    shown::{Shown, inline_buttons, keyboard_labels},
};

/// One person in the private chat with one bot. Cheap to clone.
#[derive(Clone)]
pub struct Person {
    pub(crate) bot: Arc<Bot>,
    pub(crate) shared: Arc<Shared>,
    user_id: i64,
}

/// Where a press landed.
enum Pressed {
    Inline { message_id: i64, data: String },
    Key(Value),
}

impl Person {
    pub(crate) fn new(bot: Arc<Bot>, shared: Arc<Shared>, user_id: i64, language_code: &str) -> Self {
        {
            let mut state = bot.state();
            language_code.clone_into(&mut state.chat(user_id).language_code);
        }
        Self { bot, shared, user_id }
    }

    pub fn user_id(&self) -> i64 {
        self.user_id
    }

    /// Writes a text; gives its message id. Writing to a blocked bot unblocks it first.
    pub fn sends(&self, text: &str) -> i64 {
        self.sends_message(|_, message| {
            text.clone_into(&mut message.text);
            if let Some(length) = command_length(text) {
                message.entities = json!([{ "type": "bot_command", "offset": 0, "length": length }]);
            }
        })
    }

    /// Presses the newest button whose label contains `label_contains`: an inline button gives a
    /// callback query with its data, a key of the reply keyboard sends its text (or the contact
    /// or place it asks for). `Err` names what could be pressed instead.
    pub fn presses(&self, label_contains: &str) -> Result<(), String> {
        match self.find_button(label_contains)? {
            Pressed::Inline { message_id, data } => self.presses_data(message_id, &data),
            Pressed::Key(key) => self.presses_found_key(&key),
        }
        Ok(())
    }

    /// Presses the key of the reply keyboard with exactly this label.
    pub(crate) fn presses_key(&self, label: &str) -> Result<(), String> {
        let key = {
            let mut state = self.bot.state();
            let chat = state.chat(self.user_id);
            chat.keyboard().and_then(|message| keys(&message.markup).find(|key| key_label(key) == label).cloned())
        };
        let key = key.ok_or_else(|| format!("there is no key {label:?}"))?;
        self.presses_found_key(&key);
        Ok(())
    }

    fn presses_found_key(&self, key: &Value) {
        if key["request_contact"] == json!(true) {
            self.sends_contact(true);
        } else if key["request_location"] == json!(true) {
            self.sends_location();
        } else {
            self.sends(key_label(key));
        }
    }

    /// A callback query with this data under this message, whether or not such a button exists.
    pub fn presses_data(&self, message_id: i64, data: &str) {
        self.acts(|state, bot| {
            let number = state.next_number();
            let id = format!("{}", 4_382_000_000_000_u64 + number);
            let user_id = self.user_id;
            let chat = state.chat(user_id);
            chat.touch_by_person();
            let message = match chat.message(message_id) {
                Some(message) => chat.message_json(message, &bot.card),
                // A message the platform no longer gives: date 0 says so.
                None => json!({ "message_id": message_id, "chat": chat.card(), "date": 0 }),
            };
            let query = json!({
                "id": id, "from": chat.person(), "message": message,
                "chat_instance": format!("-{}", 7_000_000_000_i64 + user_id), "data": data,
            });
            state.callbacks.insert(id, user_id);
            state.queue.push(user_id, "callback_query", &query);
        });
    }

    /// Changes the text of an own message. Nothing happens when it does not exist.
    pub fn edits(&self, message_id: i64, text: &str) {
        self.acts(|state, bot| {
            let user_id = self.user_id;
            let chat = state.chat(user_id);
            let seq = chat.touch_by_person();
            let Some(message) = chat.message_mut(message_id).filter(|m| !m.from_bot) else {
                return;
            };
            text.clone_into(&mut message.text);
            message.edit_date = Some(now_s());
            message.changed = seq;
            if let Some(message) = chat.message(message_id) {
                let content = chat.message_json(message, &bot.card);
                state.queue.push(user_id, "edited_message", &content);
            }
        });
    }

    /// Blocks the bot: later sends are refused with 403.
    pub fn blocks_bot(&self) {
        self.sets_blocked(true);
    }

    pub fn unblocks_bot(&self) {
        self.sets_blocked(false);
    }

    /// What the screen shows now, both sides, oldest first.
    pub fn messages(&self) -> Vec<Shown> {
        self.sees(|message| !message.deleted)
    }

    /// All messages of the chat, those deleted too.
    pub fn history(&self) -> Vec<Shown> {
        self.sees(|_| true)
    }

    /// How many messages the bot sent into this chat so far, also those that are gone from the screen; in light mode too.
    pub fn received(&self) -> u64 {
        self.bot.state().chat(self.user_id).received
    }

    /// The newest message of the bot on the screen.
    pub fn last_from_bot(&self) -> Option<Shown> {
        let mut state = self.bot.state();
        let chat = state.chat(self.user_id);
        chat.visible().rev().find(|message| message.from_bot).map(crate::chat::Message::shown)
    }

    /// Text of the last answer to a pressed button that showed one.
    pub fn last_notice(&self) -> Option<String> {
        let mut state = self.bot.state();
        let notice = state.chat(self.user_id).notice.clone();
        notice.map(|notice| notice.text)
    }

    fn sees(&self, which: impl Fn(&crate::chat::Message) -> bool) -> Vec<Shown> {
        let mut state = self.bot.state();
        state
            .chat(self.user_id)
            .messages
            .iter()
            .filter(|message| which(message))
            .map(crate::chat::Message::shown)
            .collect()
    }

    /// Runs one act under the lock and wakes the delivery.
    pub(crate) fn acts<T>(&self, act: impl FnOnce(&mut BotState, &Bot) -> T) -> T {
        let done = {
            let mut state = self.bot.state();
            let done = act(&mut state, &self.bot);
            state.last_activity = Instant::now();
            done
        };
        self.bot.queue_changed.notify_waiters();
        done
    }

    fn sets_blocked(&self, blocked: bool) {
        self.acts(|state, bot| block(state, bot, self.user_id, blocked));
    }

    fn find_button(&self, part: &str) -> Result<Pressed, String> {
        let mut state = self.bot.state();
        let chat = state.chat(self.user_id);
        let keyboard_id = chat.keyboard().map(|message| message.id);
        let mut labels = Vec::new();
        for message in chat.visible().rev() {
            for button in inline_buttons(&message.markup).into_iter().flatten() {
                if !button.label.contains(part) {
                    labels.push(button.label);
                    continue;
                }
                let message_id = message.id;
                return match (button.data, button.url) {
                    (Some(data), _) => Ok(Pressed::Inline { message_id, data }),
                    (None, Some(url)) => {
                        Err(format!("{:?} opens a link and tells the bot nothing: {url}", button.label))
                    }
                    (None, None) => Err(format!("{:?} sends nothing", button.label)),
                };
            }
            if keyboard_id == Some(message.id) {
                if let Some(key) = keys(&message.markup).find(|key| key_label(key).contains(part)) {
                    return Ok(Pressed::Key(key.clone()));
                }
                labels.extend(keyboard_labels(&message.markup).into_iter().flatten());
            }
        }
        Err(format!("no button contains {part:?}; there are {labels:?}"))
    }
}

/// Blocks or unblocks and tells the bot. Nothing changes when it is so already.
pub(crate) fn block(state: &mut BotState, bot: &Bot, user_id: i64, blocked: bool) {
    let chat = state.chat(user_id);
    if chat.blocked == blocked {
        return;
    }
    chat.blocked = blocked;
    chat.touch_by_person();
    let member = |is_kicked: bool| {
        if is_kicked {
            json!({ "user": bot.card, "status": "kicked", "until_date": 0 })
        } else {
            json!({ "user": bot.card, "status": "member" })
        }
    };
    let content = json!({
        "chat": chat.card(), "from": chat.person(), "date": now_s(),
        "old_chat_member": member(!blocked), "new_chat_member": member(blocked),
    });
    state.queue.push(user_id, "my_chat_member", &content);
}

/// Length of a command at the start of a text, in UTF-16 units, `/` included.
fn command_length(text: &str) -> Option<usize> {
    let command = text.strip_prefix('/')?;
    let length = command.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '@')).unwrap_or(command.len());
    (length > 0).then_some(length + 1)
}

fn keys(markup: &Value) -> impl Iterator<Item = &Value> {
    let rows = markup["keyboard"].as_array().into_iter().flatten();
    rows.filter_map(Value::as_array).flatten()
}

fn key_label(key: &Value) -> &str {
    key.as_str().or_else(|| key["text"].as_str()).unwrap_or_default()
}
