//! Accounts of the staff. Their names, codes and keys are sealed; what they may do, the statements say.

use crate::error::StoreError;
use crate::rows::{Arg, Row};
use crate::statement::Statement;
use crate::tx::Tx;
use domain::{StaffId, Timestamp};

/// An account.
#[derive(Clone)]
pub struct StaffRow {
    /// Who.
    pub id: StaffId,
    /// Keyed hash of the name she signs in with.
    pub lookup: [u8; 32],
    /// Her name, sealed.
    pub name: Vec<u8>,
    /// Her personal keys under her password.
    pub keys: Vec<u8>,
    /// The secret of her one-time codes, sealed.
    pub code_secret: Vec<u8>,
    /// The last step of the code that was taken.
    pub code_step: i64,
    /// Signs in no more.
    pub disabled: bool,
    /// Wrong tries in a row.
    pub failures: i64,
    /// No try counts before.
    pub barred_until: Timestamp,
    /// When the account was made.
    pub added_at: Timestamp,
}

static ADD: Statement = Statement::new(
    "INSERT INTO staff (id, lookup, name, keys, code_secret, added_at) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT DO NOTHING",
    "bbbbbi",
);
static BY_LOOKUP: Statement = Statement::new(
    "SELECT id, lookup, name, keys, code_secret, code_step, disabled, failures, barred_until, added_at \
     FROM staff WHERE lookup = $1",
    "b",
);
static LOCKED: Statement = Statement::new(
    "SELECT id, lookup, name, keys, code_secret, code_step, disabled, failures, barred_until, added_at \
     FROM staff WHERE id = $1{for_update_row}",
    "b",
);
static EVERYBODY: Statement = Statement::new(
    "SELECT id, lookup, name, keys, code_secret, code_step, disabled, failures, barred_until, added_at \
     FROM staff ORDER BY id",
    "",
);
static SET_KEYS: Statement =
    Statement::new("UPDATE staff SET keys = $2, code_secret = $3, code_step = 0 WHERE id = $1", "bbb");
static RELOCK: Statement = Statement::new("UPDATE staff SET keys = $2 WHERE id = $1 AND keys = $3", "bbb");
static SET_DISABLED: Statement = Statement::new("UPDATE staff SET disabled = $2 WHERE id = $1", "bf");
static TAKE_CODE: Statement = Statement::new(
    "UPDATE staff SET code_step = $2, failures = 0, barred_until = 0 WHERE id = $1 AND code_step < $2",
    "bi",
);
// the account's wrong tries stay: they were a stranger's, who would begin anew otherwise
static TAKE_CODE_ALONE: Statement =
    Statement::new("UPDATE staff SET code_step = $2 WHERE id = $1 AND code_step < $2", "bi");
static SUCCEEDED: Statement = Statement::new("UPDATE staff SET failures = 0, barred_until = 0 WHERE id = $1", "b");
static FAILED: Statement =
    Statement::new("UPDATE staff SET failures = failures + 1, barred_until = $2 WHERE id = $1", "bi");

#[cfg(test)]
pub(crate) static ALL: &[&Statement] = &[
    &ADD,
    &BY_LOOKUP,
    &LOCKED,
    &EVERYBODY,
    &SET_KEYS,
    &RELOCK,
    &SET_DISABLED,
    &TAKE_CODE,
    &TAKE_CODE_ALONE,
    &SUCCEEDED,
    &FAILED,
];

fn read(row: &Row) -> Result<StaffRow, StoreError> {
    Ok(StaffRow {
        id: StaffId::from_slice(&row.bytes(0)?).ok_or(StoreError::Corrupt("an account's id"))?,
        lookup: row.bytes(1)?.try_into().map_err(|_| StoreError::Corrupt("an account's look-up"))?,
        name: row.bytes(2)?,
        keys: row.bytes(3)?,
        code_secret: row.bytes(4)?,
        code_step: row.int(5)?,
        disabled: row.flag(6)?,
        failures: row.int(7)?,
        barred_until: row.time(8)?,
        added_at: row.time(9)?,
    })
}

fn id_arg(id: StaffId) -> Arg {
    Arg::Bytes(id.as_bytes().to_vec())
}

impl Tx {
    /// Adds an account; false if the name is taken.
    pub async fn add_staff(&mut self, s: &StaffRow) -> Result<bool, StoreError> {
        let args = vec![
            id_arg(s.id),
            s.lookup[..].into(),
            s.name[..].into(),
            s.keys[..].into(),
            s.code_secret[..].into(),
            s.added_at.into(),
        ];
        Ok(self.run(&ADD, args).await? == 1)
    }

    /// The account with this look-up.
    pub async fn staff_by(&mut self, lookup: &[u8; 32]) -> Result<Option<StaffRow>, StoreError> {
        self.row(&BY_LOOKUP, vec![lookup[..].into()]).await?.as_ref().map(read).transpose()
    }

    /// An account as it is; nobody else changes it, or counts a try of it, until the end of this transaction.
    pub async fn staff_locked(&mut self, id: StaffId) -> Result<Option<StaffRow>, StoreError> {
        self.row(&LOCKED, vec![id_arg(id)]).await?.as_ref().map(read).transpose()
    }

    /// All accounts, oldest first.
    pub async fn staff(&mut self) -> Result<Vec<StaffRow>, StoreError> {
        self.rows(&EVERYBODY, Vec::new()).await?.iter().map(read).collect()
    }

    /// Other keys and another code secret, after a reset: codes that were taken before count anew.
    pub async fn set_staff_keys(&mut self, id: StaffId, keys: &[u8], code_secret: &[u8]) -> Result<bool, StoreError> {
        Ok(self.run(&SET_KEYS, vec![id_arg(id), keys.into(), code_secret.into()]).await? == 1)
    }

    /// The same keys under another password; codes that were taken stay taken. False where they are not `before` any more.
    pub async fn relock_staff_keys(&mut self, id: StaffId, keys: &[u8], before: &[u8]) -> Result<bool, StoreError> {
        Ok(self.run(&RELOCK, vec![id_arg(id), keys.into(), before.into()]).await? == 1)
    }

    /// Whether she may sign in.
    pub async fn set_staff_disabled(&mut self, id: StaffId, disabled: bool) -> Result<bool, StoreError> {
        Ok(self.run(&SET_DISABLED, vec![id_arg(id), disabled.into()]).await? == 1)
    }

    /// Takes a one-time code of this step and forgets wrong tries; false if this or a later one was taken before.
    pub async fn take_staff_code(&mut self, id: StaffId, step: i64) -> Result<bool, StoreError> {
        Ok(self.run(&TAKE_CODE, vec![id_arg(id), step.into()]).await? == 1)
    }

    /// The same from a device that is known: the account's wrong tries stay as they are.
    pub async fn take_staff_code_at_device(&mut self, id: StaffId, step: i64) -> Result<bool, StoreError> {
        Ok(self.run(&TAKE_CODE_ALONE, vec![id_arg(id), step.into()]).await? == 1)
    }

    /// Forgets wrong tries: a right one came.
    pub async fn staff_succeeded(&mut self, id: StaffId) -> Result<(), StoreError> {
        self.run(&SUCCEEDED, vec![id_arg(id)]).await.map(drop)
    }

    /// Counts a wrong try; none counts before `until`.
    pub async fn staff_failed(&mut self, id: StaffId, until: Timestamp) -> Result<(), StoreError> {
        self.run(&FAILED, vec![id_arg(id), until.into()]).await.map(drop)
    }
}
