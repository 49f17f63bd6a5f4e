//! Links: which reports were told the same phone, card, address. The index says it without the server being able to read
//! what was told: an entry of it is found by who has the value, or its keys, and names a report's id to nobody else.
//!
//! - `keys`: every version of the index's key, and the one of its notes. `values`: which words of hers are looked through.
//! - `waiting`: what the transaction that takes her words leaves; it reads nothing here. `job`: fills the index with it, in
//!   `rounds`, and says its `trouble` once.
//! - `add`: entries of a report, and its `note`, which says which they are. `erase`: they go with the report.
//! - `look_up`: the reports that a value was told in.
//! - `her_keys`: what somebody of the staff opens of reports. `rebuild`: a supervisor goes through reports with her keys; `retire`: an older key goes once nothing stands under it alone.
//!
//! Never here: what a person sees. No word, time or order that reaches her depends on what others told.

mod add;
#[cfg(test)]
mod entered_tests;
mod erase;
mod her_keys;
mod job;
mod keys;
mod look_up;
mod note;
mod rebuild;
mod retire;
mod rounds;
#[cfg(test)]
pub(crate) mod tests;
mod trouble;
mod values;
mod waiting;

pub use add::add;
pub(crate) use erase::in_writes;
pub use erase::{erase, sweep};
pub(crate) use her_keys::{Archives, HerKeys, Ways};
pub use job::index_waiting;
pub use keys::{LINK_INDEX, LINK_NOTES, LinkKeys};
pub use look_up::{Found, look_up};
pub use note::{MOST as ENTRY_LIMIT, MOST_OWN as OWN_LIMIT, Note, Noted};
pub use rebuild::{Kept, Rebuild, RebuildError, Rebuilt};
pub use rounds::Rounds;
pub use trouble::Trouble;
pub(crate) use values::is_bare;
pub use values::{OfReport, told, values, values_of_all, values_of_report};
pub(crate) use waiting::{Told, waiting_rows, waits_whole};
