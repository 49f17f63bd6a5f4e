//! A travel plan: what cannot be proven is said, its code is shown once, what it says is kept at once.

use crate::person::{CODE, DUTY, NONE, PLAN, Person, text};
use domain::{Attachment, AttachmentKind, FileRef, Input};
use guide::{Effect, Event};

const FIELDS: [&str; 7] = ["employer", "address", "phone", "plate", "companions", "route", "return"];

fn with_a_plan() -> Person {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    let shown = w.presses("ask-then-desk-no").text();
    assert!(shown.contains(&text("ask-plan-unproven")));
    let shown = w.presses("ask-plan-leave");
    assert!(shown.text().contains(CODE));
    w.presses("ask-go-on");
    w
}

/// A file of this kind, of which her device says what it is.
fn file(kind: AttachmentKind, mime: Option<&str>) -> Input {
    let file = FileRef { id: "file".to_owned(), size: None, name: None, mime: mime.map(str::to_owned) };
    Input::File(Box::new(Attachment { file: Some(file), ..Attachment::of(kind) }))
}

fn photo() -> Input {
    file(AttachmentKind::Photo, None)
}

/// Who stands at the question for a picture.
fn at_the_photo() -> Person {
    let mut w = with_a_plan();
    for _ in FIELDS {
        w.skips();
    }
    assert_eq!(w.at(), "ask-me/plan-photo");
    w
}

#[test]
fn each_answer_is_kept_in_the_plan_and_nowhere_else() {
    let mut w = with_a_plan();
    for field in FIELDS {
        assert_eq!(w.at(), format!("ask-me/plan-{field}"));
        assert!(!w.sees().text().contains(CODE), "the code was shown once");
        w.types("Firma Example, вул. Зелена 1, +44 7700 900123");
        let value = "Firma Example, вул. Зелена 1, +44 7700 900123".to_owned();
        assert!(w.effects.contains(&Effect::KeepPlan { field: field.to_owned(), value }));
        assert!(!String::from_utf8(w.state.to_bytes()).unwrap().contains("Example"));
    }
    assert_eq!(w.at(), "ask-me/plan-photo");
    w.happens(Event::Input(&photo()));
    assert!(w.did(&Effect::KeepPhoto));
    w.presses("ask-contact-no");
    let shown = w.sees().text();
    assert!(shown.contains(&text("engine-asking-plan")) && !shown.contains(&text("engine-asking-desk")));
    w.presses("ask-overview-set");
    assert_eq!(w.wanted().unwrap().plan.as_deref(), Some(PLAN));
    assert!(w.state.plan().is_none());
}

#[test]
fn every_answer_of_a_plan_can_be_left_out_and_going_back_makes_no_second_plan() {
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-no");
    let leave = w.button("ask-plan-leave").unwrap();
    w.presses("ask-plan-leave");
    w.presses("ask-go-on");
    for _ in FIELDS {
        w.skips();
    }
    w.skips();
    assert_eq!(w.at(), "ask-me/then-contact");
    w.happens(Event::Input(&Input::Choice(leave)));
    assert!(!w.effects.contains(&Effect::StartPlan));
    assert_eq!(w.at(), "ask-me/plan-employer");
}

#[test]
fn a_picture_is_a_photo_or_a_document_that_says_it_is_one() {
    for sent in [photo(), file(AttachmentKind::Document, Some("image/png"))] {
        let mut w = at_the_photo();
        assert!(w.sees().text().contains(&text("ask-plan-photo-not")), "said before");
        w.happens(Event::Input(&sent));
        assert!(w.did(&Effect::KeepPhoto));
        assert_eq!(w.at(), "ask-me/then-contact");
    }
    let no_file = Input::File(Box::new(Attachment::of(AttachmentKind::Photo)));
    let others = [
        no_file,
        file(AttachmentKind::Document, Some("application/pdf")),
        file(AttachmentKind::Document, None),
        file(AttachmentKind::Voice, Some("image/png")),
        file(AttachmentKind::Video, Some("video/mp4")),
        Input::Text("сірий шарф".to_owned()),
    ];
    for (n, sent) in others.into_iter().enumerate() {
        let mut w = at_the_photo();
        let shown = w.happens(Event::Input(&sent)).text();
        assert!(!w.did(&Effect::KeepPhoto), "{n}");
        assert_eq!(w.at(), "ask-me/plan-photo", "{n}");
        assert!(shown.contains(&text("ask-plan-photo")), "{n}: it is asked again: {shown}");
    }
    // a sticker is answered as everywhere
    let mut w = at_the_photo();
    assert!(w.happens(Event::Input(&Input::Other)).text().contains(&text("engine-file")));
    assert_eq!(w.at(), "ask-me/plan-photo");
}

#[test]
fn a_picture_whose_words_tell_of_danger_brings_the_numbers_first() {
    let mut w = at_the_photo();
    let Input::File(sent) = photo() else { panic!("it is a file") };
    let words = Some("мене замкнули".to_owned());
    w.happens(Event::Input(&Input::File(Box::new(Attachment { words, ..*sent }))));
    assert!(!w.did(&Effect::KeepPhoto));
    assert_eq!(w.at(), "common/help-now");
}

#[test]
fn what_could_not_be_kept_is_said() {
    let mut w = with_a_plan();
    w.platform_works = false;
    assert!(w.types("Firma").text().starts_with(&text("ask-plan-lost")));
    let mut w = at_the_photo();
    w.platform_works = false;
    assert!(w.happens(Event::Input(&photo())).text().starts_with(&text("ask-plan-lost")));
    let mut w = Person::with_words(DUTY, "сонце", "дощ");
    w.presses("ask-then-desk-no");
    w.platform_works = false;
    assert!(w.presses("ask-plan-leave").text().starts_with(&text("ask-plan-failed")));
}

#[test]
fn its_code_leads_to_destroying_it_and_a_quarter_of_an_hour_later_the_code_is_needed_again() {
    for desks in [DUTY, NONE] {
        let mut w = Person::asking(desks);
        w.happens(Event::Receipt);
        let shown = w.happens(Event::PlanReturned { plan: PLAN });
        assert!(shown.text().starts_with(&text("ask-plan-back-line")));
        assert_eq!((w.state.returned_plan(), w.state.report()), (Some(PLAN), None));
        w.presses("ask-plan-destroy");
        assert!(w.effects.contains(&Effect::DestroyPlan));
        assert_eq!((w.at(), w.state.returned_plan()), ("ask-me/plan-destroyed", None));
        w.happens(Event::PlanReturned { plan: PLAN });
        w.waits(16);
        w.presses("ask-plan-destroy");
        assert!(!w.effects.contains(&Effect::DestroyPlan));
        assert_eq!(w.at(), "tell/again");
    }
}
