//! Numbers on cards: whoever is shown one calls what it says, and they stand there as bare digits.

use crate::CountryServices;
use crate::card::numbers_in;
use crate::finding::{Findings, Place};
use crate::load::place;
use crate::raw::{RawCard, RawLine};
use domain::Country;
use std::collections::{BTreeMap, BTreeSet};

/// Each number on a card is one of its country's lines for emergencies, and what a line says is what it means.
pub(crate) fn cards(
    cards: &[(String, RawCard)],
    services: &BTreeMap<Country, CountryServices>,
    findings: &mut Findings,
) {
    for (file, card) in cards {
        let directory = Country::parse(&card.country.value).ok().and_then(|c| services.get(&c));
        let emergency: BTreeSet<String> = directory
            .into_iter()
            .flat_map(|c| c.emergency.iter().filter_map(|n| c.services.get(*n)?.digits_inside()))
            .collect();
        for (n, language) in card.also.iter().enumerate() {
            if *language == card.language || card.also.iter().take(n).any(|l| l == language) {
                let message = format!("the card names {language} twice");
                findings.error(&place(file, &card.country), message, "each language of `also` once");
            }
        }
        for line in &card.lines {
            let at = place(file, line);
            in_each_language(&at, card, &line.value, findings);
            let said = numbers_in(&line.value.say);
            for number in said.difference(&emergency) {
                let message = format!("the card says {number}, no emergency number of {}", card.country.value);
                findings.error(&at, message, "the `national` of a line in `emergency` of the country's file");
            }
            for (language, means) in line.value.also.iter().chain(&line.value.means) {
                if numbers_in(means) != said {
                    let message = format!("the card says other numbers in its own language than in {language}");
                    findings.error(&at, message, "the same numbers in `say` and in each of `also` and `means`");
                }
            }
        }
    }
}

/// A line says the same in each language of its card, and in no other.
fn in_each_language(at: &Place, card: &RawCard, line: &RawLine, findings: &mut Findings) {
    for language in &card.also {
        if line.also.get(language).is_none_or(|said| said.trim().is_empty()) {
            let message = format!("the line of the card does not say it in {language}");
            findings.error(at, message, "`also` of the line has each language of the card's `also`");
        }
    }
    for language in line.also.keys().filter(|l| !card.also.contains(l)) {
        let message = format!("the line of the card says it in {language}, which the card does not name");
        findings.error(at, message, "the card's `also` has each language of its lines");
    }
}
