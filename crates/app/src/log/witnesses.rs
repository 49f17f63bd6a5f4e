//! What the node shows to whoever keeps watch over its log, and takes from those it knows. Sizes, hashes and times;
//! nothing of an entry.

use super::shown::{CoSigned, Shown};
use super::tree::{NoTree, consistency, signed};
use domain::Timestamp;
use sealing::{Checkpoint, Hash, Signature, VerifyKey};
use std::sync::Arc;
use storage::{CheckpointRow, Store, StoreError, WitnessRow};

/// The log's side that others see. Cheap to clone.
#[derive(Clone)]
pub struct ForWitnesses {
    store: Store,
    key: VerifyKey,
    known: Arc<[VerifyKey]>,
}

/// What came of a co-signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Kept.
    Kept,
    /// Not of a witness that this node names in its configuration.
    Stranger,
    /// There is no such checkpoint.
    NoSuchCheckpoint,
    /// It does not fit the checkpoint.
    NotSigned,
}

impl ForWitnesses {
    /// `key`: the one that signs checkpoints; `known`: the witnesses whose co-signatures are taken.
    pub fn new(store: Store, key: VerifyKey, known: impl Into<Arc<[VerifyKey]>>) -> Self {
        Self { store, key, known: known.into() }
    }

    /// The newest checkpoint with its signatures; `None` before the first.
    pub async fn newest(&self) -> Result<Option<Shown>, NoTree> {
        let found: Result<_, StoreError> = self
            .store
            .read("newest checkpoint", |mut tx| async move {
                let Some(row) = tx.newest_checkpoint().await? else { return Ok(None) };
                let witnesses = tx.witnesses(row.size, row.at).await?;
                Ok(Some((row, witnesses)))
            })
            .await;
        let Some((row, witnesses)) = found? else { return Ok(None) };
        let (checkpoint, signature) = read(&row).ok_or(NoTree::Damaged)?;
        let known = witnesses.iter().filter_map(signed_by).filter(|(by, _)| self.known.contains(by)).collect();
        Ok(Some(Shown { checkpoint, key: self.key, signature, witnesses: known }))
    }

    /// The proof that the log of `from` entries is the beginning of that of `to`, or of the newest checkpoint; `None`
    /// where there is none.
    pub async fn consistency(&self, from: u64, to: Option<u64>) -> Result<Option<Vec<Hash>>, NoTree> {
        let proof = self.store.read("log proof", |mut tx| async move {
            let Some(newest) = tx.newest_checkpoint().await? else { return Ok(None) };
            let newest = u64::try_from(newest.size).map_err(|_| NoTree::Damaged)?;
            let to = to.unwrap_or(newest);
            // what no checkpoint covers yet is nobody's to know
            if to > newest { Ok(None) } else { consistency(&mut tx, from, to).await }
        });
        proof.await
    }

    /// Since when no witness came by: the last co-signature, or the first checkpoint where there is none; `None` where no
    /// witness is named, or nothing is there to be witnessed yet.
    pub async fn alone_since(&self) -> Result<Option<Timestamp>, StoreError> {
        if self.known.is_empty() {
            return Ok(None);
        }
        let first = (i64::MIN, Timestamp::from_unix_micros(i64::MIN));
        self.store
            .read("witnessed", |mut tx| async move {
                match tx.newest_co_signature().await? {
                    Some(at) => Ok(Some(at)),
                    None => Ok(tx.checkpoints_after(first, 1).await?.first().map(|row| row.at)),
                }
            })
            .await
    }

    /// Takes a co-signature, from a known witness of a checkpoint that is there.
    pub async fn take(&self, sent: &CoSigned, now: Timestamp) -> Result<Taken, NoTree> {
        if !self.known.contains(&sent.witness) {
            return Ok(Taken::Stranger);
        }
        let Ok(size) = signed(sent.size) else { return Ok(Taken::NoSuchCheckpoint) };
        let found: Result<_, StoreError> =
            self.store.read("checkpoint", |mut tx| async move { tx.checkpoint(size, sent.made_at).await }).await;
        let Some(row) = found? else { return Ok(Taken::NoSuchCheckpoint) };
        let (checkpoint, _) = read(&row).ok_or(NoTree::Damaged)?;
        if checkpoint.is_witnessed(&sent.witness, &sent.signature).is_err() {
            return Ok(Taken::NotSigned);
        }
        let row = &WitnessRow {
            size,
            made_at: sent.made_at,
            witness: sent.witness.0.to_vec(),
            signature: sent.signature.0.to_vec(),
            at: now,
        };
        let kept: Result<_, StoreError> = self
            .store
            .write("co-signature", |mut tx| async move {
                tx.add_witness(row).await?;
                tx.done(())
            })
            .await;
        kept?;
        Ok(Taken::Kept)
    }
}

/// A stored checkpoint, where it is one and stands at its own place.
pub(super) fn read(row: &CheckpointRow) -> Option<(Checkpoint, Signature)> {
    let checkpoint = Checkpoint::from_text(&row.form).ok()?;
    let signature = Signature(row.signature.as_slice().try_into().ok()?);
    let in_place = i64::try_from(checkpoint.size()) == Ok(row.size) && checkpoint.at() == row.at;
    in_place.then_some((checkpoint, signature))
}

/// A stored co-signature, where it is one.
pub(super) fn signed_by(row: &WitnessRow) -> Option<(VerifyKey, Signature)> {
    Some((VerifyKey(row.witness.as_slice().try_into().ok()?), Signature(row.signature.as_slice().try_into().ok()?)))
}
