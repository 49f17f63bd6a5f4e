//! Writing: made ready before the transaction, put down in it.

use super::entry::Entry;
use super::form::body;
use super::reason::{Audit, seal};
use domain::EntryId;
use rand_core::CryptoRng;
use sealing::{BadKey, commitment, leaf_hash};
use storage::{EntryRow, StoreError, Tx};

/// A line that is ready to be put down.
#[derive(Clone)]
pub struct Prepared(EntryRow);

impl Prepared {
    /// Which line it will be.
    pub fn id(&self) -> EntryId {
        self.0.id
    }

    /// What it says, as it is kept.
    pub fn body(&self) -> &[u8] {
        self.0.body.as_deref().unwrap_or_default()
    }

    #[cfg(test)]
    pub(super) fn row(&self) -> &EntryRow {
        &self.0
    }
}

impl Entry<'_> {
    /// Makes the line ready. `audit`: none while the node has no audit compartment; then reason and place are not kept.
    /// Where there is a reason it takes an HPKE, so call it before the transaction; without one also within. Errors:
    /// the audit compartment's key gives no secret.
    pub fn prepare(&self, audit: Option<Audit<'_>>, rng: &mut impl CryptoRng) -> Result<Prepared, BadKey> {
        let id = EntryId::new(self.at, rng);
        let reason = match audit {
            Some(audit) => seal(audit, id, (self.reason, self.place), rng)?,
            None => None,
        };
        Ok(self.with(id, reason, rng))
    }

    /// The same without its words: reason and place are not kept.
    pub(crate) fn ready(&self, rng: &mut impl CryptoRng) -> Prepared {
        let id = EntryId::new(self.at, rng);
        self.with(id, None, rng)
    }

    fn with(&self, id: EntryId, reason: Option<Vec<u8>>, rng: &mut impl CryptoRng) -> Prepared {
        let body = body(id, self, reason.as_deref().map(leaf_hash).as_ref());
        let mut nonce = [0; 32];
        rng.fill_bytes(&mut nonce);
        Prepared(EntryRow {
            id,
            at: self.at,
            number: None,
            leaf: commitment(&nonce, &body).to_vec(),
            nonce: Some(nonce.to_vec()),
            body: Some(body),
            reason,
        })
    }
}

/// Puts lines down in the transaction of what they are about. Call it *after* the rows were changed: then two changes
/// of one row and their lines stand in the same order, however the transactions meet.
pub async fn write(tx: &mut Tx, lines: &[Prepared]) -> Result<(), StoreError> {
    let rows: Vec<EntryRow> = lines.iter().map(|line| line.0.clone()).collect();
    tx.add_entries(&rows).await
}
