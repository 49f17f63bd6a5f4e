//! Who reads is said before anything goes to them, and from when they answer.

use crate::person::{ALL, POLICE_DUTY, Person, text};
use domain::Timestamp;
use guide::{Answers, Door, Effect, Event, WhenToAnswer};
use std::time::Duration;

const SOON: Effect = Effect::AskHuman { when: WhenToAnswer::Soon };

fn before_she_asks(desks: guide::Desks) -> Person {
    let mut p = Person::with(desks);
    p.presses("menu-stay-person");
    p.presses("tell-person-talk");
    p
}

#[test]
fn where_the_police_alone_are_on_duty_she_is_told_so_before_a_human_is_asked() {
    let mut p = before_she_asks(POLICE_DUTY);
    let said = p.sees().text();
    assert!(said.starts_with(&text("tell-police-reads")) && said.contains(&text("tell-police-record")), "{said}");
    assert!(p.button("tell-door-open").is_none(), "nobody of the help organisation would answer");
    assert_eq!(p.state.door(), None, "nothing is asked for yet");
    p.presses("tell-answer-soon");
    assert!(p.did(&SOON));
    assert_eq!(p.state.door(), Some(Door::Police), "the door she was told of, and no other");
}

#[test]
fn what_was_held_goes_to_nobody_before_she_knows_who_reads_it() {
    let mut p = Person::with(POLICE_DUTY);
    p.types("тест");
    let said = p.presses("tell-hold-yes").text();
    assert!(said.starts_with(&text("tell-police-reads")) && !p.did(&SOON), "{said}");
}

#[test]
fn where_both_are_on_duty_she_chooses_the_door() {
    let mut p = before_she_asks(ALL);
    assert!(p.sees().text().starts_with(&text("tell-help-reads")));
    let said = p.presses("tell-door-open").text();
    assert!(said.starts_with(&text("tell-police-reads")), "{said}");
    p.presses("tell-door-open");
    assert!(p.sees().text().starts_with(&text("tell-help-reads")), "and back");
    p.presses("tell-door-open");
    p.presses("tell-answer-soon");
    assert!(p.did(&SOON) && p.state.door() == Some(Door::Police));
}

#[test]
fn a_report_is_answered_where_it_lies() {
    let mut p = Person::who_told(ALL);
    assert_eq!(p.state.door(), Some(Door::Help));
    for skip in ["tell-go-on", "engine-skip", "engine-skip", "tell-skip"] {
        p.presses(skip);
    }
    assert_eq!(p.at(), "tell/after");
    p.presses("tell-person-talk");
    assert!(p.button("tell-door-open").is_none(), "it lies with the help organisation already");
    p.around.desks = POLICE_DUTY;
    let old = p.button("tell-answer-soon");
    assert!(old.is_none() && p.sees().text().starts_with(&text("tell-help-reads")));
    p.happens(Event::Input(&domain::Input::Command { name: "help".into(), argument: String::new() }));
    assert!(!p.did(&SOON));
    let mut back = Person::back(guide::Standing::Read, Door::Help);
    back.around.desks = POLICE_DUTY;
    back.types("тест");
    assert!(!back.did(&Effect::Hold), "nobody behind her door would read it");
}

#[test]
fn who_is_under_18_reads_whom_they_must_tell_before_a_human_is_asked() {
    for desks in [ALL, POLICE_DUTY] {
        let mut p = before_she_asks(desks);
        let said = p.presses("tell-child-open").text();
        assert!(said.contains(&text("tell-child-must")) && said.contains(&text("tell-child-when")), "{said}");
        p.presses("tell-answer-soon");
        assert!(p.did(&SOON) && p.state.is_a_child());
    }
    let mut grown = before_she_asks(ALL);
    grown.presses("tell-answer-soon");
    assert!(!grown.state.is_a_child());
}

#[test]
fn while_nobody_is_there_she_reads_from_when_they_answer_in_the_time_of_her_place() {
    // Monday 30 November 2026, 07:00 UTC
    let monday = Timestamp::from_unix_micros(1_796_022_000_000_000);
    let in_kyiv = |said: &str| said.contains("30.11.2026") && said.contains("09:00");
    let mut p = before_she_asks(ALL);
    assert!(!p.sees().text().contains("2026 о "), "soon: no time is named");
    p.around.answers = Answers { help: Some(monday), police: None };
    assert!(in_kyiv(&p.sees().text()) && p.sees().text().contains("112"), "{}", p.sees().text());
    let queue = p.presses("tell-answer-soon").text();
    assert!(p.at() == "tell/queue" && in_kyiv(&queue) && queue.contains("112"), "{queue}");
    p.around.now = monday.plus(Duration::from_secs(1));
    assert!(!in_kyiv(&p.sees().text()), "they are there by now");
    let mut in_poland = Person::with(ALL);
    in_poland.around.answers = Answers { help: Some(monday), police: None };
    in_poland.types("Польща");
    in_poland.key("menu");
    in_poland.presses("menu-stay-person");
    let said = in_poland.presses("tell-person-talk").text();
    assert!(said.contains("08:00") && said.contains("Варшав"), "{said}");
    let mut police = before_she_asks(POLICE_DUTY);
    police.around.answers = Answers { help: Some(monday), police: None };
    assert!(!in_kyiv(&police.sees().text()), "that is the time of others");
}
