//! Sets of parameters of codes: which there are, how many codes each has, and a next one, made while no node runs. A process
//! reads them once: one that knew no new set would call its codes wrong.

use crate::Randomness;
use crate::beside::{BesideError, KeyFolder};
use crate::log::{Actor, Doing, Object, Prepared, write};
use crate::peppers::CodeSet;
use domain::{Purpose, Timestamp};
use rand::rngs::StdRng;
use sealing::{Cost, RootKey};
use storage::{Store, StoreError};

/// Why no set is made, or counted; one line that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum CodeSetError {
    /// The store failed.
    #[error("the store failed: run the same command again")]
    Store(#[from] StoreError),
    /// The folder beside the root key.
    #[error(transparent)]
    Beside(#[from] BesideError),
    /// A node runs, or a command that has the sets in memory.
    #[error(
        "a node, or a command such as `oberih desk inbox`, runs on this store: end it, wait five seconds, then run this again"
    )]
    Running,
    /// The store has codes of a set that is not beside the root key.
    #[error(
        "the store has codes of set {0}, which `oberih.peppers` beside the root key does not know: it is an older copy. Put back the newest one"
    )]
    OlderCopy(i64),
}

/// A set, and what the store says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedSet {
    /// Its number.
    pub number: i64,
    /// What the file beside the root key says of it; none where that is an older copy, and its codes open nothing.
    pub known: Option<CodeSet>,
    /// How many reports and travel plans have a code of it.
    pub codes: i64,
}

/// All sets, the newest first.
pub async fn code_sets(store: &Store, folder: &KeyFolder) -> Result<Vec<CountedSet>, CodeSetError> {
    let counts = store.read("code sets", |mut tx| async move { tx.count_codes().await });
    let mut counts: Vec<(i64, i64)> = counts.await.map_err(|e: StoreError| e)?;
    let mut sets = Vec::new();
    for known in folder.code_sets()? {
        let number = i64::from(known.number);
        let place = counts.iter().position(|(set, _)| *set == number);
        let codes = place.map_or(0, |place| counts.swap_remove(place).1);
        sets.push(CountedSet { number, known: Some(known), codes });
    }
    sets.extend(counts.into_iter().map(|(number, codes)| CountedSet { number, known: None, codes }));
    sets.sort_by_key(|set| std::cmp::Reverse(set.number));
    Ok(sets)
}

/// Makes the next set, at this cost; from the next start on new codes are of it. Gives its number. Errors: see
/// [`CodeSetError`]; nothing is another than before, unless the store fails at the very end, when the set is there.
pub async fn new_code_set(
    store: &Store,
    folder: &KeyFolder,
    root: &RootKey,
    cost: Cost,
    (random, now): (&Randomness, Timestamp),
) -> Result<u32, CodeSetError> {
    let mut rng = random.child();
    // whoever starts meanwhile reads the peppers after this, and has the new set
    let _alone = folder.lock()?;
    let (number, text) = folder.next_code_set(root, (cost, now), &mut rng)?;
    let begun = &[said(now, "begun", &mut rng)];
    let may = store.write("code set", |mut tx| async move {
        if tx.live_leases().await? > 0 {
            return Err(CodeSetError::Running);
        }
        // the next number may have been another set's
        let unknown = tx.count_codes().await?.into_iter().find(|(set, _)| *set >= i64::from(number));
        if let Some((set, _)) = unknown {
            return Err(CodeSetError::OlderCopy(set));
        }
        write(&mut tx, begun).await?;
        Ok(tx.done(())?)
    });
    may.await?;
    folder.put_peppers(&text)?;
    let ended = &[said(now, "ended", &mut rng)];
    let kept = store.write("code set", |mut tx| async move {
        write(&mut tx, ended).await?;
        tx.done(())
    });
    kept.await.map_err(|e: StoreError| e)?;
    Ok(number)
}

/// What the log says: the codes are to have another set, and then have.
fn said(now: Timestamp, field: &'static str, rng: &mut StdRng) -> Prepared {
    Doing::of(now, Actor::Operator, Purpose::Operation).altered(Object::key("receipts"), vec![field], rng)
}
