//! Numbering: the holder of one lease gives entries their numbers, in the order of their writing, and grows the tree
//! with them, all in one transaction. Whatever is killed in between has done nothing.

use super::tree::{NoTree, edge, signed, size};
use storage::{Lease, Store};

/// The lease of the one who numbers.
pub const LOG_LEASE: &str = "log";
/// Entries of one transaction.
const AT_ONCE: usize = 1_000;

/// Numbers at most `limit` entries; gives how many. None when the lease is another's by now.
pub async fn number(store: &Store, lease: &Lease, limit: usize) -> Result<usize, NoTree> {
    let waits: Result<bool, NoTree> = store.read("log waits", |mut tx| async move { Ok(tx.log_waits().await?) }).await;
    if !waits? {
        return Ok(0);
    }
    let numbered: Result<_, NoTree> = store
        .write("log numbers", |mut tx| async move {
            let entries = tx.unnumbered_entries(lease, limit).await?;
            if entries.is_empty() {
                return Ok(tx.done(0)?);
            }
            let first = size(&mut tx).await?;
            let mut edge = edge(&mut tx, first).await?;
            let (mut numbers, mut nodes) = (Vec::with_capacity(entries.len()), Vec::with_capacity(2 * entries.len()));
            for entry in &entries {
                numbers.push((entry.id, signed(edge.size())?));
                for (node, hash) in edge.append(&entry.leaf) {
                    nodes.push((i64::from(node.level), signed(node.index)?, hash));
                }
            }
            if tx.number_entries(&numbers).await? != entries.len() {
                return Err(NoTree::Damaged);
            }
            tx.add_log_nodes(&nodes).await?;
            Ok(tx.done(entries.len())?)
        })
        .await;
    Ok(numbered?.into_inner())
}

/// Numbers all that waits; gives how many.
pub async fn number_all(store: &Store, lease: &Lease) -> Result<usize, NoTree> {
    let mut all = 0;
    loop {
        match number(store, lease, AT_ONCE).await? {
            0 => return Ok(all),
            n => all += n,
        }
    }
}
