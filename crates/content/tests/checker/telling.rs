//! What a guide of telling may say: needs, consents, deeds, places of the engine, fewer languages.

use crate::good::{GUIDE, added, changed, content_of, refused, warned, with};
use content::{Arrival, AskKind, Bundle, Consent, Deed, Kind, Need, load};

const BUTTON: &str = "      - { text: menu-papers, to: papers }\n";

#[test]
fn a_button_may_need_something_but_not_all_of_them() {
    let needy =
        with(GUIDE, BUTTON, "      - { text: menu-papers, to: papers, needs: [duty, code], keep: { door: help } }\n");
    let content = content_of(&needy);
    let (_, menu) = content.screens().find(|(_, s)| &*s.name == "g/menu").unwrap();
    let Kind::Choose(choices) = &menu.kind else { panic!("a menu has buttons") };
    assert_eq!(choices[0].needs, [Need::Duty, Need::Code]);
    assert_eq!(choices[0].keeps, [("door".to_owned(), "help".to_owned())]);
    let only = changed(needy, GUIDE, "      - { text: menu-page, url: url-page }\n", "");
    refused(&only, GUIDE, "says: [menu-title]", "`g/menu` may have no button");
    let unknown = with(GUIDE, BUTTON, "      - { text: menu-papers, to: papers, needs: [dutty] }\n");
    let finding = refused(&unknown, GUIDE, "dutty", "nothing is `dutty`");
    assert!(finding.hint.contains("duty"), "{finding}");
    let two = with(GUIDE, BUTTON, "      - { text: menu-papers, to: papers, tells: { a: b, c: d } }\n");
    refused(&two, GUIDE, "menu-papers", "answers one question");
}

#[test]
fn a_screen_may_stand_in_the_place_of_another() {
    let screens = "  other: { says: [papers-title], end: true }\n";
    let instead = |to: &str| format!("    instead: {{ needs: [desk], to: {to} }}\n    says: [papers-title]\n");
    let bundle = added(with(GUIDE, "    says: [papers-title]\n", &instead("other")), GUIDE, screens);
    let content = content_of(&bundle);
    let (_, papers) = content.screens().find(|(_, s)| &*s.name == "g/papers").unwrap();
    assert_eq!(papers.instead, Some((vec![Need::Desk], content.named("g/other").unwrap())));
    refused(&with(GUIDE, "    says: [papers-title]\n", &instead("othr")), GUIDE, "othr", "no screen `g/othr`");
}

#[test]
fn every_deed_has_a_word_and_an_unknown_one_is_told_them() {
    for (word, deed) in [
        ("drop", Deed::Drop),
        ("end-human", Deed::EndHuman),
        ("undo-erase", Deed::UndoErase),
        ("confirmation", Deed::Confirmation),
        ("stay-47", Deed::Stay { hours: 47 }),
    ] {
        let content = content_of(&with(GUIDE, "action: hide", &format!("action: {word}")));
        let deeds: Vec<Deed> = content
            .screens()
            .filter_map(|(_, s)| match s.kind {
                Kind::Do(what) => Some(what.deed),
                _ => None,
            })
            .collect();
        assert_eq!(deeds, [deed]);
    }
    for wrong in ["stay-48", "ask-human"] {
        let finding =
            refused(&with(GUIDE, "action: hide", &format!("action: {wrong}")), GUIDE, "action:", "nothing does");
        assert!(finding.hint.contains("ask-human-soon") && finding.hint.contains("stay-1"), "{finding}");
    }
}

#[test]
fn a_consent_is_one_of_five_and_asked_as_yes_or_no() {
    let ask = |kind: &str, which: &str| {
        let question =
            format!("    ask: {{ type: {kind}, keep: c, consent: {which}, then: menu, skip: menu, failed: papers }}\n");
        with(GUIDE, "    end: true\n", &question)
    };
    let content = content_of(&ask("yes-no", "warn"));
    let asked = content.screens().find_map(|(_, s)| match &s.kind {
        Kind::Ask(a) => a.consent,
        _ => None,
    });
    assert_eq!(asked, Some(Consent::Warn));
    refused(&ask("yes-no", "everything"), GUIDE, "consent:", "no consent `everything`");
    refused(&ask("text", "warn"), GUIDE, "consent:", "no consent `warn`");
    refused(&ask("story", "warn"), GUIDE, "type: story", "no kind of answer `story`");
}

#[test]
fn a_picture_goes_into_a_travel_plan_and_nowhere_else() {
    let ask = |more: &str| {
        let question = format!("    ask: {{ type: picture, keep: p, {more}then: menu, skip: menu, failed: papers }}\n");
        with(GUIDE, "    end: true\n", &question)
    };
    let content = content_of(&ask("plan: true, "));
    let asks = |(_, s): (_, &content::Screen)| matches!(&s.kind, Kind::Ask(a) if a.kind == AskKind::Picture && a.plan);
    assert!(content.screens().any(asks));
    for more in ["", "tells: true, ", "plan: true, tells: true, "] {
        let finding = refused(&ask(more), GUIDE, "type: picture", "no place but in the travel plan");
        assert!(finding.hint.contains("plan: true"), "{finding}");
    }
}

fn with_arrivals(lines: &str) -> Bundle {
    with(GUIDE, "screens:\n", &format!("arrivals:\n{lines}screens:\n"))
}

#[test]
fn the_engine_leads_only_where_it_knows_to_and_to_one_screen() {
    let lost = "  lost: { says: [menu-title], end: true }\n";
    let content = content_of(&added(with_arrivals("  hold: lost\n"), GUIDE, lost));
    assert_eq!(content.arrival(Arrival::Hold), content.named("g/lost"), "and so it is reached");
    assert_eq!(content.arrival(Arrival::Left), None);
    let finding = refused(&with_arrivals("  holt: menu\n"), GUIDE, "holt", "nothing leads to `holt` by itself");
    assert!(finding.hint.contains("hold"), "{finding}");
    let mut two = with_arrivals("  hold: menu\n");
    two.add("guides/h/guide.yaml", "guide: h\nlanguages: []\narrivals:\n  hold: g/menu\nscreens: {}\n".to_owned());
    refused(&two, "guides/h/guide.yaml", "hold:", "`hold` stands twice");
}

/// The good content with a guide in Ukrainian alone.
fn with_a_guide_in_ukrainian(head: &str) -> Bundle {
    let mut bundle = with(GUIDE, BUTTON, &format!("{BUTTON}      - {{ text: menu-papers, to: h/more }}\n"));
    let guide = format!("guide: h\nlanguages: [uk]\n{head}screens:\n  more:\n    says: [more-title]\n    end: true\n");
    bundle.add("guides/h/guide.yaml", guide);
    bundle.add("guides/h/uk.ftl", "more-title = Більше\n".to_owned());
    bundle
}

#[test]
fn a_guide_in_fewer_languages_says_so_and_an_editor_is_told_which_are_missing() {
    let file = "guides/h/guide.yaml";
    assert!(load(&with_a_guide_in_ukrainian(""), crate::good::NOW).content.is_none());
    let fewer = with_a_guide_in_ukrainian("fewer-languages: true\ntelling: true\n");
    warned(&fewer, file, "guide: h", "`h` is not written in en yet");
    let content = content_of(&fewer);
    let more = content.named("h/more").unwrap();
    assert!(content.screen(more).telling && !content.speaks(more, crate::good::language("en")));
    // in a language it declares it is whole all the same
    let half = changed(fewer, file, "languages: [uk]", "languages: [uk, en]");
    refused(&half, "guides/h/en.ftl", "", "the file is missing");
}
