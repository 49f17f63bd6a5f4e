//! What a screen says: its words, the lines and the card of a country, how things stand, and where it comes from.

use crate::answered;
use crate::asking;
use crate::buttons::{labelled, screen_buttons};
use crate::day::day;
use crate::filled::filled;
use crate::icons;
use crate::lines::list;
use crate::state::State;
use crate::step::On;
use crate::view::{ViewAction, ViewButton};
use crate::words::Words;
use content::{Class, Screen};
use domain::Timestamp;
use std::time::Duration;

pub(crate) fn say(
    words: &Words<'_>,
    on: &On<'_>,
    screen: &Screen,
    state: &State,
    dated: Option<String>,
    out: &mut Vec<String>,
    buttons: &mut Vec<Vec<ViewButton>>,
) {
    let (bot, now) = (on.bot, on.now());
    let country = state.country().and_then(|c| words.content.services(c));
    let listed = screen.services.as_ref().map(|q| list(words, bot, screen, q, country, state, now));
    let numbers_first = screen.class == Class::Help;
    if numbers_first && let Some(lines) = &listed {
        out.extend(lines.paragraphs.iter().cloned());
    }
    if screen.standing && !state.is_idle(now) {
        out.extend(standing(words, state, now));
    }
    if screen.asking && !state.is_idle(now) {
        out.extend(asking::overview(words, on, state));
    }
    let code = state.code(now).filter(|_| screen.code);
    if screen.code && code.is_none() {
        // what is said of a code leads up to one
        out.push(words.get("engine-code-hidden"));
    } else {
        out.extend(filled(words, on, state, screen.says.iter().map(|id| &**id)));
    }
    if screen.backups {
        out.extend(gone_from_backups(words, state, on));
    }
    // alone in its paragraph, so that it can be copied
    out.extend(code.map(str::to_owned));
    if screen.card {
        card(words, state, out);
    }
    if !numbers_first && let Some(lines) = &listed {
        out.extend(lines.paragraphs.iter().cloned());
    }
    if let Some(lines) = listed {
        let calm = screen.services.as_ref().is_some_and(|q| !q.danger);
        if calm && !lines.lines.is_empty() {
            buttons.push(vec![answered::opening(words, screen, state)]);
        }
        buttons.extend(lines.more.map(|more| vec![more]));
    }
    screen_buttons(words, on, screen, state, buttons);
    if let Some(c) = country.filter(|_| screen.services.is_some() || screen.card) {
        let path = format!("/c/{}", c.country.as_str().to_lowercase());
        buttons.push(vec![ViewButton {
            label: labelled(icons::NUMBERS, &words.get("engine-call-page")),
            action: ViewAction::Page(path),
        }]);
    }
    out.extend(dated);
    let mut foot = Vec::new();
    if !screen.sources.is_empty() {
        let list: Vec<String> = screen.sources.iter().map(|n| source(words, *n)).collect();
        foot.push(format!("{} {}", words.get("engine-sources"), list.join("; ")));
    }
    if screen.says.iter().any(|id| words.content.is_unreviewed(words.language, &words.said_id(id))) {
        foot.push(words.get("engine-unreviewed"));
    }
    if !foot.is_empty() {
        out.push(foot.join("\n"));
    }
}

fn source(words: &Words<'_>, n: usize) -> String {
    let source = words.content.source(n);
    let said = |date: &str| day(words.language, date);
    let undated = || words.with("engine-undated", &[("read", &said(&source.read))]);
    let date = source.date.as_deref().map_or_else(undated, said);
    format!("{} ({date})", source.title)
}

fn card(words: &Words<'_>, state: &State, out: &mut Vec<String>) {
    let Some(card) = state.country().and_then(|c| words.content.card(c)) else {
        out.push(words.get("engine-choose-country"));
        return;
    };
    out.extend(card.said().map(|(_, lines)| lines.join("\n")));
    let means = card.meanings(words.language);
    if !means.is_empty() {
        out.push(means.join("\n"));
    }
}

/// How it stands with the report she came back to, in plain words.
fn standing(words: &Words<'_>, state: &State, now: Timestamp) -> Option<String> {
    let id = format!("engine-standing-{}", state.telling.standing()?);
    let hours = state.telling.hours_left(now).unwrap_or(0).to_string();
    Some(words.with(&id, &[("hours", &hours)]))
}

/// The day from which no backup holds what she erases, or erased just now. In UTC, the next whole day.
fn gone_from_backups(words: &Words<'_>, state: &State, on: &On<'_>) -> Option<String> {
    let gone = state.telling.erased_at(on.now()).plus(on.around.backups).plus(Duration::from_secs(86_400));
    let at = jiff::Timestamp::from_microsecond(gone.unix_micros()).ok()?;
    let date = day(words.language, &jiff::tz::TimeZone::UTC.to_datetime(at).date().to_string());
    Some(words.with("engine-backups", &[("date", &date)]))
}
