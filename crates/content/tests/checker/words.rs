//! Words people type: each leads somewhere, each stands once, every language of a bot has some.

use crate::good::{TOPICS, URGENCY, added, content_of, good, refused, with, without};
use content::normalise;

#[test]
fn topic_words_of_an_unknown_screen_are_refused_where_they_stand() {
    let bundle = added(good(), TOPICS, "g/paprs: [\"документ\"]\n");
    let finding = refused(&bundle, TOPICS, "g/paprs", "no screen `g/paprs`");
    assert!(finding.hint.contains("`g/papers`"), "{finding}");
}

#[test]
fn a_word_stands_once_in_its_list_however_it_is_spelled() {
    let twice = with(TOPICS, "[\"паспорт\"]", "[\"паспорт\",\n  \"ПАСПОРТ!\"]");
    refused(&twice, TOPICS, "ПАСПОРТ!", "`ПАСПОРТ!` stands twice");
    let danger = with(URGENCY, "[\"мене замкнули\"]", "[\"зв'язали мене\",\n  \"зв’язали мене\"]");
    refused(&danger, URGENCY, "зв’язали", "stands twice");
    refused(&with(URGENCY, "[\"торгівл\"]", "[\"…\"]"), URGENCY, "…", "without a letter");
}

#[test]
fn one_word_may_lead_to_two_screens() {
    let content = content_of(&added(good(), TOPICS, "g/help: [\"паспорт\"]\n"));
    assert_eq!(content.topics_in(&normalise("де мій паспорт")).len(), 2);
}

#[test]
fn a_language_of_a_bot_has_topic_and_danger_words() {
    for file in [TOPICS, URGENCY] {
        let finding = refused(&without(file), file, "", "the file is missing");
        assert!(finding.hint.contains("a bot speaks uk"), "{finding}");
    }
    refused(&with(URGENCY, "danger: [\"мене замкнули\"]\n", ""), URGENCY, "give-away", "no danger words in uk");
}

#[test]
fn words_of_a_language_no_bot_speaks_are_found_all_the_same() {
    let ru = added(good(), "urgency/ru.yaml", "danger: [\"меня заперли\"]\n");
    let content = content_of(&added(ru, "topics/ru.yaml", "g/papers: [\"документы\"]\n"));
    assert!(content.tells_of_danger(&normalise("помогите меня заперли")));
    assert_eq!(content.topics_in(&normalise("мои документы")).len(), 1);
}

#[test]
fn a_file_of_words_is_named_by_its_language() {
    refused(&added(good(), "topics/klingon.yaml", "g/papers: [x]\n"), "topics/klingon.yaml", "", "is not a language");
}
