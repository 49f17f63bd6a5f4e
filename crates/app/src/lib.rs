//! The use cases, one module each; a use case is a function whose arguments are the parts it needs.
//! No HTTP, no Bot API, no SQL, no clock of its own.

mod delivery;

pub use delivery::{Button, ButtonAction, Deliver, Delivery, Errand, Outgoing};
