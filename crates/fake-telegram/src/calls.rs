//! What the bots called: the log for assertions and the counters for benches.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::Instant,
};

use serde_json::Value;

/// One call of a bot, accepted or refused.
#[derive(Clone, Debug)]
pub struct Call {
    /// The method as the bot wrote it, e.g. `sendMessage`.
    pub method: String,
    /// Its parameters: an object; values are text where a form or a query carried them.
    pub params: Value,
    /// HTTP status of the answer; 0 where the connection was cut without one.
    pub status: u16,
    /// When the answer was ready.
    pub at: Instant,
}

/// A snapshot of what one bot did since the start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Messages delivered by `sendMessage`, also those whose answer was cut off.
    pub sent_messages: u64,
    /// `getUpdates` calls that were answered.
    pub get_updates: u64,
    /// Accepted `answerCallbackQuery` calls.
    pub callback_answers: u64,
}

#[derive(Default)]
pub(crate) struct RunningCounters {
    pub(crate) sent_messages: AtomicU64,
    pub(crate) get_updates: AtomicU64,
    pub(crate) callback_answers: AtomicU64,
}

impl RunningCounters {
    pub(crate) fn snapshot(&self) -> Counters {
        Counters {
            sent_messages: self.sent_messages.load(Ordering::Relaxed),
            get_updates: self.get_updates.load(Ordering::Relaxed),
            callback_answers: self.callback_answers.load(Ordering::Relaxed),
        }
    }
}

/// Adds one to a counter that orders nothing else.
pub(crate) fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}
