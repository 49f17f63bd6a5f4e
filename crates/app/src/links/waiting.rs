//! What waits to be entered: the keys of what she told, never the values, left by the transaction that takes her words.
//!
//! Sealed under the key of notes, bound to its row: `1 ‖ version (4) ‖ (mark (1) ‖ key)…`, as many as a multiple of
//! [`STEP`]; a filler has the mark 0.

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
/// One place: its mark and a key.
const WIDTH: usize = 1 + ValueKey::LENGTH;
/// How many there are says no more than this.
const STEP: usize = 8;
/// Values of one row: whoever tells thousands at once makes many small writes, not one that others wait for.
const MOST: usize = 128;

struct Waiting;

/// The rows of what was told in a report; one, but for whoever tells very many. All are keys of the newest version.
pub(crate) fn waiting_rows<'v>(
    keys: &LinkKeys,
    report: CompartmentId,
    values: impl IntoIterator<Item = &'v ValueKey>,
    now: Timestamp,
    rng: &mut StdRng,
) -> Vec<IndexWaitingRow> {
    let values: Vec<&ValueKey> = values.into_iter().collect();
    let row = |some: &[&ValueKey]| {
        let id = ItemId::new(now, rng);
        let body = seal(keys, (id, report), some, rng);
        IndexWaitingRow { id, report, at: now, body }
    };
    values.chunks(MOST).map(row).collect()
}

fn seal(keys: &LinkKeys, at: (ItemId, CompartmentId), values: &[&ValueKey], rng: &mut StdRng) -> Vec<u8> {
    let places = values.len().next_multiple_of(STEP);
    let mut plain = Zeroizing::new(Vec::with_capacity(5 + places * WIDTH));
    plain.push(FORM);
    plain.extend_from_slice(&keys.newest().version().to_be_bytes());
    for value in values {
        plain.push(VALUE);
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

/// The keys that wait in a row; `None`: of a version that is looked up no more. Errors: changed, or moved from another row.
pub(super) fn open(keys: &LinkKeys, row: &IndexWaitingRow) -> Result<Option<Vec<ValueKey>>, OpenError> {
    let at = row_of((row.id, row.report));
    let plain = sealing::open(keys.notes(), &Sealed::<Waiting>::from_bytes(row.body.clone()), &place(&at))?;
    let (form, rest) = plain.split_first().ok_or(OpenError)?;
    let (version, places) = rest.split_first_chunk::<4>().ok_or(OpenError)?;
    if *form != FORM || !places.len().is_multiple_of(WIDTH) {
        return Err(OpenError);
    }
    let Some(key) = keys.of(u32::from_be_bytes(*version)) else { return Ok(None) };
    let value = |place: &[u8]| match place.split_first() {
        Some((&FILLER, _)) => None,
        Some((&VALUE, bytes)) => Some(key.value_from(bytes)),
        _ => Some(Err(OpenError)),
    };
    places.chunks_exact(WIDTH).filter_map(value).collect::<Result<Vec<_>, _>>().map(Some)
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
        waiting_rows(keys, report_id(1), &values, NOW, &mut StdRng::seed_from_u64(3))
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
        assert!(open(&keys, &row).unwrap().is_some_and(|values| labels(values) == left), "the filler is none of them");
        assert!(open(&keys, &IndexWaitingRow { report: report_id(2), ..row.clone() }).is_err(), "another report's");
        let mut changed = row.clone();
        changed.body[60] ^= 1;
        assert!(open(&keys, &changed).is_err());
        assert!(open(&link_keys(&[1]), &row).unwrap().is_none(), "of a version that lives no more");
    }

    #[test]
    fn whoever_tells_very_many_waits_in_several_rows() {
        let keys = link_keys(&[1]);
        let many = u64::try_from(MOST).unwrap() + 1;
        let rows = rows(&keys, many);
        assert_eq!(rows.len(), 2);
        let open = |row| open(&keys, row).unwrap().unwrap().len();
        assert_eq!(rows.iter().map(open).collect::<Vec<_>>(), [MOST, 1]);
    }
}
