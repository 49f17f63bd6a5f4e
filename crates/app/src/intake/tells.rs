//! What the platform does for a person who tells something, asks for a human, or came back.

use super::FilePlace;
use super::batch::{Outcome, Thread, Work};
use super::check_ins::unsay;
use super::returned::Renewed;
use super::sent::{
    Held, file_to_fetch, held_of, is_brought, is_too_large, open_held, person, said_of, seal_held, size_of,
};
use super::telling::{Beginning, Begun, Followed, QUEUE, Teller, ToFetch, answered_when, when_code};
use crate::LARGEST_FILE;
use crate::desk::hours_changed;
use crate::letters::seal_return;
use crate::reports::{NO_ROOM, Said, TOO_LARGE, What, report_of};
use domain::{Inbound, Input, ItemId};
use guide::{AlbumPlace, Around, Effect, Event, WhenToAnswer, step};
use std::time::Duration;
use storage::{BesideRow, StoreError, Tx};

/// How long what she sent is held for her decision.
const HELD: Duration = Duration::from_secs(15 * 60);
/// Things held at most; the last ones stay.
const HELD_AT_MOST: usize = 10;

const DANGER: i64 = 0;
const USUAL: i64 = 2;

impl Work<'_> {
    pub(super) async fn tells(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
        effect: &Effect,
    ) -> Result<Outcome, StoreError> {
        if self.telling.is_none() {
            return Ok(if effect.comes_back() { Outcome::Failed } else { Outcome::Nothing });
        }
        match effect {
            Effect::Hold => {
                self.hold(tx, thread, inbound).await?;
                thread.held = true;
                Ok(Outcome::Nothing)
            }
            Effect::Drop => {
                tx.let_go(thread.id).await?;
                Ok(Outcome::Nothing)
            }
            Effect::Return => {
                if let Some(inbound) = inbound {
                    self.wants_back(tx, thread, inbound).await?;
                }
                Ok(Outcome::Nothing)
            }
            Effect::AskHuman { when } => self.ask_human(tx, thread, when).await,
            Effect::Tell { door, child, .. } => {
                let Some(said) = inbound.and_then(said_of) else { return Ok(Outcome::Failed) };
                let urgency = self.urgency(&said);
                let who = teller(thread, urgency);
                let Some(telling) = self.telling.as_mut() else { return Ok(Outcome::Failed) };
                let beginning = Beginning { door: *door, human: false, child: *child, said: vec![said] };
                let begun = telling.begin(&who, beginning, self.now, &mut self.rng);
                let Some(begun) = begun else { return Ok(Outcome::Failed) };
                let file = self.its_file(thread, inbound);
                let Some(telling) = self.telling.as_mut() else { return Ok(Outcome::Failed) };
                thread.file = telling.files_begun(&begun.word, &thread.bot.name, &[file], self.now, &mut self.rng);
                if inbound.is_some_and(is_brought) {
                    telling.bring_first(&begun.word, thread.id, self.now, &mut self.rng);
                }
                if urgency == DANGER {
                    telling.is_told_to_duty(&begun.word, &teller(thread, urgency), self.now);
                }
                Ok(Outcome::Told(begun))
            }
            other => self.about_a_report(tx, thread, inbound, other).await,
        }
    }

    /// A report that was taken while no code was ready gets one as soon as she does something and there is one.
    pub(super) async fn code_later(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        around: Around,
    ) -> Result<(), StoreError> {
        let Some(word) = thread.state.lacks_code(self.now).map(str::to_owned) else { return Ok(()) };
        let Some(telling) = self.telling.as_mut() else { return Ok(()) };
        let code = match telling.lacks_code(tx, &word).await? {
            None => return Ok(()),
            Some(false) => None,
            Some(true) => match telling.renew(tx, Some(&word), thread.channel, self.now, &mut self.rng).await? {
                Renewed::By(Begun { code: Some(code), .. }) => Some(code),
                _ => return Ok(()),
            },
        };
        let event = Event::Coded { code: code.as_ref().map(|code| code.as_str()) };
        (thread.state, _) = step(self.content, thread.bot, thread.state.clone(), event, around);
        Ok(())
    }

    /// What concerns a report that is there.
    async fn about_a_report(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
        effect: &Effect,
    ) -> Result<Outcome, StoreError> {
        let word = thread.state.report().map(str::to_owned);
        let returned = thread.state.returned().map(str::to_owned);
        let (now, country, with) = (self.now, thread.state.country(), (self.intake, self.content));
        if matches!(effect, Effect::Add) {
            let Some(said) = inbound.and_then(said_of) else { return Ok(Outcome::Failed) };
            return self.add(tx, thread, inbound, word.as_deref(), said).await;
        }
        let (telling, rng) = match self.telling.as_mut() {
            Some(telling) => (telling, &mut self.rng),
            None => return Ok(Outcome::Failed),
        };
        if matches!(effect, Effect::Follow) {
            let Some(said) = inbound.and_then(said_of) else { return Ok(Outcome::Failed) };
            return Ok(match telling.follow(tx, word.as_deref(), &said, now, rng).await? {
                Followed::Kept => Outcome::Done,
                Followed::NotKept => Outcome::Failed,
                Followed::NoFurther => Outcome::NoFurther,
            });
        }
        let done = match effect {
            Effect::Keep { question, value } => {
                let kept = person(What::Kept { question: question.clone(), value: value.clone() }, None);
                let done = telling.add(tx, word.as_deref(), &kept, now, rng).await?.is_some();
                if let Some(country) = country.filter(|_| done) {
                    telling.is_in(tx, word.as_deref(), country).await?;
                }
                let about = word.as_deref().and_then(report_of).filter(|_| done);
                if let (Some(id), Some(when)) = (about, answered_when(question, value)) {
                    telling.may_be_answered(tx, id, when).await?;
                    hours_changed(tx, with, (id, value.as_str()), now, rng).await?;
                }
                done
            }
            Effect::Consent { which, yes } => telling.consent(tx, word.as_deref(), *which, *yes, now, rng).await?,
            Effect::EndHuman => {
                if let Some(id) = word.as_deref().and_then(report_of) {
                    telling.waits_no_more(tx, id).await?;
                    telling.alters(id, QUEUE);
                }
                true
            }
            Effect::Withdraw => telling.withdraw(tx, returned.as_deref(), now, rng).await?,
            Effect::Erase => telling.erase(tx, returned.as_deref(), false, now).await?,
            Effect::UndoErase => telling.erase(tx, returned.as_deref(), true, now).await?,
            Effect::NewCode => {
                return Ok(match telling.renew(tx, returned.as_deref(), thread.channel, now, rng).await? {
                    Renewed::By(begun) => Outcome::Told(begun),
                    Renewed::ByAnother => Outcome::CodeChanged,
                    Renewed::Not => Outcome::Failed,
                });
            }
            Effect::Confirmation => {
                let text = telling.confirm(now, rng);
                thread.letters.push(text);
                true
            }
            _ => false,
        };
        Ok(if done { Outcome::Done } else { Outcome::Failed })
    }

    /// A further part of an album: it follows the first one. False: it could not, or it has words and the first one was
    /// not kept, so it is heard as if it stood alone.
    pub(super) async fn goes_on(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: &Inbound,
    ) -> Result<bool, StoreError> {
        match thread.state.album_place().cloned() {
            Some(AlbumPlace::Report(word)) => {
                let Some(said) = said_of(inbound) else { return Ok(true) };
                let added = self.add(tx, thread, Some(inbound), Some(&word), said).await?;
                Ok(!matches!(added, Outcome::Failed))
            }
            Some(AlbumPlace::Held) => {
                self.hold(tx, thread, Some(inbound)).await?;
                Ok(true)
            }
            Some(AlbumPlace::Plan) => {
                let taken = self.keep_photo(tx, thread, Some(inbound)).await?;
                if !thread.photo {
                    // of the parts that are too many one is enough to be told of
                    thread.state.album_is_in(None);
                }
                Ok(!matches!(taken, Outcome::Failed))
            }
            None => Ok(!matches!(&inbound.input, Input::File(part) if part.words.is_some())),
        }
    }

    async fn add(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        inbound: Option<&Inbound>,
        word: Option<&str>,
        said: Said,
    ) -> Result<Outcome, StoreError> {
        let urgency = self.urgency(&said);
        let (now, rng) = (self.now, &mut self.rng);
        let Some(telling) = self.telling.as_mut() else { return Ok(Outcome::Failed) };
        let Some(item) = telling.add(tx, word, &said, now, rng).await? else { return Ok(Outcome::Failed) };
        if item.kind == "file" {
            thread.file = Some(FilePlace { report: item.compartment, item: item.id });
        }
        let file = self.its_file(thread, inbound);
        let rng = &mut self.rng;
        let Some(telling) = self.telling.as_mut() else { return Ok(Outcome::Failed) };
        if let Some(file) = &file {
            telling.fetch(&item, (&thread.bot.name, file), now, rng);
        }
        if inbound.is_some_and(is_brought) {
            telling.bring(&item, thread.id, now, rng);
        }
        if urgency == DANGER {
            telling.in_danger(tx, item.compartment).await?;
            let (word, teller) = (word.unwrap_or_default(), teller(thread, DANGER));
            if thread.state.waits_for_a_human() || thread.state.talks() {
                telling.wait(word, &teller, now);
            } else {
                telling.is_told_to_duty(word, &teller, now);
            }
        }
        if let Some(desk) = word.and_then(|word| telling.desk_of(word)) {
            telling.look_again.push(desk);
        }
        Ok(Outcome::Done)
    }

    /// A place in the queue, with what is held; a report is begun where none is under way.
    async fn ask_human(
        &mut self,
        tx: &mut Tx,
        thread: &mut Thread<'_>,
        when: &WhenToAnswer,
    ) -> Result<Outcome, StoreError> {
        let held = self.held(tx, thread).await?;
        let urgencies: Vec<i64> = held.iter().map(|held| self.urgency(&held.said)).collect();
        let urgency = urgencies.iter().copied().min().unwrap_or(USUAL);
        let words = match when {
            WhenToAnswer::Hours(hours) => hours.clone(),
            other => when_code(other).as_str().to_owned(),
        };
        let asked = person(What::Asked { when: words }, None);
        let files = held.iter().map(|held| {
            let id = held.file.clone()?;
            Some(self.file_with_room(thread, id, held.size))
        });
        let files: Vec<Option<ToFetch>> = files.collect();
        let teller = teller(thread, urgency);
        let (now, rng) = (self.now, &mut self.rng);
        let Some(telling) = self.telling.as_mut() else { return Ok(Outcome::Failed) };
        let known = thread.state.report().map(str::to_owned);
        let mut word = None;
        if let Some(known) = known {
            let mut whole = true;
            for ((held, file), urgency) in held.iter().zip(&files).zip(&urgencies) {
                let item = telling.add(tx, Some(&known), &held.said, now, rng).await?;
                whole &= item.is_some();
                let Some(item) = item else { continue };
                if let Some(file) = file {
                    telling.fetch(&item, (&thread.bot.name, file), now, rng);
                }
                if *urgency == DANGER {
                    telling.in_danger(tx, item.compartment).await?;
                }
            }
            whole &= telling.add(tx, Some(&known), &asked, now, rng).await?.is_some();
            word = whole.then_some(known);
        }
        let begun = match word {
            Some(word) => Begun { word, code: None },
            None => {
                let files = held.iter().zip(files).filter(|(held, _)| matches!(held.said.what, What::File(_)));
                let files: Vec<Option<ToFetch>> = files.map(|(_, file)| file).collect();
                let said = held.into_iter().map(|held| held.said).chain([asked]).collect();
                // the guide said who reads it, and kept that
                let Some(door) = thread.state.door() else { return Ok(Outcome::Failed) };
                let beginning = Beginning { door, human: true, child: thread.state.is_a_child(), said };
                let begun = telling.begin(&teller, beginning, now, rng);
                let Some(begun) = begun else { return Ok(Outcome::Failed) };
                telling.files_begun(&begun.word, &thread.bot.name, &files, now, rng);
                begun
            }
        };
        if let Some(id) = report_of(&begun.word) {
            telling.may_be_answered(tx, id, when_code(when)).await?;
            let words = if let WhenToAnswer::Hours(hours) = when { hours.as_str() } else { "" };
            hours_changed(tx, (self.intake, self.content), (id, words), now, &mut self.rng).await?;
        }
        telling.wait(&begun.word, &teller, now);
        tx.let_go(thread.id).await?;
        Ok(Outcome::Told(begun))
    }

    /// What is held beside her conversation, the oldest first.
    async fn held(&self, tx: &mut Tx, thread: &Thread<'_>) -> Result<Vec<Held>, StoreError> {
        let body = tx.held(thread.id, self.now).await?;
        Ok(body.map_or_else(Vec::new, |body| open_held(&thread.key, thread.id, body)))
    }

    async fn hold(&mut self, tx: &mut Tx, thread: &Thread<'_>, inbound: Option<&Inbound>) -> Result<(), StoreError> {
        let Some(new) = inbound.and_then(held_of) else { return Ok(()) };
        let mut held = self.held(tx, thread).await?;
        held.push(new);
        let from = held.len().saturating_sub(HELD_AT_MOST);
        let body = seal_held(&thread.key, thread.id, &held[from..], &mut self.rng);
        tx.hold(thread.id, self.now.plus(HELD), &body).await
    }

    /// A code waits for its turn; the message that held it goes.
    async fn wants_back(&mut self, tx: &mut Tx, thread: &mut Thread<'_>, inbound: &Inbound) -> Result<(), StoreError> {
        let (Input::Text(text) | Input::Edited(text)) = &inbound.input else { return Ok(()) };
        let id = ItemId::new(self.now, &mut self.rng);
        let body = seal_return(&thread.key, id, text, &mut self.rng);
        tx.add_return(&BesideRow { id, conversation: thread.id, at: self.now, body }, inbound.lane).await?;
        tx.announce("return", b"").await?;
        unsay(thread, Some(inbound));
        Ok(())
    }

    /// The file that is to be fetched of what she sent. One that is too large will not be kept: she reads so with the answer,
    /// and whoever ends it tells the desk alone.
    fn its_file(&mut self, thread: &mut Thread<'_>, inbound: Option<&Inbound>) -> Option<ToFetch> {
        let inbound = inbound?;
        let id = file_to_fetch(inbound)?.to_owned();
        if !is_too_large(inbound) {
            return Some(self.file_with_room(thread, id, size_of(inbound)));
        }
        self.reads(thread, TOO_LARGE);
        Some(ToFetch { id, whose: None })
    }

    /// A file that is to be fetched, as far as she may bring more of them today. Else it is fetched from nowhere: she reads
    /// so with the answer, and whoever ends it tells the desk alone. `size`: what the channel says of it.
    pub(super) fn file_with_room(&mut self, thread: &mut Thread<'_>, id: String, size: Option<u64>) -> ToFetch {
        let bytes = size.unwrap_or(LARGEST_FILE).min(LARGEST_FILE);
        let hers = self.brought.iter().filter(|(who, _)| *who == thread.look_up).map(|(_, bytes)| bytes);
        let used: u64 = hers.sum();
        if self.intake.brought.left(&thread.look_up, self.now) < used.saturating_add(bytes) {
            self.reads(thread, NO_ROOM);
            return ToFetch { id: String::new(), whose: None };
        }
        self.brought.push((thread.look_up, bytes));
        ToFetch { id, whose: Some(thread.id) }
    }

    /// One of the guide's texts, with the answer; once for an album.
    pub(super) fn reads(&self, thread: &mut Thread<'_>, text: &'static str) {
        let text = self.content.texts().get(self.spoken_in(thread, text), text).to_string();
        if !thread.letters.contains(&text) {
            thread.letters.push(text);
        }
    }

    fn urgency(&self, said: &Said) -> i64 {
        let text = match &said.what {
            What::Text(text) | What::Edit(text) => text,
            What::File(file) => file.words.as_deref().unwrap_or_default(),
            _ => return USUAL,
        };
        if self.content.tells_of_danger(&content::normalise(text)) { DANGER } else { USUAL }
    }
}

fn teller<'a>(thread: &'a Thread<'_>, urgency: i64) -> Teller<'a> {
    Teller {
        bot: &thread.bot.name,
        channel: thread.channel,
        conversation: thread.id,
        key: &thread.key,
        language: thread.state.language(thread.bot),
        country: thread.state.country(),
        urgency,
    }
}
