//! What came of a try, and how it is written.

use super::{AT_ONCE, CHATS_TOLD_TO_WAIT, Job, Rest, Sender, TOGETHER, Tried, is_deletion, kind_of};
use crate::letters::{seal_address, seal_message};
use crate::outbox::patience::{self, Kind, Next, Why, unhurried};
use crate::{Deliver, Delivery};
use domain::{ConversationId, OutboxId, Timestamp};
use rand::RngExt;
use std::collections::HashSet;
use std::time::Duration;
use storage::{ChatMessage, Fate, Outcome, StoreError};
use tokio::task::JoinError;
use tokio::time::Instant;

/// Outcomes that wait for one commit, at most: what a kill leaves sent and unmarked. As many as one batch of updates answers.
const WRITTEN_AT_ONCE: usize = 100;

impl<D: Deliver> Sender<'_, D> {
    pub(super) fn outcome(&mut self, id: OutboxId, what: Fate) {
        self.known.remove(&id);
        if self.questions.remove(&id) && what == Fate::Sent {
            self.accepted.push((id, self.outbox.clock.now()));
        }
        if matches!(what, Fate::Sent | Fate::Drop | Fate::Dead { .. }) {
            self.troubles.remove(&id);
        }
        self.outcomes.push(Outcome { id, what });
    }

    pub(in crate::outbox) fn tried(&mut self, tried: Result<Tried, JoinError>) {
        let Ok(Tried { conversation, job, delivery }) = tried else {
            tracing::error!("a delivery was cut off; its row is found again under the next lease");
            return;
        };
        let (bot, now) = (&self.outbox.bot, self.outbox.clock.now());
        let Some(delivery) = delivery else {
            return self.failed(conversation, &job, Why::Panicked, "the delivery panicked");
        };
        self.hears(&delivery);
        match delivery {
            Delivery::Done { messages } => {
                let mut rng = self.outbox.random.child();
                for m in messages {
                    let message = seal_message(&job.key, conversation, m, &mut rng);
                    self.messages.push(ChatMessage { conversation, at: now, message });
                }
                self.at_once = (self.at_once + 1).min(AT_ONCE);
                self.sent += 1;
                self.outbox.outboxes.count(bot, |h| h.sent += 1);
                self.outcome(job.out.id, Fate::Sent);
                self.follows(conversation, &job, true);
            }
            Delivery::ChatMustWait(wait) => {
                if self.many_must_wait(conversation) {
                    self.bot_waits(wait);
                }
                return self.rests(conversation, &job, now.plus(wait));
            }
            Delivery::BotMustWait(wait) => {
                self.bot_waits(wait);
                return self.rests(conversation, &job, now.plus(wait));
            }
            Delivery::Moved { address } => {
                let mut rng = self.outbox.random.child();
                self.moved.push((conversation, seal_address(&job.key, conversation, &address, &mut rng)));
                // what waits in memory has the old address
                return self.rests(conversation, &job, now);
            }
            Delivery::Unreachable => {
                self.outcome(job.out.id, Fate::Drop);
                for job in self.queue.clear(conversation) {
                    self.outcome(job.out.id, Fate::Drop);
                }
                self.unreachable.push(conversation);
                return;
            }
            Delivery::Refused(reason) if is_deletion(&job) => {
                tracing::debug!(bot = %bot, reason, "messages stay in a chat: the platform deletes them no more");
                self.outcome(job.out.id, Fate::Drop);
                self.follows(conversation, &job, false);
            }
            Delivery::Refused(reason) => {
                tracing::error!(bot = %bot, reason, "the platform refused a message for good");
                self.gives_up(job.out.id, reason);
            }
            Delivery::Down(reason) => return self.failed(conversation, &job, Why::Down, reason),
            Delivery::Unclear(reason) => return self.failed(conversation, &job, Why::Unclear, reason),
        }
        self.queue.finished(conversation, None, Instant::now());
    }

    /// Nothing leaves for so long, and then fewer at once.
    fn bot_waits(&mut self, wait: Duration) {
        let now = self.outbox.clock.steady();
        let waiting = self.bot_waits_until.filter(|until| *until > now);
        // what was under way together is told together, and that is one answer
        if waiting.is_none() {
            self.at_once = (self.at_once / 2).max(1);
        }
        self.bot_waits_until = waiting.max(Some(now + wait));
    }

    /// One more chat must wait; whether there are many by now. The platform's answer to the whole bot often looks like one to
    /// a single chat.
    fn many_must_wait(&mut self, conversation: ConversationId) -> bool {
        let now = self.outbox.clock.steady();
        self.told_to_wait.retain(|(at, chat)| now.saturating_sub(*at) < TOGETHER && *chat != conversation);
        self.told_to_wait.push((now, conversation));
        let many = self.told_to_wait.len() >= CHATS_TOLD_TO_WAIT;
        if many {
            self.told_to_wait.clear();
        }
        many
    }

    /// It is tried again, or given up; a question that may have been asked is its timer's.
    fn failed(&mut self, conversation: ConversationId, job: &Job, why: Why, reason: &'static str) {
        let (id, now) = (job.out.id, self.outbox.clock.now());
        if why != Why::Down && self.questions.contains(&id) {
            self.outcome(id, Fate::Drop);
            return self.queue.finished(conversation, None, Instant::now());
        }
        let kind = kind_of(job);
        let trouble = self.troubles.entry(id).or_default();
        trouble.adds(kind.weighs(why), self.sent);
        let jitter = self.outbox.random.child().random_range(0.5..1.0);
        match patience::next(kind, trouble, job.out.attempts, now.since(job.at), jitter) {
            Next::Again(wait) => self.tries_again(conversation, job, kind, now.plus(wait)),
            end => {
                self.ends(conversation, job, end, reason);
                self.queue.finished(conversation, None, Instant::now());
            }
        }
    }

    pub(super) fn ends(&mut self, conversation: ConversationId, job: &Job, end: Next, reason: &'static str) {
        if end == Next::End {
            self.outcome(job.out.id, Fate::Drop);
            return self.follows(conversation, job, false);
        }
        tracing::error!(bot = %self.outbox.bot, reason, priority = job.priority, "a message was given up");
        self.gives_up(job.out.id, reason);
    }

    fn gives_up(&mut self, id: OutboxId, reason: &'static str) {
        self.outbox.outboxes.count(&self.outbox.bot, |h| h.dead += 1);
        self.outcome(id, Fate::Dead { reason });
    }

    /// By no fault of the message the chat rests: this one and all behind it go back into the store, in their order.
    fn rests(&mut self, conversation: ConversationId, job: &Job, until: Timestamp) {
        self.outcome(job.out.id, Fate::Wait { not_before: until });
        for job in self.queue.clear(conversation) {
            self.outcome(job.out.id, Fate::Wait { not_before: until });
        }
        self.resting.insert(conversation, Rest { until, asked: true });
    }

    /// It may not have arrived. It goes back into the store with what must not overtake it: everything, but for what nobody
    /// waits for at the screen, which holds back only its like. A deletion goes first, and once it failed nobody waits for it.
    fn tries_again(&mut self, conversation: ConversationId, job: &Job, kind: Kind, until: Timestamp) {
        let now = self.outbox.clock.now();
        self.outbox.outboxes.count(&self.outbox.bot, |h| h.retried += 1);
        let fate = if kind.deletes { Fate::GiveWay { not_before: until } } else { Fate::Retry { not_before: until } };
        self.outcome(job.out.id, fate);
        if kind.deletes && !unhurried(kind.priority) {
            self.deleting.insert(conversation);
        }
        let behind = if kind.deletes || unhurried(kind.priority) {
            self.queue.take(conversation, unhurried)
        } else {
            self.resting.insert(conversation, Rest { until, asked: false });
            self.queue.clear(conversation)
        };
        for job in behind {
            // the store lets none of them overtake the one that is tried again
            self.outcome(job.out.id, Fate::Wait { not_before: now });
        }
        self.queue.finished(conversation, None, Instant::now());
    }

    pub(in crate::outbox) async fn flush_if_many(&mut self) {
        if self.outcomes.len() >= WRITTEN_AT_ONCE || self.under_way.is_empty() {
            self.flush().await;
        }
    }

    /// Writes outcomes in one transaction. Where it fails they are kept; rows whose fence is old are refused and
    /// belong to the next holder.
    pub(in crate::outbox) async fn flush(&mut self) {
        if self.outcomes.is_empty() && self.moved.is_empty() && self.unreachable.is_empty() {
            return;
        }
        let (outcomes, messages, asked) = (&self.outcomes, &self.messages, &self.accepted);
        let (moved, unreachable, lease) = (&self.moved, &self.unreachable, &self.lease);
        let (forward, now) = (&self.forward, self.outbox.clock.now());
        let words = self.queued_words();
        let words = words.as_slice();
        let written: Result<_, StoreError> = self
            .outbox
            .store
            .write("outcomes", |mut tx| async move {
                // before the outcomes, which end the rows
                tx.accept_check_ins(lease, asked).await?;
                // where the lease is another's by now, that one deletes again, and says what follows
                let accepted = tx.outcomes(lease, outcomes).await?;
                let spoken = if accepted > 0 { tx.enqueue(words).await? } else { HashSet::new() };
                tx.add_chat_messages(messages).await?;
                // a holder that stood still knows nothing of today: she may have come back since, and been answered
                if accepted > 0 {
                    for (id, address) in moved {
                        tx.set_address(*id, address.clone()).await?;
                    }
                    for id in unreachable {
                        tx.set_unreachable(*id, true).await?;
                        tx.drop_outbox(*id).await?;
                    }
                }
                // after the outcomes, which hold them back
                for id in forward {
                    tx.bring_forward(*id, now).await?;
                }
                tx.done(spoken)
            })
            .await;
        match written {
            Ok(spoken) => {
                self.outcomes.clear();
                self.accepted.clear();
                self.messages.clear();
                self.moved.clear();
                self.unreachable.clear();
                self.forward.clear();
                self.speaks(&spoken.into_inner());
            }
            Err(e) => tracing::warn!(error = %e, "outcomes are not written yet"),
        }
    }
}
