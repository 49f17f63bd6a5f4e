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

/// A folder and perhaps a database, gone when dropped.
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
        if let Some(url) = self.database.take() {
            // on a thread of its own: whoever drops it stands in a runtime, which must not wait
            let _ = std::thread::spawn(move || remove(&url)).join();
        }
    }
}

/// Hundreds of tests make a database each, of ten mebibytes: together they once filled a disk. Nodes that still run lose theirs.
fn remove(url: &str) {
    let Some((server, name)) = url.rsplit_once('/') else { return };
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
    // best effort: a server that is gone took it along
    let _ = runtime.block_on(async {
        let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
        sqlx::raw_sql(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")))
            .execute(&mut connection)
            .await
    });
}
