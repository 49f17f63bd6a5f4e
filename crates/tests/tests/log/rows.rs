//! Reports, the grants of their epochs, the pieces of their files, travel plans: whatever is changed of them is named.

use crate::log::book::{Log, YEAR, at};
use crate::log::tampering::flip;
use app::log::{Actor, Check, Entry, Finding, Keep, Object, Operation, WrongRow, erase_due, verify, write};
use domain::{AnswerWhen, CompartmentId, ItemId, Purpose};
use rand::SeedableRng;
use rand::rngs::StdRng;
use storage::{GrantRow, PieceRow, PlanRow, ReportRow, StoreError};
use tests::{Engine, Raw};

pub(crate) struct Rows {
    pub(crate) reports: Vec<ReportRow>,
    grants: Vec<GrantRow>,
    pieces: Vec<PieceRow>,
    plans: Vec<PlanRow>,
}

impl Rows {
    fn new(log: &mut Log) -> Self {
        let (desk, archive) = (log.desk.id, log.desk.archive);
        let ids = [log.items[0].compartment, CompartmentId::new(at(0), &mut log.rng)];
        let report = |(n, id): (u8, CompartmentId)| ReportRow {
            id,
            desk,
            archive,
            receipt: Some([n; 32]),
            receipt_set: Some(1),
            receipt_key: Some(vec![n + 10; 32]),
            state: "open".into(),
            reason: None,
            channel: "telegram".into(),
            language: "uk".into(),
            country: None,
            urgency: 2,
            child: false,
            consents: 1,
            size: 0,
            opened_at: at(0),
            last_word_at: at(0),
            closed_at: None,
            erase_at: None,
            leave_at: Some(at(9)),
            answer_when: AnswerWhen::Myself,
            read_at: None,
        };
        let grant = |compartment, epoch, n| GrantRow { compartment, epoch, party: vec![n; 17], wrapped: vec![n; 90] };
        let grants = vec![grant(ids[0], 1, 1), grant(ids[0], 1, 2), grant(ids[0], 2, 3), grant(ids[1], 1, 4)];
        let items: Vec<ItemId> = (0..2).map(|_| ItemId::new(at(0), &mut log.rng)).collect();
        let piece = |n: u8, item, compartment| PieceRow { item, n: n.into(), compartment, body: vec![n; 300] };
        // each has a number of its own, so that statements can name it
        let pieces = vec![
            piece(0, items[0], ids[0]),
            piece(1, items[0], ids[0]),
            piece(2, items[1], ids[1]),
            piece(3, items[1], ids[1]),
        ];
        let plan = |n: u8, rng: &mut StdRng| PlanRow {
            id: CompartmentId::new(at(0), rng),
            desk,
            receipt: Some([n; 32]),
            receipt_set: Some(1),
            receipt_key: Some(vec![n + 10; 32]),
            lock: Some(vec![n + 20; 60]),
            locked: Some(vec![n + 30; 200]),
            opened_at: None,
            made_at: at(0),
            erase_at: None,
        };
        let plans = vec![plan(51, &mut log.rng), plan(52, &mut log.rng)];
        Self { reports: (1..).zip(ids).map(report).collect(), grants, pieces, plans }
    }

    /// All of them, as the log is to say them.
    fn objects(&self) -> Vec<Object> {
        let of = |id, epoch| -> Vec<GrantRow> {
            self.grants.iter().filter(|g| (g.compartment, g.epoch) == (id, epoch)).cloned().collect()
        };
        let [one, two] = [self.reports[0].id, self.reports[1].id];
        let mut all: Vec<Object> = self.reports.iter().map(Object::report_row).collect();
        all.extend([(one, 1), (one, 2), (two, 1)].map(|(id, epoch)| Object::grants(id, epoch, &of(id, epoch))));
        for file in self.pieces.chunks(2) {
            let hashes: Vec<_> = file.iter().map(Object::piece_hash).collect();
            all.push(Object::pieces(file[0].item, file[0].compartment, &hashes));
        }
        all.extend(self.plans.iter().map(Object::plan_row));
        all
    }

    /// In the store, each with its line.
    pub(crate) async fn found(log: &mut Log, now: i64) -> Self {
        log.found(at(now)).await;
        let rows = Self::new(log);
        let entry = |object| Entry::new(at(now), Actor::Person, Operation::Collection, Purpose::Own, object);
        let lines: Vec<_> = rows.objects().into_iter().map(|o| entry(o).prepare(None, &mut log.rng).unwrap()).collect();
        let (rows_, lines) = (&rows, &lines[..]);
        let kept = log.store.write("rows", |mut tx| async move {
            tx.add_reports(&rows_.reports).await?;
            tx.add_grants(&rows_.grants).await?;
            tx.add_pieces(&rows_.pieces).await?;
            for plan in &rows_.plans {
                tx.add_plan(plan).await?;
            }
            write(&mut tx, lines).await?;
            tx.done(())
        });
        kept.await.map_err(|e: StoreError| e).unwrap();
        log.number().await;
        log.found_clean().await;
        rows
    }
}

/// Columns that somebody may change: table, column, and what names a row.
const COLUMNS: &[(&str, &str, &str)] = &[
    ("reports", "id", "receipt"),
    ("reports", "desk_id", "id"),
    ("reports", "archive_id", "id"),
    ("reports", "receipt", "id"),
    ("reports", "receipt_key", "id"),
    ("grants", "compartment_id", "party"),
    ("grants", "party", "wrapped"),
    ("grants", "wrapped", "party"),
    ("pieces", "item_id", "n"),
    ("pieces", "compartment_id", "n"),
    ("pieces", "body", "n"),
    ("plans", "id", "receipt"),
    ("plans", "desk_id", "id"),
    ("plans", "receipt", "id"),
    ("plans", "receipt_key", "id"),
    ("plans", "lock", "id"),
    ("plans", "locked", "id"),
];

#[tokio::test(flavor = "multi_thread")]
async fn one_flipped_bit_of_a_report_a_grant_a_file_or_a_plan_is_named() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        Rows::found(&mut log, 0).await;
        flip(&mut log, COLUMNS).await;
        log.found_clean().await;
    }
}

/// Which table, and what is done with it; `kept` is as it was.
const CHANGES: &[(&str, &str)] = &[
    ("reports", "UPDATE reports SET consents = 2"),
    ("reports", "UPDATE reports SET desk_id = archive_id"),
    ("reports", "UPDATE reports SET archive_id = desk_id"),
    ("reports", "UPDATE reports SET erase_at = 1"),
    ("reports", "UPDATE reports SET state = 'withdrawn'"),
    ("reports", "UPDATE reports SET reason = 'silent'"),
    ("reports", "UPDATE reports SET closed_at = 1"),
    ("reports", "UPDATE reports SET child = NOT child"),
    ("reports", "UPDATE reports SET urgency = 0"),
    ("reports", "UPDATE reports SET answer_when = 'soon'"),
    ("reports", "UPDATE reports SET country = 'PL'"),
    ("reports", "UPDATE reports SET language = 'en'"),
    ("reports", "UPDATE reports SET channel = 'web'"),
    ("reports", "UPDATE reports SET opened_at = opened_at + 1"),
    ("reports", "UPDATE reports SET receipt_set = 2"),
    (
        "reports",
        "UPDATE reports SET receipt = NULL; \
         UPDATE reports SET receipt = (SELECT receipt FROM kept WHERE kept.id <> reports.id)",
    ),
    ("reports", "UPDATE reports SET receipt_key = (SELECT receipt_key FROM kept WHERE kept.id <> reports.id)"),
    ("reports", "DELETE FROM reports WHERE receipt = (SELECT receipt FROM kept ORDER BY id LIMIT 1)"),
    (
        "grants",
        "INSERT INTO grants (compartment_id, epoch, party, wrapped) SELECT compartment_id, epoch, \
         (SELECT receipt FROM reports ORDER BY id LIMIT 1), wrapped FROM kept ORDER BY party LIMIT 1",
    ),
    (
        "grants",
        "INSERT INTO grants (compartment_id, epoch, party, wrapped) \
         SELECT (SELECT id FROM plans ORDER BY id LIMIT 1), 7, party, wrapped FROM kept ORDER BY party LIMIT 1",
    ),
    ("grants", "UPDATE grants SET epoch = 9 WHERE epoch = 2"),
    ("grants", "DELETE FROM grants WHERE party = (SELECT party FROM kept ORDER BY party LIMIT 1)"),
    ("grants", "UPDATE grants SET wrapped = (SELECT wrapped FROM kept ORDER BY party LIMIT 1)"),
    ("pieces", "UPDATE pieces SET body = (SELECT body FROM kept WHERE kept.n = 2 - pieces.n) WHERE n IN (0, 2)"),
    ("pieces", "UPDATE pieces SET body = (SELECT body FROM kept WHERE kept.n = 1 - pieces.n) WHERE n IN (0, 1)"),
    ("pieces", "UPDATE pieces SET item_id = (SELECT item_id FROM kept WHERE kept.n = 2) WHERE n = 1"),
    ("pieces", "UPDATE pieces SET n = 5 WHERE n = 3"),
    ("pieces", "DELETE FROM pieces WHERE n = 1"),
    ("plans", "UPDATE plans SET lock = (SELECT lock FROM kept WHERE kept.id <> plans.id)"),
    ("plans", "UPDATE plans SET locked = (SELECT locked FROM kept WHERE kept.id <> plans.id)"),
    ("plans", "UPDATE plans SET lock = NULL, locked = NULL, opened_at = 1"),
    ("plans", "UPDATE plans SET desk_id = id"),
    ("plans", "UPDATE plans SET receipt_set = 2"),
    ("plans", "UPDATE plans SET made_at = made_at + 1"),
    ("plans", "UPDATE plans SET erase_at = 1"),
];

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_copied_dropped_or_exchanged_of_them_is_named() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        Rows::found(&mut log, 0).await;
        let mut raw = Raw::connect(&log.place).await;
        for (table, change) in CHANGES {
            raw.run(&format!("CREATE TABLE kept AS SELECT * FROM {table}")).await;
            raw.run(change).await;
            let findings = log.verify().await.findings;
            assert!(!findings.is_empty(), "{engine:?}: {change}");
            for finding in &findings {
                let kind = finding.to_string().split(' ').next().unwrap_or_default().to_owned();
                assert!(table.starts_with(&kind), "{engine:?}: {change}: {finding}");
            }
            raw.run(&format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept; DROP TABLE kept")).await;
            log.found_clean().await;
        }
        for table in ["reports", "grants", "pieces", "plans"] {
            raw.run(&format!("CREATE TABLE kept AS SELECT * FROM {table}; DELETE FROM {table}")).await;
            let findings = log.verify().await.findings;
            let gone = |f: &Finding| matches!(f, Finding::Row { what: WrongRow::Gone, .. });
            assert!(!findings.is_empty() && findings.iter().all(gone), "{engine:?}: {table}");
            raw.run(&format!("INSERT INTO {table} SELECT * FROM kept; DROP TABLE kept")).await;
        }
        // what lines of items say, and a file that is still on its way
        raw.run("UPDATE reports SET size = 5, last_word_at = 7, leave_at = NULL, read_at = 8").await;
        raw.run("INSERT INTO pieces (item_id, n, compartment_id, body) SELECT id, 0, desk_id, id FROM plans").await;
        log.found_clean().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_and_comes_back_is_named_and_old_lines_are_carried_on() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        let rows = Rows::found(&mut log, -2 * YEAR).await;
        log.checkpoint(at(-2 * YEAR)).await;
        let mut rng = StdRng::seed_from_u64(4);
        let erased = erase_due(&log.store, at(2), Keep::default(), &mut rng).await.unwrap();
        assert_eq!(erased.carried, 11 + rows.objects().len(), "{engine:?}");
        log.number().await;
        log.found_clean().await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("UPDATE reports SET consents = 2").await;
        assert_eq!(log.verify().await.findings.len(), 2, "still compared");
        raw.run("UPDATE reports SET consents = 1").await;
        let id = rows.reports[1].id;
        log.say(&[Entry::new(at(3), Actor::Person, Operation::Erasure, Purpose::Own, Object::report(id))]).await;
        log.number().await;
        let back = log.verify().await.findings;
        let is_back = |f: &Finding| matches!(f, Finding::Row { what: WrongRow::Back, .. });
        assert!(back.len() == 3 && back.iter().all(is_back), "{engine:?}: its row, its grants, its file: {back:?}");
        let erased = log.store.write("erase", |mut tx| async move {
            tx.drop_items_of(id).await?;
            tx.drop_compartment(id).await?;
            tx.delete_report(id).await?;
            tx.done(())
        });
        erased.await.map_err(|e: StoreError| e).unwrap();
        log.found_clean().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_far_it_is_counts_the_rows_too() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        Rows::found(&mut log, 0).await;
        let mut told = Vec::new();
        let check = Check { key: &log.signer.public(), witnesses: &[], held: None, index: None };
        let report = verify(&log.store, &check, &mut |done, all| told.push((done, all))).await.unwrap();
        assert!(told.is_sorted() && told.iter().all(|(done, all)| done <= all), "{engine:?}: {told:?}");
        let at_the_entries = told.iter().find(|(done, _)| *done == report.entries).unwrap();
        // two reports, four grants, four pieces, two plans; epochs and items of the log's own
        assert!(at_the_entries.1 >= report.entries + 12, "{engine:?}: {told:?}");
        assert!(told.last().is_some_and(|(done, all)| done == all), "{engine:?}: {told:?}");
    }
}
