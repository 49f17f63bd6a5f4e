//! A human's answers that wait until the hours begin that she named. Sealed; who takes one out says it in the same write.

use crate::conversations::{conversation_id, limit_arg};
use crate::error::StoreError;
use crate::rows::Row;
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::compartment_id;
use domain::{CompartmentId, ConversationId, ItemId, Timestamp};

/// One that waits.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldAnswer {
    /// Which.
    pub id: ItemId,
    /// To whose chat.
    pub conversation: ConversationId,
    /// To what she told.
    pub report: CompartmentId,
    /// When her hours begin.
    pub due: Timestamp,
    /// The words, sealed.
    pub body: Vec<u8>,
}

static HOLD: Statement = Statement::new(
    "INSERT INTO held_answers (id, conversation_id, report_id, due, body) VALUES ($1, $2, $3, $4, $5)",
    "bbbib",
);
static DUE: Statement = Statement::new(
    "SELECT id, conversation_id, report_id, due, body FROM held_answers WHERE due <= $1 ORDER BY due, id LIMIT $2",
    "ii",
);
static OF_REPORT: Statement = Statement::new(
    "SELECT id, conversation_id, report_id, due, body FROM held_answers WHERE report_id = $1 ORDER BY due, id",
    "b",
);
static TAKE: Statement = Statement::new("DELETE FROM held_answers WHERE id = $1", "b");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&HOLD, &DUE, &OF_REPORT, &TAKE];

fn read(row: &Row) -> Result<HeldAnswer, StoreError> {
    Ok(HeldAnswer {
        id: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("the id of an answer that is held"))?,
        conversation: conversation_id(row, 1)?,
        report: compartment_id(row, 2)?,
        due: row.time(3)?,
        body: row.bytes(4)?,
    })
}

impl Tx {
    /// Holds an answer until its hour.
    pub async fn hold_answer(&mut self, held: &HeldAnswer) -> Result<(), StoreError> {
        let args = vec![
            held.id.as_bytes()[..].into(),
            held.conversation.as_bytes()[..].into(),
            held.report.as_bytes()[..].into(),
            held.due.into(),
            held.body[..].into(),
        ];
        self.run(&HOLD, args).await.map(drop)
    }

    /// Answers whose hour has come, in their order.
    pub async fn due_answers(&mut self, now: Timestamp, limit: usize) -> Result<Vec<HeldAnswer>, StoreError> {
        self.rows(&DUE, vec![now.into(), limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// All that wait to what she told in this report.
    pub async fn held_answers_of(&mut self, report: CompartmentId) -> Result<Vec<HeldAnswer>, StoreError> {
        self.rows(&OF_REPORT, vec![report.as_bytes()[..].into()]).await?.iter().map(read).collect()
    }

    /// Takes an answer out; false if another process did.
    pub async fn take_held_answer(&mut self, id: ItemId) -> Result<bool, StoreError> {
        Ok(self.run(&TAKE, vec![id.as_bytes()[..].into()]).await? == 1)
    }
}
