//! A corrected message is of something said before: it answers a question only where the first one was no answer to it.

use crate::person::{DUTY, NONE, Person, text};
use guide::Effect;

fn refused(p: &mut Person, words: &str) -> bool {
    let at = p.at().to_owned();
    let shown = p.corrects(words).text();
    shown.starts_with(&text("engine-no-corrections")) && p.at() == at && p.effects.last() == Some(&Effect::Show)
}

#[test]
fn a_correction_does_not_answer_the_next_question() {
    let mut p = Person::with_words(DUTY, "сонце", "дощ");
    p.presses("ask-then-desk-yes");
    p.presses("ask-plan-leave");
    p.presses("ask-go-on");
    p.types("Firma");
    assert_eq!(p.at(), "ask-me/plan-address");
    assert!(refused(&mut p, "Firma Example"), "{}", p.sees().text());
    assert!(!p.effects.iter().any(|e| matches!(e, Effect::KeepPlan { .. })));
    p.types("вул. Зелена 1");
    assert_eq!(p.at(), "ask-me/plan-phone", "a new message answers");

    let mut p = Person::asking(NONE);
    p.presses("ask-set-open");
    p.types("20:00");
    assert_eq!(p.at(), "ask-me/zone-ask");
    assert!(refused(&mut p, "Польща") && refused(&mut p, "20:30"));
}

#[test]
fn a_correction_is_never_the_second_word() {
    let mut p = Person::asking(DUTY);
    p.presses("ask-set-open");
    p.types("20:00");
    p.types("Польща");
    p.presses("ask-often-once");
    p.presses("check-in-ask-weather");
    p.types("сонце");
    assert_eq!(p.at(), "ask-me/not-free");
    assert!(refused(&mut p, "соняшник"));
    assert!(p.did(&Effect::Unsay) && !p.effects.iter().any(|e| matches!(e, Effect::HashWord { .. })));
}

#[test]
fn what_was_no_answer_may_be_corrected_until_it_is_one() {
    let mut p = Person::asking(DUTY);
    p.presses("ask-set-open");
    p.types("25:00");
    assert!(p.sees().text().starts_with(&text("engine-bad-answer")));
    p.corrects("26:00");
    assert_eq!(p.at(), "ask-me/at");
    p.corrects("20:00");
    assert_eq!(p.at(), "ask-me/zone-ask");
}

#[test]
fn words_of_danger_in_a_correction_bring_the_numbers() {
    let mut p = Person::asking(DUTY);
    p.presses("ask-set-open");
    assert!(p.corrects("допоможіть мене замкнули").urgent);
    assert_eq!(p.at(), "common/help-now");
}
