//! Segwit addresses: bech32 (BIP 173) for version 0, bech32m (BIP 350) for all later ones.

const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const BECH32: u32 = 1;
const BECH32M: u32 = 0x2bc8_30a3;

/// Whether a lower-case text is a segwit address with this human part (`bc`, `ltc`).
pub(crate) fn is_segwit(text: &str, human: &str) -> bool {
    let data = text.strip_prefix(human).and_then(|rest| rest.strip_prefix('1'));
    let values: Option<Vec<u8>> = data.and_then(|data| {
        let value = |byte| LETTERS.iter().position(|letter| *letter == byte).and_then(|n| u8::try_from(n).ok());
        data.bytes().map(value).collect()
    });
    let Some(values) = values.filter(|_| text.len() <= 90) else { return false };
    let Some((version, rest)) = values.split_first() else { return false };
    let Some(program) = rest.len().checked_sub(6).and_then(|end| rest.get(..end)) else { return false };
    let spread = human.bytes().map(|b| b >> 5).chain([0]).chain(human.bytes().map(|b| b & 31));
    let sum = polymod(spread.chain(values.iter().copied()));
    let bits = program.len() * 5;
    let padding = program.last().map_or(0, |last| last & ((1 << (bits % 8)) - 1));
    let length = bits / 8;
    let sized = if *version == 0 { length == 20 || length == 32 } else { (2..=40).contains(&length) };
    let want = if *version == 0 { BECH32 } else { BECH32M };
    *version <= 16 && sized && bits % 8 < 5 && padding == 0 && sum == want
}

fn polymod(values: impl Iterator<Item = u8>) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1, |sum, value| {
        let top = sum >> 25;
        let shifted = ((sum & 0x01ff_ffff) << 5) ^ u32::from(value);
        GENERATOR.iter().enumerate().fold(shifted, |sum, (n, part)| if (top >> n) & 1 == 1 { sum ^ part } else { sum })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_both_sums_are_known_and_mixed_up_ones_are_not() {
        // Test vectors of BIP 173 and BIP 350.
        for (text, want) in [
            ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", true),
            ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", true),
            ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", false),
            ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", false),
            ("bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", false),
            ("bc1gmk9yu", false),
            ("bc1", false),
            ("", false),
        ] {
            assert_eq!(is_segwit(text, "bc"), want, "{text}");
        }
    }
}
