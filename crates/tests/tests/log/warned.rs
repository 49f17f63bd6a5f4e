//! Warnings: the log keeps the last hash of each, and whatever somebody changes of one past the program is named.

use crate::log::book::{Log, at};
use app::log::{Actor, Entry, Finding, Object, Operation, write};
use domain::{ItemId, Purpose};
use storage::{StoreError, WarningRow};
use tests::{Engine, Raw};

/// Two warnings, each with its line: one that is out, one that is proposed.
async fn warned(log: &mut Log) -> [WarningRow; 2] {
    let mut row = |n: u8, state: &str| WarningRow {
        id: ItemId::new(at(0), &mut log.rng),
        state: state.to_owned(),
        at: at(0),
        not_before: (state == "approved").then(|| at(100)),
        review_by: (state == "approved").then(|| at(200)),
        disputed_at: None,
        version: 2,
        body: vec![n; 90],
    };
    let rows = [row(1, "approved"), row(2, "proposed")];
    let her = Actor::Staff(log.staff[0].id);
    let entry = |row| Entry::new(at(1), her, Operation::Collection, Purpose::Warning, Object::warning(row));
    let lines: Vec<_> = rows.iter().map(|row| entry(row).prepare(None, &mut log.rng).unwrap()).collect();
    let (of, lines) = (&rows, &lines[..]);
    let kept = log.store.write("warnings", |mut tx| async move {
        for row in of {
            tx.add_warning(row).await?;
        }
        write(&mut tx, lines).await?;
        tx.done(())
    });
    kept.await.map_err(|e: StoreError| e).unwrap();
    log.number().await;
    rows
}

const CHANGES: &[(&str, &[&str])] = &[
    ("UPDATE warnings SET state = 'approved'", &["warning Changed"]),
    ("UPDATE warnings SET state = 'withdrawn'", &["warning Changed"; 2]),
    ("UPDATE warnings SET at = at + 1", &["warning Changed"; 2]),
    ("UPDATE warnings SET not_before = 1 WHERE state = 'approved'", &["warning Changed"]),
    ("UPDATE warnings SET not_before = NULL WHERE state = 'approved'", &["warning Changed"]),
    ("UPDATE warnings SET review_by = review_by + 1 WHERE state = 'approved'", &["warning Changed"]),
    ("UPDATE warnings SET disputed_at = 1", &["warning Changed"; 2]),
    ("UPDATE warnings SET version = 1", &["warning Changed"; 2]),
    ("UPDATE warnings SET body = (SELECT body FROM kept WHERE kept.id <> warnings.id)", &["warning Changed"; 2]),
    ("DELETE FROM warnings WHERE state = 'approved'", &["warning Gone"]),
    (
        "INSERT INTO warnings (id, state, at, not_before, review_by, version, body) \
         SELECT (SELECT archive_id FROM desks), state, at, not_before, review_by, version, body FROM kept \
         WHERE state = 'approved'",
        &["warning Unknown"],
    ),
];

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_of_a_warning_is_named() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        let rows = warned(&mut log).await;
        log.found_clean().await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("CREATE TABLE kept AS SELECT * FROM warnings").await;
        for (change, want) in CHANGES {
            raw.run(change).await;
            let found: Vec<String> = log.verify().await.findings.iter().map(words).collect();
            assert_eq!(found, *want, "{engine:?}: {change}");
            raw.run("DELETE FROM warnings; INSERT INTO warnings SELECT * FROM kept").await;
            log.found_clean().await;
        }
        for at in [0, 45, 89] {
            let mut bad = rows[0].body.clone();
            bad[at] ^= 1;
            raw.set("UPDATE warnings SET body = $1 WHERE state = 'approved'", &bad).await;
            let found: Vec<String> = log.verify().await.findings.iter().map(words).collect();
            assert_eq!(found, ["warning Changed"], "{engine:?}: byte {at}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warning_counts_as_the_line_left_it_that_released_it_and_an_older_one_is_named() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        let [_, mut proposed] = warned(&mut log).await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("CREATE TABLE kept AS SELECT * FROM warnings WHERE state = 'proposed'").await;
        (proposed.state, proposed.version) = ("approved".to_owned(), 3);
        let her = Actor::Staff(log.staff[1].id);
        let of = Object::warning(&proposed);
        let line = Entry::new(at(2), her, Operation::Disclosure, Purpose::Warning, of);
        let (row, line) = (&proposed, &[line.prepare(None, &mut log.rng).unwrap()]);
        let released = log.store.write("release", |mut tx| async move {
            let changed = tx.change_warning(row).await?;
            write(&mut tx, line).await?;
            tx.done(changed)
        });
        assert!(released.await.map_err(|e: StoreError| e).unwrap().into_inner());
        log.number().await;
        log.found_clean().await;
        // who only looks says nothing of how it is
        let look = Entry::new(at(3), her, Operation::Consultation, Purpose::Warning, Object::warning_id(proposed.id));
        log.say(&[look]).await;
        log.number().await;
        log.found_clean().await;
        raw.run("DELETE FROM warnings WHERE version = 3; INSERT INTO warnings SELECT * FROM kept").await;
        let found: Vec<String> = log.verify().await.findings.iter().map(words).collect();
        assert_eq!(found, ["warning Changed"], "{engine:?}");
    }
}

fn words(finding: &Finding) -> String {
    match finding {
        Finding::Row { kind, what, .. } => format!("{} {what:?}", kind.code()),
        other => panic!("{other}"),
    }
}
