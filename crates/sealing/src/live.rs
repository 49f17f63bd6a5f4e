//! Sealing under a data key: XChaCha20-Poly1305 with a random nonce, padded, bound to its place.
//!
//! `suite (1 byte) ‖ nonce (24) ‖ ciphertext ‖ tag (16)`; inside: length (4 bytes, big endian) ‖ plaintext ‖ zeros.

use crate::{DataKey, cipher, suite};
use domain::Sealed;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// Where a sealed value stands; a value moved elsewhere does not open.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The table.
    pub table: &'a str,
    /// The row's id.
    pub row: &'a [u8],
    /// The column.
    pub column: &'a str,
}

/// The bytes do not open: changed, moved, cut, or sealed under another key.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("sealed bytes do not open here")]
pub struct OpenError;

/// Seals `plain` under a conversation's key for one place.
pub fn seal<T>(key: &DataKey, plain: &[u8], place: &Place<'_>, rng: &mut impl CryptoRng) -> Sealed<T> {
    Sealed::from_bytes(seal_bytes(key.bytes(), plain, place, rng))
}

/// Opens what was sealed for this place. Errors: anything that is not exactly that.
///
/// An older value of the same place opens too: nothing here counts versions, and the state of a conversation that was put
/// back is one that she was in before. What must not go back is an item, which has a version.
pub fn open<T>(key: &DataKey, sealed: &Sealed<T>, place: &Place<'_>) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    open_bytes(key.bytes(), sealed.as_bytes(), place)
}

fn associated(place: &Place<'_>) -> Vec<u8> {
    let mut out = Vec::with_capacity(64);
    out.push(suite::LIVE);
    for part in [place.table.as_bytes(), place.row, place.column.as_bytes()] {
        out.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(part);
    }
    out
}

pub(crate) fn seal_bytes(key: &[u8; 32], plain: &[u8], place: &Place<'_>, rng: &mut impl CryptoRng) -> Vec<u8> {
    let mut out = vec![suite::LIVE];
    cipher::encrypt(key, plain, &associated(place), &mut out, rng);
    out
}

pub(crate) fn open_bytes(key: &[u8; 32], sealed: &[u8], place: &Place<'_>) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (first, rest) = sealed.split_first().ok_or(OpenError)?;
    if *first != suite::LIVE {
        return Err(OpenError);
    }
    cipher::decrypt(key, rest, &associated(place))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chacha20poly1305::aead::{Aead, KeyInit, Payload};
    use chacha20poly1305::{XChaCha20Poly1305, XNonce};
    use rand::SeedableRng;

    const PLACE: Place<'static> = Place { table: "t", row: b"r", column: "c" };

    #[test]
    fn the_cipher_gives_the_answer_of_the_draft() {
        // draft-irtf-cfrg-xchacha-03, A.3.1
        let key: Vec<u8> = (0x80..0xa0).collect();
        let key: [u8; 32] = key.try_into().unwrap();
        let nonce: Vec<u8> = (0x40..0x58).collect();
        let nonce: [u8; 24] = nonce.try_into().unwrap();
        let aad = [0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7];
        let msg = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let sealed =
            XChaCha20Poly1305::new(&key.into()).encrypt(&XNonce::from(nonce), Payload { msg, aad: &aad }).unwrap();
        assert_eq!(sealed[..8], [0xbd, 0x6d, 0x17, 0x9d, 0x3e, 0x83, 0xd4, 0x3b]);
        assert_eq!(
            sealed[msg.len()..],
            [0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a, 0xcf, 0x49]
        );
    }

    #[test]
    fn a_fixed_seed_gives_a_fixed_form() {
        let mut rng = rand::rngs::StdRng::seed_from_u64(7);
        let key = DataKey::generate(&mut rng);
        let sealed = seal::<()>(&key, b"where a conversation stands", &PLACE, &mut rng);
        let hex: String = sealed.as_bytes().iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(
            hex,
            "01b621629ead61c245e06bb0bc4f577df3d2f49798ab0deb2ca7dbb8b744c2dd4decf7e2fe8f2ee7491495e7218d0a9b8022728398bba998a8abc68d23501fdbeb3454fe136b31df09"
        );
    }

    proptest::proptest! {
        #[test]
        fn what_is_sealed_opens_and_one_flipped_byte_does_not(plain: Vec<u8>, seed: u64, at: usize, bit in 0u8..8) {
            let mut rng = rand::rngs::StdRng::seed_from_u64(seed);
            let key = DataKey::generate(&mut rng);
            let sealed = seal::<()>(&key, &plain, &PLACE, &mut rng);
            proptest::prop_assert_eq!(open(&key, &sealed, &PLACE), Ok(Zeroizing::new(plain)));
            let mut bytes = sealed.into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            proptest::prop_assert_eq!(open(&key, &Sealed::<()>::from_bytes(bytes), &PLACE), Err(OpenError));
        }

        #[test]
        fn bytes_from_anywhere_end_in_an_error(bytes: Vec<u8>) {
            let mut rng = rand::rngs::StdRng::seed_from_u64(7);
            let key = DataKey::generate(&mut rng);
            proptest::prop_assert_eq!(open(&key, &Sealed::<()>::from_bytes(bytes), &PLACE), Err(OpenError));
        }
    }

    #[test]
    fn a_value_moved_elsewhere_does_not_open() {
        let mut rng = rand::rngs::StdRng::seed_from_u64(1);
        let key = DataKey::generate(&mut rng);
        let sealed = seal::<()>(&key, b"x", &PLACE, &mut rng);
        for place in [
            Place { table: "u", ..PLACE },
            Place { row: b"s", ..PLACE },
            Place { column: "d", ..PLACE },
            Place { table: "tr", row: b"", column: "c" },
        ] {
            assert_eq!(open(&key, &sealed, &place), Err(OpenError));
        }
    }

    #[test]
    fn a_root_key_survives_its_file_and_wraps_for_one_row() {
        let mut rng = rand::rngs::StdRng::seed_from_u64(2);
        let root = crate::RootKey::generate(&mut rng);
        let again = crate::RootKey::from_file_text(&root.to_file_text()).unwrap();
        let key = DataKey::generate(&mut rng);
        let wrapped = root.wrap(&key, b"row", &mut rng);
        assert!(again.unwrap_key(&wrapped, b"row").is_ok_and(|k| k.bytes() == key.bytes()));
        assert!(again.unwrap_key(&wrapped, b"other").is_err());
        let signs = format!("oberih-root-key-1 {}", "+1".repeat(32));
        for bad in ["", "oberih-root-key-1 00", "oberih-root-key-1 zz", "оберіг", &signs] {
            assert!(crate::RootKey::from_file_text(bad).is_err(), "{bad}");
        }
    }
}
