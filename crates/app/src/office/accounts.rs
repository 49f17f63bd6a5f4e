//! What an account's row holds besides her keys: the name she signs in with and the secret of her codes, sealed under a
//! key of the shared set; found by a keyed hash of the name.

use super::codes::CodeSecret;
use crate::Randomness;
use crate::keyring::{KeyError, Keyring};
use domain::{Sealed, StaffId};
use rand_core::CryptoRng;
use sealing::{DataKey, IndexKey, Place, open, seal};
use storage::{StaffRow, Store};
use unicode_normalization::UnicodeNormalization;

/// The key of the look-up by name.
const INDEX: &str = "staff-index";
/// The key that names and secrets of codes are sealed under.
const NAMES: &str = "staff-names";
const LONGEST: usize = 64;

struct NameText;
struct CodeText;

/// Why a name is not taken.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a name has one to {LONGEST} characters and no control characters")]
pub struct BadName;

pub(super) struct Accounts {
    index: IndexKey,
    names: DataKey,
}

impl Accounts {
    pub(super) async fn open(store: &Store, keyring: &Keyring, random: &Randomness) -> Result<Self, KeyError> {
        let index = IndexKey::new(keyring.shared(store, INDEX, random).await?.newest());
        let names = DataKey::from_bytes(&keyring.shared(store, NAMES, random).await?.newest());
        Ok(Self { index, names })
    }

    /// Capitals and the ways to write one letter do not matter.
    pub(super) fn look_up(&self, name: &str) -> [u8; 32] {
        let folded: String = name.trim().nfkc().flat_map(char::to_lowercase).nfkc().collect();
        self.index.look_up(&[folded.as_bytes()])
    }

    /// A device of somebody's, by its secret.
    pub(super) fn device(&self, staff: StaffId, secret: &[u8; 32]) -> [u8; 32] {
        self.index.look_up(&[b"device", staff.as_bytes(), secret])
    }

    pub(super) fn seal_name(&self, id: StaffId, name: &str, rng: &mut impl CryptoRng) -> Vec<u8> {
        seal::<NameText>(&self.names, name.as_bytes(), &place(id.as_bytes(), "name"), rng).into_bytes()
    }

    /// `None`: the row was changed in the store.
    pub(super) fn name(&self, row: &StaffRow) -> Option<String> {
        let sealed = Sealed::<NameText>::from_bytes(row.name.clone());
        let plain = open(&self.names, &sealed, &place(row.id.as_bytes(), "name")).ok()?;
        String::from_utf8(plain.to_vec()).ok()
    }

    pub(super) fn seal_code(&self, id: StaffId, code: &CodeSecret, rng: &mut impl CryptoRng) -> Vec<u8> {
        seal::<CodeText>(&self.names, code.bytes(), &place(id.as_bytes(), "code_secret"), rng).into_bytes()
    }

    /// `None`: the row was changed in the store.
    pub(super) fn code(&self, row: &StaffRow) -> Option<CodeSecret> {
        let sealed = Sealed::<CodeText>::from_bytes(row.code_secret.clone());
        let plain = open(&self.names, &sealed, &place(row.id.as_bytes(), "code_secret")).ok()?;
        CodeSecret::from_bytes(&plain)
    }
}

fn place<'a>(row: &'a [u8; 16], column: &'static str) -> Place<'a> {
    Place { table: "staff", row, column }
}

/// The name as it is kept.
pub(super) fn name(raw: &str) -> Result<String, BadName> {
    let name: String = raw.trim().nfc().collect();
    let fits = (1..=LONGEST).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    if fits { Ok(name) } else { Err(BadName) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_one_line() {
        for (raw, want) in [
            ("  Олена ", Some("Олена")),
            ("", None),
            (" ", None),
            ("a\nb", None),
            (&"я".repeat(64), Some("я".repeat(64).as_str())),
            (&"я".repeat(65), None),
        ] {
            assert_eq!(name(raw).ok().as_deref(), want, "{raw}");
        }
    }
}
