//! What goes out and what came of it: the words between `app::outbox` and a channel.

use domain::{BotName, OutboxId};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A button: what it says and either the opaque data that comes back or an address it opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// Icon and words.
    pub label: String,
    /// What it does.
    pub does: ButtonAction,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ButtonAction {
    /// Comes back as a choice, 1 to 64 bytes.
    Choice(String),
    /// Opens a page.
    Open(String),
}

/// One thing to do at the channel, as it is sealed into the outbox.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Errand {
    /// Say something.
    Say {
        /// Plain text, any length; the channel splits it at paragraphs.
        text: String,
        /// Buttons below the last part, row by row.
        buttons: Vec<Vec<Button>>,
        /// The persistent key row below the input field; empty leaves it as it is.
        keys: Vec<String>,
        /// False for advice (a person may need to keep evidence), true for staff-only material.
        protect: bool,
    },
    /// Delete these messages (the channel's ids), both sides, in as many calls as the channel needs.
    Delete {
        /// Which.
        messages: Vec<i64>,
        /// Who waits for it.
        #[serde(default)]
        wish: Wish,
    },
    /// Say one sentence and leave a group.
    Leave { text: String },
}

/// Who waits for a deletion, and what is said when it ended.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    /// Nobody: the time came.
    #[default]
    OfTime,
    /// She does, and nothing is said.
    Hers,
    /// She hides the chat: the words follow the deletion, since what says that all is hidden must not come before it is.
    Hide {
        /// Where all was deleted.
        gone: Vec<Errand>,
        /// Where something stays: the platform refuses, or does not answer for too long.
        stays: Vec<Errand>,
    },
}

/// An errand with where it goes; opened from the outbox, never logged.
#[derive(Clone)]
pub struct Outgoing {
    /// The outbox row.
    pub id: OutboxId,
    /// Through which bot.
    pub bot: BotName,
    /// The channel's address of the person: decimal chat id for Telegram.
    pub address: Vec<u8>,
    /// What to do.
    pub errand: Errand,
    /// How often it was tried before.
    pub attempts: i64,
}

/// What came of one try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Done; the channel's ids of what was sent.
    Done { messages: Vec<i64> },
    /// The channel asks this chat to wait.
    ChatMustWait(Duration),
    /// The channel asks the whole bot to wait.
    BotMustWait(Duration),
    /// The chat has another address now; send again there.
    Moved { address: Vec<u8> },
    /// Blocked, deactivated, never wrote: nothing reaches this person any more.
    Unreachable,
    /// Refused for good; a reason without content.
    Refused(&'static str),
    /// It surely did not arrive, since the channel is down; try again later.
    Down(&'static str),
    /// It may have arrived: each further try may be one more copy in her phone.
    Unclear(&'static str),
}

/// A channel's way out. Implemented by `channels` and by test doubles.
pub trait Deliver: Send + Sync + 'static {
    /// Tries once. Never panics, never sleeps longer than the request itself.
    fn deliver(&self, out: &Outgoing) -> impl Future<Output = Delivery> + Send;
}
