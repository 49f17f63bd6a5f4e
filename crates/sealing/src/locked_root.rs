//! The root key under a passphrase: a file that opens nothing without somebody who types it, so that it may lie on the disk
//! that holds the data.
//!
//! One line: the head, the number of the cost, the salt, and the key sealed (form 1) under Argon2id of the passphrase, in hex.

use crate::hex::{read_hex, to_hex};
use crate::live::{Place, open_bytes, seal_bytes};
use crate::{Cost, KeyFileError, RootKey};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

const HEAD: &str = "oberih-root-key-locked-1 ";
/// Its own root key is the file's alone: nothing that the database does not hold goes into it.
const NO_PEPPER: &[u8; 32] = &[0; 32];

fn place(salt: &[u8; 32]) -> Place<'_> {
    Place { table: "root-key", row: salt, column: "file" }
}

/// Whether a key file's text is of one that a passphrase opens.
pub fn is_locked_root(text: &str) -> bool {
    text.starts_with(HEAD)
}

/// The text of a key file that this passphrase opens. One run of Argon2id.
pub fn lock_root(root: &RootKey, passphrase: &str, cost: Cost, rng: &mut impl CryptoRng) -> String {
    let mut salt = [0; 32];
    rng.fill_bytes(&mut salt);
    let key = cost.derive(passphrase.as_bytes(), &salt, NO_PEPPER);
    let plain = root.to_file_text();
    let sealed = seal_bytes(&key, plain.as_bytes(), &place(&salt), rng);
    format!("{HEAD}{} {} {}\n", cost.number(), to_hex(&salt), to_hex(&sealed))
}

/// The key in such a text. One run of Argon2id. Errors: another form, or another passphrase.
pub fn unlock_root(text: &str, passphrase: &str) -> Result<RootKey, KeyFileError> {
    let parts = text.trim_end().strip_prefix(HEAD).ok_or(KeyFileError::Form)?;
    let mut parts = parts.split(' ');
    let mut part = || parts.next().ok_or(KeyFileError::Form);
    let cost = part()?.parse().ok().and_then(Cost::from_number).filter(|cost| cost.is_for_passwords());
    let cost = cost.ok_or(KeyFileError::Form)?;
    let mut salt = [0; 32];
    read_hex(part()?, &mut salt).ok_or(KeyFileError::Form)?;
    let hex = part()?;
    let mut sealed = vec![0; hex.len() / 2];
    read_hex(hex, &mut sealed).ok_or(KeyFileError::Form)?;
    let key = cost.derive(passphrase.as_bytes(), &salt, NO_PEPPER);
    let plain = open_bytes(&key, &sealed, &place(&salt)).map_err(|_| KeyFileError::Passphrase)?;
    let plain = Zeroizing::new(String::from_utf8(plain.to_vec()).map_err(|_| KeyFileError::Form)?);
    RootKey::from_file_text(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::seeded;

    #[test]
    fn a_locked_key_opens_with_its_passphrase_and_nothing_else() {
        let rng = &mut seeded(3);
        let root = RootKey::generate(rng);
        let text = lock_root(&root, "каштан вокзал дощ сіль", Cost::CHEAP, rng);
        assert!(is_locked_root(&text) && !is_locked_root(&root.to_file_text()));
        assert!(!text.contains(&root.to_file_text()["oberih-root-key-1 ".len()..].trim_end()[..16]), "not in it");
        let again = unlock_root(&text, "каштан вокзал дощ сіль").unwrap();
        assert_eq!(*again.to_file_text(), *root.to_file_text());
        let failed = |text: &str, passphrase: &str| unlock_root(text, passphrase).err();
        assert_eq!(failed(&text, "каштан вокзал дощ сил"), Some(KeyFileError::Passphrase));
        assert_eq!(failed(&text, ""), Some(KeyFileError::Passphrase));
        assert_eq!(failed(&root.to_file_text(), "x"), Some(KeyFileError::Form));
        assert!(RootKey::from_file_text(&text).is_err(), "nor is it a bare one");
        let other = lock_root(&root, "каштан вокзал дощ сіль", Cost::CHEAP, rng);
        assert_ne!(other, text, "another salt");
        for at in (HEAD.len()..text.len() - 1).step_by(7) {
            let mut bytes = text.clone().into_bytes();
            bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(bytes).unwrap();
            assert!(unlock_root(&changed, "каштан вокзал дощ сіль").is_err(), "{at}");
        }
        for bad in ["", HEAD, "oberih-root-key-locked-1 1 00 00", "oberih-root-key-locked-1 255 zz zz"] {
            assert_eq!(failed(bad, "x"), Some(KeyFileError::Form), "{bad}");
        }
    }
}
