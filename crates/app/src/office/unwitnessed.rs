//! What the custodians' words open where the root key is lost: reports and their files, by the grants that recovery has.
//! The keys that vouch for records and items are lost too, so that nothing here is proven to be what was told: whoever
//! could write to the database may have made it. Whoever shows it says so.

use super::OfficeError;
use super::give::open_all;
use super::recovery::{AT_ONCE, distinct, open_wrap};
use crate::Randomness;
use crate::log::{Actor, Doing, Object, Operation, Prepared, write};
use crate::reports::{ITEMS, PIECES, Said, Written, piece_id};
use domain::{CompartmentId, ItemId, Purpose, Sealed, Timestamp};
use sealing::{
    CompartmentKey, CustodianSecret, EpochRecord, ItemPlace, Kind, MemberSecret, OpenError, Party, item_epoch,
    open_unwitnessed,
};
use storage::{EpochRow, ItemRow, ReportRow, Store, StoreError};
use zeroize::Zeroizing;

/// A store that recovery opens without the root key. Its keys are wiped when it is dropped.
pub struct Unwitnessed {
    store: Store,
    random: Randomness,
    keys: Vec<(Party, MemberSecret)>,
}

/// A report as far as it opens. Its keys are wiped when it is dropped.
pub struct UnwitnessedReport {
    /// Its row, which nobody vouches for either.
    pub report: ReportRow,
    /// What was said, in its order.
    pub written: Vec<Written>,
    /// How many things of it do not open.
    pub shut: usize,
    keys: Vec<CompartmentKey>,
}

impl Unwitnessed {
    /// How many custodians the newest recovery has; `None` where there is no recovery.
    pub async fn custodians(store: &Store) -> Result<Option<usize>, StoreError> {
        let rows = recoveries(store).await?;
        let newest = rows.iter().filter_map(record).max_by_key(EpochRecord::epoch);
        Ok(newest.map(|record| record.members().len()))
    }

    /// Opens recovery with the words of one custodian, where there is one, or of any two. That stands in the log of the
    /// store before anything is opened with it. Errors: not the words of this store's custodians, or too few.
    pub async fn open(
        store: &Store,
        words: &[CustodianSecret],
        random: &Randomness,
        now: Timestamp,
    ) -> Result<Self, OfficeError> {
        let (mut keys, mut ids) = (Vec::new(), Vec::new());
        for row in recoveries(store).await? {
            let Some(record) = record(&row) else { continue };
            let id = record.id();
            let wraps = store.read("grants", |mut tx| async move { tx.grants(id).await });
            let wraps = wraps.await.map_err(|e: StoreError| e)?;
            let mut wraps = wraps.iter().filter(|w| w.epoch == record.epoch()).map(|w| w.wrapped.as_slice());
            if let Some(key) = wraps.find_map(|wrapped| open_wrap(&record, wrapped, words)) {
                keys.push((Party::Compartment(id), key.member_secret()));
                ids.push(id);
            }
        }
        if keys.is_empty() {
            return Err(OfficeError::WrongWords);
        }
        ids.dedup();
        let opened = Self { store: store.clone(), random: random.clone(), keys };
        opened.note(ids.into_iter().map(Object::compartment).collect(), now).await?;
        Ok(opened)
    }

    /// The reports, some at a time, by id after one. Those that people took back for good are not among them.
    pub async fn reports(&self, after: Option<CompartmentId>) -> Result<Vec<CompartmentId>, StoreError> {
        let kind = i64::from(Kind::Report.code());
        let mut after = after;
        loop {
            let found = self.store.read("reports", |mut tx| async move {
                let rows = tx.epochs_of_kind(kind, after, AT_ONCE).await?;
                let all = distinct(&rows);
                let mut there = Vec::with_capacity(all.len());
                for id in &all {
                    match tx.report(*id).await {
                        Ok(report) => there.extend(report.filter(|r| r.erase_at.is_none()).map(|r| r.id)),
                        // opening it says so, and the others are read all the same
                        Err(StoreError::Corrupt(_)) => there.push(*id),
                        Err(e) => return Err(e),
                    }
                }
                Ok::<_, StoreError>((all, there))
            });
            let (all, there) = found.await?;
            after = all.last().copied();
            if after.is_none() || !there.is_empty() {
                return Ok(there);
            }
        }
    }

    /// Opens a report, logged before it is given. `None`: it is gone meanwhile. Errors: [`StoreError::Corrupt`] where a row of
    /// it cannot be read, which says nothing of the others.
    pub async fn report(&self, id: CompartmentId, now: Timestamp) -> Result<Option<UnwitnessedReport>, OfficeError> {
        let read = self.store.read("report", |mut tx| async move {
            let Some(report) = tx.report(id).await?.filter(|r| r.erase_at.is_none()) else { return Ok(None) };
            Ok::<_, StoreError>(Some((report, tx.epochs(id).await?, tx.grants(id).await?, tx.items_of(id).await?)))
        });
        let Some((report, epochs, grants, items)) = read.await? else { return Ok(None) };
        let records: Vec<EpochRecord> = epochs.iter().filter_map(record).collect();
        let keys = open_all(&records, &grants, &self.keys);
        self.note(vec![Object::report(id)], now).await?;
        let written: Vec<Written> = items.iter().filter_map(|row| item(&keys, row).ok()).collect();
        let shut = items.len() - written.len();
        Ok(Some(UnwitnessedReport { report, written, shut, keys }))
    }

    /// The bytes of a file of a report, piece by piece. `pieces`: how many there are, as its item says. `None`: not all of
    /// it is there and opens.
    pub async fn file(
        &self,
        of: &UnwitnessedReport,
        (id, pieces): (ItemId, u32),
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        let mut whole = Zeroizing::new(Vec::new());
        for n in 0..pieces {
            let piece = self.store.read("piece", |mut tx| async move { tx.piece(id, n.into()).await });
            let Some(body) = piece.await.map_err(|e: StoreError| e)? else { return Ok(None) };
            let place = ItemPlace { table: PIECES, id: &piece_id(id, n), column: "body", version: 1 };
            match plain(&of.keys, &Sealed::<()>::from_bytes(body), &place) {
                Ok(piece) => whole.extend_from_slice(&piece),
                Err(OpenError) => return Ok(None),
            }
        }
        Ok(Some(whole))
    }

    async fn note(&self, what: Vec<Object>, now: Timestamp) -> Result<(), OfficeError> {
        let (mut rng, doing) = (self.random.child(), Doing::of(now, Actor::Custodians, Purpose::Recovery));
        let lines = what.into_iter().map(|object| doing.line(Operation::Consultation, object, &mut rng));
        let lines: Vec<Prepared> = lines.collect();
        let noted = self.store.write("recovery read", |mut tx| {
            let lines = &lines;
            async move {
                write(&mut tx, lines).await?;
                tx.done(())
            }
        });
        noted.await.map_err(|e: StoreError| e)?;
        Ok(())
    }
}

async fn recoveries(store: &Store) -> Result<Vec<EpochRow>, StoreError> {
    let kind = i64::from(Kind::Recovery.code());
    store.read("recovery", |mut tx| async move { tx.epochs_of_kind(kind, None, AT_ONCE).await }).await
}

fn record(row: &EpochRow) -> Option<EpochRecord> {
    EpochRecord::read_unwitnessed(&row.record, row.compartment, row.epoch).ok()
}

fn item(keys: &[CompartmentKey], row: &ItemRow) -> Result<Written, OpenError> {
    let version = u32::try_from(row.version).map_err(|_| OpenError)?;
    let place = ItemPlace { table: ITEMS, id: row.id.as_bytes(), column: "body", version };
    let plain = plain(keys, &Sealed::<Said>::from_bytes(row.body.clone()), &place)?;
    let said = Said::from_bytes(&plain).ok_or(OpenError)?;
    Ok(Written { id: row.id, at: row.at, said })
}

fn plain<T>(
    keys: &[CompartmentKey],
    sealed: &Sealed<T>,
    place: &ItemPlace<'_>,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let epoch = item_epoch(sealed).ok_or(OpenError)?;
    let key = keys.iter().find(|key| key.epoch() == epoch).ok_or(OpenError)?;
    open_unwitnessed(key, sealed, place)
}
