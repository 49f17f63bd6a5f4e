//! How texts speak: plain words, one form of address, no guess whether a man or a woman reads.

use crate::good::{BOT, EN, GUIDE, NOW, UK, added, changed, content_of, good, refused, warned, with};
use content::{Bundle, load};

const MANNER: &str = "manner/uk.yaml";

fn with_manner() -> Bundle {
    added(good(), MANNER, "familiar: [\"ти|\", \"твій|\"]\nrare: { \"здійсн\": \"зробити\" }\n")
}

fn said(text: &str) -> Bundle {
    changed(with_manner(), UK, "= Вітаємо", &format!("= {text}"))
}

fn silent(bundle: &Bundle) {
    let all = load(bundle, NOW).findings;
    assert!(all.is_empty(), "{}", crate::good::list(&all));
}

#[test]
fn another_form_of_address_is_warned_of_outside_texts_for_children() {
    silent(&said("Ви можете почекати"));
    warned(&said("Ти можеш почекати"), UK, "menu-title", "`menu-title` says `ти|`");
    silent(&said("Напишіть їй: «Ти де?» і зачекайте"));
    let teen =
        changed(said("Ти можеш почекати"), GUIDE, "languages: [uk, en]\n", "languages: [uk, en]\nfamiliar: [menu-]\n");
    silent(&teen);
    let lost = with(GUIDE, "languages: [uk, en]\n", "languages: [uk, en]\nfamiliar: [teen-]\n");
    refused(&lost, GUIDE, "familiar", "no text begins with `teen-`");
}

#[test]
fn an_official_word_is_warned_of_with_a_plainer_one_outside_texts_that_explain_it() {
    let finding = warned(&said("Треба здійснити дзвінок"), UK, "menu-title", "`menu-title` says `здійсн`");
    assert!(finding.hint.contains("зробити"), "{finding}");
    let glossary = changed(
        said("Здійснити — це зробити"),
        GUIDE,
        "languages: [uk, en]\n",
        "languages: [uk, en]\nexplains: [menu-]\n",
    );
    silent(&glossary);
}

#[test]
fn the_bot_for_everyone_does_not_guess_who_reads() {
    for guess in ["Ви сама це вирішуєте", "Ви не винна", "Якщо ти погодилася, можна відмовитися", "Ти погодився на це"]
    {
        warned(&said(guess), UK, "menu-title", "and `b` is for everyone");
    }
    for fair in [
        "Ви самі це вирішуєте",
        "Ви не винні",
        "Якщо Ви погодилися, можна відмовитися",
        "Одна з Вас може зателефонувати",
    ] {
        silent(&said(fair));
    }
    let women = changed(said("Ви не винна"), BOT, "username: examplebot\n", "username: examplebot\nserves: women\n");
    silent(&women);
    let web = added(added(good(), EN, "menu-title-web = Welcome\n"), UK, "menu-title-web = Ви сам вирішуєте\n");
    warned(&web, UK, "menu-title-web", "and `b` is for everyone");
}

#[test]
fn polish_verbs_in_the_past_are_a_guess_too() {
    let pl = with(GUIDE, "languages: [uk, en]", "languages: [uk, en, pl]");
    let written = good().file(UK).unwrap().replace("= Вітаємо", "= Jeśli podpisałaś umowę, można ją sprawdzić");
    let pl = added(pl, "guides/g/pl.ftl", &written);
    warned(&pl, "guides/g/pl.ftl", "menu-title", "says `podpisałaś`");
    let fair = changed(pl, "guides/g/pl.ftl", "Jeśli podpisałaś umowę", "Jeśli umowa jest podpisana");
    content_of(&fair);
    assert!(!load(&fair, NOW).findings.iter().any(|f| f.message.contains("for everyone")));
}

#[test]
fn a_word_of_manner_stands_once_and_has_a_letter() {
    refused(&added(good(), MANNER, "familiar: [\"ти|\", \"Ти|\"]\n"), MANNER, "familiar", "stands twice");
}
