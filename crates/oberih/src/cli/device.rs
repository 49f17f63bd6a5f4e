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
    let read = |text: &str| DeviceMark::from_text(text);
    match std::fs::read_to_string(file) {
        Ok(text) => return read(&text),
        Err(e) if e.kind() == ErrorKind::NotFound => {}
        Err(_) => return None,
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(file.parent()?).ok()?;
    // aside first: half a mark would be read as none for ever
    let part = file.with_extension(format!("{}.part", std::process::id()));
    let mut out = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part).ok()?;
    let text = DeviceMark::generate(rng).to_text();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.sync_all());
    if written.and_then(|()| std::fs::rename(&part, file)).is_err() {
        let _ = std::fs::remove_file(&part);
        return None;
    }
    // another command may have made one at the same time
    read(&std::fs::read_to_string(file).ok()?)
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
        // where it cannot be written whole there is none, and the next call makes one
        std::fs::remove_file(&file).unwrap();
        let part = file.with_extension(format!("{}.part", std::process::id()));
        std::fs::create_dir(&part).unwrap();
        assert!(kept(&file, rng).is_none() && !file.exists());
        std::fs::remove_dir(&part).unwrap();
        assert!(kept(&file, rng).is_some() && !part.exists());
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
