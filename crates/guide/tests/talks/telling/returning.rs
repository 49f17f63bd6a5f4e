//! Coming back with the code: what it says, what can be done, and that a wrong one says nothing.

use crate::person::{ALL, CODE, NONE, NOW, Person, REPORT, text};
use domain::{AttachmentKind, Timestamp};
use guide::{Consent, Door, Effect, Event, Standing};
use std::time::Duration;

fn in_hours(hours: u64) -> Timestamp {
    NOW.plus(Duration::from_secs(hours * 3_600))
}

#[test]
fn a_code_is_looked_up_from_anywhere() {
    for desks in [ALL, NONE] {
        let mut p = Person::with(desks);
        let shown = p.happens(Event::Receipt);
        assert_eq!(p.effects, [Effect::Return, Effect::Show]);
        assert!(shown.text().starts_with(&text("engine-moment")));
        p.happens(Event::Returned { report: REPORT, door: Door::Help, standing: Standing::Waiting, in_chat: false });
        assert_eq!(p.at(), "tell/returned-open");
        assert_eq!((p.state.returned(), p.state.report()), (Some(REPORT), Some(REPORT)));
    }
}

#[test]
fn how_it_stands_is_said_in_plain_words() {
    for (standing, word, at) in [
        (Standing::Waiting, "waiting", "tell/returned-open"),
        (Standing::Read, "read", "tell/returned-open"),
        (Standing::Answered, "answered", "tell/returned-open"),
        (Standing::Closed, "closed", "tell/returned-open"),
        (Standing::Withdrawn, "withdrawn", "tell/returned-withdrawn"),
    ] {
        let p = Person::back(standing, Door::Help);
        assert_eq!(p.at(), at);
        let said = text(&format!("engine-standing-{word}"));
        assert!(!said.is_empty() && p.sees().text().starts_with(&said), "{word}");
    }
    let p = Person::back(Standing::Erasing { until: in_hours(30) }, Door::Help);
    assert_eq!(p.at(), "tell/returned-erasing");
    assert!(p.sees().paragraphs[0].contains("30"), "{}", p.sees().text());
    assert!(p.button("tell-undo-open").is_some());
}

#[test]
fn a_code_that_opens_nothing_says_one_sentence_whatever_the_reason() {
    let mut p = Person::with(ALL);
    p.happens(Event::Receipt);
    let shown = p.happens(Event::NoSuchCode);
    assert!(shown.text().starts_with(&text("tell-no-such-code-line")));
    assert_eq!((p.state.returned(), p.state.report()), (None, None));
    let mut p = Person::with(ALL);
    p.happens(Event::Receipt);
    let shown = p.happens(Event::Failed);
    assert!(shown.text().starts_with(&text("tell-return-failed-line")));
}

#[test]
fn a_code_that_could_not_be_looked_up_is_not_called_wrong() {
    let mut p = Person::with(ALL);
    p.happens(Event::Receipt);
    let shown = p.happens(Event::NotLookedUp);
    assert!(shown.text().starts_with(&text("tell-return-failed-line")));
    let shown = p.happens(Event::Failed);
    assert!(!shown.text().contains(&text("tell-no-such-code-line")), "nothing waits for it any more");
}

#[test]
fn something_is_added_by_its_button_or_just_like_that() {
    let mut p = Person::back(Standing::Read, Door::Help);
    p.presses("tell-returned-add");
    p.types("ще одне");
    assert!(p.did(&Effect::Add) && p.at() == "tell/added");
    p.presses("tell-returned-add");
    p.sends(AttachmentKind::Photo);
    assert!(p.did(&Effect::Add));
    p.presses("tell-back-to-it");
    assert_eq!(p.at(), "tell/returned-open");
    assert!(p.types("і ще").text().starts_with(&text("engine-added")));
    p.presses("tell-returned-add");
    p.platform_works = false;
    p.types("ще одне");
    assert_eq!(p.at(), "tell/returned-failed");
}

#[test]
fn consents_are_changed_at_the_door_it_was_told_at() {
    for (door, at) in [(Door::Help, "tell/consents-help"), (Door::Police, "tell/consents-police")] {
        let mut p = Person::back(Standing::Read, door);
        p.presses("tell-returned-consents");
        assert_eq!(p.at(), at);
        p.presses("tell-consent-warn");
        p.presses("engine-no");
        assert!(p.did(&Effect::Consent { which: Consent::Warn, yes: false }));
        p.presses("tell-done");
        assert_eq!(p.at(), "tell/returned-open");
    }
}

#[test]
fn taking_back_and_erasing_ask_once_again() {
    let mut p = Person::back(Standing::Read, Door::Help);
    p.presses("tell-returned-withdraw");
    assert_eq!(p.effects, [Effect::Show]);
    p.presses("tell-withdraw-yes");
    assert!(p.did(&Effect::Withdraw));
    p.presses("tell-back-to-it");
    assert_eq!(p.at(), "tell/returned-withdrawn");
    let said = p.presses("tell-returned-erase").text();
    assert_eq!(p.effects, [Effect::Show]);
    // 2026-11-28, 72 hours, 30 days of backups, and the day begun
    assert!(said.contains("72") && said.contains("01.01.2027"), "{said}");
    let press = p.button("tell-erase-yes").unwrap();
    p.presses("tell-erase-yes");
    assert!(p.did(&Effect::Erase) && p.at() == "tell/erased");
    assert!(p.sees().text().contains("01.01.2027"), "from when no backup holds it");
    p.presses("tell-undo-open");
    assert!(p.did(&Effect::UndoErase));
    p.presses("tell-back-to-it");
    assert_eq!(p.at(), "tell/returned-withdrawn", "it stands as before");
    // the button of the old message asks again
    p.happens(Event::Input(&domain::Input::Choice(press)));
    assert_eq!((p.at(), &*p.effects), ("tell/erase-ask", &[Effect::Show][..]));
}

#[test]
fn what_did_not_work_changes_nothing() {
    for (open, yes) in [
        ("tell-returned-withdraw", "tell-withdraw-yes"),
        ("tell-returned-erase", "tell-erase-yes"),
        ("tell-returned-new-code", "tell-new-code-yes"),
        ("tell-returned-confirm", "tell-confirm-yes"),
    ] {
        let mut p = Person::back(Standing::Read, Door::Help);
        p.platform_works = false;
        p.presses(open);
        assert!(p.presses(yes).text().starts_with(&text("tell-nothing-changed")));
        p.presses("tell-back-to-it");
        assert_eq!(p.at(), "tell/returned-open");
    }
}

#[test]
fn a_new_code_is_shown_once_and_a_confirmation_is_sent() {
    let mut p = Person::back(Standing::Read, Door::Help);
    p.presses("tell-returned-new-code");
    assert!(p.presses("tell-new-code-yes").paragraphs.iter().any(|s| s == CODE));
    p.presses("tell-back-to-it");
    assert!(p.did(&Effect::ForgetCode) && !p.sees().text().contains(CODE));
    assert_eq!(p.state.returned(), Some(REPORT));
    p.presses("tell-returned-confirm");
    p.presses("tell-confirm-yes");
    assert!(p.did(&Effect::Confirmation) && p.at() == "tell/confirmed");
}

#[test]
fn it_is_left_by_done_by_the_menu_and_by_silence() {
    for away in ["done", "menu", "silence"] {
        let mut p = Person::back(Standing::Read, Door::Help);
        match away {
            "done" => drop(p.presses("tell-done")),
            "menu" => drop(p.key("menu")),
            _ => {
                p.waits(16);
                assert!(!p.sees().text().contains(&text("engine-standing-read")), "a later look says nothing");
                p.presses("tell-returned-withdraw");
                p.presses("tell-withdraw-yes");
                assert!(p.sees().text().starts_with(&text("tell-again-line")));
            }
        }
        assert!(!p.did(&Effect::Withdraw), "{away}");
        assert_eq!((p.state.returned(), p.state.report()), (None, None), "{away}");
        if away != "silence" {
            assert!(p.did(&Effect::Leave), "{away}");
        }
    }
}

#[test]
fn what_she_writes_to_a_human_goes_to_them_while_another_report_is_open() {
    let mut p = Person::with(ALL);
    p.happens(Event::Joined { report: "r" });
    p.happens(Event::Receipt);
    p.happens(Event::Returned { report: "another", door: Door::Help, standing: Standing::Read, in_chat: false });
    assert_eq!(p.state.report(), Some("another"));
    let typed = domain::Input::Text("добрий день".to_owned());
    let bot = crate::person::content().bots().next().unwrap();
    let content = crate::person::content();
    let (after, effects) = guide::step(content, bot, p.state.clone(), Event::Input(&typed), p.around);
    assert_eq!((after.report(), &*effects), (Some("r"), &[Effect::Add][..]), "not into the one she looks at");
}

#[test]
fn at_a_page_a_code_that_a_chat_has_shown_is_replaced_before_anything_is_added() {
    let returned = Event::Returned { report: REPORT, door: Door::Help, standing: Standing::Read, in_chat: true };
    let mut p = Person::with(ALL);
    p.around.writes = false;
    p.happens(returned);
    p.presses("tell-returned-add");
    assert_eq!(p.at(), "tell/replace");
    p.types("ще одне");
    assert!(!p.did(&Effect::Add) && p.at() == "tell/replace", "{:?}", p.effects);
    // danger waits for no code
    p.types("допоможіть мене замкнули");
    assert!(p.did(&Effect::Add));
    p.happens(returned);
    p.presses("tell-returned-add");
    p.presses("tell-new-code-yes");
    assert_eq!(p.at(), "tell/code-new");
    p.presses("tell-back-to-it");
    p.presses("tell-returned-add");
    assert_eq!(p.at(), "tell/add");
    // in a chat whoever reads it reads what is added anyway
    let mut p = Person::with(ALL);
    p.happens(returned);
    p.presses("tell-returned-add");
    assert_eq!(p.at(), "tell/add");
}

#[test]
fn with_another_code_the_report_that_was_come_back_to_goes_by_the_word_of_that_code() {
    let returned = Event::Returned { report: "old", door: Door::Help, standing: Standing::Read, in_chat: false };
    let mut p = Person::with(ALL);
    p.happens(returned);
    p.presses("tell-returned-new-code");
    p.presses("tell-new-code-yes");
    // what stands in the test's platform
    assert_eq!((p.at(), p.state.returned()), ("tell/code-new", Some(REPORT)));
}

#[test]
fn who_held_the_code_and_lost_the_next_one_to_another_device_is_told_so() {
    let mut p = Person::back(Standing::Read, Door::Help);
    p.presses("tell-returned-new-code");
    let data = p.button("tell-new-code-yes").unwrap();
    let asks = domain::Input::Choice(data);
    let (state, effects) =
        guide::step(crate::person::content(), crate::person::bot(), p.state.clone(), Event::Input(&asks), p.around);
    assert_eq!(effects, [Effect::NewCode]);
    p.state = state;
    let shown = p.happens(Event::CodeChanged);
    assert_eq!(p.effects, [Effect::Show]);
    assert!(shown.text().starts_with(&text("tell-code-changed-line")), "{}", shown.text());
    p.presses("tell-back-to-it");
    assert_eq!(p.at(), "tell/returned-open", "what she came back to stays open for as long as it was");
}
