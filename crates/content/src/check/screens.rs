//! Screens: each can be reached, each leads on, each fits the platform with the longest values.

use crate::check::{CheckedTexts, Wanted};
use crate::finding::{Findings, Place};
use crate::load::{place, top};
use crate::model::{Bot, Content, Kind, Screen, ScreenIx, Target};
use crate::raw::RawGuide;
use crate::telling::Arrival;
use domain::{BotName, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// Buttons of one screen. Source: docs/howto/write-a-guide.md.
const MOST_CHOICES: usize = 7;
/// UTF-16 units of one message. Source: Bot API, sendMessage.
const MESSAGE_UNITS: usize = 4_096;
/// Characters of a label before a phone of 360 px cuts it.
const LABEL_CHARS: usize = 34;

/// Where a screen leads.
pub(crate) fn leads_to(screen: &Screen) -> Vec<ScreenIx> {
    let mut out: Vec<ScreenIx> = match &screen.kind {
        Kind::Choose(choices) => choices
            .iter()
            .filter_map(|c| match c.to {
                Target::Screen(ix) => Some(ix),
                Target::Url(_) => None,
            })
            .collect(),
        Kind::Ask(a) => [Some(a.then), Some(a.skip), a.failed].into_iter().flatten().collect(),
        Kind::Do(what) => {
            let (done, failed) = what.outcomes();
            vec![done, failed]
        }
        Kind::When { is, otherwise, .. } => is.values().copied().chain([*otherwise]).collect(),
        Kind::Call { to, then } => vec![*to, *then],
        Kind::Back | Kind::End => Vec::new(),
    };
    out.extend(screen.countries);
    out.extend(screen.instead.as_ref().map(|(_, to)| *to));
    out
}

/// From where a bot's screens are reached.
pub(crate) fn roots(bot: &Bot) -> impl Iterator<Item = ScreenIx> {
    [bot.start, bot.help, bot.language, bot.hide].into_iter().chain(bot.commands.iter().map(|c| c.to))
}

pub(crate) fn screens(
    screens: &[Screen],
    guides: &[(String, RawGuide)],
    texts: &CheckedTexts,
    wanted: &Wanted,
    (bots, arrivals): (&BTreeMap<BotName, Bot>, &BTreeMap<Arrival, ScreenIx>),
    findings: &mut Findings,
) {
    let mut reached: BTreeSet<usize> = BTreeSet::new();
    let mut open: Vec<usize> = bots.values().flat_map(roots).chain(arrivals.values().copied()).map(|ix| ix.0).collect();
    while let Some(n) = open.pop() {
        if reached.insert(n)
            && let Some(screen) = screens.get(n)
        {
            open.extend(leads_to(screen).iter().map(|ix| ix.0));
        }
    }
    let places = places(guides);
    let mut keys: BTreeMap<&str, &str> = BTreeMap::new();
    for (n, screen) in screens.iter().enumerate() {
        let at = places.get(n).cloned().unwrap_or_else(|| top("guides/"));
        if let Some(other) = keys.insert(&screen.key, &screen.name) {
            findings.error(
                &at,
                format!("`{}` has the same key as `{other}`", screen.name),
                "their buttons would be one: rename one of them",
            );
        }
        if !reached.contains(&n) {
            findings.error(
                &at,
                format!("nothing leads to `{}`", screen.name),
                "give it a button somewhere, or take it out",
            );
        }
        if let Kind::Choose(choices) = &screen.kind {
            if choices.len() > MOST_CHOICES || (choices.is_empty() && screen.countries.is_none()) {
                findings.error(
                    &at,
                    format!("`{}` has {} buttons", screen.name, choices.len()),
                    format!("1 to {MOST_CHOICES}"),
                );
            }
            if !choices.is_empty() && choices.iter().all(|c| !c.needs.is_empty()) {
                findings.error(
                    &at,
                    format!("`{}` may have no button", screen.name),
                    "one of them at least needs nothing",
                );
            }
            for choice in choices {
                one_text(&choice.text, screen, texts, wanted, &at, findings);
                for (language, written) in &texts.written {
                    if written.get(&choice.text).is_some_and(|t| t.chars().count() > LABEL_CHARS) {
                        findings.warn(
                            &texts.place(*language, &choice.text),
                            format!("`{}` is a long label", choice.text),
                            format!("a phone shows about {LABEL_CHARS} characters"),
                        );
                    }
                }
            }
        }
        if matches!(screen.kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End) && screen.says.is_empty() {
            findings.error(&at, format!("`{}` says nothing", screen.name), "says: [a text id]");
        }
        for id in &screen.says {
            one_text(id, screen, texts, wanted, &at, findings);
        }
    }
}

fn places(guides: &[(String, RawGuide)]) -> Vec<Place> {
    guides.iter().flat_map(|(file, g)| g.screens.values().map(|s| place(file, s))).collect()
}

fn one_text(id: &str, screen: &Screen, texts: &CheckedTexts, wanted: &Wanted, at: &Place, findings: &mut Findings) {
    let guide = screen.name.split('/').next().unwrap_or_default();
    for language in wanted.get(guide).into_iter().flatten() {
        let written = texts.written.get(language);
        if !written.is_some_and(|w| w.contains_key(id)) {
            let hint = crate::finding::nearest(id, written.into_iter().flat_map(|w| w.keys()).map(|k| &**k));
            findings.error(at, format!("no text `{id}` in {language}"), hint);
        }
    }
}

/// Holds whole messages, as they would be sent, against the platform's limit, and danger lists against their rule.
pub(crate) fn messages(content: &Content, guides: &[(String, RawGuide)], now: Timestamp, findings: &mut Findings) {
    let places = places(guides);
    for (ix, screen) in content.screens() {
        let at = places.get(ix.0).cloned().unwrap_or_else(|| top("guides/"));
        for language in content.texts().languages() {
            let units: usize =
                screen.says.iter().map(|id| content.texts().get(language, id).encode_utf16().count() + 2).sum();
            // room for sources, the mark and three services
            if units > MESSAGE_UNITS - 1_400 {
                findings.error(
                    &at,
                    format!("`{}` says {units} characters in {language}", screen.name),
                    "make two screens of it",
                );
            }
        }
        let Some(query) = &screen.services else { continue };
        for country in content.countries() {
            let found = country.list(query, |_| true, now).len() + usize::from(query.danger) * country.emergency.len();
            if found == 0 {
                findings.warn(
                    &at,
                    format!("`{}` lists nothing in {}", screen.name, country.country),
                    "the person is told so and shown the emergency numbers",
                );
            }
        }
    }
}
