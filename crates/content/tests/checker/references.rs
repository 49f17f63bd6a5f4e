//! What a text may refer to: numbers, facts, addresses and variables. What no rule would see is refused.

use crate::good::{EN, FACTS, UK, added, changed, content_of, good, language, refused, with};

#[test]
fn another_text_a_term_and_a_function_are_refused() {
    for (reference, message) in [
        ("{ menu-papers }", "`menu-title` holds another text, `menu-papers`"),
        ("{ svc-gb-line.note }", "`menu-title` holds another text, `svc-gb-line`"),
        ("{ -name }", "`menu-title` holds a term, `-name`"),
        ("{ NUMBER(7) }", "`menu-title` holds a function, `NUMBER`"),
        ("{ { menu-papers } }", "`menu-title` holds another text, `menu-papers`"),
    ] {
        refused(&with(EN, "= Welcome", &format!("= Welcome {reference}")), EN, "menu-title", message);
    }
}

#[test]
fn opening_hours_beside_a_number_are_a_fact() {
    let said = with(EN, "Call { svc-gb-line } before", "Call { svc-gb-line } from 9:00 before");
    let finding = refused(&said, EN, "papers-title", "opening hours stand in a text beside a line: `9:00`");
    assert!(finding.hint.contains("kind `hours`"), "{finding}");
    // the example of a time that somebody is asked for
    content_of(&with(EN, "= Welcome", "= Write it like this: 9:00"));
}

#[test]
fn a_term_and_an_attribute_are_refused_where_they_stand() {
    refused(&added(good(), EN, "-name = Adviser\n"), EN, "-name", "a term `-name` stands here");
    let attribute = with(EN, "= Welcome\n", "= Welcome\n    .more = Trafficking\n");
    refused(&attribute, EN, "menu-title", "`menu-title` has attributes");
}

#[test]
fn what_stands_in_braces_within_braces_is_read() {
    let hidden = with(EN, "= Welcome", "= Call { { \"112\" } } now");
    refused(&hidden, EN, "menu-title", "a number, amount or date stands in a text");
    let hidden = with(EN, "= Welcome", "= { { \"Against trafficking\" } }");
    refused(&hidden, EN, "menu-title", "`menu-title` on a first screen says `traffick`");
    let variable = with(EN, "[one] { $n } day", "[one] { { $days } } day");
    refused(&variable, EN, "papers-count", "`papers-count` has other variables in uk");
}

#[test]
fn a_number_in_braces_within_braces_is_one_of_the_texts_numbers() {
    let nested =
        changed(with(EN, "{ svc-gb-line }", "{ { svc-gb-line } }"), UK, "{ svc-gb-line }", "{{ svc-gb-line }}");
    let content = content_of(&nested);
    for code in ["en", "uk"] {
        let numbers: Vec<String> = content.numbers_in(language(code), "papers-title").map(|s| s.id.clone()).collect();
        assert_eq!(numbers, ["gb-line"], "{code}");
    }
}

#[test]
fn of_what_facts_count_only_what_looks_like_a_number_to_call_is_asked_for() {
    let fact = |id: &str, value: &str| {
        format!("- {{ id: {id}, kind: amount, value: {{ uk: \"{value}\", en: \"{value}\" }}, source: example-page }}\n")
    };
    let counted = fact("fact-people", "999 people") + &fact("fact-hours", "92 hours");
    assert_eq!(content_of(&added(good(), FACTS, &counted)).amounts(), ["999 people", "999 people"], "one a language");
}
