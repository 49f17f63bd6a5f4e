//! `oberih outbox …`: messages that wait, and those that were given up.

use super::Source;
use super::out::say;
use clap::Subcommand;
use domain::Clock;
use std::collections::BTreeMap;
use storage::DeadLetter;

/// Dead letters looked at.
const MOST: usize = 10_000;

#[derive(Subcommand)]
pub(super) enum OutboxCommand {
    /// What was given up, by bot and reason. Nothing of what was said, nobody's name.
    List {
        #[command(flatten)]
        source: Source,
    },
    /// Let the messages of a bot that were given up be tried again.
    Retry {
        /// Its name in the content, as `outbox list` shows it.
        bot: String,
        #[command(flatten)]
        source: Source,
    },
}

pub(super) fn run(command: OutboxCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            OutboxCommand::List { source } => {
                let store = source.open().await?;
                let dead = store.read("dead letters", |mut tx| async move { tx.dead_letters(MOST).await }).await?;
                print(&dead);
            }
            OutboxCommand::Retry { bot, source } => {
                let store = source.open().await?;
                let (name, now) = (bot.as_str(), super::clock().now());
                let revived = store.write("revive", |mut tx| async move {
                    let revived = tx.revive_dead_letters(name, now).await?;
                    tx.announce("outbox", b"").await?;
                    tx.done(revived)
                });
                say!("{} messages of {bot} are tried again", revived.await?.into_inner());
            }
        }
        Ok(())
    })
}

fn print(dead: &[DeadLetter]) {
    if dead.is_empty() {
        say!("nothing was given up");
    }
    let mut by_reason: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for letter in dead {
        *by_reason.entry((&letter.bot, &letter.reason)).or_default() += 1;
    }
    for ((bot, reason), n) in by_reason {
        say!("{n:>6}  {bot}  {reason}");
    }
    if dead.len() == MOST {
        say!("and more: these are the first {MOST}");
    }
}
