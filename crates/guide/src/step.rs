//! One input of one person: `step(content, bot, state, event, now) -> (state', effects)`.

use crate::answered::Answered;
use crate::data::{Wish, read, runs_in};
use crate::enter::{back, enter, waits};
use crate::link::follow;
use crate::state::{Note, State};
use content::{Ask, AskKind, Bot, Content, Kind, ScreenIx, Target, normalise};
use domain::{Input, Language, Timestamp};

/// What the platform is to do after a step, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Show where she stands now.
    Show,
    /// Delete both sides' messages; the outcome comes back as an event.
    Hide,
    /// Erase the conversation; the outcome comes back as an event.
    ForgetMe,
    /// Messages stay in the chat for so many hours; the outcome comes back as an event.
    Stay { hours: u8 },
    /// She blocked the bot or left: nothing reaches her.
    Unreachable,
    /// Count what she says of a help line, by its id.
    CountAnswer { line: String, answered: Answered },
}

impl Effect {
    /// Whether what the platform does comes back as an event.
    pub fn comes_back(&self) -> bool {
        matches!(self, Self::Hide | Self::ForgetMe | Self::Stay { .. })
    }
}

/// What happened.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// The person did something.
    Input(&'a Input),
    /// What the platform was asked to do is done.
    Done,
    /// It could not be done.
    Failed,
}

/// Digits in a text from which it looks like a phone, a card, an account.
const NUMBER_DIGITS: usize = 7;
/// So many stems of one screen, and more than of any other, and it is shown at once: who is frightened needs no
/// question in between.
const CLEAR: usize = 2;
/// Screens offered for a topic.
const OFFERS: usize = 3;

/// One step. Every person's input ends in [`Effect::Show`] (but leaving), so nobody is left without an answer.
pub fn step(content: &Content, bot: &Bot, mut state: State, event: Event<'_>, now: Timestamp) -> (State, Vec<Effect>) {
    let mut effects = Vec::new();
    state.at = now.unix_micros();
    let gone = settle(content, bot, &mut state);
    let before = state.note.take();
    let input = match event {
        Event::Done | Event::Failed => {
            outcome(content, bot, &mut state, matches!(event, Event::Done), &mut effects);
            effects.push(Effect::Show);
            return (state, effects);
        }
        Event::Input(input) => input,
    };
    match input {
        Input::Gone => {
            effects.push(Effect::Unreachable);
            return (state, effects);
        }
        Input::Text(text) | Input::Edited(text) => typed(content, bot, &mut state, text, &mut effects),
        Input::Choice(data) => pressed(content, bot, &mut state, before, data, &mut effects),
        Input::Command { name, argument } => command(content, bot, &mut state, name, argument, &mut effects),
        Input::File => state.note = Some(Note::CheckThis),
        Input::Other => state.note = Some(Note::File),
    }
    if gone && state.note.is_none() {
        state.note = Some(Note::Gone);
    }
    // what the platform does is shown by its outcome
    if !effects.iter().any(Effect::comes_back) {
        effects.push(Effect::Show);
    }
    (state, effects)
}

/// A person whose screen is gone stands at its nearest surviving caller; true when that happened.
fn settle(content: &Content, bot: &Bot, state: &mut State) -> bool {
    let here = content.named(&state.screen).filter(|ix| runs_in(content.screen(*ix), bot));
    if here.is_some() {
        return false;
    }
    let to = back(content, bot, state);
    state.screen = content.screen(to).name.to_string();
    true
}

fn outcome(content: &Content, bot: &Bot, state: &mut State, done: bool, effects: &mut Vec<Effect>) {
    let Some(ix) = content.named(&state.screen) else { return };
    let to = match content.screen(ix).kind {
        Kind::Do(what) => {
            let (well, failed) = what.outcomes();
            if done { well } else { failed }
        }
        _ => return,
    };
    enter(content, bot, state, to, effects);
}

fn pressed(
    content: &Content,
    bot: &Bot,
    state: &mut State,
    before: Option<Note>,
    data: &str,
    effects: &mut Vec<Effect>,
) {
    let Some(wish) = read(content, bot, data) else {
        // an old button shows the present menu
        enter(content, bot, state, bot.start, effects);
        state.note = Some(Note::Stale);
        return;
    };
    match wish {
        Wish::Help => enter(content, bot, state, bot.help, effects),
        Wish::Menu => menu(content, bot, state, effects),
        Wish::Language => enter(content, bot, state, bot.language, effects),
        Wish::Hide => enter(content, bot, state, bot.hide, effects),
        Wish::Back => {
            let to = back(content, bot, state);
            enter(content, bot, state, to, effects);
        }
        Wish::Offered(ix) => enter(content, bot, state, ix, effects),
        Wish::More { from, page } => {
            state.go(&content.screen(from).name);
            state.page = page;
        }
        Wish::Countries { from, page } => {
            state.go(&content.screen(from).name);
            state.note = Some(Note::Countries(page));
        }
        Wish::DidThey { from, page } => {
            state.go(&content.screen(from).name);
            state.page = page;
            state.note = Some(Note::WhichLine);
        }
        Wish::DidLine { from, line } => {
            let page = state.page;
            state.go(&content.screen(from).name);
            state.page = page;
            state.note = Some(Note::DidAnswer(line));
        }
        Wish::Did { from, answered } => {
            let asked = *state.screen == *content.screen(from).name;
            let page = state.page;
            state.go(&content.screen(from).name);
            // counted once: only while the question is the last thing said
            state.note = match before {
                Some(Note::DidAnswer(line)) if asked => {
                    state.page = page;
                    effects.push(Effect::CountAnswer { line, answered });
                    Some(Note::Thanks)
                }
                _ => Some(Note::Stale),
            };
        }
        Wish::Choice { from, choice } => match choice.to {
            // an address opens by itself; whoever forges its data sees the screen again
            Target::Url(_) => state.go(&content.screen(from).name),
            Target::Screen(to) => {
                let erases = matches!(content.screen(to).kind, Kind::Do(_));
                let stands_there = *state.screen == *content.screen(from).name;
                state.go(&content.screen(from).name);
                // what cannot be taken back is done only where she stands: an old message's button asks again
                if erases && !stands_there {
                    state.note = Some(Note::Stale);
                } else {
                    enter(content, bot, state, to, effects);
                }
            }
        },
        Wish::Country { from, country } => {
            state.go(&content.screen(from).name);
            if let Some((keep, to)) = after_country(content, from) {
                state.keep(keep, country.as_str());
                enter(content, bot, state, to, effects);
            }
        }
        Wish::Speak { from, language } => {
            state.language = Some(language.to_string());
            answered(content, bot, state, from, language.as_str(), effects);
        }
        Wish::YesNo { from, yes } => answered(content, bot, state, from, if yes { "yes" } else { "no" }, effects),
        Wish::Skip { from } => {
            if let Kind::Ask(a) = &content.screen(from).kind {
                // what she said to it on an earlier walk is not her answer now; her country and language are
                if !matches!(a.kind, AskKind::Country | AskKind::Language) {
                    state.answers.remove(&a.keep);
                }
                enter(content, bot, state, a.skip, effects);
            }
        }
    }
}

/// What a screen keeps a chosen country as, and where it leads.
fn after_country(content: &Content, at: ScreenIx) -> Option<(&str, ScreenIx)> {
    let screen = content.screen(at);
    match (&screen.kind, screen.countries) {
        (Kind::Ask(a), _) if a.kind == AskKind::Country => Some((a.keep.as_str(), a.then)),
        (_, Some(to)) => Some(("country", to)),
        _ => None,
    }
}

fn answered(content: &Content, bot: &Bot, state: &mut State, at: ScreenIx, value: &str, effects: &mut Vec<Effect>) {
    let Kind::Ask(ask) = &content.screen(at).kind else { return };
    state.keep(&ask.keep, value);
    enter(content, bot, state, ask.then, effects);
}

fn menu(content: &Content, bot: &Bot, state: &mut State, effects: &mut Vec<Effect>) {
    state.calls.clear();
    state.trail.clear();
    enter(content, bot, state, bot.start, effects);
}

fn command(content: &Content, bot: &Bot, state: &mut State, name: &str, argument: &str, effects: &mut Vec<Effect>) {
    if name == "start" {
        menu(content, bot, state, effects);
        state.note = Some(Note::Hello);
        deep_link(content, bot, state, argument, effects);
        return;
    }
    match bot.commands.iter().find(|c| c.name == name) {
        Some(c) if c.to == bot.start => menu(content, bot, state, effects),
        Some(c) => enter(content, bot, state, c.to, effects),
        None => state.note = Some(Note::NotUnderstood),
    }
}

fn deep_link(content: &Content, bot: &Bot, state: &mut State, payload: &str, effects: &mut Vec<Effect>) {
    let link = follow(content, bot, payload);
    if let Some(c) = link.country {
        state.keep("country", c.as_str());
    }
    if let Some(ix) = link.screen {
        enter(content, bot, state, ix, effects);
    }
}

fn typed(content: &Content, bot: &Bot, state: &mut State, text: &str, effects: &mut Vec<Effect>) {
    let words = normalise(text);
    if content.tells_of_danger(&words) {
        enter(content, bot, state, bot.help, effects);
        state.note = Some(Note::Danger);
        return;
    }
    if let Some(to) = key_of_row(content, bot, &words) {
        if to == bot.start {
            menu(content, bot, state, effects);
        } else {
            enter(content, bot, state, to, effects);
        }
        return;
    }
    let here = content.named(&state.screen);
    if let Some((ix, ask)) = here.and_then(|ix| match &content.screen(ix).kind {
        Kind::Ask(a) => Some((ix, a)),
        _ => None,
    }) && let Some(value) = answer(content, bot, ask, text, &words)
    {
        if ask.kind == AskKind::Language {
            state.language = Some(value.clone());
        }
        answered(content, bot, state, ix, &value, effects);
        return;
    }
    // two letters are a word more often than a country
    if words.trim().chars().count() > 2
        && let Some(country) = content.country_named(&words)
        && let Some((keep, to)) =
            here.and_then(|ix| after_country(content, ix)).or_else(|| content.asks_country().map(|to| ("country", to)))
    {
        state.keep(keep, country.as_str());
        enter(content, bot, state, to, effects);
        return;
    }
    if looks_like_a_number_or_link(text) {
        state.note = Some(Note::CheckThis);
        return;
    }
    let mut found = content.topics_in(&words);
    found.retain(|(ix, _)| runs_in(content.screen(*ix), bot));
    let name = |(ix, _): &(ScreenIx, usize)| content.screen(*ix).name.to_string();
    let second = found.get(1).map_or(0, |(_, stems)| *stems);
    if let Some((ix, stems)) = found.first()
        && *stems >= CLEAR
        && *stems > second
        && waits(content, *ix)
    {
        let others = found.iter().skip(1).take(OFFERS - 1).map(name).collect();
        enter(content, bot, state, *ix, effects);
        state.note = Some(Note::Took(others));
        return;
    }
    let offers: Vec<String> = found.iter().take(OFFERS).map(name).collect();
    state.note = Some(if !offers.is_empty() {
        Note::Offer(offers)
    } else if here.is_some_and(|ix| matches!(content.screen(ix).kind, Kind::Ask(_))) {
        Note::BadAnswer
    } else {
        Note::NotUnderstood
    });
}

/// The persistent key and the words of the row below every screen, typed or sent by the key.
fn key_of_row(content: &Content, bot: &Bot, words: &str) -> Option<ScreenIx> {
    if words.len() > 80 {
        return None;
    }
    Some(match content.row_word(words)? {
        "engine-help-key" | "engine-help" => bot.help,
        "engine-menu" => bot.start,
        "engine-language" => bot.language,
        _ => bot.hide,
    })
}

fn answer(content: &Content, bot: &Bot, ask: &Ask, text: &str, words: &str) -> Option<String> {
    let word = words.trim();
    if word.is_empty() {
        return None;
    }
    match ask.kind {
        AskKind::Text => Some(text.to_owned()),
        AskKind::Number => word.parse::<u32>().ok().map(|n| n.to_string()),
        AskKind::Date => {
            let digits = word.split(' ').count() <= 3 && word.chars().all(|c| c.is_ascii_digit() || c == ' ');
            digits.then(|| word.to_owned())
        }
        AskKind::Country => content.country_named(words).map(|c| c.to_string()),
        AskKind::Language => bot
            .languages
            .iter()
            .find(|l| word == l.as_str() || l.own_name().is_some_and(|n| word == n.to_lowercase()))
            .map(Language::to_string),
        AskKind::YesNo => bot.languages.iter().find_map(|l| {
            [("engine-yes", "yes"), ("engine-no", "no")]
                .into_iter()
                .find(|(id, _)| normalise(&content.texts().get(*l, id)).trim() == word)
                .map(|(_, v)| v.to_owned())
        }),
    }
}

fn looks_like_a_number_or_link(text: &str) -> bool {
    let mut run = 0;
    for c in text.chars() {
        match c {
            c if c.is_ascii_digit() => run += 1,
            ' ' | '-' | '(' | ')' | '+' => {}
            _ => run = 0,
        }
        if run >= NUMBER_DIGITS {
            return true;
        }
    }
    let lower = text.to_lowercase();
    ["http://", "https://", "www.", "t.me/"].iter().any(|l| lower.contains(l))
        || text.split_whitespace().any(|w| {
            w.len() > 4 && w.starts_with('@') && w[1..].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        })
}
