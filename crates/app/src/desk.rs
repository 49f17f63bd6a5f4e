//! What a responder does: sees who waits, takes, reads, answers, closes. Her keys are arguments and live in the caller;
//! every look is logged in the transaction that reads.

use crate::intake::Within;
use crate::log::{Actor, Audit, Doing, Entry, GrantsBefore, Object, Operation, Prepared, write};
use crate::reports::{
    By, Consents, OpenedAll, ReadError, ReportKeys, Said, What, Writing, Written, keys_for_writing, open_all,
    open_file, open_with_desk, report_word,
};
use crate::{Happening, Intake, Opened, Reception, VaultError};
use domain::{AnswerWhen, CloseReason, CompartmentId, ConversationId, ItemId, Purpose, StaffId, Timestamp};
use guide::Event;
use sealing::{CompartmentKey, EpochRecord, Grant, MemberSecret, Party};
use std::collections::HashMap;
use std::time::Duration;
use storage::{DeskRow, Reach, ReportRow, StoreError, Tx, WaitingRow};
use zeroize::Zeroizing;

/// So long after her last word she is not waiting at the screen any more.
const HER_SILENCE: Duration = Duration::from_secs(15 * 60);

/// Why a responder cannot do it.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The store.
    #[error("the desk's store failed")]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Reading.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// Not here.
    #[error("there is no such report at your desks")]
    NoReport,
    /// Not all of it opens.
    #[error("the file is not whole, or was changed in the store")]
    NoFile,
    /// Somebody else has it.
    #[error("a colleague has taken it")]
    Taken,
    /// The process ends.
    #[error("the work was stopped before its end: try again")]
    Stopped,
    /// Her keys open no desk.
    #[error("your keys open no desk: ask a supervisor to admit you")]
    NoDesk,
    /// Something came that the responder has not read.
    #[error("something new stands in it since you read it: it is not closed. Read it, then close it")]
    Unread,
    /// She asked that nobody writes before she does.
    #[error("she asked to be answered only while she writes: wait for her next message")]
    NotNow,
    /// The conversation is gone: she can read it only with her code.
    #[error("the answer is kept and waits for her code; her chat is gone, so nothing was sent")]
    NoChat,
    /// The channel says that nothing reaches her.
    #[error(
        "the answer is kept and waits for her code; her chat cannot be written to any more, so do not count on it there"
    )]
    Unreachable,
}

/// A responder at the desks that her keys open.
pub struct AtDesk<'a> {
    intake: &'a Intake,
    reception: &'a Reception,
    who: StaffId,
    desks: Vec<(DeskRow, Vec<CompartmentKey>)>,
}

/// A report as the desk reads it.
pub struct DeskReport {
    /// What is plain of it.
    pub report: ReportRow,
    /// Its place in the queue.
    pub waiting: Option<WaitingRow>,
    /// What was said, oldest first.
    pub written: Vec<Written>,
    /// Things of epochs that this desk was not given.
    pub closed: usize,
    /// What the messages to her chat came to; nothing where her chat is gone, or she has none.
    pub reach: Option<Reach>,
    /// Things that somebody changed in the store: they do not open.
    pub changed: usize,
    /// What she agreed to, by her own sealed words.
    pub consents: Consents,
}

impl DeskReport {
    /// How many things stand in it, opened or not.
    fn things(&self) -> usize {
        self.written.len() + self.closed + self.changed
    }

    /// What the store counts her to have agreed to where that is not what she said. Where nothing of the report is closed
    /// to this desk, somebody changed the store; where something is, she may have said it there.
    pub fn counted_otherwise(&self) -> Option<Consents> {
        let counted = Consents::from_bits(self.report.consents);
        (counted != self.consents).then_some(counted)
    }
}

/// A report that its person took back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// Which.
    pub report: CompartmentId,
    /// When it is erased, where she asked for that; until then it is hidden.
    pub erased_at: Option<Timestamp>,
}

impl<'a> AtDesk<'a> {
    /// Opens the desks that she is a member of. `secret`: of her everyday keys.
    pub async fn open(intake: &'a Intake, who: StaffId, secret: &MemberSecret) -> Result<Self, DeskError> {
        let reception = intake.reception.as_ref().ok_or(DeskError::NoDesk)?;
        let opened = reception.vault.now();
        let party = Party::Staff(who);
        let mut desks = Vec::new();
        for desk in &opened.desks {
            let (id, party_bytes) = (desk.id, party.to_bytes());
            let grants =
                intake.store.read("desk keys", |mut tx| async move { tx.grants_to(id, &party_bytes).await }).await?;
            // by what supervisors stated, the earlier epochs too: reports from before stay hers
            let keys: Vec<CompartmentKey> = grants
                .iter()
                .filter_map(|row| {
                    let record = opened.stated(id).find(|record| record.epoch() == row.epoch)?;
                    Grant::from_bytes(&row.wrapped).ok()?.open(record, party, secret).ok()
                })
                .collect();
            if !keys.is_empty() {
                desks.push((desk.clone(), keys));
            }
        }
        if desks.is_empty() { Err(DeskError::NoDesk) } else { Ok(Self { intake, reception, who, desks }) }
    }

    /// Her desks.
    pub fn desks(&self) -> impl Iterator<Item = &DeskRow> {
        self.desks.iter().map(|(desk, _)| desk)
    }

    /// Who waits at her desks: danger first, then who waits longest. Nothing of what was told.
    pub async fn queue(&self, limit: usize) -> Result<Vec<WaitingRow>, DeskError> {
        let mut all = Vec::new();
        for (desk, _) in &self.desks {
            let id = desk.id;
            all.extend(self.intake.store.read("queue", |mut tx| async move { tx.queue_of(id, limit).await }).await?);
        }
        all.sort_by_key(|w| (w.urgency, w.asked_at));
        Ok(all)
    }

    /// Open reports of her desks, the latest word first.
    pub async fn reports(&self, before: Timestamp, limit: usize) -> Result<Vec<ReportRow>, DeskError> {
        let mut all = Vec::new();
        for (desk, _) in &self.desks {
            let id = desk.id;
            let open = self
                .intake
                .store
                .read("desk reports", |mut tx| async move { tx.reports_of(id, "open", before, limit).await });
            all.extend(open.await?);
        }
        all.retain(|r: &ReportRow| r.erase_at.is_none());
        all.sort_by_key(|r| std::cmp::Reverse(r.last_word_at));
        Ok(all)
    }

    /// What people took back from her desks, the next to be erased first: that it was, and nothing of what was told.
    pub async fn taken_back(&self, now: Timestamp, limit: usize) -> Result<Vec<TakenBack>, DeskError> {
        let mut all = Vec::new();
        for (desk, _) in &self.desks {
            let id = desk.id;
            let read = self.intake.store.read("taken back", |mut tx| async move {
                let erased = tx.reports_taken_back(id, now, limit).await?;
                let late = Timestamp::from_unix_micros(i64::MAX);
                Ok::<_, StoreError>((erased, tx.reports_of(id, "withdrawn", late, limit).await?))
            });
            let (erased, withdrawn) = read.await?;
            let hidden = |(report, at)| TakenBack { report, erased_at: Some(at) };
            let kept = |r: &ReportRow| TakenBack { report: r.id, erased_at: None };
            all.extend(erased.into_iter().map(hidden));
            all.extend(withdrawn.iter().filter(|r| r.erase_at.is_none()).map(kept));
        }
        all.sort_by_key(|t| (t.erased_at.is_none(), t.erased_at));
        Ok(all)
    }

    /// Takes a place in the queue of her desks. Errors: a colleague has it; it is at another desk.
    pub async fn take(&self, report: CompartmentId) -> Result<(), DeskError> {
        let (who, now) = (self.who, self.intake.clock.now());
        let taken = self
            .intake
            .store
            .write("take", |mut tx| {
                let line = self.altered(report, "taken", now);
                async move {
                    let place = tx.waiting(report).await?;
                    if place.as_ref().is_some_and(|w| self.desks.iter().all(|(desk, _)| desk.id != w.desk)) {
                        return Err(DeskError::NoReport);
                    }
                    let mut taken = tx.take_waiting(report, who, now).await?;
                    if taken {
                        write(&mut tx, &[line]).await?;
                    } else {
                        taken = place.is_none();
                    }
                    if let Some(place) = place {
                        tx.announce("queue", place.desk.as_bytes()).await?;
                    }
                    Ok::<_, DeskError>(tx.done(taken)?)
                }
            })
            .await?
            .into_inner();
        if taken { Ok(()) } else { Err(DeskError::Taken) }
    }

    /// Reads a report. `why`: in her words, for the auditor alone; what is read is given once its line is durable.
    pub async fn read(&self, id: CompartmentId, why: Option<&str>) -> Result<DeskReport, DeskError> {
        let opened = self.reception.vault.now();
        let line = self.looks(&opened, Object::report(id), why)?;
        let read = self
            .intake
            .store
            .write("desk read", |mut tx| {
                let (opened, line) = (&opened, std::slice::from_ref(&line));
                async move {
                    let (report, keys) = self.report(&mut tx, opened, id).await?;
                    let rows = tx.items_of(id).await?;
                    let waiting = tx.waiting(id).await?;
                    let reach = reach_of(&mut tx, opened, &keys).await?;
                    write(&mut tx, line).await?;
                    Ok::<_, DeskError>(tx.done((report, keys, rows, waiting, reach))?)
                }
            })
            .await?;
        let (report, keys, rows, waiting, reach) = read.into_inner();
        let all = open_all(opened, keys, ReportKeys::key, rows).await.ok_or(DeskError::Stopped)?;
        let (_, OpenedAll { written, closed, changed }) = all;
        let consents = Consents::said(written.iter().map(|w| &w.said));
        let read = DeskReport { report, waiting, written, closed, changed, consents, reach };
        if closed == 0 && read.counted_otherwise().is_some() {
            tracing::error!(report.id = ?id, "what a person agreed to was changed in the store: run `oberih audit verify`");
        }
        Ok(read)
    }

    /// Which of these reports have a chat that cannot be written to any more, or messages to it that were given up. Nothing
    /// of what was told is opened, and where the chat is stays in here, so it is no look at the report.
    pub async fn out_of_reach(&self, reports: &[CompartmentId]) -> Result<HashMap<CompartmentId, Reach>, DeskError> {
        let opened = self.reception.vault.now();
        let mut out = HashMap::new();
        for id in reports {
            let reach = self.intake.store.read("desk reach", |mut tx| {
                let opened = &opened;
                async move {
                    match self.report(&mut tx, opened, *id).await {
                        Ok((_, keys)) => Ok(reach_of(&mut tx, opened, &keys).await?),
                        // one that was closed meanwhile, or whose keys are not hers
                        Err(DeskError::NoReport | DeskError::Read(ReadError::Closed)) => Ok(None),
                        Err(e) => Err(e),
                    }
                }
            });
            if let Some(reach) = reach.await?.filter(|r| r.unreachable || r.given_up > 0) {
                out.insert(*id, reach);
            }
        }
        Ok(out)
    }

    /// The original bytes of a file of a report, piece by piece. `pieces`: how many there are, as its item says; `why`: as
    /// for [`AtDesk::read`].
    pub async fn file(
        &self,
        id: CompartmentId,
        (item, pieces): (ItemId, u32),
        why: Option<&str>,
    ) -> Result<Zeroizing<Vec<u8>>, DeskError> {
        let opened = self.reception.vault.now();
        let line = self.looks(&opened, Object::item_id(item, id), why)?;
        self.intake
            .store
            .write("desk file", |mut tx| {
                let (opened, line) = (&opened, std::slice::from_ref(&line));
                async move {
                    let (_, keys) = self.report(&mut tx, opened, id).await?;
                    let whole = open_file(&mut tx, |epoch| keys.key(epoch), opened, (item, pieces)).await?;
                    let whole = whole.ok_or(DeskError::NoFile)?;
                    write(&mut tx, line).await?;
                    Ok::<_, DeskError>(tx.done(whole)?)
                }
            })
            .await
            .map(storage::Durable::into_inner)
    }

    /// Answers: kept in the report, and said in her chat where that is still there. `NoChat` where it is not.
    pub async fn answer(&self, id: CompartmentId, text: &str) -> Result<(), DeskError> {
        self.say(id, Some(text), Event::Joined { report: &report_word(id) }).await
    }

    /// Leaves the talk: the guide speaks again, and her place in the queue is free.
    pub async fn leave(&self, id: CompartmentId) -> Result<(), DeskError> {
        self.say(id, None, Event::Left).await
    }

    /// Closes a report as it was read: the archive alone keeps it from now on. Errors: [`DeskError::Unread`] where
    /// something came since then, which nobody would read any more.
    pub async fn close(&self, read: &DeskReport, reason: CloseReason) -> Result<(), DeskError> {
        let (opened, now, id) = (self.reception.vault.now(), self.intake.clock.now(), read.report.id);
        self.intake
            .store
            .write("desk close", |mut tx| {
                let (opened, mut rng) = (&opened, self.intake.random.child());
                async move {
                    // whoever writes to it now waits, and then opens it again
                    tx.report_locked(id).await?;
                    let (report, _) = self.report(&mut tx, opened, id).await?;
                    if tx.count_items_of(id).await? != i64::try_from(read.things()).unwrap_or(i64::MAX) {
                        return Err(DeskError::Unread);
                    }
                    tx.set_report_state(id, "closed", Some(reason), Some(now)).await?;
                    let grants = GrantsBefore::read(&mut tx, [id]).await?;
                    tx.drop_grants_to(id, &Party::Compartment(report.desk).to_bytes()).await?;
                    tx.report_left(id).await?;
                    tx.served(id).await?;
                    let closed = tx.report(id).await?.ok_or(DeskError::NoReport)?;
                    let mut lines = vec![self.doing(now).altered(Object::report_row(&closed), vec!["state"], &mut rng)];
                    lines.extend(self.doing(now).each(grants.changed(&mut tx).await?, &mut rng));
                    write(&mut tx, &lines).await?;
                    tx.announce("queue", report.desk.as_bytes()).await?;
                    Ok::<_, DeskError>(tx.done(())?)
                }
            })
            .await
            .map(storage::Durable::into_inner)
    }

    /// One write: her chat is told what her report says, or neither is.
    async fn say(&self, id: CompartmentId, text: Option<&str>, event: Event<'_>) -> Result<(), DeskError> {
        let (opened, now) = (self.reception.vault.now(), self.intake.clock.now());
        let words: Vec<String> = text.map(str::to_owned).into_iter().collect();
        let what = Happening { event: Some(event), words: &words, ..Happening::default() };
        let within = Within::begin();
        let (said, reach, next) = self
            .intake
            .store
            .write("desk answer", |mut tx| {
                let (opened, within) = (&opened, &within);
                let line = self.altered(id, if text.is_some() { "answer" } else { "queue" }, now);
                async move {
                    let (report, keys) = self.report(&mut tx, opened, id).await?;
                    let place = tx.waiting(id).await?;
                    let left_alone = place.is_some_and(|w| w.answer_when == AnswerWhen::Myself);
                    if text.is_some() && left_alone && now.since(report.last_word_at) > HER_SILENCE {
                        return Err(DeskError::NotNow);
                    }
                    // her conversation is held before the report, as by whoever takes what she sends
                    let (mut said, mut reach) = (None, None);
                    if let Some(chat) = chat_of(&mut tx, opened, &keys).await? {
                        said = self.intake.happen_within(&mut tx, within, chat, what).await?;
                        reach = tx.reach(chat).await?;
                    }
                    let mut next = None;
                    if let Some(text) = text {
                        next = self.keep(&mut tx, &report, text, now).await?;
                        tx.take_waiting(id, self.who, now).await?;
                    } else {
                        tx.served(id).await?;
                    }
                    write(&mut tx, &[line]).await?;
                    Ok::<_, DeskError>(tx.done((said, reach, next))?)
                }
            })
            .await?
            .into_inner();
        // only now: pins ahead of the store would be an alarm about nothing
        if let Some(record) = next {
            self.reception.vault.note(&record);
        }
        let is_said = said.is_some();
        if let Some(said) = said {
            self.intake.after(said);
        }
        match text {
            Some(_) if !is_said => Err(DeskError::NoChat),
            // it was put on its way all the same: she may have let the bot in again
            Some(_) if reach.is_some_and(|r| r.unreachable) => Err(DeskError::Unreachable),
            _ => Ok(()),
        }
    }

    async fn keep(
        &self,
        tx: &mut Tx,
        report: &ReportRow,
        text: &str,
        now: Timestamp,
    ) -> Result<Option<EpochRecord>, DeskError> {
        let locked = tx.report_locked(report.id).await?;
        let report = locked.filter(|r| r.erase_at.is_none()).ok_or(DeskError::NoReport)?;
        let row = tx.newest_epoch(report.id).await?.ok_or(DeskError::NoReport)?;
        let said = Said { by: By::Desk, what: What::Text(text.to_owned()), message: None };
        let mut rng = self.intake.random.child();
        let sequence = &self.intake.sequence;
        let sealed = self.reception.vault.with_present(|opened, present| {
            let (to, next) = keys_for_writing(opened, present, &report, &row, now, &mut rng)?;
            let item = Writing { opened, now, to: &to, sequence }.item(&said, &mut rng)?;
            Ok::<_, VaultError>((item, next))
        });
        let (item, next) = sealed.ok_or(DeskError::NoDesk)??;
        if let Some(next) = &next {
            next.keep(tx).await?;
        }
        tx.add_items(std::slice::from_ref(&item)).await?;
        let (epochs, grants) =
            next.as_ref().map_or((&[][..], &[][..]), |n| (std::slice::from_ref(&n.epoch), &n.grants));
        write(tx, &self.doing(now).rows(epochs, grants, &[item], &mut rng)).await?;
        Ok(next.map(|next| next.record))
    }

    fn doing(&self, now: Timestamp) -> Doing {
        Doing::of(now, Actor::Staff(self.who), Purpose::Answer)
    }

    /// The line of what does not change the report's own row.
    fn altered(&self, report: CompartmentId, field: &'static str, now: Timestamp) -> Prepared {
        self.doing(now).altered(Object::report(report), vec![field], &mut self.intake.random.child())
    }

    /// The line of a look. Where there is a reason it takes an HPKE, so call it outside of the transaction.
    fn looks(&self, opened: &Opened, at: Object, why: Option<&str>) -> Result<Prepared, DeskError> {
        let entry = self.doing(self.intake.clock.now()).entry(Operation::Consultation, at);
        let audit = opened.audit();
        let audit = audit.as_ref().map(|to| Audit { to, writer: opened.writer() });
        let line = Entry { reason: why, ..entry }.prepare(audit, &mut self.intake.random.child());
        Ok(line.map_err(|_| VaultError::Unproven)?)
    }

    async fn report(
        &self,
        tx: &mut Tx,
        opened: &Opened,
        id: CompartmentId,
    ) -> Result<(ReportRow, ReportKeys), DeskError> {
        let report = tx.report(id).await?.filter(|r| r.erase_at.is_none()).ok_or(DeskError::NoReport)?;
        let (desk, keys) = self.desks.iter().find(|(d, _)| d.id == report.desk).ok_or(DeskError::NoReport)?;
        let keys = open_with_desk(tx, opened, id, desk.id, keys).await?;
        Ok((report, keys))
    }
}

/// Where her chat is, as the report says.
async fn chat_of(tx: &mut Tx, opened: &Opened, keys: &ReportKeys) -> Result<Option<ConversationId>, StoreError> {
    let rows = tx.items_of_kind(keys.report(), "route").await?;
    let latest = rows.iter().rev().filter_map(|row| keys.open(opened, row).ok().flatten());
    Ok(latest.into_iter().find_map(|written| route(&written.said)))
}

async fn reach_of(tx: &mut Tx, opened: &Opened, keys: &ReportKeys) -> Result<Option<Reach>, StoreError> {
    match chat_of(tx, opened, keys).await? {
        Some(chat) => tx.reach(chat).await,
        None => Ok(None),
    }
}

fn route(said: &Said) -> Option<ConversationId> {
    let What::Route { conversation, .. } = &said.what else { return None };
    let number = u128::from_str_radix(conversation, 16).ok().filter(|_| conversation.len() == 32)?;
    ConversationId::from_slice(&number.to_be_bytes())
}
