//! Base58 and its checksum, as Bitcoin and others use it.

use sha2::{Digest, Sha256};

const ALPHABET: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/// Whether all of it is of the alphabet.
pub(crate) fn is_base58(text: &str) -> bool {
    text.bytes().all(|byte| ALPHABET.contains(&byte))
}

/// The bytes that a text of a known length stands for, big end first. Costs the product of both lengths, so give it short
/// ones. `None`: other letters, or too large a number.
pub(crate) fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut out = [0_u8; N];
    for byte in text.bytes() {
        let mut carry = u32::try_from(ALPHABET.iter().position(|letter| *letter == byte)?).ok()?;
        for place in out.iter_mut().rev() {
            let sum = u32::from(*place) * 58 + carry;
            *place = u8::try_from(sum % 256).ok()?;
            carry = sum / 256;
        }
        if carry > 0 {
            return None;
        }
    }
    Some(out)
}

/// The version byte of an address of 20 bytes whose checksum is right (base58check).
pub(crate) fn version(text: &str) -> Option<u8> {
    let bytes: [u8; 25] = decode(text)?;
    let (payload, sum) = bytes.split_at_checked(21)?;
    // Each leading `1` stands for one leading zero: otherwise one address would have several spellings.
    let ones = text.bytes().take_while(|byte| *byte == b'1').count();
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let twice = Sha256::digest(Sha256::digest(payload));
    (ones == zeros && twice.get(..4) == Some(sum)).then_some(bytes.first().copied()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checksum_that_is_not_right_gives_nothing() {
        assert_eq!(version("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), Some(0));
        assert_eq!(version("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"), None);
        assert_eq!(version("11A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), None);
        assert_eq!(version("0"), None);
        assert_eq!(decode::<2>("5Q"), Some([0, 255]));
        assert_eq!(decode::<1>("5R"), None);
    }
}
