//! A human, please: asked for from everywhere, the guide silent while they talk.

use crate::person::{ALL, CODE, NOBODY_ON_DUTY, NONE, Person, text};
use domain::AttachmentKind;
use guide::{Effect, Event, WhenToAnswer};

/// Who asked for a human.
fn waiting() -> Person {
    let mut p = Person::with(ALL);
    p.presses("menu-stay-person");
    p.presses("tell-person-talk");
    p.presses("tell-answer-soon");
    p
}

fn talking() -> Person {
    let mut p = waiting();
    p.happens(Event::Joined { report: "r" });
    p
}

#[test]
fn a_human_is_offered_only_while_somebody_is_on_duty() {
    let mut p = Person::with(NOBODY_ON_DUTY);
    p.presses("menu-stay-person");
    assert!(p.button("tell-person-talk").is_none() && p.button("tell-person-tell").is_some());
    let mut p = Person::with(ALL);
    p.presses("menu-stay-person");
    let old = p.button("tell-person-talk").unwrap();
    p.around.desks = NOBODY_ON_DUTY;
    p.happens(Event::Input(&domain::Input::Choice(old)));
    assert_eq!(p.at(), "tell/person", "a button of before asks nobody");
}

#[test]
fn when_she_may_be_answered_is_asked_first() {
    for (choice, when) in [("tell-answer-soon", WhenToAnswer::Soon), ("tell-answer-self", WhenToAnswer::Myself)] {
        let mut p = Person::with(ALL);
        p.presses("menu-stay-person");
        p.presses("tell-person-talk");
        p.presses(choice);
        assert!(p.did(&Effect::AskHuman { when }));
        assert_eq!(p.at(), "tell/queue");
        assert!(p.state.waits_for_a_human() && p.sees().text().contains("112"));
    }
    let mut p = Person::with(ALL);
    p.presses("menu-stay-person");
    p.presses("tell-person-talk");
    p.presses("tell-answer-hours");
    p.types("з 18 до 20");
    assert!(p.did(&Effect::AskHuman { when: WhenToAnswer::Hours("з 18 до 20".into()) }));
    assert!(!String::from_utf8(p.state.to_bytes()).unwrap().contains("з 18"), "it is kept with the report only");
}

#[test]
fn where_it_opened_a_report_the_code_is_offered() {
    let mut p = waiting();
    assert!(p.presses("tell-code-show").text().contains(CODE));
    p.presses("tell-go-on");
    assert_eq!(p.at(), "tell/queue");
}

#[test]
fn what_she_writes_in_the_queue_is_added() {
    let mut p = waiting();
    let said = p.types("я ще тут").text();
    assert!(p.did(&Effect::Add) && said.starts_with(&text("engine-added")));
}

#[test]
fn while_they_talk_the_guide_says_nothing() {
    let mut p = talking();
    assert_eq!(p.at(), "tell/joined");
    for _ in 0..2 {
        p.types("добрий день");
        assert_eq!(p.effects, [Effect::Add]);
    }
    p.sends(AttachmentKind::Photo);
    assert_eq!(p.effects, [Effect::Add]);
    p.corrects("добрий вечір");
    assert_eq!(p.effects, [Effect::Add]);
    // it goes on from the menu, and after a silence
    p.key("menu");
    p.waits(600);
    p.types("я повернулася");
    assert_eq!(p.effects, [Effect::Add]);
    assert!(p.state.talks() && p.state.report().is_some());
    // a second answer is no new beginning
    p.happens(Event::Joined { report: "r" });
    assert_eq!(p.effects, []);
}

#[test]
fn while_they_talk_danger_and_the_keys_work_all_the_same() {
    let mut p = talking();
    let shown = p.types("мене замкнули");
    assert_eq!(p.effects, [Effect::Add, Effect::Show]);
    assert!(shown.text().starts_with("112") && shown.urgent);
    let mut p = talking();
    for (key, at) in [
        ("help", "common/help-now"),
        ("menu", "stay-safe/menu"),
        ("language", "common/language"),
        ("hide", "common/hide"),
    ] {
        p.key(key);
        assert_eq!((p.at(), p.effects.last(), p.did(&Effect::Add)), (at, Some(&Effect::Show), false));
    }
    p.types("Меню");
    assert_eq!((p.at(), &*p.effects), ("stay-safe/menu", &[Effect::Show][..]), "typed too");
}

#[test]
fn whoever_talks_and_went_away_comes_back_to_where_the_talk_is_ended() {
    let mut p = talking();
    p.key("menu");
    assert!(p.button("tell-talk-finish").is_none());
    for pressed in ["menu-stay-person", "tell-person-talk", "tell-answer-soon"] {
        p.presses(pressed);
    }
    assert_eq!((p.at(), &*p.effects), ("tell/joined", &[Effect::Show][..]), "nobody is asked a second time");
    assert!(p.state.talks());
    p.presses("tell-talk-finish");
    assert!(p.did(&Effect::EndHuman) && !p.state.talks());
}

#[test]
fn what_was_held_before_they_came_goes_to_them_when_she_says_so() {
    let mut p = waiting();
    p.key("menu");
    p.types("тест");
    assert!(p.did(&Effect::Hold));
    let yes = p.button("tell-hold-yes").unwrap();
    p.happens(Event::Joined { report: "r" });
    p.happens(Event::Input(&domain::Input::Choice(yes)));
    p.presses("tell-answer-soon");
    assert!(p.did(&Effect::AskHuman { when: WhenToAnswer::Soon }) && !p.did(&Effect::Drop), "it comes along");
    assert!(p.state.talks());
}

#[test]
fn what_did_not_reach_the_human_is_said() {
    let mut p = talking();
    p.platform_works = false;
    assert!(p.types("добрий день").text().starts_with(&text("engine-not-kept")));
    assert_eq!(p.effects, [Effect::Add, Effect::Show]);
}

#[test]
fn whoever_leaves_the_guide_speaks_again() {
    let mut p = talking();
    let shown = p.happens(Event::Left);
    assert!(shown.text().starts_with(&text("tell-left-line")) && p.did(&Effect::Show));
    assert!(!p.state.talks());
    let mut p = talking();
    p.presses("tell-talk-finish");
    assert!(p.did(&Effect::EndHuman) && !p.state.talks());
    assert_eq!(p.at(), "tell/talk-ended");
    p.happens(Event::Left);
    assert_eq!(p.effects, [], "and it is said once");
}

#[test]
fn with_a_duty_words_nobody_understood_are_held_until_she_decides() {
    let mut p = Person::with(ALL);
    let shown = p.types("тест");
    assert_eq!(p.effects, [Effect::Hold, Effect::Show]);
    assert!(shown.text().starts_with(&text("tell-hold-ask")));
    p.presses("tell-hold-no");
    assert!(p.did(&Effect::Drop) && p.at() == "tell/dropped");

    p.types("тест");
    p.presses("tell-hold-yes");
    assert!(!p.did(&Effect::Drop));
    p.presses("tell-answer-soon");
    assert!(p.did(&Effect::AskHuman { when: WhenToAnswer::Soon }) && !p.did(&Effect::Drop), "it comes along");
    p.key("menu");
    assert!(!p.did(&Effect::Drop), "it is no longer held");

    for away in ["menu", "silence"] {
        let mut p = Person::with(ALL);
        p.types("тест");
        if away == "silence" {
            p.waits(16);
            p.key("help");
        } else {
            p.key("menu");
        }
        assert!(p.did(&Effect::Drop), "{away}");
    }
}

#[test]
fn with_a_duty_words_of_danger_are_held_below_the_numbers() {
    let mut p = Person::with(ALL);
    let shown = p.types("допоможіть мене замкнули");
    assert_eq!(p.effects, [Effect::Hold, Effect::Show]);
    let said = shown.text();
    assert!(said.starts_with("112") && said.contains(&text("tell-hold-ask")), "{said}");
    assert_eq!(p.at(), "common/help-now");
    let mut other = Person::with(ALL);
    other.types("допоможіть мене замкнули");
    p.presses("tell-hold-yes");
    assert_eq!(p.at(), "tell/talk-help");
    other.presses("tell-hold-no");
    assert!(other.did(&Effect::Drop));
}

#[test]
fn without_a_duty_nothing_is_held() {
    for desks in [NONE, NOBODY_ON_DUTY] {
        for words in ["тест", "допоможіть мене замкнули"] {
            let mut p = Person::with(desks);
            let said = p.types(words).text();
            assert_eq!(p.effects, [Effect::Show]);
            assert!(!said.contains(&text("tell-hold-ask")));
        }
        let mut p = Person::with(desks);
        assert!(p.types("тест").text().starts_with(&text("engine-not-understood")));
    }
}

#[test]
fn with_a_duty_what_the_program_cannot_hear_or_see_is_offered_to_a_person() {
    use AttachmentKind::{Audio, Document, Location, Photo, Video, VideoNote, Voice};
    for kind in [Voice, Audio, VideoNote, Photo, Video, Document, Location] {
        let mut p = Person::with(ALL);
        let shown = p.sends(kind);
        assert_eq!(p.effects, [Effect::Hold, Effect::Show], "{kind:?}");
        let offer = if kind == Photo { format!("\n\n{}", text("engine-check-photo")) } else { String::new() };
        assert_eq!(shown.text(), text("engine-hold-thing") + &offer);
        p.presses("tell-hold-yes");
        p.presses("tell-answer-soon");
        assert!(p.did(&Effect::AskHuman { when: WhenToAnswer::Soon }) && !p.did(&Effect::Drop), "it comes along");
    }
    let mut p = Person::with(ALL);
    p.sends(Voice);
    p.presses("tell-hold-no");
    assert!(p.did(&Effect::Drop) && p.at() == "tell/dropped");
}

#[test]
fn without_a_duty_she_is_told_that_the_program_has_no_ears_and_nobody_has_it() {
    for (desks, kind) in [NONE, NOBODY_ON_DUTY]
        .into_iter()
        .flat_map(|d| [(d, AttachmentKind::Voice), (d, AttachmentKind::Photo), (d, AttachmentKind::Location)])
    {
        let mut p = Person::with(desks);
        let menu = p.key("menu");
        let shown = p.sends(kind);
        assert_eq!(p.effects, [Effect::Show]);
        let said = shown.text();
        assert!(said.starts_with(&text("engine-no-ears")) && said.contains(&text("help-now-numbers")), "{said}");
        assert!(said.contains(".2026"), "when the numbers were looked at: {said}");
        let (same, more) = shown.buttons.split_at(menu.buttons.len());
        assert_eq!(same, menu.buttons, "the same buttons");
        // a way to check an offer comes with a picture, unless it stands there already
        let there = menu.buttons.iter().flatten().any(|b| b.label.starts_with("🔎"));
        assert_eq!(more.len(), usize::from(kind == AttachmentKind::Photo && !there), "{kind:?}: {more:?}");
    }
    for kind in [AttachmentKind::Contact, AttachmentKind::Forward] {
        assert!(Person::with(ALL).sends(kind).text().starts_with(&text("engine-check-this")), "{kind:?}");
    }
}

#[test]
fn a_photo_may_be_an_offer_so_what_to_ask_and_where_to_look_is_offered_and_nothing_of_it_is_kept_unasked() {
    for desks in [NONE, NOBODY_ON_DUTY, ALL] {
        let mut p = Person::with(desks);
        let shown = p.sends(AttachmentKind::Photo);
        assert!(shown.text().contains(&text("engine-check-photo")), "{}", shown.text());
        let check = shown.buttons.iter().flatten().find_map(|b| match &b.action {
            guide::ViewAction::Choice(data) if b.label.starts_with("🔎") => Some(data.clone()),
            _ => None,
        });
        p.happens(Event::Input(&domain::Input::Choice(check.unwrap())));
        assert_eq!(p.at(), "common/check-offer");
        assert!(!p.effects.iter().any(|e| matches!(e, Effect::Tell { .. } | Effect::Add | Effect::AskHuman { .. })));
    }
}
