//! What a watcher keeps: the last checkpoint she took, as the node showed it, and her own key.

use anyhow::Context;
use app::log::Shown;
use sealing::{Signer, read_hex, write_hex};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use zeroize::Zeroizing;

/// What was kept; `None` before the first visit. Errors: it cannot be read, or is not what was written.
pub(super) fn read(file: &Path) -> anyhow::Result<Option<Shown>> {
    match std::fs::read_to_string(file) {
        Ok(text) => Ok(Some(Shown::from_text(&text).with_context(|| {
            format!("{} was changed or is another file: put back your copy of it", file.display())
        })?)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(anyhow::Error::new(e).context(format!("read {}", file.display()))),
    }
}

/// Keeps a checkpoint in the place of the one before; a crash leaves one of the two.
pub(super) fn write(file: &Path, shown: &Shown) -> anyhow::Result<()> {
    let part = file.with_added_extension("part");
    let write = || {
        let mut out = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part)?;
        out.write_all(shown.to_text().as_bytes())?;
        out.sync_all()?;
        std::fs::rename(&part, file)?;
        let folder = file.parent().filter(|f| !f.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(folder)?.sync_all()
    };
    write().with_context(|| format!("write {}", file.display()))
}

/// The watcher's key, made where there is none: 64 hexadecimal digits, mode 0600.
pub(super) fn key(file: &Path, rng: &mut impl rand::CryptoRng) -> anyhow::Result<Signer> {
    let mut seed = Zeroizing::new([0; 32]);
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    match made {
        Ok(mut out) => {
            rng.fill_bytes(&mut *seed);
            let mut text = Zeroizing::new(String::with_capacity(65));
            write_hex(&mut text, &*seed);
            text.push('\n');
            out.write_all(text.as_bytes())
                .and_then(|()| out.sync_all())
                .with_context(|| format!("write {}", file.display()))?;
        }
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {
            let named = || format!("read {}", file.display());
            anyhow::ensure!(
                std::fs::metadata(file).with_context(named)?.mode() & 0o077 == 0,
                "{} can be read by others: run chmod 600 on it",
                file.display()
            );
            let text = Zeroizing::new(std::fs::read_to_string(file).with_context(named)?);
            read_hex(text.trim_end(), &mut *seed)
                .with_context(|| format!("{} is no key of 64 hexadecimal digits", file.display()))?;
        }
        Err(e) => return Err(anyhow::Error::new(e).context(format!("write {}", file.display()))),
    }
    Ok(Signer::from_seed(&seed))
}
