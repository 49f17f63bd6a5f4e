//! How a report ends: it is to be erased, and is when a node that was well waited long enough; or its desk holds it no more.

use super::{HIDDEN_FOR, ReportRow, id_arg};
use crate::check_ins::micros;
use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{CompartmentId, Timestamp};
use std::time::Duration;

/// The state of one that its person took back.
const TAKEN_BACK: &str = "withdrawn";

static SET_ERASE: Statement = Statement::new("UPDATE reports SET erase_at = $2, erase_waited = 0 WHERE id = $1", "bi");
static WAITED: Statement =
    Statement::new("UPDATE reports SET erase_waited = erase_waited + $1 WHERE erase_at IS NOT NULL", "i");
static DUE_ERASING: Statement = Statement::new(
    "SELECT id FROM reports WHERE erase_at IS NOT NULL AND erase_at <= $1 AND erase_waited >= $2 \
     ORDER BY erase_at LIMIT $3",
    "iii",
);
static IS_DUE: Statement = Statement::new(
    "SELECT id FROM reports WHERE id = $1 AND erase_at IS NOT NULL AND erase_at <= $2 AND erase_waited >= $3",
    "bii",
);
static LET_BE: Statement = Statement::many("SELECT id FROM reports WHERE erase_at IS NULL AND id IN ({list})", "", "b");
// what `ReportRow::stands` says of one
static STAND: Statement = Statement::many(
    "SELECT id FROM reports WHERE erase_at IS NULL AND state <> 'withdrawn' AND id IN ({list})",
    "",
    "b",
);
static LIE: Statement = Statement::many("SELECT id, desk_id, leave_at FROM reports WHERE id IN ({list})", "", "b");
static LEAVES: Statement = Statement::new(
    "UPDATE reports SET leave_at = NULL WHERE id = $1 AND leave_at IS NOT NULL AND leave_at <= $2",
    "bi",
);
static LEAVING: Statement = Statement::new(
    "SELECT id, desk_id FROM reports WHERE leave_at IS NOT NULL AND leave_at <= $1 \
     ORDER BY leave_at LIMIT $2",
    "ii",
);
static HELD: Statement = Statement::new("UPDATE reports SET leave_at = $2 WHERE id = $1 AND leave_at IS NULL", "bi");
static LEFT: Statement = Statement::new("UPDATE reports SET leave_at = NULL WHERE id = $1", "b");
static DELETE: Statement = Statement::new("DELETE FROM reports WHERE id = $1", "b");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&SET_ERASE, &WAITED, &DUE_ERASING, &IS_DUE, &LET_BE, &STAND, &LIE, &LEAVES, &LEAVING, &HELD, &LEFT, &DELETE];

impl ReportRow {
    /// Whether it is not to be erased, and was not taken back.
    pub fn stands(&self) -> bool {
        self.erase_at.is_none() && self.state != TAKEN_BACK
    }
}

impl Tx {
    /// When it is to be erased, [`HIDDEN_FOR`] from now at the least; `None` takes that back.
    pub async fn set_report_erase(&mut self, id: CompartmentId, at: Option<Timestamp>) -> Result<(), StoreError> {
        self.run(&SET_ERASE, vec![id_arg(id), at.map(Timestamp::unix_micros).into()]).await.map(drop)
    }

    /// A node was well for so long: what is to be erased has waited that much more. Gives how many reports.
    pub async fn erasures_waited(&mut self, passed: Duration) -> Result<usize, StoreError> {
        self.run(&WAITED, vec![micros(passed)]).await
    }

    /// Reports that are to be erased by now and have waited [`HIDDEN_FOR`], the longest due first.
    pub async fn reports_to_erase(&mut self, now: Timestamp, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(&DUE_ERASING, vec![now.into(), micros(HIDDEN_FOR), limit_arg(limit)]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// Whether one is to be erased by now and has waited [`HIDDEN_FOR`].
    pub async fn is_to_erase(&mut self, id: CompartmentId, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.row(&IS_DUE, vec![id_arg(id), now.into(), micros(HIDDEN_FOR)]).await?.is_some())
    }

    /// Which of these are there, and are not to be erased.
    pub async fn reports_let_be(&mut self, ids: &[CompartmentId]) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows_each(&LET_BE, &[], ids.iter().map(|id| id_arg(*id)).collect()).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// Which of these are there, are not to be erased, and were not taken back.
    pub async fn reports_standing(&mut self, ids: &[CompartmentId]) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows_each(&STAND, &[], ids.iter().map(|id| id_arg(*id)).collect()).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// Those of these that are there, each with its desk, and until when that holds it; none where it lies in the archive alone.
    pub async fn reports_lie(
        &mut self,
        ids: &[CompartmentId],
    ) -> Result<Vec<(CompartmentId, CompartmentId, Option<Timestamp>)>, StoreError> {
        let rows = self.rows_each(&LIE, &[], ids.iter().map(|id| id_arg(*id)).collect()).await?;
        rows.iter().map(|row| Ok((compartment_id(row, 0)?, compartment_id(row, 1)?, row.maybe_time(2)?))).collect()
    }

    /// Reports that their desk should hold no more by now, with the desk.
    pub async fn reports_to_leave(
        &mut self,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<(CompartmentId, CompartmentId)>, StoreError> {
        let rows = self.rows(&LEAVING, vec![now.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| Ok((compartment_id(row, 0)?, compartment_id(row, 1)?))).collect()
    }

    /// Its desk is given keys of it: where nothing says until when, it holds them until `leave_at`. Otherwise nothing would
    /// ever take them away.
    pub async fn report_held(&mut self, id: CompartmentId, leave_at: Timestamp) -> Result<(), StoreError> {
        self.run(&HELD, vec![id_arg(id), leave_at.into()]).await.map(drop)
    }

    /// The desk holds it no more.
    pub async fn report_left(&mut self, id: CompartmentId) -> Result<(), StoreError> {
        self.run(&LEFT, vec![id_arg(id)]).await.map(drop)
    }

    /// The desk holds it no more, if its time is still over; false where she wrote meanwhile.
    pub async fn report_leaves(&mut self, id: CompartmentId, now: Timestamp) -> Result<bool, StoreError> {
        Ok(self.run(&LEAVES, vec![id_arg(id), now.into()]).await? == 1)
    }

    /// Erases a report's row, its place in the queue and what was still to be fetched for it.
    pub async fn delete_report(&mut self, id: CompartmentId) -> Result<bool, StoreError> {
        let there = self.run(&DELETE, vec![id_arg(id)]).await? == 1;
        self.drop_fetches_of(id).await?;
        Ok(there)
    }
}
