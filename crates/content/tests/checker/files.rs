//! Files: what parses, what ships, and that no bytes at all bring the loader down.

use crate::good::{
    BOT, EN, FACTS, GB, GUIDE, NOW, SOURCES, TOPICS, UK, URGENCY, added, good, list, refused, warned, with, without,
};
use content::{Bundle, Severity, load};
use proptest::prelude::*;

#[test]
fn the_smallest_good_content_has_no_finding() {
    let loaded = load(&good(), NOW);
    assert!(loaded.content.is_some());
    assert_eq!(list(&loaded.findings), "");
}

#[test]
fn an_unknown_key_is_refused_in_every_kind_of_file() {
    for (file, line) in [
        (BOT, "username: examplebot"),
        (GUIDE, "guide: g"),
        (GB, "zone: Europe/London"),
        ("cards/GB.yaml", "language: en"),
        (URGENCY, "give-away: [\"торгівл\"]"),
    ] {
        refused(&with(file, line, &format!("{line}\ncolour: red")), file, "colour: red", "colour");
    }
    for (file, from) in [(SOURCES, "title:"), (FACTS, "kind:")] {
        refused(&with(file, from, &format!("colour: red, {from}")), file, "colour: red", "colour");
    }
    refused(&with(GUIDE, "    says: [papers-title]", "    sais: [papers-title]"), GUIDE, "sais", "sais");
    refused(&with(GB, "    cost: free", "    cost: free\n    price: low"), GB, "price", "price");
}

#[test]
fn no_screen_says_by_a_key_that_its_advice_has_no_source() {
    for sources in ["", "    sources: [example-page]\n"] {
        let own = format!("{sources}    practice: true\n");
        let bundle = with(GUIDE, "    sources: [example-page]\n", &own);
        refused(&bundle, GUIDE, "practice: true", "practice");
    }
}

#[test]
fn yaml_that_does_not_parse_is_refused_where_it_breaks() {
    refused(&with(BOT, "start: g/menu", "start: \"g/menu\" x"), BOT, "start", "");
    let finding = refused(&with(BOT, "languages: [uk, en]", "languages: uk"), BOT, "languages: uk", "");
    assert!(finding.hint.contains("write-a-guide.md"), "{finding}");
}

#[test]
fn a_missing_file_is_refused_by_its_name() {
    for file in [FACTS, SOURCES, "reviews.yaml", TOPICS, URGENCY, EN] {
        refused(&without(file), file, "", "the file is missing");
    }
}

#[test]
fn a_file_that_nothing_reads_is_warned_of() {
    for file in ["urgency.yaml", "topic/uk.yaml", "notes.ftl"] {
        warned(&added(good(), file, "# nothing\n"), file, "# nothing", "nothing reads this file");
    }
}

#[test]
fn a_bundle_without_bots_or_services_is_refused() {
    refused(&Bundle::default(), SOURCES, "", "missing");
    for (folder, message) in [("bots/", "no bot"), ("services/", "no directory")] {
        let mut bundle = Bundle::default();
        for (path, text) in good().files().filter(|(path, _)| !path.starts_with(folder)) {
            bundle.add(path, text.to_owned());
        }
        refused(&bundle, folder, "", message);
    }
}

#[test]
fn a_duplicate_id_is_refused_wherever_it_stands() {
    let screen = "  menu:\n    says: [menu-title]\n    end: true\n";
    let loaded = load(&added(good(), GUIDE, screen), NOW);
    assert!(loaded.content.is_none(), "a screen's second writing was taken");

    let mut twice = good();
    twice.add("guides/h/guide.yaml", good().file(GUIDE).unwrap().to_owned());
    refused(&twice, "guides/h/guide.yaml", "says: [menu-title]", "`g/menu` stands twice");

    let text = added(good(), UK, "menu-title = Ще раз\n");
    refused(&text, UK, "menu-title = В", "`menu-title` stands twice");

    let line = with(GB, "id: gb-line", "id: \"gb-emergency\"");
    refused(&line, GB, "id: \"gb-emergency\"", "`gb-emergency` stands twice");

    let fact = "- { id: url-page, kind: url, value: \"https://other.example\", source: example-page }\n";
    refused(&added(good(), FACTS, fact), FACTS, "other.example", "`url-page` stands twice");

    let source = "- { id: example-page, url: \"https://other.example\", title: t, date: none, read: 2026-11-24 }\n";
    refused(&added(good(), SOURCES, source), SOURCES, "other.example", "`example-page` stands twice");

    for (file, other, message) in [
        (BOT, "bots/c.yaml", "`b` stands twice"),
        (GB, "services/XX.yaml", "GB stands twice"),
        ("cards/GB.yaml", "cards/XX.yaml", "GB stands twice"),
    ] {
        let mut twice = good();
        twice.add(other, good().file(file).unwrap().to_owned());
        refused(&twice, other, "", message);
    }
}

#[test]
fn errors_come_before_warnings_and_each_once() {
    let bundle = with(GB, "review-by: 2027-02-21", "review-by: 2026-11-01");
    let bundle = crate::good::changed(bundle, GB, "hours: \"24/7\"", "hours: always");
    let findings = load(&bundle, NOW).findings;
    let severities: Vec<Severity> = findings.iter().map(|f| f.severity).collect();
    assert_eq!(severities, [Severity::Error, Severity::Warning], "{}", list(&findings));
}

#[test]
fn what_is_stored_is_what_is_loaded_and_an_edit_changes_the_version() {
    let stored = Bundle::from_bytes(&good().to_bytes()).unwrap();
    assert_eq!(stored, good());
    assert_ne!(with(UK, "Вітаємо", "Привіт").version(), good().version());
}

#[test]
fn the_content_that_ships_loads_without_an_error() {
    let loaded = load(&content::testing::shipped_files(), NOW);
    let errors: Vec<_> = loaded.findings.iter().filter(|f| f.severity == Severity::Error).cloned().collect();
    assert_eq!(list(&errors), "");
    assert!(loaded.content.is_some());
}

#[test]
fn deeply_nested_files_are_refused_and_do_not_exhaust_the_stack() {
    let braces = format!("deep = {}", "{".repeat(100_000));
    refused(&added(good(), UK, &braces), UK, "deep = ", "nested");
    let brackets = format!("deep: {}", "[".repeat(100_000));
    assert!(load(&added(good(), GUIDE, &brackets), NOW).content.is_none());
}

fn a_path() -> impl Strategy<Value = String> {
    let paths: Vec<String> = good().files().map(|(path, _)| path.to_owned()).collect();
    prop::sample::select(paths)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_as_any_file_panic(path in a_path(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut bundle = good();
        bundle.add(&path, String::from_utf8_lossy(&bytes).into_owned());
        let _ = load(&bundle, NOW);
        let _ = Bundle::from_bytes(&bytes);
    }

    #[test]
    fn no_text_put_into_a_good_file_panics(
        path in a_path(),
        at in any::<prop::sample::Index>(),
        cut in 0_usize..20,
        put in "[-{}$*\\[\\]:\"'#=.>|&!0-9a-zа-я \n\\PC]{0,20}",
    ) {
        let mut bundle = good();
        let chars: Vec<char> = bundle.file(&path).unwrap().chars().collect();
        let at = at.index(chars.len());
        let rest = chars.iter().skip(at + cut);
        let text: String = chars.iter().take(at).copied().chain(put.chars()).chain(rest.copied()).collect();
        bundle.add(&path, text);
        let loaded = load(&bundle, NOW);
        let refused = loaded.findings.iter().any(|f| f.severity == Severity::Error);
        prop_assert_eq!(loaded.content.is_none(), refused);
    }
}
