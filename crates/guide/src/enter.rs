//! Entering a screen: what does not wait for the person is walked through at once.

use crate::asking;
use crate::asking::Asking;
use crate::effect::{Effect, WhenToAnswer};
use crate::outcome::must_replace;
use crate::state::State;
use crate::step::On;
use content::{AnswerTime, Arrival, AskKind, Content, Deed, Door, Kind, ScreenIx};

/// Screens walked through at once; a circle of branches ends at the menu.
const MOST: usize = 16;

/// Goes to `to` and on, until a screen waits for the person or the platform is asked.
pub(crate) fn enter(on: &On<'_>, state: &mut State, to: ScreenIx, effects: &mut Vec<Effect>) {
    let mut next = to;
    for _ in 0..MOST {
        let screen = on.content.screen(next);
        if !screen.runs_in(on.bot) {
            state.go(&on.content.screen(on.bot.start).name);
            return;
        }
        if let Some((needs, instead)) = &screen.instead
            && on.has_all(state, needs)
        {
            next = *instead;
            continue;
        }
        match &screen.kind {
            Kind::When { answer, is, otherwise } => {
                next = answer_to(on, state, answer).and_then(|a| is.get(a)).copied().unwrap_or(*otherwise);
            }
            Kind::Call { to, then } => {
                state.push_call(&on.content.screen(*then).name);
                next = *to;
            }
            Kind::Back => next = back(on, state),
            Kind::Do(what) => match asked(on, state, what.deed) {
                Asked::Nothing => next = what.done,
                Asked::Missing => next = what.failed,
                Asked::Talking => next = on.content.arrival(Arrival::Joined).unwrap_or(what.done),
                Asked::Again => next = on.content.arrival(Arrival::Again).unwrap_or(on.bot.start),
                Asked::Platform(effect) => {
                    state.go(&screen.name);
                    effects.push(effect);
                    return;
                }
            },
            Kind::Ask(ask) if ask.kind == AskKind::Add && must_replace(on, state) => {
                next = on.content.arrival(Arrival::Replace).unwrap_or(on.bot.start);
            }
            Kind::Choose(_) | Kind::Ask(_) | Kind::End => {
                state.go(&screen.name);
                return;
            }
        }
    }
    state.go(&on.content.screen(on.bot.start).name);
}

impl State {
    /// Whether a deed is about something that was come back to and is left: it does nothing, and asks for the code.
    pub(crate) fn has_left(&self, deed: Deed) -> bool {
        deed.is_about_a_return() && self.telling.back.is_none()
            || deed == Deed::DestroyPlan && self.asking.back.is_none()
    }
}

/// What comes of a deed.
enum Asked {
    /// It is done here and now.
    Nothing,
    /// The report it is about was left: the code is needed once more.
    Again,
    /// She talks with them already: where that is said, there is the way to end it.
    Talking,
    /// What it needs was not said, or was forgotten.
    Missing,
    Platform(Effect),
}

fn asked(on: &On<'_>, state: &mut State, deed: Deed) -> Asked {
    // what is held goes to them by asking all the same
    if matches!(deed, Deed::AskHuman(_)) && state.talks() && !state.telling.held {
        return Asked::Talking;
    }
    if let (Deed::AskHuman(_), Some(door)) = (deed, on.human(state)) {
        // who reads it was said by the screen before: from now on it is that door and no other
        state.keep("door", door.as_str());
    }
    if state.has_left(deed) {
        return Asked::Again;
    }
    match deed {
        Deed::Hide => Asked::Platform(Effect::Hide),
        Deed::ForgetMe => Asked::Platform(Effect::ForgetMe),
        Deed::Stay { hours } => Asked::Platform(Effect::Stay { hours }),
        Deed::AskHuman(_) if on.human(state).is_none() => Asked::Missing,
        Deed::AskHuman(when) => Asked::Platform(Effect::AskHuman {
            when: match when {
                AnswerTime::Soon => WhenToAnswer::Soon,
                // without hours the safest of the three: nothing unasked
                AnswerTime::Hours => {
                    state.answers.get("hours").cloned().map_or(WhenToAnswer::Myself, WhenToAnswer::Hours)
                }
                AnswerTime::Myself => WhenToAnswer::Myself,
            },
        }),
        Deed::EndHuman if state.telling.human.is_none() => Asked::Nothing,
        Deed::EndHuman => Asked::Platform(Effect::EndHuman),
        Deed::Withdraw => Asked::Platform(Effect::Withdraw),
        Deed::Erase => Asked::Platform(Effect::Erase),
        Deed::UndoErase => Asked::Platform(Effect::UndoErase),
        Deed::NewCode => Asked::Platform(Effect::NewCode),
        Deed::Confirmation => Asked::Platform(Effect::Confirmation),
        Deed::SetCheckIn => match asking::wanted(on, state) {
            Some(wanted) => Asked::Platform(Effect::SetCheckIn(Box::new(wanted))),
            None => Asked::Missing,
        },
        Deed::ListCheckIns => Asked::Platform(Effect::ListCheckIns),
        Deed::CallOff => Asked::Platform(Effect::CallOff),
        // one plan a check-in: whoever goes back writes on in it
        Deed::StartPlan if state.asking.plan.is_some() => Asked::Nothing,
        Deed::StartPlan => Asked::Platform(Effect::StartPlan),
        Deed::DestroyPlan => Asked::Platform(Effect::DestroyPlan),
        // the platform is told by the end of the step that these are no longer remembered
        Deed::Drop => {
            state.telling.held = false;
            Asked::Nothing
        }
        Deed::ForgetCode => {
            state.telling.code = None;
            Asked::Nothing
        }
        Deed::Leave => {
            state.telling.back = None;
            state.telling.consents.clear();
            Asked::Nothing
        }
        Deed::DropPlan => {
            state.asking.plan = None;
            Asked::Nothing
        }
        Deed::ForgetAsking => {
            state.asking.begin_again();
            Asked::Nothing
        }
    }
}

/// What an answer is: kept, or one that the engine knows by itself.
fn answer_to<'a>(on: &On<'_>, state: &'a State, name: &str) -> Option<&'a str> {
    let yes = |there: bool| Some(if there { "yes" } else { "no" });
    let desks = on.around.desks;
    match name {
        "has-desk" => yes(desks.any()),
        "has-help-desk" => yes(desks.help),
        "has-police-desk" => yes(desks.police),
        "has-duty" => yes(desks.answer()),
        // who is told, and who answers her
        "duty" => Some(desks.duty_door().map_or("no", Door::as_str)),
        "human" => Some(on.human(state).map_or("no", Door::as_str)),
        "door" => Some(state.door().unwrap_or(desks.usual_door()).as_str()),
        "standing" => state.telling.standing(),
        _ => match Asking::name(name) {
            Some(name) => asking::answer_to(on, state, name),
            None => state.answers.get(name).map(String::as_str),
        },
    }
}

/// Where [Back] leads: out of the guide that was called, else to the last screen that still is there.
pub(crate) fn back(on: &On<'_>, state: &mut State) -> ScreenIx {
    if let Some(ix) = state.calls.pop().and_then(|name| on.content.named(&name)) {
        return ix;
    }
    while let Some(name) = state.trail.pop() {
        if name == state.screen {
            continue;
        }
        if let Some(ix) = on.content.named(&name)
            && waits(on.content, ix)
        {
            // standing there already, so that going there does not put it on the trail again
            state.screen.clone_from(&name);
            return ix;
        }
    }
    on.bot.start
}

/// Whether a screen waits for the person.
pub(crate) fn waits(content: &Content, ix: ScreenIx) -> bool {
    matches!(content.screen(ix).kind, Kind::Choose(_) | Kind::Ask(_) | Kind::End)
}
