//! The root key file: read, made, and never quietly on the disk that holds the data, but where a passphrase locks it.

use crate::config::RootKeyConfig;
use sealing::{Cost, RootKey, is_locked_root, lock_root, unlock_root};
use std::io::{IsTerminal, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;
use zeroize::Zeroizing;

/// Where the key lies that runs day and night, as readiness says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyLies {
    /// On another device than the data.
    Apart,
    /// Perhaps on the device that holds the data.
    PerhapsBeside,
    /// Wherever: nobody opens it without a passphrase.
    Locked,
}

impl KeyLies {
    pub(crate) fn of(locked: bool, accepts_same_disk: bool) -> Self {
        match (locked, accepts_same_disk) {
            (true, _) => Self::Locked,
            (false, true) => Self::PerhapsBeside,
            (false, false) => Self::Apart,
        }
    }
}

/// Why a key file cannot be used or made.
#[derive(Debug, thiserror::Error)]
pub enum RootKeyError {
    #[error("no root key: make one with `oberih root-key new FILE` and name it in OBERIH_ROOT_KEY_FILE")]
    None,
    #[error("the root key file cannot be read ({0}): is its name right, and the device there that it lies on?")]
    Read(std::io::ErrorKind),
    #[error("the root key file can be read by others: run chmod 600 on it")]
    Mode,
    #[error(
        "the root key file is not a whole one, which is one line that begins with oberih-root-key-1 or oberih-root-key-locked-1: copy it again from where you keep it"
    )]
    Form,
    #[error("the passphrase does not open the root key file: type it again, or put the right one into its file")]
    Passphrase,
    #[error(
        "the root key file is locked by a passphrase: start at a terminal and type it, or name a file that holds it, in memory and not on the disk, in OBERIH_ROOT_KEY_PASSPHRASE_FILE"
    )]
    Locked,
    #[error(
        "the root key file is on the disk that holds the data, so a stolen disk opens everything: move it to another device, or set root_key.accept_same_disk = true"
    )]
    SameDisk,
    #[error("the file is there already and is not overwritten")]
    Exists,
    #[error("the root key file cannot be written: {0}")]
    Write(std::io::ErrorKind),
}

/// Reads a key file; where a passphrase locks it, that is taken from the configuration or asked for at the terminal.
/// `data`: the folder that must be on another device, unless the file is locked or `accept_same_disk`.
pub(crate) fn read(root: &RootKeyConfig, data: Option<&Path>, accept_same_disk: bool) -> Result<RootKey, RootKeyError> {
    let file = root.file.as_deref().ok_or(RootKeyError::None)?;
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
    if !is_locked_root(&text) {
        return RootKey::from_file_text(&text).map_err(|_| RootKeyError::Form);
    }
    let passphrase = match &root.passphrase {
        Some(given) => Zeroizing::new(given.reveal().trim_end_matches(['\r', '\n']).to_owned()),
        None if std::io::stdin().is_terminal() => {
            // two may be asked for in a row, of the present key and of the next
            let typed = rpassword::prompt_password(format!("the passphrase of the root key in {}: ", file.display()));
            Zeroizing::new(typed.map_err(|e| RootKeyError::Read(e.kind()))?)
        }
        None => return Err(RootKeyError::Locked),
    };
    unlock_root(&text, &passphrase).map_err(|e| match e {
        sealing::KeyFileError::Passphrase => RootKeyError::Passphrase,
        sealing::KeyFileError::Form => RootKeyError::Form,
    })
}

/// Whether a key file that opens without a passphrase lies on the device of the data.
pub(crate) fn same_disk(file: &Path, data: &Path) -> bool {
    if is_locked(file) {
        return false;
    }
    match (std::fs::metadata(file), std::fs::metadata(data)) {
        (Ok(key), Ok(data)) => key.dev() == data.dev(),
        _ => false,
    }
}

/// Whether a passphrase locks a key file.
pub(crate) fn is_locked(file: &Path) -> bool {
    std::fs::read_to_string(file).is_ok_and(|text| is_locked_root(&Zeroizing::new(text)))
}

/// Makes a key file, mode 0600. Errors: it is there already.
pub(crate) fn make(file: &Path, rng: &mut impl rand::CryptoRng) -> Result<(), RootKeyError> {
    write(file, &RootKey::generate(rng).to_file_text())
}

/// The same, locked by a passphrase.
pub(crate) fn make_locked(file: &Path, passphrase: &str, rng: &mut impl rand::CryptoRng) -> Result<(), RootKeyError> {
    let root = RootKey::generate(rng);
    write(file, &lock_root(&root, passphrase, Cost::PASSWORD, rng))
}

fn write(file: &Path, text: &str) -> Result<(), RootKeyError> {
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    let mut out = opened.map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => RootKeyError::Exists,
        other => RootKeyError::Write(other),
    })?;
    out.write_all(text.as_bytes()).and_then(|()| out.sync_all()).map_err(|e| RootKeyError::Write(e.kind()))
}
