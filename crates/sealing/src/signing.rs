//! Ed25519 signatures that say what they are for, so that one can never pass for another.
//!
//! `suite (1) ‖ signature (64)`, over suite, purpose and content, each with its length.

use crate::derive::fingerprint;
use crate::encoding::Writer;
use crate::suite;
use ed25519_dalek::{Signature as Raw, Signer as _, SigningKey, VerifyingKey};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// What a signature is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedAs {
    /// A supervisor's statement about a key.
    Statement,
    /// A second person's word for a supervisor's statement.
    Approval,
    /// The node's checkpoint of its log.
    Checkpoint,
    /// A witness saw this checkpoint, and that it follows those seen before.
    Witness,
    /// The node's word that something was told to it on a day: node, day, a random number.
    Confirmation,
}

impl SignedAs {
    fn name(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Approval => "approval",
            Self::Checkpoint => "checkpoint",
            Self::Witness => "witness",
            Self::Confirmation => "confirmation",
        }
    }
}

/// The bytes are not signed by this key for this purpose.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not signed by this key for this purpose")]
pub struct NotSigned;

/// A private signing key; wiped when dropped.
pub struct Signer(SigningKey);

impl Signer {
    /// From a secret seed.
    pub fn from_seed(seed: &Zeroizing<[u8; 32]>) -> Self {
        Self::from_bytes(seed)
    }

    pub(crate) fn from_bytes(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// A new random key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rng.fill_bytes(&mut *seed);
        Self::from_seed(&seed)
    }

    /// The public half.
    pub fn public(&self) -> VerifyKey {
        VerifyKey(self.0.verifying_key().to_bytes())
    }

    /// Signs `bytes` for one purpose.
    pub fn sign(&self, purpose: SignedAs, bytes: &[u8]) -> Signature {
        let mut out = [0; 65];
        out[0] = suite::SIGNED;
        out[1..].copy_from_slice(&self.0.sign(&message(purpose, bytes)).to_bytes());
        Signature(out)
    }
}

/// A signature as stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signature(pub [u8; 65]);

/// A public signing key, 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct VerifyKey(pub [u8; 32]);

impl VerifyKey {
    /// SHA-256 under a label: what is pinned beside the root key and printed on the recovery sheet.
    pub fn fingerprint(&self) -> [u8; 32] {
        fingerprint("oberih signing key 1", &self.0)
    }

    /// Whether this key signed these bytes for this purpose. Weak keys and second forms of a signature are refused.
    pub fn verify(&self, purpose: SignedAs, bytes: &[u8], signature: &Signature) -> Result<(), NotSigned> {
        let [suite::SIGNED, raw @ ..] = signature.0 else { return Err(NotSigned) };
        let key = VerifyingKey::from_bytes(&self.0).map_err(|_| NotSigned)?;
        key.verify_strict(&message(purpose, bytes), &Raw::from_bytes(&raw)).map_err(|_| NotSigned)
    }
}

fn message(purpose: SignedAs, bytes: &[u8]) -> Vec<u8> {
    Writer::new(suite::SIGNED, purpose.name()).part(bytes).done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{hex, seeded};

    #[test]
    fn ed25519_gives_the_answer_of_rfc_8032_test_2() {
        let seed: [u8; 32] =
            hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").try_into().unwrap();
        let key = SigningKey::from_bytes(&seed);
        assert_eq!(
            key.verifying_key().to_bytes().as_slice(),
            hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        );
        assert_eq!(
            key.sign(&[0x72]).to_bytes().as_slice(),
            hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da\
                 085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
        );
    }

    #[test]
    fn a_signature_holds_for_its_key_purpose_and_bytes() {
        let (one, two) = (Signer::generate(&mut seeded(1)), Signer::generate(&mut seeded(2)));
        let signature = one.sign(SignedAs::Checkpoint, b"x");
        assert_eq!(one.public().verify(SignedAs::Checkpoint, b"x", &signature), Ok(()));
        assert_eq!(one.public().verify(SignedAs::Witness, b"x", &signature), Err(NotSigned));
        assert_eq!(one.public().verify(SignedAs::Checkpoint, b"y", &signature), Err(NotSigned));
        assert_eq!(two.public().verify(SignedAs::Checkpoint, b"x", &signature), Err(NotSigned));
        for at in 0..65 {
            let mut bad = signature;
            bad.0[at] ^= 1;
            assert_eq!(one.public().verify(SignedAs::Checkpoint, b"x", &bad), Err(NotSigned), "{at}");
        }
        assert_eq!(VerifyKey([0; 32]).verify(SignedAs::Checkpoint, b"x", &Signature([8; 65])), Err(NotSigned));
    }
}
