//! A grant: the private half of one epoch of a compartment, wrapped for one member. Delete it, and the member cannot
//! open this epoch any more.
//!
//! `suite (1) ‖ with history (1) ‖ epoch of the member's key (4) ‖ HPKE (X-Wing) of the seed`.

use crate::encoding::Writer;
use crate::epoch::EpochRecord;
use crate::wrap::{BadKey, open_with, seal_to};
use crate::{CompartmentKey, MemberSecret, OpenError, Party, ProvenMember, suite};
use domain::CompartmentId;
use hpke::kem::XWing;
use rand_core::CryptoRng;

const INFO: &[u8] = b"oberih grant 1";

/// A grant as stored beside the compartment's and the member's id.
#[derive(Clone, PartialEq, Eq)]
pub struct Grant {
    history: bool,
    member_epoch: u32,
    wrapped: Vec<u8>,
}

/// Not the form of a grant.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not the form of a grant")]
pub struct GrantForm;

impl Grant {
    pub(crate) fn make(
        key: &CompartmentKey,
        to: &ProvenMember,
        history: bool,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, BadKey> {
        let aad = associated(key.id, key.epoch, to.party(), to.epoch(), history);
        let wrapped = seal_to::<XWing>(to.key().as_bytes(), key.seed(), INFO, &aad, rng)?;
        Ok(Self { history, member_epoch: to.epoch(), wrapped })
    }

    /// The bytes as stored, 1,174 of them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(6 + self.wrapped.len());
        out.push(suite::GRANT);
        out.push(u8::from(self.history));
        out.extend_from_slice(&self.member_epoch.to_be_bytes());
        out.extend_from_slice(&self.wrapped);
        out
    }

    /// From stored bytes; whether it opens is seen when it is opened.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, GrantForm> {
        let (head, wrapped) = bytes.split_first_chunk::<6>().ok_or(GrantForm)?;
        let history = match head {
            [suite::GRANT, 0, ..] => false,
            [suite::GRANT, 1, ..] => true,
            _ => return Err(GrantForm),
        };
        let [_, _, epoch @ ..] = head;
        Ok(Self { history, member_epoch: u32::from_be_bytes(*epoch), wrapped: wrapped.to_vec() })
    }

    /// Whether the member is to have what was written before she came.
    pub fn with_history(&self) -> bool {
        self.history
    }

    /// Which epoch of the member's key opens it.
    pub fn member_epoch(&self) -> u32 {
        self.member_epoch
    }

    /// Opens the grant that `party` has on the epoch of `record`. Errors: changed, copied from another compartment,
    /// epoch or member, of another key, or holding another key than the record's.
    pub fn open(&self, record: &EpochRecord, party: Party, with: &MemberSecret) -> Result<CompartmentKey, OpenError> {
        let aad = associated(record.id(), record.epoch(), party, self.member_epoch, self.history);
        let seed = open_with::<XWing>(&with.private(), &self.wrapped, INFO, &aad)?;
        CompartmentKey::from_seed(record, &seed)
    }
}

fn associated(id: CompartmentId, epoch: u32, party: Party, member_epoch: u32, history: bool) -> Vec<u8> {
    Writer::new(suite::GRANT, "grant")
        .part(id.as_bytes())
        .number(epoch.into())
        .part(&party.to_bytes())
        .number(member_epoch.into())
        .number(history.into())
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::fingerprint;
    use crate::samples::{member, report, seeded, staff_id, to_hex};

    #[test]
    fn a_fixed_seed_gives_a_fixed_grant() {
        let rng = &mut seeded(1);
        let (anna, _) = member(1, rng);
        let (_, grants, _) = report(&[&anna], rng);
        assert_eq!(
            to_hex(&fingerprint("", &grants[0].to_bytes())),
            "c1f026f0eb937150566a12838524112149563c27f6be62ec27040716c133fdf2"
        );
    }

    #[test]
    fn a_grant_opens_for_its_member_alone() {
        let rng = &mut seeded(1);
        let (anna, anna_secret) = member(1, rng);
        let (bohdan, bohdan_secret) = member(2, rng);
        let (record, grants, key) = report(&[&anna, &bohdan], rng);
        let opened = grants[0].open(&record, anna.party(), &anna_secret).unwrap();
        assert_eq!(opened.seed(), key.seed());
        assert!(grants[1].open(&record, bohdan.party(), &bohdan_secret).is_ok());
        assert!(grants[0].open(&record, bohdan.party(), &bohdan_secret).is_err(), "copied to another member's row");
        assert!(grants[0].open(&record, bohdan.party(), &anna_secret).is_err());
        assert!(grants[0].open(&record, Party::Guarded(staff_id(1)), &anna_secret).is_err());
    }

    #[test]
    fn a_grant_copied_to_another_compartment_does_not_open() {
        let rng = &mut seeded(2);
        let (anna, secret) = member(1, rng);
        let (_, grants, _) = report(&[&anna], rng);
        let (other, ..) = report(&[&anna], rng);
        assert!(grants[0].open(&other, anna.party(), &secret).is_err());
    }

    #[test]
    fn a_grant_with_any_byte_changed_does_not_open() {
        let rng = &mut seeded(3);
        let (anna, secret) = member(1, rng);
        let (record, grants, _) = report(&[&anna], rng);
        let bytes = grants[0].to_bytes();
        assert_eq!(bytes.len(), 1_174);
        assert!(Grant::from_bytes(&bytes).unwrap() == grants[0]);
        for at in (0..bytes.len()).step_by(13).chain(0..8) {
            let mut bad = bytes.clone();
            bad[at] ^= 1;
            let opened = Grant::from_bytes(&bad).map_err(|_| OpenError);
            assert!(opened.and_then(|g| g.open(&record, anna.party(), &secret)).is_err(), "{at}");
        }
        assert!(Grant::from_bytes(&bytes[..5]).is_err());
    }
}
