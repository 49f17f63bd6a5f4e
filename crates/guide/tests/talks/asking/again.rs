//! Beginning again, and taking back one thing that was chosen.

use crate::person::{CODE, DUTY, PLAN, Person, text};
use guide::Effect;

/// Everything chosen: both words, the desk, a plan and somebody to write to.
fn with_everything() -> Person {
    let mut p = Person::with_words(DUTY, "сонце", "дощ");
    p.presses("ask-then-desk-yes");
    p.presses("ask-plan-leave");
    p.presses("ask-go-on");
    while p.at().starts_with("ask-me/plan-") {
        p.skips();
    }
    p.presses("ask-contact-yes");
    p.presses("ask-fear-no");
    p.types("Оля");
    assert_eq!(p.at(), "ask-me/overview");
    p
}

fn drop_plan() -> Effect {
    Effect::DropPlan { plan: PLAN.to_owned() }
}

#[test]
fn who_begins_again_chooses_everything_anew() {
    let mut p = with_everything();
    p.presses("ask-begin-again");
    assert_eq!(p.at(), "ask-me/at");
    assert!(p.did(&drop_plan()) && p.state.plan().is_none(), "{:?}", p.effects);
    let kept = String::from_utf8(p.state.to_bytes()).unwrap();
    for gone in ["hash-", "Оля", "20:00", PLAN, "cat"] {
        assert!(!kept.contains(gone), "{gone}: {kept}");
    }
    p.types("7:30");
    p.types("Україна");
    p.presses("ask-often-once");
    p.presses("check-in-ask-day");
    // each word may mean the other now
    p.types("дощ");
    p.types("сонце");
    p.presses("ask-then-desk-yes");
    p.presses("ask-plan-without");
    assert!(!p.did(&drop_plan()), "it went once");
    p.presses("ask-contact-no");
    p.presses("ask-overview-set");
    let wanted = p.wanted().unwrap();
    assert_eq!((wanted.at.as_str(), wanted.question.as_str()), ("07:30", "day"));
    assert!(!wanted.daily && wanted.plan.is_none() && wanted.name.is_none());
}

#[test]
fn where_something_is_missing_begin_again_begins_again_too() {
    let mut p = with_everything();
    p.platform_works = false;
    p.presses("ask-overview-set");
    assert_eq!(p.at(), "ask-me/set-failed");
    p.presses("ask-begin-again");
    assert_eq!(p.at(), "ask-me/at");
    assert!(p.did(&drop_plan()) && !String::from_utf8(p.state.to_bytes()).unwrap().contains("hash-"));
}

#[test]
fn a_plan_that_was_begun_is_destroyed_by_going_on_without_it() {
    let mut p = Person::with_words(DUTY, "сонце", "дощ");
    p.presses("ask-then-desk-yes");
    assert!(p.presses("ask-plan-leave").text().contains(CODE));
    p.key("back");
    p.presses("ask-plan-without");
    assert_eq!(p.at(), "ask-me/then-contact");
    assert!(p.did(&drop_plan()), "{:?}", p.effects);
    let shown = p.presses("ask-contact-no").text();
    assert!(!shown.contains(&text("engine-asking-plan")), "{shown}");
    p.presses("ask-overview-set");
    assert!(p.wanted().unwrap().plan.is_none());
}

#[test]
fn a_plan_that_nobody_can_come_back_to_is_destroyed_and_one_that_is_set_is_not() {
    let mut p = with_everything();
    p.key("menu");
    assert!(p.did(&drop_plan()));
    let mut p = with_everything();
    p.waits(16);
    p.types("привіт");
    assert!(p.did(&drop_plan()));
    let mut p = with_everything();
    p.presses("ask-overview-set");
    p.key("menu");
    assert!(!p.did(&drop_plan()), "it belongs to the question");
}

#[test]
fn another_time_or_country_that_is_skipped_leaves_the_one_that_was_chosen() {
    let mut p = with_everything();
    p.presses("ask-overview-time");
    p.skips();
    assert!(p.sees().text().contains("20:00") && p.at() == "ask-me/overview", "{}", p.at());
    p.presses("ask-overview-zone");
    p.skips();
    p.presses("ask-overview-set");
    assert_eq!(p.wanted().unwrap().zone, "Europe/Warsaw");
}
