//! The archive: a report that its desk holds no more, opened by a supervisor who enters her password again, one at a time
//! and for a quarter of an hour. Her keys live in the call alone; the look stands in the log with its reason before
//! anything of it is shown, and the office is told.

use crate::desk::{DeskReport, EXPORT, LinksLeft};
use crate::log::{Actor, Audit, Doing, Entry, Object, Operation, Prepared, write};
use crate::office::{Office, OfficeError, SignedIn};
use crate::reports::{Consents, OpenedAll, SealedFile, open_all};
use crate::{Intake, Opened, Reception, VaultError};
use domain::{CompartmentId, ItemId, Purpose, StaffId, Timestamp};
use sealing::{ArchiveVisit, EpochRecord, Grant, Party, Roles};
use storage::{DeskRow, EpochRow, GrantRow, ItemRow, ReportRow, StoreError, Tx};
use zeroize::Zeroizing;

/// What a line of the log says of a look at what a desk holds no more.
const ARCHIVE: &str = "archive";

/// Why the archive does not open.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The store.
    #[error("the archive's store failed")]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The office: another password, or an alarm.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// She is a member of none.
    #[error("only a supervisor who was given an archive opens it: `oberih staff admit` gives it")]
    NoArchive,
    /// A look is logged with why.
    #[error("say why you open it: the auditor reads it")]
    NoReason,
    /// Not there, hidden, or of another's archive.
    #[error("there is no such report in your archives")]
    NoReport,
    /// The archive's keys do not lead into it.
    #[error("the report does not open with your archive's keys")]
    Closed,
    /// Not all of it opens.
    #[error("the file is not whole, or was changed in the store")]
    NoFile,
    /// The process ends.
    #[error("the work was stopped before its end: try again")]
    Stopped,
    /// The quarter of an hour is over.
    #[error("the 15 minutes are over: open it again with your password")]
    Over,
}

/// The archives of one supervisor. Holds no key.
pub struct Archives<'a> {
    intake: &'a Intake,
    office: &'a Office,
    reception: &'a Reception,
    who: StaffId,
    desks: Vec<DeskRow>,
}

/// One report that is open to her. Its keys are wiped when it is dropped, and open nothing after [`Visit::until`].
pub struct Visit<'a> {
    intake: &'a Intake,
    reception: &'a Reception,
    who: StaffId,
    /// Why she opened it: each of its files is looked at for that.
    why: Zeroizing<String>,
    visit: ArchiveVisit,
}

/// What is read of a report before it opens.
struct Found {
    report: ReportRow,
    archive: Vec<(EpochRecord, Grant)>,
    grants: Vec<(EpochRecord, Grant)>,
    items: Vec<ItemRow>,
}

impl<'a> Archives<'a> {
    /// The archives that she may open. Errors: none.
    pub async fn open(intake: &'a Intake, office: &'a Office, signed: &SignedIn) -> Result<Self, ArchiveError> {
        let reception = intake.reception.as_ref().ok_or(ArchiveError::NoArchive)?;
        let opened = reception.vault.now();
        if !signed.roles.has(Roles::SUPERVISOR) {
            return Err(ArchiveError::NoArchive);
        }
        let party = Party::Guarded(signed.id).to_bytes();
        let mut desks = Vec::new();
        for desk in &opened.desks {
            let (archive, party) = (desk.archive, party);
            let grants =
                intake.store.read("archive keys", |mut tx| async move { tx.grants_to(archive, &party).await }).await?;
            if !grants.is_empty() {
                desks.push(desk.clone());
            }
        }
        if desks.is_empty() {
            return Err(ArchiveError::NoArchive);
        }
        Ok(Self { intake, office, reception, who: signed.id, desks })
    }

    /// What lies in them, the latest word first: at most `limit`, those behind `after`. Not what a desk still holds, unless
    /// it is closed or taken back. Nothing of what was told.
    pub async fn reports(&self, after: Option<&ReportRow>, limit: usize) -> Result<Vec<ReportRow>, ArchiveError> {
        let place = |report: &ReportRow| (report.last_word_at, report.id);
        let after = after.map(place);
        let mut all: Vec<ReportRow> = Vec::new();
        for desk in &self.desks {
            for state in ["closed", "withdrawn", "open"] {
                let id = desk.id;
                let rows = self.intake.store.read("archive reports", |mut tx| async move {
                    tx.reports_of_archive(id, state, after, limit).await
                });
                all.extend(rows.await?);
            }
        }
        all.sort_by_key(|report| std::cmp::Reverse(place(report)));
        all.truncate(limit);
        Ok(all)
    }

    /// Opens one report with her password; gives what was said, as it stands in the log. `why`: in her words, for the
    /// auditor alone. One run of Argon2id, as for a sign-in, and a wrong password counts as there.
    pub async fn visit(
        &self,
        id: CompartmentId,
        password: &str,
        why: &str,
    ) -> Result<(Visit<'a>, DeskReport), ArchiveError> {
        if why.trim().is_empty() {
            return Err(ArchiveError::NoReason);
        }
        let now = self.intake.clock.now();
        let guarded = self.office.password_again(self.who, password, now).await?.guarded();
        let opened = self.reception.vault.now();
        if !opened.chain.as_ref().is_some_and(|chain| chain.roles(self.who).has(Roles::SUPERVISOR)) {
            return Err(ArchiveError::NoArchive);
        }
        let line = line(self.intake, &opened, self.who, Object::report(id), why, vec![ARCHIVE])?;
        let visited = self.intake.store.write("archive visit", |mut tx| {
            let (opened, guarded, line) = (&opened, &guarded, std::slice::from_ref(&line));
            async move {
                let found = self.find(&mut tx, opened, id).await?;
                let visit = ArchiveVisit::begin(self.who, guarded, &found.archive, &found.grants, now)
                    .map_err(|_| ArchiveError::Closed)?;
                write(&mut tx, line).await?;
                Ok::<_, ArchiveError>(tx.done((found.report, found.items, visit))?)
            }
        });
        let (report, rows, visit) = visited.await?.into_inner();
        self.office.archive_opened(self.who, id, now);
        let all = open_all(opened, visit, move |visit: &ArchiveVisit, epoch| visit.key(epoch, now), rows).await;
        let all = all.ok_or(ArchiveError::Stopped)?;
        let (visit, OpenedAll { written, closed, changed }) = all;
        let consents = Consents::said(written.iter().map(|w| &w.said));
        // nobody waits there, and nothing is looked up
        let (waiting, reach, links, links_left) = (None, None, Vec::new(), LinksLeft::default());
        let shown = DeskReport { report, waiting, written, closed, changed, consents, links, links_left, reach };
        let why = Zeroizing::new(why.to_owned());
        Ok((Visit { intake: self.intake, reception: self.reception, who: self.who, why, visit }, shown))
    }

    async fn find(&self, tx: &mut Tx, opened: &Opened, id: CompartmentId) -> Result<Found, ArchiveError> {
        let report = tx.report(id).await?.filter(|r| r.erase_at.is_none()).ok_or(ArchiveError::NoReport)?;
        let desk = self.desks.iter().find(|d| d.id == report.desk).ok_or(ArchiveError::NoReport)?;
        let hers = tx.grants_to(desk.archive, &Party::Guarded(self.who).to_bytes()).await?;
        let archives = tx.grants_to(id, &Party::Compartment(desk.archive).to_bytes()).await?;
        let epochs = tx.epochs(id).await?;
        // by what supervisors stated, the earlier epochs too
        let stated = |row: &GrantRow| opened.stated(desk.archive).find(|r| r.epoch() == row.epoch).cloned();
        let archive = hers.iter().filter_map(|row| Some((stated(row)?, grant(row)?))).collect();
        let of = |row: &GrantRow| epochs.iter().find(|epoch: &&EpochRow| epoch.epoch == row.epoch);
        let mut grants = Vec::with_capacity(archives.len());
        for row in &archives {
            if let (Some(epoch), Some(grant)) = (of(row), grant(row)) {
                grants.push((opened.record(epoch)?, grant));
            }
        }
        Ok(Found { report, archive, grants, items: tx.items_of(id).await? })
    }
}

fn grant(row: &GrantRow) -> Option<Grant> {
    Grant::from_bytes(&row.wrapped).ok()
}

fn line(
    intake: &Intake,
    opened: &Opened,
    who: StaffId,
    at: Object,
    why: &str,
    fields: Vec<&'static str>,
) -> Result<Prepared, ArchiveError> {
    let doing = Doing::of(intake.clock.now(), Actor::Staff(who), Purpose::Supervision);
    let audit = opened.audit();
    let audit = audit.as_ref().map(|to| Audit { to, writer: opened.writer() });
    let entry = Entry { reason: Some(why), fields, ..doing.entry(Operation::Consultation, at) };
    Ok(entry.prepare(audit, &mut intake.random.child()).map_err(|_| VaultError::Unproven)?)
}

impl Visit<'_> {
    /// When it ends.
    pub fn until(&self) -> Timestamp {
        self.visit.until()
    }

    /// The original bytes of a file of the report, logged as its reading was, with the same reason. `pieces`: how many there are, as its item
    /// says. Errors: the visit is over.
    pub async fn file(&self, item: ItemId, pieces: u32) -> Result<Zeroizing<Vec<u8>>, ArchiveError> {
        self.bytes_of(item, pieces, vec![ARCHIVE]).await
    }

    /// The same for keeping them as they came, outside of this store: the log says so.
    pub async fn export(&self, item: ItemId, pieces: u32) -> Result<Zeroizing<Vec<u8>>, ArchiveError> {
        self.bytes_of(item, pieces, vec![ARCHIVE, EXPORT]).await
    }

    async fn bytes_of(
        &self,
        item: ItemId,
        pieces: u32,
        fields: Vec<&'static str>,
    ) -> Result<Zeroizing<Vec<u8>>, ArchiveError> {
        let (opened, now, id) = (self.reception.vault.now(), self.intake.clock.now(), self.visit.report());
        if now >= self.visit.until() {
            return Err(ArchiveError::Over);
        }
        let line = line(self.intake, &opened, self.who, Object::item_id(item, id), &self.why, fields)?;
        let read = self.intake.store.write("archive file", |mut tx| {
            let line = std::slice::from_ref(&line);
            async move {
                tx.report(id).await?.filter(|r| r.erase_at.is_none()).ok_or(ArchiveError::NoReport)?;
                let file = SealedFile::read(&mut tx, (item, pieces)).await?.ok_or(ArchiveError::NoFile)?;
                write(&mut tx, line).await?;
                Ok::<_, ArchiveError>(tx.done(file)?)
            }
        });
        let file = read.await?.into_inner();
        file.open(|epoch| self.visit.key(epoch, now), &opened).ok_or(ArchiveError::NoFile)
    }
}
