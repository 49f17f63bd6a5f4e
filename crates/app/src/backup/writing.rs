//! Making a backup: all rows of one moment, read a page at a time and sealed a chunk at a time, so that what is held in
//! memory does not grow with the store. Others go on writing meanwhile.

use super::head::Head;
use super::{BACKUP_KEY, BackupError, form};
use crate::Randomness;
use crate::beside::KeyFolder;
use crate::keyring::{KeyError, Keyring};
use crate::log::{Actor, Doing, Object, Operation, write};
use crate::vault::{VaultError, chain_of};
use crate::warnings::LOOKED;
use domain::{Purpose, Timestamp};
use jiff::tz::TimeZone;
use rand::Rng;
use sealing::{
    EpochRecord, Grant, Kind, PairGrant, Party, ProvenMember, Recovery, STREAM_CHUNK, StreamKey, StreamSealer, Wraps,
};
use std::io::Write;
use storage::{KeyRow, SCHEMA, Store, StoreError, tables};
use zeroize::Zeroizing;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Rows.
    pub rows: u64,
    /// Bytes of the file.
    pub bytes: u64,
    /// The moment it shows.
    pub made_at: Timestamp,
    /// The version of the monthly key.
    pub key_version: i64,
    /// Which epoch of recovery opens it too, or why none does.
    pub recovery: Result<u32, NoRecovery>,
}

/// Why custodians cannot open a backup.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRecovery {
    /// None was founded.
    #[error("there are no custodians yet: `oberih setup` names them")]
    None,
    /// What supervisors said does not hold; an alarm, and no reason to go without a backup.
    #[error("an alarm: {0}")]
    Alarm(String),
}

/// Writes a backup of the store as it is at one moment; that it was made stands in the log and so in the backup. `folder`: beside the root key, for the pins; `out`: a new file;
/// `progress`: is told rows and bytes so far.
pub async fn back_up(
    store: &Store,
    keys: &Keyring,
    folder: &KeyFolder,
    random: &Randomness,
    now: Timestamp,
    out: &mut impl Write,
    mut progress: impl FnMut(u64, u64),
) -> Result<Written, BackupError> {
    let mut rng = random.child();
    let monthly = monthly_key(store, keys, random, now).await?;
    let content_key = StreamKey::generate(&mut rng);
    let recovery = recovery(store, folder).await?;
    let mut head = Head {
        made_at: now,
        schema: SCHEMA,
        key_version: monthly.version,
        wrapped_key: monthly.wrapped,
        wrapped_content_key: content_key.wrap(&monthly.key, monthly.version, &mut rng),
        recovery: Vec::new(),
        given: Vec::new(),
    };
    let recovery = recovery.and_then(|(member, sheet)| {
        head.given = content_key.give(&member, &mut rng).map_err(|e| NoRecovery::Alarm(e.to_string()))?;
        head.recovery = sheet.to_bytes();
        Ok(member.epoch())
    });
    // before anything is read; a backup that does not end has its line all the same
    let said = Doing::of(now, Actor::Operator, Purpose::Operation);
    let line = &[said.line(Operation::Collection, Object::backup(&head.name()), &mut rng)];
    let logged: Result<_, StoreError> = store
        .write("backup", |mut tx| async move {
            write(&mut tx, line).await?;
            tx.done(())
        })
        .await;
    logged?;
    let head = head.to_bytes();
    let (start, sealer) = content_key.seal(&head, &mut rng);
    let mut sink = Sink { out, sealer, waiting: Vec::with_capacity(2 * STREAM_CHUNK), bytes: 0 };
    sink.plainly(&head)?;
    sink.plainly(&start)?;
    let rows = store
        .read("backup", |mut tx| async move {
            let mut all = 0;
            for table in tables() {
                form::write_table(table, &mut sink.waiting);
                let (mut rows, mut after) = (0, None);
                loop {
                    let page = tx.carry(table, after.as_deref()).await?;
                    for row in &page.rows {
                        form::write_row(row, &mut sink.waiting);
                        sink.pass_on()?;
                    }
                    rows += u64::try_from(page.rows.len()).unwrap_or(u64::MAX);
                    progress(all + rows, sink.bytes);
                    after = page.next;
                    if after.is_none() {
                        break;
                    }
                }
                form::write_rows(rows, &mut sink.waiting);
                all += rows;
            }
            if let Some(at) = tx.upkeep_done(LOOKED).await? {
                form::write_looked(at, &mut sink.waiting);
            }
            sink.waiting.push(form::END);
            Ok::<_, BackupError>((all, sink.finish()?))
        })
        .await?;
    Ok(Written { rows: rows.0, bytes: rows.1, made_at: now, key_version: monthly.version, recovery })
}

struct Sink<'a, W> {
    out: &'a mut W,
    sealer: StreamSealer,
    waiting: Vec<u8>,
    bytes: u64,
}

impl<W: Write> Sink<'_, W> {
    fn plainly(&mut self, bytes: &[u8]) -> Result<(), BackupError> {
        self.out.write_all(bytes)?;
        self.bytes += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        Ok(())
    }

    /// Seals what fills chunks; at least one byte stays for the last one.
    fn pass_on(&mut self) -> Result<(), BackupError> {
        let mut done = 0;
        while let Some(chunk) =
            self.waiting.get(done..done + STREAM_CHUNK).filter(|_| self.waiting.len() > done + STREAM_CHUNK)
        {
            let sealed = self.sealer.chunk(chunk).map_err(|_| BackupError::Damaged)?;
            self.out.write_all(&sealed)?;
            self.bytes += u64::try_from(sealed.len()).unwrap_or(u64::MAX);
            done += STREAM_CHUNK;
        }
        self.waiting.drain(..done);
        Ok(())
    }

    fn finish(mut self) -> Result<u64, BackupError> {
        self.pass_on()?;
        let sealed = self.sealer.last(&self.waiting).map_err(|_| BackupError::Damaged)?;
        self.out.write_all(&sealed)?;
        self.out.flush()?;
        Ok(self.bytes + u64::try_from(sealed.len()).unwrap_or(u64::MAX))
    }
}

struct MonthlyKey {
    version: i64,
    wrapped: Vec<u8>,
    key: Zeroizing<[u8; 32]>,
}

/// The key of this month, made on its first use. Two processes that make it together agree.
async fn monthly_key(
    store: &Store,
    keys: &Keyring,
    random: &Randomness,
    now: Timestamp,
) -> Result<MonthlyKey, BackupError> {
    let version = month(now);
    let mut rng = random.child();
    let mut fresh = Zeroizing::new([0u8; 32]);
    rng.fill_bytes(&mut *fresh);
    let wrapped = keys.root().wrap_shared(&fresh, BACKUP_KEY, version, &mut rng);
    let row = store
        .write("backup key", |mut tx| {
            let row = KeyRow { name: BACKUP_KEY.to_owned(), version, wrapped: wrapped.clone() };
            async move {
                tx.add_shared_key(row).await?;
                let rows = tx.shared_keys().await?;
                tx.done(rows.into_iter().find(|row| row.name == BACKUP_KEY && row.version == version))
            }
        })
        .await?
        .into_inner();
    let wrapped = row.ok_or(StoreError::Corrupt("the backup key"))?.wrapped;
    let key = keys.root().unwrap_shared(&wrapped, BACKUP_KEY, version).map_err(|_| KeyError::WrongRootKey)?;
    Ok(MonthlyKey { version, wrapped, key })
}

/// Year * 12 + month, in UTC.
pub(super) fn month(now: Timestamp) -> i64 {
    let at = jiff::Timestamp::from_microsecond(now.unix_micros()).unwrap_or_default();
    let date = TimeZone::UTC.to_datetime(at).date();
    i64::from(date.year()) * 12 + i64::from(date.month())
}

/// Recovery's proven key, and what its custodians open it by.
async fn recovery(
    store: &Store,
    folder: &KeyFolder,
) -> Result<Result<(ProvenMember, Recovery), NoRecovery>, BackupError> {
    let alarm = |e: &dyn std::fmt::Display| NoRecovery::Alarm(e.to_string());
    let rows =
        store.read("statements", |mut tx| async move { tx.statements(0).await }).await.map_err(BackupError::Store)?;
    let chain = match folder.pins().map_err(VaultError::from).and_then(|pins| chain_of(pins.as_ref(), rows, &[])) {
        Ok(Some(chain)) => chain,
        Ok(None) => return Ok(Err(NoRecovery::None)),
        Err(e) => return Ok(Err(alarm(&e))),
    };
    let Some(record) = chain.of_kind(Kind::Recovery).next() else { return Ok(Err(NoRecovery::None)) };
    let member = chain.compartment(record.id()).map(|proven| proven.as_member());
    let member = match member {
        Ok(Some(member)) => member,
        Ok(None) => return Ok(Err(alarm(&"recovery has no key"))),
        Err(e) => return Ok(Err(alarm(&e))),
    };
    let id = record.id();
    let grants =
        store.read("recovery", |mut tx| async move { tx.grants(id).await }).await.map_err(BackupError::Store)?;
    let of_epoch = grants.into_iter().filter(|grant| grant.epoch == record.epoch()).map(|grant| grant.wrapped);
    Ok(match wraps(record, of_epoch.collect()) {
        Some(wraps) => Ok((member, Recovery { record: record.clone(), wraps })),
        None => Err(alarm(&"the custodians' wraps are gone from the store")),
    })
}

fn wraps(record: &EpochRecord, stored: Vec<Vec<u8>>) -> Option<Wraps> {
    let custodians = record.members().iter().filter(|m| matches!(m.party, Party::Custodian(_))).count();
    match (custodians, stored.as_slice()) {
        (1, [grant]) => Some(Wraps::Alone(Grant::from_bytes(grant).ok()?)),
        (1, _) | (_, []) => None,
        _ => Some(Wraps::Pairs(stored.into_iter().map(PairGrant::from_bytes).collect())),
    }
}
