//! The Telegram channel against a small stub of the Bot API. Ids and numbers are reserved or made up.

mod attachments;
mod downloads;
mod polling;
mod profiles;
mod sending;
mod stub;
mod updates;
mod webhooks;
