//! What was deleted goes from the file too. A grant that was dropped, the key of a conversation that was forgotten, the lock
//! of a plan that was destroyed: each would open again what it opened, for whoever takes the disk and has the other half. The
//! keys of a value that waited for the index would find all its entries, and an entry of an erased report name it.
//!
//! SQLite overwrites what it deletes. PostgreSQL leaves the bytes in their page, also after a plain VACUUM, which makes room
//! and wipes nothing: VACUUM FULL alone writes the rows that are left into a new file.

use crate::error::StoreError;
use crate::statement::Statement;
use crate::store::{Db, Store};
use crate::tx::Tx;
use domain::Timestamp;
use sqlx::Connection as _;

/// Waits no longer than this for the table: everybody who writes would wait behind it.
const LIMITS: [&str; 2] = ["SET lock_timeout = '1s'", "SET statement_timeout = '4s'"];
/// Each rewritten under a lock of its own, so that others wait for one at a time.
const TABLES: [&str; 6] = [
    "VACUUM (FULL) grants",
    "VACUUM (FULL) conversation_keys",
    "VACUUM (FULL) plans",
    "VACUUM (FULL) index_waiting",
    "VACUUM (FULL) index_notes",
    "VACUUM (FULL) index_entries",
];

static DONE_AT: Statement = Statement::new("SELECT at FROM upkeep WHERE name = $1", "t");
static SET_DONE: Statement = Statement::new(
    "INSERT INTO upkeep (name, at) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET at = excluded.at",
    "ti",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&DONE_AT, &SET_DONE];

impl Store {
    /// Takes the bytes of deleted grants, conversations' keys and plans' locks out of the file, and what was in the index and
    /// waited for it. On SQLite they are gone already. On PostgreSQL each table is rewritten; whoever uses it meanwhile waits,
    /// and after four seconds it is left as it was. What died while somebody who began before still reads, stays until the
    /// next time. Errors: one of them is too large for that, or in use.
    pub async fn vacuum_grants(&self) -> Result<(), StoreError> {
        let Db::Postgres(postgres) = self.db() else { return Ok(()) };
        // a connection of its own, whose limits nobody else gets
        let mut connection = postgres.pool.acquire().await?.detach();
        let mut done = Ok(());
        for sql in LIMITS.into_iter().chain(TABLES) {
            let ran = sqlx::raw_sql(sql).execute(&mut connection).await;
            // one that is too large keeps nobody from the others
            done = done.and(ran.map(drop));
        }
        let _ = connection.close().await;
        Ok(done?)
    }
}

impl Tx {
    /// When something that is done once in a long while was done last.
    pub async fn upkeep_done(&mut self, name: &str) -> Result<Option<Timestamp>, StoreError> {
        self.row(&DONE_AT, vec![name.into()]).await?.map(|row| row.time(0)).transpose()
    }

    /// It was done now.
    pub async fn set_upkeep_done(&mut self, name: &str, at: Timestamp) -> Result<(), StoreError> {
        self.run(&SET_DONE, vec![name.into(), at.into()]).await.map(drop)
    }
}
