//! Telling, a human, coming back: walked as a person walks it, with a platform that answers at once.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod human;
mod person;
mod privacy;
mod returning;
mod telling;
mod words;
