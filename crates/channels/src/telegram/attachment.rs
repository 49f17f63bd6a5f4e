//! What a message holds besides words. Each part is read by itself: one of next year's fields in a photo must not hide
//! the photo, nor the photo the message.

use super::update::{Message, cut};
use domain::{Attachment, AttachmentKind, FileRef, clean_file_name};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt::Write;

/// Characters of a name or an address as they are kept.
const LONGEST_LINE: usize = 300;
/// The platform's ids of files are far shorter.
const LONGEST_ID: usize = 512;
/// Longer is no media type.
const LONGEST_MIME: usize = 100;

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    file_id: Cow<'a, str>,
    file_size: Option<u64>,
    #[serde(borrow)]
    file_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    mime_type: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Size<'a> {
    #[serde(borrow)]
    file_id: Cow<'a, str>,
    file_size: Option<u64>,
    #[serde(default)]
    width: u64,
    #[serde(default)]
    height: u64,
}

#[derive(Deserialize)]
struct Location {
    latitude: f64,
    longitude: f64,
    live_period: Option<u32>,
}

#[derive(Deserialize)]
struct Venue<'a> {
    #[serde(borrow)]
    title: Cow<'a, str>,
    #[serde(borrow)]
    address: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Contact<'a> {
    #[serde(borrow)]
    phone_number: Cow<'a, str>,
    #[serde(borrow)]
    first_name: Cow<'a, str>,
    #[serde(borrow)]
    last_name: Option<Cow<'a, str>>,
    user_id: Option<i64>,
}

#[derive(Deserialize)]
struct Origin<'a> {
    #[serde(borrow, rename = "type")]
    kind: Cow<'a, str>,
    #[serde(borrow)]
    sender_user: Option<Named<'a>>,
    #[serde(borrow)]
    sender_user_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    sender_chat: Option<Named<'a>>,
    #[serde(borrow)]
    chat: Option<Named<'a>>,
    #[serde(borrow)]
    author_signature: Option<Cow<'a, str>>,
    message_id: Option<i64>,
}

#[derive(Deserialize)]
struct Named<'a> {
    id: i64,
    #[serde(borrow)]
    first_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    last_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    title: Option<Cow<'a, str>>,
    #[serde(borrow)]
    username: Option<Cow<'a, str>>,
}

fn read<'a, T: Deserialize<'a>>(raw: Option<&'a RawValue>) -> Option<T> {
    serde_json::from_str(raw?.get()).ok()
}

impl<'a> Message<'a> {
    /// What the message holds besides words; `None` when it is words alone.
    pub(super) fn attachment(&self) -> Option<Attachment> {
        let from = self.from.as_ref().map_or(self.chat.id, |from| from.id);
        let forwarded = self.forward_origin.is_some() || self.forward_date.is_some();
        let (kind, file, mut about) = if self.photo.is_some() {
            (AttachmentKind::Photo, largest(self.photo), None)
        } else if let Some((kind, raw)) = self.one_file() {
            (kind, file(raw), None)
        } else if self.venue.is_some() || self.location.is_some() {
            (AttachmentKind::Location, None, self.place())
        } else if self.contact.is_some() {
            (AttachmentKind::Contact, None, read(self.contact).and_then(|c| person(&c, from)))
        } else if forwarded {
            (AttachmentKind::Forward, None, None)
        } else if self.paid_media.is_some() || self.media_group_id.is_some() {
            (AttachmentKind::Other, None, None)
        } else {
            return None;
        };
        if forwarded {
            let from = read(self.forward_origin).map_or_else(|| "forwarded".to_owned(), |o| origin(&o));
            about = Some(match about {
                Some(first) => format!("{first}\n{from}"),
                None => from,
            });
        }
        let caption: Option<Cow<'_, str>> = read(self.caption);
        let words =
            caption.as_deref().or(self.text.as_deref()).map(cut).filter(|w| !w.trim().is_empty()).map(str::to_owned);
        let share = self.message_id.filter(|_| kind == AttachmentKind::Location);
        Some(Attachment { kind, file, words, about, live: self.lives(), share })
    }

    /// The one that is there. A GIF comes as an animation and, for older bots, as a document too.
    fn one_file(&self) -> Option<(AttachmentKind, &'a RawValue)> {
        [
            (AttachmentKind::Voice, self.voice),
            (AttachmentKind::Audio, self.audio),
            (AttachmentKind::Video, self.video),
            (AttachmentKind::VideoNote, self.video_note),
            (AttachmentKind::Animation, self.animation),
            (AttachmentKind::Document, self.document),
        ]
        .into_iter()
        .find_map(|(kind, raw)| Some((kind, raw?)))
    }

    /// For how many seconds the place goes on moving with its person. A place that is shared until she ends it is said
    /// to live for 2,147,483,647 seconds.
    fn lives(&self) -> Option<u32> {
        read::<Location>(self.location).and_then(|l| l.live_period).filter(|seconds| *seconds > 0)
    }

    fn place(&self) -> Option<String> {
        let venue: Option<Venue<'_>> = read(self.venue);
        // A venue carries its place inside, and beside it for older bots.
        #[derive(Deserialize)]
        struct Inside {
            location: Location,
        }
        let location = read(self.location).or_else(|| read::<Inside>(self.venue).map(|v| v.location));
        let location = location.filter(|l| l.latitude.abs() <= 90.0 && l.longitude.abs() <= 180.0);
        let lines = [
            location.map(|l| format!("{:.6}, {:.6}", l.latitude, l.longitude)),
            venue.as_ref().and_then(|v| line(&v.title)),
            venue.as_ref().and_then(|v| line(&v.address)),
        ];
        let about = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
        (!about.is_empty()).then_some(about)
    }
}

/// The largest size of a photo: by its pixels, since the size in bytes may be missing.
fn largest(raw: Option<&RawValue>) -> Option<FileRef> {
    let sizes: Vec<&RawValue> = read(raw)?;
    let sizes = sizes.into_iter().filter_map(|size| read::<Size<'_>>(Some(size)));
    let size = sizes.max_by_key(|s| (s.width.saturating_mul(s.height), s.file_size))?;
    Some(FileRef { id: id(&size.file_id)?, size: size.file_size, name: None, mime: None })
}

fn file(raw: &RawValue) -> Option<FileRef> {
    let file: File<'_> = read(Some(raw))?;
    // What a device says of its own file: kept, never believed.
    let is_mime = |m: &&str| m.len() <= LONGEST_MIME && m.bytes().all(|b| b.is_ascii_graphic());
    Some(FileRef {
        id: id(&file.file_id)?,
        size: file.file_size,
        name: file.file_name.as_deref().and_then(clean_file_name),
        mime: file.mime_type.as_deref().filter(is_mime).map(str::to_owned),
    })
}

fn id(raw: &str) -> Option<String> {
    let fits = (1..=LONGEST_ID).contains(&raw.len()) && raw.bytes().all(|b| b.is_ascii_graphic());
    fits.then(|| raw.to_owned())
}

/// Name, number, whose it is. Her own number is not evidence against anybody, so the desk must be able to tell.
fn person(contact: &Contact<'_>, from: i64) -> Option<String> {
    let name = full_name(Some(&contact.first_name), contact.last_name.as_ref());
    let own = if contact.user_id == Some(from) { Some("own number".to_owned()) } else { None };
    let lines = [name, line(&contact.phone_number), own];
    let about = lines.into_iter().flatten().collect::<Vec<_>>().join("\n");
    (!about.is_empty()).then_some(about)
}

/// Who wrote what was forwarded, in one line.
fn origin(origin: &Origin<'_>) -> String {
    let mut said = format!(
        "forwarded from {}",
        match &*origin.kind {
            "user" => "user",
            "hidden_user" => "hidden user",
            "chat" => "chat",
            "channel" => "channel",
            _ => "somebody",
        }
    );
    let named = origin.sender_user.as_ref().or(origin.sender_chat.as_ref()).or(origin.chat.as_ref());
    let mut add = |part: Option<String>| {
        if let Some(part) = part {
            said.push_str(": ");
            said.push_str(&part);
        }
    };
    add(origin.sender_user_name.as_deref().and_then(line));
    if let Some(named) = named {
        add(full_name(named.first_name.as_ref().or(named.title.as_ref()), named.last_name.as_ref()));
        add(named.username.as_deref().and_then(line).map(|name| format!("@{name}")));
        add(Some(named.id.to_string()));
    }
    if let Some(message) = origin.message_id {
        let _ = write!(said, ", message {message}");
    }
    if let Some(author) = origin.author_signature.as_deref().and_then(line) {
        let _ = write!(said, ", signed {author}");
    }
    said
}

fn full_name(first: Option<&Cow<'_, str>>, last: Option<&Cow<'_, str>>) -> Option<String> {
    let names = [first, last].into_iter().flatten().filter_map(|name| line(name));
    let name = names.collect::<Vec<_>>().join(" ");
    (!name.is_empty()).then_some(name)
}

/// One line of what others wrote: no control character makes a second one, no mark turns its direction.
fn line(raw: &str) -> Option<String> {
    let misleads = |c: char| c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let kept: String = raw.trim().chars().map(|c| if misleads(c) { ' ' } else { c }).take(LONGEST_LINE).collect();
    (!kept.trim().is_empty()).then_some(kept)
}
