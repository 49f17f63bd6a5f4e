//! Another root key: whatever it wraps is wrapped anew, in batches, while no node runs. Killed at any moment, the next run
//! goes on; until the end a mark in the shared set keeps every node from starting, since some keys are of the old root key
//! and some of the new one.

use crate::Randomness;
use crate::beside::{BesideError, KeyFolder};
use crate::keyring::ROTATION;
use crate::log::{Actor, Doing, Entry, Object, Operation, Prepared, write};
use crate::plans::rewrap_lock;
use domain::{ConversationId, Purpose, Timestamp};
use rand::Rng;
use rand::rngs::StdRng;
use sealing::RootKey;
use storage::{KeyRow, PlanRow, Store, StoreError};
use zeroize::Zeroizing;

/// Keys in one transaction.
const AT_ONCE: usize = 500;

/// Why the root key is not changed; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum RotateError {
    /// The store failed.
    #[error("the store failed: run the same command again")]
    Store(#[from] StoreError),
    /// The folder beside the root key.
    #[error(transparent)]
    Beside(#[from] BesideError),
    /// A node runs, or a command that has the keys in memory.
    #[error(
        "a node, or a command such as `oberih desk inbox`, runs on this store: end it, wait five seconds, then run this again"
    )]
    Running,
    /// Neither key opens what is there.
    #[error("the root key of the configuration is not the one this store was begun with")]
    WrongRootKey,
    /// A rotation to another key was begun.
    #[error("a rotation to another new key is not finished: name that key file again")]
    OtherKey,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rotated {
    /// Keys of the shared set.
    pub shared: usize,
    /// Conversations' keys.
    pub conversations: u64,
    /// Locks of travel plans.
    pub plans: u64,
    /// Conversations' keys and plans' locks that neither root key opens; they were changed in the store and opened before
    /// neither.
    pub lost: u64,
}

/// Wraps everything by `new`. `folder`: where the peppers lie, beside the old root key. `progress`: conversations and plans
/// done, of how many as far as is known. Errors: see [`RotateError`]; after each the same call goes on where this one stopped.
pub async fn rotate_root(
    store: &Store,
    folder: &KeyFolder,
    old: &RootKey,
    new: &RootKey,
    (random, now): (&Randomness, Timestamp),
    mut progress: impl FnMut(u64, u64),
) -> Result<Rotated, RotateError> {
    let mut rng = random.child();
    begin(store, (old, new), now, &mut rng).await?;
    folder.rewrap_peppers(old, new, &mut rng)?;
    let all = store.read("keys", |mut tx| async move { tx.count_conversation_keys().await });
    let all = u64::try_from(all.await.map_err(|e: StoreError| e)?).unwrap_or(0);
    let (mut done, mut after) = (Rotated::default(), None);
    loop {
        let rows = store.read("keys", |mut tx| async move { tx.conversation_keys_after(after, AT_ONCE).await });
        let rows: Vec<(ConversationId, Vec<u8>)> = rows.await.map_err(|e: StoreError| e)?;
        let Some((last, _)) = rows.last() else { break };
        after = Some(*last);
        let mut rewrapped = Vec::with_capacity(rows.len());
        for (id, wrapped) in &rows {
            if new.unwrap_key(wrapped, id.as_bytes()).is_ok() {
                continue;
            }
            match old.unwrap_key(wrapped, id.as_bytes()) {
                Ok(key) => rewrapped.push((*id, new.wrap(&key, id.as_bytes(), &mut rng))),
                Err(_) => done.lost += 1,
            }
        }
        if !rewrapped.is_empty() {
            let keys = &rewrapped;
            let kept = store.write("rewrap", |mut tx| async move {
                tx.set_conversation_keys(keys).await?;
                tx.done(())
            });
            kept.await.map_err(|e: StoreError| e)?;
        }
        done.conversations += u64::try_from(rows.len()).unwrap_or(0);
        progress(done.conversations, all.max(done.conversations));
    }
    plans(store, (old, new), now, &mut rng, &mut done, |so_far| progress(so_far, all.max(so_far))).await?;
    done.shared = end(store, (old, new), now, &mut rng).await?;
    Ok(done)
}

/// The locks of travel plans. One that is wrapped by the new key already was carried over before a crash.
async fn plans(
    store: &Store,
    (old, new): (&RootKey, &RootKey),
    now: Timestamp,
    rng: &mut StdRng,
    done: &mut Rotated,
    mut progress: impl FnMut(u64),
) -> Result<(), RotateError> {
    let mut after = None;
    loop {
        let rows = store.read("plans", |mut tx| async move { tx.locked_plans(after, AT_ONCE).await });
        let rows: Vec<PlanRow> = rows.await.map_err(|e: StoreError| e)?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(last.id);
        let mut rewrapped: Vec<PlanRow> = Vec::with_capacity(rows.len());
        for row in &rows {
            match rewrap_lock(old, new, row, rng) {
                Ok(Some(lock)) => rewrapped.push(PlanRow { lock: Some(lock), ..row.clone() }),
                Ok(None) => {}
                Err(_) => done.lost += 1,
            }
        }
        if !rewrapped.is_empty() {
            let operator = Doing::of(now, Actor::Operator, Purpose::Operation);
            let line = |row: &PlanRow| operator.altered(Object::plan_row(row), vec!["lock"], rng);
            let lines: Vec<Prepared> = rewrapped.iter().map(line).collect();
            let (locks, lines) = (&rewrapped, &lines);
            // no node runs meanwhile, so that each is still what it was read as
            let kept = store.write("rewrap", |mut tx| async move {
                for row in locks {
                    let (lock, locked) = (row.lock.as_deref(), row.locked.as_deref());
                    tx.relock_plan(row.id, lock.unwrap_or_default(), locked.unwrap_or_default()).await?;
                }
                write(&mut tx, lines).await?;
                tx.done(())
            });
            kept.await.map_err(|e: StoreError| e)?;
        }
        done.plans += u64::try_from(rows.len()).unwrap_or(0);
        progress(done.conversations + done.plans);
    }
}

/// What the log says: the root key is to be another, and then is.
fn said(now: Timestamp, field: &'static str) -> Entry<'static> {
    let entry = Doing::of(now, Actor::Operator, Purpose::Operation).entry(Operation::Alteration, Object::key("root"));
    Entry { fields: vec![field], ..entry }
}

/// Sets the mark, wrapped by the new key, so that a later run is to the same one.
async fn begin(
    store: &Store,
    (old, new): (&RootKey, &RootKey),
    now: Timestamp,
    rng: &mut StdRng,
) -> Result<(), RotateError> {
    let mut bytes = Zeroizing::new([0; 32]);
    rng.fill_bytes(&mut *bytes);
    let mark = &KeyRow { name: ROTATION.to_owned(), version: 1, wrapped: new.wrap_shared(&bytes, ROTATION, 1, rng) };
    let line = &[said(now, "begun").ready(rng)];
    let begun = store.write("rotation", |mut tx| async move {
        let known = tx.shared_keys().await?;
        for key in &known {
            let by_new = new.unwrap_shared(&key.wrapped, &key.name, key.version).is_ok();
            match key.name.as_str() {
                ROTATION if !by_new => return Err(RotateError::OtherKey),
                ROTATION => {}
                name if !by_new && old.unwrap_shared(&key.wrapped, name, key.version).is_err() => {
                    return Err(RotateError::WrongRootKey);
                }
                _ => {}
            }
        }
        if tx.live_leases().await? > 0 {
            return Err(RotateError::Running);
        }
        if tx.add_shared_key(mark.clone()).await? {
            write(&mut tx, line).await?;
        }
        Ok(tx.done(())?)
    });
    begun.await.map(drop)
}

/// The shared set last and the mark with it: from here on the new key opens everything.
async fn end(
    store: &Store,
    (old, new): (&RootKey, &RootKey),
    now: Timestamp,
    rng: &mut StdRng,
) -> Result<usize, RotateError> {
    let rows = store.read("keys", |mut tx| async move { tx.shared_keys().await }).await.map_err(|e: StoreError| e)?;
    let mut rewrapped = Vec::with_capacity(rows.len());
    for key in rows.into_iter().filter(|key| key.name != ROTATION) {
        let plain = old
            .unwrap_shared(&key.wrapped, &key.name, key.version)
            .or_else(|_| new.unwrap_shared(&key.wrapped, &key.name, key.version))
            .map_err(|_| RotateError::WrongRootKey)?;
        let wrapped = new.wrap_shared(&plain, &key.name, key.version, rng);
        rewrapped.push(KeyRow { wrapped, ..key });
    }
    let (keys, line) = (&rewrapped, &[said(now, "ended").ready(rng)]);
    let ended = store.write("rotation", |mut tx| async move {
        for key in keys {
            tx.set_shared_key(key).await?;
        }
        tx.drop_shared_key(ROTATION, 1).await?;
        write(&mut tx, line).await?;
        tx.done(())
    });
    ended.await.map_err(|e: StoreError| e)?;
    Ok(rewrapped.len())
}
