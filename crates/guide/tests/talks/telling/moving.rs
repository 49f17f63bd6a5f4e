//! A place that moves with its person: kept where the first one went, and nothing is said to it.

use crate::person::{ALL, DUTY, Person, REPORT, bot, content, text};
use domain::{Attachment, AttachmentKind, Input};
use guide::{Effect, Event, Standing, State};
use std::time::Duration;

pub(super) const HOUR: u32 = 3_600;
const FOR_EVER: u32 = i32::MAX.unsigned_abs();

pub(super) fn place(live: Option<u32>) -> Box<Attachment> {
    let about = Some("50.450000, 30.520000".to_owned());
    Box::new(Attachment { about, live, ..Attachment::of(AttachmentKind::Location) })
}

impl Person {
    pub(super) fn shares(&mut self, live: u32) -> String {
        self.happens(Event::Input(&Input::File(place(Some(live))))).text()
    }

    /// Her place moved; what was asked of the platform.
    pub(super) fn moves(&mut self, live: Option<u32>) -> Vec<Effect> {
        let (screen, note, at) = (self.at().to_owned(), self.state.note().cloned(), self.sees());
        self.happens(Event::Input(&Input::Moved(place(live))));
        assert_eq!((self.at(), self.state.note().cloned()), (&*screen, note));
        assert_eq!(self.sees().buttons, at.buttons);
        self.effects.clone()
    }

    fn seconds(&mut self, seconds: u64) {
        self.around.now = self.around.now.plus(Duration::from_secs(seconds));
    }
}

/// Who is among the questions after her story and shares where she is.
pub(super) fn who_shares(live: u32) -> (Person, String) {
    let mut p = Person::who_told(ALL);
    let said = p.shares(live);
    assert!(p.did(&Effect::Add));
    (p, said)
}

#[test]
fn what_becomes_of_it_is_said_once() {
    let (mut p, said) = who_shares(HOUR);
    assert!(said.contains(&text("engine-moving")), "{said}");
    assert!(!p.types("ще дещо").text().contains(&text("engine-moving")));
    // a place that stays where it is is no such thing
    let mut p = Person::who_told(ALL);
    let said = p.happens(Event::Input(&Input::File(place(None)))).text();
    assert!(!said.contains(&text("engine-moving")));
    p.seconds(600);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn a_position_is_kept_every_two_minutes_and_nothing_is_shown() {
    let (mut p, _) = who_shares(HOUR);
    let mut kept = 0;
    for _ in 0..60 {
        p.seconds(10);
        let effects = p.moves(Some(HOUR));
        assert!(effects.iter().all(|e| *e == Effect::Follow), "{effects:?}");
        kept += effects.len();
    }
    assert_eq!(kept, 5, "ten minutes");
}

#[test]
fn it_goes_on_where_she_left_the_telling_and_ends_with_the_sharing() {
    let (mut p, _) = who_shares(HOUR);
    p.waits(20);
    p.key("menu");
    assert_eq!(p.state.report(), None);
    p.seconds(5);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    // the last one, when she ends it, is kept also within the two minutes
    p.seconds(5);
    assert_eq!(p.moves(None), [Effect::Follow]);
    p.waits(5);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn nothing_is_followed_for_longer_than_eight_hours() {
    let (mut p, _) = who_shares(FOR_EVER);
    p.waits(8 * 60);
    assert_eq!(p.moves(Some(FOR_EVER)), [Effect::Follow]);
    p.waits(3);
    assert!(p.moves(Some(FOR_EVER)).is_empty());
    assert!(p.moves(Some(FOR_EVER)).is_empty());
}

#[test]
fn by_itself_the_state_forgets_it_when_its_time_is_over() {
    let (p, _) = who_shares(HOUR);
    let (first, began) = (p.state.forget_at(content()).unwrap(), p.around.now);
    assert_eq!(first, began.plus(Duration::from_secs(15 * 60)), "the telling");
    let after = |minutes: u64| began.plus(Duration::from_secs(minutes * 60));
    let is_over = |state: &State, minutes| state.is_over(content(), after(minutes));
    assert!(!is_over(&p.state, 14) && is_over(&p.state, 16));
    let silent = p.state.ended(content(), bot());
    assert!(!is_over(&silent, 16) && is_over(&silent, 61));
    assert_eq!(silent.report(), None);
    assert_eq!(silent.forget_at(content()), Some(began.plus(Duration::from_secs(3_600))), "the place");
    assert_eq!(silent.ended(content(), bot()).forget_at(content()), None);
}

#[test]
fn it_makes_nobody_less_silent() {
    let (mut p, _) = who_shares(HOUR);
    for _ in 0..8 {
        p.waits(2);
        p.moves(Some(HOUR));
    }
    p.presses("tell-go-on");
    // what was under way is over after a quarter of an hour without a word of hers
    assert_eq!(p.state.report(), None);
}

#[test]
fn what_was_held_takes_it_along_and_what_was_dropped_does_not() {
    let mut p = Person::with(DUTY);
    p.shares(HOUR);
    assert!(p.did(&Effect::Hold));
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty(), "nobody has it yet");
    p.presses("tell-hold-no");
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());

    let mut p = Person::with(DUTY);
    p.shares(HOUR);
    p.presses("tell-hold-yes");
    p.presses("tell-answer-soon");
    assert!(p.effects.iter().any(|e| matches!(e, Effect::AskHuman { .. })), "{:?}", p.effects);
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
}

#[test]
fn it_ends_where_she_takes_it_back_or_is_forgotten() {
    let mut p = Person::back(Standing::Read, guide::Door::Help);
    p.presses("tell-returned-add");
    p.shares(HOUR);
    assert!(p.did(&Effect::Add));
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    p.presses("tell-back-to-it");
    p.presses("tell-returned-withdraw");
    p.presses("tell-withdraw-yes");
    assert!(p.did(&Effect::Withdraw));
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn it_follows_the_human_who_talks_and_a_state_holds_it() {
    let mut p = Person::with(DUTY);
    p.happens(Event::Joined { report: REPORT });
    p.shares(HOUR);
    assert!(p.did(&Effect::Add));
    let kept = p.state.to_bytes();
    assert!(kept.len() < guide::STATE_LIMIT);
    p.state = guide::State::from_bytes(&kept).unwrap();
    p.waits(30);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    p.platform_works = false;
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow], "what was not kept is tried with the next one");
    p.platform_works = true;
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
}
