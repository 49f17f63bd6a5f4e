//! The smallest content without a finding, and what to say about it once one thing is changed.

use content::{Bundle, Content, Finding, Severity, load, load_to_run};
use domain::{BotName, Country, Language, Timestamp};

pub(crate) const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24

pub(crate) const BOT: &str = "bots/b.yaml";
pub(crate) const GUIDE: &str = "guides/g/guide.yaml";
pub(crate) const UK: &str = "guides/g/uk.ftl";
pub(crate) const EN: &str = "guides/g/en.ftl";
pub(crate) const GB: &str = "services/GB.yaml";
pub(crate) const FACTS: &str = "facts.yaml";
pub(crate) const TOPICS: &str = "topics/uk.yaml";
pub(crate) const URGENCY: &str = "urgency/uk.yaml";
pub(crate) const SOURCES: &str = "sources.yaml";

const FILES: [(&str, &str); 13] = [
    (
        BOT,
        r#"bot: b
username: examplebot
languages: [uk, en]
start: g/menu
help: g/help
language: g/language
hide: g/hide
name:
  uk: "Порадник"
  en: "Adviser"
short:
  uk: "Поради"
  en: "Advice"
about:
  uk: "Поради на щодень"
  en: "Advice for every day"
commands:
  help:
    to: g/help
    text: { uk: "Номери", en: "Numbers" }
"#,
    ),
    (
        GUIDE,
        r#"guide: g
languages: [uk, en]
screens:
  menu:
    says: [menu-title]
    choose:
      - { text: menu-papers, to: papers }
      - { text: menu-page, url: url-page }
  papers:
    says: [papers-title]
    sources: [example-page]
    end: true
  help:
    says: [help-title]
    services: { kinds: [trafficking], danger: true }
    end: true
  hide:
    do: { action: hide, done: menu, failed: menu }
  language:
    ask: { type: language, keep: language, then: menu, skip: menu }
    says: [language-title]
"#,
    ),
    (
        UK,
        r"menu-title = Вітаємо
menu-papers = Документи
menu-page = Сторінка
papers-title = Телефон { svc-gb-line } до { fact-end }
help-title = Номери
language-title = Мова
papers-count =
    { $n ->
        [one] { $n } день
        [few] { $n } дні
        [many] { $n } днів
       *[other] { $n } дня
    }
",
    ),
    (
        EN,
        r"menu-title = Welcome
menu-papers = Papers
menu-page = Page
papers-title = Call { svc-gb-line } before { fact-end }
help-title = Numbers
language-title = Language
papers-count =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
",
    ),
    (
        GB,
        r#"country: GB
zone: Europe/London
name: { uk: "Британія", en: "Britain" }
in: { uk: "у Британії", en: "in Britain" }
language: en
emergency: [gb-emergency]
services:
  - id: gb-emergency
    name: { uk: "Екстрена допомога", en: "Emergency" }
    run-by: state
    kind: emergency
    serves: all
    channels: [call]
    national: "999"
    hours: "24/7"
    cost: free
    anonymous: unknown
    address: none
    sources: ["https://emergency.example"]
    source-date: none
    read-on: 2026-11-24
    checked-on: none
    review-by: 2027-02-22
    confidence: high
  - id: gb-line
    name: { uk: "Лінія", en: "Line" }
    run-by: ngo
    kind: trafficking
    serves: all
    channels: [call]
    e164: "+44 20 7946 0001"
    hours: "Mo-Su 00:00-24:00"
    languages: [en]
    cost: free
    anonymous: yes
    address: none
    sources: ["https://line.example"]
    source-date: 2026-10
    read-on: 2026-11-23
    checked-on: 2026-11-24
    review-by: 2027-02-21
    confidence: medium
"#,
    ),
    (
        FACTS,
        r#"- { id: fact-end, kind: date, value: { uk: "4 березня 2027 року", en: "4 March 2027" }, source: example-page }
- { id: url-page, kind: url, value: "https://page.example", source: example-page }
"#,
    ),
    (
        SOURCES,
        r#"- { id: example-page, url: "https://page.example", title: "page.example", date: none, read: 2026-11-24 }
"#,
    ),
    ("reviews.yaml", "[]\n"),
    (TOPICS, "g/papers: [\"паспорт\"]\n"),
    ("topics/en.yaml", "g/papers: [\"passport\"]\n"),
    (URGENCY, "danger: [\"мене замкнули\"]\ngive-away: [\"торгівл\"]\n"),
    ("urgency/en.yaml", "danger: [\"locked me\"]\ngive-away: [\"traffick\"]\n"),
    (
        "cards/GB.yaml",
        r#"country: GB
language: en
lines:
  - { say: "I need help", means: { uk: "Мені потрібна допомога", en: "I need help" } }
"#,
    ),
];

pub(crate) fn good() -> Bundle {
    let mut bundle = Bundle::default();
    for (path, text) in FILES {
        bundle.add(path, text.to_owned());
    }
    bundle
}

/// The good content without a file.
pub(crate) fn without(file: &str) -> Bundle {
    let mut bundle = Bundle::default();
    for (path, text) in good().files().filter(|(path, _)| *path != file) {
        bundle.add(path, text.to_owned());
    }
    bundle
}

/// The good content with the first `from` in a file replaced.
pub(crate) fn with(file: &str, from: &str, to: &str) -> Bundle {
    changed(good(), file, from, to)
}

pub(crate) fn changed(mut bundle: Bundle, file: &str, from: &str, to: &str) -> Bundle {
    let text = bundle.file(file).unwrap().to_owned();
    assert!(text.contains(from), "{file} does not hold `{from}`");
    bundle.add(file, text.replacen(from, to, 1));
    bundle
}

pub(crate) fn added(mut bundle: Bundle, file: &str, text: &str) -> Bundle {
    let before = bundle.file(file).unwrap_or_default().to_owned();
    bundle.add(file, before + text);
    bundle
}

pub(crate) fn content_of(bundle: &Bundle) -> Content {
    let loaded = load(bundle, NOW);
    let all = list(&loaded.findings);
    loaded.content.unwrap_or_else(|| panic!("refused:\n{all}"))
}

/// The content is refused whole; one finding is an error that says `message` at the line that holds `at`, with a hint.
pub(crate) fn refused(bundle: &Bundle, file: &str, at: &str, message: &str) -> Finding {
    let loaded = load(bundle, NOW);
    assert!(loaded.content.is_none(), "the content was taken");
    assert!(load_to_run(bundle, &[], NOW).content.is_none(), "the content was taken by whoever runs it");
    found(bundle, &loaded.findings, (Severity::Error, file, at, message))
}

/// The content runs; one finding is a warning that says `message` at the line that holds `at`, with a hint.
pub(crate) fn warned(bundle: &Bundle, file: &str, at: &str, message: &str) -> Finding {
    let loaded = load(bundle, NOW);
    assert!(loaded.content.is_some(), "refused:\n{}", list(&loaded.findings));
    assert!(load_to_run(bundle, &[], NOW).content.is_some(), "refused by whoever runs it");
    found(bundle, &loaded.findings, (Severity::Warning, file, at, message))
}

fn found(bundle: &Bundle, findings: &[Finding], want: (Severity, &str, &str, &str)) -> Finding {
    let (severity, file, at, message) = want;
    let line = match bundle.file(file) {
        Some(text) => text.lines().position(|l| l.contains(at)).unwrap_or_else(|| panic!("no line `{at}`")) + 1,
        None => 1,
    };
    let found = findings
        .iter()
        .find(|f| f.severity == severity && f.file == file && f.line == line && f.message.contains(message))
        .unwrap_or_else(|| panic!("want {file}:{line} {severity:?} `{message}`, found:\n{}", list(findings)));
    assert!(!found.hint.is_empty(), "{found}");
    found.clone()
}

pub(crate) fn list(findings: &[Finding]) -> String {
    findings.iter().map(|f| format!("{f}\n")).collect()
}

pub(crate) fn bot_name() -> BotName {
    BotName::parse("b").unwrap()
}

pub(crate) fn country(code: &str) -> Country {
    Country::parse(code).unwrap()
}

pub(crate) fn language(code: &str) -> Language {
    Language::parse(code).unwrap()
}
