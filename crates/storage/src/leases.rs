//! Leases: who does alone what must not be done twice. Expiry goes by the database's clock; the fence
//! grows with each take-over, and what an old holder still writes is refused by it.

use crate::dialect::Engine;
use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::Timestamp;
use std::time::Duration;

/// A lease as its holder knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// What is leased.
    pub name: String,
    /// The process that holds it.
    pub holder: String,
    /// Grows with each take-over.
    pub fence: i64,
}

// A conflict locks the row even where nothing is updated, and whoever stopped then would keep the holder from renewing: a
// lease that is held is looked at first, and left alone.
static TAKE: Statement = Statement::new(
    "INSERT INTO leases (name, holder, fence, expires) SELECT $1, $2, 1, {now} + $3 \
     WHERE NOT EXISTS (SELECT 1 FROM leases WHERE name = $1 AND expires > {now}) ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, fence = leases.fence + 1, \
     expires = excluded.expires WHERE leases.expires <= {now} RETURNING fence",
    "tti",
);
// One that ran out but was neither given back nor taken by another is still its holder's: the fence says so. A full
// disk keeps the only holder of an embedded store from renewing for as long as it is full.
static RENEW: Statement = Statement::new(
    "UPDATE leases SET expires = {now} + $4 WHERE name = $1 AND holder = $2 AND fence = $3 AND expires > 0",
    "ttii",
);
static RELEASE: Statement =
    Statement::new("UPDATE leases SET expires = 0 WHERE name = $1 AND holder = $2 AND fence = $3", "tti");
static EXPIRE: Statement = Statement::new("UPDATE leases SET expires = 0 WHERE name = $1", "t");
// Locked against a take-over until the end of the transaction.
static CHECK: Statement =
    Statement::new("SELECT fence FROM leases WHERE name = $1 AND holder = $2 AND fence = $3{for_share}", "tti");

static HOLDER: Statement = Statement::new("SELECT holder FROM leases WHERE name = $1 AND expires > {now}", "t");
static CLOCK: Statement = Statement::new("SELECT {now}", "");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&TAKE, &RENEW, &RELEASE, &EXPIRE, &CHECK, &HOLDER, &CLOCK];

fn micros(life: Duration) -> Arg {
    Arg::Int(i64::try_from(life.as_micros()).unwrap_or(i64::MAX / 4).min(i64::MAX / 4))
}

fn whose(lease: &Lease) -> Vec<Arg> {
    vec![lease.name.as_str().into(), lease.holder.as_str().into(), lease.fence.into()]
}

impl Tx {
    /// Takes a lease that nobody holds; `None` while somebody does, also if it is the same holder.
    pub async fn take_lease(&mut self, name: &str, holder: &str, life: Duration) -> Result<Option<Lease>, StoreError> {
        let row = self.row(&TAKE, vec![name.into(), holder.into(), micros(life)]).await?;
        row.map(|row| Ok(Lease { name: name.to_owned(), holder: holder.to_owned(), fence: row.int(0)? })).transpose()
    }

    /// Holds on to a lease for `life` from now, also to one that ran out but that nobody took since; false if somebody
    /// else took it or it was given back.
    pub async fn renew_lease(&mut self, lease: &Lease, life: Duration) -> Result<bool, StoreError> {
        let mut args = whose(lease);
        args.push(micros(life));
        Ok(self.run(&RENEW, args).await? == 1)
    }

    /// Gives a lease back at once; nothing if it is another's by now.
    pub async fn release_lease(&mut self, lease: &Lease) -> Result<(), StoreError> {
        self.run(&RELEASE, whose(lease)).await.map(drop)
    }

    /// Ends a lease as its expiry would, for tests and for an operator who knows that its holder is gone.
    pub async fn expire_lease(&mut self, name: &str) -> Result<(), StoreError> {
        self.run(&EXPIRE, vec![name.into()]).await.map(drop)
    }

    /// Whether nobody has taken the lease over; holds until the end of this transaction.
    pub async fn check_fence(&mut self, lease: &Lease) -> Result<bool, StoreError> {
        Ok(self.row(&CHECK, whose(lease)).await?.is_some())
    }

    /// Which process holds a lease now; `None` where nobody does.
    pub async fn lease_holder(&mut self, name: &str) -> Result<Option<String>, StoreError> {
        self.row(&HOLDER, vec![name.into()]).await?.map(|row| row.text(0)).transpose()
    }

    /// The time by the database's clock, by which leases run out.
    pub async fn store_clock(&mut self) -> Result<Timestamp, StoreError> {
        self.row(&CLOCK, Vec::new()).await?.ok_or(StoreError::Corrupt("a clock"))?.time(0)
    }

    /// On PostgreSQL the fence in a WHERE alone would be judged before a take-over that commits first.
    pub(crate) async fn hold_fence(&mut self, lease: &Lease) -> Result<bool, StoreError> {
        match self.engine() {
            Engine::Sqlite => Ok(true),
            Engine::Postgres => self.check_fence(lease).await,
        }
    }
}
