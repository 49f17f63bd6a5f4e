//! A PostgreSQL database: its pool, its transactions, its schema.

use crate::dialect::Engine;
use crate::error::{Cause, StoreError};
use crate::schema;
use crate::sqlite::KEPT_STATEMENTS;
use crate::store::Options;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions as _, Transaction};

/// One pool for everything.
#[derive(Clone)]
pub(crate) struct Postgres {
    pub(crate) pool: PgPool,
    /// Connections that may have died unseen, and one more.
    tries: u32,
}

/// A reader locks nobody out, and a backup writes to a disk between two pages.
const READ: &str =
    "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL idle_in_transaction_session_timeout = '60s'";

/// The advisory lock under which the schema changes: "oberih" and a 1.
const SCHEMA_LOCK: &str = "SELECT pg_advisory_xact_lock(8026958270664769)";

pub(crate) fn connect_options(url: &str, options: &Options) -> Result<PgConnectOptions, StoreError> {
    let limit = format!("{}ms", options.statement_timeout.as_millis());
    let connect: PgConnectOptions =
        url.parse().map_err(|_| StoreError::Unavailable(Cause::of("the address cannot be read")))?;
    Ok(connect
        .application_name("oberih")
        .statement_cache_capacity(KEPT_STATEMENTS)
        .options([
            ("statement_timeout", limit.as_str()),
            ("lock_timeout", limit.as_str()),
            // A write holds no pause of its own: whoever stops in the middle lets go of what it locked, a lease's row
            // above all, soon enough for another process to take over.
            ("idle_in_transaction_session_timeout", "5s"),
        ])
        .disable_statement_logging())
}

pub(crate) async fn open(url: &str, options: &Options) -> Result<Postgres, StoreError> {
    let size = options.pool.max(2);
    let pool = PgPoolOptions::new()
        .max_connections(size)
        .acquire_timeout(options.statement_timeout)
        // A round trip less for each transaction; `begin` tries again instead.
        .test_before_acquire(false)
        .connect_with(connect_options(url, options)?)
        .await
        .map_err(|error| match error {
            // a refused connection is tried on and on, and ends as a pool that gave none
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut => StoreError::Unavailable(Cause::of(
                "the database does not answer: is its address right, and does it run?",
            )),
            other => other.into(),
        })?;
    migrate(&pool).await?;
    Ok(Postgres { pool, tries: size + 1 })
}

impl Postgres {
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, sqlx::Postgres>, StoreError> {
        self.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await
    }

    pub(crate) async fn begin_read(&self) -> Result<Transaction<'static, sqlx::Postgres>, StoreError> {
        self.begin_with(READ).await
    }

    /// After a restart of the database every pooled connection fails once. In a task of its own: a caller who is
    /// cancelled between BEGIN and its answer would give the connection back with the transaction still open, and the
    /// next one would write into a reading transaction.
    async fn begin_with(&self, sql: &'static str) -> Result<Transaction<'static, sqlx::Postgres>, StoreError> {
        let mut left = self.tries;
        loop {
            left -= 1;
            let pool = self.pool.clone();
            let begun = tokio::spawn(async move { pool.begin_with(sql).await }).await;
            match begun.unwrap_or(Err(sqlx::Error::WorkerCrashed)) {
                Ok(tx) => return Ok(tx),
                Err(error) if left == 0 || matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed) => {
                    return Err(error.into());
                }
                Err(error) => match StoreError::from(error) {
                    StoreError::Unavailable(_) => {}
                    other => return Err(other),
                },
            }
        }
    }
}

async fn migrate(pool: &PgPool) -> Result<(), StoreError> {
    let mut tx = pool.begin().await?;
    sqlx::raw_sql(SCHEMA_LOCK).execute(&mut *tx).await?;
    sqlx::raw_sql(schema::VERSION_TABLE).execute(&mut *tx).await?;
    let found: i64 = sqlx::query_scalar(schema::READ_VERSION).fetch_one(&mut *tx).await?;
    for step in schema::steps_from(found, Engine::Postgres)? {
        sqlx::raw_sql(step).execute(&mut *tx).await?;
    }
    tx.commit().await?;
    Ok(())
}
