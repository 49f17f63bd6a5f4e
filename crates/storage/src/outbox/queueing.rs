//! How a row comes into the outbox: who says it, and what it waits behind.

use super::{UNHURRIED, id_arg, outbox_id};
use crate::conversations::conversation_id;
use crate::error::StoreError;
use crate::leases::Lease;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ConversationId, OutboxId, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Something to say.
#[derive(Clone)]
pub struct Queued<'a> {
    /// Its id; ids give the order within a conversation. An id that is there already changes nothing.
    pub id: OutboxId,
    /// To whom.
    pub conversation: ConversationId,
    /// Through which bot.
    pub bot: &'a str,
    /// [`HER_DELETION`](super::HER_DELETION), 0 emergency to 4 broadcast.
    pub priority: i64,
    /// Whether saying it twice does no harm.
    pub repeatable: bool,
    /// Now.
    pub at: Timestamp,
    /// Not earlier than this. It also holds back what is queued later for the same conversation.
    pub not_before: Timestamp,
    /// What to say, sealed.
    pub payload: Vec<u8>,
    /// The holder of this lease says it itself right after the commit, where [`Tx::enqueue`] lets it.
    pub attempted: Option<&'a Lease>,
}

/// A row that stands in the outbox.
struct Waiting {
    priority: i64,
    not_before: Timestamp,
    fence: Option<i64>,
}

impl Waiting {
    /// Whether it waits to be claimed by the holder of this fence, and due, and `q` must not overtake it.
    fn is_before(&self, q: &Queued<'_>, fence: i64) -> bool {
        let unclaimed = self.fence.is_none_or(|old| old < fence);
        unclaimed && self.not_before <= q.at && (self.priority < UNHURRIED || q.priority >= UNHURRIED)
    }
}

static ENQUEUE: Statement = Statement::many(
    "INSERT INTO outbox (id, conversation_id, bot, priority, repeatable, at, not_before, payload, fence) \
     SELECT v.column1, v.column2, v.column3, v.column4, v.column5, v.column6, v.column7, v.column8, v.column9 \
     FROM (VALUES {rows}) AS v WHERE EXISTS (SELECT 1 FROM conversations WHERE id = v.column2) \
     ON CONFLICT (id) DO NOTHING",
    "",
    "bbtifiibi",
);
static STANDS: Statement = Statement::new("SELECT 1 FROM leases WHERE name = $1 AND fence = $2", "ti");
static WAITING: Statement = Statement::many(
    "SELECT conversation_id, priority, not_before, fence FROM outbox WHERE conversation_id IN ({list}) AND NOT dead",
    "",
    "b",
);
static KEPT: Statement = Statement::many("SELECT id FROM outbox WHERE id IN ({list})", "", "b");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ENQUEUE, &STANDS, &WAITING, &KEPT];

impl Tx {
    /// Queues what must be said; for a conversation that is gone there is nothing to say. Gives the rows that the holder
    /// of `attempted` says itself after the commit: not those whose lease is another's by now, and not those before which
    /// something waits unclaimed in their conversation. These wait to be claimed, so that the order is kept.
    pub async fn enqueue(&mut self, queued: &[Queued<'_>]) -> Result<HashSet<OutboxId>, StoreError> {
        let fences = self.fences(queued).await?;
        let mut args: Vec<Arg> = Vec::with_capacity(queued.len() * 9);
        for (q, fence) in queued.iter().zip(&fences) {
            args.extend([
                id_arg(q.id),
                q.conversation.as_bytes()[..].into(),
                q.bot.into(),
                q.priority.into(),
                q.repeatable.into(),
                q.at.into(),
                q.not_before.into(),
                q.payload[..].into(),
                (*fence).into(),
            ]);
        }
        let fenced = queued.iter().zip(&fences).filter(|(_, fence)| fence.is_some()).map(|(q, _)| q.id);
        if self.run_each(&ENQUEUE, &[], args).await? == queued.len() {
            return Ok(fenced.collect());
        }
        // some conversation is gone
        let ids = fenced.map(id_arg).collect();
        self.rows_each(&KEPT, &[], ids).await?.iter().map(|row| outbox_id(row, 0)).collect()
    }

    /// Under which fence each row is queued: that of `attempted`, or none where it waits to be claimed. Whoever says a
    /// row itself right after the commit would overtake what waits unclaimed in the same conversation; then the row waits
    /// behind it, and so do those that come after.
    async fn fences(&mut self, queued: &[Queued<'_>]) -> Result<Vec<Option<i64>>, StoreError> {
        let mut stands: BTreeMap<(&str, i64), bool> = BTreeMap::new();
        let mut conversations = BTreeSet::new();
        for (q, lease) in queued.iter().filter_map(|q| Some((q, q.attempted?))) {
            stands.insert((&lease.name, lease.fence), false);
            conversations.insert(q.conversation.as_bytes());
        }
        for ((name, fence), stands) in &mut stands {
            *stands = self.row(&STANDS, vec![(*name).into(), (*fence).into()]).await?.is_some();
        }
        let conversations = conversations.into_iter().map(|id| id[..].into()).collect();
        let mut waiting: BTreeMap<[u8; 16], Vec<Waiting>> = BTreeMap::new();
        for row in self.rows_each(&WAITING, &[], conversations).await? {
            let waits = Waiting { priority: row.int(1)?, not_before: row.time(2)?, fence: row.maybe_int(3)? };
            waiting.entry(*conversation_id(&row, 0)?.as_bytes()).or_default().push(waits);
        }
        let mut fences = Vec::with_capacity(queued.len());
        for q in queued {
            let before = waiting.entry(*q.conversation.as_bytes()).or_default();
            let lease = q.attempted.filter(|lease| stands.get(&(lease.name.as_str(), lease.fence)) == Some(&true));
            let lease = lease.filter(|lease| !before.iter().any(|w| w.is_before(q, lease.fence)));
            let fence = lease.map(|lease| lease.fence);
            before.push(Waiting { priority: q.priority, not_before: q.not_before, fence });
            fences.push(fence);
        }
        Ok(fences)
    }
}
