//! Sealing of what a conversation keeps: its state, its address, its messages on the way out.

use crate::Errand;
use domain::{ConversationId, ItemId, OutboxId, Sealed};
use guide::State;
use rand_core::CryptoRng;
use sealing::{DataKey, OpenError, Place, open, seal};
use zeroize::Zeroizing;

/// A kind of sealed thing, so that one cannot pass for another.
pub(crate) struct StateText;
pub(crate) struct AddressText;
pub(crate) struct ErrandText;
pub(crate) struct MessageText;
pub(crate) struct LetterText;
pub(crate) struct ReturnText;
pub(crate) struct HeldText;

fn place<'a>(column: &'static str, row: &'a [u8; 16]) -> Place<'a> {
    let table = match column {
        "state" | "address" => "conversations",
        "payload" => "outbox",
        "letter" => "letters",
        "return" => "returns",
        "held_answer" => "held_answers",
        _ => "chat_messages",
    };
    Place { table, row, column }
}

pub(crate) fn seal_state(key: &DataKey, id: ConversationId, state: &State, rng: &mut impl CryptoRng) -> Vec<u8> {
    seal::<StateText>(key, &state.to_bytes(), &place("state", id.as_bytes()), rng).into_bytes()
}

/// The state as kept; `None` when it does not open or does not read, which begins the guide anew.
pub(crate) fn open_state(key: &DataKey, id: ConversationId, bytes: Vec<u8>) -> Option<State> {
    let plain = open(key, &Sealed::<StateText>::from_bytes(bytes), &place("state", id.as_bytes())).ok()?;
    State::from_bytes(&plain)
}

pub(crate) fn seal_address(key: &DataKey, id: ConversationId, address: &[u8], rng: &mut impl CryptoRng) -> Vec<u8> {
    seal::<AddressText>(key, address, &place("address", id.as_bytes()), rng).into_bytes()
}

pub(crate) fn open_address(key: &DataKey, id: ConversationId, bytes: Vec<u8>) -> Result<Vec<u8>, OpenError> {
    open(key, &Sealed::<AddressText>::from_bytes(bytes), &place("address", id.as_bytes())).map(|plain| plain.to_vec())
}

pub(crate) fn seal_errand(key: &DataKey, id: OutboxId, errand: &Errand, rng: &mut impl CryptoRng) -> Vec<u8> {
    let plain = serde_json::to_vec(errand).unwrap_or_default();
    seal::<ErrandText>(key, &plain, &place("payload", id.as_bytes()), rng).into_bytes()
}

pub(crate) fn open_errand(key: &DataKey, id: OutboxId, bytes: Vec<u8>) -> Option<Errand> {
    let plain = open(key, &Sealed::<ErrandText>::from_bytes(bytes), &place("payload", id.as_bytes())).ok()?;
    serde_json::from_slice(&plain).ok()
}

pub(crate) fn seal_message(key: &DataKey, id: ConversationId, message: i64, rng: &mut impl CryptoRng) -> Vec<u8> {
    seal::<MessageText>(key, &message.to_be_bytes(), &place("message", id.as_bytes()), rng).into_bytes()
}

pub(crate) fn open_message(key: &DataKey, id: ConversationId, bytes: Vec<u8>) -> Option<i64> {
    let plain = open(key, &Sealed::<MessageText>::from_bytes(bytes), &place("message", id.as_bytes())).ok()?;
    Some(i64::from_be_bytes(plain.as_slice().try_into().ok()?))
}

pub(crate) fn seal_letter(key: &DataKey, id: ItemId, text: &str, rng: &mut impl CryptoRng) -> Vec<u8> {
    seal::<LetterText>(key, text.as_bytes(), &place("letter", id.as_bytes()), rng).into_bytes()
}

pub(crate) fn open_letter(key: &DataKey, id: ItemId, bytes: Vec<u8>) -> Option<String> {
    let plain = open(key, &Sealed::<LetterText>::from_bytes(bytes), &place("letter", id.as_bytes())).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

pub(crate) fn seal_return(key: &DataKey, id: ItemId, text: &str, rng: &mut impl CryptoRng) -> Vec<u8> {
    seal::<ReturnText>(key, text.as_bytes(), &place("return", id.as_bytes()), rng).into_bytes()
}

pub(crate) fn open_return(key: &DataKey, id: ItemId, bytes: Vec<u8>) -> Option<Zeroizing<String>> {
    let plain = open(key, &Sealed::<ReturnText>::from_bytes(bytes), &place("return", id.as_bytes())).ok()?;
    Some(Zeroizing::new(std::str::from_utf8(&plain).ok()?.to_owned()))
}

pub(crate) fn seal_held(key: &DataKey, id: ItemId, text: &str, rng: &mut impl CryptoRng) -> Vec<u8> {
    seal::<HeldText>(key, text.as_bytes(), &place("held_answer", id.as_bytes()), rng).into_bytes()
}

pub(crate) fn open_held(key: &DataKey, id: ItemId, bytes: Vec<u8>) -> Option<String> {
    let plain = open(key, &Sealed::<HeldText>::from_bytes(bytes), &place("held_answer", id.as_bytes())).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}
