//! Bots that stand still, since somebody else has a hand on them.

use crate::error::StoreError;
use crate::leases::Lease;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;

/// A bot that stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PausedBot {
    /// Which.
    pub bot: String,
    /// Why.
    pub reason: String,
    /// The name that it had from us; `None` where it had none yet.
    pub name: Option<String>,
}

static ALL_OF: Statement = Statement::new("SELECT bot, reason, name FROM paused_bots", "");
// The first reason stays, it is what was seen when it began, unless what is seen now says more of whose bot it is.
static SET: Statement = Statement::new(
    "INSERT INTO paused_bots (bot, since, reason, name) VALUES ($1, $2, $3, $4) ON CONFLICT (bot) DO UPDATE SET \
     reason = CASE WHEN $5 THEN excluded.reason ELSE paused_bots.reason END, \
     name = coalesce(paused_bots.name, excluded.name)",
    "tittf",
);
static LIFT: Statement = Statement::new("DELETE FROM paused_bots WHERE bot = $1", "t");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&ALL_OF, &SET, &LIFT];

impl Tx {
    /// The bots that stand still.
    pub async fn paused_bots(&mut self) -> Result<Vec<PausedBot>, StoreError> {
        let rows = self.rows(&ALL_OF, Vec::new()).await?;
        let read = |row: &crate::rows::Row| {
            Ok(PausedBot { bot: row.text(0)?, reason: row.text(1)?, name: row.maybe_text(2)? })
        };
        rows.iter().map(read).collect()
    }

    /// Lets a bot stand still; false if its lease is another's by now. One that does already keeps its first name, and its
    /// first reason unless this one `says_more`.
    pub async fn pause_bot(
        &mut self,
        lease: &Lease,
        bot: &PausedBot,
        says_more: bool,
        since: Timestamp,
    ) -> Result<bool, StoreError> {
        if !self.check_fence(lease).await? {
            return Ok(false);
        }
        let args = vec![
            bot.bot.as_str().into(),
            since.into(),
            bot.reason.as_str().into(),
            bot.name.as_deref().into(),
            says_more.into(),
        ];
        self.run(&SET, args).await.map(|_| true)
    }

    /// Lets a bot go on because its operator says so; false if it did not stand still.
    pub async fn lift_pause_by_hand(&mut self, bot: &str) -> Result<bool, StoreError> {
        Ok(self.run(&LIFT, vec![bot.into()]).await? == 1)
    }

    /// Lets a bot go on; false if its lease is another's by now.
    pub async fn lift_pause(&mut self, lease: &Lease, bot: &str) -> Result<bool, StoreError> {
        if !self.check_fence(lease).await? {
            return Ok(false);
        }
        self.run(&LIFT, vec![bot.into()]).await.map(|_| true)
    }
}
