//! Phone numbers in E.164 form. Country plans stand behind `matching`; here is only the syntax.

use std::fmt;

/// A phone number: `+` and 7 to 15 digits. (15 is ITU-T E.164; 7 is ours.)
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// Why a text is not a number.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum PhoneError {
    /// It does not begin with `+`.
    #[error("the number has no country code")]
    NoCountryCode,
    /// Too short, too long, or not digits.
    #[error("not a phone number")]
    NotANumber,
}

/// Calling codes of the countries whose services we list. Source: ITU-T E.164 country codes.
const CALLING_CODES: &[(&str, &str)] = &[
    ("UA", "380"),
    ("PL", "48"),
    ("DE", "49"),
    ("CZ", "420"),
    ("SK", "421"),
    ("RO", "40"),
    ("MD", "373"),
    ("HU", "36"),
    ("GB", "44"),
    ("US", "1"),
    ("AT", "43"),
    ("IT", "39"),
    ("ES", "34"),
    ("BG", "359"),
    ("FR", "33"),
    ("NL", "31"),
    ("BE", "32"),
    ("LT", "370"),
    ("LV", "371"),
    ("EE", "372"),
    ("TR", "90"),
    ("CA", "1"),
    ("CH", "41"),
    ("CY", "357"),
    ("DK", "45"),
    ("FI", "358"),
    ("GE", "995"),
    ("GR", "30"),
    ("HR", "385"),
    ("IE", "353"),
    ("IL", "972"),
    ("LI", "423"),
    ("LU", "352"),
    ("MT", "356"),
    ("NO", "47"),
    ("PT", "351"),
    ("SE", "46"),
    ("SI", "386"),
];

impl Phone {
    /// Parses a number written with spaces, hyphens or brackets.
    pub fn parse(raw: &str) -> Result<Self, PhoneError> {
        let kept: String = raw.chars().filter(|c| !" -()".contains(*c)).collect();
        let digits = kept.strip_prefix('+').ok_or(PhoneError::NoCountryCode)?;
        if !(7..=15).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(PhoneError::NotANumber);
        }
        Ok(Self(kept))
    }

    /// `+` and digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number begins with the country's calling code; `None` for a country not in the table.
    pub fn is_of(&self, country: &str) -> Option<bool> {
        let (_, code) = CALLING_CODES.iter().find(|(c, _)| *c == country)?;
        Some(self.0[1..].starts_with(code))
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_parsed_once_and_strictly() {
        for (raw, want) in [
            ("+44 7700 900123", Ok("+447700900123")),
            ("+48 (22) 628-01-20", Ok("+48226280120")),
            ("0800 500", Err(PhoneError::NoCountryCode)),
            ("+123456", Err(PhoneError::NotANumber)),
            ("+1234567890123456", Err(PhoneError::NotANumber)),
            ("+44 77oo 900123", Err(PhoneError::NotANumber)),
        ] {
            assert_eq!(Phone::parse(raw).as_ref().map(Phone::as_str), want.as_ref().map(|s| *s), "{raw}");
        }
        assert_eq!(Phone::parse("+447700900123").ok().and_then(|p| p.is_of("PL")), Some(false));
    }
}
