//! A travel plan that was opened to the desk, as a responder reads it beside the report that names it.

use super::{AtDesk, DeskError};
use crate::log::{Object, write};
use crate::reports::{OpenedAll, ReportKeys, What, Written, open_all, open_with_desk};
use domain::CompartmentId;

/// A plan as the desk reads it.
pub struct DeskPlan {
    /// What it says, oldest first.
    pub written: Vec<Written>,
    /// Things of epochs that this desk was not given.
    pub closed: usize,
    /// Things of it that somebody changed in the store: they do not open.
    pub changed: usize,
}

impl AtDesk<'_> {
    /// Reads a plan that was opened to one of her desks. `why`: as for [`AtDesk::read`]. Errors: [`DeskError::NoPlan`]
    /// where it is locked, gone, or another desk's; they look alike.
    pub async fn plan(&self, id: CompartmentId, why: Option<&str>) -> Result<DeskPlan, DeskError> {
        let opened = self.reception.vault.now();
        let line = self.looks(&opened, Object::plan(id), why, Vec::new())?;
        let read = self
            .intake
            .store
            .write("desk plan", |mut tx| {
                let (opened, line) = (&opened, std::slice::from_ref(&line));
                async move {
                    let plan = tx.plan(id).await?.filter(|plan| plan.opened_at.is_some()).ok_or(DeskError::NoPlan)?;
                    let keys = self.keys_at(opened, plan.desk)?.ok_or(DeskError::NoPlan)?;
                    let keys = open_with_desk(&mut tx, opened, id, plan.desk, keys).await?;
                    let rows = tx.items_of(id).await?;
                    write(&mut tx, line).await?;
                    Ok::<_, DeskError>(tx.done((keys, rows))?)
                }
            })
            .await?;
        let (keys, rows) = read.into_inner();
        let all = open_all(opened, keys, ReportKeys::key, rows).await.ok_or(DeskError::Stopped)?;
        let (_, OpenedAll { written, closed, changed }) = all;
        Ok(DeskPlan { written, closed, changed })
    }
}

/// The plan that something said in a report names.
pub fn plan_named(written: &Written) -> Option<CompartmentId> {
    let What::Plan { id } = &written.said.what else { return None };
    let number = u128::from_str_radix(id, 16).ok().filter(|_| id.len() == 32)?;
    CompartmentId::from_slice(&number.to_be_bytes())
}
