//! An item: a message, an answer, a piece of a file, a note. Sealed under a fresh key, that key to the compartment's
//! present epoch; the server needs no private key for it.
//!
//! Anybody can seal to a public key. So the node's processes add a tag under a key of the shared set: what somebody
//! else put into the database does not open as something that a person told.
//!
//! `suite (1) ‖ epoch (4) ‖ version of the writer's key (4) ‖ HPKE (X25519) of the content key (80) ‖ nonce (24) ‖
//! ciphertext ‖ tag (16) ‖ HMAC-SHA-256 over place and all before it (32)`.

use crate::encoding::Writer;
use crate::wrap::{BadKey, open_with, seal_to};
use crate::{CompartmentKey, OpenError, ProvenCompartment, cipher, suite};
use domain::{CompartmentId, Sealed};
use hmac::{Hmac, KeyInit, Mac};
use hpke::kem::X25519HkdfSha256;
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

const INFO: &[u8] = b"oberih item 1";
const HEAD: usize = 9;
const WRAPPED: usize = 32 + 32 + 16;
const TAG: usize = 32;

/// Where an item stands; moved elsewhere, it does not open.
#[derive(Clone, Copy)]
pub struct ItemPlace<'a> {
    /// The table.
    pub table: &'a str,
    /// The row's id.
    pub id: &'a [u8],
    /// The column.
    pub column: &'a str,
    /// Which writing of this row, from 1: an older one put back does not open as the present one.
    pub version: u32,
}

/// The key by which the node's own processes write items, of the shared set. It opens nothing.
pub struct WriterKey {
    version: u32,
    bytes: Zeroizing<[u8; 32]>,
}

impl WriterKey {
    /// From an unwrapped key. `version`: from 1; earlier ones are kept for what was written under them.
    pub fn new(version: u32, bytes: Zeroizing<[u8; 32]>) -> Self {
        Self { version, bytes }
    }

    /// Which one it is.
    pub fn version(&self) -> u32 {
        self.version
    }

    fn tag(&self, aad: &[u8], form: &[u8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*self.bytes).expect("HMAC takes a key of any length");
        mac.update(&u64::try_from(aad.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(aad);
        mac.update(form);
        mac
    }
}

/// Seals `plain` to the present epoch of a compartment. `plain`: less than 4 GiB; larger things go in pieces, each an
/// item. The form has at most 12 % and 193 bytes more than `plain`. Errors: the key gives no secret.
pub fn seal_item<T>(
    to: &ProvenCompartment,
    writer: &WriterKey,
    plain: &[u8],
    place: &ItemPlace<'_>,
    rng: &mut impl CryptoRng,
) -> Result<Sealed<T>, BadKey> {
    let aad = associated(to.id, to.epoch, place);
    let mut content_key = Zeroizing::new([0; 32]);
    rng.fill_bytes(&mut *content_key);
    let wrapped = seal_to::<X25519HkdfSha256>(to.seal.as_bytes(), &*content_key, INFO, &aad, rng)?;
    let mut out = Vec::with_capacity(HEAD + WRAPPED + 64 + TAG + plain.len() + plain.len() / 8);
    out.push(suite::ITEM);
    out.extend_from_slice(&to.epoch.to_be_bytes());
    out.extend_from_slice(&writer.version.to_be_bytes());
    out.extend_from_slice(&wrapped);
    cipher::encrypt(&content_key, plain, &aad, &mut out, rng);
    let tag = writer.tag(&aad, &out);
    out.extend_from_slice(&tag.finalize().into_bytes());
    Ok(Sealed::from_bytes(out))
}

/// Which epoch of its compartment an item was sealed to; `None` when the bytes are no item.
pub fn item_epoch<T>(item: &Sealed<T>) -> Option<u32> {
    head(item.as_bytes()).map(|(epoch, _)| epoch)
}

/// Under which [`WriterKey::version`] an item was written; `None` when the bytes are no item.
pub fn item_writer<T>(item: &Sealed<T>) -> Option<u32> {
    head(item.as_bytes()).map(|(_, writer)| writer)
}

/// Opens an item of this place. Errors: changed, moved, of another version, epoch or compartment, or not written by
/// this node under this writer's key.
pub fn open_item<T>(
    key: &CompartmentKey,
    writer: &WriterKey,
    item: &Sealed<T>,
    place: &ItemPlace<'_>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (form, tag) = item.as_bytes().split_last_chunk::<TAG>().ok_or(OpenError)?;
    if head(form).is_none_or(|(_, version)| version != writer.version) {
        return Err(OpenError);
    }
    writer.tag(&associated(key.id, key.epoch, place), form).verify_slice(tag).map_err(|_| OpenError)?;
    open_unwitnessed(key, item, place)
}

/// Opens an item without asking who wrote it: for the custodians, where the root key is lost and the writer's key with
/// it. Whoever could write to that database may have made what comes out; say so beside it. Errors: as for
/// [`open_item`], the last one excepted.
pub fn open_unwitnessed<T>(
    key: &CompartmentKey,
    item: &Sealed<T>,
    place: &ItemPlace<'_>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (form, _) = item.as_bytes().split_last_chunk::<TAG>().ok_or(OpenError)?;
    if head(form).is_none_or(|(epoch, _)| epoch != key.epoch) {
        return Err(OpenError);
    }
    let aad = associated(key.id, key.epoch, place);
    let (_, rest) = form.split_at_checked(HEAD).ok_or(OpenError)?;
    let (wrapped, text) = rest.split_at_checked(WRAPPED).ok_or(OpenError)?;
    let content_key = open_with::<X25519HkdfSha256>(&key.item_secret(), wrapped, INFO, &aad)?;
    let content_key: &[u8; 32] = content_key.as_slice().try_into().map_err(|_| OpenError)?;
    cipher::decrypt(content_key, text, &aad)
}

fn head(form: &[u8]) -> Option<(u32, u32)> {
    let [suite::ITEM, e0, e1, e2, e3, writer @ ..] = form.first_chunk::<HEAD>()? else { return None };
    Some((u32::from_be_bytes([*e0, *e1, *e2, *e3]), u32::from_be_bytes(*writer)))
}

fn associated(id: CompartmentId, epoch: u32, place: &ItemPlace<'_>) -> Vec<u8> {
    Writer::new(suite::ITEM, "item")
        .part(id.as_bytes())
        .number(epoch.into())
        .part(place.table.as_bytes())
        .part(place.id)
        .part(place.column.as_bytes())
        .number(place.version.into())
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::fingerprint;
    use crate::samples::{member, report, seeded, to_hex};

    const PLACE: ItemPlace<'static> = ItemPlace { table: "messages", id: b"id", column: "text", version: 1 };

    fn writer(n: u8) -> WriterKey {
        WriterKey::new(1, Zeroizing::new([n; 32]))
    }

    fn compartment(seed: u64) -> (ProvenCompartment, CompartmentKey) {
        let rng = &mut seeded(seed);
        let (anna, _) = member(1, rng);
        let (record, _, key) = report(&[&anna], rng);
        (record.for_writing(|_| Some(1)).unwrap(), key)
    }

    #[test]
    fn a_fixed_seed_gives_a_fixed_item() {
        let (to, key) = compartment(1);
        let item = seal_item::<()>(&to, &writer(1), "мене звати".as_bytes(), &PLACE, &mut seeded(2)).unwrap();
        assert_eq!(
            to_hex(&fingerprint("", item.as_bytes())),
            "90f8ab145d62b428be4403598bb14fd89afbd4eb700d55b87b1d3b289c85d06e"
        );
        assert_eq!(open_item(&key, &writer(1), &item, &PLACE).unwrap().as_slice(), "мене звати".as_bytes());
    }

    #[test]
    fn an_item_opens_at_its_place_alone() {
        let (to, key) = compartment(1);
        let (_, other) = compartment(2);
        let item = seal_item::<()>(&to, &writer(1), b"x", &PLACE, &mut seeded(3)).unwrap();
        for place in [
            ItemPlace { table: "notes", ..PLACE },
            ItemPlace { id: b"ie", ..PLACE },
            ItemPlace { column: "title", ..PLACE },
            ItemPlace { version: 2, ..PLACE },
        ] {
            assert!(open_item(&key, &writer(1), &item, &place).is_err());
        }
        assert!(open_item(&other, &writer(1), &item, &PLACE).is_err(), "another compartment");
    }

    #[test]
    fn what_somebody_else_sealed_to_the_public_key_does_not_open() {
        let (to, key) = compartment(1);
        // All that it takes lies in the database: the public key and the place.
        let thief = WriterKey::new(1, Zeroizing::new([0; 32]));
        let forged = seal_item::<()>(&to, &thief, b"what she never said", &PLACE, &mut seeded(3)).unwrap();
        assert!(open_item(&key, &writer(1), &forged, &PLACE).is_err());
        assert!(open_unwitnessed(&key, &forged, &PLACE).is_ok(), "which is why it says so");
        let item = seal_item::<()>(&to, &writer(1), b"x", &PLACE, &mut seeded(3)).unwrap();
        assert_eq!((item_epoch(&item), item_writer(&item)), (Some(1), Some(1)));
        let next = WriterKey::new(2, Zeroizing::new([1; 32]));
        assert!(open_item(&key, &next, &item, &PLACE).is_err(), "of another writer's key");
        let (item, forged) = (item.into_bytes(), forged.into_bytes());
        let (form, tag) = (&forged[..forged.len() - TAG], &item[item.len() - TAG..]);
        for bytes in [[form, tag].concat(), item[..item.len() - TAG].to_vec()] {
            assert!(open_item(&key, &writer(1), &Sealed::<()>::from_bytes(bytes), &PLACE).is_err(), "tag moved or cut");
        }
    }

    #[test]
    fn two_items_of_near_lengths_look_alike() {
        let (to, _) = compartment(1);
        let length =
            |n: usize| seal_item::<()>(&to, &writer(1), &vec![1; n], &PLACE, &mut seeded(4)).unwrap().as_bytes().len();
        assert_eq!(length(0), length(28));
        assert_eq!(length(1_000), length(1_020));
        assert!(length(10_000) <= 10_000 + 10_000 / 8 + 193);
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
        #[test]
        fn what_is_sealed_opens_and_one_flipped_bit_does_not(plain: Vec<u8>, seed: u64, at: usize, bit in 0u8..8) {
            let (to, key) = compartment(1);
            let item = seal_item::<()>(&to, &writer(1), &plain, &PLACE, &mut seeded(seed)).unwrap();
            let opened = open_item(&key, &writer(1), &item, &PLACE);
            proptest::prop_assert_eq!(opened.as_ref().map(|plain| plain.as_slice()), Ok(plain.as_slice()));
            let mut bytes = item.into_bytes();
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            proptest::prop_assert!(open_item(&key, &writer(1), &Sealed::<()>::from_bytes(bytes), &PLACE).is_err());
        }

        #[test]
        fn bytes_from_anywhere_end_in_an_error(mut bytes: Vec<u8>, as_item: bool) {
            let (_, key) = compartment(1);
            if as_item {
                bytes.splice(..0, [suite::ITEM, 0, 0, 0, 1, 0, 0, 0, 1]);
            }
            proptest::prop_assert!(open_item(&key, &writer(1), &Sealed::<()>::from_bytes(bytes), &PLACE).is_err());
        }
    }
}
