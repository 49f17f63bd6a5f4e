//! The index of links: whatever somebody changes of it, or of the notes that say what is in it, is named.

use crate::log::book::{Log, at, hex};
use crate::log::rows::Rows;
use app::log::{Actor, Check, Entry, Finding, IndexCheck, Object, Operation, Report, WrongEntry, verify, write};
use app::{Keyring, Randomness, links};
use domain::{CompartmentId, ItemId, Purpose};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sealing::{RootKey, Value, ValueKey};
use storage::{IndexWaitingRow, KeyRow, StoreError};
use tests::{Engine, Raw};

const FIRST: &[&str] = &["+447700900101", "+447700900102"];
const SECOND: &[&str] = &["+447700900101", "+447700900103", "+447700900104"];

/// A log with two reports, in each of which the same three numbers were told.
struct Told {
    log: Log,
    keys: Keyring,
    reports: [CompartmentId; 2],
}

impl Told {
    async fn new(engine: Engine) -> Self {
        let mut log = Log::new(engine).await;
        let rows = Rows::found(&mut log, 0).await;
        let (root, random) = (RootKey::generate(&mut log.rng), Randomness::new(StdRng::seed_from_u64(9)));
        let keys = Keyring::open(&log.store, root, &random).await.unwrap();
        let reports = [rows.reports[0].id, rows.reports[1].id];
        let mut told = Self { log, keys, reports };
        told.tells(0, SECOND).await;
        told.tells(1, SECOND).await;
        told
    }

    /// In this report these numbers are told, and entered as the job enters them.
    async fn tells(&mut self, report: usize, numbers: &[&str]) {
        let seed = self.log.rng.random();
        let (keys, report) = (self.keys.links(), self.reports[report]);
        let value = |normal: &&str| keys.newest().value(Value { kind: "phone", normal: normal.as_bytes() });
        let values: Vec<ValueKey> = numbers.iter().map(value).collect();
        let values = &values[..];
        let told = self.log.store.write("links", |mut tx| async move {
            let mut rng = StdRng::seed_from_u64(seed);
            let object = links::add(&mut tx, keys, report, values, None, &mut rng).await?.unwrap();
            let line = Entry::new(at(1), Actor::Node, Operation::Combination, Purpose::Linking, object);
            write(&mut tx, &[line.prepare(None, &mut rng).unwrap()]).await?;
            tx.done(())
        });
        told.await.map_err(|e: StoreError| e).unwrap();
        self.log.number().await;
    }

    /// The report is erased, with what it has in the index.
    async fn erases(&mut self, report: usize) {
        let seed = self.log.rng.random();
        let (keys, id) = (self.keys.links(), self.reports[report]);
        let erased = self.log.store.write("erase", |mut tx| async move {
            let mut rng = StdRng::seed_from_u64(seed);
            links::erase(&mut tx, keys, id, &mut rng).await?;
            tx.drop_compartment(id).await?;
            tx.drop_items_of(id).await?;
            tx.delete_report(id).await?;
            let line = Entry::new(at(2), Actor::Person, Operation::Erasure, Purpose::Own, Object::report(id));
            write(&mut tx, &[line.prepare(None, &mut rng).unwrap()]).await?;
            tx.done(())
        });
        erased.await.map_err(|e: StoreError| e).unwrap();
        self.log.number().await;
    }

    /// A next version of the index's key is taken.
    async fn next_key(&mut self) {
        let random = Randomness::new(StdRng::seed_from_u64(self.log.rng.random()));
        let key = self.keys.shared(&self.log.store, links::LINK_INDEX, &random).await.unwrap().newest();
        let wrapped = self.keys.root().wrap_shared(&key, links::LINK_INDEX, 2, &mut self.log.rng);
        let row = KeyRow { name: links::LINK_INDEX.to_owned(), version: 2, wrapped };
        let row = &row;
        let added = self.log.store.write("next key", |mut tx| async move {
            tx.add_shared_key(row.clone()).await?;
            tx.done(())
        });
        added.await.map_err(|e: StoreError| e).unwrap();
        self.reads_keys().await;
    }

    async fn reads_keys(&mut self) {
        let random = Randomness::new(StdRng::seed_from_u64(self.log.rng.random()));
        let root = RootKey::from_file_text(&self.keys.root().to_file_text()).unwrap();
        self.keys = Keyring::open(&self.log.store, root, &random).await.unwrap();
    }

    async fn verify(&self) -> Report {
        let index = Some(IndexCheck { keys: self.keys.links() });
        let check = Check { key: &self.log.signer.public(), witnesses: &[], held: None, index };
        verify(&self.log.store, &check, &mut |_, _| ()).await.unwrap()
    }

    async fn found_clean(&self, entries: u64) {
        let report = self.verify().await;
        assert_eq!((report.findings, report.index), (Vec::new(), Some(entries)), "{:?}", self.log.place.database);
    }

    /// What is found, a word for each row and each entry, in order.
    async fn found(&self) -> Vec<String> {
        let mut words: Vec<String> = self.verify().await.findings.iter().flat_map(words).collect();
        words.sort_unstable();
        words
    }

    /// An id or a label as the database reads it.
    fn literal(&self, bytes: &[u8]) -> String {
        if self.log.place.database.is_some() { format!("'\\x{}'", hex(bytes)) } else { format!("x'{}'", hex(bytes)) }
    }
}

fn words(finding: &Finding) -> Vec<String> {
    match finding {
        Finding::Row { kind, what, .. } => vec![format!("{} {what:?}", kind.code())],
        Finding::Note { .. } => vec!["note".to_owned()],
        Finding::Noted { entries, what, .. } => vec![format!("noted {what:?}"); *entries],
        Finding::Unnoted { what, .. } => vec![format!("unnoted {what:?}")],
        Finding::Waits { .. } => vec!["waits".to_owned()],
        other => panic!("{other}"),
    }
}

/// A row of the index, by its place among them.
fn entry(n: usize) -> String {
    format!("label = (SELECT label FROM index_entries ORDER BY key_version, label LIMIT 1 OFFSET {n})")
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_changed_exchanged_emptied_taken_out_or_put_in_is_named() {
    for engine in Engine::all() {
        let told = Told::new(engine).await;
        told.found_clean(6).await;
        let mut raw = Raw::connect(&told.log.place).await;
        let all: Vec<Vec<u8>> =
            raw.bytes("SELECT content FROM index_entries ORDER BY label").await.into_iter().flatten().collect();
        for at in [0, 1, 30, all[0].len() - 1] {
            let mut bad = all[0].clone();
            bad[at] ^= 1;
            raw.set(&format!("UPDATE index_entries SET content = $1 WHERE {}", entry(0)), &bad).await;
            assert_eq!(told.found().await, ["noted Changed"], "{engine:?}: byte {at}");
        }
        // exchanged, whosever they are
        for (to, from) in [(0, 1), (1, 0)] {
            raw.set(&format!("UPDATE index_entries SET content = $1 WHERE {}", entry(to)), &all[from]).await;
        }
        assert_eq!(told.found().await, ["noted Changed"; 2], "{engine:?}: exchanged");
        for (n, content) in all.iter().enumerate() {
            raw.set(&format!("UPDATE index_entries SET content = $1 WHERE {}", entry(n)), content).await;
        }
        told.found_clean(6).await;
        raw.run("CREATE TABLE kept AS SELECT * FROM index_entries").await;
        let put_in = "INSERT INTO index_entries (key_version, label, content) SELECT key_version, (SELECT receipt FROM \
                      reports ORDER BY id LIMIT 1), content FROM kept ORDER BY label LIMIT 1";
        let take_out = format!("DELETE FROM index_entries WHERE {}", entry(3));
        let empty = format!("UPDATE index_entries SET content = {} WHERE {}", told.literal(&[0; 73]), entry(2));
        let shorten = format!("UPDATE index_entries SET content = {} WHERE {}", told.literal(&[]), entry(2));
        let of_no_key = format!("UPDATE index_entries SET key_version = 7 WHERE {}", entry(5));
        let changes: &[(&str, &[&str])] = &[
            (put_in, &["unnoted Unknown"]),
            (&take_out, &["noted Gone"]),
            ("DELETE FROM index_entries", &["noted Gone"; 6]),
            (&empty, &["noted Changed"]),
            (&shorten, &["noted Changed"]),
            (&of_no_key, &["noted Gone", "unnoted NoKey"]),
        ];
        for (change, want) in changes {
            raw.run(change).await;
            assert_eq!(told.found().await, *want, "{engine:?}: {change}");
            raw.run("DELETE FROM index_entries; INSERT INTO index_entries SELECT * FROM kept").await;
            told.found_clean(6).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_is_changed_exchanged_older_or_gone_is_named_and_so_is_what_it_noted() {
    for engine in Engine::all() {
        let mut told = Told::new(engine).await;
        let mut raw = Raw::connect(&told.log.place).await;
        raw.run("CREATE TABLE older AS SELECT * FROM index_notes").await;
        told.tells(0, FIRST).await;
        // one of the two she had told
        told.found_clean(7).await;
        raw.run("CREATE TABLE kept AS SELECT * FROM index_notes").await;
        let [hers, others] = told.reports.map(|id| told.literal(id.as_bytes()));
        let older = format!(
            "UPDATE index_notes SET key_version = (SELECT key_version FROM older WHERE report_id = {hers}), \
             body = (SELECT body FROM older WHERE report_id = {hers}) WHERE report_id = {hers}"
        );
        let exchange =
            "UPDATE index_notes SET body = (SELECT body FROM kept WHERE kept.report_id <> index_notes.report_id)";
        let unknown = |more: &[&str], n: usize| {
            let mut want: Vec<String> = more.iter().map(ToString::to_string).collect();
            want.extend(vec!["unnoted Unknown".to_owned(); n]);
            want
        };
        let changes = [
            (older, unknown(&["links Changed"], 1)),
            (exchange.to_owned(), unknown(&["links Changed", "links Changed", "note", "note"], 7)),
            (format!("DELETE FROM index_notes WHERE report_id = {hers}"), unknown(&["links Gone"], 4)),
            ("UPDATE index_notes SET key_version = 1".to_owned(), unknown(&["links Changed", "links Changed"], 0)),
            (
                format!(
                    "UPDATE index_notes SET report_id = (SELECT id FROM plans ORDER BY id LIMIT 1) WHERE report_id = {others}"
                ),
                unknown(&["links Gone", "links Unknown", "note"], 3),
            ),
        ];
        for (change, want) in changes {
            raw.run(&change).await;
            assert_eq!(told.found().await, want, "{engine:?}: {change}");
            raw.run("DELETE FROM index_notes; INSERT INTO index_notes SELECT * FROM kept").await;
            told.found_clean(7).await;
        }
        let body = raw.bytes("SELECT body FROM index_notes ORDER BY report_id LIMIT 1").await.remove(0).unwrap();
        for at in [0, 1, body.len() / 2, body.len() - 1] {
            let mut bad = body.clone();
            bad[at] ^= 1;
            let one = "UPDATE index_notes SET body = $1 WHERE report_id = (SELECT report_id FROM kept ORDER BY report_id LIMIT 1)";
            raw.set(one, &bad).await;
            let found = told.found().await;
            assert_eq!(found[..2], ["links Changed", "note"], "{engine:?}: byte {at}");
            assert!(found[2..].iter().all(|word| word == "unnoted Unknown") && found.len() > 4, "{found:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_erased_report_leaves_is_clean_and_what_comes_back_of_it_is_named() {
    for engine in Engine::all() {
        let mut told = Told::new(engine).await;
        let mut raw = Raw::connect(&told.log.place).await;
        raw.run("CREATE TABLE entries AS SELECT * FROM index_entries").await;
        raw.run("CREATE TABLE notes AS SELECT * FROM index_notes").await;
        told.erases(0).await;
        // each stands where it stood, so that what is behind it is found
        told.found_clean(6).await;
        let changed = "SELECT count(*) FROM index_entries JOIN entries ON entries.label = index_entries.label \
                       WHERE entries.content <> index_entries.content";
        assert_eq!(raw.numbers(changed).await, [3], "{engine:?}");
        raw.run("CREATE TABLE emptied AS SELECT * FROM index_entries").await;
        let back = "UPDATE index_entries SET content = (SELECT content FROM entries WHERE entries.label = index_entries.label)";
        raw.run(back).await;
        assert_eq!(told.found().await, ["unnoted Unknown"; 3], "{engine:?}: filled again");
        raw.run("DELETE FROM index_entries; INSERT INTO index_entries SELECT * FROM emptied").await;
        told.found_clean(6).await;
        let id = told.literal(told.reports[0].as_bytes());
        raw.run(&format!("INSERT INTO index_notes SELECT * FROM notes WHERE report_id = {id}")).await;
        let want = ["links Back", "noted Emptied", "noted Emptied", "noted Emptied"];
        assert_eq!(told.found().await, want, "{engine:?}: its note");
        raw.run(&format!("DELETE FROM index_notes WHERE report_id = {id}")).await;
        // what says of one that it is empty says it of no other
        raw.run(
            "UPDATE index_entries SET content = (SELECT emptied.content FROM emptied JOIN entries ON entries.label = emptied.label \
             WHERE entries.content <> emptied.content ORDER BY emptied.label LIMIT 1) \
             WHERE label = (SELECT emptied.label FROM emptied JOIN entries ON entries.label = emptied.label \
             WHERE entries.content <> emptied.content ORDER BY emptied.label LIMIT 1 OFFSET 1)",
        )
        .await;
        assert_eq!(told.found().await, ["unnoted Unknown"], "{engine:?}: of another");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_keys_are_compared_side_by_side_and_what_the_older_one_leaves_is_counted() {
    for engine in Engine::all() {
        let mut told = Told::new(engine).await;
        told.next_key().await;
        told.tells(0, SECOND).await;
        told.found_clean(9).await;
        let mut raw = Raw::connect(&told.log.place).await;
        raw.run("CREATE TABLE kept AS SELECT * FROM index_entries").await;
        for version in [1, 2] {
            raw.run(&format!("DELETE FROM index_entries WHERE key_version = {version}")).await;
            assert_eq!(told.found().await, vec!["noted Gone"; 9 - 3 * version], "{engine:?}: {version}");
            raw.run("DELETE FROM index_entries; INSERT INTO index_entries SELECT * FROM kept").await;
        }
        assert_eq!(told.verify().await.keyless, 0, "{engine:?}");
        raw.run("DELETE FROM shared_keys WHERE name = 'link-index' AND version = 1").await;
        // it went after the keys were read, and some of what it found with it
        raw.run(&format!("DELETE FROM index_entries WHERE {} AND key_version = 1", entry(0))).await;
        told.found_clean(8).await;
        assert_eq!(told.verify().await.keyless, 5, "{engine:?}");
        raw.run("DELETE FROM index_entries; INSERT INTO index_entries SELECT * FROM kept").await;
        told.reads_keys().await;
        told.found_clean(9).await;
        assert_eq!(told.verify().await.keyless, 6, "{engine:?}");
        // it was cut off while they are deleted
        raw.run(&format!("DELETE FROM index_entries WHERE {} AND key_version = 1", entry(0))).await;
        told.found_clean(8).await;
        raw.run("DELETE FROM index_entries WHERE key_version = 1").await;
        told.found_clean(3).await;
        raw.run("DELETE FROM index_entries").await;
        assert_eq!(told.found().await, ["noted Gone"; 3], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_to_be_entered_and_does_not_open_is_named_and_counts_as_looked_at() {
    for engine in Engine::all() {
        let mut told = Told::new(engine).await;
        let id = ItemId::new(at(3), &mut told.log.rng);
        let row = &IndexWaitingRow { id, report: told.reports[0], at: at(3), body: vec![1; 90] };
        let waits = told.log.store.write("waits", |mut tx| async move {
            tx.add_index_waiting(std::slice::from_ref(row)).await?;
            tx.done(())
        });
        waits.await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(told.found().await, ["waits"], "{engine:?}");
        let (mut steps, key) = (Vec::new(), told.log.signer.public());
        let index = Some(IndexCheck { keys: told.keys.links() });
        let check = Check { key: &key, witnesses: &[], held: None, index };
        let report = verify(&told.log.store, &check, &mut |done, all| steps.push((done, all))).await.unwrap();
        assert_eq!(report.index_waiting, 1, "{engine:?}");
        assert!(steps.last().is_some_and(|(done, all)| done == all), "{engine:?}: {steps:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_far_it_is_counts_the_index_and_without_its_keys_it_is_left_out_and_said_so() {
    for engine in Engine::all() {
        let told = Told::new(engine).await;
        let mut raw = Raw::connect(&told.log.place).await;
        let mut steps = Vec::new();
        let key = told.log.signer.public();
        let index = Some(IndexCheck { keys: told.keys.links() });
        let check = Check { key: &key, witnesses: &[], held: None, index };
        verify(&told.log.store, &check, &mut |done, all| steps.push((done, all))).await.unwrap();
        assert!(steps.is_sorted() && steps.last().is_some_and(|(done, all)| done == all), "{engine:?}: {steps:?}");
        raw.run("DELETE FROM index_entries").await;
        let without = Check { index: None, ..check };
        steps.clear();
        let report = verify(&told.log.store, &without, &mut |done, all| steps.push((done, all))).await.unwrap();
        assert_eq!((report.findings, report.index), (Vec::new(), None), "{engine:?}");
        assert!(steps.last().is_some_and(|(done, all)| done == all), "{engine:?}: {steps:?}");
        raw.run("DELETE FROM index_notes").await;
        let report = verify(&told.log.store, &without, &mut |_, _| ()).await.unwrap();
        assert_eq!(report.findings.len(), 2, "{engine:?}: the notes are rows of the log's");
    }
}

#[test]
fn a_finding_names_no_value_and_fits_a_line() {
    let (report, label) = (hex(&[5; 16]), hex(&[6; 32]));
    for what in [WrongEntry::Gone, WrongEntry::Changed, WrongEntry::Emptied] {
        let said = Finding::Noted { report: report.clone(), entries: 3, what }.to_string();
        assert!(said.contains(&report) && said.ends_with(": 3") && !said.contains(&label), "{said}");
    }
    for what in [WrongEntry::Unknown, WrongEntry::NoKey] {
        let said = Finding::Unnoted { label: label.clone(), what }.to_string();
        assert!(said.contains(&label) && !said.contains('\n'), "{said}");
    }
    assert!(Finding::Note { report: report.clone() }.to_string().contains(&report));
    let waits = Finding::Waits { report: report.clone(), id: label.clone() }.to_string();
    assert!(waits.contains(&report) && waits.contains(&label) && !waits.contains('\n'), "{waits}");
}
