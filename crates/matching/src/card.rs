//! Payment cards: 13 to 19 digits of a scheme's range whose Luhn sum is 0.

use crate::luhn::luhn;
use crate::numerals::{Group, count, gaps, joined};
use std::ops::Range;

const SHORTEST: usize = 13;
const LONGEST: usize = 19;
/// A phone number has so many digits at most.
const PHONE: usize = 15;

/// The first six digits of the schemes, from and to, and the lengths of their numbers.
/// Source: ISO/IEC 7812 and the schemes' published ranges; ПРОСТІР (the National Bank of Ukraine) has 9804.
const RANGES: &[(u32, u32, &[usize])] = &[
    (220_000, 220_499, &[16, 17, 18, 19]),             // Mir
    (222_100, 272_099, &[16]),                         // Mastercard
    (300_000, 305_999, &[14, 16]),                     // Diners Club
    (340_000, 349_999, &[15]),                         // American Express
    (352_800, 358_999, &[16, 17, 18, 19]),             // JCB
    (360_000, 369_999, &[14, 16]),                     // Diners Club
    (370_000, 379_999, &[15]),                         // American Express
    (380_000, 399_999, &[14, 16]),                     // Diners Club
    (400_000, 499_999, &[16, 19]),                     // Visa; its old ones of 13 look like phones of +4…
    (500_000, 509_999, &[13, 14, 15, 16, 17, 18, 19]), // Maestro
    (510_000, 559_999, &[16]),                         // Mastercard
    (560_000, 589_999, &[13, 14, 15, 16, 17, 18, 19]), // Maestro
    (601_100, 601_199, &[16, 19]),                     // Discover
    (620_000, 629_999, &[16, 17, 18, 19]),             // UnionPay
    (639_000, 639_099, &[13, 14, 15, 16, 17, 18, 19]), // Maestro
    (644_000, 659_999, &[16, 19]),                     // Discover
    (670_000, 679_999, &[13, 14, 15, 16, 17, 18, 19]), // Maestro
    (810_000, 817_199, &[16, 17, 18, 19]),             // UnionPay
    (979_200, 979_289, &[16]),                         // Troy
    (980_400, 980_499, &[16]),                         // ПРОСТІР
];

/// The cards in a run of digits, in order: digits and place. Of several that begin alike the longest.
pub(crate) fn cards(text: &str, run: &[Group]) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut first = 0;
    while first < run.len() {
        // At most 19 groups have 19 digits.
        let longest = (1..=LONGEST).rev().find_map(|length| {
            let window = run.get(first..first + length)?;
            is_card(text, window).map(|card| (card, length))
        });
        match longest {
            Some((card, length)) => {
                found.push(card);
                first += length;
            }
            None => first += 1,
        }
    }
    found
}

fn is_card(text: &str, groups: &[Group]) -> Option<(String, Range<usize>)> {
    if !(SHORTEST..=LONGEST).contains(&count(groups)) {
        return None;
    }
    let (digits, span) = joined(text, groups);
    let (known, bin) = (digits.len(), digits.get(..6)?.parse::<u32>().ok()?);
    let of_a_scheme = RANGES.iter().any(|(from, to, lengths)| (*from..=*to).contains(&bin) && lengths.contains(&known));
    // "+57 1800 123 4567" has the digits of a Maestro of 13, one time in ten its sum too: the sign says what it is.
    let before = text.get(..span.start).unwrap_or_default().trim_end_matches([' ', '(']);
    if before.ends_with('+') && known <= PHONE {
        return None;
    }
    (of_a_scheme && luhn(digits.as_bytes()) == 0 && is_of_one_hand(text, groups)).then_some((digits, span))
}

/// Written by somebody who meant one number: one kind of separator, and digits alone or in groups of two and more.
fn is_of_one_hand(text: &str, groups: &[Group]) -> bool {
    // Two spaces are a slip of the thumb.
    let gaps: Vec<&str> =
        gaps(text, groups).into_iter().map(|gap| if gap.trim().is_empty() { " " } else { gap }).collect();
    let even = gaps.iter().all(|gap| Some(gap) == gaps.first() && gap.chars().all(|c| matches!(c, ' ' | '-' | '.')));
    even && (groups.iter().all(|group| group.len() == 1) || groups.iter().all(|group| group.len() > 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numerals::runs;

    fn digits(text: &str) -> Vec<String> {
        runs(text).iter().flat_map(|run| cards(text, run)).map(|card| card.0).collect()
    }

    #[test]
    fn numbers_of_the_schemes_are_cards_and_others_are_not() {
        for (text, want) in [
            ("5555 5555 5555 4444", Some("5555555555554444")),
            ("4111-1111-1111-1111", Some("4111111111111111")),
            ("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", Some("4111111111111111")),
            ("3782 822463 10005", Some("378282246310005")),
            ("5555  5555 5555   4444", Some("5555555555554444")),
            ("30569309025904", Some("30569309025904")),
            ("9804 0000 0000 0009", Some("9804000000000009")),
            ("5555 5555 5555 4445", None),
            ("9999 9999 9999 9995", None),
            ("555555555555444", None),
            ("4915124285656", None),
            ("4222222222222", None),
            ("5718000000002", Some("5718000000002")),
            ("5555/5555/5555/4444", None),
            ("5555 5555-5555 4444", None),
        ] {
            assert_eq!(digits(text).first().map(String::as_str), want, "{text}");
        }
    }

    #[test]
    fn two_cards_in_a_row_are_two() {
        assert_eq!(digits("5555 5555 5555 4444 4111 1111 1111 1111"), ["5555555555554444", "4111111111111111"]);
    }
}
