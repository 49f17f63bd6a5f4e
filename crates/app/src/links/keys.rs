//! The keys of the index, of the shared set: the index's own, in every version that is looked up, and the one of its notes.

use crate::keyring::Shared;
use sealing::{BlindKey, DataKey};

/// The key of the index's entries, in the shared set.
pub const LINK_INDEX: &str = "link-index";
/// The key of what waits to be entered and of the notes, in the shared set.
pub const LINK_NOTES: &str = "link-notes";

/// The keys of the index. No `Debug`; each is wiped when it is dropped.
pub struct LinkKeys {
    /// Oldest first.
    older: Vec<BlindKey>,
    newest: BlindKey,
    notes: DataKey,
}

impl LinkKeys {
    /// From the shared set; `None` where no version of the index's key is one.
    pub(crate) fn new(index: &Shared, notes: &Shared) -> Option<Self> {
        let version = |version: i64| u32::try_from(version).ok().filter(|version| *version > 0);
        let keys = index.0.iter().filter_map(|(n, key)| Some(BlindKey::new(version(*n)?, key)));
        let mut older: Vec<BlindKey> = keys.collect();
        older.sort_unstable_by_key(BlindKey::version);
        let newest = older.pop()?;
        Some(Self { older, newest, notes: DataKey::from_bytes(&notes.newest()) })
    }

    /// The one that entries are made under.
    pub fn newest(&self) -> &BlindKey {
        &self.newest
    }

    /// All that are looked up, the newest first.
    pub fn living(&self) -> impl Iterator<Item = &BlindKey> {
        std::iter::once(&self.newest).chain(self.older.iter().rev())
    }

    /// The one of this version, where it is looked up.
    pub fn of(&self, version: u32) -> Option<&BlindKey> {
        self.living().find(|key| key.version() == version)
    }

    /// What seals notes, and what waits.
    pub(crate) fn notes(&self) -> &DataKey {
        &self.notes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zeroize::Zeroizing;

    fn shared(versions: &[i64]) -> Shared {
        Shared(versions.iter().map(|n| (*n, Zeroizing::new([7; 32]))).collect())
    }

    #[test]
    fn the_newest_key_is_the_one_of_the_highest_version_and_all_are_looked_up() {
        let keys = LinkKeys::new(&shared(&[2, 3, 1]), &shared(&[1])).unwrap();
        assert_eq!(keys.newest().version(), 3);
        assert_eq!(keys.living().map(BlindKey::version).collect::<Vec<_>>(), [3, 2, 1]);
        assert!(keys.of(2).is_some() && keys.of(4).is_none());
        assert!(LinkKeys::new(&shared(&[0]), &shared(&[1])).is_none(), "version 0 is no key's");
    }
}
