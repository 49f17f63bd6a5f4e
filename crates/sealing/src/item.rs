//! An item: a message, an answer, a piece of a file, a note. Sealed under a fresh key, that key to the compartment's
//! present epoch; the server needs no private key for it.
//!
//! `suite (1) ‖ epoch (4) ‖ HPKE (X25519) of the content key (80) ‖ nonce (24) ‖ ciphertext ‖ tag (16)`.

use crate::encoding::Writer;
use crate::wrap::{BadKey, open_with, seal_to};
use crate::{CompartmentKey, OpenError, ProvenCompartment, cipher, suite};
use domain::{CompartmentId, Sealed};
use hpke::kem::X25519HkdfSha256;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const INFO: &[u8] = b"oberih item 1";
const HEAD: usize = 5;
const WRAPPED: usize = 32 + 32 + 16;

/// Where an item stands; moved elsewhere, it does not open.
#[derive(Clone, Copy)]
pub struct ItemPlace<'a> {
    /// The table.
    pub table: &'a str,
    /// The row's id.
    pub id: &'a [u8],
    /// Which writing of this row, from 1: an older one put back does not open as the present one.
    pub version: u32,
}

/// Seals `plain` to the present epoch of a compartment. `plain`: less than 4 GiB; larger things go in pieces, each an
/// item. The form has at most 12 % and 157 bytes more than `plain`. Errors: the key gives no secret.
pub fn seal_item<T>(
    to: &ProvenCompartment,
    plain: &[u8],
    place: &ItemPlace<'_>,
    rng: &mut impl CryptoRng,
) -> Result<Sealed<T>, BadKey> {
    let aad = associated(to.id, to.epoch, place);
    let mut content_key = Zeroizing::new([0; 32]);
    rng.fill_bytes(&mut *content_key);
    let wrapped = seal_to::<X25519HkdfSha256>(to.seal.as_bytes(), &*content_key, INFO, &aad, rng)?;
    let mut out = Vec::with_capacity(HEAD + WRAPPED + 64 + plain.len() + plain.len() / 8);
    out.push(suite::ITEM);
    out.extend_from_slice(&to.epoch.to_be_bytes());
    out.extend_from_slice(&wrapped);
    cipher::encrypt(&content_key, plain, &aad, &mut out, rng);
    Ok(Sealed::from_bytes(out))
}

/// Which epoch of its compartment an item was sealed to; `None` when the bytes are no item.
pub fn item_epoch<T>(item: &Sealed<T>) -> Option<u32> {
    let head = item.as_bytes().first_chunk::<HEAD>()?;
    let [suite::ITEM, epoch @ ..] = head else { return None };
    Some(u32::from_be_bytes(*epoch))
}

/// Opens an item of this place. Errors: changed, moved, of another version, epoch or compartment.
pub fn open_item<T>(
    key: &CompartmentKey,
    item: &Sealed<T>,
    place: &ItemPlace<'_>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    if item_epoch(item) != Some(key.epoch) {
        return Err(OpenError);
    }
    let aad = associated(key.id, key.epoch, place);
    let (_, rest) = item.as_bytes().split_at_checked(HEAD).ok_or(OpenError)?;
    let (wrapped, text) = rest.split_at_checked(WRAPPED).ok_or(OpenError)?;
    let content_key = open_with::<X25519HkdfSha256>(&key.item_secret(), wrapped, INFO, &aad)?;
    let content_key: &[u8; 32] = content_key.as_slice().try_into().map_err(|_| OpenError)?;
    cipher::decrypt(content_key, text, &aad)
}

fn associated(id: CompartmentId, epoch: u32, place: &ItemPlace<'_>) -> Vec<u8> {
    Writer::new(suite::ITEM, "item")
        .part(id.as_bytes())
        .number(epoch.into())
        .part(place.table.as_bytes())
        .part(place.id)
        .number(place.version.into())
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::fingerprint;
    use crate::samples::{member, report, seeded, to_hex};

    const PLACE: ItemPlace<'static> = ItemPlace { table: "messages", id: b"id", version: 1 };

    fn compartment(seed: u64) -> (ProvenCompartment, CompartmentKey) {
        let rng = &mut seeded(seed);
        let (anna, _) = member(1, rng);
        let (record, _, key) = report(&[&anna], rng);
        (record.for_writing(|_| Some(1)).unwrap(), key)
    }

    #[test]
    fn a_fixed_seed_gives_a_fixed_item() {
        let (to, key) = compartment(1);
        let item = seal_item::<()>(&to, "мене звати".as_bytes(), &PLACE, &mut seeded(2)).unwrap();
        assert_eq!(
            to_hex(&fingerprint("", item.as_bytes())),
            "561d866329a9ebc9fdfa1ba34a4181d91eb7c8ee185710592f2cbeca8ce16ba2"
        );
        assert_eq!(open_item(&key, &item, &PLACE).unwrap().as_slice(), "мене звати".as_bytes());
    }

    #[test]
    fn an_item_opens_at_its_place_alone() {
        let (to, key) = compartment(1);
        let (_, other) = compartment(2);
        let item = seal_item::<()>(&to, b"x", &PLACE, &mut seeded(3)).unwrap();
        for place in
            [ItemPlace { table: "notes", ..PLACE }, ItemPlace { id: b"ie", ..PLACE }, ItemPlace { version: 2, ..PLACE }]
        {
            assert!(open_item(&key, &item, &place).is_err());
        }
        assert!(open_item(&other, &item, &PLACE).is_err(), "another compartment");
    }

    #[test]
    fn two_items_of_near_lengths_look_alike() {
        let (to, _) = compartment(1);
        let length = |n: usize| seal_item::<()>(&to, &vec![1; n], &PLACE, &mut seeded(4)).unwrap().as_bytes().len();
        assert_eq!(length(0), length(28));
        assert_eq!(length(1_000), length(1_020));
        assert!(length(10_000) <= 10_000 + 10_000 / 8 + 157);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_sealed_opens_and_one_flipped_bit_does_not(plain: Vec<u8>, seed: u64, at: usize, bit in 0u8..8) {
            let (to, key) = compartment(1);
            let item = seal_item::<()>(&to, &plain, &PLACE, &mut seeded(seed)).unwrap();
            let opened = open_item(&key, &item, &PLACE);
            proptest::prop_assert_eq!(opened.as_ref().map(|plain| plain.as_slice()), Ok(plain.as_slice()));
            let mut bytes = item.into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            proptest::prop_assert!(open_item(&key, &Sealed::<()>::from_bytes(bytes), &PLACE).is_err());
        }

        #[test]
        fn bytes_from_anywhere_end_in_an_error(mut bytes: Vec<u8>, as_item: bool) {
            let (_, key) = compartment(1);
            if as_item {
                bytes.splice(..0, [suite::ITEM, 0, 0, 0, 1]);
            }
            proptest::prop_assert!(open_item(&key, &Sealed::<()>::from_bytes(bytes), &PLACE).is_err());
        }
    }
}
