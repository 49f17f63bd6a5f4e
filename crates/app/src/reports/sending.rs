//! A file on its way in through a page: its bytes go to a task of their own, so that whoever reads the form holds no more
//! of it than a chunk. Dropped before its end, it leaves nothing but the word that a file broke off.

use super::broken_off::BROKEN_OFF;
use super::{FileError, FileSink, NOT_KEPT, not_kept};
use crate::Brought;
use crate::chat::Room;
use crate::pieces::{PieceWriter, PiecesError};
use domain::Clock;
use std::sync::Arc;
use storage::StoreError;
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
    /// Whether there is room for what she brings.
    pub(crate) room: Room,
}

/// Of what was brought and is not kept, this part counts all the same: a line that breaks costs her little, and whoever
/// breaks off on purpose comes to an end.
const COUNTED: u64 = 4;

/// What she brought so far of one file; what is not kept in the end is given back.
struct Bringing {
    by: Bringer,
    bytes: u64,
    is_kept: bool,
}

impl Bringing {
    fn begin(by: Bringer) -> Self {
        Self { by, bytes: 0, is_kept: false }
    }

    /// Takes so many bytes. Errors: they are more than she may bring, or there is no room for files any more.
    fn brings(&mut self, bytes: usize) -> Result<(), PiecesError<FileError>> {
        let (bytes, now) = (u64::try_from(bytes).unwrap_or(u64::MAX), self.by.clock.now());
        if !(self.by.room)() {
            return Err(PiecesError::Sink(FileError::Store(StoreError::Full)));
        }
        if self.by.brought.left(&self.by.look_up, now) < bytes {
            return Err(PiecesError::ReportFull);
        }
        self.by.brought.add(&self.by.look_up, bytes, now);
        self.bytes += bytes;
        Ok(())
    }
}

impl Drop for Bringing {
    fn drop(&mut self) {
        if !self.is_kept {
            let back = self.bytes - self.bytes.div_ceil(COUNTED);
            self.by.brought.give_back(&self.by.look_up, back, self.by.clock.now());
        }
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
    let mut bringing = Bringing::begin(bringer);
    let mut writer = PieceWriter::new(&mut sink, left);
    let mut failed: Option<PiecesError<FileError>> = None;
    let mut ended = false;
    while let Some(step) = steps.recv().await {
        match step {
            Step::Bytes(chunk) => {
                let written = match bringing.brings(chunk.len()) {
                    Ok(()) => writer.write(&chunk).await,
                    Err(e) => Err(e),
                };
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
            let kept = sink.end(Ok((whole, found))).await.map_err(|e| match e {
                FileError::Full => NotSent::TooLarge,
                _ => NotSent::NotKept,
            });
            bringing.is_kept = kept.is_ok();
            kept
        }
        Err(e) => {
            let why = not_kept(&e).unwrap_or(NOT_KEPT);
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
