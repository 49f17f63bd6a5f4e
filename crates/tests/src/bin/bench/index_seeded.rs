//! An index of links with many entries: most values told once, some of them by twenty reports, a few by two hundred.

use app::Intake;
use app::links::LinkKeys;
use domain::CompartmentId;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use std::time::Instant;
use storage::{IndexEntryRow, Store, StoreError};
use tests::linked::value;

const SEED: u64 = 1;
/// Of one write.
const ROWS: usize = 2_000;
/// A block is a thousand entries: one value told 200 times, ten told 20 times, 600 told once.
const VALUES: u32 = 611;

/// Its size, and the reports that its entries name in turn.
pub(crate) struct Index {
    pub(crate) blocks: u32,
    pub(crate) reports: Vec<CompartmentId>,
}

/// An entry, by the front of its label: its label and content are made when it is written.
struct Slot {
    front: u64,
    value: u32,
    n: u32,
}

fn often(value: u32) -> u32 {
    match value % VALUES {
        0 => 200,
        1..=10 => 20,
        _ => 1,
    }
}

/// The normal form; nobody has such a number.
fn name(value: u32) -> String {
    format!("+1999{value:010}")
}

impl Index {
    /// How many entries it has.
    pub(crate) fn entries(&self) -> u32 {
        self.blocks * 1_000
    }

    fn values(&self) -> u32 {
        self.blocks * VALUES
    }

    fn report(&self, value: u32, n: u32) -> CompartmentId {
        self.reports[usize::try_from(value + n).unwrap() % self.reports.len()]
    }

    /// Writes it, in the order of its labels, so that no page is written twice.
    pub(crate) async fn seed(&self, intake: &Intake) {
        let from = Instant::now();
        let (key, mut rng) = (intake.keys.links().newest(), StdRng::seed_from_u64(SEED));
        let mut slots = Vec::with_capacity(usize::try_from(self.entries()).unwrap());
        for v in 0..self.values() {
            let name = name(v);
            let of = key.value(value(&name));
            let front = |n: u32| u64::from_be_bytes(of.label(n).0[..8].try_into().unwrap());
            slots.extend((0..often(v)).map(|n| Slot { front: front(n), value: v, n }));
        }
        assert_eq!(slots.len(), usize::try_from(self.entries()).unwrap());
        slots.sort_unstable_by_key(|slot| slot.front);
        for some in slots.chunks(ROWS) {
            let row = |slot: &Slot, rng: &mut StdRng| {
                let name = name(slot.value);
                let of = key.value(value(&name));
                let label = of.label(slot.n);
                let content = of.seal(&label, self.report(slot.value, slot.n), rng);
                IndexEntryRow { key_version: key.version().into(), label: label.0, content }
            };
            let rows: Vec<IndexEntryRow> = some.iter().map(|slot| row(slot, &mut rng)).collect();
            let rows = &rows;
            let done = intake.store.write("seed", |mut tx| async move {
                for row in rows {
                    assert!(tx.add_index_entry(row).await?, "each label once");
                }
                tx.done(())
            });
            done.await.map_err(|e: StoreError| e).unwrap();
        }
        println!("seeded {} entries with seed {SEED} in {:.0} s", self.entries(), from.elapsed().as_secs_f64());
    }

    /// Looks these values up in one read; in how many reports they were told, added up.
    pub(crate) async fn look_up(&self, store: &Store, keys: &LinkKeys, values: &[u32]) -> usize {
        let names: Vec<String> = values.iter().map(|v| name(*v)).collect();
        let names = &names;
        let found = store.read("look up", |mut tx| async move {
            let mut found = 0;
            for name in names {
                found += app::links::look_up(&mut tx, keys, value(name), None).await?.reports.len();
            }
            Ok::<_, StoreError>(found)
        });
        found.await.unwrap()
    }

    /// What looking them up must find.
    pub(crate) fn told(&self, values: &[u32]) -> usize {
        let of = |v: &u32| if *v < self.values() { usize::try_from(often(*v)).unwrap() } else { 0 };
        values.iter().map(|v| of(v).min(self.reports.len())).sum()
    }
}

/// The identifiers of a new report: half of all were never told, one in twenty two hundred times.
pub(crate) fn at_places(index: &Index, rng: &mut StdRng) -> [u32; 3] {
    std::array::from_fn(|_| {
        let first = rng.random_range(0..index.blocks) * VALUES;
        match rng.random_range(0..20) {
            0 => first,
            1..=3 => first + rng.random_range(1..=10),
            4..=9 => first + rng.random_range(11..VALUES),
            _ => index.values() + rng.random_range(0..1_000_000),
        }
    })
}
