//! The code while something else stands on its screen: a page keeps it only as long as it is there.

use crate::person::{ALL, CODE, Person};

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
