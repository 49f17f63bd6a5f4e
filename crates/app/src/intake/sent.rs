//! What she sent, as it is kept: in a report, or held beside the conversation until she decides.

use crate::LARGEST_FILE;
use crate::reports::{By, FileSaid, Said, What};
use domain::{Attachment, AttachmentKind, Channel, ConversationId, Inbound, Input};
use rand::rngs::StdRng;
use sealing::DataKey;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What she sent, as an item; `None` for what is not kept: a button, a command.
pub(super) fn said_of(inbound: &Inbound) -> Option<Said> {
    let what = match &inbound.input {
        Input::Text(text) => What::Text(text.clone()),
        Input::Edited(text) => What::Edit(text.clone()),
        Input::File(attachment) | Input::Moved(attachment) => What::File(file_of(attachment)),
        Input::Choice(_) | Input::Command { .. } | Input::Other | Input::Gone => return None,
    };
    Some(person(what, inbound.message))
}

/// The channel's id of the file she sent, where there is one to fetch.
pub(super) fn file_to_fetch(inbound: &Inbound) -> Option<&str> {
    match &inbound.input {
        // the web brings its bytes itself
        Input::File(a) => a.file.as_ref().map(|f| f.id.as_str()).filter(|id| !id.is_empty()),
        _ => None,
    }
}

/// How large the channel says that the file she sent is.
pub(super) fn size_of(inbound: &Inbound) -> Option<u64> {
    match &inbound.input {
        Input::File(a) => a.file.as_ref().and_then(|f| f.size),
        _ => None,
    }
}

/// Whether the channel says of the file she sent that it is larger than what is kept.
pub(super) fn is_too_large(inbound: &Inbound) -> bool {
    size_of(inbound).is_some_and(|size| size > LARGEST_FILE)
}

/// Whether the bytes of the file she sent follow through a page.
pub(super) fn is_brought(inbound: &Inbound) -> bool {
    inbound.channel == Channel::Web && matches!(&inbound.input, Input::File(a) if a.file.is_some())
}

pub(super) fn person(what: What, message: Option<i64>) -> Said {
    Said { by: By::Person, what, message }
}

fn file_of(a: &Attachment) -> FileSaid {
    let kind = match a.kind {
        AttachmentKind::Photo => "photo",
        AttachmentKind::Voice => "voice",
        AttachmentKind::Audio => "audio",
        AttachmentKind::Video => "video",
        AttachmentKind::VideoNote => "video-note",
        AttachmentKind::Animation => "animation",
        AttachmentKind::Document => "document",
        AttachmentKind::Location => "location",
        AttachmentKind::Contact => "contact",
        AttachmentKind::Forward => "forward",
        AttachmentKind::Other => "other",
    };
    FileSaid {
        kind: kind.to_owned(),
        name: a.file.as_ref().and_then(|f| f.name.clone()),
        words: a.words.clone(),
        about: a.about.clone(),
    }
}

/// Sealed under the conversation's key: what is held beside it.
pub(super) struct HeldText;

/// One thing that is held: words, or a voice, a picture, a place with where the channel keeps it. The file itself is
/// fetched only when she lets it go to a person.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) said: Said,
    /// The channel's id of its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<String>,
    /// How large the channel says that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) size: Option<u64>,
}

/// What she sent, as it is held.
pub(super) fn held_of(inbound: &Inbound) -> Option<Held> {
    Some(Held { said: said_of(inbound)?, file: file_to_fetch(inbound).map(str::to_owned), size: size_of(inbound) })
}

pub(super) fn seal_held(key: &DataKey, id: ConversationId, held: &[Held], rng: &mut StdRng) -> Vec<u8> {
    let plain = Zeroizing::new(serde_json::to_vec(held).unwrap_or_default());
    let place = sealing::Place { table: "held", row: id.as_bytes(), column: "body" };
    sealing::seal::<HeldText>(key, &plain, &place, rng).into_bytes()
}

pub(super) fn open_held(key: &DataKey, id: ConversationId, bytes: Vec<u8>) -> Vec<Held> {
    let place = sealing::Place { table: "held", row: id.as_bytes(), column: "body" };
    let opened = sealing::open(key, &domain::Sealed::<HeldText>::from_bytes(bytes), &place);
    opened.ok().and_then(|plain| serde_json::from_slice(&plain).ok()).unwrap_or_default()
}
