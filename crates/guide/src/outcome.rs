//! What came of what the platform was asked for, and what happens without her: a human comes and goes.

use crate::asking::Asking;
use crate::effect::{Effect, Event, Standing};
use crate::enter::enter;
use crate::moving::Moving;
use crate::state::{Note, State};
use crate::step::{On, Remembered};
use crate::telling::{Human, Pending};
use content::{Arrival, Deed, Kind, ScreenIx};

/// Puts something into the report she means; where she left it, the code is needed once more.
pub(crate) fn into_the_report(
    on: &On<'_>,
    state: &mut State,
    effect: Effect,
    pending: Pending,
    effects: &mut Vec<Effect>,
) {
    if state.report().is_none() {
        arrive(on, state, Arrival::Again, effects);
        return;
    }
    if effect == Effect::Add && must_replace(on, state) {
        arrive(on, state, Arrival::Replace, effects);
        return;
    }
    state.telling.pending = Some(pending);
    effects.push(effect);
}

/// Whether her code comes first: what is added under one that a chat has shown could be read through that chat.
pub(crate) fn must_replace(on: &On<'_>, state: &State) -> bool {
    state.telling.must_replace() && on.content.arrival(Arrival::Replace).is_some()
}

/// Everything that is not hers: it does not make her less silent.
pub(crate) fn happened(on: &On<'_>, state: &mut State, event: Event<'_>, effects: &mut Vec<Effect>) {
    match event {
        Event::Done => came_back(on, state, true, effects),
        Event::Failed => came_back(on, state, false, effects),
        Event::NoFurther => {
            state.telling.moving = None;
            state.telling.pending = None;
        }
        Event::Told { report, code } => {
            // a new code is of the report that was come back to: none is begun by it
            let begun = deed(on, state) != Some(Deed::NewCode);
            if !begun && code.is_some() {
                state.telling.is_replaced(report);
            }
            state.telling.told(Some(report).filter(|_| begun), code);
            came_back(on, state, true, effects);
        }
        Event::Returned { report, door, standing, in_chat } => {
            state.note = None;
            state.telling.pending = None;
            state.at = on.now().unix_micros();
            // a page; whoever reads the chat reads what is added there all the same
            state.telling.come_back(report, standing, in_chat && !on.around.writes);
            state.keep("door", door.as_str());
            arrive(on, state, Arrival::Returned, effects);
            effects.push(Effect::Show);
        }
        Event::CodeChanged => match on.content.arrival(Arrival::CodeChanged) {
            Some(_) => no_way_in(on, state, Arrival::CodeChanged, effects),
            None => came_back(on, state, false, effects),
        },
        Event::Coded { code } => state.telling.is_coded(code),
        Event::Hashed { hash } => hashed(on, state, hash, effects),
        Event::Planned { plan, code } => {
            state.asking.plan = Some(Asking::word(plan));
            state.telling.told(None, Some(code));
            came_back(on, state, true, effects);
        }
        Event::PlanReturned { plan } => {
            state.note = None;
            state.telling.pending = None;
            state.at = on.now().unix_micros();
            state.asking.back = Some(Asking::word(plan));
            arrive(on, state, Arrival::PlanReturned, effects);
            effects.push(Effect::Show);
        }
        Event::NoSuchCode => no_way_in(on, state, Arrival::NoSuchCode, effects),
        Event::NotLookedUp => no_way_in(on, state, Arrival::ReturnFailed, effects),
        Event::Joined { report } => {
            let talked = state.talks();
            state.telling.talks_about(report);
            if talked {
                return;
            }
            state.note = None;
            arrive(on, state, Arrival::Joined, effects);
            effects.push(Effect::Show);
        }
        Event::Left if state.telling.human.take().is_some() => {
            state.note = None;
            state.place_goes_on();
            arrive(on, state, Arrival::Left, effects);
            effects.push(Effect::Show);
        }
        Event::Left | Event::Input(_) | Event::Receipt => {}
    }
}

/// Her code has had its turn, and leads nowhere, or nowhere new.
fn no_way_in(on: &On<'_>, state: &mut State, arrival: Arrival, effects: &mut Vec<Effect>) {
    state.note = None;
    state.telling.pending = None;
    arrive(on, state, arrival, effects);
    effects.push(Effect::Show);
}

/// One of her two words is kept, unless it is the other one.
fn hashed(on: &On<'_>, state: &mut State, hash: &str, effects: &mut Vec<Effect>) {
    state.note = None;
    if let Some(Pending::Word { name, then, failed }) = state.telling.pending.take() {
        if state.asking.is_other_word(&name, hash) {
            word_failed(on, state, failed, effects);
        } else {
            state.keep(&name, hash);
            if let Some(to) = on.content.named(&then) {
                enter(on, state, to, effects);
            }
        }
    }
    effects.push(Effect::Show);
}

fn word_failed(on: &On<'_>, state: &mut State, failed: Option<String>, effects: &mut Vec<Effect>) {
    match failed.and_then(|name| on.content.named(&name)) {
        Some(to) => enter(on, state, to, effects),
        None => state.note = Some(Note::BadAnswer),
    }
}

fn came_back(on: &On<'_>, state: &mut State, well: bool, effects: &mut Vec<Effect>) {
    let report = state.report().filter(|_| well).map(str::to_owned);
    state.place_came(report.as_deref());
    match state.telling.pending.take() {
        Some(Pending::Moved { over }) => {
            state.telling.moving.take_if(|_| over);
            return;
        }
        Some(Pending::Add { human }) => {
            let danger = state.note == Some(Note::Danger);
            state.note = match (well, danger) {
                // to a human it is said by their answer; what becomes of a place that moves, nobody else says
                (true, false) if human && !state.telling.moving.as_ref().is_some_and(Moving::is_to_be_said) => return,
                (true, true) if human => Some(Note::Danger),
                (true, true) => Some(Note::DangerAdded),
                (true, false) => Some(Note::Added),
                (false, true) => Some(Note::Danger),
                (false, false) => Some(Note::NotKept),
            };
        }
        Some(Pending::Answer { then, failed, danger }) => {
            state.note = None;
            let to = if well { Some(then) } else { failed };
            match to.and_then(|name| on.content.named(&name)) {
                Some(to) => enter(on, state, to, effects),
                None => state.note = Some(Note::NotKept),
            }
            if danger {
                state.note = Some(Note::Danger);
            }
        }
        Some(Pending::Consent { then, which, yes }) => {
            state.note = Some(Note::NotKept).filter(|_| !well);
            if well {
                state.telling.consents.insert(which, yes);
                if let Some(to) = on.content.named(&then) {
                    enter(on, state, to, effects);
                }
            }
        }
        Some(Pending::Return) => {
            state.note = None;
            arrive(on, state, Arrival::ReturnFailed, effects);
        }
        // a word that is none, or that nobody hashed
        Some(Pending::Word { failed, .. }) => word_failed(on, state, failed, effects),
        None => done(on, state, well, effects),
    }
    effects.push(Effect::Show);
}

/// The deed of the screen she stands at.
fn deed(on: &On<'_>, state: &State) -> Option<Deed> {
    match on.content.screen(on.here(state)?).kind {
        Kind::Do(what) => Some(what.deed),
        _ => None,
    }
}

fn done(on: &On<'_>, state: &mut State, well: bool, effects: &mut Vec<Effect>) {
    state.note = None;
    let Some(Kind::Do(what)) = on.here(state).map(|ix| &on.content.screen(ix).kind) else { return };
    if well && what.deed == Deed::Hide {
        hidden(on, state, what.done, effects);
        return;
    }
    if well {
        match what.deed {
            Deed::AskHuman(_) => {
                // what was held came along
                state.telling.held = false;
                let report = state.telling.report.clone();
                state.held_place_came(report.as_deref());
                state.answers.remove("hours");
                if !state.talks() {
                    state.telling.human = Some(Human::Waiting);
                }
            }
            Deed::EndHuman => {
                state.telling.human = None;
                state.talk_is_over();
            }
            Deed::Withdraw => {
                state.follows_no_more();
                state.telling.stands(Standing::Withdrawn);
            }
            Deed::Erase => {
                state.follows_no_more();
                state.telling.erases(on.now());
            }
            Deed::UndoErase => state.telling.is_let_be(),
            Deed::SetCheckIn => state.asking = Asking::default(),
            Deed::DestroyPlan => state.asking.back = None,
            _ => {}
        }
    }
    enter(on, state, if well { what.done } else { what.failed }, effects);
}

/// Her chat is empty: whoever holds her phone next finds no way back to where she was, and nothing under way.
fn hidden(on: &On<'_>, state: &mut State, to: ScreenIx, effects: &mut Vec<Effect>) {
    let had = Remembered::of(state);
    state.end_telling();
    enter(on, state, to, effects);
    state.trail.clear();
    state.calls.clear();
    had.tell_what_is_gone(state, effects);
}

/// Goes where the engine leads by itself; content without that place stays where she is.
pub(crate) fn arrive(on: &On<'_>, state: &mut State, arrival: Arrival, effects: &mut Vec<Effect>) {
    if let Some(to) = on.content.arrival(arrival) {
        enter(on, state, to, effects);
    }
}
