//! Backups of both engines: stores to be filled, backed up and compared, for `restored` (whole ones, what was erased, the
//! wait) and `broken`.

mod broken;
mod deletions;
mod restored;

use super::*;
use crate::harness::{at, conversation_id, outbox_id};
use crate::{KeyFolder, Keyring, Randomness};
use domain::CompartmentId;
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::RootKey;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
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
pub(super) fn drawn() -> Randomness {
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
        ("waiting" | "reports", "answer_when") => Value::Text("soon".to_owned()),
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

/// A conversation, its key and two messages of the guide, all in one write.
async fn converse_at(store: &Store, seconds: i64) {
    converse_as(store, seconds, 2).await;
}

/// The same with messages of another priority.
async fn converse_as(store: &Store, seconds: i64, priority: i64) {
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
                    priority,
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
