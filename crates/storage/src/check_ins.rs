//! Questions that people asked to be asked. What is asked, when and what then stands in the sealed body.

use crate::conversations::conversation_id;
use crate::dialect::{DUE_CHECK_INS, Engine};
use crate::error::StoreError;
use crate::leases::Lease;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{CheckInId, CompartmentId, ConversationId, OutboxId, Timestamp};
use std::time::Duration;

/// A check-in as kept.
#[derive(Clone)]
pub struct CheckInRow {
    /// Which; its timer has the same 16 bytes.
    pub id: CheckInId,
    /// Whose.
    pub conversation: ConversationId,
    /// `set`, `asked`, `first`, `second`, `answered`, `missed`.
    pub stage: String,
    /// For when the question was set.
    pub due: Timestamp,
    /// The question on its way, or the one that was accepted last.
    pub outbox: Option<OutboxId>,
    /// When the channel took that question; from then on an answer is waited for.
    pub accepted_at: Option<Timestamp>,
    /// How long an answer is waited for.
    pub wait: Duration,
    /// The run of the bot's health in which the question was accepted; the reminders keep it.
    pub run: Option<i64>,
    /// How long the bot had been well when the channel took what was asked last.
    pub well: Option<Duration>,
    /// The plan that opens when it is missed.
    pub plan: Option<CompartmentId>,
    /// Sealed under the conversation's key.
    pub body: Vec<u8>,
}

/// What became of the question in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnItsWay {
    /// It waits there.
    Waiting,
    /// It was given up or refused.
    Dead,
    /// There is none: said, or dropped since it may have been said.
    Gone,
}

/// A check-in whose timer fired, with what is needed to go on.
#[derive(Clone)]
pub struct DueCheckIn {
    /// The check-in.
    pub row: CheckInRow,
    /// Through which bot.
    pub bot: String,
    /// Her language.
    pub language: Option<String>,
    /// The channel says that nothing reaches her.
    pub unreachable: bool,
    /// Her conversation's key, wrapped.
    pub wrapped_key: Vec<u8>,
    /// What became of the question.
    pub question: OnItsWay,
}

static ADD: Statement = Statement::many(
    "INSERT INTO check_ins (id, conversation_id, stage, due, outbox_id, accepted_at, wait, run, well, plan_id, body) \
     VALUES {rows}",
    "",
    "bbtibiiiibb",
);
static CHANGE: Statement = Statement::many(
    "UPDATE check_ins SET stage = v.column2, due = v.column3, outbox_id = v.column4, accepted_at = v.column5, \
     wait = v.column6, run = v.column7, well = v.column8, body = v.column9 \
     FROM (VALUES {rows}) AS v WHERE check_ins.id = v.column1",
    "",
    "btibiiiib",
);
static OF: Statement = Statement::new(
    "SELECT c.id, c.conversation_id, c.stage, c.due, c.outbox_id, c.accepted_at, c.wait, c.run, c.well, c.plan_id, c.body \
     FROM check_ins AS c WHERE c.conversation_id = $1 ORDER BY c.id{for_update}",
    "b",
);
static OPEN: Statement = Statement::many(
    "SELECT c.id, c.conversation_id, c.stage, c.due, c.outbox_id, c.accepted_at, c.wait, c.run, c.well, c.plan_id, c.body \
     FROM check_ins AS c WHERE c.conversation_id IN ({list}) AND c.stage <> 'set' \
     ORDER BY c.conversation_id, c.id{for_update}",
    "",
    "b",
);
static DROP: Statement = Statement::many("DELETE FROM check_ins WHERE id IN ({list})", "", "b");
static MOVE: Statement = Statement::new("UPDATE check_ins SET conversation_id = $2, body = $3 WHERE id = $1", "bbb");
// Only what this holder of the outbox claimed; the run stays that of the question itself. The health was seen a moment
// before: what passed since counts for nobody, two minutes at most.
static ACCEPT: Statement = Statement::many(
    "UPDATE check_ins SET accepted_at = v.column2, well = coalesce(h.well, 0) + CASE WHEN v.column2 <= h.at THEN 0 \
       WHEN v.column2 - h.at <= 120000000 THEN v.column2 - h.at ELSE 120000000 END, \
     run = CASE WHEN check_ins.stage = 'asked' THEN coalesce(h.run, 0) ELSE check_ins.run END \
     FROM (VALUES {rows}) AS v JOIN outbox AS o ON o.id = v.column1 LEFT JOIN health AS h ON h.bot = o.bot \
     WHERE check_ins.outbox_id IN (SELECT column1 FROM (VALUES {rows}) AS i) AND check_ins.outbox_id = v.column1 \
     AND o.fence = $1 AND check_ins.stage IN ('asked', 'first', 'second')",
    "i",
    "bi",
);
static WAIT: Statement = Statement::many(
    "INSERT INTO timers (id, kind, subject, due) SELECT id, 'check-in', id, accepted_at + wait FROM check_ins \
     WHERE outbox_id IN ({list}) AND accepted_at IS NOT NULL AND stage IN ('asked', 'first', 'second') \
     ON CONFLICT (id) DO UPDATE SET due = excluded.due",
    "",
    "b",
);
static SET_TIMERS: Statement = Statement::many(
    "INSERT INTO timers (id, kind, subject, due) VALUES {rows} ON CONFLICT (id) DO UPDATE SET due = excluded.due",
    "",
    "btbi",
);
// Of an alarm that is tried again too, whose timer has an id of its own.
static SHIFT: Statement = Statement::new(
    "UPDATE timers SET due = due + $1 WHERE subject IN (SELECT c.id FROM check_ins AS c \
     JOIN conversations AS v ON v.id = c.conversation_id WHERE c.stage <> 'set' AND v.bot = $2)",
    "it",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ADD, &CHANGE, &OF, &OPEN, &DROP, &MOVE, &ACCEPT, &WAIT, &SET_TIMERS, &SHIFT];

/// The kind of a check-in's timer.
const KIND: &str = "check-in";

pub(crate) fn check_in_id(row: &Row, column: usize) -> Result<CheckInId, StoreError> {
    CheckInId::from_slice(&row.bytes(column)?).ok_or(StoreError::Corrupt("a check-in's id"))
}

pub(crate) fn micros(d: Duration) -> Arg {
    Arg::Int(i64::try_from(d.as_micros()).unwrap_or(i64::MAX))
}

fn maybe_micros(d: Option<Duration>) -> Arg {
    d.map(|d| i64::try_from(d.as_micros()).unwrap_or(i64::MAX)).into()
}

pub(crate) fn duration(micros: i64) -> Duration {
    Duration::from_micros(u64::try_from(micros).unwrap_or(0))
}

fn id_arg(id: CheckInId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

fn read(row: &Row) -> Result<CheckInRow, StoreError> {
    let outbox = |b: Vec<u8>| OutboxId::from_slice(&b).ok_or(StoreError::Corrupt("an outbox row's id"));
    let plan = |b: Vec<u8>| CompartmentId::from_slice(&b).ok_or(StoreError::Corrupt("a plan's id"));
    Ok(CheckInRow {
        id: check_in_id(row, 0)?,
        conversation: conversation_id(row, 1)?,
        stage: row.text(2)?,
        due: row.time(3)?,
        outbox: row.maybe_bytes(4)?.map(outbox).transpose()?,
        accepted_at: row.maybe_time(5)?,
        wait: duration(row.int(6)?),
        run: row.maybe_int(7)?,
        well: row.maybe_int(8)?.map(duration),
        plan: row.maybe_bytes(9)?.map(plan).transpose()?,
        body: row.bytes(10)?,
    })
}

fn read_due(row: &Row) -> Result<DueCheckIn, StoreError> {
    let question = match row.maybe_int(15)? {
        None => OnItsWay::Gone,
        Some(0) => OnItsWay::Waiting,
        Some(_) => OnItsWay::Dead,
    };
    Ok(DueCheckIn {
        row: read(row)?,
        bot: row.text(11)?,
        language: row.maybe_text(12)?,
        unreachable: row.flag(13)?,
        wrapped_key: row.bytes(14)?,
        question,
    })
}

impl Tx {
    /// Adds check-ins; their timers are set with [`Tx::set_check_in_timers`].
    pub async fn add_check_ins(&mut self, rows: &[CheckInRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(rows.len() * 11);
        for r in rows {
            args.extend([
                id_arg(r.id),
                r.conversation.as_bytes()[..].into(),
                r.stage.as_str().into(),
                r.due.into(),
                r.outbox.as_ref().map(|id| &id.as_bytes()[..]).into(),
                r.accepted_at.map(Timestamp::unix_micros).into(),
                micros(r.wait),
                r.run.into(),
                maybe_micros(r.well),
                r.plan.as_ref().map(|id| &id.as_bytes()[..]).into(),
                r.body[..].into(),
            ]);
        }
        self.run_each(&ADD, &[], args).await.map(drop)
    }

    /// Keeps how check-ins stand now; one that is gone is left out.
    pub async fn change_check_ins(&mut self, rows: &[CheckInRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(rows.len() * 9);
        for r in rows {
            args.extend([
                id_arg(r.id),
                r.stage.as_str().into(),
                r.due.into(),
                r.outbox.as_ref().map(|id| &id.as_bytes()[..]).into(),
                r.accepted_at.map(Timestamp::unix_micros).into(),
                micros(r.wait),
                r.run.into(),
                maybe_micros(r.well),
                r.body[..].into(),
            ]);
        }
        self.run_each(&CHANGE, &[], args).await.map(drop)
    }

    /// All check-ins of a conversation, oldest first.
    pub async fn check_ins_of(&mut self, whose: ConversationId) -> Result<Vec<CheckInRow>, StoreError> {
        self.rows(&OF, vec![whose.as_bytes()[..].into()]).await?.iter().map(read).collect()
    }

    /// A check-in becomes another conversation's; `body`: sealed under that one's key.
    pub async fn move_check_in(&mut self, id: CheckInId, to: ConversationId, body: &[u8]) -> Result<(), StoreError> {
        self.run(&MOVE, vec![id_arg(id), to.as_bytes()[..].into(), body.into()]).await.map(drop)
    }

    /// The check-ins of these conversations that wait for an answer.
    pub async fn open_check_ins(&mut self, whose: &[ConversationId]) -> Result<Vec<CheckInRow>, StoreError> {
        let args = whose.iter().map(|id| Arg::from(&id.as_bytes()[..])).collect();
        self.rows_each(&OPEN, &[], args).await?.iter().map(read).collect()
    }

    /// The check-ins with these ids, locked until the end; those that are gone are left out.
    pub async fn due_check_ins(&mut self, ids: &[CheckInId]) -> Result<Vec<DueCheckIn>, StoreError> {
        let rows = match self.engine() {
            Engine::Sqlite => {
                let args = ids.iter().map(|id| id_arg(*id)).collect();
                self.rows_each(&DUE_CHECK_INS, &[], args).await?
            }
            Engine::Postgres => {
                let list = ids.iter().map(|id| id.as_bytes().to_vec()).collect();
                self.rows(&DUE_CHECK_INS, vec![Arg::List(list)]).await?
            }
        };
        rows.iter().map(read_due).collect()
    }

    /// Calls check-ins off; gives how many there were. Contacts that were asked for them go too.
    pub async fn drop_check_ins(&mut self, ids: &[CheckInId]) -> Result<usize, StoreError> {
        self.run_each(&DROP, &[], ids.iter().map(|id| id_arg(*id)).collect()).await
    }

    /// The channel took these questions, at these times: an answer is waited for from then. Before the outcomes are
    /// told, since those end the rows; what another holder claimed is left alone.
    pub async fn accept_check_ins(
        &mut self,
        lease: &Lease,
        accepted: &[(OutboxId, Timestamp)],
    ) -> Result<(), StoreError> {
        if accepted.is_empty() || !self.hold_fence(lease).await? {
            return Ok(());
        }
        let rows = accepted.iter().flat_map(|(id, at)| [Arg::from(&id.as_bytes()[..]), (*at).into()]).collect();
        if self.run_each(&ACCEPT, &[lease.fence.into()], rows).await? == 0 {
            return Ok(());
        }
        let ids = accepted.iter().map(|(id, _)| Arg::from(&id.as_bytes()[..])).collect();
        self.run_each(&WAIT, &[], ids).await.map(drop)
    }

    /// Sets when check-ins are looked at next; each has one timer, with its own id.
    pub async fn set_check_in_timers(&mut self, timers: &[(CheckInId, Timestamp)]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(timers.len() * 4);
        for (id, due) in timers {
            args.extend([id_arg(*id), KIND.into(), id_arg(*id), (*due).into()]);
        }
        self.run_each(&SET_TIMERS, &[], args).await.map(drop)
    }

    /// The clock jumped by `micros`: what is waited for by a bot's check-ins moves with it.
    pub async fn shift_check_ins(&mut self, bot: &str, micros: i64) -> Result<usize, StoreError> {
        self.run(&SHIFT, vec![micros.into(), bot.into()]).await
    }
}
