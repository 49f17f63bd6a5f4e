//! A travel plan that was opened to the desk, as a responder reads it beside the report that names it.

use super::{AtDesk, DeskError, DeskReport, EXPORT, opened_file, said, sealed_file};
use crate::log::{Object, write};
use crate::reports::{By, OpenedAll, ReportKeys, What, Written, open_all, open_with_desk};
use crate::{Opened, plans};
use domain::{CompartmentId, ItemId, Timestamp};
use rand::rngs::StdRng;
use storage::{ReportRow, Tx};
use zeroize::Zeroizing;

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
                    let keys = self.keys_of_plan(&mut tx, opened, id).await?;
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

    /// The original bytes of a picture of a plan that was opened to one of her desks: as [`AtDesk::file`] of a report's.
    pub async fn file_of_plan(
        &self,
        id: CompartmentId,
        file: (ItemId, u32),
        why: Option<&str>,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        self.bytes_of_plan(id, file, why, Vec::new()).await
    }

    /// The same for keeping them as they came, outside of this store: the log says so, and why. Errors: as for
    /// [`AtDesk::export`].
    pub async fn export_of_plan(
        &self,
        id: CompartmentId,
        file: (ItemId, u32),
        why: &str,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        self.bytes_of_plan(id, file, Some(said(why)?), vec![EXPORT]).await
    }

    async fn bytes_of_plan(
        &self,
        id: CompartmentId,
        file: (ItemId, u32),
        why: Option<&str>,
        fields: Vec<&'static str>,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        let opened = self.reception.vault.now();
        let line = self.looks(&opened, Object::item_id(file.0, id), why, fields)?;
        let read = self.intake.store.write("desk plan file", |mut tx| {
            let (opened, line) = (&opened, std::slice::from_ref(&line));
            async move {
                let keys = self.keys_of_plan(&mut tx, opened, id).await?;
                let file = sealed_file(&mut tx, &keys, file).await?;
                write(&mut tx, line).await?;
                Ok::<_, DeskError>(tx.done((keys, file))?)
            }
        });
        let read = read.await?.into_inner();
        opened_file(opened, read).await
    }

    /// What opens a plan that was opened to one of her desks.
    async fn keys_of_plan(&self, tx: &mut Tx, opened: &Opened, id: CompartmentId) -> Result<ReportKeys, DeskError> {
        let plan = tx.plan(id).await?.filter(|plan| plan.opened_at.is_some()).ok_or(DeskError::NoPlan)?;
        let keys = self.keys_at(opened, plan.desk)?.ok_or(DeskError::NoPlan)?;
        Ok(open_with_desk(tx, opened, id, plan.desk, keys).await?)
    }

    /// A report is closed: the plans that it names leave the desk with it, but for those that another report names which
    /// is still open there. Within the transaction that closes it.
    pub(super) async fn plans_leave(
        &self,
        tx: &mut Tx,
        opened: &Opened,
        read: &DeskReport,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<(), DeskError> {
        let by_node = read.written.iter().filter(|written| written.said.by == By::Node);
        for plan in by_node.filter_map(plan_named) {
            // whoever opens it by another alarm waits, and then opens it again
            let there = tx.plan(plan).await?.is_some();
            if there && !self.is_named_elsewhere(tx, opened, &read.report, plan).await? {
                let of = (plan, read.report.desk);
                plans::leave_desk(tx, &self.intake.keys, of, self.doing(now), rng).await?;
            }
        }
        Ok(())
    }

    /// Whether another report of the same desk that is open names a plan too.
    async fn is_named_elsewhere(
        &self,
        tx: &mut Tx,
        opened: &Opened,
        report: &ReportRow,
        plan: CompartmentId,
    ) -> Result<bool, DeskError> {
        for row in tx.plans_named_at(report.desk, report.id).await? {
            let keys = match self.report(tx, opened, row.compartment).await {
                Ok((_, keys)) => keys,
                Err(DeskError::Store(e)) => return Err(e.into()),
                // what the desk cannot read names nothing to it
                Err(_) => continue,
            };
            if keys.open(opened, &row).ok().flatten().as_ref().and_then(plan_named) == Some(plan) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The plan that something said in a report names.
pub fn plan_named(written: &Written) -> Option<CompartmentId> {
    let What::Plan { id } = &written.said.what else { return None };
    let number = u128::from_str_radix(id, 16).ok().filter(|_| id.len() == 32)?;
    CompartmentId::from_slice(&number.to_be_bytes())
}
