//! Laws of every walk, held against the content that ships: no input leaves a person without an answer.

#![expect(clippy::unwrap_used, reason = "tests")]

mod countries;
mod laws;
mod ways;

use content::{Bot, Content};
use domain::{BotName, Input, Language, Timestamp};
use guide::{Around, Effect, Event, State, View, ViewAction, step, view};
use std::sync::OnceLock;

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| content::testing::shipped(NOW))
}

fn bot(name: &str) -> &'static Bot {
    content().bot(&BotName::parse(name).unwrap()).unwrap()
}

fn begin(bot: &Bot) -> State {
    State::start(&content().screen(bot.start).name, bot, Language::parse("uk").ok(), NOW)
}

/// One step with what the platform does answered at once.
fn act(bot: &Bot, state: State, input: &Input) -> (State, View) {
    act_in(bot, state, Event::Input(input), Event::Done, NOW.into())
}

/// The same with the desks there are; `outcome`: how all goes that the platform is asked for.
fn act_in(bot: &Bot, state: State, event: Event<'_>, outcome: Event<'_>, around: Around) -> (State, View) {
    let talks = state.talks();
    let (mut state, mut effects) = step(content(), bot, state, event, around);
    while effects.iter().any(Effect::comes_back) {
        assert_eq!(effects.iter().filter(|e| e.comes_back()).count(), 1, "one thing comes back at a time");
        (state, effects) = step(content(), bot, state, outcome, around);
    }
    let silent = matches!(event, Event::Input(Input::Gone) | Event::Joined { .. } | Event::Left) || talks;
    assert!(silent || effects.last() == Some(&Effect::Show), "{event:?} is left without an answer");
    let shown = view(content(), bot, &state, around);
    (state, shown)
}

fn choices(view: &View) -> Vec<String> {
    let all = view.buttons.iter().flatten().chain(&view.row);
    all.filter_map(|b| match &b.action {
        ViewAction::Choice(data) => Some(data.clone()),
        _ => None,
    })
    .collect()
}

fn is_whole(view: &View, what: &str) {
    assert!(!view.text().trim().is_empty(), "nothing is said after {what}");
    assert!(view.row.len() == 4, "help, menu, language and hide are below every screen");
    assert!(view.text().encode_utf16().count() <= 4_096 * 2, "too long after {what}");
    for b in view.buttons.iter().flatten().chain(&view.row) {
        assert!(!b.label.trim().is_empty(), "a button without words after {what}");
        if let ViewAction::Choice(data) = &b.action {
            assert!((1..=64).contains(&data.len()), "{data}");
        }
    }
}
