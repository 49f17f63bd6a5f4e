//! Languages: what must be said in which, so that nobody meets an empty line.

use super::reach::reached;
use super::screens::roots;
use super::texts::Wanted;
use crate::bot::Bot;
use crate::finding::{Findings, Place};
use crate::load::place;
use crate::raw::{RawBot, RawCard, RawCountry, RawFact, RawGuide, RawValue};
use crate::screen::Screen;
use domain::{BotName, Language};
use std::collections::{BTreeMap, BTreeSet};

/// Each guide that a bot reaches is complete in the bot's languages, in its core languages if it is a core guide;
/// and in the languages it declares itself. A guide without screens holds the words of the program. A guide with
/// `fewer-languages` is whole in those it declares; an editor is told of the others.
pub(crate) fn wanted(
    screens: &[Screen],
    guides: &[(String, RawGuide)],
    bots: &BTreeMap<BotName, Bot>,
    findings: &mut Findings,
) -> Wanted {
    let mut out: Wanted = BTreeMap::new();
    for (_, guide) in guides {
        let declared = guide.languages.iter().filter_map(|l| Language::parse(l).ok());
        out.entry(guide.guide.value.clone()).or_default().extend(declared);
    }
    for bot in bots.values() {
        let mut reached = guides_of(screens, bot);
        reached.extend(guides.iter().filter(|(_, g)| g.screens.is_empty()).map(|(_, g)| g.guide.value.as_str()));
        for guide in reached {
            let core = bot.core_guides.iter().any(|g| g == guide);
            let languages = bot.languages.iter().filter(|l| core || !bot.core_languages.contains(l));
            out.entry(guide.to_owned()).or_default().extend(languages);
        }
    }
    for (file, guide) in guides.iter().filter(|(_, g)| g.fewer_languages) {
        let declared: BTreeSet<Language> = guide.languages.iter().filter_map(|l| Language::parse(l).ok()).collect();
        for missing in out.get(&guide.guide.value).into_iter().flatten().filter(|l| !declared.contains(l)) {
            findings.warn(
                &place(file, &guide.guide),
                format!("`{}` is not written in {missing} yet", guide.guide.value),
                "it is shown in the bot's first language; add the file and the language",
            );
        }
        out.insert(guide.guide.value.clone(), declared);
    }
    out
}

fn guides_of<'a>(screens: &'a [Screen], bot: &Bot) -> BTreeSet<&'a str> {
    let reached = reached(screens, bot, roots(bot), usize::MAX);
    reached.keys().filter_map(|n| screens.get(*n)?.name.split('/').next()).collect()
}

/// A bot's core: other languages than those in which it says everything, guides that there are, and among them
/// those without which nobody finds help or the way back to her language.
pub(crate) fn core(file: &str, raw: &RawBot, guides: &[(String, RawGuide)], findings: &mut Findings) {
    for language in raw.core_languages.iter().filter(|l| raw.languages.contains(&l.value)) {
        let message = format!("`{}` is among `languages` already", language.value);
        findings.error(&place(file, language), message, "a language of everything, or of the core");
    }
    for guide in &raw.core_guides {
        if !guides.iter().any(|(_, g)| g.guide.value == guide.value) {
            let hint = crate::finding::nearest(&guide.value, guides.iter().map(|(_, g)| g.guide.value.as_str()));
            findings.error(&place(file, guide), format!("no guide `{}`", guide.value), hint);
        }
    }
    if raw.core_languages.is_empty() {
        return;
    }
    for target in [&raw.help, &raw.language, &raw.hide] {
        let guide = target.value.split('/').next().unwrap_or_default();
        if !raw.core_guides.iter().any(|g| g.value == guide) {
            let message = format!("`{}` is not in a core guide", target.value);
            findings.error(&place(file, target), message, "help, language and hide speak every language");
        }
    }
}

/// Names of countries and lines, what cards mean and what facts say, in every language of every bot.
pub(crate) fn names(
    countries: &[(String, RawCountry)],
    cards: &[(String, RawCard)],
    facts: &[RawFact],
    languages: &BTreeSet<Language>,
    findings: &mut Findings,
) {
    let mut every = |at: &Place, what: &str, there: &BTreeMap<String, String>| {
        for missing in languages.iter().filter(|l| there.get(l.as_str()).is_none_or(|t| t.trim().is_empty())) {
            findings.error(at, format!("{what} in {missing}"), "every language of every bot");
        }
    };
    for (file, c) in countries {
        let at = place(file, &c.country);
        every(&at, &format!("{} has no `name`", c.country.value), &c.name);
        every(&at, &format!("{} has no `in`", c.country.value), &c.within);
        for s in &c.services {
            every(&place(file, s), &format!("`{}` has no name", s.value.id), &s.value.name);
            if let Some(said) = &s.value.from_abroad {
                every(
                    &place(file, said),
                    &format!("`{}` says nothing of calls from abroad", s.value.id),
                    &said.value.says,
                );
            }
        }
    }
    for (file, card) in cards {
        for line in &card.lines {
            every(&place(file, line), "the line of the card has no meaning", &line.value.means);
        }
    }
    for fact in facts {
        if let RawValue::ByLanguage(values) = &fact.value {
            every(&place("facts.yaml", &fact.id), &format!("`{}` has no value", fact.id.value), values);
        }
    }
}
