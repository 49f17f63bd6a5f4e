//! The order of names as a reader of the language looks for them.

use crate::{Content, CountryServices};
use domain::{Country, Language};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// The countries a person can choose, in the order of each language's alphabet. A content does not change, and a menu
/// of countries is shown too often to sort it each time.
pub(crate) type Order = BTreeMap<Language, Vec<Country>>;

impl CountryServices {
    /// How it is called in a language, else in the first that has a name for it, else its code.
    pub fn name_in(&self, language: Language) -> &str {
        self.name
            .get(&language)
            .or_else(|| self.name.values().next())
            .map_or_else(|| self.country.as_str(), String::as_str)
    }
}

impl Content {
    /// The countries a person can choose, in the order of the reader's alphabet.
    pub fn countries_in_order(&self, language: Language) -> impl Iterator<Item = &CountryServices> {
        let order = self.in_order.get_or_init(|| self.order());
        let known = order.get(&language).or_else(|| order.values().next());
        known.into_iter().flatten().filter_map(|c| self.services.get(c))
    }

    fn order(&self) -> Order {
        let languages: BTreeSet<Language> = self.countries().flat_map(|c| c.name.keys().copied()).collect();
        let sorted = |language| {
            let mut all: Vec<&CountryServices> = self.countries().collect();
            all.sort_by_cached_key(|c| alphabetical(c.name_in(language)));
            all.into_iter().map(|c| c.country).collect()
        };
        languages.into_iter().map(|language| (language, sorted(language))).collect()
    }
}

/// By base letters, an accented one after its plain one; the Ukrainian letters outside the block where they belong.
pub(crate) fn alphabetical(name: &str) -> String {
    let mut out = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ґ' => out.push_str("г~"),
            'є' => out.push_str("е~"),
            'і' => out.push_str("и~"),
            'ї' => out.push_str("и~~"),
            'ł' => out.push_str("l~"),
            c => {
                let mut parts = std::iter::once(c).nfd();
                out.extend(parts.next());
                // a mark sorts behind every letter of a longer word that begins alike
                out.extend(parts.map(|_| '~').take(1));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_in_a_dictionary() {
        let order = |given: &[&str]| {
            let mut sorted = given.to_vec();
            sorted.sort_by_cached_key(|n| alphabetical(n));
            assert_eq!(sorted, given);
        };
        order(&["Бельгія", "Греція", "Естонія", "Ізраїль", "Ірландія", "Італія", "Кіпр", "Латвія", "Чехія"]);
        order(&["Belgia", "Chorwacja", "Czechy", "Estonia", "Łotwa", "Malta"]);
        order(&["Cyprus", "Česko", "Dánsko", "Estonsko", "Švédsko", "Turecko"]);
    }
}
