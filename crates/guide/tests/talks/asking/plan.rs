//! A travel plan: what cannot be proven is said, its code is shown once, what it says is kept at once.

use crate::person::{CODE, DUTY, NONE, PLAN, Person, text};
use domain::Input;
use guide::{Effect, Event};

const FIELDS: [&str; 7] = ["employer", "address", "phone", "plate", "companions", "route", "return"];

fn with_a_plan() -> Person {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    let shown = w.presses("ask-then-desk-no").text();
    assert!(shown.contains(&text("ask-plan-unproven")));
    let shown = w.presses("ask-plan-leave");
    assert!(shown.text().contains(CODE));
    w.presses("ask-go-on");
    w
}

#[test]
fn each_answer_is_kept_in_the_plan_and_nowhere_else() {
    let mut w = with_a_plan();
    for field in FIELDS {
        assert_eq!(w.at(), format!("ask-me/plan-{field}"));
        assert!(!w.sees().text().contains(CODE), "the code was shown once");
        w.types("Firma Example, вул. Зелена 1, +44 7700 900123");
        let value = "Firma Example, вул. Зелена 1, +44 7700 900123".to_owned();
        assert!(w.effects.contains(&Effect::KeepPlan { field: field.to_owned(), value }));
        assert!(!String::from_utf8(w.state.to_bytes()).unwrap().contains("Example"));
    }
    w.presses("ask-contact-no");
    let shown = w.sees().text();
    assert!(shown.contains(&text("engine-asking-plan")) && !shown.contains(&text("engine-asking-desk")));
    w.presses("ask-overview-set");
    assert_eq!(w.wanted().unwrap().plan.as_deref(), Some(PLAN));
    assert!(w.state.plan().is_none());
}

#[test]
fn every_answer_of_a_plan_can_be_left_out_and_going_back_makes_no_second_plan() {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-no");
    let leave = w.button("ask-plan-leave").unwrap();
    w.presses("ask-plan-leave");
    w.presses("ask-go-on");
    for _ in FIELDS {
        w.skips();
    }
    assert_eq!(w.at(), "ask-me/then-contact");
    w.happens(Event::Input(&Input::Choice(leave)));
    assert!(!w.effects.contains(&Effect::StartPlan));
    assert_eq!(w.at(), "ask-me/plan-employer");
}

#[test]
fn what_could_not_be_kept_is_said() {
    let mut w = with_a_plan();
    w.platform_works = false;
    assert!(w.types("Firma").text().starts_with(&text("ask-plan-lost")));
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-no");
    w.platform_works = false;
    assert!(w.presses("ask-plan-leave").text().starts_with(&text("ask-plan-failed")));
}

#[test]
fn its_code_leads_to_destroying_it_and_a_quarter_of_an_hour_later_the_code_is_needed_again() {
    for desks in [DUTY, NONE] {
        let mut w = Person::asking(desks);
        w.happens(Event::Receipt);
        let shown = w.happens(Event::PlanReturned { plan: PLAN });
        assert!(shown.text().starts_with(&text("ask-plan-back-line")));
        assert_eq!((w.state.returned_plan(), w.state.report()), (Some(PLAN), None));
        w.presses("ask-plan-destroy");
        assert!(w.effects.contains(&Effect::DestroyPlan));
        assert_eq!((w.at(), w.state.returned_plan()), ("ask-me/plan-destroyed", None));
        w.happens(Event::PlanReturned { plan: PLAN });
        w.waits(16);
        w.presses("ask-plan-destroy");
        assert!(!w.effects.contains(&Effect::DestroyPlan));
        assert_eq!(w.at(), "tell/again");
    }
}
