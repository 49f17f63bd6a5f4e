//! Texts: whole in every language, by reference only, reviewed as they stand.

use crate::good::{EN, FACTS, GUIDE, NOW, UK, added, changed, content_of, good, language, refused, warned, with};
use content::{Bundle, load};
use sha2::{Digest, Sha256};

#[test]
fn a_text_missing_in_one_language_is_refused() {
    let half = with(EN, "menu-title = Welcome\n", "");
    refused(&half, UK, "menu-title", "`menu-title` is missing in en");
    refused(&half, GUIDE, "says: [menu-title]", "no text `menu-title` in en");
    let more = added(good(), EN, "menu-more = More\n");
    refused(&more, EN, "menu-more", "`menu-more` is missing in uk");
}

#[test]
fn a_screens_unknown_text_is_refused_with_the_nearest_one() {
    let finding = refused(&with(GUIDE, "[menu-title]", "[menu-titel]"), GUIDE, "menu-titel", "no text `menu-titel`");
    assert!(finding.hint.contains("`menu-title`"), "{finding}");
}

#[test]
fn a_language_without_any_text_is_refused() {
    let mut bundle = Bundle::default();
    for (path, text) in good().files().filter(|(path, _)| *path != EN) {
        bundle.add(path, text.to_owned());
    }
    let bundle = changed(bundle, GUIDE, "languages: [uk, en]", "languages: [uk]");
    refused(&bundle, GUIDE, "says: [menu-title]", "no text `menu-title` in en");
}

#[test]
fn variables_are_the_same_in_every_language() {
    let other = with(EN, "[one] { $n } day", "[one] { $days } day");
    refused(&other, EN, "papers-count", "`papers-count` has other variables in uk");
    refused(&other, UK, "papers-count", "`papers-count` has other variables in en");
}

#[test]
fn a_plural_has_every_form_of_its_language() {
    for (file, form, line) in [
        (UK, "few", "        [few] { $n } дні\n"),
        (UK, "many", "        [many] { $n } днів\n"),
        (EN, "one", "        [one] { $n } day\n"),
    ] {
        let rest = if file == EN { "        [two] { $n } days\n" } else { "" };
        let finding = refused(&with(file, line, rest), file, "papers-count", &format!("form `{form}` is missing"));
        assert!(finding.hint.contains(form), "{finding}");
    }
}

#[test]
fn text_that_is_not_fluent_is_refused_where_it_breaks() {
    for (from, to) in [("= Welcome", "= Wel { come now }"), ("= Welcome", "Welcome"), ("= Welcome", "= } Welcome")] {
        refused(&with(EN, from, to), EN, "menu-title", "not Fluent");
    }
    let later = with(EN, "language-title =", "language title =");
    refused(&later, EN, "language title", "not Fluent");
}

#[test]
fn a_number_in_a_text_is_refused_however_it_is_spaced() {
    let plain = ["112", "22 628 01 20", "1-1-2", "(11) 2", "2027", "{ \"112\" }", "{ 112 }"];
    let others = [
        "24.11.26",
        "1/1/2",
        "22.628.01.20",
        "22\u{a0}628",
        "1\u{202f}000",
        "22\u{2013}62",
        "1\u{2011}1\u{2011}2",
        "１１２",
        "١١٢",
        "{ \"１１２\" }",
    ];
    for number in plain.into_iter().chain(others) {
        let bundle = with(EN, "= Welcome", &format!("= Call {number} now"));
        refused(&bundle, EN, "menu-title", "a number, amount or date stands in a text");
    }
    let wrapped = with(EN, "= Welcome", "=\n    Welcome\n    Call 112");
    refused(&wrapped, EN, "Call 112", "a number, amount or date stands in a text");
    let form = with(EN, "[one] { $n } day", "[one] 365 days");
    refused(&form, EN, "365", "a number, amount or date stands in a text");
    let behind = with(EN, "{ $n } days\n    }", "{ $n } days\n    } or call 112");
    refused(&behind, EN, "or call 112", "a number, amount or date stands in a text");
    let before_a_sign = with(EN, "= Welcome", "=\n    Welcome\n    Call 112 = help");
    refused(&before_a_sign, EN, "Call 112", "a number, amount or date stands in a text");
    for fine in
        ["24 hours", "2 steps, 15 minutes", "8:30", "one. 12 and 2 more", "1 of 2", "{ fact-end } and { svc-gb-line }"]
    {
        content_of(&with(EN, "= Welcome", &format!("= Within {fine}")));
    }
    content_of(&with(EN, "menu-title", "# seen 2026-11-24\nmenu-title"));
}

#[test]
fn a_text_is_said_in_the_plural_form_of_its_number() {
    let content = content_of(&good());
    for (code, n, want) in [
        ("en", "1", "1 day"),
        ("en", "3", "3 days"),
        ("uk", "1", "1 день"),
        ("uk", "2", "2 дні"),
        ("uk", "5", "5 днів"),
        ("uk", "21", "21 день"),
        ("en", "01", "01 days"),
        ("en", "some", "some days"),
    ] {
        assert_eq!(content.texts().with(language(code), "papers-count", &[("n", n)]), want);
        assert_eq!(content.texts().whole(language(code), "papers-count", &[("n", n)]).as_deref(), Some(want));
    }
}

#[test]
fn an_address_in_a_text_is_refused() {
    let finding = refused(&with(EN, "= Welcome", "= See https://page.example"), EN, "See", "an address stands");
    assert!(finding.column > "menu-title = ".len(), "{finding}");
    content_of(&with(EN, "= Welcome", "= See { url-page }"));
    for address in
        ["www.page.example", "t.me/some_name", "page.org", "desk@page.example", "@some_name", "{ \"page.org\" }"]
    {
        refused(&with(EN, "= Welcome", &format!("= See {address}")), EN, "menu-title", "an address stands in a text");
    }
}

#[test]
fn a_date_and_an_amount_of_few_digits_are_refused() {
    for (file, from, value) in [
        (UK, "= Вітаємо", "4 березня"),
        (UK, "= Вітаємо", "50 €"),
        (UK, "= Вітаємо", "20 гривень"),
        (EN, "= Welcome", "March 4"),
        (EN, "= Welcome", "the 4th of May"),
        (EN, "= Welcome", "€50"),
        (EN, "= Welcome", "{ \"20\" } euros"),
    ] {
        let bundle = with(file, from, &format!("= До {value}"));
        refused(&bundle, file, "menu-title", "a number, amount or date stands in a text");
    }
    let form = with(EN, "[one] { $n } day", "[one] 5 euros");
    refused(&form, EN, "papers-count", "a number, amount or date stands in a text");
    for fine in ["18 років", "до 20 МБ", "Крок 2. Долари", "2 європейські країни"] {
        content_of(&with(UK, "= Вітаємо", &format!("= Так: {fine}")));
    }
}

#[test]
fn an_unknown_reference_is_refused() {
    for reference in ["svc-gb-none", "fact-none", "url-none"] {
        let bundle = with(EN, "{ svc-gb-line }", &format!("{{ {reference} }}"));
        refused(&bundle, EN, "papers-title", "`papers-title` does not resolve");
    }
}

#[test]
fn a_reference_is_shown_as_what_it_refers_to() {
    let content = content_of(&good());
    let shown = content.texts().get(language("en"), "papers-title");
    assert_eq!(&*shown, "Call +442079460001 before 4 March 2027");
    let shown = content.texts().get(language("uk"), "papers-title");
    assert_eq!(&*shown, "Телефон +442079460001 до 4 березня 2027 року");
}

#[test]
fn a_fact_has_a_known_source_and_an_address_is_one() {
    let finding = refused(&with(FACTS, "source: example-page", "source: exampl-page"), FACTS, "exampl-", "no source");
    assert!(finding.hint.contains("`example-page`"), "{finding}");
    let no_address = with(FACTS, "\"https://page.example\"", "\"page.example\"");
    refused(&no_address, FACTS, "url-page", "`url-page` is no address");
}

#[test]
fn a_sentence_of_more_than_25_words_is_warned_of() {
    let sentence = |n: usize| with(EN, "= Call", &format!("= {}. Call", vec!["word"; n].join(" ")));
    warned(&sentence(26), EN, "papers-title", "a sentence of 26 words");
    assert!(load(&sentence(25), NOW).findings.is_empty());
}

#[test]
fn a_label_a_phone_would_cut_is_warned_of() {
    warned(&with(EN, "= Papers", &format!("= {}", "P".repeat(35))), EN, "menu-papers", "long label");
    assert!(load(&with(EN, "= Papers", &format!("= {}", "P".repeat(34))), NOW).findings.is_empty());
}

fn reviewed(text: &str, language: &str, written: &str) -> Bundle {
    let hash: String = Sha256::digest(written).iter().map(|b| format!("{b:02x}")).collect();
    let review =
        format!("- {{ text: {text}, language: {language}, hash: \"{hash}\", reviewer: an editor, on: 2026-11-24 }}\n");
    with_reviews(&review)
}

fn with_reviews(reviews: &str) -> Bundle {
    let mut bundle = good();
    bundle.add("reviews.yaml", reviews.to_owned());
    bundle
}

#[test]
fn a_review_of_the_exact_text_makes_it_reviewed_in_its_language_only() {
    let before = content_of(&good());
    assert!(before.is_unreviewed(language("en"), "menu-title"));
    let after = content_of(&reviewed("menu-title", "en", "Welcome"));
    assert!(!after.is_unreviewed(language("en"), "menu-title"));
    assert!(after.is_unreviewed(language("uk"), "menu-title"));
    assert_eq!((after.reviewed_count(), after.unreviewed_count()), (1, before.unreviewed_count() - 1));
}

#[test]
fn an_edit_loses_the_review() {
    let edited = changed(reviewed("menu-title", "en", "Welcome"), EN, "= Welcome", "= Welcome!");
    assert!(content_of(&edited).is_unreviewed(language("en"), "menu-title"));
}

#[test]
fn a_review_of_a_text_with_references_covers_which_they_are() {
    let bundle = reviewed("papers-title", "en", "Call { svc-gb-line } before { fact-end }");
    assert!(!content_of(&bundle).is_unreviewed(language("en"), "papers-title"));
    let edited = changed(bundle, EN, "{ svc-gb-line }", "{ svc-gb-emergency }");
    assert!(content_of(&edited).is_unreviewed(language("en"), "papers-title"));
}

#[test]
fn an_unreviewed_help_screen_is_named() {
    for class in ["help", "legal"] {
        let of_class = with(GUIDE, "    says: [help-title]", &format!("    class: {class}\n    says: [help-title]"));
        assert_eq!(content_of(&of_class).unreviewed_help_or_legal().map(|s| &*s.name), Some("g/help"), "{class}");
    }
    assert!(content_of(&good()).unreviewed_help_or_legal().is_none(), "plain screens may run unreviewed");
}
