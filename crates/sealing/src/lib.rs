//! Who can read what, and why nobody else can. Published building blocks only, used as they are; which of them were audited
//! says `docs/sealing.md`, and what the promises are, in plain words. Pure: time and randomness come in as arguments,
//! nothing is stored here.
//!
//! - *Live tier*: `keys` (the root key, which only wraps; data keys), `live`, `index`.
//! - *Vault*: `compartment` and `epoch` (key pairs with members), `grant` and `pairs` (how members get them), `item`
//!   (what is sealed), `tiers` (desk and archive), `party`, `proven`.
//! - *Whose key is this*: `statement` and `chain` (supervisors say so), `register` (the node stamps the rest), `pins`
//!   (what lies outside the database, so that nothing is put back), `present` (all of them together).
//! - *Holders*: `receipt` and `receipt_keys`, `password`, `personal`, `session`, `recovery`.
//! - *Blind index*: `blind`, `gallop`. *The log*: `merkle`, `proof`, `checkpoint`, `signing`. *The backup*: `stream`, `sheet`.
//!
//! No secret has a `Debug`, is serialised or compared in varying time; each is wiped when dropped (`secret`). Every
//! sealed form begins with its suite and opens at its own place alone; [`OpenError`] never says why it did not.

#![warn(missing_docs)]

mod blind;
mod chain;
#[cfg(test)]
mod chain_tests;
mod checkpoint;
mod cipher;
mod compartment;
mod derive;
mod encoding;
mod epoch;
mod gallop;
mod grant;
mod hex;
mod index;
mod item;
#[cfg(test)]
mod journeys;
#[cfg(test)]
mod journeys_back;
#[cfg(test)]
mod journeys_index;
mod keys;
mod live;
mod locked_root;
mod merkle;
mod padding;
mod pairs;
mod party;
mod password;
mod personal;
mod pins;
mod present;
mod proof;
mod proven;
mod receipt;
mod receipt_keys;
mod recovery;
mod register;
#[cfg(test)]
mod samples;
mod secret;
#[cfg(test)]
mod secrets;
mod session;
mod sheet;
mod signing;
mod statement;
mod stream;
mod suite;
mod tiers;
mod wrap;

pub use blind::{BlindKey, Label, Value, ValueKey};
pub use chain::{Chain, ChainError};
pub use checkpoint::{CLOCKS_APART, Checkpoint, CheckpointError, CheckpointForm};
pub use compartment::{CompartmentKey, Kind, MemberKey, MemberSecret, SealKey};
pub use epoch::{EpochError, EpochRecord, Founded, Invited, Membership, NotForWriting};
pub use gallop::Gallop;
pub use grant::{Grant, GrantForm};
pub use hex::{read_hex, to_hex, write_hex};
pub use index::IndexKey;
pub use item::{ItemPlace, WriterKey, item_epoch, item_writer, open_item, open_unwitnessed, seal_item};
pub use keys::{DataKey, KeyFileError, RootKey, WrappedKey};
pub use live::{OpenError, Place, open, seal};
pub use locked_root::{is_locked_root, lock_root, unlock_root};
pub use merkle::{Edge, Hash, Node, commitment, leaf_hash, peaks};
pub use pairs::{HalfOpened, PairFounded, PairGrant};
pub use party::Party;
pub use password::{Cost, Pepper};
pub use personal::{Everyday, NotLocked, PersonalKeys, pepper_version};
pub use pins::{Pins, PinsError};
pub use present::Present;
pub use proof::{NoProof, Plan, check_consistency, check_inclusion};
pub use proven::{ProvenCompartment, ProvenMember, Unproven};
pub use receipt::{FOUND_AT_MOST, NotAReceipt, ReceiptCode};
pub use receipt_keys::{BadSets, MadeReceipt, ReceiptKeys, ReceiptPool, ReceiptSet, ReceiptSets, new_pepper};
pub use recovery::{BadWords, CustodianSecret, Custodians, Recovery, Wraps, read_public_file};
pub use register::RegisterKey;
pub use session::{CookieSecret, HOUR_KEY_LIFE, HourKey};
pub use signing::{NotSigned, Signature, SignedAs, Signer, VerifyKey};
pub use statement::{Claim, Roles, SignedStatement, StaffKeys, Statement};
pub use stream::{STREAM_CHUNK, STREAM_START, STREAM_TAG, StreamKey, StreamOpener, StreamSealer};
pub use tiers::{ARCHIVE_VISIT, ArchiveVisit, DESK_AFTER_LAST_WORD, desk_keeps};
pub use wrap::BadKey;
