//! `oberih bots …`: bots that stand still, since somebody else has a hand on them.

use super::Source;
use super::out::say;
use clap::Subcommand;

#[derive(Subcommand)]
pub(super) enum BotsCommand {
    /// Which bots stand still, and why.
    List {
        #[command(flatten)]
        source: Source,
    },
    /// Let a bot go on whose name is not as it was, or which somebody else polled, and set its names and commands anew. Do it
    /// when the token is a new one, and nobody else's. One whose webhook or username is another's, or which somebody else
    /// still polls, stands still again.
    GoOn {
        /// Its name in the content, as `bots list` shows it.
        bot: String,
        #[command(flatten)]
        source: Source,
    },
}

pub(super) fn run(command: BotsCommand) -> anyhow::Result<()> {
    super::serve::runtime()?.block_on(async {
        match command {
            BotsCommand::List { source } => {
                let store = source.open().await?;
                let paused = store.read("paused bots", |mut tx| async move { tx.paused_bots().await }).await?;
                if paused.is_empty() {
                    say!("no bot stands still");
                }
                for one in paused {
                    say!("{}  {}", one.bot, one.reason);
                }
            }
            BotsCommand::GoOn { bot, source } => {
                let (name, store) = (bot.as_str(), source.open().await?);
                let lifted = store.write("a bot goes on by hand", |mut tx| async move {
                    let lifted = tx.lift_pause_by_hand(name).await?;
                    tx.done(lifted)
                });
                if !lifted.await?.into_inner() {
                    anyhow::bail!("no bot `{bot}` stands still: `oberih bots list` says which do");
                }
                say!("{bot} goes on; look at readyz for two minutes");
            }
        }
        Ok(())
    })
}
