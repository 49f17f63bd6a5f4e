//! What staff warns of. What it is and why is sealed; plain is only when somebody may be warned.

use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ItemId, Timestamp};

/// A warning.
#[derive(Clone)]
pub struct WarningRow {
    /// Which.
    pub id: ItemId,
    /// `proposed`, `approved`, `withdrawn`.
    pub state: String,
    /// When it was proposed.
    pub at: Timestamp,
    /// Nobody is warned before; none until it is approved.
    pub not_before: Option<Timestamp>,
    /// Nobody is warned after, unless it is renewed.
    pub review_by: Option<Timestamp>,
    /// When somebody said last that it is wrong.
    pub disputed_at: Option<Timestamp>,
    /// Which writing of it, from 1.
    pub version: i64,
    /// Sealed: what is warned of, and why.
    pub body: Vec<u8>,
}

/// What is plain of a warning, without what is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningHead {
    /// Which.
    pub id: ItemId,
    /// `proposed`, `approved`, `withdrawn`.
    pub state: String,
    /// Nobody is warned before; none until it is approved.
    pub not_before: Option<Timestamp>,
    /// Which writing of it, from 1.
    pub version: i64,
}

static ADD: Statement = Statement::new(
    "INSERT INTO warnings (id, state, at, not_before, review_by, disputed_at, version, body) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    "btiiiiib",
);
static GET: Statement = Statement::new(
    "SELECT id, state, at, not_before, review_by, disputed_at, version, body FROM warnings WHERE id = $1",
    "b",
);
static EVERY: Statement = Statement::new(
    "SELECT id, state, at, not_before, review_by, disputed_at, version, body FROM warnings ORDER BY id",
    "",
);
static HEADS: Statement = Statement::new("SELECT id, state, not_before, version FROM warnings ORDER BY id", "");
static THESE: Statement = Statement::many(
    "SELECT id, state, at, not_before, review_by, disputed_at, version, body FROM warnings WHERE id IN ({list})",
    "",
    "b",
);
static CHANGE: Statement = Statement::new(
    "UPDATE warnings SET state = $2, at = $3, not_before = $4, review_by = $5, disputed_at = $6, version = $7, body = $8 \
     WHERE id = $1 AND version = $7 - 1",
    "btiiiiib",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ADD, &GET, &EVERY, &HEADS, &THESE, &CHANGE];

fn read(row: &Row) -> Result<WarningRow, StoreError> {
    Ok(WarningRow {
        id: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("a warning's id"))?,
        state: row.text(1)?,
        at: row.time(2)?,
        not_before: row.maybe_time(3)?,
        review_by: row.maybe_time(4)?,
        disputed_at: row.maybe_time(5)?,
        version: row.int(6)?,
        body: row.bytes(7)?,
    })
}

fn read_head(row: &Row) -> Result<WarningHead, StoreError> {
    Ok(WarningHead {
        id: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("a warning's id"))?,
        state: row.text(1)?,
        not_before: row.maybe_time(2)?,
        version: row.int(3)?,
    })
}

fn args(w: &WarningRow) -> Vec<Arg> {
    vec![
        w.id.as_bytes()[..].into(),
        w.state.as_str().into(),
        w.at.into(),
        w.not_before.map(Timestamp::unix_micros).into(),
        w.review_by.map(Timestamp::unix_micros).into(),
        w.disputed_at.map(Timestamp::unix_micros).into(),
        w.version.into(),
        w.body[..].into(),
    ]
}

impl Tx {
    /// Adds a warning.
    pub async fn add_warning(&mut self, warning: &WarningRow) -> Result<(), StoreError> {
        self.run(&ADD, args(warning)).await.map(drop)
    }

    /// A warning.
    pub async fn warning(&mut self, id: ItemId) -> Result<Option<WarningRow>, StoreError> {
        self.row(&GET, vec![id.as_bytes()[..].into()]).await?.as_ref().map(read).transpose()
    }

    /// Every warning, in the order in which they were proposed. They are few: each was written by hand.
    pub async fn warnings(&mut self) -> Result<Vec<WarningRow>, StoreError> {
        self.rows(&EVERY, Vec::new()).await?.iter().map(read).collect()
    }

    /// What is plain of every warning, in the same order; without those that somebody changed so that they do not read: they
    /// are in nobody else's way, and `audit verify` names them.
    pub async fn warning_heads(&mut self) -> Result<Vec<WarningHead>, StoreError> {
        let rows = self.rows(&HEADS, Vec::new()).await?;
        Ok(rows.iter().filter_map(|row| read_head(row).ok()).collect())
    }

    /// Those of these warnings that are there, in no order.
    pub async fn warnings_of(&mut self, ids: &[ItemId]) -> Result<Vec<WarningRow>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let args = ids.iter().map(|id| id.as_bytes()[..].into()).collect();
        self.rows_each(&THESE, &[], args).await?.iter().map(read).collect()
    }

    /// Writes a warning anew; false where it is not in the version before, as when somebody else changed it meanwhile.
    pub async fn change_warning(&mut self, warning: &WarningRow) -> Result<bool, StoreError> {
        Ok(self.run(&CHANGE, args(warning)).await? == 1)
    }
}
