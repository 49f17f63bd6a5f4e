//! The handle tests hold: start the server, speak as a person, break things, look at the calls.

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::net::TcpListener;

use crate::{
    bot::{Bot, Shared},
    calls::{Call, Counters},
    faults::Faults,
    notes::Notes,
    person::Person,
    server,
};

/// How long a test waits for rest, on the slowest machine.
const LONGEST_WAIT: Duration = Duration::from_secs(120);

/// A bot account of the server.
#[derive(Clone, Debug)]
pub struct BotSpec {
    /// As in the path: `{id}:{secret}`; anything without a slash is accepted.
    pub token: String,
    /// Without `@`.
    pub username: String,
    pub first_name: String,
    pub id: i64,
}

/// A running server. Cheap to clone; it runs until the runtime ends.
#[derive(Clone)]
pub struct FakeTelegram {
    addr: SocketAddr,
    shared: Arc<Shared>,
}

impl FakeTelegram {
    /// Serves the bots on `listener` in a task of the current runtime.
    pub async fn start(listener: TcpListener, bots: Vec<BotSpec>) -> io::Result<Self> {
        let addr = listener.local_addr()?;
        let shared = Arc::new(Shared {
            bots: bots.into_iter().map(|spec| Arc::new(Bot::new(spec))).collect(),
            faults: Faults::default(),
            notes: Notes::default(),
            light: AtomicBool::new(false),
        });
        server::spawn(listener, shared.clone());
        Ok(Self { addr, shared })
    }

    pub fn addr(&self) -> SocketAddr {
        self.addr
    }

    /// Base of the API, `http://127.0.0.1:PORT`; methods are at `{api}/bot{token}/{method}`.
    pub fn api_url(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// A person with a phone, in the chat with this bot. The same id is the same person.
    pub fn person(&self, bot_username: &str, user_id: i64, language_code: &str) -> Person {
        Person::new(self.bot(bot_username).clone(), self.shared.clone(), user_id, language_code)
    }

    /// Delivers an update exactly as given, also of kinds the bot did not ask for; it gets an
    /// `update_id` if it has none. Chats, callback queries and files in it become known.
    pub fn push_raw(&self, bot_username: &str, mut update: Value) {
        let bot = self.bot(bot_username);
        {
            let mut state = bot.state();
            if let Some(object) = update.as_object_mut()
                && !object.contains_key("update_id")
            {
                object.insert("update_id".into(), state.queue.next_id().into());
            }
            let key = state.learn(&update);
            let raw = update.to_string();
            state.queue.push_raw(update["update_id"].as_i64(), key, raw.into());
            state.last_activity = Instant::now();
        }
        bot.queue_changed.notify_waiters();
    }

    /// Splices `raw_json` into `result` as one element, whatever it is. Its `update_id` is
    /// searched in the text; without one the element goes away after one delivery.
    pub fn push_raw_text(&self, bot_username: &str, raw_json: String) {
        let bot = self.bot(bot_username);
        {
            let mut state = bot.state();
            let key = match serde_json::from_str::<Value>(&raw_json) {
                Ok(update) => state.learn(&update),
                Err(_) => 0,
            };
            let id = update_id_in(&raw_json);
            state.queue.push_raw(id, key, raw_json.into());
            state.last_activity = Instant::now();
        }
        bot.queue_changed.notify_waiters();
    }

    /// Delivers the last update again, with the same `update_id`, even if it was confirmed.
    pub fn repeat_last(&self, bot_username: &str) {
        let bot = self.bot(bot_username);
        {
            let mut state = bot.state();
            state.queue.repeat_last();
            state.last_activity = Instant::now();
        }
        bot.queue_changed.notify_waiters();
    }

    /// The next update gets this id, even a lower one: after a silent week ids start anew.
    pub fn set_next_update_id(&self, bot_username: &str, id: i64) {
        self.bot(bot_username).state().queue.set_next_id(id);
    }

    /// All messages that exist now become older by this much (for the 48 h rule of deleting).
    pub fn age_messages(&self, by: Duration) {
        let by_s = i64::try_from(by.as_secs()).unwrap_or(i64::MAX);
        for bot in &self.shared.bots {
            for chat in bot.state().chats.values_mut() {
                for message in &mut chat.messages {
                    message.date = message.date.saturating_sub(by_s);
                }
            }
        }
    }

    /// The setters of what goes wrong, for all bots.
    pub fn faults(&self) -> Faults {
        self.shared.faults.clone()
    }

    /// Every call of this bot so far, accepted or refused, in the order of the answers.
    /// Empty in light mode.
    pub fn calls(&self, bot_username: &str) -> Vec<Call> {
        self.bot(bot_username).state().calls.clone()
    }

    /// Mistakes of the bots: refused by a strict check, or let pass though a correct bot would
    /// not send it (unknown parameters, MarkdownV2).
    pub fn refused(&self) -> Vec<String> {
        self.shared.notes.all()
    }

    /// Updates the bot has not confirmed.
    pub fn pending(&self, bot_username: &str) -> usize {
        self.bot(bot_username).state().queue.waiting.len()
    }

    /// Waits until nothing is pending and the bot called nothing but `getUpdates` for `quiet`. Panics when that takes
    /// longer than two minutes: a bot that confirms nothing must not hold a test for ever.
    pub async fn wait_idle(&self, bot_username: &str, quiet: Duration) {
        let idle = tokio::time::timeout(LONGEST_WAIT, self.idle(bot_username, quiet)).await;
        assert!(
            idle.is_ok(),
            "@{bot_username} was not idle within {LONGEST_WAIT:?}; updates that it did not confirm: {}",
            self.pending(bot_username)
        );
    }

    async fn idle(&self, bot_username: &str, quiet: Duration) {
        let bot = self.bot(bot_username);
        loop {
            let activity = bot.activity.notified();
            tokio::pin!(activity);
            activity.as_mut().enable();
            let (pending, since) = {
                let state = bot.state();
                (state.queue.waiting.len(), state.last_activity.elapsed())
            };
            if pending > 0 {
                activity.await;
            } else if since >= quiet {
                return;
            } else {
                let _ = tokio::time::timeout(quiet - since, activity).await;
            }
        }
    }

    /// Counts of this bot's work; no lock is taken.
    pub fn counters(&self, bot_username: &str) -> Counters {
        self.bot(bot_username).counters.snapshot()
    }

    /// Light mode for benches: no call log, only the latest messages of each chat.
    pub fn set_light(&self, light: bool) {
        self.shared.light.store(light, Ordering::Relaxed);
    }

    /// The latest profile the bot set: name, descriptions and commands by language.
    pub fn profile(&self, bot_username: &str) -> Value {
        self.bot(bot_username).state().profile.as_json()
    }

    fn bot(&self, username: &str) -> &Arc<Bot> {
        self.shared.bot_named(username).expect("the test named a bot that was not started")
    }
}

/// Reads `"update_id": N` out of text that may not be JSON at all.
fn update_id_in(raw: &str) -> Option<i64> {
    let after = raw.split_once("\"update_id\"")?.1.trim_start();
    let number = after.strip_prefix(':')?.trim_start();
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number[..end].parse().ok()
}
