//! A report's note: which entries of the index are its own, so that they can be emptied with it, and held against what the
//! store has; and which values are the person's own, so that they are not entered where she tells them again. It holds no value
//! and no key of one.
//!
//! Sealed under the key of notes, bound to its report: `form (1) ‖ (kind (1) ‖ version (4) ‖ label (32) ‖ tag (16) ‖ content
//! (16))…`, as many as a multiple of [`STEP`]. The kind is 1 for an entry, 2 for a value of her own, which has no label and no
//! content, 0 for a filler. The form is 4 where the report tells more than is entered of one, else 3.

use super::LinkKeys;
use domain::{CompartmentId, Sealed};
use rand_core::CryptoRng;
use sealing::{OpenError, Place, ValueKey};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use storage::IndexNoteRow;
use zeroize::Zeroizing;

const FORM: u8 = 3;
const FULL: u8 = 4;
const FILLER: u8 = 0;
const ENTRY: u8 = 1;
const OWN: u8 = 2;
const WIDTH: usize = 1 + 4 + 32 + 16 + 16;
/// How many entries and values of her own there are says no more than this.
const STEP: usize = 8;

/// Entries of one report at most, under each version of the key: what she tells makes the note longer, and that is written anew
/// with every message of hers.
pub const MOST: usize = 2_048;
/// Values of her own that are remembered of one report, under each version of the key, for the same reason. Where there is no
/// room for another one, no further value is entered: it may be hers.
pub const MOST_OWN: usize = 256;

/// An entry that names the report. No `Debug`: what finds it stands in no journal.
#[derive(Clone, PartialEq, Eq)]
pub struct Noted {
    /// Under which version of the index's key.
    pub version: u32,
    /// Where it stands.
    pub label: [u8; 32],
    /// Of which value, for this report: who has the value's key can tell, and nobody else.
    pub tag: [u8; 16],
    /// The first 16 bytes of SHA-256 of its content as stored.
    pub content: [u8; 16],
}

/// What a report's note says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Note {
    /// In the order in which they were made.
    pub entries: Vec<Noted>,
    /// The report tells more than is entered of one: more than its 2,048 first, or more that is her own than is
    /// remembered.
    pub full: bool,
    /// Values of her own: the version of the index's key, and the tag. They are no entries.
    pub(crate) own: BTreeSet<(u32, [u8; 16])>,
}

impl Note {
    /// Opens a note. Errors: changed, or moved from another report.
    pub fn open(keys: &LinkKeys, row: &IndexNoteRow) -> Result<Self, OpenError> {
        let sealed = Sealed::<Self>::from_bytes(row.body.clone());
        let plain = sealing::open(keys.notes(), &sealed, &place(&row.report))?;
        let (form, rest) = plain.split_first().ok_or(OpenError)?;
        if !matches!(*form, FORM | FULL) || !rest.len().is_multiple_of(WIDTH) {
            return Err(OpenError);
        }
        let mut note = Self { full: *form == FULL, ..Self::default() };
        for place in rest.chunks_exact(WIDTH) {
            let (kind, bytes) = place.split_first().ok_or(OpenError)?;
            let noted = Noted::read(bytes).ok_or(OpenError)?;
            match *kind {
                FILLER => {}
                ENTRY => note.entries.push(noted),
                OWN => {
                    note.own.insert((noted.version, noted.tag));
                }
                _ => return Err(OpenError),
            }
        }
        Ok(note)
    }

    /// The row of it. `key_version`: as [`IndexNoteRow::key_version`].
    pub fn row(
        &self,
        keys: &LinkKeys,
        report: CompartmentId,
        key_version: i64,
        rng: &mut impl CryptoRng,
    ) -> IndexNoteRow {
        let all = self.entries.len() + self.own.len();
        let places = all.next_multiple_of(STEP).max(STEP);
        let mut plain = Zeroizing::new(Vec::with_capacity(1 + places * WIDTH));
        plain.push(if self.full { FULL } else { FORM });
        for entry in &self.entries {
            plain.push(ENTRY);
            entry.write(&mut plain);
        }
        for (version, tag) in &self.own {
            plain.push(OWN);
            Noted { version: *version, label: [0; 32], tag: *tag, content: [0; 16] }.write(&mut plain);
        }
        plain.resize(1 + places * WIDTH, 0);
        let body = sealing::seal::<Self>(keys.notes(), &plain, &place(&report), rng).into_bytes();
        IndexNoteRow { report, key_version, body }
    }

    /// Whether it names anything under a newer version of the key than this process knows.
    pub(super) fn is_ahead(&self, keys: &LinkKeys) -> bool {
        let newest = keys.newest().version();
        let own = self.own.iter().map(|(version, _)| *version);
        self.entries.iter().map(|entry| entry.version).chain(own).any(|version| version > newest)
    }

    /// Remembers values as her own, and says that it is full where it has no room for one. `anew`: these are all that are.
    pub(super) fn remember<'v>(
        &mut self,
        report: CompartmentId,
        own: impl IntoIterator<Item = &'v ValueKey>,
        anew: bool,
    ) {
        if anew {
            self.own.clear();
        }
        for value in own {
            if self.is_own(value, report) {
                continue;
            }
            if self.has_room_of_own(value.version()) {
                self.own.insert((value.version(), value.tag(report)));
            } else {
                self.full = true;
            }
        }
    }

    /// Whether it has room for one more value of her own under a version.
    pub(super) fn has_room_of_own(&self, version: u32) -> bool {
        self.own.iter().filter(|(of, _)| *of == version).count() < MOST_OWN
    }

    /// Whether a value is remembered as her own, under its version of the key.
    pub(super) fn is_own(&self, value: &ValueKey, report: CompartmentId) -> bool {
        self.own.contains(&(value.version(), value.tag(report)))
    }

    /// Whether it has an entry of this value, under whichever of these keys of it, and knows none of them as her own.
    pub(super) fn holds(&self, under: &[ValueKey], report: CompartmentId) -> bool {
        under.iter().any(|value| self.has(value, report)) && !under.iter().any(|value| self.is_own(value, report))
    }

    /// Whether it has room for one more entry under a version.
    pub(super) fn has_room(&self, version: u32) -> bool {
        self.entries.iter().filter(|entry| entry.version == version).count() < MOST
    }

    /// Whether an entry of this value, under this version of the key, names the report already.
    pub fn has(&self, value: &ValueKey, report: CompartmentId) -> bool {
        let (version, tag) = (value.version(), value.tag(report));
        self.entries.iter().any(|entry| entry.version == version && entry.tag == tag)
    }
}

impl Noted {
    fn write(&self, plain: &mut Vec<u8>) {
        plain.extend_from_slice(&self.version.to_be_bytes());
        plain.extend_from_slice(&self.label);
        plain.extend_from_slice(&self.tag);
        plain.extend_from_slice(&self.content);
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first_chunk::<4>()?;
        let (label, rest) = rest.split_first_chunk::<32>()?;
        let (tag, rest) = rest.split_first_chunk::<16>()?;
        let content = rest.first_chunk::<16>()?;
        Some(Self { version: u32::from_be_bytes(*version), label: *label, tag: *tag, content: *content })
    }
}

/// What a note says of an entry's content.
pub(super) fn mark_of(content: &[u8]) -> [u8; 16] {
    let mut mark = [0; 16];
    for (to, from) in mark.iter_mut().zip(Sha256::digest(content)) {
        *to = from;
    }
    mark
}

fn place(report: &CompartmentId) -> Place<'_> {
    Place { table: "index_notes", row: report.as_bytes(), column: "body" }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{link_keys, phone, report_id};
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    fn note(keys: &LinkKeys, count: u64) -> Note {
        let entry = |n| {
            let value = phone(keys.newest(), n);
            Noted { version: 1, label: value.label(0).0, tag: value.tag(report_id(1)), content: mark_of(&[1]) }
        };
        Note { entries: (0..count).map(entry).collect(), ..Note::default() }
    }

    #[test]
    fn a_note_opens_as_it_was_written_for_its_report_alone() {
        let (keys, rng) = (link_keys(&[1]), &mut StdRng::seed_from_u64(1));
        let written = note(&keys, 3);
        let row = written.row(&keys, report_id(1), 1, rng);
        assert!(Note::open(&keys, &row).is_ok_and(|note| note == written), "the filler is none of them");
        assert!(Note::open(&keys, &IndexNoteRow { report: report_id(2), ..row.clone() }).is_err());
        for at in (0..row.body.len()).step_by(11) {
            let mut changed = row.clone();
            changed.body[at] ^= 1;
            assert!(Note::open(&keys, &changed).is_err(), "{at}");
        }
    }

    #[test]
    fn a_note_says_where_its_report_tells_more_than_is_entered_and_is_no_longer_for_it() {
        let (keys, rng) = (link_keys(&[1]), &mut StdRng::seed_from_u64(1));
        let full = Note { full: true, ..note(&keys, 3) };
        let row = full.row(&keys, report_id(1), 1, rng);
        assert!(Note::open(&keys, &row).is_ok_and(|note| note == full));
        assert_eq!(row.body.len(), note(&keys, 3).row(&keys, report_id(1), 1, rng).body.len());
    }

    #[test]
    fn how_long_a_note_is_does_not_say_whether_none_or_eight_were_told() {
        let (keys, rng) = (link_keys(&[1]), &mut StdRng::seed_from_u64(1));
        let mut length = |count| note(&keys, count).row(&keys, report_id(1), 1, rng).body.len();
        assert_eq!([length(0), length(3)], [length(8); 2]);
        assert!(length(9) > length(8));
    }

    #[test]
    fn a_note_remembers_what_is_her_own_beside_its_entries_and_is_no_longer_for_it() {
        let (keys, rng) = (link_keys(&[1]), &mut StdRng::seed_from_u64(1));
        let own = |n| phone(keys.newest(), n);
        let mut hers = note(&keys, 3);
        hers.remember(report_id(1), [&own(8), &own(9), &own(8)], false);
        let row = hers.row(&keys, report_id(1), 1, rng);
        assert_eq!(row.body.len(), note(&keys, 3).row(&keys, report_id(1), 1, rng).body.len());
        let read = Note::open(&keys, &row).ok().unwrap();
        assert!(read == hers && read.entries.len() == 3, "none of them is an entry");
        assert!(read.is_own(&own(8), report_id(1)) && !read.is_own(&own(8), report_id(2)));
        assert!(!read.has(&own(8), report_id(1)) && !read.is_own(&own(0), report_id(1)));
        hers.remember(report_id(1), [&own(7)], true);
        assert!(hers.is_own(&own(7), report_id(1)) && !hers.is_own(&own(8), report_id(1)), "anew");
        let many: Vec<ValueKey> = (0..300).map(own).collect();
        hers.remember(report_id(1), &many[..MOST_OWN], false);
        assert!(!hers.full && !hers.has_room_of_own(1), "so many and no more");
        hers.remember(report_id(1), &many[..9], false);
        assert!(!hers.full, "it has these");
        hers.remember(report_id(1), &many, false);
        assert!(hers.own.len() == MOST_OWN && hers.full, "it says that there are more");
        assert!(hers.has_room_of_own(2), "under another key there is room for as many");
    }

    #[test]
    fn a_note_with_anything_of_a_newer_key_is_ahead_of_who_does_not_know_that_key() {
        let keys = link_keys(&[1, 2]);
        let mut hers = Note::default();
        hers.remember(report_id(1), [&phone(keys.newest(), 8)], false);
        assert!(hers.is_ahead(&link_keys(&[1])) && !hers.is_ahead(&keys));
    }

    #[test]
    fn a_note_knows_its_values_under_their_own_version() {
        let keys = link_keys(&[1, 2]);
        let (old, newest) = (phone(keys.of(1).unwrap(), 0), phone(keys.newest(), 0));
        let written = |value: &ValueKey, report| Noted {
            version: value.version(),
            label: value.label(0).0,
            tag: value.tag(report),
            content: [0; 16],
        };
        let note = Note { entries: vec![written(&old, report_id(1))], ..Note::default() };
        assert!(note.has(&old, report_id(1)));
        assert!(!note.has(&newest, report_id(1)), "it is not entered under the newest yet");
        assert!(!note.has(&old, report_id(2)), "the tag of one report is no other's");
        assert!(!note.has(&phone(keys.of(1).unwrap(), 1), report_id(1)));
        let under = [newest, old];
        assert!(note.holds(&under, report_id(1)), "under the older one");
        assert!(!note.holds(&under[..1], report_id(1)) && !note.holds(&under, report_id(2)));
        let mut hers = note;
        hers.remember(report_id(1), &under[..1], false);
        assert!(!hers.holds(&under, report_id(1)), "it is hers under the newest one");
    }
}
