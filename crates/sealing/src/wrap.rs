//! Bytes for the holder of a private key: HPKE in base mode (RFC 9180), one message for each encapsulation.
//! Who wrote them is not proven by this; what a compartment's key is, the register and the chain prove.

use crate::OpenError;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// A public key that nothing can be sealed to: wrong length, or a point that gives no secret.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not a usable public key")]
pub struct BadKey;

/// `encapsulated key ‖ ciphertext ‖ tag (16)`.
pub(crate) fn seal_to<K: Kem>(
    to: &[u8],
    plain: &[u8],
    info: &[u8],
    aad: &[u8],
    rng: &mut impl CryptoRng,
) -> Result<Vec<u8>, BadKey> {
    let to = K::PublicKey::from_bytes(to).map_err(|_| BadKey)?;
    let (key, sealed) =
        hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, K>(&OpModeS::Base, &to, info, plain, aad, rng)
            .map_err(|_| BadKey)?;
    Ok([key.to_bytes().as_slice(), &sealed].concat())
}

/// Opens what [`seal_to`] made for this private key, `info` and `aad`.
pub(crate) fn open_with<K: Kem>(
    secret: &K::PrivateKey,
    sealed: &[u8],
    info: &[u8],
    aad: &[u8],
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let (key, text) = sealed.split_at_checked(K::EncappedKey::size()).ok_or(OpenError)?;
    let key = K::EncappedKey::from_bytes(key).map_err(|_| OpenError)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, K>(&OpModeR::Base, secret, &key, info, text, aad)
        .map(Zeroizing::new)
        .map_err(|_| OpenError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{hex, to_hex};
    use hpke::kem::{X25519HkdfSha256, XWing};
    use rand_core::{TryCryptoRng, TryRng};
    use sha2::{Digest, Sha256};

    /// Gives the bytes of the RFC, once.
    struct Given(Vec<u8>);

    impl TryRng for Given {
        type Error = core::convert::Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            unreachable!("only whole keys are asked for")
        }
        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            unreachable!("only whole keys are asked for")
        }
        fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Self::Error> {
            to.copy_from_slice(&self.0.drain(..to.len()).collect::<Vec<_>>());
            Ok(())
        }
    }

    impl TryCryptoRng for Given {}

    #[test]
    fn hpke_gives_the_answers_of_rfc_9180_a_2_1() {
        let (secret, public) =
            X25519HkdfSha256::derive_keypair(&hex("1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df"));
        assert_eq!(
            public.to_bytes().as_slice(),
            hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a")
        );
        let mut ephemeral = Given(hex("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b"));
        let info = hex("4f6465206f6e2061204772656369616e2055726e");
        let plain = b"Beauty is truth, truth beauty";
        let sealed = seal_to::<X25519HkdfSha256>(&public.to_bytes(), plain, &info, b"Count-0", &mut ephemeral).unwrap();
        assert_eq!(
            sealed,
            hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a\
                 1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28")
        );
        assert_eq!(open_with::<X25519HkdfSha256>(&secret, &sealed, &info, b"Count-0").unwrap().as_slice(), plain);
    }

    #[test]
    fn the_hybrid_gives_the_answers_of_the_draft() {
        // draft-connolly-cfrg-xwing-kem, appendix C, first vector; the long ones by their SHA-256.
        let sha = |bytes: &[u8]| to_hex(&<[u8; 32]>::from(Sha256::digest(bytes)));
        let secret = hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26");
        let secret = <XWing as Kem>::PrivateKey::from_bytes(&secret).unwrap();
        let public = XWing::sk_to_pk(&secret).to_bytes();
        assert_eq!(sha(&public), "2e816deebcd76c5c80d0cd2d174478871658e8e2ff42bc9d4a6e486372e856bb");
        let mut drawn = Given(hex("3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e2\
                                   35b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2"));
        let sealed = seal_to::<XWing>(&public, b"x", b"i", b"a", &mut drawn).unwrap();
        assert_eq!(sha(&sealed[..1_120]), "17cd532d657e44c897ca6583e548a5424fc70bf54f99515a4d2bcf99e3469f33");
        assert_eq!(open_with::<XWing>(&secret, &sealed, b"i", b"a").unwrap().as_slice(), b"x");
    }

    #[test]
    fn the_hybrid_is_bound_to_purpose_and_associated_data() {
        let (secret, public) = XWing::derive_keypair(&[7; 32]);
        let sealed = seal_to::<XWing>(&public.to_bytes(), b"x", b"i", b"a", &mut crate::samples::seeded(1)).unwrap();
        assert_eq!(sealed.len(), 1_120 + 1 + 16);
        assert!(open_with::<XWing>(&secret, &sealed, b"i", b"a").is_ok());
        assert!(open_with::<XWing>(&secret, &sealed, b"j", b"a").is_err());
        assert!(open_with::<XWing>(&secret, &sealed, b"i", b"b").is_err());
        assert!(open_with::<XWing>(&secret, &sealed[..1_119], b"i", b"a").is_err());
    }

    #[test]
    fn nothing_is_sealed_to_a_key_that_is_none() {
        let rng = &mut crate::samples::seeded(1);
        assert_eq!(seal_to::<X25519HkdfSha256>(&[0; 32], b"x", b"", b"", rng), Err(BadKey));
        assert_eq!(seal_to::<X25519HkdfSha256>(&[9; 31], b"x", b"", b"", rng), Err(BadKey));
        assert_eq!(seal_to::<XWing>(&[0xff; 1_216], b"x", b"", b"", rng), Err(BadKey));
    }
}
