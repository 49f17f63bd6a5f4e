//! Two-letter codes of languages (ISO 639-1) and countries (ISO 3166-1 alpha-2).

use std::fmt;

/// The text is not a two-letter code.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a code is two letters")]
pub struct CodeError;

fn two_letters(raw: &str) -> Result<[u8; 2], CodeError> {
    match raw.as_bytes() {
        [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => Ok([*a, *b]),
        _ => Err(CodeError),
    }
}

macro_rules! code {
    ($name:ident, $doc:literal, $case:ident) => {
        #[doc = $doc]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; 2]);

        impl $name {
            /// Parses two ASCII letters in either case.
            pub fn parse(raw: &str) -> Result<Self, CodeError> {
                let [a, b] = two_letters(raw)?;
                Ok(Self([a.$case(), b.$case()]))
            }

            /// The code as text.
            pub fn as_str(&self) -> &str {
                std::str::from_utf8(&self.0).unwrap_or_default()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

code!(Language, "A language, lower case: `uk`, `en`.", to_ascii_lowercase);
code!(Country, "A country, upper case: `UA`, `PL`; `EU` stands for the whole Union.", to_ascii_uppercase);

impl Language {
    /// How the language calls itself, the same whatever language surrounds it; `None` for one we have no word for.
    pub fn own_name(self) -> Option<&'static str> {
        Some(match self.as_str() {
            "ar" => "العربية",
            "az" => "Azərbaycanca",
            "bg" => "Български",
            "bs" => "Bosanski",
            "cs" => "Čeština",
            "da" => "Dansk",
            "de" => "Deutsch",
            "el" => "Ελληνικά",
            "en" => "English",
            "es" => "Español",
            "et" => "Eesti",
            "fa" => "فارسی",
            "fi" => "Suomi",
            "fr" => "Français",
            "he" => "עברית",
            "hr" => "Hrvatski",
            "hu" => "Magyar",
            "hy" => "Հայերեն",
            "it" => "Italiano",
            "ka" => "ქართული",
            "lt" => "Lietuvių",
            "mt" => "Malti",
            "nb" => "Norsk",
            "nl" => "Nederlands",
            "pa" => "ਪੰਜਾਬੀ",
            "pl" => "Polski",
            "pt" => "Português",
            "ro" => "Română",
            "ru" => "Русский",
            "sk" => "Slovenčina",
            "sq" => "Shqip",
            "sr" => "Српски",
            "sv" => "Svenska",
            "tr" => "Türkçe",
            "uk" => "Українська",
            "ur" => "اردو",
            "vi" => "Tiếng Việt",
            "zh" => "中文",
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_two_letters_in_one_case() {
        for (raw, want) in
            [("UK", Some("uk")), ("en", Some("en")), ("ukr", None), ("u1", None), ("", None), ("є", None)]
        {
            assert_eq!(Language::parse(raw).ok().map(|l| l.to_string()).as_deref(), want, "{raw}");
        }
        assert_eq!(Country::parse("pl").map(|c| c.to_string()), Ok("PL".to_owned()));
    }
}
