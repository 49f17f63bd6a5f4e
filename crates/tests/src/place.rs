//! A place to keep things: a folder of its own, and a database of its own where PostgreSQL is meant.

use crate::needs;
use rand::RngExt;
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::path::{Path, PathBuf};
use storage::{Options, Store};

/// Which engine a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// A file.
    Sqlite,
    /// The server that `cargo xtask check` starts.
    Postgres,
}

impl Engine {
    /// Both engines; where PostgreSQL is left out on purpose, the other one.
    pub fn all() -> Vec<Self> {
        match needs("OBERIH_TEST_POSTGRES", "postgres") {
            Some(_) => vec![Self::Sqlite, Self::Postgres],
            None => vec![Self::Sqlite],
        }
    }
}

/// A folder, gone when dropped.
pub struct Place {
    dir: PathBuf,
    /// The database's address, for PostgreSQL.
    pub database: Option<String>,
}

impl Place {
    /// A new one. Panics when there is no room, no server.
    pub async fn new(engine: Engine) -> Self {
        let name = format!("oberih_{:016x}", rand::make_rng::<rand::rngs::StdRng>().random::<u64>());
        let dir = std::env::temp_dir().join(&name);
        std::fs::create_dir_all(&dir).unwrap();
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => {
                let base = std::env::var("OBERIH_TEST_POSTGRES").unwrap();
                let mut connection = PgConnection::connect(&base).await.unwrap();
                // left behind for the server's end: the check's server lives in a temporary folder
                sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut connection).await.unwrap();
                let (front, _) = base.rsplit_once('/').unwrap();
                Some(format!("{front}/{name}"))
            }
        };
        Self { dir, database }
    }

    /// The folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The store's address.
    pub fn url(&self) -> String {
        self.database.clone().unwrap_or_else(|| format!("sqlite:{}", self.dir.join("oberih.db").display()))
    }

    /// The store, beside a node that runs.
    pub async fn store(&self) -> Store {
        Store::open(&self.url(), Options::default()).await.unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}
