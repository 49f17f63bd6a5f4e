//! The register's stamp: HMAC-SHA-256 over an epoch's record, under a key of the shared set. Who changes the store and
//! lacks that key can put no key of her own in a report's place.
//!
//! What it does not show: an earlier record of the same compartment put back. The chain shows it for desk and archive,
//! [`crate::Pins`] for all others: [`crate::Present`] gives no key of a record whose epoch is behind the pinned one.

use crate::encoding::{Reader, Writer};
use crate::{EpochRecord, Kind, MemberKey, Membership, Party, SealKey, Unproven, suite};
use domain::CompartmentId;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

const PURPOSE: &str = "epoch record";

/// The key that stamps records, one of the shared set.
pub struct RegisterKey(Zeroizing<[u8; 32]>);

impl RegisterKey {
    /// From an unwrapped key.
    pub fn new(bytes: Zeroizing<[u8; 32]>) -> Self {
        Self(bytes)
    }

    /// The record as stored, and its stamp.
    pub fn write(&self, record: &EpochRecord) -> (Vec<u8>, [u8; 32]) {
        let bytes = record.to_bytes();
        let stamp = self.mac(&bytes).finalize().into_bytes().into();
        (bytes, stamp)
    }

    /// Reads a stored record. `id`, `epoch`: of the row it stands in. Errors: not stamped by this key, or moved.
    pub fn read(&self, bytes: &[u8], stamp: &[u8; 32], id: CompartmentId, epoch: u32) -> Result<EpochRecord, Unproven> {
        self.mac(bytes).verify_slice(stamp).map_err(|_| Unproven)?;
        EpochRecord::read_unwitnessed(bytes, id, epoch)
    }

    fn mac(&self, bytes: &[u8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*self.0).expect("HMAC takes a key of any length");
        mac.update(bytes);
        mac
    }
}

impl EpochRecord {
    /// Reads a stored record that nobody vouches for: for the custodians, where the root key is lost and the register's key
    /// with it. Whoever could write to that database may have made it; a grant still opens for the record alone whose keys
    /// it holds. `id`, `epoch`: of the row it stands in.
    pub fn read_unwitnessed(bytes: &[u8], id: CompartmentId, epoch: u32) -> Result<Self, Unproven> {
        let record = Self::from_bytes(bytes).ok_or(Unproven)?;
        if record.id == id && record.epoch == epoch { Ok(record) } else { Err(Unproven) }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let member = self.member.as_ref().map_or(&[][..], MemberKey::as_bytes);
        let mut out = Writer::new(suite::RECORD, PURPOSE)
            .part(self.id.as_bytes())
            .number(self.kind.code().into())
            .number(self.epoch.into())
            .part(self.seal.as_bytes())
            .part(member)
            .number(u64::try_from(self.members.len()).unwrap_or(u64::MAX));
        for m in &self.members {
            out = out.part(&m.party.to_bytes()).number(m.epoch.into()).part(&m.fingerprint).number(m.history.into());
        }
        out.done()
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader::new(bytes, suite::RECORD, PURPOSE)?;
        let id = CompartmentId::from_slice(from.part()?)?;
        let kind = Kind::from_code(u8::try_from(from.number()?).ok()?)?;
        let epoch = from.small()?;
        let seal = SealKey(from.array()?);
        let member = match from.part()? {
            [] => None,
            key => Some(MemberKey::from_slice(key).ok()?),
        };
        let mut members = Vec::new();
        for _ in 0..from.number()? {
            members.push(Membership {
                party: Party::from_bytes(&from.array()?)?,
                epoch: from.small()?,
                fingerprint: from.array()?,
                history: from.flag()?,
            });
        }
        from.done()?;
        let whole = member.is_some() == kind.joins_others() && epoch > 0 && !members.is_empty();
        whole.then_some(Self { id, kind, epoch, seal, member, members })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Invited;
    use crate::samples::{compartment_id, member, report, seeded, to_hex};

    fn key(n: u8) -> RegisterKey {
        RegisterKey::new(Zeroizing::new([n; 32]))
    }

    #[test]
    fn a_record_is_read_as_stamped_and_no_other_is() {
        let rng = &mut seeded(1);
        let (anna, _) = member(1, rng);
        let (record, ..) = report(&[&anna], rng);
        let (bytes, stamp) = key(1).write(&record);
        assert_eq!(to_hex(&stamp), "cf8acbebd2c739c60022066d56be48d0b2657ed8c7548ed6a6ac27ee85937cd0");
        assert_eq!(key(1).read(&bytes, &stamp, record.id, 1), Ok(record.clone()));
        assert_eq!(key(2).read(&bytes, &stamp, record.id, 1), Err(Unproven));
        assert_eq!(key(1).read(&bytes, &stamp, compartment_id(8), 1), Err(Unproven), "moved to another row");
        assert_eq!(key(1).read(&bytes, &stamp, record.id, 2), Err(Unproven));
        for at in 0..bytes.len() {
            let mut bad = bytes.clone();
            bad[at] ^= 1;
            assert_eq!(key(1).read(&bad, &stamp, record.id, 1), Err(Unproven), "{at}");
        }
    }

    #[test]
    fn without_the_registers_key_a_record_is_read_where_it_stands() {
        let rng = &mut seeded(1);
        let (anna, _) = member(1, rng);
        let (record, ..) = report(&[&anna], rng);
        let (bytes, _) = key(1).write(&record);
        assert_eq!(EpochRecord::read_unwitnessed(&bytes, record.id, 1), Ok(record.clone()));
        assert_eq!(EpochRecord::read_unwitnessed(&bytes, compartment_id(8), 1), Err(Unproven), "moved to another row");
        assert_eq!(EpochRecord::read_unwitnessed(&bytes, record.id, 2), Err(Unproven));
        assert_eq!(EpochRecord::read_unwitnessed(&bytes[1..], record.id, 1), Err(Unproven));
    }

    #[test]
    fn a_case_keeps_its_member_key_in_the_record() {
        let rng = &mut seeded(2);
        let (anna, _) = member(1, rng);
        let invited = [Invited { member: anna, history: false }];
        let case = EpochRecord::found(compartment_id(1), Kind::Case, &invited, rng).unwrap().record;
        let (bytes, stamp) = key(1).write(&case);
        let read = key(1).read(&bytes, &stamp, case.id, 1).unwrap();
        let as_member = |record: &EpochRecord| record.for_writing(|_| Some(1)).unwrap().as_member();
        assert_eq!(as_member(&read), as_member(&case));
        assert!(as_member(&read).is_some());
    }

    proptest::proptest! {
        #[test]
        fn a_stamped_record_of_any_bytes_ends_in_an_error(bytes: Vec<u8>) {
            let mut framed = Writer::new(suite::RECORD, PURPOSE).done();
            framed.extend(bytes);
            proptest::prop_assert!(EpochRecord::from_bytes(&framed).is_none());
        }
    }
}
