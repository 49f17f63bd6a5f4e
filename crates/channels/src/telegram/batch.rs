//! What several updates ask for: answers at once, groups to leave, what to commit.

use super::client::Telegram;
use super::update::{What, normalise};
use domain::{BotName, Inbound};
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Updates, sorted by what they ask for.
#[derive(Default)]
pub(crate) struct Batch {
    /// For `take`, in their order.
    pub(crate) inbounds: Vec<Inbound>,
    presses: Vec<String>,
    groups: HashSet<i64>,
    /// The highest number met, the one to confirm.
    pub(crate) last: Option<i64>,
    updates: u64,
    unreadable: u64,
    /// Of the unreadable: nobody was found in them, so nobody is answered.
    lost: u64,
    skipped: u64,
}

/// What was begun of updates that are not durable yet and will come again: it is done once.
#[derive(Default)]
pub(crate) struct Begun {
    presses: HashSet<String>,
    groups: HashSet<i64>,
}

impl Begun {
    /// They are durable and come no more.
    pub(crate) fn clear(&mut self) {
        self.presses.clear();
        self.groups.clear();
    }
}

impl Batch {
    pub(crate) fn sort<'a>(bot: &BotName, raw: impl IntoIterator<Item = &'a str>) -> Self {
        let mut batch = Self::default();
        for raw in raw {
            let met = normalise(bot, raw);
            batch.updates += 1;
            batch.unreadable += u64::from(met.unreadable);
            batch.last = batch.last.max(met.update.map(|id| id.0));
            batch.presses.extend(met.callback_id);
            match met.what {
                What::Person(inbound) => batch.inbounds.push(inbound),
                What::Group { chat_id } => {
                    batch.groups.insert(chat_id);
                }
                What::Nothing => {
                    batch.skipped += 1;
                    batch.lost += u64::from(met.unreadable);
                }
            }
        }
        batch
    }

    /// Whether most of it is not what we know, and nobody can be answered: what comes then may be of many people.
    pub(crate) fn is_mostly_lost(&self) -> bool {
        self.lost * 2 > self.updates
    }

    /// Counts, stops the spinners of pressed buttons and leaves groups; nothing here waits.
    pub(crate) fn begin(
        &mut self,
        telegram: &Arc<Telegram>,
        bot: &BotName,
        group_sentence: &Arc<str>,
        begun: &mut Begun,
    ) {
        let counters = telegram.counters();
        counters.updates.fetch_add(self.updates, Ordering::Relaxed);
        counters.skipped.fetch_add(self.skipped, Ordering::Relaxed);
        if self.unreadable > 0 {
            counters.unreadable.fetch_add(self.unreadable, Ordering::Relaxed);
            tracing::warn!(bot = bot.as_str(), unreadable = self.unreadable, "updates we do not know");
        }
        self.presses.retain(|id| begun.presses.insert(id.clone()));
        self.groups.retain(|id| begun.groups.insert(*id));
        for callback_id in self.presses.drain(..) {
            telegram.answer_press(callback_id);
        }
        for chat_id in self.groups.drain() {
            telegram.leave_group(chat_id, group_sentence);
        }
    }
}
