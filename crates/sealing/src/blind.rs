//! The blind index: the server links what it cannot read.
//!
//! Entry *i* of value *v* stands under PRF(k1, kind ‖ v ‖ i) and holds, under a key PRF(k2, kind ‖ v), the id of a
//! report. No two labels are alike, so the database alone shows neither values nor repeats nor links.
//! PRF: HMAC-SHA-256. Content: `suite (1) ‖ nonce (24) ‖ ciphertext ‖ tag (16)`.

use crate::derive::expand;
use crate::encoding::Writer;
use crate::{OpenError, cipher, suite};
use domain::CompartmentId;
use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::Zeroizing;

const NOTHING: u8 = 0;
const LENGTH: usize = 1 + 24 + 32 + 16;

/// One living key of the index, of the shared set. Look-ups run under every one of them.
pub struct BlindKey {
    version: u32,
    labels: Zeroizing<[u8; 32]>,
    contents: Zeroizing<[u8; 32]>,
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
        }
    }

    /// Which key it is, kept with each entry so that re-keying can go on where it stopped.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The label of entry `n`, from 0. Where it is taken, take the next `n`.
    pub fn label(&self, value: Value<'_>, n: u32) -> Label {
        let input = Writer::new(suite::INDEX, "label").part(value.kind.as_bytes()).part(value.normal).number(n.into());
        Label(prf(&self.labels, &Zeroizing::new(input.done())))
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
            NOTHING if content.len() == LENGTH => Ok(None),
            suite::INDEX => {
                let id = cipher::decrypt(&self.content_key(value), rest, &associated(label))?;
                CompartmentId::from_slice(&id).map(Some).ok_or(OpenError)
            }
            _ => Err(OpenError),
        }
    }

    fn content_key(&self, value: Value<'_>) -> Zeroizing<[u8; 32]> {
        let input = Writer::new(suite::INDEX, "content").part(value.kind.as_bytes()).part(value.normal);
        Zeroizing::new(prf(&self.contents, &Zeroizing::new(input.done())))
    }
}

/// What an entry is overwritten with when its report is erased: as long as a content, and random. Its label stays, so
/// that those after it are still found. Needs no key.
pub fn erased_entry(rng: &mut impl CryptoRng) -> Vec<u8> {
    let mut out = vec![NOTHING; LENGTH];
    rng.fill_bytes(&mut out[1..]);
    out
}

fn prf(key: &[u8; 32], input: &[u8]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(input);
    mac.finalize().into_bytes().into()
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
        let gone = erased_entry(rng);
        assert_eq!(gone.len(), LENGTH);
        assert_eq!(key.open(PHONE, &key.label(PHONE, 0), &gone), Ok(None));
        assert_ne!(gone, erased_entry(rng));
    }
}
