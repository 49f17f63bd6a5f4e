//! What a person tells, within a batch: sealed at once, kept in the same transaction as everything else of it. Nothing
//! says "received" before that transaction is durable.

mod fetching;
mod following;
mod indexing;
mod standing;

pub(super) use fetching::ToFetch;
pub(super) use following::Followed;
use indexing::Indexing;
pub(super) use standing::{answered_when, when_code};

use super::codes::Codes;
use crate::log::{Doing, Object, Operation, Prepared, write};
use crate::reception::Reception;
use crate::reports::{Birth, Born, By, Said, What, Writing, keys_for_writing, report_of, report_word};
use crate::{Intake, Opened, Sequence};
use content::Door;
use domain::{BotName, Channel, CompartmentId, ConversationId, Country, Language, Timestamp};
use rand::rngs::StdRng;
use sealing::{DESK_AFTER_LAST_WORD, DataKey, EpochRecord, ProvenCompartment, to_hex};
use std::collections::{BTreeSet, HashMap};
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
    /// Reports in which something more was said.
    spoke: Vec<CompartmentId>,
    /// Reports in which she said nothing more and a place of hers moved, and when she spoke last.
    followed: Vec<(CompartmentId, Timestamp)>,
    /// Which parts of which reports are others now, for the log.
    pub(super) altered: Vec<(CompartmentId, Vec<&'static str>)>,
    /// Grants that went, for the log.
    pub(super) taken_back: Vec<(Operation, Object)>,
    pub(super) open: HashMap<CompartmentId, (ReportRow, ProvenCompartment)>,
    /// What of it is to be found in other reports too.
    indexing: Indexing<'a>,
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
    /// The door she chose, or was told of.
    pub(super) door: Door,
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
    /// `reception`: of this intake.
    pub(super) fn new(intake: &'a Intake, reception: &'a Reception, codes: &'a Codes) -> Self {
        Self {
            opened: reception.vault.now(),
            reception,
            codes,
            sequence: &intake.sequence,
            indexing: Indexing::new(intake),
            reports: Vec::new(),
            epochs: Vec::new(),
            grants: Vec::new(),
            items: Vec::new(),
            waiting: Vec::new(),
            fetches: Vec::new(),
            noted: Vec::new(),
            look_again: Vec::new(),
            spoke: Vec::new(),
            followed: Vec::new(),
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
        self.indexing.keep(tx, now, rng).await?;
        let desks = self.waiting.iter().map(|waiting| waiting.desk).chain(self.look_again.iter().copied());
        for desk in desks.collect::<BTreeSet<_>>() {
            tx.announce("queue", desk.as_bytes()).await?;
        }
        // before the lines: they tell of the rows as they are in the end
        let leave_at = now.plus(DESK_AFTER_LAST_WORD);
        tx.reports_spoke(&self.spoke, now, leave_at).await?;
        for (id, last_word_at) in &self.followed {
            // it stays at its desk as long as a word of hers would keep it; when she spoke stays as it was
            tx.reports_spoke(&[*id], *last_word_at, leave_at).await?;
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
        said.iter().for_each(|said| self.indexing.tells(&report, said, false));
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
        let is_answer = self.is_answer(tx, id, said).await?;
        let Some((report, to)) = self.open.get_mut(&id) else { return Ok(None) };
        let writing = Writing { opened: &self.opened, now, to, sequence: self.sequence };
        match writing.item(said, rng) {
            Ok(item) => {
                self.items.push(item.clone());
                self.indexing.tells(report, said, is_answer);
                let reopened = report.state == "closed";
                if reopened {
                    report.state = "open".to_owned();
                    self.look_again.push(report.desk);
                }
                if !self.is_new(id) && !self.spoke.contains(&id) {
                    self.spoke.push(id);
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
