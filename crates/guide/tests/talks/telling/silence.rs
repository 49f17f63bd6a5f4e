//! What a page shows to whoever looks at it after 15 minutes of silence.

use crate::person::{ALL, CODE, DUTY, Person, REPORT, bot, content, text};
use domain::Channel;
use guide::{Door, Event, Standing, View, looked_at, view_through};

/// What stands on her page.
fn page(p: &Person) -> View {
    view_through(Channel::Web, content(), bot(), &looked_at(content(), bot(), p.state.clone(), p.around), p.around)
}

fn menu() -> View {
    page(&Person::with(ALL))
}

#[test]
fn a_screen_about_a_report_gives_way_to_the_menu_whether_or_not_it_was_forgotten_yet() {
    let back = |presses: &[&str]| {
        let mut p = Person::back(Standing::Answered, Door::Help);
        presses.iter().for_each(|id| drop(p.presses(id)));
        p
    };
    let told = |presses: &[&str]| {
        let mut p = Person::who_told(ALL);
        presses.iter().for_each(|id| drop(p.presses(id)));
        p
    };
    for mut p in [
        back(&[]),
        back(&["tell-returned-add"]),
        back(&["tell-returned-erase"]),
        back(&["tell-returned-erase", "tell-erase-yes"]),
        back(&["tell-returned-new-code", "tell-new-code-yes"]),
        back(&["tell-done"]),
        told(&[]),
        told(&["tell-code-show"]),
        told(&["tell-go-on"]),
    ] {
        let at = p.at().to_owned();
        let before = page(&p);
        assert_ne!(before.text(), menu().text(), "{at}");
        p.waits(15);
        assert_eq!(page(&p).text(), before.text(), "{at}: she may still be there");
        p.waits(1);
        for forgotten in [false, true] {
            if forgotten {
                p.state = p.state.clone().ended(content(), bot());
            }
            let seen = page(&p);
            assert_eq!((seen.text(), &seen.buttons), (menu().text(), &menu().buttons), "{at}, {forgotten}");
            assert!(!seen.takes_files && !seen.code_waits, "{at}");
        }
        let said = p.types("у гаражі").text();
        assert!(!said.contains(CODE) && p.state.report().is_none(), "{at}: {said}");
    }
}

#[test]
fn a_plan_that_was_come_back_to_is_not_seen_either() {
    let mut p = Person::with(ALL);
    p.happens(Event::Receipt);
    p.happens(Event::PlanReturned { plan: "p" });
    assert!(page(&p).text().starts_with(&text("ask-plan-back-line")));
    p.waits(16);
    assert_eq!(page(&p).text(), menu().text());
    p.state = p.state.clone().ended(content(), bot());
    assert_eq!(page(&p).text(), menu().text());
}

#[test]
fn what_stands_elsewhere_stays_without_what_it_said_of_a_report() {
    // she may be writing it just now
    let mut writing = Person::about_to_tell(ALL);
    let before = page(&writing).text();
    writing.waits(16);
    assert_eq!(page(&writing).text(), before);
    writing.types("забрали паспорт");
    assert!(writing.state.report().is_some());
    // words of danger that went into the report under way
    let mut p = Person::who_told(ALL);
    p.types("мене замкнули, він б'є мене");
    assert!(page(&p).text().contains(&text("engine-added")), "{}", page(&p).text());
    p.waits(16);
    let seen = page(&p);
    assert!(seen.urgent && seen.text().contains("112") && !seen.text().contains(&text("engine-added")));
}

#[test]
fn a_human_who_talks_or_is_waited_for_is_there_after_silence() {
    let mut p = Person::with(DUTY);
    p.happens(Event::Joined { report: REPORT });
    let joined = page(&p).text();
    p.waits(60);
    p.state = p.state.clone().ended(content(), bot());
    assert!(p.state.talks() && p.state.report() == Some(REPORT));
    assert_eq!(page(&p).text(), joined);
    // she looked at her report meanwhile
    p.happens(Event::Returned { report: "another", door: Door::Help, standing: Standing::Read, in_chat: false });
    assert_ne!(page(&p).text(), joined);
    p.waits(16);
    assert_eq!(page(&p).text(), joined);

    let mut p = Person::about_to_tell(DUTY);
    p.key("back");
    p.key("menu");
    p.presses("menu-stay-person");
    p.presses("tell-person-talk");
    p.presses("tell-answer-soon");
    assert!(p.state.waits_for_a_human(), "{}", p.at());
    let queue = page(&p).paragraphs[0].clone();
    p.waits(16);
    p.state = p.state.clone().ended(content(), bot());
    assert_eq!(page(&p).paragraphs[0], queue);
}
