//! The rules content keeps: an editor's compiler. One file a subject.

mod bots;
mod coverage;
mod fluent;
mod screens;
mod services;
mod texts;

pub(crate) use bots::{bot_limits, give_away};
pub(crate) use coverage::{core, names, wanted};
pub(crate) use fluent::read as read_texts;
pub(crate) use screens::{messages, screens};
pub(crate) use services::{KINDS, countries};
pub(crate) use texts::{CheckedTexts, References, Wanted, answers, texts};
