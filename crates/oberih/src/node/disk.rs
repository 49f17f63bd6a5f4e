//! Room on the store's disk. What people write has to be kept to the last; files, which come by the mebibyte and wait at the
//! messenger as well as here or are refused at a page, leave it a reserve.

use crate::config::{Config, FILES_RESERVE};
use std::path::Path;

/// Of a small disk files leave this part of it.
const PART: u64 = 20;

/// What is said where files wait.
pub(super) const SHORT: &str =
    "files wait at the messenger or are refused at a page, words are kept: the disk is nearly full, make room";

/// Whether files are to wait. A database of its own has a disk of its own, which others look after.
pub(super) fn is_short(config: &Config) -> bool {
    config.database.is_none() && room(&config.data).is_some_and(|room| leaves_too_little(room, config.files_reserve))
}

fn leaves_too_little((free, all): (u64, u64), reserve: u64) -> bool {
    // another one than the usual is meant as it is
    let left = if reserve == FILES_RESERVE { reserve.min(all / PART) } else { reserve };
    free < left
}

/// Bytes that are free for us, and all there are; `None` where the system does not say.
#[cfg(target_os = "linux")]
fn room(folder: &Path) -> Option<(u64, u64)> {
    let disk = nix::sys::statvfs::statvfs(folder).ok()?;
    let bytes = |blocks: u64| blocks.saturating_mul(disk.fragment_size());
    Some((bytes(disk.blocks_available()), bytes(disk.blocks())))
}

/// Elsewhere it is not asked for; nodes run on Linux.
#[cfg(not(target_os = "linux"))]
fn room(_: &Path) -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIB: u64 = 1024 * 1024 * 1024;

    #[test]
    fn files_leave_two_gibibytes_or_a_twentieth() {
        for (free, all, want) in [
            (2 * GIB, 500 * GIB, false),
            (2 * GIB - 1, 500 * GIB, true),
            (GIB, 20 * GIB, false),
            (GIB - 1, 20 * GIB, true),
            (0, 0, false),
        ] {
            assert_eq!(leaves_too_little((free, all), FILES_RESERVE), want, "{free} of {all}");
        }
        assert!(leaves_too_little((400 * GIB, 500 * GIB), u64::MAX) && !leaves_too_little((0, 500 * GIB), 0));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_says_how_much_room_it_has() {
        let (free, all) = room(&std::env::temp_dir()).unwrap();
        assert!(free <= all && all > 0);
        assert_eq!(room(Path::new("/nowhere/at/all")), None);
    }
}
