//! How texts speak: plain words, the form of address of their language, and in the bot for everyone without a guess
//! whether a man or a woman reads. Heuristics, so warnings: what they miss an editor finds.

use super::Guessed;
use super::reach::reached;
use super::screens::roots;
use crate::bot::Bot;
use crate::check::CheckedTexts;
use crate::finding::{Findings, Place};
use crate::load::place;
use crate::raw::{RawBot, RawCard, RawCountry, RawGuide};
use crate::screen::Screen;
use crate::{Matcher, Serves, normalise};
use domain::{BotName, Language};
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// One language's words, from `manner/<lang>.yaml`.
pub(crate) struct Manner {
    /// Words of another form of address.
    pub(crate) familiar: Vec<String>,
    /// A stem, and what to say in its place.
    pub(crate) rare: Vec<(String, String)>,
    /// What tells whether a man or a woman is spoken to.
    pub(crate) guessed: Guessed,
}

/// How the ids begin of what the program says by itself, in every bot.
const OF_THE_PROGRAM: [&str; 4] = ["engine-", "web-", "check-in-", "contact-"];

/// Everything that is said to somebody.
pub(crate) struct Spoken<'a> {
    pub(crate) guides: &'a [(String, RawGuide)],
    pub(crate) screens: &'a [Screen],
    pub(crate) bots: &'a BTreeMap<BotName, Bot>,
    pub(crate) texts: &'a CheckedTexts,
    pub(crate) answers: &'a CheckedTexts,
    pub(crate) raw_bots: &'a [(String, RawBot)],
    pub(crate) countries: &'a [(String, RawCountry)],
    pub(crate) cards: &'a [(String, RawCard)],
}

/// A text, what it is called in a finding, and what is let pass in it.
struct Said<'a> {
    at: Place,
    what: String,
    text: &'a str,
    /// For children: another form of address.
    familiar: bool,
    /// Explains official words.
    explains: bool,
}

/// Warns of what another form of address, an official word or a guessed sex holds. What stands in quotation marks is
/// said by somebody else.
pub(crate) fn manner(manners: &BTreeMap<Language, Manner>, spoken: &Spoken<'_>, findings: &mut Findings) {
    prefixes_are_used(spoken, findings);
    for (language, manner) in manners {
        let address = Matcher::new(manner.familiar.iter().enumerate().map(|(n, w)| (w.as_str(), n)));
        let rare = Matcher::new(manner.rare.iter().enumerate().map(|(n, (w, _))| (w.as_str(), n)));
        for said in of_texts(spoken, *language).into_iter().chain(of_lists(spoken, *language)) {
            let Said { at, what, text, familiar, explains } = said;
            let own = normalise(&unquoted(text));
            if let Some((n, _)) = address.targets(&own).first().filter(|_| !familiar) {
                findings.warn(
                    &at,
                    format!("{what} says `{}`", manner.familiar[*n]),
                    "another form of address: docs/howto/write-a-guide.md says which one each language has",
                );
            }
            for (n, _) in rare.targets(&own).into_iter().filter(|_| !explains) {
                let (word, instead) = &manner.rare[n];
                findings.warn(&at, format!("{what} says `{word}`"), format!("a rare or official word: {instead}"));
            }
        }
        guesses(&manner.guessed, spoken, *language, findings);
    }
}

/// A beginning of ids that no text has was meant for texts that are called otherwise now.
fn prefixes_are_used(spoken: &Spoken<'_>, findings: &mut Findings) {
    let used = |prefix: &str| {
        let all = [spoken.texts, spoken.answers].into_iter().flat_map(|t| t.written.values());
        all.flat_map(|t| t.keys()).any(|id| id.starts_with(prefix))
    };
    for (file, guide) in spoken.guides {
        for prefix in guide.familiar.iter().chain(&guide.explains) {
            if !used(&prefix.value) {
                findings.error(
                    &place(file, prefix),
                    format!("no text begins with `{}`", prefix.value),
                    "how the ids of texts begin",
                );
            }
        }
    }
}

/// The texts of the guides and the responders' answers.
fn of_texts<'a>(spoken: &Spoken<'a>, language: Language) -> Vec<Said<'a>> {
    let prefixes = |of: fn(&RawGuide) -> &Vec<Spanned<String>>| -> Vec<&str> {
        spoken.guides.iter().flat_map(|(_, g)| of(g)).map(|prefix| prefix.value.as_str()).collect()
    };
    let (familiar, explains) = (prefixes(|g| &g.familiar), prefixes(|g| &g.explains));
    let begins = |id: &str, with: &[&str]| with.iter().any(|prefix| id.starts_with(prefix));
    let mut out = Vec::new();
    for texts in [spoken.texts, spoken.answers] {
        out.extend(texts.written.get(&language).into_iter().flatten().map(|(id, text)| Said {
            at: texts.place(language, id),
            what: format!("`{id}`"),
            text,
            familiar: begins(id, &familiar),
            explains: begins(id, &explains),
        }));
    }
    out
}

/// What stands in lists: the words of the bots, the names of the lines and what they say of calls, what the cards mean.
fn of_lists<'a>(spoken: &Spoken<'a>, language: Language) -> Vec<Said<'a>> {
    let code = language.as_str();
    let said = |at: Place, what: String, text: &'a str| Said { at, what, text, familiar: false, explains: false };
    let mut out = Vec::new();
    for (file, bot) in spoken.raw_bots {
        let commands = bot.commands.values().map(|c| &c.text);
        let texts = [&bot.name, &bot.short, &bot.about].into_iter().chain(commands).filter_map(|t| t.get(code));
        out.extend(texts.map(|t| said(place(file, t), format!("`{}`", bot.bot), &t.value)));
    }
    for (file, country) in spoken.countries {
        for line in &country.services {
            let name = line.value.name.get(code);
            out.extend(name.map(|t| said(place(file, line), format!("the name of `{}`", line.value.id), t)));
            let abroad = line.value.from_abroad.as_ref().and_then(|f| f.value.says.get(code));
            out.extend(abroad.map(|t| said(place(file, line), format!("`from-abroad` of `{}`", line.value.id), t)));
        }
    }
    for (file, card) in spoken.cards {
        for line in &card.lines {
            let means = line.value.means.get(code);
            out.extend(means.map(|t| said(place(file, line), "the card".to_owned(), t)));
        }
    }
    out
}

/// Warns where what everybody reads guesses who reads: the screens of the bots for everyone, the program's own words,
/// the responders' answers.
fn guesses(guessed: &Guessed, spoken: &Spoken<'_>, language: Language, findings: &mut Findings) {
    let hint = "it guesses whether a man or a woman reads: say it another way";
    let mut look = |texts: &CheckedTexts, id: &str, whose: &str| {
        let Some(text) = texts.written.get(&language).and_then(|t| t.get(id)) else { return };
        if let Some(word) = guessed.finds(&unquoted(text)) {
            findings.warn(&texts.place(language, id), format!("`{id}` says `{word}`, and {whose} for everyone"), hint);
        }
    };
    for bot in spoken.bots.values().filter(|b| b.serves == Serves::All) {
        for id in said_in(spoken.screens, bot) {
            for id in [id.to_owned(), format!("{id}-web")] {
                look(spoken.texts, &id, &format!("`{}` is", bot.name));
            }
        }
    }
    let here = |texts: &CheckedTexts| -> Vec<String> {
        texts.written.get(&language).into_iter().flat_map(|t| t.keys()).map(ToString::to_string).collect()
    };
    for id in here(spoken.texts).iter().filter(|id| OF_THE_PROGRAM.iter().any(|p| id.starts_with(p))) {
        look(spoken.texts, id, "the program's words are");
    }
    for id in here(spoken.answers) {
        look(spoken.answers, &id, "the answers are");
    }
}

/// The texts of all screens that a bot's people come to.
fn said_in<'a>(screens: &'a [Screen], bot: &Bot) -> BTreeSet<&'a str> {
    let mut out = BTreeSet::new();
    for screen in reached(screens, bot, roots(bot), usize::MAX).keys().filter_map(|n| screens.get(*n)) {
        out.extend(screen.texts().map(|id| &**id));
    }
    out
}

/// The text without what stands in quotation marks. A mark that nothing closes hides nothing.
fn unquoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut until: Option<char> = None;
    let mut hidden = String::new();
    for c in text.chars() {
        match until {
            Some(end) if c == end => until = None,
            Some(_) => hidden.push(c),
            None => {
                hidden.clear();
                match c {
                    '«' => until = Some('»'),
                    '„' => until = Some(if text.contains('”') { '”' } else { '“' }),
                    '“' => until = Some('”'),
                    '"' => until = Some('"'),
                    c => out.push(c),
                }
            }
        }
    }
    if until.is_some() {
        out.push_str(&hidden);
    }
    out
}
