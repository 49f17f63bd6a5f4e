//! One update becomes one `Inbound`. Each is read by itself; what we do not know is still somebody's sign of life.

use super::raw::without_lone_surrogates;
use domain::{AttachmentKind, BotName, Channel, Inbound, Input, Lane, Language, PersonKey, UpdateId};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::HashMap;

/// The kinds we ask for. Channel posts are among them so that we can leave.
pub const ALLOWED: &[&str] = &["message", "edited_message", "callback_query", "my_chat_member", "channel_post"];

/// A text is cut here, in characters: the platform's own limit, so only a forged update is longer.
const LONGEST: usize = 4_096;

/// What an update says.
#[derive(Clone, Debug)]
pub struct Normalised {
    /// Its number; without one it can be neither confirmed nor recognised when it comes again.
    pub update: Option<UpdateId>,
    /// A pressed button waits for this to be answered, at once.
    pub callback_id: Option<String>,
    /// It was not what we know, whether or not a person was found in it.
    pub unreadable: bool,
    /// Whose and what.
    pub what: What,
}

/// Whose update and what it is.
#[derive(Clone, Debug)]
pub enum What {
    /// A person did something.
    Person(Inbound),
    /// A group or a channel: say one neutral sentence and leave.
    Group {
        /// Which.
        chat_id: i64,
    },
    /// Nobody to answer: we left a group.
    Nothing,
}

impl Normalised {
    fn holds_attachment(&self) -> bool {
        matches!(&self.what, What::Person(Inbound { input: Input::File(_), .. }))
    }
}

#[derive(Deserialize)]
struct Update<'a> {
    update_id: i64,
    #[serde(borrow)]
    message: Option<Message<'a>>,
    #[serde(borrow)]
    edited_message: Option<Message<'a>>,
    #[serde(borrow)]
    callback_query: Option<Press<'a>>,
    #[serde(borrow)]
    my_chat_member: Option<Membership<'a>>,
    #[serde(borrow)]
    channel_post: Option<Place<'a>>,
    #[serde(borrow)]
    edited_channel_post: Option<Place<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Message<'a> {
    pub(super) message_id: Option<i64>,
    #[serde(borrow)]
    pub(super) from: Option<User<'a>>,
    #[serde(borrow)]
    pub(super) chat: Chat<'a>,
    #[serde(borrow)]
    pub(super) text: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) media_group_id: Option<Cow<'a, str>>,
    // Read by `attachment`, each by itself.
    #[serde(borrow)]
    pub(super) caption: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) forward_origin: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) forward_date: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) photo: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) voice: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) audio: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) video: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) video_note: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) animation: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) document: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) paid_media: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) location: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) venue: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) contact: Option<&'a RawValue>,
    // What the person's app tells about the chat itself; not an answer to anything.
    pinned_message: Option<IgnoredAny>,
    message_auto_delete_timer_changed: Option<IgnoredAny>,
    chat_background_set: Option<IgnoredAny>,
    write_access_allowed: Option<IgnoredAny>,
}

#[derive(Deserialize)]
struct Press<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    from: User<'a>,
    #[serde(borrow)]
    message: Option<Place<'a>>,
    #[serde(borrow)]
    data: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
struct Membership<'a> {
    #[serde(borrow)]
    chat: Chat<'a>,
    #[serde(borrow)]
    from: User<'a>,
    #[serde(borrow)]
    new_chat_member: Member<'a>,
}

#[derive(Deserialize)]
struct Member<'a> {
    #[serde(borrow)]
    status: Cow<'a, str>,
}

#[derive(Deserialize)]
struct Place<'a> {
    #[serde(borrow)]
    chat: Chat<'a>,
}

#[derive(Deserialize)]
pub(super) struct Chat<'a> {
    pub(super) id: i64,
    #[serde(borrow, rename = "type")]
    kind: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct User<'a> {
    pub(super) id: i64,
    #[serde(borrow)]
    language_code: Option<Cow<'a, str>>,
}

impl Chat<'_> {
    /// Ids of groups and channels are negative; the type says so too.
    fn is_group(&self) -> bool {
        self.id < 0 || matches!(self.kind.as_deref(), Some("group" | "supergroup" | "channel"))
    }
}

/// Reads one update. Never fails: see `unreadable`.
pub fn normalise(bot: &BotName, raw: &str) -> Normalised {
    let read = |raw: &str| known(bot, serde_json::from_str::<Update<'_>>(raw).ok()?);
    let met = read(raw);
    // The parts of an attachment are read one by one, where half a character would cost her words without a sound.
    let met = match met {
        Some(met) if !met.holds_attachment() => return met,
        met => met,
    };
    let cleaned = without_lone_surrogates(raw);
    let met = if cleaned == raw { met } else { read(&cleaned) };
    met.unwrap_or_else(|| unknown(bot, &cleaned))
}

fn known(bot: &BotName, update: Update<'_>) -> Option<Normalised> {
    let id = UpdateId(update.update_id);
    let person = |chat: &Chat<'_>, from: &User<'_>, message, input| {
        What::Person(Inbound {
            channel: Channel::Telegram,
            lane: Lane::Messenger,
            bot: bot.clone(),
            person: PersonKey::new(from.id.to_string()),
            update: id,
            address: chat.id.to_string().into_bytes(),
            message,
            album: None,
            hint: from.language_code.as_deref().and_then(language),
            input,
        })
    };
    let mut callback_id = None;
    let what = if let Some(press) = update.callback_query {
        callback_id = Some(press.id.into_owned());
        // Without a message (too old, or sent elsewhere) the private chat has the person's own id.
        let chat = press.message.map_or(Chat { id: press.from.id, kind: None }, |m| m.chat);
        if chat.is_group() {
            What::Group { chat_id: chat.id }
        } else {
            let input = press.data.map_or(Input::Other, |data| Input::Choice(cut(&data).to_owned()));
            person(&chat, &press.from, None, input)
        }
    } else if let Some(member) = update.my_chat_member {
        let left = matches!(&*member.new_chat_member.status, "kicked" | "left");
        match (member.chat.is_group(), left) {
            (true, false) => What::Group { chat_id: member.chat.id },
            (false, true) => person(&member.chat, &member.from, None, Input::Gone),
            _ => What::Nothing,
        }
    } else if let Some(place) = update.channel_post.or(update.edited_channel_post) {
        What::Group { chat_id: place.chat.id }
    } else {
        let edited = update.message.is_none();
        let message = update.message.or(update.edited_message)?;
        if message.chat.is_group() {
            What::Group { chat_id: message.chat.id }
        } else {
            let input = if edited { corrected(&message) } else { content(&message) };
            let own = User { id: message.chat.id, language_code: None };
            let from = message.from.as_ref().unwrap_or(&own);
            let mut what = input.map_or(What::Nothing, |i| person(&message.chat, from, message.message_id, i));
            if let (What::Person(inbound), Some(album)) = (&mut what, message.media_group_id) {
                inbound.album = Some(album.into_owned());
            }
            what
        }
    };
    Some(Normalised { update: Some(id), callback_id, unreadable: false, what })
}

fn content(m: &Message<'_>) -> Option<Input> {
    let about_the_chat =
        [&m.pinned_message, &m.message_auto_delete_timer_changed, &m.chat_background_set, &m.write_access_allowed];
    if about_the_chat.iter().any(|k| k.is_some()) {
        return None;
    }
    if let Some(attachment) = m.attachment() {
        return Some(Input::File(Box::new(attachment)));
    }
    let Some(text) = m.text.as_deref().map(cut).filter(|t| !t.is_empty()) else { return Some(Input::Other) };
    Some(command(text).unwrap_or_else(|| Input::Text(text.to_owned())))
}

/// What an edit says. A live location arrives as edits, one every few seconds.
fn corrected(m: &Message<'_>) -> Option<Input> {
    match (m.attachment(), m.text.as_deref()) {
        (Some(place), _) if place.kind == AttachmentKind::Location => {
            // the last edit, when she ends it, brings no place anew
            place.about.is_some().then(|| Input::Moved(Box::new(place)))
        }
        (Some(attachment), _) => Some(Input::File(Box::new(attachment))),
        (None, Some(text)) => Some(Input::Edited(cut(text).to_owned())),
        (None, None) => Some(Input::Other),
    }
}

/// `/name@bot argument`; `None` when it is a text that begins with a slash.
fn command(text: &str) -> Option<Input> {
    let (head, argument) = text.strip_prefix('/')?.split_once(char::is_whitespace).unwrap_or((&text[1..], ""));
    let name = head.split_once('@').map_or(head, |(name, _)| name);
    let fits = (1..=32).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    fits.then(|| Input::Command { name: name.to_ascii_lowercase(), argument: argument.trim().to_owned() })
}

fn language(code: &str) -> Option<Language> {
    Language::parse(code.split(['-', '_']).next().unwrap_or_default()).ok()
}

pub(super) fn cut(text: &str) -> &str {
    // Fewer bytes than characters allowed: the usual case costs nothing.
    if text.len() <= LONGEST {
        return text;
    }
    text.char_indices().nth(LONGEST).map_or(text, |(end, _)| &text[..end])
}

type Fields<'a> = HashMap<Cow<'a, str>, &'a RawValue>;

fn fields(raw: &str) -> Option<Fields<'_>> {
    serde_json::from_str(raw).ok()
}

fn number(fields: &Fields<'_>, key: &str) -> Option<i64> {
    serde_json::from_str(fields.get(key)?.get()).ok()
}

/// The slow way for what is not as we know it: field by field, looking for the number and a person.
fn unknown(bot: &BotName, raw: &str) -> Normalised {
    let mut met = Normalised { update: None, callback_id: None, unreadable: true, what: What::Nothing };
    let Some(top) = fields(raw) else { return met };
    let Some(id) = number(&top, "update_id").map(UpdateId) else { return met };
    met.update = Some(id);
    // Reactions and polls answer nothing we asked; business chats are other people's conversations.
    let silent = |kind: &str| kind.contains("business") || kind.contains("reaction") || kind.starts_with("poll");
    for (kind, body) in top.iter().filter(|(kind, _)| kind.as_ref() != "update_id" && !silent(kind)) {
        let Some(body) = fields(body.get()) else { continue };
        if kind == "callback_query" {
            met.callback_id = body.get("id").and_then(|id| serde_json::from_str(id.get()).ok());
        }
        let within = |key: &str| body.get(key).and_then(|raw| fields(raw.get()));
        let chat = within("chat").or_else(|| within("message").and_then(|m| fields(m.get("chat")?.get())));
        let chat_id = chat.as_ref().and_then(|chat| number(chat, "id"));
        let from = within("from");
        let from_id = from.as_ref().and_then(|from| number(from, "id"));
        // A kind we know but for its details may lack the chat; a kind we do not know must come from one,
        // else we would write to somebody who never wrote to us.
        let ours = matches!(kind.as_ref(), "message" | "edited_message" | "callback_query");
        let Some(address) = chat_id.or(from_id.filter(|_| ours)) else { continue };
        met.what = match from_id.or(chat_id) {
            _ if address < 0 => What::Group { chat_id: address },
            Some(person) => What::Person(Inbound {
                channel: Channel::Telegram,
                lane: Lane::Messenger,
                bot: bot.clone(),
                person: PersonKey::new(person.to_string()),
                update: id,
                address: address.to_string().into_bytes(),
                message: number(&body, "message_id").filter(|_| kind == "message"),
                album: None,
                hint: from
                    .as_ref()
                    .and_then(|from| serde_json::from_str::<String>(from.get("language_code")?.get()).ok())
                    .and_then(|code| language(&code)),
                input: Input::Other,
            }),
            None => continue,
        };
        break;
    }
    met
}
