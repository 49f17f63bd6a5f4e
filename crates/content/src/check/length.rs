//! Whole messages as they would be sent, with the longest values there are: the texts of a screen, its help lines, the
//! card, the foot; and how many buttons stand below.

use super::screens::places;
use crate::finding::Findings;
use crate::load::top;
use crate::model::Content;
use crate::raw::RawGuide;
use crate::screen::{Kind, Screen};
use crate::{CountryServices, Service, ServiceQuery};
use domain::{Language, Timestamp};
use std::collections::BTreeMap;

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
/// What may stand beside one help line, each at its longest at once; of a row only one stands there.
const BESIDE_A_LINE: [&[&str]; 10] = [
    &[
        "engine-opens-at",
        "engine-opens-mo",
        "engine-opens-tu",
        "engine-opens-we",
        "engine-opens-th",
        "engine-opens-fr",
        "engine-opens-sa",
        "engine-opens-su",
        "engine-around-the-clock",
        "engine-open-now",
        "engine-open-until",
        "engine-hours-unknown",
    ],
    &["engine-takes-sms"],
    &["engine-takes-chat"],
    &["engine-takes-email"],
    &["engine-takes-sign"],
    &["engine-inside-only", "engine-from-abroad"],
    &["engine-free", "web-paid"],
    &["engine-for-women", "engine-for-men", "engine-for-children"],
    &["engine-run-security-service", "engine-run-iom", "engine-run-state", "engine-run-ngo"],
    &["web-no-name"],
];
/// How sure a line is; one of them.
const SURE: [&str; 4] = ["engine-overdue", "engine-overdue-called", "engine-not-checked", "web-checked"];
/// How it stands with what was told; one of them.
const STANDING: [&str; 6] = [
    "engine-standing-waiting",
    "engine-standing-read",
    "engine-standing-answered",
    "engine-standing-closed",
    "engine-standing-withdrawn",
    "engine-standing-erasing",
];
/// What was answered about a question: all of it, with one of the times.
const ASKING: [&[&str]; 5] = [
    &["engine-asking-once", "engine-asking-daily", "engine-asking-once-clock", "engine-asking-daily-clock"],
    &["engine-asking-clock"],
    &["engine-asking-desk"],
    &["engine-asking-plan"],
    &["engine-asking-contact"],
];
/// A question, a place and a name in it. Source: crates/guide/src/asking.rs.
const ASKED: usize = 3 * 64;
/// Below the numbers, when words told of danger.
const DANGER: [&[&str]; 3] = [&["engine-danger-kept", "engine-danger-unread"], &["engine-added"], &["engine-moving"]];
/// The others that are counted.
const OTHERS: [&str; 3] = ["engine-undated", "web-speaks", "engine-backups"];
/// What stands between the parts of a line, and the dates in them.
const BETWEEN: usize = 3;
const A_DATE: usize = 17;

/// Holds whole messages against the platform's limits, and danger lists against their rule.
pub(crate) fn messages(content: &Content, guides: &[(String, RawGuide)], now: Timestamp, findings: &mut Findings) {
    let places = places(guides);
    let around: BTreeMap<Language, Around> =
        content.texts().languages().map(|language| (language, Around::of(content, language))).collect();
    for (ix, screen) in content.screens() {
        let at = places.get(ix.0).cloned().unwrap_or_else(|| top("guides/"));
        for (language, around) in around.iter().filter(|(l, _)| content.speaks(ix, **l)) {
            let (units, country) = longest(content, screen, *language, around, now);
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

/// UTF-16 units of what the program says around screens and lines in a language: counted once, not for each of them.
struct Around {
    undated: usize,
    always: usize,
    standing: usize,
    asking: usize,
    backups: usize,
    danger: usize,
    /// What stands beside one line at most, but for what is its own.
    beside: usize,
}

impl Around {
    fn of(content: &Content, language: Language) -> Self {
        let text = |id: &str| text(content, language, id);
        let each =
            |rows: &[&[&str]]| rows.iter().map(|row| longest_of(content, language, row) + BETWEEN).sum::<usize>();
        let undated = text("engine-undated");
        let sure = longest_of(content, language, &SURE) + undated;
        Self {
            undated,
            always: AROUND.iter().map(|id| text(id) + A_DATE).sum(),
            standing: longest_of(content, language, &STANDING) + BETWEEN,
            asking: each(&ASKING) + ASKED,
            backups: text("engine-backups") + A_DATE,
            danger: each(&DANGER),
            beside: each(&BESIDE_A_LINE) + text("web-speaks") + sure + 3 * A_DATE,
        }
    }
}

/// UTF-16 units of the longest message that a screen is in a language, and the country whose lines make it so.
fn longest<'a>(
    content: &'a Content,
    screen: &Screen,
    language: Language,
    around: &Around,
    now: Timestamp,
) -> (usize, Option<&'a CountryServices>) {
    let bots: usize = content.bots().map(|b| units(&b.username) + BETWEEN).sum();
    let filled =
        [("bots", bots), ("date", A_DATE), ("time", 5), ("place", A_DATE)].map(|(name, n)| (name, "x".repeat(n)));
    let filled: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let text_of = |id: &str| units(&content.texts().with(language, id, &filled));
    let said = |id: &str| text_of(id).max(text_of(&format!("{id}-web"))) + 2;
    let own: usize = screen.says.iter().map(|id| said(id)).sum();
    let sources: usize = screen.sources.iter().map(|n| units(&content.source(*n).title) + around.undated + 4).sum();
    let standing = if screen.standing { around.standing } else { 0 };
    let asking = if screen.asking { around.asking } else { 0 };
    let backups = if screen.backups { around.backups } else { 0 };
    let danger = danger(content, screen, language, around.danger);
    let of_country = |c: &'a CountryServices| {
        let lines = screen.services.as_ref().map_or(0, |q| lines((c, q), language, around, now));
        (lines + if screen.card { card(content, c, language) } else { 0 }, c)
    };
    let more = content.countries().map(of_country).max_by_key(|(units, _)| *units).filter(|(units, _)| *units > 0);
    let (units, country) = more.map_or((0, None), |(units, c)| (units, Some(c)));
    (own + sources + around.always + standing + asking + backups + danger + units, country)
}

/// What danger adds: to the screen of the numbers its sentence, to one of telling the numbers above it.
fn danger(content: &Content, screen: &Screen, language: Language, sentence: usize) -> usize {
    let is_help = |help: &Screen| help.name == screen.name;
    let helps = || content.bots().map(|b| content.screen(b.help));
    if helps().any(is_help) {
        sentence
    } else if screen.telling {
        let says = |help: &Screen| help.says.iter().map(|id| text(content, language, id) + BETWEEN).sum();
        helps().map(says).max().unwrap_or(0)
    } else {
        0
    }
}

/// A text of the language, its variables as their names.
fn text(content: &Content, language: Language, id: &str) -> usize {
    units(&content.texts().with(language, id, &[]))
}

fn longest_of(content: &Content, language: Language, ids: &[&str]) -> usize {
    ids.iter().map(|id| text(content, language, id)).max().unwrap_or(0)
}

/// The program's texts that are counted.
pub(super) fn of_the_program() -> impl Iterator<Item = &'static str> {
    let rows = BESIDE_A_LINE.into_iter().chain(ASKING).chain(DANGER).flatten().copied();
    rows.chain(AROUND).chain(SURE).chain(STANDING).chain(OTHERS)
}

/// The longest lines of a country that may stand together.
fn lines(
    (country, query): (&CountryServices, &ServiceQuery),
    language: Language,
    around: &Around,
    now: Timestamp,
) -> usize {
    let listed = country.list(query, |_| true, now).into_iter().map(|l| l.service);
    let emergency = country.emergency_lines(now).into_iter().map(|l| l.service).filter(|_| query.danger);
    let from_abroad = |s: &Service| {
        let said = s.from_abroad.as_ref().map(|f| units(f.says_in(language)));
        said.map_or(0, |said| said + around.undated + A_DATE + BETWEEN)
    };
    let mut all: Vec<usize> =
        emergency.chain(listed).map(|s| line(s, language) + from_abroad(s) + around.beside).collect();
    all.sort_unstable_by_key(|units| std::cmp::Reverse(*units));
    all.into_iter().take(LINES_AT_ONCE).sum()
}

/// What is a line's own.
fn line(s: &Service, language: Language) -> usize {
    let name = units(s.name_in(language));
    let numbers = units(&s.number())
        + s.e164.as_ref().map_or(0, |p| units(p.as_str()))
        + s.web.as_deref().map_or(0, units)
        + s.email.as_deref().map_or(0, |email| units(email) + 1);
    let spoken: usize = s.languages.iter().map(|l| l.own_name().map_or(0, units) + 2).sum();
    name + numbers + spoken
}

fn card(content: &Content, country: &CountryServices, language: Language) -> usize {
    let Some(card) = content.card(country.country) else { return 0 };
    let said = card.said().flat_map(|(_, lines)| lines).chain(card.meanings(language));
    said.map(|line| units(line) + BETWEEN).sum()
}

fn buttons(content: &Content, screen: &Screen) -> usize {
    let own = screen.choices().len();
    let asks = screen.countries.is_some() || matches!(screen.kind, Kind::Ask(_));
    let countries = content.countries().filter(|c| c.often && asks).count();
    let languages = content.bots().map(|b| b.languages.len()).max().unwrap_or(0);
    own + countries + languages + BUTTONS_AROUND
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
