//! Whole walks through the blind index, over a table as a database has it: labels are unique, and nothing else is known of a
//! row but which key made it.

use crate::samples::{compartment_id, seeded};
use crate::{BlindKey, Gallop, Label, Value};
use domain::CompartmentId;
use rand::rngs::StdRng;
use std::collections::{BTreeSet, HashMap};
use zeroize::Zeroizing;

const PHONE: Value<'static> = Value { kind: "phone", normal: b"+447700900123" };
const CARD: Value<'static> = Value { kind: "card", normal: b"4000000000000002" };
const CAP: u32 = 500;

struct Row {
    version: u32,
    content: Vec<u8>,
}

#[derive(Default)]
struct Table(HashMap<Label, Row>);

fn key(version: u32) -> BlindKey {
    BlindKey::new(version, &Zeroizing::new([u8::try_from(version).unwrap(); 32]))
}

fn ids(numbers: impl IntoIterator<Item = u8>) -> BTreeSet<CompartmentId> {
    numbers.into_iter().map(compartment_id).collect()
}

impl Table {
    /// How many entries a value has under a key, as anybody finds it: by asking for a few of them.
    fn count(&self, key: &BlindKey, value: Value<'_>) -> u32 {
        let value = key.value(value);
        let mut gallop = Gallop::new(CAP);
        while let Some(n) = gallop.probe() {
            gallop.answer(self.0.contains_key(&value.label(n)));
        }
        gallop.count().unwrap()
    }

    /// Puts an entry at `n`; false where another is there, as a unique column says.
    fn put(&mut self, key: &BlindKey, value: Value<'_>, n: u32, report: u8, rng: &mut StdRng) -> bool {
        // as whoever waited with it has them: the value's keys, and not the value
        let value = key.value_from(&key.value(value).to_bytes()).unwrap();
        let label = value.label(n);
        let content = value.seal(&label, compartment_id(report), rng);
        let is_free = !self.0.contains_key(&label);
        if is_free {
            self.0.insert(label, Row { version: key.version(), content });
        }
        is_free
    }

    /// Adds an entry, counted from what somebody saw before; gives its place.
    fn add(&mut self, key: &BlindKey, value: Value<'_>, seen: u32, report: u8, rng: &mut StdRng) -> u32 {
        (seen..).find(|n| self.put(key, value, *n, report, rng)).unwrap()
    }

    fn tell(&mut self, key: &BlindKey, value: Value<'_>, report: u8, rng: &mut StdRng) -> u32 {
        let seen = self.count(key, value);
        self.add(key, value, seen, report, rng)
    }

    /// The reports in which a value was told, under every living key.
    fn look_up(&self, keys: &[&BlindKey], value: Value<'_>) -> BTreeSet<CompartmentId> {
        let mut found = BTreeSet::new();
        for key in keys {
            let keys = key.value(value);
            for n in 0..self.count(key, value) {
                let label = keys.label(n);
                found.extend(key.open(&keys, &label, &self.0[&label].content).unwrap());
            }
        }
        found
    }

    fn erase(&mut self, key: &BlindKey, label: &Label, rng: &mut StdRng) {
        self.0.get_mut(label).unwrap().content = key.erased(label, rng);
    }
}

#[test]
fn what_was_told_is_found_under_every_living_key_and_the_table_alone_shows_no_repeat() {
    let (mut table, rng) = (Table::default(), &mut seeded(1));
    let (old, new) = (key(1), key(2));
    for report in 1..=40 {
        table.tell(&old, PHONE, report, rng);
    }
    for report in 41..=43 {
        table.tell(&new, PHONE, report, rng);
    }
    table.tell(&new, CARD, 41, rng);
    assert_eq!(table.look_up(&[&old, &new], PHONE), ids(1..=43));
    assert_eq!(table.look_up(&[&new], PHONE), ids(41..=43), "one key alone finds what it made");
    assert_eq!(table.look_up(&[&old, &new], CARD), ids([41]));
    assert!(table.look_up(&[&old, &new], Value { kind: "phone", normal: b"+447700900124" }).is_empty());
    let contents: BTreeSet<&[u8]> = table.0.values().map(|row| &row.content[..]).collect();
    let lengths: BTreeSet<usize> = contents.iter().map(|content| content.len()).collect();
    assert_eq!((contents.len(), lengths.len()), (44, 1), "44 rows, all different and of one length");
}

#[test]
fn two_who_count_alike_take_two_places_and_leave_no_gap() {
    let (mut table, rng, key) = (Table::default(), &mut seeded(2), key(1));
    for report in 1..=5 {
        table.tell(&key, PHONE, report, rng);
    }
    // both looked before either wrote
    let seen = [table.count(&key, PHONE), table.count(&key, PHONE)];
    let places = [table.add(&key, PHONE, seen[0], 6, rng), table.add(&key, PHONE, seen[1], 7, rng)];
    assert_eq!(places, [5, 6]);
    // and one who looked long ago
    assert_eq!(table.add(&key, PHONE, 2, 8, rng), 7);
    assert_eq!((table.count(&key, PHONE), table.look_up(&[&key], PHONE)), (8, ids(1..=8)));
}

#[test]
fn whatever_is_erased_while_somebody_counts_the_count_stands_and_the_others_are_found() {
    for erased in 0..21 {
        let (mut table, rng, key) = (Table::default(), &mut seeded(3), key(1));
        let phone = key.value(PHONE);
        for report in 1..=21 {
            table.tell(&key, PHONE, report, rng);
        }
        let mut gallop = Gallop::new(CAP);
        let mut probes = 0;
        while let Some(n) = gallop.probe() {
            gallop.answer(table.0.contains_key(&phone.label(n)));
            probes += 1;
            if probes == 3 {
                table.erase(&key, &phone.label(erased), rng);
            }
        }
        assert_eq!(gallop.count(), Some(21), "{erased}");
        let gone = u8::try_from(erased).unwrap() + 1;
        assert_eq!(table.look_up(&[&key], PHONE), ids((1..=21).filter(|n| *n != gone)), "{erased}");
        // whoever tells it next stands behind all of them: an erased place is nobody's again
        assert_eq!(table.tell(&key, PHONE, 22, rng), 21, "{erased}");
        assert!(!table.put(&key, PHONE, erased, 23, rng), "{erased}");
    }
}

/// Carries what was told over to another key, report by report as they are opened, for so many entries at most; true when
/// nothing of the old key is left.
fn rekey(table: &mut Table, (old, new): (&BlindKey, &BlindKey), told: &[(u8, Value<'_>)], most: usize) -> bool {
    let rng = &mut seeded(9);
    let mut done = 0;
    for (report, value) in told {
        let keys = old.value(*value);
        let mut labels = (0..table.count(old, *value)).map(|n| keys.label(n));
        let there =
            |label: &Label| old.open(&keys, label, &table.0[label].content) == Ok(Some(compartment_id(*report)));
        let Some(label) = labels.find(there) else { continue };
        if done == most {
            return false;
        }
        // one that was cut off after this stands under both keys
        if !table.look_up(&[new], *value).contains(&compartment_id(*report)) {
            table.tell(new, *value, *report, rng);
        }
        table.erase(old, &label, rng);
        done += 1;
    }
    // erased ones of the old key name nobody, and their values are known from no report
    table.0.retain(|_, row| row.version != old.version());
    true
}

#[test]
fn another_key_takes_over_entry_by_entry_however_often_it_is_cut_off_and_all_is_found_meanwhile() {
    let (mut table, rng) = (Table::default(), &mut seeded(4));
    let (old, new) = (key(1), key(2));
    let told: Vec<(u8, Value<'_>)> = (1..=12).flat_map(|n| [(n, PHONE), (n + 100, CARD)]).collect();
    for (report, value) in &told {
        table.tell(&old, *value, *report, rng);
    }
    table.erase(&old, &old.value(PHONE).label(3), rng);
    let phones = || ids((1..=12).filter(|n| *n != 4));
    // cut off between the new entry and the end of the old one
    table.tell(&new, CARD, 101, rng);
    let mut rounds = 0;
    while !rekey(&mut table, (&old, &new), &told, 5) {
        rounds += 1;
        assert_eq!(table.look_up(&[&old, &new], PHONE), phones(), "round {rounds}");
        assert_eq!(table.look_up(&[&old, &new], CARD), ids(101..=112), "round {rounds}");
        // what is told meanwhile comes under the new key
        table.tell(&new, CARD, 112, rng);
    }
    assert!(rounds > 3, "{rounds}");
    assert!(table.0.values().all(|row| row.version == new.version()));
    assert_eq!((table.look_up(&[&new], PHONE), table.look_up(&[&new], CARD)), (phones(), ids(101..=112)));
    assert_eq!(table.count(&new, PHONE), 11, "each once");
}
