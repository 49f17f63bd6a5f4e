//! What is said when a deletion that she asked for ended: it is kept with the deletion's end, in one transaction, so that
//! nothing says that all is hidden before it is.

use super::{Job, Sender};
use crate::letters::{seal_errand, seal_message};
use crate::outbox::HandedOver;
use crate::outbox::patience::is_fresh;
use crate::{Deliver, Errand, Outgoing, Wish};
use domain::{ConversationId, OutboxId, Timestamp};
use sealing::DataKey;
use std::collections::HashSet;
use storage::{ChatMessage, Queued};

/// As the guide answers.
const ANSWER: i64 = 2;

/// Words that are to be queued.
pub(super) struct Words {
    conversation: ConversationId,
    key: DataKey,
    out: Outgoing,
    payload: Vec<u8>,
    at: Timestamp,
}

impl<D: Deliver> Sender<'_, D> {
    /// A deletion ended. `gone`: all was deleted.
    pub(super) fn follows(&mut self, conversation: ConversationId, job: &Job, gone: bool) {
        let Errand::Delete { messages, wish: Wish::Hide { gone: hidden, stays } } = &job.out.errand else { return };
        let (now, mut rng) = (self.outbox.clock.now(), self.outbox.random.child());
        if gone && !is_fresh(now.since(job.at)) {
            // it comes unasked by now, perhaps to another hand
            return;
        }
        if !gone {
            // she may try again, and the sweep does
            for message in messages {
                let message = seal_message(&job.key, conversation, *message, &mut rng);
                self.messages.push(ChatMessage { conversation, at: job.at, message });
            }
        }
        for errand in if gone { hidden } else { stays } {
            let id = self.sequence.next(now, &mut rng);
            let payload = seal_errand(&job.key, id, errand, &mut rng);
            let (bot, address) = (job.out.bot.clone(), job.out.address.clone());
            let out = Outgoing { id, bot, address, errand: errand.clone(), attempts: 0 };
            self.words.push(Words { conversation, key: job.key.clone(), out, payload, at: now });
        }
    }

    pub(super) fn queued_words(&self) -> Vec<Queued<'_>> {
        let mut queued = Vec::with_capacity(self.words.len());
        for words in &self.words {
            queued.push(Queued {
                id: words.out.id,
                conversation: words.conversation,
                bot: words.out.bot.as_str(),
                priority: ANSWER,
                repeatable: true,
                at: words.at,
                not_before: words.at,
                payload: words.payload.clone(),
                attempted: Some(&self.lease),
            });
        }
        queued
    }

    /// They are kept. `spoken`: those that this process says itself; the others are claimed.
    pub(super) fn speaks(&mut self, spoken: &HashSet<OutboxId>) {
        for Words { conversation, key, out, .. } in std::mem::take(&mut self.words) {
            if spoken.contains(&out.id) {
                self.take_over(HandedOver { conversation, priority: ANSWER, key, out });
            }
        }
    }
}
