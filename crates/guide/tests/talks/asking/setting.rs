//! Setting a question up, listing, calling off.

use crate::person::{DUTY, NONE, Person, bot, content, hash, text};
use domain::{Channel, Input, Language};
use guide::{Effect, Event, State, ViewAction, step, view_through};

#[test]
fn a_question_is_set_as_it_was_talked_about() {
    let mut w = Person::with_words(DUTY, "Сонце", "Дощ");
    assert_eq!(w.at(), "ask-me/then-desk");
    w.presses("ask-then-desk-yes");
    w.presses("ask-plan-without");
    w.presses("ask-contact-yes");
    w.presses("ask-fear-no");
    let shown = w.types("Оля").text();
    assert_eq!(w.at(), "ask-me/overview");
    for there in ["20:00", &text("check-in-ask-cat"), &text("engine-asking-desk"), "Оля"] {
        assert!(shown.contains(there), "{there}: {shown}");
    }
    assert!(shown.contains("Варшав") && !shown.contains(&text("engine-asking-plan")), "{shown}");
    w.presses("ask-overview-set");
    let wanted = w.wanted().unwrap();
    assert_eq!((wanted.question.as_str(), wanted.at.as_str(), wanted.zone.as_str()), ("cat", "20:00", "Europe/Warsaw"));
    assert!(wanted.daily && wanted.desk == Some(guide::Door::Help) && wanted.plan.is_none());
    assert_eq!((&wanted.well, &wanted.not_free), (&hash("сонце"), &hash("дощ")));
    assert_eq!(wanted.name.as_deref(), Some("Оля"));
    assert_eq!(w.at(), "ask-me/set-done");
    assert!(!String::from_utf8(w.state.to_bytes()).unwrap().contains("hash-"), "nothing of it is remembered");
}

#[test]
fn a_name_that_the_bot_could_not_say_to_somebody_else_is_asked_for_again() {
    let mut w = Person::with_words(DUTY, "Сонце", "Дощ");
    for pressed in ["ask-then-desk-yes", "ask-plan-without", "ask-contact-yes", "ask-fear-no"] {
        w.presses(pressed);
    }
    for bad in [
        "Оля https://example.org",
        "example.org",
        "Оля\nБорг 500",
        "+380441234567",
        "Оля 🙂 @name",
        &"о".repeat(33),
        "О.Д.Шевченко",
        "Оля 2",
        "🙂",
    ] {
        let shown = w.types(bad).text();
        assert_eq!(w.at(), "ask-me/name", "{bad}");
        assert!(shown.starts_with(&text("engine-not-taken")), "{bad}: {shown}");
        assert!(shown.contains(&text("ask-name-ask")), "what it may be is said: {shown}");
        assert!(!shown.contains(&text("engine-bad-answer")), "there is nothing below to choose from: {shown}");
    }
    w.types(" Анна-Марія О. Д'Арк ");
    assert_eq!(w.at(), "ask-me/overview");
    w.presses("ask-overview-set");
    assert_eq!(w.wanted().unwrap().name.as_deref(), Some("Анна-Марія О. Д'Арк"));
}

#[test]
fn without_a_duty_only_somebody_close_can_be_told_and_nothing_at_all_is_not_set() {
    let mut w = Person::with_words(NONE, "сонце", "дощ");
    assert_eq!(w.at(), "ask-me/then-contact");
    w.presses("ask-contact-no");
    assert_eq!(w.at(), "ask-me/nothing");
    w.presses("ask-nothing-choose");
    assert_eq!(w.at(), "ask-me/then-contact");
}

#[test]
fn who_is_not_sure_names_nobody() {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-yes");
    w.presses("ask-plan-without");
    w.presses("ask-contact-yes");
    assert!(w.sees().text().starts_with(&text("ask-fear-ask")));
    w.presses("ask-fear-unsure");
    assert_eq!(w.at(), "ask-me/no-contact");
    w.presses("ask-go-on");
    w.presses("ask-overview-set");
    assert_eq!(w.wanted().unwrap().name, None);
}

#[test]
fn a_time_that_is_none_is_asked_for_again_and_the_country_only_where_it_is_not_known() {
    let mut w = Person::asking(DUTY);
    w.presses("ask-set-open");
    for bad in ["25:00", "увечері", "20:00:00"] {
        w.types(bad);
        assert_eq!(w.at(), "ask-me/at", "{bad}");
    }
    w.types("8");
    assert_eq!(w.at(), "ask-me/zone-ask");
    w.types("Україна");
    assert_eq!(w.at(), "ask-me/often");
    let mut w = Person::with(DUTY);
    let country = domain::Country::parse("PL").ok();
    w.state = State::reading(w.at(), Language::parse("uk").unwrap(), country);
    w.asks_to_be_asked();
    w.presses("ask-set-open");
    w.types("8");
    assert_eq!(w.at(), "ask-me/often");
}

#[test]
fn another_time_or_country_leads_back_to_what_was_chosen() {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-yes");
    w.presses("ask-plan-without");
    w.presses("ask-contact-no");
    w.presses("ask-overview-time");
    assert!(w.types("7:30").text().contains("07:30"));
    w.presses("ask-overview-zone");
    w.types("Україна");
    assert_eq!(w.at(), "ask-me/overview");
    w.presses("ask-overview-set");
    assert_eq!(w.wanted().unwrap().zone, "Europe/Kyiv");
}

#[test]
fn after_fifteen_minutes_of_silence_nothing_of_it_is_left() {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-yes");
    w.presses("ask-plan-without");
    w.waits(16);
    w.presses("ask-contact-no");
    assert_eq!(w.at(), "ask-me/again");
    assert!(w.wanted().is_none() && !String::from_utf8(w.state.to_bytes()).unwrap().contains("hash-"));
}

#[test]
fn a_platform_that_cannot_set_it_is_said() {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-yes");
    w.presses("ask-plan-without");
    w.presses("ask-contact-no");
    w.platform_works = false;
    assert!(w.presses("ask-overview-set").text().starts_with(&text("ask-set-failed-line")));
}

#[test]
fn her_questions_are_listed_and_called_off_only_from_there() {
    let mut w = Person::asking(DUTY);
    w.presses("ask-list-open");
    assert!(w.effects.contains(&Effect::ListCheckIns));
    assert_eq!(w.at(), "ask-me/list-shown");
    let off = w.button("ask-off-all").unwrap();
    w.presses("ask-off-all");
    assert!(w.effects.contains(&Effect::CallOff));
    assert_eq!(w.at(), "ask-me/off-done");
    // the same button of an old message only leads to where it is asked
    w.happens(Event::Input(&Input::Choice("-.menu".to_owned())));
    w.happens(Event::Input(&Input::Choice(off)));
    assert!(!w.effects.contains(&Effect::CallOff));
    let mut w = Person::asking(DUTY);
    w.platform_works = false;
    w.presses("ask-list-open");
    assert_eq!(w.at(), "ask-me/list-none");
}

#[test]
fn a_page_says_that_it_cannot_write_to_her() {
    let uk = Language::parse("uk").unwrap();
    let w = Person::asking(DUTY);
    let on_the_web = guide::Around { writes: false, ..w.around };
    let state = State::reading("ask-me/ask", uk, None);
    let shown = view_through(Channel::Web, content(), bot(), &state, w.around);
    assert!(shown.text().contains(&text("ask-what-how-web")));
    let label = text("ask-set-open");
    assert!(shown.buttons.iter().flatten().all(|b| !b.label.ends_with(&label)));
    // a button of a messenger is refused there
    let ViewAction::Choice(data) =
        w.sees().buttons.into_iter().flatten().find(|b| b.label.ends_with(&label)).unwrap().action
    else {
        panic!("it leads to a screen")
    };
    let (after, _) = step(content(), bot(), state, Event::Input(&Input::Choice(data)), on_the_web);
    assert_eq!(after.screen(), "ask-me/ask");
}

#[test]
fn an_address_leads_to_the_entrance_and_no_further() {
    let named: Vec<&str> = guide::linkable(content(), bot())
        .into_iter()
        .filter_map(|(name, ix)| content().screen(ix).name.starts_with("ask-me/").then_some(name))
        .collect();
    assert_eq!(named, ["ask"]);
}
