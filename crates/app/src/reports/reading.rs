//! Opening a report: with a desk's keys, as a responder who is signed in holds them, or with the code.

use super::Said;
use super::writing::{ITEMS, PIECES, piece_id};
use crate::{Opened, VaultError};
use domain::{CompartmentId, ItemId, Sealed, Timestamp};
use sealing::{
    CompartmentKey, EpochRecord, Grant, ItemPlace, MemberSecret, OpenError, Party, ReceiptKeys, item_epoch,
    item_writer, open_item,
};
use std::num::NonZero;
use std::sync::Arc;
use storage::{EpochRow, GrantRow, ItemRow, StoreError, Tx};
use zeroize::Zeroizing;

/// Why a report does not open.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The store failed.
    #[error("the report was not read")]
    Store(#[from] StoreError),
    /// Its keys were changed in the store.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Not with these keys.
    #[error("the report does not open with these keys")]
    Closed,
}

/// The keys of a report, epoch by epoch, as far as they were granted.
pub struct ReportKeys {
    report: CompartmentId,
    keys: Vec<CompartmentKey>,
}

/// Something that was said, opened.
pub struct Written {
    /// Which.
    pub id: ItemId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub said: Said,
}

/// Opens a report with the keys of its desk, epoch by epoch of the desk.
pub async fn open_with_desk(
    tx: &mut Tx,
    opened: &Opened,
    report: CompartmentId,
    desk: CompartmentId,
    desk_keys: &[CompartmentKey],
) -> Result<ReportKeys, ReadError> {
    let secrets: Vec<MemberSecret> = desk_keys.iter().map(CompartmentKey::member_secret).collect();
    open_for(tx, opened, report, Party::Compartment(desk), &secrets).await
}

/// Opens a report with its code.
pub async fn open_with_receipt(
    tx: &mut Tx,
    opened: &Opened,
    report: CompartmentId,
    receipt: &ReceiptKeys,
) -> Result<ReportKeys, ReadError> {
    let epochs = tx.epochs(report).await?;
    let grants = tx.grants_to(report, &Party::Receipt.to_bytes()).await?;
    keys_of(opened, report, Party::Receipt, &epochs, &grants, &[receipt.secret()])
}

async fn open_for(
    tx: &mut Tx,
    opened: &Opened,
    report: CompartmentId,
    party: Party,
    secrets: &[MemberSecret],
) -> Result<ReportKeys, ReadError> {
    let epochs = tx.epochs(report).await?;
    let grants = tx.grants_to(report, &party.to_bytes()).await?;
    keys_of(opened, report, party, &epochs, &grants, &secrets.iter().collect::<Vec<_>>())
}

fn keys_of(
    opened: &Opened,
    report: CompartmentId,
    party: Party,
    epochs: &[EpochRow],
    grants: &[GrantRow],
    secrets: &[&MemberSecret],
) -> Result<ReportKeys, ReadError> {
    let mut keys = Vec::new();
    for row in grants {
        let Some(epoch) = epochs.iter().find(|e| e.epoch == row.epoch) else { continue };
        let record: EpochRecord = opened.record(epoch)?;
        let Ok(grant) = Grant::from_bytes(&row.wrapped) else { continue };
        keys.extend(secrets.iter().find_map(|secret| grant.open(&record, party, secret).ok()));
    }
    if keys.is_empty() { Err(ReadError::Closed) } else { Ok(ReportKeys { report, keys }) }
}

/// Things of a report that were opened, and those that were not.
pub(crate) struct OpenedAll {
    /// Opened, in their order.
    pub(crate) written: Vec<Written>,
    /// How many are of epochs that were not granted.
    pub(crate) closed: usize,
    /// How many were changed in the store.
    pub(crate) changed: usize,
}

/// Opens things of a report with the key that `key` gives for an epoch, in their order. A long one takes a while, so all
/// cores share it, outside any transaction, and nobody who writes or answers waits for it. `keys` are given back. `None`
/// only where the process ends.
pub(crate) async fn open_all<K: Send + Sync + 'static>(
    opened: Arc<Opened>,
    keys: K,
    key: impl Fn(&K, u32) -> Option<&CompartmentKey> + Send + Sync + 'static,
    rows: Vec<ItemRow>,
) -> Option<(K, OpenedAll)> {
    let open = move || {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        let share = rows.len().div_ceil(cores).max(1);
        let one = |row: &ItemRow| {
            open_row_with(|epoch| key(&keys, epoch), &opened, row).inspect_err(|_| {
                tracing::error!(item.id = ?row.id, "an item of a report was changed in the store");
            })
        };
        let shares = std::thread::scope(|threads| {
            let some = |share: &'_ [ItemRow]| share.iter().map(one).collect::<Vec<_>>();
            let open: Vec<_> = rows.chunks(share).map(|share| threads.spawn(move || some(share))).collect();
            open.into_iter().map(|share| share.join().ok()).collect::<Option<Vec<_>>>()
        })?;
        let all: Vec<_> = shares.into_iter().flatten().collect();
        let changed = all.iter().filter(|one| one.is_err()).count();
        let written: Vec<Written> = all.into_iter().flatten().flatten().collect();
        let closed = rows.len() - written.len() - changed;
        Some((keys, OpenedAll { written, closed, changed }))
    };
    tokio::task::spawn_blocking(open).await.ok().flatten()
}

impl ReportKeys {
    /// Whose keys.
    pub fn report(&self) -> CompartmentId {
        self.report
    }

    /// The key of an epoch, where it was granted.
    pub fn key(&self, epoch: u32) -> Option<&CompartmentKey> {
        self.keys.iter().find(|k| k.epoch() == epoch)
    }

    /// Every key, for granting them to somebody else.
    pub fn all(&self) -> &[CompartmentKey] {
        &self.keys
    }

    /// Opens an item. `Ok(None)`: of an epoch that was not granted. Errors: changed, moved, put back.
    pub fn open(&self, opened: &Opened, row: &ItemRow) -> Result<Option<Written>, OpenError> {
        open_row_with(|epoch| self.key(epoch), opened, row)
    }

    /// Opens a piece of a file.
    pub fn open_piece(
        &self,
        opened: &Opened,
        item: ItemId,
        n: u32,
        body: Vec<u8>,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, OpenError> {
        open_piece_with(|epoch| self.key(epoch), opened, (item, n), &Sealed::from_bytes(body))
    }
}

/// Opens an item with the key of its epoch, as for [`ReportKeys::open`].
pub(crate) fn open_row_with<'k>(
    key: impl Fn(u32) -> Option<&'k CompartmentKey>,
    opened: &Opened,
    row: &ItemRow,
) -> Result<Option<Written>, OpenError> {
    let sealed = Sealed::<Said>::from_bytes(row.body.clone());
    let version = u32::try_from(row.version).map_err(|_| OpenError)?;
    let place = ItemPlace { table: ITEMS, id: row.id.as_bytes(), column: "body", version };
    let Some(plain) = plain(key, opened, &sealed, &place)? else { return Ok(None) };
    let said = Said::from_bytes(&plain).ok_or(OpenError)?;
    Ok(Some(Written { id: row.id, at: row.at, said }))
}

/// All pieces of a file as they are kept, read within a transaction and opened after it: of a long one that takes a while, and
/// nobody who writes waits for it.
pub(crate) struct SealedFile {
    item: ItemId,
    pieces: Vec<Sealed<()>>,
}

impl SealedFile {
    /// Reads them. `None`: not all are there.
    pub(crate) async fn read(tx: &mut Tx, (item, pieces): (ItemId, u32)) -> Result<Option<Self>, StoreError> {
        let mut read = Vec::new();
        for n in 0..pieces {
            let Some(body) = tx.piece(item, n.into()).await? else { return Ok(None) };
            read.push(Sealed::from_bytes(body));
        }
        Ok(Some(Self { item, pieces: read }))
    }

    /// The epoch that the first piece says it is of for which there is no key.
    pub(crate) fn without_key<'k>(&self, key: impl Fn(u32) -> Option<&'k CompartmentKey>) -> Option<u32> {
        self.pieces.iter().filter_map(item_epoch).find(|epoch| key(*epoch).is_none())
    }

    /// The original bytes. `None`: something of it was changed, or there is no key for it.
    pub(crate) fn open<'k>(
        self,
        key: impl Fn(u32) -> Option<&'k CompartmentKey>,
        opened: &Opened,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let mut whole = Zeroizing::new(Vec::new());
        for (n, piece) in (0..).zip(self.pieces) {
            whole.extend_from_slice(&open_piece_with(&key, opened, (self.item, n), &piece).ok()??);
        }
        Some(whole)
    }
}

/// Opens a piece of a file with the key of its epoch.
fn open_piece_with<'k>(
    key: impl Fn(u32) -> Option<&'k CompartmentKey>,
    opened: &Opened,
    (item, n): (ItemId, u32),
    piece: &Sealed<()>,
) -> Result<Option<Zeroizing<Vec<u8>>>, OpenError> {
    let id = piece_id(item, n);
    let place = ItemPlace { table: PIECES, id: &id, column: "body", version: 1 };
    plain(key, opened, piece, &place)
}

fn plain<'k, T>(
    key: impl Fn(u32) -> Option<&'k CompartmentKey>,
    opened: &Opened,
    sealed: &Sealed<T>,
    place: &ItemPlace<'_>,
) -> Result<Option<Zeroizing<Vec<u8>>>, OpenError> {
    let Some(key) = key(item_epoch(sealed).ok_or(OpenError)?) else { return Ok(None) };
    let writer = opened.writer_of(item_writer(sealed).ok_or(OpenError)?).ok_or(OpenError)?;
    open_item(key, writer, sealed, place).map(Some)
}
