//! What every process has of the warnings in memory: for each that is approved a keyed hash of its value, and from when until
//! when it warns. Read at the start, and whenever one of them is another: first what is plain of them all, then the bodies of
//! those that are another. A restored store that waits warns of nothing.

use super::body::Body;
use super::{APPROVED, LOOKED, WARNINGS};
use crate::Randomness;
use crate::keyring::{KeyError, Keyring};
use domain::{ItemId, Timestamp};
use matching::Identifier;
use sealing::DataKey;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;
use storage::{Store, StoreError, WarningHead, WarningRow};
use tokio::sync::watch;

/// How soon a warning is another in every process, at most.
const LOOK: Duration = Duration::from_millis(500);
/// Changes come with every update: it is looked at most a few times a second.
const REST: Duration = Duration::from_millis(200);

/// A look at what waits holds for what is released so soon after it. Looks come every ten seconds: one may fail, and a release
/// is still on time. Where none came for longer, what is released meanwhile is not warned of before the next one.
pub(super) const AHEAD: Duration = Duration::from_secs(15);

/// The warnings that are released, as this process knows them. Cheap to clone; a clone is the same set.
#[derive(Clone, Default)]
pub struct Warnings(Arc<Inner>);

#[derive(Default)]
struct Inner {
    set: RwLock<Set>,
    compared: Mutex<Compared>,
}

#[derive(Default)]
struct Set {
    key: Option<DataKey>,
    /// When it was looked last, in any process, whether the reports still allow what is released.
    looked: Option<Timestamp>,
    /// Each row that was opened, by its version, so that none is opened twice.
    known: HashMap<ItemId, Known>,
    by_mark: HashMap<[u8; 32], Vec<Span>>,
}

/// A row as it was opened.
#[derive(Clone, Copy)]
struct Known {
    version: i64,
    span: Option<Span>,
    /// That the store has an older one was said.
    said: bool,
}

/// Warnings that nothing in this version of the content has.
#[derive(Default)]
struct Compared {
    content: String,
    warnings: HashSet<ItemId>,
}

/// Of one warning.
#[derive(Clone, Copy)]
struct Span {
    mark: [u8; 32],
    from: Timestamp,
    until: Timestamp,
    /// A life is in danger: its reports were looked at when it was approved, and nothing lies between that and its release.
    at_once: bool,
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
        let (mark, at_once) = (mark(key, &body.kind, &body.normal), body.danger_to_life.is_some());
        Some(Self { mark, from: row.not_before?, until: row.review_by?, at_once })
    }

    /// `looked`: when it was looked last whether its reports still allow it.
    fn warns(&self, now: Timestamp, looked: Option<Timestamp>) -> bool {
        is_looked_at(self.from, self.at_once, looked) && self.from <= now && now < self.until
    }
}

/// Whether what warns from this time on was looked at for that. `at_once`: a life is in danger, and it waits for no look.
pub(super) fn is_looked_at(from: Timestamp, at_once: bool, looked: Option<Timestamp>) -> bool {
    at_once || looked.is_some_and(|at| from <= at.plus(AHEAD))
}

fn mark(key: &DataKey, kind: &str, normal: &str) -> [u8; 32] {
    key.keyed_hash("warning", &[kind.as_bytes(), normal.as_bytes()])
}

/// The key of warnings; made where there is none.
pub(super) async fn key(store: &Store, keys: &Keyring, random: &Randomness) -> Result<DataKey, KeyError> {
    Ok(DataKey::from_bytes(&keys.shared(store, WARNINGS, random).await?.newest()))
}

fn open(rows: &[WarningRow], key: &DataKey) -> HashMap<ItemId, Known> {
    let one = |row: &WarningRow| Known { version: row.version, span: Span::of(row, key), said: false };
    rows.iter().map(|row| (row.id, one(row))).collect()
}

/// What is plain in the store.
struct Plain {
    waits: bool,
    looked: Option<Timestamp>,
    heads: Vec<WarningHead>,
}

impl Warnings {
    /// Takes over what the store has. Errors: what was known stays.
    pub async fn read(&self, store: &Store, keys: &Keyring, random: &Randomness) -> Result<(), KeyError> {
        let known = self.0.set.read().unwrap_or_else(PoisonError::into_inner).key.clone();
        let key = match known {
            Some(key) => key,
            None => key(store, keys, random).await?,
        };
        let plain = store.read("warnings", |mut tx| async move {
            let (waits, looked) = (tx.quarantine().await?.is_some(), tx.upkeep_done(LOOKED).await?);
            Ok::<_, StoreError>(Plain { waits, looked, heads: tx.warning_heads().await? })
        });
        let mut plain = plain.await.map_err(KeyError::Store)?;
        if plain.waits {
            // it may have been withdrawn since
            plain.heads.clear();
        }
        let others = self.others(&plain.heads);
        let rows = if others.is_empty() {
            Vec::new()
        } else {
            let rows = store.read("warnings", |mut tx| {
                let others = &others;
                async move { tx.warnings_of(others).await }
            });
            rows.await.map_err(|e: StoreError| KeyError::Store(e))?
        };
        // opened before anybody waits for the set
        let opened = open(&rows, &key);
        self.take_over(&plain, opened, key);
        Ok(())
    }

    /// Those that are in a later version than is known.
    fn others(&self, heads: &[WarningHead]) -> Vec<ItemId> {
        let set = self.0.set.read().unwrap_or_else(PoisonError::into_inner);
        let is_other = |head: &&WarningHead| set.known.get(&head.id).is_none_or(|known| known.version < head.version);
        heads.iter().filter(is_other).map(|head| head.id).collect()
    }

    fn take_over(&self, plain: &Plain, opened: HashMap<ItemId, Known>, key: DataKey) {
        let mut set = self.0.set.write().unwrap_or_else(PoisonError::into_inner);
        (set.looked, set.key) = (plain.looked, Some(key));
        for head in plain.heads.iter().filter(|head| !opened.contains_key(&head.id)) {
            if let Some(known) = set.known.get_mut(&head.id).filter(|known| head.version < known.version && !known.said)
            {
                known.said = true;
                tracing::error!(
                    warning.id = ?head.id,
                    "an older writing of a warning was put back in the store, and is not taken over: run `oberih audit verify`"
                );
            }
        }
        let mut is_other = !opened.is_empty();
        set.known.extend(opened);
        let there: HashSet<ItemId> = plain.heads.iter().map(|head| head.id).collect();
        for (_, known) in set.known.iter_mut().filter(|(id, known)| known.span.is_some() && !there.contains(*id)) {
            // its version stays known: none that is older comes back
            (known.span, is_other) = (None, true);
            known.version -= 1;
        }
        if is_other {
            let mut by_mark: HashMap<[u8; 32], Vec<Span>> = HashMap::new();
            for span in set.known.values().filter_map(|known| known.span) {
                by_mark.entry(span.mark).or_default().push(span);
            }
            set.by_mark = by_mark;
        }
    }

    /// Of which warnings it is known that nothing in this version of the content has them.
    pub(super) fn compared(&self, content: &str) -> HashSet<ItemId> {
        let compared = self.0.compared.lock().unwrap_or_else(PoisonError::into_inner);
        if compared.content == content { compared.warnings.clone() } else { HashSet::new() }
    }

    /// Remembers these as such.
    pub(super) fn compare(&self, content: &str, warnings: Vec<ItemId>) {
        let mut compared = self.0.compared.lock().unwrap_or_else(PoisonError::into_inner);
        if compared.content != content {
            *compared = Compared { content: content.to_owned(), warnings: HashSet::new() };
        }
        compared.warnings.extend(warnings);
    }

    /// Whether there is a warning about one of these now.
    pub fn is_warned(&self, found: &[Identifier], now: Timestamp) -> bool {
        let set = self.0.set.read().unwrap_or_else(PoisonError::into_inner);
        let Some(key) = &set.key else { return false };
        found.iter().any(|one| {
            let spans = set.by_mark.get(&mark(key, one.kind.as_str(), &one.normal));
            spans.is_some_and(|spans| spans.iter().any(|span| span.warns(now, set.looked)))
        })
    }

    /// Whether anything at all is warned of now: without it nobody's words are looked through.
    pub fn is_any(&self, now: Timestamp) -> bool {
        let set = self.0.set.read().unwrap_or_else(PoisonError::into_inner);
        set.by_mark.values().flatten().any(|span| span.warns(now, set.looked))
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

#[cfg(test)]
mod tests {
    use super::super::WITHDRAWN;
    use super::super::body::{WhoElse, staff_word};
    use super::*;
    use domain::StaffId;
    use matching::Kind;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    const VALUE: &str = "GB82WEST12345698765432";
    const AT: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000);

    fn row(version: i64, state: &str, key: &DataKey) -> WarningRow {
        let mut rng = StdRng::seed_from_u64(1);
        let (id, by) = (ItemId::new(AT, &mut rng), StaffId::new(AT, &mut rng));
        let mut body = Body::new(("iban", VALUE), by, WhoElse::PublicAdvert, &[], ("told", None));
        body.approved_by = Some(staff_word(StaffId::new(AT, &mut rng)));
        body.withdrawn = (state == WITHDRAWN).then(|| "over".to_owned());
        let (not_before, review_by) = (Some(AT), Some(AT.plus(Duration::from_hours(24))));
        let (state, body_bytes) = (state.to_owned(), Vec::new());
        let mut row =
            WarningRow { id, state, at: AT, not_before, review_by, disputed_at: None, version, body: body_bytes };
        body.put(&mut row, key, &mut rng);
        row
    }

    /// Takes over what a store has; gives how many bodies were read for it.
    fn takes(warnings: &Warnings, rows: &[WarningRow], key: &DataKey) -> usize {
        let head = |row: &WarningRow| WarningHead {
            id: row.id,
            state: row.state.clone(),
            not_before: row.not_before,
            version: row.version,
        };
        let plain = Plain { waits: false, looked: Some(AT), heads: rows.iter().map(head).collect() };
        let others = warnings.others(&plain.heads);
        let rows: Vec<WarningRow> = rows.iter().filter(|row| others.contains(&row.id)).cloned().collect();
        warnings.take_over(&plain, open(&rows, key), key.clone());
        others.len()
    }

    fn warns(warnings: &Warnings) -> bool {
        let one = Identifier { kind: Kind::Iban, normal: VALUE.to_owned(), span: 0..1, mine: false };
        warnings.is_warned(&[one], AT)
    }

    #[test]
    fn an_older_writing_that_is_put_back_is_not_taken_over_nor_after_it_was_gone_for_a_while() {
        let key = DataKey::generate(&mut StdRng::seed_from_u64(2));
        let (released, ended) = ([row(2, APPROVED, &key)], [row(3, WITHDRAWN, &key)]);
        for was_gone in [false, true] {
            let warnings = Warnings::default();
            takes(&warnings, &released, &key);
            assert!(warns(&warnings));
            takes(&warnings, &ended, &key);
            assert!(!warns(&warnings));
            if was_gone {
                takes(&warnings, &[], &key);
            }
            takes(&warnings, &released, &key);
            assert!(!warns(&warnings), "{was_gone}");
        }
    }

    #[test]
    fn a_body_is_read_once_for_each_writing_and_what_is_gone_warns_no_more_until_it_is_there_again() {
        let key = DataKey::generate(&mut StdRng::seed_from_u64(3));
        let (warnings, released) = (Warnings::default(), [row(2, APPROVED, &key)]);
        assert_eq!([takes(&warnings, &released, &key), takes(&warnings, &released, &key)], [1, 0]);
        assert!(warns(&warnings));
        assert_eq!(takes(&warnings, &[], &key), 0);
        assert!(!warns(&warnings));
        assert_eq!(takes(&warnings, &released, &key), 1);
        assert!(warns(&warnings));
    }
}
