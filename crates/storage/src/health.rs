//! How long a bot has been well without a break, as somebody who waits for an answer must know it.

use crate::check_ins::{duration, micros};
use crate::error::StoreError;
use crate::rows::Row;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;
use std::time::Duration;

/// A bot's health.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HealthRow {
    /// When it was last seen.
    pub at: Timestamp,
    /// How long it was well so far; no clock that jumps adds to it.
    pub well: Duration,
    /// Grows with each break.
    pub run: i64,
    /// From when to when it was last out for longer than the platform keeps what people write.
    pub out: Option<(Timestamp, Timestamp)>,
}

static SET: Statement = Statement::new(
    "INSERT INTO health (bot, at, well, run, out_from, out_until) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT (bot) DO UPDATE SET at = excluded.at, well = excluded.well, run = excluded.run, \
     out_from = excluded.out_from, out_until = excluded.out_until",
    "tiiiii",
);
static GET: Statement =
    Statement::new("SELECT bot, at, well, run, out_from, out_until FROM health WHERE bot = $1{for_update_row}", "t");
static ALL_OF: Statement = Statement::new("SELECT bot, at, well, run, out_from, out_until FROM health", "");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&SET, &GET, &ALL_OF];

fn read(row: &Row) -> Result<HealthRow, StoreError> {
    let out = row.maybe_time(4)?.zip(row.maybe_time(5)?);
    Ok(HealthRow { at: row.time(1)?, well: duration(row.int(2)?), run: row.int(3)?, out })
}

impl Tx {
    /// A bot's health, locked until the end; `None` before it was ever seen.
    pub async fn health(&mut self, bot: &str) -> Result<Option<HealthRow>, StoreError> {
        self.row(&GET, vec![bot.into()]).await?.as_ref().map(read).transpose()
    }

    /// The health of all bots.
    pub async fn health_of_all(&mut self) -> Result<Vec<(String, HealthRow)>, StoreError> {
        self.rows(&ALL_OF, Vec::new()).await?.iter().map(|row| Ok((row.text(0)?, read(row)?))).collect()
    }

    /// Keeps a bot's health.
    pub async fn set_health(&mut self, bot: &str, h: &HealthRow) -> Result<(), StoreError> {
        let (from, until) = h.out.map(|(from, until)| (from.unix_micros(), until.unix_micros())).unzip();
        let args = vec![bot.into(), h.at.into(), micros(h.well), h.run.into(), from.into(), until.into()];
        self.run(&SET, args).await.map(drop)
    }
}
