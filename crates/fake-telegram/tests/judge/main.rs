//! The server judged from outside: over HTTP as a bot, through `Person` as a person.
#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests end by panicking"))]

mod bot;
mod deleting;
mod faults;
mod phone;
mod polling;
mod sending;
mod webhook;
