//! Digits as they stand in a text: groups, and runs of groups that may be one number.

use crate::taken::Taken;
use std::ops::Range;

/// So many characters between two groups still join them.
const GAP: usize = 4;
/// A word in brackets between two groups has at most so many bytes: "0 6 7 (код) 123".
const WORD: usize = 26;

/// Digits with nothing between them: their bytes in the folded text, where a digit is one byte.
pub(crate) type Group = Range<usize>;

/// The runs of groups in a folded text that may be one number. A run ends at a line, a comma, a letter. Linear.
pub(crate) fn runs(text: &str) -> Vec<Vec<Group>> {
    let bytes = text.as_bytes();
    let mut runs: Vec<Vec<Group>> = Vec::new();
    let mut at = 0;
    while let Some(group) = next_group(bytes, at) {
        let last = runs.last_mut().filter(|run| {
            let gap = run.last().and_then(|before| text.get(before.end..group.start));
            gap.is_some_and(|gap| joins(gap) || is_broken(text, run, gap, &group))
        });
        at = group.end;
        match last {
            Some(run) => run.push(group),
            None => runs.push(vec![group]),
        }
    }
    runs
}

/// All groups of digits of a folded text. Linear.
pub(crate) fn groups(text: &str) -> Vec<Group> {
    let mut at = 0;
    std::iter::from_fn(|| {
        let group = next_group(text.as_bytes(), at)?;
        at = group.end;
        Some(group)
    })
    .collect()
}

/// The digits of some groups, and the bytes from the first to the last.
pub(crate) fn joined(text: &str, groups: &[Group]) -> (String, Range<usize>) {
    let digits = groups.iter().filter_map(|group| text.get(group.clone())).collect();
    let span = groups.first().map_or(0, |first| first.start)..groups.last().map_or(0, |last| last.end);
    (digits, span)
}

/// The parts of a run that nothing has taken yet.
pub(crate) fn free(run: &[Group], taken: &Taken) -> Vec<Vec<Group>> {
    let parts = run.split(|group| taken.has(group));
    parts.filter(|part| !part.is_empty()).map(<[Group]>::to_vec).collect()
}

/// How many digits some groups have.
pub(crate) fn count(groups: &[Group]) -> usize {
    groups.iter().map(ExactSizeIterator::len).sum()
}

/// What stands between the groups, in order.
pub(crate) fn gaps<'t>(text: &'t str, groups: &[Group]) -> Vec<&'t str> {
    groups.windows(2).map(|two| if let [a, b] = two { text.get(a.end..b.start).unwrap_or("") } else { "" }).collect()
}

/// Whether a letter or a name's sign stands right before: "AB123456".
pub(crate) fn touches_before(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(is_wordlike)
}

/// Whether one stands right after: "12kg".
pub(crate) fn touches_after(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|after| after.chars().next()).is_some_and(is_wordlike)
}

fn is_wordlike(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '@'
}

fn next_group(bytes: &[u8], from: usize) -> Option<Group> {
    let start = from + bytes.get(from..)?.iter().position(u8::is_ascii_digit)?;
    let rest = bytes.get(start..)?;
    let length = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
    Some(start..start + length)
}

/// A number that a line breaks: one with `+` that is too short yet, or fours of a card.
fn is_broken(text: &str, run: &[Group], gap: &str, next: &Group) -> bool {
    if !matches!(gap, "\n" | " \n" | "\n ") {
        return false;
    }
    let signed = run.first().and_then(|first| text.get(..first.start)).is_some_and(|before| before.ends_with('+'));
    let fours = (2..=3).contains(&run.len()) && run.iter().chain([next]).all(|group| group.len() == 4);
    // No country has numbers of so few digits; and a zero begins a number of its own.
    let short = signed && (5..=8).contains(&count(run)) && text.as_bytes().get(next.start) != Some(&b'0');
    fours || short
}

/// Separators, or one word in brackets with spaces around it.
fn joins(gap: &str) -> bool {
    if gap.len() > WORD + GAP {
        return false;
    }
    if gap.chars().all(|c| matches!(c, ' ' | '-' | '.' | '(' | ')' | '[' | ']' | '/' | '_' | '·' | '•' | '~')) {
        return gap.chars().count() <= GAP;
    }
    if gap == "*" {
        return true;
    }
    let word = gap.trim().strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    word.is_some_and(|word| !word.is_empty() && word.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_join_across_separators_and_a_word_in_brackets() {
        for (text, want) in [
            ("067 123-45-67", vec!["0671234567"]),
            ("0 6 7 (код) 123", vec!["067123"]),
            ("067, 050", vec!["067", "050"]),
            ("067\n050", vec!["067", "050"]),
            ("+38067 123\n45 67", vec!["380671234567"]),
            ("+38067\n0501234567", vec!["38067", "0501234567"]),
            ("5555 5555\n5555 4444", vec!["5555555555554444"]),
            ("2025\n2026", vec!["2025", "2026"]),
            ("12 років 13", vec!["12", "13"]),
            ("a1 (надзвичайнодовге) 2", vec!["1", "2"]),
            ("a1 (не моє) 2", vec!["1", "2"]),
            ("1     2", vec!["1", "2"]),
            ("", vec![]),
        ] {
            let found: Vec<String> = runs(text).iter().map(|run| joined(text, run).0).collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
