//! A file on its way in through a page: its bytes go to a task of their own, so that whoever reads the form holds no more
//! of it than a chunk. Dropped before its end, it leaves nothing but the word that a file broke off.

use super::broken_off::BROKEN_OFF;
use super::{FileError, FileSink, not_kept};
use crate::Brought;
use crate::pieces::{PieceWriter, PiecesError};
use domain::Clock;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

/// Chunks on their way at once.
const CHUNKS: usize = 2;

enum Step {
    Bytes(Vec<u8>),
    End,
}

/// Why a file was not taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum NotSent {
    /// More than a file, or a report, may hold.
    #[error("too large")]
    TooLarge,
    /// It could not be kept.
    #[error("not kept")]
    NotKept,
}

/// Who brings a file, and so what more may come of hers today.
pub(crate) struct Bringer {
    pub(crate) look_up: [u8; 32],
    pub(crate) brought: Brought,
    pub(crate) clock: Arc<dyn Clock>,
}

impl Bringer {
    /// Takes so many bytes; false where they are more than she may bring.
    fn brings(&self, bytes: usize) -> bool {
        let (bytes, now) = (u64::try_from(bytes).unwrap_or(u64::MAX), self.clock.now());
        let may = self.brought.left(&self.look_up, now) >= bytes;
        if may {
            self.brought.add(&self.look_up, bytes, now);
        }
        may
    }
}

/// Where the bytes go.
pub struct Sending {
    to: mpsc::Sender<Step>,
    done: JoinHandle<Result<(), NotSent>>,
}

impl Sending {
    pub(crate) fn begin(sink: FileSink, bringer: Bringer) -> Self {
        let (to, steps) = mpsc::channel(CHUNKS);
        Self { to, done: tokio::spawn(write(sink, bringer, steps)) }
    }

    /// The next bytes. Errors: they are not taken any more; `end` says why.
    pub async fn bytes(&mut self, chunk: &[u8]) -> Result<(), NotSent> {
        self.to.send(Step::Bytes(chunk.to_vec())).await.map_err(|_| NotSent::NotKept)
    }

    /// It came in whole; durable when this returns.
    pub async fn end(self) -> Result<(), NotSent> {
        let _ = self.to.send(Step::End).await;
        drop(self.to);
        self.done.await.unwrap_or(Err(NotSent::NotKept))
    }
}

async fn write(mut sink: FileSink, bringer: Bringer, mut steps: mpsc::Receiver<Step>) -> Result<(), NotSent> {
    let left = sink.left();
    let mut writer = PieceWriter::new(&mut sink, left);
    let mut failed: Option<PiecesError<FileError>> = None;
    let mut ended = false;
    while let Some(step) = steps.recv().await {
        match step {
            Step::Bytes(chunk) => {
                let written =
                    if bringer.brings(chunk.len()) { writer.write(&chunk).await } else { Err(PiecesError::ReportFull) };
                if let Err(e) = written {
                    failed = Some(e);
                    break;
                }
            }
            Step::End => {
                ended = true;
                break;
            }
        }
    }
    drop(steps);
    let whole = match failed {
        Some(e) => {
            drop(writer);
            Err(e)
        }
        None if !ended => {
            drop(writer);
            let told = sink.end(Err(BROKEN_OFF)).await;
            return told.and(Err(FileError::Gone)).map_err(|_| NotSent::NotKept);
        }
        None => writer.finish().await,
    };
    match whole {
        Ok(whole) => {
            let found = viewing_type(&whole.first);
            sink.end(Ok((whole, found))).await.map_err(|e| match e {
                FileError::Full => NotSent::TooLarge,
                _ => NotSent::NotKept,
            })
        }
        Err(e) => {
            let why = not_kept(&e).unwrap_or("not-kept");
            let too_large = matches!(e, PiecesError::FileTooLarge | PiecesError::ReportFull);
            if let Err(e) = sink.end(Err(why)).await {
                tracing::warn!(error = %e, "a file that was not kept could not be noted");
            }
            Err(if too_large { NotSent::TooLarge } else { NotSent::NotKept })
        }
    }
}

/// What a file is by its first bytes.
fn viewing_type(first: &[u8]) -> &'static str {
    viewing::sniff(first).as_str()
}
