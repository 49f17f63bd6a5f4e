//! Cards: the numbers on them are called.

use crate::good::{GB, content_of, refused, with};
use content::Bundle;

const CARD: &str = "cards/GB.yaml";
const SAY: &str = "say: \"I need help\"";
const MEANS: &str = "en: \"I need help\"";

fn says(own: &str, english: &str) -> Bundle {
    let bundle = with(CARD, SAY, &format!("say: \"{own}\""));
    let bundle = crate::good::changed(bundle, CARD, "Мені потрібна допомога", own);
    crate::good::changed(bundle, CARD, MEANS, &format!("en: \"{english}\""))
}

#[test]
fn a_card_says_emergency_numbers_of_its_country_only() {
    content_of(&says("999", "999"));
    let wrong = refused(&says("998", "998"), CARD, "- {", "the card says 998, no emergency number of GB");
    assert!(wrong.hint.contains("emergency"), "{}", wrong.hint);
    refused(&says("99 9", "99 9"), CARD, "- {", "the card says 9, no emergency number of GB");
    // the number of the directory changed, and the card did not
    let moved = crate::good::changed(says("999", "999"), GB, "national: \"999\"", "national: \"997\"");
    refused(&moved, CARD, "- {", "the card says 999, no emergency number of GB");
}

#[test]
fn a_card_means_the_number_that_it_says() {
    refused(&says("999", "112"), CARD, "- {", "the card says other numbers in its own language than in en");
    refused(&says("999", "now"), CARD, "- {", "the card says other numbers in its own language than in en");
}

/// The card in a second language, which each line names as `also`.
fn speaks(named: &str, also: &str) -> Bundle {
    let bundle = with(CARD, "language: en\n", &format!("language: en\nalso: [{named}]\n"));
    crate::good::changed(bundle, CARD, SAY, &format!("{SAY}, also: {{ {also} }}"))
}

#[test]
fn a_card_says_each_line_in_each_of_its_languages() {
    let content = content_of(&speaks("cy, gd", "gd: \"Cuideachadh\", cy: \"Help\""));
    let card = content.card(domain::Country::parse("GB").unwrap()).unwrap();
    let said: Vec<(String, Vec<&str>)> = card.said().map(|(l, lines)| (l.to_string(), lines)).collect();
    let want = [("en", "I need help"), ("cy", "Help"), ("gd", "Cuideachadh")];
    assert_eq!(said, want.map(|(l, line)| (l.to_owned(), vec![line])), "in the order that the card names");
    let meanings = |l: &str| card.meanings(domain::Language::parse(l).unwrap());
    assert_eq!((meanings("uk"), meanings("en")), (vec!["Мені потрібна допомога"], vec![]));
    refused(&speaks("cy, gd", "cy: \"Help\""), CARD, "- {", "the line of the card does not say it in gd");
    refused(&speaks("cy", "cy: \" \""), CARD, "- {", "the line of the card does not say it in cy");
    let unnamed = speaks("cy", "cy: \"Help\", gd: \"Cuideachadh\"");
    refused(&unnamed, CARD, "- {", "the line of the card says it in gd, which the card does not name");
    refused(&speaks("en", "en: \"Help\""), CARD, "country:", "the card names en twice");
    refused(&speaks("cy", "cy: \"999\""), CARD, "- {", "the card says other numbers in its own language than in cy");
}
