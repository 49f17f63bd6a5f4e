//! How texts speak: plain words, one form of address, no guess whether a man or a woman reads.

use crate::good::{BOT, EN, GB, GUIDE, NOW, UK, added, changed, content_of, good, refused, warned, with};
use content::{Bundle, load};

const MANNER: &str = "manner/uk.yaml";
const CARD: &str = "cards/GB.yaml";

fn with_manner() -> Bundle {
    let words =
        "familiar: [\"ти|\", \"твій|\"]\nrare: { \"здійсн\": \"зробити\" }\nguessed:\n  you: [\"ви\", \"ти\"]\n";
    let forms = "  words: [сам, сама, винна, готова]\n  past-after: [\"ти\"]\n  past: [\"лася\", \"вся\", \"в\"]\n";
    added(good(), MANNER, &format!("{words}{forms}"))
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
    for guess in [
        "Ви сама це вирішуєте",
        "Ви не винна",
        "Якщо ти погодилася, можна відмовитися",
        "Ти погодився на це",
        "Якщо ти зробив це, можна відмовитися",
        "Чи готова Ви почекати?",
    ] {
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
    let web = added(added(with_manner(), EN, "menu-title-web = Welcome\n"), UK, "menu-title-web = Ви сам вирішуєте\n");
    warned(&web, UK, "menu-title-web", "and `b` is for everyone");
}

#[test]
fn polish_verbs_in_the_past_are_a_guess_too() {
    let pl = with(GUIDE, "languages: [uk, en]", "languages: [uk, en, pl]");
    let written = good().file(UK).unwrap().replace("= Вітаємо", "= Jeśli podpisałaś umowę, można ją sprawdzić");
    let pl = added(pl, "guides/g/pl.ftl", &written);
    let pl = added(pl, "manner/pl.yaml", "guessed: { alone: [\"łaś\", \"łeś\"] }\n");
    warned(&pl, "guides/g/pl.ftl", "menu-title", "says `podpisałaś`");
    let fair = changed(pl, "guides/g/pl.ftl", "Jeśli podpisałaś umowę", "Jeśli umowa jest podpisana");
    content_of(&fair);
    assert!(!load(&fair, NOW).findings.iter().any(|f| f.message.contains("for everyone")));
}

#[test]
fn a_word_of_manner_stands_once_and_has_a_letter() {
    refused(&added(good(), MANNER, "familiar: [\"ти|\", \"Ти|\"]\n"), MANNER, "familiar", "stands twice");
}

#[test]
fn czech_verbs_in_the_past_beside_you_are_a_guess_too() {
    let cs = "guides/g/cs.ftl";
    let manner = "guessed: { you: [vy], words: [sama], past-after: [jste, byste], past: [ala, al] }\n";
    let said = |text: &str| {
        let bundle = with(GUIDE, "languages: [uk, en]", "languages: [uk, en, cs]");
        let written = good().file(UK).unwrap().replace("= Вітаємо", &format!("= {text}"));
        added(added(bundle, cs, &written), "manner/cs.yaml", manner)
    };
    for guess in ["Pokud jste podepsala smlouvu", "Podepsal jste smlouvu?", "Vy sama rozhodujete"] {
        warned(&said(guess), cs, "menu-title", "and `b` is for everyone");
    }
    let fair = load(&said("Pokud jste podepsali smlouvu"), NOW).findings;
    assert!(!fair.iter().any(|f| f.message.contains("for everyone")), "{}", crate::good::list(&fair));
}

#[test]
fn a_quotation_that_nothing_closes_hides_nothing() {
    silent(&said("Напишіть їй: «ти де?» і зачекайте"));
    warned(&said("Напишіть їй: «ти де? і зачекайте"), UK, "menu-title", "`menu-title` says `ти|`");
}

#[test]
fn answers_and_what_stands_in_lists_are_read_too() {
    let answers = added(
        added(with_manner(), "answers/uk.ftl", "answer-wait = Ти не винна\n"),
        "answers/en.ftl",
        "answer-wait = Wait\n",
    );
    warned(&answers, "answers/uk.ftl", "answer-wait", "`answer-wait` says `ти|`");
    warned(&answers, "answers/uk.ftl", "answer-wait", "and the answers are for everyone");
    let child = changed(answers, GUIDE, "languages: [uk, en]\n", "languages: [uk, en]\nfamiliar: [answer-wait]\n");
    assert!(!load(&child, NOW).findings.iter().any(|f| f.message.contains("`ти|`")), "said to a child");
    for (file, from, to, at, what) in [
        (BOT, "uk: \"Поради\"", "uk: \"Твій порадник\"", "Твій", "`b` says `твій|`"),
        (BOT, "uk: \"Номери\"", "uk: \"Здійснити дзвінок\"", "Здійснити", "`b` says `здійсн`"),
        (GB, "uk: \"Лінія\"", "uk: \"Твій помічник\"", "- id: gb-line", "the name of `gb-line` says `твій|`"),
        (CARD, "Мені потрібна допомога", "Ти мені потрібна", "- { say:", "the card says `ти|`"),
    ] {
        warned(&changed(with_manner(), file, from, to), file, at, what);
    }
}

#[test]
fn the_programs_own_words_guess_in_no_bot() {
    let women = changed(with_manner(), BOT, "username: examplebot\n", "username: examplebot\nserves: women\n");
    let own = added(added(women, UK, "web-wait = Ви сама вирішуєте\n"), EN, "web-wait = You decide\n");
    warned(&own, UK, "web-wait", "and the program's words are for everyone");
}
