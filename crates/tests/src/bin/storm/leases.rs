//! Who holds the bot on PostgreSQL, by the clock of the database.

use sqlx::{Connection, PgConnection, Row};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

const BOT_LEASE: &str = "telegram:stay-safe";
const LOOK: Duration = Duration::from_millis(50);
/// A lease of four seconds and a try every second for it; the rest is for a machine with much to do.
const TAKEN_WITHIN: Duration = Duration::from_secs(15);

/// The lease as it is now.
pub(crate) struct Held {
    holder: String,
    fence: i64,
    /// When it runs out, and what time it is there, in microseconds.
    expires: i64,
    now: i64,
}

pub(crate) struct Leases(PgConnection);

impl Leases {
    pub(crate) async fn of(url: &str) -> Self {
        Self(PgConnection::connect(url).await.unwrap())
    }

    /// `None` before anybody took it.
    async fn look(&mut self) -> Option<Held> {
        let sql = "SELECT holder, fence, expires, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint FROM leases \
                   WHERE name = $1";
        let row = sqlx::query(sql).bind(BOT_LEASE).fetch_optional(&mut self.0).await.unwrap()?;
        Some(Held { holder: row.get(0), fence: row.get(1), expires: row.get(2), now: row.get(3) })
    }

    pub(crate) async fn held(&mut self) -> Held {
        self.look().await.unwrap()
    }

    /// Whether it goes to another meanwhile before it ran out; one that its holder did not renew in time is anybody's.
    pub(crate) async fn robbed(&mut self, during: Duration) -> bool {
        let (from, mut before) = (Instant::now(), self.held().await);
        while from.elapsed() < during {
            tokio::time::sleep(LOOK).await;
            let after = self.held().await;
            if after.fence != before.fence && before.expires > after.now {
                return true;
            }
            before = after;
        }
        false
    }

    /// Waits until another process holds it, with a higher fence.
    pub(crate) async fn taken_over(&mut self, before: &Held) -> bool {
        let from = Instant::now();
        while from.elapsed() < TAKEN_WITHIN {
            let now = self.held().await;
            if now.holder != before.holder && now.fence > before.fence {
                return true;
            }
            tokio::time::sleep(LOOK).await;
        }
        false
    }
}

/// Sees when the lease goes to another, whoever ended or was too slow.
pub(crate) struct Watch {
    passed: Arc<Mutex<Vec<Instant>>>,
    looking: JoinHandle<()>,
}

impl Watch {
    /// In a database that a node or a desk has made ready.
    pub(crate) async fn begin(url: &str) -> Self {
        let (mut leases, passed) = (Leases::of(url).await, Arc::new(Mutex::new(Vec::new())));
        let all = passed.clone();
        let looking = tokio::spawn(async move {
            let mut fence = 0;
            loop {
                let now = leases.look().await.map_or(0, |held| held.fence);
                if now != fence {
                    fence = now;
                    all.lock().unwrap().push(Instant::now());
                }
                tokio::time::sleep(LOOK).await;
            }
        });
        Self { passed, looking }
    }

    /// When it went to another, until now. Panics when the watch did not last.
    pub(crate) async fn end(self) -> Vec<Instant> {
        self.looking.abort();
        assert!(self.looking.await.is_err_and(|e| e.is_cancelled()), "who holds the bot was not seen to the end");
        std::mem::take(&mut *self.passed.lock().unwrap())
    }
}
