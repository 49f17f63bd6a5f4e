//! What is to happen at a time: durable, taken in order by whoever holds the lease of timers.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::leases::Lease;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{TimerId, Timestamp};

/// A timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimerRow {
    /// Which.
    pub id: TimerId,
    /// What for.
    pub kind: String,
    /// Of whom: 16 bytes.
    pub subject: Vec<u8>,
    /// When.
    pub due: Timestamp,
}

static ADD: Statement =
    Statement::many("INSERT INTO timers (id, kind, subject, due) VALUES {rows} ON CONFLICT DO NOTHING", "", "btbi");
static DUE: Statement = Statement::new(
    "SELECT id, kind, subject, due FROM timers WHERE due <= $1 AND kind = $2 \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $3 AND holder = $4 AND fence = $5) ORDER BY due, id LIMIT $6",
    "itttii",
);
static DROP: Statement = Statement::many("DELETE FROM timers WHERE id IN ({list})", "", "b");
// A new look at what is there now: a check-in that another transaction moved under this one's eyes is not gone.
static DROP_OF_GONE: Statement = Statement::many(
    "DELETE FROM timers WHERE id IN ({list}) AND NOT EXISTS (SELECT 1 FROM check_ins AS c WHERE c.id = timers.subject)",
    "",
    "b",
);
static DROP_OF: Statement = Statement::new("DELETE FROM timers WHERE subject = $1", "b");
static POSTPONE: Statement = Statement::new("UPDATE timers SET due = $2 WHERE id = $1", "bi");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ADD, &DUE, &DROP, &DROP_OF_GONE, &DROP_OF, &POSTPONE];

fn read(row: &Row) -> Result<TimerRow, StoreError> {
    Ok(TimerRow {
        id: TimerId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("a timer's id"))?,
        kind: row.text(1)?,
        subject: row.bytes(2)?,
        due: row.time(3)?,
    })
}

impl Tx {
    /// Sets timers.
    pub async fn add_timers(&mut self, timers: &[TimerRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(timers.len() * 4);
        for t in timers {
            args.extend([t.id.as_bytes()[..].into(), t.kind.as_str().into(), t.subject[..].into(), t.due.into()]);
        }
        self.run_each(&ADD, &[], args).await.map(drop)
    }

    /// What is due of a kind, in order of time; nothing if the lease is another's. What fires is dropped in the same
    /// transaction, so that it fires once.
    pub async fn due_timers(
        &mut self,
        lease: &Lease,
        kind: &str,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<TimerRow>, StoreError> {
        if !self.hold_fence(lease).await? {
            return Ok(Vec::new());
        }
        let args = vec![
            now.into(),
            kind.into(),
            lease.name.as_str().into(),
            lease.holder.as_str().into(),
            lease.fence.into(),
            limit_arg(limit),
        ];
        self.rows(&DUE, args).await?.iter().map(read).collect()
    }

    /// Drops timers that fired.
    pub async fn drop_timers(&mut self, ids: &[TimerId]) -> Result<usize, StoreError> {
        let args = ids.iter().map(|id| Arg::Bytes(id.as_bytes().to_vec())).collect();
        self.run_each(&DROP, &[], args).await
    }

    /// Drops timers of check-ins that are gone; those of check-ins that are there stay due. Gives how many went.
    pub async fn drop_timers_of_gone(&mut self, ids: &[TimerId]) -> Result<usize, StoreError> {
        let args = ids.iter().map(|id| Arg::Bytes(id.as_bytes().to_vec())).collect();
        self.run_each(&DROP_OF_GONE, &[], args).await
    }

    /// Drops every timer of a subject.
    pub async fn drop_timers_of(&mut self, subject: &[u8; 16]) -> Result<usize, StoreError> {
        self.run(&DROP_OF, vec![subject[..].into()]).await
    }

    /// Another time for a timer; false if it is gone.
    pub async fn postpone_timer(&mut self, id: TimerId, due: Timestamp) -> Result<bool, StoreError> {
        Ok(self.run(&POSTPONE, vec![id.as_bytes()[..].into(), due.into()]).await? == 1)
    }
}
