//! Restoring: the whole file is opened once before anything is written, then loaded. From the first row to the last the
//! store says that this was not finished, so that nothing starts on half of it; begun again, it begins anew.

use super::BackupError;
use super::head::Head;
use super::quarantine::{NOT_FINISHED, restored_reason};
use super::reading::{Backup, Opening, Record};
use crate::Randomness;
use crate::beside::KeyFolder;
use crate::keyring::Keyring;
use crate::log::{Actor, Doing, Entry, Object, Operation, Prepared, write};
use crate::plans::KEPT_OPEN;
use crate::vault::{REGISTER, VaultError, chain_of};
use crate::warnings::LOOKED;
use domain::{CompartmentId, ItemId, Purpose, StaffId, Timestamp};
use sealing::{Kind, Pins, RegisterKey};
use std::collections::{BTreeSet, HashSet};
use std::io::{BufRead, Seek};
use storage::{Store, StoreError, Table, Value, tables};

/// Rows, and bytes in them, that one write takes.
const ROWS: usize = 512;
const BYTES: usize = 1 << 20;

/// What was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Rows that are there now.
    pub rows: u64,
    /// Rows that stayed out, since what they are about was erased after the backup.
    pub erased: u64,
    /// Rows that stayed out, since nobody can open or find them without the root key.
    pub without_root_key: u64,
    /// Reports and plans that were erased after the backup and stayed out.
    reports: BTreeSet<CompartmentId>,
    plans: BTreeSet<CompartmentId>,
    /// Accounts, reports' notes of the index, and warnings that stayed out without the root key.
    staff: Vec<StaffId>,
    links: Vec<CompartmentId>,
    warnings: Vec<ItemId>,
    /// When the node whose store this was looked last whether reports still allow the warnings that are released.
    looked: Option<Timestamp>,
}

/// Where the pins went back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PinsBack {
    /// Statements of supervisors that were pinned before.
    pub before: u64,
    /// Statements that are pinned now.
    pub now: u64,
}

/// Loads a backup into an empty store. `erased`: of the list beside the root key; what is on it stays out. `progress`: is
/// told bytes read so far, in the end twice those of the file. Afterwards the store still says that this was not finished:
/// [`restore_pins`] comes first where there is a root key, then [`finish_restore`].
///
/// Errors: the store is not empty, the file is refused; then nothing was loaded.
pub async fn restore<F: BufRead + Seek>(
    backup: &mut Backup<F>,
    opening: &Opening<'_>,
    store: &Store,
    erased: &[CompartmentId],
    now: Timestamp,
    mut progress: impl FnMut(u64),
) -> Result<Restored, BackupError> {
    let begun_before = may_begin(store).await?;
    let size = whole(backup, opening, &mut progress)?;
    mark(store, now, NOT_FINISHED).await?;
    if begun_before {
        wipe(store).await?;
    }
    let erased = erased.iter().map(|id| *id.as_bytes()).collect();
    let with_root_key = matches!(opening, Opening::Root(_));
    let mut loading = Loading {
        store,
        erased,
        with_root_key,
        done: Restored::default(),
        ended: Vec::new(),
        rows: Vec::new(),
        bytes: 0,
    };
    let mut records = backup.open(opening)?;
    let mut table = None;
    loop {
        match records.next()? {
            Record::Row(row) => loading.add(table, row).await?,
            Record::Table(next) => {
                loading.flush(table).await?;
                table = Some(next);
            }
            Record::Looked(at) => loading.done.looked = Some(at),
            Record::End => break,
        }
        progress(size + records.bytes);
    }
    loading.flush(table).await?;
    loading.codes_answer_on(now.plus(KEPT_OPEN)).await?;
    Ok(loading.done)
}

/// Whether an earlier restore was begun here. Errors: the store holds something else.
async fn may_begin(store: &Store) -> Result<bool, BackupError> {
    store
        .read("restore", |mut tx| async move {
            if let Some(row) = tx.quarantine().await? {
                return if row.reason == NOT_FINISHED { Ok(true) } else { Err(BackupError::NotEmpty) };
            }
            for table in tables() {
                if !tx.is_empty(table).await? {
                    return Err(BackupError::NotEmpty);
                }
            }
            Ok(false)
        })
        .await
}

/// Opens every chunk and reads every row; gives the file's size.
fn whole<F: BufRead + Seek>(
    backup: &mut Backup<F>,
    opening: &Opening<'_>,
    progress: &mut impl FnMut(u64),
) -> Result<u64, BackupError> {
    let mut records = backup.open(opening)?;
    while !matches!(records.next()?, Record::End) {
        progress(records.bytes);
    }
    Ok(records.bytes)
}

async fn mark(store: &Store, now: Timestamp, reason: &str) -> Result<(), BackupError> {
    store
        .write("quarantine", |mut tx| async move {
            tx.set_quarantine(now, reason).await?;
            tx.done(())
        })
        .await
        .map(drop)
        .map_err(|e: StoreError| e.into())
}

/// What refers to others goes first.
async fn wipe(store: &Store) -> Result<(), BackupError> {
    for table in tables().iter().rev() {
        loop {
            let gone = store.write("wipe", |mut tx| async move {
                let gone = tx.wipe(table).await?;
                tx.done(gone)
            });
            let gone: Result<_, StoreError> = gone.await;
            if *gone? == 0 {
                break;
            }
        }
    }
    Ok(())
}

struct Loading<'a> {
    store: &'a Store,
    erased: HashSet<[u8; 16]>,
    with_root_key: bool,
    done: Restored,
    /// Plans that stay out, each with the look-up of its code.
    ended: Vec<(CompartmentId, [u8; 32])>,
    rows: Vec<Vec<Value>>,
    bytes: usize,
}

impl Loading<'_> {
    async fn add(&mut self, table: Option<&'static Table>, row: Vec<Value>) -> Result<(), BackupError> {
        let Some(table) = table else { return Ok(()) };
        if !self.with_root_key && table.needs_root_key() {
            self.done.without_root_key += 1;
            let id = id_of(&row);
            match table.name() {
                "staff" => self.done.staff.extend(id.and_then(StaffId::from_slice)),
                "index_notes" => self.done.links.extend(id.and_then(CompartmentId::from_slice)),
                "warnings" => self.done.warnings.extend(id.and_then(ItemId::from_slice)),
                _ => {}
            }
            return Ok(());
        }
        if table.stays_out(&row, &self.erased) {
            self.done.erased += 1;
            self.note(table, &row);
            return Ok(());
        }
        self.bytes += row.iter().map(size).sum::<usize>();
        self.rows.push(row);
        if self.rows.len() >= ROWS || self.bytes >= BYTES { self.flush(Some(table)).await } else { Ok(()) }
    }

    /// What else there is to a row that stays out.
    fn note(&mut self, table: &Table, row: &[Value]) {
        let id = id_of(row);
        match table.name() {
            // whom she named, and when it is asked, goes with it
            "check_ins" => self.erased.extend(id.and_then(|id| <[u8; 16]>::try_from(id).ok())),
            "plans" => {
                let receipt = table.columns().position(|column| column == "receipt").and_then(|at| row.get(at));
                let look_up =
                    receipt.and_then(|v| if let Value::Bytes(bytes) = v { bytes[..].try_into().ok() } else { None });
                self.ended.extend(id.and_then(CompartmentId::from_slice).zip(look_up));
            }
            "epochs" => {
                let kind =
                    row.get(2).and_then(|v| if let Value::Int(kind) = v { u8::try_from(*kind).ok() } else { None });
                let of = match kind.and_then(Kind::from_code) {
                    Some(Kind::Plan) => &mut self.done.plans,
                    _ => &mut self.done.reports,
                };
                of.extend(id.and_then(CompartmentId::from_slice));
            }
            _ => {}
        }
    }

    /// The list says that a plan went, not by which word: its code answers as that of one that was opened, whichever it was.
    async fn codes_answer_on(&self, until: Timestamp) -> Result<(), BackupError> {
        for some in self.ended.chunks(ROWS) {
            let written: Result<_, StoreError> = self
                .store
                .write("restore", |mut tx| async move {
                    for (id, look_up) in some {
                        tx.add_ended_plan(*id, look_up, until).await?;
                    }
                    tx.done(())
                })
                .await;
            written?;
        }
        Ok(())
    }

    async fn flush(&mut self, table: Option<&'static Table>) -> Result<(), BackupError> {
        let Some(table) = table.filter(|_| !self.rows.is_empty()) else { return Ok(()) };
        let (rows, erased) = (&self.rows, &self.erased);
        let written: Result<_, StoreError> = self
            .store
            .write("restore", |mut tx| async move {
                let written = tx.come_back(table, rows, erased).await?;
                tx.done(written)
            })
            .await;
        let (written, all) = (written?.into_inner(), self.rows.len());
        self.done.rows += u64::try_from(written).unwrap_or(u64::MAX);
        self.done.erased += u64::try_from(all - written).unwrap_or(u64::MAX);
        self.rows.clear();
        self.bytes = 0;
        Ok(())
    }
}

fn id_of(row: &[Value]) -> Option<&[u8]> {
    match row.first() {
        Some(Value::Bytes(id)) => Some(id),
        _ => None,
    }
}

fn size(value: &Value) -> usize {
    match value {
        Value::Text(text) => text.len(),
        Value::Bytes(bytes) => bytes.len(),
        Value::Null | Value::Int(_) | Value::Flag(_) => 8,
    }
}

/// Pins beside the root key what was restored: the chain of statements is the backup's, so who was removed since is back
/// until she is removed again. `keys`: none where the root key is lost; then nothing vouches for epochs and none is pinned.
/// `None` where nothing was ever stated. Errors: the chain is not this node's, or there are no pins to begin from.
pub async fn restore_pins(
    store: &Store,
    keys: Option<&Keyring>,
    folder: &KeyFolder,
    random: &Randomness,
) -> Result<Option<PinsBack>, BackupError> {
    let statements = store
        .read("statements", |mut tx| async move { tx.statements(0).await })
        .await
        .map_err(|e: StoreError| BackupError::Store(e))?;
    let Some(old) = folder.pins()? else {
        return if statements.is_empty() { Ok(None) } else { Err(VaultError::NoPins.into()) };
    };
    let mut pins = old.restored();
    let Some(chain) = chain_of(Some(&pins), statements, &[])? else { return Ok(None) };
    pins.raise(&chain).map_err(|e| BackupError::Beside(e.into()))?;
    if let Some(keys) = keys {
        let register = RegisterKey::new(keys.shared(store, REGISTER, random).await?.newest());
        note_epochs(store, &register, &mut pins).await?;
    }
    folder.replace_pins(&pins)?;
    Ok(Some(PinsBack { before: old.length(), now: pins.length() }))
}

/// Pins each compartment's newest epoch. Errors: one is not stamped by this node.
async fn note_epochs(store: &Store, register: &RegisterKey, pins: &mut Pins) -> Result<(), BackupError> {
    let mut after = None;
    loop {
        let rows = store.read("epochs", |mut tx| async move { tx.later_epochs(after, ROWS).await });
        let rows = rows.await.map_err(|e: StoreError| BackupError::Store(e))?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some((last.compartment, last.epoch));
        for row in &rows {
            let stamp = row.stamp.as_deref().and_then(|stamp| stamp.try_into().ok()).ok_or(VaultError::Unproven)?;
            let record = register.read(&row.record, stamp, row.compartment, row.epoch);
            pins.note(&record.map_err(|_| VaultError::Unproven)?);
        }
    }
}

/// The store is whole, and waits for `oberih resume`. `head`: of the backup; `done`: what [`restore`] gave; `pins`: what
/// [`restore_pins`] gave. The log says from which backup it comes, and that what was erased since stayed out.
pub async fn finish_restore(
    store: &Store,
    head: &Head,
    done: &Restored,
    pins: Option<&PinsBack>,
    now: Timestamp,
    random: &Randomness,
) -> Result<(), BackupError> {
    let mut lines = said(head, done, pins, now, random);
    lines.extend(notes_left(store, now, random).await?);
    for some in lines.chunks(ROWS) {
        let written: Result<_, StoreError> = store
            .write("restored", |mut tx| async move {
                write(&mut tx, some).await?;
                tx.done(())
            })
            .await;
        written?;
    }
    // what its node looked at needs no second look, and what came due after that does, though it was backed up later: it may
    // have stood still meanwhile. No look is later than the backup, and none later than now, whatever a clock said that was ahead.
    // A backup that names none is of a node that never looked, or an older one: then all is looked at.
    let looked = done.looked.unwrap_or_default().min(head.made_at).min(now);
    let kept: Result<_, StoreError> = store
        .write("restored", |mut tx| async move {
            tx.set_upkeep_done(LOOKED, looked).await?;
            tx.done(())
        })
        .await;
    kept?;
    mark(store, now, &restored_reason(head.made_at, &head.name())).await
}

fn said(head: &Head, done: &Restored, pins: Option<&PinsBack>, now: Timestamp, random: &Randomness) -> Vec<Prepared> {
    let mut rng = random.child();
    let operator = Doing::of(now, Actor::Operator, Purpose::Operation);
    let restored = operator.entry(Operation::Alteration, Object::backup(&head.name()));
    let mut lines = vec![Entry { fields: vec!["restored"], ..restored }.ready(&mut rng)];
    lines.extend(pins.map(|_| operator.line(Operation::Alteration, Object::pins(), &mut rng)));
    let erased = Doing::of(now, Actor::Operator, Purpose::Retention);
    let reports = done.reports.iter().map(|id| Object::report(*id));
    let plans = done.plans.iter().map(|id| Object::plan(*id));
    let staff = done.staff.iter().map(|id| Object::staff_id(*id));
    let links = done.links.iter().map(|id| Object::links_gone(*id));
    let warnings = done.warnings.iter().map(|id| Object::warning_id(*id));
    let gone = reports.chain(plans).chain(staff).chain(links).chain(warnings);
    lines.extend(gone.map(|object| erased.line(Operation::Erasure, object, &mut rng)));
    lines
}

/// Notes of reports that stayed out came back all the same: they name the entries of the index that the node is to empty.
/// The line of each report says that all of it was erased; one more, after it, says that its note is there until then.
async fn notes_left(store: &Store, now: Timestamp, random: &Randomness) -> Result<Vec<Prepared>, BackupError> {
    let left: Result<Vec<Object>, StoreError> = store
        .read("notes left", |mut tx| async move {
            let mut left = Vec::new();
            for report in tx.index_notes_left(usize::MAX).await? {
                left.extend(tx.index_note(report).await?.as_ref().map(Object::links));
            }
            Ok(left)
        })
        .await;
    let (operator, mut rng) = (Doing::of(now, Actor::Operator, Purpose::Operation), random.child());
    Ok(left?.into_iter().map(|note| operator.line(Operation::Collection, note, &mut rng)).collect())
}
