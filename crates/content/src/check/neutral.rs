//! What whoever holds the phone may read says nothing of what it is for: the first screens with the row below them,
//! names and commands, titles and addresses.

use super::reach::reached;
use crate::bot::Bot;
use crate::check::CheckedTexts;
use crate::finding::{Findings, Place};
use crate::load::place;
use crate::model::Source;
use crate::raw::{RawBot, RawCountry};
use crate::screen::{Screen, ScreenIx, buttons_to};
use crate::{Matcher, normalise};
use domain::{BotName, Language};
use std::collections::{BTreeMap, BTreeSet};

/// How many presses from the start are looked at: the first screen, and those behind its buttons.
const PRESSES: usize = 2;
/// Texts of the program that stand on a first screen: the row below it, the key, the foot, an answer.
const AROUND: [&str; 18] = [
    "engine-help-key",
    "engine-help",
    "engine-menu",
    "engine-language",
    "engine-hide",
    "engine-back",
    "engine-skip",
    "engine-more",
    "engine-call-page",
    "engine-country-other",
    "engine-sources",
    "engine-unreviewed",
    "engine-only-in",
    "engine-numbers-checked",
    "engine-numbers-overdue",
    "engine-no-ears",
    "engine-check-photo",
    "engine-danger-unread",
];
/// How the ids begin of what is sent unasked, which stands on a locked screen, and of what stands around everything on pages.
const UNASKED: [&str; 3] = ["check-in-", "contact-", "web-"];
/// Addresses are written in English.
const OF_ADDRESSES: &str = "en";
/// What gives away in a language that no bot speaks, while the help lines of its country write in it.
const OF_LINES: [&str; 3] = ["caporalat", "sfrutt", "tratta"];
const HINT: &str = "whoever holds the phone reads this: use plainer words";

/// What is looked at.
pub(crate) struct Shown<'a> {
    pub(crate) screens: &'a [Screen],
    /// Where each screen stands.
    pub(crate) places: &'a [Place],
    pub(crate) sources: &'a [Source],
    pub(crate) bots: &'a BTreeMap<BotName, Bot>,
    pub(crate) raw_bots: &'a [(String, RawBot)],
    pub(crate) texts: &'a CheckedTexts,
}

pub(crate) fn give_away(words: &BTreeMap<Language, Vec<String>>, shown: &Shown<'_>, findings: &mut Findings) {
    let first_screens = first_screens(shown);
    let first = first_texts(shown, &first_screens);
    for (language, words) in words {
        let matcher = Matcher::new(words.iter().enumerate().map(|(n, w)| (w.as_str(), n)));
        let mut look = |at: &Place, text: &str, what: &str, hint: &str| {
            if let Some((n, _)) = matcher.targets(&normalise(text)).first() {
                findings.error(at, format!("{what} says `{}`", words[*n]), hint);
            }
        };
        for (file, raw) in shown.raw_bots {
            let commands = raw.commands.values().filter_map(|c| c.text.get(language.as_str()));
            for text in
                [&raw.name, &raw.short, &raw.about].into_iter().filter_map(|t| t.get(language.as_str())).chain(commands)
            {
                look(&place(file, text), &text.value, "a bot's name, description or command", HINT);
            }
        }
        let mut said = |id: &str, what: &str| {
            if let Some(text) = shown.texts.written.get(language).and_then(|t| t.get(id)) {
                look(&shown.texts.place(*language, id), text, &format!("`{id}` {what}"), HINT);
            }
        };
        for id in &first {
            said(id, "on a first screen");
        }
        for id in titles(shown.screens).into_iter().filter(|id| !first.contains(*id)) {
            said(id, "is the title of a public page and");
        }
        for (n, screen) in first_screens.iter().filter_map(|n| Some((n, shown.screens.get(*n)?))) {
            let sources = screen.sources.iter().filter_map(|s| shown.sources.get(*s));
            for (source, at) in sources.zip(shown.places.get(*n).into_iter().cycle()) {
                look(at, &source.title, "a source on a first screen", HINT);
            }
        }
        if language.as_str() == OF_ADDRESSES {
            for (n, screen) in shown.screens.iter().enumerate().filter(|(_, s)| is_public(s)) {
                if let Some(at) = shown.places.get(n) {
                    let what = format!("the address `/r/{}`", screen.name);
                    look(at, &screen.name, &what, "it stands in the address bar and in links: rename the screen");
                }
            }
        }
    }
}

/// An address for e-mail is read by who knows the language of the country, whatever hers is, and stays among what she sent: no
/// stem of any language stands anywhere in it.
pub(crate) fn addresses(
    words: &BTreeMap<Language, Vec<String>>,
    countries: &[(String, RawCountry)],
    findings: &mut Findings,
) {
    let stems = || {
        let own = words.values().flatten().map(String::as_str).filter(|w| !w.contains([' ', '|']));
        own.chain(OF_LINES)
    };
    for (file, line) in countries.iter().flat_map(|(file, c)| c.services.iter().map(move |s| (file, s))) {
        let Some(email) = &line.value.email else { continue };
        if let Some(stem) = stems().find(|stem| email.contains(*stem)) {
            let message = format!("the address `{email}` of `{}` says `{stem}`", line.value.id);
            findings.error(&place(file, line), message, "leave `email` and its channel out: it stays in her mailbox");
        }
    }
}

/// The screens that are seen first.
fn first_screens(shown: &Shown<'_>) -> BTreeSet<usize> {
    let mut out = BTreeSet::new();
    for bot in shown.bots.values() {
        out.extend(reached(shown.screens, bot, [bot.start], PRESSES).into_keys());
        out.extend(reached(shown.screens, bot, [bot.help, bot.language, bot.hide], 0).into_keys());
    }
    out
}

/// The ids of what is said on them, with what the web says in their place, and around them.
fn first_texts(shown: &Shown<'_>, first: &BTreeSet<usize>) -> BTreeSet<String> {
    let mut out: BTreeSet<String> = AROUND.iter().map(ToString::to_string).collect();
    let all = shown.texts.written.values().flat_map(|t| t.keys());
    out.extend(all.filter(|id| UNASKED.iter().any(|prefix| id.starts_with(prefix))).map(ToString::to_string));
    for screen in first.iter().filter_map(|n| shown.screens.get(*n)) {
        for id in screen.texts() {
            out.insert(id.to_string());
            out.insert(format!("{id}-web"));
        }
    }
    out
}

/// The program's texts that are looked at.
pub(super) fn of_the_program() -> impl Iterator<Item = &'static str> {
    AROUND.into_iter()
}

/// Whether a page shows it to whoever has its address.
fn is_public(screen: &Screen) -> bool {
    !screen.telling && !screen.unlinked
}

/// The headings of public pages: what a button says that leads there; which one depends on the language.
fn titles(screens: &[Screen]) -> BTreeSet<&str> {
    let public = screens.iter().enumerate().filter(|(_, s)| is_public(s));
    public.flat_map(|(n, _)| buttons_to(screens, ScreenIx(n))).map(|c| &*c.text).collect()
}
