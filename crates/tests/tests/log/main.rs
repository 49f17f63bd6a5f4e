//! The log on both engines: numbered once, provable, and whatever somebody changes behind the program's back is named.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod book;
mod index;
mod keeping;
mod rows;
mod tampering;
mod tree;
mod warned;
mod witnesses;
