//! The log: who did what with which thing, when, why, and for whom. An entry is written in the transaction of what it
//! is about; one process numbers entries and puts them into a Merkle tree; checkpoints of it are signed, and held by
//! others. Here never: what was told, an address, or which conversation it was.
//!
//! - Writing: `entry`, `object`, `form` (the bytes), `reason` (sealed), `write`; what lines share: `doing`;
//!   the members of an epoch: `grants`.
//! - The tree: `number`, `tree`, `checkpoint`.
//! - Others: `shown` (what witnesses are shown and send), `witnesses`.
//! - Looking back: `verify`, `known` (the last word about each row); `look` (what an auditor reads); `alarms`, with what
//!   of an hour counts: `hour`. Time: `keep`.

mod alarms;
mod checkpoint;
mod doing;
mod entry;
mod form;
mod grants;
mod hour;
mod keep;
mod known;
mod look;
mod number;
mod object;
mod reason;
mod shown;
mod tree;
mod verify;
mod witnesses;
mod write;

pub(crate) use alarms::FOR_WARNING;
pub use alarms::{Thresholds, Watch};
pub use checkpoint::{CHECKPOINT_EVERY, NoCheckpoint, checkpoint, due};
pub(crate) use doing::Doing;
pub use entry::{Actor, Entry, Operation, Recipient};
pub use form::Line;
pub(crate) use grants::GrantsBefore;
pub use keep::{Erased, Keep, erase_due};
pub use look::{Look, LookError, Seen, Sought, Why, look};
pub use number::{LOG_LEASE, number, number_all};
pub use object::{Object, ObjectKind};
pub use reason::{Audit, Reason, open_reason};
pub use shown::{CoSigned, Proof, Shown, ShownForm};
pub use tree::{NoTree, consistency, inclusion, node_name};
pub use verify::{Check, Finding, IndexCheck, Report, WrongCheckpoint, WrongEntry, WrongRow, verify};
pub use witnesses::{ForWitnesses, Taken};
pub use write::{Prepared, write};
