//! The store as a whole, sealed into one file, and back: `writing`, `reading`, `restoring`; how it looks inside: `head`,
//! `form`; the wait after a restore: `quarantine`.
//!
//! The file is engine-neutral, so that what was backed up from one engine is restored into the other. It opens with the
//! root key, or with the custodians' words where there is recovery; never with the database alone. What lies beside the
//! root key is never in it.

mod form;
mod head;
#[cfg(test)]
mod office_tests;
mod quarantine;
mod reading;
mod restoring;
#[cfg(test)]
mod tests;
mod writing;

pub use head::Head;
pub use quarantine::{
    GoingOut, Quarantine, Resumed, STALE, follow_quarantine, going_out, quarantine, quarantined, resume,
};
pub use reading::{Backup, Opening};
pub use restoring::{PinsBack, Restored, finish_restore, restore, restore_pins};
pub use writing::{NoRecovery, Written, back_up};

use crate::beside::BesideError;
use crate::keyring::KeyError;
use crate::vault::VaultError;
use std::io::ErrorKind;
use storage::StoreError;

/// The key of the shared set under which backups are sealed, a version for each month.
pub const BACKUP_KEY: &str = "backup";

/// Why a backup is not made, or not restored. One line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Another file.
    #[error("this file is no backup of Oberih")]
    NoBackup,
    /// Made by a program with another schema.
    #[error(
        "the backup has schema version {found}, this program {known}: restore it with the program that made it, then start the newer one on it"
    )]
    OtherSchema {
        /// The backup's.
        found: i64,
        /// This program's.
        known: i64,
    },
    /// Neither the key nor the head was changed alone: it does not open.
    #[error("the backup does not open: it was made with another root key, or its head was changed; nothing was loaded")]
    WrongKey,
    /// Too few custodians, or others.
    #[error(
        "the backup does not open with these words: two of its custodians are needed, the only one where there is one"
    )]
    NotItsCustodians,
    /// Made while there was no recovery.
    #[error("the backup was made before there were custodians: only the root key opens it")]
    NotForCustodians,
    /// Not whole, or not what was written.
    #[error("the backup is damaged, cut short or was changed: it is refused whole, use another one")]
    Damaged,
    /// Something is there already.
    #[error("the store is not empty: restore into a new folder or a new database")]
    NotEmpty,
    /// A restore was interrupted.
    #[error("a restore into this store was not finished: run `oberih restore` again, it begins anew")]
    NotFinished,
    /// The file cannot be read or written.
    #[error("the backup file cannot be read or written: {0}")]
    File(ErrorKind),
    /// The folder beside the root key.
    #[error(transparent)]
    Beside(#[from] BesideError),
    /// The keys.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// What supervisors said.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The store.
    #[error("the store could not be read or written")]
    Store(#[from] StoreError),
}

impl From<std::io::Error> for BackupError {
    fn from(error: std::io::Error) -> Self {
        Self::File(error.kind())
    }
}
