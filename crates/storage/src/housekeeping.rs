//! What nobody needs any more goes, a bounded number of rows at a time.

use crate::conversations::day;
use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;
use std::time::Duration;

/// Rows of one table that one call deletes at most.
const ROWS: i64 = 500;
const HOUR: Duration = Duration::from_hours(1);
const INBOX: Duration = Duration::from_hours(48);
const CHAT_MESSAGES: Duration = Duration::from_hours(48);
const OUTBOX: Duration = Duration::from_hours(7 * 24);
const NOTICES: Duration = Duration::from_hours(90 * 24);
const CONVERSATIONS: Duration = Duration::from_hours(30 * 24);

static OLD_INBOX: Statement = Statement::new(
    "DELETE FROM inbox WHERE (bot, update_id) IN \
     (SELECT bot, update_id FROM inbox WHERE at < $1 ORDER BY at LIMIT $2)",
    "ii",
);
// Key, chat messages and outbox go with it. Whoever is asked questions, or is to be written to, is not idle. On PostgreSQL
// whoever writes just now is waited for, and the outer comparison alone is looked at again then.
static IDLE: Statement = Statement::new(
    "DELETE FROM conversations WHERE updated_at < $1 AND id IN \
     (SELECT v.id FROM conversations AS v WHERE v.active_day <= $2 AND v.updated_at < $1 \
      AND NOT EXISTS (SELECT 1 FROM check_ins WHERE conversation_id = v.id) \
      AND NOT EXISTS (SELECT 1 FROM contacts WHERE agreed_by = v.id) ORDER BY v.active_day LIMIT $3)",
    "iii",
);
// Ids begin with the time of their making: the key itself finds the old ones.
static OLD_OUTBOX: Statement = Statement::new(
    "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE id < $2 AND at < $1 ORDER BY id LIMIT $3)",
    "ibi",
);
static OLD_CHANGES: Statement = Statement::new(
    "DELETE FROM changes WHERE id IN \
     (SELECT id FROM (SELECT id, at FROM changes ORDER BY id LIMIT $2) AS oldest WHERE at < $1)",
    "ii",
);
static OLD_MESSAGES: Statement = Statement::new(
    "DELETE FROM chat_messages WHERE id IN \
     (SELECT id FROM chat_messages WHERE until < $1 AND at < $2 ORDER BY until LIMIT $3)",
    "iii",
);
static OLD_NOTICES: Statement = Statement::new(
    "DELETE FROM staff_notices WHERE id IN \
     (SELECT id FROM staff_notices WHERE at < $1 ORDER BY at, id LIMIT $2)",
    "ii",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&OLD_INBOX, &IDLE, &OLD_OUTBOX, &OLD_CHANGES, &OLD_MESSAGES, &OLD_NOTICES];

/// The lowest id that can be made at this time.
fn lowest_id(at: Timestamp) -> Arg {
    let mut id = [0u8; 16];
    id[..6].copy_from_slice(&at.unix_millis().to_be_bytes()[2..]);
    Arg::Bytes(id.to_vec())
}

impl Tx {
    /// Deletes updates after 48 hours, conversations idle for 30 days that have no check-in, what was not delivered for 7 days,
    /// changes after an hour, chat messages after 48 hours, notices to the staff after 90 days. Gives how many rows went; more may be
    /// left as long as that is not 0.
    pub async fn housekeep(&mut self, now: Timestamp) -> Result<usize, StoreError> {
        let limit = Arg::Int(ROWS);
        let idle = now.minus(CONVERSATIONS);
        let undelivered = now.minus(OUTBOX);
        let mut gone = self.run(&OLD_INBOX, vec![now.minus(INBOX).into(), limit.clone()]).await?;
        gone += self.run(&IDLE, vec![idle.into(), day(idle).into(), limit.clone()]).await?;
        gone += self.run(&OLD_OUTBOX, vec![undelivered.into(), lowest_id(undelivered), limit.clone()]).await?;
        gone += self.run(&OLD_CHANGES, vec![now.minus(HOUR).into(), limit.clone()]).await?;
        // at most 47 hours were chosen, so what is 48 hours old was due an hour ago
        let messages = vec![now.minus(HOUR).into(), now.minus(CHAT_MESSAGES).into(), limit.clone()];
        gone += self.run(&OLD_MESSAGES, messages).await?;
        gone += self.run(&OLD_NOTICES, vec![now.minus(NOTICES).into(), limit]).await?;
        Ok(gone)
    }
}
