//! Walks over rows that the log keeps a hash of, for `audit verify`. Those over notes and warnings stand with them.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::items::{ItemRow, PieceRow};
use crate::plans::PlanRow;
use crate::reports::ReportRow;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::{EpochRow, GrantRow, compartment_id};
use domain::{CompartmentId, ItemId};

static EPOCHS_AFTER: Statement = Statement::new(
    "SELECT compartment_id, epoch, kind, record, stamp, at FROM epochs \
     WHERE (compartment_id, epoch) > ($1, $2) ORDER BY compartment_id, epoch LIMIT $3",
    "bii",
);
static GRANTS_AFTER: Statement = Statement::new(
    "SELECT compartment_id, epoch, party, wrapped FROM grants \
     WHERE (compartment_id, epoch, party) > ($1, $2, $3) ORDER BY compartment_id, epoch, party LIMIT $4",
    "bibi",
);
static ITEMS_AFTER: Statement = Statement::new(
    "SELECT id, compartment_id, kind, version, at, body FROM items WHERE id > $1 ORDER BY id LIMIT $2",
    "bi",
);
static PIECES_AFTER: Statement = Statement::new(
    "SELECT item_id, n, compartment_id, body FROM pieces WHERE (item_id, n) > ($1, $2) ORDER BY item_id, n LIMIT $3",
    "bii",
);
static REPORTS_AFTER: Statement = Statement::new(
    "SELECT id, desk_id, archive_id, receipt, receipt_set, receipt_key, state, reason, channel, language, country, \
     urgency, child, consents, size, opened_at, last_word_at, closed_at, erase_at, leave_at, answer_when, read_at FROM reports \
     WHERE id > $1 ORDER BY id LIMIT $2",
    "bi",
);
static PLANS_AFTER: Statement = Statement::new(
    "SELECT id, desk_id, receipt, receipt_set, receipt_key, lock, locked, opened_at, made_at, erase_at FROM plans \
     WHERE id > $1 ORDER BY id LIMIT $2",
    "bi",
);

// Reads every key, as the walk does after it.
static COUNT: Statement = Statement::new(
    "SELECT (SELECT count(*) FROM epochs) + (SELECT count(*) FROM grants) + (SELECT count(*) FROM reports) \
     + (SELECT count(*) FROM plans) + (SELECT count(*) FROM items) + (SELECT count(*) FROM pieces) \
     + (SELECT count(*) FROM index_notes) + (SELECT count(*) FROM warnings)",
    "",
);

#[cfg(test)]
pub(crate) static COUNTING: &[&Statement] = &[&COUNT];
#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&EPOCHS_AFTER, &GRANTS_AFTER, &ITEMS_AFTER, &PIECES_AFTER, &REPORTS_AFTER, &PLANS_AFTER];

fn compartment_after(after: Option<CompartmentId>) -> Arg {
    Arg::Bytes(after.map_or_else(Vec::new, |id| id.as_bytes().to_vec()))
}

fn item_after(after: Option<ItemId>) -> Arg {
    Arg::Bytes(after.map_or_else(Vec::new, |id| id.as_bytes().to_vec()))
}

fn read_piece(row: &Row) -> Result<PieceRow, StoreError> {
    Ok(PieceRow {
        item: ItemId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("the item of a piece of a file"))?,
        n: row.int(1)?,
        compartment: compartment_id(row, 2)?,
        body: row.bytes(3)?,
    })
}

impl Tx {
    /// How many rows all the walks below give together, and those over the index's notes and the warnings.
    pub async fn count_audited(&mut self) -> Result<i64, StoreError> {
        self.row(&COUNT, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// Epochs of every compartment, by compartment and epoch, after one of them.
    pub async fn epochs_after(
        &mut self,
        after: Option<(CompartmentId, u32)>,
        limit: usize,
    ) -> Result<Vec<EpochRow>, StoreError> {
        let epoch = after.map_or(0, |(_, epoch)| i64::from(epoch));
        let args = vec![compartment_after(after.map(|(id, _)| id)), epoch.into(), limit_arg(limit)];
        self.rows(&EPOCHS_AFTER, args).await?.iter().map(crate::vault::read_epoch).collect()
    }

    /// Grants of every compartment, by compartment, epoch and party, after one of them.
    pub async fn grants_after(&mut self, after: Option<&GrantRow>, limit: usize) -> Result<Vec<GrantRow>, StoreError> {
        let (epoch, party) = after.map_or((i64::MIN, &[][..]), |g| (i64::from(g.epoch), &g.party[..]));
        let args = vec![compartment_after(after.map(|g| g.compartment)), epoch.into(), party.into(), limit_arg(limit)];
        self.rows(&GRANTS_AFTER, args).await?.iter().map(crate::vault::read_grant).collect()
    }

    /// Items of every compartment, by id, after one of them.
    pub async fn items_after(&mut self, after: Option<ItemId>, limit: usize) -> Result<Vec<ItemRow>, StoreError> {
        let args = vec![item_after(after), limit_arg(limit)];
        self.rows(&ITEMS_AFTER, args).await?.iter().map(crate::items::read).collect()
    }

    /// Pieces of every file, by item and place, after one of them. Each is up to 256 KiB.
    pub async fn pieces_after(
        &mut self,
        after: Option<(ItemId, i64)>,
        limit: usize,
    ) -> Result<Vec<PieceRow>, StoreError> {
        let n = after.map_or(i64::MIN, |(_, n)| n);
        let args = vec![item_after(after.map(|(id, _)| id)), n.into(), limit_arg(limit)];
        self.rows(&PIECES_AFTER, args).await?.iter().map(read_piece).collect()
    }

    /// Every report, by id, after one of them.
    pub async fn reports_after(
        &mut self,
        after: Option<CompartmentId>,
        limit: usize,
    ) -> Result<Vec<ReportRow>, StoreError> {
        let args = vec![compartment_after(after), limit_arg(limit)];
        self.rows(&REPORTS_AFTER, args).await?.iter().map(crate::reports::read).collect()
    }

    /// Every travel plan, by id, after one of them.
    pub async fn plans_after(
        &mut self,
        after: Option<CompartmentId>,
        limit: usize,
    ) -> Result<Vec<PlanRow>, StoreError> {
        let args = vec![compartment_after(after), limit_arg(limit)];
        self.rows(&PLANS_AFTER, args).await?.iter().map(crate::plans::read).collect()
    }
}
