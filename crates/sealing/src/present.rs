//! Who may read now: the chain for staff, desk, archive, recovery and the log, the register's records for cases and all
//! others, and the pins against whoever puts back what was. The one way to a key that something may be written under.

use crate::{Chain, EpochRecord, Kind, NotForWriting, Party, Pins, ProvenCompartment, ProvenMember, Roles, Unproven};
use domain::CompartmentId;
use std::collections::HashMap;

/// A compartment in a compartment in a compartment …: deeper, nobody reads.
const DEEPEST: u8 = 8;

/// The state of all members at one moment.
pub struct Present<'a> {
    chain: &'a Chain,
    pins: &'a Pins,
    records: HashMap<CompartmentId, &'a EpochRecord>,
}

impl<'a> Present<'a> {
    /// By the chain, loaded with these pins.
    pub fn new(chain: &'a Chain, pins: &'a Pins) -> Self {
        Self { chain, pins, records: HashMap::new() }
    }

    /// Adds the newest record of a compartment that no supervisor states (a case, an operation, break-glass), as the
    /// register read it; needed where such a one is a member. Errors: an earlier epoch was put back.
    pub fn with(mut self, record: &'a EpochRecord) -> Result<Self, NotForWriting> {
        self.not_behind(record)?;
        self.records.insert(record.id, record);
        Ok(self)
    }

    /// The public keys of a record that the register read, to write under or to grant something to. Errors: a new epoch
    /// is due first, since a member's key moved on, she is gone, or her roles do not suffice; an earlier epoch was put
    /// back; or a kind whose keys a supervisor must state, and [`Chain::compartment`] gives those.
    pub fn for_writing(&self, record: &EpochRecord) -> Result<ProvenCompartment, NotForWriting> {
        self.not_behind(record)?;
        record.for_writing(|party| self.find(party, record.kind, DEEPEST).map(|member| member.epoch()))
    }

    /// The present key of a party, to be granted a compartment of kind `of`. Errors: gone, without the roles for it,
    /// due for a new epoch, or nobody vouched for it.
    pub fn member(&self, party: Party, of: Kind) -> Result<ProvenMember, Unproven> {
        self.find(party, of, DEEPEST).ok_or(Unproven)
    }

    /// Those of `wanted` who may read now and are no members: a desk that was not whole for a while, when the record's
    /// present epoch was made, above all. Make the next epoch with them before writing; what was written meanwhile is
    /// the archive's and the receipt's.
    pub fn missing(&self, record: &EpochRecord, wanted: &[Party]) -> Vec<Party> {
        let missing =
            |party: &&Party| record.membership(**party).is_none() && self.member(**party, record.kind).is_ok();
        wanted.iter().filter(missing).copied().collect()
    }

    fn not_behind(&self, record: &EpochRecord) -> Result<(), NotForWriting> {
        if record.epoch < self.pins.newest(record.id) { Err(NotForWriting::WentBack) } else { Ok(()) }
    }

    fn find(&self, party: Party, of: Kind, depth: u8) -> Option<ProvenMember> {
        let Party::Compartment(id) = party else { return self.chain.member(party, of).ok() };
        let Some(record) = self.records.get(&id) else { return self.chain.member(party, of).ok() };
        let depth = depth.checked_sub(1)?;
        let inner = |party| self.find(party, record.kind, depth).map(|member| member.epoch());
        let proven = record.for_writing(inner).ok()?;
        may_join(record.kind, of).then(|| proven.as_member())?
    }
}

/// Whether one of the staff with these roles may be a member, by this one of her two keys.
pub(crate) fn may_hold(kind: Kind, party: Party, roles: Roles) -> bool {
    let guarded = matches!(party, Party::Guarded(_));
    match kind {
        Kind::Desk => !guarded && roles.has_any(Roles::RESPONDER.and(Roles::SUPERVISOR)),
        Kind::Archive => guarded && roles.has(Roles::SUPERVISOR),
        Kind::Audit => roles.has(Roles::AUDITOR),
        Kind::BreakGlass => roles.has_any(Roles::SUPERVISOR.and(Roles::AUDITOR)),
        Kind::Report | Kind::Case | Kind::Operation | Kind::Thread | Kind::Plan => {
            roles.has_any(Roles::RESPONDER.and(Roles::SUPERVISOR).and(Roles::INVESTIGATOR))
        }
        Kind::Recovery => false,
    }
}

/// Whether a compartment of one kind may be a member of one of another.
pub(crate) fn may_join(inner: Kind, of: Kind) -> bool {
    match of {
        Kind::Desk | Kind::Archive | Kind::Audit => inner == Kind::Recovery,
        Kind::Recovery => false,
        _ => inner.joins_others(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::staff_id;

    #[test]
    fn each_kind_is_for_those_with_a_role_for_it() {
        let (everyday, guarded) = (Party::Staff(staff_id(1)), Party::Guarded(staff_id(1)));
        let roles = [
            Roles::RESPONDER,
            Roles::SUPERVISOR,
            Roles::INVESTIGATOR,
            Roles::EDITOR,
            Roles::AUDITOR,
            Roles::ADMINISTRATOR,
            Roles::default(),
        ];
        let readers = |kind| {
            let mark = |party, roles| if may_hold(kind, party, roles) { '+' } else { '-' };
            let marks = |party| roles.iter().map(|roles| mark(party, *roles)).collect::<String>();
            [marks(everyday), marks(guarded)]
        };
        for (kind, want) in [
            (Kind::Desk, ["++-----", "-------"]),
            (Kind::Archive, ["-------", "-+-----"]),
            (Kind::Audit, ["----+--", "----+--"]),
            (Kind::BreakGlass, ["-+--+--", "-+--+--"]),
            (Kind::Recovery, ["-------", "-------"]),
            (Kind::Report, ["+++----", "+++----"]),
            (Kind::Case, ["+++----", "+++----"]),
            (Kind::Operation, ["+++----", "+++----"]),
            (Kind::Thread, ["+++----", "+++----"]),
            (Kind::Plan, ["+++----", "+++----"]),
        ] {
            assert_eq!(readers(kind), want, "{kind:?}");
        }
    }

    #[test]
    fn what_a_supervisor_states_has_no_other_compartment_in_it_than_recovery() {
        for of in [Kind::Desk, Kind::Archive, Kind::Audit] {
            assert!(may_join(Kind::Recovery, of));
            assert!(!may_join(Kind::Desk, of) && !may_join(Kind::Case, of) && !may_join(Kind::Archive, of));
        }
        assert!(!may_join(Kind::Recovery, Kind::Recovery));
        assert!(may_join(Kind::Desk, Kind::Report) && may_join(Kind::Case, Kind::Report));
        assert!(!may_join(Kind::Report, Kind::Case) && !may_join(Kind::Audit, Kind::Case));
    }
}
