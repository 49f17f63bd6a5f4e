//! Whole texts that mean one thing: a country's name, a word of the row below every screen.

use crate::{Content, normalise};
use domain::Country;
use std::collections::HashMap;

/// Words that mean one thing whole, normalised: nothing of it is computed again for a text.
pub(crate) struct Spoken {
    countries: HashMap<String, Country>,
    row: HashMap<String, &'static str>,
}

/// The words of the row below every screen, and of the key below the field.
const ROW: [&str; 5] = ["engine-help-key", "engine-help", "engine-menu", "engine-language", "engine-hide"];

/// "у Польщі" and "в Польщі" are one place: a first word of at most three letters is left out.
fn bare(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if first.chars().count() <= 3 => rest,
        _ => words,
    }
}

impl Content {
    fn spoken(&self) -> &Spoken {
        self.spoken.get_or_init(|| {
            let mut countries = HashMap::new();
            for c in self.countries() {
                countries.insert(c.country.as_str().to_lowercase(), c.country);
                for name in c.name.values().chain(c.within.values()) {
                    let name = normalise(name);
                    countries.insert(name.trim().to_owned(), c.country);
                    countries.entry(bare(name.trim()).to_owned()).or_insert(c.country);
                }
            }
            let mut row = HashMap::new();
            for language in self.texts.languages() {
                for id in ROW.into_iter().filter(|id| self.texts.has(language, id)) {
                    row.entry(normalise(&self.texts.get(language, id))).or_insert(id);
                }
            }
            Spoken { countries, row }
        })
    }

    /// The country that a whole normalised text names, in any language: "Польща" as well as "у Польщі".
    pub fn country_named(&self, words: &str) -> Option<Country> {
        let words = words.trim();
        let known = &self.spoken().countries;
        known.get(words).or_else(|| known.get(bare(words))).copied()
    }

    /// The id of the text of the row below every screen that a whole normalised text is, in any language.
    pub fn row_word(&self, words: &str) -> Option<&'static str> {
        self.spoken().row.get(words).copied()
    }
}
