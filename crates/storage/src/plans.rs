//! Travel plans: what is plain of them. Their words are items of their compartment.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{CompartmentId, Timestamp};

/// A plan as kept.
#[derive(Clone)]
pub struct PlanRow {
    /// Its compartment.
    pub id: CompartmentId,
    /// Which desk it opens to.
    pub desk: CompartmentId,
    /// The look-up of its code.
    pub receipt: Option<[u8; 32]>,
    /// The set of parameters of that code.
    pub receipt_set: Option<i64>,
    /// The code's public key.
    pub receipt_key: Option<Vec<u8>>,
    /// The random key around the desk's grant, wrapped by the root key; none once it is open.
    pub lock: Option<Vec<u8>>,
    /// The desk's grant inside that key.
    pub locked: Option<Vec<u8>>,
    /// When it was opened to the desk.
    pub opened_at: Option<Timestamp>,
    /// When it was made.
    pub made_at: Timestamp,
}

static ADD: Statement = Statement::new(
    "INSERT INTO plans (id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    "bbbibbbii",
);
static GET: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at FROM plans \
     WHERE id = $1{for_update_row}",
    "b",
);
static BY_RECEIPT: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at FROM plans \
     WHERE receipt = $1",
    "b",
);
static UNLOCK: Statement = Statement::new(
    "UPDATE plans SET lock = NULL, locked = NULL, opened_at = $2 WHERE id = $1 AND lock IS NOT NULL",
    "bi",
);
static RELOCK: Statement =
    Statement::new("UPDATE plans SET lock = $2, locked = $3 WHERE id = $1 AND lock IS NOT NULL", "bbb");
static LOCKS: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at FROM plans \
     WHERE lock IS NOT NULL AND id > $1 ORDER BY id LIMIT $2",
    "bi",
);
static DELETE: Statement = Statement::new("DELETE FROM plans WHERE id = $1", "b");
static DETACH: Statement = Statement::new("UPDATE check_ins SET plan_id = NULL WHERE plan_id = $1", "b");
static ORPHANS: Statement = Statement::new(
    "SELECT id FROM plans WHERE opened_at IS NULL AND made_at < $1 \
     AND NOT EXISTS (SELECT 1 FROM check_ins WHERE plan_id = plans.id) ORDER BY made_at LIMIT $2",
    "ii",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ADD, &GET, &BY_RECEIPT, &UNLOCK, &RELOCK, &LOCKS, &DELETE, &DETACH, &ORPHANS];

pub(crate) fn read(row: &Row) -> Result<PlanRow, StoreError> {
    let receipt = |b: Vec<u8>| b.try_into().map_err(|_| StoreError::Corrupt("the look-up of a plan's code"));
    Ok(PlanRow {
        id: compartment_id(row, 0)?,
        desk: compartment_id(row, 1)?,
        receipt: row.maybe_bytes(2)?.map(receipt).transpose()?,
        receipt_set: row.maybe_int(3)?,
        receipt_key: row.maybe_bytes(4)?,
        lock: row.maybe_bytes(5)?,
        locked: row.maybe_bytes(6)?,
        opened_at: row.maybe_time(7)?,
        made_at: row.time(8)?,
    })
}

fn id_arg(id: CompartmentId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Adds a plan.
    pub async fn add_plan(&mut self, p: &PlanRow) -> Result<(), StoreError> {
        let args = vec![
            id_arg(p.id),
            id_arg(p.desk),
            p.receipt.as_ref().map(|r| &r[..]).into(),
            p.receipt_set.into(),
            p.receipt_key.as_deref().into(),
            p.lock.as_deref().into(),
            p.locked.as_deref().into(),
            p.opened_at.map(Timestamp::unix_micros).into(),
            p.made_at.into(),
        ];
        self.run(&ADD, args).await.map(drop)
    }

    /// A plan, locked until the end.
    pub async fn plan(&mut self, id: CompartmentId) -> Result<Option<PlanRow>, StoreError> {
        self.row(&GET, vec![id_arg(id)]).await?.as_ref().map(read).transpose()
    }

    /// The plan that a code opens.
    pub async fn plan_by_receipt(&mut self, look_up: &[u8; 32]) -> Result<Option<PlanRow>, StoreError> {
        self.row(&BY_RECEIPT, vec![look_up[..].into()]).await?.as_ref().map(read).transpose()
    }

    /// Takes the outer key away, and the desk's grant inside it; false if it was taken before. The grant is added in the
    /// same transaction.
    pub async fn unlock_plan(&mut self, id: CompartmentId, at: Timestamp) -> Result<bool, StoreError> {
        Ok(self.run(&UNLOCK, vec![id_arg(id), at.into()]).await? == 1)
    }

    /// Another outer key, or the same one wrapped anew; false if the plan is open or gone.
    pub async fn relock_plan(&mut self, id: CompartmentId, lock: &[u8], locked: &[u8]) -> Result<bool, StoreError> {
        Ok(self.run(&RELOCK, vec![id_arg(id), lock.into(), locked.into()]).await? == 1)
    }

    /// Plans that are locked, by id, after one; for walks over all of them.
    pub async fn locked_plans(
        &mut self,
        after: Option<CompartmentId>,
        limit: usize,
    ) -> Result<Vec<PlanRow>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        self.rows(&LOCKS, vec![Arg::Bytes(after), limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// Deletes a plan with its lock, its keys and everything sealed to it; false if there was none.
    pub async fn drop_plan(&mut self, id: CompartmentId) -> Result<bool, StoreError> {
        let there = self.run(&DELETE, vec![id_arg(id)]).await? == 1;
        self.run(&DETACH, vec![id_arg(id)]).await?;
        self.drop_compartment(id).await?;
        self.drop_items_of(id).await?;
        Ok(there)
    }

    /// Plans from before a time that nothing opens any more: the question they belonged to is gone.
    pub async fn orphaned_plans(&mut self, before: Timestamp, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(&ORPHANS, vec![before.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }
}
