//! What must be said. A row goes from waiting to claimed, under the fence of a lease, and from there to
//! sent (deleted), waiting again, or dead.

use crate::conversations::{conversation_id, limit_arg};
use crate::error::StoreError;
use crate::leases::Lease;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ConversationId, OutboxId, Timestamp};
use std::collections::{BTreeMap, HashSet};

mod queueing;
mod standing;

pub use queueing::Queued;
pub use standing::{DeadLetter, OutboxCounts, Reach};

/// A row that the holder of the lease may send now.
#[derive(Clone)]
pub struct Claimed {
    /// Its id.
    pub id: OutboxId,
    /// To whom.
    pub conversation: ConversationId,
    /// [`HER_DELETION`], 0 emergency to 4 broadcast.
    pub priority: i64,
    /// Tries that ended before.
    pub attempts: i64,
    /// When it was queued, or revived.
    pub at: Timestamp,
    /// Whether saying it twice does no harm.
    pub repeatable: bool,
    /// An earlier holder claimed it and never told: it may have been said.
    pub unclear: bool,
    /// What to say, sealed.
    pub payload: Vec<u8>,
    /// The conversation's key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// Where to, sealed.
    pub address: Vec<u8>,
}

/// What came of a claimed row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Which row.
    pub id: OutboxId,
    /// What came of it.
    pub what: Fate,
}

/// What becomes of a claimed row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Said: the row goes.
    Sent,
    /// Tried and to be tried again, not earlier than this; what else waits for that chat waits too. A row of
    /// [`UNHURRIED`] priority holds back only its like: nobody's answer waits for a reminder.
    Retry { not_before: Timestamp },
    /// As `Retry`, but from now on of [`UNHURRIED`] priority: no answer waits for it.
    GiveWay { not_before: Timestamp },
    /// Not tried, or not at a time of ours: not earlier than this, and neither is anything else for that chat.
    Wait { not_before: Timestamp },
    /// Never again without an operator; a reason without content.
    Dead { reason: &'static str },
    /// Not to be said any more: the row goes.
    Drop,
}

/// The priority of a deletion that she asked for: before everything, since somebody may be about to take her phone. It says
/// nothing, so it is no emergency that is made up for later.
pub const HER_DELETION: i64 = -1;

/// From this priority on a row is asked for by nobody who waits at the screen: reminders, deletions, broadcasts.
pub const UNHURRIED: i64 = 3;

static CLAIMABLE: Statement = Statement::new(
    "SELECT o.id, o.conversation_id, o.priority, o.attempts, o.at, o.repeatable, o.fence, o.payload, k.wrapped, c.address \
     FROM outbox AS o JOIN conversations AS c ON c.id = o.conversation_id \
     JOIN conversation_keys AS k ON k.conversation_id = o.conversation_id \
     WHERE o.bot = $1 AND NOT o.dead AND o.not_before <= $2 AND (o.fence IS NULL OR o.fence < $3) \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $4 AND holder = $5 AND fence = $3) \
     AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.conversation_id = o.conversation_id AND e.id < o.id \
       AND NOT e.dead AND e.not_before > $2 AND (e.priority < 3 OR o.priority >= 3)) \
     ORDER BY o.priority, o.id LIMIT $6{skip_locked}",
    "tiitti",
);
static BEFORE: Statement = Statement::many(
    "SELECT o.id, o.conversation_id, o.priority, o.attempts, o.at, o.repeatable, o.fence, o.payload, k.wrapped, c.address \
     FROM outbox AS o JOIN conversations AS c ON c.id = o.conversation_id \
     JOIN conversation_keys AS k ON k.conversation_id = o.conversation_id \
     WHERE o.conversation_id IN ({list}) AND o.bot = $1 AND NOT o.dead AND (o.fence IS NULL OR o.fence < $2) \
     AND o.not_before <= $3 AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.conversation_id = o.conversation_id \
       AND e.id < o.id AND NOT e.dead AND e.not_before > $3 AND (e.priority < 3 OR o.priority >= 3)) ORDER BY o.id",
    "tii",
    "b",
);
static CLAIM: Statement = Statement::many("UPDATE outbox SET fence = $1 WHERE id IN ({list})", "i", "b");
static DELETE: Statement = Statement::many(
    "DELETE FROM outbox WHERE id IN ({list}) AND fence = $1 \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $2 AND holder = $3 AND fence = $1)",
    "itt",
    "b",
);
static HOLD_BACK: Statement = Statement::many(
    "UPDATE outbox SET not_before = v.column2 FROM (VALUES {rows}) AS v JOIN outbox AS r ON r.id = v.column1 \
     WHERE r.id IN (SELECT column1 FROM (VALUES {rows}) AS i) AND r.fence = $1 AND outbox.conversation_id = r.conversation_id AND NOT outbox.dead \
     AND outbox.not_before < v.column2 AND ($4 OR r.priority < 3 OR outbox.priority >= 3) \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $2 AND holder = $3 AND fence = $1)",
    "ittf",
    "bi",
);
static GIVE_WAY: Statement = Statement::many(
    "UPDATE outbox SET priority = 3 WHERE id IN ({list}) AND fence = $1 AND priority < 3 \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $2 AND holder = $3 AND fence = $1)",
    "itt",
    "b",
);
static BRING_FORWARD: Statement = Statement::new(
    "UPDATE outbox SET not_before = $2 WHERE conversation_id = $1 AND NOT dead AND not_before > $2",
    "bi",
);
static TRY_ANEW: Statement = Statement::new(
    "UPDATE outbox SET not_before = $2 WHERE bot = $1 AND NOT dead AND priority >= 3 AND not_before > $2 \
     AND conversation_id IN (SELECT conversation_id FROM outbox WHERE bot = $1 AND NOT dead AND priority >= 3 \
     AND not_before > $2 AND attempts > 0 GROUP BY conversation_id ORDER BY min(at) LIMIT $3)",
    "tii",
);
static RETRY: Statement = Statement::many(
    "UPDATE outbox SET fence = NULL, attempts = attempts + CASE WHEN $4 THEN 1 ELSE 0 END, not_before = v.column2 \
     FROM (VALUES {rows}) AS v WHERE outbox.id IN (SELECT column1 FROM (VALUES {rows}) AS i) \
     AND outbox.id = v.column1 AND outbox.fence = $1 \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $2 AND holder = $3 AND fence = $1)",
    "ittf",
    "bi",
);
static BURY: Statement = Statement::many(
    "UPDATE outbox SET fence = NULL, attempts = attempts + 1, dead = TRUE, reason = v.column2 \
     FROM (VALUES {rows}) AS v WHERE outbox.id IN (SELECT column1 FROM (VALUES {rows}) AS i) \
     AND outbox.id = v.column1 AND outbox.fence = $1 \
     AND EXISTS (SELECT 1 FROM leases WHERE name = $2 AND holder = $3 AND fence = $1)",
    "itt",
    "bt",
);
static DROP_ALL: Statement = Statement::new("DELETE FROM outbox WHERE conversation_id = $1", "b");
#[cfg(test)]
pub(crate) use {queueing::ALL as QUEUEING, standing::ALL as STANDING};
#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&CLAIMABLE, &BEFORE, &CLAIM, &DELETE, &HOLD_BACK, &GIVE_WAY, &BRING_FORWARD, &TRY_ANEW, &RETRY, &BURY, &DROP_ALL];

fn outbox_id(row: &Row, column: usize) -> Result<OutboxId, StoreError> {
    OutboxId::from_slice(&row.bytes(column)?).ok_or(StoreError::Corrupt("an outbox row's id"))
}

fn id_arg(id: OutboxId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Claims what is due, by priority and then by id, under the lease's fence; nothing if the lease is
    /// another's by now. Earlier rows of a claimed row's conversation come along, beyond the limit if need be, so
    /// that nothing overtakes them. A row stays claimed until its outcome is told or the lease changes hands, so
    /// an outcome that could not be stored must be told again.
    pub async fn claim(
        &mut self,
        lease: &Lease,
        bot: &str,
        now: Timestamp,
        limit: usize,
    ) -> Result<Vec<Claimed>, StoreError> {
        if !self.hold_fence(lease).await? {
            return Ok(Vec::new());
        }
        let args = vec![
            bot.into(),
            now.into(),
            lease.fence.into(),
            lease.name.as_str().into(),
            lease.holder.as_str().into(),
            limit_arg(limit),
        ];
        let rows = self.rows(&CLAIMABLE, args).await?;
        let mut claimed: Vec<Claimed> = rows.iter().map(read_claimed).collect::<Result<_, _>>()?;
        if claimed.len() >= limit {
            self.claim_before(lease, bot, now, &mut claimed).await?;
        }
        let ids = claimed.iter().map(|c| id_arg(c.id)).collect();
        self.run_each(&CLAIM, &[lease.fence.into()], ids).await?;
        Ok(claimed)
    }

    /// Adds what waits before the claimed rows in their conversations.
    async fn claim_before(
        &mut self,
        lease: &Lease,
        bot: &str,
        now: Timestamp,
        claimed: &mut Vec<Claimed>,
    ) -> Result<(), StoreError> {
        let mut last: BTreeMap<[u8; 16], OutboxId> = BTreeMap::new();
        for c in claimed.iter() {
            let newest = last.entry(*c.conversation.as_bytes()).or_insert(c.id);
            *newest = c.id.max(*newest);
        }
        let have: HashSet<OutboxId> = claimed.iter().map(|c| c.id).collect();
        let conversations = last.keys().map(|id| id[..].into()).collect();
        for row in self.rows_each(&BEFORE, &[bot.into(), lease.fence.into(), now.into()], conversations).await? {
            let row = read_claimed(&row)?;
            if !have.contains(&row.id) && last.get(row.conversation.as_bytes()).is_some_and(|newest| row.id < *newest) {
                claimed.push(row);
            }
        }
        Ok(())
    }

    /// Tells what came of claimed rows and gives how many were accepted: rows that do not carry this
    /// lease's fence, or all if the lease was taken over, are left alone.
    pub async fn outcomes(&mut self, lease: &Lease, outcomes: &[Outcome]) -> Result<usize, StoreError> {
        if outcomes.is_empty() || !self.hold_fence(lease).await? {
            return Ok(0);
        }
        let fixed: [Arg; 3] = [lease.fence.into(), lease.name.as_str().into(), lease.holder.as_str().into()];
        let (mut gone, mut again, mut wait, mut dead) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut give_way = Vec::new();
        for outcome in outcomes {
            match outcome.what {
                Fate::Sent | Fate::Drop => gone.push(id_arg(outcome.id)),
                Fate::Retry { not_before } => again.extend([id_arg(outcome.id), not_before.into()]),
                Fate::GiveWay { not_before } => {
                    give_way.push(id_arg(outcome.id));
                    again.extend([id_arg(outcome.id), not_before.into()]);
                }
                Fate::Wait { not_before } => wait.extend([id_arg(outcome.id), not_before.into()]),
                Fate::Dead { reason } => dead.extend([id_arg(outcome.id), reason.into()]),
            }
        }
        let mut accepted = self.run_each(&DELETE, &fixed, gone).await?;
        accepted += self.run_each(&BURY, &fixed, dead).await?;
        // before it is told what they hold back
        self.run_each(&GIVE_WAY, &fixed, give_way).await?;
        for (rows, tried) in [(again, true), (wait, false)] {
            let [fence, name, holder] = fixed.clone();
            self.run_each(&HOLD_BACK, &[fence.clone(), name.clone(), holder.clone(), (!tried).into()], rows.clone())
                .await?;
            accepted += self.run_each(&RETRY, &[fence, name, holder, tried.into()], rows).await?;
        }
        Ok(accepted)
    }

    /// Nothing more is to be said to this conversation; how many rows went.
    pub async fn drop_outbox(&mut self, conversation: ConversationId) -> Result<usize, StoreError> {
        self.run(&DROP_ALL, vec![conversation.as_bytes()[..].into()]).await
    }

    /// What waits for a conversation may be said from `now` on: whoever writes is there to read it.
    pub async fn bring_forward(&mut self, conversation: ConversationId, now: Timestamp) -> Result<usize, StoreError> {
        self.run(&BRING_FORWARD, vec![conversation.as_bytes()[..].into(), now.into()]).await
    }

    /// What nobody waits for at the screen and was tried in vain may be said from `now` on, with what waits behind it: of so
    /// many conversations, the longest waiting ones. Gives how many rows; none if the lease is another's by now.
    pub async fn try_anew(
        &mut self,
        lease: &Lease,
        bot: &str,
        now: Timestamp,
        conversations: usize,
    ) -> Result<usize, StoreError> {
        if !self.check_fence(lease).await? {
            return Ok(0);
        }
        self.run(&TRY_ANEW, vec![bot.into(), now.into(), limit_arg(conversations)]).await
    }
}

fn read_claimed(row: &Row) -> Result<Claimed, StoreError> {
    Ok(Claimed {
        id: outbox_id(row, 0)?,
        conversation: conversation_id(row, 1)?,
        priority: row.int(2)?,
        attempts: row.int(3)?,
        at: row.time(4)?,
        repeatable: row.flag(5)?,
        unclear: row.maybe_int(6)?.is_some(),
        payload: row.bytes(7)?,
        wrapped_key: row.bytes(8)?,
        address: row.bytes(9)?,
    })
}
