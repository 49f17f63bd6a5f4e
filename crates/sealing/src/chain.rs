//! The chain of statements: from the first supervisor's key, whose fingerprint is pinned beside the root key, to every
//! key of staff, desk and archive. A row that somebody put into the store is in no chain, so nothing is sealed to it.
//!
//! A desk is *whole* while each of its members is there with the key that she was given it by, and with a role for it.
//! Where one is not, nothing is granted to the desk until a supervisor states its next epoch.

use crate::present::{may_hold, may_join};
use crate::statement::{Claim, Roles, SignedStatement, StaffKeys, Statement};
use crate::{EpochRecord, Kind, MemberKey, NotForWriting, Party, Pins, ProvenCompartment, ProvenMember};
use crate::{SignedAs, Unproven, VerifyKey};
use domain::{CompartmentId, StaffId};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// Who can vouch for one another, and who can be the second to sign.
const TRUSTED: Roles = Roles::SUPERVISOR.and(Roles::AUDITOR);

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
    /// It needs a second supervisor or an auditor, or the operator's approval, or the second signature is not theirs.
    #[error("statement {0} is not approved by a second person")]
    NotApproved(u64),
    /// An epoch that does not follow the present one: an old key put back, or a number that leaves none to follow.
    #[error("statement {0} is about an epoch that does not follow")]
    Epoch(u64),
    /// A key that was stated before, of another or of the same.
    #[error("statement {0} names a key that is another's, or was used before")]
    KeyTwice(u64),
    /// A compartment with a member who is gone, has another key, or may not be one.
    #[error("statement {0} names a member who cannot be one")]
    Member(u64),
    /// A compartment of a kind that the register stamps, or that changed its kind.
    #[error("statement {0} is about a compartment that needs none")]
    Kind(u64),
    /// Fewer statements than were pinned: somebody took the last ones away.
    #[error("there are {0} statements, and {1} were pinned")]
    CutShort(u64, u64),
    /// The statement where the chain was pinned is another.
    #[error("the chain is not the pinned one")]
    Other,
}

/// The keys that hold now. Read by [`Chain::load`], grows by [`Chain::admit`].
pub struct Chain {
    next: u64,
    head: [u8; 32],
    state: State,
}

#[derive(Clone, Default)]
struct State {
    staff: HashMap<StaffId, Staff>,
    compartments: HashMap<CompartmentId, Arc<EpochRecord>>,
    /// Fingerprints of all keys that were ever stated.
    keys: HashSet<[u8; 32]>,
}

#[derive(Clone)]
struct Staff {
    epoch: u32,
    roles: Roles,
    keys: Option<Arc<StaffKeys>>,
}

impl Chain {
    /// All stored statements, in their order; none at setup. Errors: one does not follow, or they do not reach to where
    /// the chain was pinned, or are others there.
    pub fn load<'a>(pins: &Pins, stored: impl IntoIterator<Item = &'a SignedStatement>) -> Result<Self, ChainError> {
        let mut chain = Self { next: 0, head: [0; 32], state: State::default() };
        for statement in stored {
            chain.admit(statement, pins)?;
            if chain.next == pins.length && chain.head != pins.head {
                return Err(ChainError::Other);
            }
        }
        if chain.next < pins.length { Err(ChainError::CutShort(chain.next, pins.length)) } else { Ok(chain) }
    }

    /// How many statements there are: the number of the next one.
    pub fn len(&self) -> u64 {
        self.next
    }

    /// Whether nothing was stated yet.
    pub fn is_empty(&self) -> bool {
        self.next == 0
    }

    /// The hash of the last statement. [`Pins::raise`] keeps it, and the log, so that a chain cut short is found.
    pub fn head(&self) -> &[u8; 32] {
        &self.head
    }

    /// The next statement, to be signed by `by`, and by `with` where [`Chain::second`] asks for one.
    pub fn propose(&self, claims: Vec<Claim>, by: StaffId, with: Option<StaffId>, at: domain::Timestamp) -> Statement {
        Statement { number: self.next, previous: self.head, at, by, with, claims }
    }

    /// The compartments that would not be whole after these claims. Their next epochs belong into the same statement:
    /// until then nothing is granted to them. Errors: the claims do not follow.
    pub fn due(&self, claims: &[Claim]) -> Result<Vec<CompartmentId>, ChainError> {
        let mut state = self.state.clone();
        claims.iter().try_for_each(|claim| state.apply(claim, self.next))?;
        let mut due: Vec<_> = state.compartments.values().filter(|r| state.whole(r).is_err()).map(|r| r.id).collect();
        due.sort();
        Ok(due)
    }

    /// Whether these claims need a second supervisor's or an auditor's signature beside that of `by`, or the operator's
    /// [`Pins::approve`]: who makes, changes or removes a supervisor or auditor, and the keys of recovery and the log.
    /// While there is nobody else, only the operator is left: else one alone would make herself a second one. The first
    /// supervisor begins alone, and makes recovery and the log alone, but never anew.
    pub fn second(&self, claims: &[Claim], by: StaffId) -> bool {
        let state = &self.state;
        let (begins, alone) = (state.staff.is_empty(), self.is_alone(by));
        claims.iter().any(|claim| match claim {
            Claim::Staff { id, epoch, roles, keys } => {
                let old = state.staff.get(id);
                let before = old.map_or(Roles::default(), |old| old.roles);
                let same_key = old.is_some_and(|old| old.epoch == *epoch && old.keys.as_deref() == Some(&**keys));
                let steps_down = *id == by && same_key && before.has(*roles);
                !begins && !steps_down && roles.and(before).has_any(TRUSTED)
            }
            Claim::Gone { id } => !alone && *id != by && state.roles(*id).has_any(TRUSTED),
            Claim::Compartment(record) if matches!(record.kind, Kind::Recovery | Kind::Audit) => {
                !alone || state.compartments.values().any(|known| known.kind == record.kind)
            }
            Claim::Compartment(_) => false,
        })
    }

    /// Whether nobody but her is a supervisor or an auditor.
    pub fn is_alone(&self, by: StaffId) -> bool {
        !self.state.staff.iter().any(|(id, staff)| *id != by && staff.roles.has_any(TRUSTED))
    }

    /// Takes the next statement. Errors: anything but a supervisor's, in order, and approved where it must be; the
    /// chain stays as it was.
    pub fn admit(&mut self, signed: &SignedStatement, pins: &Pins) -> Result<(), ChainError> {
        let n = self.next;
        let statement = Statement::from_bytes(&signed.bytes).ok_or(ChainError::Form(n))?;
        if statement.number != n || !bool::from(statement.previous.ct_eq(&self.head)) {
            return Err(ChainError::Order(n));
        }
        let (key, bytes) = (self.signer(&statement, pins)?, &signed.bytes);
        key.verify(SignedAs::Statement, bytes, &signed.by).map_err(|_| ChainError::NotBySupervisor(n))?;
        let head = statement.hash();
        match (statement.with, &signed.with) {
            (None, None) => {
                if self.second(&statement.claims, statement.by) && !pins.approved.contains(&head) {
                    return Err(ChainError::NotApproved(n));
                }
            }
            (Some(with), Some(signature)) if with != statement.by => self
                .state
                .signer(with, TRUSTED)
                .and_then(|key| key.verify(SignedAs::Approval, bytes, signature).ok())
                .ok_or(ChainError::NotApproved(n))?,
            _ => return Err(ChainError::NotApproved(n)),
        }
        let mut state = self.state.clone();
        statement.claims.iter().try_for_each(|claim| state.apply(claim, n))?;
        for claim in &statement.claims {
            if let Claim::Compartment(record) = claim {
                state.may_be_stated(record).ok_or(ChainError::Member(n))?;
            }
        }
        (self.next, self.head, self.state) = (n + 1, head, state);
        Ok(())
    }

    fn signer(&self, statement: &Statement, pins: &Pins) -> Result<VerifyKey, ChainError> {
        if statement.number == 0 {
            return match statement.claims.as_slice() {
                [Claim::Staff { id, roles, keys, .. }]
                    if *id == statement.by
                        && roles.has(Roles::SUPERVISOR)
                        && bool::from(keys.signing.fingerprint().ct_eq(&pins.first)) =>
                {
                    Ok(keys.signing)
                }
                _ => Err(ChainError::NotPinned),
            };
        }
        let key = match self.returning(statement) {
            Some(key) if pins.approved.contains(&statement.hash()) => Some(key),
            _ => self.state.signer(statement.by, Roles::SUPERVISOR),
        };
        key.ok_or(ChainError::NotBySupervisor(statement.number))
    }

    /// The new key by which a supervisor who lost hers says so herself: in her old roles, and only where the operator pinned
    /// exactly this statement. It is meant for where nobody else is left to say it; whether that is so the operator knows,
    /// and it is not asked here.
    fn returning(&self, statement: &Statement) -> Option<VerifyKey> {
        match statement.claims.first()? {
            Claim::Staff { id, roles, keys, .. }
                if *id == statement.by && roles.has(Roles::SUPERVISOR) && *roles == self.state.roles(*id) =>
            {
                Some(keys.signing)
            }
            _ => None,
        }
    }

    /// The keys that items of a desk, archive or the log are sealed to now. Errors: nobody vouched for any, or its next
    /// epoch must be stated first.
    pub fn compartment(&self, id: CompartmentId) -> Result<ProvenCompartment, NotForWriting> {
        let record = self.state.compartments.get(&id).ok_or(NotForWriting::Unproven)?;
        self.state.whole(record)?;
        Ok(record.keys())
    }

    /// The present key of a party, to be granted a compartment of kind `of`. Errors: gone, without the roles for it,
    /// not whole, or nobody vouched for it.
    pub fn member(&self, party: Party, of: Kind) -> Result<ProvenMember, Unproven> {
        let (epoch, key) = self.state.present(party, of).ok_or(Unproven)?;
        Ok(ProvenMember::new(party, epoch, key.clone()))
    }

    /// The roles that somebody of the staff has now; none when she is gone or unknown.
    pub fn roles(&self, id: StaffId) -> Roles {
        self.state.roles(id)
    }

    /// The epoch and keys of somebody of the staff, as a supervisor stated them last; none when she is gone or unknown.
    /// A sign-in compares what the password opened with these.
    pub fn staff(&self, id: StaffId) -> Option<(u32, &StaffKeys)> {
        let staff = self.state.staff.get(&id)?;
        Some((staff.epoch, staff.keys.as_deref()?))
    }

    /// The present records of a kind, whole or not.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &EpochRecord> {
        self.state.compartments.values().map(|record| &**record).filter(move |record| record.kind == kind)
    }
}

impl State {
    fn roles(&self, id: StaffId) -> Roles {
        self.staff.get(&id).map_or_else(Roles::default, |staff| staff.roles)
    }

    fn signer(&self, id: StaffId, with_any: Roles) -> Option<VerifyKey> {
        let staff = self.staff.get(&id).filter(|staff| staff.roles.has_any(with_any))?;
        staff.keys.as_ref().map(|keys| keys.signing)
    }

    fn apply(&mut self, claim: &Claim, n: u64) -> Result<(), ChainError> {
        match claim {
            Claim::Staff { id, epoch, roles, keys } => {
                let known = self.staff.get(id);
                // The same epoch again only changes roles, and only for one who is not gone.
                let same = known.is_some_and(|old| old.epoch == *epoch && old.keys.as_deref() == Some(&**keys));
                if !same {
                    follows(known.map(|old| old.epoch), *epoch, n)?;
                    let prints = [keys.everyday.fingerprint(), keys.guarded.fingerprint(), keys.signing.fingerprint()];
                    self.new_keys(prints, n)?;
                }
                self.staff.insert(*id, Staff { epoch: *epoch, roles: *roles, keys: Some(Arc::new((**keys).clone())) });
            }
            Claim::Gone { id } => {
                // Her epoch stays, so that no key of hers can come back.
                let staff = self.staff.get_mut(id).ok_or(ChainError::Epoch(n))?;
                staff.roles = Roles::default();
                staff.keys = None;
            }
            Claim::Compartment(record) => {
                let known = self.compartments.get(&record.id);
                if !record.kind.needs_statement() || known.is_some_and(|old| old.kind != record.kind) {
                    return Err(ChainError::Kind(n));
                }
                follows(known.map(|old| old.epoch), record.epoch, n)?;
                let prints = record.member.as_ref().map(MemberKey::fingerprint).into_iter();
                self.new_keys(prints.chain([*record.seal.as_bytes()]), n)?;
                self.compartments.insert(record.id, Arc::new((**record).clone()));
            }
        }
        Ok(())
    }

    fn new_keys(&mut self, prints: impl IntoIterator<Item = [u8; 32]>, n: u64) -> Result<(), ChainError> {
        let mut prints = prints.into_iter();
        if prints.all(|print| self.keys.insert(print)) { Ok(()) } else { Err(ChainError::KeyTwice(n)) }
    }

    /// Each member is one who may be, with her present key; and recovery is the custodians' alone.
    fn may_be_stated(&self, record: &EpochRecord) -> Option<()> {
        let may = |m: &crate::Membership| match m.party {
            Party::Custodian(_) => record.kind == Kind::Recovery,
            party => self
                .present(party, record.kind)
                .is_some_and(|(epoch, key)| epoch == m.epoch && bool::from(key.fingerprint().ct_eq(&m.fingerprint))),
        };
        record.members.iter().all(may).then_some(())
    }

    fn whole(&self, record: &EpochRecord) -> Result<(), NotForWriting> {
        record.whole(|party| self.present(party, record.kind).map(|(epoch, _)| epoch))
    }

    /// Ends: only recovery may be in a stated compartment, and no compartment may be in recovery.
    fn present(&self, party: Party, of: Kind) -> Option<(u32, &MemberKey)> {
        match party {
            Party::Staff(id) | Party::Guarded(id) => {
                let staff = self.staff.get(&id).filter(|staff| may_hold(of, party, staff.roles))?;
                let keys = staff.keys.as_ref()?;
                let guarded = matches!(party, Party::Guarded(_));
                Some((staff.epoch, if guarded { &keys.guarded } else { &keys.everyday }))
            }
            Party::Compartment(id) => {
                let record = self.compartments.get(&id).filter(|record| may_join(record.kind, of))?;
                self.whole(record).ok()?;
                Some((record.epoch, record.member.as_ref()?))
            }
            Party::Receipt | Party::Custodian(_) => None,
        }
    }
}

fn follows(known: Option<u32>, epoch: u32, n: u64) -> Result<(), ChainError> {
    if known.unwrap_or(0).checked_add(1) == Some(epoch) { Ok(()) } else { Err(ChainError::Epoch(n)) }
}
