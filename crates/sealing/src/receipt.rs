//! The receipt: 18 digits by which a person comes back to her report.
//!
//! The last digit is chosen so that the Luhn sum is 5 mod 10: never a payment card (0 mod 10), and every slip of one
//! digit, and nearly every swap of neighbours, is found at once. 17 digits are free: 56 bits.

use rand_core::CryptoRng;
use std::ops::Range;
use zeroize::Zeroizing;

const DIGITS: usize = 18;
const LUHN: u32 = 5;
const FREE: u64 = 100_000_000_000_000_000;

/// A receipt. Whoever holds it opens the report, so it is wiped when dropped and has neither `Debug` nor `Clone`.
pub struct ReceiptCode(Zeroizing<[u8; DIGITS]>);

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
        let mut digits = Zeroizing::new([0; DIGITS]);
        for digit in digits[..DIGITS - 1].iter_mut().rev() {
            *digit = u8::try_from(number % 10).unwrap_or(0);
            number /= 10;
        }
        let last = (LUHN + 10 - luhn(&digits)) % 10;
        digits[DIGITS - 1] = u8::try_from(last).unwrap_or(0);
        Self(digits)
    }

    /// From what a person typed: 18 digits, with any spaces, dashes and dots between and around them.
    pub fn parse(text: &str) -> Result<Self, NotAReceipt> {
        let mut digits = Zeroizing::new([0; DIGITS]);
        let mut count = 0;
        for c in text.chars().filter(|c| !is_between(*c)) {
            let place = digits.get_mut(count).ok_or(NotAReceipt)?;
            *place = digit(c).ok_or(NotAReceipt)?;
            count += 1;
        }
        if count == DIGITS && luhn(&digits) == LUHN { Ok(Self(digits)) } else { Err(NotAReceipt) }
    }

    /// The first receipt in a longer text and where it stands (bytes). 18 digits in a run, with at most two spaces,
    /// dashes or dots between two of them, and no further digit beside them. Linear in the text's length.
    pub fn find(text: &str) -> Option<(Self, Range<usize>)> {
        let mut run: Option<(usize, usize, usize, usize)> = None; // start, end, digits, separators since
        let mut found = None;
        let close = |run: &mut Option<(usize, usize, usize, usize)>| {
            let (start, end, count, _) = run.take()?;
            let code = (count == DIGITS).then(|| Self::parse(&text[start..end]).ok()).flatten()?;
            Some((code, start..end))
        };
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            run = match (run, digit(c)) {
                (Some((start, _, count, _)), Some(_)) => Some((start, end, count + 1, 0)),
                (None, Some(_)) => Some((at, end, 1, 0)),
                (Some((start, end, count, gap)), None) if is_between(c) && gap < 2 => {
                    Some((start, end, count, gap + 1))
                }
                (mut old, None) => {
                    found = close(&mut old);
                    None
                }
            };
            if found.is_some() {
                return found;
            }
        }
        close(&mut run)
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
    pub(crate) fn ascii(&self) -> Zeroizing<[u8; DIGITS]> {
        Zeroizing::new(self.0.map(|digit| b'0' + digit))
    }
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{200b}' | '\u{2060}')
}

/// ASCII, full-width and Arabic digits: keyboards of people on the move write all of them.
fn digit(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06f0}'..='\u{06f9}' => '\u{06f0}',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(zero)).ok()
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
        for text in [format!("1{}", &*shown), format!("{} 7", &*shown), "+380 50 123 45 67".to_owned(), String::new()] {
            assert!(ReceiptCode::find(&text).is_none(), "{text}");
        }
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
