//! Making checkpoints. The node signs none that does not continue its last one: where somebody shortened or changed
//! the log in the store, it says so instead of putting its name under it.

use super::shown::Shown;
use super::tree::{NoTree, consistency, edge, node_name, size};
use domain::Timestamp;
use sealing::{Checkpoint, Signature, Signer, check_consistency};
use std::time::Duration;
use storage::{CheckpointRow, Store, StoreError};

/// How often one is made.
pub const CHECKPOINT_EVERY: Duration = Duration::from_hours(1);

/// Why no checkpoint was made.
#[derive(Debug, thiserror::Error)]
pub enum NoCheckpoint {
    /// The tree cannot be read.
    #[error(transparent)]
    Tree(#[from] NoTree),
    /// The log does not continue the newest checkpoint.
    #[error(
        "the log does not continue its newest checkpoint: somebody shortened or changed it; run `oberih audit verify`"
    )]
    Broken,
}

impl From<StoreError> for NoCheckpoint {
    fn from(error: StoreError) -> Self {
        Self::Tree(NoTree::Store(error))
    }
}

/// Whether one is due: there is none, or the newest is an hour old.
pub async fn due(store: &Store, now: Timestamp) -> Result<bool, StoreError> {
    let newest = store.read("newest checkpoint", |mut tx| async move { tx.newest_checkpoint().await }).await?;
    Ok(newest.is_none_or(|c| now.since(c.at) >= CHECKPOINT_EVERY))
}

/// Makes a checkpoint of all that is numbered, keeps it and gives it. Its time is never before the newest one's, also
/// where the clock went back.
pub async fn checkpoint(store: &Store, signer: &Signer, now: Timestamp) -> Result<Shown, NoCheckpoint> {
    let key = signer.public();
    let name = node_name(&key);
    let name = name.as_str();
    let made: Result<_, NoCheckpoint> = store
        .write("checkpoint", |mut tx| async move {
            let now_size = size(&mut tx).await?;
            let tree = edge(&mut tx, now_size).await?;
            let mut at = now;
            if let Some(row) = tx.newest_checkpoint().await? {
                let last = Checkpoint::from_text(&row.form).map_err(|_| NoCheckpoint::Broken)?;
                let proof = consistency(&mut tx, last.size(), now_size).await?.ok_or(NoCheckpoint::Broken)?;
                check_consistency(last.size(), last.root(), now_size, &tree.root(), &proof)
                    .map_err(|_| NoCheckpoint::Broken)?;
                at = at.max(last.at());
            }
            let new = Checkpoint::new(name, &tree, at).map_err(|_| NoCheckpoint::Broken)?;
            let signature = new.sign(signer);
            let row = row_of(&new, &signature)?;
            tx.add_checkpoint(&row).await?;
            Ok(tx.done((new, signature))?)
        })
        .await;
    let (checkpoint, signature) = made?.into_inner();
    Ok(Shown { checkpoint, key, signature, witnesses: Vec::new() })
}

fn row_of(checkpoint: &Checkpoint, signature: &Signature) -> Result<CheckpointRow, NoTree> {
    Ok(CheckpointRow {
        size: super::tree::signed(checkpoint.size())?,
        at: checkpoint.at(),
        form: checkpoint.to_text(),
        signature: signature.0.to_vec(),
    })
}
