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

/// A co-signature of a checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessRow {
    /// The checkpoint's leaves.
    pub size: i64,
    /// The checkpoint's time.
    pub made_at: Timestamp,
    /// Whose: a public key.
    pub witness: Vec<u8>,
    /// The co-signature.
    pub signature: Vec<u8>,
    /// When it came.
    pub at: Timestamp,
}

static ADD: Statement =
    Statement::many("INSERT INTO log_entries (id, at, leaf, nonce, body, reason) VALUES {rows}", "", "bibbbb");
static UNNUMBERED: Statement = Statement::new(
    "SELECT id, at, number, leaf, nonce, body, reason FROM log_entries WHERE number IS NULL ORDER BY turn LIMIT $1",
    "i",
);
static WAITING: Statement = Statement::new("SELECT id FROM log_entries WHERE number IS NULL LIMIT 1", "");
static NUMBER: Statement = Statement::many(
    "UPDATE log_entries SET number = v.column2 FROM (VALUES {rows}) AS v WHERE log_entries.id = v.column1 \
     AND log_entries.number IS NULL",
    "",
    "bi",
);
static SIZE: Statement =
    Statement::new("SELECT number + 1 FROM log_entries WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1", "");
static FROM: Statement = Statement::new(
    "SELECT id, at, number, leaf, nonce, body, reason FROM log_entries WHERE number IS NOT NULL AND number >= $1 \
     ORDER BY number LIMIT $2",
    "ii",
);
static UP_TO: Statement = Statement::new(
    "SELECT id, at, number, leaf, nonce, body, reason FROM log_entries WHERE number IS NOT NULL AND number <= $1 \
     ORDER BY number DESC LIMIT $2",
    "ii",
);
static ADD_NODES: Statement = Statement::many(
    "INSERT INTO log_nodes (level, place, hash) VALUES {rows} \
     ON CONFLICT (level, place) DO UPDATE SET hash = excluded.hash",
    "",
    "iib",
);
static NODE: Statement = Statement::new("SELECT hash FROM log_nodes WHERE level = $1 AND place = $2", "ii");
static NODES_FROM: Statement =
    Statement::new("SELECT place, hash FROM log_nodes WHERE level = $1 AND place >= $2 ORDER BY place LIMIT $3", "iii");
static ADD_CHECKPOINT: Statement = Statement::new(
    "INSERT INTO checkpoints (size, at, form, signature) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    "iitb",
);
static CHECKPOINT: Statement =
    Statement::new("SELECT size, at, form, signature FROM checkpoints WHERE size = $1 AND at = $2", "ii");
static CHECKPOINTS_AFTER: Statement = Statement::new(
    "SELECT size, at, form, signature FROM checkpoints WHERE (size, at) > ($1, $2) ORDER BY size, at LIMIT $3",
    "iii",
);
static NEWEST_CHECKPOINT: Statement =
    Statement::new("SELECT size, at, form, signature FROM checkpoints ORDER BY size DESC, at DESC LIMIT 1", "");
static ADD_WITNESS: Statement = Statement::new(
    "INSERT INTO witnesses (size, made_at, witness, signature, at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    "iibbi",
);
static WITNESSES: Statement = Statement::new(
    "SELECT size, made_at, witness, signature, at FROM witnesses WHERE size = $1 AND made_at = $2 ORDER BY witness",
    "ii",
);
static WITNESSES_AFTER: Statement = Statement::new(
    "SELECT size, made_at, witness, signature, at FROM witnesses WHERE (size, made_at, witness) > ($1, $2, $3) \
     ORDER BY size, made_at, witness LIMIT $4",
    "iibi",
);
static NEWEST_WITNESS: Statement =
    Statement::new("SELECT at FROM witnesses ORDER BY size DESC, made_at DESC, witness DESC LIMIT 1", "");
static BODIES_FROM: Statement = Statement::new(
    "SELECT number, at FROM log_entries WHERE body IS NOT NULL AND number IS NOT NULL AND number >= $1 \
     ORDER BY number LIMIT $2",
    "ii",
);
static ERASE_BODIES: Statement = Statement::new(
    "UPDATE log_entries SET body = NULL, nonce = NULL, reason = NULL \
     WHERE body IS NOT NULL AND number IS NOT NULL AND number < $1",
    "i",
);

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD,
    &UNNUMBERED,
    &WAITING,
    &NUMBER,
    &SIZE,
    &FROM,
    &UP_TO,
    &ADD_NODES,
    &NODE,
    &NODES_FROM,
    &ADD_CHECKPOINT,
    &CHECKPOINT,
    &CHECKPOINTS_AFTER,
    &NEWEST_CHECKPOINT,
    &ADD_WITNESS,
    &WITNESSES,
    &WITNESSES_AFTER,
    &NEWEST_WITNESS,
    &BODIES_FROM,
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

fn read_witness(row: &Row) -> Result<WitnessRow, StoreError> {
    Ok(WitnessRow {
        size: row.int(0)?,
        made_at: row.time(1)?,
        witness: row.bytes(2)?,
        signature: row.bytes(3)?,
        at: row.time(4)?,
    })
}

impl Tx {
    /// Adds entries, in the transaction of what they are about and after it: where it waited for a row that somebody
    /// else was changing, the entries of both stand in the order of the changes.
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

    /// Whether entries wait for their number.
    pub async fn log_waits(&mut self) -> Result<bool, StoreError> {
        Ok(self.row(&WAITING, Vec::new()).await?.is_some())
    }

    /// Entries without a number, in the order of their writing, for whoever only looks.
    pub async fn waiting_entries(&mut self, limit: usize) -> Result<Vec<EntryRow>, StoreError> {
        self.rows(&UNNUMBERED, vec![limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// The same for the holder of the lease, who numbers them; nothing if the lease is another's.
    pub async fn unnumbered_entries(&mut self, lease: &Lease, limit: usize) -> Result<Vec<EntryRow>, StoreError> {
        if !self.check_fence(lease).await? {
            return Ok(Vec::new());
        }
        self.waiting_entries(limit).await
    }

    /// Numbers entries; gives how many had none.
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

    /// Numbered entries up to a number and with it, the last one first.
    pub async fn entries_up_to(&mut self, number: i64, limit: usize) -> Result<Vec<EntryRow>, StoreError> {
        self.rows(&UP_TO, vec![number.into(), limit_arg(limit)]).await?.iter().map(read).collect()
    }

    /// Adds nodes of the tree: level, place, hash. What somebody else put there before is replaced.
    pub async fn add_log_nodes(&mut self, nodes: &[(i64, i64, [u8; 32])]) -> Result<(), StoreError> {
        let args = nodes.iter().flat_map(|(l, p, h)| [Arg::from(*l), (*p).into(), h[..].into()]).collect();
        self.run_each(&ADD_NODES, &[], args).await.map(drop)
    }

    /// A node of the tree; none also where what is there is no hash.
    pub async fn log_node(&mut self, level: i64, place: i64) -> Result<Option<[u8; 32]>, StoreError> {
        let row = self.row(&NODE, vec![level.into(), place.into()]).await?;
        Ok(row.map(|row| row.bytes(0)).transpose()?.and_then(|bytes| bytes.try_into().ok()))
    }

    /// Nodes of a level from a place on: place, and what should be a hash.
    pub async fn log_nodes_from(
        &mut self,
        level: i64,
        place: i64,
        limit: usize,
    ) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        let rows = self.rows(&NODES_FROM, vec![level.into(), place.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.bytes(1)?))).collect()
    }

    /// Adds a checkpoint; one of this size and time that is there stays.
    pub async fn add_checkpoint(&mut self, c: &CheckpointRow) -> Result<bool, StoreError> {
        let args = vec![c.size.into(), c.at.into(), c.form.as_str().into(), c.signature[..].into()];
        Ok(self.run(&ADD_CHECKPOINT, args).await? == 1)
    }

    /// The checkpoint of this size and time.
    pub async fn checkpoint(&mut self, size: i64, at: Timestamp) -> Result<Option<CheckpointRow>, StoreError> {
        self.row(&CHECKPOINT, vec![size.into(), at.into()]).await?.as_ref().map(read_checkpoint).transpose()
    }

    /// Checkpoints after one of a size and time, by size and time.
    pub async fn checkpoints_after(
        &mut self,
        after: (i64, Timestamp),
        limit: usize,
    ) -> Result<Vec<CheckpointRow>, StoreError> {
        let rows = self.rows(&CHECKPOINTS_AFTER, vec![after.0.into(), after.1.into(), limit_arg(limit)]).await?;
        rows.iter().map(read_checkpoint).collect()
    }

    /// The newest checkpoint.
    pub async fn newest_checkpoint(&mut self) -> Result<Option<CheckpointRow>, StoreError> {
        self.row(&NEWEST_CHECKPOINT, Vec::new()).await?.as_ref().map(read_checkpoint).transpose()
    }

    /// Adds a co-signature; one of the same witness that is there stays.
    pub async fn add_witness(&mut self, w: &WitnessRow) -> Result<(), StoreError> {
        let args = vec![w.size.into(), w.made_at.into(), w.witness[..].into(), w.signature[..].into(), w.at.into()];
        self.run(&ADD_WITNESS, args).await.map(drop)
    }

    /// The co-signatures of the checkpoint of this size and time.
    pub async fn witnesses(&mut self, size: i64, made_at: Timestamp) -> Result<Vec<WitnessRow>, StoreError> {
        self.rows(&WITNESSES, vec![size.into(), made_at.into()]).await?.iter().map(read_witness).collect()
    }

    /// When the newest checkpoint that has a co-signature was co-signed last.
    pub async fn newest_co_signature(&mut self) -> Result<Option<Timestamp>, StoreError> {
        self.row(&NEWEST_WITNESS, Vec::new()).await?.map(|row| row.time(0)).transpose()
    }

    /// Co-signatures after one, by checkpoint and witness.
    pub async fn witnesses_after(
        &mut self,
        after: Option<&WitnessRow>,
        limit: usize,
    ) -> Result<Vec<WitnessRow>, StoreError> {
        let mut args: Vec<Arg> = match after {
            Some(w) => vec![w.size.into(), w.made_at.into(), w.witness[..].into()],
            None => vec![i64::MIN.into(), i64::MIN.into(), Arg::Bytes(Vec::new())],
        };
        args.push(limit_arg(limit));
        self.rows(&WITNESSES_AFTER, args).await?.iter().map(read_witness).collect()
    }

    /// Numbered entries that still say something, from a number on: number and time, by number.
    pub async fn bodies_from(&mut self, number: i64, limit: usize) -> Result<Vec<(i64, Timestamp)>, StoreError> {
        let rows = self.rows(&BODIES_FROM, vec![number.into(), limit_arg(limit)]).await?;
        rows.iter().map(|row| Ok((row.int(0)?, row.time(1)?))).collect()
    }

    /// Erases what the entries before a number say; their leaves stay. Gives how many.
    pub async fn erase_entries(&mut self, before: i64) -> Result<usize, StoreError> {
        self.run(&ERASE_BODIES, vec![before.into()]).await
    }
}
