//! Whoever changes the store behind the program's back is named.

use crate::log::book::{Log, at};
use app::log::{Actor, Entry, Finding, Object, Operation, WrongRow};
use domain::{Purpose, StaffId};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use storage::{StaffRow, StoreError};
use tests::{Engine, Raw};

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

/// Flips one bit of a row of each column, eight times; each is named, or the walk ends in an error.
pub(crate) async fn flip(log: &mut Log, columns: &[(&str, &str, &str)]) {
    let mut raw = Raw::connect(&log.place).await;
    let seed = log.rng.random::<u64>();
    let mut rng = StdRng::seed_from_u64(seed);
    for _ in 0..8 {
        for (table, column, key) in columns {
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
            let where_ = format!("{:?} {table}.{column} row {row} bit {bit} seed {seed}", log.place.database);
            let report = log.verify_with(None).await.map_err(|e| format!("{where_}: {e}")).unwrap();
            let unknown = (*table, *column) == ("witnesses", "witness") && report.unknown_witnesses == 1;
            assert!(!report.is_clean() || unknown, "{where_}");
            raw.set(&set, &before).await;
        }
    }
}

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
        flip(&mut log, COLUMNS).await;
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
