//! Reports: how what a person tells is sealed, kept, opened again by those who may, and erased.
//!
//! - `said`: what an item holds. `consents`: the five of them as stored.
//! - `birth`: a new report. `writing`: more in one that is there. Both seal without any private key.
//! - `reading`: opening with a desk's or a code's key.
//! - `files`: a file's pieces on their way in. `sending`: through a page. `broken_off`: those that never ended.
//!   `fetch_note`: what is noted of one meanwhile. `not_kept`: why one is not kept.
//! - `stock`: codes made ahead. `argon`: the slow work, in a fair queue.

mod argon;
mod birth;
mod broken_off;
mod consents;
mod fetch_note;
mod files;
#[cfg(test)]
mod journeys;
mod not_kept;
mod reading;
mod said;
mod sending;
mod stock;
mod writing;

pub use argon::{Argon, Turn};
pub use birth::{Birth, Born};
pub(crate) use birth::{epoch_row, grant_rows};
pub use broken_off::end_broken_off;
pub(crate) use broken_off::{BROKEN_OFF_AFTER, BY_PAGE, TOLD};
pub use consents::{Consents, Decision};
pub use fetch_note::FetchNote;
pub(crate) use fetch_note::fetch_note;
pub use files::{FileError, FileSink};
pub(crate) use not_kept::{NO_ROOM, NOT_KEPT, TOO_LARGE};
pub use not_kept::{REPORT_FULL, not_kept};
pub(crate) use reading::{OpenedAll, SealedFile, open_all};
pub use reading::{ReadError, ReportKeys, Written, open_with_desk, open_with_receipt};
pub use said::{By, FileSaid, Said, What};
pub(crate) use sending::Bringer;
pub use sending::{NotSent, Sending};
pub use stock::Stock;
pub use writing::{ITEMS, NextEpoch, PIECES, Writing, keys_for_writing, next_epoch};
pub(crate) use writing::{is_of_code, piece_id, report_of, report_word, returned_word};
