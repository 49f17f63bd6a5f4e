//! What the lines of one doing share: who, for whom, why, when. And the lines of rows that are new.

use super::entry::{Actor, Entry, Operation};
use super::object::Object;
use super::write::Prepared;
use domain::{Purpose, Timestamp};
use rand_core::CryptoRng;
use storage::{EpochRow, GrantRow, ItemRow};

/// Who does something, for whom, why and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Doing {
    at: Timestamp,
    actor: Actor,
    on_behalf: Option<Actor>,
    purpose: Purpose,
}

impl Doing {
    /// Somebody, for this purpose.
    pub(crate) fn of(at: Timestamp, actor: Actor, purpose: Purpose) -> Self {
        Self { at, actor, on_behalf: None, purpose }
    }

    /// The person herself, with what is hers.
    pub(crate) fn person(at: Timestamp) -> Self {
        Self::of(at, Actor::Person, Purpose::Own)
    }

    /// The node by itself.
    pub(crate) fn node(at: Timestamp, purpose: Purpose) -> Self {
        Self::of(at, Actor::Node, purpose)
    }

    /// The node, as the person asked it to.
    pub(crate) fn for_her(at: Timestamp, purpose: Purpose) -> Self {
        Self { on_behalf: Some(Actor::Person), ..Self::node(at, purpose) }
    }

    /// What it does with one thing.
    pub(crate) fn entry(self, operation: Operation, object: Object) -> Entry<'static> {
        Entry { on_behalf: self.on_behalf, ..Entry::new(self.at, self.actor, operation, self.purpose, object) }
    }

    /// The line of it.
    pub(crate) fn line(self, operation: Operation, object: Object, rng: &mut impl CryptoRng) -> Prepared {
        self.entry(operation, object).ready(rng)
    }

    /// A thing is another in these parts of it. Where a part of its row is another: the row as it is now.
    pub(crate) fn altered(self, object: Object, fields: Vec<&'static str>, rng: &mut impl CryptoRng) -> Prepared {
        Entry { fields, ..self.entry(Operation::Alteration, object) }.ready(rng)
    }

    /// Epochs and items that are new, a line each, and one for the grants of each epoch. `grants`: of these epochs.
    pub(crate) fn rows(
        self,
        epochs: &[EpochRow],
        grants: &[GrantRow],
        items: &[ItemRow],
        rng: &mut impl CryptoRng,
    ) -> Vec<Prepared> {
        let of = |epoch: &EpochRow| {
            let same = |g: &&GrantRow| (g.compartment, g.epoch) == (epoch.compartment, epoch.epoch);
            let its: Vec<GrantRow> = grants.iter().filter(same).cloned().collect();
            (!its.is_empty()).then(|| Object::grants(epoch.compartment, epoch.epoch, &its))
        };
        let epochs = epochs.iter().flat_map(|epoch| [Some(Object::epoch(epoch)), of(epoch)]).flatten();
        let objects = epochs.chain(items.iter().map(Object::item));
        objects.map(|object| self.line(Operation::Collection, object, rng)).collect()
    }

    /// Lines of things that were changed together.
    pub(crate) fn each(self, done: Vec<(Operation, Object)>, rng: &mut impl CryptoRng) -> Vec<Prepared> {
        done.into_iter().map(|(operation, object)| self.line(operation, object, rng)).collect()
    }
}
