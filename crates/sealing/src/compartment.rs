//! The keys of a compartment: one random seed, from which come the key that items are sealed to (X25519) and the key
//! by which the compartment itself is a member of others (X-Wing).

use crate::derive::{expand, fingerprint};
use crate::secret::Secret;
use crate::wrap::BadKey;
use crate::{EpochRecord, OpenError};
use domain::CompartmentId;
use hpke::kem::{X25519HkdfSha256, XWing};
use hpke::{Deserializable, Kem, Serializable};
use rand_core::CryptoRng;
use std::fmt;
use subtle::ConstantTimeEq;

/// What a compartment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Those who answer.
    Desk,
    /// Where closed reports stay.
    Archive,
    /// What one person told.
    Report,
    /// A proceeding.
    Case,
    /// What several partners do together.
    Operation,
    /// Messages with one partner.
    Thread,
    /// A travel plan.
    Plan,
    /// What the custodians open together.
    Recovery,
    /// What two supervisors, or one and the auditor, open together.
    BreakGlass,
    /// Reasons and places in the log.
    Audit,
}

const KINDS: [Kind; 10] = [
    Kind::Desk,
    Kind::Archive,
    Kind::Report,
    Kind::Case,
    Kind::Operation,
    Kind::Thread,
    Kind::Plan,
    Kind::Recovery,
    Kind::BreakGlass,
    Kind::Audit,
];

impl Kind {
    /// The number as stored, 1 to 10.
    pub fn code(self) -> u8 {
        match self {
            Self::Desk => 1,
            Self::Archive => 2,
            Self::Report => 3,
            Self::Case => 4,
            Self::Operation => 5,
            Self::Thread => 6,
            Self::Plan => 7,
            Self::Recovery => 8,
            Self::BreakGlass => 9,
            Self::Audit => 10,
        }
    }

    /// From the stored number.
    pub fn from_code(code: u8) -> Option<Self> {
        KINDS.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether it can be a member of another compartment; what cannot has no hybrid key, which would cost time and
    /// 1,216 bytes in each record.
    pub fn joins_others(self) -> bool {
        !matches!(self, Self::Report | Self::Thread | Self::Plan | Self::Audit)
    }

    /// Whether only two holders together open it: nobody is given its key alone.
    pub fn opens_in_pairs(self) -> bool {
        matches!(self, Self::BreakGlass | Self::Recovery)
    }

    /// Whether its key counts only with a supervisor's statement; the others count by the register's stamp.
    pub fn needs_statement(self) -> bool {
        matches!(self, Self::Desk | Self::Archive | Self::Recovery | Self::Audit)
    }
}

/// The private half of one epoch of a compartment.
pub struct CompartmentKey {
    pub(crate) id: CompartmentId,
    pub(crate) epoch: u32,
    seed: Secret<32>,
}

impl CompartmentKey {
    pub(crate) fn generate(id: CompartmentId, epoch: u32, rng: &mut impl CryptoRng) -> Self {
        Self { id, epoch, seed: Secret::random(rng) }
    }

    /// From an opened wrap; an error unless both its public halves are the record's: what items are sealed to, and
    /// what others are granted to. Who would exchange the second alone would read what is granted to this one.
    pub(crate) fn from_seed(record: &EpochRecord, seed: &[u8]) -> Result<Self, OpenError> {
        let key = Self { id: record.id, epoch: record.epoch, seed: Secret::from_slice(seed).ok_or(OpenError)? };
        let seal = key.seal_key().0.ct_eq(&record.seal.0);
        let member = record.member.as_ref().is_none_or(|member| key.member_secret().public() == *member);
        if bool::from(seal) && member { Ok(key) } else { Err(OpenError) }
    }

    pub(crate) fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// Whose key this is.
    pub fn id(&self) -> CompartmentId {
        self.id
    }

    /// Of which epoch, from 1.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// The key that items are sealed to.
    pub fn seal_key(&self) -> SealKey {
        SealKey(X25519HkdfSha256::sk_to_pk(&self.item_secret()).to_bytes().into())
    }

    /// The secret by which the compartment opens what is granted to it.
    pub fn member_secret(&self) -> MemberSecret {
        MemberSecret(expand(&self.seed, "oberih compartment member 1"))
    }

    pub(crate) fn item_secret(&self) -> <X25519HkdfSha256 as Kem>::PrivateKey {
        let bytes = expand(&self.seed, "oberih compartment items 1");
        <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&*bytes).expect("32 bytes are a private key")
    }
}

/// The public key that items of a compartment are sealed to, 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SealKey(pub(crate) [u8; 32]);

impl SealKey {
    /// The bytes as stored.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// The private key of a member: opens grants, never items.
pub struct MemberSecret(pub(crate) Secret<32>);

impl MemberSecret {
    /// A new random one.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(Secret::random(rng))
    }

    /// The public half.
    pub fn public(&self) -> MemberKey {
        MemberKey(XWing::sk_to_pk(&self.private()).to_bytes().as_slice().into())
    }

    pub(crate) fn private(&self) -> <XWing as Kem>::PrivateKey {
        <XWing as Kem>::PrivateKey::from_bytes(&*self.0).expect("32 bytes are a private key")
    }
}

/// The public key of a member, 1,216 bytes (X-Wing).
#[derive(Clone, PartialEq, Eq)]
pub struct MemberKey(pub(crate) Box<[u8]>);

impl MemberKey {
    /// From stored bytes. Errors: not a key.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, BadKey> {
        <XWing as Kem>::PublicKey::from_bytes(bytes).map_err(|_| BadKey)?;
        Ok(Self(bytes.into()))
    }

    /// The bytes as stored.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// SHA-256 under a label: what a person compares, and what a record keeps of a member.
    pub fn fingerprint(&self) -> [u8; 32] {
        fingerprint("oberih member key 1", &self.0)
    }
}

impl fmt::Debug for MemberKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let head = self.0.first_chunk::<4>().map_or(0, |head| u32::from_be_bytes(*head));
        write!(f, "MemberKey({head:08x}…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Invited;
    use crate::samples::{compartment_id, member, seeded, to_hex};

    #[test]
    fn a_fixed_seed_gives_fixed_keys() {
        let key = CompartmentKey { id: compartment_id(1), epoch: 1, seed: Secret::from_slice(&[5; 32]).unwrap() };
        assert_eq!(
            to_hex(key.seal_key().as_bytes()),
            "51f48720104b1c78496c043e1e7a0849dc07338a10e26bafa8c6a8f41cc4021d"
        );
        assert_eq!(
            to_hex(&key.member_secret().public().fingerprint()),
            "1836c1340c50d948ac5624db813c35cd2cd1c908f899cba96e9e9f8d9186b2c7"
        );
    }

    #[test]
    fn a_seed_counts_only_with_both_its_public_halves() {
        let rng = &mut seeded(1);
        let (anna, _) = member(1, rng);
        let invited = [Invited { member: anna, history: true }];
        let mut make = || EpochRecord::found(compartment_id(1), Kind::Case, &invited, rng).unwrap();
        let (one, other) = (make(), make());
        let seed = one.key.seed();
        assert!(CompartmentKey::from_seed(&one.record, seed).is_ok());
        assert!(CompartmentKey::from_seed(&other.record, seed).is_err());
        assert!(CompartmentKey::from_seed(&one.record, &seed[..31]).is_err());
        let member = EpochRecord { member: other.record.member.clone(), ..one.record.clone() };
        assert!(CompartmentKey::from_seed(&member, seed).is_err(), "the half that others are granted to");
        let seal = EpochRecord { seal: other.record.seal, ..one.record.clone() };
        assert!(CompartmentKey::from_seed(&seal, seed).is_err(), "the half that items are sealed to");
    }

    #[test]
    fn every_kind_is_read_as_written() {
        for kind in KINDS {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(Kind::from_code(0), None);
        assert_eq!(Kind::from_code(11), None);
    }
}
