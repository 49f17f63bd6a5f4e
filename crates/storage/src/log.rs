//! The log: entries written with what they are about, numbered afterwards by one lease holder, their tree and its
//! checkpoints.

use crate::conversations::limit_arg;
use crate::error::StoreError;
use crate::leases::Lease;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{EntryId, Timestamp};

/// A line of the log.
#[derive(Clone)]
pub struct EntryRow {
    /// Which.
    pub id: EntryId,
    /// When.
    pub at: Timestamp,
    /// Its leaf; none until it is numbered.
    pub number: Option<i64>,
    /// What the tree holds of it.
    pub leaf: Vec<u8>,
    /// With the body it makes the leaf; gone with it.
    pub nonce: Option<Vec<u8>>,
    /// What happened; erased when due.
    pub body: Option<Vec<u8>>,
    /// Reason and place, sealed to the audit compartment.
    pub reason: Option<Vec<u8>>,
}

/// A checkpoint of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckpointRow {
    /// Leaves.
    pub size: i64,
    /// When.
    pub at: Timestamp,
    /// Its text.
    pub form: String,
    /// The node's signature.
    pub signature: Vec<u8>,
}

static ADD: Statement =
    Statement::many("INSERT INTO log_entries (id, at, leaf, nonce, body, reason) VALUES {rows}", "", "bibbbb");
static UNNUMBERED: Statement = Statement::new(
    "SELECT id, at, number, leaf, nonce, body, reason FROM log_entries WHERE number IS NULL ORDER BY id LIMIT $1",
    "i",
);
static NUMBER: Statement = Statement::many(
    "UPDATE log_entries SET number = v.column2 FROM (VALUES {rows}) AS v WHERE log_entries.id = v.column1 \
     AND log_entries.number IS NULL",
    "",
    "bi",
);
static SIZE: Statement =
    Statement::new("SELECT coalesce(max(number) + 1, 0) FROM log_entries WHERE number IS NOT NULL", "");
static FROM: Statement = Statement::new(
    "SELECT id, at, number, leaf, nonce, body, reason FROM log_entries WHERE number >= $1 ORDER BY number LIMIT $2",
    "ii",
);
static ADD_NODES: Statement =
    Statement::many("INSERT INTO log_nodes (level, place, hash) VALUES {rows} ON CONFLICT DO NOTHING", "", "iib");
static NODE: Statement = Statement::new("SELECT hash FROM log_nodes WHERE level = $1 AND place = $2", "ii");
static ADD_CHECKPOINT: Statement = Statement::new(
    "INSERT INTO checkpoints (size, at, form, signature) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    "iitb",
);
static CHECKPOINTS: Statement =
    Statement::new("SELECT size, at, form, signature FROM checkpoints WHERE size >= $1 ORDER BY size LIMIT $2", "ii");
static NEWEST_CHECKPOINT: Statement =
    Statement::new("SELECT size, at, form, signature FROM checkpoints ORDER BY size DESC LIMIT 1", "");
static ADD_WITNESS: Statement = Statement::new(
    "INSERT INTO witnesses (size, witness, signature, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    "ibbi",
);
static WITNESSES: Statement =
    Statement::new("SELECT witness, signature FROM witnesses WHERE size = $1 ORDER BY witness", "i");
static NEWEST_WITNESSED: Statement = Statement::new("SELECT coalesce(max(size), -1) FROM witnesses", "");
static ERASE_BODIES: Statement = Statement::new(
    "UPDATE log_entries SET body = NULL, nonce = NULL, reason = NULL WHERE id IN \
     (SELECT id FROM log_entries WHERE at < $1 AND body IS NOT NULL AND number IS NOT NULL ORDER BY at LIMIT $2)",
    "ii",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD,
    &UNNUMBERED,
    &NUMBER,
    &SIZE,
    &FROM,
    &ADD_NODES,
    &NODE,
    &ADD_CHECKPOINT,
    &CHECKPOINTS,
    &NEWEST_CHECKPOINT,
    &ADD_WITNESS,
    &WITNESSES,
    &NEWEST_WITNESSED,
    &ERASE_BODIES,
];

fn read(row: &Row) -> Result<EntryRow, StoreError> {
    Ok(EntryRow {
        id: EntryId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("a log entry's id"))?,
        at: row.time(1)?,
        number: row.maybe_int(2)?,
        leaf: row.bytes(3)?,
        nonce: row.maybe_bytes(4)?,
        body: row.maybe_bytes(5)?,
        reason: row.maybe_bytes(6)?,
    })
}

fn read_checkpoint(row: &Row) -> Result<CheckpointRow, StoreError> {
    Ok(CheckpointRow { size: row.int(0)?, at: row.time(1)?, form: row.text(2)?, signature: row.bytes(3)? })
}

impl Tx {
    /// Adds entries, in the transaction of what they are about.
    pub async fn add_entries(&mut self, entries: &[EntryRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(entries.len() * 6);
        for e in entries {
            args.extend([
                e.id.as_bytes()[..].into(),
                e.at.into(),
                e.leaf[..].into(),
                e.nonce.as_deref().into(),
                e.body.as_deref().into(),
                e.reason.as_deref().into(),
            ]);
        }
        self.run_each(&ADD, &[], args).await.map(drop)
    }

    /// Entries without a number, oldest first; nothing if the lease is another's.
    pub async fn unnumbered_entries(&mut self, lease: &Lease, limit: usize) -> Result<Vec<EntryRow>, StoreError> {
        if !self.check_fence(lease).await? {
            return Ok(Vec::new());
        }
        self.rows(&UNNUMBERED, vec![limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// Numbers entries.
    pub async fn number_entries(&mut self, numbers: &[(EntryId, i64)]) -> Result<usize, StoreError> {
        let args = numbers.iter().flat_map(|(id, n)| [Arg::Bytes(id.as_bytes().to_vec()), (*n).into()]).collect();
        self.run_each(&NUMBER, &[], args).await
    }

    /// How many entries are numbered.
    pub async fn log_size(&mut self) -> Result<i64, StoreError> {
        self.row(&SIZE, Vec::new()).await?.map_or(Ok(0), |row| row.int(0))
    }

    /// Numbered entries from a number on.
    pub async fn entries_from(&mut self, number: i64, limit: usize) -> Result<Vec<EntryRow>, StoreError> {
        self.rows(&FROM, vec![number.into(), limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// Adds nodes of the tree: level, place, hash.
    pub async fn add_log_nodes(&mut self, nodes: &[(i64, i64, [u8; 32])]) -> Result<(), StoreError> {
        let args = nodes.iter().flat_map(|(l, p, h)| [Arg::from(*l), (*p).into(), h[..].into()]).collect();
        self.run_each(&ADD_NODES, &[], args).await.map(drop)
    }

    /// A node of the tree.
    pub async fn log_node(&mut self, level: i64, place: i64) -> Result<Option<[u8; 32]>, StoreError> {
        let row = self.row(&NODE, vec![level.into(), place.into()]).await?;
        row.map(|row| row.bytes(0)?.try_into().map_err(|_| StoreError::Corrupt("a hash of the log"))).transpose()
    }

    /// Adds a checkpoint; one of this size that is there stays.
    pub async fn add_checkpoint(&mut self, c: &CheckpointRow) -> Result<bool, StoreError> {
        let args = vec![c.size.into(), c.at.into(), c.form.as_str().into(), c.signature[..].into()];
        Ok(self.run(&ADD_CHECKPOINT, args).await? == 1)
    }

    /// Checkpoints from a size on.
    pub async fn checkpoints(&mut self, from: i64, limit: usize) -> Result<Vec<CheckpointRow>, StoreError> {
        self.rows(&CHECKPOINTS, vec![from.into(), limit_arg(limit)]).await?.iter().map(read_checkpoint).collect()
    }

    /// The newest checkpoint.
    pub async fn newest_checkpoint(&mut self) -> Result<Option<CheckpointRow>, StoreError> {
        self.row(&NEWEST_CHECKPOINT, Vec::new()).await?.as_ref().map(read_checkpoint).transpose()
    }

    /// A witness signed the checkpoint of this size.
    pub async fn add_witness(
        &mut self,
        size: i64,
        witness: &[u8],
        signature: &[u8],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        self.run(&ADD_WITNESS, vec![size.into(), witness.into(), signature.into(), at.into()]).await.map(drop)
    }

    /// Who signed the checkpoint of this size: key, signature.
    pub async fn witnesses(&mut self, size: i64) -> Result<Vec<(Vec<u8>, Vec<u8>)>, StoreError> {
        let rows = self.rows(&WITNESSES, vec![size.into()]).await?;
        rows.iter().map(|row| Ok((row.bytes(0)?, row.bytes(1)?))).collect()
    }

    /// The size of the newest checkpoint that somebody else signed.
    pub async fn newest_witnessed(&mut self) -> Result<Option<i64>, StoreError> {
        let row = self.row(&NEWEST_WITNESSED, Vec::new()).await?;
        Ok(row.map(|row| row.int(0)).transpose()?.filter(|size| *size >= 0))
    }

    /// Erases what entries from before a time say; their leaves stay. Gives how many.
    pub async fn erase_entries(&mut self, before: Timestamp, limit: usize) -> Result<usize, StoreError> {
        self.run(&ERASE_BODIES, vec![before.into(), limit_arg(limit)]).await
    }
}
