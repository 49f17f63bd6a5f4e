//! Where a person stands in a guide. Screens are kept by name, so that a state outlives a content version.

use crate::asking::Asking;
use crate::cut::cut;
use crate::telling::Telling;
use content::{Bot, SCREEN_NAME_BYTES};
use domain::{Country, Language, Timestamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// No state is stored that is longer, in bytes.
pub const STATE_LIMIT: usize = 4_096;
/// Screens remembered for [Back] and for when a screen is gone.
const TRAIL: usize = 8;
/// Guides walked inside guides.
const CALLS: usize = 4;
const ANSWERS: usize = 12;
const ANSWER_BYTES: usize = 120;
const KEY_BYTES: usize = 32;
const ALBUM_BYTES: usize = 64;

/// What is said besides the screen itself, or in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// The very first answer: the persistent key comes with it.
    Hello,
    /// Words of danger: the help screen, then one calm sentence.
    Danger,
    /// The honest sentence.
    NotUnderstood,
    /// "Is this about one of these?" Screen names, best first.
    Offer(Vec<String>),
    /// The screen was found by its topic words; these may be meant too.
    Took(Vec<String>),
    /// A number, a link, a card: "check this?"
    CheckThis,
    /// The same in a text that is about something else too. Screen names, best first.
    CheckAnd(Vec<String>),
    /// A sticker, a poll: nothing that anybody could read.
    File,
    /// A voice, a picture, a file, a place: the program has no ears and no eyes.
    NoEars,
    /// The same of a photo, which may show what can be checked: "check this?"
    CheckPhoto,
    /// The screen she stood at is gone.
    Gone,
    /// A button of a message long ago.
    Stale,
    /// Not an answer to the question.
    BadAnswer,
    /// A correction of an earlier message, which answers no question.
    NoCorrections,
    /// A page of the countries to choose from.
    Countries(u8),
    /// Which of the lines shown did she call?
    WhichLine,
    /// Did this line, by its id, answer?
    DidAnswer(String),
    /// It was counted.
    Thanks,
    /// What she sent is in the report under way.
    Added,
    /// Words of danger that are in the report under way.
    DangerAdded,
    /// It could not be kept.
    NotKept,
    /// A code is being looked up.
    Moment,
}

/// Where an album went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AlbumPlace {
    /// Into a report, by its word.
    Report(String),
    /// It is held until she says whether it goes to a person.
    Held,
    /// Into the travel plan under way.
    Plan,
}

/// Where a person stands. At most [`STATE_LIMIT`] bytes as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    pub(crate) screen: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) trail: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) calls: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) answers: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) note: Option<Note>,
    /// The album that was answered last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) album: Option<String>,
    /// Where its first part went.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "known")]
    pub(crate) album_in: Option<AlbumPlace>,
    /// Which part of a long list of services is shown.
    #[serde(default)]
    pub(crate) page: u8,
    /// Microseconds; when the last input came.
    #[serde(default)]
    pub(crate) at: i64,
    /// The report under way, the human, the code while it is shown.
    #[serde(default, skip_serializing_if = "Telling::is_empty", deserialize_with = "known")]
    pub(crate) telling: Telling,
    /// The check-in and the travel plan under way.
    #[serde(default, skip_serializing_if = "Asking::is_empty", deserialize_with = "known")]
    pub(crate) asking: Asking,
}

/// A part of a state as it is known here; what a later version wrote otherwise counts as nothing, and the rest of
/// the state goes on.
pub(crate) fn known<'de, D: Deserializer<'de>, T: DeserializeOwned + Default>(from: D) -> Result<T, D::Error> {
    let value = serde_json::Value::deserialize(from)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

impl State {
    /// Nobody has written yet. `hint`: the language her device names.
    pub fn start(start_screen: &str, bot: &Bot, hint: Option<Language>, now: Timestamp) -> Self {
        let language = hint.filter(|h| bot.languages.contains(h)).or_else(|| hint.and_then(|h| related(h, bot)));
        Self {
            screen: start_screen.to_owned(),
            trail: Vec::new(),
            calls: Vec::new(),
            answers: BTreeMap::new(),
            language: language.map(|l| l.to_string()),
            note: None,
            album: None,
            album_in: None,
            page: 0,
            at: now.unix_micros(),
            telling: Telling::default(),
            asking: Asking::default(),
        }
    }

    /// Somebody who reads a page and has no conversation.
    pub fn reading(screen: &str, language: Language, country: Option<Country>) -> Self {
        let answers = country.map(|c| ("country".to_owned(), c.to_string())).into_iter().collect();
        Self {
            screen: screen.to_owned(),
            trail: Vec::new(),
            calls: Vec::new(),
            answers,
            language: Some(language.to_string()),
            note: None,
            album: None,
            album_in: None,
            page: 0,
            at: 0,
            telling: Telling::default(),
            asking: Asking::default(),
        }
    }

    /// The language she reads: chosen, hinted, or the bot's first.
    pub fn language(&self, bot: &Bot) -> Language {
        let chosen = self.language.as_deref().and_then(|l| Language::parse(l).ok());
        chosen
            .filter(|l| bot.languages.contains(l))
            .or_else(|| bot.languages.first().copied())
            .or_else(|| Language::parse("uk").ok())
            .unwrap_or_else(|| unreachable_language(bot))
    }

    /// Whether this is another part of the album that was answered last; from now on it is that album.
    pub fn goes_on_with(&mut self, album: &str) -> bool {
        let album = &album[..album.floor_char_boundary(ALBUM_BYTES)];
        let same = self.album.as_deref() == Some(album);
        if !same {
            (self.album, self.album_in) = (Some(album.to_owned()), None);
        }
        same
    }

    /// Where the first part of the album went; the other parts follow it.
    pub fn album_is_in(&mut self, place: Option<AlbumPlace>) {
        self.album_in = place;
    }

    /// Where the other parts of the album go; nowhere if its first part was not kept.
    pub fn album_place(&self) -> Option<&AlbumPlace> {
        self.album_in.as_ref()
    }

    /// The country she chose.
    pub fn country(&self) -> Option<Country> {
        self.answers.get("country").and_then(|c| Country::parse(c).ok())
    }

    /// The name of the screen she stands at.
    pub fn screen(&self) -> &str {
        &self.screen
    }

    /// What was said besides the screen.
    pub fn note(&self) -> Option<&Note> {
        self.note.as_ref()
    }

    /// Keeps an answer, cut to what may be stored.
    pub(crate) fn keep(&mut self, name: &str, value: &str) {
        if let Some(name) = Asking::name(name) {
            self.asking.keep(name, value);
            return;
        }
        if self.answers.len() >= ANSWERS && !self.answers.contains_key(name) {
            self.answers.pop_first();
        }
        self.answers.insert(cut(name, KEY_BYTES), cut(value, ANSWER_BYTES));
    }

    /// An answer of an earlier walk counts no more.
    pub(crate) fn unkeep(&mut self, name: &str) {
        match Asking::name(name) {
            Some(name) => self.asking.remove(name),
            None => drop(self.answers.remove(name)),
        }
    }

    /// Goes to a screen and remembers where from.
    pub(crate) fn go(&mut self, to: &str) {
        if self.screen != to && self.trail.last().is_none_or(|last| *last != self.screen) {
            if self.trail.len() == TRAIL {
                self.trail.remove(0);
            }
            self.trail.push(std::mem::take(&mut self.screen));
        }
        self.screen = to.to_owned();
        self.page = 0;
    }

    pub(crate) fn push_call(&mut self, then: &str) {
        if self.calls.len() == CALLS {
            self.calls.remove(0);
        }
        self.calls.push(then.to_owned());
    }

    /// What stays of a person who asked to be forgotten, for the one answer that says so: where she stands and
    /// the language. A report that was told stays with its desk; nothing here leads to it any more.
    #[must_use]
    pub fn forgotten(mut self, language: Language) -> Self {
        self.trail.clear();
        self.calls.clear();
        self.answers.clear();
        self.album = None;
        self.telling = Telling::default();
        self.asking = Asking::default();
        self.language = Some(language.to_string());
        self
    }

    /// As stored. Where everything is full at once, what she misses least is let go: a state that is not read begins the
    /// guide anew, in the middle of what she tells.
    pub fn to_bytes(&self) -> Vec<u8> {
        let stored = |state: &Self| serde_json::to_vec(state).unwrap_or_default();
        let mut bytes = stored(self);
        if bytes.len() > STATE_LIMIT {
            let mut lean = self.clone();
            while bytes.len() > STATE_LIMIT && lean.lets_go() {
                bytes = stored(&lean);
            }
        }
        bytes
    }

    /// Lets go of one thing: the oldest screen behind her, then the longest answer, then a guide to come back to. `false`:
    /// only what must stay is left.
    fn lets_go(&mut self) -> bool {
        if self.trail.len() > 1 {
            self.trail.remove(0);
            return true;
        }
        let longest = self.answers.iter().max_by_key(|(_, value)| value.len()).map(|(name, _)| name.clone());
        if let Some(longest) = longest {
            self.answers.remove(&longest);
            return true;
        }
        let left = !self.calls.is_empty();
        if left {
            self.calls.remove(0);
        }
        left
    }

    /// From the store; `None` when the bytes are no state, or one that breaks the limits.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > STATE_LIMIT {
            return None;
        }
        let state: Self = serde_json::from_slice(bytes).ok()?;
        if !state.telling.fits() || !state.asking.fits() {
            return None;
        }
        let short = state.trail.iter().chain(&state.calls).chain([&state.screen]).all(|n| n.len() <= SCREEN_NAME_BYTES);
        (short && state.trail.len() <= TRAIL && state.calls.len() <= CALLS).then_some(state)
    }
}

/// Somebody whose phone speaks Russian, Belarusian or another language of a Ukrainian household reads Ukrainian
/// sooner than English; everybody else gets English where the bot has it.
fn related(hint: Language, bot: &Bot) -> Option<Language> {
    let want = match hint.as_str() {
        "ru" | "be" => "uk",
        _ => "en",
    };
    bot.languages.iter().copied().find(|l| l.as_str() == want)
}

/// The checker refuses a bot without a language; should one arrive, English words are better than none.
fn unreachable_language(bot: &Bot) -> Language {
    bot.title
        .keys()
        .next()
        .copied()
        .unwrap_or_else(|| Language::parse("en").unwrap_or_else(|_| unreachable!("two letters")))
}
