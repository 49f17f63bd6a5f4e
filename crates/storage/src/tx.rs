//! A transaction: what a write or read works with. Its methods stand in the files of their duties.

use crate::dialect::Engine;
use crate::error::{Kind, StoreError};
use crate::rows::{self, Arg, Row};
use crate::seat::Sitting;
use crate::statement::{Statement, sizes};
use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction};
use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// An open transaction. Dropping it undoes it; [`Tx::done`] is the only way to keep it.
pub struct Tx {
    pub(crate) on: On,
    /// After the first failure nothing more is done: PostgreSQL would refuse it, and SQLite may have
    /// rolled back and would keep the rest alone.
    pub(crate) failed: Option<Kind>,
    /// Outlives the transaction and tells its maker that running it again may help.
    pub(crate) conflict: Arc<AtomicBool>,
    pub(crate) newest_change: Option<i64>,
    pub(crate) ran: usize,
    #[cfg(feature = "testing")]
    pub(crate) recorder: crate::recording::Recorder,
}

pub(crate) enum On {
    Seat(Sitting),
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction that is to be kept, and what it gives. Only [`Tx::done`] makes it.
pub struct Done<T>(pub(crate) Tx, pub(crate) T);

/// What a commit stands behind. Only `Store::write` makes it.
#[derive(Debug)]
pub struct Durable<T>(pub(crate) T);

impl<T> Durable<T> {
    /// The value alone.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Durable<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl Tx {
    pub(crate) fn new(on: On) -> Self {
        Self {
            on,
            failed: None,
            conflict: Arc::default(),
            newest_change: None,
            ran: 0,
            #[cfg(feature = "testing")]
            recorder: crate::recording::Recorder::default(),
        }
    }

    /// Ends the work: `value` is given to the caller after the commit. In a closure with an error of
    /// its own: `Ok(tx.done(value)?)`.
    pub fn done<T>(self, value: T) -> Result<Done<T>, StoreError> {
        match self.failed {
            None => Ok(Done(self, value)),
            Some(kind) => Err(kind.again()),
        }
    }

    /// How many statements were run so far: whoever asks for as much as others wrote stops by it, not by a clock.
    pub fn statements_run(&self) -> usize {
        self.ran
    }

    pub(crate) fn engine(&self) -> Engine {
        match self.on {
            On::Seat(_) | On::Sqlite(_) => Engine::Sqlite,
            On::Postgres(_) => Engine::Postgres,
        }
    }

    /// Bytes of a file were written: what nobody reads again soon is not to fill the store's cache.
    pub(crate) fn wrote_bulk(&mut self, bytes: usize) {
        if let On::Seat(sitting) = &mut self.on {
            sitting.wrote_bulk(bytes);
        }
    }

    /// All rows of a statement with fixed arguments.
    pub(crate) async fn rows(&mut self, what: &'static Statement, args: Vec<Arg>) -> Result<Vec<Row>, StoreError> {
        self.rows_sized(what, 1, args).await
    }

    /// The first row, if there is one.
    pub(crate) async fn row(&mut self, what: &'static Statement, args: Vec<Arg>) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(what, args).await?.into_iter().next())
    }

    /// How many rows a statement changed.
    pub(crate) async fn run(&mut self, what: &'static Statement, args: Vec<Arg>) -> Result<usize, StoreError> {
        self.run_sized(what, 1, args).await
    }

    /// All rows of a statement over many rows, `args` laid out row after row.
    pub(crate) async fn rows_each(
        &mut self,
        what: &'static Statement,
        fixed: &[Arg],
        args: Vec<Arg>,
    ) -> Result<Vec<Row>, StoreError> {
        let (mut out, mut args) = (Vec::new(), args.into_iter());
        for size in sizes(args.len() / what.width().max(1)) {
            let part = fixed.iter().cloned().chain(args.by_ref().take(size * what.width())).collect();
            out.extend(self.rows_sized(what, size, part).await?);
        }
        Ok(out)
    }

    /// How many rows a statement over many rows changed, `args` laid out row after row.
    pub(crate) async fn run_each(
        &mut self,
        what: &'static Statement,
        fixed: &[Arg],
        args: Vec<Arg>,
    ) -> Result<usize, StoreError> {
        let (mut changed, mut args) = (0, args.into_iter());
        for size in sizes(args.len() / what.width().max(1)) {
            let part = fixed.iter().cloned().chain(args.by_ref().take(size * what.width())).collect();
            changed += self.run_sized(what, size, part).await?;
        }
        Ok(changed)
    }

    async fn rows_sized(&mut self, what: &Statement, size: usize, args: Vec<Arg>) -> Result<Vec<Row>, StoreError> {
        self.usable()?;
        let text = what.text(self.engine(), size);
        #[cfg(feature = "testing")]
        let sizes = self.recorder.sizes(&args);
        let sql = AssertSqlSafe(text.clone());
        let found = match &mut self.on {
            On::Postgres(tx) => sqlx::query_with(sql, rows::postgres_arguments(args)?)
                .fetch_all(&mut **tx)
                .await
                .map(|rows| rows.into_iter().map(Row::Postgres).collect()),
            On::Sqlite(tx) => sqlx::query_with(sql, rows::sqlite_arguments(args)?)
                .fetch_all(&mut **tx)
                .await
                .map(|rows| rows.into_iter().map(Row::Sqlite).collect()),
            On::Seat(sitting) => sqlx::query_with(sql, rows::sqlite_arguments(args)?)
                .fetch_all(sitting.connection()?)
                .await
                .map(|rows| rows.into_iter().map(Row::Sqlite).collect()),
        };
        #[cfg(feature = "testing")]
        self.recorder.keep(&text, sizes, found.as_ref().map_or(0, Vec::len));
        found.map_err(|error| self.fail(error))
    }

    async fn run_sized(&mut self, what: &Statement, size: usize, args: Vec<Arg>) -> Result<usize, StoreError> {
        self.usable()?;
        let text = what.text(self.engine(), size);
        #[cfg(feature = "testing")]
        let sizes = self.recorder.sizes(&args);
        let sql = AssertSqlSafe(text.clone());
        let changed = match &mut self.on {
            On::Postgres(tx) => sqlx::query_with(sql, rows::postgres_arguments(args)?)
                .execute(&mut **tx)
                .await
                .map(|done| done.rows_affected()),
            On::Sqlite(tx) => sqlx::query_with(sql, rows::sqlite_arguments(args)?)
                .execute(&mut **tx)
                .await
                .map(|done| done.rows_affected()),
            On::Seat(sitting) => sqlx::query_with(sql, rows::sqlite_arguments(args)?)
                .execute(sitting.connection()?)
                .await
                .map(|done| done.rows_affected()),
        };
        #[cfg(feature = "testing")]
        self.recorder.keep(&text, sizes, changed.as_ref().map_or(0, |n| usize::try_from(*n).unwrap_or(usize::MAX)));
        changed.map(|n| usize::try_from(n).unwrap_or(usize::MAX)).map_err(|error| self.fail(error))
    }

    fn usable(&mut self) -> Result<(), StoreError> {
        self.ran += 1;
        self.failed.map_or(Ok(()), |kind| Err(kind.again()))
    }

    fn fail(&mut self, error: sqlx::Error) -> StoreError {
        let error = StoreError::from(error);
        self.failed = Some(Kind::of(&error));
        if let On::Seat(sitting) = &mut self.on {
            sitting.note(Kind::of(&error));
        }
        // 40001, 40P01: the same work succeeds when it runs again.
        if matches!(&error, StoreError::Busy(cause) if matches!(cause.code(), Some("40001" | "40P01"))) {
            self.conflict.store(true, Ordering::Relaxed);
        }
        error
    }
}
