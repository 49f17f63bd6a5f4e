//! More in a report that is there. Where a member's key moved on, a next epoch comes first; public keys alone are
//! needed for it.

use super::Said;
use super::birth::{epoch_row, grant_rows, members};
use crate::{Opened, Sequence, VaultError};
use domain::{CompartmentId, ItemId, Timestamp};
use rand_core::CryptoRng;
use sealing::{
    EpochRecord, ItemPlace, MemberKey, NotForWriting, Party, Present, ProvenCompartment, ProvenMember, seal_item,
};
use storage::{DeskRow, EpochRow, GrantRow, ItemRow, PieceRow, ReportRow, StoreError, Tx};

/// The table of items, as it binds what is sealed.
pub const ITEMS: &str = "items";
/// The table of pieces, likewise.
pub const PIECES: &str = "pieces";

/// Where things are written: the present epoch of a report.
pub struct Writing<'a> {
    /// The vault's keys.
    pub opened: &'a Opened,
    /// When.
    pub now: Timestamp,
    /// To whom.
    pub to: &'a ProvenCompartment,
    /// In which order.
    pub sequence: &'a Sequence,
}

/// A next epoch that must be stored before what is written under it.
pub struct NextEpoch {
    /// The row.
    pub epoch: EpochRow,
    /// Its grants.
    pub grants: Vec<GrantRow>,
    /// To be noted in the pins, after the commit.
    pub record: EpochRecord,
}

impl Writing<'_> {
    /// Seals one thing.
    pub fn item(&self, said: &Said, rng: &mut impl CryptoRng) -> Result<ItemRow, VaultError> {
        let id = self.sequence.item(self.now, rng);
        self.item_as(id, said, 1, rng)
    }

    /// Seals one thing under an id that is known already, or a later writing of it.
    pub fn item_as(
        &self,
        id: ItemId,
        said: &Said,
        version: u32,
        rng: &mut impl CryptoRng,
    ) -> Result<ItemRow, VaultError> {
        let place = ItemPlace { table: ITEMS, id: id.as_bytes(), column: "body", version };
        let sealed = seal_item::<Said>(self.to, self.opened.writer(), &said.to_bytes(), &place, rng)
            .map_err(|_| VaultError::Unproven)?;
        Ok(ItemRow {
            id,
            compartment: self.to.id(),
            kind: said.kind().to_owned(),
            version: i64::from(version),
            at: self.now,
            body: sealed.into_bytes(),
        })
    }

    /// Seals a piece of a file.
    pub fn piece(&self, item: ItemId, n: u32, plain: &[u8], rng: &mut impl CryptoRng) -> Result<PieceRow, VaultError> {
        let id = piece_id(item, n);
        let place = ItemPlace { table: PIECES, id: &id, column: "body", version: 1 };
        let sealed = seal_item::<PieceRow>(self.to, self.opened.writer(), plain, &place, rng)
            .map_err(|_| VaultError::Unproven)?;
        Ok(PieceRow { item, n: i64::from(n), compartment: self.to.id(), body: sealed.into_bytes() })
    }
}

impl NextEpoch {
    /// Stores it, in the write that seals under it.
    pub(crate) async fn keep(&self, tx: &mut Tx) -> Result<(), StoreError> {
        if tx.add_epochs(std::slice::from_ref(&self.epoch)).await? == 0 {
            // whatever was sealed to one that is not stored could never be opened
            return Err(StoreError::Corrupt("a report has this epoch already"));
        }
        tx.add_grants(&self.grants).await
    }
}

/// What a piece is bound to: its file and its place in it.
pub(crate) fn piece_id(item: ItemId, n: u32) -> [u8; 20] {
    let mut id = [0; 20];
    id[..16].copy_from_slice(item.as_bytes());
    id[16..].copy_from_slice(&n.to_be_bytes());
    id
}

/// The keys to write a report under now, with the epoch that must be stored first, if one is due. `row`: its newest
/// epoch. Errors: changed in the store, or an earlier epoch put back: an alarm.
pub fn keys_for_writing(
    opened: &Opened,
    present: &Present<'_>,
    report: &ReportRow,
    row: &EpochRow,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<(ProvenCompartment, Option<NextEpoch>), VaultError> {
    let record = opened.record(row)?;
    if record.id() != report.id {
        return Err(VaultError::Unproven);
    }
    let wanted = [Party::Compartment(report.desk), Party::Compartment(report.archive)];
    // closed, or silent for long: what is told now is the desk's, what was told before is not
    let desk_left = report.leave_at.is_none();
    match present.for_writing(&record) {
        Ok(to) if !desk_left && present.missing(&record, &wanted).is_empty() => return Ok((to, None)),
        Ok(_) | Err(NotForWriting::Stale(_)) => {}
        Err(other) => return Err(other.into()),
    }
    let receipt = match &report.receipt_key {
        None => None,
        Some(bytes) => {
            let key = MemberKey::from_slice(bytes).map_err(|_| VaultError::Unproven)?;
            Some(record.prove_member(Party::Receipt, key).map_err(|_| VaultError::Unproven)?)
        }
    };
    let (to, next) = next_epoch(opened, present, report, row, receipt, now, rng)?;
    Ok((to, Some(next)))
}

/// Whether the store still says the desk and archive that a report was told to. The record is stamped, the row is not:
/// one that names another desk, however proven, must not lead what is told from now on to it. Where neither of them was
/// whole when the record was made, it names none, and a changed row is found by the log alone.
fn is_of(opened: &Opened, record: &EpochRecord, report: &ReportRow) -> bool {
    let its = |d: &&DeskRow| (d.id, d.archive) == (report.desk, report.archive);
    let Some(own) = opened.desks.iter().find(its) else { return false };
    let is_other = |id| opened.desks.iter().any(|d| d.id != own.id && (d.id == id || d.archive == id));
    !record.members().iter().any(|m| matches!(m.party, Party::Compartment(id) if is_other(id)))
}

/// The next epoch of a report, for desk and archive as they are now and this code. Errors: as above; the row names
/// another desk than the record.
pub fn next_epoch(
    opened: &Opened,
    present: &Present<'_>,
    report: &ReportRow,
    row: &EpochRow,
    receipt: Option<ProvenMember>,
    now: Timestamp,
    rng: &mut impl CryptoRng,
) -> Result<(ProvenCompartment, NextEpoch), VaultError> {
    let record = opened.record(row)?;
    if record.id() != report.id || !is_of(opened, &record, report) {
        return Err(VaultError::Unproven);
    }
    let members = members(opened, present, report.desk, report.archive, receipt);
    let founded = record.next(&members, rng).map_err(|_| VaultError::Unproven)?;
    let to = present.for_writing(&founded.record)?;
    let next = NextEpoch {
        epoch: epoch_row(opened, &founded.record, now),
        grants: grant_rows(&founded.record, &founded.grants),
        record: founded.record,
    };
    Ok((to, next))
}

/// The word for a report in a conversation's state: 32 hex digits.
pub(crate) fn report_word(id: CompartmentId) -> String {
    use std::fmt::Write as _;
    id.as_bytes().iter().fold(String::with_capacity(32), |mut out, b| {
        let _ = write!(out, "{b:02x}");
        out
    })
}

/// The word for a report that was come back to: it names the code, too, by the beginning of its look-up.
pub(crate) fn returned_word(id: CompartmentId, look_up: &[u8; 32]) -> String {
    report_word(id) + &sealing::to_hex(&look_up[..8])
}

/// From either word.
pub(crate) fn report_of(word: &str) -> Option<CompartmentId> {
    let whole = word.len() == 32 || word.len() == 48;
    let number = u128::from_str_radix(word.get(..32)?, 16).ok().filter(|_| whole)?;
    CompartmentId::from_slice(&number.to_be_bytes())
}

/// Whether this is the code that the word names; a word that names none goes with every code.
pub(crate) fn is_of_code(word: &str, look_up: Option<&[u8; 32]>) -> bool {
    let named = word.get(32..).filter(|code| !code.is_empty());
    named.is_none_or(|code| look_up.is_some_and(|look_up| sealing::to_hex(&look_up[..8]) == code))
}
