//! How texts speak: plain words, the form of address of their language, and in the bot for everyone without a guess
//! whether a man or a woman reads. Heuristics, so warnings: what they miss an editor finds.

use super::reach::reached;
use super::screens::roots;
use crate::check::CheckedTexts;
use crate::finding::Findings;
use crate::load::place;
use crate::model::{Bot, Kind, Screen};
use crate::raw::RawGuide;
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
}

/// So many words after "you" a word about her may stand.
const AFTER_YOU: usize = 2;
/// Forms that say whether "you" is a man or a woman.
const SEXED: [(&str, &[&str], &[&str]); 2] = [
    (
        "uk",
        &["ви", "ти"],
        &[
            "сам",
            "сама",
            "один",
            "одна",
            "готовий",
            "готова",
            "винен",
            "винна",
            "впевнений",
            "впевнена",
            "повинен",
            "повинна",
            "змушений",
            "змушена",
            "згоден",
            "згодна",
            "рад",
            "рада",
            "зобов'язаний",
            "зобов'язана",
        ],
    ),
    (
        "ru",
        &["вы", "ты"],
        &[
            "сам",
            "сама",
            "один",
            "одна",
            "готов",
            "готова",
            "виноват",
            "виновата",
            "уверен",
            "уверена",
            "должен",
            "должна",
            "вынужден",
            "вынуждена",
            "согласен",
            "согласна",
            "рад",
            "рада",
            "обязан",
            "обязана",
        ],
    ),
];
/// Endings of a past verb after a familiar "you", and of any Polish past verb in the second person.
const PAST_UK: [&str; 4] = ["ла", "лася", "вся", "лась"];
const PAST_RU: [&str; 4] = ["ла", "лась", "лся", "лася"];
const PAST_PL: [&str; 6] = ["łeś", "łaś", "łbyś", "łabyś", "powinieneś", "powinnaś"];

/// Warns of what another form of address, an official word or a guessed sex holds. What stands in quotation marks is
/// said by somebody else.
pub(crate) fn manner(
    manners: &BTreeMap<Language, Manner>,
    guides: &[(String, RawGuide)],
    screens: &[Screen],
    bots: &BTreeMap<BotName, Bot>,
    texts: &CheckedTexts,
    findings: &mut Findings,
) {
    let prefixes = |of: fn(&RawGuide) -> &Vec<Spanned<String>>| -> Vec<&str> {
        guides.iter().flat_map(|(_, g)| of(g)).map(|prefix| prefix.value.as_str()).collect()
    };
    let (familiar, explains) = (prefixes(|g| &g.familiar), prefixes(|g| &g.explains));
    for (file, guide) in guides {
        for prefix in guide.familiar.iter().chain(&guide.explains) {
            if !texts.written.values().flat_map(|t| t.keys()).any(|id| id.starts_with(prefix.value.as_str())) {
                findings.error(
                    &place(file, prefix),
                    format!("no text begins with `{}`", prefix.value),
                    "how the ids of texts begin",
                );
            }
        }
    }
    for (language, manner) in manners {
        let Some(written) = texts.written.get(language) else { continue };
        let address = Matcher::new(manner.familiar.iter().enumerate().map(|(n, w)| (w.as_str(), n)));
        let rare = Matcher::new(manner.rare.iter().enumerate().map(|(n, (w, _))| (w.as_str(), n)));
        for (id, text) in written {
            let at = texts.place(*language, id);
            let own = normalise(&unquoted(text));
            if let Some((n, _)) = address.targets(&own).first()
                && !familiar.iter().any(|prefix| id.starts_with(prefix))
            {
                findings.warn(
                    &at,
                    format!("`{id}` says `{}`", manner.familiar[*n]),
                    "another form of address: docs/howto/write-a-guide.md says which one each language has",
                );
            }
            if explains.iter().any(|prefix| id.starts_with(prefix)) {
                continue;
            }
            for (n, _) in rare.targets(&own) {
                let (word, instead) = &manner.rare[n];
                findings.warn(&at, format!("`{id}` says `{word}`"), format!("a rare or official word: {instead}"));
            }
        }
    }
    for bot in bots.values().filter(|b| b.serves == Serves::All) {
        for id in said_in(screens, bot) {
            for (language, written) in &texts.written {
                for id in [id.to_owned(), format!("{id}-web")] {
                    let Some(text) = written.get(id.as_str()) else { continue };
                    if let Some(word) = sexed(*language, &unquoted(text)) {
                        findings.warn(
                            &texts.place(*language, &id),
                            format!("`{id}` says `{word}`, and `{}` is for everyone", bot.name),
                            "it guesses whether a man or a woman reads: say it another way",
                        );
                    }
                }
            }
        }
    }
}

/// The texts of all screens that a bot's people come to.
fn said_in<'a>(screens: &'a [Screen], bot: &Bot) -> BTreeSet<&'a str> {
    let mut out = BTreeSet::new();
    for screen in reached(screens, bot, roots(bot), usize::MAX).keys().filter_map(|n| screens.get(*n)) {
        out.extend(screen.says.iter().map(|id| &**id));
        if let Kind::Choose(choices) = &screen.kind {
            out.extend(choices.iter().map(|c| &*c.text));
        }
    }
    out
}

/// The text without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut until: Option<char> = None;
    for c in text.chars() {
        match until {
            Some(end) if c == end => until = None,
            Some(_) => {}
            None => match c {
                '«' => until = Some('»'),
                '„' => until = Some(if text.contains('”') { '”' } else { '“' }),
                '“' => until = Some('”'),
                '"' => until = Some('"'),
                c => out.push(c),
            },
        }
    }
    out
}

/// The first word that tells whether a man or a woman is spoken to.
fn sexed(language: Language, text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    for sentence in lower.split(['.', '!', '?', '…', ':', ';', ',', '\n', '—', '•']) {
        let words: Vec<&str> =
            sentence.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').filter(|w| !w.is_empty()).collect();
        if language.as_str() == "pl"
            && let Some(word) = words.iter().find(|w| PAST_PL.iter().any(|e| w.ends_with(e)))
        {
            return Some((*word).to_owned());
        }
        let Some((_, you, of_one)) = SEXED.iter().find(|(l, ..)| *l == language.as_str()) else { continue };
        for (n, _) in words.iter().enumerate().filter(|(_, w)| you.contains(w)) {
            let familiar = words.get(n).is_some_and(|w| w.starts_with('т'));
            let past = |w: &str| {
                let endings = if language.as_str() == "uk" { PAST_UK } else { PAST_RU };
                familiar && w.chars().count() > 3 && endings.iter().any(|e| w.ends_with(e))
            };
            let after = words.iter().skip(n + 1).take(AFTER_YOU);
            if let Some(word) = after.into_iter().find(|w| of_one.contains(w) || past(w)) {
                return Some(format!("{} {word}", words[n]));
            }
        }
    }
    None
}
