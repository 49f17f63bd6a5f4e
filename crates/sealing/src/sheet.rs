//! Recovery as it travels with a backup, so that its custodians need nothing else: the record and their wraps.

use crate::encoding::{Reader, Writer};
use crate::{
    CompartmentKey, CustodianSecret, EpochRecord, Grant, Kind, OpenError, PairGrant, Party, Recovery, Wraps, suite,
};

const PURPOSE: &str = "recovery sheet";

impl Recovery {
    /// Record and wraps; no secret among them.
    pub fn to_bytes(&self) -> Vec<u8> {
        let out = Writer::new(suite::RECORD, PURPOSE).part(&self.record.to_bytes());
        match &self.wraps {
            Wraps::Alone(grant) => out.number(1).part(&grant.to_bytes()),
            Wraps::Pairs(pairs) => pairs.iter().fold(out.number(2), |out, pair| out.part(pair.as_bytes())),
        }
        .done()
    }

    /// From such bytes; `None` for others. Nobody vouches for them: they are for opening alone, which shows whose they
    /// are, and nothing may be sealed to them.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut from = Reader::new(bytes, suite::RECORD, PURPOSE)?;
        let record = EpochRecord::from_bytes(from.part()?).filter(|record| record.kind() == Kind::Recovery)?;
        let wraps = match from.number()? {
            1 => Wraps::Alone(Grant::from_bytes(from.part()?).ok()?),
            2 => {
                let mut pairs = Vec::new();
                while let Some(pair) = from.part() {
                    pairs.push(PairGrant::from_bytes(pair.to_vec()));
                }
                Wraps::Pairs(pairs)
            }
            _ => return None,
        };
        from.done()?;
        Some(Self { record, wraps })
    }

    /// What the custodians of `secrets` open together, in any order; who is alone opens alone. Errors: they are too
    /// few, or not the custodians.
    pub fn open(&self, secrets: &[CustodianSecret]) -> Result<CompartmentKey, OpenError> {
        match &self.wraps {
            Wraps::Alone(grant) => secrets
                .iter()
                .find_map(|one| grant.open(&self.record, Party::Custodian(1), one.secret()).ok())
                .ok_or(OpenError),
            Wraps::Pairs(pairs) => {
                let firsts = pairs.iter().flat_map(|pair| secrets.iter().map(move |one| (pair, one)));
                let mut halves = firsts.filter_map(|(pair, one)| pair.open_first(&self.record, one.secret()).ok());
                let second = |half: crate::HalfOpened| {
                    secrets.iter().find_map(|two| half.open_second(&self.record, two.secret()).ok())
                };
                halves.find_map(second).ok_or(OpenError)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{compartment_id, seeded};
    use crate::{Custodians, MemberKey, Pins};

    fn founded(n: u64) -> (Vec<CustodianSecret>, Recovery) {
        let secrets: Vec<_> = (0..n).map(|seed| CustodianSecret::generate(&mut seeded(seed))).collect();
        let keys: Vec<_> = secrets.iter().map(|one| one.secret().public()).collect();
        let pins = Pins::new([0; 32], keys.iter().map(MemberKey::fingerprint).collect());
        let custodians = Custodians::pinned(&keys, &pins).unwrap();
        let recovery = Recovery::found(compartment_id(1), &custodians, &mut seeded(9)).unwrap();
        (secrets, recovery)
    }

    #[test]
    fn any_two_custodians_in_any_order_open_what_travelled_and_one_does_not() {
        let (secrets, recovery) = founded(3);
        let again = Recovery::from_bytes(&recovery.to_bytes()).unwrap();
        let of = |which: &[usize]| {
            let some: Vec<_> =
                which.iter().map(|n| CustodianSecret::from_words(&secrets[*n].words()).unwrap()).collect();
            again.open(&some)
        };
        for two in [[0, 1], [0, 2], [1, 2], [2, 0], [2, 1], [1, 0]] {
            assert!(of(&two).is_ok_and(|key| key.seal_key() == *recovery.record.seal_key()), "{two:?}");
        }
        for too_few in [&[][..], &[0], &[1], &[2], &[1, 1]] {
            assert!(of(too_few).is_err(), "{too_few:?}");
        }
        assert!(
            again
                .open(&[CustodianSecret::generate(&mut seeded(50)), CustodianSecret::generate(&mut seeded(51))])
                .is_err()
        );
    }

    #[test]
    fn one_custodian_of_one_opens_alone() {
        let (secrets, recovery) = founded(1);
        let again = Recovery::from_bytes(&recovery.to_bytes()).unwrap();
        assert!(again.open(&secrets).is_ok());
        assert!(again.open(&[]).is_err());
    }

    #[test]
    fn bytes_that_are_no_sheet_are_refused() {
        let (_, recovery) = founded(2);
        let bytes = recovery.to_bytes();
        for cut in [0, 1, 20, bytes.len() / 2, bytes.len() - 1] {
            assert!(Recovery::from_bytes(&bytes[..cut]).is_none(), "{cut}");
        }
        let mut other = bytes.clone();
        other[0] ^= 1;
        assert!(Recovery::from_bytes(&other).is_none());
    }
}
