//! Reviews: of one exact text, from the files or from the store, lost by an edit.

use crate::good::{EN, GUIDE, NOW, UK, added, changed, content_of, good, language, with};
use content::{Bundle, Review, ReviewError, load_with, review, stats, written};

fn marked() -> Vec<Review> {
    review(&good(), |w| w.language.as_str() == "uk", "A. Editor", "2026-12-01").unwrap()
}

#[test]
fn reviews_from_elsewhere_count_like_those_of_the_files() {
    let content = load_with(&good(), &marked(), NOW).content.unwrap();
    assert!(!content.is_unreviewed(language("uk"), "menu-title"));
    assert!(!content.is_unreviewed(language("uk"), "papers-title"), "references are part of the text");
    assert!(content.is_unreviewed(language("en"), "menu-title"));
    assert_eq!(content.stored_reviews(), marked().len());
}

#[test]
fn an_edited_text_loses_its_review_and_the_others_keep_theirs() {
    let edited = with(UK, "Вітаємо", "Вітаємо!");
    let content = load_with(&edited, &marked(), NOW).content.unwrap();
    assert!(content.is_unreviewed(language("uk"), "menu-title"));
    assert!(!content.is_unreviewed(language("uk"), "help-title"));
}

#[test]
fn an_answer_is_reviewed_as_it_stands_in_one_language() {
    let answers = |words: &str| {
        let bundle = added(good(), "answers/uk.ftl", &format!("answer-second = Ні.\nanswer-first = {words}\n"));
        added(bundle, "answers/en.ftl", "answer-second = No.\nanswer-first = Call { svc-gb-line }\n")
    };
    let marked =
        review(&answers("Так."), |w| w.id == "answer-first" && w.language.as_str() == "uk", "A. Editor", "2026-12-01");
    let marked = marked.unwrap();
    let content = load_with(&answers("Так."), &marked, NOW).content.unwrap();
    assert!(content.is_answer_reviewed(language("uk"), "answer-first"));
    assert!(!content.is_answer_reviewed(language("en"), "answer-first"));
    assert!(!content.is_answer_reviewed(language("uk"), "answer-second"));
    assert_eq!(content.answers_in_order().collect::<Vec<_>>(), ["answer-second", "answer-first"]);
    let lines = |l| content.numbers_in_answer(language(l), "answer-first").map(|s| s.id.clone()).collect::<Vec<_>>();
    assert_eq!((lines("en"), lines("uk")), (vec!["gb-line".to_owned()], vec![]));
    let content = load_with(&answers("Так!"), &marked, NOW).content.unwrap();
    assert!(!content.is_answer_reviewed(language("uk"), "answer-first"));
}

/// The good content with a help screen of class help, a button below it, what it says on the web, and words of the program.
fn with_help() -> Bundle {
    let help = "    class: help\n    says: [help-title]\n    services: { kinds: [trafficking], danger: true }\n";
    let plain = "    says: [help-title]\n    services: { kinds: [trafficking], danger: true }\n    end: true\n";
    let choose = format!("{help}    choose:\n      - {{ text: help-papers, to: papers }}\n");
    let words = ["help-papers", "help-title-web", "engine-no-ears", "web-call", "other-words"];
    [UK, EN].into_iter().fold(with(GUIDE, plain, &choose), |bundle, file| {
        words.iter().fold(bundle, |bundle, id| added(bundle, file, &format!("{id} = Word\n")))
    })
}

/// The screen that would not run, where everything is reviewed but these texts.
fn refused_without(ids: &[&str]) -> Option<String> {
    let rows = review(&with_help(), |w| !ids.contains(&w.id.as_str()), "A. Editor", "2026-12-01").unwrap();
    let content = load_with(&with_help(), &rows, NOW).content.unwrap();
    content.unreviewed_help_or_legal().map(|s| s.name.to_string())
}

#[test]
fn a_help_screen_needs_reviews_of_its_words_its_labels_its_web_words_and_those_around_it() {
    for id in ["help-title", "help-papers", "help-title-web", "engine-no-ears", "web-call"] {
        assert_eq!(refused_without(&[id]).as_deref(), Some("g/help"), "{id}");
    }
    assert_eq!(refused_without(&[]), None);
    assert_eq!(
        refused_without(&["menu-title", "menu-papers", "other-words"]),
        None,
        "plain screens may run unreviewed"
    );
}

#[test]
fn one_language_without_a_review_of_a_label_is_enough() {
    let unread = |w: &content::Written| w.id == "help-papers" && w.language == language("en");
    let rows = review(&with_help(), |w| !unread(w), "A. Editor", "2026-12-01").unwrap();
    let content = load_with(&with_help(), &rows, NOW).content.unwrap();
    assert_eq!(content.unreviewed_help_or_legal().map(|s| &*s.name), Some("g/help"));
    assert!(content.is_unreviewed(language("en"), "help-papers"));
    assert!(!content.is_unreviewed(language("uk"), "help-papers"));
}

#[test]
fn as_many_texts_are_counted_at_loading_as_in_the_figures() {
    let content = load_with(&with_help(), &marked(), NOW).content.unwrap();
    let told = stats(&with_help(), &content, &marked());
    let sum = |of: fn(&content::LanguageStats) -> usize| told.languages.iter().map(of).sum::<usize>();
    assert_eq!(content.unreviewed_count(), sum(|l| l.unreviewed));
    assert_eq!(content.reviewed_count(), sum(|l| l.reviewed));
    assert_eq!(content.reviewed_count(), marked().len());
}

#[test]
fn only_what_is_chosen_is_reviewed_by_a_name_on_a_day() {
    let all = written(&good());
    assert_eq!(marked().len(), all.iter().filter(|w| w.language.as_str() == "uk").count());
    let one = review(&good(), |w| w.id == "menu-title", "A. Editor", "2026-12-01").unwrap();
    assert_eq!(
        one.iter().map(|r| (&*r.text, &*r.language)).collect::<Vec<_>>(),
        [("menu-title", "en"), ("menu-title", "uk")]
    );
    for (name, day) in [("", "2026-12-01"), ("A. Editor", "soon"), ("A. Editor", "2026-02-30")] {
        assert!(matches!(review(&good(), |_| true, name, day), Err(ReviewError::Row { .. })), "{name} {day}");
    }
}

#[test]
fn what_is_written_is_read_again_and_is_a_reviews_file() {
    let mut rows = marked();
    rows[0].reviewer = "O'Neil \"Ann\": {editor} # 1".to_owned();
    let text = Review::write(&rows);
    assert_eq!(Review::read(&text).unwrap(), rows);
    assert_eq!(Review::read(&Review::write(&[])).unwrap(), []);
    let mut bundle = good();
    bundle.add("reviews.yaml", text);
    assert!(!content_of(&bundle).is_unreviewed(language("uk"), "menu-title"));
}

#[test]
fn a_file_with_a_row_that_cannot_be_one_is_refused_whole() {
    let good = Review::write(&marked());
    for (from, to) in
        [("text: ", "text: \"\", x: "), ("\"uk\"", "\"ukr\""), ("hash: \"", "hash: \"z"), ("2026-12-01", "soon")]
    {
        assert!(Review::read(&good.replacen(from, to, 1)).is_err(), "{to}");
    }
}

#[test]
fn stats_count_texts_words_and_reviews_by_language_and_guide() {
    let content = load_with(&good(), &marked(), NOW).content.unwrap();
    let told = stats(&good(), &content, &marked());
    let uk = told.languages.iter().find(|l| l.language == "uk").unwrap();
    assert_eq!((uk.texts, uk.reviewed, uk.unreviewed), (7, 7, 0));
    let en = told.languages.iter().find(|l| l.language == "en").unwrap();
    assert_eq!((en.texts, en.reviewed, en.unreviewed), (7, 0, 7));
    let guide = told.guides.iter().find(|g| g.guide == "g" && g.language == "uk").unwrap();
    assert_eq!((guide.screens, guide.texts, guide.reviewed), (5, 7, 7));
    let gb = &told.countries[0];
    assert_eq!((&*gb.country, gb.services, gb.checked, gb.card_lines), ("GB", 2, 1, 1));
    assert_eq!(gb.oldest_review_by.as_deref(), Some("2027-02-21"));
    let longer = changed(good(), EN, "= Welcome", "= Welcome everybody");
    let after = stats(&longer, &content_of(&longer), &[]);
    let en_after = after.languages.iter().find(|l| l.language == "en").unwrap();
    assert_eq!(en_after.level.words, en.level.words + 1);
    assert!(en_after.long_share > en.long_share);
}
