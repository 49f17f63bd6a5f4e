//! What can be found, each in one line that names the place.

use crate::log::object::ObjectKind;
use domain::EntryId;
use std::fmt;

/// Something in the store that is not what the log says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Numbers without an entry.
    Missing {
        /// The first number.
        from: u64,
        /// The last.
        to: u64,
    },
    /// An entry whose number no log gives.
    Stray {
        /// The number as it stands there.
        number: i64,
    },
    /// What an entry says, its nonce or its leaf was changed.
    Changed {
        /// Which; none while it waits for its number.
        number: Option<u64>,
        /// Which.
        id: EntryId,
    },
    /// An entry that stands under another id or time than it was written with, or whose body this program cannot read.
    Unbound {
        /// Which; none while it waits for its number.
        number: Option<u64>,
        /// Which.
        id: EntryId,
    },
    /// An entry's sealed reason was changed, taken away or put there.
    Reason {
        /// Which; none while it waits for its number.
        number: Option<u64>,
        /// Which.
        id: EntryId,
    },
    /// Entries that say nothing any more, though no line says that they were erased.
    Silenced {
        /// The first.
        from: u64,
        /// The last.
        to: u64,
    },
    /// A line that erased what was not due.
    ErasedEarly {
        /// The line.
        by: EntryId,
    },
    /// A hash of the tree is missing, changed, or not of this tree.
    Node {
        /// 0 for a leaf.
        level: u32,
        /// Within its level.
        place: i64,
    },
    /// A checkpoint is not what it should be.
    Checkpoint {
        /// Its size as it stands there.
        size: i64,
        /// What is wrong.
        what: WrongCheckpoint,
    },
    /// A co-signature fits no checkpoint.
    Witness {
        /// The size that it stands under.
        size: i64,
    },
    /// The log does not continue the checkpoint that the auditor holds.
    Held {
        /// Its size.
        size: u64,
    },
    /// A row is not what the log says.
    Row {
        /// Of which kind.
        kind: ObjectKind,
        /// Its id, hexadecimal.
        id: String,
        /// What is wrong.
        what: WrongRow,
    },
    /// What a report's note says of the index cannot be read.
    Note {
        /// The report, hexadecimal.
        report: String,
    },
    /// Entries of the index are not as a report's note says.
    Noted {
        /// The report, hexadecimal. Which of the entries it is would say of it what the store does not.
        report: String,
        /// How many.
        entries: usize,
        /// What is wrong with them.
        what: WrongEntry,
    },
    /// An entry of the index that nobody noted.
    Unnoted {
        /// Where it stands, hexadecimal.
        label: String,
        /// What is wrong with it.
        what: WrongEntry,
    },
    /// What waits to be entered in the index does not open.
    Waits {
        /// In which report it was told, as it stands there, hexadecimal.
        report: String,
        /// Which, hexadecimal.
        id: String,
    },
    /// More entries wait for a number than were read.
    TooManyWaiting,
}

/// What is wrong with a checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongCheckpoint {
    /// Its text, signature, size or time is not of the right form, or they do not belong together.
    Form,
    /// It is of another node.
    OtherNode,
    /// The node did not sign it.
    NotSigned,
    /// It covers more entries than there are.
    Larger,
    /// The entries have another root.
    Root,
    /// It is earlier than one of fewer entries.
    Earlier,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongRow {
    /// Another than the log's last line about it says.
    Changed,
    /// The log knows of none.
    Unknown,
    /// The log says that it was erased.
    Back,
    /// The log says that it is there.
    Gone,
}

/// What is wrong with an entry of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongEntry {
    /// It was noted, and is not there.
    Gone,
    /// It was noted, and holds something else.
    Changed,
    /// It was noted, and is one that the node emptied.
    Emptied,
    /// No note that opens names it, and it is none that the node emptied.
    Unknown,
    /// The same, of a key that the node never had.
    NoKey,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { from, to } if from == to => write!(f, "entry {from} is missing"),
            Self::Missing { from, to } => write!(f, "entries {from} to {to} are missing"),
            Self::Stray { number } => write!(f, "an entry has the number {number}, which no entry can have"),
            Self::Changed { number, id } => {
                write!(f, "{}: what it says, its nonce or its leaf was changed", Which(*number, *id))
            }
            Self::Unbound { number, id } => {
                write!(f, "{}: it was not written under this id and time", Which(*number, *id))
            }
            Self::Reason { number, id } => write!(f, "{}: its sealed reason was changed", Which(*number, *id)),
            Self::Silenced { from, to } => {
                write!(f, "entries {from} to {to}: what they said is gone, and no line says that it was due")
            }
            Self::ErasedEarly { by } => write!(f, "entry {by:?} erased lines of the log that were not due"),
            Self::Node { level, place } => {
                write!(f, "the tree: the hash at level {level}, place {place} is missing, changed or not of this log")
            }
            Self::Checkpoint { size, what } => write!(f, "the checkpoint of {size} entries {what}"),
            Self::Witness { size } => write!(f, "a co-signature fits no checkpoint of {size} entries"),
            Self::Held { size } => {
                write!(f, "the log does not continue the checkpoint of {size} entries that is held elsewhere")
            }
            Self::Row { kind, id, what } => write!(f, "{} {id} {what}", kind.code()),
            Self::Note { report } => write!(f, "links {report}: the note of its entries in the index does not open"),
            Self::Noted { report, entries, what } => {
                write!(f, "links {report}: entries of it in the index that {what}: {entries}")
            }
            Self::Unnoted { label, what } => write!(f, "the entry of the index at {label}: {what}"),
            Self::Waits { report, id } => {
                write!(f, "links {report}: what waits for the index at {id} does not open: it was changed or moved")
            }
            Self::TooManyWaiting => {
                f.write_str("too many entries wait for a number to be read: let a node run that numbers them")
            }
        }
    }
}

impl fmt::Display for WrongCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "is not of the form that the node writes",
            Self::OtherNode => "is of another node",
            Self::NotSigned => "is not signed by the node",
            Self::Larger => "covers more entries than there are",
            Self::Root => "has another root than the entries: one before it was changed, removed or put in between",
            Self::Earlier => "is earlier than one of fewer entries",
        })
    }
}

impl fmt::Display for WrongRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Changed => "is not as the log last saw it",
            Self::Unknown => "is in the store, but no line of the log says how it came there",
            Self::Back => "is in the store again, though the log says that it was erased",
            Self::Gone => "is not in the store, though no line of the log says that it was erased",
        })
    }
}

impl fmt::Display for WrongEntry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gone => "are there no more",
            Self::Changed => "were changed or exchanged",
            Self::Emptied => "are empty as if it had been erased",
            Self::Unknown => "no note that opens names it, and the node did not empty it",
            Self::NoKey => "no note that opens names it, and it is of a key that the node never had",
        })
    }
}

struct Which(Option<u64>, EntryId);

impl fmt::Display for Which {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, "entry {number}"),
            None => write!(f, "entry {:?}, not yet numbered", self.1),
        }
    }
}
