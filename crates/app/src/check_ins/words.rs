//! Her two words: kept as keyed hashes under her conversation's key, compared without case, marks, accents and spaces.

use sealing::DataKey;
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// A word as it is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordHash(String);

/// The longest word, in characters.
pub const LONGEST_WORD: usize = 64;

/// The text as it is compared; `None` where nothing of it is left, or too much.
pub fn plain_word(text: &str) -> Option<String> {
    if text.chars().count() > LONGEST_WORD {
        return None;
    }
    let mark = |c: char| c == ' ' || c == '\'' || ('\u{300}'..='\u{36f}').contains(&c);
    let letters: String = content::normalise(text).chars().filter(|c| !mark(*c)).collect();
    if !letters.is_empty() {
        return Some(letters);
    }
    // a word may be a picture
    let rest: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{fe0f}').collect();
    (!rest.is_empty()).then_some(rest)
}

impl WordHash {
    /// The hash of a text under her conversation's key; `None` for a text that can be no word.
    pub fn of(key: &DataKey, text: &str) -> Option<Self> {
        use std::fmt::Write as _;
        let hash = key.keyed_hash("check-in word", &[plain_word(text)?.as_bytes()]);
        Some(Self(hash.iter().fold(String::with_capacity(64), |mut s, b| {
            let _ = write!(s, "{b:02x}");
            s
        })))
    }

    /// As it is kept: 64 hex digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// From what was kept; `None` for anything that is no hash.
    pub fn parse(kept: &str) -> Option<Self> {
        let hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (kept.len() == 64 && kept.bytes().all(hex)).then(|| Self(kept.to_owned()))
    }

    /// Whether both are of one word; in constant time.
    pub fn is(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    #[test]
    fn a_word_is_the_same_however_it_is_typed() {
        for (one, other) in [
            ("Сонце", "сонце!"),
            ("все добре", "  ВСЕ, ДОБРЕ… "),
            ("słońce", "SLONCE"),
            ("со́нце", "сонце"),
            ("п'ять", "п’ять"),
            ("🌞", " 🌞 "),
            ("☀", "☀\u{fe0f}"),
            ("не зараз", "незараз"),
        ] {
            assert_eq!(plain_word(one), plain_word(other), "{one}");
        }
        assert_ne!(plain_word("сонце"), plain_word("сонця"));
        assert_ne!(plain_word("мій"), plain_word("мии"));
        for none in ["", "   ", &"а".repeat(65)] {
            assert_eq!(plain_word(none), None, "{none}");
        }
        assert_eq!(plain_word("..").as_deref(), Some(".."));
    }

    #[test]
    fn a_hash_is_of_one_word_and_one_key() {
        let rng = &mut StdRng::seed_from_u64(1);
        let (key, other) = (DataKey::generate(rng), DataKey::generate(rng));
        let hash = |key: &DataKey, text| WordHash::of(key, text).unwrap();
        assert!(hash(&key, "Сонце").is(&hash(&key, "сонце")));
        assert!(!hash(&key, "сонце").is(&hash(&key, "сонця")));
        assert!(!hash(&key, "сонце").is(&hash(&other, "сонце")));
        assert!(WordHash::of(&key, " ").is_none());
        let kept = hash(&key, "Сонце");
        assert!(WordHash::parse(kept.as_str()).is_some_and(|read| read.is(&kept)));
        for none in ["", "сонце", &kept.as_str()[1..], &kept.as_str().to_uppercase()] {
            assert!(WordHash::parse(none).is_none(), "{none}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,80}") {
            let plain = plain_word(&text);
            proptest::prop_assert!(plain.is_none_or(|p| !p.is_empty() && p.chars().all(|c| !c.is_whitespace())));
        }
    }
}
