//! The blind index: the server links what it cannot read.
//!
//! Entry *i* of value *v* stands under PRF(k1, kind ‖ v ‖ i) and holds, under a key PRF(k2, kind ‖ v), the id of a
//! report. No two labels are alike, so the database alone shows neither values nor repeats nor links.
//! PRF: HMAC-SHA-256. Content: `suite (1) ‖ nonce (24) ‖ ciphertext ‖ tag (16)`; erased:
//! `0 (1) ‖ random (40) ‖ HMAC over label and random (32)`.

use crate::derive::expand;
use crate::encoding::Writer;
use crate::secret::Secret;
use crate::{OpenError, cipher, suite};
use domain::CompartmentId;
use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

const NOTHING: u8 = 0;
const LENGTH: usize = 1 + 24 + 32 + 16;
const TAG: usize = 32;

/// One living key of the index, of the shared set. Look-ups run under every one of them.
pub struct BlindKey {
    version: u32,
    labels: Secret<32>,
    contents: Secret<32>,
    erasures: Secret<32>,
}

/// What an entry is found by, 32 bytes, unique in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Label(pub [u8; 32]);

/// A value in normal form. No `Debug`: it is what people told.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    /// What it is: a phone, a card, a name's block; 1 to 64 bytes of ASCII.
    pub kind: &'a str,
    /// The normal form.
    pub normal: &'a [u8],
}

impl BlindKey {
    /// From an unwrapped key. `version`: from 1.
    pub fn new(version: u32, bytes: &Zeroizing<[u8; 32]>) -> Self {
        Self {
            version,
            labels: expand(bytes, "oberih index labels 1"),
            contents: expand(bytes, "oberih index contents 1"),
            erasures: expand(bytes, "oberih index erasures 1"),
        }
    }

    /// Which key it is, kept with each entry so that re-keying can go on where it stopped.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The label of entry `n`, from 0. Where it is taken, take the next `n`.
    pub fn label(&self, value: Value<'_>, n: u32) -> Label {
        Label(prf(&self.labels, &Zeroizing::new(input("label", value).number(n.into()).done())))
    }

    /// The content of the entry under `label`: the report's id.
    pub fn seal(&self, value: Value<'_>, label: &Label, report: CompartmentId, rng: &mut impl CryptoRng) -> Vec<u8> {
        let mut out = Vec::with_capacity(LENGTH);
        out.push(suite::INDEX);
        cipher::encrypt(&self.content_key(value), report.as_bytes(), &associated(label), &mut out, rng);
        out
    }

    /// The report of an entry; `None` where it was erased. Errors: of another value or label, or changed.
    pub fn open(&self, value: Value<'_>, label: &Label, content: &[u8]) -> Result<Option<CompartmentId>, OpenError> {
        let (first, rest) = content.split_first().ok_or(OpenError)?;
        match *first {
            NOTHING if content.len() == LENGTH => {
                let (nonce, tag) = rest.split_at(LENGTH - 1 - TAG);
                self.erasure(label, nonce).verify_slice(tag).map(|()| None).map_err(|_| OpenError)
            }
            suite::INDEX => {
                let id = cipher::decrypt(&self.content_key(value), rest, &associated(label))?;
                CompartmentId::from_slice(&id).map(Some).ok_or(OpenError)
            }
            _ => Err(OpenError),
        }
    }

    fn content_key(&self, value: Value<'_>) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(prf(&self.contents, &Zeroizing::new(input("content", value).done())))
    }

    /// What the entry under `label` is overwritten with when its report is erased: as long as a content. Its label stays,
    /// so that those after it are still found. Needs no value, but the key: an entry that somebody else emptied is an
    /// error, not an erased one. This key must be the one that the entry was made under.
    pub fn erased(&self, label: &Label, rng: &mut impl CryptoRng) -> Vec<u8> {
        let mut out = vec![NOTHING; LENGTH];
        rng.fill_bytes(&mut out[1..LENGTH - TAG]);
        let tag = self.erasure(label, &out[1..LENGTH - TAG]);
        out[LENGTH - TAG..].copy_from_slice(&tag.finalize().into_bytes());
        out
    }

    fn erasure(&self, label: &Label, nonce: &[u8]) -> Hmac<Sha256> {
        mac(&self.erasures, &Writer::new(suite::INDEX, "erased").part(&label.0).part(nonce).done())
    }
}

fn input(purpose: &str, value: Value<'_>) -> Writer {
    let room = 4 + value.kind.len() + 4 + value.normal.len() + 12;
    Writer::with_room(suite::INDEX, purpose, room).part(value.kind.as_bytes()).part(value.normal)
}

fn prf(key: &[u8; 32], input: &[u8]) -> [u8; 32] {
    mac(key, input).finalize().into_bytes().into()
}

fn mac(key: &[u8; 32], input: &[u8]) -> Hmac<Sha256> {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(input);
    mac
}

fn associated(label: &Label) -> Vec<u8> {
    Writer::new(suite::INDEX, "entry").part(&label.0).done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{compartment_id, hex, seeded, to_hex};

    const PHONE: Value<'static> = Value { kind: "phone", normal: b"+447700900123" };

    fn key(n: u8) -> BlindKey {
        BlindKey::new(1, &Zeroizing::new([n; 32]))
    }

    #[test]
    fn hmac_gives_the_answer_of_rfc_4231_test_case_2() {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(b"Jefe").unwrap();
        mac.update(b"what do ya want for nothing?");
        assert_eq!(
            mac.finalize().into_bytes().as_slice(),
            hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        );
    }

    #[test]
    fn a_fixed_key_gives_fixed_labels_and_contents() {
        let label = key(1).label(PHONE, 0);
        assert_eq!(to_hex(&label.0), "b2d3e8fe4f012fc0eac998a5d8267a9a29cc666f27ba6dcbca804d10bc33e144");
        let content = key(1).seal(PHONE, &label, compartment_id(1), &mut seeded(1));
        assert_eq!(
            to_hex(&content),
            "07611830d3641a68f94a690dcc25d1f4b0dac948325ac18f6d2433766dd761d4fce39ca6e22c9825fe8c38b7920844d54c2ae4f247e2e57927efc931ac0e51341d7cbee017e1eec284"
        );
        assert_eq!(
            to_hex(&key(1).erased(&label, &mut seeded(1))),
            "00611830d3641a68f94a690dcc25d1f4b0dac948325ac18f6dd32564371735f32c54743dc5e24d2a418e8bd07ec6c1c06f06b51a46f8165b62343fc2f2deb3237ca2204d79c40a25d7"
        );
    }

    #[test]
    fn every_entry_has_its_own_label() {
        let key = key(1);
        let label = key.label(PHONE, 0);
        assert_ne!(label, key.label(PHONE, 1));
        assert_ne!(label, key.label(Value { kind: "card", ..PHONE }, 0));
        assert_ne!(label, key.label(Value { kind: "phone+", normal: b"447700900123" }, 0));
        assert_ne!(label, super::tests::key(2).label(PHONE, 0));
    }

    #[test]
    fn a_content_opens_for_its_value_and_label_alone() {
        let (key, rng) = (key(1), &mut seeded(2));
        let label = key.label(PHONE, 0);
        let content = key.seal(PHONE, &label, compartment_id(7), rng);
        assert_eq!(content.len(), LENGTH);
        assert_eq!(key.open(PHONE, &label, &content), Ok(Some(compartment_id(7))));
        assert!(key.open(PHONE, &key.label(PHONE, 1), &content).is_err(), "swapped with another entry");
        assert!(key.open(Value { normal: b"+447700900124", ..PHONE }, &label, &content).is_err());
        assert!(super::tests::key(2).open(PHONE, &label, &content).is_err());
        for at in 0..content.len() {
            let mut bad = content.clone();
            bad[at] ^= 1;
            assert!(key.open(PHONE, &label, &bad).is_err(), "{at}");
        }
        assert!(key.open(PHONE, &label, &[]).is_err());
    }

    #[test]
    fn an_erased_entry_is_as_long_as_any_and_names_no_report() {
        let (key, rng) = (key(1), &mut seeded(3));
        let label = key.label(PHONE, 0);
        let gone = key.erased(&label, rng);
        assert_eq!(gone.len(), LENGTH);
        assert_eq!(key.open(PHONE, &label, &gone), Ok(None));
        assert_ne!(gone, key.erased(&label, rng));
    }

    #[test]
    fn an_entry_that_somebody_else_emptied_is_an_error() {
        let (key, rng) = (key(1), &mut seeded(4));
        let label = key.label(PHONE, 0);
        let mut emptied = key.seal(PHONE, &label, compartment_id(7), rng);
        emptied[0] = NOTHING;
        assert_eq!(key.open(PHONE, &label, &emptied), Err(OpenError), "one byte of a living one");
        let gone = key.erased(&label, rng);
        assert_eq!(key.open(PHONE, &key.label(PHONE, 1), &gone), Err(OpenError), "of another entry");
        for at in 0..gone.len() {
            let mut bad = gone.clone();
            bad[at] ^= 1;
            assert!(key.open(PHONE, &label, &bad).is_err(), "{at}");
        }
    }

    #[test]
    fn a_long_value_does_not_make_the_input_grow() {
        let long = Value { kind: "advert", normal: &[7; 5_000] };
        let made = input("content", long);
        let room = made.room();
        assert_eq!(made.number(1).room(), room);
    }
}
