//! Finds identifiers in what people tell: phone numbers, payment cards, accounts, handles, addresses of mail and sites,
//! wallets. Pure: no clock, no generator, no store; the same text gives the same, whatever was told before.
//!
//! Digits are read in any script, with spaces, dots, dashes, brackets and keycaps between them. A receipt is taken out
//! first and becomes nothing. What the words beside it call the writer's own is marked, and never goes into an index.
//!
//! Not here: number plates, passports, names, adverts. No number without `+` of another country than the conversation's.

mod base58;
mod bech32;
mod beside;
mod card;
#[cfg(test)]
mod chats_tests;
mod cues;
mod extractor;
#[cfg(test)]
mod extractor_tests;
mod folded;
mod given;
mod given_words;
mod host;
mod iban;
mod identifier;
mod kind;
mod listed;
mod luhn;
mod mine;
mod net;
mod numerals;
mod order_words;
mod others_words;
mod own_words;
mod owned;
#[cfg(test)]
mod owned_tests;
#[cfg(test)]
mod pairs_tests;
mod phone;
mod platform;
mod reach;
mod reach_words;
mod receipt;
#[cfg(test)]
mod sentences_tests;
mod speech_words;
mod suffixes;
mod sums;
mod taken;
mod thing_words;
#[cfg(test)]
mod told_tests;
mod wallet;
#[cfg(test)]
mod words_tests;

pub use extractor::{Extractor, IDENTIFIER_LIMIT, TEXT_LIMIT};
pub use host::host;
pub use identifier::Identifier;
pub use kind::Kind;
