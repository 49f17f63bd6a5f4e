//! "Ask me about ...": walked as a person walks it, with a platform that answers at once.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod plan;
mod setting;
mod walker;
mod words;
