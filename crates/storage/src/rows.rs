//! Arguments on the way in and rows on the way out, the same for both drivers.

use crate::error::{Cause, StoreError};
use domain::Timestamp;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, Row as _};

/// One argument.
#[derive(Clone)]
pub(crate) enum Arg {
    Int(i64),
    MaybeInt(Option<i64>),
    Text(String),
    MaybeText(Option<String>),
    Bytes(Vec<u8>),
    MaybeBytes(Option<Vec<u8>>),
    Flag(bool),
    /// Many byte strings in one argument; PostgreSQL only.
    List(Vec<Vec<u8>>),
}

impl From<i64> for Arg {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<Option<i64>> for Arg {
    fn from(value: Option<i64>) -> Self {
        Self::MaybeInt(value)
    }
}

impl From<Timestamp> for Arg {
    fn from(value: Timestamp) -> Self {
        Self::Int(value.unix_micros())
    }
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<Option<&str>> for Arg {
    fn from(value: Option<&str>) -> Self {
        Self::MaybeText(value.map(str::to_owned))
    }
}

impl From<&[u8]> for Arg {
    fn from(value: &[u8]) -> Self {
        Self::Bytes(value.to_vec())
    }
}

impl From<Option<&[u8]>> for Arg {
    fn from(value: Option<&[u8]>) -> Self {
        Self::MaybeBytes(value.map(<[u8]>::to_vec))
    }
}

impl From<bool> for Arg {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

fn refused(_: sqlx::error::BoxDynError) -> StoreError {
    StoreError::Query(Cause::of("an argument cannot be encoded"))
}

pub(crate) fn sqlite_arguments(args: Vec<Arg>) -> Result<SqliteArguments, StoreError> {
    let mut out = SqliteArguments::default();
    out.reserve(args.len(), 0);
    for arg in args {
        match arg {
            Arg::Int(v) => out.add(v),
            Arg::MaybeInt(v) => out.add(v),
            Arg::Text(v) => out.add(v),
            Arg::MaybeText(v) => out.add(v),
            Arg::Bytes(v) => out.add(v),
            Arg::MaybeBytes(v) => out.add(v),
            Arg::Flag(v) => out.add(v),
            Arg::List(_) => return Err(StoreError::Query(Cause::of("SQLite takes no lists"))),
        }
        .map_err(refused)?;
    }
    Ok(out)
}

pub(crate) fn postgres_arguments(args: Vec<Arg>) -> Result<PgArguments, StoreError> {
    let mut out = PgArguments::default();
    out.reserve(args.len(), 0);
    for arg in args {
        match arg {
            Arg::Int(v) => out.add(v),
            Arg::MaybeInt(v) => out.add(v),
            Arg::Text(v) => out.add(v),
            Arg::MaybeText(v) => out.add(v),
            Arg::Bytes(v) => out.add(v),
            Arg::MaybeBytes(v) => out.add(v),
            Arg::Flag(v) => out.add(v),
            Arg::List(v) => out.add(v),
        }
        .map_err(refused)?;
    }
    Ok(out)
}

/// One row of either engine; columns are read by their place.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

macro_rules! column {
    ($($name:ident -> $kind:ty),+ $(,)?) => { $(
        pub(crate) fn $name(&self, column: usize) -> Result<$kind, StoreError> {
            Ok(match self {
                Self::Sqlite(row) => row.try_get(column)?,
                Self::Postgres(row) => row.try_get(column)?,
            })
        }
    )+ };
}

impl Row {
    column! {
        int -> i64,
        maybe_int -> Option<i64>,
        text -> String,
        maybe_text -> Option<String>,
        bytes -> Vec<u8>,
        maybe_bytes -> Option<Vec<u8>>,
        flag -> bool,
    }

    pub(crate) fn time(&self, column: usize) -> Result<Timestamp, StoreError> {
        self.int(column).map(Timestamp::from_unix_micros)
    }

    pub(crate) fn maybe_time(&self, column: usize) -> Result<Option<Timestamp>, StoreError> {
        Ok(self.maybe_int(column)?.map(Timestamp::from_unix_micros))
    }
}
