//! What a person sees where she stands: the same for a messenger and a page.

use crate::answered;
use crate::around::Around;
use crate::asking;
use crate::countries;
use crate::data::{anywhere, of};
use crate::line::dated;
use crate::lines::list;
use crate::state::{Note, State};
use crate::step::On;
pub(crate) use crate::words::Words;
use content::{Arrival, AskKind, Bot, Choice, Class, Content, Kind, Screen, Service, Target};
use domain::{Channel, Language, Timestamp};
use std::time::Duration;

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewAction {
    /// Comes back as a choice.
    Choice(String),
    /// Opens an address outside.
    Url(String),
    /// Opens a page of ours, by its path.
    Page(String),
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewButton {
    /// Icon and words.
    pub label: String,
    /// What it does.
    pub action: ViewAction,
}

/// What a person sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The person's language, in which the row below is said.
    pub language: Language,
    /// The language of the paragraphs and the screen's buttons: another one where the screen is not written in hers.
    pub said_in: Language,
    /// Paragraphs; inside one, lines are separated by line feeds.
    pub paragraphs: Vec<String>,
    /// Buttons of the screen, row by row.
    pub buttons: Vec<Vec<ViewButton>>,
    /// The row that is below every screen: help, menu, language, hide.
    pub row: Vec<ViewButton>,
    /// The persistent key below the input field, when it is to be set.
    pub keys: Vec<String>,
    /// Whether a typed answer is expected.
    pub asks: bool,
    /// Whether a picture or file that she sends now is kept.
    pub takes_files: bool,
    /// The paragraph that is a code to come back, where one is shown: a page treats it apart from words.
    pub code: Option<String>,
    /// Words of danger or a help screen: goes out before everything else.
    pub urgent: bool,
}

impl View {
    /// One plain text: paragraphs with an empty line between.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n\n")
    }
}

/// What she sees in a messenger where she stands. Never empty, whatever the state holds.
pub fn view(content: &Content, bot: &Bot, state: &State, around: impl Into<Around>) -> View {
    view_through(Channel::Telegram, content, bot, state, around)
}

/// What she sees through a door where she stands. Never empty, whatever the state holds.
pub fn view_through(door: Channel, content: &Content, bot: &Bot, state: &State, around: impl Into<Around>) -> View {
    let mut around = around.into();
    // a page is looked at; nobody can be written to by it
    around.writes &= door != Channel::Web;
    let on = On { content, bot, around };
    let now = on.now();
    let language = state.language(bot);
    let words = Words { content, language, door };
    let here = content.named(&state.screen).unwrap_or(bot.start);
    let screen = content.screen(here);
    // a screen is shown whole in one language: hers, or the bot's first
    let said_in = Some(language).filter(|l| content.speaks(here, *l)).or(bot.languages.first().copied());
    let told = Words { content, language: said_in.unwrap_or(language), door };
    let only_in = (told.language != language)
        .then(|| words.with("engine-only-in", &[("language", told.language.own_name().unwrap_or_default())]));
    let mut paragraphs = Vec::new();
    let mut buttons = Vec::new();
    let mut keys = Vec::new();
    let mut whole = true;
    // the lines whose numbers stand in texts: what is known of them is said once, below
    let mut numbers: Vec<&Service> = Vec::new();
    match &state.note {
        // what she told is kept, and the numbers stand first all the same
        Some(Note::Danger | Note::DangerAdded) if here != bot.help => {
            for id in &content.screen(bot.help).says {
                paragraphs.push(words.get(id));
                numbers.extend(content.numbers_in(language, id));
            }
            buttons.push(vec![offered(&words, bot.help)]);
        }
        None | Some(Note::Hello | Note::Took(_) | Note::Danger | Note::DangerAdded) => {}
        // nothing stands above the numbers
        Some(Note::Gone) if screen.class == Class::Help => {}
        Some(Note::Gone) => paragraphs.push(words.get("engine-gone")),
        Some(Note::Stale) => paragraphs.push(words.get("engine-stale")),
        Some(Note::BadAnswer) => paragraphs.push(words.get("engine-bad-answer")),
        Some(Note::File) => {
            paragraphs.push(words.get("engine-file"));
            whole = false;
        }
        Some(Note::NoEars) => {
            paragraphs.push(words.get(if state.telling.held { "engine-hold-thing" } else { "engine-no-ears" }));
            whole = false;
        }
        Some(Note::NotUnderstood) => {
            paragraphs.push(words.get("engine-not-understood"));
            if let Some(id) = content.screen(bot.help).says.first() {
                paragraphs.push(words.get(id));
                numbers.extend(content.numbers_in(language, id));
            }
            whole = false;
        }
        Some(Note::CheckThis) => {
            paragraphs.push(words.get("engine-check-this"));
            buttons.extend(content.named("common/check-offer").map(|ix| vec![offered(&words, ix)]));
            whole = false;
        }
        Some(Note::Added) => {
            paragraphs.push(words.get("engine-added"));
            whole = false;
        }
        Some(Note::NotKept) => {
            paragraphs.push(words.get("engine-not-kept"));
            whole = false;
        }
        Some(Note::Moment) => {
            paragraphs.push(words.get("engine-moment"));
            whole = false;
        }
        Some(Note::Countries(page)) => {
            paragraphs.push(words.get("engine-choose-country"));
            countries::page(&words, screen, *page, &mut buttons);
            whole = false;
        }
        Some(Note::WhichLine) => {
            answered::which(&words, bot, screen, state, now, &mut paragraphs, &mut buttons);
            whole = false;
        }
        Some(Note::DidAnswer(id)) => {
            answered::ask(&words, screen, id, now, &mut paragraphs, &mut buttons);
            whole = false;
        }
        Some(Note::Thanks) => paragraphs.push(words.get("engine-answered-thanks")),
        Some(Note::Offer(names)) => {
            paragraphs.push(words.get("engine-offer-topic"));
            buttons.extend(names.iter().filter_map(|n| content.named(n)).map(|ix| vec![offered(&words, ix)]));
            whole = false;
        }
    }
    if whole {
        // nothing stands above the numbers
        let last = screen.class == Class::Help;
        paragraphs.extend(only_in.clone().filter(|_| !last));
        for id in &screen.says {
            numbers.extend(content.numbers_in(told.language, &told.said_id(id)));
        }
        let dated = dated(content, told.language, numbers, now);
        say(&told, &on, screen, state, dated, &mut paragraphs, &mut buttons);
        paragraphs.extend(only_in.filter(|_| last));
    } else {
        paragraphs.extend(dated(content, language, numbers, now));
        if buttons.is_empty() {
            // a line with the same buttons, so that the way on is where it was
            screen_buttons(&told, &on, screen, state, &mut buttons);
        }
    }
    if let Some(Note::Took(others)) = &state.note {
        paragraphs.push(words.get("engine-took"));
        buttons.extend(others.iter().filter_map(|n| content.named(n)).map(|ix| vec![offered(&words, ix)]));
    }
    let danger = matches!(state.note, Some(Note::Danger | Note::DangerAdded));
    if danger && here == bot.help {
        // without anybody to whom they could go, the honest sentence: nobody reads her words
        let unread = state.note == Some(Note::Danger) && !state.telling.held && !state.talks();
        paragraphs.push(words.get(if unread { "engine-danger-unread" } else { "engine-danger-kept" }));
    }
    if state.note == Some(Note::DangerAdded) {
        paragraphs.push(words.get("engine-added"));
    }
    if danger && state.telling.held {
        held(&words, &on, state, &mut paragraphs, &mut buttons);
    }
    if matches!(state.note, Some(Note::Hello)) {
        keys.push(words.get("engine-help-key"));
    }
    if paragraphs.iter().all(|p| p.trim().is_empty()) {
        paragraphs = vec![words.get("engine-wait")];
    }
    let urgent = danger || (screen.class == Class::Help && whole);
    let said_in = if whole { told.language } else { language };
    let asks = matches!(screen.kind, Kind::Ask(_));
    let tells = matches!(&screen.kind, Kind::Ask(a) if a.kind == AskKind::Tell);
    // only where she tells: what a screen of her data shows never depends on whether there is a report
    let takes_files = tells || screen.telling && state.report().is_some();
    let code = state.code(now).filter(|_| whole && screen.code).map(str::to_owned);
    View { language, said_in, paragraphs, buttons, row: row(&words), keys, asks, takes_files, code, urgent }
}

fn row(words: &Words<'_>) -> Vec<ViewButton> {
    [
        ("🆘", "engine-help", "help"),
        ("☰", "engine-menu", "menu"),
        ("🌐", "engine-language", "language"),
        ("✖", "engine-hide", "hide"),
    ]
    .into_iter()
    .map(|(icon, id, what)| ViewButton {
        label: format!("{icon} {}", words.get(id)),
        action: ViewAction::Choice(anywhere(what)),
    })
    .collect()
}

fn offered(words: &Words<'_>, ix: content::ScreenIx) -> ViewButton {
    let (icon, id) = words.content.label_of(ix);
    let label = labelled(icon, &words.get(id));
    ViewButton { label, action: ViewAction::Choice(anywhere(&format!("o:{}", words.content.screen(ix).key))) }
}

pub(crate) fn labelled(icon: &str, text: &str) -> String {
    if icon.is_empty() { text.to_owned() } else { format!("{icon} {text}") }
}

/// Below the numbers: shall her words go to a person?
fn held(words: &Words<'_>, on: &On<'_>, state: &State, out: &mut Vec<String>, buttons: &mut Vec<Vec<ViewButton>>) {
    let Some(ix) = on.content.arrival(Arrival::Hold) else { return };
    let screen = on.content.screen(ix);
    out.extend(screen.says.iter().map(|id| words.said(id)));
    if let Kind::Choose(choices) = &screen.kind {
        choose(words, on, screen, choices, state, buttons);
    }
}

fn say(
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
    out.extend(screen.says.iter().map(|id| words.said(id)));
    if screen.backups {
        out.extend(gone_from_backups(words, state, on));
    }
    if screen.code {
        // alone in its paragraph, so that it can be copied
        out.extend(state.code(now).map(str::to_owned));
    }
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
            label: labelled("📞", &words.get("engine-call-page")),
            action: ViewAction::Page(path),
        }]);
    }
    out.extend(dated);
    let mut foot = Vec::new();
    if !screen.sources.is_empty() {
        let list: Vec<String> = screen.sources.iter().map(|n| source(words, *n)).collect();
        foot.push(format!("{} {}", words.get("engine-sources"), list.join("; ")));
    }
    if screen.says.iter().any(|id| words.content.is_unreviewed(words.language, id)) {
        foot.push(words.get("engine-unreviewed"));
    }
    if !foot.is_empty() {
        out.push(foot.join("\n"));
    }
}

fn source(words: &Words<'_>, n: usize) -> String {
    let source = words.content.source(n);
    let date = source.date.clone().unwrap_or_else(|| words.with("engine-undated", &[("read", &source.read)]));
    format!("{} ({date})", source.title)
}

fn card(words: &Words<'_>, state: &State, out: &mut Vec<String>) {
    let Some(card) = state.country().and_then(|c| words.content.card(c)) else {
        out.push(words.get("engine-choose-country"));
        return;
    };
    out.push(card.lines.iter().map(|(say, _)| say.as_str()).collect::<Vec<_>>().join("\n"));
    if card.language != words.language {
        let means: Vec<&str> =
            card.lines.iter().filter_map(|(_, m)| m.get(&words.language).map(String::as_str)).collect();
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
    let date = jiff::tz::TimeZone::UTC.to_datetime(at).date().to_string();
    Some(words.with("engine-backups", &[("date", &date)]))
}

/// The buttons of a choice, without those whose need is not there.
fn choose(
    words: &Words<'_>,
    on: &On<'_>,
    screen: &Screen,
    choices: &[Choice],
    state: &State,
    out: &mut Vec<Vec<ViewButton>>,
) {
    for c in choices.iter().filter(|c| on.has_all(state, &c.needs)) {
        let label = labelled(agreed(on.content, c, state).unwrap_or(&c.icon), &words.get(&c.text));
        let action = match &c.to {
            Target::Screen(_) => ViewAction::Choice(of(screen, &c.key)),
            Target::Url(address) => ViewAction::Url(address.clone()),
        };
        out.push(vec![ViewButton { label, action }]);
    }
}

/// The sign of what she answered to a consent a moment ago.
fn agreed(content: &Content, choice: &Choice, state: &State) -> Option<&'static str> {
    let Target::Screen(to) = choice.to else { return None };
    let Kind::Ask(ask) = &content.screen(to).kind else { return None };
    let yes = state.telling.consents.get(&ask.consent?)?;
    Some(if *yes { "✅" } else { "❌" })
}

fn screen_buttons(words: &Words<'_>, on: &On<'_>, screen: &Screen, state: &State, out: &mut Vec<Vec<ViewButton>>) {
    let bot = on.bot;
    let choice = |label: String, what: &str| ViewButton { label, action: ViewAction::Choice(of(screen, what)) };
    match &screen.kind {
        Kind::Choose(choices) => choose(words, on, screen, choices, state, out),
        Kind::Ask(ask) => {
            match ask.kind {
                AskKind::Language => {
                    out.extend(
                        bot.languages
                            .iter()
                            .map(|l| vec![choice(l.own_name().unwrap_or(l.as_str()).to_owned(), &format!("l:{l}"))]),
                    );
                }
                AskKind::YesNo => {
                    out.push(vec![choice(words.get("engine-yes"), "a:yes"), choice(words.get("engine-no"), "a:no")]);
                }
                AskKind::Country => countries::first(words, screen, out),
                AskKind::Text
                | AskKind::Number
                | AskKind::Date
                | AskKind::Tell
                | AskKind::Add
                | AskKind::Time
                | AskKind::Word => {}
            }
            out.push(vec![choice(words.get("engine-skip"), "skip")]);
        }
        _ => {}
    }
    if screen.countries.is_some() {
        match state.country() {
            Some(_) => out.push(vec![countries::others(words, screen)]),
            None => countries::first(words, screen, out),
        }
    }
    if !state.trail.is_empty() {
        out.push(vec![ViewButton {
            label: labelled("↩", &words.get("engine-back")),
            action: ViewAction::Choice(anywhere("back")),
        }]);
    }
}
