//! The root key, which only wraps, and the data keys it wraps.

use crate::derive::expand;
use crate::hex::{read_hex, write_hex};
use crate::live::{OpenError, Place, open_bytes, seal_bytes};
use crate::secret::Secret;
use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The key that wraps all others of a node. It never touches a message itself.
pub struct RootKey(Secret<32>);

/// A random key for one conversation, in memory only.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; 32]);

/// A key as stored: sealed by the root key, bound to its place.
pub type WrappedKey = Vec<u8>;

/// Why a root key file cannot be used.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KeyFileError {
    /// Not the form that `oberih root-key new` writes.
    #[error("not a root key file: it holds one line, `oberih-root-key-1 ` and 64 hex digits")]
    Form,
    /// Another passphrase, or the file was changed.
    #[error("the passphrase does not open the root key file: type it again, or name the right one")]
    Passphrase,
}

const FILE_HEAD: &str = "oberih-root-key-1 ";

impl RootKey {
    /// A new random key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        Self(Secret::random(rng))
    }

    /// The text of a key file.
    pub fn to_file_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(FILE_HEAD.len() + 65));
        text.push_str(FILE_HEAD);
        write_hex(&mut text, &*self.0);
        text.push('\n');
        text
    }

    /// From the text of a key file.
    pub fn from_file_text(text: &str) -> Result<Self, KeyFileError> {
        let hex = text.trim_end().strip_prefix(FILE_HEAD).ok_or(KeyFileError::Form)?;
        let mut key = Self(Secret::zeros());
        read_hex(hex, &mut *key.0).ok_or(KeyFileError::Form)?;
        Ok(key)
    }

    /// Wraps a conversation's key for its row.
    pub fn wrap(&self, key: &DataKey, row: &[u8], rng: &mut impl CryptoRng) -> WrappedKey {
        seal_bytes(&self.0, &key.0, &Place { table: "conversation_keys", row, column: "wrapped" }, rng)
    }

    /// Unwraps a conversation's key; an error when it was changed or moved from another row.
    pub fn unwrap_key(&self, wrapped: &[u8], row: &[u8]) -> Result<DataKey, OpenError> {
        let bytes = open_bytes(&self.0, wrapped, &Place { table: "conversation_keys", row, column: "wrapped" })?;
        let mut key = DataKey([0; 32]);
        exactly(&bytes, &mut key.0)?;
        Ok(key)
    }

    /// Wraps a key of the shared set under its name and version.
    pub fn wrap_shared(&self, key: &[u8; 32], name: &str, version: i64, rng: &mut impl CryptoRng) -> WrappedKey {
        seal_bytes(
            &self.0,
            key,
            &Place { table: "shared_keys", row: &shared_row(name, version), column: "wrapped" },
            rng,
        )
    }

    /// Unwraps a key of the shared set.
    pub fn unwrap_shared(&self, wrapped: &[u8], name: &str, version: i64) -> Result<Zeroizing<[u8; 32]>, OpenError> {
        let place = Place { table: "shared_keys", row: &shared_row(name, version), column: "wrapped" };
        let bytes = open_bytes(&self.0, wrapped, &place)?;
        let mut key = Zeroizing::new([0; 32]);
        exactly(&bytes, &mut key)?;
        Ok(key)
    }
}

/// Copies an opened secret to where it stays, with no copy on the way. Errors: another length.
fn exactly(bytes: &[u8], to: &mut [u8; 32]) -> Result<(), OpenError> {
    if bytes.len() != to.len() {
        return Err(OpenError);
    }
    to.copy_from_slice(bytes);
    Ok(())
}

fn shared_row(name: &str, version: i64) -> Vec<u8> {
    [name.as_bytes(), b"#", &version.to_be_bytes()].concat()
}

impl DataKey {
    /// From an unwrapped key of the shared set.
    pub fn from_bytes(bytes: &Zeroizing<[u8; 32]>) -> Self {
        Self(**bytes)
    }

    /// A new random key.
    pub fn generate(rng: &mut impl CryptoRng) -> Self {
        let mut key = Self([0; 32]);
        rng.fill_bytes(&mut key.0);
        key
    }

    /// HMAC-SHA-256 over the parts, each with its length before it, under a key of this one's for `purpose`: for what is
    /// compared and never shown again. Who has the key can try words one by one.
    pub fn keyed_hash(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        let key = expand(&self.0, &format!("oberih keyed hash 1 {purpose}"));
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*key).expect("HMAC takes a key of any length");
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}
