//! Small things that the tests of this crate share.

use crate::{CompartmentKey, EpochRecord, Grant, Invited, Kind, MemberSecret, Party, ProvenMember};
use domain::{CompartmentId, StaffId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;

pub(crate) fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|n| u8::from_str_radix(&text[n..n + 2], 16).unwrap()).collect()
}

pub(crate) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

pub(crate) fn seeded(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

pub(crate) fn at(micros: i64) -> Timestamp {
    Timestamp::from_unix_micros(micros)
}

pub(crate) fn compartment_id(n: u8) -> CompartmentId {
    CompartmentId::from_slice(&[n; 16]).unwrap()
}

pub(crate) fn staff_id(n: u8) -> StaffId {
    StaffId::from_slice(&[n; 16]).unwrap()
}

/// A member of the staff whose key counts as proven.
pub(crate) fn member(n: u8, rng: &mut StdRng) -> (ProvenMember, MemberSecret) {
    let secret = MemberSecret::generate(rng);
    (ProvenMember::new(Party::Staff(staff_id(n)), 1, secret.public()), secret)
}

/// A report with the given members.
pub(crate) fn report(members: &[&ProvenMember], rng: &mut StdRng) -> (EpochRecord, Vec<Grant>, CompartmentKey) {
    let invited: Vec<_> = members.iter().map(|m| Invited { member: (*m).clone(), history: true }).collect();
    let founded = EpochRecord::found(compartment_id(9), Kind::Report, &invited, rng).unwrap();
    (founded.record, founded.grants.into_iter().map(|(_, grant)| grant).collect(), founded.key)
}
