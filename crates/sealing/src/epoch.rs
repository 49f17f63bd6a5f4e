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
    /// The party's key is of an earlier epoch than the one that the compartment has now: an old key put back. An alarm.
    #[error("the key of {0:?} went back to an earlier epoch")]
    WentBack(Party),
    /// A compartment of this kind is made, or opened, in another way.
    #[error("not for a compartment of this kind")]
    Kind,
    /// More holders than pairs are made for.
    #[error("at most sixteen holders")]
    TooMany,
    /// More than four thousand million epochs.
    #[error("no further epoch")]
    Last,
    /// A key that is not the pinned one.
    #[error("a custodian's key")]
    Unproven(#[from] Unproven),
    /// A public key that gives no secret.
    #[error("a member's key")]
    Key(#[from] BadKey),
}

/// Why nothing may be written under an epoch.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotForWriting {
    /// Make the next epoch, without her or with her present key, then write.
    #[error("the key of {0:?} moved on, or may not read any more: a new epoch is due")]
    Stale(Party),
    /// The record, or the key of a member, is of an earlier epoch than one already seen: somebody put back what was. An
    /// alarm; make no new epoch of it.
    #[error("an earlier epoch was put back")]
    WentBack,
    /// Ask the chain of statements.
    #[error("a key of this kind counts by a supervisor's statement alone")]
    Unproven,
}

impl EpochRecord {
    /// The first epoch of a new compartment. `rng` makes its key. Cost: one X-Wing encapsulation a member. Errors: no
    /// member, one twice, or a kind that only pairs open.
    pub fn found(
        id: CompartmentId,
        kind: Kind,
        members: &[Invited],
        rng: &mut impl CryptoRng,
    ) -> Result<Founded, EpochError> {
        kind.must_open_alone()?;
        Self::make(id, kind, 1, members, rng)
    }

    /// The next epoch, for these members and nobody else. Needs public keys only. Errors: as for
    /// [`EpochRecord::found`], and a member's key of an earlier epoch than the one she has here.
    pub fn next(&self, members: &[Invited], rng: &mut impl CryptoRng) -> Result<Founded, EpochError> {
        self.kind.must_open_alone()?;
        let epoch = self.epoch_after(members.iter().map(|invited| &invited.member))?;
        Self::make(self.id, self.kind, epoch, members, rng)
    }

    /// The number of the next epoch. Errors: none, or one of these keys is an earlier one than its party has here.
    pub(crate) fn epoch_after<'a>(&self, keys: impl IntoIterator<Item = &'a ProvenMember>) -> Result<u32, EpochError> {
        for key in keys {
            if self.membership(key.party()).is_some_and(|now| key.epoch() < now.epoch) {
                return Err(EpochError::WentBack(key.party()));
            }
        }
        self.epoch.checked_add(1).ok_or(EpochError::Last)
    }

    pub(crate) fn make(
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
    /// opened by somebody who is a member. Errors: another key, she is a member already, or only pairs open this kind.
    pub fn admit(
        &self,
        key: &CompartmentKey,
        invited: &Invited,
        rng: &mut impl CryptoRng,
    ) -> Result<(Self, Grant), EpochError> {
        self.kind.must_open_alone()?;
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
        self.kind.must_open_alone()?;
        self.must_be_of(key)?;
        Ok(Grant::make(key, member, true, rng)?)
    }

    fn must_be_of(&self, key: &CompartmentKey) -> Result<(), EpochError> {
        let same = key.id == self.id && key.epoch == self.epoch && key.seal_key() == self.seal;
        if same { Ok(()) } else { Err(EpochError::OtherKey) }
    }

    /// The public keys, where no member's key moved on. `present`: the epoch of a party's key now, `None` when she may
    /// not read any more; not asked about receipts and custodians, whose keys never move on by themselves.
    pub(crate) fn for_writing(
        &self,
        present: impl Fn(Party) -> Option<u32>,
    ) -> Result<ProvenCompartment, NotForWriting> {
        if self.kind.needs_statement() {
            return Err(NotForWriting::Unproven);
        }
        self.whole(present)?;
        Ok(self.keys())
    }

    /// Whether every member may read now, with the key that she has here.
    pub(crate) fn whole(&self, present: impl Fn(Party) -> Option<u32>) -> Result<(), NotForWriting> {
        let mut stale = None;
        for m in self.members.iter().filter(|m| !matches!(m.party, Party::Receipt | Party::Custodian(_))) {
            match present(m.party) {
                Some(now) if now < m.epoch => return Err(NotForWriting::WentBack),
                Some(now) if now == m.epoch => {}
                _ => stale = stale.or(Some(m.party)),
            }
        }
        stale.map_or(Ok(()), |party| Err(NotForWriting::Stale(party)))
    }

    /// The receipt's or a custodian's stored public key as a proven one; nobody else vouches for the receipt's. Staff
    /// and compartments are asked of [`crate::Present`], which knows who is gone.
    /// Errors: it is not the key that this record knows, or another party.
    pub fn prove_member(&self, party: Party, key: MemberKey) -> Result<ProvenMember, Unproven> {
        let member = self.membership(party).ok_or(Unproven)?;
        let asked = matches!(party, Party::Receipt | Party::Custodian(_));
        if asked && bool::from(key.fingerprint().ct_eq(&member.fingerprint)) {
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

    /// What items are sealed to; use [`crate::Present::for_writing`] for sealing.
    pub fn seal_key(&self) -> &SealKey {
        &self.seal
    }

    /// The members.
    pub fn members(&self) -> &[Membership] {
        &self.members
    }

    pub(crate) fn membership(&self, party: Party) -> Option<&Membership> {
        self.members.iter().find(|m| m.party == party)
    }
}

impl Kind {
    fn must_open_alone(self) -> Result<(), EpochError> {
        if self.opens_in_pairs() { Err(EpochError::Kind) } else { Ok(()) }
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
