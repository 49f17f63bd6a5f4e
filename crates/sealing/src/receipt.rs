//! The receipt: 18 digits by which a person comes back to her report.
//!
//! The last digit is chosen so that the Luhn sum is 5 mod 10: never a payment card (0 mod 10), and every slip of one
//! digit, and nearly every swap of neighbours, is found at once. 17 digits are free: 56 bits.

use crate::secret::Secret;
use domain::{digit_of, takes_no_width};
use rand_core::CryptoRng;
use std::collections::VecDeque;
use std::ops::Range;
use zeroize::Zeroizing;

const DIGITS: usize = 18;
const LUHN: u32 = 5;
/// More than so many separators that take width part two numbers.
const GAP: usize = 4;
/// So many windows of a text are worth a try; each costs a run of Argon2id.
pub const FOUND_AT_MOST: usize = 4;
const FREE: u64 = 100_000_000_000_000_000;

/// A receipt. Whoever holds it opens the report, so it is wiped when dropped and has neither `Debug` nor `Clone`.
pub struct ReceiptCode(Secret<DIGITS>);

/// The text is not a receipt: not 18 digits, or mistyped.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a receipt")]
pub struct NotAReceipt;

impl ReceiptCode {
    /// A new one; each of the 10^17 is as likely as any other.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        // Below this, every remainder is met equally often.
        let fair = u64::MAX - u64::MAX % FREE;
        let mut number = loop {
            let draw = rng.next_u64();
            if draw < fair {
                break draw % FREE;
            }
        };
        let mut digits = Secret::zeros();
        for digit in digits[..DIGITS - 1].iter_mut().rev() {
            *digit = u8::try_from(number % 10).unwrap_or(0);
            number /= 10;
        }
        let last = (LUHN + 10 - luhn(&digits)) % 10;
        digits[DIGITS - 1] = u8::try_from(last).unwrap_or(0);
        Self(digits)
    }

    /// From what a person typed: 18 digits, with any spaces, dashes, dots and the like between and around them.
    pub fn parse(text: &str) -> Result<Self, NotAReceipt> {
        let mut digits = Secret::zeros();
        let mut count = 0;
        for c in text.chars().filter(|c| !is_between(*c)) {
            let place = digits.get_mut(count).ok_or(NotAReceipt)?;
            *place = digit_of(c).ok_or(NotAReceipt)?;
            count += 1;
        }
        if count == DIGITS && luhn(&digits) == LUHN { Ok(Self(digits)) } else { Err(NotAReceipt) }
    }

    /// The most likely receipt in a longer text and where it stands (bytes): the first of [`ReceiptCode::find_all`].
    pub fn find(text: &str) -> Option<(Self, Range<usize>)> {
        Self::find_all(text).into_iter().next()
    }

    /// What may be a receipt in a longer text and where it stands (bytes): 18 digits with the right sum that begin and
    /// end where a group of digits does, with few separators between them. Other numbers may stand beside them, so one
    /// in ten of such windows is none: at most [`FOUND_AT_MOST`], evenly grouped ones first, to be tried in this order.
    /// Linear in the text's length.
    pub fn find_all(text: &str) -> Vec<(Self, Range<usize>)> {
        let (mut even, mut other) = (Vec::new(), Vec::new());
        let mut run: VecDeque<Group> = VecDeque::with_capacity(DIGITS + 1);
        let (mut open, mut gap) = (false, 0);
        for (at, c) in text.char_indices().chain([(text.len(), '\0')]) {
            let end = at + c.len_utf8();
            if digit_of(c).is_some() {
                match run.back_mut().filter(|_| open) {
                    Some(group) => (group.end, group.digits) = (end, group.digits.saturating_add(1)),
                    None => run.push_back(Group { start: at, end, digits: 1 }),
                }
                (open, gap) = (true, 0);
                continue;
            }
            if open {
                if let Some((place, evenly)) = last_window(&run)
                    && let Ok(code) = Self::parse(&text[place.clone()])
                {
                    let found = if evenly { &mut even } else { &mut other };
                    found.push((code, place));
                    found.truncate(FOUND_AT_MOST);
                }
                open = false;
            }
            gap += usize::from(!takes_no_width(c));
            if !is_between(c) || gap > GAP {
                run.clear();
            }
            while run.len() > DIGITS {
                run.pop_front();
            }
        }
        even.append(&mut other);
        even.truncate(FOUND_AT_MOST);
        even
    }

    /// As it is shown: groups of three.
    pub fn shown(&self) -> Zeroizing<String> {
        let mut out = Zeroizing::new(String::with_capacity(DIGITS + DIGITS / 3));
        for (n, digit) in self.0.iter().enumerate() {
            if n > 0 && n % 3 == 0 {
                out.push(' ');
            }
            out.push(char::from(b'0' + digit));
        }
        out
    }

    /// The 18 digits as ASCII, for the derivation of its keys.
    pub(crate) fn ascii(&self) -> Secret<DIGITS> {
        let mut ascii = self.0.copy();
        ascii.iter_mut().for_each(|digit| *digit += b'0');
        ascii
    }
}

/// Digits with nothing between them.
struct Group {
    start: usize,
    end: usize,
    digits: usize,
}

/// The window of 18 digits that ends with the last group, and whether all its groups are of one length.
fn last_window(run: &VecDeque<Group>) -> Option<(Range<usize>, bool)> {
    let last = run.back()?;
    let (mut digits, mut evenly) = (0, true);
    for group in run.iter().rev() {
        digits += group.digits;
        evenly &= group.digits == last.digits;
        if digits >= DIGITS {
            return (digits == DIGITS).then_some((group.start..last.end, evenly));
        }
    }
    None
}

/// What people, keyboards and messengers put between digits.
fn is_between(c: char) -> bool {
    let mark = matches!(
        c,
        '-' | '.'
            | ','
            | '/'
            | '\\'
            | '_'
            | ':'
            | ';'
            | '|'
            | '*'
            | '~'
            | '\''
            | '"'
            | '`'
            | '('
            | ')'
            | '['
            | ']'
            | '·'
            | '•'
    );
    mark || c.is_whitespace()
        || takes_no_width(c)
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{66b}' | '\u{66c}' | '\u{60c}')
}

/// The Luhn sum mod 10: every second digit from the right doubled, the last one not.
fn luhn(digits: &[u8; DIGITS]) -> u32 {
    let weigh = |(n, digit): (usize, &u8)| {
        let weighed = u32::from(*digit) * if n % 2 == 1 { 2 } else { 1 };
        weighed / 10 + weighed % 10
    };
    digits.iter().rev().enumerate().map(weigh).sum::<u32>() % 10
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::seeded;

    #[test]
    fn a_fixed_seed_gives_a_fixed_receipt() {
        let code = ReceiptCode::generate(&mut seeded(1));
        assert_eq!(code.shown().as_str(), "716 433 333 641 606 098");
    }

    #[test]
    fn a_receipt_is_read_however_it_is_typed() {
        let code = ReceiptCode::generate(&mut seeded(2));
        let shown = code.shown();
        let plain = shown.replace(' ', "");
        let arabic: String = plain.chars().map(|c| char::from_u32(0x660 + c.to_digit(10).unwrap()).unwrap()).collect();
        for text in [shown.clone(), plain.clone().into(), shown.replace(' ', "-").into(), arabic.into()] {
            assert!(ReceiptCode::parse(&text).is_ok_and(|read| *read.0 == *code.0), "{}", &*text);
        }
        for text in ["", "123", "5555 5555 5555 4444", &plain[1..], &format!("{plain}0"), &format!("x{plain}")] {
            assert!(ReceiptCode::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_receipt_is_found_in_a_message() {
        let code = ReceiptCode::generate(&mut seeded(3));
        let shown = code.shown();
        for text in [format!("мій код {}, допоможіть", &*shown), shown.to_string(), format!("12\n\n\n{}", &*shown)]
        {
            let (read, place) = ReceiptCode::find(&text).unwrap();
            assert_eq!(*read.0, *code.0);
            assert_eq!(&text[place], shown.as_str());
        }
        for text in [format!("1{}", &*shown), format!("{}7", &*shown), "+380 50 123 45 67".to_owned(), String::new()] {
            assert!(ReceiptCode::find(&text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_receipt_is_found_beside_other_numbers_and_with_any_separator() {
        let code = ReceiptCode::generate(&mut seeded(3));
        let shown = code.shown();
        let with = |between: &str| shown.replace(' ', between);
        let in_script = |zero: u32| -> String {
            shown.chars().map(|c| c.to_digit(10).map_or(c, |d| char::from_u32(zero + d).unwrap())).collect()
        };
        let keycaps: String = with("").chars().map(|c| format!("{c}\u{fe0f}\u{20e3}")).collect();
        for text in [
            format!("1. {}", &*shown),
            format!("{} 2", &*shown),
            format!("я писала 3 дні тому. 5 {}", &*shown),
            format!("{}, 2 дітей", &*shown),
            format!("+380501234567 {}", &*shown),
            format!("+380501234567 {}", with("")),
            format!("{}\n{}", &*shown, &*shown),
            format!("12.03.2024 {} 18:30", &*shown),
            with(" - "),
            with("/"),
            with(", "),
            with("_"),
            with("  \n"),
            with("\u{200e} "),
            with("\u{ad}"),
            with("\u{feff}"),
            with("\u{2067} \u{2069}"),
            format!("*{}*", with("")),
            in_script(0x966),
            in_script(0xe50),
            keycaps,
        ] {
            assert!(ReceiptCode::find_all(&text).iter().any(|(read, _)| *read.0 == *code.0), "{text}");
        }
    }

    #[test]
    fn an_evenly_grouped_window_comes_before_others_and_few_are_tried() {
        let code = ReceiptCode::generate(&mut seeded(3));
        let shown = code.shown();
        // Nine digits before it and its first nine are a window with the right sum, too.
        let before = (0..100_000).map(|n| format!("{n:05} 45 67")).find(|before| {
            let both = format!("{before} {}", &shown[..11]);
            ReceiptCode::parse(&both).is_ok()
        });
        let text = format!("{} {}", before.unwrap(), &*shown);
        assert_eq!(ReceiptCode::find_all(&text).len(), 2);
        assert!(ReceiptCode::find(&text).is_some_and(|(read, _)| *read.0 == *code.0));
        let many = "5 0 ".repeat(200);
        assert!(ReceiptCode::find_all(&many).len() <= FOUND_AT_MOST);
    }

    #[test]
    fn every_slip_of_one_digit_is_found_and_none_is_a_payment_card() {
        let code = ReceiptCode::generate(&mut seeded(4));
        assert_eq!(luhn(&code.0), LUHN);
        for at in 0..DIGITS {
            for other in (0..10).filter(|d| *d != code.0[at]) {
                let mut bad = *code.0;
                bad[at] = other;
                assert_ne!(luhn(&bad), LUHN);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_searched_without_a_panic(text: String) {
            let _ = ReceiptCode::find(&text);
            let _ = ReceiptCode::parse(&text);
        }

        #[test]
        fn every_receipt_is_read_as_shown(seed: u64) {
            let code = ReceiptCode::generate(&mut seeded(seed));
            proptest::prop_assert!(ReceiptCode::parse(&code.shown()).is_ok_and(|read| *read.0 == *code.0));
        }
    }
}
