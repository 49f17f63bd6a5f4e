//! The schema's versions, forward only. Before the first tagged release they may be squashed into one,
//! which raises [`OLDEST`].

use crate::dialect::{self, Engine};
use crate::error::StoreError;
use sqlx::AssertSqlSafe;

/// Each text carries the schema from the version before it to its own, which is its place plus `OLDEST`.
const STEPS: &[&str] = &[
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
    include_str!("schema/0004.sql"),
    include_str!("schema/0005.sql"),
    include_str!("schema/0006.sql"),
    include_str!("schema/0007.sql"),
    include_str!("schema/0008.sql"),
    include_str!("schema/0009.sql"),
    include_str!("schema/0010.sql"),
    include_str!("schema/0011.sql"),
    include_str!("schema/0012.sql"),
    include_str!("schema/0013.sql"),
];

/// The version that the first step makes; anything between it and nothing cannot be carried forward.
const OLDEST: i64 = 1;

/// A version that was never released and changed under its number: such a store was a developer's.
const NEVER_RELEASED: i64 = 3;

/// The version that this program makes and knows.
pub const NEWEST: i64 = OLDEST - 1 + STEPS.len() as i64;

/// Where the version is kept.
pub(crate) const VERSION_TABLE: &str = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)";
pub(crate) const READ_VERSION: &str = "SELECT coalesce(max(version), 0) FROM schema_version";

/// What leads from `found` to the newest version; nothing if it is there already.
pub(crate) fn steps_from(found: i64, engine: Engine) -> Result<Vec<AssertSqlSafe<String>>, StoreError> {
    let known = NEWEST;
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    if found != 0 && found < OLDEST {
        return Err(StoreError::TooOld { found, need: OLDEST });
    }
    if found == NEVER_RELEASED {
        return Err(StoreError::TooOld { found, need: NEVER_RELEASED + 1 });
    }
    let done = usize::try_from(if found == 0 { 0 } else { found - OLDEST + 1 }).unwrap_or(STEPS.len());
    if done == STEPS.len() {
        return Ok(Vec::new());
    }
    let mut sql: Vec<_> = STEPS[done..].iter().map(|step| AssertSqlSafe(dialect::fill(step, engine))).collect();
    sql.push(AssertSqlSafe(format!("DELETE FROM schema_version; INSERT INTO schema_version VALUES ({known});")));
    Ok(sql)
}
