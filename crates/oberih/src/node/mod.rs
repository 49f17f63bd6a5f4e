//! A node: every part wired and running. No globals, so that several live in one process.

mod bots;
mod connections;
mod desks;
mod disk;
mod figures;
mod files;
mod guard;
mod links;
mod listening;
mod log;
mod not_kept;
mod ops;
mod phones;
mod public;
mod ready;
mod reception;
mod ringing;
mod rootkey;
mod stalled;
mod start;
mod tasks;
mod timers;
mod upkeep;

pub(crate) use log::{signer as log_signer, witnesses as log_witnesses};
pub use ops::OPS_ROUTES;
pub(crate) use rootkey::{
    is_locked as root_key_is_locked, make as make_root_key, make_locked as make_locked_root_key, read as read_root_key,
    same_disk,
};
pub use start::{Node, Running, StartError};
pub use tasks::PartEnded;
