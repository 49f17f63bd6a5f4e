//! A file on its way from a channel to the sealed store: cut into pieces while it comes in, counted against what one
//! file and one report may hold, hashed as a whole. Two pieces at most are in memory, whatever its size, and plain
//! bytes are wiped when they have been handed on.

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Bytes of a piece; the last one of a file is shorter.
pub const PIECE: usize = 256 * 1024;
/// Bytes of one file: as much as the platform lets a bot download.
pub const LARGEST_FILE: u64 = 20 * 1024 * 1024;
/// Bytes of one picture of a travel plan: as large as a messenger makes one.
pub const LARGEST_PHOTO: u64 = 10 * 1024 * 1024;
/// Bytes of all files of one report.
pub const LARGEST_REPORT: u64 = 100 * 1024 * 1024;
/// How many first bytes are kept beside the pieces, to see what the file is.
pub const FIRST_BYTES: usize = 4 * 1024;

/// Where the pieces go: sealed, and into the store.
pub trait PieceSink {
    /// Why a piece could not be kept.
    type Error;

    /// Keeps piece `n` of the file, counted from 0; `piece` has 1 to `PIECE` bytes. Called in order, each once.
    fn put(&mut self, n: u32, piece: &[u8]) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// Why a file was not taken as a whole. The pieces put so far are the sink's to throw away.
#[derive(Debug, thiserror::Error)]
pub enum PiecesError<E> {
    /// More than one file may have there.
    #[error("the file is larger than one may be there")]
    FileTooLarge,
    /// The report's files together would be more than `LARGEST_REPORT`.
    #[error("the files of a report may have 100 MiB together")]
    ReportFull,
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// A piece was not kept.
    #[error("a piece of the file was not kept")]
    Sink(#[source] E),
}

/// A file that came in whole. No `Debug`: the first bytes are a person's.
#[derive(Clone, PartialEq, Eq)]
pub struct Whole {
    /// Bytes.
    pub size: u64,
    /// Pieces, the last one included.
    pub pieces: u32,
    /// SHA-256 of the original.
    pub sha256: [u8; 32],
    /// The first bytes, `FIRST_BYTES` at most.
    pub first: Zeroizing<Vec<u8>>,
}

/// Cuts one file into pieces.
pub struct PieceWriter<'a, S> {
    sink: &'a mut S,
    /// Bytes that one file may have.
    largest: u64,
    /// Bytes the report has left.
    left: u64,
    piece: Zeroizing<Vec<u8>>,
    first: Zeroizing<Vec<u8>>,
    size: u64,
    put: u32,
    hash: Sha256,
}

impl<'a, S: PieceSink> PieceWriter<'a, S> {
    /// `report_left`: bytes the report may still take; `LARGEST_REPORT` less what its files have.
    pub fn new(sink: &'a mut S, report_left: u64) -> Self {
        Self::within(sink, LARGEST_FILE, report_left)
    }

    /// A file that stands for itself, of so many bytes at most.
    pub fn of_at_most(sink: &'a mut S, largest: u64) -> Self {
        Self::within(sink, largest, largest)
    }

    fn within(sink: &'a mut S, largest: u64, left: u64) -> Self {
        Self {
            sink,
            largest,
            left,
            // Never more than this is held, so the buffer never moves and leaves no copy behind.
            piece: Zeroizing::new(Vec::with_capacity(PIECE)),
            first: Zeroizing::new(Vec::with_capacity(FIRST_BYTES)),
            size: 0,
            put: 0,
            hash: Sha256::new(),
        }
    }

    /// Refuses a file by the size its sender names, before a byte of it is fetched. A name is no promise: `write`
    /// counts all the same.
    pub fn expect(&self, size: u64) -> Result<(), PiecesError<S::Error>> {
        if self.size.saturating_add(size) > self.largest {
            Err(PiecesError::FileTooLarge)
        } else if size > self.left {
            Err(PiecesError::ReportFull)
        } else {
            Ok(())
        }
    }

    /// Takes the next bytes, any number.
    pub async fn write(&mut self, mut bytes: &[u8]) -> Result<(), PiecesError<S::Error>> {
        let more = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.expect(more)?;
        self.size += more;
        self.left -= more;
        self.hash.update(bytes);
        let missing = FIRST_BYTES - self.first.len();
        self.first.extend_from_slice(&bytes[..bytes.len().min(missing)]);
        while !bytes.is_empty() {
            if self.piece.len() == PIECE {
                self.hand_on().await?;
            }
            let (now, later) = bytes.split_at(bytes.len().min(PIECE - self.piece.len()));
            self.piece.extend_from_slice(now);
            bytes = later;
        }
        Ok(())
    }

    /// Hands on what is left. Without this call the file is not whole.
    pub async fn finish(mut self) -> Result<Whole, PiecesError<S::Error>> {
        if self.piece.is_empty() {
            return Err(PiecesError::Empty);
        }
        self.hand_on().await?;
        Ok(Whole { size: self.size, pieces: self.put, sha256: self.hash.finalize().into(), first: self.first })
    }

    async fn hand_on(&mut self) -> Result<(), PiecesError<S::Error>> {
        self.sink.put(self.put, &self.piece).await.map_err(PiecesError::Sink)?;
        self.put += 1;
        self.piece.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keeps only what it must to check the order, the sizes and the bytes.
    #[derive(Default)]
    struct Kept {
        sizes: Vec<usize>,
        hash: Sha256,
        fails_at: Option<u32>,
    }

    impl PieceSink for Kept {
        type Error = &'static str;

        async fn put(&mut self, n: u32, piece: &[u8]) -> Result<(), Self::Error> {
            assert_eq!(usize::try_from(n).unwrap(), self.sizes.len(), "in order, each once");
            if self.fails_at == Some(n) {
                return Err("the disk is full");
            }
            self.sizes.push(piece.len());
            self.hash.update(piece);
            Ok(())
        }
    }

    /// Bytes that are not alike from piece to piece.
    fn some(size: usize) -> Vec<u8> {
        (0..size).map(|i| u8::try_from((i / 7 + i / PIECE) % 251).unwrap()).collect()
    }

    async fn written(kept: &mut Kept, left: u64, chunks: &[&[u8]]) -> Result<Whole, PiecesError<&'static str>> {
        let mut writer = PieceWriter::new(kept, left);
        let room = (writer.piece.as_ptr(), writer.piece.capacity(), writer.first.as_ptr());
        for chunk in chunks {
            writer.write(chunk).await?;
            assert_eq!((writer.piece.as_ptr(), writer.piece.capacity(), writer.first.as_ptr()), room, "never grows");
            assert!(writer.piece.len() <= PIECE);
        }
        writer.finish().await
    }

    #[tokio::test]
    async fn a_file_of_any_size_is_cut_at_the_same_places_however_it_comes() {
        for (size, pieces) in [
            (1, vec![1]),
            (PIECE - 1, vec![PIECE - 1]),
            (PIECE, vec![PIECE]),
            (PIECE + 1, vec![PIECE, 1]),
            (2 * PIECE, vec![PIECE, PIECE]),
            (3 * PIECE + 5, vec![PIECE, PIECE, PIECE, 5]),
        ] {
            let file = some(size);
            for chunk in [1_000, 8_192, PIECE, PIECE + 3, size] {
                let mut kept = Kept::default();
                let chunks: Vec<&[u8]> = file.chunks(chunk).collect();
                let whole = written(&mut kept, LARGEST_REPORT, &chunks).await.unwrap();
                assert_eq!(kept.sizes, pieces, "{size} in chunks of {chunk}");
                assert_eq!(whole.size, u64::try_from(size).unwrap());
                assert_eq!(usize::try_from(whole.pieces).unwrap(), pieces.len());
                assert_eq!(whole.sha256[..], Sha256::digest(&file)[..]);
                assert_eq!(kept.hash.finalize()[..], whole.sha256[..], "the pieces are the file");
                assert_eq!(whole.first[..], file[..size.min(FIRST_BYTES)]);
            }
        }
    }

    #[tokio::test]
    async fn the_largest_file_is_taken_and_one_byte_more_is_not() {
        let chunk = some(64 * 1024);
        let chunks = vec![&chunk[..]; 320];
        let mut kept = Kept::default();
        let whole = written(&mut kept, LARGEST_REPORT, &chunks).await.unwrap();
        assert_eq!((whole.size, whole.pieces), (LARGEST_FILE, 80));
        let more = [&chunks[..], &[&b"x"[..]]].concat();
        let refused = written(&mut Kept::default(), LARGEST_REPORT, &more).await;
        assert!(matches!(refused, Err(PiecesError::FileTooLarge)));
    }

    #[tokio::test]
    async fn a_report_takes_what_it_has_room_for() {
        let file = some(1_000);
        assert!(written(&mut Kept::default(), 1_000, &[&file]).await.is_ok());
        let refused = written(&mut Kept::default(), 999, &[&file[..500], &file[500..]]).await;
        assert!(matches!(refused, Err(PiecesError::ReportFull)));
        let mut kept = Kept::default();
        let writer = PieceWriter::new(&mut kept, 999);
        assert!(matches!(writer.expect(1_000), Err(PiecesError::ReportFull)));
        assert!(matches!(writer.expect(LARGEST_FILE + 1), Err(PiecesError::FileTooLarge)));
        assert!(matches!(writer.expect(u64::MAX), Err(PiecesError::FileTooLarge)));
        assert!(writer.expect(999).is_ok());
    }

    #[tokio::test]
    async fn a_file_that_stands_for_itself_is_too_large_and_never_has_too_little_room() {
        let file = some(1_001);
        for (chunks, whole) in [(vec![&file[..1_000]], true), (vec![&file[..500], &file[500..]], false)] {
            let mut kept = Kept::default();
            let mut writer = PieceWriter::of_at_most(&mut kept, 1_000);
            assert!(writer.expect(1_000).is_ok() && matches!(writer.expect(1_001), Err(PiecesError::FileTooLarge)));
            let mut last = Ok(());
            for chunk in chunks {
                last = writer.write(chunk).await;
            }
            assert_eq!(last.is_ok(), whole);
            assert!(whole || matches!(last, Err(PiecesError::FileTooLarge)));
        }
    }

    #[tokio::test]
    async fn an_empty_file_is_no_file() {
        for chunks in [&[][..], &[&b""[..], b""]] {
            let mut kept = Kept::default();
            assert!(matches!(written(&mut kept, LARGEST_REPORT, chunks).await, Err(PiecesError::Empty)));
            assert!(kept.sizes.is_empty());
        }
    }

    #[tokio::test]
    async fn a_piece_that_is_not_kept_ends_the_file() {
        let file = some(3 * PIECE);
        for fails_at in 0..3 {
            let mut kept = Kept { fails_at: Some(fails_at), ..Kept::default() };
            let failed = written(&mut kept, LARGEST_REPORT, &[&file]).await;
            assert!(matches!(failed, Err(PiecesError::Sink("the disk is full"))));
            assert_eq!(kept.sizes.len(), usize::try_from(fails_at).unwrap());
        }
    }
}
