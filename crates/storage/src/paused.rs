//! Bots that stand still, since somebody else has a hand on them.

use crate::error::StoreError;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;

static ALL_OF: Statement = Statement::new("SELECT bot, reason FROM paused_bots", "");
// The first reason stays: it is what was seen when it began.
static SET: Statement = Statement::new(
    "INSERT INTO paused_bots (bot, since, reason) VALUES ($1, $2, $3) ON CONFLICT (bot) DO NOTHING",
    "tit",
);
static LIFT: Statement = Statement::new("DELETE FROM paused_bots WHERE bot = $1", "t");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ALL_OF, &SET, &LIFT];

impl Tx {
    /// The bots that stand still, each with why.
    pub async fn paused_bots(&mut self) -> Result<Vec<(String, String)>, StoreError> {
        self.rows(&ALL_OF, Vec::new()).await?.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
    }

    /// Lets a bot stand still; one that does already keeps its first reason.
    pub async fn pause_bot(&mut self, bot: &str, since: Timestamp, reason: &str) -> Result<(), StoreError> {
        self.run(&SET, vec![bot.into(), since.into(), reason.into()]).await.map(drop)
    }

    /// Lets a bot go on.
    pub async fn lift_pause(&mut self, bot: &str) -> Result<(), StoreError> {
        self.run(&LIFT, vec![bot.into()]).await.map(drop)
    }
}
