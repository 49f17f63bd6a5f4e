//! The code while something else stands on its screen: a page keeps it only as long as it is there.

use crate::person::{ALL, CODE, DUTY, Person, text};

#[test]
fn a_code_waits_where_a_line_stands_in_its_place_and_no_longer_than_it_is_kept() {
    let mut p = Person::who_told(ALL);
    assert!(!p.sees().code_waits, "it was not asked for");
    let shown = p.presses("tell-code-show");
    assert!(shown.code.as_deref() == Some(CODE) && shown.code_waits);
    let shown = p.types("ще одне");
    assert!(shown.code.is_none() && shown.code_waits, "{}", shown.text());
    p.waits(16);
    assert!(!p.sees().code_waits);

    let mut p = Person::who_told(ALL);
    p.presses("tell-code-show");
    p.presses("tell-go-on");
    assert!(!p.sees().code_waits);
}

#[test]
fn a_page_that_is_looked_at_again_after_a_quarter_of_an_hour_says_that_the_code_is_hidden() {
    let mut told = Person::who_told(ALL);
    told.presses("tell-code-show");
    let mut planned = Person::with_words(DUTY, "сонце", "дощ");
    planned.presses("ask-then-desk-no");
    planned.presses("ask-plan-leave");
    for mut p in [told, planned] {
        let here = p.at().to_owned();
        assert!(p.sees().text().contains(CODE), "{here}");
        p.waits(16);
        let seen = p.sees();
        assert_eq!(p.at(), here);
        assert_eq!(seen.paragraphs[0], text("engine-code-hidden"), "{here}: {:?}", seen.paragraphs);
        assert!(!seen.paragraphs.iter().any(|p| p.trim_end().ends_with(':')), "{:?}", seen.paragraphs);
        assert!(!seen.buttons.is_empty(), "the way on stays");
    }
}
