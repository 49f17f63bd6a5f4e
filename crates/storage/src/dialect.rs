//! Everything in which the two engines differ: words of the language, and the statements that cannot be
//! written once.

use crate::statement::Statement;

/// Which engine a store runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }
}

/// Words in braces with what each engine reads in their place.
const WORDS: &[(&str, &str, &str)] = &[
    ("{bytes}", "BLOB", "BYTEA"),
    ("{serial}", "INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
    // One tree instead of two for tables whose key is not a number.
    ("{by_key}", " WITHOUT ROWID", ""),
    // The transaction that wrote a row: readers stop before the oldest one that still runs.
    ("{writer}", "", ", writer XID8 NOT NULL DEFAULT pg_current_xact_id()"),
    ("{changes_index}", "", "CREATE INDEX changes_order ON changes (writer, id);"),
    // The database's clock, in microseconds since 1970. SQLite's has milliseconds.
    (
        "{now}",
        "CAST(unixepoch('subsec') * 1000000 AS INTEGER)",
        "CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)",
    ),
    // SQLite has one writer: nothing to lock.
    ("{for_share}", "", " FOR SHARE"),
    ("{for_update}", "", " FOR UPDATE OF c"),
    ("{skip_locked}", "", " FOR UPDATE OF o SKIP LOCKED"),
];

/// Puts the engine's own words in.
pub(crate) fn fill(sql: &str, engine: Engine) -> String {
    let mut filled = sql.to_owned();
    for (word, sqlite, postgres) in WORDS {
        if filled.contains(word) {
            filled = filled.replace(word, if engine == Engine::Sqlite { sqlite } else { postgres });
        }
    }
    filled
}

/// Conversations by look-up. PostgreSQL locks them in the order of their ids, all in one statement, so
/// that two batches cannot wait for each other.
pub(crate) static LOAD_CONVERSATIONS: Statement = Statement::two(
    "SELECT c.id, c.lookup, c.language, k.wrapped, c.address, c.state, c.unreachable, c.updated_at \
     FROM conversations AS c JOIN conversation_keys AS k ON k.conversation_id = c.id WHERE c.lookup IN ({list})",
    "SELECT c.id, c.lookup, c.language, k.wrapped, c.address, c.state, c.unreachable, c.updated_at \
     FROM conversations AS c JOIN conversation_keys AS k ON k.conversation_id = c.id \
     WHERE c.lookup = ANY($1) ORDER BY c.id FOR UPDATE OF c",
    "",
    "a",
);

/// Changes after one, in the order in which they may be read. On PostgreSQL a row with a lower id may be
/// committed later, so the order is (writer, id) and ends before the oldest running transaction; a cursor
/// that is no longer there stands for the next row that is.
pub(crate) static CHANGES_AFTER: Statement = Statement::two(
    "SELECT id, kind, subject FROM changes WHERE id > $1 ORDER BY id LIMIT $2",
    "SELECT id, kind, subject FROM changes \
     WHERE writer < pg_snapshot_xmin(pg_current_snapshot()) AND (writer, id) > (coalesce(\
       (SELECT writer FROM changes WHERE id = $1), \
       (SELECT writer FROM changes WHERE id > $1 ORDER BY id LIMIT 1), '0'::xid8), $1) \
     ORDER BY writer, id LIMIT $2",
    "ii",
    "",
);

/// The last change that may be read.
pub(crate) static NEWEST_CHANGE: Statement = Statement::two(
    "SELECT id FROM changes ORDER BY id DESC LIMIT 1",
    "SELECT id FROM changes WHERE writer < pg_snapshot_xmin(pg_current_snapshot()) \
     ORDER BY writer DESC, id DESC LIMIT 1",
    "",
    "",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&LOAD_CONVERSATIONS, &CHANGES_AFTER, &NEWEST_CHANGE];
