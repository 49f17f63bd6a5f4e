//! What comes in, the same from every channel.

use crate::BotName;
use std::fmt;

/// Through which door a conversation runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// The Telegram bot.
    Telegram,
    /// The web chat.
    Web,
}

impl Channel {
    /// The word in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Web => "web",
        }
    }

    /// From the word in the store.
    pub fn parse(raw: &str) -> Option<Self> {
        match raw {
            "telegram" => Some(Self::Telegram),
            "web" => Some(Self::Web),
            _ => None,
        }
    }
}

/// By what those who write are told from one another. What waits for its turn is taken from one lane after another, so that a
/// flood in one of them delays the others at most threefold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// A messenger knows who is who.
    Messenger,
    /// The network that she comes from.
    Network,
    /// Nothing: as all who come through Tor.
    Nobody,
}

impl Lane {
    /// How many there are.
    pub const COUNT: usize = 3;
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; Self::COUNT] = [Self::Messenger, Self::Network, Self::Nobody];

    /// The number in the store, and the place among all.
    pub const fn number(self) -> u8 {
        match self {
            Self::Messenger => 0,
            Self::Network => 1,
            Self::Nobody => 2,
        }
    }
}

/// The channel's own number of an update; with the bot it is the key for "seen before".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UpdateId(pub i64);

/// How a channel knows a person: a chat id, the secret of a web cookie. Never shown, never logged;
/// it is stored sealed and looked up by keyed hash.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonKey(Vec<u8>);

impl PersonKey {
    /// Takes the channel's bytes.
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self(bytes.into())
    }

    /// The bytes, for sealing and hashing.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey(..)")
    }
}

/// What something is that a person sends besides words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentKind {
    /// A picture.
    Photo,
    /// A voice message.
    Voice,
    /// Music, a recording.
    Audio,
    /// A film.
    Video,
    /// A round film of a few seconds.
    VideoNote,
    /// A moving picture without sound.
    Animation,
    /// Any other file.
    Document,
    /// A place on the map.
    Location,
    /// Somebody's name and number.
    Contact,
    /// What somebody else wrote.
    Forward,
    /// What we do not know.
    Other,
}

/// Where the channel keeps a file.
#[derive(Clone, PartialEq, Eq)]
pub struct FileRef {
    /// The channel's own name of it.
    pub id: String,
    /// Bytes, where the channel says so.
    pub size: Option<u64>,
    /// Its name as it was sent, unchecked.
    pub name: Option<String>,
    /// Its type as it was sent, unchecked.
    pub mime: Option<String>,
}

/// What a person sends besides words.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is.
    pub kind: AttachmentKind,
    /// The file; a place, a contact, a forwarded text have none.
    pub file: Option<FileRef>,
    /// The caption, or the text of a forward.
    pub words: Option<String>,
    /// What has no file: "50.45, 30.52", a contact's name and number, where a forward came from.
    pub about: Option<String>,
    /// Seconds for which a place goes on moving with her; `None`: it stays where it is.
    pub live: Option<u32>,
    /// The channel's id of the message that shares a place which moves: its further positions have the same one.
    pub share: Option<i64>,
}

impl Attachment {
    /// Of a kind, with nothing known about it yet.
    pub fn of(kind: AttachmentKind) -> Self {
        Self { kind, file: None, words: None, about: None, live: None, share: None }
    }

    /// Whether it is a picture with a file behind it: a photo, or a document whose device says that it is an image. What it
    /// really is only its content says.
    pub fn is_picture(&self) -> bool {
        let says_so = |file: &FileRef| file.mime.as_deref().is_some_and(|mime| mime.starts_with("image/"));
        self.file.as_ref().is_some_and(|file| match self.kind {
            AttachmentKind::Photo => true,
            AttachmentKind::Document => says_so(file),
            _ => false,
        })
    }
}

/// What a person did.
#[derive(Clone, PartialEq, Eq)]
pub enum Input {
    /// She typed this.
    Text(String),
    /// She pressed a button; the data as it came, perhaps forged.
    Choice(String),
    /// A command with its argument, without the slash: `start`, `pl-bus`.
    Command { name: String, argument: String },
    /// A picture, voice, document, place, contact, forward.
    File(Box<Attachment>),
    /// A sticker, a poll, a dice, something we do not know.
    Other,
    /// She corrected what she had typed.
    Edited(String),
    /// The place she shares has moved; she did nothing.
    Moved(Box<Attachment>),
    /// The channel tells that she blocked or left.
    Gone,
}

impl fmt::Debug for Input {
    /// The kind only: what a person wrote reaches no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text(..)",
            Self::Choice(_) => "Choice(..)",
            Self::Command { .. } => "Command(..)",
            Self::File(_) => "File(..)",
            Self::Other => "Other",
            Self::Edited(_) => "Edited(..)",
            Self::Moved(_) => "Moved(..)",
            Self::Gone => "Gone",
        })
    }
}

/// One update of one person, normalised.
#[derive(Clone, Debug)]
pub struct Inbound {
    /// The door.
    pub channel: Channel,
    /// By what she is told from others there.
    pub lane: Lane,
    /// Which bot.
    pub bot: BotName,
    /// Who, as the channel knows her.
    pub person: PersonKey,
    /// For "seen before".
    pub update: UpdateId,
    /// Where the answer goes: a chat id for a messenger, empty on the web.
    pub address: Vec<u8>,
    /// The channel's id of her message, so that it can be deleted.
    pub message: Option<i64>,
    /// Which album it is part of; the parts come one by one and without an end, and one answer is enough.
    pub album: Option<String>,
    /// The language her device names, a hint only.
    pub hint: Option<crate::Language>,
    /// What she did.
    pub input: Input,
}
