//! Room on the disk. A check that runs out of it fails far from the cause: the database stops, files of people wait, and
//! dozens of tests say so in other words.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::cargo::root;

const MIB: u64 = 1024 * 1024;
/// What a build of everything from nothing and its tests took at most, and something more.
const COLD: u64 = 10 * 1024 * MIB;
/// What the tests and the next builds take where all is built.
const WARM: u64 = 2 * 1024 * MIB;

/// Says what is missing, before anything is built. Where the system does not tell, nothing is asked for.
pub(crate) fn enough() -> Result<()> {
    let target = target();
    let built = target.join("debug/deps").is_dir();
    for (place, need) in [(target, if built { WARM } else { COLD }), (env::temp_dir(), WARM)] {
        if let Some(free) = free(&place).filter(|free| *free < need) {
            let (free, need, place) = (free / MIB, need / MIB, place.display());
            bail!("{place} has {free} MiB free, and {need} are needed: make room, or set CARGO_TARGET_DIR or TMPDIR");
        }
    }
    Ok(())
}

fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Bytes that are free where a folder is, or will be.
pub(crate) fn free(folder: &Path) -> Option<u64> {
    let there = folder.ancestors().find(|place| place.is_dir())?;
    let said = Command::new("df").args(["--output=avail", "--block-size=1"]).arg(there).output().ok()?;
    available(&String::from_utf8_lossy(&said.stdout))
}

fn available(said: &str) -> Option<u64> {
    said.lines().last()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_read() {
        assert_eq!(available("      Avail\n81604378624\n"), Some(81_604_378_624));
        assert_eq!(available(""), None);
        assert_eq!(available("df: unknown option\n"), None);
    }

    #[test]
    fn a_folder_that_is_not_there_yet_has_the_room_of_the_one_above() {
        let here = env::temp_dir();
        assert!(free(&here.join("not/there/yet")).is_some_and(|bytes| bytes > 0));
    }
}
