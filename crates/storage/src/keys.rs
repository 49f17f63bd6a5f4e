//! Keys that processes share, wrapped: the store cannot open them.

use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;

/// One version of a shared key.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// What the key is for.
    pub name: String,
    /// Grows with each rotation.
    pub version: i64,
    /// The key, wrapped.
    pub wrapped: Vec<u8>,
}

static ALL_KEYS: Statement =
    Statement::new("SELECT name, version, wrapped FROM shared_keys ORDER BY name, version", "");
static ADD: Statement = Statement::new(
    "INSERT INTO shared_keys (name, version, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    "tib",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ALL_KEYS, &ADD];

impl Tx {
    /// All shared keys, by name and version.
    pub async fn shared_keys(&mut self) -> Result<Vec<KeyRow>, StoreError> {
        let rows = self.rows(&ALL_KEYS, Vec::new()).await?;
        rows.iter().map(|row| Ok(KeyRow { name: row.text(0)?, version: row.int(1)?, wrapped: row.bytes(2)? })).collect()
    }

    /// Adds a key; false if that version is there already, which then stays as it is.
    pub async fn add_shared_key(&mut self, key: KeyRow) -> Result<bool, StoreError> {
        let args = vec![Arg::Text(key.name), key.version.into(), Arg::Bytes(key.wrapped)];
        Ok(self.run(&ADD, args).await? == 1)
    }
}
