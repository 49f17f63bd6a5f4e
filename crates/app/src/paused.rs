//! Bots that stand still: somebody else has a hand on them, so nothing is sent through them and nothing is asked for. What
//! was found here holds at once; the store tells the other processes, and the next start.

use content::Content;
use domain::{BotName, Timestamp};
use guide::Still;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use storage::{Lease, PausedBot, Store, StoreError};
use tokio::sync::watch;

const LOOK: Duration = Duration::from_secs(1);

/// Which bots stand still. Cheap to clone.
#[derive(Clone, Default)]
pub struct PausedBots(Arc<watch::Sender<Standing>>);

#[derive(Default)]
pub(crate) struct Standing {
    /// WhyPaused by this process.
    here: BTreeMap<BotName, WhyPaused>,
    /// As the store has it.
    kept: BTreeMap<String, PausedBot>,
    /// How often this process wrote: what was read from before one of them is old.
    writes: u64,
}

/// Why a bot stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhyPaused {
    /// In words for the operator.
    pub reason: &'static str,
    /// It says whose the bot is, and so more than a webhook does.
    pub says_whose: bool,
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

    /// Those of the content that stand still.
    pub fn among(&self, content: &Content) -> Still {
        let standing = self.0.borrow();
        Still::of(content, |bot| standing.has(bot))
    }

    /// Why a bot stands still.
    pub fn reason(&self, bot: &BotName) -> Option<String> {
        let standing = self.0.borrow();
        let here = standing.here.get(bot).map(|found| found.reason.to_owned());
        standing.kept.get(bot.as_str()).map(|kept| kept.reason.clone()).or(here)
    }

    /// What the store has of a bot that stands still.
    pub fn kept(&self, bot: &BotName) -> Option<PausedBot> {
        self.0.borrow().kept.get(bot.as_str()).cloned()
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
    pub fn found(&self, bot: &BotName, found: WhyPaused) {
        self.0.send_if_modified(|standing| standing.here.insert(bot.clone(), found) != Some(found));
    }

    /// Keeps what was found, in the words of `reason`. `name`: the one that the bot had from us, if it had one. `lease`: the
    /// bot's; nothing is kept where another holds it by now.
    pub async fn keep(
        &self,
        store: &Store,
        lease: &Lease,
        bot: &BotName,
        (reason, name): (String, Option<String>),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let Some(found) = self.0.borrow().here.get(bot).copied() else { return Ok(()) };
        let row = PausedBot { bot: bot.as_str().to_owned(), reason, name };
        if self.kept(bot).is_some_and(|kept| kept.reason == row.reason || !found.says_whose) {
            return Ok(());
        }
        let kept = store.write("pause a bot", |mut tx| {
            let row = &row;
            async move {
                tx.pause_bot(lease, row, found.says_whose, now).await?;
                tx.done(())
            }
        });
        kept.await?;
        self.0.send_if_modified(|standing| {
            standing.writes += 1;
            false
        });
        self.read(store).await
    }

    /// The bot is ours again: everybody goes on. `lease`: the bot's; where another holds it by now, that one looks for
    /// itself.
    pub async fn go_on(&self, store: &Store, lease: &Lease, bot: &BotName) -> Result<(), StoreError> {
        let lifted = store.write("a bot goes on", |mut tx| async move {
            let lifted = tx.lift_pause(lease, bot.as_str()).await?;
            tx.done(lifted)
        });
        if *lifted.await? {
            self.0.send_modify(|standing| {
                standing.here.remove(bot);
                standing.kept.remove(bot.as_str());
                standing.writes += 1;
            });
        }
        Ok(())
    }

    /// This process looks at the bot no more: what the store has holds.
    pub fn leave(&self, bot: &BotName) {
        self.0.send_if_modified(|standing| standing.here.remove(bot).is_some());
    }

    /// Takes over what the store has.
    pub async fn read(&self, store: &Store) -> Result<(), StoreError> {
        let writes = self.0.borrow().writes;
        let kept = store.read("paused bots", |mut tx| async move { tx.paused_bots().await }).await?;
        self.take_over(kept, writes);
        Ok(())
    }

    /// `writes`: how many there were when it was read.
    fn take_over(&self, kept: Vec<PausedBot>, writes: u64) {
        let kept: BTreeMap<String, PausedBot> = kept.into_iter().map(|kept| (kept.bot.clone(), kept)).collect();
        self.0.send_if_modified(|standing| {
            // it may be from before what this process wrote: the next look is not
            if standing.writes != writes || standing.kept == kept {
                return false;
            }
            // what somebody else lifted is to be found anew
            standing.here.retain(|bot, _| !standing.kept.contains_key(bot.as_str()) || kept.contains_key(bot.as_str()));
            standing.kept = kept;
            true
        });
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

    const WEBHOOK: WhyPaused = WhyPaused { reason: "a strange webhook address is set", says_whose: false };
    const NAME: WhyPaused = WhyPaused { reason: "the bot's name changed", says_whose: true };
    const AT: fn(i64) -> Timestamp = Timestamp::from_unix_micros;

    async fn lease(store: &Store) -> Lease {
        let taken = store.write("lease", |mut tx| async move {
            tx.expire_lease("telegram:stay-safe").await?;
            let lease = tx.take_lease("telegram:stay-safe", "here", Duration::from_secs(60)).await?;
            tx.done(lease)
        });
        taken.await.map_err(|e: StoreError| e).unwrap().into_inner().unwrap()
    }

    async fn keep(bots: &PausedBots, store: &Store, lease: &Lease, why: WhyPaused, name: Option<&str>, at: i64) {
        let bot = BotName::parse("stay-safe").unwrap();
        let words = (why.reason.to_owned(), name.map(str::to_owned));
        bots.keep(store, lease, &bot, words, AT(at)).await.unwrap();
    }

    both! {
        async fn what_one_process_finds_holds_in_the_others_and_at_the_next_start(place: Place) {
            let store = place.open().await;
            let (bot, other) = (BotName::parse("stay-safe").unwrap(), BotName::parse("safe-women").unwrap());
            let (here, there) = (PausedBots::default(), PausedBots::default());
            let lease = lease(&store).await;
            here.found(&bot, WEBHOOK);
            assert!(here.is_paused(&bot) && !here.is_paused(&other), "at once");
            keep(&here, &store, &lease, WEBHOOK, Some("Notes"), 1).await;
            there.read(&store).await.unwrap();
            assert_eq!(there.reason(&bot).as_deref(), Some(WEBHOOK.reason));
            // what says whose it is counts more, and the name that it had stays
            here.found(&bot, NAME);
            keep(&here, &store, &lease, NAME, Some("Win money"), 2).await;
            here.found(&bot, WEBHOOK);
            keep(&here, &store, &lease, WEBHOOK, None, 3).await;
            there.read(&store).await.unwrap();
            let kept = there.kept(&bot).unwrap();
            assert_eq!((kept.reason.as_str(), kept.name.as_deref()), (NAME.reason, Some("Notes")));
            // whoever stops looking leaves it as it stands
            here.leave(&bot);
            assert!(here.is_paused(&bot));
            there.until(&bot, true).await;
            there.go_on(&store, &lease, &bot).await.unwrap();
            here.read(&store).await.unwrap();
            here.until(&bot, false).await;
            assert!(!there.is_paused(&bot) && here.reason(&bot).is_none());
        }

        async fn whoever_lost_the_bots_lease_neither_lets_it_stand_still_nor_go_on(place: Place) {
            let store = place.open().await;
            let bot = BotName::parse("stay-safe").unwrap();
            let (late, now) = (PausedBots::default(), PausedBots::default());
            let (lost, held) = (lease(&store).await, lease(&store).await);
            late.found(&bot, WEBHOOK);
            keep(&late, &store, &lost, WEBHOOK, None, 1).await;
            now.read(&store).await.unwrap();
            assert!(!now.is_paused(&bot));
            now.found(&bot, WEBHOOK);
            keep(&now, &store, &held, WEBHOOK, None, 2).await;
            late.go_on(&store, &lost, &bot).await.unwrap();
            assert!(late.is_paused(&bot));
            late.read(&store).await.unwrap();
            assert!(late.kept(&bot).is_some());
        }

        async fn what_was_read_before_it_was_written_is_old(place: Place) {
            let store = place.open().await;
            let bot = BotName::parse("stay-safe").unwrap();
            let here = PausedBots::default();
            let lease = lease(&store).await;
            here.found(&bot, WEBHOOK);
            keep(&here, &store, &lease, WEBHOOK, None, 1).await;
            let (old, writes) = (here.kept(&bot).unwrap(), here.0.borrow().writes);
            here.go_on(&store, &lease, &bot).await.unwrap();
            here.take_over(vec![old], writes);
            assert!(!here.is_paused(&bot));
        }

        async fn what_somebody_else_lifted_is_to_be_found_anew(place: Place) {
            let store = place.open().await;
            let bot = BotName::parse("stay-safe").unwrap();
            let (here, there) = (PausedBots::default(), PausedBots::default());
            let lease = lease(&store).await;
            here.found(&bot, WEBHOOK);
            here.read(&store).await.unwrap();
            assert!(here.is_paused(&bot), "it is only not kept yet");
            keep(&here, &store, &lease, WEBHOOK, None, 1).await;
            there.go_on(&store, &lease, &bot).await.unwrap();
            here.read(&store).await.unwrap();
            assert!(!here.is_paused(&bot));
        }
    }
}
