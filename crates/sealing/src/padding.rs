//! Padmé: lengths are rounded up so that they tell little (at most 12 % more bytes).
//! Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs", 2019, algorithm 1.

/// The shortest padded length: small messages all look alike.
const FLOOR: usize = 32;

/// The padded length for `len` bytes: `len <= padded`, and `padded(padded(n)) == padded(n)`.
pub(crate) fn padded(len: usize) -> usize {
    if len <= FLOOR {
        return FLOOR;
    }
    let e = usize::BITS - 1 - len.leading_zeros();
    let s = u32::BITS - e.leading_zeros();
    let mask = (1usize << e.saturating_sub(s)) - 1;
    len.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_rounded_as_the_paper_says() {
        for (len, want) in [(0, 32), (32, 32), (33, 36), (100, 104), (1_000, 1_024), (9, 32), (65_537, 67_584)] {
            assert_eq!(padded(len), want, "{len}");
        }
    }

    proptest::proptest! {
        #[test]
        fn padding_never_shrinks_and_costs_at_most_an_eighth(len in 33usize..10_000_000) {
            let p = padded(len);
            proptest::prop_assert!(p >= len && p - len <= len / 8 + 1 && padded(p) == p);
        }
    }
}
