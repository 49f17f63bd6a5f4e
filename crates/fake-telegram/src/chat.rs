//! One chat of one bot: who is in it, its messages, and what changed when.

use std::{
    collections::VecDeque,
    sync::Arc,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Map, Value, json};
use tokio::sync::Notify;

use crate::shown::{Shown, inline_buttons, keyboard_labels};

/// Light mode keeps this many messages of a chat: enough to press a button of the latest answer.
const KEPT_IN_LIGHT_MODE: usize = 4;

/// More than this many messages into one chat within [`PACE_WINDOW`] is too fast.
const PACE_MESSAGES: usize = 20;
const PACE_WINDOW: Duration = Duration::from_secs(10);

/// Seconds since 1970, as Telegram writes dates.
#[expect(
    clippy::disallowed_methods,
    reason = "this server stands for another company's machines, with a clock of their own"
)]
pub(crate) fn now_s() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}

pub(crate) struct Message {
    pub(crate) id: i64,
    pub(crate) from_bot: bool,
    pub(crate) date: i64,
    pub(crate) edit_date: Option<i64>,
    /// Text or caption.
    pub(crate) text: String,
    /// Array or null.
    pub(crate) entities: Value,
    /// Whatever `reply_markup` came with it, or null.
    pub(crate) markup: Value,
    /// Name of the content: `text`, `sticker`, ...
    pub(crate) kind: &'static str,
    /// Further fields of the message in the API, e.g. `sticker`; they stand beside `text`.
    pub(crate) extra: Map<String, Value>,
    pub(crate) deleted: bool,
    /// The chat's `seq` at the last change the person would notice.
    pub(crate) changed: u64,
}

impl Message {
    pub(crate) fn shown(&self) -> Shown {
        let text = match (self.kind, self.text.as_str()) {
            ("text", text) => text.to_owned(),
            (kind, "") => format!("[{kind}]"),
            (kind, caption) => format!("[{kind}] {caption}"),
        };
        Shown {
            message_id: self.id,
            from_bot: self.from_bot,
            text,
            kind: self.kind.to_owned(),
            entities: self.entities.clone(),
            buttons: inline_buttons(&self.markup),
            keyboard: keyboard_labels(&self.markup),
            deleted: self.deleted,
            edited: self.edit_date.is_some(),
        }
    }
}

/// The last answer to a pressed button: a line or a window over the chat.
#[derive(Clone)]
pub(crate) struct Notice {
    pub(crate) seq: u64,
    pub(crate) text: String,
    pub(crate) is_alert: bool,
}

pub(crate) struct Chat {
    pub(crate) id: i64,
    /// `private`, `group`, `supergroup` or `channel`.
    pub(crate) kind: String,
    pub(crate) first_name: String,
    pub(crate) language_code: String,
    /// The person wrote first, so the bot may write too.
    pub(crate) started: bool,
    /// The person blocked the bot, or the bot left the group.
    pub(crate) blocked: bool,
    pub(crate) left: bool,
    /// Messages of the bot so far, also those that light mode has let go.
    pub(crate) received: u64,
    /// In the order of ids.
    pub(crate) messages: Vec<Message>,
    /// Counts every visible change; the phone page asks for what is newer.
    pub(crate) seq: u64,
    /// `seq` of the person's last act.
    pub(crate) last_act: u64,
    pub(crate) changed: Arc<Notify>,
    pub(crate) notice: Option<Notice>,
    pub(crate) typing_until: Option<Instant>,
    arrivals: VecDeque<Instant>,
}

impl Chat {
    pub(crate) fn new(id: i64, kind: &str) -> Self {
        Self {
            id,
            kind: kind.to_owned(),
            first_name: "Guest".to_owned(),
            language_code: "en".to_owned(),
            started: false,
            blocked: false,
            left: false,
            received: 0,
            messages: Vec::new(),
            seq: 0,
            last_act: 0,
            changed: Arc::new(Notify::new()),
            notice: None,
            typing_until: None,
            arrivals: VecDeque::new(),
        }
    }

    pub(crate) fn is_private(&self) -> bool {
        self.kind == "private"
    }

    /// The `chat` object of the API.
    pub(crate) fn card(&self) -> Value {
        if self.is_private() {
            json!({ "id": self.id, "type": "private", "first_name": self.first_name })
        } else {
            json!({ "id": self.id, "type": self.kind, "title": "Group" })
        }
    }

    /// The `from` object of the person in a private chat.
    pub(crate) fn person(&self) -> Value {
        json!({
            "id": self.id, "is_bot": false, "first_name": self.first_name,
            "language_code": self.language_code,
        })
    }

    /// Counts a change the person sees and wakes whoever waits for one.
    pub(crate) fn touch(&mut self) -> u64 {
        self.seq += 1;
        self.changed.notify_waiters();
        self.seq
    }

    /// Counts an act of the person: answers are what comes after it.
    pub(crate) fn touch_by_person(&mut self) -> u64 {
        self.last_act = self.touch();
        self.last_act
    }

    pub(crate) fn add(&mut self, message: Message, light: bool) {
        let place = self.messages.partition_point(|known| known.id < message.id);
        match self.messages.get(place) {
            Some(known) if known.id == message.id => {}
            _ => self.messages.insert(place, message),
        }
        if light && self.messages.len() > KEPT_IN_LIGHT_MODE {
            self.messages.remove(0);
        }
    }

    /// A message that exists and was not deleted.
    pub(crate) fn message(&self, id: i64) -> Option<&Message> {
        let place = self.messages.binary_search_by_key(&id, |m| m.id).ok()?;
        self.messages.get(place).filter(|message| !message.deleted)
    }

    pub(crate) fn message_mut(&mut self, id: i64) -> Option<&mut Message> {
        let place = self.messages.binary_search_by_key(&id, |m| m.id).ok()?;
        self.messages.get_mut(place).filter(|message| !message.deleted)
    }

    pub(crate) fn visible(&self) -> impl DoubleEndedIterator<Item = &Message> {
        self.messages.iter().filter(|message| !message.deleted)
    }

    /// The reply keyboard in force: the newest message of the bot that set or removed one decides.
    pub(crate) fn keyboard(&self) -> Option<&Message> {
        self.messages
            .iter()
            .rev()
            .find(|message| {
                message.from_bot
                    && (message.markup.get("keyboard").is_some() || message.markup.get("remove_keyboard").is_some())
            })
            .filter(|message| message.markup.get("keyboard").is_some())
    }

    /// The `Message` object of the API.
    pub(crate) fn message_json(&self, message: &Message, bot: &Value) -> Value {
        let mut object = Map::new();
        object.insert("message_id".into(), message.id.into());
        let from = if message.from_bot { bot.clone() } else { self.person() };
        object.insert("from".into(), from);
        object.insert("chat".into(), self.card());
        object.insert("date".into(), message.date.into());
        if let Some(edit_date) = message.edit_date {
            object.insert("edit_date".into(), edit_date.into());
        }
        let (text, entities) = match message.kind {
            "text" => ("text", "entities"),
            _ => ("caption", "caption_entities"),
        };
        if !message.text.is_empty() {
            object.insert(text.into(), message.text.clone().into());
            if !message.entities.is_null() {
                object.insert(entities.into(), message.entities.clone());
            }
        }
        for (name, value) in &message.extra {
            object.insert(name.clone(), value.clone());
        }
        // Telegram gives back inline keyboards only.
        if message.markup.get("inline_keyboard").is_some() {
            object.insert("reply_markup".into(), message.markup.clone());
        }
        Value::Object(object)
    }

    /// Counts one arriving message; `Err` holds the seconds to wait when the chat is too fast.
    pub(crate) fn keep_pace(&mut self, now: Instant) -> Result<(), u64> {
        while let Some(first) = self.arrivals.front().copied() {
            if now.duration_since(first) < PACE_WINDOW {
                break;
            }
            self.arrivals.pop_front();
        }
        if self.arrivals.len() >= PACE_MESSAGES {
            let waited = self.arrivals.front().map_or(Duration::ZERO, |first| now.duration_since(*first));
            return Err((PACE_WINDOW - waited).as_secs() + 1);
        }
        self.arrivals.push_back(now);
        Ok(())
    }
}

impl Chat {
    pub(crate) fn show_notice(&mut self, text: &str, is_alert: bool) {
        let seq = self.touch();
        self.notice = Some(Notice { seq, text: text.to_owned(), is_alert });
    }

    /// "typing…" stands for five seconds or until the next message.
    pub(crate) fn show_typing(&mut self) {
        self.typing_until = Some(Instant::now() + Duration::from_secs(5));
        self.touch();
    }

    /// "typing…" goes by the clock; for the screen that is a change like any other.
    pub(crate) fn end_old_typing(&mut self) {
        if self.typing_until.is_some_and(|until| until <= Instant::now()) {
            self.typing_until = None;
            self.touch();
        }
    }
}
