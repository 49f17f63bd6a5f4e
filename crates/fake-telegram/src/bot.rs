//! One bot: its account, its chats and its queue behind one lock.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

use serde_json::{Map, Value, json};
use tokio::sync::Notify;

use crate::{
    calls::{Call, RunningCounters},
    chat::{Chat, Message, now_s},
    faults::Faults,
    files::StoredFile,
    notes::Notes,
    profile::Profile,
    queue::UpdateQueue,
    telegram::BotSpec,
    webhook::Webhook,
};

/// What all bots of one server share.
pub(crate) struct Shared {
    pub(crate) bots: Vec<Arc<Bot>>,
    pub(crate) faults: Faults,
    pub(crate) notes: Notes,
    pub(crate) light: AtomicBool,
}

impl Shared {
    pub(crate) fn is_light(&self) -> bool {
        self.light.load(Ordering::Relaxed)
    }

    pub(crate) fn bot_named(&self, username: &str) -> Option<&Arc<Bot>> {
        let username = username.trim_start_matches('@');
        self.bots.iter().find(|bot| bot.spec.username.eq_ignore_ascii_case(username))
    }
}

pub(crate) struct Bot {
    pub(crate) spec: BotSpec,
    /// The bot's `User` object as it stands in messages.
    pub(crate) card: Value,
    pub(crate) counters: RunningCounters,
    /// Fires when updates come or the way they are delivered changes.
    pub(crate) queue_changed: Notify,
    /// Fires on every call and every confirmed update.
    pub(crate) activity: Notify,
    state: Mutex<BotState>,
}

impl Bot {
    pub(crate) fn new(spec: BotSpec) -> Self {
        let card = json!({
            "id": spec.id, "is_bot": true, "first_name": spec.first_name,
            "username": spec.username,
        });
        let profile = Profile::named(&spec.first_name);
        Self {
            spec,
            card,
            counters: RunningCounters::default(),
            queue_changed: Notify::new(),
            activity: Notify::new(),
            state: Mutex::new(BotState {
                chats: HashMap::new(),
                queue: UpdateQueue::new(),
                calls: Vec::new(),
                callbacks: HashMap::new(),
                files: HashMap::new(),
                profile,
                webhook: None,
                delivery: 0,
                last_activity: Instant::now(),
                next_message_id: 1,
                next_number: 1,
            }),
        }
    }

    /// The state. A panic of another test thread must not hide this test's result.
    pub(crate) fn state(&self) -> MutexGuard<'_, BotState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(crate) struct BotState {
    pub(crate) chats: HashMap<i64, Chat>,
    pub(crate) queue: UpdateQueue,
    pub(crate) calls: Vec<Call>,
    /// Chat of each callback query that waits for its answer (or had one).
    pub(crate) callbacks: HashMap<String, i64>,
    pub(crate) files: HashMap<String, StoredFile>,
    pub(crate) profile: Profile,
    pub(crate) webhook: Option<Webhook>,
    /// Grows with each `getUpdates`, `setWebhook` and `deleteWebhook`: an older one ends.
    pub(crate) delivery: u64,
    pub(crate) last_activity: Instant,
    next_message_id: i64,
    next_number: u64,
}

impl BotState {
    pub(crate) fn next_message_id(&mut self) -> i64 {
        let id = self.next_message_id;
        self.next_message_id += 1;
        id
    }

    /// Message ids given from outside must not come again.
    pub(crate) fn reserve_message_id(&mut self, id: i64) {
        self.next_message_id = self.next_message_id.max(id.saturating_add(1));
    }

    /// A number for ids of callback queries, files and albums.
    pub(crate) fn next_number(&mut self) -> u64 {
        let number = self.next_number;
        self.next_number += 1;
        number
    }

    /// The chat, made as unknown to the bot so far when it does not exist.
    pub(crate) fn chat(&mut self, id: i64) -> &mut Chat {
        self.chats.entry(id).or_insert_with(|| Chat::new(id, "private"))
    }

    /// A new message without text, dated now.
    pub(crate) fn blank_message(&mut self, from_bot: bool) -> Message {
        Message {
            id: self.next_message_id(),
            from_bot,
            date: now_s(),
            edit_date: None,
            text: String::new(),
            entities: Value::Null,
            markup: Value::Null,
            kind: "text",
            extra: Map::new(),
            deleted: false,
            changed: 0,
        }
    }
}
