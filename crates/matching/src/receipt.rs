//! Receipts: 18 digits whose Luhn sum is 5 mod 10 (the rule of `sealing::ReceiptCode`, whose sum is no card's). They open
//! what somebody told, so they are taken out before anything else is looked for, and become nothing.

use crate::luhn::luhn;
use crate::numerals::{Group, count, gaps, joined};
use std::ops::Range;

const DIGITS: usize = 18;
const LUHN: u32 = 5;

/// The receipts among a run's digits: windows of evenly grouped digits as a receipt is shown (`716 433 333 641 606 098`,
/// or with any one separator throughout), and whole runs of 18 digits however they are grouped.
///
/// An uneven window beside more digits is none: the middle of an account number would be one in ten times.
pub(crate) fn receipts(text: &str, run: &[Group]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let check = |groups: &[Group]| {
        let (digits, span) = joined(text, groups);
        (digits.len() == DIGITS && luhn(digits.as_bytes()) == LUHN && !text[..span.start].ends_with('+'))
            .then_some(span)
    };
    found.extend(check(run));
    for first in 0..run.len() {
        let Some(length) =
            run.get(first).map(ExactSizeIterator::len).filter(|length| [1, 2, 3, 6, 18].contains(length))
        else {
            continue;
        };
        let Some(window) = run.get(first..first + DIGITS / length) else { continue };
        if window.iter().any(|group| group.len() != length) || count(window) != DIGITS {
            continue;
        }
        let between = gaps(text, window);
        if between.iter().any(|gap| Some(gap) != between.first()) {
            continue;
        }
        found.extend(check(window));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numerals::runs;

    fn masked(text: &str) -> Vec<&str> {
        runs(text).iter().flat_map(|run| receipts(text, run)).map(|span| &text[span]).collect()
    }

    #[test]
    fn a_receipt_is_known_however_it_is_grouped_and_nothing_else_is() {
        for text in
            ["716 433 333 641 606 098", "716433333641606098", "716-433-333-641-606-098", "7164 3333 3641 6060 98"]
        {
            assert_eq!(masked(&format!("мій код {text}, ось")).first(), Some(&text), "{text}");
        }
        for text in ["716 433 333 641 606 099", "5555 5555 5555 4444", "+716433333641606098", "71643333364160609"] {
            assert!(masked(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_middle_of_a_longer_number_is_no_receipt() {
        // 18 of these 22 digits have the sum.
        assert!(masked("7164 3333 3641 6060 98 1234").is_empty());
    }
}
