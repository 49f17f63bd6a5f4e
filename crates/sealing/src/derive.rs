//! Keys from keys: HKDF-SHA-256 (RFC 5869), a label for each use.

use crate::secret::Secret;
use hkdf::{Hkdf, HkdfExtract};
use sha2::{Digest, Sha256};
use zeroize::Zeroize;

/// A key for one use, from a uniformly random or already extracted one.
pub(crate) fn expand(seed: &[u8; 32], label: &str) -> Secret<32> {
    let mut out = Secret::zeros();
    Hkdf::<Sha256>::from_prk(seed)
        .expect("32 bytes are the digest's length")
        .expand(label.as_bytes(), &mut *out)
        .expect("32 bytes are within HKDF's reach");
    out
}

/// A key for one use, from several secrets together; whoever lacks one of them learns nothing.
/// `secrets` have fixed lengths, so that their sequence is unambiguous.
pub(crate) fn combine(secrets: &[&[u8; 32]], label: &str) -> Secret<32> {
    let mut extract = HkdfExtract::<Sha256>::new(None);
    for secret in secrets {
        extract.input_ikm(*secret);
    }
    let (mut extracted, hkdf) = extract.finalize();
    extracted.as_mut_slice().zeroize();
    let mut out = Secret::zeros();
    hkdf.expand(label.as_bytes(), &mut *out).expect("32 bytes are within HKDF's reach");
    out
}

/// SHA-256 of a public thing, under a label.
pub(crate) fn fingerprint(label: &str, bytes: &[u8]) -> [u8; 32] {
    let length = u64::try_from(label.len()).unwrap_or(u64::MAX);
    Sha256::new().chain_update(length.to_be_bytes()).chain_update(label).chain_update(bytes).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::hex;

    #[test]
    fn hkdf_gives_the_answer_of_rfc_5869_test_case_1() {
        let mut out = [0; 42];
        Hkdf::<Sha256>::new(Some(&hex("000102030405060708090a0b0c")), &[0x0b; 22])
            .expand(&hex("f0f1f2f3f4f5f6f7f8f9"), &mut out)
            .unwrap();
        assert_eq!(
            out.as_slice(),
            hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
        );
    }

    #[test]
    fn each_label_gives_another_key() {
        assert_ne!(*expand(&[1; 32], "a"), *expand(&[1; 32], "b"));
        assert_ne!(*combine(&[&[1; 32], &[2; 32]], "a"), *combine(&[&[2; 32], &[1; 32]], "a"));
        assert_ne!(fingerprint("a", b"bc"), fingerprint("ab", b"c"));
    }
}
