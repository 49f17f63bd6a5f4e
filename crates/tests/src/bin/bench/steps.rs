//! `guide::step` on one core.

use crate::floor::Floors;
use content::load;
use domain::{BotName, Input, Timestamp};
use guide::{Event, State, ViewAction, step, view};
use std::time::Instant;

/// Steps a second on one core. Source: docs/benchmarks.md.
const STEPS: f64 = 500_000.0;

pub(crate) fn bench(small: bool) {
    let now = Timestamp::from_unix_micros(1_795_500_000_000_000);
    let content = load(&oberih::embedded_content(), now).content.unwrap();
    let bot = content.bot(&BotName::parse("stay-safe").unwrap()).unwrap();
    let start = State::start(&content.screen(bot.start).name, bot, None, now);
    let shown = view(&content, bot, &start, now);
    let mut inputs: Vec<Input> = shown
        .buttons
        .iter()
        .flatten()
        .chain(&shown.row)
        .filter_map(|b| match &b.action {
            ViewAction::Choice(data) => Some(Input::Choice(data.clone())),
            _ => None,
        })
        .collect();
    inputs.extend(["не платять три місяці", "тест", "допоможіть мене замкнули"].map(|t| Input::Text(t.to_owned())));
    let rounds = if small { 1_000 } else { 2_000_000 };
    let mut state = start;
    let from = Instant::now();
    for n in 0..rounds {
        let (next, effects) = step_once(&content, bot, state, &inputs[n % inputs.len()], now);
        assert!(!effects.is_empty());
        state = next;
    }
    let seconds = from.elapsed().as_secs_f64();
    println!(
        "| guide::step | {:.0} a second on one core | {rounds} steps, buttons and texts mixed |",
        rounds as f64 / seconds
    );
    let mut floors = Floors::new(small);
    floors.at_least("guide steps a second", rounds as f64 / seconds, STEPS);
    let from = Instant::now();
    let views = rounds / 10;
    for _ in 0..views {
        assert!(!view(&content, bot, &state, now).paragraphs.is_empty());
    }
    println!(
        "| guide::view | {:.0} a second on one core | {views} views |",
        views as f64 / from.elapsed().as_secs_f64()
    );
    floors.judge();
}

fn step_once(
    content: &content::Content,
    bot: &content::Bot,
    state: State,
    input: &Input,
    now: Timestamp,
) -> (State, Vec<guide::Effect>) {
    step(content, bot, state, Event::Input(input), now)
}
