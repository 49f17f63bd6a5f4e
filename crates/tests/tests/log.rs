//! The log on both engines: numbered once, provable, and whatever somebody changes behind the program's back is named.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::log::{
    Actor, Check, CoSigned, Entry, Erased, Finding, ForWitnesses, Keep, LOG_LEASE, NoCheckpoint, Object, Operation,
    Report, Shown, Taken, WrongRow, checkpoint, consistency, erase_due, inclusion, number, number_all, verify, write,
};
use domain::{CompartmentId, EntryId, ItemId, Purpose, StaffId, Timestamp};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sealing::{Signer, check_consistency, check_inclusion, leaf_hash, write_hex};
use std::time::Duration;
use storage::{DeskRow, EntryRow, EpochRow, ItemRow, Lease, StaffRow, StatementRow, Store, StoreError};
use tests::{Engine, Place, Raw};

/// 2026-11-28.
fn at(seconds: i64) -> Timestamp {
    Timestamp::from_unix_micros((1_795_824_000 + seconds) * 1_000_000)
}

const YEAR: i64 = 365 * 86_400;

struct Log {
    place: Place,
    store: Store,
    lease: Lease,
    signer: Signer,
    witness: Signer,
    rng: StdRng,
    desk: DeskRow,
    staff: Vec<StaffRow>,
    statements: Vec<StatementRow>,
    epochs: Vec<EpochRow>,
    items: Vec<ItemRow>,
}

async fn lease(store: &Store, holder: &str) -> Lease {
    let taken = store.write("lease", |mut tx| async move {
        tx.expire_lease(LOG_LEASE).await?;
        let lease = tx.take_lease(LOG_LEASE, holder, Duration::from_secs(60)).await?;
        tx.done(lease.unwrap())
    });
    taken.await.map_err(|e: StoreError| e).unwrap().into_inner()
}

impl Log {
    async fn new(engine: Engine) -> Self {
        let place = Place::new(engine).await;
        let store = place.store().await;
        let lease = lease(&store, "one").await;
        let mut rng = StdRng::seed_from_u64(1);
        let compartment = |rng: &mut StdRng| CompartmentId::new(at(0), rng);
        let desk = DeskRow {
            id: compartment(&mut rng),
            archive: compartment(&mut rng),
            name: "help".into(),
            kind: "ngo".into(),
        };
        let staff = |n: u8, rng: &mut StdRng| StaffRow {
            id: StaffId::new(at(0), rng),
            lookup: [n; 32],
            name: vec![n, 1],
            keys: vec![n, 2],
            code_secret: vec![n, 3],
            code_step: 0,
            disabled: false,
            failures: 0,
            barred_until: at(0),
            added_at: at(0),
        };
        let staff = vec![staff(1, &mut rng), staff(2, &mut rng)];
        let statement = |n: u8, with| StatementRow { number: n.into(), body: vec![n; 9], by: vec![n; 65], with };
        let statements = vec![statement(0, None), statement(1, Some(vec![7; 65])), statement(2, None)];
        let report = compartment(&mut rng);
        let epoch = |n: u32| EpochRow {
            compartment: report,
            epoch: n,
            kind: 3,
            record: vec![4; 40],
            stamp: Some(vec![5; 32]),
            at: at(0),
        };
        let item = |n: u8, rng: &mut StdRng| ItemRow {
            id: ItemId::new(at(0), rng),
            compartment: report,
            kind: "told".into(),
            version: 1,
            at: at(0),
            body: vec![n; 200],
        };
        let items = vec![item(1, &mut rng), item(2, &mut rng), item(3, &mut rng)];
        let (signer, witness) = (Signer::generate(&mut rng), Signer::generate(&mut rng));
        let epochs = vec![epoch(1), epoch(2)];
        Self { place, store, lease, signer, witness, rng, desk, staff, statements, epochs, items }
    }

    /// Rows, each with its line, in one transaction; then the numbers.
    async fn found(&mut self, now: Timestamp) {
        let objects = (self.statements.iter().map(Object::statement))
            .chain(self.staff.iter().map(Object::staff))
            .chain([Object::desk(&self.desk)])
            .chain(self.epochs.iter().map(Object::epoch))
            .chain(self.items.iter().map(Object::item));
        let entry = |object| Entry::new(now, Actor::Operator, Operation::Collection, Purpose::Accounts, object);
        let lines: Vec<_> = objects.map(|o| entry(o).prepare(None, &mut self.rng).unwrap()).collect();
        let (lines, this) = (&lines[..], &*self);
        let done = this.store.write("found", |mut tx| async move {
            for s in &this.statements {
                tx.add_statement(s).await?;
            }
            for s in &this.staff {
                tx.add_staff(s).await?;
            }
            tx.add_desk(&this.desk, at(0)).await?;
            tx.add_epochs(&this.epochs).await?;
            tx.add_items(&this.items).await?;
            write(&mut tx, lines).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        self.number().await;
    }

    async fn number(&self) -> usize {
        number_all(&self.store, &self.lease).await.unwrap()
    }

    async fn say(&mut self, entries: &[Entry<'_>]) {
        let lines: Vec<_> = entries.iter().map(|e| e.prepare(None, &mut self.rng).unwrap()).collect();
        put(&self.store, &lines).await;
    }

    /// So many looks at the report.
    async fn looks(&mut self, n: usize, now: Timestamp) {
        let report = self.items[0].compartment;
        let look = || {
            Entry::new(
                now,
                Actor::Staff(self.staff[0].id),
                Operation::Consultation,
                Purpose::Answer,
                Object::report(report),
            )
        };
        let all: Vec<_> = (0..n).map(|_| look()).collect();
        self.say(&all).await;
        self.number().await;
    }

    async fn checkpoint(&self, now: Timestamp) -> Shown {
        checkpoint(&self.store, &self.signer, now).await.unwrap()
    }

    /// A checkpoint that the witness co-signs.
    async fn witnessed(&self, now: Timestamp) -> Shown {
        let shown = self.checkpoint(now).await;
        let for_witnesses = ForWitnesses::new(self.store.clone(), self.signer.public(), vec![self.witness.public()]);
        let sent = CoSigned {
            size: shown.checkpoint.size(),
            made_at: shown.checkpoint.at(),
            witness: self.witness.public(),
            signature: shown.checkpoint.co_sign(&self.witness),
        };
        assert_eq!(for_witnesses.take(&sent, now).await.unwrap(), Taken::Kept);
        shown
    }

    async fn verify_with(&self, held: Option<&Shown>) -> Result<Report, StoreError> {
        let check = Check { key: &self.signer.public(), witnesses: &[self.witness.public()], held };
        verify(&self.store, &check, &mut |_, _| ()).await
    }

    async fn verify(&self) -> Report {
        self.verify_with(None).await.unwrap()
    }

    async fn found_clean(&self) -> Report {
        let report = self.verify().await;
        assert_eq!(report.findings, [], "{:?}", self.place.database);
        report
    }
}

async fn put(store: &Store, lines: &[app::log::Prepared]) {
    let put = store.write("lines", |mut tx| async move {
        write(&mut tx, lines).await?;
        tx.done(())
    });
    put.await.map_err(|e: StoreError| e).unwrap();
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    write_hex(&mut text, bytes);
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tree_is_the_one_of_the_reference_tests() {
    let leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    let roots = [
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ];
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let mut checkpoints = vec![log.checkpoint(at(0)).await];
        assert_eq!(
            hex(checkpoints[0].checkpoint.root()),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let mut done = 0;
        for (size, root) in roots {
            let rows: Vec<EntryRow> = leaves[done..size]
                .iter()
                .map(|leaf| {
                    let mut bytes = vec![0; leaf.len() / 2];
                    sealing::read_hex(leaf, &mut bytes).unwrap();
                    let id = EntryId::new(at(0), &mut log.rng);
                    EntryRow { id, at: at(0), number: None, leaf: bytes, nonce: None, body: None, reason: None }
                })
                .collect();
            let rows = &rows[..];
            let put = log.store.write("leaves", |mut tx| async move {
                tx.add_entries(rows).await?;
                tx.done(())
            });
            put.await.map_err(|e: StoreError| e).unwrap();
            assert_eq!(log.number().await, size - done);
            done = size;
            let made = log.checkpoint(at(1)).await;
            assert_eq!(
                (made.checkpoint.size(), hex(made.checkpoint.root()).as_str()),
                (size as u64, root),
                "{engine:?}"
            );
            checkpoints.push(made);
        }
        let newest = &checkpoints.last().unwrap().checkpoint;
        for c in checkpoints.iter().map(|shown| &shown.checkpoint) {
            let (old, new) = (c.size(), newest.size());
            let proof = log.store.read("proof", |mut tx| async move { consistency(&mut tx, old, new).await });
            let proof = proof.await.unwrap().unwrap();
            assert_eq!(check_consistency(old, c.root(), new, newest.root(), &proof), Ok(()));
        }
        let proof =
            log.store.read("proof", |mut tx| async move { inclusion(&mut tx, 5, 8).await }).await.unwrap().unwrap();
        let leaf = leaf_hash(&[0x40, 0x41, 0x42, 0x43]);
        assert_eq!(check_inclusion(&leaf, 5, 8, newest.root(), &proof), Ok(()));
        for (number, of) in [(8, 8), (0, 9)] {
            let none = log.store.read("proof", |mut tx| async move { inclusion(&mut tx, number, of).await });
            assert_eq!(none.await.unwrap(), None);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_number_each_entry_once_whatever_is_killed_in_between() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        let stores = [log.place.store().await, log.place.store().await];
        let mut stale = log.lease.clone();
        let mut written = log.verify().await.entries;
        for round in 0..24u64 {
            let mut writers = Vec::new();
            for store in &stores {
                let (store, mut rng) = (store.clone(), StdRng::seed_from_u64(log.rng.random()));
                let report = log.items[0].compartment;
                writers.push(tokio::spawn(async move {
                    for _ in 0..5 {
                        let look = Entry::new(
                            at(1),
                            Actor::Node,
                            Operation::Combination,
                            Purpose::Linking,
                            Object::report(report),
                        );
                        let lines: Vec<_> = (0..20).map(|_| look.prepare(None, &mut rng).unwrap()).collect();
                        put(&store, &lines).await;
                    }
                }));
            }
            written += 200;
            let holder = ["one", "two"][usize::try_from(round % 2).unwrap()];
            let store = &stores[usize::try_from(round % 2).unwrap()];
            let held = lease(store, holder).await;
            let killed = tokio::spawn({
                let (store, held) = (store.clone(), held.clone());
                async move {
                    loop {
                        number(&store, &held, 70).await.unwrap();
                        tokio::task::yield_now().await;
                    }
                }
            });
            // the one before has not noticed yet that it lost the lease
            assert_eq!(number(&stores[0], &stale, 50).await.unwrap(), 0);
            tokio::time::sleep(Duration::from_micros(log.rng.random_range(0..40_000))).await;
            killed.abort();
            for writer in writers {
                writer.await.unwrap();
            }
            let _ = killed.await;
            stale = held;
        }
        log.lease = lease(&log.store, "three").await;
        log.number().await;
        log.checkpoint(at(2)).await;
        let report = log.found_clean().await;
        assert_eq!((report.entries, report.waiting), (written, 0), "{engine:?}");
    }
}

/// Columns that somebody may change: table, column, and what names a row.
const COLUMNS: &[(&str, &str, &str)] = &[
    ("log_entries", "leaf", "id"),
    ("log_entries", "nonce", "id"),
    ("log_entries", "body", "id"),
    ("log_entries", "id", "turn"),
    ("log_nodes", "hash", "level || '.' || place"),
    ("checkpoints", "signature", "size || '.' || at"),
    ("witnesses", "signature", "witness"),
    ("witnesses", "witness", "signature"),
    ("statements", "body", "number"),
    ("statements", "by_signature", "number"),
    ("statements", "with_signature", "number"),
    ("staff", "id", "lookup"),
    ("staff", "lookup", "id"),
    ("staff", "name", "id"),
    ("staff", "keys", "id"),
    ("staff", "code_secret", "id"),
    ("desks", "id", "name"),
    ("desks", "archive_id", "name"),
    ("epochs", "record", "epoch"),
    ("epochs", "stamp", "epoch"),
    ("epochs", "compartment_id", "epoch"),
    ("items", "body", "id"),
    ("items", "compartment_id", "id"),
    ("items", "id", "body"),
];

#[tokio::test(flavor = "multi_thread")]
async fn one_flipped_bit_anywhere_is_named_and_never_a_panic() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        log.looks(30, at(1)).await;
        log.checkpoint(at(2)).await;
        log.looks(7, at(3)).await;
        log.witnessed(at(4)).await;
        log.found_clean().await;
        let mut raw = Raw::connect(&log.place).await;
        let seed = log.rng.random::<u64>();
        let mut rng = StdRng::seed_from_u64(seed);
        for _ in 0..8 {
            for (table, column, key) in COLUMNS {
                let rows = raw.numbers(&format!("SELECT count(*) FROM {table} WHERE {column} IS NOT NULL")).await[0];
                let row = rng.random_range(0..rows);
                let some =
                    format!("SELECT {{}} FROM {table} WHERE {column} IS NOT NULL ORDER BY {key} LIMIT 1 OFFSET {row}");
                let before = raw.bytes(&some.replace("{}", column)).await.remove(0).unwrap();
                let this = format!("{key} = ({})", some.replace("{}", key));
                let set = format!("UPDATE {table} SET {column} = $1 WHERE {this}");
                let mut bytes = before.clone();
                let bit = rng.random_range(0..8 * bytes.len());
                bytes[bit / 8] ^= 1 << (bit % 8);
                raw.set(&set, &bytes).await;
                let where_ = format!("{engine:?} {table}.{column} row {row} bit {bit} seed {seed}");
                let report = log.verify_with(None).await.map_err(|e| format!("{where_}: {e}")).unwrap();
                let unknown = (*table, *column) == ("witnesses", "witness") && report.unknown_witnesses == 1;
                assert!(!report.is_clean() || unknown, "{where_}");
                raw.set(&set, &before).await;
            }
        }
        log.found_clean().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_removed_added_or_exchanged_is_named() {
    const SWAP: &str = "UPDATE log_entries SET number = CASE number WHEN 3 THEN -3 ELSE -5 END WHERE number IN (3, 5); \
        UPDATE log_entries SET number = CASE number WHEN -3 THEN 5 ELSE 3 END WHERE number IN (-3, -5)";
    // what, and what takes it back
    let table: &[(&str, &str)] = &[
        (
            "UPDATE log_entries SET number = NULL WHERE number = 7",
            "UPDATE log_entries SET number = 7 WHERE number IS NULL",
        ),
        ("UPDATE log_entries SET number = -1 WHERE number = 0", "UPDATE log_entries SET number = 0 WHERE number = -1"),
        (
            "UPDATE log_entries SET number = 9000000000000000000 WHERE number = 40",
            "UPDATE log_entries SET number = 40 WHERE number > 1000",
        ),
        (SWAP, SWAP),
        ("UPDATE log_entries SET at = at + 1 WHERE number = 4", "UPDATE log_entries SET at = at - 1 WHERE number = 4"),
        ("UPDATE log_entries SET reason = leaf WHERE number = 4", "UPDATE log_entries SET reason = NULL"),
        (
            "UPDATE log_nodes SET place = place + 1000 WHERE level = 2 AND place = 1",
            "UPDATE log_nodes SET place = place - 1000 WHERE place >= 1000",
        ),
        (
            "UPDATE log_nodes SET level = 50 WHERE level = 1 AND place = 1",
            "UPDATE log_nodes SET level = 1 WHERE level = 50",
        ),
        (
            "INSERT INTO log_nodes (level, place, hash) SELECT 0, 5000, hash FROM log_nodes WHERE level = 0 AND place = 0",
            "DELETE FROM log_nodes WHERE place = 5000",
        ),
        (
            "UPDATE checkpoints SET size = size + 1 WHERE size = 41",
            "UPDATE checkpoints SET size = size - 1 WHERE size = 42",
        ),
        ("UPDATE checkpoints SET at = at + 1", "UPDATE checkpoints SET at = at - 1"),
        (
            "UPDATE checkpoints SET form = replace(form, '-1', '-2')",
            "UPDATE checkpoints SET form = replace(form, '-2', '-1')",
        ),
        ("UPDATE witnesses SET size = size - 1", "UPDATE witnesses SET size = size + 1"),
        ("UPDATE staff SET disabled = NOT disabled", "UPDATE staff SET disabled = NOT disabled"),
        ("UPDATE staff SET added_at = added_at + 1", "UPDATE staff SET added_at = added_at - 1"),
        ("UPDATE desks SET kind = 'police'", "UPDATE desks SET kind = 'ngo'"),
        ("UPDATE desks SET name = 'x'", "UPDATE desks SET name = 'help'"),
        ("UPDATE statements SET number = 9 WHERE number = 2", "UPDATE statements SET number = 2 WHERE number = 9"),
        ("UPDATE epochs SET kind = 4", "UPDATE epochs SET kind = 3"),
        ("UPDATE epochs SET epoch = 3 WHERE epoch = 2", "UPDATE epochs SET epoch = 2 WHERE epoch = 3"),
        ("UPDATE epochs SET at = at + 1", "UPDATE epochs SET at = at - 1"),
        ("UPDATE items SET version = 2", "UPDATE items SET version = 1"),
        ("UPDATE items SET kind = 'note'", "UPDATE items SET kind = 'told'"),
        ("UPDATE items SET at = at + 1", "UPDATE items SET at = at - 1"),
    ];
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        log.looks(30, at(1)).await;
        log.witnessed(at(2)).await;
        assert_eq!(log.found_clean().await.witnessed, Some((41, at(2))));
        let mut raw = Raw::connect(&log.place).await;
        for (change, back) in table {
            raw.run(change).await;
            let report = log.verify().await;
            assert!(!report.is_clean(), "{engine:?}: {change}");
            assert!(report.findings.iter().all(|f| !f.to_string().contains('\n')));
            raw.run(back).await;
            log.found_clean().await;
        }
        for table in ["statements", "staff", "desks", "epochs", "items"] {
            raw.run(&format!("CREATE TABLE kept AS SELECT * FROM {table}; DELETE FROM {table}")).await;
            let findings = log.verify().await.findings;
            assert!(
                findings.iter().all(|f| matches!(f, Finding::Row { what: WrongRow::Gone, .. })) && !findings.is_empty()
            );
            raw.run(&format!("INSERT INTO {table} SELECT * FROM kept; DROP TABLE kept")).await;
        }
        // a row that nobody wrote
        let thief = StaffRow { id: StaffId::new(at(0), &mut log.rng), lookup: [9; 32], ..log.staff[0].clone() };
        let thief = &thief;
        let added = log.store.write("thief", |mut tx| async move {
            let added = tx.add_staff(thief).await?;
            tx.done(added)
        });
        assert!(*added.await.map_err(|e: StoreError| e).unwrap());
        let findings = log.verify().await.findings;
        assert!(matches!(&findings[..], [Finding::Row { what: WrongRow::Unknown, .. }]), "{findings:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_taken_out_or_put_in_between_is_seen_also_where_the_tree_was_made_anew() {
    let out = "DELETE FROM log_entries WHERE number = 15; UPDATE log_entries SET number = -number WHERE number > 15; \
        UPDATE log_entries SET number = -number - 1 WHERE number < 0";
    let between = "UPDATE log_entries SET number = -number WHERE number > 15; \
        UPDATE log_entries SET number = -number + 1 WHERE number < 0; \
        UPDATE log_entries SET number = 16 WHERE number IS NULL";
    for engine in Engine::all() {
        for change in [out, between] {
            let mut log = Log::new(engine).await;
            log.found(at(0)).await;
            log.looks(30, at(1)).await;
            let held = log.witnessed(at(2)).await;
            let look = Entry::new(at(1), Actor::Person, Operation::Consultation, Purpose::Own, Object::pins());
            log.say(&[look]).await;
            let mut raw = Raw::connect(&log.place).await;
            raw.run(change).await;
            assert!(!log.verify().await.is_clean(), "{engine:?}");
            // a thief who has the root key too numbers all again, and signs
            raw.run("DELETE FROM log_nodes; DELETE FROM witnesses; DELETE FROM checkpoints").await;
            raw.run("CREATE TABLE kept AS SELECT * FROM log_entries ORDER BY number; DELETE FROM log_entries").await;
            raw.run(
                "INSERT INTO log_entries (id, at, leaf, nonce, body, reason) \
                 SELECT id, at, leaf, nonce, body, reason FROM kept ORDER BY number; DROP TABLE kept",
            )
            .await;
            log.number().await;
            log.checkpoint(at(4)).await;
            let report = log.found_clean().await;
            assert_eq!(report.witnessed, None, "and says that nobody else holds it");
            let report = log.verify_with(Some(&held)).await.unwrap();
            assert!(report.findings.contains(&Finding::Held { size: 41 }), "{engine:?}: {:?}", report.findings);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shortened_or_changed_log_gets_no_checkpoint() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        log.looks(9, at(1)).await;
        let made = log.checkpoint(at(9)).await;
        assert_eq!(log.checkpoint(at(5)).await.checkpoint.at(), made.checkpoint.at(), "the clock went back");
        let mut raw = Raw::connect(&log.place).await;
        raw.run("DELETE FROM log_entries WHERE number = 19").await;
        let made = checkpoint(&log.store, &log.signer, at(10)).await;
        assert!(matches!(made, Err(NoCheckpoint::Broken)), "{engine:?}");
        log.looks(1, at(1)).await;
        let made = checkpoint(&log.store, &log.signer, at(10)).await;
        assert!(matches!(made, Err(NoCheckpoint::Broken)), "another entry in its place");
        raw.run("DELETE FROM log_nodes").await;
        assert!(matches!(checkpoint(&log.store, &log.signer, at(10)).await, Err(NoCheckpoint::Tree(_))));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_row_counts_by_its_last_line_and_a_whole_is_erased_with_all_in_it() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        let mut changed = log.items[0].clone();
        (changed.version, changed.body) = (2, vec![9; 50]);
        let line = Entry::new(at(1), Actor::Person, Operation::Alteration, Purpose::Own, Object::item(&changed));
        let line = [line.prepare(None, &mut log.rng).unwrap()];
        let (changed, line) = (&changed, &line);
        let done = log.store.write("change", |mut tx| async move {
            tx.change_item(changed).await?;
            write(&mut tx, line).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(log.found_clean().await.waiting, 1, "also before it has its number");
        log.number().await;
        log.found_clean().await;
        let mut raw = Raw::connect(&log.place).await;
        raw.set("UPDATE items SET version = 1, body = $1 WHERE version = 2", &log.items[0].body).await;
        let findings = log.verify().await.findings;
        assert!(matches!(&findings[..], [Finding::Row { what: WrongRow::Changed, .. }]), "an older one put back");
        let report = log.items[0].compartment;
        log.say(&[Entry::new(at(2), Actor::Person, Operation::Erasure, Purpose::Own, Object::report(report))]).await;
        log.number().await;
        let back = log.verify().await.findings;
        assert!(back.len() == 5 && back.iter().all(|f| matches!(f, Finding::Row { what: WrongRow::Back, .. })));
        let erased = log.store.write("erase", |mut tx| async move {
            tx.drop_items_of(report).await?;
            tx.drop_compartment(report).await?;
            tx.done(())
        });
        erased.await.map_err(|e: StoreError| e).unwrap();
        log.found_clean().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_past_their_time_say_nothing_any_more_and_all_stays_provable() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(-2 * YEAR)).await;
        log.looks(30, at(-2 * YEAR)).await;
        log.witnessed(at(-2 * YEAR)).await;
        log.looks(4, at(0)).await;
        log.checkpoint(at(1)).await;
        let mut rng = StdRng::seed_from_u64(4);
        let mut erase = async |log: &Log, now| erase_due(&log.store, now, Keep::default(), &mut rng).await.unwrap();
        assert_eq!(erase(&log, at(2)).await, Erased { lines: 41, carried: 11 }, "{engine:?}");
        assert_eq!(erase(&log, at(2)).await, Erased { lines: 0, carried: 0 });
        log.number().await;
        let report = log.found_clean().await;
        assert_eq!((report.erased, report.entries, report.rows), (41, 41 + 4 + 11 + 1, 11));
        assert_eq!(report.witnessed, Some((41, at(-2 * YEAR))));
        let mut raw = Raw::connect(&log.place).await;
        assert!(raw.bytes("SELECT nonce FROM log_entries WHERE number < 41").await.iter().all(Option::is_none));
        // two years on those that carry on are carried on
        assert_eq!(erase(&log, at(2 * YEAR)).await, Erased { lines: 16, carried: 11 });
        log.number().await;
        assert_eq!(log.found_clean().await.rows, 11);
        raw.run("UPDATE items SET kind = 'note'").await;
        assert_eq!(log.verify().await.findings.len(), 3, "still compared");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_silenced_before_its_time_is_named() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(-YEAR)).await;
        log.looks(30, at(-YEAR)).await;
        log.checkpoint(at(-YEAR)).await;
        log.looks(4, at(0)).await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("UPDATE log_entries SET body = NULL, nonce = NULL WHERE number BETWEEN 20 AND 22").await;
        assert_eq!(log.verify().await.findings, [Finding::Silenced { from: 20, to: 22 }], "{engine:?}");
        // whoever has the program erases by its own hand: its line stays and is judged
        let later = log.checkpoint(at(3)).await;
        let mut rng = StdRng::seed_from_u64(4);
        assert_eq!(erase_due(&log.store, at(4), Keep::default(), &mut rng).await.unwrap().lines, 0, "not due");
        erase_due(&log.store, at(4 * YEAR), Keep::default(), &mut rng).await.unwrap();
        log.number().await;
        assert_eq!(log.found_clean().await.newest, Some((later.checkpoint.size(), at(3))), "due by then");
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        log.checkpoint(at(YEAR)).await;
        log.looks(4, at(-3 * YEAR)).await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("UPDATE log_entries SET at = at - 200000000000000 WHERE number < 11").await;
        erase_due(&log.store, at(YEAR + 1), Keep::default(), &mut rng).await.unwrap();
        let findings = log.verify().await.findings;
        assert!(findings.iter().any(|f| matches!(f, Finding::ErasedEarly { .. })), "{engine:?}: {findings:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn co_signatures_are_taken_from_known_witnesses_of_what_is_there() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let none = ForWitnesses::new(log.store.clone(), log.signer.public(), vec![log.witness.public()]);
        assert_eq!(none.newest().await.unwrap(), None);
        assert_eq!(none.consistency(1, None).await.unwrap(), None);
        log.found(at(0)).await;
        let shown = log.checkpoint(at(1)).await;
        log.looks(5, at(2)).await;
        assert_eq!(none.consistency(3, Some(12)).await.unwrap(), None, "what no checkpoint covers is not shown");
        assert!(none.consistency(3, None).await.unwrap().is_some());
        let sent = |by: &Signer| CoSigned {
            size: 11,
            made_at: at(1),
            witness: by.public(),
            signature: shown.checkpoint.co_sign(by),
        };
        let good = sent(&log.witness);
        let stranger = sent(&Signer::generate(&mut log.rng));
        assert_eq!(none.take(&stranger, at(3)).await.unwrap(), Taken::Stranger);
        let elsewhere = CoSigned { made_at: at(7), ..good.clone() };
        assert_eq!(none.take(&elsewhere, at(3)).await.unwrap(), Taken::NoSuchCheckpoint);
        let signed_by_other = CoSigned { signature: stranger.signature, ..good.clone() };
        assert_eq!(none.take(&signed_by_other, at(3)).await.unwrap(), Taken::NotSigned);
        for _ in 0..2 {
            assert_eq!(none.take(&good, at(3)).await.unwrap(), Taken::Kept);
        }
        assert_eq!(none.newest().await.unwrap().unwrap().witnesses, [(good.witness, good.signature)]);
        assert_eq!(log.found_clean().await.witnessed, Some((11, at(1))));
        let check = Check { key: &log.signer.public(), witnesses: &[], held: None };
        let report = verify(&log.store, &check, &mut |_, _| ()).await.unwrap();
        assert_eq!((report.witnessed, report.unknown_witnesses), (None, 1), "of nobody who was named");
    }
}
