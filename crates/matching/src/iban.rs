//! Account numbers: a country's two letters, two check digits, as many letters and digits as its register says, and the
//! remainder 1 of 97 (ISO 13616).

use crate::numerals::{Group, count, joined};
use std::ops::Range;

/// Lengths by country. Source: SWIFT IBAN Registry.
const LENGTHS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AL", 28),
    ("AT", 20),
    ("AZ", 28),
    ("BA", 20),
    ("BE", 16),
    ("BG", 22),
    ("BH", 22),
    ("BI", 27),
    ("BR", 29),
    ("BY", 28),
    ("CH", 21),
    ("CR", 22),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DJ", 27),
    ("DK", 18),
    ("DO", 28),
    ("EE", 20),
    ("EG", 29),
    ("ES", 24),
    ("FI", 18),
    ("FK", 18),
    ("FO", 18),
    ("FR", 27),
    ("GB", 22),
    ("GE", 22),
    ("GI", 23),
    ("GL", 18),
    ("GR", 27),
    ("GT", 28),
    ("HN", 28),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IQ", 23),
    ("IS", 26),
    ("IT", 27),
    ("JO", 30),
    ("KW", 30),
    ("KZ", 20),
    ("LB", 28),
    ("LC", 32),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("LY", 25),
    ("MC", 27),
    ("MD", 24),
    ("ME", 22),
    ("MK", 19),
    ("MN", 20),
    ("MR", 27),
    ("MT", 31),
    ("MU", 30),
    ("NI", 28),
    ("NL", 18),
    ("NO", 15),
    ("OM", 23),
    ("PK", 24),
    ("PL", 28),
    ("PS", 29),
    ("PT", 25),
    ("QA", 29),
    ("RO", 24),
    ("RS", 22),
    ("RU", 33),
    ("SA", 24),
    ("SC", 31),
    ("SD", 18),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("SM", 27),
    ("SO", 23),
    ("ST", 25),
    ("SV", 28),
    ("TL", 23),
    ("TN", 24),
    ("TR", 26),
    ("UA", 29),
    ("VA", 22),
    ("VG", 24),
    ("XK", 20),
    ("YE", 30),
];

/// The account numbers in a folded text: normal form and place. Each beginning costs at most a few dozen characters.
pub(crate) fn ibans(text: &str) -> Vec<(String, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    for (at, head) in bytes.windows(4).enumerate() {
        let number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'.');
        let shaped = matches!(head, [a, b, c, d]
            if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() && number(c) && number(d));
        let free = found.last().is_none_or(|last| last.1.end <= at);
        if shaped && free && begins_here(text, at) {
            found.extend(iban_at(text, at));
        }
    }
    found
}

/// A run of digits that is a Polish account as it is written at home: the 26 digits after `PL`.
pub(crate) fn polish(text: &str, run: &[Group]) -> Option<(String, Range<usize>)> {
    if count(run) != 26 {
        return None;
    }
    let (digits, span) = joined(text, run);
    checked(format!("PL{digits}"), span)
}

/// A run of 27 digits after `UA` of which a letter is Cyrillic, as Ukrainian keyboards write it.
pub(crate) fn ukrainian(text: &str, run: &[Group]) -> Option<(String, Range<usize>)> {
    if count(run) != 27 {
        return None;
    }
    let (digits, span) = joined(text, run);
    let before = text.get(..span.start)?.trim_end_matches(' ');
    let mut letters = before.chars().rev();
    let (a, u) = (letters.next()?, letters.next()?);
    let is_ua = matches!(a, 'A' | 'a' | 'А' | 'а')
        && matches!(u, 'U' | 'u' | 'У' | 'у')
        && !letters.next().is_some_and(char::is_alphanumeric);
    let start = before.len() - a.len_utf8() - u.len_utf8();
    checked(format!("UA{digits}"), start..span.end).filter(|_| is_ua)
}

/// Where a word begins, or right after "IBAN".
fn begins_here(text: &str, at: usize) -> bool {
    let named =
        at.checked_sub(4).and_then(|from| text.get(from..at)).is_some_and(|word| word.eq_ignore_ascii_case("iban"));
    named || text.get(..at).is_some_and(|before| !before.chars().next_back().is_some_and(char::is_alphanumeric))
}

fn iban_at(text: &str, start: usize) -> Option<(String, Range<usize>)> {
    let country = text.get(start..start + 2)?.to_ascii_uppercase();
    let (_, length) = LENGTHS.iter().find(|(code, _)| *code == country)?;
    let mut normal = String::with_capacity(*length);
    let (mut gap, mut end) = (0, start);
    for (at, c) in text.get(start..)?.char_indices() {
        if c.is_ascii_alphanumeric() {
            if normal.len() == *length {
                // It goes on: longer than any of this country, unless a new word begins.
                return (gap > 0).then(|| checked(normal, start..end)).flatten();
            }
            normal.push(c.to_ascii_uppercase());
            (gap, end) = (0, start + at + 1);
        } else if matches!(c, ' ' | '-' | '.') && gap < 2 && normal.len() < *length {
            gap += 1;
        } else {
            if normal.len() == *length && c.is_alphanumeric() {
                return None;
            }
            break;
        }
    }
    (normal.len() == *length).then(|| checked(normal, start..end)).flatten()
}

fn checked(normal: String, span: Range<usize>) -> Option<(String, Range<usize>)> {
    let check_digits = normal.get(2..4)?.bytes().all(|byte| byte.is_ascii_digit());
    let (head, rest) = normal.split_at_checked(4)?;
    let remainder = rest
        .chars()
        .chain(head.chars())
        .filter_map(|c| c.to_digit(36))
        .fold(0, |sum, value| if value < 10 { (sum * 10 + value) % 97 } else { (sum * 100 + value) % 97 });
    (check_digits && remainder == 1).then_some((normal, span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numerals::runs;

    #[test]
    fn an_account_is_known_by_length_and_remainder() {
        for (text, want) in [
            ("рахунок UA213223130000026007233566001, так", Some("UA213223130000026007233566001")),
            ("IBAN: GB82 WEST 1234 5698 7654 32.", Some("GB82WEST12345698765432")),
            ("pl61109010140000071219812874", Some("PL61109010140000071219812874")),
            ("DE89-3704-0044-0532-0130-00", Some("DE89370400440532013000")),
            ("DE89 3704 0044 0532 0130 00 дякую", Some("DE89370400440532013000")),
            ("DE89 3704 0044 0532 0130 01", None),
            ("DE89 3704 0044 0532 0130", None),
            ("DE893704004405320130001", None),
            ("IBANDE89370400440532013000", Some("DE89370400440532013000")),
            ("XDE89370400440532013000", None),
            ("DE89370400440532013000я", None),
            ("UA", None),
        ] {
            assert_eq!(ibans(text).first().map(|found| found.0.as_str()), want, "{text}");
        }
    }

    #[test]
    fn an_account_without_its_country_is_a_polish_one() {
        for (text, want) in [
            ("61 1090 1014 0000 0712 1981 2874", Some("PL61109010140000071219812874")),
            ("61109010140000071219812874", Some("PL61109010140000071219812874")),
            ("61109010140000071219812875", None),
            ("61 1090 1014 0000 0712 1981", None),
        ] {
            let found = runs(text).iter().find_map(|run| polish(text, run));
            assert_eq!(found.as_ref().map(|found| found.0.as_str()), want, "{text}");
        }
    }

    #[test]
    fn a_ukrainian_account_may_have_cyrillic_letters() {
        for (text, want) in [
            ("УА21 322313 0000026007233566001", true),
            ("рахунок UА 213223130000026007233566001", true),
            ("КУА213223130000026007233566001", false),
            ("УА213223130000026007233566002", false),
        ] {
            let found = runs(text).iter().find_map(|run| ukrainian(text, run));
            assert_eq!(found.is_some_and(|found| found.0 == "UA213223130000026007233566001"), want, "{text}");
        }
    }

    #[test]
    fn every_country_stands_once_and_in_order() {
        assert!(LENGTHS.windows(2).all(|two| two[0].0 < two[1].0));
        assert!(LENGTHS.iter().all(|(_, length)| (15..=34).contains(length)));
    }
}
