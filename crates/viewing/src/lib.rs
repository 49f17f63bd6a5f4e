//! Makes a picture safe to look at. What a person sent is never shown as it came: a child process without keys, network
//! or files decodes it and makes a new picture out of its pixels, with nothing of the old file in it.
//! What a file is, is read from its bytes and never from its name. Nothing here opens a file or keeps anything.

mod answer;
mod child;
mod file_type;
mod lock;
mod picture;
mod view;

pub use child::child_main;
pub use file_type::{FileType, SNIFFED, sniff};
pub use lock::{NotLocked, lock_down};
pub use view::{Limits, NotViewed, Viewed, own_program, view};

/// Bytes of the largest picture that is looked at: as much as the platform lets a bot download.
pub const LARGEST_PICTURE: usize = 20 * 1024 * 1024;
/// Pixels of the long side of what is shown.
pub const LONGEST_SIDE: u32 = 2_048;
/// Pixels of the largest picture that is decoded.
pub const MOST_PIXELS: u64 = 64_000_000;
