//! The store: opened once, cloned freely, written and read through closures.

use crate::changes::Herald;
use crate::dialect::Engine;
use crate::error::{Cause, StoreError};
use crate::metrics::{Metrics, StoreMetrics};
use crate::postgres::{self, Postgres};
use crate::seat::{Seat, Verdict};
use crate::sqlite::{self, Sqlite};
use crate::tx::{Done, Durable, On, Tx};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::sync::watch;
use tracing::Instrument as _;

/// How often a closure runs at most.
const RUNS: u32 = 6;

tokio::task_local! {
    static WITHIN: ();
}

/// How a store is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// SQLite: the database's size in pages of 4 KiB at most.
    pub sqlite_max_page_count: Option<u32>,
    /// Connections: for reading on SQLite, for all on PostgreSQL.
    pub pool: u32,
    /// How long a statement, or the wait for a lock or a connection, may take.
    pub statement_timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self { sqlite_max_page_count: None, pool: 8, statement_timeout: Duration::from_secs(5) }
    }
}

/// The store. Clones share it.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    engine: Db,
    metrics: Arc<Metrics>,
    changes: Arc<watch::Sender<i64>>,
    herald: Herald,
    #[cfg(feature = "testing")]
    recorder: crate::recording::Recorder,
}

#[derive(Clone)]
pub(crate) enum Db {
    Sqlite(Sqlite),
    Postgres(Postgres),
}

impl Store {
    /// Opens `sqlite:/path/file.db` or `postgres://..`, makes what is missing and carries an older
    /// schema forward. Refuses a newer one.
    pub async fn open(url: &str, options: Options) -> Result<Self, StoreError> {
        let metrics = Arc::<Metrics>::default();
        let changes = Arc::new(watch::Sender::new(0));
        let engine = if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            Db::Sqlite(sqlite::open(path, &options, metrics.clone(), changes.clone()).await?)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Db::Postgres(postgres::open(url, &options).await?)
        } else {
            return Err(StoreError::Unavailable(Cause::of("the address is neither sqlite: nor postgres:")));
        };
        let herald = Herald::start(&engine, url, changes.clone()).await?;
        Ok(Self(Arc::new(Inner {
            engine,
            metrics,
            changes,
            herald,
            #[cfg(feature = "testing")]
            recorder: crate::recording::Recorder::default(),
        })))
    }

    /// Runs `work` in a transaction and answers after the commit.
    ///
    /// `work` may run again (conflict, lost group), so what it does outside of `tx` must bear that; it
    /// runs in the caller's task and may borrow. An error, a panic or a cancel undoes it and nothing else.
    /// `name` goes to metrics and traces.
    pub async fn write<T, E, F, U>(&self, name: &'static str, work: F) -> Result<Durable<T>, E>
    where
        F: Fn(Tx) -> U,
        U: Future<Output = Result<Done<T>, E>>,
        E: From<StoreError>,
    {
        if WITHIN.try_with(|()| ()).is_ok() {
            return Err(StoreError::Nested.into());
        }
        let mut run = 0;
        loop {
            run += 1;
            let tx = match self.0.engine.begin().await {
                Ok(tx) => self.watched(tx, name),
                Err(error) => {
                    self.0.metrics.failed(name);
                    return Err(error.into());
                }
            };
            let conflict = tx.conflict.clone();
            let worked = WITHIN.scope((), work(tx)).instrument(tracing::debug_span!("write", name)).await;
            match worked {
                Err(error) => {
                    if !conflict.load(Ordering::Relaxed) || run >= RUNS {
                        self.0.metrics.failed(name);
                        return Err(error);
                    }
                }
                Ok(Done(tx, value)) => match self.commit(tx).await {
                    Ok(()) => {
                        self.0.metrics.committed(name);
                        return Ok(Durable(value));
                    }
                    Err((error, again)) => {
                        if !again || run >= RUNS {
                            self.0.metrics.failed(name);
                            return Err(error.into());
                        }
                    }
                },
            }
            self.0.metrics.retried(name);
            tokio::time::sleep(Duration::from_millis(u64::from(run - 1))).await;
        }
    }

    /// Commits; with an error comes whether running again may help.
    async fn commit(&self, tx: Tx) -> Result<(), (StoreError, bool)> {
        let newest_change = tx.newest_change;
        match tx.on {
            On::Seat(mut sitting) => {
                let verdict = sitting.hand_in(newest_change);
                drop(sitting);
                match verdict.await {
                    Ok(Verdict::Committed) => Ok(()),
                    Ok(Verdict::Lost(crate::error::Kind::Full)) => Err((StoreError::Full, true)),
                    Ok(Verdict::Lost(_)) => Err((StoreError::GroupLost, true)),
                    // The seat is gone with its runtime: nobody knows, so nobody runs it again.
                    Err(_) => Err((StoreError::GroupLost, false)),
                }
            }
            On::Postgres(tx) => {
                let committed = tx.commit().await.map_err(StoreError::from);
                if newest_change.is_some() && committed.is_ok() {
                    self.0.herald.announce();
                }
                committed.map_err(|error| {
                    let again = matches!(&error, StoreError::Busy(c) if matches!(c.code(), Some("40001" | "40P01")));
                    (error, again)
                })
            }
            On::Sqlite(_) => Err((StoreError::Query(Cause::of("a read cannot be committed")), false)),
        }
    }

    /// Runs `work` in a read-only transaction that sees one state: `|mut tx| async move { tx.ping().await }`.
    pub async fn read<T, E, F, U>(&self, name: &'static str, work: F) -> Result<T, E>
    where
        F: FnOnce(Tx) -> U,
        U: Future<Output = Result<T, E>>,
        E: From<StoreError>,
    {
        if WITHIN.try_with(|()| ()).is_ok() {
            return Err(StoreError::Nested.into());
        }
        let tx = self.watched(self.0.engine.begin_read().await?, name);
        WITHIN.scope((), work(tx)).instrument(tracing::debug_span!("read", name)).await
    }

    /// Whether the engine answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        match &self.0.engine {
            Db::Sqlite(sqlite) => sqlx::query("SELECT 1").execute(&sqlite.reads).await.map(drop)?,
            Db::Postgres(postgres) => sqlx::query("SELECT 1").execute(&postgres.pool).await.map(drop)?,
        }
        Ok(())
    }

    /// `sqlite` or `postgres`.
    pub fn engine(&self) -> &'static str {
        match self.0.engine {
            Db::Sqlite(_) => Engine::Sqlite.name(),
            Db::Postgres(_) => Engine::Postgres.name(),
        }
    }

    /// Commits what is open and closes every connection; later calls fail.
    pub async fn close(&self) {
        self.0.herald.stop();
        match &self.0.engine {
            Db::Sqlite(sqlite) => {
                sqlite.reads.close().await;
                sqlite.seat.close().await;
            }
            Db::Postgres(postgres) => postgres.pool.close().await,
        }
    }

    /// SQLite: limits the database's size, for tests of a full disk; `None` is no limit. A limit below
    /// the present size means the present size. PostgreSQL: does nothing.
    pub async fn set_max_page_count(&self, pages: Option<u32>) -> Result<(), StoreError> {
        match self.seat() {
            Some(seat) => seat.set_page_limit(pages).await,
            None => Ok(()),
        }
    }

    /// From here on what is asked of the database is kept, for [`Store::recorded`].
    #[cfg(feature = "testing")]
    pub fn record(&self) {
        self.0.recorder.begin();
    }

    /// Every statement since [`Store::record`], in the order in which they ended.
    #[cfg(feature = "testing")]
    pub fn recorded(&self) -> Vec<crate::recording::Asked> {
        self.0.recorder.end()
    }

    #[cfg(feature = "testing")]
    fn watched(&self, tx: Tx, name: &'static str) -> Tx {
        Tx { recorder: self.0.recorder.within(name), ..tx }
    }

    #[cfg(not(feature = "testing"))]
    fn watched(&self, tx: Tx, _: &'static str) -> Tx {
        tx
    }

    pub(crate) fn db(&self) -> &Db {
        &self.0.engine
    }

    fn seat(&self) -> Option<&Seat> {
        match &self.0.engine {
            Db::Sqlite(sqlite) => Some(&sqlite.seat),
            Db::Postgres(_) => None,
        }
    }

    /// What was counted since the store was opened.
    pub fn metrics(&self) -> StoreMetrics {
        self.0.metrics.snapshot()
    }

    /// The id of the newest change that may be read; ticks after commits, also those of other processes.
    pub fn changes(&self) -> watch::Receiver<i64> {
        self.0.changes.subscribe()
    }
}

impl Db {
    async fn begin(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(match self {
            Self::Sqlite(sqlite) => On::Seat(sqlite.seat.sit().await?),
            Self::Postgres(postgres) => On::Postgres(postgres.begin().await?),
        }))
    }

    pub(crate) async fn begin_read(&self) -> Result<Tx, StoreError> {
        Ok(Tx::new(match self {
            Self::Sqlite(sqlite) => On::Sqlite(sqlite.reads.begin().await?),
            Self::Postgres(postgres) => On::Postgres(postgres.begin_read().await?),
        }))
    }
}
