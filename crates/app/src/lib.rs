//! The use cases, one module each; a use case is a function whose arguments are the parts it needs.
//! No HTTP, no Bot API, no SQL, no clock or generator of its own.

pub mod archive;
pub mod backup;
mod beside;
mod brought;
mod budgets;
mod caught;
mod chat;
pub mod check_ins;
mod come_back;
mod content_now;
mod content_store;
mod delivery;
pub mod desk;
mod duty;
mod erased_list;
mod erasing;
mod fetching;
mod follow_content;
mod gather;
mod housekeeping;
mod intake;
mod keyring;
mod leases;
mod letters;
pub mod links;
pub mod log;
pub mod office;
mod outbox;
mod paused;
mod peppers;
mod pieces;
pub mod plans;
mod queue;
mod randomness;
mod reception;
mod replies;
pub mod reports;
mod retention;
mod reviews;
mod sequence;
mod silence;
mod vault;
pub mod warnings;

pub use beside::{BesideError, KeyFolder};
pub use brought::{Brought, MOST_A_DAY};
pub use budgets::Budgets;
pub use chat::{Chat, ChatError};
pub use come_back::{CODES_OF_A_RETURN, LookUpError, look_up_at_most, look_up_returns};
pub use content_now::ContentNow;
pub use content_store::{ContentError, VersionRow, add, newest_published, publish, version, versions, withdraw};
pub use delivery::{Button, ButtonAction, Deliver, Delivery, Errand, Outgoing, Wish};
pub use duty::{Desk, DeskKind, DeskName, DeskNameError, Holiday, Open, Shift, Span, SpanError};
pub use erasing::{COUNTED_EVERY, ErasureWait};
pub use fetching::Fetching;
pub use follow_content::{Fallback, Following, load_apart};
pub use gather::Gather;
pub use housekeeping::{housekeep, sweep};
pub use intake::{FilePlace, Happening, Intake, Taken, codes_in};
pub use keyring::{KeyError, Keyring, Shared};
pub use leases::{Held, LEASE_LIFE, LEASE_RENEWAL, hold};
pub use outbox::{Outbox, OutboxHealth, Outboxes};
pub use paused::{PausedBots, WhyPaused};
pub use peppers::{CodeSet, Peppers};
pub use pieces::{
    FIRST_BYTES, LARGEST_FILE, LARGEST_PHOTO, LARGEST_REPORT, PIECE, PieceSink, PieceWriter, PiecesError, Whole,
};
pub use queue::ChatPace;
pub use randomness::Randomness;
pub use reception::Reception;
pub use retention::{EraseError, erase_due, leave_desks, take_off_let_be};
pub use reviews::{add_reviews, reviews};
pub use sequence::Sequence;
pub use silence::end_silent;
pub use vault::{LOG_SIGNER, Opened, REGISTER, Vault, VaultError, WRITER};
pub use warnings::Warnings;

#[cfg(test)]
#[path = "../../storage/tests/both/harness.rs"]
#[allow(dead_code, clippy::print_stderr, reason = "shared with the tests of storage")]
mod harness;
