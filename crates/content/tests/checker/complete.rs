//! How much the content that ships holds: no country without its lines and its card, none of what is known lost.

use crate::good::{NOW, language};
use content::testing::shipped;
use std::collections::BTreeSet;

/// What responders never say, whoever asks.
const REFUSALS: [&str; 7] = [
    "answer-refuse-act-alone",
    "answer-refuse-known-person",
    "answer-refuse-legal-verdict",
    "answer-refuse-money",
    "answer-refuse-others-story",
    "answer-refuse-shelter-address",
    "answer-refuse-staff-name",
];

/// What every card says, in the words of its English meanings.
const CARD_MEANS: [&str; 4] = ["I cannot hear, or I cannot speak.", DO_NOT_SPEAK, "I am in danger.", "Please call "];
const DO_NOT_SPEAK: &str = "I do not speak ";

#[test]
fn each_of_the_countries_has_its_lines_and_its_card() {
    let content = shipped(NOW);
    let all: BTreeSet<&str> = content.directories().map(|c| c.country.as_str()).collect();
    let chosen: BTreeSet<&str> = content.countries().map(|c| c.country.as_str()).collect();
    assert_eq!(all.difference(&chosen).collect::<Vec<_>>(), [&"EU"], "whoever is there is in one of its countries");
    assert_eq!(chosen.len(), 38, "37 states and Liechtenstein: {chosen:?}");
    for directory in content.directories() {
        let country = directory.country;
        assert!(directory.services.len() > 1 && !directory.emergency.is_empty(), "{country}");
        assert_eq!(content.card(country).is_some(), chosen.contains(country.as_str()), "{country}");
        let Some(card) = content.card(country) else { continue };
        let means: Vec<&str> = card.lines.iter().map(|line| line.means[&language("en")].as_str()).collect();
        for meant in CARD_MEANS {
            let said = means.iter().filter(|means| means.starts_with(meant)).count();
            // most who show the card of Ukraine speak its language
            let wanted = usize::from(meant != DO_NOT_SPEAK || country.as_str() != "UA");
            assert_eq!(said, wanted, "{country}: `{meant}` in {means:?}");
        }
    }
}

#[test]
fn all_that_is_known_of_schemes_signs_and_offers_is_there() {
    let content = shipped(NOW);
    assert_eq!(content.schemes().len(), 18);
    assert!(content.indicators().len() >= 134, "{}", content.indicators().len());
    assert!(content.red_flags().len() >= 209, "{}", content.red_flags().len());
    for scheme in content.schemes() {
        assert!(!scheme.indicators.is_empty(), "no question shows `{}`", scheme.scheme);
    }
}

#[test]
fn what_responders_answer_is_there_in_both_languages_with_all_seven_refusals() {
    let content = shipped(NOW);
    let ids: Vec<&str> = content.answers_in_order().collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    assert!(ids.len() >= 40, "{}", ids.len());
    let refusals: BTreeSet<&str> = ids.iter().copied().filter(|id| id.starts_with("answer-refuse-")).collect();
    assert_eq!(refusals, BTreeSet::from(REFUSALS));
    for id in ids {
        for l in ["uk", "en"].map(language) {
            assert!(content.answers().has(l, id), "{id} in {l}");
        }
    }
}
