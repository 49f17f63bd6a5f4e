//! By what this device is known at a sign-in: a file of whoever calls the command, `oberih/device` in the folder that
//! programs keep their state in. It opens nothing; who signed in with it before is not locked out by a stranger's tries.

use app::office::DeviceMark;
use rand::CryptoRng;
use std::fs::OpenOptions;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The mark, made at the first call. `None` where nothing can be kept: then each sign-in is that of a stranger's device.
pub(super) fn mark(rng: &mut impl CryptoRng) -> Option<DeviceMark> {
    kept(&folder()?.join("oberih").join("device"), rng)
}

fn folder() -> Option<PathBuf> {
    let set = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    set("XDG_STATE_HOME").or_else(|| Some(set("HOME")?.join(".local/state")))
}

fn kept(file: &Path, rng: &mut impl CryptoRng) -> Option<DeviceMark> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(file.parent()?).ok()?;
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(file) {
        Ok(mut out) => {
            let made = DeviceMark::generate(rng);
            let text = made.to_text();
            out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).ok()?;
            Some(made)
        }
        Err(e) if e.kind() == ErrorKind::AlreadyExists => DeviceMark::from_text(&std::fs::read_to_string(file).ok()?),
        Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use std::os::unix::fs::MetadataExt;

    #[test]
    fn a_mark_is_made_once_and_nobody_else_reads_it() {
        let dir = std::env::temp_dir().join(format!("oberih-device-{}", std::process::id()));
        let (file, rng) = (dir.join("state/oberih/device"), &mut StdRng::seed_from_u64(1));
        let first = kept(&file, rng).unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
        assert!(kept(&file, rng).is_some_and(|again| *again.to_text() == *first.to_text()));
        std::fs::write(&file, "broken").unwrap();
        assert!(kept(&file, rng).is_none());
        assert!(kept(Path::new("/proc/none/oberih/device"), rng).is_none(), "where nothing can be kept");
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
