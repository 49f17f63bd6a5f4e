//! What the log says of a change of the office: a line for each thing that is new or another, all of one request.

use super::act::{Act, Deed};
use super::books::Books;
use super::commit::{Account, Change};
use crate::log::{Actor, Doing, Entry, Object, Operation, Prepared, Recipient};
use domain::{CompartmentId, Purpose, StaffId};
use rand::Rng;
use rand::rngs::StdRng;
use sealing::Party;
use std::collections::BTreeMap;
use storage::{EpochRow, StaffRow};

/// The lines of one change.
pub(super) struct Lines<'a> {
    doing: Doing,
    /// Who helped where it is another's doing.
    for_whom: Option<Actor>,
    request: [u8; 16],
    act: &'a Act,
    rng: StdRng,
    lines: Vec<Prepared>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(act: &'a Act, mut rng: StdRng) -> Self {
        let hers = act.by.map(Actor::Staff);
        let (actor, for_whom, purpose) = match act.deed {
            Deed::RecoveryUsed | Deed::SupervisorReturned => (Actor::Custodians, hers, Purpose::Recovery),
            _ => (hers.unwrap_or(Actor::Operator), None, Purpose::Accounts),
        };
        let mut request = [0; 16];
        rng.fill_bytes(&mut request);
        Self { doing: Doing::of(act.at, actor, purpose), for_whom, request, act, rng, lines: Vec::new() }
    }

    fn add(&mut self, operation: Operation, object: Object, recipients: Vec<Recipient>, fields: Vec<&'static str>) {
        let entry = self.doing.entry(operation, object);
        self.put(Entry { on_behalf: self.for_whom, recipients, fields, ..entry });
    }

    fn put(&mut self, entry: Entry<'_>) {
        self.lines.push(Entry { request: Some(self.request), ..entry }.ready(&mut self.rng));
    }

    /// Everything but the account, as it is stored now.
    pub(super) fn change(&mut self, books: &Books, change: &Change, epochs: &[EpochRow]) {
        for statement in &books.new {
            self.add(Operation::Collection, Object::statement(statement), Vec::new(), Vec::new());
            if let Some(second) = self.act.with.filter(|_| statement.with.is_some()) {
                let signed = Doing::of(self.act.at, Actor::Staff(second), Purpose::Accounts);
                let entry = signed.entry(Operation::Alteration, Object::statement(statement));
                self.put(Entry { fields: vec!["with"], ..entry });
            }
        }
        if self.act.operator {
            let approves = Doing::of(self.act.at, Actor::Operator, Purpose::Accounts);
            let entry = approves.entry(Operation::Alteration, Object::pins());
            self.put(Entry { fields: vec!["approved"], ..entry });
        }
        for epoch in epochs {
            self.add(Operation::Collection, Object::epoch(epoch), Vec::new(), Vec::new());
        }
        for desk in &change.desks {
            self.add(Operation::Collection, Object::desk(desk), Vec::new(), Vec::new());
        }
        for (id, whom) in given(change) {
            self.add(Operation::Disclosure, Object::compartment(id), whom, vec!["grants"]);
        }
        for id in taken(change) {
            self.add(Operation::Alteration, Object::compartment(id), Vec::new(), vec!["grants"]);
        }
        if self.act.deed == Deed::RecoveryUsed && change.grants.is_empty() {
            for id in &self.act.compartments {
                self.add(Operation::Consultation, Object::compartment(*id), Vec::new(), Vec::new());
            }
        }
    }

    /// The grants of each epoch that are others now.
    pub(super) fn grants(&mut self, changed: Vec<(Operation, Object)>) {
        for (operation, object) in changed {
            self.add(operation, object, Vec::new(), Vec::new());
        }
    }

    /// Places in queues that somebody who goes had taken.
    pub(super) fn given_back(&mut self, reports: &[CompartmentId]) {
        for report in reports {
            self.add(Operation::Alteration, Object::report(*report), Vec::new(), vec!["taken"]);
        }
    }

    /// The account as it is stored now.
    pub(super) fn account(&mut self, row: &StaffRow, account: &Account) {
        let (operation, fields) = match account {
            Account::New(_) | Account::Same => (Operation::Collection, Vec::new()),
            Account::Keys { .. } => (Operation::Alteration, vec!["keys", "code"]),
            Account::Password { .. } => (Operation::Alteration, vec!["keys"]),
            Account::Disabled(_) => (Operation::Alteration, vec!["disabled"]),
        };
        self.add(operation, Object::staff(row), Vec::new(), fields);
    }

    pub(super) fn all(self) -> Vec<Prepared> {
        self.lines
    }
}

impl Account {
    /// Whose account is changed.
    pub(super) fn whose(&self) -> Option<StaffId> {
        match self {
            Self::Same => None,
            Self::New(row) => Some(row.id),
            Self::Keys { id, .. } | Self::Password { id, .. } | Self::Disabled(id) => Some(*id),
        }
    }
}

/// Who is given a key of which compartment, each once.
fn given(change: &Change) -> BTreeMap<CompartmentId, Vec<Recipient>> {
    let mut all = BTreeMap::<CompartmentId, Vec<Recipient>>::new();
    for grant in &change.grants {
        let whom = all.entry(grant.compartment).or_default();
        // pairs of custodians hold keys that no account of theirs opens
        let party = grant.party.as_slice().try_into().ok().and_then(Party::from_bytes);
        let recipient = match party {
            Some(Party::Staff(id) | Party::Guarded(id)) => Recipient::Staff(id),
            Some(Party::Compartment(id)) => Recipient::Desk(id),
            Some(Party::Receipt) => Recipient::Person,
            Some(Party::Custodian(_)) | None => continue,
        };
        if !whom.contains(&recipient) {
            whom.push(recipient);
        }
    }
    all
}

fn taken(change: &Change) -> Vec<CompartmentId> {
    let mut ids: Vec<CompartmentId> = change.dropped.iter().map(|(id, _)| *id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
