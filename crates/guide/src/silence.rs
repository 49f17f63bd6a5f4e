//! What 15 minutes without a word from her leave of a state, and what there is to see for whoever looks then.

use crate::around::Around;
use crate::moving::Moving;
use crate::state::{Note, State};
use crate::telling::{IDLE, OF_ONE_TELLING};
use content::{Arrival, AskKind, Bot, Class, Content, Deed, Kind, Screen, ScreenIx, Target};
use domain::Timestamp;

impl State {
    /// When she did something last.
    pub fn last_input(&self) -> Timestamp {
        Timestamp::from_unix_micros(self.at)
    }

    /// When something of this state is over, unless she does something before; `None` where nothing of it ends.
    pub fn forget_at(&self, content: &Content) -> Option<Timestamp> {
        let moves = self.telling.moving.as_ref().map(Moving::until);
        if self.stays(content) { moves } else { Some(self.last_input().plus(IDLE)) }
    }

    /// Whether something of it is over by now, also by a clock that was put back.
    pub fn is_over(&self, content: &Content, now: Timestamp) -> bool {
        if self.stays(content) { self.forget_at(content).is_some_and(|at| at <= now) } else { self.is_idle(now) }
    }

    /// Whether nothing of it ends with her silence.
    fn stays(&self, content: &Content) -> bool {
        self.telling == self.telling.goes_on()
            && self.asking.is_empty()
            && self.album_in.is_none()
            && !OF_ONE_TELLING.iter().any(|name| self.answers.contains_key(*name))
            && !self.trail.iter().chain(&self.calls).any(|name| is_personal(content, name))
            && !self.gives_way(content)
    }

    /// The state once that time has come. Nothing says any more that there is a report, a plan or a code, and nothing leads
    /// back to a screen about one. Where a human talks with her that goes on.
    #[must_use]
    pub fn ended(mut self, content: &Content, bot: &Bot) -> Self {
        if self.stays(content) {
            self.telling.moving = None;
        }
        self.end_telling();
        let tells = |note: &Note| matches!(note, Note::Added | Note::DangerAdded | Note::NotKept | Note::Moment);
        self.note = self.note.filter(|note| !tells(note));
        self.go_from_hers(content, bot);
        self
    }

    /// The state once her chat is empty: she does not stand at the question for her story any more either, which stays for
    /// as long as it can be read there. `None` where she stands elsewhere.
    #[must_use]
    pub fn emptied(mut self, content: &Content, bot: &Bot) -> Option<Self> {
        content.named(&self.screen).filter(|ix| asks_for_a_story(content.screen(*ix)))?;
        self.goes_to_the_start(content, bot);
        Some(self)
    }

    /// Leaves a screen that only she was to see, and the way back to such screens.
    pub(crate) fn go_from_hers(&mut self, content: &Content, bot: &Bot) {
        if self.gives_way(content) {
            self.note = self.note.take().filter(|note| *note == Note::Danger);
            self.goes_to_the_start(content, bot);
        }
        self.forget_the_way(content);
    }

    /// No way leads back to a screen that only she was to see.
    pub(crate) fn forget_the_way(&mut self, content: &Content) {
        self.trail.retain(|name| !is_personal(content, name));
        self.trail.dedup();
        // or a button would lead back to where she stands
        while self.trail.last() == Some(&self.screen) {
            self.trail.pop();
        }
        self.calls.retain(|name| !is_personal(content, name));
    }

    /// To the menu, or to the human who talks with her.
    fn goes_to_the_start(&mut self, content: &Content, bot: &Bot) {
        let joined = Some(Arrival::Joined).filter(|_| self.talks()).and_then(|joined| content.arrival(joined));
        content.screen(joined.unwrap_or(bot.start)).name.as_ref().clone_into(&mut self.screen);
        self.page = 0;
        self.trail.clear();
        self.calls.clear();
    }

    /// Whether the screen she stands at says more than a stranger may read.
    fn gives_way(&self, content: &Content) -> bool {
        let Some(ix) = content.named(&self.screen) else { return false };
        let screen = content.screen(ix);
        if screen.class == Class::Help {
            return false;
        }
        // she may see that a human was asked for, and what she writes there is taken however long she writes
        let human = screen.telling && (self.talks() || self.waits_for_a_human());
        is_of_a_return(content, screen) || !human && !asks_for_a_story(screen) && (screen.personal || screen.code)
    }
}

/// The state as it is shown to whoever looks at it now without doing anything. After so long it may be another than she.
#[must_use]
pub fn looked_at(content: &Content, bot: &Bot, state: State, around: impl Into<Around>) -> State {
    if state.is_idle(around.into().now) { state.ended(content, bot) } else { state }
}

/// Whether a screen, by its name, is about her own matter.
pub(crate) fn is_personal(content: &Content, name: &str) -> bool {
    content.named(name).is_some_and(|ix| content.screen(ix).personal)
}

fn asks_for_a_story(screen: &Screen) -> bool {
    matches!(&screen.kind, Kind::Ask(ask) if ask.kind == AskKind::Tell)
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
    use std::sync::OnceLock;
    use std::time::Duration;

    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn content() -> &'static Content {
        static CONTENT: OnceLock<Content> = OnceLock::new();
        CONTENT.get_or_init(|| content::testing::shipped(AT))
    }

    fn ended(state: &State) -> State {
        let name = domain::BotName::parse("stay-safe").unwrap();
        state.clone().ended(content(), content().bot(&name).unwrap())
    }

    fn stands_at(screen: &str, change: impl FnOnce(&mut State)) -> State {
        state(|s| {
            screen.clone_into(&mut s.screen);
            change(s);
        })
    }

    fn state(change: impl FnOnce(&mut State)) -> State {
        let mut state = State::reading("common/papers", domain::Language::parse("uk").unwrap(), None);
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
            state(|s| s.album_is_in(Some(AlbumPlace::Plan))),
            stands_at("tell/left-it", |_| {}),
            stands_at("ask-me/set-done", |_| {}),
            state(|s| s.trail.push("tell/after".to_owned())),
            state(|s| s.calls.push("ask-me/list-shown".to_owned())),
        ];
        for (n, state) in short.into_iter().enumerate() {
            assert_eq!(state.forget_at(content()), Some(AT.plus(Duration::from_secs(900))), "{n}");
            let over = ended(&state);
            assert_eq!((over.forget_at(content()), over.last_input()), (None, AT), "{n}");
            assert_ne!(over, state, "{n}");
            assert_eq!(ended(&over), over, "{n}: a second time changes nothing");
        }
        let lasting = [
            state(|_| {}),
            state(|s| s.keep("country", "PL")),
            telling(|t| t.talks_about("r")),
            telling(|t| {
                t.report = Some("r".to_owned());
                t.human = Some(Human::Waiting);
            }),
            stands_at("tell/queue", |s| s.telling.human = Some(Human::Waiting)),
            stands_at("tell/joined", |s| s.telling.talks_about("r")),
            // she may be writing it
            stands_at("tell/write-own", |_| {}),
        ];
        for (n, state) in lasting.into_iter().enumerate() {
            assert_eq!(state.forget_at(content()), None, "{n}");
            assert_eq!(ended(&state), state, "{n}");
        }
    }
}
