//! Opening a SQLite file: its settings, its rights, its schema.

use crate::dialect::Engine;
use crate::error::{Cause, StoreError};
use crate::metrics::Metrics;
use crate::schema;
use crate::seat::Seat;
use crate::store::Options;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// Prepared statements a connection keeps: every statement in every size fits.
pub(crate) const KEPT_STATEMENTS: usize = 700;

/// One seat for writing, a pool for reading.
#[derive(Clone)]
pub(crate) struct Sqlite {
    pub(crate) seat: Seat,
    pub(crate) reads: SqlitePool,
}

pub(crate) async fn open(
    path: &str,
    options: &Options,
    metrics: Arc<Metrics>,
    changes: Arc<watch::Sender<i64>>,
) -> Result<Sqlite, StoreError> {
    make_private(Path::new(path))?;
    let connect = SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(options.statement_timeout)
        .pragma("secure_delete", "ON")
        // 64 MiB: the everyday pages of a busy node; the default of 2 MiB spills within one batch.
        .pragma("cache_size", "-65536")
        // What a savepoint would put back is kept in memory: the default writes it to a file beside, and never reads it.
        .pragma("temp_store", "MEMORY")
        // 64 MiB of log before a commit moves it: it is moved beside the writer, see `wal.rs`.
        .pragma("wal_autocheckpoint", "16000")
        // The answer to a batch of 100 fits: the connection's thread does not wait for the reader.
        .row_buffer_size(256)
        .statement_cache_capacity(KEPT_STATEMENTS)
        .thread_name(|n| format!("sqlite-{n}"))
        .disable_statement_logging();
    let writer = first_connection(&connect, options).await?;
    // Reads see the last commit and can never take part in a write.
    let reads = SqlitePoolOptions::new()
        .max_connections(options.pool.max(1))
        .acquire_timeout(options.statement_timeout)
        .test_before_acquire(false)
        // 4 MiB each: what they read lies in the system's cache too, and there are as many as the pool is large.
        .connect_lazy_with(connect.clone().pragma("query_only", "ON").pragma("cache_size", "-4096"));
    let seat = Seat::new(connect, writer, options.statement_timeout, options.sqlite_max_page_count, metrics, changes);
    if options.sqlite_max_page_count.is_some() {
        seat.set_page_limit(options.sqlite_max_page_count).await?;
    }
    Ok(Sqlite { seat, reads })
}

/// The writer, on a migrated file. Turning a new file to WAL needs it alone, and there SQLite says "locked" at once
/// instead of waiting its busy timeout: who opens beside another tries again until that timeout is over.
async fn first_connection(connect: &SqliteConnectOptions, options: &Options) -> Result<SqliteConnection, StoreError> {
    let until = tokio::time::Instant::now() + options.statement_timeout;
    loop {
        let opened = async {
            let mut writer = connect.connect().await?;
            migrate(&mut writer).await?;
            Ok::<_, StoreError>(writer)
        };
        match opened.await {
            Err(StoreError::Busy(_)) if tokio::time::Instant::now() < until => {
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            other => return other,
        }
    }
}

/// Makes the file, readable by its owner only; SQLite gives the files beside it the same rights.
fn make_private(path: &Path) -> Result<(), StoreError> {
    let mut file = std::fs::OpenOptions::new();
    file.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut file, 0o600);
    match file.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::StorageFull => Err(StoreError::Full),
        Err(error) => Err(StoreError::Unavailable(Cause::of(&error.kind().to_string()))),
    }
}

async fn migrate(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let mut tx = connection.begin_with("BEGIN IMMEDIATE").await?;
    sqlx::raw_sql(schema::VERSION_TABLE).execute(&mut *tx).await?;
    let found: i64 = sqlx::query_scalar(schema::READ_VERSION).fetch_one(&mut *tx).await?;
    for step in schema::steps_from(found, Engine::Sqlite)? {
        sqlx::raw_sql(step).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn who_only_reads_keeps_little() {
        let file = std::env::temp_dir().join(format!("oberih_cache_{}.db", std::process::id()));
        let options = Options::default();
        let changes = Arc::new(watch::channel(0).0);
        let opened = open(file.to_str().unwrap(), &options, Arc::default(), changes).await.unwrap();
        let size: i64 = sqlx::query_scalar("PRAGMA cache_size").fetch_one(&opened.reads).await.unwrap();
        assert_eq!(size, -4096, "each of them, and there are {}", options.pool);
        opened.reads.close().await;
        drop(opened);
        for beside in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{beside}", file.display()));
        }
    }
}
