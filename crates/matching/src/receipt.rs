//! Receipts: 18 digits whose Luhn sum is 5 mod 10 (the rule of `sealing::ReceiptCode`, whose sum is no card's). They open
//! what somebody told, so they are taken out before anything else is looked for, and become nothing.
//!
//! One in ten pairs of phones of nine digits has this sum too. What stands on one line with only blanks, or with one sign
//! throughout, is a receipt always, since that is how one is shown and copied: such a pair is given up for it. Over the
//! line's end in its middle, or with a `/` there alone, six threes are two phones where they read as such (`are_two`).
//!
//! One in ten accounts of the countries whose numbers have 18 digits in a row has it as well. Where an account stands as
//! banks show it, in capitals that touch the digits, in fours or without a gap, and its remainder is right, it is one
//! (`is_of_account`). A receipt is eaten by that where somebody writes in capitals, runs the two letters of such a country into
//! it ("LOOK AT716433…"), gives it no threes and calls it no code, and then one time in 97, the odds of the remainder.

use crate::beside::{said_before, words_after};
use crate::iban::is_as_shown;
use crate::luhn::luhn;
use crate::numerals::{Group, count, gaps, groups, joined};
use std::ops::Range;

const DIGITS: usize = 18;
const LUHN: u32 = 5;
/// A receipt is shown as six groups of three digits.
const SHOWN: (usize, usize) = (6, 3);
/// So many bytes between two groups of a receipt at most.
const APART: usize = 12;
/// How people call a receipt, by its beginning, in the languages of the guides, and what they take it for.
const CALLED: &[&str] = &[
    "код",
    "kod",
    "kód",
    "code",
    "cod",
    "receipt",
    "квитан",
    "звернен",
    "обращен",
    "заявк",
    "pokwit",
    "potwierdz",
    "zgłosz",
    "quittung",
    "meldung",
    "chitan",
    "confirmation",
    "reference",
    "potvrz",
    "potvrd",
    "hlášen",
];
/// The same as whole words: "чекаю" is "I wait".
const CALLED_WHOLE: &[&str] = &["чек", "чека", "чеку"];
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

/// Receipts in two nines, each in one piece or in threes, that words beside call a code: with blanks, commas and semicolons in
/// any mix between, as whoever copies one by hand writes it. Not a phone with its country and another number.
pub(crate) fn called(text: &str, phone: &mut Phone<'_>) -> Vec<Range<usize>> {
    let all = groups(text);
    let mut found = Vec::new();
    let mut from = 0;
    while from < all.len() {
        let rest = all.get(from..).unwrap_or_default();
        from += 1;
        let Some(first) = nine(rest) else { continue };
        let Some(second) = nine(rest.get(first..).unwrap_or_default()) else { continue };
        let window = rest.get(..first + second).unwrap_or_default();
        let loose = |gap: &&str| gap.len() <= APART && gap.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';'));
        let (number, span) = joined(text, window);
        let is_one = gaps(text, window).iter().all(loose) && luhn(number.as_bytes()) == LUHN;
        if is_one && is_called(text, span.start, span.end) {
            let half = joined(text, window.get(..first).unwrap_or_default()).1;
            let before = phone(&half).and_then(|span| text.get(span.start..half.start)).unwrap_or_default();
            if !is_country(before) {
                found.push(span);
                from += window.len() - 1;
            }
        }
    }
    found
}

/// How many groups at a beginning have nine digits: one, or three threes.
fn nine(groups: &[Group]) -> Option<usize> {
    let lengths: Vec<usize> = groups.iter().take(3).map(ExactSizeIterator::len).collect();
    match lengths.as_slice() {
        [9, ..] => Some(1),
        [3, 3, 3] => Some(3),
        _ => None,
    }
}

/// Whether what stands before a number's digits is the country it is dialled in. A `+` by itself is none.
fn is_country(before: &str) -> bool {
    before.starts_with("00") || before.starts_with('+') && before.len() > 1
}

/// Whether the digits are of an account as banks show it. A word that calls them a code makes them a receipt.
pub(crate) fn is_of_account(text: &str, span: &Range<usize>, accounts: &[(String, Range<usize>)]) -> bool {
    let after = accounts.partition_point(|(_, account)| account.start <= span.start);
    let account = after.checked_sub(1).and_then(|at| accounts.get(at)).map(|(_, account)| account);
    account.is_some_and(|account| span.end <= account.end && is_as_shown(text, account))
        && !is_called(text, span.start, span.end)
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
    if is_country(before) {
        return true;
    }
    before.is_empty() && !is_called(text, first.start, second.end) && phone(&second).is_some()
}

/// Whether the words beside call it a code, also on the line before: "Ваш код:".
fn is_called(text: &str, start: usize, end: usize) -> bool {
    let named =
        |word: &String| CALLED_WHOLE.contains(&word.as_str()) || CALLED.iter().any(|called| word.starts_with(called));
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
    fn a_receipt_that_is_called_a_code_may_have_any_mix_of_signs_in_two_nines() {
        for text in [
            "716 433 333, 641 606 098",
            "716433333\n641606098",
            "716433333, 641 606 098",
            "716 433 333;\n641606098",
            "716, 433 333 641 606 098",
        ] {
            for told in [format!("мій код {text}."), format!("{text} is my code"), format!("kod: {text}")] {
                let found = called(&told, &mut |_| None).first().and_then(|span| told.get(span.clone()));
                assert_eq!(found, Some(text), "{told}");
            }
            assert!(called(&format!("тел {text}"), &mut |_| None).is_empty(), "{text}");
        }
        for text in ["716 433 333, 641 606 099", "716 433 333 і 641 606 098", "7164 33333, 641 606 098"] {
            assert!(called(&format!("мій код {text}"), &mut |_| None).is_empty(), "{text}");
        }
        let abroad = "код +48 716 433 333, 641 606 098";
        let start = abroad.find('+').unwrap();
        assert!(called(abroad, &mut |half| Some(start..half.end)).is_empty());
    }

    #[test]
    fn the_middle_of_a_longer_number_is_no_receipt() {
        // 18 of these 22 digits have the sum.
        assert!(masked("7164 3333 3641 6060 98 1234").is_empty());
    }
}
