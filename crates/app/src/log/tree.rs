//! The tree from its stored hashes: its right edge, and proofs over it.

use sealing::{Edge, Hash, Node, Plan, VerifyKey, peaks, write_hex};
use std::collections::HashMap;
use storage::{StoreError, Tx};

/// Why the tree cannot be gone on with.
#[derive(Debug, thiserror::Error)]
pub enum NoTree {
    /// The store failed.
    #[error("the log could not be read or written")]
    Store(#[from] StoreError),
    /// Hashes are missing.
    #[error("the log's tree is damaged: run `oberih audit verify` to see where, and restore what was there")]
    Damaged,
}

/// The name of the node in its checkpoints: the beginning of the fingerprint of the key that signs them, 16 digits.
pub fn node_name(key: &VerifyKey) -> String {
    let mut name = String::with_capacity(16);
    write_hex(&mut name, &key.fingerprint()[..8]);
    name
}

pub(super) fn signed(n: u64) -> Result<i64, NoTree> {
    i64::try_from(n).map_err(|_| NoTree::Damaged)
}

/// The number of numbered entries.
pub(super) async fn size(tx: &mut Tx) -> Result<u64, NoTree> {
    u64::try_from(tx.log_size().await?).map_err(|_| NoTree::Damaged)
}

async fn hash_of(tx: &mut Tx, node: Node) -> Result<Hash, NoTree> {
    tx.log_node(node.level.into(), signed(node.index)?).await?.ok_or(NoTree::Damaged)
}

/// The right edge of the tree of this size.
pub(super) async fn edge(tx: &mut Tx, size: u64) -> Result<Edge, NoTree> {
    let mut hashes = Vec::new();
    for node in peaks(0, size) {
        hashes.push(hash_of(tx, node).await?);
    }
    Edge::from_parts(size, hashes).ok_or(NoTree::Damaged)
}

async fn fill(tx: &mut Tx, plan: &Plan) -> Result<Vec<Hash>, NoTree> {
    let mut known = HashMap::new();
    for node in plan.nodes() {
        known.insert(node, hash_of(tx, node).await?);
    }
    plan.fill(|node| known.get(&node).copied()).ok_or(NoTree::Damaged)
}

/// The proof that the tree of `old` entries is the beginning of that of `new`; `None` where `old` is more than `new` or
/// there are not as many. Of 0 it is empty.
pub async fn consistency(tx: &mut Tx, old: u64, new: u64) -> Result<Option<Vec<Hash>>, NoTree> {
    if new > size(tx).await? || old > new {
        return Ok(None);
    }
    match Plan::consistency(old, new) {
        Some(plan) => fill(tx, &plan).await.map(Some),
        None => Ok((old == 0).then(Vec::new)),
    }
}

/// The proof that entry `number` is in the tree of `of` entries; `None` where it is not, or there are not as many.
pub async fn inclusion(tx: &mut Tx, number: u64, of: u64) -> Result<Option<Vec<Hash>>, NoTree> {
    if of > size(tx).await? {
        return Ok(None);
    }
    match Plan::inclusion(number, of) {
        Some(plan) => fill(tx, &plan).await.map(Some),
        None => Ok(None),
    }
}
