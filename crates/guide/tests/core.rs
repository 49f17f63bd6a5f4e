//! A language in which a bot says only its core: those screens in it, the others whole in the bot's first.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

use content::{Bundle, Content, load};
use domain::{BotName, Language, Timestamp};
use guide::{State, View, view};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24

const FILES: [(&str, &str); 15] = [
    (
        "bots/b.yaml",
        r#"bot: b
username: examplebot
languages: [uk]
core-languages: [cs]
core-guides: [common]
start: g/menu
help: common/help
language: common/language
hide: common/hide
name: { uk: "Порадник", cs: "Rádce" }
short: { uk: "Поради", cs: "Rady" }
about: { uk: "Поради на щодень", cs: "Rady pro každý den" }
commands: {}
"#,
    ),
    (
        "guides/common/guide.yaml",
        r"guide: common
languages: [uk, cs]
screens:
  help: { class: help, says: [help-title], end: true }
  hide: { do: { action: hide, done: help, failed: help } }
  language: { says: [language-title], ask: { type: language, keep: language, then: help, skip: help } }
",
    ),
    (
        "guides/common/uk.ftl",
        "help-title = Номери\nlanguage-title = Мова\nengine-only-in = Лише { $language }\nengine-help = Допомога\nengine-unreviewed = Не перевірено\n",
    ),
    (
        "guides/common/cs.ftl",
        "help-title = Čísla\nlanguage-title = Jazyk\nengine-only-in = Zatím jen { $language }\nengine-help = Pomoc\nengine-unreviewed = Nezkontrolováno\n",
    ),
    (
        "guides/g/guide.yaml",
        r"guide: g
languages: [uk]
screens:
  menu: { says: [menu-title], choose: [{ text: menu-help, to: common/help }] }
",
    ),
    ("guides/g/uk.ftl", "menu-title = Вітаємо\nmenu-help = До номерів\n"),
    // a label alone: the screen is not told in Czech by it
    ("guides/g/cs.ftl", "menu-help = K číslům\n"),
    (
        "services/GB.yaml",
        r#"country: GB
zone: Europe/London
name: { uk: "Британія", cs: "Británie" }
in: { uk: "у Британії", cs: "v Británii" }
language: en
services: []
"#,
    ),
    ("facts.yaml", "[]\n"),
    ("sources.yaml", "[]\n"),
    ("reviews.yaml", "[]\n"),
    ("topics/uk.yaml", "{}\n"),
    ("topics/cs.yaml", "{}\n"),
    ("urgency/uk.yaml", "danger: [\"замкнул\"]\n"),
    ("urgency/cs.yaml", "danger: [\"zamkl\"]\n"),
];

fn content() -> Content {
    let mut bundle = Bundle::default();
    for (path, text) in FILES {
        bundle.add(path, text.to_owned());
    }
    let loaded = load(&bundle, NOW);
    let list: Vec<String> = loaded.findings.iter().map(ToString::to_string).collect();
    loaded.content.unwrap_or_else(|| panic!("{}", list.join("\n")))
}

fn shown(screen: &str, language: &str) -> View {
    let content = content();
    let bot = content.bot(&BotName::parse("b").unwrap()).unwrap();
    let state = State::reading(screen, Language::parse(language).unwrap(), None);
    view(&content, bot, &state, NOW)
}

#[test]
fn a_screen_of_the_core_is_said_in_her_language_without_a_note() {
    let help = shown("common/help", "cs");
    assert!(help.text().starts_with("Čísla"), "{}", help.text());
    assert!(!help.text().contains("Zatím jen"));
    assert_eq!((help.language.as_str(), help.said_in.as_str()), ("cs", "cs"));
}

#[test]
fn another_screen_is_said_whole_in_the_bots_first_language_and_a_line_in_hers_says_so() {
    let menu = shown("g/menu", "cs");
    assert_eq!(menu.paragraphs[..2], ["Zatím jen Українська".to_owned(), "Вітаємо".to_owned()]);
    assert_eq!(menu.buttons[0][0].label, "До номерів", "no screen is said in two languages");
    assert_eq!(menu.row[0].label, "🆘 Pomoc", "the way to help is in hers");
    assert_eq!((menu.language.as_str(), menu.said_in.as_str()), ("cs", "uk"));
}

#[test]
fn a_language_in_which_all_is_said_never_meets_the_note() {
    assert!(!shown("g/menu", "uk").text().contains("Лише"));
}

#[test]
fn what_leads_to_the_numbers_speaks_her_language() {
    let content = content::testing::shipped(NOW);
    for bot in content.bots() {
        for language in &bot.languages {
            let (_, id) = content.label_of(bot.help, *language);
            assert!(content.texts().has(*language, id), "{language}: `{id}` is said in another language");
        }
    }
}
