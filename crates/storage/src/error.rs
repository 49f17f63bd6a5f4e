//! What can go wrong with the store, sorted by what a caller does about it. No text shows a value.

use std::fmt;

/// Why the store did not do it.
#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk, or the limit set on the database's size. Nothing was kept of this write.
    #[error("the store is full")]
    Full,
    /// Somebody else held what this needed for too long, or a conflict outlived its repetitions.
    #[error("the store is busy")]
    Busy(#[source] Cause),
    /// The engine cannot be reached or its disk fails.
    #[error("the store is not available")]
    Unavailable(#[source] Cause),
    /// Another process has a newer key of the index of links than this one, which would forget what stands under it. It ends by
    /// itself within seconds.
    #[error("another process has a newer key of the index of links")]
    Behind,
    /// A write or read was begun within a write: it would wait for itself.
    #[error("a write within a write")]
    Nested,
    /// The commit that this write shared failed, also when repeated.
    #[error("the shared commit was lost")]
    GroupLost,
    /// The schema is older than this program can carry forward.
    #[error(
        "the schema is version {found}, older than {need}, the oldest that can be carried forward: begin with an empty store"
    )]
    TooOld { found: i64, need: i64 },
    /// The schema is newer than this program.
    #[error(
        "the schema is version {found}, newer than {known}, the newest this program knows: start the newer program that wrote it"
    )]
    TooNew { found: i64, known: i64 },
    /// The engine refused a statement: our mistake, or a rule of the schema.
    #[error("the store refused a statement")]
    Query(#[source] Cause),
    /// What was read is not what is written there.
    #[error("what the store holds cannot be read: {0}")]
    Corrupt(&'static str),
}

impl StoreError {
    /// Whether the same write may succeed later without anybody changing the program.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Full | Self::Busy(_) | Self::Unavailable(_) | Self::Behind | Self::GroupLost)
    }
}

/// What the engine said, without values: its code, and its text where that cannot hold any.
#[derive(Clone, Debug, Default)]
pub struct Cause {
    code: Option<String>,
    text: String,
}

impl Cause {
    pub(crate) fn of(text: &str) -> Self {
        Self { code: None, text: text.to_owned() }
    }

    /// The engine's own code: SQLSTATE, or SQLite's extended result code.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "{} (code {code})", self.text),
            None => f.write_str(&self.text),
        }
    }
}

impl std::error::Error for Cause {}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(database) = &error else {
            return from_driver(&error);
        };
        let code = database.code().map(std::borrow::Cow::into_owned).unwrap_or_default();
        if let Some(postgres) = database.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
            // Class 22 quotes the offending value, class 23 names the rule that was broken.
            let text = match (code.get(..2), postgres.constraint()) {
                (Some("22"), _) => "data exception",
                (Some("23"), rule) => rule.unwrap_or("a constraint"),
                _ => postgres.message(),
            };
            let cause = Cause { text: text.to_owned(), code: Some(code.clone()) };
            return match code.as_str() {
                "53100" => Self::Full,
                "40001" | "40P01" | "55P03" | "57014" => Self::Busy(cause),
                "25P03" => Self::Unavailable(cause),
                c if c.starts_with("08") || c.starts_with("53") || c.starts_with("57P") || c.starts_with("58") => {
                    Self::Unavailable(cause)
                }
                c if c.starts_with("XX001") || c.starts_with("XX002") => Self::Corrupt("a database file"),
                _ => Self::Query(cause),
            };
        }
        // SQLite's texts name tables and columns, never bound values.
        let primary = code.parse::<i64>().unwrap_or(0) & 0xff;
        let cause = Cause { text: database.message().to_owned(), code: Some(code) };
        match primary {
            13 => Self::Full,
            5 | 6 => Self::Busy(cause),
            10 | 14 => Self::Unavailable(cause),
            11 | 26 => Self::Corrupt("the database file"),
            _ => Self::Query(cause),
        }
    }
}

fn from_driver(error: &sqlx::Error) -> StoreError {
    match error {
        sqlx::Error::Io(io) => StoreError::Unavailable(Cause::of(&io.kind().to_string())),
        sqlx::Error::Tls(_) => StoreError::Unavailable(Cause::of("TLS failed")),
        sqlx::Error::PoolTimedOut => StoreError::Unavailable(Cause::of("no connection became free")),
        sqlx::Error::PoolClosed => StoreError::Unavailable(Cause::of("the store is closed")),
        sqlx::Error::WorkerCrashed => StoreError::Unavailable(Cause::of("the connection's thread ended")),
        sqlx::Error::Protocol(_) | sqlx::Error::BeginFailed => {
            StoreError::Unavailable(Cause::of("the connection lost its place"))
        }
        sqlx::Error::Configuration(_) => StoreError::Unavailable(Cause::of("the address cannot be used")),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::ColumnIndexOutOfBounds { .. } => {
            StoreError::Corrupt("a column of another kind")
        }
        sqlx::Error::RowNotFound => StoreError::Corrupt("a row is missing"),
        _ => StoreError::Query(Cause::of("the driver refused a statement")),
    }
}

/// Which kind of failure a transaction met first; it decides over what comes after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Full,
    Busy,
    Unavailable,
    Other,
}

impl Kind {
    pub(crate) fn of(error: &StoreError) -> Self {
        match error {
            StoreError::Full => Self::Full,
            StoreError::Busy(_) => Self::Busy,
            StoreError::Unavailable(_) => Self::Unavailable,
            _ => Self::Other,
        }
    }

    /// The error for whoever goes on after the first failure, or shared a commit with it.
    pub(crate) fn again(self) -> StoreError {
        match self {
            Self::Full => StoreError::Full,
            Self::Busy => StoreError::Busy(Cause::of("an earlier statement of this write met a conflict")),
            Self::Unavailable => StoreError::Unavailable(Cause::of("an earlier statement of this write failed")),
            Self::Other => StoreError::Query(Cause::of("an earlier statement of this write was refused")),
        }
    }
}
