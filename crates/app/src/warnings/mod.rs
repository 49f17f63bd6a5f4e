//! Warnings: a number, card, account, address, name or wallet that two of the staff release, so that the bots and the web
//! chat say to whoever names it that there is a warning about it.
//!
//! A proposal is looked at by a second person (`form`), who reads there whether its reports are `alike` as far as her keys open
//! them (`comparing`); what may be released is in `sources` and `directory`; `releasing` is the way from a proposal to a
//! release, `recheck` what the node ends by itself, `deciding` what is done with a warning after
//! it. `live` is what every process has of them in memory: keyed hashes and times, no value. `error`: why something is not
//! done, in one line that says what to do.

mod alike;
mod body;
mod comparing;
mod deciding;
mod directory;
mod error;
mod form;
mod live;
#[cfg(test)]
mod live_tests;
mod recheck;
#[cfg(test)]
mod recheck_tests;
mod releasing;
mod sources;

pub use alike::{Alike, Likeness, NotCompared, Pair};
pub use body::WhoElse;
pub use error::WarningError;
pub use form::{Form, Listed, Standing};
pub use live::Warnings;
pub use recheck::{RECHECK_EVERY, recheck};
pub use releasing::{Proposal, Releasing};
pub use sources::Source;

use error::words;

/// The key of the shared set that seals what a warning is about, and hashes it for the sets in memory.
pub const WARNINGS: &str = "warnings";
/// The text of the guides that says that there is a warning.
pub(crate) const WARNING_KNOWN: &str = "warning-known";
/// The change that says that a warning is another.
const CHANGE: &str = "warnings";
/// The upkeep's name for the look at what waits: when it was done last.
pub(crate) const LOOKED: &str = "warnings";

/// The states of a row.
const PROPOSED: &str = "proposed";
const APPROVED: &str = "approved";
const WITHDRAWN: &str = "withdrawn";
