//! What a person tells, within a batch: sealed at once, kept in the same transaction as everything else of it. Nothing
//! says "received" before that transaction is durable.

use super::FilePlace;
use super::codes::Codes;
use super::sent::person;
use crate::log::{Doing, Object, Operation, Prepared, write};
use crate::reception::Reception;
use crate::reports::{
    BROKEN_OFF_AFTER, BY_PAGE, Birth, Born, By, Consents, Said, What, Writing, keys_for_writing, report_of, report_word,
};
use crate::{Opened, Sequence};
use content::{Consent, Door};
use domain::{AnswerWhen, BotName, Channel, CompartmentId, ConversationId, Country, Language, Timestamp};
use guide::WhenToAnswer;
use rand::rngs::StdRng;
use sealing::{DESK_AFTER_LAST_WORD, DataKey, EpochRecord, ProvenCompartment, to_hex};
use std::collections::HashMap;
use std::sync::Arc;
use storage::{EpochRow, FetchRow, GrantRow, ItemRow, ReportRow, StoreError, Tx, WaitingRow};
use zeroize::Zeroizing;

/// What a line says of a report whose place in the queue is another.
pub(super) const QUEUE: &str = "queue";

/// Rows that belong together, and the reports they are for.
pub(super) struct Telling<'a> {
    pub(super) reception: &'a Reception,
    pub(super) opened: Arc<Opened>,
    pub(super) codes: &'a Codes,
    pub(super) sequence: &'a Sequence,
    pub(super) reports: Vec<ReportRow>,
    pub(super) epochs: Vec<EpochRow>,
    pub(super) grants: Vec<GrantRow>,
    pub(super) items: Vec<ItemRow>,
    pub(super) waiting: Vec<WaitingRow>,
    pub(super) fetches: Vec<FetchRow>,
    pub(super) noted: Vec<EpochRecord>,
    /// Desks that are to look again.
    pub(super) look_again: Vec<CompartmentId>,
    /// Which parts of which reports are others now, for the log.
    pub(super) altered: Vec<(CompartmentId, Vec<&'static str>)>,
    /// Grants that went, for the log.
    pub(super) taken_back: Vec<(Operation, Object)>,
    pub(super) open: HashMap<CompartmentId, (ReportRow, ProvenCompartment)>,
}

/// Who tells, and through which door.
pub(super) struct Teller<'a> {
    pub(super) bot: &'a BotName,
    pub(super) channel: Channel,
    pub(super) conversation: ConversationId,
    pub(super) key: &'a DataKey,
    pub(super) language: Language,
    pub(super) country: Option<Country>,
    /// 0 danger now, 1 urgent, 2 usual.
    pub(super) urgency: i64,
}

/// What a report begins with.
pub(super) struct Beginning {
    /// The door she chose.
    pub(super) door: Option<Door>,
    /// She asks for a human.
    pub(super) human: bool,
    /// She is under 18.
    pub(super) child: bool,
    /// What she said.
    pub(super) said: Vec<Said>,
}

/// A report that was just begun.
pub(super) struct Begun {
    pub(super) word: String,
    pub(super) code: Option<Zeroizing<String>>,
}

impl<'a> Telling<'a> {
    pub(super) fn new(reception: &'a Reception, codes: &'a Codes, sequence: &'a Sequence) -> Self {
        Self {
            opened: reception.vault.now(),
            reception,
            codes,
            sequence,
            reports: Vec::new(),
            epochs: Vec::new(),
            grants: Vec::new(),
            items: Vec::new(),
            waiting: Vec::new(),
            fetches: Vec::new(),
            noted: Vec::new(),
            look_again: Vec::new(),
            altered: Vec::new(),
            taken_back: Vec::new(),
            open: HashMap::new(),
        }
    }

    /// Keeps all of it, with its lines in the log; gives the epochs that are to be pinned after the commit.
    pub(super) async fn keep(
        self,
        tx: &mut Tx,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<Vec<EpochRecord>, StoreError> {
        tx.add_reports(&self.reports).await?;
        if tx.add_epochs(&self.epochs).await? < self.epochs.len() {
            // whatever was sealed to one that is not stored could never be opened
            return Err(StoreError::Corrupt("a report has this epoch already"));
        }
        tx.add_grants(&self.grants).await?;
        tx.add_items(&self.items).await?;
        tx.add_fetches(&self.fetches).await?;
        tx.wait_for_human(&self.waiting).await?;
        if !self.fetches.is_empty() {
            tx.announce("fetch", b"").await?;
        }
        for waiting in &self.waiting {
            tx.announce("queue", waiting.desk.as_bytes()).await?;
        }
        for desk in &self.look_again {
            tx.announce("queue", desk.as_bytes()).await?;
        }
        let lines = self.lines(tx, now, rng).await?;
        write(tx, &lines).await?;
        Ok(self.noted)
    }

    async fn lines(&self, tx: &mut Tx, now: Timestamp, rng: &mut StdRng) -> Result<Vec<Prepared>, StoreError> {
        let her = Doing::person(now);
        let new = self.reports.iter().map(|r| (Operation::Collection, Object::report_row(r)));
        let mut lines = her.each(new.collect(), rng);
        lines.extend(her.rows(&self.epochs, &self.grants, &self.items, rng));
        lines.extend(her.each(self.taken_back.clone(), rng));
        // one that is new is told about as it is in the end
        for (id, fields) in self.altered.iter().filter(|(id, _)| !self.is_new(*id)) {
            // a place in the queue is no part of the row
            let row = if fields[..] == [QUEUE] { None } else { tx.report(*id).await? };
            let object = row.as_ref().map_or_else(|| Object::report(*id), Object::report_row);
            lines.push(her.altered(object, fields.clone(), rng));
        }
        Ok(lines)
    }

    fn is_new(&self, id: CompartmentId) -> bool {
        self.reports.iter().any(|report| report.id == id)
    }

    /// A part of a report is another now.
    pub(super) fn alters(&mut self, id: CompartmentId, field: &'static str) {
        match self.altered.iter_mut().find(|(report, _)| *report == id) {
            Some((_, fields)) if fields.contains(&field) => {}
            Some((_, fields)) => fields.push(field),
            None => self.altered.push((id, vec![field])),
        }
    }

    /// Begins a report with what was said. Costs one made code; without one the report comes without.
    pub(super) fn begin(
        &mut self,
        teller: &Teller<'_>,
        beginning: Beginning,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Option<Begun> {
        let Beginning { door, human, child, mut said } = beginning;
        let desk = self.reception.desk(&self.opened, door, human)?.clone();
        let made = self.codes.next(self.reception);
        said.push(Said {
            by: By::Node,
            what: What::Route {
                bot: teller.bot.to_string(),
                channel: teller.channel.as_str().to_owned(),
                conversation: to_hex(teller.conversation.as_bytes()),
                tag: source_tag(teller),
            },
            message: None,
        });
        let birth = Birth {
            desk: &desk,
            channel: teller.channel,
            language: teller.language,
            country: teller.country,
            urgency: if child { teller.urgency.min(1) } else { teller.urgency },
            child,
            said: &said,
            now,
            sequence: self.sequence,
        };
        let not_done = "nothing can be sealed to the desk: people are told so";
        let (to, born) = self.reception.sealed(not_done, |opened, present| {
            let born = birth.rows(opened, present, made.as_deref(), rng)?;
            let record = opened.record(&born.epoch)?;
            Ok((present.for_writing(&record)?, born))
        })?;
        let Born { report, epoch, grants, items } = born;
        let word = report_word(report.id);
        self.open.insert(report.id, (report.clone(), to));
        self.reports.push(report);
        self.epochs.push(epoch);
        self.grants.extend(grants);
        self.items.extend(items);
        Some(Begun { word, code: made.map(|m| m.code.shown()) })
    }

    /// Adds to a report; one that was closed is open again, and its desk hears of it. `None`: it is not there any more,
    /// hidden, or its keys were changed.
    pub(super) async fn add(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        said: &Said,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<Option<ItemRow>, StoreError> {
        let Some(id) = word.and_then(report_of) else { return Ok(None) };
        if !self.open(tx, id, now, rng).await? {
            return Ok(None);
        }
        let Some((report, to)) = self.open.get_mut(&id) else { return Ok(None) };
        let writing = Writing { opened: &self.opened, now, to, sequence: self.sequence };
        match writing.item(said, rng) {
            Ok(item) => {
                self.items.push(item.clone());
                let reopened = report.state == "closed";
                if reopened {
                    report.state = "open".to_owned();
                    self.look_again.push(report.desk);
                }
                if !self.is_new(id) {
                    tx.report_spoke(id, now, now.plus(DESK_AFTER_LAST_WORD)).await?;
                }
                if reopened {
                    self.alters(id, "state");
                }
                Ok(Some(item))
            }
            Err(e) => {
                tracing::error!(error = %e, "nothing can be sealed to a report");
                Ok(None)
            }
        }
    }

    async fn open(
        &mut self,
        tx: &mut Tx,
        id: CompartmentId,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<bool, StoreError> {
        if self.open.contains_key(&id) {
            return Ok(true);
        }
        let Some(report) = tx.report_locked(id).await?.filter(|r| r.erase_at.is_none()) else { return Ok(false) };
        let Some(row) = self.newest_epoch(tx, id).await? else { return Ok(false) };
        let keys = self.reception.sealed("a report's keys: nothing is sealed to it", |opened, present| {
            keys_for_writing(opened, present, &report, &row, now, rng)
        });
        let Some((to, next)) = keys else { return Ok(false) };
        if let Some(next) = next {
            self.epochs.push(next.epoch);
            self.grants.extend(next.grants);
            self.noted.push(next.record);
        }
        self.open.insert(id, (report, to));
        Ok(true)
    }

    /// The newest epoch of a report, one that this batch made before those that are stored.
    pub(super) async fn newest_epoch(&self, tx: &mut Tx, id: CompartmentId) -> Result<Option<EpochRow>, StoreError> {
        match self.epochs.iter().rfind(|epoch| epoch.compartment == id) {
            Some(epoch) => Ok(Some(epoch.clone())),
            None => tx.newest_epoch(id).await,
        }
    }

    /// A file that a messenger keeps is to be fetched for this item.
    pub(super) fn fetch(&mut self, item: &ItemRow, bot: &BotName, file: &str, now: Timestamp, rng: &mut StdRng) {
        self.fetch_from(item, bot.as_str(), file, now, rng);
    }

    /// A page brings the bytes of this item itself. That is noted, so that a file which breaks off, whatever ends with
    /// it, is ended and she is told.
    pub(super) fn bring(&mut self, item: &ItemRow, whose: ConversationId, now: Timestamp, rng: &mut StdRng) {
        self.fetch_from(item, BY_PAGE, &to_hex(whose.as_bytes()), now.plus(BROKEN_OFF_AFTER), rng);
    }

    /// `whence`: what it is fetched by there.
    fn fetch_from(&mut self, item: &ItemRow, bot: &str, whence: &str, due: Timestamp, rng: &mut StdRng) {
        let body = self.opened.seal_fetch(item.id, whence, rng);
        let (report, bot) = (item.compartment, bot.to_owned());
        self.fetches.push(FetchRow { id: item.id, report, bot, due, attempts: 0, body });
    }

    /// The same for the file that a report began with.
    pub(super) fn bring_first(&mut self, word: &str, whose: ConversationId, now: Timestamp, rng: &mut StdRng) {
        if let Some(item) = self.files_of(word).into_iter().next() {
            self.bring(&item, whose, now, rng);
        }
    }

    fn files_of(&self, word: &str) -> Vec<ItemRow> {
        let id = report_of(word);
        self.items.iter().filter(|i| Some(i.compartment) == id && i.kind == "file").cloned().collect()
    }

    /// The same for the files that a report began with, in their order; gives the place of the last.
    pub(super) fn files_begun(
        &mut self,
        word: &str,
        bot: &BotName,
        files: &[Option<String>],
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Option<FilePlace> {
        let items = self.files_of(word);
        for (item, file) in items.iter().zip(files) {
            if let Some(file) = file {
                self.fetch(item, bot, file, now, rng);
            }
        }
        items.last().map(|item| FilePlace { report: item.compartment, item: item.id })
    }

    /// A consent, as said and as counted.
    pub(super) async fn consent(
        &mut self,
        tx: &mut Tx,
        word: Option<&str>,
        which: Consent,
        yes: bool,
        now: Timestamp,
        rng: &mut StdRng,
    ) -> Result<bool, StoreError> {
        let said = person(What::Consent { which: which.as_str().to_owned(), yes }, None);
        if self.add(tx, word, &said, now, rng).await?.is_none() {
            return Ok(false);
        }
        let Some(id) = word.and_then(report_of) else { return Ok(false) };
        let Some((report, _)) = self.open.get_mut(&id) else { return Ok(false) };
        report.consents = Consents::from_bits(report.consents).with(which, yes).bits();
        let bits = report.consents;
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.consents = bits,
            None => tx.set_report_consents(id, bits).await?,
        }
        self.alters(id, "consents");
        Ok(true)
    }

    /// Where she is, once she says it.
    pub(super) async fn is_in(&mut self, tx: &mut Tx, word: Option<&str>, country: Country) -> Result<(), StoreError> {
        let Some(id) = word.and_then(report_of) else { return Ok(()) };
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.country = Some(country.to_string()),
            None => tx.set_report_country(id, country.as_str()).await?,
        }
        self.alters(id, "country");
        Ok(())
    }

    /// Her words tell of danger: it is urgent, and open also where she took it back, since nobody may leave them unread.
    pub(super) async fn in_danger(&mut self, tx: &mut Tx, id: CompartmentId) -> Result<(), StoreError> {
        match self.reports.iter_mut().find(|r| r.id == id) {
            Some(born) => born.urgency = 0,
            None => {
                tx.set_report_urgency(id, 0).await?;
                tx.open_report_again(id).await?;
            }
        }
        self.alters(id, "urgency");
        Ok(())
    }

    /// Gives a report its place in the desk's queue.
    pub(super) fn wait(&mut self, word: &str, teller: &Teller<'_>, when: &WhenToAnswer, now: Timestamp) {
        let Some((report, _)) = report_of(word).and_then(|id| self.open.get(&id)) else { return };
        let desk = self.opened.desks.iter().find(|d| d.id == report.desk);
        let place = WaitingRow {
            report: report.id,
            desk: report.desk,
            asked_at: now,
            urgency: report.urgency.min(teller.urgency),
            language: teller.language.to_string(),
            country: teller.country.map(|c| c.to_string()),
            answer_when: when_code(when),
            promised_at: desk.and_then(|d| self.reception.promise(d, now)),
            taken_by: None,
            taken_at: None,
            told_at: None,
            tell_attempts: 0,
        };
        let id = report.id;
        // one statement cannot change a row twice: what comes later in a batch changes the place as the store would
        match self.waiting.iter_mut().find(|waiting| waiting.report == id) {
            Some(waiting) => {
                let urgency = waiting.urgency.min(place.urgency);
                let (asked_at, promised_at) = (waiting.asked_at, waiting.promised_at);
                *waiting = WaitingRow { urgency, asked_at, promised_at, ..place };
            }
            None => self.waiting.push(place),
        }
        self.alters(id, QUEUE);
    }

    /// Takes a report's place in the queue away, also one that this batch gave it.
    pub(super) async fn waits_no_more(&mut self, tx: &mut Tx, id: CompartmentId) -> Result<(), StoreError> {
        self.waiting.retain(|waiting| waiting.report != id);
        tx.served(id).await?;
        let desk = match self.open.get(&id) {
            Some((report, _)) => Some(report.desk),
            None => tx.report(id).await?.map(|report| report.desk),
        };
        self.look_again.extend(desk);
        Ok(())
    }

    /// The desk behind a report.
    pub(super) fn desk_of(&self, word: &str) -> Option<CompartmentId> {
        report_of(word).and_then(|id| self.open.get(&id)).map(|(report, _)| report.desk)
    }
}

/// What all reports from one conversation share, and nothing else does. Its key is the conversation's own, so it is gone
/// with `/forget`, and who has the database and a report cannot make it for another conversation.
fn source_tag(teller: &Teller<'_>) -> String {
    let tag = teller.key.keyed_hash("source tag", &[teller.conversation.as_bytes()]);
    to_hex(&tag[..16])
}

/// The hours she named are her words: they stand in her report, sealed, and in the queue only that she named some.
pub(super) fn when_code(when: &WhenToAnswer) -> AnswerWhen {
    match when {
        WhenToAnswer::Soon => AnswerWhen::Soon,
        WhenToAnswer::Hours(_) => AnswerWhen::Hours,
        WhenToAnswer::Myself => AnswerWhen::Myself,
    }
}
