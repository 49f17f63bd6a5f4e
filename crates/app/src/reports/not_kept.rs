//! Why a file is not kept: the desk's word for it, and what she is told.

use super::FileError;
use super::broken_off::TOLD;
use crate::pieces::PiecesError;

/// What she is told of a file that is larger than what is kept.
pub(crate) const TOO_LARGE: &str = "tell-file-too-large";
/// What she is told where her files together are too large.
pub(crate) const NO_ROOM: &str = "tell-file-no-room";
/// The desk's word where there is no more room for her files, in a report or in a day.
pub const REPORT_FULL: &str = "report-full";

/// The desk's word for a file that could not be kept here, for want of room or because the store failed.
pub(crate) const NOT_KEPT: &str = "not-kept";

/// One word for why a file was not taken whole; `None` where it is to be tried again, or where it is another's by now: what
/// that one keeps of it is not to be thrown away.
pub fn not_kept(e: &PiecesError<FileError>) -> Option<&'static str> {
    match e {
        PiecesError::FileTooLarge => Some("too-large"),
        PiecesError::ReportFull | PiecesError::Sink(FileError::Full) => Some(REPORT_FULL),
        PiecesError::Empty => Some("empty"),
        PiecesError::Sink(_) => None,
    }
}

/// The text that she is told for the desk's word.
pub(super) fn told_of(why: &str) -> &'static str {
    match why {
        "too-large" => TOO_LARGE,
        REPORT_FULL => NO_ROOM,
        _ => TOLD,
    }
}
