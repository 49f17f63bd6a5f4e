//! Her two words: deleted where they were written, shown nowhere, kept as hashes only.

use crate::person::{DUTY, Person, text};
use domain::Input;
use guide::{Effect, Event};

fn at_the_first_word() -> Person {
    let mut w = Person::asking(DUTY);
    w.presses("ask-set-open");
    w.types("20:00");
    w.types("Польща");
    w.presses("ask-often-once");
    w.presses("check-in-ask-weather");
    assert_eq!(w.at(), "ask-me/well");
    w
}

#[test]
fn the_message_with_a_word_goes_and_the_word_is_nowhere() {
    for edited in [false, true] {
        let mut w = at_the_first_word();
        let word = "волошка-7".to_owned();
        let input = if edited { Input::Edited(word) } else { Input::Text(word) };
        let shown = w.happens(Event::Input(&input));
        assert_eq!(w.effects.first(), Some(&Effect::Unsay));
        assert!(!shown.text().contains("волошка"));
        assert!(!String::from_utf8(w.state.to_bytes()).unwrap().contains("волошка"));
        assert!(!format!("{:?} {:?}", w.state, w.effects).contains("волошка"));
        // a correction is of something said before the word was asked for
        let (at, note) = if edited { ("ask-me/well", true) } else { ("ask-me/not-free", false) };
        assert_eq!((w.at(), shown.text().starts_with(&text("engine-no-corrections"))), (at, note));
    }
}

#[test]
fn one_word_is_not_both() {
    let mut w = at_the_first_word();
    w.types("сонце");
    let shown = w.types(" Сонце ");
    assert_eq!((w.at(), w.effects.first()), ("ask-me/not-free-bad", Some(&Effect::Unsay)));
    assert!(shown.text().starts_with(&text("ask-word-bad")));
    w.presses("ask-word-again");
    w.types("дощ");
    assert_eq!(w.at(), "ask-me/then-desk");
}

#[test]
fn a_word_that_is_not_taken_goes_from_the_chat_too() {
    let mut w = at_the_first_word();
    w.platform_works = false;
    w.types("…");
    assert_eq!((w.at(), w.effects.first()), ("ask-me/well-bad", Some(&Effect::Unsay)));
}

#[test]
fn words_of_danger_bring_the_numbers_here_as_well() {
    let mut w = at_the_first_word();
    let shown = w.types("допоможіть мене замкнули");
    assert!(shown.urgent && shown.text().contains("112"));
    assert!(w.effects.contains(&Effect::Unsay), "and it does not stay in the chat");
}

#[test]
fn who_asks_to_be_forgotten_leaves_no_hash() {
    let mut w = at_the_first_word();
    w.types("сонце");
    assert!(String::from_utf8(w.state.to_bytes()).unwrap().contains("hash-"));
    let state = w.state.forgotten(domain::Language::parse("uk").unwrap());
    assert!(!String::from_utf8(state.to_bytes()).unwrap().contains("hash-"));
}
