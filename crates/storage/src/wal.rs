//! SQLite's log of what was written: moved into the file beside the writer, and emptied from time to time.

use crate::sqlite::Sqlite;
use std::time::Duration;
use tokio::time::Instant;

/// Between two moves. The writer would do it within somebody's commit, who waits for it; there it is left for the case
/// that this falls behind.
const MOVE_EVERY: Duration = Duration::from_secs(2);
/// Between two emptyings: until then erased bytes may still stand in the log.
const EMPTY_EVERY: Duration = Duration::from_secs(30);

/// Does both for as long as the store lives. What could not be emptied because somebody reads is tried again at the next
/// move.
pub(crate) async fn keep_short(sqlite: Sqlite) {
    let mut emptied = Instant::now();
    loop {
        tokio::time::sleep(MOVE_EVERY).await;
        if let Err(error) = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&sqlite.reads).await {
            tracing::debug!(%error, "the log was not moved");
        }
        if emptied.elapsed() >= EMPTY_EVERY {
            match sqlite.seat.empty_log().await {
                Ok(true) => emptied = Instant::now(),
                Ok(false) => {}
                Err(error) => tracing::debug!(%error, "the log was not emptied"),
            }
        }
    }
}
