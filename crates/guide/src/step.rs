//! One input of one person: `step(content, bot, state, event, around) -> (state', effects)`.

use crate::around::{Around, Hers};
use crate::data::{Wish, read};
use crate::effect::{Effect, Event};
use crate::enter::{back, enter};
use crate::link::follow;
use crate::moving::{Moving, moved};
use crate::outcome;
use crate::silence::is_personal;
use crate::state::{Note, State};
use crate::telling::{IDLE, Pending};
use crate::typed::{Typed, sent, typed};
use content::{Ask, AskKind, Bot, Choice, Content, Deed, Door, Kind, Need, ScreenIx, Target};
use domain::{Input, Timestamp};

/// What a step walks on.
#[derive(Clone, Copy)]
pub(crate) struct On<'a> {
    pub(crate) content: &'a Content,
    pub(crate) bot: &'a Bot,
    pub(crate) around: Around,
}

impl On<'_> {
    pub(crate) fn now(&self) -> Timestamp {
        self.around.now
    }

    /// Whether all of these are there.
    pub(crate) fn has_all(&self, state: &State, needs: &[Need]) -> bool {
        let (code, report) = (state.code(self.now()).is_some(), state.report().is_some());
        let hers = Hers { code, human: self.human(state), report };
        needs.iter().all(|need| self.around.has(*need, hers))
    }

    /// The door behind which a human answers her: a report is answered where it lies; before there is one, the door she
    /// chose goes first. `None`: nobody is on duty there.
    pub(crate) fn human(&self, state: &State) -> Option<Door> {
        let desks = self.around.desks;
        let on_duty = |door: &Door| desks.answers_at(*door);
        match state.report() {
            Some(_) => Some(state.door().unwrap_or(desks.usual_door())).filter(on_duty),
            None => state.door().filter(on_duty).or_else(|| desks.duty_door()),
        }
    }

    /// The screen she stands at.
    pub(crate) fn here(&self, state: &State) -> Option<ScreenIx> {
        self.content.named(&state.screen)
    }
}

/// One step. Every person's input ends in [`Effect::Show`], now or after what comes back, so nobody is left without
/// an answer; but for leaving, and for words to a human who answers by themselves.
pub fn step(
    content: &Content,
    bot: &Bot,
    state: State,
    event: Event<'_>,
    around: impl Into<Around>,
) -> (State, Vec<Effect>) {
    let on = On { content, bot, around: around.into() };
    // who left may be said to nobody now: then it is said when she comes
    let leaves = matches!(event, Event::Left);
    let (mut state, effects) = walk(&on, state, event);
    if !leaves && effects.contains(&Effect::Show) {
        state.telling.moving.iter_mut().for_each(Moving::is_shown);
    }
    (state, effects)
}

fn walk(on: &On<'_>, mut state: State, event: Event<'_>) -> (State, Vec<Effect>) {
    let mut effects = Vec::new();
    if let Event::Input(Input::Moved(place)) = event {
        moved(&mut state, place, on.now(), &mut effects);
        return (state, effects);
    }
    let gone = settle(on, &mut state);
    let input = match event {
        Event::Input(input) => Some(input),
        Event::Receipt => None,
        _ => {
            outcome::happened(on, &mut state, event, &mut effects);
            return (state, effects);
        }
    };
    let had = Remembered::of(&state);
    let at_the_code = shows_the_code(on, &state);
    if state.is_idle(on.now()) {
        state.end_telling();
        if answers_a_question(on, &state, input) {
            state.forget_the_way(on.content);
        } else {
            state.go_from_hers(on.content, on.bot);
        }
    }
    state.at = on.now().unix_micros();
    let before = state.note.take();
    state.telling.pending = None;
    if let Some(moving) = &mut state.telling.moving {
        moving.is_said();
    }
    match input {
        None => {
            state.note = Some(Note::Moment);
            state.telling.pending = Some(Pending::Return);
            effects.push(Effect::Return);
        }
        Some(Input::Gone) => {
            effects.push(Effect::Unreachable);
            return (state, effects);
        }
        Some(Input::Text(text)) => typed(on, &mut state, text, Typed::Anew, &mut effects),
        Some(Input::Edited(text)) => {
            let how = Typed::Corrected { refused: before == Some(Note::BadAnswer) };
            typed(on, &mut state, text, how, &mut effects);
        }
        Some(Input::Choice(data)) => pressed(on, &mut state, before, data, &mut effects),
        Some(Input::Command { name, argument }) => command(on, &mut state, name, argument, &mut effects),
        Some(Input::File(attachment)) => {
            sent(on, &mut state, attachment, &mut effects);
            let goes_on =
                |e: &Effect| matches!(e, Effect::Add | Effect::Keep { .. } | Effect::Tell { .. } | Effect::Hold);
            if attachment.live.is_some() && effects.iter().any(goes_on) {
                let (held, of_talk) = (effects.contains(&Effect::Hold), state.telling.human.is_some());
                state.telling.shared = Moving::begin(attachment, held, of_talk, on.now());
            }
        }
        // a place that moved was heard above
        Some(Input::Other | Input::Moved(_)) => state.note = Some(Note::File),
    }
    // a question that is gone has no answer: what she sent is none of a wrong kind
    if gone && matches!(state.note, None | Some(Note::File | Note::BadAnswer | Note::NoCorrections)) {
        state.note = Some(Note::Gone);
    }
    if at_the_code && !shows_the_code(on, &state) {
        state.telling.code = None;
    }
    // what was held is gone, and with it where it was
    if had.held && !state.telling.held {
        state.telling.shared = None;
    }
    had.tell_what_is_gone(&state, &mut effects);
    // what the platform does is shown by its outcome
    if !effects.iter().any(Effect::comes_back) {
        effects.push(Effect::Show);
    }
    (state, effects)
}

/// What the platform keeps as long as the state does.
pub(crate) struct Remembered {
    code: bool,
    back: bool,
    held: bool,
    plan: Option<String>,
}

impl Remembered {
    pub(crate) fn of(state: &State) -> Self {
        let t = &state.telling;
        Self { code: t.code.is_some(), back: t.back.is_some(), held: t.held, plan: state.asking.plan.clone() }
    }

    pub(crate) fn tell_what_is_gone(self, state: &State, effects: &mut Vec<Effect>) {
        let now = Self::of(state);
        for (gone, effect) in [
            (self.code && !now.code, Effect::ForgetCode),
            (self.back && !now.back, Effect::Leave),
            (self.held && !now.held, Effect::Drop),
        ] {
            if gone {
                effects.insert(0, effect);
            }
        }
        if let Some(plan) = self.plan.filter(|_| now.plan.is_none()) {
            effects.insert(0, Effect::DropPlan { plan });
        }
    }
}

/// Whether these are words or a thing for the question she stands at, which came a little late: she is told what becomes
/// of them.
fn answers_a_question(on: &On<'_>, state: &State, input: Option<&Input>) -> bool {
    matches!(input, Some(Input::Text(_) | Input::Edited(_) | Input::File(_)))
        && on.now() <= state.last_input().plus(IDLE + IDLE)
        && on.here(state).is_some_and(|ix| matches!(on.content.screen(ix).kind, Kind::Ask(_)))
}

fn shows_the_code(on: &On<'_>, state: &State) -> bool {
    on.here(state).is_some_and(|ix| on.content.screen(ix).code)
}

/// A person whose screen is gone stands at its nearest surviving caller; true when that happened.
fn settle(on: &On<'_>, state: &mut State) -> bool {
    let here = on.here(state).filter(|ix| on.content.screen(*ix).runs_in(on.bot));
    if here.is_some() {
        return false;
    }
    let to = back(on, state);
    state.screen = on.content.screen(to).name.to_string();
    true
}

fn pressed(on: &On<'_>, state: &mut State, before: Option<Note>, data: &str, effects: &mut Vec<Effect>) {
    let content = on.content;
    let Some(wish) = read(content, on.bot, data) else {
        // an old button shows the present menu
        enter(on, state, on.bot.start, effects);
        state.note = Some(Note::Stale);
        return;
    };
    match wish {
        Wish::Help => enter(on, state, on.bot.help, effects),
        Wish::Menu => menu(on, state, effects),
        Wish::Language => enter(on, state, on.bot.language, effects),
        Wish::Hide => enter(on, state, on.bot.hide, effects),
        Wish::Back => {
            let to = back(on, state);
            enter(on, state, to, effects);
        }
        Wish::Offered(ix) => enter(on, state, ix, effects),
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
        Wish::Choice { from, choice } => chosen(on, state, from, choice, effects),
        Wish::Country { from, country } => {
            state.go(&content.screen(from).name);
            if let Some((keep, to)) = after_country(content, from) {
                state.keep(keep, country.as_str());
                enter(on, state, to, effects);
            }
        }
        Wish::Speak { from, language } => {
            state.language = Some(language.to_string());
            answered(on, state, from, language.as_str(), effects);
        }
        Wish::YesNo { from, yes } => answered(on, state, from, if yes { "yes" } else { "no" }, effects),
        Wish::Skip { from } => {
            if let Kind::Ask(a) = &content.screen(from).kind {
                // what she said to it on an earlier walk is not her answer now; her country, language and time are
                if !matches!(a.kind, AskKind::Country | AskKind::Language | AskKind::Time) {
                    state.unkeep(&a.keep);
                }
                enter(on, state, a.skip, effects);
            }
        }
    }
}

fn chosen(on: &On<'_>, state: &mut State, from: ScreenIx, choice: &Choice, effects: &mut Vec<Effect>) {
    let stands_there = *state.screen == *on.content.screen(from).name;
    // an address opens by itself; whoever forges its data sees the screen again
    let Target::Screen(to) = choice.to else {
        state.go(&on.content.screen(from).name);
        return;
    };
    if !on.has_all(state, &choice.needs) {
        enter(on, state, from, effects);
        state.note = Some(Note::Stale);
        return;
    }
    state.go(&on.content.screen(from).name);
    // what cannot be taken back is done only where she stands: an old message's button asks again
    let acts = match on.content.screen(to).kind {
        Kind::Do(what) => {
            !matches!(what.deed, Deed::Drop | Deed::ForgetCode | Deed::Leave) && !state.has_left(what.deed)
        }
        _ => false,
    };
    if acts && !stands_there {
        state.note = Some(Note::Stale);
        return;
    }
    for (name, value) in &choice.keeps {
        state.keep(name, value);
    }
    match &choice.tells {
        None => enter(on, state, to, effects),
        Some((question, value)) => {
            let keep = Effect::Keep { question: question.clone(), value: value.clone() };
            outcome::into_the_report(on, state, keep, pending(on, to), effects);
        }
    }
}

/// An answer that leads to a screen once it is kept.
pub(crate) fn pending(on: &On<'_>, then: ScreenIx) -> Pending {
    Pending::Answer { then: on.content.screen(then).name.to_string(), failed: None, danger: false }
}

/// What a screen keeps a chosen country as, and where it leads.
pub(crate) fn after_country(content: &Content, at: ScreenIx) -> Option<(&str, ScreenIx)> {
    let screen = content.screen(at);
    match (&screen.kind, screen.countries) {
        (Kind::Ask(a), _) if a.kind == AskKind::Country => Some((a.keep.as_str(), a.then)),
        (_, Some(to)) => Some(("country", to)),
        _ => None,
    }
}

pub(crate) fn answered(on: &On<'_>, state: &mut State, at: ScreenIx, value: &str, effects: &mut Vec<Effect>) {
    let Kind::Ask(ask) = &on.content.screen(at).kind else { return };
    if let Some(which) = ask.consent {
        let yes = value == "yes";
        let then = on.content.screen(ask.then).name.to_string();
        let pending = Pending::Consent { then, which, yes };
        outcome::into_the_report(on, state, Effect::Consent { which, yes }, pending, effects);
    } else if ask.tells {
        let keep = Effect::Keep { question: ask.keep.clone(), value: value.to_owned() };
        outcome::into_the_report(on, state, keep, pending(on, ask.then), effects);
    } else if ask.plan {
        let keep = Effect::KeepPlan { field: ask.keep.clone(), value: value.to_owned() };
        into_the_plan(on, state, ask, keep, effects);
    } else {
        state.keep(&ask.keep, value);
        enter(on, state, ask.then, effects);
    }
}

/// Puts an answer into the travel plan under way; what comes of it leads on.
pub(crate) fn into_the_plan(on: &On<'_>, state: &mut State, ask: &Ask, keep: Effect, effects: &mut Vec<Effect>) {
    let name = |ix: ScreenIx| on.content.screen(ix).name.to_string();
    let (then, failed) = (name(ask.then), ask.failed.map(name));
    state.telling.pending = Some(Pending::Answer { then, failed, danger: false });
    effects.push(keep);
}

pub(crate) fn menu(on: &On<'_>, state: &mut State, effects: &mut Vec<Effect>) {
    state.calls.clear();
    state.trail.clear();
    state.end_telling();
    // nor is there a way back from the menu to what was hers
    if is_personal(on.content, &state.screen) {
        on.content.screen(on.bot.start).name.as_ref().clone_into(&mut state.screen);
    }
    enter(on, state, on.bot.start, effects);
}

fn command(on: &On<'_>, state: &mut State, name: &str, argument: &str, effects: &mut Vec<Effect>) {
    if name == "start" {
        menu(on, state, effects);
        state.note = Some(Note::Hello);
        deep_link(on, state, argument, effects);
        return;
    }
    match on.bot.commands.iter().find(|c| c.name == name) {
        Some(c) if c.to == on.bot.start => menu(on, state, effects),
        Some(c) => enter(on, state, c.to, effects),
        None => state.note = Some(Note::NotUnderstood),
    }
}

fn deep_link(on: &On<'_>, state: &mut State, payload: &str, effects: &mut Vec<Effect>) {
    let link = follow(on.content, on.bot, payload);
    if let Some(language) = link.language {
        state.language = Some(language.to_string());
    }
    if let Some(c) = link.country {
        state.keep("country", c.as_str());
    }
    if let Some(ix) = link.screen {
        enter(on, state, ix, effects);
    }
}
