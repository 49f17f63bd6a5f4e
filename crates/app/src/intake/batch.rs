//! One person's updates within a batch: step by step in memory, and what is kept of it in sets.

mod sending;
mod thread;
mod warned;

pub(super) use thread::Thread;

use super::check_ins::unsay;
use super::codes::Codes;
use super::forgetting::{Forgetting, MayForget, Stopped, same};
use super::telling::{Begun, Telling};
use super::{Intake, Taken};
use crate::check_ins::{Hearing, Speaker};
use crate::letters::seal_message;
use crate::outbox::HandedOver;
use crate::reports::report_word;
use content::{Bot, Content};
use domain::{BotName, Channel, CompartmentId, ConversationId, Inbound, Input, Timestamp};
use guide::{AlbumPlace, Around, Effect, Event, is_expected, is_of_a_report, step, view_through};
use rand::rngs::StdRng;
use sealing::{EpochRecord, ReceiptCode};
use sending::ToQueue;
use std::collections::VecDeque;
use std::time::Duration;
use storage::{BesideRow, ChatMessage, ConversationRow, Queued, Saving, StoreError, Tx};

/// Effects of one input at most.
const MOST_EFFECTS: usize = 24;

/// What is to be done once it is durable.
pub(crate) struct Kept {
    /// Sent at once.
    pub(super) handed: Vec<(BotName, HandedOver)>,
    /// Pinned.
    pub(super) noted: Vec<EpochRecord>,
    /// Bytes of files that people brought, each by her look-up.
    pub(super) brought: Vec<([u8; 32], u64)>,
}

/// Who wrote what in a batch.
pub(super) struct Person {
    pub(super) bot: BotName,
    pub(super) channel: Channel,
    pub(super) inputs: Vec<usize>,
}

/// What came of what the platform was asked to do.
pub(super) enum Outcome {
    Nothing,
    Show,
    Done,
    Failed,
    /// The report takes no more of where she is.
    NoFurther,
    Told(Begun),
    /// Another device of hers replaced the code that she came back with.
    CodeChanged,
    /// Her word as it is kept.
    Hashed(String),
    /// A travel plan and its code.
    Planned(Begun),
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
    /// Bytes of files that people bring in this batch, each by her look-up.
    pub(super) brought: Vec<([u8; 32], u64)>,
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
        let telling = intake.reception.as_ref().map(|r| Telling::new(intake, r, codes));
        Self {
            telling,
            hearing: Hearing::default(),
            letters: Vec::new(),
            forgetting,
            unlisted: Vec::new(),
            brought: Vec::new(),
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
        Ok(Kept { handed: self.handed, noted, brought: self.brought })
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
            // its message is known from when she shared it first
            let moved = matches!(inbound.input, Input::Moved(_));
            if let Some(message) = inbound.message.filter(|_| !moved) {
                let message = seal_message(&thread.key, thread.id, message, &mut self.rng);
                self.messages.push(ChatMessage { conversation: thread.id, at: self.now, message });
            }
            (thread.file, thread.held, thread.photo, thread.is_told) = (None, false, false, false);
            taken[*n] = Taken::Quiet { file: None };
            if inbound.album.as_deref().is_some_and(|album| thread.state.goes_on_with(album)) {
                let in_a_report = matches!(thread.state.album_place(), Some(AlbumPlace::Report(_)));
                if self.goes_on(tx, &mut thread, inbound).await? {
                    thread.is_told = in_a_report;
                    self.warns(&mut thread, inbound);
                    continue;
                }
            }
            if self.hears(tx, &mut thread, inbound).await? {
                continue;
            }
            // whoever writes before any /start is greeted by what she asked for, with the key below
            let event = self.event(inbound);
            let before = thread.views.len();
            self.happens(tx, &mut thread, Some(inbound), event).await?;
            self.warns(&mut thread, inbound);
            if inbound.album.is_some() {
                let report = thread.file.map(|file| AlbumPlace::Report(report_word(file.report)));
                let held = thread.held.then_some(AlbumPlace::Held);
                thread.state.album_is_in(report.or(held).or(thread.photo.then_some(AlbumPlace::Plan)));
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
        if thread.is_new && self.intake.demonstration && thread.channel == Channel::Telegram {
            self.marks(&mut thread);
        }
        self.settle(thread);
        Ok(())
    }

    /// Whoever finds a bot of a demonstration by words, without its /start, is told so as well. Nothing stands above the
    /// numbers.
    fn marks(&self, thread: &mut Thread<'_>) {
        let Some(first) = thread.views.first_mut() else { return };
        let mark = self.content.texts().get(first.language, "engine-demo").to_string();
        if !first.paragraphs.contains(&mark) {
            let at = usize::from(first.urgent).min(first.paragraphs.len());
            first.paragraphs.insert(at, mark);
        }
    }

    /// Whether it was a word or a button of her questions, or letters of somebody who asks; the guide hears nothing of it.
    async fn hears(&mut self, tx: &mut Tx, thread: &mut Thread<'_>, inbound: &Inbound) -> Result<bool, StoreError> {
        if thread.channel != Channel::Telegram || matches!(inbound.input, Input::Moved(_)) {
            return Ok(false);
        }
        // before it is known whether it is a word of hers, and which: whatever this takes tells nothing of that
        let may_guess = self.hearing.waits_for(thread.id) && self.may_guess(thread, inbound);
        let language = thread.state.language(thread.bot);
        let who = Speaker { id: thread.id, key: &thread.key, language, may_guess };
        let with = (self.content, &*self.intake.keys);
        let answer = self.hearing.take(tx, with, &who, &inbound.input, self.now, &mut self.rng).await?;
        let heard = answer.is_some();
        thread.heard.extend(answer);
        // whichever word it was: who reads the chat later answers with it in her place
        if heard && matches!(inbound.input, Input::Text(_) | Input::Edited(_)) {
            unsay(thread, Some(inbound));
        }
        Ok(heard)
    }

    /// Whether a text may be one that somebody tries as a word of hers: it is neither of the form of a code nor what the guide
    /// expects.
    fn may_guess(&self, thread: &Thread<'_>, inbound: &Inbound) -> bool {
        match self.event(inbound) {
            // a correction of what she told goes into the report, wherever she stands
            Event::Input(Input::Edited(_)) if is_of_a_report(&thread.state, self.now) => false,
            Event::Input(Input::Text(text) | Input::Edited(text)) => {
                let around = self.around(thread.channel);
                !is_expected(self.content, thread.bot, &thread.state, text, around)
            }
            _ => false,
        }
    }

    /// What her input is to the guide: something of the form of a code is not read as words.
    fn event<'b>(&self, inbound: &'b Inbound) -> Event<'b> {
        match &inbound.input {
            Input::Text(text) | Input::Edited(text) if self.telling.is_some() && codes_in(text) > 0 => Event::Receipt,
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
            thread.is_told |= warned::tells(&effect) && !matches!(outcome, Outcome::Failed | Outcome::Nothing);
            let event = match &outcome {
                Outcome::Nothing => continue,
                Outcome::Show => {
                    let shown = view_through(thread.channel, self.content, thread.bot, &thread.state, around);
                    thread.views.push(shown);
                    continue;
                }
                Outcome::Done => Event::Done,
                Outcome::Failed => Event::Failed,
                Outcome::NoFurther => Event::NoFurther,
                Outcome::Told(begun) => {
                    Event::Told { report: &begun.word, code: begun.code.as_ref().map(|code| code.as_str()) }
                }
                Outcome::CodeChanged => Event::CodeChanged,
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
        self.intake.around(self.content, self.now, channel == Channel::Telegram)
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
                self.hide(tx, thread).await?;
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
                    self.leaves_her_questions(tx, thread).await?;
                    self.anew(tx, thread).await?;
                    Outcome::Done
                }
            },
            // the state itself holds neither any more
            Effect::ForgetCode => Outcome::Nothing,
            Effect::Leave => {
                thread.leave_page(tx).await?;
                Outcome::Nothing
            }
            Effect::Unsay
            | Effect::HashWord { .. }
            | Effect::SetCheckIn(_)
            | Effect::ListCheckIns
            | Effect::CallOff
            | Effect::StartPlan
            | Effect::KeepPlan { .. }
            | Effect::KeepPhoto
            | Effect::DestroyPlan
            | Effect::DropPlan { .. } => self.asks(tx, thread, inbound, effect).await?,
            other => self.tells(tx, thread, inbound, other).await?,
        })
    }
}

/// Letters beside a code from which on a text is a story that holds a number, not a code.
const WORDS_BESIDE_A_CODE: usize = 60;

/// How many there are that may be a code, in a text that is one to come back, perhaps with a word or two beside it; none in
/// any other. Each of them is looked up, and costs what a look-up costs.
pub fn codes_in(text: &str) -> usize {
    let is_a_story = text.chars().filter(|c| c.is_alphabetic()).count() > WORDS_BESIDE_A_CODE;
    if is_a_story { 0 } else { ReceiptCode::find_all(text).len() }
}
