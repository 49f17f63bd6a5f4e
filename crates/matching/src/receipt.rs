//! Receipts: 18 digits whose Luhn sum is 5 mod 10 (the rule of `sealing::ReceiptCode`, whose sum is no card's). They open
//! what somebody told, so they are taken out before anything else is looked for, and become nothing.
//!
//! One in ten pairs of phones of nine digits has this sum too. What stands on one line with only blanks, or with one sign
//! throughout, is a receipt always, since that is how one is shown and copied: such a pair is given up for it. Over the
//! line's end in its middle, or with a `/` there alone, six threes are two phones where they read as such (`are_two`).

use crate::beside::{said_before, words_after};
use crate::luhn::luhn;
use crate::numerals::{Group, count, gaps, groups, joined};
use std::ops::Range;

const DIGITS: usize = 18;
const LUHN: u32 = 5;
/// A receipt is shown as six groups of three digits.
const SHOWN: (usize, usize) = (6, 3);
/// So many bytes between two groups of a receipt at most.
const APART: usize = 12;
/// How people call a receipt, by its beginning, in the languages of the guides.
const CALLED: &[&str] = &["код", "kod", "kód", "code", "cod", "receipt"];
/// So many words before and after a receipt may call it so.
const CALLED_WITHIN: usize = 4;

/// Where the phone stands, with its sign and country, that holds these digits: what would be found if nothing were masked.
pub(crate) type Phone<'p> = dyn FnMut(&Range<usize>) -> Option<Range<usize>> + 'p;

/// Receipts as they are shown, in six threes, also where a run ends: over two lines, with wide spaces, or with one sign
/// throughout that is none within other numbers (`716,433,…`). Not two phones on two lines.
pub(crate) fn shown(text: &str, phone: &mut Phone<'_>) -> Vec<Range<usize>> {
    let (threes, digits) = SHOWN;
    let all = groups(text);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(window) = all.get(from..from + threes) {
        let between = gaps(text, window);
        let blank = |gap: &&str| is_blank(gap);
        // In a longer list of threes a window is a piece of phone numbers more often than a receipt.
        let beside = |two: Option<&[Group]>| {
            two.is_some_and(|two| {
                two.iter().all(|group| group.len() == digits) && gaps(text, two).iter().all(|gap| is_blank(gap))
            })
        };
        let whole = !from.checked_sub(1).is_some_and(|before| beside(all.get(before..=from)))
            && !beside(all.get(from + threes - 1..=from + threes));
        let one_sign = between.iter().all(|gap| Some(gap) == between.first()) && between.first().is_some_and(is_sign);
        let (number, span) = joined(text, window);
        let begins =
            !text.get(..span.start).is_some_and(|before| before.ends_with('@') || before.ends_with('+') && !whole);
        let even = window.iter().all(|group| group.len() == digits);
        let is_one = even && begins && (one_sign || whole && between.iter().all(blank));
        if is_one && luhn(number.as_bytes()) == LUHN && !are_two(text, window, '\n', phone) {
            found.push(span);
            from += threes;
        } else {
            from += 1;
        }
    }
    found
}

/// Whether six threes with this mark in their middle, and blanks of one line else, are two phones: the first says so with
/// `+48` or `0048` before it, or both are numbers in the writer's country and no word beside calls them a code.
///
/// So a receipt that somebody broke there herself, and did not call one, may be read as two phones at home. Either half
/// opens nothing.
fn are_two(text: &str, window: &[Group], mark: char, phone: &mut Phone<'_>) -> bool {
    let (first, second) = window.split_at(window.len() / 2);
    let within = |half: &[Group]| gaps(text, half).iter().all(|gap| is_blank(gap) && !gap.contains('\n'));
    let (first, second) = match (first, second) {
        ([a, _, b], [c, _, d]) if within(first) && within(second) => (a.start..b.end, c.start..d.end),
        _ => return false,
    };
    if !text.get(first.end..second.start).is_some_and(|gap| gap.contains(mark)) {
        return false;
    }
    let Some(before) = phone(&first).and_then(|span| text.get(span.start..first.start)) else { return false };
    if before.starts_with("00") || before.starts_with('+') && before.len() > 1 {
        return true;
    }
    // A `+` right before the threes is no country's.
    before.is_empty() && !is_called(text, first.start, second.end) && phone(&second).is_some()
}

/// Whether the words beside call it a code, also on the line before: "Ваш код:".
fn is_called(text: &str, start: usize, end: usize) -> bool {
    let named = |word: &String| CALLED.iter().any(|called| word.starts_with(called));
    said_before(text, start).iter().rev().take(CALLED_WITHIN).any(named)
        || words_after(text, end).iter().take(CALLED_WITHIN).any(named)
}

fn is_blank(gap: &str) -> bool {
    gap.len() <= APART && gap.chars().all(char::is_whitespace)
}

fn is_sign(gap: &&str) -> bool {
    let sign = |c: char| matches!(c, ',' | ':' | ';' | '|' | '*' | '\\' | '\'' | '"' | '`');
    gap.len() <= APART && gap.contains(sign) && gap.chars().all(|c| sign(c) || c.is_whitespace())
}

/// The receipts among a run's digits: windows of evenly grouped digits as a receipt is shown (`716 433 333 641 606 098`,
/// or with any one separator throughout), and whole runs of 18 digits however they are grouped.
///
/// An uneven window beside more digits is none: the middle of an account number would be one in ten times.
pub(crate) fn receipts(text: &str, run: &[Group], phone: &mut Phone<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let check = |groups: &[Group]| {
        let (digits, span) = joined(text, groups);
        (digits.len() == DIGITS && luhn(digits.as_bytes()) == LUHN && !text[..span.start].ends_with('+'))
            .then_some(span)
    };
    found.extend(check(run).filter(|_| !are_two(text, run, '/', phone)));
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
        runs(text).iter().flat_map(|run| receipts(text, run, &mut |_| None)).map(|span| &text[span]).collect()
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
    fn a_receipt_is_known_over_two_lines_and_with_other_signs() {
        for text in [
            "716 433 333\n641 606 098",
            "716 433\n333 641\n606 098",
            "716 433 333      641 606 098",
            "+716 433 333 641 606 098",
            "716, 433, 333, 641, 606, 098",
            "716*433*333*641*606*098",
        ] {
            let told = format!("код {text}.");
            let found = shown(&told, &mut |_| None).first().and_then(|span| told.get(span.clone()));
            assert_eq!(found, Some(text.trim_start_matches('+')), "{text}");
        }
        for text in [
            "716 433 333\n641 606 099",
            "512 345 678, 512 345 679",
            "716 433 333\n641 606 098\n512 345 678",
            "716433333\n641606098",
        ] {
            assert!(shown(text, &mut |_| None).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_middle_of_a_longer_number_is_no_receipt() {
        // 18 of these 22 digits have the sum.
        assert!(masked("7164 3333 3641 6060 98 1234").is_empty());
    }
}
