//! The text as recognisers read it: digits of all scripts as ASCII, full-width letters as usual ones, one kind of dash
//! and space, nothing that takes no width. Each byte knows which bytes of the original it stands for.

use domain::{digit_of, takes_no_width};
use std::ops::Range;

/// A text and its way back to the original.
pub(crate) struct Folded {
    text: String,
    /// For each byte: where its character begins and ends in the original.
    places: Vec<(u32, u32)>,
}

impl Folded {
    /// Of at most 4 GiB; linear.
    pub(crate) fn of(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut places: Vec<(u32, u32)> = Vec::with_capacity(original.len());
        for (at, c) in original.char_indices() {
            let (start, end) = (place(at), place(at + c.len_utf8()));
            if matches!(c, 'O' | 'o' | 'О' | 'о')
                && is_zero(c, &text, original.get(at + c.len_utf8()..).unwrap_or_default())
            {
                text.push('0');
                places.push((start, end));
                continue;
            }
            if is_plain(c) {
                text.push(c);
                places.extend(std::iter::repeat_n((start, end), c.len_utf8()));
                continue;
            }
            if takes_no_width(c) {
                // The frame of a keycap belongs to its digit: a page that marks the span must not cut it.
                let last = text.chars().next_back().map_or(0, char::len_utf8);
                let from = places.len() - last;
                places.iter_mut().skip(from).for_each(|place| place.1 = end);
                continue;
            }
            let folded = fold(c);
            text.push(folded);
            places.extend(std::iter::repeat_n((start, end), folded.len_utf8()));
        }
        Self { text, places }
    }

    /// The folded text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// A span of the folded text as one of the original.
    pub(crate) fn original(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.places.get(span.start).map_or(0, |place| place.0);
        let end = span.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.1);
        start as usize..end as usize
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Most of what people write, which stays as it is.
fn is_plain(c: char) -> bool {
    matches!(c, '\u{20}'..='\u{7e}' | '\u{c0}'..='\u{5ff}')
}

/// Whether a letter O stands for a zero: in a word of digits and such letters alone, as long as a phone number at most,
/// that is no part of a name or link. "О67", "38O67".
fn is_zero(c: char, before: &str, after: &str) -> bool {
    const LONGEST: usize = 16;
    let alike = |c: char| matches!(c, 'O' | 'o' | 'О' | 'о');
    let last = before.chars().next_back();
    let digit_before = last.is_some_and(|c| c.is_ascii_digit());
    let digit_after = after.starts_with(|c: char| c.is_ascii_digit() || alike(c));
    // "о10": a word that was run into the hour.
    if !(digit_before || digit_after && c.is_uppercase()) {
        return false;
    }
    let mut digits = 0;
    let mut beyond = |word: &mut dyn Iterator<Item = char>| {
        for c in word.take(LONGEST) {
            if c.is_ascii_digit() {
                digits += 1;
            } else if !alike(c) {
                return Some(c);
            }
        }
        None
    };
    let (from, to) = (beyond(&mut before.chars().rev()), beyond(&mut after.chars()));
    let begins = from.is_none_or(|c| c.is_whitespace() || matches!(c, '+' | '(' | ')' | '-' | ':'));
    let ends = to.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | '@' | '/' | '=' | '%'));
    (if digit_before { 1 } else { 2 }..LONGEST).contains(&digits) && begins && ends
}

fn fold(c: char) -> char {
    if c.is_ascii() {
        return if matches!(c, '\t' | '\u{b}' | '\u{c}') { ' ' } else { c };
    }
    if let Some(digit) = digit(c) {
        return digit;
    }
    match c {
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{ff01}'..='\u{ff5e}' => u8::try_from(u32::from(c) - 0xfee0).map_or(c, char::from),
        '\u{2795}' => '+',
        '\u{3002}' | '\u{ff61}' | '\u{fe52}' => '.',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// Arabic, Persian, full-width, Devanagari, circled and other digits, as ASCII.
fn digit(c: char) -> Option<char> {
    // All letters of Latin, Greek, Cyrillic and Hebrew lie below.
    if c < '\u{660}' {
        return None;
    }
    let circled = || match c {
        '\u{24ea}' => Some(0),
        '\u{2460}'..='\u{2468}' => u8::try_from(u32::from(c) - 0x245f).ok(),
        _ => None,
    };
    digit_of(c).or_else(circled).and_then(|n| char::from_digit(n.into(), 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_read_and_their_place_is_kept() {
        for (raw, want) in [
            ("٠٦٧", "067"),
            ("０６７", "067"),
            ("0\u{fe0f}\u{20e3}6\u{fe0f}\u{20e3}7\u{fe0f}\u{20e3}", "067"),
            ("⓪⑥⑦", "067"),
            ("+44\u{a0}7700–900123", "+44 7700-900123"),
            ("ｔ．ｍｅ／ｎａｍｅ", "t.me/name"),
        ] {
            let folded = Folded::of(raw);
            assert_eq!(folded.text(), want, "{raw}");
            assert_eq!(folded.original(&(0..folded.text().len())), 0..raw.len(), "{raw}");
        }
    }

    #[test]
    fn a_letter_that_looks_like_a_zero_is_one_among_digits() {
        for (raw, want) in [
            ("О67 123 4О 67", "067 123 40 67"),
            ("+38O67", "+38067"),
            ("8-О67", "8-067"),
            ("о10", "о10"),
            ("name_O67", "name_O67"),
            ("https://t.me/O67", "https://t.me/O67"),
            ("4O девчат", "40 девчат"),
            ("O2 мобайл", "O2 мобайл"),
            ("NWBK6O16", "NWBK6O16"),
            ("слово O слово", "слово O слово"),
        ] {
            let folded = Folded::of(raw);
            assert_eq!(folded.text(), want, "{raw}");
            assert_eq!(folded.original(&(0..folded.text().len())), 0..raw.len(), "{raw}");
        }
    }

    #[test]
    fn a_span_leads_back_to_whole_characters() {
        let raw = "ці ٠٦٧ тут";
        let folded = Folded::of(raw);
        let at = folded.text().find("067").unwrap();
        assert_eq!(&raw[folded.original(&(at..at + 3))], "٠٦٧");
        assert_eq!(folded.original(&(0..0)), 0..0);
    }
}
