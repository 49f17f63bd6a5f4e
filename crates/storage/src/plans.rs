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
    /// When it goes: destroyed by its code when it was open already, so that its desk keeps it a while.
    pub erase_at: Option<Timestamp>,
}

static ADD: Statement = Statement::new(
    "INSERT INTO plans (id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at, \
     erase_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    "bbbibbbiii",
);
static GET: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at, erase_at FROM plans \
     WHERE id = $1{for_update_row}",
    "b",
);
static BY_RECEIPT: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at, erase_at FROM plans \
     WHERE receipt = $1",
    "b",
);
static UNLOCK: Statement = Statement::new(
    "UPDATE plans SET lock = NULL, locked = NULL, opened_at = $2 WHERE id = $1 AND lock IS NOT NULL",
    "bi",
);
static OPENED_AGAIN: Statement =
    Statement::new("UPDATE plans SET opened_at = $2 WHERE id = $1 AND opened_at IS NOT NULL", "bi");
static LOCK: Statement = Statement::new(
    "UPDATE plans SET lock = $2, locked = $3, opened_at = NULL WHERE id = $1 AND opened_at IS NOT NULL",
    "bbb",
);
static HIDE: Statement = Statement::new(
    "UPDATE plans SET receipt = NULL, receipt_set = NULL, receipt_key = NULL, erase_at = coalesce($2, erase_at) \
     WHERE id = $1 AND receipt IS NOT NULL",
    "bi",
);
static DUE: Statement = Statement::new(
    "SELECT id FROM plans WHERE erase_at IS NOT NULL AND erase_at <= $1 ORDER BY erase_at LIMIT $2",
    "ii",
);
static LONG_OPEN: Statement = Statement::new(
    "SELECT id FROM plans WHERE opened_at IS NOT NULL AND opened_at <= $1 ORDER BY opened_at LIMIT $2",
    "ii",
);
static STAGES: Statement = Statement::new("SELECT stage FROM check_ins WHERE plan_id = $1", "b");
static ADD_ENDED: Statement =
    Statement::new("INSERT INTO ended_plans (id, receipt, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", "bbi");
static ENDED: Statement = Statement::new("SELECT id FROM ended_plans WHERE receipt = $1 AND until > $2", "bi");
static DROP_ENDED: Statement = Statement::new("DELETE FROM ended_plans WHERE id = $1", "b");
static OLD_ENDED: Statement = Statement::new(
    "DELETE FROM ended_plans WHERE id IN (SELECT id FROM ended_plans WHERE until <= $1 ORDER BY until LIMIT $2)",
    "ii",
);
static RELOCK: Statement =
    Statement::new("UPDATE plans SET lock = $2, locked = $3 WHERE id = $1 AND lock IS NOT NULL", "bbb");
static LOCKS: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at, erase_at FROM plans \
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
pub(crate) static ALL: &[&Statement] = &[
    &ADD,
    &GET,
    &BY_RECEIPT,
    &UNLOCK,
    &OPENED_AGAIN,
    &LOCK,
    &HIDE,
    &DUE,
    &LONG_OPEN,
    &STAGES,
    &ADD_ENDED,
    &ENDED,
    &DROP_ENDED,
    &OLD_ENDED,
    &RELOCK,
    &LOCKS,
    &DELETE,
    &DETACH,
    &ORPHANS,
];

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
        erase_at: row.maybe_time(9)?,
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
            p.erase_at.map(Timestamp::unix_micros).into(),
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

    /// An open plan is named by one more alarm: it counts as opened now. False if it is locked or gone.
    pub async fn plan_opened_again(&mut self, id: CompartmentId, at: Timestamp) -> Result<bool, StoreError> {
        Ok(self.run(&OPENED_AGAIN, vec![id_arg(id), at.into()]).await? == 1)
    }

    /// Locks an open plan again; false if it is locked or gone. The desk's grant goes in the same transaction.
    pub async fn lock_plan(&mut self, id: CompartmentId, lock: &[u8], locked: &[u8]) -> Result<bool, StoreError> {
        Ok(self.run(&LOCK, vec![id_arg(id), lock.into(), locked.into()]).await? == 1)
    }

    /// Its code finds it no more; where `erase_at` is given, it goes then. False if it was so before, or is gone.
    pub async fn hide_plan(&mut self, id: CompartmentId, erase_at: Option<Timestamp>) -> Result<bool, StoreError> {
        let erase_at = erase_at.map(Timestamp::unix_micros).into();
        Ok(self.run(&HIDE, vec![id_arg(id), erase_at]).await? == 1)
    }

    /// Plans that are to go by now.
    pub async fn plans_to_erase(&mut self, now: Timestamp, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        self.ids(&DUE, now, limit).await
    }

    /// Plans that were opened by then and still are.
    pub async fn plans_open_since(&mut self, then: Timestamp, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        self.ids(&LONG_OPEN, then, limit).await
    }

    async fn ids(
        &mut self,
        which: &'static Statement,
        at: Timestamp,
        limit: usize,
    ) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(which, vec![at.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// The stages of the check-ins that may open a plan.
    pub async fn stages_of_plan(&mut self, id: CompartmentId) -> Result<Vec<String>, StoreError> {
        self.rows(&STAGES, vec![id_arg(id)]).await?.iter().map(|row| row.text(0)).collect()
    }

    /// No check-in opens a plan any more.
    pub async fn detach_plan(&mut self, id: CompartmentId) -> Result<(), StoreError> {
        self.run(&DETACH, vec![id_arg(id)]).await.map(drop)
    }

    /// The code of a plan that went answers until then.
    pub async fn add_ended_plan(
        &mut self,
        id: CompartmentId,
        look_up: &[u8; 32],
        until: Timestamp,
    ) -> Result<(), StoreError> {
        self.run(&ADD_ENDED, vec![id_arg(id), look_up[..].into(), until.into()]).await.map(drop)
    }

    /// The plan that went whose code this is.
    pub async fn ended_plan(
        &mut self,
        look_up: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<CompartmentId>, StoreError> {
        let row = self.row(&ENDED, vec![look_up[..].into(), now.into()]).await?;
        row.as_ref().map(|row| compartment_id(row, 0)).transpose()
    }

    /// Its code answers no more; false if it did not before.
    pub async fn drop_ended_plan(&mut self, id: CompartmentId) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_ENDED, vec![id_arg(id)]).await? == 1)
    }

    /// Codes of plans that went, whose time is over; gives how many.
    pub async fn clear_ended_plans(&mut self, now: Timestamp, limit: usize) -> Result<usize, StoreError> {
        self.run(&OLD_ENDED, vec![now.into(), limit_arg(limit)]).await
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

    /// Deletes a plan with its lock, its keys, everything sealed to it and what was still to be fetched for it; false if
    /// there was none.
    pub async fn drop_plan(&mut self, id: CompartmentId) -> Result<bool, StoreError> {
        let there = self.run(&DELETE, vec![id_arg(id)]).await? == 1;
        self.detach_plan(id).await?;
        self.drop_compartment(id).await?;
        self.drop_items_of(id).await?;
        self.drop_fetches_of(id).await?;
        Ok(there)
    }

    /// Plans from before a time that nothing opens any more: the question they belonged to is gone.
    pub async fn orphaned_plans(&mut self, before: Timestamp, limit: usize) -> Result<Vec<CompartmentId>, StoreError> {
        self.ids(&ORPHANS, before, limit).await
    }
}
