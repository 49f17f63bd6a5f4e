//! One free message, then the code, then at most three questions.

use crate::person::{ALL, CODE, HELP_ONLY, NOBODY_ON_DUTY, NONE, NOW, Person, REPORT, content, text};
use domain::AttachmentKind;
use guide::{AlbumPlace, Consent, Desks, Door, Effect, Event};
use std::time::Duration;

fn tell(door: Door) -> Effect {
    Effect::Tell { door, child: false, witness: false }
}

#[test]
fn without_a_desk_the_screen_says_what_it_always_said() {
    let mut p = Person::with(NONE);
    let shown = p.presses("menu-stay-person");
    assert_eq!(p.at(), "common/person");
    assert!(shown.text().starts_with(&text("person-honest")));
    for (_, screen) in content().screens().filter(|(_, s)| s.telling) {
        let linkable = guide::linkable(content(), content().bots().next().unwrap());
        assert!(linkable.iter().all(|(_, ix)| content().screen(*ix).name != screen.name), "{}", screen.name);
    }
    // a duty without a desk is nobody's
    let mut p = Person::with(Desks { help_duty: true, police_duty: true, ..NONE });
    p.presses("menu-stay-person");
    assert_eq!(p.at(), "common/person");
}

#[test]
fn the_door_is_chosen_only_where_there_are_two() {
    for (desks, at, door) in [
        (ALL, "tell/door", None),
        (HELP_ONLY, "tell/reads-help", Some(Door::Help)),
        (Desks { police: true, ..NONE }, "tell/reads-police", Some(Door::Police)),
    ] {
        let mut p = Person::with(desks);
        p.presses("menu-stay-person");
        p.presses("tell-person-tell");
        assert_eq!(p.at(), at);
        let Some(door) = door else {
            p.presses("tell-door-police");
            assert_eq!(p.at(), "tell/reads-police");
            p.presses("tell-write-open");
            p.types("ось що було");
            assert!(p.did(&tell(Door::Police)));
            continue;
        };
        assert!(p.button("tell-door-open").is_none());
        p.presses("tell-write-open");
        p.types("ось що було");
        assert!(p.did(&tell(door)));
    }
}

#[test]
fn who_reads_is_said_before_and_intimate_pictures_are_not_wanted() {
    for desks in [HELP_ONLY, Desks { police: true, ..NONE }] {
        let mut p = Person::with(desks);
        p.presses("menu-stay-person");
        let said = p.presses("tell-person-tell").text();
        let reads = if desks.help { "tell-help-reads" } else { "tell-police-reads" };
        assert!(said.starts_with(&text(reads)) && said.contains(&text("tell-no-photos")), "{said}");
        assert!(p.presses("tell-write-open").text().contains(&text("tell-no-photos")));
    }
}

#[test]
fn received_is_said_after_the_report_is_kept_and_never_before() {
    let mut p = Person::about_to_tell(ALL);
    p.platform_works = false;
    let said = p.types("ось що було").text();
    assert_eq!(p.at(), "tell/not-kept");
    assert!(said.starts_with(&text("tell-not-kept-line")) && !said.contains(&text("tell-received-line")));
    assert_eq!(p.state.report(), None);
    p.platform_works = true;
    p.presses("tell-not-kept-again");
    let said = p.types("ось що було").text();
    assert!(said.starts_with(&text("tell-received-line")), "{said}");
    assert_eq!(p.state.report(), Some(REPORT));
}

#[test]
fn a_story_may_be_a_photo_a_voice_a_file_a_place_a_contact_a_forward() {
    use AttachmentKind::{Contact, Document, Forward, Location, Photo, Voice};
    for kind in [Photo, Voice, Document, Location, Contact, Forward] {
        let mut p = Person::about_to_tell(ALL);
        p.sends(kind);
        assert!(p.did(&tell(Door::Help)), "{kind:?}");
        assert_eq!(p.at(), "tell/received-own");
    }
}

#[test]
fn a_story_with_words_of_danger_is_kept_and_the_numbers_stand_above_received() {
    for works in [true, false] {
        let mut p = Person::about_to_tell(ALL);
        p.platform_works = works;
        let said = p.types("допоможіть мене замкнули").text();
        assert!(p.did(&tell(Door::Help)));
        assert!(said.starts_with("112"), "{said}");
        assert_eq!(said.contains(&text("tell-received-line")), works);
        assert!(!p.did(&Effect::Hold), "it is not held besides");
    }
}

#[test]
fn the_code_is_offered_not_forced_and_shown_once() {
    let mut p = Person::who_told(ALL);
    assert!(!p.sees().text().contains(CODE));
    assert!(p.button("tell-code-none").is_some() && p.button("tell-go-on").is_some());
    let shown = p.presses("tell-code-show");
    assert_eq!(shown.paragraphs.iter().filter(|s| **s == CODE).count(), 1, "alone in its paragraph");
    p.presses("tell-go-on");
    assert!(p.did(&Effect::ForgetCode));
    assert!(!p.sees().text().contains(CODE));
    assert!(!String::from_utf8(p.state.to_bytes()).unwrap().contains("123 456"));
    p.key("back");
    assert!(!p.sees().text().contains(CODE), "it is not shown again");

    let mut p = Person::who_told(ALL);
    p.presses("tell-code-none");
    assert!(p.did(&Effect::ForgetCode));
    assert_eq!(p.at(), "tell/where");
}

#[test]
fn a_code_on_the_screen_goes_after_fifteen_minutes() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-show");
    p.waits(16);
    assert!(!p.sees().text().contains(CODE), "a later look does not show it");
    p.key("help");
    assert!(p.did(&Effect::ForgetCode));
    assert!(!String::from_utf8(p.state.to_bytes()).unwrap().contains("123 456"));
    assert_eq!(p.state.report(), None);
}

#[test]
fn a_clock_put_back_keeps_no_code() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-show");
    p.around.now = p.around.now.minus(std::time::Duration::from_secs(86_400));
    assert!(!p.sees().text().contains(CODE));
}

#[test]
fn three_questions_each_kept_at_once_and_nowhere_else() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-go-on");
    let keep = |question: &str, value: &str| Effect::Keep { question: question.into(), value: value.into() };
    p.types("Вулиця Садова 5");
    assert!(p.did(&keep("where", "Вулиця Садова 5")));
    assert_eq!(p.at(), "tell/when");
    p.types("учора ввечері");
    assert!(p.did(&keep("when", "учора ввечері")));
    assert_eq!(p.at(), "tell/answer");
    p.presses("tell-answer-hours");
    p.types("з 10 до 12");
    assert!(p.did(&keep("answer", "з 10 до 12")));
    assert_eq!(p.at(), "tell/after");
    let stored = String::from_utf8(p.state.to_bytes()).unwrap();
    for word in ["Садова", "учора", "з 10"] {
        assert!(!stored.contains(word), "{stored}");
    }
}

#[test]
fn every_question_can_be_skipped_and_an_answer_that_was_not_kept_is_said() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-none");
    p.presses("engine-skip");
    p.platform_works = false;
    let said = p.types("учора").text();
    assert_eq!((p.at(), said.lines().next()), ("tell/when", text("engine-not-kept").lines().next()));
    p.platform_works = true;
    p.presses("engine-skip");
    for (choice, value) in [("tell-answer-soon", "soon"), ("tell-answer-self", "self")] {
        p.presses(choice);
        assert!(p.did(&Effect::Keep { question: "answer".into(), value: value.into() }));
        assert_eq!(p.at(), "tell/after");
        p.key("back");
    }
    p.presses("tell-skip");
    assert_eq!(p.at(), "tell/after");
}

#[test]
fn the_long_form_has_six_short_questions_and_a_place_for_files() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-none");
    for _ in 0..2 {
        p.presses("engine-skip");
    }
    p.presses("tell-skip");
    p.presses("tell-details-open");
    for question in ["who", "contact", "promised", "papers", "money", "others"] {
        assert_eq!(p.at(), format!("tell/details-{question}"));
        p.types("так було");
        assert!(p.did(&Effect::Keep { question: question.into(), value: "так було".into() }));
    }
    assert_eq!(p.at(), "tell/details-files");
    p.skips();
    assert_eq!(p.at(), "tell/after");
}

#[test]
fn five_consents_each_yes_or_no_and_the_police_door_offers_no_secret_from_the_police() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-none");
    for _ in 0..2 {
        p.presses("engine-skip");
    }
    p.presses("tell-skip");
    p.presses("tell-consents-open");
    for which in Consent::ALL {
        let open = format!("tell-consent-{}", which.as_str());
        for (button, yes, sign) in [("engine-yes", true, "✅"), ("engine-no", false, "❌")] {
            p.presses(&open);
            let shown = p.presses(button);
            assert!(p.did(&Effect::Consent { which, yes }));
            assert_eq!(p.at(), "tell/consents-help");
            let label = format!("{sign} {}", text(&open));
            assert!(shown.buttons.iter().flatten().any(|b| b.label == label), "{label}");
        }
    }
    p.presses("tell-done");
    assert_eq!(p.at(), "tell/after");

    let mut p = Person::with(Desks { police: true, ..NONE });
    for id in ["menu-stay-person", "tell-person-tell", "tell-write-open"] {
        p.presses(id);
    }
    p.types("ось що було");
    for id in ["tell-code-none", "engine-skip", "engine-skip", "tell-skip", "tell-consents-open"] {
        p.presses(id);
    }
    assert_eq!(p.at(), "tell/consents-police");
    assert!(p.button("tell-consent-police").is_none() && p.button("tell-consent-help").is_some());
    assert!(p.sees().text().contains(&text("tell-consents-police-has")));
}

#[test]
fn a_child_reads_who_listens_and_who_must_be_told_before_the_story() {
    let mut p = Person::with(HELP_ONLY);
    p.presses("menu-stay-person");
    p.presses("tell-person-tell");
    let said = p.presses("tell-child-open").text();
    assert!(said.contains("116 111") && said.contains(&text("tell-child-must")), "{said}");
    assert!(said.find("116 111") < said.find(&text("tell-child-must")));
    p.presses("tell-write-open");
    p.types("ось що було");
    assert!(p.did(&Effect::Tell { door: Door::Help, child: true, witness: false }));
    // the next story is not a child's by itself
    p.key("menu");
    for id in ["menu-stay-person", "tell-person-tell", "tell-write-open"] {
        p.presses(id);
    }
    p.types("ось що було");
    assert!(p.did(&tell(Door::Help)));
}

#[test]
fn whoever_saw_something_is_done_after_one_message() {
    let mut p = Person::with(HELP_ONLY);
    p.presses("menu-stay-person");
    p.presses("tell-person-other");
    p.presses("tell-write-open");
    assert_eq!(p.at(), "tell/write-other");
    let said = p.types("у сусідньому дворі щось не так").text();
    assert!(p.did(&Effect::Tell { door: Door::Help, child: false, witness: true }));
    assert_eq!(p.at(), "tell/received-other");
    assert!(!said.contains(&text("tell-received-code")) && !said.contains(CODE));
    assert!(p.presses("tell-code-show").text().contains(CODE), "asked for, it is shown");
    p.presses("tell-go-on");
    assert_eq!(p.at(), "tell/finish");
}

#[test]
fn what_follows_is_added_until_the_menu_or_a_silence() {
    let mut p = Person::who_told(NOBODY_ON_DUTY);
    let said = p.types("і ще одне").text();
    assert!(p.did(&Effect::Add) && said.starts_with(&text("engine-added")), "{said}");
    assert_eq!(p.at(), "tell/received-own");
    p.sends(AttachmentKind::Photo);
    assert!(p.did(&Effect::Add));
    p.corrects("мені не віддають гроші вже рік");
    assert!(p.did(&Effect::Add));
    p.key("help");
    p.corrects("мені не віддають гроші вже два роки");
    assert!(p.did(&Effect::Add), "a correction is evidence wherever she stands");
    p.types("і ще одне");
    assert!(!p.did(&Effect::Add), "elsewhere words are what they always were");
    p.key("menu");
    p.corrects("щось");
    assert_eq!((p.did(&Effect::Add), p.state.report()), (false, None));

    let mut p = Person::who_told(NOBODY_ON_DUTY);
    p.waits(16);
    p.types("і ще одне");
    assert_eq!((p.did(&Effect::Add), p.state.report()), (false, None));
}

#[test]
fn a_file_at_a_question_is_added_and_the_question_stays() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-none");
    p.sends(AttachmentKind::Voice);
    assert!(p.did(&Effect::Add));
    assert_eq!(p.at(), "tell/where");
    assert!(p.button("engine-skip").is_some());
}

#[test]
fn words_of_danger_in_a_report_are_added_and_bring_the_numbers() {
    let mut p = Person::who_told(ALL);
    let shown = p.types("мене замкнули");
    assert!(p.did(&Effect::Add) && !p.did(&Effect::Hold));
    assert!(shown.text().starts_with("112") && shown.text().contains(&text("engine-added")) && shown.urgent);
    assert_eq!(p.at(), "common/help-now");
}

#[test]
fn what_could_not_be_added_is_said() {
    let mut p = Person::who_told(ALL);
    p.platform_works = false;
    let said = p.types("і ще одне").text();
    assert!(said.starts_with(&text("engine-not-kept")) && !said.contains(&text("engine-added")), "{said}");
    let said = p.types("мене замкнули").text();
    assert!(said.starts_with("112") && !said.contains(&text("engine-added")), "{said}");
}

#[test]
fn an_answer_after_a_silence_is_not_lost_without_a_word() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-code-none");
    p.waits(16);
    let said = p.types("вулиця Садова").text();
    assert!(!p.effects.iter().any(|e| matches!(e, Effect::Keep { .. })));
    assert!(said.contains(&text("tell-again-words")), "{said}");
}

#[test]
fn a_report_without_a_code_is_given_one_once_and_only_while_it_is_under_way() {
    let mut p = Person::about_to_tell(HELP_ONLY);
    p.state = {
        let (state, _) = guide::step(
            content(),
            content().bot(&domain::BotName::parse("stay-safe").unwrap()).unwrap(),
            p.state.clone(),
            Event::Told { report: REPORT, code: None },
            p.around,
        );
        state
    };
    assert_eq!(p.state.lacks_code(NOW), Some(REPORT));
    assert_eq!(p.state.lacks_code(NOW.plus(Duration::from_secs(16 * 60))), None, "what was under way is over");
    let before = p.at().to_owned();
    p.happens(Event::Coded { code: Some(CODE) });
    assert_eq!((p.at(), &*p.effects), (before.as_str(), &[][..]), "nothing is shown by it");
    assert_eq!(p.state.lacks_code(NOW), None);
    // the same report once more, as with a human who is asked for: it has its code
    p.happens(Event::Told { report: REPORT, code: None });
    assert_eq!(p.state.lacks_code(NOW), None);
}

#[test]
fn the_parts_of_an_album_follow_the_first_one() {
    let mut p = Person::who_told(HELP_ONLY);
    assert!(!p.state.goes_on_with("13900000000001"));
    assert_eq!(p.state.album_place(), None, "a first part that was not kept");
    p.state.album_is_in(Some(AlbumPlace::Report(REPORT.to_owned())));
    assert!(p.state.goes_on_with("13900000000001"));
    assert_eq!(p.state.album_place(), Some(&AlbumPlace::Report(REPORT.to_owned())));
    assert!(!p.state.goes_on_with("13900000000002"));
    assert_eq!(p.state.album_place(), None, "another album stands for itself");
}
