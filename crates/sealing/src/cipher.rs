//! XChaCha20-Poly1305 with a random nonce over padded plaintext: what the sealed forms of this crate share.
//!
//! `nonce (24) ‖ ciphertext ‖ tag (16)`; inside: length (4 bytes, big endian) ‖ plaintext ‖ zeros.

use crate::OpenError;
use crate::padding::padded;
use chacha20poly1305::aead::inout::InOutBuf;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Tag, XChaCha20Poly1305, XNonce};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const NONCE: usize = 24;
const LENGTH: usize = 4;
const TAG: usize = 16;

/// Appends the sealed form of `plain` to `out`. The plaintext is written once, to where it is sealed: no copy stays behind.
pub(crate) fn encrypt(key: &[u8; 32], plain: &[u8], aad: &[u8], out: &mut Vec<u8>, rng: &mut impl CryptoRng) {
    let mut nonce = [0u8; NONCE];
    rng.fill_bytes(&mut nonce);
    let length = u32::try_from(plain.len()).expect("a plaintext is shorter than 4 GiB");
    let whole = padded(plain.len() + LENGTH);
    // all at once: what moved while it holds the plaintext would leave it where it was
    out.reserve(NONCE + whole + TAG);
    out.extend_from_slice(&nonce);
    let start = out.len();
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(plain);
    out.resize(start + whole, 0);
    let tag = XChaCha20Poly1305::new(&(*key).into())
        .encrypt_inout_detached(&XNonce::from(nonce), aad, InOutBuf::from(&mut out[start..]))
        .expect("the cipher takes any message that fits into memory");
    out.extend_from_slice(&tag);
}

/// Opens what [`encrypt`] made under this key for these associated data.
pub(crate) fn decrypt(key: &[u8; 32], sealed: &[u8], aad: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (nonce, text) = sealed.split_first_chunk::<NONCE>().ok_or(OpenError)?;
    let (text, tag) = text.split_last_chunk::<TAG>().ok_or(OpenError)?;
    let mut inner = Zeroizing::new(text.to_vec());
    XChaCha20Poly1305::new(&(*key).into())
        .decrypt_inout_detached(&XNonce::from(*nonce), aad, InOutBuf::from(&mut inner[..]), &Tag::from(*tag))
        .map_err(|_| OpenError)?;
    let length = inner.first_chunk::<LENGTH>().map(|l| u32::from_be_bytes(*l)).ok_or(OpenError)?;
    let length = usize::try_from(length).map_err(|_| OpenError)?;
    if length > inner.len() - LENGTH {
        return Err(OpenError);
    }
    inner.copy_within(LENGTH..LENGTH + length, 0);
    inner.truncate(length);
    Ok(inner)
}
