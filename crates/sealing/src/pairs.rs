//! A compartment that two of its holders open together and nobody alone: its key is wrapped for every pair of them, for
//! one inside for the other. No sharing of secrets of our own making: HPKE twice.
//!
//! `suite (1) ‖ first holder (17 + 4) ‖ second holder (17 + 4) ‖ HPKE (X-Wing) to the first of
//! (HPKE (X-Wing) to the second of the seed)`.

use crate::encoding::Writer;
use crate::epoch::{EpochError, EpochRecord, Invited};
use crate::wrap::{BadKey, open_with, seal_to};
use crate::{CompartmentKey, Kind, MemberSecret, OpenError, Party, ProvenMember, suite};
use domain::CompartmentId;
use hpke::kem::XWing;
use rand_core::CryptoRng;

const INFO: &[u8] = b"oberih pair 1";
const HOLDER: usize = 21;
const HEAD: usize = 1 + 2 * HOLDER;

/// A key wrapped for two holders together.
#[derive(Clone, PartialEq, Eq)]
pub struct PairGrant(Vec<u8>);

/// What the first holder made of it; it opens for the second alone, so it may travel.
#[derive(Clone, PartialEq, Eq)]
pub struct HalfOpened(Vec<u8>);

/// A compartment that pairs open.
pub struct PairFounded {
    /// What is stamped and stored.
    pub record: EpochRecord,
    /// One for each pair.
    pub pairs: Vec<PairGrant>,
    /// The private half.
    pub key: CompartmentKey,
}

impl EpochRecord {
    /// The first epoch of a compartment that any two of `holders` open together. `holders`: 2 to 16. Errors: fewer
    /// ([`EpochError::NoMember`]), more ([`EpochError::TooMany`]), one person or one key twice, however she is named; a
    /// kind that is not for pairs; recovery, which [`crate::Recovery`] makes. Cost: two encapsulations a pair.
    pub fn found_for_pairs(
        id: CompartmentId,
        kind: Kind,
        holders: &[ProvenMember],
        rng: &mut impl CryptoRng,
    ) -> Result<PairFounded, EpochError> {
        if kind != Kind::BreakGlass {
            return Err(EpochError::Kind);
        }
        Self::make_for_pairs(id, kind, 1, holders, rng)
    }

    /// The next epoch, for these holders and nobody else. Errors: as for [`EpochRecord::found_for_pairs`], and a
    /// holder's key of an earlier epoch than the one she has here.
    pub fn next_for_pairs(
        &self,
        holders: &[ProvenMember],
        rng: &mut impl CryptoRng,
    ) -> Result<PairFounded, EpochError> {
        if self.kind != Kind::BreakGlass {
            return Err(EpochError::Kind);
        }
        Self::make_for_pairs(self.id, self.kind, self.epoch_after(holders)?, holders, rng)
    }

    pub(crate) fn make_for_pairs(
        id: CompartmentId,
        kind: Kind,
        epoch: u32,
        holders: &[ProvenMember],
        rng: &mut impl CryptoRng,
    ) -> Result<PairFounded, EpochError> {
        match holders.len() {
            0 | 1 => return Err(EpochError::NoMember),
            2..=16 => {}
            _ => return Err(EpochError::TooMany),
        }
        for (n, one) in holders.iter().enumerate() {
            let same = |other: &ProvenMember| one.party().same_person(other.party()) || one.key() == other.key();
            if holders[..n].iter().any(same) {
                return Err(EpochError::Twice(one.party()));
            }
        }
        let invited: Vec<_> = holders.iter().map(|h| Invited { member: h.clone(), history: true }).collect();
        let (record, key) = Self::bare(id, kind, epoch, &invited, rng)?;
        let mut pairs = Vec::with_capacity(holders.len() * (holders.len() - 1) / 2);
        for (n, first) in holders.iter().enumerate() {
            for second in &holders[n + 1..] {
                pairs.push(PairGrant::make(&key, first, second, rng)?);
            }
        }
        Ok(PairFounded { record, pairs, key })
    }
}

impl PairGrant {
    fn make(
        key: &CompartmentKey,
        first: &ProvenMember,
        second: &ProvenMember,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, BadKey> {
        let mut out = Vec::with_capacity(HEAD + 2 * (1_120 + 16) + 32);
        out.push(suite::PAIR);
        for holder in [first, second] {
            out.extend_from_slice(&holder.party().to_bytes());
            out.extend_from_slice(&holder.epoch().to_be_bytes());
        }
        let inner_aad = associated(suite::HALF, key.id, key.epoch, &out[1..]);
        let inner = seal_to::<XWing>(second.key().as_bytes(), key.seed(), INFO, &inner_aad, rng)?;
        let outer_aad = associated(suite::PAIR, key.id, key.epoch, &out[1..]);
        out.extend(seal_to::<XWing>(first.key().as_bytes(), &inner, INFO, &outer_aad, rng)?);
        Ok(Self(out))
    }

    /// From stored bytes; whether it opens is seen when it is opened.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes as stored, 2,347 of them.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The two holders, the one who opens first before the other; `None` when the bytes are no pair.
    pub fn holders(&self) -> Option<[Party; 2]> {
        holders(&self.0, suite::PAIR)
    }

    /// The first holder's half of the work. Errors: not hers, of another compartment or epoch, or changed.
    pub fn open_first(&self, record: &EpochRecord, with: &MemberSecret) -> Result<HalfOpened, OpenError> {
        self.holders().ok_or(OpenError)?;
        let (head, text) = self.0.split_at_checked(HEAD).ok_or(OpenError)?;
        let aad = associated(suite::PAIR, record.id, record.epoch, &head[1..]);
        let inner = open_with::<XWing>(&with.private(), text, INFO, &aad)?;
        Ok(HalfOpened([&[suite::HALF], &head[1..], &inner].concat()))
    }
}

impl HalfOpened {
    /// From bytes that travelled.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to carry to the second holder.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The two holders, the one who opened first before the other; `None` when the bytes are no half.
    pub fn holders(&self) -> Option<[Party; 2]> {
        holders(&self.0, suite::HALF)
    }

    /// The second holder's half. Errors: not hers, of another compartment or epoch, changed, or another key.
    pub fn open_second(&self, record: &EpochRecord, with: &MemberSecret) -> Result<CompartmentKey, OpenError> {
        self.holders().ok_or(OpenError)?;
        let (head, text) = self.0.split_at_checked(HEAD).ok_or(OpenError)?;
        let aad = associated(suite::HALF, record.id, record.epoch, &head[1..]);
        let seed = open_with::<XWing>(&with.private(), text, INFO, &aad)?;
        CompartmentKey::from_seed(record, &seed)
    }
}

fn holders(bytes: &[u8], suite: u8) -> Option<[Party; 2]> {
    let (first, rest) = bytes.split_first()?;
    let (one, rest) = rest.split_first_chunk::<HOLDER>()?;
    let (two, _) = rest.split_first_chunk::<HOLDER>()?;
    if *first != suite {
        return None;
    }
    Some([Party::from_bytes(one.first_chunk()?)?, Party::from_bytes(two.first_chunk()?)?])
}

fn associated(suite: u8, id: CompartmentId, epoch: u32, holders: &[u8]) -> Vec<u8> {
    Writer::new(suite, "pair").part(id.as_bytes()).number(epoch.into()).part(holders).done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::fingerprint;
    use crate::samples::{compartment_id, member, seeded, staff_id, to_hex};

    fn three(seed: u64) -> (PairFounded, Vec<MemberSecret>) {
        let rng = &mut seeded(seed);
        let (holders, secrets): (Vec<_>, Vec<_>) = (1..=3).map(|n| member(n, rng)).unzip();
        (EpochRecord::found_for_pairs(compartment_id(1), Kind::BreakGlass, &holders, rng).unwrap(), secrets)
    }

    #[test]
    fn any_two_open_and_nobody_alone_does() {
        let (founded, secrets) = three(1);
        assert_eq!(founded.pairs.len(), 3);
        for (pair, (one, two)) in founded.pairs.iter().zip([(0, 1), (0, 2), (1, 2)]) {
            let half = pair.open_first(&founded.record, &secrets[one]).unwrap();
            let half = HalfOpened::from_bytes(half.as_bytes().to_vec());
            let key = half.open_second(&founded.record, &secrets[two]).unwrap();
            assert_eq!(key.seed(), founded.key.seed());
            for alone in &secrets {
                let first = pair.open_first(&founded.record, alone);
                assert!(first.and_then(|half| half.open_second(&founded.record, alone)).is_err());
            }
            assert!(pair.open_first(&founded.record, &secrets[two]).is_err(), "in their order");
        }
    }

    #[test]
    fn a_pair_of_another_compartment_or_epoch_does_not_open() {
        let (founded, secrets) = three(2);
        let (other, _) = three(3);
        assert!(founded.pairs[0].open_first(&EpochRecord { epoch: 2, ..founded.record.clone() }, &secrets[0]).is_err());
        let half = founded.pairs[0].open_first(&founded.record, &secrets[0]).unwrap();
        assert!(half.open_second(&other.record, &secrets[1]).is_err());
        assert!(half.open_second(&EpochRecord { epoch: 2, ..founded.record.clone() }, &secrets[1]).is_err());
    }

    #[test]
    fn a_pair_with_any_byte_changed_does_not_open() {
        let (founded, secrets) = three(4);
        let bytes = founded.pairs[0].as_bytes();
        assert_eq!(bytes.len(), 2_347);
        assert_eq!(to_hex(&fingerprint("", bytes)), "5f9d5d8de9846523e2a420040b72b6917866ab42363d839634b53b1f955cd8f9");
        for at in (0..bytes.len()).step_by(41).chain(0..HEAD) {
            let mut bad = bytes.to_vec();
            bad[at] ^= 1;
            assert!(PairGrant::from_bytes(bad).open_first(&founded.record, &secrets[0]).is_err(), "{at}");
        }
        assert!(PairGrant::from_bytes(bytes[..HEAD].to_vec()).open_first(&founded.record, &secrets[0]).is_err());
        assert!(PairGrant::from_bytes(Vec::new()).holders().is_none());
    }

    #[test]
    fn pairs_need_two_holders_and_at_most_sixteen() {
        let rng = &mut seeded(5);
        let (anna, _) = member(1, rng);
        for (holders, want) in
            [(1, EpochError::NoMember), (17, EpochError::TooMany), (2, EpochError::Twice(anna.party()))]
        {
            let holders = vec![anna.clone(); holders];
            let founded = EpochRecord::found_for_pairs(compartment_id(1), Kind::BreakGlass, &holders, rng);
            assert_eq!(founded.err(), Some(want));
        }
    }
    #[test]
    fn one_person_is_not_two_holders() {
        let rng = &mut seeded(6);
        let (anna, _) = member(1, rng);
        let (bohdan, _) = member(2, rng);
        let guarded = MemberSecret::generate(rng).public();
        let guarded = ProvenMember::new(Party::Guarded(staff_id(1)), 1, guarded);
        let ghost = ProvenMember::new(Party::Staff(staff_id(3)), 1, anna.key().clone());
        let mut found = |holders: &[&ProvenMember]| {
            let holders: Vec<_> = holders.iter().map(|holder| (*holder).clone()).collect();
            EpochRecord::found_for_pairs(compartment_id(1), Kind::BreakGlass, &holders, rng).err()
        };
        assert_eq!(found(&[&anna, &bohdan]), None);
        assert_eq!(found(&[&anna, &guarded]), Some(EpochError::Twice(guarded.party())), "her two keys");
        assert_eq!(found(&[&anna, &bohdan, &ghost]), Some(EpochError::Twice(ghost.party())), "her key, another's name");
    }

    #[test]
    fn what_opens_in_pairs_is_given_to_nobody_alone() {
        let (founded, _) = three(7);
        let rng = &mut seeded(8);
        let (dora, _) = member(4, rng);
        let invited = Invited { member: dora.clone(), history: true };
        let (id, two) = (compartment_id(2), [dora.clone(), member(5, rng).0]);
        for kind in [Kind::BreakGlass, Kind::Recovery] {
            let found = EpochRecord::found(id, kind, std::slice::from_ref(&invited), rng);
            assert_eq!(found.err(), Some(EpochError::Kind));
        }
        for kind in [Kind::Case, Kind::Recovery] {
            assert_eq!(EpochRecord::found_for_pairs(id, kind, &two, rng).err(), Some(EpochError::Kind));
        }
        let record = &founded.record;
        assert_eq!(record.next(std::slice::from_ref(&invited), rng).err(), Some(EpochError::Kind));
        assert!(matches!(record.admit(&founded.key, &invited, rng), Err(EpochError::Kind)));
        assert!(matches!(record.grant_history(&founded.key, &dora, rng), Err(EpochError::Kind)));
    }
}
