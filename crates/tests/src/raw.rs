//! What somebody does who writes to the database past the program.

use crate::Place;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};
use std::time::{Duration, Instant};

/// Whoever is to wait for a lock waits by then, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(60);
const WAITING: &str =
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

/// A connection of one's own.
pub enum Raw {
    /// To the file.
    Sqlite(SqliteConnection),
    /// To the server.
    Postgres(PgConnection),
}

impl Raw {
    /// Connects. Panics when it cannot.
    pub async fn connect(place: &Place) -> Self {
        match &place.database {
            None => Self::Sqlite(SqliteConnection::connect(&place.url()).await.unwrap()),
            Some(url) => Self::Postgres(PgConnection::connect(url).await.unwrap()),
        }
    }

    /// Connects to the server itself, beside every database of a test. Panics when it cannot.
    pub async fn server() -> Self {
        Self::Postgres(PgConnection::connect(&std::env::var("OBERIH_TEST_POSTGRES").unwrap()).await.unwrap())
    }

    /// Connects to a file of SQLite. Panics when it cannot.
    pub async fn file(path: &std::path::Path) -> Self {
        Self::Sqlite(SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap())
    }

    /// Runs statements.
    pub async fn run(&mut self, sql: &str) {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(c) => drop(sqlx::raw_sql(sql).execute(c).await.unwrap()),
            Self::Postgres(c) => drop(sqlx::raw_sql(sql).execute(c).await.unwrap()),
        }
    }

    /// A statement with one argument, `$1`.
    pub async fn set(&mut self, sql: &str, bytes: &[u8]) {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(c) => drop(sqlx::query(sql).bind(bytes).execute(c).await.unwrap()),
            Self::Postgres(c) => drop(sqlx::query(sql).bind(bytes).execute(c).await.unwrap()),
        }
    }

    /// The bytes in the first column of each row; none where it is empty.
    pub async fn bytes(&mut self, sql: &str) -> Vec<Option<Vec<u8>>> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(c) => sqlx::query(sql).fetch_all(c).await.unwrap().iter().map(|row| row.get(0)).collect(),
            Self::Postgres(c) => sqlx::query(sql).fetch_all(c).await.unwrap().iter().map(|row| row.get(0)).collect(),
        }
    }

    /// The number in the first column of each row.
    pub async fn numbers(&mut self, sql: &str) -> Vec<i64> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(c) => sqlx::query_scalar(sql).fetch_all(c).await.unwrap(),
            Self::Postgres(c) => sqlx::query_scalar(sql).fetch_all(c).await.unwrap(),
        }
    }

    /// Until so many connections to this database wait for a lock; of PostgreSQL, outside of a transaction. Panics when they
    /// do not within a minute.
    pub async fn until_waiting(&mut self, wanted: i64) {
        let from = Instant::now();
        while self.numbers(WAITING).await != [wanted] {
            assert!(from.elapsed() < PATIENCE, "it is not so that {wanted} wait for a lock");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}
