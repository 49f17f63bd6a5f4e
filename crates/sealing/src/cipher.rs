//! XChaCha20-Poly1305 with a random nonce over padded plaintext: what the sealed forms of this crate share.
//!
//! `nonce (24) ‖ ciphertext ‖ tag (16)`; inside: length (4 bytes, big endian) ‖ plaintext ‖ zeros.

use crate::OpenError;
use crate::padding::padded;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const NONCE: usize = 24;
const LENGTH: usize = 4;

/// Appends the sealed form of `plain` to `out`.
pub(crate) fn encrypt(key: &[u8; 32], plain: &[u8], aad: &[u8], out: &mut Vec<u8>, rng: &mut impl CryptoRng) {
    let mut nonce = [0u8; NONCE];
    rng.fill_bytes(&mut nonce);
    let length = u32::try_from(plain.len()).expect("a plaintext is shorter than 4 GiB");
    let mut inner = Zeroizing::new(Vec::with_capacity(padded(plain.len() + LENGTH)));
    inner.extend_from_slice(&length.to_be_bytes());
    inner.extend_from_slice(plain);
    let whole = padded(inner.len());
    inner.resize(whole, 0);
    let sealed = XChaCha20Poly1305::new(&(*key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: &inner, aad })
        .expect("the cipher takes any message that fits into memory");
    out.reserve(NONCE + sealed.len());
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
}

/// Opens what [`encrypt`] made under this key for these associated data.
pub(crate) fn decrypt(key: &[u8; 32], sealed: &[u8], aad: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(OpenError)?;
    let inner = XChaCha20Poly1305::new(&(*key).into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: text, aad })
        .map_err(|_| OpenError)?;
    let mut inner = Zeroizing::new(inner);
    let length = inner.first_chunk::<LENGTH>().map(|l| u32::from_be_bytes(*l)).ok_or(OpenError)?;
    let length = usize::try_from(length).map_err(|_| OpenError)?;
    inner.drain(..LENGTH);
    if length > inner.len() {
        return Err(OpenError);
    }
    inner.truncate(length);
    Ok(inner)
}
