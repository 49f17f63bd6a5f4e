//! The public web door: start, pages to read, numbers to call, the chat, the quick exit. Every page works without
//! a script, leaves nothing in the browser until a person writes, and says nothing about itself in title or
//! address. No handler here can name what opens a case file.

mod about;
mod away;
mod call;
mod chat;
mod counts;
mod door;
mod files;
#[cfg(test)]
mod flood;
#[cfg(test)]
mod flood_of_requests;
mod form_size;
mod frame;
mod head_size;
mod healthz;
mod help;
mod line;
mod log;
mod look;
mod mark;
mod origin;
mod pace;
mod problem;
mod read;
mod reader;
mod robots;
mod routes;
mod secret;
mod seldom;
mod sheets;
#[cfg(test)]
mod signs;
mod site;
mod source;
mod start;
mod static_files;
mod streams;
mod taking;
#[cfg(test)]
mod testing;
mod under_way;
mod updates;
mod upload;
mod uploads;
#[cfg(test)]
mod weight;
#[cfg(test)]
mod with_a_desk;
mod words;

pub use counts::{Counted, Counts};
pub use routes::{ROUTES, router};
pub use seldom::Seldom;
pub use site::{Parts, Settings};
pub use source::{Peer, Proxies};
