//! What a person sees where she stands: the same for a messenger and a page.

use crate::answered;
use crate::around::Around;
use crate::asking::HER_NAME;
use crate::buttons::{choose, offered, row, screen_buttons};
use crate::countries;
use crate::filled::filled;
use crate::line::dated;
use crate::moving::Moving;
use crate::said::say;
use crate::state::{Note, State};
use crate::step::On;
use crate::words::Words;
use content::{Arrival, AskKind, Bot, Class, Content, Kind, Service};
use domain::{Channel, Language};

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
    /// Whether a code waits where she stands, shown now or not: what she did not write down yet.
    pub code_waits: bool,
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
        // there is nothing to choose from: the question itself says what a name may be
        Some(Note::BadAnswer) if asks_her_name(&screen.kind) => paragraphs.push(words.get("engine-not-taken")),
        Some(Note::BadAnswer) => paragraphs.push(words.get("engine-bad-answer")),
        Some(Note::NoCorrections) => paragraphs.push(words.get("engine-no-corrections")),
        Some(Note::File) => {
            paragraphs.push(words.get("engine-file"));
            whole = false;
        }
        Some(note @ (Note::NoEars | Note::CheckPhoto)) => {
            if state.telling.held {
                paragraphs.push(words.get("engine-hold-thing"));
            } else {
                not_read(&words, bot, "engine-no-ears", &mut paragraphs, &mut numbers);
            }
            if *note == Note::CheckPhoto {
                paragraphs.push(words.get("engine-check-photo"));
                screen_buttons(&told, &on, screen, state, &mut buttons);
                // one way there is enough
                let is_there = |row: &Vec<ViewButton>| buttons.iter().flatten().any(|b| b.label == row[0].label);
                buttons.extend(check_offer(&words).filter(|row| !is_there(row)).into_iter().collect::<Vec<_>>());
            }
            whole = false;
        }
        Some(Note::NotUnderstood) => {
            not_read(&words, bot, "engine-not-understood", &mut paragraphs, &mut numbers);
            whole = false;
        }
        Some(note @ (Note::CheckThis | Note::CheckAnd(_))) => {
            // a question goes on: what came is not its answer
            if matches!(screen.kind, Kind::Ask(_)) {
                paragraphs.push(words.get("engine-not-taken"));
                screen_buttons(&told, &on, screen, state, &mut buttons);
            }
            paragraphs.push(words.get("engine-check-this"));
            let mut more = Vec::new();
            if let Note::CheckAnd(names) = note {
                paragraphs.push(words.get("engine-offer-topic"));
                more.extend(topics(&words, names));
            }
            more.extend(check_offer(&words));
            for row in more {
                if !buttons.iter().flatten().any(|there| row.iter().any(|new| new.label == there.label)) {
                    buttons.push(row);
                }
            }
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
            buttons.extend(topics(&words, names));
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
        // people are asked to call what the card says
        if let Some(country) = state.country().filter(|_| screen.card) {
            numbers.extend(content.numbers_on_card(country));
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
    if state.telling.moving.as_ref().is_some_and(Moving::is_to_be_said) {
        paragraphs.push(words.get("engine-moving"));
    }
    let checks = matches!(state.note, Some(Note::CheckThis | Note::CheckAnd(_)));
    if (danger || checks) && state.telling.held {
        // the question is what she reads last: its answers are the first below it
        let mut answers = Vec::new();
        held(&words, &on, state, &mut paragraphs, &mut answers);
        buttons.splice(0..0, answers);
    }
    if matches!(state.note, Some(Note::Hello)) {
        keys.push(words.get("engine-help-key"));
    }
    // whoever finds a bot of a demonstration is told before anything else; every page carries its mark already
    if on.around.demonstration && door != Channel::Web && matches!(state.note, Some(Note::Hello)) {
        let first = if screen.class == Class::Help { paragraphs.len() } else { 0 };
        paragraphs.insert(first, words.get("engine-demo"));
    }
    if paragraphs.iter().all(|p| p.trim().is_empty()) {
        paragraphs = vec![words.get("engine-wait")];
    }
    let urgent = danger || (screen.class == Class::Help && whole);
    let said_in = if whole { told.language } else { language };
    let asks = matches!(screen.kind, Kind::Ask(_));
    let tells = matches!(&screen.kind, Kind::Ask(a) if a.kind == AskKind::Tell || a.kind.is_a_file());
    // only where she tells: what a screen of her data shows never depends on whether there is a report
    let takes_files = tells || screen.telling && state.report().is_some();
    let waiting = state.code(now).filter(|_| screen.code);
    let code = waiting.filter(|_| whole).map(str::to_owned);
    let (row, code_waits) = (row(&words), waiting.is_some());
    View { language, said_in, paragraphs, buttons, row, keys, asks, takes_files, code, code_waits, urgent }
}

/// Whether it is asked how the person who is to be written to knows her.
fn asks_her_name(kind: &Kind) -> bool {
    matches!(kind, Kind::Ask(ask) if ask.keep == HER_NAME)
}

/// Where she reads what to ask and where to look.
fn check_offer(words: &Words<'_>) -> Option<Vec<ViewButton>> {
    words.content.named("common/check-offer").map(|ix| vec![offered(words, ix)])
}

/// Screens that her words may be about, by their names.
fn topics<'w>(words: &'w Words<'_>, names: &'w [String]) -> impl Iterator<Item = Vec<ViewButton>> + 'w {
    names.iter().filter_map(|name| words.content.named(name)).map(|ix| vec![offered(words, ix)])
}

/// Why nobody has what she sent, and the first numbers.
fn not_read<'a>(words: &Words<'a>, bot: &Bot, why: &str, out: &mut Vec<String>, numbers: &mut Vec<&'a Service>) {
    out.push(words.get(why));
    if let Some(id) = words.content.screen(bot.help).says.first() {
        out.push(words.get(id));
        numbers.extend(words.content.numbers_in(words.language, id));
    }
}

/// Below the numbers: shall her words go to a person?
fn held(words: &Words<'_>, on: &On<'_>, state: &State, out: &mut Vec<String>, buttons: &mut Vec<Vec<ViewButton>>) {
    let Some(ix) = on.content.arrival(Arrival::Hold) else { return };
    let screen = on.content.screen(ix);
    out.extend(filled(words, on, state, screen.says.iter().map(|id| &**id)));
    if let Kind::Choose(choices) = &screen.kind {
        choose(words, on, screen, choices, state, buttons);
    }
}
