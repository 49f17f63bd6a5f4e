//! Something long under one fresh key, a chunk at a time: the backup. STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015)
//! over XChaCha20-Poly1305: the nonce counts the chunks and marks the last one, so that chunks which were cut off,
//! exchanged, doubled or taken from another stream do not open; the head is bound to each of them.
//!
//! `suite (1) ‖ random (19)`, then each chunk `ciphertext ‖ tag (16)`. Nonce: `random ‖ number (4) ‖ last (1)`.

use crate::encoding::Writer;
use crate::live::{Place, open_bytes, seal_bytes};
use crate::secret::Secret;
use crate::wrap::{BadKey, open_with, seal_to};
use crate::{MemberSecret, OpenError, ProvenMember, WrappedKey, suite};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hpke::kem::XWing;
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// Bytes of a chunk; the last one may be shorter, or empty.
pub const STREAM_CHUNK: usize = 1 << 20;
/// Bytes that a sealed chunk has more.
pub const STREAM_TAG: usize = 16;
/// Bytes before the first chunk.
pub const STREAM_START: usize = 1 + RANDOM;

const RANDOM: usize = 19;
const PURPOSE: &str = "stream";
const INFO: &[u8] = b"oberih stream 1";

/// The key of one stream.
pub struct StreamKey(Secret<32>);

/// Seals chunk after chunk.
pub struct StreamSealer {
    key: StreamKey,
    at: Chunks,
}

/// Opens chunk after chunk, in their order.
pub struct StreamOpener {
    key: StreamKey,
    at: Chunks,
}

/// Which stream it is, and the number of its next chunk.
struct Chunks {
    random: [u8; RANDOM],
    bound: Vec<u8>,
    next: u32,
}

impl StreamKey {
    /// A new one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(Secret::random(rng))
    }

    /// Wrapped under a key of the shared set; `version`: of that key.
    pub fn wrap(&self, under: &[u8; 32], version: i64, rng: &mut impl CryptoRng) -> WrappedKey {
        seal_bytes(under, &*self.0, &place(&version.to_be_bytes()), rng)
    }

    /// From such a wrap. Errors: changed, or of another key.
    pub fn unwrap_from(wrapped: &[u8], under: &[u8; 32], version: i64) -> Result<Self, OpenError> {
        let bytes = open_bytes(under, wrapped, &place(&version.to_be_bytes()))?;
        Secret::from_slice(&bytes).map(Self).ok_or(OpenError)
    }

    /// Given to whoever opens a compartment: HPKE (X-Wing). Errors: a key that gives no secret.
    pub fn give(&self, to: &ProvenMember, rng: &mut impl CryptoRng) -> Result<Vec<u8>, BadKey> {
        seal_to::<XWing>(to.key().as_bytes(), &*self.0, INFO, &to.party().to_bytes(), rng)
    }

    /// From what was given. `to`: the party it was given to, `with`: her secret. Errors: changed, or another's.
    pub fn given(bytes: &[u8], to: crate::Party, with: &MemberSecret) -> Result<Self, OpenError> {
        let key = open_with::<XWing>(&with.private(), bytes, INFO, &to.to_bytes())?;
        Secret::from_slice(&key).map(Self).ok_or(OpenError)
    }

    /// Begins a stream. `head`: what stands before it in the open and must not be changed. Gives what is written
    /// between the head and the first chunk.
    pub fn seal(self, head: &[u8], rng: &mut impl CryptoRng) -> ([u8; STREAM_START], StreamSealer) {
        let mut random = [0; RANDOM];
        rng.fill_bytes(&mut random);
        let mut start = [suite::STREAM; STREAM_START];
        start[1..].copy_from_slice(&random);
        (start, StreamSealer { key: self, at: Chunks::new(random, head) })
    }

    /// Opens a stream. `start`: what stands between the head and the first chunk. Errors: of another suite.
    pub fn open(self, head: &[u8], start: &[u8; STREAM_START]) -> Result<StreamOpener, OpenError> {
        let [suite::STREAM, random @ ..] = start else { return Err(OpenError) };
        Ok(StreamOpener { key: self, at: Chunks::new(*random, head) })
    }
}

impl StreamKey {
    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&(*self.0).into())
    }
}

fn place(row: &[u8]) -> Place<'_> {
    Place { table: "backup", row, column: "key" }
}

impl Chunks {
    fn new(random: [u8; RANDOM], head: &[u8]) -> Self {
        Self { random, bound: Writer::new(suite::STREAM, PURPOSE).part(head).done(), next: 0 }
    }

    fn nonce(&self, last: bool) -> XNonce {
        let mut nonce = [0; 24];
        nonce[..RANDOM].copy_from_slice(&self.random);
        nonce[RANDOM..23].copy_from_slice(&self.next.to_be_bytes());
        nonce[23] = u8::from(last);
        XNonce::from(nonce)
    }

    fn seal(&self, key: &StreamKey, plain: &[u8], last: bool) -> Vec<u8> {
        key.cipher()
            .encrypt(&self.nonce(last), Payload { msg: plain, aad: &self.bound })
            .expect("the cipher takes any message that fits into memory")
    }

    fn open(&self, key: &StreamKey, sealed: &[u8], last: bool) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let plain = key.cipher().decrypt(&self.nonce(last), Payload { msg: sealed, aad: &self.bound });
        plain.map(Zeroizing::new).map_err(|_| OpenError)
    }

    /// Errors: four petabytes.
    fn count(&mut self) -> Result<(), OpenError> {
        self.next = self.next.checked_add(1).ok_or(OpenError)?;
        Ok(())
    }
}

impl StreamSealer {
    /// A chunk that others follow. `plain`: [`STREAM_CHUNK`] bytes. Errors: another length, or four petabytes.
    pub fn chunk(&mut self, plain: &[u8]) -> Result<Vec<u8>, OpenError> {
        if plain.len() != STREAM_CHUNK {
            return Err(OpenError);
        }
        let sealed = self.at.seal(&self.key, plain, false);
        self.at.count()?;
        Ok(sealed)
    }

    /// The last chunk. `plain`: at most [`STREAM_CHUNK`] bytes, none as well. Errors: more.
    pub fn last(self, plain: &[u8]) -> Result<Vec<u8>, OpenError> {
        if plain.len() > STREAM_CHUNK { Err(OpenError) } else { Ok(self.at.seal(&self.key, plain, true)) }
    }
}

impl StreamOpener {
    /// The next chunk, which others follow. Errors: changed, not the next one, the last one, of another stream or head.
    pub fn chunk(&mut self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let plain = self.at.open(&self.key, sealed, false)?;
        self.at.count()?;
        Ok(plain)
    }

    /// The last chunk. Errors: as for [`StreamOpener::chunk`], and one that others follow.
    pub fn last(self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        self.at.open(&self.key, sealed, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Party;
    use crate::derive::fingerprint;
    use crate::samples::{member, seeded, staff_id, to_hex};

    fn key(seed: u64) -> StreamKey {
        StreamKey::generate(&mut seeded(seed))
    }

    /// Three chunks: two whole ones and a short one.
    fn sealed() -> ([u8; STREAM_START], Vec<Vec<u8>>) {
        let (start, mut sealer) = key(1).seal(b"head", &mut seeded(2));
        let mut chunks: Vec<_> = [1, 2].map(|byte| sealer.chunk(&vec![byte; STREAM_CHUNK]).unwrap()).into();
        chunks.push(sealer.last(b"end").unwrap());
        (start, chunks)
    }

    fn opens(key: StreamKey, head: &[u8], start: &[u8; STREAM_START], chunks: &[&[u8]]) -> Result<Vec<u8>, OpenError> {
        let mut opener = key.open(head, start)?;
        let (last, before) = chunks.split_last().ok_or(OpenError)?;
        let mut out = Vec::new();
        for chunk in before {
            out.extend_from_slice(&opener.chunk(chunk)?);
        }
        out.extend_from_slice(&opener.last(last)?);
        Ok(out)
    }

    #[test]
    fn a_stream_opens_whole_in_its_order_under_its_head_and_in_no_other_way() {
        let (start, chunks) = sealed();
        let [a, b, c] = [&chunks[0][..], &chunks[1][..], &chunks[2][..]];
        let whole = opens(key(1), b"head", &start, &[a, b, c]).unwrap();
        assert_eq!((whole.len(), &whole[whole.len() - 3..]), (2 * STREAM_CHUNK + 3, &b"end"[..]));
        for bad in [&[b, a, c][..], &[a, c], &[a, b], &[a], &[c], &[a, a, b, c], &[a, b, c, c], &[a, b, b"", c], &[b""]]
        {
            assert_eq!(opens(key(1), b"head", &start, bad), Err(OpenError));
        }
        assert!(opens(key(1), b"heat", &start, &[a, b, c]).is_err());
        assert!(opens(key(2), b"head", &start, &[a, b, c]).is_err());
        for at in 0..STREAM_START {
            let mut other = start;
            other[at] ^= 1;
            assert!(opens(key(1), b"head", &other, &[a, b, c]).is_err(), "{at}");
        }
        for at in [0, STREAM_CHUNK / 2, STREAM_CHUNK, STREAM_CHUNK + STREAM_TAG - 1] {
            let mut bad = a.to_vec();
            bad[at] ^= 0x80;
            assert!(opens(key(1), b"head", &start, &[&bad, b, c]).is_err(), "{at}");
        }
    }

    #[test]
    fn a_chunk_that_others_follow_is_whole() {
        let (_, mut sealer) = key(1).seal(b"", &mut seeded(2));
        assert!(sealer.chunk(b"short").is_err());
        assert!(sealer.last(&vec![0; STREAM_CHUNK + 1]).is_err());
        let (start, sealer) = key(1).seal(b"", &mut seeded(3));
        let empty = sealer.last(b"").unwrap();
        assert_eq!(opens(key(1), b"", &start, &[&empty]), Ok(Vec::new()));
    }

    #[test]
    fn a_fixed_seed_gives_a_fixed_form() {
        let (start, chunks) = sealed();
        let hash = fingerprint("", &[&start[..], &chunks.concat()].concat());
        assert_eq!(to_hex(&hash), "63db27377a96a0a00d3408c1b49400c3f7a27fc441a6e4cdb1d93ac4eb215b44");
    }

    #[test]
    fn a_key_comes_back_by_its_wrap_and_by_what_was_given_and_by_nothing_else() {
        let rng = &mut seeded(4);
        let key = key(5);
        let wrapped = key.wrap(&[7; 32], 24_323, rng);
        assert!(StreamKey::unwrap_from(&wrapped, &[7; 32], 24_323).is_ok_and(|again| *again.0 == *key.0));
        assert!(StreamKey::unwrap_from(&wrapped, &[8; 32], 24_323).is_err());
        assert!(StreamKey::unwrap_from(&wrapped, &[7; 32], 24_324).is_err());
        let (anna, secret) = member(1, rng);
        let (_, other) = member(2, rng);
        let given = key.give(&anna, rng).unwrap();
        assert!(StreamKey::given(&given, anna.party(), &secret).is_ok_and(|again| *again.0 == *key.0));
        assert!(StreamKey::given(&given, anna.party(), &other).is_err());
        assert!(StreamKey::given(&given, Party::Staff(staff_id(2)), &secret).is_err());
        assert!(StreamKey::given(&given[1..], anna.party(), &secret).is_err());
    }
}
