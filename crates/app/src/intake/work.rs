//! One person's updates within a batch: step by step in memory, and what is kept of it in sets.

use super::codes::Codes;
use super::forgetting::{Forgetting, MayForget, Stopped, same};
use super::telling::{Begun, Telling};
use super::{FilePlace, Intake, Taken};
use crate::check_ins::{self, Hearing, Speaker};
use crate::letters::{open_message, open_state, seal_errand, seal_letter, seal_message, seal_state};
use crate::outbox::HandedOver;
use crate::reception::Reception;
use crate::replies::{errands, worth_sending};
use crate::reports::report_word;
use crate::{Errand, Outgoing};
use content::{Bot, Content};
use domain::{BotName, Channel, CompartmentId, ConversationId, Inbound, Input, Language, OutboxId, Timestamp};
use guide::{AlbumPlace, Around, Desks, Effect, Event, State, View, step, view_through};
use rand::rngs::StdRng;
use sealing::{DataKey, EpochRecord, ReceiptCode};
use std::collections::VecDeque;
use std::time::Duration;
use storage::{BesideRow, ChatMessage, ConversationRow, Lease, Queued, Saving, StoreError, Tx};

/// How long the platform lets a bot delete a message.
const DELETABLE: Duration = Duration::from_secs(47 * 3_600 + 55 * 60);
/// Ids in one deletion. Source: Bot API, deleteMessages.
const DELETE_AT_ONCE: usize = 100;
/// Priorities of the outbox.
const EMERGENCY: i64 = 0;
const HUMAN: i64 = 1;
const BOT_STEP: i64 = 2;
/// Effects of one input at most.
const MOST_EFFECTS: usize = 24;

/// What is to be done once it is durable.
pub(crate) struct Kept {
    /// Sent at once.
    pub(super) handed: Vec<(BotName, HandedOver)>,
    /// Pinned.
    pub(super) noted: Vec<EpochRecord>,
}

/// Who wrote what in a batch.
pub(super) struct Person {
    pub(super) bot: BotName,
    pub(super) channel: Channel,
    pub(super) inputs: Vec<usize>,
}

/// One person's thread while something happens in it.
pub(super) struct Thread<'b> {
    pub(super) bot: &'b Bot,
    pub(super) channel: Channel,
    pub(super) address: Vec<u8>,
    pub(super) look_up: [u8; 32],
    pub(super) id: ConversationId,
    pub(super) key: DataKey,
    pub(super) state: State,
    pub(super) is_new: bool,
    /// Begun in this very transaction.
    fresh: bool,
    /// The file that the update under way put into a report.
    pub(super) file: Option<FilePlace>,
    /// The update under way is held.
    pub(super) held: bool,
    /// What she is shown, in order.
    pub(super) views: Vec<View>,
    /// What the desk, or the node by itself, says besides.
    pub(super) letters: Vec<String>,
    /// What is answered to words and buttons of her questions.
    pub(super) heard: Vec<Errand>,
    pub(super) deletions: Vec<Errand>,
}

/// What came of what the platform was asked to do.
pub(super) enum Outcome {
    Nothing,
    Show,
    Done,
    Failed,
    Told(Begun),
    /// Her word as it is kept.
    Hashed(String),
    /// A travel plan and its code.
    Planned(Begun),
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
    pub(super) intake: &'a Intake,
    pub(super) content: &'a Content,
    pub(super) codes: &'a Codes,
    pub(super) now: Timestamp,
    pub(super) rng: StdRng,
    pub(super) telling: Option<Telling<'a>>,
    /// The questions of hers that wait for an answer.
    pub(super) hearing: Hearing,
    saving: Vec<Saving>,
    messages: Vec<ChatMessage>,
    queued: Vec<ToQueue>,
    handed: Vec<(BotName, HandedOver)>,
    announce: Vec<ConversationId>,
    letters: Vec<BesideRow>,
    forgetting: &'a Forgetting,
    /// Who must be listed before she is forgotten.
    unlisted: Vec<CompartmentId>,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        intake: &'a Intake,
        content: &'a Content,
        (codes, forgetting): (&'a Codes, &'a Forgetting),
        now: Timestamp,
        rng: StdRng,
    ) -> Self {
        codes.begin();
        let telling = intake.reception.as_ref().map(|r| Telling::new(r, codes, &intake.sequence));
        Self {
            telling,
            hearing: Hearing::default(),
            letters: Vec::new(),
            forgetting,
            unlisted: Vec::new(),
            intake,
            content,
            codes,
            now,
            rng,
            saving: Vec::new(),
            messages: Vec::new(),
            queued: Vec::new(),
            handed: Vec::new(),
            announce: Vec::new(),
        }
    }

    /// Keeps all of it, one statement each; gives what is to be done after the commit. Errors: somebody is to be listed first.
    pub(super) async fn keep(mut self, tx: &mut Tx) -> Result<Kept, Stopped> {
        self.unlisted.extend(self.forgetting.unlisted(&self.hearing.destroyed));
        if !self.unlisted.is_empty() {
            return Err(Stopped::Unlisted(self.unlisted));
        }
        let noted = match self.telling {
            Some(telling) => telling.keep(tx, self.now, &mut self.rng).await?,
            None => Vec::new(),
        };
        self.hearing.keep(tx).await?;
        for letter in &self.letters {
            tx.add_letter(letter).await?;
        }
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
        let attempted = tx.enqueue(&queued).await?;
        if attempted.len() < queued.len() {
            tx.announce("outbox", b"").await?;
        }
        self.handed.retain(|(_, handed)| attempted.contains(&handed.out.id));
        for id in &self.announce {
            tx.announce("conversation", id.as_bytes()).await?;
        }
        Ok(Kept { handed: self.handed, noted })
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
        let first = &batch[person.inputs[0]];
        let mut thread = self.thread(tx, bot, person.channel, first.address.clone(), &row, first.hint).await?;
        if row.unreachable {
            tx.set_unreachable(thread.id, false).await?;
        }
        for n in &person.inputs {
            let inbound = &batch[*n];
            if let Some(message) = inbound.message {
                let message = seal_message(&thread.key, thread.id, message, &mut self.rng);
                self.messages.push(ChatMessage { conversation: thread.id, at: self.now, message });
            }
            (thread.file, thread.held) = (None, false);
            taken[*n] = Taken::Quiet { file: None };
            if inbound.album.as_deref().is_some_and(|album| thread.state.goes_on_with(album))
                && self.goes_on(tx, &mut thread, inbound).await?
            {
                continue;
            }
            if self.hears(tx, &mut thread, inbound).await? {
                continue;
            }
            // whoever writes before any /start is greeted by what she asked for, with the key below
            let event = self.event(inbound);
            let before = thread.views.len();
            self.happens(tx, &mut thread, Some(inbound), event).await?;
            if inbound.album.is_some() {
                let report = thread.file.map(|file| AlbumPlace::Report(report_word(file.report)));
                thread.state.album_is_in(report.or(thread.held.then_some(AlbumPlace::Held)));
            }
            let file = thread.file;
            taken[*n] = match thread.views[before..].last() {
                Some(shown) => Taken::New { view: Box::new(shown.clone()), file },
                None => Taken::Quiet { file },
            };
        }
        if thread.is_new
            && let Some(first) = thread.views.first_mut().filter(|v| v.keys.is_empty())
        {
            first.keys = vec![self.content.texts().get(first.language, "engine-help-key").to_string()];
        }
        self.settle(thread);
        Ok(())
    }

    /// Whether it was a word or a button of her questions, or letters of somebody who asks; the guide hears nothing of it.
    async fn hears(&mut self, tx: &mut Tx, thread: &mut Thread<'_>, inbound: &Inbound) -> Result<bool, StoreError> {
        if thread.channel != Channel::Telegram {
            return Ok(false);
        }
        let who = Speaker { id: thread.id, key: &thread.key, language: thread.state.language(thread.bot) };
        let with = (self.content, &*self.intake.keys);
        let answer = self.hearing.take(tx, with, &who, &inbound.input, self.now, &mut self.rng).await?;
        let heard = answer.is_some();
        thread.heard.extend(answer);
        Ok(heard)
    }

    /// A conversation with its key and state, as something happens in it.
    pub(super) async fn thread<'b>(
        &mut self,
        tx: &mut Tx,
        bot: &'b Bot,
        channel: Channel,
        address: Vec<u8>,
        row: &ConversationRow,
        hint: Option<Language>,
    ) -> Result<Thread<'b>, StoreError> {
        let start = || State::start(&self.content.screen(bot.start).name, bot, hint, self.now);
        let blank = |id, key, state, is_new| Thread {
            bot,
            channel,
            address: address.clone(),
            look_up: row.lookup,
            id,
            key,
            state,
            is_new,
            fresh: row.fresh,
            file: None,
            held: false,
            views: Vec::new(),
            letters: Vec::new(),
            heard: Vec::new(),
            deletions: Vec::new(),
        };
        match self.intake.keys.key_of(row.id, &row.wrapped_key) {
            Ok(key) => {
                let known = row.state.clone().and_then(|bytes| open_state(&key, row.id, bytes));
                let is_new = known.is_none();
                let state = known.unwrap_or_else(start);
                Ok(blank(row.id, key, state, is_new))
            }
            Err(_) => {
                tracing::error!(conversation.id = ?row.id, "a conversation's key does not open; it begins anew");
                let key = DataKey::generate(&mut self.rng);
                let mut thread = blank(row.id, key, start(), true);
                self.anew(tx, &mut thread).await?;
                Ok(thread)
            }
        }
    }

    /// What her input is to the guide: something of the form of a code is not read as words.
    fn event<'b>(&self, inbound: &'b Inbound) -> Event<'b> {
        match &inbound.input {
            Input::Text(text) | Input::Edited(text) if self.telling.is_some() && is_a_code(text) => Event::Receipt,
            input => Event::Input(input),
        }
    }

    /// Something happens in a thread: one step, what the platform does of it, and the steps that come of that.
    pub(super) async fn happens(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
        event: Event<'_>,
    ) -> Result<(), StoreError> {
        let around = self.around(thread.channel);
        if inbound.is_some() {
            self.code_later(tx, thread, around).await?;
        }
        let (next, effects) = step(self.content, thread.bot, thread.state.clone(), event, around);
        thread.state = next;
        let mut effects = VecDeque::from(effects);
        // a guide that asked without end would be a mistake of content; the person still sees where she stands
        for _ in 0..MOST_EFFECTS {
            let Some(effect) = effects.pop_front() else { break };
            let outcome = self.act(tx, thread, inbound, &effect).await?;
            let event = match &outcome {
                Outcome::Nothing => continue,
                Outcome::Show => {
                    let shown = view_through(thread.channel, self.content, thread.bot, &thread.state, around);
                    thread.views.push(shown);
                    continue;
                }
                Outcome::Done => Event::Done,
                Outcome::Failed => Event::Failed,
                Outcome::Told(begun) => {
                    Event::Told { report: &begun.word, code: begun.code.as_ref().map(|code| code.as_str()) }
                }
                Outcome::Hashed(hash) => Event::Hashed { hash },
                Outcome::Planned(begun) => {
                    let code = begun.code.as_ref().map(|code| code.as_str()).unwrap_or_default();
                    Event::Planned { plan: &begun.word, code }
                }
            };
            let language = thread.state.language(thread.bot);
            let (next, more) = step(self.content, thread.bot, thread.state.clone(), event, around);
            let forgotten = effect == Effect::ForgetMe && matches!(outcome, Outcome::Done);
            thread.state = if forgotten { next.forgotten(language) } else { next };
            effects.extend(more);
        }
        Ok(())
    }

    /// What holds around a step now.
    fn around(&self, channel: Channel) -> Around {
        let writes = channel == Channel::Telegram;
        let desks = self.intake.reception.as_ref().map_or_else(Desks::default, Reception::desks);
        let around = Around::from(self.now);
        let backups = self.intake.reception.as_ref().map_or(around.backups, |r| r.backups);
        Around { desks, writes, backups, ..around }
    }

    /// What the platform does.
    async fn act(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
        effect: &Effect,
    ) -> Result<Outcome, StoreError> {
        Ok(match effect {
            Effect::Show => Outcome::Show,
            Effect::CountAnswer { line, answered } => {
                tx.count_answer(line, answered.as_str(), self.now.days()).await?;
                Outcome::Nothing
            }
            Effect::Unreachable => {
                tx.set_unreachable(thread.id, true).await?;
                tx.drop_outbox(thread.id).await?;
                Outcome::Nothing
            }
            Effect::Hide => {
                self.delete_both_sides(tx, thread).await?;
                Outcome::Done
            }
            Effect::Stay { hours } => {
                tx.set_stay(thread.id, Duration::from_secs(u64::from(*hours) * 3_600)).await?;
                Outcome::Done
            }
            Effect::ForgetMe => match self.forgetting.may(thread.id, thread.fresh) {
                MayForget::Never => Outcome::Failed,
                may => {
                    if may == MayForget::NotYet {
                        self.unlisted.extend(same(thread.id));
                    }
                    self.delete_both_sides(tx, thread).await?;
                    // with their timers, and the plans that only they could open
                    let gone = check_ins::call_off_all(tx, thread.id, self.now, &mut self.rng).await?;
                    self.hearing.leave(thread.id, gone);
                    self.anew(tx, thread).await?;
                    Outcome::Done
                }
            },
            // the state itself holds neither any more
            Effect::ForgetCode | Effect::Leave => Outcome::Nothing,
            Effect::Unsay
            | Effect::HashWord { .. }
            | Effect::SetCheckIn(_)
            | Effect::ListCheckIns
            | Effect::CallOff
            | Effect::StartPlan
            | Effect::KeepPlan { .. }
            | Effect::DestroyPlan
            | Effect::DropPlan { .. } => self.asks(tx, thread, inbound, effect).await?,
            other => self.tells(tx, thread, inbound, other).await?,
        })
    }

    /// What is sent and saved of a thread.
    pub(super) fn settle(&mut self, mut thread: Thread<'_>) {
        let (views, letters) = (std::mem::take(&mut thread.views), std::mem::take(&mut thread.letters));
        if thread.channel == Channel::Telegram {
            for errand in std::mem::take(&mut thread.deletions) {
                self.enqueue(&thread, EMERGENCY, errand);
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
        let state = seal_state(&thread.key, thread.id, &thread.state, &mut self.rng);
        let language = Some(thread.state.language(thread.bot).to_string());
        self.saving.push(Saving { id: thread.id, language, state, at: self.now });
    }

    /// A fresh conversation in the place of one that was forgotten or cannot be opened.
    async fn anew(&mut self, tx: &mut Tx, thread: &mut Thread<'_>) -> Result<(), StoreError> {
        tx.forget(thread.id).await?;
        let opening = self.intake.opening(
            thread.look_up,
            &thread.bot.name,
            thread.channel,
            &thread.address,
            self.now,
            &mut self.rng,
        );
        let fresh = tx.conversations(std::slice::from_ref(&opening)).await?;
        let fresh =
            fresh.into_iter().next().ok_or(StoreError::Corrupt("a conversation that was just begun is not there"))?;
        thread.key = self
            .intake
            .keys
            .key_of(fresh.id, &fresh.wrapped_key)
            .map_err(|_| StoreError::Corrupt("a key that was just made does not open"))?;
        (thread.id, thread.fresh) = (fresh.id, true);
        Ok(())
    }

    /// Deletes what can still be deleted in the chat, both sides. Ids that do not open any more are left alone.
    async fn delete_both_sides(&mut self, tx: &mut Tx, thread: &mut Thread<'_>) -> Result<(), StoreError> {
        tx.drop_letters(thread.id).await?;
        if thread.channel == Channel::Web {
            return Ok(());
        }
        let stored = tx.chat_messages(thread.id, self.now.minus(DELETABLE)).await?;
        let rows: Vec<i64> = stored.iter().map(|(row, ..)| *row).collect();
        let in_batch = self.messages.iter().filter(|m| m.conversation == thread.id).map(|m| m.message.clone());
        let sealed = stored.into_iter().map(|(.., m)| m).chain(in_batch);
        let ids: Vec<i64> = sealed.filter_map(|m| open_message(&thread.key, thread.id, m)).collect();
        self.messages.retain(|m| m.conversation != thread.id);
        tx.delete_chat_messages(&rows).await?;
        let deletions = ids.chunks(DELETE_AT_ONCE).map(|some| Errand::Delete { messages: some.to_vec() });
        thread.deletions.extend(deletions);
        Ok(())
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

/// Letters beside a code from which on a text is a story that holds a number, not a code.
const WORDS_BESIDE_A_CODE: usize = 60;

/// Whether a text is a code to come back, perhaps with a word or two beside it.
fn is_a_code(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() <= WORDS_BESIDE_A_CODE && !ReceiptCode::find_all(text).is_empty()
}
