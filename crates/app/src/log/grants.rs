//! Grants as the log says them: one hash over all of an epoch, so that one that was dropped, added or copied is named.

use super::entry::Operation;
use super::object::Object;
use domain::CompartmentId;
use std::collections::BTreeMap;
use storage::{GrantRow, StoreError, Tx};

type ByEpoch = BTreeMap<(CompartmentId, u32), Vec<GrantRow>>;

/// The grants of some compartments before they are changed. Two transactions that change grants of one epoch must meet
/// at a row that both change before this is read; else each would say what the other undoes.
pub(crate) struct GrantsBefore {
    of: Vec<CompartmentId>,
    before: ByEpoch,
}

impl GrantsBefore {
    /// Reads them.
    pub(crate) async fn read(tx: &mut Tx, of: impl IntoIterator<Item = CompartmentId>) -> Result<Self, StoreError> {
        let mut of: Vec<CompartmentId> = of.into_iter().collect();
        of.sort_unstable();
        of.dedup();
        let before = all(tx, &of).await?;
        Ok(Self { of, before })
    }

    /// What the log is to say of them after the change, epoch by epoch; nothing of those that are the same.
    pub(crate) async fn changed(mut self, tx: &mut Tx) -> Result<Vec<(Operation, Object)>, StoreError> {
        let mut changed = Vec::new();
        for ((id, epoch), now) in all(tx, &self.of).await? {
            let object = Object::grants(id, epoch, &now);
            match self.before.remove(&(id, epoch)) {
                None => changed.push((Operation::Collection, object)),
                Some(before) if Object::grants(id, epoch, &before) == object => {}
                Some(_) => changed.push((Operation::Alteration, object)),
            }
        }
        changed.extend(self.before.into_keys().map(|(id, epoch)| (Operation::Erasure, Object::no_grants(id, epoch))));
        Ok(changed)
    }
}

async fn all(tx: &mut Tx, of: &[CompartmentId]) -> Result<ByEpoch, StoreError> {
    let mut all = ByEpoch::new();
    for id in of {
        for grant in tx.grants(*id).await? {
            all.entry((grant.compartment, grant.epoch)).or_default().push(grant);
        }
    }
    Ok(all)
}
