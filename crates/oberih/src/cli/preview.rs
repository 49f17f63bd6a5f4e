//! `oberih content preview BOT`: the same engine as the bots', in a terminal.

use super::out::say;
use content::load;
use domain::{BotName, Clock, Input, Language};
use guide::{Effect, Event, State, View, ViewAction, step, view};
use std::io::BufRead;
use std::path::Path;

pub(super) fn preview(bot: &str, language: Option<&str>, dir: Option<&Path>) -> anyhow::Result<()> {
    let loaded = load(&super::content::bundle_of(dir)?, super::clock().now());
    let content =
        loaded.content.ok_or_else(|| anyhow::anyhow!("the content has errors: run `oberih content check`"))?;
    let names: Vec<String> = content.bots().map(|b| b.name.to_string()).collect();
    let bot = BotName::parse(bot).ok().and_then(|n| content.bot(&n));
    let bot = bot.ok_or_else(|| anyhow::anyhow!("no such bot: the bots are {}", names.join(", ")))?;
    let hint = language.map(Language::parse).transpose()?;
    let clock = super::clock();
    let mut state = State::start(&content.screen(bot.start).name, bot, hint, clock.now());
    let mut input = Input::Command { name: "start".to_owned(), argument: String::new() };
    let lines = std::io::stdin().lock().lines();
    let mut lines = lines.map_while(Result::ok);
    loop {
        let (next, effects) = step(&content, bot, state, Event::Input(&input), clock.now());
        state = next;
        for effect in effects {
            if effect.comes_back() {
                say!("    (here the bot would {})", what(&effect));
                state = step(&content, bot, state, Event::Done, clock.now()).0;
            }
        }
        let shown = view(&content, bot, &state, clock.now());
        let choices = show(&shown);
        super::out::words("> ");
        let Some(line) = lines.next() else { return Ok(()) };
        input = match line.trim() {
            "q" => return Ok(()),
            typed => match typed.parse::<usize>().ok().and_then(|n| choices.get(n.wrapping_sub(1))) {
                Some(ViewAction::Choice(data)) => Input::Choice(data.clone()),
                Some(ViewAction::Url(address) | ViewAction::Page(address)) => {
                    say!("    (opens {address})");
                    Input::Choice(String::new())
                }
                None => Input::Text(typed.to_owned()),
            },
        };
    }
}

fn show(view: &View) -> Vec<ViewAction> {
    say!("\n{}\n", view.text());
    let mut choices = Vec::new();
    for button in view.buttons.iter().flatten().chain(&view.row) {
        choices.push(button.action.clone());
        say!("  [{}] {}", choices.len(), button.label);
    }
    say!("  type a number, any text, or q to leave");
    choices
}

fn what(effect: &Effect) -> String {
    match effect {
        Effect::Hide => "delete both sides' messages".to_owned(),
        Effect::ForgetMe => "erase the conversation".to_owned(),
        Effect::Stay { hours } => format!("let messages stay for {hours} hours"),
        _ => "go on".to_owned(),
    }
}
