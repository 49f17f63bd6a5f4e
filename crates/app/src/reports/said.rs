//! What an item of a report holds, before it is sealed.

use crate::pieces::Whole;
use domain::ItemId;
use sealing::to_hex;
use serde::{Deserialize, Serialize};

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The person's.
    Person,
    /// The desk's.
    Desk,
    /// The node's own: where answers go.
    Node,
}

/// A file, as it came.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileSaid {
    /// `photo`, `voice`, …
    pub kind: String,
    /// Its name, cleaned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was written below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Where it came from, a place, a contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// What was said.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Words.
    Text(String),
    /// The same message, corrected: both are kept.
    Edit(String),
    /// An answer to one of the questions.
    Kept { question: String, value: String },
    /// A consent, by its word.
    Consent { which: String, yes: bool },
    /// A file, a place, a contact, a forward.
    File(FileSaid),
    /// A file that was announced came: of which item, its type by content, bytes, SHA-256 of the original in hex, in
    /// how many pieces it is kept; or why it is not kept, in one word.
    Fetched {
        of: String,
        found: Option<String>,
        size: u64,
        sha256: Option<String>,
        pieces: u32,
        not_kept: Option<String>,
    },
    /// Where an answer goes: the bot, the channel, the conversation, and a tag that all her reports from this
    /// conversation share, so that ten of them count once; after /forget it is another one.
    Route { bot: String, channel: String, conversation: String, tag: String },
    /// She took it back.
    Withdrawn,
    /// She asked for a human: when she may be answered.
    Asked { when: String },
    /// She has another code, shown through this channel.
    Coded { channel: String },
    /// The travel plan that was opened to the desk.
    Plan { id: String },
}

/// An item.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Whose words.
    pub by: By,
    /// What.
    pub what: What,
    /// The channel's id of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i64>,
}

impl Said {
    /// What came of a file that was announced: the whole one with its type by content, or why it is not kept, in one word.
    pub(crate) fn of_file(item: ItemId, came: &Result<(Whole, &str), &str>) -> Self {
        let of = to_hex(item.as_bytes());
        let what = match came {
            Ok((whole, found)) => What::Fetched {
                of,
                found: Some((*found).to_owned()),
                size: whole.size,
                sha256: Some(to_hex(&whole.sha256)),
                pieces: whole.pieces,
                not_kept: None,
            },
            Err(why) => {
                let not_kept = Some((*why).to_owned());
                What::Fetched { of, found: None, size: 0, sha256: None, pieces: 0, not_kept }
            }
        };
        Self { by: By::Node, what, message: None }
    }

    /// The bytes that are sealed.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// From opened bytes; `None` when they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// The kind of its row.
    pub fn kind(&self) -> &'static str {
        match (&self.what, self.by) {
            (What::Text(_), By::Desk) => "answer",
            (What::Text(_), _) => "told",
            (What::Edit(_), _) => "edit",
            (What::Kept { .. }, _) => "kept",
            (What::Consent { .. }, _) => "consent",
            (What::File(_), _) => "file",
            (What::Fetched { .. }, _) => "fetched",
            (What::Route { .. }, _) => "route",
            (What::Withdrawn, _) => "withdrawn",
            (What::Asked { .. }, _) => "asked",
            (What::Coded { .. }, _) => "coded",
            (What::Plan { .. }, _) => "plan",
        }
    }
}
