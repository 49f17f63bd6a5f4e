//! The doors that are not ours: messengers today, partners' nodes beside them. What comes in becomes
//! `domain::Inbound`, what goes out is an `app::Errand`. No conversation logic, no store, no text of our own.

pub mod notice;
pub mod telegram;
