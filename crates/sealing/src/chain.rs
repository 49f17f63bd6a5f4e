//! The chain of statements: from the first supervisor's key, whose fingerprint is pinned beside the root key, to every
//! key of staff, desk and archive. A row that somebody put into the store is in no chain, so nothing is sealed to it.

use crate::statement::{Claim, Roles, StaffKeys, Statement};
use crate::{Kind, Party, ProvenCompartment, ProvenMember, Signature, SignedAs, Unproven, VerifyKey};
use domain::{CompartmentId, StaffId};
use std::collections::HashMap;
use subtle::ConstantTimeEq;

/// Why a statement does not continue the chain. Each is an alarm; `audit verify` names it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ChainError {
    /// The bytes are no statement.
    #[error("statement {0} cannot be read")]
    Form(u64),
    /// One is missing, double or out of order, or the one before was changed.
    #[error("statement {0} does not follow the one before")]
    Order(u64),
    /// The first is not by the pinned key.
    #[error("the first statement is not by the pinned key")]
    NotPinned,
    /// Not signed by somebody who was supervisor at this place in the chain.
    #[error("statement {0} is not signed by a supervisor")]
    NotBySupervisor(u64),
    /// An epoch that is not later than the present one: an old key put back.
    #[error("statement {0} puts back an earlier key")]
    Epoch(u64),
    /// A compartment of a kind that the register stamps, or that changed its kind.
    #[error("statement {0} is about a compartment that needs none")]
    Kind(u64),
}

/// The keys that hold now. Grows by [`Chain::admit`], statement by statement.
pub struct Chain {
    pinned: [u8; 32],
    next: u64,
    head: [u8; 32],
    staff: HashMap<StaffId, Staff>,
    compartments: HashMap<CompartmentId, ProvenCompartment>,
}

struct Staff {
    epoch: u32,
    roles: Roles,
    keys: Option<Box<StaffKeys>>,
}

impl Chain {
    /// An empty chain. `pinned`: [`VerifyKey::fingerprint`] of the first supervisor's key.
    pub fn new(pinned: [u8; 32]) -> Self {
        Self { pinned, next: 0, head: [0; 32], staff: HashMap::new(), compartments: HashMap::new() }
    }

    /// How many statements there are: the number of the next one.
    pub fn len(&self) -> u64 {
        self.next
    }

    /// Whether nothing was stated yet.
    pub fn is_empty(&self) -> bool {
        self.next == 0
    }

    /// The hash of the last statement. The log keeps it with [`Chain::len`], so that a chain cut short is found.
    pub fn head(&self) -> &[u8; 32] {
        &self.head
    }

    /// The next statement, to be signed by `by`.
    pub fn propose(&self, claim: Claim, by: StaffId, at: domain::Timestamp) -> Statement {
        Statement { number: self.next, previous: self.head, at, by, claim }
    }

    /// Takes the next statement. Errors: anything but a supervisor's, in order; the chain stays as it was.
    pub fn admit(&mut self, bytes: &[u8], signature: &Signature) -> Result<(), ChainError> {
        let n = self.next;
        let statement = Statement::from_bytes(bytes).ok_or(ChainError::Form(n))?;
        if statement.number != n || !bool::from(statement.previous.ct_eq(&self.head)) {
            return Err(ChainError::Order(n));
        }
        self.signer(&statement)?
            .verify(SignedAs::Statement, bytes, signature)
            .map_err(|_| ChainError::NotBySupervisor(n))?;
        let head = statement.hash();
        self.apply(statement)?;
        self.next += 1;
        self.head = head;
        Ok(())
    }

    fn signer(&self, statement: &Statement) -> Result<VerifyKey, ChainError> {
        if statement.number == 0 {
            return match &statement.claim {
                Claim::Staff { id, roles, keys, .. }
                    if *id == statement.by
                        && roles.has(Roles::SUPERVISOR)
                        && bool::from(keys.signing.fingerprint().ct_eq(&self.pinned)) =>
                {
                    Ok(keys.signing)
                }
                _ => Err(ChainError::NotPinned),
            };
        }
        self.staff
            .get(&statement.by)
            .filter(|staff| staff.roles.has(Roles::SUPERVISOR))
            .and_then(|staff| staff.keys.as_ref())
            .map(|keys| keys.signing)
            .ok_or(ChainError::NotBySupervisor(statement.number))
    }

    fn apply(&mut self, statement: Statement) -> Result<(), ChainError> {
        let n = statement.number;
        match statement.claim {
            Claim::Staff { id, epoch, roles, keys } => {
                let known = self.staff.get(&id);
                // The same epoch again only changes roles, and only for one who is not gone.
                let same = known.is_some_and(|old| old.epoch == epoch && old.keys.as_ref() == Some(&keys));
                if !same && epoch <= known.map_or(0, |old| old.epoch) {
                    return Err(ChainError::Epoch(n));
                }
                self.staff.insert(id, Staff { epoch, roles, keys: Some(keys) });
            }
            Claim::Gone { id } => {
                // Her epoch stays, so that no key of hers can come back.
                let staff = self.staff.get_mut(&id).ok_or(ChainError::Epoch(n))?;
                staff.roles = Roles::default();
                staff.keys = None;
            }
            Claim::Compartment { id, kind, epoch, seal, member } => {
                let known = self.compartments.get(&id);
                if !kind.needs_statement() || known.is_some_and(|old| old.kind != kind) {
                    return Err(ChainError::Kind(n));
                }
                if epoch <= known.map_or(0, |old| old.epoch) {
                    return Err(ChainError::Epoch(n));
                }
                self.compartments.insert(id, ProvenCompartment { id, kind, epoch, seal, member });
            }
        }
        Ok(())
    }

    /// The keys that items of a desk, archive or the log are sealed to now. Errors: nobody vouched for any.
    pub fn compartment(&self, id: CompartmentId) -> Result<&ProvenCompartment, Unproven> {
        self.compartments.get(&id).ok_or(Unproven)
    }

    /// The present key of a party as one that can be granted something. Errors: gone, or nobody vouched for it.
    pub fn member(&self, party: Party) -> Result<ProvenMember, Unproven> {
        let staff = |id: StaffId| {
            let staff = self.staff.get(&id).ok_or(Unproven)?;
            staff.keys.as_ref().map(|keys| (staff.epoch, keys)).ok_or(Unproven)
        };
        let (epoch, key) = match party {
            Party::Staff(id) => staff(id).map(|(epoch, keys)| (epoch, keys.everyday.clone()))?,
            Party::Guarded(id) => staff(id).map(|(epoch, keys)| (epoch, keys.guarded.clone()))?,
            Party::Compartment(id) => return self.compartment(id)?.as_member().ok_or(Unproven),
            Party::Receipt | Party::Custodian(_) => return Err(Unproven),
        };
        Ok(ProvenMember::new(party, epoch, key))
    }

    /// The roles that somebody of the staff has now; none when she is gone or unknown.
    pub fn roles(&self, id: StaffId) -> Roles {
        self.staff.get(&id).map_or_else(Roles::default, |staff| staff.roles)
    }

    /// The epoch of a party's key now, for [`crate::EpochRecord::for_writing`]; `None` when it may not read any more.
    pub fn epoch(&self, party: Party) -> Option<u32> {
        match party {
            Party::Staff(id) | Party::Guarded(id) => {
                self.staff.get(&id).filter(|staff| staff.keys.is_some()).map(|staff| staff.epoch)
            }
            Party::Compartment(id) => self.compartments.get(&id).map(|compartment| compartment.epoch),
            Party::Receipt | Party::Custodian(_) => None,
        }
    }

    /// The compartments of a kind that a supervisor stated.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &ProvenCompartment> {
        self.compartments.values().filter(move |compartment| compartment.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{at, compartment_id, member, seeded, staff_id, to_hex};
    use crate::{EpochRecord, Invited, NotForWriting, PersonalKeys, Signer};
    use rand::rngs::StdRng;

    /// A first supervisor (1), and everybody else by their number.
    struct Office {
        chain: Chain,
        first: PersonalKeys,
        stored: Vec<(Vec<u8>, Signature)>,
        rng: StdRng,
    }

    fn staff(n: u8, epoch: u32, roles: Roles, keys: &PersonalKeys) -> Claim {
        Claim::Staff { id: staff_id(n), epoch, roles, keys: Box::new(keys.public()) }
    }

    fn office() -> Office {
        let mut rng = seeded(1);
        let keys = PersonalKeys::generate(&mut rng);
        let chain = Chain::new(keys.signer().public().fingerprint());
        let first = staff(1, 1, Roles::SUPERVISOR, &keys);
        let mut office = Office { chain, first: keys, stored: Vec::new(), rng };
        assert_eq!(office.state(first), Ok(()));
        office
    }

    impl Office {
        fn state(&mut self, claim: Claim) -> Result<(), ChainError> {
            let signer = self.first.signer();
            self.state_as(1, &signer, claim)
        }

        fn state_as(&mut self, by: u8, signer: &Signer, claim: Claim) -> Result<(), ChainError> {
            let signed = self.chain.propose(claim, staff_id(by), at(7)).sign(signer);
            self.chain.admit(&signed.0, &signed.1)?;
            self.stored.push(signed);
            Ok(())
        }

        fn desk(&mut self, epoch: u32) -> Claim {
            let (anna, _) = member(2, &mut self.rng);
            let invited = [Invited { member: anna, history: true }];
            let record = EpochRecord::found(compartment_id(1), Kind::Desk, &invited, &mut self.rng).unwrap().record;
            assert_eq!(
                record.for_writing(|_| Some(1)),
                Err(NotForWriting::Unproven),
                "a desk's key counts by a statement alone"
            );
            Claim::of(&EpochRecord { epoch, ..record })
        }
    }

    #[test]
    fn a_fixed_seed_gives_a_fixed_statement_and_signature() {
        let office = office();
        assert_eq!(to_hex(office.chain.head()), "c6d51abbabf05e972cba6b6deae2e91a539544e8ea209c2cc89954a33c460e11");
        assert_eq!(
            to_hex(&office.stored[0].1.0),
            "08744cd1cd8b81e584271de3ad66c9bd9c69a926231d6f8b0c83f0ff5719b18db9c4081b048e5cabbe3cd7a7807dfd1f70c377555e32bd9a94079c81826e937400"
        );
    }

    #[test]
    fn keys_hold_from_their_statement_on() {
        let mut office = office();
        let keys = PersonalKeys::generate(&mut office.rng);
        assert_eq!(office.chain.member(Party::Staff(staff_id(2))), Err(Unproven), "a row nobody stated");
        office.state(staff(2, 1, Roles::RESPONDER, &keys)).unwrap();
        let (everyday, guarded) = (Party::Staff(staff_id(2)), Party::Guarded(staff_id(2)));
        assert_eq!(office.chain.member(everyday).unwrap().key(), &keys.public().everyday);
        assert_eq!(office.chain.member(guarded).unwrap().key(), &keys.public().guarded);
        let desk = office.desk(1);
        office.state(desk).unwrap();
        assert_eq!(office.chain.compartment(compartment_id(1)).map(ProvenCompartment::epoch), Ok(1));
        assert_eq!(office.chain.of_kind(Kind::Desk).count(), 1);
        office.state(Claim::Gone { id: staff_id(2) }).unwrap();
        assert_eq!(office.chain.member(everyday), Err(Unproven));
        assert_eq!((office.chain.epoch(everyday), office.chain.roles(staff_id(2))), (None, Roles::default()));
    }

    #[test]
    fn only_the_pinned_key_begins_a_chain() {
        let mut rng = seeded(2);
        let (first, other) = (PersonalKeys::generate(&mut rng), PersonalKeys::generate(&mut rng));
        let begin = |keys: &PersonalKeys, roles: Roles, by: u8| {
            let mut chain = Chain::new(first.signer().public().fingerprint());
            let (bytes, signature) = chain.propose(staff(1, 1, roles, keys), staff_id(by), at(0)).sign(&keys.signer());
            chain.admit(&bytes, &signature)
        };
        assert_eq!(begin(&first, Roles::SUPERVISOR.and(Roles::AUDITOR), 1), Ok(()));
        assert_eq!(begin(&other, Roles::SUPERVISOR, 1), Err(ChainError::NotPinned));
        assert_eq!(begin(&first, Roles::RESPONDER, 1), Err(ChainError::NotPinned));
        assert_eq!(begin(&first, Roles::SUPERVISOR, 2), Err(ChainError::NotPinned));
    }

    #[test]
    fn only_who_is_supervisor_at_that_place_may_state() {
        let mut office = office();
        let (two, three) = (PersonalKeys::generate(&mut office.rng), PersonalKeys::generate(&mut office.rng));
        office.state(staff(2, 1, Roles::RESPONDER, &two)).unwrap();
        let claim = staff(3, 1, Roles::RESPONDER, &three);
        let refused = Err(ChainError::NotBySupervisor(2));
        assert_eq!(office.state_as(2, &two.signer(), claim.clone()), refused, "a responder");
        assert_eq!(office.state_as(1, &two.signer(), claim.clone()), refused, "in another's name");
        assert_eq!(office.state_as(9, &two.signer(), claim.clone()), refused, "nobody knows her");
        office.state(staff(2, 1, Roles::SUPERVISOR, &two)).unwrap();
        office.state_as(2, &two.signer(), claim).unwrap();
        office.state(Claim::Gone { id: staff_id(2) }).unwrap();
        let claim = staff(3, 2, Roles::SUPERVISOR, &two);
        assert_eq!(office.state_as(2, &two.signer(), claim), Err(ChainError::NotBySupervisor(5)), "gone");
    }

    #[test]
    fn an_earlier_key_cannot_come_back() {
        let mut office = office();
        let (old, new) = (PersonalKeys::generate(&mut office.rng), PersonalKeys::generate(&mut office.rng));
        office.state(staff(2, 1, Roles::RESPONDER, &old)).unwrap();
        office.state(staff(2, 2, Roles::RESPONDER, &new)).unwrap();
        assert_eq!(office.state(staff(2, 1, Roles::RESPONDER, &old)), Err(ChainError::Epoch(3)));
        assert_eq!(office.state(staff(2, 2, Roles::RESPONDER, &old)), Err(ChainError::Epoch(3)));
        office.state(Claim::Gone { id: staff_id(2) }).unwrap();
        assert_eq!(office.state(staff(2, 2, Roles::RESPONDER, &new)), Err(ChainError::Epoch(4)), "gone stays gone");
        let (desk, later) = (office.desk(1), office.desk(2));
        office.state(later).unwrap();
        assert_eq!(office.state(desk), Err(ChainError::Epoch(5)));
        let report = match office.desk(3) {
            Claim::Compartment { id, epoch, seal, member, .. } => {
                Claim::Compartment { id, kind: Kind::Report, epoch, seal, member }
            }
            other => other,
        };
        assert_eq!(office.state(report), Err(ChainError::Kind(5)));
    }

    #[test]
    fn a_changed_missing_or_moved_statement_is_found() {
        let mut office = office();
        for n in 2..5 {
            let keys = PersonalKeys::generate(&mut office.rng);
            office.state(staff(n, 1, Roles::RESPONDER, &keys)).unwrap();
        }
        let pinned = office.first.signer().public().fingerprint();
        let replay = |stored: &[(Vec<u8>, Signature)]| {
            let mut chain = Chain::new(pinned);
            stored.iter().try_for_each(|(bytes, signature)| chain.admit(bytes, signature)).map(|()| *chain.head())
        };
        assert_eq!(replay(&office.stored), Ok(*office.chain.head()));
        let mut gap = office.stored.clone();
        gap.remove(1);
        assert_eq!(replay(&gap), Err(ChainError::Order(1)));
        let mut swapped = office.stored.clone();
        swapped.swap(2, 3);
        assert_eq!(replay(&swapped), Err(ChainError::Order(2)));
        for at in (0..office.stored[2].0.len()).step_by(97) {
            let mut bad = office.stored.clone();
            bad[2].0[at] ^= 1;
            assert!(replay(&bad).is_err(), "{at}");
        }
        let mut unsigned = office.stored.clone();
        unsigned[2].1 = unsigned[1].1;
        assert_eq!(replay(&unsigned), Err(ChainError::NotBySupervisor(2)));
        assert_ne!(replay(&office.stored[..3]), Ok(*office.chain.head()), "cut short: the head is another");
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_no_statement(bytes: Vec<u8>) {
            let mut chain = Chain::new([0; 32]);
            proptest::prop_assert_eq!(chain.admit(&bytes, &Signature([0; 65])), Err(ChainError::Form(0)));
        }
    }
}
