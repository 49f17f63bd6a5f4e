//! Whoever holds her phone learns nothing: "my data" and forgetting are the same with a report and without.

use crate::person::{ALL, Person, REPORT, text};
use domain::Input;
use guide::{Door, Event, STATE_LIMIT, Standing, State};

fn command(p: &mut Person, name: &str) {
    p.happens(Event::Input(&Input::Command { name: name.to_owned(), argument: String::new() }));
}

#[test]
fn my_data_and_forgetting_say_the_same_with_and_without_a_report() {
    let mut with_report = Person::who_told(ALL);
    with_report.types("ще дещо");
    let mut talking = Person::with(ALL);
    talking.happens(Event::Joined { report: "r" });
    let back = Person::back(Standing::Answered, Door::Police);
    let mut held = Person::with(ALL);
    held.types("тест");
    for mut other in [with_report, talking, back, held] {
        let mut plain = Person::with(ALL);
        for p in [&mut plain, &mut other] {
            command(p, "menu");
            command(p, "forget");
        }
        assert_eq!(other.sees(), plain.sees());
        assert!(other.sees().text().contains(&text("forget-told")));
        for p in [&mut plain, &mut other] {
            p.presses("forget-now-open");
        }
        assert_eq!(other.sees(), plain.sees());
        let language = domain::Language::parse("uk").unwrap();
        let forgotten = |p: &Person| p.state.clone().forgotten(language).to_bytes();
        assert_eq!(forgotten(&other), forgotten(&plain), "nothing of it is left in the state");
    }
}

#[test]
fn my_data_says_the_same_straight_from_a_report() {
    let mut told = Person::who_told(ALL);
    let mut plain = Person::about_to_tell(ALL);
    plain.key("help");
    for p in [&mut told, &mut plain] {
        command(p, "forget");
    }
    assert_eq!(told.sees(), plain.sees());
}

#[test]
fn forgetting_drops_all_of_it() {
    let mut p = Person::who_told(ALL);
    p.happens(Event::Joined { report: "r" });
    p.happens(Event::Receipt);
    p.happens(Event::Returned { report: REPORT, door: Door::Help, standing: Standing::Read, in_chat: false });
    let bytes = p.state.clone().forgotten(domain::Language::parse("uk").unwrap()).to_bytes();
    let stored = String::from_utf8(bytes).unwrap();
    assert!(!stored.contains(REPORT) && !stored.contains("telling") && !stored.contains("123"), "{stored}");
}

#[test]
fn a_state_of_a_later_version_goes_on_without_what_is_not_known_here() {
    let stored = br#"{"screen":"common/papers","note":{"Nod":1},"language":"uk","later":[1],
        "telling":{"report":"r","human":"Dancing","pending":{"Sing":1},"consents":{"moon":true},"back":3,"new":{}}}"#;
    let state = State::from_bytes(stored).unwrap();
    assert_eq!((state.screen(), state.report(), state.note()), ("common/papers", Some("r"), None));
    assert!(!state.talks());
    let odd = br#"{"screen":"common/papers","telling":[7]}"#;
    assert_eq!(State::from_bytes(odd).unwrap().report(), None);
    let long = format!(r#"{{"screen":"a","telling":{{"report":"{}"}}}}"#, "x".repeat(49));
    assert_eq!(State::from_bytes(long.as_bytes()), None);
}

#[test]
fn a_state_of_an_earlier_version_is_read() {
    let state = State::from_bytes(br#"{"screen":"common/papers","page":1,"at":5}"#).unwrap();
    assert_eq!((state.screen(), state.report()), ("common/papers", None));
    assert!(!String::from_utf8(state.to_bytes()).unwrap().contains("telling"), "nothing of it is stored in vain");
}

#[test]
fn the_fullest_state_is_within_the_limit() {
    let mut p = Person::who_told(ALL);
    p.happens(Event::Receipt);
    p.happens(Event::Returned { report: &"я".repeat(99), door: Door::Help, standing: Standing::Read, in_chat: false });
    p.happens(Event::Joined { report: "r" });
    p.presses("tell-talk-finish");
    let stored = p.state.to_bytes();
    assert!(stored.len() < STATE_LIMIT, "{}", stored.len());
    assert_eq!(State::from_bytes(&stored).as_ref(), Some(&p.state));
}

#[test]
fn nothing_prints_a_code_or_her_words() {
    let p = Person::who_told(ALL);
    let printed = format!("{:?} {:?}", p.state, p.effects);
    assert!(!printed.contains("123 456") && !printed.contains("гроші"), "{printed}");
    let told = Event::Told { report: REPORT, code: Some("123 456") };
    let keep = guide::Effect::Keep { question: "where".into(), value: "Садова".into() };
    let printed = format!("{told:?} {keep:?}");
    assert!(!printed.contains("123") && !printed.contains("Садова"), "{printed}");
}
