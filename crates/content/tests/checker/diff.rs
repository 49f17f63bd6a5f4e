//! What changed between two contents, as an editor reads it.

use crate::good::{BOT, EN, FACTS, GB, GUIDE, TOPICS, UK, added, changed, good, with, without};
use content::{Bundle, diff};

fn told(after: &Bundle) -> Vec<String> {
    diff(&good(), after)
}

#[test]
fn the_same_content_has_no_difference_and_neither_have_comments() {
    assert!(told(&good()).is_empty());
    assert!(told(&added(good(), GUIDE, "# a note\n")).is_empty());
}

#[test]
fn a_changed_text_is_told_with_its_screen_before_and_after() {
    assert_eq!(
        told(&with(UK, "Вітаємо", "Доброго дня")),
        ["screen g/menu: text menu-title changed in uk:\n    - Вітаємо\n    + Доброго дня"]
    );
    let label = told(&with(EN, "= Papers", "= Your papers"));
    assert_eq!(label, ["screen g/menu: text menu-papers changed in en:\n    - Papers\n    + Your papers"]);
    let more = told(&added(good(), EN, "loose-words = Loose\n"));
    assert_eq!(more, ["guide g: text loose-words is new in en:\n    + Loose"]);
    let less = told(&with(EN, "help-title = Numbers\n", ""));
    assert_eq!(less, ["screen g/help: text help-title is gone in en:\n    - Numbers"]);
}

#[test]
fn a_changed_number_is_told_by_its_line() {
    assert_eq!(
        told(&with(GB, "+44 20 7946 0001", "+44 20 7946 0002")),
        ["number svc-gb-line changed from +44 20 7946 0001 to +44 20 7946 0002"]
    );
    assert_eq!(told(&with(GB, "\"999\"", "\"998\"")), ["number svc-gb-emergency changed from 999 to 998"]);
    assert_eq!(
        told(&with(GB, "hours: \"24/7\"", "hours: unknown")),
        ["line svc-gb-emergency: hours changed from “24/7” to “unknown”"]
    );
    let renamed = told(&with(GB, "id: gb-line", "id: gb-new"));
    assert_eq!(
        renamed,
        [
            "line svc-gb-line with the number +44 20 7946 0001 is removed",
            "new line svc-gb-new with the number +44 20 7946 0001"
        ]
    );
}

#[test]
fn new_and_removed_screens_and_buttons_are_told() {
    let more = changed(
        with(GUIDE, "      - { text: menu-page", "      - { text: menu-more, to: more }\n      - { text: menu-page"),
        GUIDE,
        "  papers:\n",
        "  more: { says: [papers-title], end: true }\n  papers:\n",
    );
    assert_eq!(told(&more), ["screen g/menu: new button menu-more to g/more", "new screen g/more"]);
    assert_eq!(
        diff(&more, &good()),
        ["screen g/menu: button menu-more to g/more is removed", "screen g/more is removed"]
    );
}

#[test]
fn a_button_that_leads_elsewhere_is_told() {
    assert_eq!(
        told(&with(GUIDE, "to: papers }", "to: help }")),
        ["screen g/menu: button menu-papers now leads to g/help, before to g/papers"]
    );
    assert!(told(&with(GUIDE, "to: papers }", "to: g/papers }")).is_empty(), "the same place written out");
    let class = told(&with(GUIDE, "    says: [papers-title]", "    class: legal\n    says: [papers-title]"));
    assert_eq!(class, ["screen g/papers: class is new: “legal”"]);
}

#[test]
fn words_facts_bots_and_files_are_told() {
    let words = told(&with(TOPICS, "[\"паспорт\"]", "[\"документ\", \"папер\"]"));
    assert_eq!(words, ["topics/uk g/papers: added “документ”, “папер”; taken out “паспорт”"]);
    let fact = told(&with(FACTS, "4 March 2027", "5 March 2027"));
    assert_eq!(fact, ["facts fact-end value en changed from “4 March 2027” to “5 March 2027”"]);
    let bot = told(&with(BOT, "\"Adviser\"", "\"Guide\""));
    assert_eq!(bot, ["bots/b name en changed from “Adviser” to “Guide”"]);
    assert_eq!(told(&without("cards/GB.yaml")), ["file cards/GB.yaml is gone"]);
}

#[test]
fn a_file_that_does_not_parse_is_named_and_the_rest_compared() {
    let broken = changed(with(GB, "\"999\"", "\"998\""), BOT, "bot: b", "bot: [");
    let told = told(&broken);
    assert!(told[0].starts_with("bots/b.yaml does not parse"), "{told:?}");
    assert!(told.contains(&"number svc-gb-emergency changed from 999 to 998".to_owned()), "{told:?}");
}
