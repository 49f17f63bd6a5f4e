//! Questions that a file, a voice, a place, a contact answers.

use crate::person::{ALL, DUTY, NOBODY_ON_DUTY, NOW, Person, bot, content, text};
use content::{load, testing::shipped_files};
use domain::{Attachment, AttachmentKind, Input};
use guide::{Effect, Event, ViewAction, step};

fn place(about: Option<&str>) -> Input {
    let about = about.map(str::to_owned);
    Input::File(Box::new(Attachment { about, ..Attachment::of(AttachmentKind::Location) }))
}

/// At the question for pictures and documents.
fn at_the_files() -> Person {
    let mut p = Person::who_told(ALL);
    p.presses("tell-go-on");
    for _ in 0..2 {
        p.skips();
    }
    p.presses("tell-answer-soon");
    p.presses("tell-details-open");
    for _ in 0..6 {
        p.skips();
    }
    assert_eq!(p.at(), "tell/details-files");
    p
}

#[test]
fn a_place_on_the_map_answers_where_it_was() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-go-on");
    assert_eq!(p.at(), "tell/where");
    p.happens(Event::Input(&place(Some("50.450000, 30.520000"))));
    assert!(p.did(&Effect::Keep { question: "where".to_owned(), value: "50.450000, 30.520000".to_owned() }));
    assert_eq!(p.at(), "tell/when");
}

#[test]
fn a_place_that_nobody_could_read_is_kept_as_it_is_and_the_question_stays() {
    let mut p = Person::who_told(ALL);
    p.presses("tell-go-on");
    p.happens(Event::Input(&place(None)));
    assert!(p.did(&Effect::Add));
    assert_eq!(p.at(), "tell/where");
}

#[test]
fn a_file_answers_the_question_for_one_and_words_are_kept_beside_it() {
    let mut p = at_the_files();
    assert!(p.sees().takes_files);
    p.types("у мене є переписка, зараз знайду");
    assert!(p.did(&Effect::Add));
    assert_eq!(p.at(), "tell/details-files");
    for sent in [AttachmentKind::Photo, AttachmentKind::Voice, AttachmentKind::Document, AttachmentKind::Forward] {
        let mut p = at_the_files();
        p.sends(sent);
        assert!(p.did(&Effect::Add), "{sent:?}");
        assert_eq!(p.at(), "tell/after", "{sent:?}");
    }
    // who somebody is, is no file: it is kept, and she may still send one
    p.sends(AttachmentKind::Contact);
    assert!(p.did(&Effect::Add));
    assert_eq!(p.at(), "tell/details-files");
    p.platform_works = false;
    p.sends(AttachmentKind::Photo);
    assert_eq!(p.at(), "tell/details-files");
}

#[test]
fn a_voice_answers_the_question_for_one_and_a_picture_does_not() {
    let mut files = shipped_files();
    let guide =
        files.file("guides/tell/guide.yaml").unwrap().replace("type: file, keep: files", "type: voice, keep: files");
    files.add("guides/tell/guide.yaml", guide);
    let voiced = load(&files, NOW).content.unwrap();
    let p = at_the_files();
    for (sent, then) in [(AttachmentKind::Voice, "tell/after"), (AttachmentKind::Photo, "tell/details-files")] {
        let input = Input::File(Box::new(Attachment::of(sent)));
        let (state, effects) = step(&voiced, bot(), p.state.clone(), Event::Input(&input), p.around);
        assert!(effects.contains(&Effect::Add), "{sent:?}");
        let (state, _) = step(&voiced, bot(), state, Event::Done, p.around);
        assert_eq!(state.screen(), then, "{sent:?}");
    }
}

#[test]
fn a_phone_is_words_with_a_number_in_them_or_a_contact() {
    let at_the_phone = || {
        let mut p = Person::with_words(DUTY, "кава", "дощ");
        p.presses("ask-then-desk-yes");
        p.presses("ask-plan-leave");
        p.presses("ask-go-on");
        p.skips();
        p.happens(Event::Input(&place(Some("50.450000, 30.520000"))));
        let address = Effect::KeepPlan { field: "address".to_owned(), value: "50.450000, 30.520000".to_owned() };
        assert!(p.did(&address));
        assert_eq!(p.at(), "ask-me/plan-phone");
        p
    };
    let kept = |value: &str| Effect::KeepPlan { field: "phone".to_owned(), value: value.to_owned() };
    for words in ["+48 601 000 000 Іван", "Іван: (601) 000-000", "у них 112"] {
        let mut p = at_the_phone();
        p.types(words);
        assert!(p.did(&kept(words)), "{words}");
        assert_eq!(p.at(), "ask-me/plan-plate");
    }
    for words in ["ще не знаю", "12", "1234 5678 9012 3456"] {
        let mut p = at_the_phone();
        p.types(words);
        assert!(!p.effects.iter().any(|e| matches!(e, Effect::KeepPlan { .. })), "{words}");
        assert_eq!(p.at(), "ask-me/plan-phone", "{words}");
    }
    let mut p = at_the_phone();
    let about = Some("Іван, +48 601 000 000".to_owned());
    let contact = Input::File(Box::new(Attachment { about, ..Attachment::of(AttachmentKind::Contact) }));
    p.happens(Event::Input(&contact));
    assert!(p.did(&kept("Іван, +48 601 000 000")));
}

#[test]
fn no_content_without_a_report_asks_for_a_file() {
    let mut files = shipped_files();
    let guide = files.file("guides/tell/guide.yaml").unwrap().replace("keep: files, tells: true", "keep: files");
    files.add("guides/tell/guide.yaml", guide);
    let loaded = load(&files, NOW);
    let found: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
    assert!(
        found.iter().any(|f| f.contains("guides/tell/guide.yaml") && f.contains("`file` has no place")),
        "{found:?}"
    );
    assert!(content().named("tell/details-files").is_some());
}

#[test]
fn a_link_at_a_question_that_takes_none_is_said_to_be_no_answer_and_the_question_goes_on() {
    let mut p = Person::asking(ALL);
    p.presses("ask-set-open");
    let (at, asked) = (p.at().to_owned(), p.sees().buttons);
    assert!(!asked.is_empty());
    let shown = p.types("https://job.example/5");
    assert_eq!(p.at(), at);
    assert!(shown.text().starts_with(&text("engine-not-taken")), "{}", shown.text());
    assert!(shown.text().contains(&text("engine-check-this")), "{}", shown.text());
    assert_eq!(shown.buttons[..asked.len()], asked[..], "the same buttons first");
    let check = shown.buttons.iter().flatten().filter(|b| b.label.starts_with("🔎"));
    assert_eq!(check.count(), 1);
    // at no question there is nothing that it could answer
    let mut p = Person::with(ALL);
    assert!(p.types("https://job.example/5").text().starts_with(&text("engine-check-this")));
}

#[test]
fn who_tells_a_number_and_what_happened_is_offered_help_with_both() {
    for (said, about) in [
        ("хазяїн забрав паспорт і не платить, його номер +44 7700 900123", "common/papers"),
        ("не платять третій місяць, ось сайт https://jobs.example.com", "common/not-paid"),
    ] {
        let mut p = Person::with(ALL);
        let at = p.at().to_owned();
        let shown = p.types(said);
        assert_eq!(p.at(), at, "{said}: an advert may say the same, so it is offered and nothing is entered");
        let told = shown.text();
        assert!(told.starts_with(&text("engine-check-this")) && told.contains(&text("engine-offer-topic")), "{told}");
        let labels: Vec<&str> = shown.buttons.iter().flatten().map(|button| button.label.as_str()).collect();
        assert!(labels.len() > 1 && labels.iter().filter(|label| label.starts_with("🔎")).count() == 1, "{labels:?}");
        let leads = shown.buttons.iter().flatten().filter_map(|button| match &button.action {
            ViewAction::Choice(to) => Some(to.clone()),
            _ => None,
        });
        let to: Vec<String> = leads
            .map(|choice| {
                let mut p = Person::with(ALL);
                p.types(said);
                p.happens(Event::Input(&Input::Choice(choice)));
                p.at().to_owned()
            })
            .collect();
        assert!(to.iter().any(|screen| screen == about), "{said}: {to:?}");
    }
}

#[test]
fn who_tells_a_number_in_a_story_is_asked_whether_it_goes_to_somebody_on_duty() {
    let story = "ми познайомилися влітку в кафе, тепер він щодня чогось хоче, ось +44 7700 900123";
    for (said, desks, asked) in [
        (story, DUTY, true),
        (story, NOBODY_ON_DUTY, false),
        ("https://jobs.example.com/a/place/in/poland/for/you/and/me", DUTY, false),
        ("що це за номер +44 7700 900123", DUTY, false),
    ] {
        let mut p = Person::with(desks);
        let shown = p.types(said);
        assert!(shown.text().contains(&text("engine-check-this")), "{said}");
        assert_eq!(shown.text().contains(&text("tell-hold-ask")), asked, "{said}: {}", shown.text());
        assert_eq!(p.did(&Effect::Hold), asked, "{said}");
        if asked {
            assert!(shown.buttons[0][0].label.ends_with(&text("tell-hold-yes")), "{:?}", shown.buttons);
            let check = shown.buttons.iter().flatten().filter(|b| b.label.starts_with("🔎"));
            assert_eq!(check.count(), 1, "the check is there all the same");
            p.presses("tell-hold-yes");
            assert!(p.at().starts_with("tell/"), "{}", p.at());
        }
    }
}
