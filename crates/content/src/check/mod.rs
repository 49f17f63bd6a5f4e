//! The rules content keeps: an editor's compiler. One file a subject.

mod bots;
mod screens;
mod services;
mod texts;

pub(crate) use bots::{bot_limits, give_away};
pub(crate) use screens::{messages, screens};
pub(crate) use services::{KINDS, countries};
pub(crate) use texts::{CheckedTexts, texts};
