//! What comes from the store into memory.

use super::{CLAIM, Job, Rest, Sender, kind_of};
use crate::letters::{open_address, open_errand};
use crate::outbox::patience;
use crate::{Deliver, Outgoing};
use domain::Timestamp;
use storage::{Claimed, Fate, StoreError};
use tokio::time::Instant;

impl<D: Deliver> Sender<'_, D> {
    /// Claims until nothing more comes: nothing is due, the memory holds enough, or the store is away.
    pub(in crate::outbox) async fn claim_all(&mut self) {
        self.flush().await;
        loop {
            let before = self.waiting();
            if self.claim().await || self.waiting() <= before {
                return;
            }
        }
    }

    pub(in crate::outbox) async fn claim_what_came_forward(&mut self) {
        if !self.forward.is_empty() {
            self.flush().await;
            self.claim().await;
        }
    }

    pub(in crate::outbox) async fn claim_if_others_write(&mut self) {
        // what this process writes it hands over itself; a claim finds what others queued
        if self.queue.len() == 0 && self.under_way.is_empty() {
            let _ = self.claim().await;
        }
    }

    /// Learns for which chats an earlier holder left something that waits; false where the store does not tell.
    pub(in crate::outbox) async fn know_who_waits(&mut self) -> bool {
        let (bot, now) = (self.outbox.bot.as_str(), self.outbox.clock.now());
        let waits = self.outbox.store.read("who waits", |mut tx| async move { tx.held_back(bot, now).await });
        let waits: Result<_, StoreError> = waits.await;
        match waits {
            Ok(waits) => {
                for (chat, until) in waits {
                    // what this holder was told itself it knows better
                    self.resting.entry(chat).or_insert(Rest { until, asked: false });
                }
                true
            }
            Err(e) => {
                tracing::warn!(error = %e, "the outbox could not be read");
                false
            }
        }
    }

    /// Brings what is due into the queue; true when nothing more was there.
    pub(in crate::outbox) async fn claim(&mut self) -> bool {
        self.queue.forget_resting(Instant::now());
        if self.queue.len() > 1_000 {
            return false;
        }
        let (lease, bot, now): (_, _, Timestamp) = (&self.lease, self.outbox.bot.as_str(), self.outbox.clock.now());
        let claimed: Result<_, StoreError> = self
            .outbox
            .store
            .write("claim", |mut tx| async move {
                let claimed = tx.claim(lease, bot, now, CLAIM).await?;
                tx.done(claimed)
            })
            .await;
        let mut claimed = match claimed {
            Ok(claimed) => claimed.into_inner(),
            Err(e) => {
                tracing::warn!(error = %e, "the outbox could not be read");
                return false;
            }
        };
        if claimed.len() < CLAIM && self.forward.is_empty() {
            // all that was due is in memory now, so what comes later is behind it there
            self.resting.retain(|_, rest| rest.until > now);
        }
        let nothing_more = claimed.is_empty();
        // the queue knows priorities between chats; within a chat the order is that of the ids
        claimed.sort_by_key(|c| c.id);
        for row in claimed {
            self.claimed(row, now);
        }
        nothing_more
    }

    fn claimed(&mut self, row: Claimed, now: Timestamp) {
        // it may have been asked already; where it was not, its timer asks again
        if row.unclear && !row.repeatable {
            self.outcome(row.id, Fate::Drop);
            return;
        }
        if let Some(rest) = self.resting.get(&row.conversation)
            && rest.asked
            && rest.until > now
        {
            let not_before = rest.until;
            self.outcome(row.id, Fate::Wait { not_before });
            return;
        }
        let opened = self.outbox.keys.key_of(row.conversation, &row.wrapped_key).ok().and_then(|key| {
            let address = open_address(&key, row.conversation, row.address).ok()?;
            let errand = open_errand(&key, row.id, row.payload)?;
            let out = Outgoing { id: row.id, bot: self.outbox.bot.clone(), address, errand, attempts: row.attempts };
            Some(Job { key, out, priority: row.priority, at: row.at })
        });
        if !row.repeatable {
            self.questions.insert(row.id);
        }
        match opened {
            Some(job) => {
                let kind = kind_of(&job);
                if patience::too_late(kind, now.since(job.at)) {
                    return self.ends(row.conversation, &job, patience::in_vain(kind), "it waited too long");
                }
                self.add(row.conversation, job);
            }
            None => self.outcome(row.id, Fate::Dead { reason: "does not open" }),
        }
    }
}
