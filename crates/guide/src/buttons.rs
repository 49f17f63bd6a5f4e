//! The buttons below what is said: those of a screen, those that are offered, and the row that is below every screen.

use crate::countries;
use crate::data::{anywhere, of};
use crate::icons;
use crate::state::State;
use crate::step::On;
use crate::view::{ViewAction, ViewButton};
use crate::words::Words;
use content::{AskKind, Choice, Content, Kind, Screen, ScreenIx, Target};

pub(crate) fn row(words: &Words<'_>) -> Vec<ViewButton> {
    [
        (icons::HELP, "engine-help", "help"),
        (icons::MENU, "engine-menu", "menu"),
        (icons::LANGUAGE, "engine-language", "language"),
        (icons::HIDE, "engine-hide", "hide"),
    ]
    .into_iter()
    .map(|(icon, id, what)| ViewButton {
        label: labelled(icon, &words.get(id)),
        action: ViewAction::Choice(anywhere(what)),
    })
    .collect()
}

pub(crate) fn offered(words: &Words<'_>, ix: ScreenIx) -> ViewButton {
    let (icon, id) = words.content.label_of(ix, words.language);
    let label = labelled(icon, &words.get(id));
    ViewButton { label, action: ViewAction::Choice(anywhere(&format!("o:{}", words.content.screen(ix).key))) }
}

pub(crate) fn labelled(icon: &str, text: &str) -> String {
    if icon.is_empty() { text.to_owned() } else { format!("{icon} {text}") }
}

/// The buttons of a choice, without those whose need is not there.
pub(crate) fn choose(
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
            Target::Chat => ViewAction::Page(format!("/chat/{}", on.bot.name)),
        };
        out.push(vec![ViewButton { label, action }]);
    }
}

/// The sign of what she answered to a consent a moment ago.
fn agreed(content: &Content, choice: &Choice, state: &State) -> Option<&'static str> {
    let Target::Screen(to) = choice.to else { return None };
    let Kind::Ask(ask) = &content.screen(to).kind else { return None };
    let yes = state.telling.consents.get(&ask.consent?)?;
    Some(if *yes { icons::AGREED } else { icons::REFUSED })
}

pub(crate) fn screen_buttons(
    words: &Words<'_>,
    on: &On<'_>,
    screen: &Screen,
    state: &State,
    out: &mut Vec<Vec<ViewButton>>,
) {
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
                | AskKind::Word
                | AskKind::Phone
                | AskKind::Place
                | AskKind::File
                | AskKind::Voice
                | AskKind::Picture => {}
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
            label: labelled(icons::BACK, &words.get("engine-back")),
            action: ViewAction::Choice(anywhere("back")),
        }]);
    }
}
