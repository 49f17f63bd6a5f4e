//! Where the node keeps what it must not lose: SQLite or PostgreSQL behind one interface. Here live the
//! transaction, the statements and their rows. What never does: a key, plain text of a person, the
//! clock (`now` is given; only leases ask the database's clock), or a decision about a conversation.
//!
//! Everything that changes goes through [`Store::write`], everything that is only looked at through
//! [`Store::read`]; both hand out a [`Tx`], whose methods stand in one file per duty.

mod audited;
mod carry;
mod changes;
mod check_ins;
mod contacts;
mod content;
mod conversations;
mod devices;
mod dialect;
mod error;
mod health;
mod held_answers;
mod housekeeping;
mod inbox;
mod index;
mod items;
mod keys;
mod leases;
mod log;
mod looking;
mod metrics;
mod notices;
mod outbox;
mod paused;
mod plans;
mod postgres;
mod quarantine;
#[cfg(feature = "testing")]
mod recording;
mod reports;
mod reviews;
mod rewrap;
mod ringing;
mod rows;
mod schema;
mod seat;
mod silence;
mod sqlite;
mod staff;
mod statement;
mod store;
mod timers;
mod tx;
mod vacuum;
mod vault;
mod waiting;
mod wal;
mod warnings;

pub use carry::{Page, Table, Value, tables};
pub use changes::Change;
pub use check_ins::{CheckInRow, DueCheckIn, OnItsWay};
pub use contacts::{AgreedContact, ContactRow, OpenedLetters};
pub use content::{AnswerCount, ContentRow};
pub use conversations::{ChatMessage, ConversationRow, LONGEST_STAY, Opening, Saving};
pub use devices::DeviceTries;
pub use error::{Cause, StoreError};
pub use health::HealthRow;
pub use held_answers::HeldAnswer;
pub use inbox::Seen;
pub use index::{IndexEntryRow, IndexNoteRow, IndexWaitingPage, IndexWaitingRow};
pub use items::{FetchRow, ItemRow, PieceRow};
pub use keys::KeyRow;
pub use leases::Lease;
pub use log::{CheckpointRow, EntryRow, WitnessRow};
pub use looking::LookedAt;
pub use metrics::{StoreMetrics, WriteCount};
pub use notices::StaffNotice;
pub use outbox::{Claimed, DeadLetter, Fate, HER_DELETION, OutboxCounts, Outcome, Queued, Reach, UNHURRIED};
pub use paused::PausedBot;
pub use plans::PlanRow;
pub use quarantine::{QuarantineRow, Waiting};
#[cfg(feature = "testing")]
pub use recording::Asked;
pub use reports::{HIDDEN_FOR, ReportRow};
pub use reviews::ReviewRow;
pub use rewrap::KindCount;
pub use ringing::Ringing;
pub use schema::NEWEST as SCHEMA;
pub use silence::{Silenced, SilentRow};
pub use staff::StaffRow;
pub use store::{Options, Store};
pub use timers::TimerRow;
pub use tx::{Done, Durable, Tx};
pub use vault::{DeskRow, EpochRow, GrantRow, StatementRow};
pub use waiting::{BesideRow, LEFT_AFTER, WaitingRow};
pub use warnings::{WarningHead, WarningRow};

#[cfg(test)]
extern crate self as storage;
#[cfg(test)]
mod explain;
#[cfg(test)]
#[path = "../tests/both/harness.rs"]
#[allow(dead_code, clippy::print_stderr, reason = "shared with the tests outside")]
mod harness;
