//! Languages: a bot says everything in each of its languages, or at least its core.

use crate::good::{BOT, FACTS, GB, GUIDE, added, bot_name, changed, content_of, good, language, refused, with};
use content::{Bundle, load};

const CARD: &str = "cards/GB.yaml";

#[test]
fn whatever_a_bot_says_is_there_in_each_of_its_languages() {
    for (file, from, at, message) in [
        (GB, "{ uk: \"Лінія\", en: \"Line\" }", "- id: gb-line", "`gb-line` has no name in"),
        (GB, "{ uk: \"Британія\", en: \"Britain\" }", "country: GB", "GB has no `name` in"),
        (GB, "{ uk: \"у Британії\", en: \"in Britain\" }", "country: GB", "GB has no `in` in"),
        (CARD, "{ uk: \"Мені потрібна допомога\", en: \"I need help\" }", "say:", "the card has no meaning in"),
        (FACTS, "{ uk: \"4 березня 2027 року\", en: \"4 March 2027\" }", "fact-end", "`fact-end` has no value in"),
    ] {
        for missing in ["uk", "en"] {
            let other = if missing == "uk" { "en" } else { "uk" };
            let half = with(file, from, &format!("{{ {other}: \"x\" }}"));
            refused(&half, file, at, &format!("{message} {missing}"));
        }
        content_of(&with(file, from, &from.replace(" }", ", pl: \"x\" }")));
    }
    refused(&with(BOT, "  en: \"Adviser\"\n", ""), BOT, "bot: b", "name is missing in en");
}

/// A bot that says everything in Ukrainian and English, and in Czech only what is in guide `g`; guide `h` has
/// one screen more.
fn with_core() -> Bundle {
    let mut bundle =
        changed(good(), BOT, "languages: [uk, en]\n", "languages: [uk, en]\ncore-languages: [cs]\ncore-guides: [g]\n");
    for (file, from, to) in [
        (BOT, "  en: \"Adviser\"\n", "  en: \"Adviser\"\n  cs: \"Rádce\"\n"),
        (BOT, "  en: \"Advice\"\n", "  en: \"Advice\"\n  cs: \"Rady\"\n"),
        (BOT, "  en: \"Advice for every day\"\n", "  en: \"Advice for every day\"\n  cs: \"Rady pro den\"\n"),
        (BOT, "en: \"Numbers\"", "en: \"Numbers\", cs: \"Čísla\""),
        (GUIDE, "      - { text: menu-page", "      - { text: menu-more, to: h/more }\n      - { text: menu-page"),
        (GB, "en: \"Line\"", "en: \"Line\", cs: \"Linka\""),
        (GB, "en: \"Emergency\"", "en: \"Emergency\", cs: \"Tísňová linka\""),
        (GB, "en: \"Britain\"", "en: \"Britain\", cs: \"Británie\""),
        (GB, "en: \"in Britain\"", "en: \"in Britain\", cs: \"v Británii\""),
        (CARD, "en: \"I need help\"", "en: \"I need help\", cs: \"Potřebuji pomoc\""),
        (FACTS, "en: \"4 March 2027\"", "en: \"4 March 2027\", cs: \"4. března 2027\""),
    ] {
        bundle = changed(bundle, file, from, to);
    }
    let czech = good().file(crate::good::UK).unwrap().to_owned();
    for (file, text) in [
        ("guides/g/cs.ftl", czech),
        ("topics/cs.yaml", "g/papers: [\"pas\"]\n".to_owned()),
        ("urgency/cs.yaml", "danger: [\"zamkl\"]\n".to_owned()),
        (
            "guides/h/guide.yaml",
            "guide: h\nlanguages: [uk, en]\nscreens:\n  more:\n    says: [more-title]\n    end: true\n".to_owned(),
        ),
        ("guides/h/uk.ftl", "more-title = Більше\n".to_owned()),
        ("guides/h/en.ftl", "more-title = More\n".to_owned()),
    ] {
        bundle.add(file, text);
    }
    for (l, text) in [("uk", "Більше"), ("en", "More"), ("cs", "Více")] {
        bundle = added(bundle, &format!("guides/g/{l}.ftl"), &format!("menu-more = {text}\n"));
    }
    bundle
}

#[test]
fn a_core_language_needs_only_the_core_guides() {
    let content = content_of(&with_core());
    let bot = content.bot(&bot_name()).unwrap();
    assert_eq!(bot.languages.iter().map(ToString::to_string).collect::<Vec<_>>(), ["uk", "en", "cs"]);
    assert_eq!(bot.whole_languages().count(), 2);
    let speaks = |name: &str, l: &str| content.speaks(content.named(name).unwrap(), language(l));
    assert!(speaks("g/menu", "cs") && speaks("h/more", "en") && !speaks("h/more", "cs"));
    assert!(load(&with_core(), crate::good::NOW).findings.is_empty());
}

#[test]
fn a_core_guide_is_whole_in_a_core_language() {
    let half = changed(with_core(), "guides/g/cs.ftl", "menu-title = Вітаємо\n", "");
    refused(&half, GUIDE, "says: [menu-title]", "no text `menu-title` in cs");
    refused(&half, "guides/g/en.ftl", "menu-title", "`menu-title` is missing in cs");
    let fully = changed(with_core(), BOT, "core-guides: [g]", "core-guides: [g, h]");
    refused(&fully, "guides/h/en.ftl", "more-title", "`more-title` is missing in cs");
}

#[test]
fn help_language_and_hide_are_in_the_core() {
    let without = changed(with_core(), BOT, "core-guides: [g]", "core-guides: [h]");
    refused(&without, BOT, "help: g/help", "`g/help` is not in a core guide");
    refused(&without, BOT, "hide: g/hide", "`g/hide` is not in a core guide");
}

#[test]
fn a_core_is_of_other_languages_and_of_guides_that_there_are() {
    refused(&changed(with_core(), BOT, "[cs]", "[cs, en]"), BOT, "core-languages", "`en` is among `languages` already");
    let lost = changed(with_core(), BOT, "core-guides: [g]", "core-guides: [g, gg]");
    refused(&lost, BOT, "core-guides", "no guide `gg`");
}

#[test]
fn a_language_that_a_guide_declares_is_held_against_the_same_rules_before_a_bot_speaks_it() {
    let pl = changed(with_core(), "guides/h/guide.yaml", "[uk, en]", "[uk, en, pl]");
    refused(&pl, "guides/h/pl.ftl", "", "the file is missing");
    let written = added(pl, "guides/h/pl.ftl", "more-title = Więcej\n");
    assert_eq!(content_of(&written).texts().languages().count(), 3, "no bot speaks it yet");
}
