//! Entering a screen: what does not wait for the person is walked through at once.

use crate::data::runs_in;
use crate::state::State;
use crate::step::Effect;
use content::{Bot, Content, Do, Kind, ScreenIx};

/// Screens walked through at once; a circle of branches ends at the menu.
const MOST: usize = 16;

/// Goes to `to` and on, until a screen waits for the person or the platform is asked.
pub(crate) fn enter(content: &Content, bot: &Bot, state: &mut State, to: ScreenIx, effects: &mut Vec<Effect>) {
    let mut next = to;
    for _ in 0..MOST {
        let screen = content.screen(next);
        if !runs_in(screen, bot) {
            state.go(&content.screen(bot.start).name);
            return;
        }
        match &screen.kind {
            Kind::When { answer, is, otherwise } => {
                next = state.answers.get(answer).and_then(|a| is.get(a)).copied().unwrap_or(*otherwise);
            }
            Kind::Call { to, then } => {
                state.push_call(&content.screen(*then).name);
                next = *to;
            }
            Kind::Back => next = back(content, bot, state),
            Kind::Do(what) => {
                state.go(&screen.name);
                effects.push(match what {
                    Do::Hide { .. } => Effect::Hide,
                    Do::ForgetMe { .. } => Effect::ForgetMe,
                    Do::Stay { hours, .. } => Effect::Stay { hours: *hours },
                });
                return;
            }
            Kind::Choose(_) | Kind::Ask(_) | Kind::End => {
                state.go(&screen.name);
                return;
            }
        }
    }
    state.go(&content.screen(bot.start).name);
}

/// Where [Back] leads: out of the guide that was called, else to the last screen that still is there.
pub(crate) fn back(content: &Content, bot: &Bot, state: &mut State) -> ScreenIx {
    if let Some(ix) = state.calls.pop().and_then(|name| content.named(&name)) {
        return ix;
    }
    while let Some(name) = state.trail.pop() {
        if name == state.screen {
            continue;
        }
        if let Some(ix) = content.named(&name)
            && waits(content, ix)
        {
            // standing there already, so that going there does not put it on the trail again
            state.screen.clone_from(&name);
            return ix;
        }
    }
    bot.start
}

/// Whether a screen waits for the person.
pub(crate) fn waits(content: &Content, ix: ScreenIx) -> bool {
    matches!(content.screen(ix).kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End)
}
