//! What stands before the sealed part: when and by which schema it was made, and how its key is got. Nothing of what the
//! store holds; bound to every chunk that follows.
//!
//! `oberih-backup-1\n (16) ‖ length (4) ‖ parts, each with its length (4): made at (8), schema (8), version of the
//! monthly key (8), that key wrapped by the root key, the content key wrapped by that key, recovery's record and wraps,
//! the content key given to recovery`; the last two empty where there is no recovery.

use super::BackupError;
use domain::Timestamp;
use sealing::{CustodianSecret, Hash, Party, Recovery, RootKey, StreamKey};
use sha2::{Digest as _, Sha256};
use std::io::Read;

const MAGIC: &[u8; 16] = b"oberih-backup-1\n";
/// A head has three pairs of 2.3 KiB at most.
const LONGEST: u32 = 64 * 1_024;

/// The head of a backup.
#[derive(Clone, PartialEq, Eq)]
pub struct Head {
    /// The moment that the backup shows.
    pub made_at: Timestamp,
    /// The schema's version.
    pub schema: i64,
    /// The monthly key's version: year * 12 + month.
    pub key_version: i64,
    pub(super) wrapped_key: Vec<u8>,
    pub(super) wrapped_content_key: Vec<u8>,
    pub(super) recovery: Vec<u8>,
    pub(super) given: Vec<u8>,
}

impl Head {
    /// Whether custodians can open it, and which epoch of recovery that is.
    pub fn recovery_epoch(&self) -> Option<u32> {
        Recovery::from_bytes(&self.recovery).map(|recovery| recovery.record.epoch())
    }

    /// What names the backup in the log: SHA-256 of its head, of which no two are the same.
    pub fn name(&self) -> Hash {
        Sha256::digest(self.to_bytes()).into()
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let numbers = [self.made_at.unix_micros(), self.schema, self.key_version].map(i64::to_be_bytes);
        let mut parts: Vec<&[u8]> = numbers.iter().map(|n| &n[..]).collect();
        parts.extend([&self.wrapped_key[..], &self.wrapped_content_key, &self.recovery, &self.given]);
        let mut inside = Vec::new();
        for part in parts {
            inside.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
            inside.extend_from_slice(part);
        }
        let length = u32::try_from(inside.len()).unwrap_or(u32::MAX).to_be_bytes();
        [MAGIC, &length[..], &inside].concat()
    }

    /// Reads a head, and leaves the reader after it. Errors: another file, or cut short.
    pub(super) fn read(from: &mut impl Read) -> Result<Self, BackupError> {
        let mut fixed = [0; 20];
        from.read_exact(&mut fixed).map_err(cut_short)?;
        let length = u32::from_be_bytes([fixed[16], fixed[17], fixed[18], fixed[19]]);
        if fixed[..16] != MAGIC[..] || length > LONGEST {
            return Err(BackupError::NoBackup);
        }
        let mut inside = vec![0; usize::try_from(length).unwrap_or(0)];
        from.read_exact(&mut inside).map_err(cut_short)?;
        Self::parse(&inside).ok_or(BackupError::NoBackup)
    }

    fn parse(inside: &[u8]) -> Option<Self> {
        let mut rest = inside;
        let mut part = || {
            let (length, after) = rest.split_first_chunk::<4>()?;
            let (part, after) = after.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
            rest = after;
            Some(part)
        };
        let number = |part: &[u8]| Some(i64::from_be_bytes(part.try_into().ok()?));
        let head = Self {
            made_at: Timestamp::from_unix_micros(number(part()?)?),
            schema: number(part()?)?,
            key_version: number(part()?)?,
            wrapped_key: part()?.to_vec(),
            wrapped_content_key: part()?.to_vec(),
            recovery: part()?.to_vec(),
            given: part()?.to_vec(),
        };
        rest.is_empty().then_some(head)
    }

    pub(super) fn key_by_root(&self, root: &RootKey) -> Result<StreamKey, BackupError> {
        let monthly = root.unwrap_shared(&self.wrapped_key, super::BACKUP_KEY, self.key_version);
        let monthly = monthly.map_err(|_| BackupError::WrongKey)?;
        StreamKey::unwrap_from(&self.wrapped_content_key, &monthly, self.key_version).map_err(|_| BackupError::WrongKey)
    }

    pub(super) fn key_by_custodians(&self, custodians: &[CustodianSecret]) -> Result<StreamKey, BackupError> {
        let recovery = Recovery::from_bytes(&self.recovery).ok_or(BackupError::NotForCustodians)?;
        let key = recovery.open(custodians).map_err(|_| BackupError::NotItsCustodians)?;
        let party = Party::Compartment(recovery.record.id());
        StreamKey::given(&self.given, party, &key.member_secret()).map_err(|_| BackupError::NotItsCustodians)
    }
}

fn cut_short(error: std::io::Error) -> BackupError {
    if error.kind() == std::io::ErrorKind::UnexpectedEof { BackupError::NoBackup } else { error.into() }
}
