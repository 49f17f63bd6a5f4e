//! Addresses of blockchains, where a checksum tells an address from other letters: Bitcoin, Litecoin, Dogecoin and Tron
//! (base58check, segwit), Ethereum and its kin (EIP-55), Monero, TON. A Solana address has no checksum, so it is none here.

use crate::base58;
use crate::bech32::is_segwit;
use sha3::{Digest, Keccak256};
use std::ops::Range;

const SHORTEST: usize = 26;
const LONGEST: usize = 106;
/// So much may be run into an address with a dash or a line: "USDT-TR7…".
const NAMED: usize = 16;

/// The addresses in a folded text: canonical form and place. Linear.
pub(crate) fn wallets(text: &str) -> Vec<(String, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let length = rest.iter().position(|byte| !is_of_word(*byte)).unwrap_or(rest.len());
        if (SHORTEST..=LONGEST + NAMED).contains(&length) {
            let word = text.get(at..at + length).unwrap_or_default();
            found.extend(within(word).map(|(normal, span)| (normal, at + span.start..at + span.end)));
        }
        at += length.max(1);
    }
    found
}

/// Base64url, which TON writes, has `-` and `_`; no letter of another script stands within an address.
fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') || !byte.is_ascii()
}

/// The address that a word is, or that stands in it between dashes and lines. In TON's these are letters.
fn within(word: &str) -> Option<(String, Range<usize>)> {
    if let Some(normal) = canonical(word) {
        return Some((normal, 0..word.len()));
    }
    let bare = word.trim_matches(['-', '_']);
    let from = word.len() - word.trim_start_matches(['-', '_']).len();
    let whole = canonical(bare).map(|normal| (normal, from..from + bare.len()));
    whole.or_else(|| {
        let mut start = 0;
        word.split(['-', '_']).find_map(|part| {
            let span = start..start + part.len();
            start = span.end + 1;
            canonical(part).map(|normal| (normal, span))
        })
    })
}

fn canonical(word: &str) -> Option<String> {
    let lower = word.to_ascii_lowercase();
    // BIP 173: one case throughout.
    let one_case = word == lower || word == word.to_ascii_uppercase();
    if one_case && (is_segwit(&lower, "bc") || is_segwit(&lower, "ltc")) {
        return Some(lower);
    }
    if let Some(hex) = lower.strip_prefix("0x").filter(|hex| hex.len() == 40) {
        return evm(hex, word);
    }
    let base58check = || {
        let versions: &[u8] = match word.bytes().next()? {
            b'1' => &[0x00],
            b'3' => &[0x05],
            b'T' => &[0x41],
            b'L' => &[0x30],
            b'M' => &[0x32],
            b'D' => &[0x1e],
            _ => return None,
        };
        let right = (26..=35).contains(&word.len()) && versions.contains(&base58::version(word)?);
        right.then(|| word.to_owned())
    };
    base58check().or_else(|| monero(word)).or_else(|| ton(word))
}

/// EIP-55: the case of the letters is the checksum. One case throughout has none, and is taken: most people copy it so.
fn evm(hex: &str, word: &str) -> Option<String> {
    if !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let hash = Keccak256::digest(hex.as_bytes());
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let letters = hex.chars().zip(nibbles);
    let right: String = letters.map(|(c, n)| if n >= 8 { c.to_ascii_uppercase() } else { c }).collect();
    let given = word.get(2..)?;
    let one_case = given == hex || given == hex.to_ascii_uppercase();
    (one_case || given == right).then(|| format!("0x{right}"))
}

/// 69 bytes (77 with a payment id), in blocks of 8 bytes and 11 letters; the last 4 bytes are of Keccak-256.
fn monero(word: &str) -> Option<String> {
    if !(matches!(word.len(), 95 | 106) && word.starts_with(['4', '8']) && base58::is_base58(word)) {
        return None;
    }
    let mut bytes = Vec::with_capacity(77);
    for block in word.as_bytes().chunks(11) {
        let block = std::str::from_utf8(block).ok()?;
        match block.len() {
            11 => bytes.extend(base58::decode::<8>(block)?),
            7 => bytes.extend(base58::decode::<5>(block)?),
            _ => return None,
        }
    }
    // 106 letters: nine blocks of 11, and one of 7 for 5 bytes.
    let (payload, sum) = bytes.split_at_checked(bytes.len().checked_sub(4)?)?;
    let known = matches!(payload.first(), Some(18 | 19 | 42));
    (known && Keccak256::digest(payload).get(..4) == Some(sum)).then(|| word.to_owned())
}

/// TON: 36 bytes in base64url: tag, workchain, hash, CRC-16. The tag says only how it may be paid to, so the canonical form
/// is workchain and hash.
fn ton(word: &str) -> Option<String> {
    if word.len() != 48 {
        return None;
    }
    let mut bytes = Vec::with_capacity(36);
    for four in word.as_bytes().chunks(4) {
        let bits = four.iter().try_fold(0_u32, |bits, byte| Some((bits << 6) | sextet(*byte)?))?;
        bytes.extend(bits.to_be_bytes().iter().skip(1));
    }
    let (payload, sum) = bytes.split_at_checked(34)?;
    let (tag, workchain) = (payload.first()? & 0x7f, payload.get(1)?);
    let chain = match workchain {
        0 => "0",
        255 => "-1",
        _ => return None,
    };
    let right = matches!(tag, 0x11 | 0x51) && sum == crc16(payload).to_be_bytes();
    let hash: String = payload.get(2..)?.iter().map(|byte| format!("{byte:02x}")).collect();
    right.then(|| format!("{chain}:{hash}"))
}

fn sextet(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    }))
}

/// CRC-16/XMODEM.
fn crc16(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |sum, byte| {
        (0..8).fold(
            sum ^ (u16::from(*byte) << 8),
            |sum, _| {
                if sum & 0x8000 == 0 { sum << 1 } else { (sum << 1) ^ 0x1021 }
            },
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ETH: &str = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    #[test]
    fn addresses_with_a_right_checksum_are_taken_in_their_canonical_form() {
        for (text, want) in [
            ("кошелек 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa!", Some("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")),
            ("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", Some("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy")),
            ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", Some("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")),
            ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", Some("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")),
            (ETH, Some(ETH)),
            (&ETH.to_lowercase(), Some(ETH)),
            ("0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", None),
            ("USDT-TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", Some("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")),
            ("-TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t_", Some("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")),
            ("xTR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", None),
            ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", None),
            ("bC1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", None),
            ("x1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", None),
            ("я1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", None),
        ] {
            assert_eq!(wallets(text).first().map(|found| found.0.as_str()), want, "{text}");
        }
    }

    #[test]
    fn monero_and_ton_are_told_by_their_sums() {
        let monero = "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A";
        assert_eq!(canonical(monero).as_deref(), Some(monero));
        assert_eq!(canonical(&monero.replace("GQBEP3A", "GQBEP3B")), None);
        // The same account, bounceable and not.
        let raw = "0:83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8";
        assert_eq!(canonical("EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N").as_deref(), Some(raw));
        assert_eq!(canonical("UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI").as_deref(), Some(raw));
        assert_eq!(canonical("EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2M"), None);
        let dashed = within("-EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N");
        assert_eq!(dashed, Some((raw.to_owned(), 1..49)));
    }
}
