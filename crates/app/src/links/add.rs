//! Entries of a report: each of its values once, at the first place that is free, and the report's note with them.

use super::LinkKeys;
use super::erase::empty;
use super::note::{Note, Noted, mark_of};
use crate::log::Object;
use domain::CompartmentId;
use rand::rngs::StdRng;
use sealing::{Gallop, ValueKey};
use std::collections::{BTreeMap, HashMap, HashSet};
use storage::{IndexEntryRow, IndexNoteRow, StoreError, Tx};

/// Entries of one value at most, as a power of two. Whoever wants to hide a number by telling it a million times hides nothing
/// by that: whoever looks it up reads that there are more than are shown.
const MOST_BITS: u32 = 20;
const MOST: u32 = 1 << MOST_BITS;

/// What becomes another in a report's entries.
#[derive(Default)]
pub(super) struct Change<'v> {
    /// What it tells, each with the place that was free when it was counted; without one it is counted now.
    pub(super) values: Vec<(&'v ValueKey, Option<u32>)>,
    /// What is her own: it goes where it was entered before she said so, and is remembered, so that it is not entered later.
    pub(super) own: &'v [ValueKey],
    /// What she gave as a bare answer, each under every key that was looked up: the same, but where it was entered before, under
    /// whichever of them, it stays.
    pub(super) answers: &'v [Vec<ValueKey>],
    /// The values are all that it tells, under this version of the key, and no other is her own: what else was entered goes.
    pub(super) whole: Option<u32>,
}

/// What somebody read who went through a report.
pub(super) struct Read<'r> {
    /// Its values, each under every key that is looked up, the newest first.
    pub(super) values: &'r [Vec<ValueKey>],
    /// Those of her own, under every key that is looked up.
    pub(super) own: &'r [ValueKey],
    /// Where the next entry of each value stands, as it was counted before.
    pub(super) places: &'r HashMap<[u8; 32], u32>,
    /// Where all of it opened: the version of the newest key, and how many items it had then.
    pub(super) whole: Option<(u32, i64)>,
}

/// What came of it.
#[derive(Default)]
pub(super) struct Entered {
    /// What the log is to name, where something is another now.
    pub(super) links: Option<Object>,
    /// The place behind each new entry, by the first label of its value.
    pub(super) next: Vec<([u8; 32], u32)>,
}

/// Enters values of a report, within a write; those that it has already are left as they are, so that the same may be added
/// twice. Whoever calls it locks the report before ([`Tx::report_locked`]) and sees that it is there: two at once would each
/// keep a note without the other's entries. `whole`: these are all of its values, under this version of the key, and entries
/// of others are emptied, and nothing is remembered as her own. Gives what the log is to name, where something is
/// another now. How many statements it takes depends on how often values were told: where somebody waits for the report, it is
/// [`places`] and [`change`].
pub async fn add(
    tx: &mut Tx,
    keys: &LinkKeys,
    report: CompartmentId,
    values: &[ValueKey],
    whole: Option<u32>,
    rng: &mut StdRng,
) -> Result<Option<Object>, StoreError> {
    let values = values.iter().map(|value| (value, None)).collect();
    let what = Change { values, whole, ..Change::default() };
    Ok(change(tx, keys, report, what, rng).await?.links)
}

/// The same for whoever went through a report. Where something was told since it was read, the job entered it perhaps, and
/// nothing is emptied; nor does the note say then that all of it is entered, so that it is gone through once more. Where not all
/// of it opened, what did not may say of anything that it is her own: then only what the report has in the index already is
/// entered under the newest key. Gives also whether the report stands as a whole under the version now.
pub(super) async fn add_whole(
    tx: &mut Tx,
    keys: &LinkKeys,
    report: CompartmentId,
    read: &Read<'_>,
    rng: &mut StdRng,
) -> Result<(Option<Object>, bool), StoreError> {
    let items = tx.count_items_of(report).await?;
    let whole = read.whole.filter(|(_, read)| *read == items).map(|(version, _)| version);
    let note = if read.whole.is_some() { None } else { Some(note_now(tx, keys, report).await?) };
    let mut values = Vec::with_capacity(read.values.len());
    for under in read.values {
        let Some(value) = under.first() else { continue };
        if note.as_ref().is_none_or(|note| note.holds(under, report)) {
            values.push((value, read.places.get(&value.label(0).0).copied()));
        }
    }
    let what = Change { values, own: read.own, answers: &[], whole };
    Ok((change(tx, keys, report, what, rng).await?.links, whole.is_some()))
}

/// The same with the places counted before. Of values that have theirs it takes one statement each, whatever others told: the
/// person who writes to the report next waits for it. An error where its note has what a newer process entered.
pub(super) async fn change(
    tx: &mut Tx,
    keys: &LinkKeys,
    report: CompartmentId,
    what: Change<'_>,
    rng: &mut StdRng,
) -> Result<Entered, StoreError> {
    let Change { values, own, answers, whole } = what;
    let before = tx.index_note(report).await?;
    let Some((mut note, is_as_kept)) = note_of(keys, before.as_ref(), whole)? else { return Ok(Entered::default()) };
    let known = before.as_ref().map(|row| row.key_version);
    let mut version = whole.map_or(known.unwrap_or(0), i64::from).max(known.unwrap_or(0));
    // of a key that is gone nothing comes any more
    note.own.retain(|(version, _)| keys.of(*version).is_some());
    let (was_full, was_own) = (note.full, note.own.clone());
    note.full &= whole.is_none();
    note.remember(report, own.iter(), whole.is_some());
    // she wrote before of whom it is: then the desk asked for that, and not how she is reached
    let is_told = |under: &[ValueKey]| under.iter().any(|value| note.has(value, report));
    let hers: Vec<&ValueKey> = answers.iter().filter(|under| !is_told(under)).flatten().collect();
    note.remember(report, hers, false);
    let gone = taken_out(&mut note, report, &values, own, whole);
    for noted in &gone {
        empty(tx, keys, noted, rng).await?;
    }
    let (mut next, mut changed) = (Vec::new(), !is_as_kept || whole.is_some() && known != Some(version));
    changed |= !gone.is_empty() || note.own != was_own;
    // in one order, so that two who write at once never wait for each other in a circle
    let mut sorted: Vec<([u8; 32], &ValueKey, Option<u32>)> =
        values.into_iter().map(|(value, from)| (value.label(0).0, value, from)).collect();
    sorted.sort_unstable_by_key(|(first, _, _)| *first);
    for (first, value, from) in sorted {
        if note.has(value, report) || note.is_own(value, report) {
            continue;
        }
        // going through all of it tells what is her own; else it may be one that she called so and that is not remembered
        let may_be_hers = whole.is_none() && !note.has_room_of_own(value.version());
        if may_be_hers {
            // so it is gone through once more, also where it was before she told this
            changed |= version != 0;
            version = 0;
        }
        if may_be_hers || !note.has_room(value.version()) {
            note.full = true;
            continue;
        }
        let from = match from {
            Some(from) => from,
            None => count(tx, value).await?,
        };
        if let Some((noted, n)) = enter(tx, value, from, report, rng).await? {
            // what came under an older key is not under the newest yet
            version = version.min(i64::from(noted.version));
            note.entries.push(noted);
            next.push((first, n.saturating_add(1)));
            changed = true;
        }
    }
    if !changed && note.full == was_full {
        return Ok(Entered::default());
    }
    // entries of a key that is gone went with it
    note.entries.retain(|entry| keys.of(entry.version).is_some());
    let row = note.row(keys, report, version, rng);
    tx.set_index_note(&row).await?;
    Ok(Entered { links: Some(Object::links(&row)), next })
}

/// Takes out of a note what is not told, or her own. Where all stands under one version, what stands under another one is
/// needed no more.
fn taken_out(
    note: &mut Note,
    report: CompartmentId,
    values: &[(&ValueKey, Option<u32>)],
    own: &[ValueKey],
    whole: Option<u32>,
) -> Vec<Noted> {
    let own: HashSet<(u32, [u8; 16])> = own.iter().map(|value| (value.version(), value.tag(report))).collect();
    let under = values.iter().filter(|(value, _)| whole == Some(value.version()));
    let told: HashSet<[u8; 16]> = under.map(|(value, _)| value.tag(report)).collect();
    let goes = |entry: &Noted| {
        let is_told = whole.is_none_or(|whole| entry.version == whole && told.contains(&entry.tag));
        !is_told || own.contains(&(entry.version, entry.tag))
    };
    let (gone, stays) = std::mem::take(&mut note.entries).into_iter().partition(goes);
    note.entries = stays;
    gone
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
    let Some((note, true)) = note_of(keys, Some(&before), None)? else { return Ok(None) };
    let row = note.row(keys, report, 0, rng);
    tx.set_index_note(&row).await?;
    Ok(Some(Object::links(&row)))
}

/// What a report's note says now; nothing, where it has none or that does not open.
async fn note_now(tx: &mut Tx, keys: &LinkKeys, report: CompartmentId) -> Result<Note, StoreError> {
    let row = tx.index_note(report).await?;
    Ok(row.and_then(|row| Note::open(keys, &row).ok()).unwrap_or_default())
}

/// The note to go on with, and whether it is the one that is kept. One that does not open is left as it is, for `audit
/// verify` to name; only where all values are at hand a new one takes its place. One with entries of a newer key is not
/// touched by a process that would forget them.
fn note_of(
    keys: &LinkKeys,
    before: Option<&IndexNoteRow>,
    whole: Option<u32>,
) -> Result<Option<(Note, bool)>, StoreError> {
    match before.map(|row| Note::open(keys, row)) {
        None => Ok(Some((Note::default(), true))),
        Some(Ok(note)) if note.is_ahead(keys) => Err(StoreError::Behind),
        Some(Ok(note)) => Ok(Some((note, true))),
        Some(Err(_)) => {
            tracing::error!("a note of the index of links was changed in the store: run `oberih audit verify`");
            Ok(whole.map(|_| (Note::default(), false)))
        }
    }
}

/// How many entries each of these values has, by its first label: the place where the next one is entered, or one before it
/// where somebody enters one meanwhile. The same number of looks for each of them, so that how long it takes says nothing of
/// how often they were told.
pub(super) async fn places(tx: &mut Tx, values: &[&ValueKey]) -> Result<HashMap<[u8; 32], u32>, StoreError> {
    let mut versions: BTreeMap<u32, BTreeMap<[u8; 32], (&ValueKey, u32)>> = BTreeMap::new();
    for value in values {
        versions.entry(value.version()).or_default().insert(value.label(0).0, (*value, 0));
    }
    for (version, values) in &mut versions {
        for bit in (0..MOST_BITS).rev() {
            let step = 1 << bit;
            let label = |(value, from): &(&ValueKey, u32)| value.label(from.saturating_add(step - 1)).0;
            let labels: Vec<[u8; 32]> = values.values().map(label).collect();
            let there = tx.index_entries(i64::from(*version), &labels).await?;
            let there: HashSet<[u8; 32]> = there.into_iter().map(|(label, _)| label).collect();
            let counted = values.values_mut().zip(&labels).filter(|(_, label)| there.contains(*label));
            counted.for_each(|((_, from), _)| *from = from.saturating_add(step));
        }
    }
    Ok(versions.into_values().flatten().map(|(first, (_, from))| (first, from)).collect())
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

/// One entry, at the first free place from `from` on, and which that was. `None`: the value has as many as there may be.
pub(super) async fn enter(
    tx: &mut Tx,
    value: &ValueKey,
    from: u32,
    report: CompartmentId,
    rng: &mut StdRng,
) -> Result<Option<(Noted, u32)>, StoreError> {
    for n in from..MOST {
        let label = value.label(n);
        let content = value.seal(&label, report, rng);
        let noted =
            Noted { version: value.version(), label: label.0, tag: value.tag(report), content: mark_of(&content) };
        let row = IndexEntryRow { key_version: i64::from(value.version()), label: label.0, content };
        if tx.add_index_entry(&row).await? {
            return Ok(Some((noted, n)));
        }
        // somebody else took it since it was counted
    }
    Ok(None)
}
