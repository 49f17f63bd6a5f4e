//! "Show this card": what somebody who cannot speak shows to people nearby.

use domain::{Country, Language};
use std::collections::{BTreeMap, BTreeSet};

/// The lines of a country's card, in each language that its people speak, with their meaning.
pub struct Card {
    pub country: Country,
    /// The one that most people there read comes first.
    pub languages: Vec<Language>,
    pub lines: Vec<CardLine>,
}

/// One line.
pub struct CardLine {
    /// The same in each language of the card, in the card's order.
    pub says: Vec<String>,
    pub means: BTreeMap<Language, String>,
}

impl Card {
    /// The whole message in one language after the other: who is shown it reads one of them.
    pub fn said(&self) -> impl Iterator<Item = (Language, Vec<&str>)> {
        let lines = |n: usize| self.lines.iter().filter_map(|line| line.says.get(n).map(String::as_str)).collect();
        self.languages.iter().enumerate().map(move |(n, language)| (*language, lines(n)))
    }

    /// The numbers that the card asks people to call, each digit group whole.
    pub fn numbers(&self) -> BTreeSet<String> {
        self.lines.iter().flat_map(|line| &line.says).flat_map(|say| numbers_in(say)).collect()
    }

    /// What the lines mean; none for who reads a language of the card.
    pub fn meanings(&self, language: Language) -> Vec<&str> {
        if self.languages.contains(&language) {
            return Vec::new();
        }
        self.lines.iter().filter_map(|line| line.means.get(&language).map(String::as_str)).collect()
    }
}

/// The numbers in words of a card, each digit group whole.
pub(crate) fn numbers_in(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).map(str::to_owned).collect()
}
