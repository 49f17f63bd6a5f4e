//! The Luhn sum, by which cards and receipts are told from other digits.

/// The sum mod 10 of ASCII digits: every second one from the right doubled, the last one not. 0 for a card, 5 for a receipt.
pub(crate) fn luhn(digits: &[u8]) -> u32 {
    let weigh = |(n, digit): (usize, &u8)| {
        let weighed = u32::from(digit.saturating_sub(b'0')) * if n % 2 == 1 { 2 } else { 1 };
        weighed / 10 + weighed % 10
    };
    digits.iter().rev().enumerate().map(weigh).sum::<u32>() % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_have_0_and_receipts_5() {
        for (digits, want) in [("5555555555554444", 0), ("716433333641606098", 5), ("5555555555554443", 9), ("", 0)] {
            assert_eq!(luhn(digits.as_bytes()), want, "{digits}");
        }
    }
}
