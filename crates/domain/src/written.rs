//! Signs as people write them, on the keyboards of all scripts.

/// Soft hyphen, direction marks, joiners, variation selectors, the frame of keycap emoji: they take no width.
pub fn takes_no_width(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// The zeros of the scripts that people write digits in; nine more follow each.
const ZEROS: [char; 25] = [
    '0',
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{17e0}',
    '\u{1810}',
    '\u{ff10}',
    '\u{1d7ce}',
    '\u{1d7d8}',
    '\u{1d7e2}',
    '\u{1d7ec}',
    '\u{1d7f6}',
];

/// ASCII, Arabic, Persian, full-width, Devanagari and other decimal digits, as a number of 0 to 9: people on the move write all
/// of them. Source: Unicode, general category Nd.
pub fn digit_of(c: char) -> Option<u8> {
    let after = |zero: &char| u32::from(c).checked_sub(u32::from(*zero)).filter(|n| *n < 10);
    ZEROS.iter().find_map(after).and_then(|n| u8::try_from(n).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_of_any_script_is_its_number_and_a_letter_is_none() {
        for (text, number) in [('0', 0), ('9', 9), ('٣', 3), ('۴', 4), ('५', 5), ('６', 6), ('\u{1d7d7}', 9)] {
            assert_eq!(digit_of(text), Some(number), "{text}");
        }
        for none in ['a', 'О', '/', ':', '①', '\u{65f}', '\u{66a}'] {
            assert_eq!(digit_of(none), None, "{none}");
        }
    }

    #[test]
    fn marks_between_letters_take_no_width_and_a_blank_does() {
        assert!(['\u{ad}', '\u{200b}', '\u{20e3}', '\u{fe0f}', '\u{feff}'].into_iter().all(takes_no_width));
        assert!(![' ', '\u{a0}', 'a', '-'].into_iter().any(takes_no_width));
    }
}
