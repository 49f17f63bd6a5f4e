//! Which texts the guide takes for what it asked for or offered: none of them is a word that somebody tries.

use crate::person::{ALL, DUTY, Person, bot, content, text};
use domain::Input;
use guide::{Event, is_expected, is_of_a_report};

impl Person {
    fn is_expected(&self, words: &str) -> bool {
        is_expected(content(), bot(), &self.state, words, self.around)
    }
}

#[test]
fn the_keys_below_the_screens_are_expected_everywhere_and_any_other_word_is_not() {
    let p = Person::with(ALL);
    for key in ["engine-help-key", "engine-menu", "engine-hide", "engine-language"] {
        assert!(p.is_expected(&text(key)), "{key}");
    }
    assert!(!p.is_expected("квітка") && !p.is_expected("так") && !p.is_expected(""));
}

#[test]
fn what_answers_a_question_is_expected_and_what_does_not_is_not() {
    let mut p = Person::asking(DUTY);
    p.presses("ask-set-open");
    assert!(p.is_expected("20:00") && !p.is_expected("квітка"));
    p.types("20:00");
    assert!(p.is_expected("Польща") && !p.is_expected("квітка"));
    p.types("Польща");
    p.presses("ask-often-once");
    p.presses("check-in-ask-weather");
    assert_eq!(p.at(), "ask-me/well");
    assert!(!p.is_expected("квітка"), "a word that is chosen is like one that is tried");
}

#[test]
fn a_story_and_words_to_a_human_are_expected() {
    let mut p = Person::about_to_tell(DUTY);
    assert!(p.is_expected("мені не віддають гроші"));
    p.waits(20);
    assert!(!p.is_expected("мені не віддають гроші"), "nothing is under way any more");
    let mut p = Person::who_told(DUTY);
    p.happens(Event::Joined { report: crate::person::REPORT });
    assert!(p.state.talks() && p.is_expected("так"));
    p.waits(20);
    assert!(p.is_expected("так"), "a human who talks goes on talking");
}

#[test]
fn a_correction_of_what_was_told_goes_into_the_report_wherever_she_stands() {
    let mut p = Person::who_told(DUTY);
    p.types(&text("engine-help-key"));
    assert!(!p.is_expected("так"), "{}", p.at());
    assert!(is_of_a_report(&p.state, p.around.now), "{}", p.at());
    p.waits(20);
    assert!(!is_of_a_report(&p.state, p.around.now), "nothing is under way any more");
    assert!(!is_of_a_report(&Person::with(DUTY).state, p.around.now));
}

#[test]
fn asking_changes_nothing() {
    let mut p = Person::about_to_tell(DUTY);
    let before = p.state.clone();
    assert!(p.is_expected("історія") && p.state == before);
    p.happens(Event::Input(&Input::Text("історія".to_owned())));
    assert!(p.state != before);
}
