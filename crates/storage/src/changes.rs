//! What changed, told to this process and to others. Rows carry a kind and a subject, never content.

use crate::conversations::limit_arg;
use crate::dialect::{CHANGES_AFTER, NEWEST_CHANGE};
use crate::error::StoreError;
use crate::postgres;
use crate::statement::Statement;
use crate::store::{Db, Options, Store};
use crate::tx::Tx;
use sqlx::postgres::{PgListener, PgPool, PgPoolOptions};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use tokio::task::AbortHandle;

/// Between two looks, where no announcement comes.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// Between two announcements: at most 20 a second.
const ANNOUNCE_EVERY: Duration = Duration::from_millis(50);
const ANNOUNCE: &str = "NOTIFY oberih_changes";
const CHANNEL: &str = "oberih_changes";

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its id, which is also where to read on.
    pub id: i64,
    /// What kind.
    pub kind: String,
    /// About what: an id's bytes.
    pub subject: Vec<u8>,
}

static TELL: Statement =
    Statement::new("INSERT INTO changes (kind, subject, at) VALUES ($1, $2, {now}) RETURNING id", "tb");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&TELL];

impl Tx {
    /// Tells everybody after the commit that `subject` changed.
    pub async fn announce(&mut self, kind: &str, subject: &[u8]) -> Result<(), StoreError> {
        if let Some(row) = self.row(&TELL, vec![kind.into(), subject.into()]).await? {
            self.newest_change = Some(row.int(0)?);
        }
        Ok(())
    }

    /// Changes after the one with this id, in order; 0 is before all of them.
    pub async fn changes_after(&mut self, id: i64, limit: usize) -> Result<Vec<Change>, StoreError> {
        let rows = self.rows(&CHANGES_AFTER, vec![id.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| Ok(Change { id: row.int(0)?, kind: row.text(1)?, subject: row.bytes(2)? })).collect()
    }

    async fn newest_change(&mut self) -> Result<i64, StoreError> {
        self.row(&NEWEST_CHANGE, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))
    }
}

impl Store {
    /// Changes after the one with this id, in the order in which they may be read; 0 is before all.
    /// On PostgreSQL only up to the oldest running transaction, so that none is passed over.
    pub async fn changes_after(&self, id: i64, limit: usize) -> Result<Vec<Change>, StoreError> {
        self.read("changes", |mut tx| async move { tx.changes_after(id, limit).await }).await
    }
}

/// Carries the news between processes as long as the store lives.
pub(crate) struct Herald {
    news: Arc<Notify>,
    tasks: Vec<AbortHandle>,
}

impl Herald {
    pub(crate) async fn start(engine: &Db, url: &str, seen: Arc<watch::Sender<i64>>) -> Result<Self, StoreError> {
        let newest = engine.begin_read().await?.newest_change().await?;
        seen.send_replace(newest);
        let news = Arc::new(Notify::new());
        let mut tasks = Vec::new();
        match engine {
            Db::Sqlite(sqlite) => {
                tasks.push(tokio::spawn(look(engine.clone(), seen, None)).abort_handle());
                tasks.push(tokio::spawn(crate::wal::keep_short(sqlite.clone())).abort_handle());
            }
            Db::Postgres(postgres) => {
                let options = Options { pool: 1, statement_timeout: Duration::ZERO, ..Options::default() };
                let listening = PgPoolOptions::new()
                    .max_connections(1)
                    .connect_lazy_with(postgres::connect_options(url, &options)?);
                tasks.push(tokio::spawn(look(engine.clone(), seen, Some(listening))).abort_handle());
                tasks.push(tokio::spawn(tell(postgres.pool.clone(), news.clone())).abort_handle());
            }
        }
        Ok(Self { news, tasks })
    }

    /// Something was committed that others should read.
    pub(crate) fn announce(&self) {
        self.news.notify_one();
    }

    pub(crate) fn stop(&self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Drop for Herald {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn tell(pool: PgPool, news: Arc<Notify>) {
    loop {
        news.notified().await;
        if let Err(error) = sqlx::query(ANNOUNCE).execute(&pool).await.map_err(StoreError::from) {
            // Readers look every half second anyway.
            tracing::debug!(%error, "a change was not announced");
        }
        tokio::time::sleep(ANNOUNCE_EVERY).await;
    }
}

async fn look(engine: Db, seen: Arc<watch::Sender<i64>>, listening: Option<PgPool>) {
    let mut listener = None;
    loop {
        if let (None, Some(pool)) = (&listener, &listening) {
            listener = listen(pool).await;
        }
        match &mut listener {
            // An announcement and the end of the wait both lead to a look.
            Some(ear) => {
                if let Ok(Err(_)) = tokio::time::timeout(LOOK_EVERY, ear.recv()).await {
                    listener = None;
                }
            }
            None => tokio::time::sleep(LOOK_EVERY).await,
        }
        let newest = match engine.begin_read().await {
            Ok(mut tx) => tx.newest_change().await,
            Err(error) => Err(error),
        };
        match newest {
            Ok(newest) => {
                seen.send_if_modified(|last| newest != 0 && std::mem::replace(last, newest) != newest);
            }
            Err(error) => tracing::debug!(%error, "changes were not looked for"),
        }
    }
}

async fn listen(pool: &PgPool) -> Option<PgListener> {
    let mut listener = PgListener::connect_with(pool).await.ok()?;
    listener.listen(CHANNEL).await.ok()?;
    Some(listener)
}
