//! What waits to be entered: the keys of what she told, never the values, left by the transaction that takes her words. And of
//! what is her own, by her word or as a bare answer to the desk: it goes again where she told it before, and is remembered.
//!
//! Sealed under the key of notes, bound to its row: `1 ‖ version (4) ‖ (mark (1) ‖ key)…`, as many as a multiple of
//! [`STEP`]; the mark is 1 for what she told, 2 for what she calls hers,
//! 3 for what she gave as a bare answer, 0 for a filler.

use super::LinkKeys;
use domain::{CompartmentId, ItemId, Sealed, Timestamp};
use rand::Rng;
use rand::rngs::StdRng;
use sealing::{OpenError, Place, ValueKey};
use storage::IndexWaitingRow;
use zeroize::Zeroizing;

const FORM: u8 = 1;
const FILLER: u8 = 0;
const VALUE: u8 = 1;
const OWN: u8 = 2;
const ANSWER: u8 = 3;
/// One place: its mark and a key.
const WIDTH: usize = 1 + ValueKey::LENGTH;
/// How many there are says no more than this.
const STEP: usize = 8;
/// Values of one row, and what belongs to the last of them: whoever tells thousands at once makes many small writes, not one
/// that others wait for.
const MOST: usize = 16;

struct Waiting;

/// What waits in a row.
#[derive(Default)]
pub(super) struct Waits {
    /// What she told, under one version of the key.
    pub(super) values: Vec<ValueKey>,
    /// What is her own, under every version that was looked up then.
    pub(super) own: Vec<ValueKey>,
    /// Likewise what she gave as a bare answer, the keys of each value together: hers, where she did not tell it before in
    /// other words.
    pub(super) answers: Vec<Vec<ValueKey>>,
}

/// Why a row does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shut {
    /// It was changed, or moved from another row.
    Changed,
    /// It is of a version that is looked up no more.
    Left,
    /// It is of a newer version than this process knows.
    Ahead,
}

impl From<OpenError> for Shut {
    fn from(_: OpenError) -> Self {
        Self::Changed
    }
}

/// What was told in a report, and is to wait. `values`: keys of the newest version. The others: of every one that is looked up,
/// those of each value together, the newest first.
#[derive(Default)]
pub(crate) struct Told<'v> {
    pub(crate) values: Vec<&'v ValueKey>,
    pub(crate) own: Vec<&'v ValueKey>,
    pub(crate) answers: Vec<&'v ValueKey>,
}

/// The rows of what was told in a report; one, but for whoever tells very many.
pub(crate) fn waiting_rows(
    keys: &LinkKeys,
    report: CompartmentId,
    told: &Told<'_>,
    now: Timestamp,
    rng: &mut StdRng,
) -> Vec<IndexWaitingRow> {
    let marked = [(VALUE, &told.values), (OWN, &told.own), (ANSWER, &told.answers)];
    let all: Vec<(u8, &ValueKey)> =
        marked.into_iter().flat_map(|(mark, values)| values.iter().map(move |value| (mark, *value))).collect();
    let row = |some: &[(u8, &ValueKey)]| {
        let id = ItemId::new(now, rng);
        let body = seal(keys, (id, report), some, rng);
        IndexWaitingRow { id, report, at: now, body }
    };
    let mut rows: Vec<Vec<(u8, &ValueKey)>> = Vec::new();
    for one in all {
        // the keys of one value stay in one row: where one of them is known, it says so of all
        let goes_on = one.1.version() < keys.newest().version();
        match rows.last_mut() {
            Some(last) if last.len() < MOST || goes_on => last.push(one),
            _ => rows.push(vec![one]),
        }
    }
    rows.iter().map(Vec::as_slice).map(row).collect()
}

fn seal(keys: &LinkKeys, at: (ItemId, CompartmentId), values: &[(u8, &ValueKey)], rng: &mut StdRng) -> Vec<u8> {
    let places = values.len().next_multiple_of(STEP);
    let mut plain = Zeroizing::new(Vec::with_capacity(5 + places * WIDTH));
    plain.push(FORM);
    plain.extend_from_slice(&keys.newest().version().to_be_bytes());
    for (mark, value) in values {
        plain.push(*mark);
        plain.extend_from_slice(&value.to_bytes());
    }
    for _ in values.len()..places {
        let mut filler = [0; ValueKey::LENGTH];
        rng.fill_bytes(&mut filler);
        plain.push(FILLER);
        plain.extend_from_slice(&filler);
    }
    let row = row_of(at);
    sealing::seal::<Waiting>(keys.notes(), &plain, &place(&row), rng).into_bytes()
}

/// The keys that wait in a row. What is hers under a version that is looked up no more went with its key.
pub(super) fn open(keys: &LinkKeys, row: &IndexWaitingRow) -> Result<Waits, Shut> {
    let at = row_of((row.id, row.report));
    let plain = sealing::open(keys.notes(), &Sealed::<Waiting>::from_bytes(row.body.clone()), &place(&at))?;
    let (form, rest) = plain.split_first().ok_or(OpenError)?;
    let (version, places) = rest.split_first_chunk::<4>().ok_or(OpenError)?;
    if *form != FORM || !places.len().is_multiple_of(WIDTH) {
        return Err(Shut::Changed);
    }
    let version = u32::from_be_bytes(*version);
    if version > keys.newest().version() {
        return Err(Shut::Ahead);
    }
    let key = keys.of(version).ok_or(Shut::Left)?;
    let mut waits = Waits::default();
    for place in places.chunks_exact(WIDTH) {
        match place.split_first() {
            Some((&FILLER, _)) => {}
            Some((&VALUE, bytes)) => waits.values.push(key.value_from(bytes)?),
            Some((mark @ (&OWN | &ANSWER), bytes)) => {
                let (version, _) = bytes.split_first_chunk::<4>().ok_or(OpenError)?;
                let Some(of) = keys.of(u32::from_be_bytes(*version)) else { continue };
                let value = of.value_from(bytes)?;
                match waits.answers.last_mut() {
                    _ if *mark == OWN => waits.own.push(value),
                    // the first key of each is the newest
                    Some(last) if value.version() < key.version() => last.push(value),
                    _ => waits.answers.push(vec![value]),
                }
            }
            _ => return Err(Shut::Changed),
        }
    }
    Ok(waits)
}

/// Whether what waits to be entered opens: nobody changed it, or moved it from another report.
pub(crate) fn waits_whole(keys: &LinkKeys, row: &IndexWaitingRow) -> bool {
    open(keys, row).is_ok()
}

fn row_of((id, report): (ItemId, CompartmentId)) -> [u8; 32] {
    let mut row = [0; 32];
    let (first, second) = row.split_at_mut(16);
    first.copy_from_slice(id.as_bytes());
    second.copy_from_slice(report.as_bytes());
    row
}

fn place(row: &[u8; 32]) -> Place<'_> {
    Place { table: "index_waiting", row, column: "body" }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{link_keys, phone, report_id};
    use super::*;
    use rand::SeedableRng;

    const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn rows(keys: &LinkKeys, count: u64) -> Vec<IndexWaitingRow> {
        let values: Vec<ValueKey> = (0..count).map(|n| phone(keys.newest(), n)).collect();
        let told = Told { values: values.iter().collect(), ..Told::default() };
        waiting_rows(keys, report_id(1), &told, NOW, &mut StdRng::seed_from_u64(3))
    }

    #[test]
    fn how_long_a_row_is_does_not_say_whether_one_value_was_told_or_eight() {
        let keys = link_keys(&[1]);
        let length = |count| rows(&keys, count)[0].body.len();
        assert_eq!(length(1), length(8));
        assert!(length(9) > length(8));
        assert!(rows(&keys, 0).is_empty(), "who tells no value leaves no row");
    }

    #[test]
    fn what_waits_opens_as_it_was_left_and_in_its_own_row_alone() {
        let keys = link_keys(&[1, 2]);
        let row = rows(&keys, 3).remove(0);
        let labels = |values: Vec<ValueKey>| values.iter().map(|v| v.label(0).0).collect::<Vec<_>>();
        let left: Vec<_> = (0..3).map(|n| phone(keys.newest(), n).label(0).0).collect();
        let waits = open(&keys, &row).ok().unwrap();
        assert!(labels(waits.values) == left && waits.own.is_empty(), "the filler is none of them");
        let shut = |keys: &LinkKeys, row: &IndexWaitingRow| open(keys, row).err();
        assert_eq!(shut(&keys, &IndexWaitingRow { report: report_id(2), ..row.clone() }), Some(Shut::Changed));
        let mut changed = row.clone();
        changed.body[60] ^= 1;
        assert_eq!(shut(&keys, &changed), Some(Shut::Changed));
        assert_eq!(shut(&link_keys(&[1]), &row), Some(Shut::Ahead), "a newer process left it");
        assert_eq!(shut(&link_keys(&[3]), &row), Some(Shut::Left), "of a version that lives no more");
    }

    #[test]
    fn what_is_her_own_waits_beside_what_she_told_under_every_key_and_makes_the_row_no_longer() {
        let keys = link_keys(&[1, 2]);
        let (told, own) = (phone(keys.newest(), 1), [2, 1].map(|v| phone(keys.of(v).unwrap(), 2)));
        let rng = &mut StdRng::seed_from_u64(3);
        let all = Told { values: vec![&told], own: own.iter().collect(), answers: own.iter().collect() };
        let row = waiting_rows(&keys, report_id(1), &all, NOW, rng).remove(0);
        assert_eq!(row.body.len(), rows(&keys, 1)[0].body.len());
        let tags = |values: &[ValueKey]| values.iter().map(|v| v.tag(report_id(1))).collect::<Vec<_>>();
        let waits = open(&keys, &row).ok().unwrap();
        assert_eq!((tags(&waits.values), tags(&waits.own)), (tags(&[told]), tags(&own)));
        assert_eq!(waits.answers.iter().map(|one| tags(one)).collect::<Vec<_>>(), [tags(&own)]);
        let waits = open(&link_keys(&[2]), &row).ok().unwrap();
        assert_eq!(
            (waits.values.len(), waits.own.len(), waits.answers.len()),
            (1, 1, 1),
            "the older key is gone with its entries"
        );
        let hers = Told { own: own.iter().collect(), ..Told::default() };
        let hers = waiting_rows(&keys, report_id(1), &hers, NOW, rng);
        assert_eq!(hers.len(), 1, "also alone");
    }

    #[test]
    fn the_keys_of_one_answer_wait_in_one_row_and_come_back_together() {
        let keys = link_keys(&[1, 2]);
        let under_all = |n| [2, 1].map(|v| phone(keys.of(v).unwrap(), n));
        let values: Vec<ValueKey> = (1..u64::try_from(MOST).unwrap()).map(|n| phone(keys.newest(), n)).collect();
        let answers: Vec<ValueKey> = (100..102).flat_map(under_all).collect();
        let told = Told { values: values.iter().collect(), answers: answers.iter().collect(), ..Told::default() };
        let rows = waiting_rows(&keys, report_id(1), &told, NOW, &mut StdRng::seed_from_u64(3));
        let open = |row| open(&keys, row).ok().unwrap();
        let versions = |row| -> Vec<Vec<u32>> {
            open(row).answers.iter().map(|one| one.iter().map(ValueKey::version).collect()).collect()
        };
        assert_eq!(rows.iter().map(versions).collect::<Vec<_>>(), [[[2, 1]], [[2, 1]]]);
        assert_eq!(open(&rows[0]).values.len(), MOST - 1);
        let told = Told { answers: answers.iter().collect(), ..Told::default() };
        let rows = waiting_rows(&keys, report_id(1), &told, NOW, &mut StdRng::seed_from_u64(3));
        assert_eq!(rows.iter().map(versions).collect::<Vec<_>>(), [[[2, 1], [2, 1]]]);
    }

    #[test]
    fn whoever_tells_very_many_waits_in_several_rows() {
        let keys = link_keys(&[1]);
        let many = u64::try_from(MOST).unwrap() + 1;
        let rows = rows(&keys, many);
        assert_eq!(rows.len(), 2);
        let open = |row| open(&keys, row).ok().unwrap().values.len();
        assert_eq!(rows.iter().map(open).collect::<Vec<_>>(), [MOST, 1]);
    }
}
