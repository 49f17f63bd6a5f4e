//! Who is told if she is silent is said before she agrees, and her overview says the limits.

use crate::person::{ALL, POLICE_DUTY, Person, text};
use guide::Door;

#[test]
fn where_the_police_alone_are_on_duty_she_is_told_that_they_are_told() {
    let mut p = Person::with_words(POLICE_DUTY, "сонце", "дощ");
    let said = p.sees().text();
    assert!(said.contains(&text("ask-then-desk-police")) && !said.contains(&text("ask-then-desk")), "{said}");
    assert!(said.contains(&text("tell-police-record")), "{said}");
    let said = p.presses("ask-then-desk-yes").text();
    assert!(said.starts_with(&text("ask-plan-offer-police")), "{said}");
    p.presses("ask-plan-without");
    p.presses("ask-contact-no");
    let said = p.sees().text();
    assert!(said.contains(&text("engine-asking-desk-police")), "{said}");
    p.presses("ask-overview-set");
    assert_eq!(p.wanted().unwrap().desk, Some(Door::Police));
}

#[test]
fn what_the_question_cannot_do_stands_where_she_decides() {
    let mut p = Person::with_words(ALL, "сонце", "дощ");
    p.presses("ask-then-desk-yes");
    p.presses("ask-plan-without");
    p.presses("ask-contact-no");
    let said = p.sees().text();
    assert!(p.at() == "ask-me/overview" && said.contains(&text("ask-overview-limits")), "{said}");
}
