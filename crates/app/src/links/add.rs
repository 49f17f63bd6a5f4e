//! Entries of a report: each of its values once, at the first place that is free, and the report's note with them.

use super::LinkKeys;
use super::note::{Note, Noted, mark_of};
use crate::log::Object;
use domain::CompartmentId;
use rand::rngs::StdRng;
use sealing::{Gallop, ValueKey};
use storage::{IndexEntryRow, IndexNoteRow, StoreError, Tx};

/// Entries of one value at most. Whoever wants to hide a number by telling it a million times hides nothing by that: whoever
/// looks it up reads that there are more than are shown.
const MOST: u32 = 1 << 20;

/// Enters values of a report, within a write; those that it has already are left as they are, so that the same may be added
/// twice. Whoever calls it locks the report before ([`Tx::report_locked`]) and sees that it is there: two at once would each
/// keep a note without the other's entries. `whole`: these are all of its values, under this version of the key. Gives what
/// the log is to name, where something is another now.
pub async fn add(
    tx: &mut Tx,
    keys: &LinkKeys,
    report: CompartmentId,
    values: &[ValueKey],
    whole: Option<u32>,
    rng: &mut StdRng,
) -> Result<Option<Object>, StoreError> {
    let before = tx.index_note(report).await?;
    let Some((mut note, is_as_kept)) = note_of(keys, before.as_ref(), whole) else { return Ok(None) };
    let known = before.as_ref().map(|row| row.key_version);
    let mut version = whole.map_or(known.unwrap_or(0), i64::from).max(known.unwrap_or(0));
    let mut changed = !is_as_kept || whole.is_some() && known != Some(version);
    // in one order, so that two who write at once never wait for each other in a circle
    let mut sorted: Vec<([u8; 32], &ValueKey)> = values.iter().map(|value| (value.label(0).0, value)).collect();
    sorted.sort_unstable_by_key(|(first, _)| *first);
    for (_, value) in sorted {
        if note.has(value, report) {
            continue;
        }
        let from = count(tx, value).await?;
        if let Some(noted) = enter(tx, value, from, report, rng).await? {
            // what came under an older key is not under the newest yet
            version = version.min(i64::from(noted.version));
            note.entries.push(noted);
            changed = true;
        }
    }
    if !changed {
        return Ok(None);
    }
    // entries of a key that is gone went with it
    note.entries.retain(|entry| keys.of(entry.version).is_some());
    let row = note.row(keys, report, version, rng);
    tx.set_index_note(&row).await?;
    Ok(Some(Object::links(&row)))
}

/// Something of a report could not be entered: its note says no more that all of it is, so that whoever goes through reports
/// goes through this one. Within a write, the report locked. Gives what the log is to name, where something is another now.
pub(super) async fn not_whole(
    tx: &mut Tx,
    keys: &LinkKeys,
    report: CompartmentId,
    rng: &mut StdRng,
) -> Result<Option<Object>, StoreError> {
    let Some(before) = tx.index_note(report).await?.filter(|row| row.key_version > 0) else { return Ok(None) };
    let Some((note, true)) = note_of(keys, Some(&before), None) else { return Ok(None) };
    let row = note.row(keys, report, 0, rng);
    tx.set_index_note(&row).await?;
    Ok(Some(Object::links(&row)))
}

/// The note to go on with, and whether it is the one that is kept. One that does not open is left as it is, for `audit
/// verify` to name; only where all values are at hand a new one takes its place.
fn note_of(keys: &LinkKeys, before: Option<&IndexNoteRow>, whole: Option<u32>) -> Option<(Note, bool)> {
    match before.map(|row| Note::open(keys, row)) {
        None => Some((Note::default(), true)),
        Some(Ok(note)) => Some((note, true)),
        Some(Err(_)) => {
            tracing::error!("a note of the index of links was changed in the store: run `oberih audit verify`");
            whole.map(|_| (Note::default(), false))
        }
    }
}

/// How many entries a value has, counted by a few looks; at [`MOST`] there may be more.
pub(super) async fn count(tx: &mut Tx, value: &ValueKey) -> Result<u32, StoreError> {
    let mut gallop = Gallop::new(MOST);
    while let Some(n) = gallop.probe() {
        let there = tx.index_entry(i64::from(value.version()), &value.label(n).0).await?.is_some();
        gallop.answer(there);
    }
    Ok(gallop.count().unwrap_or(MOST))
}

/// One entry, at the first free place from `from` on. `None`: the value has as many as there may be.
pub(super) async fn enter(
    tx: &mut Tx,
    value: &ValueKey,
    from: u32,
    report: CompartmentId,
    rng: &mut StdRng,
) -> Result<Option<Noted>, StoreError> {
    for n in from..MOST {
        let label = value.label(n);
        let content = value.seal(&label, report, rng);
        let noted =
            Noted { version: value.version(), label: label.0, tag: value.tag(report), content: mark_of(&content) };
        let row = IndexEntryRow { key_version: i64::from(value.version()), label: label.0, content };
        if tx.add_index_entry(&row).await? {
            return Ok(Some(noted));
        }
        // somebody else took it since it was counted
    }
    Ok(None)
}
