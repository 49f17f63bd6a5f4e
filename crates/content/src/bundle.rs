//! Content as files by path, whatever they came from: a folder, the binary, the store.

use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The content's files: path inside the content folder to text. Its version is a hash of all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    // what the binary carries is not copied
    files: BTreeMap<String, Cow<'static, str>>,
}

/// Bytes that are no bundle.
#[derive(Debug, thiserror::Error)]
#[error("stored content does not read")]
pub struct BundleError(#[from] serde_json::Error);

impl Bundle {
    /// Adds a file; only `.yaml` and `.ftl` matter, others are left out.
    pub fn add(&mut self, path: &str, text: impl Into<Cow<'static, str>>) {
        if path.ends_with(".yaml") || path.ends_with(".ftl") {
            self.files.insert(path.replace('\\', "/"), text.into());
        }
    }

    /// The files, by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(p, t)| (p.as_str(), t.as_ref()))
    }

    /// One file.
    pub fn file(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(AsRef::as_ref)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// SHA-256 over paths and texts, the first 16 hex digits.
    pub fn version(&self) -> String {
        let mut hash = Sha256::new();
        for (path, text) in &self.files {
            for part in [path.as_str(), text.as_ref()] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part.as_bytes());
            }
        }
        hex(&hash.finalize())[..16].to_owned()
    }

    /// As stored.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(&self.files).unwrap_or_default()
    }

    /// From the store.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BundleError> {
        Ok(Self { files: serde_json::from_slice(bytes)? })
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut s, b| {
        let _ = write!(s, "{b:02x}");
        s
    })
}
