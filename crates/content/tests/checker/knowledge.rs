//! Schemes, indicators, red flags, glossary, answers: none of it must be there, none of it may point nowhere.

use crate::good::{added, changed, content_of, good, language, refused, warned};
use content::{Bundle, Origin, Strength};

const SCHEME: &str = "schemes/trip.yaml";
const INDICATORS: &str = "indicators.yaml";
const FLAGS: &str = "red-flags/uk.yaml";
const GLOSSARY: &str = "glossary.yaml";
const ANSWERS: &str = "answers/uk.ftl";

fn known() -> Bundle {
    let mut bundle = good();
    for (file, text) in [
        (
            SCHEME,
            r#"scheme: trip
id: T01
screen: g/papers
name: { uk: "Поїздка", en: "The trip" }
indicators: [DR01]
sources: [example-page]
"#,
        ),
        (
            INDICATORS,
            r#"- id: DR01
  dimension: deceptive-recruitment
  strength: strong
  purpose: [labour, any]
  ask: { uk: "Чи все так, як обіцяли?", en: "Is all as promised?" }
  sources: [example-page]
"#,
        ),
        (
            FLAGS,
            r#"- { id: rf-uk-1, phrase: "без досвіду", sign: pay, strength: weak, origin: described, sources: [example-page] }
"#,
        ),
        (
            GLOSSARY,
            r#"- { id: word, term: { uk: "слово", en: "word" }, meaning: { uk: "що кажуть", en: "what is said" } }
"#,
        ),
        (ANSWERS, "answer-number = Можна зателефонувати: { svc-gb-line }\nanswer-name = Вітаю, { $name }\n"),
        ("answers/en.ftl", "answer-number = You can call { svc-gb-line }\nanswer-name = Hello { $name }\n"),
    ] {
        bundle.add(file, text.to_owned());
    }
    bundle
}

fn known_but(file: &str, from: &str, to: &str) -> Bundle {
    changed(known(), file, from, to)
}

#[test]
fn what_is_known_is_there_with_its_references_looked_up() {
    let content = content_of(&known());
    assert!(content::load(&known(), crate::good::NOW).findings.is_empty());
    let scheme = &content.schemes()[0];
    assert_eq!((&*scheme.id, &*content.screen(scheme.screen).name), ("T01", "g/papers"));
    let indicator = &content.indicators()[scheme.indicators[0]];
    assert_eq!((&*indicator.id, indicator.strength), ("DR01", Strength::Strong));
    assert_eq!(content.indicator("DR01").map(|i| i.purpose.len()), Some(2));
    assert_eq!(content.source(scheme.sources[0]).id, "example-page");
    let flag = &content.red_flags()[0];
    assert_eq!((flag.language, flag.origin), (language("uk"), Origin::Described));
    assert_eq!(content.glossary()[0].term[&language("uk")], "слово");
    assert_eq!(&*content.answers().get(language("en"), "answer-number"), "You can call +442079460001");
    assert_eq!(content.answers().with(language("uk"), "answer-name", &[("name", "Н.")]), "Вітаю, Н.");
}

#[test]
fn all_of_it_may_be_absent() {
    let content = content_of(&good());
    assert!(content.schemes().is_empty() && content.indicators().is_empty() && content.red_flags().is_empty());
    assert!(content.glossary().is_empty() && content.answers().languages().next().is_none());
}

#[test]
fn a_reference_to_nothing_is_refused_where_it_stands() {
    for (file, from, to, message) in [
        (SCHEME, "g/papers", "g/paprs", "no screen `g/paprs`"),
        (SCHEME, "[DR01]", "[DR02]", "no indicator `DR02`"),
        (SCHEME, "[example-page]", "[exampl-page]", "no source `exampl-page`"),
        (INDICATORS, "[example-page]", "[exampl-page]", "no source `exampl-page`"),
        (FLAGS, "[example-page]", "[exampl-page]", "no source `exampl-page`"),
        (ANSWERS, "svc-gb-line", "svc-gb-none", "does not resolve"),
    ] {
        refused(&known_but(file, from, to), file, to, message);
    }
    refused(&known_but(SCHEME, "[example-page]", "[]"), SCHEME, "id: T01", "`T01` has no source");
}

#[test]
fn an_unknown_key_or_word_is_refused() {
    for (file, from, to) in [
        (SCHEME, "scheme: trip", "scheme: trip\ncolour: red"),
        (INDICATORS, "dimension:", "colour: red\n  dimension:"),
        (FLAGS, "sign: pay", "sign: pay, colour: red"),
        (GLOSSARY, "{ id: word", "{ colour: red, id: word"),
    ] {
        refused(&known_but(file, from, to), file, "colour: red", "colour");
    }
    refused(&known_but(INDICATORS, "strength: strong", "strength: great"), INDICATORS, "great", "great");
    refused(&known_but(FLAGS, "described", "invented"), FLAGS, "invented", "invented");
}

#[test]
fn an_id_stands_once() {
    for file in [INDICATORS, FLAGS, GLOSSARY] {
        let text = known().file(file).unwrap().to_owned();
        let id = text.split_once("id: ").unwrap().1.split([',', '\n']).next().unwrap().to_owned();
        let twice = added(known(), file, &text.replace("id: ", "id:  "));
        refused(&twice, file, &format!("id:  {id}"), &format!("`{id}` stands twice"));
    }
    let mut flags = known();
    flags.add("red-flags/en.yaml", known().file(FLAGS).unwrap().to_owned());
    refused(&flags, FLAGS, "rf-uk-1", "`rf-uk-1` stands twice");
    let scheme = known().file(SCHEME).unwrap().replace("scheme: trip", "scheme: other");
    refused(&added(known(), "schemes/other.yaml", &scheme), SCHEME, "id: T01", "`T01` stands twice");
}

#[test]
fn a_scheme_is_called_as_its_file() {
    refused(&known_but(SCHEME, "scheme: trip", "scheme: tour"), SCHEME, "tour", "another name");
}

#[test]
fn answers_are_the_same_in_every_file() {
    let half = known_but(ANSWERS, "answer-name = Вітаю, { $name }\n", "");
    refused(&half, "answers/en.ftl", "answer-name", "`answer-name` is missing in uk");
    let other = known_but(ANSWERS, "{ $name }", "{ $who }");
    refused(&other, ANSWERS, "answer-name", "`answer-name` has other variables in en");
    let named = added(known(), ANSWERS, "menu-number = Номер\n");
    refused(&named, ANSWERS, "menu-number", "`menu-number` is no answer");
    let number = known_but(ANSWERS, "{ svc-gb-line }", "112");
    refused(&number, ANSWERS, "112", "a number");
}

#[test]
fn a_language_that_is_missing_is_warned_of() {
    let half = known_but(GLOSSARY, ", en: \"word\"", "");
    warned(&half, GLOSSARY, "id: word", "`word` is missing in en");
    let half = known_but(INDICATORS, ", en: \"Is all as promised?\"", "");
    warned(&half, INDICATORS, "id: DR01", "the question of `DR01` is missing in en");
}
