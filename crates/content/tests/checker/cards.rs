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
