//! What one of the staff is to be told at her next sign-in. Codes and ids alone.

use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{ItemId, StaffId, Timestamp};

/// Something to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffNotice {
    /// Which.
    pub id: ItemId,
    /// To whom.
    pub staff: StaffId,
    /// When it happened.
    pub at: Timestamp,
    /// What, by a code.
    pub what: String,
    /// By whose doing, where it is one of the staff.
    pub who: Option<StaffId>,
    /// When she was told.
    pub told_at: Option<Timestamp>,
}

static ADD: Statement =
    Statement::many("INSERT INTO staff_notices (id, staff_id, at, what, who) VALUES {rows}", "", "bbitb");
static UNTOLD: Statement = Statement::new(
    "SELECT id, staff_id, at, what, who, told_at FROM staff_notices WHERE staff_id = $1 AND told_at IS NULL \
     ORDER BY at, id LIMIT $2",
    "bi",
);
static TOLD: Statement = Statement::many(
    "UPDATE staff_notices SET told_at = $2 WHERE id IN ({list}) AND staff_id = $1 AND told_at IS NULL",
    "bi",
    "b",
);
static LATEST: Statement = Statement::new(
    "SELECT id, staff_id, at, what, who, told_at FROM staff_notices ORDER BY at DESC, id DESC LIMIT $1",
    "i",
);
static SINCE: Statement =
    Statement::new("SELECT count(*) FROM staff_notices WHERE at >= $1 AND what = $2 AND who = $3", "itb");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ADD, &UNTOLD, &TOLD, &LATEST, &SINCE];

fn read(row: &Row) -> Result<StaffNotice, StoreError> {
    let staff = |bytes: &[u8]| StaffId::from_slice(bytes).ok_or(StoreError::Corrupt("whom a notice names"));
    Ok(StaffNotice {
        id: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("a notice's id"))?,
        staff: staff(&row.bytes(1)?)?,
        at: row.time(2)?,
        what: row.text(3)?,
        who: row.maybe_bytes(4)?.as_deref().map(staff).transpose()?,
        told_at: row.maybe_time(5)?,
    })
}

fn id_arg(id: StaffId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Keeps what is to be told.
    pub async fn add_staff_notices(&mut self, notices: &[StaffNotice]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(notices.len() * 5);
        for n in notices {
            args.extend([
                Arg::Bytes(n.id.as_bytes().to_vec()),
                id_arg(n.staff),
                n.at.into(),
                n.what.as_str().into(),
                Arg::MaybeBytes(n.who.map(|who| who.as_bytes().to_vec())),
            ]);
        }
        self.run_each(&ADD, &[], args).await.map(drop)
    }

    /// What somebody was not told yet, the oldest first.
    pub async fn untold_notices(&mut self, staff: StaffId, limit: usize) -> Result<Vec<StaffNotice>, StoreError> {
        let args = vec![id_arg(staff), crate::conversations::limit_arg(limit)];
        self.rows(&UNTOLD, args).await?.iter().map(read).collect()
    }

    /// She was told these of hers, and no other: what happened meanwhile, or by a clock that was put back, is still to be told.
    pub async fn notices_told(&mut self, staff: StaffId, ids: &[ItemId], now: Timestamp) -> Result<(), StoreError> {
        let ids = ids.iter().map(|id| Arg::Bytes(id.as_bytes().to_vec())).collect();
        self.run_each(&TOLD, &[id_arg(staff), now.into()], ids).await.map(drop)
    }

    /// What was to be told to anybody, the latest first.
    pub async fn latest_notices(&mut self, limit: usize) -> Result<Vec<StaffNotice>, StoreError> {
        self.rows(&LATEST, vec![crate::conversations::limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// Whether this was told of somebody's doing since then.
    pub async fn was_noticed(&mut self, what: &str, who: StaffId, since: Timestamp) -> Result<bool, StoreError> {
        let row = self.row(&SINCE, vec![since.into(), what.into(), id_arg(who)]).await?;
        row.map_or(Ok(false), |row| Ok(row.int(0)? > 0))
    }
}
