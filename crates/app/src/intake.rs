//! What comes in: one transaction a batch. De-duplicate, load, step, save, enqueue; only after the commit is
//! anything confirmed, answered or sent.

use crate::letters::{open_message, open_state, seal_address, seal_errand, seal_message, seal_state};
use crate::outbox::{HandedOver, Outboxes};
use crate::replies::{errands, worth_sending};
use crate::{ContentNow, Errand, Keyring, Outgoing, Randomness, Sequence};
use content::{Bot, Content};
use domain::{BotName, Channel, Clock, ConversationId, Inbound, OutboxId, Timestamp};
use guide::{Effect, Event, State, View, step, view_through};
use rand::rngs::StdRng;
use sealing::DataKey;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use storage::{ChatMessage, ConversationRow, Lease, Opening, Queued, Saving, Seen, Store, StoreError, Tx};

/// How long the platform lets a bot delete a message.
const DELETABLE: Duration = Duration::from_secs(47 * 3_600 + 55 * 60);
/// Ids in one deletion. Source: Bot API, deleteMessages.
const DELETE_AT_ONCE: usize = 100;
/// Priorities of the outbox.
const EMERGENCY: i64 = 0;
const BOT_STEP: i64 = 2;

/// What became of one update.
#[derive(Clone, Debug)]
pub enum Taken {
    /// It was taken; what the person sees now.
    New(Box<View>),
    /// It was taken and needs no answer.
    Quiet,
    /// It had been taken before.
    Repeated,
    /// No such bot runs here.
    NoSuchBot,
}

/// The door for everything that comes in. Cheap to clone.
#[derive(Clone)]
pub struct Intake {
    /// Where it is kept.
    pub store: Store,
    /// What is said.
    pub content: ContentNow,
    /// What opens and seals.
    pub keys: Arc<Keyring>,
    /// When.
    pub clock: Arc<dyn Clock>,
    /// For ids, nonces, keys.
    pub random: Randomness,
    /// In which order what goes out stands.
    pub sequence: Sequence,
    /// Who sends.
    pub outboxes: Outboxes,
    /// The public address of our own pages.
    pub public_url: Option<String>,
}

struct Person {
    bot: BotName,
    channel: Channel,
    inputs: Vec<usize>,
}

/// What the transaction leaves for after the commit.
struct Outcome {
    taken: Vec<Taken>,
    handed: Vec<(BotName, HandedOver)>,
}

impl Intake {
    /// Takes a batch: either all of it is durable when this returns, or nothing. One answer an update, in order.
    pub async fn take(&self, batch: &[Inbound]) -> Result<Vec<Taken>, StoreError> {
        let now = self.clock.now();
        let content = self.content.current();
        let outcome = self
            .store
            .write("intake", |tx| {
                let content = content.clone();
                async move { self.within(tx, batch, &content, now).await }
            })
            .await?
            .into_inner();
        // The commit is the record of the attempt; from here on the messages are on their way.
        for (bot, handed) in outcome.handed {
            self.outboxes.hand_over(&bot, handed);
        }
        Ok(outcome.taken)
    }

    /// Takes a batch; where it fails for a reason of its own, each update by itself, so that one bad update holds
    /// nobody up. Errors: the store is full or away, and nothing may be confirmed.
    pub async fn take_or_single_out(&self, batch: &[Inbound]) -> Result<Vec<Taken>, StoreError> {
        match self.take(batch).await {
            Err(e) if !e.is_transient() && batch.len() > 1 => {
                let mut out = Vec::with_capacity(batch.len());
                for one in batch {
                    match self.take(std::slice::from_ref(one)).await {
                        Ok(mut taken) => out.append(&mut taken),
                        Err(e) if e.is_transient() => return Err(e),
                        Err(e) => {
                            tracing::error!(error = %e, bot = %one.bot, "one update could not be taken and is left out");
                            out.push(Taken::Quiet);
                        }
                    }
                }
                Ok(out)
            }
            other => other,
        }
    }

    async fn within(
        &self,
        mut tx: Tx,
        batch: &[Inbound],
        content: &Content,
        now: Timestamp,
    ) -> Result<storage::Done<Outcome>, StoreError> {
        let mut rng = self.random.child();
        let mut taken = vec![Taken::Repeated; batch.len()];
        let fresh = self.fresh(&mut tx, batch, content, now, &mut taken).await?;
        let people = self.people(batch, &fresh);
        let rows = self.rows(&mut tx, batch, &people, now, &mut rng).await?;
        let mut work = Work {
            intake: self,
            content,
            now,
            rng,
            saving: Vec::new(),
            messages: Vec::new(),
            queued: Vec::new(),
            handed: Vec::new(),
            announce: Vec::new(),
        };
        for ((_, person), row) in people.iter().zip(rows) {
            let Some(bot) = content.bot(&person.bot) else { continue };
            work.one(&mut tx, batch, person, bot, row, &mut taken).await?;
        }
        tx.add_chat_messages(&work.messages).await?;
        tx.save_conversations(&work.saving).await?;
        let queued: Vec<Queued<'_>> = work
            .queued
            .iter()
            .map(|q| Queued {
                id: q.id,
                conversation: q.conversation,
                bot: q.bot.as_str(),
                priority: q.priority,
                repeatable: true,
                at: now,
                not_before: now,
                payload: q.payload.clone(),
                attempted: q.lease.as_ref(),
            })
            .collect();
        tx.enqueue(&queued).await?;
        if queued.iter().any(|q| q.attempted.is_none()) {
            tx.announce("outbox", b"").await?;
        }
        for id in &work.announce {
            tx.announce("conversation", id.as_bytes()).await?;
        }
        let handed = work.handed;
        tx.done(Outcome { taken, handed })
    }

    /// The updates not seen before. What comes by the web has no number of its own and is never a repetition.
    async fn fresh(
        &self,
        tx: &mut Tx,
        batch: &[Inbound],
        content: &Content,
        now: Timestamp,
        taken: &mut [Taken],
    ) -> Result<Vec<usize>, StoreError> {
        let known: Vec<usize> = (0..batch.len()).filter(|n| content.bot(&batch[*n].bot).is_some()).collect();
        for n in 0..batch.len() {
            if content.bot(&batch[n].bot).is_none() {
                taken[n] = Taken::NoSuchBot;
            }
        }
        let numbered: Vec<usize> = known.iter().copied().filter(|n| batch[*n].channel == Channel::Telegram).collect();
        let seen: Vec<Seen<'_>> = numbered
            .iter()
            .map(|n| Seen { bot: batch[*n].bot.as_str(), update: batch[*n].update.0, at: now })
            .collect();
        let first = tx.first_seen(&seen).await?;
        let repeated: HashSet<usize> = numbered.iter().zip(first).filter(|(_, f)| !f).map(|(n, _)| *n).collect();
        Ok(known.into_iter().filter(|n| !repeated.contains(n)).collect())
    }

    /// Who wrote what, each person once, in the order of her look-up so that batches never wait in a circle.
    fn people(&self, batch: &[Inbound], fresh: &[usize]) -> BTreeMap<[u8; 32], Person> {
        let mut out: BTreeMap<[u8; 32], Person> = BTreeMap::new();
        for n in fresh {
            let i = &batch[*n];
            let look_up = self.keys.look_up(i.channel, &i.bot, &i.person);
            out.entry(look_up)
                .or_insert_with(|| Person { bot: i.bot.clone(), channel: i.channel, inputs: Vec::new() })
                .inputs
                .push(*n);
        }
        out
    }

    async fn rows(
        &self,
        tx: &mut Tx,
        batch: &[Inbound],
        people: &BTreeMap<[u8; 32], Person>,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<Vec<ConversationRow>, StoreError> {
        let openings: Vec<Opening<'_>> = people
            .iter()
            .map(|(look_up, p)| {
                self.opening(*look_up, p, p.inputs.first().map_or(&[][..], |n| &batch[*n].address), now, rng)
            })
            .collect();
        tx.conversations(&openings).await
    }

    fn opening<'a>(
        &self,
        lookup: [u8; 32],
        person: &'a Person,
        address: &[u8],
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Opening<'a> {
        let id = ConversationId::new(now, rng);
        let (key, wrapped_key) = self.keys.new_key(id, rng);
        let address = seal_address(&key, id, address, rng);
        Opening {
            id,
            lookup,
            bot: person.bot.as_str(),
            channel: person.channel.as_str(),
            wrapped_key,
            address,
            at: now,
        }
    }
}

struct ToQueue {
    id: OutboxId,
    conversation: ConversationId,
    bot: BotName,
    priority: i64,
    payload: Vec<u8>,
    lease: Option<Lease>,
}

struct Work<'a> {
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

impl Work<'_> {
    /// One person's updates, in order, in memory.
    async fn one(
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
