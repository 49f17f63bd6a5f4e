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

/// An account of digits alone has so many after its country at least, if a space stands between: no phone has.
const SPACED: usize = 16;

/// The account numbers in a folded text: normal form and place. Each beginning costs at most a few dozen characters.
pub(crate) fn ibans(text: &str) -> Vec<(String, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    for (at, head) in bytes.windows(4).enumerate() {
        let shaped = match head {
            [a, b, c, d] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                // "his no 07700…": words in front of a number are small, and no account.
                let spaced = *c == b' ' && a.is_ascii_uppercase() && b.is_ascii_uppercase();
                (c.is_ascii_digit() || spaced) && d.is_ascii_digit()
            }
            _ => false,
        };
        let free = found.last().is_none_or(|last| last.1.end <= at);
        if shaped && free && begins_here(text, at) {
            found.extend(iban_at(text, at));
        }
    }
    found
}

/// Whether an account is written as banks show it: capitals that touch the digits, in fours or without a gap.
pub(crate) fn is_as_shown(text: &str, span: &Range<usize>) -> bool {
    let mut letters = 0;
    let mut gaps = Vec::new();
    for c in text.get(span.clone()).unwrap_or_default().chars() {
        if c.is_ascii_digit() || c.is_ascii_uppercase() {
            letters += 1;
        } else {
            gaps.push((letters, c));
        }
        if c.is_ascii_lowercase() {
            return false;
        }
    }
    let fours = gaps.iter().enumerate().all(|(n, (at, _))| *at == 4 * (n + 1));
    fours && (gaps.is_empty() || gaps.len() == (letters - 1) / 4)
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
    let mut written = String::with_capacity(*length);
    // Where gaps are: after so many letters and digits.
    let mut gaps = Vec::new();
    let (mut gap, mut end) = (0, start);
    for (at, c) in text.get(start..)?.char_indices() {
        if c.is_ascii_alphanumeric() {
            if written.len() == *length {
                // It goes on: longer than any of this country.
                return None;
            }
            written.push(c);
            (gap, end) = (0, start + at + 1);
        } else if matches!(c, ' ' | '-' | '.') && gap < 2 && written.len() < *length {
            if gap == 0 {
                gaps.push(written.len());
            }
            gap += 1;
        } else {
            if written.len() == *length && c.is_alphanumeric() {
                return None;
            }
            break;
        }
    }
    let whole = written.len() == *length && is_of_one_hand(&written, &gaps);
    whole.then(|| checked(written.to_ascii_uppercase(), start..end)).flatten()
}

/// Letters of one case, as no account is finished by the words around it ("at 07700 900066 tonight"), and no gap among the
/// first four, save "DE 89 3704 …" of digits alone. A country by itself may be written in any case.
fn is_of_one_hand(written: &str, gaps: &[usize]) -> bool {
    let (country, rest) = written.split_at_checked(2).unwrap_or_default();
    let has = |is: fn(&char) -> bool| written.chars().any(|c| is(&c));
    let digits = rest.bytes().all(|byte| byte.is_ascii_digit());
    let one_case = digits || !(has(char::is_ascii_lowercase) && has(char::is_ascii_uppercase));
    let spaced = || {
        let fours = gaps.iter().skip(1).all(|at| at % 4 == 0);
        gaps.first() == Some(&country.len()) && digits && rest.len() >= SPACED && fours
    };
    one_case && (gaps.first().is_none_or(|first| *first >= 4) || spaced())
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
            ("DE 89 3704 0044 0532 0130 00", Some("DE89370400440532013000")),
            ("DE 89370400440532013000", Some("DE89370400440532013000")),
            ("de 89 3704 0044 0532 0130 00", None),
            ("DE 893 704 0044 0532 0130 00", None),
            ("DE8 9370 4004 4053 2013 000", None),
            ("De89370400440532013000", Some("DE89370400440532013000")),
            ("gb82 west 1234 5698 7654 32", Some("GB82WEST12345698765432")),
            ("GB82 west 1234 5698 7654 32", None),
            ("GB 82 WEST 1234 5698 7654 32", None),
            ("AT07 7009 0006 6TON IGHT", Some("AT07700900066TONIGHT")),
            ("call him at 07700 900066 tonight", None),
            ("CALL HIM AT 07700 900066 TONIGHT", None),
            ("his no 07700 900124 is blocked", None),
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
    fn an_account_is_as_shown_in_capitals_and_fours() {
        for (text, want) in [
            ("LT427044000507069464", true),
            ("AT59 1904 3000 3296 4169", true),
            ("MD55AG660137819325110042", true),
            ("IS14-0159-2600-7654-5510-7303-39", true),
            ("lt427044000507069464", false),
            ("AT 59 1904 3000 3296 4169", false),
            ("AT591 904 300 032 964 169", false),
            ("AT59 1904 300032964169", false),
        ] {
            assert_eq!(is_as_shown(text, &(0..text.len())), want, "{text}");
        }
    }

    #[test]
    fn every_country_stands_once_and_in_order() {
        assert!(LENGTHS.windows(2).all(|two| two[0].0 < two[1].0));
        assert!(LENGTHS.iter().all(|(_, length)| (15..=34).contains(length)));
    }
}
