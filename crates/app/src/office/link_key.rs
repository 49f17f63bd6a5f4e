//! The key of the index of links: which versions live and how much stands under each, and a next one, made while no node runs.
//! A process reads them once: one that knew no newer one would go on entering under the older.

use crate::Randomness;
use crate::beside::{BesideError, KeyFolder};
use crate::keyring::{KeyError, Keyring, ROTATION};
use crate::links::LINK_INDEX;
use crate::log::{Actor, Doing, Object, write};
use domain::{Purpose, Timestamp};
use rand::Rng;
use sealing::RootKey;
use storage::{KeyRow, Store, StoreError};
use zeroize::Zeroizing;

/// Why no next key is made; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum LinkKeyError {
    /// The store failed.
    #[error("the store failed: run the same command again")]
    Store(#[from] StoreError),
    /// The folder beside the root key.
    #[error(transparent)]
    Beside(#[from] BesideError),
    /// The root key is another one, or is being changed.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Nothing was ever entered here.
    #[error("there is no key of the index of links yet: start the node once, it makes the first one")]
    NoKey,
    /// A node runs, or a command that has the keys in memory.
    #[error(
        "a node, or a command such as `oberih desk inbox`, runs on this store: end it, wait five seconds, then run this again"
    )]
    Running,
    /// Somebody else made the same version.
    #[error("somebody else made a next key at the same moment: `oberih links status` shows it")]
    Meanwhile,
}

/// A version of the key, and what stands under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkVersion {
    /// Which.
    pub version: i64,
    /// Whether the key is there; without it its entries are found by nobody, and go with the next `oberih links rebuild`.
    pub living: bool,
    /// How many entries there are, those of erased reports among them.
    pub entries: i64,
}

/// The index, as an operator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkKeyStatus {
    /// The versions, the newest first.
    pub versions: Vec<LinkVersion>,
    /// Reports that were not gone through as a whole under the newest one. What was told since nodes enter what they take
    /// stands under it all the same.
    pub left: i64,
    /// What was told and is not entered yet.
    pub waiting: i64,
}

/// Counts what the index holds. Reads whole tables: for an operator.
pub async fn link_key_status(store: &Store, keyring: &Keyring) -> Result<LinkKeyStatus, StoreError> {
    let newest = i64::from(keyring.links().newest().version());
    let (counts, left, waiting) = store
        .read("link keys", |mut tx| async move {
            let counts = tx.count_index_entries().await?;
            Ok::<_, StoreError>((counts, tx.reports_not_indexed(newest).await?, tx.count_index_waiting().await?))
        })
        .await?;
    let living = keyring.links().living().map(|key| i64::from(key.version()));
    let mut versions: Vec<LinkVersion> =
        living.map(|version| LinkVersion { version, living: true, entries: 0 }).collect();
    for (version, entries) in counts {
        match versions.iter_mut().find(|known| known.version == version) {
            Some(known) => known.entries = entries,
            None => versions.push(LinkVersion { version, living: false, entries }),
        }
    }
    versions.sort_by_key(|known| std::cmp::Reverse(known.version));
    Ok(LinkKeyStatus { versions, left, waiting })
}

/// Whether the store has a newer version than this process began with: what it took would be entered under an older one.
pub async fn link_key_is_behind(store: &Store, keyring: &Keyring) -> Result<bool, StoreError> {
    let newest = i64::from(keyring.links().newest().version());
    let keys = store.read("link keys", |mut tx| async move { tx.shared_keys().await }).await;
    let keys: Vec<KeyRow> = keys.map_err(|e: StoreError| e)?;
    Ok(keys.iter().any(|key| key.name == LINK_INDEX && key.version > newest))
}

/// Makes the next version of the key; from the next start on what is told is entered under it, and look-ups run under all.
/// Gives its number. Errors: see [`LinkKeyError`]; nothing is another than before.
pub async fn new_link_key(
    store: &Store,
    folder: &KeyFolder,
    root: &RootKey,
    (random, now): (&Randomness, Timestamp),
) -> Result<u32, LinkKeyError> {
    let mut rng = random.child();
    // whoever starts meanwhile waits here with its peppers, sees that it is behind, and begins again
    let _alone = folder.lock()?;
    let keys = store.read("link key", |mut tx| async move { tx.shared_keys().await }).await;
    let keys: Vec<KeyRow> = keys.map_err(|e: StoreError| e)?;
    if keys.iter().any(|key| key.name == ROTATION) {
        return Err(KeyError::RotationUnfinished.into());
    }
    // a key that another root key wraps would keep every node from starting
    if keys.iter().any(|key| root.unwrap_shared(&key.wrapped, &key.name, key.version).is_err()) {
        return Err(KeyError::WrongRootKey.into());
    }
    let versions = keys.iter().filter(|key| key.name == LINK_INDEX).map(|key| key.version);
    let version = versions.max().ok_or(LinkKeyError::NoKey)?.saturating_add(1);
    let number = u32::try_from(version).map_err(|_| StoreError::Corrupt("the version of a key"))?;
    let mut fresh = Zeroizing::new([0; 32]);
    rng.fill_bytes(&mut *fresh);
    let wrapped = root.wrap_shared(&fresh, LINK_INDEX, version, &mut rng);
    let next = &KeyRow { name: LINK_INDEX.to_owned(), version, wrapped };
    let operator = Doing::of(now, Actor::Operator, Purpose::Operation);
    let line = &[operator.altered(Object::key(LINK_INDEX), vec!["version"], &mut rng)];
    let made = store.write("link key", |mut tx| async move {
        if tx.live_leases().await? > 0 {
            return Err(LinkKeyError::Running);
        }
        if !tx.add_shared_key(next.clone()).await? {
            return Err(LinkKeyError::Meanwhile);
        }
        write(&mut tx, line).await?;
        Ok(tx.done(())?)
    });
    made.await?;
    Ok(number)
}
