//! By her own clock: where the clocks of her country differ, and where no directory is of it.

use crate::person::{DUTY, NOW, Person, content};
use domain::Timestamp;
use std::time::Duration;

/// At the question for her country, at so many hours and minutes in UTC.
fn at_country(hour: u64, minute: u64) -> Person {
    let mut p = Person::with(DUTY);
    let day = u64::try_from(NOW.unix_micros()).unwrap() / 86_400_000_000 * 86_400_000_000;
    let midnight = Timestamp::from_unix_micros(i64::try_from(day).unwrap());
    p.around.now = midnight.plus(Duration::from_secs(86_400 + hour * 3_600 + minute * 60));
    p.asks_to_be_asked();
    p.presses("ask-set-open");
    p.types("20:00");
    assert_eq!(p.at(), "ask-me/zone-ask");
    p
}

/// From how often on to the overview, and the zone that is set.
fn zone_set(p: &mut Person) -> String {
    assert_eq!(p.at(), "ask-me/often");
    p.presses("ask-often-daily");
    p.presses("check-in-ask-cat");
    p.types("сонце");
    p.types("дощ");
    p.presses("ask-then-desk-yes");
    p.presses("ask-plan-without");
    p.presses("ask-contact-no");
    assert_eq!(p.at(), "ask-me/overview");
    let shown = p.sees().text();
    assert!(shown.contains("за Вашим годинником") && !shown.contains("за часом міста"), "{shown}");
    p.presses("ask-overview-set");
    p.wanted().unwrap().zone.clone()
}

#[test]
fn who_goes_where_no_directory_is_sets_a_question_by_her_own_clock() {
    for (country, (hour, minute), clock, half, want) in [
        ("Емірати", (12, 0), "16:02", None, "+04:00"),
        ("Дубай", (15, 30), "7:30 pm", None, "+04:00"),
        ("Dubai", (15, 30), "7:30", Some("ask-half-pm"), "+04:00"),
        ("Непал", (7, 13), "12:58", Some("ask-half-pm"), "+05:45"),
        // her clock is past midnight, and UTC is the day before
        ("Емірати", (20, 12), "00:10", None, "+04:00"),
        ("Емірати", (20, 12), "12:10", Some("ask-half-am"), "+04:00"),
    ] {
        let mut p = at_country(hour, minute);
        p.types(country);
        assert_eq!(p.at(), "ask-me/clock", "{country}");
        p.types(clock);
        if let Some(half) = half {
            assert_eq!(p.at(), "ask-me/clock-half", "{clock}: which half of the day is not guessed");
            p.presses(half);
        }
        assert_eq!(zone_set(&mut p), want, "{country} {clock}");
    }
}

#[test]
fn where_clocks_differ_within_a_country_hers_counts() {
    for (country, clock, want) in [
        ("Португалія", "19:00", "+00:00"),
        ("Португалія", "18:00", "-01:00"),
        ("Іспанія", "20:00", "+01:00"),
        ("США", "13:00", "-06:00"),
    ] {
        let mut p = at_country(19, 0);
        p.types(country);
        assert_eq!(p.at(), "ask-me/clock", "{country}");
        p.types(clock);
        assert_eq!(zone_set(&mut p), want, "{country} {clock}");
    }
}

#[test]
fn a_clock_that_is_not_understood_is_asked_for_again() {
    let mut p = at_country(12, 0);
    p.types("Емірати");
    for bad in ["увечері", "7", "25:00", "19h30"] {
        p.types(bad);
        assert_eq!(p.at(), "ask-me/clock", "{bad}");
    }
    let shown = p.types("16:00");
    assert_eq!(p.at(), "ask-me/often", "{}", shown.text());
}

#[test]
fn another_country_has_another_clock() {
    let mut p = at_country(15, 30);
    p.types("Емірати");
    p.types("19:30");
    p.presses("ask-often-once");
    p.presses("check-in-ask-cat");
    p.types("сонце");
    p.types("дощ");
    p.presses("ask-then-desk-yes");
    p.presses("ask-plan-without");
    p.presses("ask-contact-no");
    let shown = p.sees().text();
    assert!(shown.contains("Зараз там 19:30"), "she sees what time it is taken to be there: {shown}");
    // the first half of the day was meant: she says it anew
    p.presses("ask-overview-zone");
    p.types("США");
    assert_eq!(p.at(), "ask-me/clock-again", "the other clock does not count for it");
    p.types("7:30");
    assert_eq!(p.at(), "ask-me/half-again");
    let shown = p.presses("ask-half-am").text();
    assert!(shown.contains("Зараз там 07:30"), "{shown}");
    p.presses("ask-overview-zone");
    p.types("Польща");
    assert!(p.sees().text().contains("Варшав"), "{}", p.sees().text());
    p.presses("ask-overview-set");
    assert_eq!(p.wanted().unwrap().zone, "Europe/Warsaw");
}

#[test]
fn the_example_of_a_clock_is_understood_in_every_language() {
    let mut read = 0;
    for language in content().texts().languages() {
        let asked = content().texts().get(language, "ask-clock-ask").to_string();
        let Some((_, example)) = asked.rsplit_once(": ") else { panic!("{language}: {asked}") };
        let mut p = at_country(12, 0);
        p.types("Емірати");
        p.types(example);
        assert_eq!(p.at(), "ask-me/often", "{language}: {example}");
        read += 1;
    }
    assert!(read >= 8, "{read} languages");
}
