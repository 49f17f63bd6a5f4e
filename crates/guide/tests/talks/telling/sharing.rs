//! A place that moves: where it goes, what she is told of it, and when it goes nowhere any more.

use super::moving::{HOUR, place, who_shares};
use crate::person::{DUTY, Person, REPORT, bot, content, text};
use domain::{Attachment, Input};
use guide::{Effect, Event, Standing, State, step};

const MINUTES_15: u32 = 900;

fn shared_by(message: i64) -> Box<Attachment> {
    Box::new(Attachment { share: Some(message), ..*place(Some(HOUR)) })
}

impl Person {
    fn shares_by(&mut self, message: i64) {
        self.happens(Event::Input(&Input::File(shared_by(message))));
    }

    fn follows(&mut self, message: i64) -> bool {
        self.waits(3);
        self.happens(Event::Input(&Input::Moved(shared_by(message))));
        self.did(&Effect::Follow)
    }
}

fn says_it(shown: &guide::View) -> bool {
    shown.text().contains(&text("engine-moving"))
}

#[test]
fn a_report_that_takes_no_more_of_them_ends_it() {
    let (mut p, _) = who_shares(HOUR);
    p.waits(3);
    let (state, effects) =
        step(content(), bot(), p.state.clone(), Event::Input(&Input::Moved(place(Some(HOUR)))), p.around);
    assert_eq!(effects, [Effect::Follow]);
    let (screen, note) = (state.screen().to_owned(), state.note().cloned());
    let (state, effects) = step(content(), bot(), state, Event::NoFurther, p.around);
    assert_eq!((state.screen(), state.note().cloned(), effects), (&*screen, note, vec![]), "nothing is said");
    p.state = state;
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn in_a_talk_it_is_said_at_once_and_it_ends_with_the_talk_that_she_ends() {
    let mut p = Person::with(DUTY);
    p.happens(Event::Joined { report: REPORT });
    p.types("я в машині");
    assert!(says_it(&p.happens(Event::Input(&Input::File(place(Some(HOUR)))))) && p.did(&Effect::Show));
    p.types("їдемо до лісу");
    assert!(!says_it(&p.sees()) && !p.did(&Effect::Show), "once");
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    let shown = p.presses("tell-talk-finish");
    assert!(p.did(&Effect::EndHuman) && !says_it(&shown));
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn what_she_shares_while_she_waits_for_a_human_is_for_the_human() {
    let mut p = Person::with(DUTY);
    p.shares(HOUR);
    p.presses("tell-hold-yes");
    let shown = p.presses("tell-answer-soon");
    assert!(p.state.waits_for_a_human() && says_it(&shown));
    p.happens(Event::Joined { report: REPORT });
    p.presses("tell-talk-finish");
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn a_place_of_a_report_of_her_own_goes_on_after_the_talk_and_she_is_told_so() {
    let (mut p, _) = who_shares(HOUR);
    p.happens(Event::Joined { report: REPORT });
    p.types("ви тут?");
    assert!(says_it(&p.presses("tell-talk-finish")) && p.did(&Effect::EndHuman));
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    assert!(!says_it(&p.key("help")));
    // the human left by herself: a place that she shared with her goes on, and that is said
    let mut p = Person::with(DUTY);
    p.happens(Event::Joined { report: REPORT });
    p.shares(HOUR);
    p.types("ви тут?");
    assert!(says_it(&p.happens(Event::Left)));
    p.waits(3);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
}

#[test]
fn a_place_that_is_held_is_followed_by_no_other_thing_that_is_done() {
    let mut p = Person::who_told(DUTY);
    p.key("help");
    p.shares(HOUR);
    assert!(p.did(&Effect::Hold));
    p.types("допоможіть мене замкнули");
    assert!(p.did(&Effect::Add), "into the report");
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());
    p.presses("tell-hold-no");
    assert!(p.did(&Effect::Drop));
    p.waits(3);
    assert!(p.moves(Some(HOUR)).is_empty());
}

#[test]
fn a_second_share_takes_the_place_of_the_first_only_once_it_is_kept() {
    let mut p = Person::who_told(DUTY);
    p.shares_by(1);
    assert!(p.follows(1));
    p.key("help");
    p.shares_by(2);
    assert!(p.did(&Effect::Hold));
    assert!(!p.follows(2) && p.follows(1), "nobody has the second yet");
    p.state = State::from_bytes(&p.state.to_bytes()).unwrap();
    p.presses("tell-hold-no");
    assert!(!p.follows(2) && p.follows(1));
    // the end of one is not the end of the other
    p.happens(Event::Input(&Input::Moved(Box::new(Attachment { live: None, ..*shared_by(2) }))));
    assert!(p.follows(1));
    p.key("back");
    p.platform_works = false;
    p.shares_by(3);
    assert!(p.did(&Effect::Add));
    p.platform_works = true;
    assert!(!p.follows(3) && p.follows(1), "what was not kept takes no place");
    p.shares_by(4);
    assert!(p.did(&Effect::Add));
    assert!(!p.follows(1) && p.follows(4));
}

#[test]
fn a_place_that_she_shares_for_longer_is_followed_for_longer() {
    let (mut p, _) = who_shares(MINUTES_15);
    p.waits(14);
    assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    for _ in 0..3 {
        p.waits(15);
        assert_eq!(p.moves(Some(HOUR)), [Effect::Follow]);
    }
    p.waits(2);
    assert!(p.moves(Some(HOUR)).is_empty(), "the hour that she shared it for began with the first position");
    let (mut p, _) = who_shares(HOUR);
    p.waits(50);
    p.moves(Some(u32::MAX));
    p.waits(7 * 60 + 5);
    assert_eq!(p.moves(Some(u32::MAX)), [Effect::Follow]);
    p.waits(6);
    assert!(p.moves(Some(u32::MAX)).is_empty(), "never for longer than eight hours");
}

#[test]
fn another_report_that_she_takes_back_is_not_the_one_it_goes_into() {
    for (first, second, effect) in [
        ("tell-returned-withdraw", "tell-withdraw-yes", Effect::Withdraw),
        ("tell-returned-erase", "tell-erase-yes", Effect::Erase),
    ] {
        let (mut p, _) = who_shares(HOUR);
        p.happens(Event::Receipt);
        let (report, door, standing) = ("another", guide::Door::Help, Standing::Read);
        p.happens(Event::Returned { report, door, standing, in_chat: false });
        p.presses(first);
        p.presses(second);
        assert!(p.did(&effect));
        p.waits(3);
        assert_eq!(p.moves(Some(HOUR)), [Effect::Follow], "{effect:?}");
    }
}
