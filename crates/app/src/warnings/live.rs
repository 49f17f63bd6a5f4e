//! What every process has of the warnings in memory: for each that is approved a keyed hash of its value, and from when until
//! when it warns. Read at the start, and whenever one of them is another.

use super::body::Body;
use super::{APPROVED, WARNINGS};
use crate::Randomness;
use crate::keyring::{KeyError, Keyring};
use domain::{ItemId, Timestamp};
use matching::Identifier;
use sealing::DataKey;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use storage::{Store, StoreError, WarningRow};
use tokio::sync::watch;

/// How soon a warning is another in every process, at most.
const LOOK: Duration = Duration::from_millis(500);
/// Changes come with every update: it is looked at most a few times a second.
const REST: Duration = Duration::from_millis(200);

/// The warnings that are released, as this process knows them. Cheap to clone; a clone is the same set.
#[derive(Clone, Default)]
pub struct Warnings(Arc<RwLock<Set>>);

#[derive(Default)]
struct Set {
    key: Option<DataKey>,
    /// Each row that was opened, by its version, so that none is opened twice.
    known: HashMap<ItemId, (i64, Option<Span>)>,
    by_mark: HashMap<[u8; 32], Vec<Span>>,
}

/// Of one warning.
#[derive(Clone, Copy)]
struct Span {
    mark: [u8; 32],
    from: Timestamp,
    until: Timestamp,
}

impl Span {
    /// Of a row that is approved and whole.
    fn of(row: &WarningRow, key: &DataKey) -> Option<Self> {
        if row.state != APPROVED {
            return None;
        }
        let Some(body) = Body::open(row, key) else {
            tracing::error!(warning.id = ?row.id, "a warning was changed in the store, and warns of nothing: run `oberih audit verify`");
            return None;
        };
        Some(Self { mark: mark(key, &body.kind, &body.normal), from: row.not_before?, until: row.review_by? })
    }

    fn warns(&self, now: Timestamp) -> bool {
        self.from <= now && now < self.until
    }
}

fn mark(key: &DataKey, kind: &str, normal: &str) -> [u8; 32] {
    key.keyed_hash("warning", &[kind.as_bytes(), normal.as_bytes()])
}

/// The key of warnings; made where there is none.
pub(super) async fn key(store: &Store, keys: &Keyring, random: &Randomness) -> Result<DataKey, KeyError> {
    Ok(DataKey::from_bytes(&keys.shared(store, WARNINGS, random).await?.newest()))
}

impl Warnings {
    /// Takes over what the store has. Errors: what was known stays.
    pub async fn read(&self, store: &Store, keys: &Keyring, random: &Randomness) -> Result<(), KeyError> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner).key.clone();
        let key = match known {
            Some(key) => key,
            None => key(store, keys, random).await?,
        };
        let rows = store.read("warnings", |mut tx| async move { tx.warnings().await }).await;
        self.take_over(&rows.map_err(|e: StoreError| KeyError::Store(e))?, key);
        Ok(())
    }

    fn take_over(&self, rows: &[WarningRow], key: DataKey) {
        let mut set = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::take(&mut set.known);
        let span = |row: &WarningRow| match before.get(&row.id) {
            Some((version, span)) if *version == row.version => *span,
            _ => Span::of(row, &key),
        };
        set.known = rows.iter().map(|row| (row.id, (row.version, span(row)))).collect();
        let mut by_mark: HashMap<[u8; 32], Vec<Span>> = HashMap::new();
        for span in set.known.values().filter_map(|(_, span)| *span) {
            by_mark.entry(span.mark).or_default().push(span);
        }
        set.by_mark = by_mark;
        set.key = Some(key);
    }

    /// Whether there is a warning about one of these now.
    pub fn is_warned(&self, found: &[Identifier], now: Timestamp) -> bool {
        let set = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let Some(key) = &set.key else { return false };
        found.iter().any(|one| {
            let spans = set.by_mark.get(&mark(key, one.kind.as_str(), &one.normal));
            spans.is_some_and(|spans| spans.iter().any(|span| span.warns(now)))
        })
    }

    /// Whether anything at all is warned of now: without it nobody's words are looked through.
    pub fn is_any(&self, now: Timestamp) -> bool {
        let set = self.0.read().unwrap_or_else(PoisonError::into_inner);
        set.by_mark.values().flatten().any(|span| span.warns(now))
    }

    /// Follows the store until `stop`: what is released, renewed or withdrawn by another process holds here within a second.
    pub async fn follow(
        self,
        store: Store,
        (keys, random): (Arc<Keyring>, Randomness),
        mut stop: watch::Receiver<bool>,
    ) {
        let mut changes = store.changes();
        let mut failed = false;
        while !*stop.borrow() {
            tokio::select! {
                _ = changes.changed() => {}
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
            match self.read(&store, &keys, &random).await {
                Ok(()) => failed = false,
                // said once, not twice a second
                Err(_) if failed => {}
                Err(error) => {
                    failed = true;
                    tracing::warn!(%error, "the warnings cannot be read; they stay as they were");
                }
            }
            tokio::time::sleep(REST).await;
        }
    }
}
