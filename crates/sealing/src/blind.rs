//! The blind index: the server links what it cannot read.
//!
//! Two levels. A key of the index and a value give the value's own keys: PRF(k1, kind ‖ v) for labels, PRF(k2, kind ‖ v)
//! for contents, PRF(k3, kind ‖ v) for tags. They are found and written by without the value: whoever waits with an entry
//! keeps them, and not what was told. Entry *i* stands under PRF(label key, i) and holds, under the content key, the id of a
//! report. No two labels are alike, so the database alone shows neither values nor repeats nor links. A tag says that
//! a report has the value, to whoever has its keys.
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
const KEY: usize = 32;

/// One living key of the index, of the shared set. Look-ups run under every one of them.
pub struct BlindKey {
    version: u32,
    labels: Secret<KEY>,
    contents: Secret<KEY>,
    tags: Secret<KEY>,
    erasures: Secret<KEY>,
}

/// The keys of one value under one key of the index. They find its entries, open and make them, and do not say what it is:
/// that is seen only by trying values with the key of the index.
pub struct ValueKey {
    version: u32,
    label: Secret<KEY>,
    content: Secret<KEY>,
    tag: Secret<KEY>,
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
            tags: expand(bytes, "oberih index tags 1"),
            erasures: expand(bytes, "oberih index erasures 1"),
        }
    }

    /// Which key it is, kept with each entry so that re-keying can go on where it stopped.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The keys of a value.
    pub fn value(&self, value: Value<'_>) -> ValueKey {
        let of = |key: &Secret<KEY>, purpose| {
            let input = Zeroizing::new(input(purpose, value).done());
            secret(&Zeroizing::new(prf(key, &input)))
        };
        ValueKey {
            version: self.version,
            label: of(&self.labels, "label"),
            content: of(&self.contents, "content"),
            tag: of(&self.tags, "tag"),
        }
    }

    /// The same from what [`ValueKey::to_bytes`] gave under this key. Errors: of another version, of another length. Bytes
    /// are not proven to be of this key: whoever keeps them seals them.
    pub fn value_from(&self, bytes: &[u8]) -> Result<ValueKey, OpenError> {
        let (version, keys) = bytes.split_first_chunk::<4>().ok_or(OpenError)?;
        if u32::from_be_bytes(*version) != self.version || bytes.len() != ValueKey::LENGTH {
            return Err(OpenError);
        }
        let mut keys = keys.chunks_exact(KEY).map(Secret::from_slice);
        let mut next = || keys.next().flatten().ok_or(OpenError);
        Ok(ValueKey { version: self.version, label: next()?, content: next()?, tag: next()? })
    }

    /// The report of an entry; `None` where it was erased. Errors: of another value or label, or changed; the value's keys
    /// are of another key than this one.
    pub fn open(&self, value: &ValueKey, label: &Label, content: &[u8]) -> Result<Option<CompartmentId>, OpenError> {
        if value.version != self.version {
            return Err(OpenError);
        }
        if self.is_erased(label, content)? {
            return Ok(None);
        }
        let (_, rest) = content.split_first().ok_or(OpenError)?;
        let id = cipher::decrypt(&value.content, rest, &associated(label))?;
        CompartmentId::from_slice(&id).map(Some).ok_or(OpenError)
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

    /// Whether an entry was erased; needs no value. False says only that it has the form of a living one: what it holds
    /// is seen by who opens it. Errors: of neither form, or emptied by somebody else, or under another key.
    pub fn is_erased(&self, label: &Label, content: &[u8]) -> Result<bool, OpenError> {
        match content.split_first() {
            Some((&NOTHING, rest)) if content.len() == LENGTH => {
                let (nonce, tag) = rest.split_at(LENGTH - 1 - TAG);
                self.erasure(label, nonce).verify_slice(tag).map(|()| true).map_err(|_| OpenError)
            }
            Some((&suite::INDEX, _)) if content.len() == LENGTH => Ok(false),
            _ => Err(OpenError),
        }
    }

    fn erasure(&self, label: &Label, nonce: &[u8]) -> Hmac<Sha256> {
        mac(&self.erasures, &Writer::new(suite::INDEX, "erased").part(&label.0).part(nonce).done())
    }
}

impl ValueKey {
    /// The length of [`ValueKey::to_bytes`].
    pub const LENGTH: usize = 4 + 3 * KEY;

    /// Of which key of the index they are.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The label of entry `n`, from 0. Where it is taken, take the next `n`.
    pub fn label(&self, n: u32) -> Label {
        Label(prf(&self.label, &Writer::new(suite::INDEX, "place").number(n.into()).done()))
    }

    /// The content of the entry under `label`: the report's id.
    pub fn seal(&self, label: &Label, report: CompartmentId, rng: &mut impl CryptoRng) -> Vec<u8> {
        let mut out = Vec::with_capacity(LENGTH);
        out.push(suite::INDEX);
        cipher::encrypt(&self.content, report.as_bytes(), &associated(label), &mut out, rng);
        out
    }

    /// By what a report's note says that it has this value: the same for the same report, and like no other's, so that two
    /// notes side by side do not show that their reports share it.
    pub fn tag(&self, report: CompartmentId) -> [u8; 16] {
        let whole = prf(&self.tag, &Writer::new(suite::INDEX, "report").part(report.as_bytes()).done());
        let mut tag = [0; 16];
        tag.copy_from_slice(&whole[..16]);
        tag
    }

    /// As it is kept, sealed, by whoever waits with an entry: `version (4, big endian) ‖ label key (32) ‖ content key (32) ‖
    /// tag key (32)`.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        // all at once: what grew would leave keys where it was
        let mut out = Zeroizing::new(Vec::with_capacity(Self::LENGTH));
        out.extend_from_slice(&self.version.to_be_bytes());
        for key in [&self.label, &self.content, &self.tag] {
            out.extend_from_slice(&key[..]);
        }
        out
    }
}

fn input(purpose: &str, value: Value<'_>) -> Writer {
    let room = 4 + value.kind.len() + 4 + value.normal.len();
    Writer::with_room(suite::INDEX, purpose, room).part(value.kind.as_bytes()).part(value.normal)
}

fn secret(bytes: &[u8; KEY]) -> Secret<KEY> {
    let mut out = Secret::zeros();
    out.copy_from_slice(bytes);
    out
}

fn prf(key: &[u8; KEY], input: &[u8]) -> [u8; 32] {
    mac(key, input).finalize().into_bytes().into()
}

fn mac(key: &[u8; KEY], input: &[u8]) -> Hmac<Sha256> {
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
    const NEXT_PHONE: Value<'static> = Value { normal: b"+447700900124", ..PHONE };

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
    fn a_fixed_key_gives_fixed_keys_of_a_value_and_fixed_labels_contents_and_tags() {
        let value = key(1).value(PHONE);
        assert_eq!(
            to_hex(&value.to_bytes()),
            "0000000168b70d59f143413f09079b2e2f00c9ab7215e64541e9a1a85b45c176e2be94891d4192230647697c35af8963c8a618b78d6a67f06362b595433f839e2e463f460ca273b66d2e33421ac68ddb8e739c497f47ecf2057923930ffa5a06d480ac56"
        );
        let label = value.label(0);
        assert_eq!(to_hex(&label.0), "d3b0d22ed9274fc707595026c86d4d69e17c46a1a0c9baaebcb4a7f137ff8b26");
        assert_eq!(to_hex(&value.tag(compartment_id(1))), "80a85d76744b6498df6bb8c974b95440");
        let content = value.seal(&label, compartment_id(1), &mut seeded(1));
        assert_eq!(
            to_hex(&content),
            "07611830d3641a68f94a690dcc25d1f4b0dac948325ac18f6d2433766dd761d4fce39ca6e22c9825fe8c38b7920844d54c2ae4f247e2e57927b57c2edca768685813fb375c03c08a56"
        );
        assert_eq!(
            to_hex(&key(1).erased(&label, &mut seeded(1))),
            "00611830d3641a68f94a690dcc25d1f4b0dac948325ac18f6dd32564371735f32c54743dc5e24d2a41306be5c57ced883340e693672dcb27b8de9fc545a6ced41b17e847d97a42048d"
        );
    }

    #[test]
    fn every_entry_has_its_own_label() {
        let value = key(1).value(PHONE);
        let label = value.label(0);
        assert_ne!(label, value.label(1));
        assert_ne!(label, key(1).value(Value { kind: "card", ..PHONE }).label(0));
        assert_ne!(label, key(1).value(Value { kind: "phone+", normal: b"447700900123" }).label(0));
        assert_ne!(label, key(2).value(PHONE).label(0));
    }

    #[test]
    fn a_tag_is_of_one_value_and_one_report_and_always_the_same() {
        let value = key(1).value(PHONE);
        let tag = value.tag(compartment_id(7));
        assert_eq!(tag, key(1).value(PHONE).tag(compartment_id(7)));
        assert_ne!(tag, value.tag(compartment_id(8)), "of another report");
        assert_ne!(tag, key(1).value(NEXT_PHONE).tag(compartment_id(7)), "of another value");
        assert_ne!(tag, key(2).value(PHONE).tag(compartment_id(7)), "under another key");
    }

    #[test]
    fn the_keys_of_a_value_are_the_same_after_they_were_kept() {
        let (key, rng) = (key(1), &mut seeded(5));
        let value = key.value(PHONE);
        let kept = value.to_bytes();
        assert_eq!(kept.len(), ValueKey::LENGTH);
        let back = key.value_from(&kept).unwrap();
        assert_eq!((back.version(), back.label(3)), (1, value.label(3)));
        assert_eq!(back.tag(compartment_id(7)), value.tag(compartment_id(7)));
        let label = back.label(3);
        let content = back.seal(&label, compartment_id(7), rng);
        assert_eq!(key.open(&value, &label, &content), Ok(Some(compartment_id(7))));
        assert!(BlindKey::new(2, &Zeroizing::new([1; 32])).value_from(&kept).is_err(), "of another version");
        for length in [0, 3, 4, ValueKey::LENGTH - 1] {
            assert!(key.value_from(&kept[..length]).is_err(), "{length}");
        }
        assert!(key.value_from(&[&kept[..], &[0]].concat()).is_err(), "longer");
    }

    #[test]
    fn a_content_opens_for_its_value_and_label_alone() {
        let (key, rng) = (key(1), &mut seeded(2));
        let value = key.value(PHONE);
        let label = value.label(0);
        let content = value.seal(&label, compartment_id(7), rng);
        assert_eq!(content.len(), LENGTH);
        assert_eq!(key.open(&value, &label, &content), Ok(Some(compartment_id(7))));
        assert_eq!(key.is_erased(&label, &content), Ok(false));
        assert!(key.open(&value, &value.label(1), &content).is_err(), "swapped with another entry");
        assert!(key.open(&key.value(NEXT_PHONE), &label, &content).is_err());
        assert!(key.open(&super::tests::key(2).value(PHONE), &label, &content).is_err());
        let next = BlindKey::new(2, &Zeroizing::new([1; 32]));
        assert!(next.open(&value, &label, &content).is_err(), "a value of another version");
        for at in 0..content.len() {
            let mut bad = content.clone();
            bad[at] ^= 1;
            assert!(key.open(&value, &label, &bad).is_err(), "{at}");
        }
        for length in 0..content.len() {
            assert!(key.open(&value, &label, &content[..length]).is_err(), "{length}");
            assert!(key.is_erased(&label, &content[..length]).is_err(), "{length}");
        }
        assert!(key.is_erased(&label, &[&content[..], &[0]].concat()).is_err(), "longer");
    }

    #[test]
    fn an_erased_entry_is_as_long_as_any_and_names_no_report() {
        let (key, rng) = (key(1), &mut seeded(3));
        let value = key.value(PHONE);
        let label = value.label(0);
        let gone = key.erased(&label, rng);
        assert_eq!(gone.len(), LENGTH);
        assert_eq!(key.open(&value, &label, &gone), Ok(None));
        assert_eq!(key.is_erased(&label, &gone), Ok(true));
        assert_ne!(gone, key.erased(&label, rng));
    }

    #[test]
    fn an_entry_that_somebody_else_emptied_is_an_error() {
        let (key, rng) = (key(1), &mut seeded(4));
        let value = key.value(PHONE);
        let label = value.label(0);
        let mut emptied = value.seal(&label, compartment_id(7), rng);
        emptied[0] = NOTHING;
        assert_eq!(key.open(&value, &label, &emptied), Err(OpenError), "one byte of a living one");
        assert_eq!(key.is_erased(&label, &emptied), Err(OpenError));
        let gone = key.erased(&label, rng);
        assert_eq!(key.open(&value, &value.label(1), &gone), Err(OpenError), "of another entry");
        assert_eq!(super::tests::key(2).is_erased(&label, &gone), Err(OpenError), "under another key");
        for at in 0..gone.len() {
            let mut bad = gone.clone();
            bad[at] ^= 1;
            assert!(key.open(&value, &label, &bad).is_err(), "{at}");
            assert!(key.is_erased(&label, &bad).is_err(), "{at}");
        }
    }

    #[test]
    fn a_long_value_does_not_make_the_input_grow() {
        let long = Value { kind: "advert", normal: &[7; 5_000] };
        let made = input("content", long);
        let room = made.room();
        assert_eq!(made.done().len(), room);
    }
}
