//! A local, strict Telegram Bot API server: the judge in tests, benches and the demonstration.
//!
//! It answers the methods a text bot needs with Telegram's own error texts, plays the people who
//! write to the bots ([`Person`]), breaks on request ([`Faults`]) and shows a phone in a browser
//! (`GET /phone/{bot}`). It depends on no other crate of the workspace, so that a mistake in our
//! idea of the Bot API cannot hide on both sides. It never reaches the network beyond this host
//! and keeps everything in memory.

mod answer;
mod bot;
mod calls;
mod chat;
mod connection;
mod deleting;
mod entities;
mod faults;
mod files;
mod html_markup;
mod http_post;
mod learning;
mod markup;
mod methods;
mod notes;
mod person;
mod person_kinds;
mod phone;
mod polling;
mod profile;
mod queue;
mod request;
mod sending;
mod server;
mod shown;
mod telegram;
mod waiting;
mod webhook;
mod webhook_sender;

pub use calls::{Call, Counters};
pub use faults::Faults;
pub use person::Person;
pub use shown::{Button, Shown};
pub use telegram::{BotSpec, FakeTelegram};
