//! SQLite's one seat for writing, and the commit that its members share.
//!
//! The seat is a lock in order of arrival. Whoever holds it runs in a savepoint of the open transaction;
//! the first one of a group also queues a committer on the same lock, so that everybody who already
//! waited shares its commit, and each is answered after it. BEGIN, SAVEPOINT, RELEASE, ROLLBACK and
//! COMMIT run in tasks of their own: a caller that is cancelled drops the seat between two statements
//! of its own at worst, and the next one finds the savepoint open and undoes it.

use crate::error::{Cause, Kind, StoreError};
use crate::metrics::Metrics;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot, watch};

/// Members of one commit at most.
const LARGEST_GROUP: usize = 64;
/// How long a group takes new members at most.
const LONGEST_GROUP: Duration = Duration::from_millis(5);
/// Bytes of files after which the pages they left in the cache are given back. Every file has pages of its own that
/// nobody reads again from there; without this they take the cache's whole measure.
const BULK: usize = 512 << 10;
/// How long those who read are waited for when the log is to be emptied.
const READERS_END: Duration = Duration::from_millis(20);
/// SQLite's own limit, for "no limit".
const NO_PAGE_LIMIT: u32 = 4_294_967_294;

/// What came of the shared commit.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Verdict {
    Committed,
    Lost(Kind),
}

/// The seat itself; clones share it.
#[derive(Clone)]
pub(crate) struct Seat(Arc<Mutex<Inside>>);

/// The seat while somebody sits on it.
pub(crate) type Sitting = OwnedMutexGuard<Inside>;

/// What the lock guards.
pub(crate) struct Inside {
    options: SqliteConnectOptions,
    /// How long a lock of another process is waited for.
    patience: Duration,
    /// Gone after a failure that leaves the connection in doubt; opened again by the next group.
    connection: Option<SqliteConnection>,
    closed: bool,
    page_limit: Option<u32>,
    group: Option<Group>,
    savepoint: Savepoint,
    groups: u64,
    /// The next groups that take one member only, so that whoever was lost with somebody else's failure
    /// gets through on the second run.
    alone: usize,
    /// The first failure of a statement in this group: it may have cost the group its transaction.
    trouble: Option<Kind>,
    written: bool,
    /// Bytes of files that were written since the cache was last given back.
    bulk: usize,
    metrics: Arc<Metrics>,
    changes: Arc<watch::Sender<i64>>,
}

struct Group {
    number: u64,
    opened: Instant,
    entered: usize,
    waiting: Vec<oneshot::Sender<Verdict>>,
    newest_change: Option<i64>,
}

/// How the last member left its savepoint.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Savepoint {
    /// Not done: an error or a cancel. To be rolled back.
    Open,
    /// Done. To be released.
    Done,
}

impl Seat {
    pub(crate) fn new(
        options: SqliteConnectOptions,
        connection: SqliteConnection,
        patience: Duration,
        page_limit: Option<u32>,
        metrics: Arc<Metrics>,
        changes: Arc<watch::Sender<i64>>,
    ) -> Self {
        Self(Arc::new(Mutex::new(Inside {
            options,
            patience,
            connection: Some(connection),
            closed: false,
            page_limit,
            group: None,
            savepoint: Savepoint::Open,
            groups: 0,
            alone: 0,
            trouble: None,
            written: false,
            bulk: 0,
            metrics,
            changes,
        })))
    }

    /// Waits for the seat and opens a savepoint.
    pub(crate) async fn sit(&self) -> Result<Sitting, StoreError> {
        let mut sitting = self.0.clone().lock_owned().await;
        let seat = self.clone();
        apart(async move {
            sitting.enter(&seat).await?;
            Ok(sitting)
        })
        .await
    }

    /// Commits what is open; the next one begins anew.
    pub(crate) async fn set_page_limit(&self, limit: Option<u32>) -> Result<(), StoreError> {
        let mut sitting = self.0.clone().lock_owned().await;
        apart(async move {
            sitting.finish().await;
            sitting.page_limit = limit;
            // Without a connection the next one takes the limit on.
            if sitting.connection.is_some() { sitting.limit_pages().await } else { Ok(()) }
        })
        .await
    }

    /// Commits what is open, moves the rest of the log into the file and empties it, so that what was erased is erased
    /// there too. False: somebody reads from it, and to wait for them would keep everybody from writing.
    pub(crate) async fn empty_log(&self) -> Result<bool, StoreError> {
        let mut sitting = self.0.clone().lock_owned().await;
        apart(async move {
            sitting.finish().await;
            if !sitting.written || sitting.connection.is_none() {
                return Ok(true);
            }
            let patience = sitting.patience;
            sitting.wait_for_others(READERS_END).await?;
            let emptied = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(sitting.connection()?).await;
            let busy: i64 = match sitting.wait_for_others(patience).await {
                Ok(()) => emptied?,
                Err(error) => {
                    sitting.connection = None;
                    return Err(error);
                }
            };
            sitting.written = busy != 0;
            Ok(busy == 0)
        })
        .await
    }

    /// Commits what is open and lets nobody in any more.
    pub(crate) async fn close(&self) {
        let mut sitting = self.0.clone().lock_owned().await;
        let closed = apart(async move {
            sitting.finish().await;
            sitting.closed = true;
            if let Some(connection) = sitting.connection.take() {
                connection.close().await?;
            }
            Ok(())
        })
        .await;
        if let Err(error) = closed {
            tracing::warn!(%error, "the store did not close cleanly");
        }
    }

    fn commit_later(&self, number: u64) {
        let seat = self.clone();
        tokio::spawn(async move {
            let mut sitting = seat.0.lock_owned().await;
            if sitting.group.as_ref().is_some_and(|group| group.number == number) {
                sitting.finish().await;
            }
        });
    }
}

/// Runs to its end even if the caller is cancelled.
async fn apart<T: Send + 'static>(
    work: impl Future<Output = Result<T, StoreError>> + Send + 'static,
) -> Result<T, StoreError> {
    tokio::spawn(work).await.map_err(|_| StoreError::Unavailable(Cause::of("the store's task ended")))?
}

impl Inside {
    /// The connection of an open group.
    pub(crate) fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.connection.as_mut().ok_or_else(|| StoreError::Unavailable(Cause::of("the connection is gone")))
    }

    /// The member is done; the answer comes after the commit. Nothing here waits.
    pub(crate) fn hand_in(&mut self, newest_change: Option<i64>) -> oneshot::Receiver<Verdict> {
        let (sender, receiver) = oneshot::channel();
        if let Some(group) = &mut self.group {
            self.savepoint = Savepoint::Done;
            group.newest_change = newest_change.or(group.newest_change);
            group.waiting.push(sender);
        }
        receiver
    }

    /// A statement of the member failed.
    pub(crate) fn note(&mut self, trouble: Kind) {
        self.trouble.get_or_insert(trouble);
    }

    /// Bytes of a file were written.
    pub(crate) fn wrote_bulk(&mut self, bytes: usize) {
        self.bulk += bytes;
    }

    async fn enter(&mut self, seat: &Seat) -> Result<(), StoreError> {
        if self.closed {
            return Err(StoreError::Unavailable(Cause::of("the store is closed")));
        }
        let largest = if self.alone > 0 { 1 } else { LARGEST_GROUP };
        let full = |g: &Group| g.entered >= largest || g.opened.elapsed() >= LONGEST_GROUP;
        if self.group.as_ref().is_some_and(full) {
            self.finish().await;
        }
        if self.group.is_some() {
            let next = match self.savepoint {
                Savepoint::Open => "ROLLBACK TO member",
                Savepoint::Done => "RELEASE member; SAVEPOINT member",
            };
            // SQLite may have rolled the whole transaction back (disk full, I/O error): then there is
            // no such savepoint, and the group is lost.
            if let Err(error) = self.run(next).await {
                self.lose(&error).await;
            }
        }
        if self.group.is_none() {
            self.begin().await?;
            seat.commit_later(self.groups);
        }
        self.savepoint = Savepoint::Open;
        if let Some(group) = &mut self.group {
            group.entered += 1;
        }
        Ok(())
    }

    async fn begin(&mut self) -> Result<(), StoreError> {
        if self.connection.is_none() {
            self.connection = Some(self.options.connect().await?);
            self.limit_pages().await?;
        }
        if let Err(error) = self.run("BEGIN IMMEDIATE; SAVEPOINT member").await {
            self.roll_back().await;
            return Err(error);
        }
        self.groups += 1;
        self.alone = self.alone.saturating_sub(1);
        self.trouble = None;
        self.group = Some(Group {
            number: self.groups,
            opened: Instant::now(),
            entered: 0,
            waiting: Vec::new(),
            newest_change: None,
        });
        Ok(())
    }

    /// Ends the group: commits it and answers its members. Does nothing without one.
    async fn finish(&mut self) {
        let Some(group) = &self.group else { return };
        if group.waiting.is_empty() {
            self.group = None;
            self.roll_back().await;
            return;
        }
        let undone = match self.savepoint {
            Savepoint::Open => self.run("ROLLBACK TO member").await,
            Savepoint::Done => Ok(()),
        };
        let committed = match undone {
            Ok(()) => self.run("COMMIT").await,
            Err(error) => Err(error),
        };
        if let Err(error) = committed {
            self.lose(&error).await;
            return;
        }
        let Some(group) = self.group.take() else { return };
        self.written = true;
        self.metrics.group(group.waiting.len());
        for member in group.waiting {
            // A member that is gone was cancelled after its end: its write stands.
            let _ = member.send(Verdict::Committed);
        }
        if let Some(newest) = group.newest_change {
            self.changes.send_if_modified(|last| std::mem::replace(last, newest.max(*last)) < newest);
        }
        if self.bulk >= BULK {
            self.bulk = 0;
            if let Err(error) = self.run("PRAGMA shrink_memory").await {
                tracing::warn!(%error, "the store's cache was not given back");
            }
        }
    }

    /// The group cannot be committed: its members run again.
    async fn lose(&mut self, error: &StoreError) {
        self.roll_back().await;
        let Some(group) = self.group.take() else { return };
        tracing::warn!(%error, members = group.waiting.len(), "a shared commit was lost");
        self.metrics.lost_group();
        self.alone = self.alone.max(group.waiting.len() + 1);
        let kind = self.trouble.unwrap_or(Kind::of(error));
        for member in group.waiting {
            let _ = member.send(Verdict::Lost(kind));
        }
    }

    /// Back to no transaction. Where the engine says that there was none, or cannot, the connection is
    /// in doubt and is opened again.
    async fn roll_back(&mut self) {
        if self.run("ROLLBACK").await.is_err() {
            self.connection = None;
        }
    }

    async fn limit_pages(&mut self) -> Result<(), StoreError> {
        let limit = self.page_limit.unwrap_or(NO_PAGE_LIMIT);
        let connection = self.connection()?;
        sqlx::query(AssertSqlSafe(format!("PRAGMA max_page_count = {limit}"))).execute(connection).await?;
        Ok(())
    }

    async fn wait_for_others(&mut self, patience: Duration) -> Result<(), StoreError> {
        let set = format!("PRAGMA busy_timeout = {}", patience.as_millis());
        sqlx::query(AssertSqlSafe(set)).execute(self.connection()?).await?;
        Ok(())
    }

    async fn run(&mut self, sql: &'static str) -> Result<(), StoreError> {
        sqlx::query(sql).execute(self.connection()?).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
