//! A file on its way into a report: its pieces are sealed and kept as they come, and what it is stands in an item of its
//! own at the end. One that ends early leaves nothing.

use super::writing::{Writing, keys_for_writing};
use super::{By, Said, What};
use crate::log::{Doing, write};
use crate::pieces::{LARGEST_REPORT, PieceSink, PiecesError, Whole};
use crate::{Intake, Reception, VaultError};
use domain::{CompartmentId, ItemId, Purpose};
use sealing::{EpochRecord, ProvenCompartment, to_hex};
use storage::StoreError;

/// Why a file cannot be taken.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The store.
    #[error("a file could not be kept")]
    Store(#[from] StoreError),
    /// The vault.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The report is gone, or hidden.
    #[error("the report is not there any more")]
    Gone,
}

/// Where the pieces of one file go.
pub struct FileSink {
    intake: Intake,
    reception: Reception,
    report: CompartmentId,
    item: ItemId,
    to: ProvenCompartment,
    left: u64,
}

impl FileSink {
    /// Opens a report for the file of this item. What an earlier try left of it goes.
    pub async fn open(intake: &Intake, report: CompartmentId, item: ItemId) -> Result<Self, FileError> {
        let reception = intake.reception.clone().ok_or(FileError::Gone)?;
        let now = intake.clock.now();
        let opened = intake.store.write("file", |mut tx| {
            let (reception, mut rng) = (&reception, intake.random.child());
            async move {
                tx.drop_pieces(item).await?;
                let row = tx.report(report).await?.filter(|r| r.erase_at.is_none()).ok_or(FileError::Gone)?;
                let epoch = tx.newest_epoch(report).await?.ok_or(FileError::Gone)?;
                let keys = reception
                    .vault
                    .with_present(|opened, present| keys_for_writing(opened, present, &row, &epoch, now, &mut rng));
                let (to, next) = keys.ok_or(FileError::Gone)??;
                let mut noted: Option<EpochRecord> = None;
                if let Some(next) = next {
                    tx.add_epochs(std::slice::from_ref(&next.epoch)).await?;
                    tx.add_grants(&next.grants).await?;
                    let doing = Doing::for_her(now, Purpose::Own);
                    write(&mut tx, &doing.rows(std::slice::from_ref(&next.epoch), &[], &mut rng)).await?;
                    noted = Some(next.record);
                }
                Ok::<_, FileError>(tx.done((to, noted, u64::try_from(row.size).unwrap_or(u64::MAX)))?)
            }
        });
        let (to, noted, size) = opened.await?.into_inner();
        if let Some(record) = noted {
            reception.vault.note(&record);
        }
        let left = LARGEST_REPORT.saturating_sub(size);
        Ok(Self { intake: intake.clone(), reception, report, item, to, left })
    }

    /// Bytes that the report has left.
    pub fn left(&self) -> u64 {
        self.left
    }

    /// Writes down what came of it: the whole file, or why it is not kept, in one word. `found`: its type by content.
    pub async fn end(self, came: Result<(Whole, &str), &str>) -> Result<(), FileError> {
        let what = match &came {
            Ok((whole, found)) => What::Fetched {
                of: to_hex(self.item.as_bytes()),
                found: Some((*found).to_owned()),
                size: whole.size,
                sha256: Some(to_hex(&whole.sha256)),
                pieces: whole.pieces,
                not_kept: None,
            },
            Err(why) => What::Fetched {
                of: to_hex(self.item.as_bytes()),
                found: None,
                size: 0,
                sha256: None,
                pieces: 0,
                not_kept: Some((*why).to_owned()),
            },
        };
        let said = Said { by: By::Node, what, message: None };
        let (now, opened) = (self.intake.clock.now(), self.reception.vault.now());
        let writing = Writing { opened: &opened, now, to: &self.to, sequence: &self.intake.sequence };
        let mut rng = self.intake.random.child();
        let row = writing.item(&said, &mut rng)?;
        let lines = Doing::for_her(now, Purpose::Own).rows(&[], std::slice::from_ref(&row), &mut rng);
        let grown = came.as_ref().map_or(0, |(whole, _)| i64::try_from(whole.size).unwrap_or(i64::MAX));
        let most = i64::try_from(LARGEST_REPORT).unwrap_or(i64::MAX);
        let (report, item) = (self.report, self.item);
        self.intake
            .store
            .write("file end", |mut tx| {
                let (row, lines) = (&row, &lines);
                async move {
                    if grown == 0 {
                        tx.drop_pieces(item).await?;
                    } else if !tx.report_grows(report, grown, most).await? {
                        // another file of this report was faster
                        return Err(FileError::Gone);
                    }
                    tx.add_items(std::slice::from_ref(row)).await?;
                    tx.drop_fetch(item).await?;
                    write(&mut tx, lines).await?;
                    Ok::<_, FileError>(tx.done(())?)
                }
            })
            .await
            .map(storage::Durable::into_inner)
    }
}

impl PieceSink for FileSink {
    type Error = FileError;

    async fn put(&mut self, n: u32, piece: &[u8]) -> Result<(), FileError> {
        let (now, opened) = (self.intake.clock.now(), self.reception.vault.now());
        let writing = Writing { opened: &opened, now, to: &self.to, sequence: &self.intake.sequence };
        let row = writing.piece(self.item, n, piece, &mut self.intake.random.child())?;
        self.intake
            .store
            .write("piece", |mut tx| {
                let row = &row;
                async move {
                    tx.add_pieces(std::slice::from_ref(row)).await?;
                    tx.done(())
                }
            })
            .await
            .map_err(|e: StoreError| FileError::Store(e))?;
        Ok(())
    }
}

/// One word for why a file was not taken whole; `None` where it is to be tried again.
pub fn not_kept(e: &PiecesError<FileError>) -> Option<&'static str> {
    match e {
        PiecesError::FileTooLarge => Some("too-large"),
        PiecesError::ReportFull => Some("report-full"),
        PiecesError::Empty => Some("empty"),
        PiecesError::Sink(FileError::Gone) => Some("gone"),
        PiecesError::Sink(_) => None,
    }
}
