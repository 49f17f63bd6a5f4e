//! What 15 minutes without a word from her leave of a state, and what there is to see for whoever looks then.

use crate::around::Around;
use crate::enter::enter;
use crate::moving::Moving;
use crate::state::{Note, State};
use crate::step::On;
use crate::telling::{IDLE, OF_ONE_TELLING};
use content::{Arrival, AskKind, Bot, Class, Content, Deed, Kind, Screen, ScreenIx, Target};
use domain::Timestamp;

impl State {
    /// When she did something last.
    pub fn last_input(&self) -> Timestamp {
        Timestamp::from_unix_micros(self.at)
    }

    /// When something of this state is over, unless she does something before; `None` where nothing of it ends.
    pub fn forget_at(&self) -> Option<Timestamp> {
        let moves = self.telling.moving.as_ref().map(Moving::until);
        if self.stays() { moves } else { Some(self.last_input().plus(IDLE)) }
    }

    /// Whether something of it is over by now, also by a clock that was put back.
    pub fn is_over(&self, now: Timestamp) -> bool {
        if self.stays() { self.forget_at().is_some_and(|at| at <= now) } else { self.is_idle(now) }
    }

    /// Whether nothing of it ends with her silence.
    fn stays(&self) -> bool {
        self.telling == self.telling.goes_on()
            && self.asking.is_empty()
            && self.album_in.is_none()
            && !OF_ONE_TELLING.iter().any(|name| self.answers.contains_key(*name))
    }

    /// The state once that time has come: as her next input would find it.
    #[must_use]
    pub fn ended(mut self) -> Self {
        if self.stays() {
            self.telling.moving = None;
        }
        self.end_telling();
        self
    }
}

/// The state as it is shown to whoever looks at it now without doing anything. After so long it may be another than she:
/// nothing says that there is a report, a plan or a code, and a screen about one gives way to the menu. Where a human
/// talks with her that goes on.
#[must_use]
pub fn looked_at(content: &Content, bot: &Bot, state: State, around: impl Into<Around>) -> State {
    let on = On { content, bot, around: around.into() };
    if !state.is_idle(on.now()) {
        return state;
    }
    let mut state = state.ended();
    let tells = |note: &Note| matches!(note, Note::Added | Note::DangerAdded | Note::NotKept | Note::Moment);
    state.note = state.note.filter(|note| !tells(note));
    let human = state.talks() || state.waits_for_a_human();
    if on.here(&state).is_some_and(|ix| gives_way(content, ix, human)) {
        state.note = state.note.filter(|note| *note == Note::Danger);
        let joined = Some(Arrival::Joined).filter(|_| state.talks()).and_then(|joined| content.arrival(joined));
        enter(&on, &mut state, joined.unwrap_or(bot.start), &mut Vec::new());
        state.trail.clear();
        state.calls.clear();
    }
    state
}

/// Whether a screen says more than a stranger may read. `human`: one was asked for, which she may see.
fn gives_way(content: &Content, ix: ScreenIx, human: bool) -> bool {
    let screen = content.screen(ix);
    if screen.class == Class::Help {
        return false;
    }
    // what she writes there is taken however long she writes
    let story = matches!(&screen.kind, Kind::Ask(ask) if ask.kind == AskKind::Tell);
    is_of_a_return(content, screen) || !human && !story && (screen.telling || screen.code)
}

/// Whether a screen is about what was come back to.
fn is_of_a_return(content: &Content, screen: &Screen) -> bool {
    let leads = |ix: ScreenIx| match &content.screen(ix).kind {
        Kind::Do(what) => what.deed.is_about_a_return() || matches!(what.deed, Deed::Leave | Deed::DestroyPlan),
        Kind::Ask(ask) => ask.kind == AskKind::Add,
        _ => false,
    };
    screen.standing
        || match &screen.kind {
            Kind::Choose(choices) => choices.iter().any(|c| matches!(c.to, Target::Screen(ix) if leads(ix))),
            Kind::Ask(ask) => ask.kind == AskKind::Add,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::asking::Asking;
    use crate::effect::Standing;
    use crate::state::AlbumPlace;
    use crate::telling::{Human, Pending, Telling};
    use content::Consent;
    use std::time::Duration;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn state(change: impl FnOnce(&mut State)) -> State {
        let mut state = State::reading("a/screen", domain::Language::parse("uk").unwrap(), None);
        state.at = AT.unix_micros();
        change(&mut state);
        state
    }

    fn telling(change: impl FnOnce(&mut Telling)) -> State {
        state(|s| change(&mut s.telling))
    }

    #[test]
    fn whatever_ends_by_itself_has_its_time_and_what_is_left_has_none() {
        let short = [
            telling(|t| t.told(Some("r"), Some("123"))),
            telling(|t| t.is_coded(Some("123"))),
            telling(|t| t.come_back("r", Standing::Read, false)),
            telling(|t| t.held = true),
            telling(|t| {
                t.consents.insert(Consent::Police, true);
            }),
            telling(|t| t.pending = Some(Pending::Return)),
            telling(|t| {
                t.talks_about("r");
                t.is_coded(Some("123"));
            }),
            state(|s| s.asking.plan = Some(Asking::word("p"))),
            state(|s| s.asking.back = Some(Asking::word("p"))),
            state(|s| s.keep("ask-at", "20:00")),
            state(|s| s.keep("door", "help")),
            state(|s| s.keep("child", "yes")),
            state(|s| s.album_is_in(Some(AlbumPlace::Held))),
        ];
        for (n, state) in short.into_iter().enumerate() {
            assert_eq!(state.forget_at(), Some(AT.plus(Duration::from_secs(900))), "{n}");
            let ended = state.clone().ended();
            assert_eq!((ended.forget_at(), ended.last_input()), (None, AT), "{n}");
            assert_ne!(ended, state, "{n}");
            assert_eq!(ended.clone().ended(), ended, "{n}: a second time changes nothing");
        }
        let lasting = [
            state(|_| {}),
            state(|s| s.keep("country", "PL")),
            telling(|t| t.talks_about("r")),
            telling(|t| {
                t.report = Some("r".to_owned());
                t.human = Some(Human::Waiting);
            }),
        ];
        for (n, state) in lasting.into_iter().enumerate() {
            assert_eq!(state.forget_at(), None, "{n}");
            assert_eq!(state.clone().ended(), state, "{n}");
        }
    }
}
