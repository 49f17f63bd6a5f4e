//! What a state remembers of a check-in that is being talked about, and of a travel plan: short-lived, like telling. Of her
//! two words only hashes are here, which the platform made; what a plan says is nowhere here.

use crate::clock;
use crate::cut::cut;
use crate::state::State;
use crate::step::On;
use crate::words::Words;
use content::{CountryServices, Door};
use domain::Country;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Answers whose names begin so belong to the check-in under way.
const PREFIX: &str = "ask-";
const POLICE_DESK: &str = "engine-asking-desk-police";
const POLICE_PLAN: &str = "engine-asking-plan-police";
const ANSWERS: usize = 10;
const ANSWER_CHARS: usize = 64;
/// Bytes of an answer: a name of her 32 characters in most scripts, a hash.
const ANSWER_BYTES: usize = 96;
/// Bytes of the name of an answer.
const KEY_BYTES: usize = 32;
/// Where she will be then.
pub(crate) const HER_COUNTRY: &str = "ask-country";
/// What is kept of a country that no directory is of.
pub(crate) const ELSEWHERE: &str = "elsewhere";
/// What her own clock shows.
pub(crate) const HER_CLOCK: &str = "ask-clock";
/// How the person who is to be written to knows her: the bot says it to somebody else.
pub(crate) const HER_NAME: &str = "ask-name";
/// Characters of that name.
const NAME_CHARS: usize = 32;
/// Signs that join the letters of a script, which count as none themselves.
const JOINING: [char; 14] = [
    '\u{93c}', '\u{94d}', '\u{9bc}', '\u{9cd}', '\u{a4d}', '\u{acd}', '\u{b4d}', '\u{bcd}', '\u{c4d}', '\u{ccd}',
    '\u{d4d}', '\u{dca}', '\u{e3a}', '\u{1039}',
];
/// Bytes of a plan's word.
const WORD: usize = 32;

/// A check-in as she wants it.
#[derive(Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Which neutral question, by the end of its text's id.
    pub question: String,
    /// As `20:00`.
    pub at: String,
    /// The zone of that time, by its name in the IANA list; or as `+05:45` where only her own clock told it.
    pub zone: String,
    /// Every day, or once.
    pub daily: bool,
    /// The hash of the word for "all well", as the platform gave it.
    pub well: String,
    /// The hash of the word for "not free".
    pub not_free: String,
    /// Behind which door people are told if she is silent; none where nobody is.
    pub desk: Option<Door>,
    /// The plan that opens to the desk if she is silent.
    pub plan: Option<String>,
    /// How the person who is to be written to knows her; none where nobody is.
    pub name: Option<String>,
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Asking {
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    answers: BTreeMap<String, String>,
    /// The plan under way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) plan: Option<String>,
    /// The plan that was come back to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) back: Option<String>,
}

impl fmt::Debug for Asking {
    /// It holds what she answered.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asking(..)")
    }
}

impl Asking {
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether what was stored keeps its limits.
    pub(crate) fn fits(&self) -> bool {
        let short = |w: &String| w.chars().count() <= ANSWER_CHARS;
        self.answers.len() <= ANSWERS
            && self.answers.iter().all(|(name, value)| short(name) && short(value))
            && [&self.plan, &self.back].into_iter().flatten().all(|w| w.len() <= WORD)
    }

    /// An answer by its name in the guide; `None`: it is none of a check-in.
    pub(crate) fn name(name: &str) -> Option<&str> {
        name.strip_prefix(PREFIX)
    }

    /// Keeps an answer, cut to what may be stored.
    pub(crate) fn keep(&mut self, name: &str, value: &str) {
        match name {
            // another clock counts from now on
            "country" => self.remove("clock"),
            // which half of the day her clock shows: no answer of its own
            "half" => {
                if let Some(kept) = self.answers.get_mut("clock") {
                    *kept = clock::in_half(kept, value);
                }
                return;
            }
            _ => {}
        }
        if self.answers.len() < ANSWERS || self.answers.contains_key(name) {
            let value: String = value.chars().take(ANSWER_CHARS).collect();
            self.answers.insert(cut(name, KEY_BYTES), cut(&value, ANSWER_BYTES));
        }
    }

    /// Nothing of the check-in under way is left; a plan that was come back to has nothing to do with it.
    pub(crate) fn begin_again(&mut self) {
        *self = Self { back: self.back.take(), ..Self::default() };
    }

    pub(crate) fn remove(&mut self, name: &str) {
        self.answers.remove(name);
    }

    /// Whether a hash is of the word that was given already for the other meaning.
    pub(crate) fn is_other_word(&self, name: &str, hash: &str) -> bool {
        let other = if name == "ask-well" { "not-free" } else { "well" };
        self.answers.get(other).is_some_and(|h| h == hash)
    }

    /// A plan's word, cut to what may be stored.
    pub(crate) fn word(word: &str) -> String {
        cut(word, WORD)
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.answers.get(name).map(String::as_str)
    }

    fn is_yes(&self, name: &str) -> bool {
        self.get(name) == Some("yes")
    }

    /// How the person who is to be written to knows her.
    fn contact(&self) -> Option<&str> {
        self.get("name").filter(|_| self.is_yes("contact"))
    }

    /// Behind which door people are told, as she was told of it.
    fn desk(&self) -> Option<Door> {
        self.get("desk").and_then(Door::parse)
    }

    /// Whether anything happens if she is silent.
    fn has_then(&self) -> bool {
        self.desk().is_some() || self.plan.is_some() || self.contact().is_some()
    }
}

impl State {
    /// The travel plan that [`crate::Effect::KeepPlan`] means.
    pub fn plan(&self) -> Option<&str> {
        self.asking.plan.as_deref()
    }

    /// The travel plan that was come back to.
    pub fn returned_plan(&self) -> Option<&str> {
        self.asking.back.as_deref()
    }
}

/// The check-in as it was talked about; `None` while something is missing.
pub(crate) fn wanted(on: &On<'_>, state: &State) -> Option<Wanted> {
    let a = &state.asking;
    let get = |name: &str| a.get(name).map(str::to_owned);
    Some(Wanted {
        question: get("question")?,
        at: get("at")?,
        zone: match by(on, state)? {
            By::Place(country) => country.zone_name.clone(),
            By::Clock(ahead) => clock::zone(ahead),
        },
        daily: a.get("often")? == "daily",
        well: get("well")?,
        not_free: get("not-free")?,
        desk: a.desk(),
        plan: a.plan.clone(),
        name: a.contact().map(str::to_owned),
    })
    .filter(|_| a.has_then())
}

/// What a guide may branch on, by the name after `ask-`.
pub(crate) fn answer_to<'a>(on: &On<'_>, state: &'a State, name: &str) -> Option<&'a str> {
    let yes = |there: bool| Some(if there { "yes" } else { "no" });
    match name {
        "zone" => Some(zone(on, state)),
        "words" => yes(state.asking.get("well").is_some() && state.asking.get("not-free").is_some()),
        "plan" => yes(state.asking.plan.is_some()),
        "whole" => yes(wanted(on, state).is_some()),
        _ => state.asking.get(name),
    }
}

/// Where she will be, as far as it says what clocks show there.
enum Where<'a> {
    /// She did not say it.
    Unsaid,
    /// All clocks there are alike.
    OneZone(&'a CountryServices),
    /// They are not, or nothing is known of it.
    Several,
}

/// By which clock she is asked.
enum By<'a> {
    /// That of a country.
    Place(&'a CountryServices),
    /// Her own, so many minutes ahead of UTC.
    Clock(i64),
}

/// The country she named for it, else the one she is in.
fn place<'a>(on: &On<'a>, state: &State) -> Where<'a> {
    let country = match (state.asking.get("country"), state.country()) {
        (Some(named), _) => Country::parse(named).ok(),
        (None, Some(country)) => Some(country),
        (None, None) => return Where::Unsaid,
    };
    let one = country.filter(|c| clock::has_one_zone(c.as_str())).and_then(|c| on.content.services(c));
    one.map_or(Where::Several, Where::OneZone)
}

fn by<'a>(on: &On<'a>, state: &State) -> Option<By<'a>> {
    match place(on, state) {
        Where::Unsaid => None,
        Where::OneZone(country) => Some(By::Place(country)),
        Where::Several => clock::ahead_of(state.asking.get("clock")?).map(By::Clock),
    }
}

/// Whether it is known by which clock she is asked, or what is to be asked for that.
fn zone(on: &On<'_>, state: &State) -> &'static str {
    match (place(on, state), by(on, state)) {
        (_, Some(_)) => "yes",
        (Where::Unsaid, None) => "no",
        (_, None) if state.asking.get("clock").is_some() => "half",
        (_, None) => "clock",
    }
}

/// What was answered so far, for her to look at once more. Her two words are not in it.
pub(crate) fn overview(words: &Words<'_>, on: &On<'_>, state: &State) -> Option<String> {
    let a = &state.asking;
    let question = words.get(&format!("check-in-ask-{}", a.get("question")?));
    let (daily, time) = (a.get("often")? == "daily", a.get("at")?);
    let mut lines = match by(on, state)? {
        By::Place(country) => {
            let place = words.content.place_of(country, words.language);
            let often = if daily { "engine-asking-daily" } else { "engine-asking-once" };
            vec![words.with(often, &[("time", time), ("place", &place), ("question", &question)])]
        }
        By::Clock(ahead) => {
            let often = if daily { "engine-asking-daily-clock" } else { "engine-asking-once-clock" };
            let shown = clock::shown(ahead, on.now());
            vec![
                words.with(often, &[("time", time), ("question", &question)]),
                words.with("engine-asking-clock", &[("now", &shown)]),
            ]
        }
    };
    lines.extend(a.desk().map(|door| words.get(if door == Door::Police { POLICE_DESK } else { "engine-asking-desk" })));
    let planned = if on.around.desks.duty_door() == Some(Door::Police) { POLICE_PLAN } else { "engine-asking-plan" };
    lines.extend(a.plan.is_some().then(|| words.get(planned)));
    lines.extend(a.contact().map(|name| words.with("engine-asking-contact", &[("name", name)])));
    Some(lines.join("\n"))
}

/// A name as the bot may say it to a third person: letters of any script with what stands between them in names. Nothing of
/// it is a link, a number or a line of its own. `None`: it is no such name.
pub(crate) fn name_of_hers(text: &str) -> Option<String> {
    let name = text.trim();
    let letter = |c: char| c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c) || JOINING.contains(&c);
    let between = |c: char| matches!(c, ' ' | '\'' | '’' | 'ʼ' | '`' | '-' | '.');
    let fits = name.chars().count() <= NAME_CHARS && name.chars().any(char::is_alphabetic);
    // what a messenger makes a link of goes on with two letters behind its dot; initials do not
    let link = |rest: &str| rest.chars().take(2).filter(|c| letter(*c)).count() == 2;
    let links = name.split('.').skip(1).any(link);
    (fits && !links && name.chars().all(|c| letter(c) || between(c))).then(|| name.to_owned())
}

/// Minutes from midnight of what people write for a time of the day: `20:00`, `8.30`, `20 00`, `7`.
pub fn minute_of_day(raw: &str) -> Option<u16> {
    let raw = raw.trim();
    let (hour, minute) = raw.split_once([':', '.', ' ', '-']).unwrap_or((raw, "0"));
    let read = |s: &str| {
        let s = s.trim();
        (1..=2).contains(&s.len()).then(|| s.bytes().all(|b| b.is_ascii_digit()).then(|| s.parse::<u16>().ok()))??
    };
    let (hour, minute) = (read(hour)?, read(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}
