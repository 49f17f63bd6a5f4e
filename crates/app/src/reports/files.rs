//! A file on its way into a report: its pieces are sealed and kept as they come, and what it is stands in an item of its
//! own at the end. One that ends early leaves nothing but the word for why. While it is under way a note stands in
//! `fetches`: by it a file whose process was killed is found.

use super::broken_off::{BROKEN_OFF, BY_PAGE};
use super::not_kept::{REPORT_FULL, told_of};
use super::writing::{Writing, keys_for_writing};
use super::{FetchNote, Said};
use crate::desk::is_left_alone;
use crate::intake::Within;
use crate::log::{Doing, Object, Operation, write};
use crate::pieces::{LARGEST_REPORT, PieceSink, Whole};
use crate::{Happening, Intake, Opened, Reception, VaultError};
use domain::{CompartmentId, ConversationId, ItemId, Purpose, Timestamp};
use sealing::{DESK_AFTER_LAST_WORD, EpochRecord, Hash, Party, ProvenCompartment};
use std::sync::Arc;
use storage::{FetchRow, ReportRow, StoreError, Tx};

/// Why a file cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The store.
    #[error("a file could not be kept")]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The report or the plan is gone, or hidden.
    #[error("what the file is for is not there any more")]
    Gone,
    /// Another process finished it, or gave it up: what is there is its.
    #[error("the file was finished by another process")]
    Finished,
    /// With it the report would hold more than it may. That it is not kept has been written down.
    #[error("the report is full")]
    Full,
    /// Pieces of it are missing: another process began it anew meanwhile.
    #[error("the file was begun anew by another process")]
    Overtaken,
}

/// Where the pieces of one file go.
pub struct FileSink {
    intake: Intake,
    reception: Reception,
    report: CompartmentId,
    item: ItemId,
    /// Whose file it is: who is told where it is not kept.
    whose: Option<ConversationId>,
    /// To whom everything is sealed, and what the vault knew when that was asked.
    to: ProvenCompartment,
    asked: Arc<Opened>,
    left: u64,
    /// Whether a page brings it, which says by itself what it does not take.
    by_page: bool,
    /// Which try of this file it is: of two, the later one goes on.
    attempt: i64,
    /// Of each piece as it is kept.
    kept: Vec<Hash>,
    /// There are no keys that its desk could have: it is kept without them.
    for_archive: bool,
}

/// What a write of something sealed came to.
enum Kept {
    Yes,
    /// The report has another epoch by now: it is to be sealed anew.
    Moved,
    /// The report was closed, and its desk has no key of what would be sealed: it is to be sealed to later keys.
    Shut,
    Full,
}

impl FileSink {
    /// Opens a report for the file of an item that was made just now: nobody has written a piece of it.
    pub async fn open(intake: &Intake, report: CompartmentId, item: ItemId) -> Result<Self, FileError> {
        Self::begin(intake, report, item, false).await
    }

    /// Opens a report for a file that a messenger keeps, or one that broke off. What an earlier try left of it goes.
    /// Errors: [`FileError::Finished`] where it ended already, and nothing of it is touched.
    pub async fn fetch(intake: &Intake, report: CompartmentId, item: ItemId) -> Result<Self, FileError> {
        Self::begin(intake, report, item, true).await
    }

    async fn begin(intake: &Intake, report: CompartmentId, item: ItemId, anew: bool) -> Result<Self, FileError> {
        let reception = intake.reception.clone().ok_or(FileError::Gone)?;
        let asked = reception.vault.now();
        let (to, size, note) = ask(intake, &reception, report, item, anew).await?;
        let whose = asked.open_fetch(item, note.body.clone()).and_then(|text| FetchNote::read(&text, &note.bot).whose);
        let by_page = note.bot == BY_PAGE;
        let left = LARGEST_REPORT.saturating_sub(size);
        Ok(Self {
            intake: intake.clone(),
            reception,
            report,
            item,
            whose,
            to,
            asked,
            left,
            by_page,
            attempt: note.attempts,
            kept: Vec::new(),
            for_archive: false,
        })
    }

    /// Bytes that the report has left.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// Writes down what came of it: the whole file, or why it is not kept, in one word. `found`: its type by content.
    /// Errors: another process was faster, and what it kept stays; nothing was written, unless it is [`FileError::Full`].
    pub async fn end(&mut self, came: Result<(Whole, &str), &str>) -> Result<(), FileError> {
        let mut came = came;
        let mut full = false;
        loop {
            match self.write_end(&came).await? {
                Kept::Yes => break,
                Kept::Moved => self.ask_again().await?,
                Kept::Shut => {
                    let before = self.to.epoch();
                    self.ask_again().await?;
                    self.for_archive = self.to.epoch() == before;
                }
                Kept::Full => (came, full) = (Err(REPORT_FULL), true),
            }
        }
        if full { Err(FileError::Full) } else { Ok(()) }
    }

    async fn write_end(&self, came: &Result<(Whole, &str), &str>) -> Result<Kept, FileError> {
        let said = Said::of_file(self.item, came);
        let mut rng = self.intake.random.child();
        let now = self.intake.clock.now();
        let row = self.writing(now).item(&said, &mut rng)?;
        let doing = Doing::for_her(now, Purpose::Own);
        let mut lines = doing.rows(&[], &[], std::slice::from_ref(&row), &mut rng);
        if came.is_ok() {
            let pieces = Object::pieces(self.item, self.to.id(), &self.kept);
            lines.push(doing.line(Operation::Collection, pieces, &mut rng));
        }
        let grown = came.as_ref().map_or(0, |(whole, _)| i64::try_from(whole.size).unwrap_or(i64::MAX));
        let pieces = came.as_ref().map_or(0, |(whole, _)| i64::from(whole.pieces));
        let most = i64::try_from(LARGEST_REPORT).unwrap_or(i64::MAX);
        let told = came.as_ref().err().filter(|why| !self.by_page || **why == BROKEN_OFF).map(|why| told_of(why));
        let whose = self.whose.filter(|_| told.is_some());
        let tells = Happening { text: told, ..Happening::default() };
        let within = Within::begin();
        let written = self.intake.store.write("file end", |mut tx| {
            let (row, lines, within) = (&row, &lines, &within);
            async move {
                if let Some(whose) = whose {
                    // held before her report, as by whoever takes what she sends
                    tx.conversation(whose).await?;
                }
                if !self.is_present(&mut tx).await? {
                    return Ok(tx.done((Kept::Moved, None))?);
                }
                let report = tx.report(self.report).await?.ok_or(FileError::Gone)?;
                if came.is_ok() && !self.for_archive && self.is_shut(&mut tx, &report).await? {
                    return Ok(tx.done((Kept::Shut, None))?);
                }
                if grown == 0 {
                    tx.drop_pieces(self.item).await?;
                } else if tx.count_pieces(self.item).await? != pieces {
                    return Err(FileError::Overtaken);
                } else if !tx.report_grows(self.report, grown, most).await? {
                    return Ok(tx.done((Kept::Full, None))?);
                }
                tx.add_items(std::slice::from_ref(row)).await?;
                tx.drop_fetch(self.item).await?;
                write(&mut tx, lines).await?;
                if came.is_ok() {
                    self.open_again(&mut tx, now).await?;
                }
                // what a page brings she sees when she looks; into a chat nothing comes by itself that she did not let come
                let quiet = !self.by_page && is_left_alone(&report, now);
                let tells = Happening { quiet, ..tells };
                // in the same write: where she cannot be told it has not ended, and is ended again
                let told = match whose {
                    Some(whose) => self.intake.happen_within(&mut tx, within, whose, tells).await?,
                    None => None,
                };
                Ok::<_, FileError>(tx.done((Kept::Yes, told))?)
            }
        });
        let (kept, told) = written.await?.into_inner();
        if let Some(told) = told {
            self.intake.after(told);
        }
        Ok(kept)
    }

    /// Whether the report is closed, and what is sealed to it as asked for last opens for its archive alone: its desk, which
    /// is to hear of the file, would never read what it is.
    async fn is_shut(&self, tx: &mut Tx, report: &ReportRow) -> Result<bool, StoreError> {
        if report.state != "closed" {
            return Ok(false);
        }
        let grants = tx.grants_to(report.id, &Party::Compartment(report.desk).to_bytes()).await?;
        Ok(!grants.iter().any(|grant| grant.epoch == self.to.epoch()))
    }

    /// A file that came whole opens a closed report again, as her words do: nobody would look at it there. It says nothing
    /// of when she wrote.
    async fn open_again(&self, tx: &mut Tx, now: Timestamp) -> Result<(), StoreError> {
        let Some(closed) = tx.report(self.report).await?.filter(|row| row.state == "closed") else { return Ok(()) };
        tx.reports_spoke(&[self.report], closed.last_word_at, now.plus(DESK_AFTER_LAST_WORD)).await?;
        let Some(open) = tx.report(self.report).await? else { return Ok(()) };
        let doing = Doing::for_her(now, Purpose::Own);
        let line = doing.altered(Object::report_row(&open), vec!["state"], &mut self.intake.random.child());
        write(tx, &[line]).await?;
        tx.announce("queue", open.desk.as_bytes()).await
    }

    /// Whether what was sealed to the epoch asked for last is sealed to the present one; held until the end of the
    /// transaction. Errors: the report is gone or hidden, or the file ended already.
    async fn is_present(&self, tx: &mut Tx) -> Result<bool, FileError> {
        if !tx.report_takes(self.report).await? {
            return Err(FileError::Gone);
        }
        if !tx.hold_fetch(self.item, self.attempt).await? {
            return Err(FileError::Finished);
        }
        let epoch = tx.newest_epoch(self.report).await?.ok_or(FileError::Gone)?;
        Ok(epoch.epoch == self.to.epoch())
    }

    /// Asks again to whom the report is sealed, where supervisors stated something since it was asked last: a file takes
    /// minutes, and whoever left the desk meanwhile opens no more of it.
    async fn follow(&mut self) -> Result<(), FileError> {
        if Arc::ptr_eq(&self.asked, &self.reception.vault.now()) { Ok(()) } else { self.ask_again().await }
    }

    async fn ask_again(&mut self) -> Result<(), FileError> {
        let asked = self.reception.vault.now();
        let (to, _, note) = ask(&self.intake, &self.reception, self.report, self.item, false).await?;
        if note.attempts != self.attempt {
            return Err(FileError::Finished);
        }
        self.to = to;
        self.asked = asked;
        Ok(())
    }

    fn writing(&self, now: Timestamp) -> Writing<'_> {
        Writing { opened: &self.asked, now, to: &self.to, sequence: &self.intake.sequence }
    }
}

/// To whom a report is sealed now, how large its files are, and the note of this file. A next epoch is stored first where
/// one is due. `anew`: what an earlier try left of the file goes.
async fn ask(
    intake: &Intake,
    reception: &Reception,
    report: CompartmentId,
    item: ItemId,
    anew: bool,
) -> Result<(ProvenCompartment, u64, FetchRow), FileError> {
    let now = intake.clock.now();
    let asked = intake.store.write("file", |mut tx| {
        let mut rng = intake.random.child();
        async move {
            if !tx.report_takes(report).await? {
                return Err(FileError::Gone);
            }
            // until the end of the transaction nobody finishes it
            if anew {
                if !tx.try_fetch(item).await? {
                    return Err(FileError::Finished);
                }
                tx.drop_pieces(item).await?;
            }
            let note = tx.fetch(item).await?.ok_or(FileError::Finished)?;
            if !tx.hold_fetch(item, note.attempts).await? {
                return Err(FileError::Finished);
            }
            let row = tx.report_locked(report).await?.ok_or(FileError::Gone)?;
            let epoch = tx.newest_epoch(report).await?.ok_or(FileError::Gone)?;
            let keys = reception
                .vault
                .with_present(|opened, present| keys_for_writing(opened, present, &row, &epoch, now, &mut rng));
            let (to, next) = keys.ok_or(FileError::Gone)??;
            let mut noted: Option<EpochRecord> = None;
            if let Some(next) = next {
                next.keep(&mut tx).await?;
                // the file may never come whole, and then nothing else says until when
                tx.report_held(report, now.plus(DESK_AFTER_LAST_WORD)).await?;
                let doing = Doing::for_her(now, Purpose::Own);
                write(&mut tx, &doing.rows(std::slice::from_ref(&next.epoch), &next.grants, &[], &mut rng)).await?;
                noted = Some(next.record);
            }
            Ok::<_, FileError>(tx.done((to, noted, u64::try_from(row.size).unwrap_or(u64::MAX), note))?)
        }
    });
    let (to, noted, size, note) = asked.await?.into_inner();
    if let Some(record) = noted {
        reception.vault.note(&record);
    }
    Ok((to, size, note))
}

impl PieceSink for FileSink {
    type Error = FileError;

    async fn put(&mut self, n: u32, piece: &[u8]) -> Result<(), FileError> {
        self.follow().await?;
        loop {
            let now = self.intake.clock.now();
            let row = self.writing(now).piece(self.item, n, piece, &mut self.intake.random.child())?;
            let written = self.intake.store.write("piece", |mut tx| {
                let (sink, row) = (&*self, &row);
                async move {
                    if !sink.is_present(&mut tx).await? {
                        return Ok(tx.done(Kept::Moved)?);
                    }
                    if tx.add_pieces(std::slice::from_ref(row)).await? == 0 {
                        return Err(FileError::Overtaken);
                    }
                    Ok::<_, FileError>(tx.done(Kept::Yes)?)
                }
            });
            match written.await?.into_inner() {
                Kept::Moved => self.ask_again().await?,
                Kept::Yes | Kept::Shut | Kept::Full => {
                    self.kept.push(Object::piece_hash(&row));
                    return Ok(());
                }
            }
        }
    }
}
