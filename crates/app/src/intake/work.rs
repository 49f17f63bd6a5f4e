//! One person's updates within a batch: step by step in memory, and what is kept of it in sets.

use super::{Intake, Taken};
use crate::letters::{open_message, open_state, seal_errand, seal_message, seal_state};
use crate::outbox::HandedOver;
use crate::replies::{errands, worth_sending};
use crate::{Errand, Outgoing};
use content::{Bot, Content};
use domain::{BotName, Channel, ConversationId, Inbound, OutboxId, Timestamp};
use guide::{Effect, Event, State, step, view_through};
use rand::rngs::StdRng;
use sealing::DataKey;
use std::time::Duration;
use storage::{ChatMessage, ConversationRow, Lease, Queued, Saving, StoreError, Tx};

/// How long the platform lets a bot delete a message.
const DELETABLE: Duration = Duration::from_secs(47 * 3_600 + 55 * 60);
/// Ids in one deletion. Source: Bot API, deleteMessages.
const DELETE_AT_ONCE: usize = 100;
/// Priorities of the outbox.
const EMERGENCY: i64 = 0;
const BOT_STEP: i64 = 2;

/// Who wrote what in a batch.
pub(super) struct Person {
    pub(super) bot: BotName,
    pub(super) channel: Channel,
    pub(super) inputs: Vec<usize>,
}

struct ToQueue {
    id: OutboxId,
    conversation: ConversationId,
    bot: BotName,
    priority: i64,
    payload: Vec<u8>,
    lease: Option<Lease>,
}

pub(super) struct Work<'a> {
    intake: &'a Intake,
    content: &'a Content,
    now: Timestamp,
    rng: StdRng,
    saving: Vec<Saving>,
    messages: Vec<ChatMessage>,
    queued: Vec<ToQueue>,
    handed: Vec<(BotName, HandedOver)>,
    announce: Vec<ConversationId>,
}

impl<'a> Work<'a> {
    pub(super) fn new(intake: &'a Intake, content: &'a Content, now: Timestamp, rng: StdRng) -> Self {
        Self {
            intake,
            content,
            now,
            rng,
            saving: Vec::new(),
            messages: Vec::new(),
            queued: Vec::new(),
            handed: Vec::new(),
            announce: Vec::new(),
        }
    }

    /// Keeps all of it, one statement each; gives what goes out at once after the commit.
    pub(super) async fn keep(self, tx: &mut Tx) -> Result<Vec<(BotName, HandedOver)>, StoreError> {
        tx.add_chat_messages(&self.messages).await?;
        tx.save_conversations(&self.saving).await?;
        let queued: Vec<Queued<'_>> = self
            .queued
            .iter()
            .map(|q| Queued {
                id: q.id,
                conversation: q.conversation,
                bot: q.bot.as_str(),
                priority: q.priority,
                repeatable: true,
                at: self.now,
                not_before: self.now,
                payload: q.payload.clone(),
                attempted: q.lease.as_ref(),
            })
            .collect();
        tx.enqueue(&queued).await?;
        if queued.iter().any(|q| q.attempted.is_none()) {
            tx.announce("outbox", b"").await?;
        }
        for id in &self.announce {
            tx.announce("conversation", id.as_bytes()).await?;
        }
        Ok(self.handed)
    }

    /// One person's updates, in order, in memory.
    pub(super) async fn one(
        &mut self,
        tx: &mut Tx,
        batch: &[Inbound],
        person: &Person,
        bot: &Bot,
        row: ConversationRow,
        taken: &mut [Taken],
    ) -> Result<(), StoreError> {
        let (mut id, mut key, stored) = match self.intake.keys.key_of(row.id, &row.wrapped_key) {
            Ok(key) => (row.id, key, row.state.clone()),
            Err(_) => {
                tracing::error!(conversation.id = ?row.id, "a conversation's key does not open; it begins anew");
                let (id, key) = self.anew(tx, person, batch, &row).await?;
                (id, key, None)
            }
        };
        let first = &batch[person.inputs[0]];
        let start = || State::start(&self.content.screen(bot.start).name, bot, first.hint, self.now);
        let known = stored.and_then(|bytes| open_state(&key, id, bytes));
        let is_new = known.is_none();
        let mut state = known.unwrap_or_else(start);
        if row.unreachable {
            tx.set_unreachable(id, false).await?;
        }
        let mut views = Vec::new();
        let mut deletions = Vec::new();
        for n in &person.inputs {
            let inbound = &batch[*n];
            if let Some(message) = inbound.message {
                let message = seal_message(&key, id, message, &mut self.rng);
                self.messages.push(ChatMessage { conversation: id, at: self.now, message });
            }
            taken[*n] = Taken::Quiet;
            if inbound.album.as_deref().is_some_and(|album| state.goes_on_with(album)) {
                continue;
            }
            // whoever writes before any /start is greeted by what she asked for, with the key below
            let (next, effects) = step(self.content, bot, state, Event::Input(&inbound.input), self.now);
            state = next;
            for effect in effects {
                match effect {
                    Effect::Show => {}
                    Effect::CountAnswer { line, answered } => {
                        tx.count_answer(&line, answered.as_str(), self.now.days()).await?;
                        continue;
                    }
                    Effect::Unreachable => {
                        tx.set_unreachable(id, true).await?;
                        tx.drop_outbox(id).await?;
                        continue;
                    }
                    Effect::Hide => {
                        deletions.extend(self.deletions(tx, person, &key, id).await?);
                        state = step(self.content, bot, state, Event::Done, self.now).0;
                    }
                    Effect::Stay { hours } => {
                        tx.set_stay(id, Duration::from_secs(u64::from(hours) * 3_600)).await?;
                        state = step(self.content, bot, state, Event::Done, self.now).0;
                    }
                    Effect::ForgetMe => {
                        let language = state.language(bot);
                        deletions.extend(self.deletions(tx, person, &key, id).await?);
                        state = step(self.content, bot, state, Event::Done, self.now).0.forgotten(language);
                        (id, key) = self.anew(tx, person, batch, &row).await?;
                    }
                    Effect::Hold | Effect::Drop | Effect::ForgetCode | Effect::Leave => continue,
                    Effect::Tell { .. }
                    | Effect::Add
                    | Effect::Keep { .. }
                    | Effect::Consent { .. }
                    | Effect::AskHuman { .. }
                    | Effect::EndHuman
                    | Effect::Return
                    | Effect::Withdraw
                    | Effect::Erase
                    | Effect::UndoErase
                    | Effect::NewCode
                    | Effect::Confirmation => {
                        state = step(self.content, bot, state, Event::Failed, self.now).0;
                    }
                }
                let shown = view_through(person.channel, self.content, bot, &state, self.now);
                taken[*n] = Taken::New(Box::new(shown.clone()));
                views.push(shown);
            }
        }
        if is_new && let Some(first) = views.first_mut().filter(|v| v.keys.is_empty()) {
            first.keys = vec![self.content.texts().get(first.language, "engine-help-key").to_string()];
        }
        if person.channel == Channel::Telegram {
            for errand in deletions {
                self.enqueue(person, &key, id, &first.address, EMERGENCY, errand);
            }
            for view in worth_sending(views) {
                let priority = if view.urgent { EMERGENCY } else { BOT_STEP };
                for errand in errands(&view, self.intake.public_url.as_deref()) {
                    self.enqueue(person, &key, id, &first.address, priority, errand);
                }
            }
        }
        let state_bytes = seal_state(&key, id, &state, &mut self.rng);
        self.saving.push(Saving {
            id,
            language: Some(state.language(bot).to_string()),
            state: state_bytes,
            at: self.now,
        });
        if person.channel == Channel::Web {
            self.announce.push(id);
        }
        Ok(())
    }

    /// A fresh conversation in the place of one that was forgotten or cannot be opened.
    async fn anew(
        &mut self,
        tx: &mut Tx,
        person: &Person,
        batch: &[Inbound],
        row: &ConversationRow,
    ) -> Result<(ConversationId, DataKey), StoreError> {
        tx.forget(row.id).await?;
        let address = &batch[person.inputs[0]].address;
        let opening = self.intake.opening(row.lookup, person, address, self.now, &mut self.rng);
        let fresh = tx.conversations(std::slice::from_ref(&opening)).await?;
        let fresh =
            fresh.into_iter().next().ok_or(StoreError::Corrupt("a conversation that was just begun is not there"))?;
        let key = self
            .intake
            .keys
            .key_of(fresh.id, &fresh.wrapped_key)
            .map_err(|_| StoreError::Corrupt("a key that was just made does not open"))?;
        Ok((fresh.id, key))
    }

    /// The errands that delete what can still be deleted, both sides. Ids that do not open any more are left alone.
    async fn deletions(
        &mut self,
        tx: &mut Tx,
        person: &Person,
        key: &DataKey,
        id: ConversationId,
    ) -> Result<Vec<Errand>, StoreError> {
        if person.channel == Channel::Web {
            return Ok(Vec::new());
        }
        let stored = tx.chat_messages(id, self.now.minus(DELETABLE)).await?;
        let rows: Vec<i64> = stored.iter().map(|(row, ..)| *row).collect();
        let in_batch = self.messages.iter().filter(|m| m.conversation == id).map(|m| m.message.clone());
        let sealed = stored.into_iter().map(|(.., m)| m).chain(in_batch);
        let ids: Vec<i64> = sealed.filter_map(|m| open_message(key, id, m)).collect();
        self.messages.retain(|m| m.conversation != id);
        tx.delete_chat_messages(&rows).await?;
        Ok(ids.chunks(DELETE_AT_ONCE).map(|some| Errand::Delete { messages: some.to_vec() }).collect())
    }

    fn enqueue(
        &mut self,
        person: &Person,
        key: &DataKey,
        conversation: ConversationId,
        address: &[u8],
        priority: i64,
        errand: Errand,
    ) {
        let id = self.intake.sequence.next(self.now, &mut self.rng);
        let payload = seal_errand(key, id, &errand, &mut self.rng);
        let lease = self.intake.outboxes.lease(&person.bot);
        if lease.is_some() {
            let out = Outgoing { id, bot: person.bot.clone(), address: address.to_vec(), errand, attempts: 0 };
            self.handed.push((person.bot.clone(), HandedOver { conversation, priority, key: key.clone(), out }));
        }
        self.queued.push(ToQueue { id, conversation, bot: person.bot.clone(), priority, payload, lease });
    }
}
