//! The root key file: read, made, and never quietly on the disk that holds the data.

use sealing::RootKey;
use std::io::Write;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use zeroize::Zeroizing;

/// Why a key file cannot be used or made.
#[derive(Debug, thiserror::Error)]
pub enum RootKeyError {
    #[error("no root key: make one with `oberih root-key new FILE` and name it in OBERIH_ROOT_KEY_FILE")]
    None,
    #[error("the root key file cannot be read ({0}): is its name right, and the device there that it lies on?")]
    Read(std::io::ErrorKind),
    #[error("the root key file can be read by others: run chmod 600 on it")]
    Mode,
    #[error("the root key file is not a whole one, copy it again from where you keep it")]
    Form(#[from] sealing::KeyFileError),
    #[error(
        "the root key file is on the disk that holds the data, so a stolen disk opens everything: move it to another device, or set root_key.accept_same_disk = true"
    )]
    SameDisk,
    #[error("the file is there already and is not overwritten")]
    Exists,
    #[error("the root key file cannot be written: {0}")]
    Write(std::io::ErrorKind),
}

/// Reads a key file. `data`: the folder that must be on another device unless `accept_same_disk`.
pub(crate) fn read(file: Option<&Path>, data: Option<&Path>, accept_same_disk: bool) -> Result<RootKey, RootKeyError> {
    let file = file.ok_or(RootKeyError::None)?;
    let about = std::fs::metadata(file).map_err(|e| RootKeyError::Read(e.kind()))?;
    // systemd gives a credential to the service's user by an access list, which shows as a group's right to read
    let is_credential = std::env::var_os("CREDENTIALS_DIRECTORY").is_some_and(|dir| file.starts_with(dir));
    let others = if is_credential { 0o007 } else { 0o077 };
    if about.mode() & others != 0 {
        return Err(RootKeyError::Mode);
    }
    if data.is_some_and(|data| same_disk(file, data)) && !accept_same_disk {
        return Err(RootKeyError::SameDisk);
    }
    let text = Zeroizing::new(std::fs::read_to_string(file).map_err(|e| RootKeyError::Read(e.kind()))?);
    Ok(RootKey::from_file_text(&text)?)
}

/// Whether a key file lies on the device of the data.
pub(crate) fn same_disk(file: &Path, data: &Path) -> bool {
    match (std::fs::metadata(file), std::fs::metadata(data)) {
        (Ok(key), Ok(data)) => key.dev() == data.dev(),
        _ => false,
    }
}

/// Makes a key file, mode 0600. Errors: it is there already.
pub(crate) fn make(file: &Path, rng: &mut impl rand::CryptoRng) -> Result<(), RootKeyError> {
    let text = RootKey::generate(rng).to_file_text();
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    let mut out = opened.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => RootKeyError::Exists,
        other => RootKeyError::Write(other),
    })?;
    out.write_all(text.as_bytes()).and_then(|()| out.sync_all()).map_err(|e| RootKeyError::Write(e.kind()))
}
