//! How much of a word is kept: counted as it is stored, since letters of other scripts take up to four bytes.

/// The beginning of a text that takes at most so many bytes in a state as it is stored, which is JSON.
pub(crate) fn cut(text: &str, bytes: usize) -> String {
    let mut taken = 0;
    let fits = |c: &char| {
        taken += stored(*c);
        taken <= bytes
    };
    text.chars().take_while(fits).collect()
}

/// How many bytes a letter takes between the quotes of JSON.
fn stored(c: char) -> usize {
    match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        c if c < ' ' => 6,
        c => c.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_counts_as_it_is_stored() {
        for c in ('\0'..='\u{ff}').chain(['я', '’', '\u{2028}', '\u{fffd}', '𐌰', '\u{1f198}']) {
            let written = serde_json::to_string(&c).unwrap();
            assert_eq!(stored(c), written.len() - 2, "{written}");
        }
    }

    #[test]
    fn a_text_is_cut_between_letters_and_what_fits_stays_whole() {
        for (text, bytes, want) in [
            ("", 0, ""),
            ("abc", 3, "abc"),
            ("abcd", 3, "abc"),
            ("яя", 3, "я"),
            ("𐌰𐌰", 8, "𐌰𐌰"),
            ("𐌰𐌰", 7, "𐌰"),
            ("a\"b", 3, "a\""),
            ("\u{1}b", 5, ""),
        ] {
            assert_eq!(cut(text, bytes), want, "{text} {bytes}");
        }
    }
}
