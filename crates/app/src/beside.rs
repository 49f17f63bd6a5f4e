//! The folder beside the root key: what must not lie in the database or its backup. Pins, peppers, the list of what was
//! erased ([`crate::erased_list`]). Each file is written beside and put in place, so that a crash leaves the old one or the
//! new one.

use crate::peppers::{self, CodeSet, Peppers};
use domain::Timestamp;
use rand_core::CryptoRng;
use sealing::{Cost, Pins, PinsError, RootKey};
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

const PINS: &str = "oberih.pins";
const PEPPERS: &str = "oberih.peppers";
const LOCK: &str = "oberih.lock";

/// Why the folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BesideError {
    /// The file system says no.
    #[error("`{0}` beside the root key cannot be used ({1}): the folder must be there and writable")]
    File(&'static str, ErrorKind),
    /// A file was changed, or is of another root key.
    #[error("`{0}` beside the root key does not read: it was changed, or belongs to another root key")]
    Form(&'static str),
    /// The peppers are gone, at a node that has been set up.
    #[error(
        "`oberih.peppers` beside the root key is gone, and this node has staff: no code and no password is known without it. Put back the file from where a copy of that folder is kept"
    )]
    NoPeppers,
    /// The pins do not fit each other.
    #[error("the pins beside the root key are not those of this node, or went back: an alarm")]
    Pins(#[from] PinsError),
}

/// The folder.
#[derive(Clone, Debug)]
pub struct KeyFolder(PathBuf);

impl KeyFolder {
    /// A folder that is there.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The pins; none while there is no supervisor.
    pub fn pins(&self) -> Result<Option<Pins>, BesideError> {
        self.read(PINS)?.map(|text| Pins::from_text(&text).map_err(BesideError::from)).transpose()
    }

    /// Pins these, with what another process pinned meanwhile; gives what is pinned now.
    pub fn merge_pins(&self, pins: &Pins) -> Result<Pins, BesideError> {
        let _alone = self.lock()?;
        let mut merged = pins.clone();
        if let Some(other) = self.pins()? {
            merged.merge(&other)?;
        }
        self.write(PINS, merged.to_text().as_bytes())?;
        Ok(merged)
    }

    /// Puts these in the place of all that was pinned: at setup, and after a restore.
    pub fn replace_pins(&self, pins: &Pins) -> Result<(), BesideError> {
        let _alone = self.lock()?;
        self.write(PINS, pins.to_text().as_bytes())
    }

    /// The peppers, made on first use. Errors: they are gone while pins are there; new ones would make every code and every
    /// password a wrong one.
    pub fn peppers(&self, root: &RootKey, rng: &mut impl CryptoRng) -> Result<Peppers, BesideError> {
        self.peppers_at(root, Cost::RECEIPT, rng)
    }

    /// The same with another cost of the codes of the first set, for tests.
    pub fn peppers_at(&self, root: &RootKey, cost: Cost, rng: &mut impl CryptoRng) -> Result<Peppers, BesideError> {
        let _alone = self.lock()?;
        let text = match self.read(PEPPERS)? {
            Some(text) => text,
            None if self.pins()?.is_some() => return Err(BesideError::NoPeppers),
            None => {
                let text = peppers::fresh(root, rng);
                self.write(PEPPERS, text.as_bytes())?;
                text
            }
        };
        peppers::read(&text, root, cost).ok_or(BesideError::Form(PEPPERS))
    }

    /// Whether the peppers are there.
    pub fn has_peppers(&self) -> Result<bool, BesideError> {
        Ok(self.read(PEPPERS)?.is_some())
    }

    /// The sets of parameters of codes, the present one first; none while there are no peppers.
    pub fn code_sets(&self) -> Result<Vec<CodeSet>, BesideError> {
        let text = self.read(PEPPERS)?;
        text.map_or(Ok(Vec::new()), |text| peppers::sets(&text).ok_or(BesideError::Form(PEPPERS)))
    }

    /// The file of peppers with a next set of codes: its number, and the text for [`KeyFolder::put_peppers`]. Whoever asks
    /// holds the lock from here until that. Errors: another root key, or there are none.
    pub(crate) fn next_code_set(
        &self,
        root: &RootKey,
        cost_since: (Cost, Timestamp),
        rng: &mut impl CryptoRng,
    ) -> Result<(u32, String), BesideError> {
        let text = self.read(PEPPERS)?.ok_or(BesideError::NoPeppers)?;
        peppers::with_next_set(&text, root, cost_since, rng).ok_or(BesideError::Form(PEPPERS))
    }

    /// Puts the file of peppers in its place.
    pub(crate) fn put_peppers(&self, text: &str) -> Result<(), BesideError> {
        self.write(PEPPERS, text.as_bytes())
    }

    /// Wraps the peppers by another root key, of all sets.
    pub fn rewrap_peppers(&self, old: &RootKey, new: &RootKey, rng: &mut impl CryptoRng) -> Result<(), BesideError> {
        let _alone = self.lock()?;
        let Some(text) = self.read(PEPPERS)? else { return Ok(()) };
        let rewrapped = peppers::rewrapped(&text, old, new, rng).ok_or(BesideError::Form(PEPPERS))?;
        self.write(PEPPERS, rewrapped.as_bytes())
    }

    fn read(&self, name: &'static str) -> Result<Option<String>, BesideError> {
        match fs::read_to_string(self.0.join(name)) {
            Ok(text) => Ok(Some(text)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(BesideError::File(name, e.kind())),
        }
    }

    pub(crate) fn write(&self, name: &'static str, bytes: &[u8]) -> Result<(), BesideError> {
        let fail = |e: std::io::Error| BesideError::File(name, e.kind());
        let part = self.0.join(format!("{name}.part"));
        let mut file =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&part).map_err(fail)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(fail)?;
        fs::rename(&part, self.0.join(name)).map_err(fail)?;
        File::open(&self.0).and_then(|folder| folder.sync_all()).map_err(fail)
    }

    /// One process at a time; given back when dropped.
    pub(crate) fn lock(&self) -> Result<File, BesideError> {
        let fail = |e: std::io::Error| BesideError::File(LOCK, e.kind());
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(self.0.join(LOCK))
            .map_err(fail)?;
        file.lock().map_err(fail)?;
        Ok(file)
    }
}

pub(crate) fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits = hex.as_bytes();
    let value = |d: u8| char::from(d).to_digit(16).and_then(|v| u8::try_from(v).ok());
    digits
        .len()
        .is_multiple_of(2)
        .then(|| digits.chunks_exact(2).map(|two| Some(value(two[0])? << 4 | value(two[1])?)).collect())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("oberih_beside_{name}_{}", std::process::id()));
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn pins_of_two_processes_are_kept_together_and_a_fork_is_an_alarm() {
        let place = Folder::new("pins");
        let folder = KeyFolder::new(&place.0);
        assert!(folder.pins().unwrap().is_none());
        let mut one = Pins::new([1; 32], Vec::new());
        folder.replace_pins(&one).unwrap();
        let mut two = one.clone();
        one.approve([4; 32]);
        two.approve([5; 32]);
        folder.merge_pins(&one).unwrap();
        let both = folder.merge_pins(&two).unwrap();
        assert_eq!(folder.pins().unwrap(), Some(both.clone()));
        assert!(both.to_text().contains(&"04".repeat(32)) && both.to_text().contains(&"05".repeat(32)));
        assert!(matches!(folder.merge_pins(&Pins::new([2; 32], Vec::new())), Err(BesideError::Pins(_))));
        fs::write(place.0.join(PINS), "something else").unwrap();
        assert!(folder.pins().is_err());
    }

    #[test]
    fn peppers_that_are_gone_are_not_made_anew_where_pins_are_there() {
        let place = Folder::new("gone");
        let (folder, rng) = (KeyFolder::new(&place.0), &mut StdRng::seed_from_u64(1));
        let root = RootKey::generate(rng);
        folder.peppers_at(&root, Cost::CHEAP, rng).unwrap();
        folder.replace_pins(&Pins::new([1; 32], Vec::new())).unwrap();
        folder.peppers_at(&root, Cost::CHEAP, rng).unwrap();
        let kept = fs::read(place.0.join(PEPPERS)).unwrap();
        fs::remove_file(place.0.join(PEPPERS)).unwrap();
        let gone = folder.peppers_at(&root, Cost::CHEAP, rng).err().unwrap();
        assert!(matches!(gone, BesideError::NoPeppers) && gone.to_string().contains(PEPPERS), "{gone}");
        assert!(!folder.has_peppers().unwrap(), "none are made");
        fs::write(place.0.join(PEPPERS), kept).unwrap();
        folder.peppers_at(&root, Cost::CHEAP, rng).unwrap();
    }

    #[test]
    fn peppers_stay_the_same_and_follow_the_root_key() {
        let place = Folder::new("peppers");
        let (folder, rng) = (KeyFolder::new(&place.0), &mut StdRng::seed_from_u64(1));
        let (old, new) = (RootKey::generate(rng), RootKey::generate(rng));
        let code = sealing::ReceiptCode::generate(rng);
        let look_up = |root: &RootKey, rng: &mut StdRng| {
            folder.peppers_at(root, Cost::CHEAP, rng).map(|p| *p.receipts.present().derive(&code).look_up())
        };
        let first = look_up(&old, rng).unwrap();
        assert_eq!(look_up(&old, rng).unwrap(), first);
        assert!(look_up(&new, rng).is_err());
        folder.rewrap_peppers(&old, &new, rng).unwrap();
        assert_eq!(look_up(&new, rng).unwrap(), first);
        assert!(look_up(&old, rng).is_err());
        folder.rewrap_peppers(&old, &new, rng).unwrap();
        assert_eq!(look_up(&new, rng).unwrap(), first, "again after a crash");
        use std::os::unix::fs::MetadataExt as _;
        assert_eq!(fs::metadata(place.0.join(PEPPERS)).unwrap().mode() & 0o777, 0o600);
    }
}
