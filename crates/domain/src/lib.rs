//! What things are and the rules they keep. No clock, no generator, no storage, no text a person reads:
//! `now` and randomness come in as arguments, and every other crate may use this one.

mod access;
mod answer_when;
mod bot;
mod closing;
mod codes;
mod file_name;
mod ids;
mod inbound;
mod phone;
mod sealed;
mod time;
mod written;

pub use access::{Access, Purpose};
pub use answer_when::AnswerWhen;
pub use bot::{BotName, BotNameError};
pub use closing::{CloseReason, NoCloseReason};
pub use codes::{CodeError, Country, Language};
pub use file_name::clean_file_name;
pub use ids::{CheckInId, CompartmentId, ContactId, ConversationId, EntryId, ItemId, OutboxId, StaffId, TimerId};
pub use inbound::{Attachment, AttachmentKind, Channel, FileRef, Inbound, Input, Lane, PersonKey, UpdateId};
pub use phone::{Phone, PhoneError};
pub use sealed::Sealed;
#[cfg(feature = "testing")]
pub use time::HandClock;
pub use time::{Clock, Timestamp};
pub use written::{digit_of, takes_no_width};
