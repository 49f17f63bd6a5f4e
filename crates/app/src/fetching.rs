//! A file that a messenger keeps, on its way to what it is for: a report, or a travel plan.

use crate::Intake;
use crate::pieces::{LARGEST_PHOTO, PieceSink, PieceWriter, Whole};
use crate::plans::PhotoSink;
use crate::reports::{FileError, FileSink};
use storage::FetchRow;

/// Where its pieces go.
pub enum Fetching {
    /// Into a report.
    Report(FileSink),
    /// Into a travel plan.
    Plan(PhotoSink),
}

impl Fetching {
    /// Begins a try; what an earlier one left of the file goes. Errors: as for [`FileSink::fetch`] and [`PhotoSink::fetch`].
    pub async fn begin(intake: &Intake, row: &FetchRow) -> Result<Self, FileError> {
        Ok(if row.plan {
            Self::Plan(PhotoSink::fetch(intake, row.compartment, row.id).await?)
        } else {
            Self::Report(FileSink::fetch(intake, row.compartment, row.id).await?)
        })
    }

    /// What cuts the file, as large as it may be there.
    pub fn writer(&mut self) -> PieceWriter<'_, Self> {
        match self {
            Self::Report(sink) => {
                let left = sink.left();
                PieceWriter::new(self, left)
            }
            Self::Plan(_) => PieceWriter::of_at_most(self, LARGEST_PHOTO),
        }
    }

    /// Writes down what came of it, as [`FileSink::end`] and [`PhotoSink::end`].
    pub async fn end(&mut self, came: Result<(Whole, &str), &str>) -> Result<(), FileError> {
        match self {
            Self::Report(sink) => sink.end(came).await,
            Self::Plan(sink) => sink.end(came).await,
        }
    }
}

impl PieceSink for Fetching {
    type Error = FileError;

    async fn put(&mut self, n: u32, piece: &[u8]) -> Result<(), FileError> {
        match self {
            Self::Report(sink) => sink.put(n, piece).await,
            Self::Plan(sink) => sink.put(n, piece).await,
        }
    }
}
