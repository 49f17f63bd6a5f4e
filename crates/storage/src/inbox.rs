//! Updates that were taken before.

use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;
use std::collections::{BTreeMap, HashSet};

/// An update as it came.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The bot it came to.
    pub bot: &'a str,
    /// The channel's number of it.
    pub update: i64,
    /// When it came.
    pub at: Timestamp,
}

static TAKE: Statement = Statement::many(
    "INSERT INTO inbox (bot, update_id, at) VALUES {rows} ON CONFLICT DO NOTHING RETURNING bot, update_id",
    "",
    "tii",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&TAKE];

impl Tx {
    /// Notes the updates and says for each, in the order given, whether it was never seen before. Of
    /// the same update twice in one call the first one is new.
    pub async fn first_seen(&mut self, updates: &[Seen<'_>]) -> Result<Vec<bool>, StoreError> {
        // Sorted, so that two batches with the same updates meet in one order.
        let distinct: BTreeMap<(&str, i64), Timestamp> =
            updates.iter().rev().map(|u| ((u.bot, u.update), u.at)).collect();
        let mut args: Vec<Arg> = Vec::with_capacity(distinct.len() * 3);
        for ((bot, update), at) in &distinct {
            args.extend([(*bot).into(), (*update).into(), (*at).into()]);
        }
        let mut new = HashSet::with_capacity(distinct.len());
        for row in self.rows_each(&TAKE, &[], args).await? {
            new.insert((row.text(0)?, row.int(1)?));
        }
        Ok(updates.iter().map(|u| new.remove(&(u.bot.to_owned(), u.update))).collect())
    }
}
