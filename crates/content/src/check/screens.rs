//! Screens: each says something, in every language, and leads on.

use crate::bot::Bot;
use crate::check::{CheckedTexts, Wanted};
use crate::finding::{Findings, Place};
use crate::load::{place, top};
use crate::raw::RawGuide;
use crate::screen::{Kind, Screen, ScreenIx, Target};
use crate::telling::Arrival;
use domain::BotName;
use std::collections::BTreeMap;

/// Buttons of one screen. Source: docs/howto/write-a-guide.md.
const MOST_CHOICES: usize = 7;
/// What the program fills into the words of a screen; a text that wants what is not known now is left out.
pub(crate) const FILLED: [&str; 4] = ["bots", "date", "time", "place"];
/// Characters of a label before a phone of 360 px cuts it.
const LABEL_CHARS: usize = 34;

/// Where a screen leads.
pub(crate) fn leads_to(screen: &Screen) -> impl Iterator<Item = ScreenIx> {
    hops(screen).into_iter().map(|(to, _)| to)
}

/// Where a screen leads, each with the presses it takes: 0 where the program goes on by itself.
pub(crate) fn hops(screen: &Screen) -> Vec<(ScreenIx, usize)> {
    let mut out: Vec<(ScreenIx, usize)> = match &screen.kind {
        Kind::Choose(choices) => choices
            .iter()
            .filter_map(|c| match c.to {
                Target::Screen(ix) => Some((ix, 1)),
                Target::Url(_) | Target::Chat => None,
            })
            .collect(),
        Kind::Ask(a) => [Some(a.then), Some(a.skip), a.failed].into_iter().flatten().map(|ix| (ix, 1)).collect(),
        Kind::Do(what) => {
            let (done, failed) = what.outcomes();
            vec![(done, 0), (failed, 0)]
        }
        Kind::When { is, otherwise, .. } => is.values().chain([otherwise]).map(|ix| (*ix, 0)).collect(),
        Kind::Call { to, then } => vec![(*to, 0), (*then, 1)],
        Kind::Back | Kind::End => Vec::new(),
    };
    out.extend(screen.countries.map(|ix| (ix, 1)));
    out.extend(screen.instead.as_ref().map(|(_, to)| (*to, 0)));
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
    let places = places(guides);
    super::reach::reach(screens, &places, (bots, arrivals), findings);
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
            for name in texts.variables(id).filter(|name| !FILLED.contains(name)) {
                findings.error(
                    &at,
                    format!("`{id}` wants `{{ ${name} }}`, which no screen fills in"),
                    format!("one of {}", FILLED.join(", ")),
                );
            }
        }
    }
}

/// Where each screen stands, in the order of the screens.
pub(crate) fn places(guides: &[(String, RawGuide)]) -> Vec<Place> {
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
