//! For the change of the root key: the wrapped keys, walked in the order of their ids; and for the operator, how many
//! there are.

use crate::conversations::{conversation_id, limit_arg};
use crate::error::StoreError;
use crate::keys::KeyRow;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::ConversationId;

/// The compartments of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindCount {
    /// The kind's number.
    pub kind: i64,
    /// Compartments.
    pub compartments: i64,
    /// Their epochs, all together.
    pub epochs: i64,
}

static KEYS_AFTER: Statement = Statement::new(
    "SELECT conversation_id, wrapped FROM conversation_keys WHERE conversation_id > $1 \
     ORDER BY conversation_id LIMIT $2",
    "bi",
);
static SET_KEYS: Statement = Statement::many(
    "UPDATE conversation_keys SET wrapped = v.column2 FROM (VALUES {rows}) AS v \
     WHERE conversation_keys.conversation_id = v.column1",
    "",
    "bb",
);
static SET_SHARED: Statement =
    Statement::new("UPDATE shared_keys SET wrapped = $3 WHERE name = $1 AND version = $2", "tib");
static DROP_SHARED: Statement = Statement::new("DELETE FROM shared_keys WHERE name = $1 AND version = $2", "ti");
static COUNT_KEYS: Statement = Statement::new("SELECT count(*) FROM conversation_keys", "");
static COUNT_KINDS: Statement =
    Statement::new("SELECT kind, count(DISTINCT compartment_id), count(*) FROM epochs GROUP BY kind ORDER BY kind", "");
static COUNT_CODES: Statement = Statement::new(
    "SELECT receipt_set, count(*) FROM (SELECT receipt_set FROM reports WHERE receipt_set IS NOT NULL \
     UNION ALL SELECT receipt_set FROM plans WHERE receipt_set IS NOT NULL) AS codes \
     GROUP BY receipt_set ORDER BY receipt_set",
    "",
);
static LIVE_LEASES: Statement = Statement::new("SELECT count(*) FROM leases WHERE expires > {now}", "");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] =
    &[&KEYS_AFTER, &SET_KEYS, &SET_SHARED, &DROP_SHARED, &COUNT_KEYS, &COUNT_KINDS, &COUNT_CODES, &LIVE_LEASES];

impl Tx {
    /// Wrapped keys of conversations after one, in order.
    pub async fn conversation_keys_after(
        &mut self,
        after: Option<ConversationId>,
        limit: usize,
    ) -> Result<Vec<(ConversationId, Vec<u8>)>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let rows = self.rows(&KEYS_AFTER, vec![Arg::Bytes(after), limit_arg(limit)]).await?;
        rows.iter().map(|row| Ok((conversation_id(row, 0)?, row.bytes(1)?))).collect()
    }

    /// Puts newly wrapped keys in the old ones' place; one whose conversation was forgotten meanwhile stays away.
    pub async fn set_conversation_keys(&mut self, keys: &[(ConversationId, Vec<u8>)]) -> Result<usize, StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(keys.len() * 2);
        for (id, wrapped) in keys {
            args.extend([id.as_bytes()[..].into(), wrapped[..].into()]);
        }
        self.run_each(&SET_KEYS, &[], args).await
    }

    /// Puts a newly wrapped shared key in the old one's place; false if there is none.
    pub async fn set_shared_key(&mut self, key: &KeyRow) -> Result<bool, StoreError> {
        let args = vec![key.name.as_str().into(), key.version.into(), key.wrapped[..].into()];
        Ok(self.run(&SET_SHARED, args).await? == 1)
    }

    /// Deletes a version of a shared key.
    pub async fn drop_shared_key(&mut self, name: &str, version: i64) -> Result<bool, StoreError> {
        Ok(self.run(&DROP_SHARED, vec![name.into(), version.into()]).await? == 1)
    }

    /// How many conversations have a key.
    pub async fn count_conversation_keys(&mut self) -> Result<i64, StoreError> {
        self.row(&COUNT_KEYS, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// How many compartments and epochs there are of each kind.
    pub async fn count_compartments(&mut self) -> Result<Vec<KindCount>, StoreError> {
        let rows = self.rows(&COUNT_KINDS, Vec::new()).await?;
        rows.iter()
            .map(|row| Ok(KindCount { kind: row.int(0)?, compartments: row.int(1)?, epochs: row.int(2)? }))
            .collect()
    }

    /// How many reports and travel plans have a code of each set of parameters: the set's number, how many.
    pub async fn count_codes(&mut self) -> Result<Vec<(i64, i64)>, StoreError> {
        let rows = self.rows(&COUNT_CODES, Vec::new()).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.int(1)?))).collect()
    }

    /// How many leases are held now: none where no node runs on this store.
    pub async fn live_leases(&mut self) -> Result<i64, StoreError> {
        self.row(&LIVE_LEASES, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))
    }
}
