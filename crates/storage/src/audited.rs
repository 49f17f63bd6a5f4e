//! Walks over rows that the log keeps a hash of, for `audit verify`.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::items::ItemRow;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use crate::vault::EpochRow;
use domain::{CompartmentId, ItemId};

static EPOCHS_AFTER: Statement = Statement::new(
    "SELECT compartment_id, epoch, kind, record, stamp, at FROM epochs \
     WHERE (compartment_id, epoch) > ($1, $2) ORDER BY compartment_id, epoch LIMIT $3",
    "bii",
);
static ITEMS_AFTER: Statement = Statement::new(
    "SELECT id, compartment_id, kind, version, at, body FROM items WHERE id > $1 ORDER BY id LIMIT $2",
    "bi",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&EPOCHS_AFTER, &ITEMS_AFTER];

impl Tx {
    /// Epochs of every compartment, by compartment and epoch, after one of them.
    pub async fn epochs_after(
        &mut self,
        after: Option<(CompartmentId, u32)>,
        limit: usize,
    ) -> Result<Vec<EpochRow>, StoreError> {
        let (id, epoch) = after.map_or((Vec::new(), 0), |(id, epoch)| (id.as_bytes().to_vec(), epoch));
        let args = vec![Arg::Bytes(id), i64::from(epoch).into(), limit_arg(limit)];
        self.rows(&EPOCHS_AFTER, args).await?.iter().map(crate::vault::read_epoch).collect()
    }

    /// Items of every compartment, by id, after one of them.
    pub async fn items_after(&mut self, after: Option<ItemId>, limit: usize) -> Result<Vec<ItemRow>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        self.rows(&ITEMS_AFTER, vec![Arg::Bytes(after), limit_arg(limit)])
            .await?
            .iter()
            .map(crate::items::read)
            .collect()
    }
}
