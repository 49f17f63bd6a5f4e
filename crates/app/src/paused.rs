//! Bots that stand still: somebody else has a hand on them, so nothing is sent through them and nothing is asked for. What
//! was found here holds at once; the store tells the other processes, and the next start.

use domain::{BotName, Timestamp};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use storage::{Store, StoreError};
use tokio::sync::watch;

const LOOK: Duration = Duration::from_secs(1);

/// Which bots stand still. Cheap to clone.
#[derive(Clone, Default)]
pub struct PausedBots(Arc<watch::Sender<Standing>>);

#[derive(Default)]
pub(crate) struct Standing {
    /// Found by this process.
    here: BTreeMap<BotName, &'static str>,
    /// As the store has it.
    kept: BTreeMap<String, String>,
}

impl Standing {
    fn has(&self, bot: &BotName) -> bool {
        self.here.contains_key(bot) || self.kept.contains_key(bot.as_str())
    }
}

impl PausedBots {
    /// Whether a bot stands still.
    pub fn is_paused(&self, bot: &BotName) -> bool {
        self.0.borrow().has(bot)
    }

    /// Why a bot stands still.
    pub fn reason(&self, bot: &BotName) -> Option<String> {
        let standing = self.0.borrow();
        let here = standing.here.get(bot).map(|reason| (*reason).to_owned());
        standing.kept.get(bot.as_str()).cloned().or(here)
    }

    /// Returns when the bot stands still, or goes on.
    pub async fn until(&self, bot: &BotName, paused: bool) {
        // the sender lives as long as `self`
        let _ = self.0.subscribe().wait_for(|standing| standing.has(bot) == paused).await;
    }

    /// Ticks at each change.
    pub(crate) fn changes(&self) -> watch::Receiver<Standing> {
        self.0.subscribe()
    }

    /// From now on nothing leaves this process through the bot; [`Self::keep`] tells the others.
    pub fn found(&self, bot: &BotName, reason: &'static str) {
        self.0.send_if_modified(|standing| standing.here.insert(bot.clone(), reason) != Some(reason));
    }

    /// Keeps what was found.
    pub async fn keep(&self, store: &Store, bot: &BotName, now: Timestamp) -> Result<(), StoreError> {
        let reason = self.0.borrow().here.get(bot).copied();
        let Some(reason) = reason.filter(|_| !self.0.borrow().kept.contains_key(bot.as_str())) else { return Ok(()) };
        let kept = store.write("pause a bot", |mut tx| async move {
            tx.pause_bot(bot.as_str(), now, reason).await?;
            tx.done(())
        });
        kept.await?;
        self.read(store).await
    }

    /// The bot is ours again: everybody goes on.
    pub async fn go_on(&self, store: &Store, bot: &BotName) -> Result<(), StoreError> {
        let lifted = store.write("a bot goes on", |mut tx| async move {
            tx.lift_pause(bot.as_str()).await?;
            tx.done(())
        });
        lifted.await?;
        self.0.send_modify(|standing| {
            standing.here.remove(bot);
            standing.kept.remove(bot.as_str());
        });
        Ok(())
    }

    /// This process looks at the bot no more: what the store has holds.
    pub fn leave(&self, bot: &BotName) {
        self.0.send_if_modified(|standing| standing.here.remove(bot).is_some());
    }

    /// Takes over what the store has.
    pub async fn read(&self, store: &Store) -> Result<(), StoreError> {
        let kept = store.read("paused bots", |mut tx| async move { tx.paused_bots().await }).await?;
        let kept: BTreeMap<String, String> = kept.into_iter().collect();
        self.0.send_if_modified(|standing| {
            let changes = standing.kept != kept;
            standing.kept = kept;
            changes
        });
        Ok(())
    }

    /// Follows the store until `stop`: what another process found holds here within a second.
    pub async fn follow(self, store: Store, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            if let Err(error) = self.read(&store).await {
                tracing::warn!(%error, "which bots stand still cannot be read; it stays as it was");
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harness::{Place, both};

    both! {
        async fn what_one_process_finds_holds_in_the_others_and_at_the_next_start(place: Place) {
            let store = place.open().await;
            let (bot, other) = (BotName::parse("stay-safe").unwrap(), BotName::parse("safe-women").unwrap());
            let (here, there) = (PausedBots::default(), PausedBots::default());
            here.found(&bot, "a strange webhook address is set");
            assert!(here.is_paused(&bot) && !here.is_paused(&other), "at once");
            here.keep(&store, &bot, Timestamp::from_unix_micros(1)).await.unwrap();
            // the first reason stays
            here.found(&bot, "the bot's name changed");
            here.keep(&store, &bot, Timestamp::from_unix_micros(2)).await.unwrap();
            there.read(&store).await.unwrap();
            assert_eq!(there.reason(&bot).as_deref(), Some("a strange webhook address is set"));
            // whoever stops looking leaves it as it stands
            here.leave(&bot);
            assert!(here.is_paused(&bot));
            there.until(&bot, true).await;
            there.go_on(&store, &bot).await.unwrap();
            here.read(&store).await.unwrap();
            here.until(&bot, false).await;
            assert!(!there.is_paused(&bot) && here.reason(&bot).is_none());
        }
    }
}
