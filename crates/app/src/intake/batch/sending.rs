//! What goes out of a thread when it is settled.

use super::{Thread, Work};
use crate::letters::{seal_errand, seal_letter, seal_state};
use crate::outbox::HandedOver;
use crate::replies::{errands, worth_sending};
use crate::{Errand, Outgoing, Wish};
use domain::{BotName, Channel, ConversationId, OutboxId};
use guide::{IDLE, View};
use storage::{BesideRow, HER_DELETION, Lease, Saving};

/// Priorities of the outbox.
const EMERGENCY: i64 = 0;
const HUMAN: i64 = 1;
const BOT_STEP: i64 = 2;

pub(super) struct ToQueue {
    pub(super) id: OutboxId,
    pub(super) conversation: ConversationId,
    pub(super) bot: BotName,
    pub(super) priority: i64,
    pub(super) payload: Vec<u8>,
    pub(super) lease: Option<Lease>,
}

/// A chat that she hides.
pub(super) struct Hiding {
    pub(super) messages: Vec<i64>,
    /// What she is shown where something stays.
    pub(super) stays: View,
    /// Which of her views says that it is hidden.
    pub(super) answer: usize,
}

impl Hiding {
    /// The deletion with its two answers. `views`: hers; what was to come before it stays away, but for what is urgent.
    fn errand(self, views: &mut Vec<View>, base: Option<&str>) -> Errand {
        let mut after = views.split_off(self.answer.min(views.len()));
        views.retain(|view| view.urgent);
        let gone = if after.is_empty() { Vec::new() } else { errands(&after.remove(0), base) };
        views.extend(after);
        Errand::Delete { messages: self.messages, wish: Wish::Hide { gone, stays: errands(&self.stays, base) } }
    }
}

impl Work<'_> {
    /// What is sent and saved of a thread.
    pub(in crate::intake) fn settle(&mut self, mut thread: Thread<'_>) {
        let (mut views, letters) = (std::mem::take(&mut thread.views), std::mem::take(&mut thread.letters));
        if thread.channel == Channel::Telegram {
            let hiding =
                thread.hiding.take().map(|hiding| hiding.errand(&mut views, self.intake.public_url.as_deref()));
            for errand in std::mem::take(&mut thread.deletions).into_iter().chain(hiding) {
                self.enqueue(&thread, HER_DELETION, errand);
            }
            for errand in std::mem::take(&mut thread.heard) {
                self.enqueue(&thread, BOT_STEP, errand);
            }
            for text in letters {
                let say = Errand::Say { text, buttons: Vec::new(), keys: Vec::new(), protect: false };
                self.enqueue(&thread, HUMAN, say);
            }
            for view in worth_sending(views) {
                let priority = if view.urgent { EMERGENCY } else { BOT_STEP };
                for errand in errands(&view, self.intake.public_url.as_deref()) {
                    self.enqueue(&thread, priority, errand);
                }
            }
        } else {
            for text in letters {
                let id = self.intake.sequence.item(self.now, &mut self.rng);
                let body = seal_letter(&thread.key, id, &text, &mut self.rng);
                self.letters.push(BesideRow { id, conversation: thread.id, at: self.now, body });
            }
            self.announce.push(thread.id);
        }
        self.settle_quietly(&thread);
    }

    /// What is saved of a thread, with nothing sent.
    pub(in crate::intake) fn settle_quietly(&mut self, thread: &Thread<'_>) {
        let state = seal_state(&thread.key, thread.id, &thread.state, &mut self.rng);
        let language = Some(thread.state.language(thread.bot).to_string());
        let forget_at = match thread.channel {
            // the desk's words stand beside it, and end with it
            Channel::Web => Some(thread.state.last_input().plus(IDLE)),
            Channel::Telegram => thread.state.forget_at(self.content).map(|at| at.min(self.now.plus(IDLE))),
        };
        let before = thread.saved_at;
        self.saving.push(Saving { id: thread.id, language, state, forget_at, before, at: self.now });
    }

    fn enqueue(&mut self, thread: &Thread<'_>, priority: i64, errand: Errand) {
        let id = self.intake.sequence.next(self.now, &mut self.rng);
        let payload = seal_errand(&thread.key, id, &errand, &mut self.rng);
        let bot = thread.bot.name.clone();
        let lease = self.intake.outboxes.lease(&bot);
        if lease.is_some() {
            let out = Outgoing { id, bot: bot.clone(), address: thread.address.clone(), errand, attempts: 0 };
            let handed = HandedOver { conversation: thread.id, priority, key: thread.key.clone(), out };
            self.handed.push((bot.clone(), handed));
        }
        self.queued.push(ToQueue { id, conversation: thread.id, bot, priority, payload, lease });
    }
}
