//! Who may state what, and what is found of a chain that was changed.

mod changed;
mod seconds;
mod stated;

use crate::samples::{at, compartment_id, seeded, staff_id};
use crate::*;
use rand::rngs::StdRng;

/// Keys of many, of whom 1 is the first supervisor.
struct Office {
    chain: Chain,
    pins: Pins,
    people: Vec<PersonalKeys>,
    stored: Vec<SignedStatement>,
    rng: StdRng,
}

const AUDITING_SUPERVISOR: Roles = Roles::SUPERVISOR.and(Roles::AUDITOR);

fn party(n: u8) -> Party {
    Party::Staff(staff_id(n))
}

fn gone(n: u8) -> Claim {
    Claim::Gone { id: staff_id(n) }
}

fn office() -> Office {
    let mut rng = seeded(1);
    let people: Vec<_> = (0..7).map(|_| PersonalKeys::generate(&mut rng)).collect();
    let pins = Pins::new(people[0].signer().public().fingerprint(), Vec::new());
    let chain = Chain::load(&pins, []).unwrap();
    let mut office = Office { chain, pins, people, stored: Vec::new(), rng };
    assert_eq!(office.state(vec![office.staff(1, 1, Roles::SUPERVISOR, 1)]), Ok(()));
    office
}

impl Office {
    fn key(&self, n: u8) -> &PersonalKeys {
        &self.people[usize::from(n) - 1]
    }

    /// Claims for person `n` the keys of number `keys`.
    fn staff(&self, n: u8, epoch: u32, roles: Roles, keys: u8) -> Claim {
        Claim::Staff { id: staff_id(n), epoch, roles, keys: Box::new(self.key(keys).public()) }
    }

    fn state(&mut self, claims: Vec<Claim>) -> Result<(), ChainError> {
        self.state_by(1, 1, None, claims)
    }

    /// By the first supervisor, where the operator stands in for a second one.
    fn state_with_the_operator(&mut self, claims: Vec<Claim>) {
        let statement = self.chain.propose(claims.clone(), staff_id(1), None, at(7));
        self.pins.approve(statement.hash());
        self.state(claims).unwrap();
    }

    /// In the name of `by` with the keys of number `keys`; `with`: the second one.
    fn state_by(&mut self, by: u8, keys: u8, with: Option<u8>, claims: Vec<Claim>) -> Result<(), ChainError> {
        let statement = self.chain.propose(claims, staff_id(by), with.map(staff_id), at(7));
        let signed = statement.sign(&self.key(keys).signer());
        let signed = match with {
            Some(with) => signed.approve(&self.key(with).signer()),
            None => signed,
        };
        self.chain.admit(&signed, &self.pins)?;
        self.stored.push(signed);
        Ok(())
    }

    fn make(&mut self, id: u8, kind: Kind, members: &[Party]) -> EpochRecord {
        let invite = |party: &Party| Invited { member: self.chain.member(*party, kind).unwrap(), history: true };
        let invited: Vec<_> = members.iter().map(invite).collect();
        EpochRecord::found(compartment_id(id), kind, &invited, &mut self.rng).unwrap().record
    }

    fn next(&mut self, record: &EpochRecord, members: &[Party]) -> EpochRecord {
        let invite = |party: &Party| Invited { member: self.chain.member(*party, record.kind).unwrap(), history: true };
        let invited: Vec<_> = members.iter().map(invite).collect();
        record.next(&invited, &mut self.rng).unwrap().record
    }

    fn recovery(&mut self, id: u8) -> EpochRecord {
        let keys: Vec<_> = (0..2).map(|_| MemberSecret::generate(&mut self.rng).public()).collect();
        self.pins.set_custodians(keys.iter().map(MemberKey::fingerprint).collect());
        let custodians = Custodians::pinned(&keys, &self.pins).unwrap();
        Recovery::found(compartment_id(id), &custodians, &mut self.rng).unwrap().record
    }
}
