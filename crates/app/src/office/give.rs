//! Who holds desks and archives: the next epoch with somebody or without, and the earlier ones for whoever comes. Each next
//! epoch is stated with its members, so that the chain knows whom a later going concerns.

use super::books::Books;
use super::commit::Change;
use super::{Office, OfficeError};
use domain::{CompartmentId, StaffId};
use rand::rngs::StdRng;
use sealing::{CompartmentKey, EpochRecord, Founded, Grant, Invited, Kind, MemberSecret, Party, Roles};
use storage::{GrantRow, StoreError};

/// What somebody is to be given.
pub(super) struct Gift {
    pub(super) id: CompartmentId,
    pub(super) party: Party,
    /// Whether she reads nothing at all without what was written before.
    pub(super) history: bool,
}

/// What the roles of somebody give her: desks, their archives, the log.
pub(super) fn gifts(books: &Books, desks: &[(CompartmentId, CompartmentId)], whom: StaffId, roles: Roles) -> Vec<Gift> {
    let mut gifts = Vec::new();
    for (desk, archive) in desks {
        if roles.has_any(Roles::RESPONDER.and(Roles::SUPERVISOR)) {
            gifts.push(Gift { id: *desk, party: Party::Staff(whom), history: true });
        }
        if roles.has(Roles::SUPERVISOR) {
            gifts.push(Gift { id: *archive, party: Party::Guarded(whom), history: true });
        }
    }
    if roles.has(Roles::AUDITOR) {
        // the first auditor comes when nobody but the custodians can open what was sealed before her
        let logs = books.of_kind(Kind::Audit).into_iter();
        gifts.extend(logs.map(|id| Gift { id, party: Party::Staff(whom), history: false }));
    }
    gifts
}

impl Books {
    /// Only a supervisor changes who holds what.
    pub(super) fn supervisor(&self, id: StaffId) -> Result<(), OfficeError> {
        if self.chain.roles(id).has(Roles::SUPERVISOR) { Ok(()) } else { Err(OfficeError::NotSupervisor) }
    }

    fn is_member(&self, gift: &Gift) -> bool {
        let now = self.chain.member(gift.party, self.kind(gift.id)).map(|m| m.epoch());
        let newest = self.epochs(gift.id).last();
        newest.is_some_and(|r| r.members().iter().any(|m| m.party == gift.party && Ok(m.epoch) == now))
    }

    fn kind(&self, id: CompartmentId) -> Kind {
        self.epochs(id).last().map_or(Kind::Desk, EpochRecord::kind)
    }

    /// The next epoch of a desk, archive or the log: its members who still may be, without `gone`, and with `new`.
    pub(super) fn next(
        &self,
        id: CompartmentId,
        gone: Option<StaffId>,
        new: Option<Party>,
        rng: &mut StdRng,
    ) -> Result<Founded, OfficeError> {
        let before = self.newest(id)?;
        let goes = |party: Party| {
            gone.is_some_and(|gone| party.same_person(Party::Staff(gone))) || new.is_some_and(|new| new == party)
        };
        let stay = before.members().iter().filter(|m| !goes(m.party));
        // one whose key moved on, or who may not read any more, stays away until she is admitted again
        let stay = stay.filter_map(|m| {
            let member = self.chain.member(m.party, before.kind()).ok()?;
            let same = matches!(m.party, Party::Compartment(_)) || member.epoch() == m.epoch;
            same.then_some(Invited { member, history: m.history })
        });
        let mut invited: Vec<Invited> = stay.collect();
        if let Some(party) = new {
            let member = self.chain.member(party, before.kind()).map_err(|_| OfficeError::NoSuchStaff)?;
            invited.push(Invited { member, history: true });
        }
        Ok(before.next(&invited, rng)?)
    }
}

impl Office {
    /// The next epoch of each with her in it, and the earlier ones, as far as `openers` open them. Gives the epochs that are
    /// to be stated. Errors: history was asked for and does not open.
    pub(super) async fn give(
        &self,
        books: &Books,
        gifts: Vec<Gift>,
        openers: &[(Party, MemberSecret)],
        change: &mut Change,
    ) -> Result<Vec<EpochRecord>, OfficeError> {
        let (mut rng, mut next) = (self.random.child(), Vec::new());
        for gift in gifts.into_iter().filter(|gift| !books.is_member(gift)) {
            let epochs = books.epochs(gift.id);
            let keys = open_all(epochs, &self.grants(gift.id).await?, openers);
            if gift.history && keys.len() < epochs.len() {
                return Err(OfficeError::NoKey);
            }
            let kind = books.kind(gift.id);
            let member = books.chain.member(gift.party, kind).map_err(|_| OfficeError::NoSuchStaff)?;
            for key in &keys {
                let Some(record) = epochs.iter().find(|record| record.epoch() == key.epoch()) else { continue };
                change.grant(record, gift.party, &record.grant_history(key, &member, &mut rng)?);
            }
            let made = books.next(gift.id, None, Some(gift.party), &mut rng)?;
            next.push(made.record.clone());
            change.add(made);
        }
        Ok(next)
    }

    pub(super) async fn grants(&self, id: CompartmentId) -> Result<Vec<GrantRow>, OfficeError> {
        let rows = self.store.read("grants", |mut tx| async move { tx.grants(id).await });
        Ok(rows.await.map_err(|e: StoreError| e)?)
    }

    /// Every epoch of a desk, archive or the log's compartment that these keys open, oldest first. `records` come from
    /// what supervisors said, so that no key of a thief's passes for the desk's.
    pub async fn open_stated(
        &self,
        id: CompartmentId,
        openers: &[(Party, MemberSecret)],
    ) -> Result<Vec<CompartmentKey>, OfficeError> {
        let books = self.books().await?;
        Ok(open_all(books.epochs(id), &self.grants(id).await?, openers))
    }
}

/// The keys of these epochs that open, one each.
pub(super) fn open_all(
    records: &[EpochRecord],
    rows: &[GrantRow],
    openers: &[(Party, MemberSecret)],
) -> Vec<CompartmentKey> {
    let open = |record: &EpochRecord| {
        let mut rows = rows.iter().filter(|row| row.epoch == record.epoch());
        rows.find_map(|row| {
            let grant = Grant::from_bytes(&row.wrapped).ok()?;
            let mut hers = openers.iter().filter(|(party, _)| row.party == party.to_bytes());
            hers.find_map(|(party, secret)| grant.open(record, *party, secret).ok())
        })
    };
    records.iter().filter_map(open).collect()
}
