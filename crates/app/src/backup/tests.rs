//! Backups of both engines, whole and broken, restored into both; what was erased, the wait.

use super::reading::Record;
use super::*;
use crate::harness::{Place, at, both, conversation_id, on_sqlite, outbox_id};
use crate::{KeyFolder, Keyring, Randomness};
use domain::{CompartmentId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{CustodianSecret, RootKey, STREAM_CHUNK, STREAM_START, STREAM_TAG};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use storage::{Durable, Opening as Begun, Options, Queued, Store, Value, tables};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A folder, gone when dropped; a store in it, and the folder beside the root key.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        let n = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("oberih_backup_{}_{n}", std::process::id()));
        std::fs::create_dir_all(path.join("keys")).unwrap();
        Self(path)
    }

    pub(super) async fn store(&self) -> Store {
        Store::open(&format!("sqlite:{}", self.0.join("s.db").display()), Options::default()).await.unwrap()
    }

    pub(super) fn keys(&self) -> KeyFolder {
        KeyFolder::new(self.0.join("keys"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

pub(super) fn root() -> RootKey {
    RootKey::generate(&mut StdRng::seed_from_u64(1))
}

pub(super) fn random(seed: u64) -> Randomness {
    Randomness::new(StdRng::seed_from_u64(seed))
}

/// No two are the same.
fn drawn() -> Randomness {
    random(1_000 + u64::from(NUMBER.fetch_add(1, Ordering::Relaxed)))
}

pub(super) async fn made(store: &Store, folder: &KeyFolder) -> (Vec<u8>, Written) {
    let keys = Keyring::open(store, root(), &random(2)).await.unwrap();
    let mut file = Vec::new();
    let written = back_up(store, &keys, folder, &drawn(), at(0), &mut file, |_, _| {}).await.unwrap();
    assert_eq!(written.bytes, file.len() as u64);
    (file, written)
}

pub(super) async fn taken(file: &[u8], store: &Store, erased: &[CompartmentId]) -> Result<Restored, BackupError> {
    let mut backup = Backup::begin(Cursor::new(file))?;
    restore(&mut backup, &Opening::Root(&root()), store, erased, at(60), |_| {}).await
}

/// A row in every table, of every kind, all with one id.
pub(super) fn row(table: &storage::Table, n: u8, text: &str) -> Vec<Value> {
    let width = table.columns().count();
    let kinds = [Value::Int(i64::from(n)), Value::Text(text.to_owned()), Value::Bytes(vec![n; 16]), Value::Flag(true)];
    let fits = |place: usize, value: &Value| {
        let mut row = vec![Value::Null; width];
        row[place] = value.clone();
        table.fits(&row)
    };
    let said = |place: usize, name: &str| match (table.name(), name) {
        // words of a closed list
        ("reports", "reason") => Value::Text("helped".to_owned()),
        ("waiting", "answer_when") => Value::Text("soon".to_owned()),
        _ => kinds.iter().find(|value| fits(place, value)).unwrap().clone(),
    };
    table.columns().enumerate().map(|(place, name)| said(place, name)).collect()
}

pub(super) async fn put(store: &Store, table: &'static storage::Table, rows: &[Vec<Value>]) {
    let none = std::collections::HashSet::new();
    let none = &none;
    let put: Result<Durable<_>, storage::StoreError> = store
        .write("put", |mut tx| async move {
            let n = tx.come_back(table, rows, none).await?;
            tx.done(n)
        })
        .await;
    assert_eq!(*put.unwrap(), rows.len());
}

async fn fill(store: &Store, rows: u8) {
    for table in tables() {
        let rows: Vec<_> = (1..=rows).map(|n| row(table, n, &format!("text {n}"))).collect();
        put(store, table, &rows).await;
    }
}

pub(super) async fn rows_of(store: &Store, name: &str) -> Vec<Vec<Value>> {
    let table = tables().iter().find(|table| table.name() == name).unwrap();
    store
        .read("rows", |mut tx| async move {
            let (mut all, mut after) = (Vec::new(), None);
            loop {
                let page = tx.carry(table, after.as_deref()).await?;
                all.extend(page.rows);
                after = page.next;
                if after.is_none() {
                    return Ok::<_, storage::StoreError>(all);
                }
            }
        })
        .await
        .unwrap()
}

/// Everything, the keys apart that a backup itself makes.
pub(super) async fn everything(store: &Store) -> BTreeMap<&'static str, Vec<Vec<Value>>> {
    let mut all = BTreeMap::new();
    for table in tables() {
        all.insert(table.name(), rows_of(store, table.name()).await);
    }
    all
}

both! {
    async fn what_one_engine_held_is_restored_into_the_other_and_back(place: Place) {
        let (from, back) = (Folder::new(), Folder::new());
        let (first, middle, last) = (from.store().await, place.open().await, back.store().await);
        fill(&first, 150).await;
        let (file, written) = made(&first, &from.keys()).await;
        assert_eq!(written.key_version, 2026 * 12 + 9);
        assert!(written.recovery.is_err());
        let restored = taken(&file, &middle, &[]).await.unwrap();
        assert_eq!((restored.rows, restored.erased, restored.without_root_key), (written.rows, 0, 0));
        finish_restore(&middle, &head(0), &Restored::default(), None, at(60), &drawn()).await.unwrap();
        let (file, _) = made(&middle, &from.keys()).await;
        taken(&file, &last, &[]).await.unwrap();
        let (one, two, three) = (everything(&first).await, everything(&middle).await, everything(&last).await);
        for (name, rows) in &one {
            let fence = |rows: &[Vec<Value>]| if *name == "outbox" {
                rows.iter().map(|row| row.iter().filter(|v| !matches!(v, Value::Int(_))).cloned().collect()).collect()
            } else { rows.to_vec() };
            // the restore and the second backup have lines of their own
            let more = if *name == "log_entries" { 2 } else { 0 };
            for other in [&two, &three] {
                let other = fence(&other[name]);
                assert!(rows.len() >= 150 && other.len() == rows.len() + more, "{name}");
                assert!(other.starts_with(&fence(rows)), "{name}");
            }
        }
        let again = taken(&file, &last, &[]).await;
        assert!(again.is_ok(), "it was not finished, so it begins anew");
        finish_restore(&last, &head(0), &Restored::default(), None, at(61), &drawn()).await.unwrap();
        assert!(matches!(taken(&file, &last, &[]).await, Err(BackupError::NotEmpty)));
        assert!(matches!(taken(&file, &middle, &[]).await, Err(BackupError::NotEmpty)));
    }

    async fn a_backup_under_load_shows_one_moment(place: Place) {
        let (store, folder) = (place.open().await, Folder::new());
        let keys = Keyring::open(&store, root(), &random(2)).await.unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..4).map(|_| {
            let (store, stop) = (store.clone(), stop.clone());
            tokio::spawn(async move {
                let mut n = 0;
                // enough for the three backups below, and not so many that reading them back takes long
                while n < 250 && !stop.load(Ordering::Relaxed) {
                    converse(&store).await;
                    n += 1;
                }
                n
            })
        }).collect();
        for _ in 0..20 {
            converse(&store).await;
        }
        let mut files = Vec::new();
        for _ in 0..3 {
            let mut file = Vec::new();
            back_up(&store, &keys, &folder.keys(), &drawn(), at(0), &mut file, |_, _| {}).await.unwrap();
            files.push(file);
        }
        stop.store(true, Ordering::Relaxed);
        let mut told = 20;
        for writer in writers {
            told += writer.await.unwrap();
        }
        let mut before = 0;
        for file in files {
            let other = Folder::new();
            let restored = other.store().await;
            taken(&file, &restored, &[]).await.unwrap();
            let count = rows_of(&restored, "conversations").await.len();
            assert_eq!(rows_of(&restored, "conversation_keys").await.len(), count, "each has its key");
            assert_eq!(rows_of(&restored, "outbox").await.len(), 2 * count, "and both of its messages");
            assert!((before..=told).contains(&count) && count >= 20, "{before} {count} {told}");
            before = count;
        }
    }

    async fn a_restored_store_waits_and_drops_what_is_stale_when_it_wakes(place: Place) {
        let (store, hour) = (place.open().await, 3_600);
        fill(&store, 1).await;
        assert_eq!(quarantine(&store).await.unwrap(), None);
        finish_restore(&store, &head(-9), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        let waits = quarantine(&store).await.unwrap();
        assert_eq!(waits, Some(Quarantine::Restored { since: at(0), from: Some((at(-9), head(-9).name())) }));
        let (tell, mut waiting) = tokio::sync::watch::channel(true);
        let (_stop, stopped) = tokio::sync::watch::channel(false);
        let following = tokio::spawn(follow_quarantine(store.clone(), tell, stopped));
        converse_at(&store, 2 * hour - 10).await;
        converse_at(&store, 2 * hour - hour - 10).await;
        let out = going_out(&store, at(2 * hour)).await.unwrap();
        assert_eq!(out.messages.iter().map(|m| m.count).sum::<i64>(), 4);
        assert_eq!(out.messages[0].oldest, at(hour - 10));
        assert!(*waiting.borrow());
        let done = resume(&store, at(2 * hour), false, &drawn()).await.unwrap();
        assert_eq!(done.dropped, 2);
        assert_eq!(quarantine(&store).await.unwrap(), None);
        waiting.wait_for(|waits| !waits).await.unwrap();
        following.await.unwrap();
        assert_eq!(rows_of(&store, "outbox").await.len(), 3, "two fresh ones, and one that was given up");
        finish_restore(&store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        assert_eq!(resume(&store, at(9 * hour), true, &drawn()).await.unwrap(), Resumed::default());
        assert_eq!(rows_of(&store, "outbox").await.len(), 3, "all of it, where the operator says so");
    }

    async fn due_check_ins_ask_again_before_anybody_is_held_to_be_silent(place: Place) {
        let store = place.open().await;
        let due = |n: u8, stage: &str| {
            let check_ins = tables().iter().find(|t| t.name() == "check_ins").unwrap();
            let place = check_ins.columns().position(|c| c == "stage").unwrap();
            let mut row = row(check_ins, n, "");
            row[place] = Value::Text(stage.to_owned());
            (check_ins, row)
        };
        let conversations = tables().iter().find(|t| t.name() == "conversations").unwrap();
        for (n, stage) in [(1, "set"), (2, "second")] {
            put(&store, conversations, &[row(conversations, n, "x")]).await;
            let (table, row) = due(n, stage);
            put(&store, table, &[row]).await;
        }
        finish_restore(&store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        let out = going_out(&store, at(0)).await.unwrap();
        assert_eq!(out.check_ins.map(|c| c.count), Some(2));
        assert_eq!(resume(&store, at(0), false, &drawn()).await.unwrap().asked_anew, 1);
        let rows = rows_of(&store, "check_ins").await;
        assert!(rows.iter().all(|row| row.iter().any(|v| matches!(v, Value::Text(t) if t == "set"))));
        assert!(rows[1].iter().filter(|v| matches!(v, Value::Null)).count() == 2, "no question is under way");
    }

    async fn what_was_erased_after_the_backup_does_not_come_back(place: Place) {
        let (from, store) = (Folder::new(), place.open().await);
        let full = from.store().await;
        fill(&full, 3).await;
        let receipts = [2, 3].map(|n| [n; 32]);
        for receipt in &receipts {
            let id = CompartmentId::from_slice(&receipt[..16]).unwrap();
            let set: Result<_, storage::StoreError> = full.write("receipt", |mut tx| async move {
                tx.set_report_receipt(id, receipt, 1, &[1; 32]).await?;
                tx.done(())
            }).await;
            set.unwrap();
        }
        let (file, written) = made(&full, &from.keys()).await;
        let erased = [CompartmentId::from_slice(&[2; 16]).unwrap()];
        from.keys().add_erased(&erased).unwrap();
        let restored = taken(&file, &store, &from.keys().erased().unwrap()).await.unwrap();
        assert_eq!(restored.rows + restored.erased, written.rows);
        for name in ["reports", "grants", "epochs", "items", "pieces", "waiting", "fetches", "timers", "plans",
            "conversations", "conversation_keys", "outbox", "check_ins"] {
            assert_eq!(rows_of(&store, name).await.len(), 2, "{name}");
        }
        let found = receipts.map(|receipt| {
            let store = store.clone();
            async move {
                store.read("receipt", |mut tx| async move { tx.report_by_receipt(&receipt, Timestamp::from_unix_micros(0)).await }).await.unwrap().is_some()
            }
        });
        let [erased, other] = found;
        assert!(!erased.await && other.await, "its receipt is a wrong one");
    }
}

/// Of a backup that was made at a time.
fn head(seconds: i64) -> Head {
    Head {
        made_at: at(seconds),
        schema: storage::SCHEMA,
        key_version: 1,
        wrapped_key: Vec::new(),
        wrapped_content_key: Vec::new(),
        recovery: Vec::new(),
        given: Vec::new(),
    }
}

async fn converse(store: &Store) {
    converse_at(store, 0).await;
}

/// A conversation, its key and two messages, all in one write.
async fn converse_at(store: &Store, seconds: i64) {
    let (now, id) = (at(seconds), conversation_id(at(seconds)));
    let messages = [outbox_id(now), outbox_id(now)];
    let written: Result<_, storage::StoreError> = store
        .write("converse", |mut tx| async move {
            let lookup = [&id.as_bytes()[..], id.as_bytes()].concat();
            let begun = Begun {
                id,
                lookup: lookup.try_into().unwrap(),
                bot: "stay-safe",
                channel: "telegram",
                wrapped_key: vec![1; 80],
                address: vec![2; 40],
                at: now,
            };
            tx.conversations(&[begun]).await?;
            for id_of_message in messages {
                let queued = Queued {
                    id: id_of_message,
                    conversation: id,
                    bot: "stay-safe",
                    priority: 1,
                    repeatable: true,
                    at: now,
                    not_before: now,
                    payload: vec![3; 300],
                    attempted: None,
                };
                tx.enqueue(&[queued]).await?;
            }
            tx.done(())
        })
        .await;
    written.unwrap();
}

#[test]
fn a_file_that_is_not_whole_is_refused_and_nothing_is_loaded() {
    on_sqlite(|place: Place| async move {
        let (from, store) = (Folder::new(), place.open().await);
        let full = from.store().await;
        fill(&full, 2).await;
        // three chunks
        let pieces = tables().iter().find(|t| t.name() == "pieces").unwrap();
        let big = |n: u8| {
            vec![Value::Bytes(vec![n; 16]), Value::Int(0), Value::Bytes(vec![9; 16]), Value::Bytes(vec![n; 900_000])]
        };
        put(&full, pieces, &[big(200), big(201), big(202)]).await;
        let (file, _) = made(&full, &from.keys()).await;
        let (chunk, head) =
            (STREAM_CHUNK + STREAM_TAG, 20 + u32::from_be_bytes(file[16..20].try_into().unwrap()) as usize);
        let first = head + STREAM_START;
        assert!(file.len() > first + 2 * chunk, "{}", file.len());
        let mut bad: Vec<(String, Vec<u8>)> = Vec::new();
        for cut in [0, 5, 30, head, first, first + 100, first + chunk, first + 2 * chunk, file.len() - 1] {
            bad.push((format!("cut to {cut}"), file[..cut].to_vec()));
        }
        for at in (0..first + 40).step_by(7).chain((first..file.len()).step_by(99_991)).chain([file.len() - 1]) {
            let mut flipped = file.clone();
            flipped[at] ^= 4;
            bad.push((format!("flipped at {at}"), flipped));
        }
        let parts = |order: [usize; 2]| {
            let mut out = file[..first].to_vec();
            order.iter().for_each(|n| out.extend_from_slice(&file[first + n * chunk..first + (n + 1) * chunk]));
            [out, file[first + 2 * chunk..].to_vec()].concat()
        };
        assert!(parts([0, 1]) == file);
        bad.push(("exchanged".into(), parts([1, 0])));
        bad.push(("doubled".into(), parts([0, 0])));
        bad.push(("more".into(), [&file[..], b"x"].concat()));
        let (other, _) = made(&full, &from.keys()).await;
        bad.push(("another's head".into(), [&other[..head], &file[head..]].concat()));
        bad.push(("another's chunk".into(), [&file[..first + chunk], &other[first + chunk..]].concat()));
        for (how, file) in bad {
            let refused = taken(&file, &store, &[]).await.err().map(|e| e.to_string());
            assert!(refused.as_ref().is_some_and(|line| !line.contains('\n')), "{how}: {refused:?}");
            assert_eq!(quarantine(&store).await.unwrap(), None, "{how}");
            assert!(everything(&store).await.values().all(Vec::is_empty), "{how}");
        }
        taken(&file, &store, &[]).await.unwrap();
    });
}

#[test]
fn what_is_read_is_written_a_page_later_so_that_memory_does_not_grow_with_the_store() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        let pieces = tables().iter().find(|t| t.name() == "pieces").unwrap();
        // four of them are a page, and no whole number of chunks
        const PIECE: usize = 300 << 10;
        const PIECES: u64 = 24;
        for n in 0..PIECES {
            let item = Value::Bytes(vec![u8::try_from(n).unwrap(); 16]);
            let piece = vec![item, Value::Int(0), Value::Bytes(vec![9; 16]), Value::Bytes(vec![7; PIECE])];
            put(&store, pieces, &[piece]).await;
        }
        let keys = Keyring::open(&store, root(), &random(2)).await.unwrap();
        let (mut file, mut most) = (Vec::new(), 0);
        let progress = |rows: u64, bytes: u64| {
            // the two keys come before, nothing after
            let read = rows.saturating_sub(2).min(PIECES) * PIECE as u64;
            most = most.max(read.saturating_sub(bytes));
        };
        let written = back_up(&store, &keys, &folder.keys(), &random(3), at(0), &mut file, progress).await.unwrap();
        // and its line in the log
        assert_eq!(written.rows, PIECES + 3);
        assert!(written.bytes > PIECES * PIECE as u64);
        assert!(most > 0 && most <= (STREAM_CHUNK + PIECE) as u64, "{most} bytes were held");
    });
}

#[test]
fn a_restore_that_was_cut_off_says_so_and_begins_anew() {
    on_sqlite(|place: Place| async move {
        let (from, store) = (Folder::new(), place.open().await);
        fill(&from.store().await, 60).await;
        let (file, written) = made(&from.store().await, &from.keys()).await;
        let cut_off = tokio::spawn({
            let (file, store) = (file.clone(), store.clone());
            async move {
                let mut backup = Backup::begin(Cursor::new(file)).unwrap();
                let mut told = 0;
                // the second reading: half of the rows are there
                let progress = |_| {
                    told += 1;
                    assert!(told < 3_000, "killed");
                };
                restore(&mut backup, &Opening::Root(&root()), &store, &[], at(1), progress).await.map(drop)
            }
        });
        assert!(cut_off.await.is_err_and(|e| e.is_panic()));
        assert_eq!(quarantine(&store).await.unwrap(), Some(Quarantine::NotFinished));
        assert!(!rows_of(&store, "conversations").await.is_empty() && rows_of(&store, "witnesses").await.is_empty());
        assert!(matches!(resume(&store, at(2), false, &drawn()).await, Err(BackupError::NotFinished)));
        assert_eq!(taken(&file, &store, &[]).await.unwrap().rows, written.rows);
    });
}

#[test]
fn no_word_is_in_the_file() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        let marker = "they took my passport and locked the door";
        for table in tables() {
            put(&store, table, &[row(table, 1, marker)]).await;
        }
        let (file, _) = made(&store, &folder.keys()).await;
        let wide: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for pattern in [marker.as_bytes(), &marker.as_bytes()[..12], &wide, b"conversation", b"reports"] {
            assert!(!file.windows(pattern.len()).any(|bytes| bytes == pattern));
        }
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        let root = root();
        let mut records = backup.open(&Opening::Root(&root)).unwrap();
        let mut found = 0;
        loop {
            match records.next().unwrap() {
                Record::Row(row) if row.iter().any(|v| matches!(v, Value::Text(t) if t == marker)) => found += 1,
                Record::End => break,
                _ => {}
            }
        }
        assert!(found > 10, "the words were in what was sealed: {found}");
    });
}

#[test]
fn another_root_key_and_words_where_there_are_no_custodians_open_nothing() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        fill(&store, 1).await;
        let (file, _) = made(&store, &folder.keys()).await;
        let empty = folder.store().await;
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        let other = RootKey::generate(&mut StdRng::seed_from_u64(50));
        let refused = restore(&mut backup, &Opening::Root(&other), &empty, &[], at(0), |_| {}).await;
        assert!(matches!(refused, Err(BackupError::WrongKey)));
        let words = [CustodianSecret::generate(&mut StdRng::seed_from_u64(51))];
        let refused = restore(&mut backup, &Opening::Custodians(&words), &empty, &[], at(0), |_| {}).await;
        assert!(matches!(refused, Err(BackupError::NotForCustodians)));
    });
}

#[test]
fn a_backup_key_is_for_one_month() {
    for (day, want) in
        [(20_453, 2025 * 12 + 12), (20_454, 2026 * 12 + 1), (20_484, 2026 * 12 + 1), (20_485, 2026 * 12 + 2)]
    {
        let at = domain::Timestamp::from_unix_micros(day * 86_400_000_000);
        assert_eq!(super::writing::month(at), want, "{day}");
    }
}
