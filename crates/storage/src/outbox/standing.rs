//! How the outbox stands: what waits, what was given up, whom nothing reaches.

use super::outbox_id;
use crate::conversations::{conversation_id, limit_arg};
use crate::error::StoreError;
use crate::rows::Row;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ConversationId, OutboxId, Timestamp};

/// How a bot's outbox stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Rows that wait or are being sent.
    pub waiting: i64,
    /// Rows that were given up.
    pub dead: i64,
    /// When the oldest waiting one was queued.
    pub oldest: Option<Timestamp>,
}

/// A row that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    /// Its id.
    pub id: OutboxId,
    /// To whom.
    pub conversation: ConversationId,
    /// Through which bot.
    pub bot: String,
    /// Tries that ended.
    pub attempts: i64,
    /// The reason given.
    pub reason: String,
    /// When it was queued.
    pub at: Timestamp,
}

/// What a conversation's messages came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The channel says that nothing reaches her.
    pub unreachable: bool,
    /// Messages to her that were given up.
    pub given_up: i64,
    /// When the latest of them was queued.
    pub latest: Option<Timestamp>,
}

static COUNT: Statement = Statement::new(
    "SELECT (SELECT count(*) FROM outbox WHERE bot = $1 AND NOT dead), \
     (SELECT count(*) FROM outbox WHERE bot = $1 AND dead), \
     (SELECT min(at) FROM outbox WHERE bot = $1 AND NOT dead)",
    "t",
);
static DEAD: Statement = Statement::new(
    "SELECT id, conversation_id, bot, attempts, coalesce(reason, ''), at FROM outbox WHERE dead ORDER BY bot, id LIMIT $1",
    "i",
);
static HELD_BACK: Statement = Statement::new(
    "SELECT conversation_id, max(not_before) FROM outbox WHERE bot = $1 AND NOT dead AND priority < 3 \
     AND not_before > $2 GROUP BY conversation_id",
    "ti",
);
static REACH: Statement = Statement::new(
    "SELECT unreachable, (SELECT count(*) FROM outbox WHERE conversation_id = $1 AND dead), \
     (SELECT max(at) FROM outbox WHERE conversation_id = $1 AND dead) FROM conversations WHERE id = $1",
    "b",
);
// Its age begins anew, or the first try that fails would give it up again.
static REVIVE: Statement = Statement::new(
    "UPDATE outbox SET dead = FALSE, reason = NULL, fence = NULL, attempts = 0, at = $2 WHERE bot = $1 AND dead",
    "ti",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&COUNT, &DEAD, &HELD_BACK, &REACH, &REVIVE];

impl Tx {
    /// Conversations of a bot with messages below [`UNHURRIED`] that must wait, and until when.
    pub async fn held_back(
        &mut self,
        bot: &str,
        now: Timestamp,
    ) -> Result<Vec<(ConversationId, Timestamp)>, StoreError> {
        let rows = self.rows(&HELD_BACK, vec![bot.into(), now.into()]).await?;
        rows.iter().map(|row| Ok((conversation_id(row, 0)?, row.time(1)?))).collect()
    }

    /// What a conversation's messages came to; `None` where it is gone.
    pub async fn reach(&mut self, conversation: ConversationId) -> Result<Option<Reach>, StoreError> {
        let row = self.row(&REACH, vec![conversation.as_bytes()[..].into()]).await?;
        let reach =
            |row: Row| Ok(Reach { unreachable: row.flag(0)?, given_up: row.int(1)?, latest: row.maybe_time(2)? });
        row.map(reach).transpose()
    }

    /// How a bot's outbox stands.
    pub async fn outbox_counts(&mut self, bot: &str) -> Result<OutboxCounts, StoreError> {
        match self.row(&COUNT, vec![bot.into()]).await? {
            Some(row) => Ok(OutboxCounts { waiting: row.int(0)?, dead: row.int(1)?, oldest: row.maybe_time(2)? }),
            None => Ok(OutboxCounts::default()),
        }
    }

    /// What was given up, bot by bot, oldest first.
    pub async fn dead_letters(&mut self, limit: usize) -> Result<Vec<DeadLetter>, StoreError> {
        let rows = self.rows(&DEAD, vec![limit_arg(limit)]).await?;
        let letter = |row: &Row| {
            Ok(DeadLetter {
                id: outbox_id(row, 0)?,
                conversation: conversation_id(row, 1)?,
                bot: row.text(2)?,
                attempts: row.int(3)?,
                reason: row.text(4)?,
                at: row.time(5)?,
            })
        };
        rows.iter().map(letter).collect()
    }

    /// Lets a bot's dead letters be tried again, as if they were queued `now`; how many.
    pub async fn revive_dead_letters(&mut self, bot: &str, now: Timestamp) -> Result<usize, StoreError> {
        self.run(&REVIVE, vec![bot.into(), now.into()]).await
    }
}
