//! A restored store: what it waits for, and what would go out of it.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::{EpochRow, read_epoch};
use domain::{CompartmentId, Timestamp};

/// Why a store waits for an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarantineRow {
    /// Since when.
    pub since: Timestamp,
    /// Why.
    pub reason: String,
}

/// Things that wait, counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The bot, or the kind of timer.
    pub of: String,
    /// Messages: [`HER_DELETION`](crate::HER_DELETION), 0 emergency to 4 broadcast.
    pub priority: Option<i64>,
    /// How many.
    pub count: i64,
    /// When the oldest was queued, or was due.
    pub oldest: Timestamp,
}

static READ: Statement = Statement::new("SELECT since, reason FROM quarantine ORDER BY since DESC LIMIT 1", "");
static SET: Statement = Statement::new("INSERT INTO quarantine (since, reason) VALUES ($1, $2)", "it");
static LIFT: Statement = Statement::new("DELETE FROM quarantine", "");
static OUTBOX: Statement = Statement::new(
    "SELECT bot, priority, count(*), min(at) FROM outbox WHERE NOT dead GROUP BY bot, priority ORDER BY bot, priority",
    "",
);
static CHECK_INS: Statement = Statement::new(
    "SELECT 'check-in', NULL, count(*), min(due) FROM check_ins WHERE due <= $1 HAVING count(*) > 0",
    "i",
);
static TIMERS: Statement = Statement::new(
    "SELECT kind, NULL, count(*), min(due) FROM timers WHERE due <= $1 GROUP BY kind ORDER BY kind",
    "i",
);
// Her deletions stay: they say nothing that could be out of date, and with them would go the ids of what lies in her chat.
static DROP_OLD: Statement = Statement::new(
    "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE NOT dead AND priority > 1 AND at < $1 ORDER BY id LIMIT $2)",
    "ii",
);
static GIVE_UP_OLD: Statement = Statement::new(
    "UPDATE outbox SET dead = TRUE, reason = $3, fence = NULL WHERE id IN (SELECT id FROM outbox \
     WHERE NOT dead AND priority IN (0, 1) AND at < $1 ORDER BY id LIMIT $2)",
    "iit",
);
// A deletion is as old as it is: the platform asks how old the message is, and the sender goes by that.
static AS_NEW: Statement = Statement::new(
    "UPDATE outbox SET at = $1 WHERE id IN (SELECT id FROM outbox WHERE NOT dead AND priority >= 0 AND at < $1 \
     ORDER BY id LIMIT $2)",
    "ii",
);
// Who answered, or is held to be missed already, is not asked again: the alarm and her answer stand.
static ASK_ANEW: Statement = Statement::new(
    "UPDATE check_ins SET stage = 'set', outbox_id = NULL, accepted_at = NULL \
     WHERE due <= $1 AND stage NOT IN ('set', 'answered', 'missed')",
    "i",
);
// A first epoch needs no pin, and a stated one is in the chain.
static LATER_EPOCHS: Statement = Statement::new(
    "SELECT compartment_id, epoch, kind, record, stamp, at FROM epochs WHERE (compartment_id, epoch) > ($1, $2) \
     AND epoch > 1 AND stamp IS NOT NULL ORDER BY compartment_id, epoch LIMIT $3",
    "bii",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&READ, &SET, &LIFT, &OUTBOX, &CHECK_INS, &TIMERS, &DROP_OLD, &GIVE_UP_OLD, &AS_NEW, &ASK_ANEW, &LATER_EPOCHS];

fn read(row: &Row) -> Result<Waiting, StoreError> {
    Ok(Waiting { of: row.text(0)?, priority: row.maybe_int(1)?, count: row.int(2)?, oldest: row.time(3)? })
}

impl Tx {
    /// Whether the store waits for an operator, and why.
    pub async fn quarantine(&mut self) -> Result<Option<QuarantineRow>, StoreError> {
        let row = self.row(&READ, Vec::new()).await?;
        row.map(|row| Ok(QuarantineRow { since: row.time(0)?, reason: row.text(1)? })).transpose()
    }

    /// Lets the store wait for an operator, for this reason and no other.
    pub async fn set_quarantine(&mut self, since: Timestamp, reason: &str) -> Result<(), StoreError> {
        self.lift_quarantine().await?;
        self.run(&SET, vec![since.into(), reason.into()]).await.map(drop)
    }

    /// The store waits no more.
    pub async fn lift_quarantine(&mut self) -> Result<(), StoreError> {
        self.run(&LIFT, Vec::new()).await.map(drop)
    }

    /// Messages that wait, by bot and priority.
    pub async fn waiting_messages(&mut self) -> Result<Vec<Waiting>, StoreError> {
        self.rows(&OUTBOX, Vec::new()).await?.iter().map(read).collect()
    }

    /// Check-ins that are due; none or one.
    pub async fn waiting_check_ins(&mut self, now: Timestamp) -> Result<Option<Waiting>, StoreError> {
        self.row(&CHECK_INS, vec![now.into()]).await?.as_ref().map(read).transpose()
    }

    /// Timers that are due, by kind.
    pub async fn waiting_timers(&mut self, now: Timestamp) -> Result<Vec<Waiting>, StoreError> {
        self.rows(&TIMERS, vec![now.into()]).await?.iter().map(read).collect()
    }

    /// Deletes the node's own messages that were queued before a time, at most `limit`; how many went. Emergencies, a human's
    /// words and her deletions are not among them.
    pub async fn drop_messages_before(&mut self, before: Timestamp, limit: usize) -> Result<usize, StoreError> {
        self.run(&DROP_OLD, vec![before.into(), limit_arg(limit)]).await
    }

    /// Gives up emergencies and a human's words that were queued before a time, at most `limit`, for this reason: they stay
    /// as dead letters. How many.
    pub async fn give_up_messages_before(
        &mut self,
        before: Timestamp,
        limit: usize,
        reason: &str,
    ) -> Result<usize, StoreError> {
        self.run(&GIVE_UP_OLD, vec![before.into(), limit_arg(limit), reason.into()]).await
    }

    /// Messages that wait are taken to be queued `now`, at most `limit`: their age gives none of them up. Not her deletions.
    /// How many.
    pub async fn messages_as_new(&mut self, now: Timestamp, limit: usize) -> Result<usize, StoreError> {
        self.run(&AS_NEW, vec![now.into(), limit_arg(limit)]).await
    }

    /// Due check-ins whose question is under way begin with it again: nobody is held to have been silent while the node was
    /// away. What was answered, and who is missed already, stays as it is. How many.
    pub async fn ask_check_ins_anew(&mut self, now: Timestamp) -> Result<usize, StoreError> {
        self.run(&ASK_ANEW, vec![now.into()]).await
    }

    /// Epochs after the first of compartments that the register stamps, by compartment, after one.
    pub async fn later_epochs(
        &mut self,
        after: Option<(CompartmentId, u32)>,
        limit: usize,
    ) -> Result<Vec<EpochRow>, StoreError> {
        let (id, epoch) = after.map_or((Vec::new(), 0), |(id, epoch)| (id.as_bytes().to_vec(), i64::from(epoch)));
        let args = vec![Arg::Bytes(id), epoch.into(), limit_arg(limit)];
        self.rows(&LATER_EPOCHS, args).await?.iter().map(read_epoch).collect()
    }
}
