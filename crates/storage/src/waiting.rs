//! Who waits for a human, and what stands beside a conversation meanwhile: a held text, letters, codes to be tried.

use crate::conversations::{conversation_id, limit_arg};
use crate::error::StoreError;
use crate::reports::ReportRow;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{AnswerWhen, CompartmentId, ConversationId, ItemId, Lane, StaffId, Timestamp};
use std::time::Duration;

/// So long after the last thing that whoever took a place did there, any colleague may take it: she may have gone home.
pub const LEFT_AFTER: Duration = Duration::from_secs(15 * 60);

/// A place in a desk's queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingRow {
    /// Whose report.
    pub report: CompartmentId,
    /// Which desk.
    pub desk: CompartmentId,
    /// Since when.
    pub asked_at: Timestamp,
    /// 0 danger now, 1 urgent, 2 usual.
    pub urgency: i64,
    /// Her language.
    pub language: String,
    /// Where she is.
    pub country: Option<String>,
    /// When she may be answered.
    pub answer_when: AnswerWhen,
    /// What was promised.
    pub promised_at: Option<Timestamp>,
    /// Who took it.
    pub taken_by: Option<StaffId>,
    /// When, or when she did something there last.
    pub taken_at: Option<Timestamp>,
    /// When the duty phone was told.
    pub told_at: Option<Timestamp>,
    /// How often, since somebody took it last.
    pub tell_attempts: i64,
    /// Her last word. Of her report: a place keeps none of its own.
    pub last_word_at: Timestamp,
}

impl WaitingRow {
    /// The place of a report as it begins: nobody took it, nobody was told of it, nothing was promised.
    pub fn of(report: &ReportRow, asked_at: Timestamp) -> Self {
        Self {
            report: report.id,
            desk: report.desk,
            asked_at,
            urgency: report.urgency,
            language: report.language.clone(),
            country: report.country.clone(),
            answer_when: report.answer_when,
            promised_at: None,
            taken_by: None,
            taken_at: None,
            told_at: None,
            tell_attempts: 0,
            last_word_at: report.last_word_at,
        }
    }

    /// Whose it is now: whoever took it, unless she did nothing there for [`LEFT_AFTER`].
    pub fn held_by(&self, now: Timestamp) -> Option<StaffId> {
        self.taken_by
            .filter(|_| self.taken_at.is_none_or(|at| now < at.plus(LEFT_AFTER) && !is_of_a_clock_ahead(at, now)))
    }

    /// Whether somebody is to look at it now: nobody took it, or it is held by nobody any more and she wrote since.
    pub fn is_open(&self, now: Timestamp) -> bool {
        let wrote_since = self.taken_at.is_some_and(|at| self.last_word_at > at || is_of_a_clock_ahead(at, now));
        self.taken_by.is_none() || (self.held_by(now).is_none() && wrote_since)
    }
}

/// Whether a place was taken by a clock that was ahead and is put right: then nobody holds it until that time comes, and
/// whether she wrote since is not known.
fn is_of_a_clock_ahead(taken_at: Timestamp, now: Timestamp) -> bool {
    taken_at >= now.plus(LEFT_AFTER)
}

/// Something sealed that stands beside a conversation.
#[derive(Clone)]
pub struct BesideRow {
    /// Which.
    pub id: ItemId,
    /// Of which conversation.
    pub conversation: ConversationId,
    /// Since when.
    pub at: Timestamp,
    /// Sealed under the conversation's key.
    pub body: Vec<u8>,
}

// Where it is more urgent than whoever took the place, or was rung for it, knew, it is as if nobody had.
static WAIT: Statement = Statement::many(
    "INSERT INTO waiting (report_id, desk_id, asked_at, urgency, language, country, answer_when, promised_at) \
     VALUES {rows} ON CONFLICT (report_id) DO UPDATE SET urgency = CASE WHEN excluded.urgency < waiting.urgency \
     THEN excluded.urgency ELSE waiting.urgency END, answer_when = excluded.answer_when, country = excluded.country, \
     taken_by = CASE WHEN excluded.urgency < waiting.urgency THEN NULL ELSE waiting.taken_by END, \
     taken_at = CASE WHEN excluded.urgency < waiting.urgency THEN NULL ELSE waiting.taken_at END, \
     told_at = CASE WHEN excluded.urgency < waiting.urgency THEN NULL ELSE waiting.told_at END, \
     promised_at = coalesce(waiting.promised_at, excluded.promised_at), \
     tell_attempts = CASE WHEN excluded.urgency < waiting.urgency THEN 0 ELSE waiting.tell_attempts END",
    "",
    "bbiittti",
);
// What the desk gave to the archive alone opens to nobody there.
static QUEUE: Statement = Statement::new(
    "SELECT report_id, w.desk_id, asked_at, w.urgency, w.language, w.country, w.answer_when, promised_at, taken_by, taken_at, \
     told_at, tell_attempts, last_word_at FROM waiting AS w JOIN reports AS r ON r.id = w.report_id \
     WHERE w.desk_id = $1 AND r.leave_at IS NOT NULL ORDER BY w.urgency, asked_at LIMIT $2",
    "bi",
);
static ONE: Statement = Statement::new(
    "SELECT report_id, w.desk_id, asked_at, w.urgency, w.language, w.country, w.answer_when, promised_at, taken_by, taken_at, \
     told_at, tell_attempts, last_word_at FROM waiting AS w JOIN reports AS r ON r.id = w.report_id WHERE report_id = $1",
    "b",
);
static TAKEN_BY: Statement = Statement::new("SELECT report_id FROM waiting WHERE taken_by = $1", "b");
static TAKE: Statement = Statement::new(
    "UPDATE waiting SET taken_by = $2, taken_at = $3 \
     WHERE report_id = $1 AND (taken_by IS NULL OR taken_by = $2 OR taken_at <= $4 OR taken_at >= $5)",
    "bbiii",
);
// Nobody was told of it since: the phone rings for it as for a new one.
static GIVE_BACK: Statement = Statement::new(
    "UPDATE waiting SET taken_by = NULL, taken_at = NULL, told_at = NULL, tell_attempts = 0 \
     WHERE report_id = $1 AND taken_by = $2",
    "bb",
);
static GIVE_BACK_ALL: Statement = Statement::new(
    "UPDATE waiting SET taken_by = NULL, taken_at = NULL, told_at = NULL, tell_attempts = 0 \
     WHERE taken_by = $1 RETURNING report_id",
    "b",
);
static ANSWER_WHEN: Statement = Statement::new("UPDATE waiting SET answer_when = $2 WHERE report_id = $1", "bt");
static SERVED: Statement = Statement::new("DELETE FROM waiting WHERE report_id = $1", "b");
static HOLD: Statement = Statement::new(
    "INSERT INTO held (conversation_id, until, body) VALUES ($1, $2, $3) \
     ON CONFLICT (conversation_id) DO UPDATE SET until = excluded.until, body = excluded.body",
    "bib",
);
static HELD: Statement = Statement::new("SELECT body FROM held WHERE conversation_id = $1 AND until > $2", "bi");
static LET_GO: Statement = Statement::new("DELETE FROM held WHERE conversation_id = $1", "b");
static ADD_LETTER: Statement =
    Statement::new("INSERT INTO letters (id, conversation_id, at, body) VALUES ($1, $2, $3, $4)", "bbib");
static LETTERS: Statement = Statement::new(
    "SELECT id, conversation_id, at, body FROM letters WHERE conversation_id = $1 ORDER BY id DESC LIMIT $2",
    "bi",
);
static DROP_LETTERS: Statement = Statement::new("DELETE FROM letters WHERE conversation_id = $1", "b");
// Whoever types her code once more keeps her place, and the better of both lanes.
static ADD_RETURN: Statement = Statement::new(
    "INSERT INTO returns (id, conversation_id, at, body, lane) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (conversation_id) \
     DO UPDATE SET id = excluded.id, body = excluded.body, \
     lane = CASE WHEN excluded.lane < returns.lane THEN excluded.lane ELSE returns.lane END",
    "bbibi",
);
static RETURNS: Statement =
    Statement::new("SELECT id, conversation_id, at, body FROM returns WHERE lane = $1 ORDER BY at, id LIMIT $2", "ii");
static RETURN_LATER: Statement = Statement::new("UPDATE returns SET at = $2 WHERE id = $1", "bi");
static HAD_TURN: Statement = Statement::new("UPDATE returns SET at = $2 WHERE conversation_id = $1", "bi");
static DROP_RETURN: Statement = Statement::new("DELETE FROM returns WHERE id = $1", "b");
static DROP_RETURN_OF: Statement = Statement::new("DELETE FROM returns WHERE conversation_id = $1", "b");
// An id begins with its time, which is when the code was typed; `at` is a place in the queue.
static OLD_RETURNS: Statement = Statement::new("DELETE FROM returns WHERE id < $1", "b");
static OLD_HELD: Statement = Statement::new("DELETE FROM held WHERE until <= $1", "i");
static OLD_LETTERS: Statement = Statement::new("DELETE FROM letters WHERE at < $1", "i");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &WAIT,
    &QUEUE,
    &ONE,
    &TAKEN_BY,
    &TAKE,
    &GIVE_BACK,
    &GIVE_BACK_ALL,
    &ANSWER_WHEN,
    &SERVED,
    &HOLD,
    &HELD,
    &LET_GO,
    &ADD_LETTER,
    &LETTERS,
    &DROP_LETTERS,
    &ADD_RETURN,
    &RETURNS,
    &RETURN_LATER,
    &HAD_TURN,
    &DROP_RETURN,
    &DROP_RETURN_OF,
    &OLD_RETURNS,
    &OLD_HELD,
    &OLD_LETTERS,
];

pub(crate) fn read(row: &Row) -> Result<WaitingRow, StoreError> {
    let taken_by = row.maybe_bytes(8)?;
    let staff = |bytes: Vec<u8>| StaffId::from_slice(&bytes).ok_or(StoreError::Corrupt("who took a place in a queue"));
    Ok(WaitingRow {
        report: compartment_id(row, 0)?,
        desk: compartment_id(row, 1)?,
        asked_at: row.time(2)?,
        urgency: row.int(3)?,
        language: row.text(4)?,
        country: row.maybe_text(5)?,
        answer_when: AnswerWhen::parse(&row.text(6)?)
            .ok_or(StoreError::Corrupt("when somebody in a queue may be answered"))?,
        promised_at: row.maybe_time(7)?,
        taken_by: taken_by.map(staff).transpose()?,
        taken_at: row.maybe_time(9)?,
        told_at: row.maybe_time(10)?,
        tell_attempts: row.int(11)?,
        last_word_at: row.time(12)?,
    })
}

fn beside(row: &Row) -> Result<BesideRow, StoreError> {
    Ok(BesideRow {
        id: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("the id of a letter"))?,
        conversation: conversation_id(row, 1)?,
        at: row.time(2)?,
        body: row.bytes(3)?,
    })
}

fn report_arg(id: CompartmentId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

fn person_arg(id: ConversationId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Gives places in queues; who has one keeps it. One that gets more urgent is taken by nobody any more.
    pub async fn wait_for_human(&mut self, places: &[WaitingRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(places.len() * 8);
        for w in places {
            args.extend([
                report_arg(w.report),
                report_arg(w.desk),
                w.asked_at.into(),
                w.urgency.into(),
                w.language.as_str().into(),
                w.country.as_deref().into(),
                w.answer_when.as_str().into(),
                w.promised_at.map(Timestamp::unix_micros).into(),
            ]);
        }
        self.run_each(&WAIT, &[], args).await.map(drop)
    }

    /// A desk's queue: danger first, then who waits longest.
    pub async fn queue_of(&mut self, desk: CompartmentId, limit: usize) -> Result<Vec<WaitingRow>, StoreError> {
        self.rows(&QUEUE, vec![report_arg(desk), limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// A report's place in the queue.
    pub async fn waiting(&mut self, report: CompartmentId) -> Result<Option<WaitingRow>, StoreError> {
        self.row(&ONE, vec![report_arg(report)]).await?.as_ref().map(read).transpose()
    }

    /// The reports that wait with her who took them.
    pub async fn waiting_with(&mut self, who: StaffId) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(&TAKEN_BY, vec![who.as_bytes()[..].into()]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// Takes a place to answer it; false if another one has it and did something there within [`LEFT_AFTER`].
    pub async fn take_waiting(
        &mut self,
        report: CompartmentId,
        who: StaffId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let (left, ahead) = (at.minus(LEFT_AFTER), at.plus(LEFT_AFTER));
        let args = vec![report_arg(report), who.as_bytes()[..].into(), at.into(), left.into(), ahead.into()];
        Ok(self.run(&TAKE, args).await? == 1)
    }

    /// Gives back to the queue what she took; false if it is not hers.
    pub async fn give_back_waiting(&mut self, report: CompartmentId, who: StaffId) -> Result<bool, StoreError> {
        Ok(self.run(&GIVE_BACK, vec![report_arg(report), who.as_bytes()[..].into()]).await? == 1)
    }

    /// Gives back all that somebody took, who is gone; which.
    pub async fn give_back_all_waiting(&mut self, who: StaffId) -> Result<Vec<CompartmentId>, StoreError> {
        let rows = self.rows(&GIVE_BACK_ALL, vec![who.as_bytes()[..].into()]).await?;
        rows.iter().map(|row| compartment_id(row, 0)).collect()
    }

    /// When she may be answered, as she says now.
    pub async fn set_waiting_answer_when(&mut self, report: CompartmentId, when: AnswerWhen) -> Result<(), StoreError> {
        self.run(&ANSWER_WHEN, vec![report_arg(report), when.as_str().into()]).await.map(drop)
    }

    /// Nobody waits there any more.
    pub async fn served(&mut self, report: CompartmentId) -> Result<bool, StoreError> {
        Ok(self.run(&SERVED, vec![report_arg(report)]).await? == 1)
    }

    /// Holds what she typed, in place of what was held.
    pub async fn hold(&mut self, whose: ConversationId, until: Timestamp, body: &[u8]) -> Result<(), StoreError> {
        self.run(&HOLD, vec![person_arg(whose), until.into(), body.into()]).await.map(drop)
    }

    /// What is held and not too old.
    pub async fn held(&mut self, whose: ConversationId, now: Timestamp) -> Result<Option<Vec<u8>>, StoreError> {
        self.row(&HELD, vec![person_arg(whose), now.into()]).await?.map(|row| row.bytes(0)).transpose()
    }

    /// Erases what is held.
    pub async fn let_go(&mut self, whose: ConversationId) -> Result<(), StoreError> {
        self.run(&LET_GO, vec![person_arg(whose)]).await.map(drop)
    }

    /// Adds a letter to a page.
    pub async fn add_letter(&mut self, letter: &BesideRow) -> Result<(), StoreError> {
        self.run(&ADD_LETTER, beside_args(letter)).await.map(drop)
    }

    /// A conversation's letters, the latest first.
    pub async fn letters(&mut self, whose: ConversationId, limit: usize) -> Result<Vec<BesideRow>, StoreError> {
        self.rows(&LETTERS, vec![person_arg(whose), limit_arg(limit)]).await?.iter().map(beside).collect()
    }

    /// Erases a conversation's letters.
    pub async fn drop_letters(&mut self, whose: ConversationId) -> Result<(), StoreError> {
        self.run(&DROP_LETTERS, vec![person_arg(whose)]).await.map(drop)
    }

    /// A code was typed and waits for its turn; where one of the same conversation waits already, in the place that it has.
    pub async fn add_return(&mut self, typed: &BesideRow, lane: Lane) -> Result<(), StoreError> {
        let mut args = beside_args(typed);
        args.push(lane_arg(lane));
        self.run(&ADD_RETURN, args).await.map(drop)
    }

    /// Codes of a lane that wait, the longest first.
    pub async fn waiting_returns(&mut self, lane: Lane, limit: usize) -> Result<Vec<BesideRow>, StoreError> {
        self.rows(&RETURNS, vec![lane_arg(lane), limit_arg(limit)]).await?.iter().map(beside).collect()
    }

    /// A code could not be tried: it goes behind those that wait by now.
    pub async fn return_later(&mut self, id: ItemId, now: Timestamp) -> Result<(), StoreError> {
        self.run(&RETURN_LATER, vec![id.as_bytes()[..].into(), now.into()]).await.map(drop)
    }

    /// A code was tried while another one took its place: whoever types on and on has had her turn, and stands behind those
    /// that wait by now.
    pub async fn had_her_turn(&mut self, whose: ConversationId, now: Timestamp) -> Result<(), StoreError> {
        self.run(&HAD_TURN, vec![person_arg(whose), now.into()]).await.map(drop)
    }

    /// A code was tried; false if another process did it, or she typed another meanwhile.
    pub async fn drop_return(&mut self, id: ItemId) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_RETURN, vec![id.as_bytes()[..].into()]).await? == 1)
    }

    /// The code of a conversation waits no more.
    pub async fn drop_return_of(&mut self, whose: ConversationId) -> Result<(), StoreError> {
        self.run(&DROP_RETURN_OF, vec![person_arg(whose)]).await.map(drop)
    }

    /// Codes that were typed before a time wait no more; gives how many.
    pub async fn drop_returns_before(&mut self, before: Timestamp) -> Result<usize, StoreError> {
        let mut first = [0; 16];
        first[..6].copy_from_slice(&before.unix_millis().to_be_bytes()[2..]);
        self.run(&OLD_RETURNS, vec![first[..].into()]).await
    }

    /// Erases what was held too long, and letters from before a time.
    pub async fn clear_beside(&mut self, now: Timestamp, letters_before: Timestamp) -> Result<usize, StoreError> {
        let held = self.run(&OLD_HELD, vec![now.into()]).await?;
        Ok(held + self.run(&OLD_LETTERS, vec![letters_before.into()]).await?)
    }
}

fn lane_arg(lane: Lane) -> Arg {
    i64::from(lane.number()).into()
}

fn beside_args(row: &BesideRow) -> Vec<Arg> {
    vec![row.id.as_bytes()[..].into(), person_arg(row.conversation), row.at.into(), row.body[..].into()]
}
