//! Whole messages as they would be sent, with the longest values there are: the texts of a screen, its help lines, the
//! card, the foot; and how many buttons stand below.

use super::screens::places;
use crate::finding::Findings;
use crate::load::top;
use crate::model::{Content, Kind, Screen};
use crate::raw::RawGuide;
use crate::{CountryServices, Service, ServiceQuery};
use domain::{Language, Timestamp};

/// UTF-16 units of one message. Source: Bot API, sendMessage.
const MESSAGE_UNITS: usize = 4_096;
/// Buttons of one message. Source: Bot API, InlineKeyboardMarkup.
const MOST_BUTTONS: usize = 100;
/// Help lines of one message. Source: docs/services.md.
const LINES_AT_ONCE: usize = 3;
/// Buttons that the engine adds: did they answer, more, the page of numbers, other countries, back, and the row.
const BUTTONS_AROUND: usize = 9;
/// Texts that the engine may add to any screen.
const AROUND: [&str; 6] =
    ["engine-only-in", "engine-sources", "engine-unreviewed", "engine-numbers-overdue", "engine-took", "engine-stale"];
/// What may stand beside one help line, each at its longest at once.
const BESIDE_A_LINE: [&str; 11] = [
    "engine-opens-at",
    "engine-takes-sms",
    "engine-takes-chat",
    "engine-takes-email",
    "engine-takes-sign",
    "engine-inside-only",
    "engine-free",
    "engine-for-children",
    "engine-run-security-service",
    "web-no-name",
    "web-speaks",
];
/// What stands between the parts of a line, and the dates in them.
const BETWEEN: usize = 3;
const A_DATE: usize = 10;

/// Holds whole messages against the platform's limits, and danger lists against their rule.
pub(crate) fn messages(content: &Content, guides: &[(String, RawGuide)], now: Timestamp, findings: &mut Findings) {
    let places = places(guides);
    for (ix, screen) in content.screens() {
        let at = places.get(ix.0).cloned().unwrap_or_else(|| top("guides/"));
        for language in content.texts().languages().filter(|l| content.speaks(ix, *l)) {
            let (units, country) = longest(content, screen, language, now);
            if units > MESSAGE_UNITS {
                let with = country.map(|c| format!(" with the lines of {}", c.country)).unwrap_or_default();
                findings.error(
                    &at,
                    format!("`{}` says {units} characters in {language}{with}", screen.name),
                    format!("at most {MESSAGE_UNITS}: make two screens of it"),
                );
            }
        }
        let buttons = buttons(content, screen);
        if buttons > MOST_BUTTONS {
            let message = format!("`{}` has {buttons} buttons with all countries", screen.name);
            findings.error(&at, message, format!("at most {MOST_BUTTONS}"));
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

/// UTF-16 units of the longest message that a screen is in a language, and the country whose lines make it so.
fn longest<'a>(
    content: &'a Content,
    screen: &Screen,
    language: Language,
    now: Timestamp,
) -> (usize, Option<&'a CountryServices>) {
    let text = |id: &str| units(&content.texts().get(language, id));
    let said = |id: &str| text(id).max(text(&format!("{id}-web"))) + 2;
    let own: usize = screen.says.iter().map(|id| said(id)).sum();
    let sources: usize =
        screen.sources.iter().map(|n| units(&content.source(*n).title) + text("engine-undated") + 4).sum();
    let around: usize = AROUND.iter().map(|id| text(id) + A_DATE).sum();
    let of_country = |c: &'a CountryServices| {
        let lines = screen.services.as_ref().map_or(0, |q| lines(content, c, q, language, now));
        (lines + if screen.card { card(content, c, language) } else { 0 }, c)
    };
    let more = content.countries().map(of_country).max_by_key(|(units, _)| *units).filter(|(units, _)| *units > 0);
    let (units, country) = more.map_or((0, None), |(units, c)| (units, Some(c)));
    (own + sources + around + units, country)
}

/// The longest lines of a country that may stand together.
fn lines(
    content: &Content,
    country: &CountryServices,
    query: &ServiceQuery,
    language: Language,
    now: Timestamp,
) -> usize {
    let listed = country.list(query, |_| true, now).into_iter().map(|l| l.service);
    let emergency = country.emergency_lines(now).into_iter().map(|l| l.service).filter(|_| query.danger);
    let mut all: Vec<usize> = emergency.chain(listed).map(|s| line(content, s, language)).collect();
    all.sort_unstable_by_key(|units| std::cmp::Reverse(*units));
    all.into_iter().take(LINES_AT_ONCE).sum()
}

fn line(content: &Content, s: &Service, language: Language) -> usize {
    let name = s.name.get(&language).or_else(|| s.name.values().next()).map_or(0, |n| units(n));
    let numbers =
        units(&s.number()) + s.e164.as_ref().map_or(0, |p| units(p.as_str())) + s.web.as_deref().map_or(0, units);
    let beside: usize = BESIDE_A_LINE.iter().map(|id| units(&content.texts().get(language, id)) + BETWEEN).sum();
    let spoken: usize = s.languages.iter().map(|l| l.own_name().map_or(0, units) + 2).sum();
    let sure = units(&content.texts().get(language, "engine-overdue"))
        + units(&content.texts().get(language, "engine-undated"));
    name + numbers + beside + spoken + sure + 3 * A_DATE
}

fn card(content: &Content, country: &CountryServices, language: Language) -> usize {
    let lines = content.card(country.country).map_or(&[][..], |c| &c.lines);
    lines.iter().map(|(say, means)| units(say) + means.get(&language).map_or(0, |m| units(m)) + 2).sum()
}

fn buttons(content: &Content, screen: &Screen) -> usize {
    let own = match &screen.kind {
        Kind::Choose(choices) => choices.len(),
        _ => 0,
    };
    let asks = screen.countries.is_some() || matches!(screen.kind, Kind::Ask(_));
    let countries = content.countries().filter(|c| c.often && asks).count();
    let languages = content.bots().map(|b| b.languages.len()).max().unwrap_or(0);
    own + countries + languages + BUTTONS_AROUND
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
