//! The rules content keeps: an editor's compiler. One file a subject.

mod bots;
mod by_reference;
mod cards;
mod coverage;
mod fluent;
mod from_abroad;
mod guessed;
mod length;
mod manner;
mod neutral;
mod program;
mod reach;
mod said_hours;
mod screens;
mod services;
mod texts;

pub(crate) use bots::bot_limits;
pub(crate) use cards::cards;
pub(crate) use coverage::{core, names, wanted};
pub(crate) use fluent::read as read_texts;
pub(crate) use guessed::Guessed;
pub(crate) use length::messages;
pub(crate) use manner::{Manner, Spoken, manner};
pub(crate) use neutral::{Shown, addresses, give_away};
pub(crate) use program::program;
pub(crate) use screens::{places, screens};
pub(crate) use services::{KINDS, countries};
pub(crate) use texts::{CheckedTexts, References, Wanted, answers, texts};
