//! Nothing that whoever holds the phone may read gives away what it is for.

use crate::good::{EN, GUIDE, SOURCES, UK, added, changed, content_of, good, refused, with};
use content::Bundle;

/// The good content with three more screens, one behind the other, behind `g/papers`: the last is four presses away.
fn a_long_way() -> Bundle {
    let papers = "    sources: [example-page]\n    end: true\n";
    let next = |to: &str| format!("    choose:\n      - {{ text: menu-papers, to: {to} }}\n");
    let bundle = changed(good(), GUIDE, papers, &format!("    sources: [example-page]\n{}", next("second")));
    let second = format!("  second:\n    says: [second-title]\n{}", next("third"));
    let third = format!("  third:\n    says: [third-title]\n{}", next("fourth"));
    let fourth = "  fourth:\n    says: [fourth-title]\n    end: true\n";
    let bundle = added(bundle, GUIDE, &format!("{second}{third}{fourth}"));
    let bundle = added(bundle, EN, "second-title = Second\nthird-title = Third\nfourth-title = Fourth\n");
    added(bundle, UK, "second-title = Друге\nthird-title = Третє\nfourth-title = Четверте\n")
}

#[test]
fn the_second_and_third_screens_hold_no_give_away_word_and_later_ones_may() {
    content_of(&a_long_way());
    let second = changed(a_long_way(), EN, "= Call { svc", "= Trafficking: call { svc");
    refused(&second, EN, "papers-title", "`papers-title` on a first screen says `traffick`");
    let third = changed(a_long_way(), EN, "= Second", "= Stop trafficking");
    refused(&third, EN, "second-title", "`second-title` on a first screen says `traffick`");
    content_of(&changed(a_long_way(), EN, "= Third", "= Stop trafficking"));
}

#[test]
fn what_the_web_says_in_its_place_is_read_too() {
    let web = added(added(good(), UK, "menu-title-web = Вітаємо\n"), EN, "menu-title-web = Against trafficking\n");
    refused(&web, EN, "menu-title-web", "`menu-title-web` on a first screen says `traffick`");
}

#[test]
fn the_row_below_every_screen_holds_none() {
    let row = added(added(good(), UK, "engine-help = Номери\n"), EN, "engine-help = Trafficking help\n");
    refused(&row, EN, "engine-help", "`engine-help` on a first screen says `traffick`");
}

#[test]
fn a_source_below_a_first_screen_holds_none() {
    let told = with(SOURCES, "title: \"page.example\"", "title: \"trafficking.example\"");
    refused(&told, GUIDE, "says: [papers-title]", "a source on a first screen says `traffick`");
}

#[test]
fn the_heading_of_a_public_page_holds_none_however_far_it_is() {
    let label = changed(a_long_way(), GUIDE, "{ text: menu-papers, to: fourth }", "{ text: fourth-open, to: fourth }");
    let label = added(added(label, UK, "fourth-open = Четверте\n"), EN, "fourth-open = Stop trafficking\n");
    refused(&label, EN, "fourth-open", "`fourth-open` is the title of a public page and says `traffick`");
}

#[test]
fn an_address_holds_none() {
    let renamed = a_long_way()
        .file(GUIDE)
        .unwrap()
        .replace("to: fourth }", "to: trafficking }")
        .replace("  fourth:", "  trafficking:");
    let mut bundle = a_long_way();
    bundle.add(GUIDE, renamed);
    let finding = refused(&bundle, GUIDE, "says: [fourth-title]", "the address `/r/g/trafficking` says `traffick`");
    assert!(finding.hint.contains("rename"), "{finding}");
}

#[test]
fn where_the_program_goes_on_by_itself_nobody_presses() {
    let second = changed(a_long_way(), EN, "= Second", "= Stop trafficking");
    for between in [
        "    when: { answer: country, is: { \"GB\": papers }, else: papers }\n",
        "    do: { action: hide, done: papers, failed: papers }\n",
        "    says: [help-title]\n    instead: { needs: [desk], to: papers }\n    end: true\n",
        "    call: { to: papers, then: papers }\n",
    ] {
        let way = changed(second.clone(), GUIDE, "{ text: menu-papers, to: papers }", "{ text: menu-papers, to: way }");
        let way = added(way, GUIDE, &format!("  way:\n{between}"));
        refused(&way, EN, "second-title", "`second-title` on a first screen says `traffick`");
    }
}

#[test]
fn what_is_sent_unasked_holds_none() {
    for id in ["check-in-ask-day", "contact-tell"] {
        let sent = added(added(good(), UK, &format!("{id} = Як день?\n")), EN, &format!("{id} = Any trafficking?\n"));
        refused(&sent, EN, id, "on a first screen says `traffick`");
    }
}
