//! What a responder does: sees who waits, takes, reads, answers, closes. Her keys are arguments and live in the caller;
//! every look is logged in the transaction that reads.

mod answering;
mod files;
mod held;
mod hours;
mod linked;
mod lists;
mod plan;
mod taking;

pub(crate) use answering::{HER_SILENCE, is_left_alone};
pub use files::Holder;
pub(crate) use held::hours_changed;
pub use held::say_held;
pub use linked::{Linked, LinksLeft};
pub use lists::{Ways, by_need, is_unread};
pub use plan::{DeskPlan, plan_named};

use crate::log::{Actor, Audit, Doing, Entry, Object, Operation, Prepared, write};
use crate::reports::{Consents, OpenedAll, ReadError, ReportKeys, Said, What, Written, open_all, open_with_desk};
use crate::{Intake, Opened, Reception, VaultError};
use domain::{CompartmentId, ConversationId, Purpose, StaffId, Timestamp};
use sealing::{CompartmentKey, EpochRecord, Grant, Kind, MemberSecret, Party};
use storage::{DeskRow, Reach, ReportRow, StoreError, Tx, WaitingRow};

/// What a line of the log says of a file that was kept outside of this store.
pub(crate) const EXPORT: &str = "export";

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
    /// Not here, or not open.
    #[error("there is no such plan that was opened to your desks: she may have destroyed it")]
    NoPlan,
    /// What leaves this store is logged with why.
    #[error("say why you keep it: the auditor reads it. Nothing was kept")]
    NoReason,
    /// Not all of it opens.
    #[error("the file is not whole, or was changed in the store")]
    NoFile,
    /// All or some of it is of an epoch that this desk gave away.
    #[error(
        "the file, or the beginning of it, came before the desk had the report again: it lies in the archive; ask a supervisor"
    )]
    InArchive,
    /// Somebody else has it.
    #[error("a colleague has taken it: she answers, or gives it back")]
    Taken,
    /// Not hers.
    #[error("you did not take this place, so there is nothing to give back")]
    NotTaken,
    /// The process ends.
    #[error("the work was stopped before its end: try again")]
    Stopped,
    /// Her keys open no desk.
    #[error("your keys open no desk now: ask a supervisor to admit you")]
    NoDesk,
    /// Something came that the responder has not read.
    #[error("something new stands in it since you read it: it is not closed. Read it, then close it")]
    Unread,
    /// Files are on their way.
    #[error("files of hers are still coming: wait for them, or close it all the same")]
    Coming,
    /// She allowed no message that comes by itself.
    #[error(
        "she allows a message only while she writes, so nothing was sent: the answer is kept and waits for her code"
    )]
    NotNow,
    /// She named hours, and they have not begun.
    #[error("she named hours: the answer is kept, and goes to her chat at {at}")]
    NotYet {
        /// What a clock where she is shows then, and which clock.
        at: String,
    },
    /// She named hours that are not understood.
    #[error(
        "she named hours in words that are not understood, so nothing was sent: the answer is kept and waits for her code. Read her words; where it is the hour now, say it at once with  a!"
    )]
    HoursUnread,
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
    /// What of her words was told in other reports too, in their order; nothing where the archive is read.
    pub links: Vec<Linked>,
    /// What of her words was not looked up.
    pub links_left: LinksLeft,
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

    /// Reads a report. `why`: in her words, for the auditor alone; what is read is given once its line is durable.
    pub async fn read(&self, id: CompartmentId, why: Option<&str>) -> Result<DeskReport, DeskError> {
        let opened = self.reception.vault.now();
        let line = self.looks(&opened, Object::report(id), why, Vec::new())?;
        let read = self
            .intake
            .store
            .write("desk read", |mut tx| {
                let (opened, line) = (&opened, std::slice::from_ref(&line));
                async move {
                    let (report, keys) = self.report(&mut tx, opened, id).await?;
                    let rows = tx.items_of(id).await?;
                    let waiting = tx.waiting(id).await?;
                    // what comes in meanwhile is not read by this
                    tx.report_read(id, report.last_word_at).await?;
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
        let (links, links_left) = self.links(&report, &written).await?;
        let read = DeskReport { report, waiting, written, closed, changed, consents, links, links_left, reach };
        if closed == 0 && read.counted_otherwise().is_some() {
            tracing::error!(report.id = ?id, "what a person agreed to was changed in the store: run `oberih audit verify`");
        }
        Ok(read)
    }

    fn doing(&self, now: Timestamp) -> Doing {
        Doing::of(now, Actor::Staff(self.who), Purpose::Answer)
    }

    /// The line of what does not change the report's own row.
    fn altered(&self, report: CompartmentId, field: &'static str, now: Timestamp) -> Prepared {
        self.doing(now).altered(Object::report(report), vec![field], &mut self.intake.random.child())
    }

    /// The line of a look. Where there is a reason it takes an HPKE, so call it outside of the transaction.
    fn looks(
        &self,
        opened: &Opened,
        at: Object,
        why: Option<&str>,
        fields: Vec<&'static str>,
    ) -> Result<Prepared, DeskError> {
        let entry = self.doing(self.intake.clock.now()).entry(Operation::Consultation, at);
        let audit = opened.audit();
        let audit = audit.as_ref().map(|to| Audit { to, writer: opened.writer() });
        let line = Entry { reason: why, fields, ..entry }.prepare(audit, &mut self.intake.random.child());
        Ok(line.map_err(|_| VaultError::Unproven)?)
    }

    async fn report(
        &self,
        tx: &mut Tx,
        opened: &Opened,
        id: CompartmentId,
    ) -> Result<(ReportRow, ReportKeys), DeskError> {
        let report = tx.report(id).await?.filter(|r| r.erase_at.is_none()).ok_or(DeskError::NoReport)?;
        let keys = self.keys_at(opened, report.desk)?.ok_or(DeskError::NoReport)?;
        let keys = open_with_desk(tx, opened, id, report.desk, keys).await?;
        Ok((report, keys))
    }

    /// What opens a desk, where it is one of hers. Errors: she is a member of none of them any more.
    fn keys_at(&self, opened: &Opened, desk: CompartmentId) -> Result<Option<&[CompartmentKey]>, DeskError> {
        let mut own = self.still(opened)?;
        Ok(own.find(|(own, _)| own.id == desk).map(|(_, keys)| &keys[..]))
    }

    /// The desks that she is a member of now, by what supervisors said since she came: the keys in her hands outlive that.
    fn still(&self, opened: &Opened) -> Result<impl Iterator<Item = &(DeskRow, Vec<CompartmentKey>)>, DeskError> {
        let party = Party::Staff(self.who);
        let now = opened.chain.as_ref().and_then(|chain| chain.member(party, Kind::Desk).ok()).map(|m| m.epoch());
        let is_there = |record: &EpochRecord| record.members().iter().any(|m| m.party == party && Some(m.epoch) == now);
        let still: Vec<_> =
            self.desks.iter().filter(|(desk, _)| opened.stated(desk.id).last().is_some_and(is_there)).collect();
        if still.is_empty() { Err(DeskError::NoDesk) } else { Ok(still.into_iter()) }
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
