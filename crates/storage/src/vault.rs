//! The vault's public side: statements about keys, epochs of compartments, wrapped keys, desks. Nothing here opens.

use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{CompartmentId, Timestamp};

/// A statement as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// From 0, no gaps.
    pub number: i64,
    /// What was said.
    pub body: Vec<u8>,
    /// Who said it.
    pub by: Vec<u8>,
    /// Who said it with her.
    pub with: Option<Vec<u8>>,
}

/// One epoch of a compartment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EpochRow {
    /// Which compartment.
    pub compartment: CompartmentId,
    /// From 1.
    pub epoch: u32,
    /// The kind's number.
    pub kind: i64,
    /// Keys and members.
    pub record: Vec<u8>,
    /// The register's stamp; none where a statement says it.
    pub stamp: Option<Vec<u8>>,
    /// When it was made.
    pub at: Timestamp,
}

/// A wrapped private key.
#[derive(Clone, PartialEq, Eq)]
pub struct GrantRow {
    /// Which compartment.
    pub compartment: CompartmentId,
    /// Of which epoch.
    pub epoch: u32,
    /// To whom; for a pair, both holders.
    pub party: Vec<u8>,
    /// The wrap.
    pub wrapped: Vec<u8>,
}

/// A desk and its archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskRow {
    /// The desk's compartment.
    pub id: CompartmentId,
    /// The archive's.
    pub archive: CompartmentId,
    /// Its name in the configuration.
    pub name: String,
    /// `ngo`, `police` or `mixed`.
    pub kind: String,
}

static ADD_STATEMENT: Statement = Statement::new(
    "INSERT INTO statements (number, body, by_signature, with_signature) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    "ibbb",
);
static STATEMENTS: Statement = Statement::new(
    "SELECT number, body, by_signature, with_signature FROM statements WHERE number >= $1 ORDER BY number",
    "i",
);
static ADD_EPOCHS: Statement = Statement::many(
    "INSERT INTO epochs (compartment_id, epoch, kind, record, stamp, at) VALUES {rows} ON CONFLICT DO NOTHING",
    "",
    "biibbi",
);
static CHANGE_EPOCH: Statement =
    Statement::new("UPDATE epochs SET record = $3, stamp = $4 WHERE compartment_id = $1 AND epoch = $2", "bibb");
static NEWEST_EPOCH: Statement = Statement::new(
    "SELECT compartment_id, epoch, kind, record, stamp, at FROM epochs WHERE compartment_id = $1 ORDER BY epoch DESC LIMIT 1",
    "b",
);
static EPOCHS: Statement = Statement::new(
    "SELECT compartment_id, epoch, kind, record, stamp, at FROM epochs WHERE compartment_id = $1 ORDER BY epoch",
    "b",
);
static EPOCHS_OF_KIND: Statement = Statement::new(
    "SELECT compartment_id, epoch, kind, record, stamp, at FROM epochs \
     WHERE kind = $1 AND compartment_id > $2 ORDER BY compartment_id, epoch LIMIT $3",
    "ibi",
);
static ADD_GRANTS: Statement = Statement::many(
    "INSERT INTO grants (compartment_id, epoch, party, wrapped) VALUES {rows} \
     ON CONFLICT (compartment_id, epoch, party) DO UPDATE SET wrapped = excluded.wrapped",
    "",
    "bibb",
);
static GRANTS: Statement = Statement::new(
    "SELECT compartment_id, epoch, party, wrapped FROM grants WHERE compartment_id = $1 ORDER BY epoch, party",
    "b",
);
static GRANTS_TO: Statement = Statement::new(
    "SELECT compartment_id, epoch, party, wrapped FROM grants WHERE compartment_id = $1 AND party = $2 ORDER BY epoch",
    "bb",
);
static DROP_GRANTS_TO: Statement = Statement::new("DELETE FROM grants WHERE compartment_id = $1 AND party = $2", "bb");
static REWRAP_GRANT: Statement = Statement::new(
    "UPDATE grants SET wrapped = $4 WHERE compartment_id = $1 AND epoch = $2 AND party = $3 AND wrapped = $5",
    "bibbb",
);
static DROP_GRANTS: Statement = Statement::new("DELETE FROM grants WHERE compartment_id = $1", "b");
static DROP_EPOCHS: Statement = Statement::new("DELETE FROM epochs WHERE compartment_id = $1", "b");
static ADD_DESK: Statement =
    Statement::new("INSERT INTO desks (id, archive_id, name, kind, added_at) VALUES ($1, $2, $3, $4, $5)", "bbtti");
static DESKS: Statement = Statement::new("SELECT id, archive_id, name, kind FROM desks ORDER BY name", "");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD_STATEMENT,
    &STATEMENTS,
    &ADD_EPOCHS,
    &CHANGE_EPOCH,
    &NEWEST_EPOCH,
    &EPOCHS,
    &EPOCHS_OF_KIND,
    &ADD_GRANTS,
    &GRANTS,
    &GRANTS_TO,
    &DROP_GRANTS_TO,
    &REWRAP_GRANT,
    &DROP_GRANTS,
    &DROP_EPOCHS,
    &ADD_DESK,
    &DESKS,
];

pub(crate) fn compartment_id(row: &Row, column: usize) -> Result<CompartmentId, StoreError> {
    CompartmentId::from_slice(&row.bytes(column)?).ok_or(StoreError::Corrupt("a compartment's id"))
}

pub(crate) fn small(row: &Row, column: usize, what: &'static str) -> Result<u32, StoreError> {
    u32::try_from(row.int(column)?).map_err(|_| StoreError::Corrupt(what))
}

pub(crate) fn read_epoch(row: &Row) -> Result<EpochRow, StoreError> {
    Ok(EpochRow {
        compartment: compartment_id(row, 0)?,
        epoch: small(row, 1, "an epoch's number")?,
        kind: row.int(2)?,
        record: row.bytes(3)?,
        stamp: row.maybe_bytes(4)?,
        at: row.time(5)?,
    })
}

pub(crate) fn read_grant(row: &Row) -> Result<GrantRow, StoreError> {
    Ok(GrantRow {
        compartment: compartment_id(row, 0)?,
        epoch: small(row, 1, "an epoch's number")?,
        party: row.bytes(2)?,
        wrapped: row.bytes(3)?,
    })
}

impl Tx {
    /// Adds the next statement; false if there is one with its number, which then stays.
    pub async fn add_statement(&mut self, s: &StatementRow) -> Result<bool, StoreError> {
        let args = vec![s.number.into(), s.body[..].into(), s.by[..].into(), s.with.as_deref().into()];
        Ok(self.run(&ADD_STATEMENT, args).await? == 1)
    }

    /// The statements from a number on, in order.
    pub async fn statements(&mut self, from: i64) -> Result<Vec<StatementRow>, StoreError> {
        let rows = self.rows(&STATEMENTS, vec![from.into()]).await?;
        let read = |row: &Row| {
            Ok(StatementRow { number: row.int(0)?, body: row.bytes(1)?, by: row.bytes(2)?, with: row.maybe_bytes(3)? })
        };
        rows.iter().map(read).collect()
    }

    /// Adds epochs; gives how many were not there already.
    pub async fn add_epochs(&mut self, epochs: &[EpochRow]) -> Result<usize, StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(epochs.len() * 6);
        for e in epochs {
            args.extend([
                e.compartment.as_bytes()[..].into(),
                i64::from(e.epoch).into(),
                e.kind.into(),
                e.record[..].into(),
                e.stamp.as_deref().into(),
                e.at.into(),
            ]);
        }
        self.run_each(&ADD_EPOCHS, &[], args).await
    }

    /// The record of an epoch that was given to one more member takes the old one's place; false if it is gone.
    pub async fn change_epoch(&mut self, e: &EpochRow) -> Result<bool, StoreError> {
        let args = vec![
            e.compartment.as_bytes()[..].into(),
            i64::from(e.epoch).into(),
            e.record[..].into(),
            e.stamp.as_deref().into(),
        ];
        Ok(self.run(&CHANGE_EPOCH, args).await? == 1)
    }

    /// The newest epoch of a compartment.
    pub async fn newest_epoch(&mut self, id: CompartmentId) -> Result<Option<EpochRow>, StoreError> {
        self.row(&NEWEST_EPOCH, vec![id.as_bytes()[..].into()]).await?.as_ref().map(read_epoch).transpose()
    }

    /// All epochs of a compartment, oldest first.
    pub async fn epochs(&mut self, id: CompartmentId) -> Result<Vec<EpochRow>, StoreError> {
        let rows = self.rows(&EPOCHS, vec![id.as_bytes()[..].into()]).await?;
        rows.iter().map(read_epoch).collect()
    }

    /// Epochs of a kind, by compartment, after one; for walks over all of them.
    pub async fn epochs_of_kind(
        &mut self,
        kind: i64,
        after: Option<CompartmentId>,
        limit: usize,
    ) -> Result<Vec<EpochRow>, StoreError> {
        let after = after.map_or_else(Vec::new, |id| id.as_bytes().to_vec());
        let args = vec![kind.into(), Arg::Bytes(after), crate::conversations::limit_arg(limit)];
        self.rows(&EPOCHS_OF_KIND, args).await?.iter().map(read_epoch).collect()
    }

    /// Adds grants; one that is there is replaced.
    pub async fn add_grants(&mut self, grants: &[GrantRow]) -> Result<(), StoreError> {
        let mut args: Vec<Arg> = Vec::with_capacity(grants.len() * 4);
        for g in grants {
            args.extend([
                g.compartment.as_bytes()[..].into(),
                i64::from(g.epoch).into(),
                g.party[..].into(),
                g.wrapped[..].into(),
            ]);
        }
        self.run_each(&ADD_GRANTS, &[], args).await.map(drop)
    }

    /// All grants of a compartment, by epoch.
    pub async fn grants(&mut self, id: CompartmentId) -> Result<Vec<GrantRow>, StoreError> {
        let rows = self.rows(&GRANTS, vec![id.as_bytes()[..].into()]).await?;
        rows.iter().map(read_grant).collect()
    }

    /// A party's grants of a compartment, by epoch.
    pub async fn grants_to(&mut self, id: CompartmentId, party: &[u8]) -> Result<Vec<GrantRow>, StoreError> {
        let rows = self.rows(&GRANTS_TO, vec![id.as_bytes()[..].into(), party.into()]).await?;
        rows.iter().map(read_grant).collect()
    }

    /// Wraps a grant for another key of its party; false where it is not the one that was read any more.
    pub async fn rewrap_grant(&mut self, before: &GrantRow, wrapped: &[u8]) -> Result<bool, StoreError> {
        let args = vec![
            before.compartment.as_bytes()[..].into(),
            i64::from(before.epoch).into(),
            before.party[..].into(),
            wrapped.into(),
            before.wrapped[..].into(),
        ];
        Ok(self.run(&REWRAP_GRANT, args).await? == 1)
    }

    /// Takes a compartment from a party; gives how many grants went.
    pub async fn drop_grants_to(&mut self, id: CompartmentId, party: &[u8]) -> Result<usize, StoreError> {
        self.run(&DROP_GRANTS_TO, vec![id.as_bytes()[..].into(), party.into()]).await
    }

    /// Erases a compartment's keys: every grant and every epoch. What was sealed to it opens no more.
    pub async fn drop_compartment(&mut self, id: CompartmentId) -> Result<(), StoreError> {
        self.run(&DROP_GRANTS, vec![id.as_bytes()[..].into()]).await?;
        self.run(&DROP_EPOCHS, vec![id.as_bytes()[..].into()]).await.map(drop)
    }

    /// Adds a desk.
    pub async fn add_desk(&mut self, desk: &DeskRow, at: Timestamp) -> Result<(), StoreError> {
        let args = vec![
            desk.id.as_bytes()[..].into(),
            desk.archive.as_bytes()[..].into(),
            desk.name.as_str().into(),
            desk.kind.as_str().into(),
            at.into(),
        ];
        self.run(&ADD_DESK, args).await.map(drop)
    }

    /// All desks, by name.
    pub async fn desks(&mut self) -> Result<Vec<DeskRow>, StoreError> {
        let rows = self.rows(&DESKS, Vec::new()).await?;
        let read = |row: &Row| {
            Ok(DeskRow {
                id: compartment_id(row, 0)?,
                archive: compartment_id(row, 1)?,
                name: row.text(2)?,
                kind: row.text(3)?,
            })
        };
        rows.iter().map(read).collect()
    }
}
