//! Devices that somebody of the staff signed in from, each with its own wrong tries.

use crate::error::StoreError;
use crate::rows::Arg;
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{StaffId, Timestamp};

/// How the tries from one device stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceTries {
    /// Wrong tries in a row.
    pub failures: i64,
    /// No try counts before.
    pub barred_until: Timestamp,
}

static TRIES: Statement =
    Statement::new("SELECT failures, barred_until FROM staff_devices WHERE staff_id = $1 AND mark = $2", "bb");
static FAILED: Statement = Statement::new(
    "UPDATE staff_devices SET failures = failures + 1, barred_until = $3 WHERE staff_id = $1 AND mark = $2",
    "bbi",
);
static SUCCEEDED: Statement = Statement::new(
    "INSERT INTO staff_devices (staff_id, mark, seen_at) VALUES ($1, $2, $3) ON CONFLICT (staff_id, mark) \
     DO UPDATE SET failures = 0, barred_until = 0, seen_at = excluded.seen_at",
    "bbi",
);
static KEEP: Statement = Statement::new(
    "DELETE FROM staff_devices WHERE staff_id = $1 AND mark NOT IN \
     (SELECT mark FROM staff_devices WHERE staff_id = $1 ORDER BY seen_at DESC, mark LIMIT $2)",
    "bi",
);
static DROP: Statement = Statement::new("DELETE FROM staff_devices WHERE staff_id = $1", "b");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[&TRIES, &FAILED, &SUCCEEDED, &KEEP, &DROP];

fn key(staff: StaffId, mark: &[u8; 32]) -> Vec<Arg> {
    vec![Arg::Bytes(staff.as_bytes().to_vec()), mark[..].into()]
}

impl Tx {
    /// How the tries of somebody from a device stand; `None` where she never signed in from it.
    pub async fn device_tries(&mut self, staff: StaffId, mark: &[u8; 32]) -> Result<Option<DeviceTries>, StoreError> {
        let row = self.row(&TRIES, key(staff, mark)).await?;
        row.map(|row| Ok(DeviceTries { failures: row.int(0)?, barred_until: row.time(1)? })).transpose()
    }

    /// Counts a wrong try from a device; none counts before `until`.
    pub async fn device_failed(&mut self, staff: StaffId, mark: &[u8; 32], until: Timestamp) -> Result<(), StoreError> {
        let mut args = key(staff, mark);
        args.push(until.into());
        self.run(&FAILED, args).await.map(drop)
    }

    /// She signed in from it: it is known, its wrong tries are forgotten. At most `most` of hers are kept, the latest.
    pub async fn device_succeeded(
        &mut self,
        staff: StaffId,
        mark: &[u8; 32],
        now: Timestamp,
        most: i64,
    ) -> Result<(), StoreError> {
        let mut args = key(staff, mark);
        args.push(now.into());
        self.run(&SUCCEEDED, args).await?;
        self.run(&KEEP, vec![Arg::Bytes(staff.as_bytes().to_vec()), most.into()]).await.map(drop)
    }

    /// Forgets her devices.
    pub async fn drop_devices(&mut self, staff: StaffId) -> Result<(), StoreError> {
        self.run(&DROP, vec![Arg::Bytes(staff.as_bytes().to_vec())]).await.map(drop)
    }
}
