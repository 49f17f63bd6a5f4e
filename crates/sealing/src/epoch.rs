//! Epochs: a compartment's key pair, who was given it, and when a new one is due.
//!
//! Removing a member makes a new pair, wrapped to the present members' public keys. No private key is needed for that,
//! so the server does it with nobody signed in. What was written before stays under the earlier epochs.

use crate::grant::Grant;
use crate::wrap::BadKey;
use crate::{CompartmentKey, Kind, MemberKey, Party, ProvenCompartment, ProvenMember, SealKey, Unproven};
use domain::CompartmentId;
use rand_core::CryptoRng;
use subtle::ConstantTimeEq;

/// Somebody who is to be given a compartment.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Her proven key.
    pub member: ProvenMember,
    /// Whether she is to read what was written before she came.
    pub history: bool,
}

/// A member as a record keeps her: her key by its fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub party: Party,
    /// The epoch of her key when she was given this one.
    pub epoch: u32,
    /// [`MemberKey::fingerprint`] of that key.
    pub fingerprint: [u8; 32],
    /// Whether she is to read what was written before she came.
    pub history: bool,
}

/// One epoch of a compartment: public keys and members. Holds no secret. Made here, or read by the register, which
/// refuses what was changed in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochRecord {
    pub(crate) id: CompartmentId,
    pub(crate) kind: Kind,
    pub(crate) epoch: u32,
    pub(crate) seal: SealKey,
    pub(crate) member: Option<MemberKey>,
    pub(crate) members: Vec<Membership>,
}

/// A new epoch. The grants and the record are stored, the key is used and dropped.
pub struct Founded {
    /// What is stamped and stored.
    pub record: EpochRecord,
    /// One for each member, in the order of the invited.
    pub grants: Vec<(Party, Grant)>,
    /// The private half.
    pub key: CompartmentKey,
}

/// Why a compartment cannot be made or given.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum EpochError {
    /// A compartment that nobody could ever open.
    #[error("a compartment needs a member")]
    NoMember,
    /// One party twice.
    #[error("{0:?} is named twice")]
    Twice(Party),
    /// The key that should be given is of another compartment or epoch.
    #[error("the key is not of this epoch")]
    OtherKey,
    /// More holders than pairs are made for.
    #[error("at most sixteen holders")]
    TooMany,
    /// More than four thousand million epochs.
    #[error("no further epoch")]
    Last,
    /// A public key that gives no secret.
    #[error("a member's key")]
    Key(#[from] BadKey),
}

/// Why nothing may be written under an epoch.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotForWriting {
    /// Make the next epoch, then write.
    #[error("a member's key moved on: a new epoch is due")]
    Stale,
    /// Ask the chain of statements.
    #[error("a key of this kind counts by a supervisor's statement alone")]
    Unproven,
}

impl EpochRecord {
    /// The first epoch of a new compartment. `rng` makes its key. Cost: one X-Wing encapsulation a member.
    pub fn found(
        id: CompartmentId,
        kind: Kind,
        members: &[Invited],
        rng: &mut impl CryptoRng,
    ) -> Result<Founded, EpochError> {
        Self::make(id, kind, 1, members, rng)
    }

    /// The next epoch, for these members and nobody else. Needs public keys only.
    pub fn next(&self, members: &[Invited], rng: &mut impl CryptoRng) -> Result<Founded, EpochError> {
        Self::make(self.id, self.kind, self.epoch.checked_add(1).ok_or(EpochError::Last)?, members, rng)
    }

    fn make(
        id: CompartmentId,
        kind: Kind,
        epoch: u32,
        invited: &[Invited],
        rng: &mut impl CryptoRng,
    ) -> Result<Founded, EpochError> {
        let (record, key) = Self::bare(id, kind, epoch, invited, rng)?;
        let grants = invited
            .iter()
            .map(|one| Ok((one.member.party(), Grant::make(&key, &one.member, one.history, rng)?)))
            .collect::<Result<_, BadKey>>()?;
        Ok(Founded { record, grants, key })
    }

    /// Keys and record without grants.
    pub(crate) fn bare(
        id: CompartmentId,
        kind: Kind,
        epoch: u32,
        invited: &[Invited],
        rng: &mut impl CryptoRng,
    ) -> Result<(Self, CompartmentKey), EpochError> {
        if invited.is_empty() {
            return Err(EpochError::NoMember);
        }
        let mut members: Vec<Membership> = Vec::with_capacity(invited.len());
        for one in invited {
            if members.iter().any(|m| m.party == one.member.party()) {
                return Err(EpochError::Twice(one.member.party()));
            }
            members.push(Membership::of(one));
        }
        let key = CompartmentKey::generate(id, epoch, rng);
        let member = kind.joins_others().then(|| key.member_secret().public());
        Ok((Self { id, kind, epoch, seal: key.seal_key(), member, members }, key))
    }

    /// Gives this epoch to one more member: the record that takes this one's place, and her grant. `key`: this epoch's,
    /// opened by somebody who is a member. Errors: another key, or she is a member already.
    pub fn admit(
        &self,
        key: &CompartmentKey,
        invited: &Invited,
        rng: &mut impl CryptoRng,
    ) -> Result<(Self, Grant), EpochError> {
        self.must_be_of(key)?;
        if self.membership(invited.member.party()).is_some() {
            return Err(EpochError::Twice(invited.member.party()));
        }
        let mut record = self.clone();
        record.members.push(Membership::of(invited));
        Ok((record, Grant::make(key, &invited.member, invited.history, rng)?))
    }

    /// Gives an earlier epoch to a member who is to have the history. `key`: that epoch's.
    pub fn grant_history(
        &self,
        key: &CompartmentKey,
        member: &ProvenMember,
        rng: &mut impl CryptoRng,
    ) -> Result<Grant, EpochError> {
        self.must_be_of(key)?;
        Ok(Grant::make(key, member, true, rng)?)
    }

    fn must_be_of(&self, key: &CompartmentKey) -> Result<(), EpochError> {
        let same = key.id == self.id && key.epoch == self.epoch && key.seal_key() == self.seal;
        if same { Ok(()) } else { Err(EpochError::OtherKey) }
    }

    /// The public keys, to write under or to grant something to. `present`: the epoch of a party's key now, `None` when
    /// she may not read any more; not asked about receipts and custodians, whose keys never move on by themselves.
    /// Errors: a new epoch is due first, since the key of a member moved on or she is gone; or a kind whose keys a
    /// supervisor must state, and the chain gives those.
    pub fn for_writing(&self, present: impl Fn(Party) -> Option<u32>) -> Result<ProvenCompartment, NotForWriting> {
        if self.kind.needs_statement() {
            return Err(NotForWriting::Unproven);
        }
        let moves = |m: &&Membership| !matches!(m.party, Party::Receipt | Party::Custodian(_));
        if self.members.iter().filter(moves).any(|m| present(m.party) != Some(m.epoch)) {
            return Err(NotForWriting::Stale);
        }
        Ok(self.keys())
    }

    /// A member's stored public key as a proven one: of the receipt, above all, which nobody else vouches for.
    /// Errors: it is not the key that this record knows.
    pub fn prove_member(&self, party: Party, key: MemberKey) -> Result<ProvenMember, Unproven> {
        let member = self.membership(party).ok_or(Unproven)?;
        if bool::from(key.fingerprint().ct_eq(&member.fingerprint)) {
            Ok(ProvenMember::new(party, member.epoch, key))
        } else {
            Err(Unproven)
        }
    }

    pub(crate) fn keys(&self) -> ProvenCompartment {
        ProvenCompartment {
            id: self.id,
            kind: self.kind,
            epoch: self.epoch,
            seal: self.seal,
            member: self.member.clone(),
        }
    }

    /// Which compartment.
    pub fn id(&self) -> CompartmentId {
        self.id
    }

    /// What it is for.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Which epoch, from 1.
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// What items are sealed to; use [`EpochRecord::for_writing`] for sealing.
    pub fn seal_key(&self) -> &SealKey {
        &self.seal
    }

    /// The members.
    pub fn members(&self) -> &[Membership] {
        &self.members
    }

    fn membership(&self, party: Party) -> Option<&Membership> {
        self.members.iter().find(|m| m.party == party)
    }
}

impl Membership {
    fn of(invited: &Invited) -> Self {
        Self {
            party: invited.member.party(),
            epoch: invited.member.epoch(),
            fingerprint: invited.member.key().fingerprint(),
            history: invited.history,
        }
    }
}
