//! Other custodians: recovery has a next epoch that only they open, and what the former ones could open is wrapped anew for
//! it, as far as somebody who is there opens it. Their words open nothing of the store from then on; what was copied before,
//! a backup above all, stays theirs.

use super::act::{Act, Deed};
use super::books::Books;
use super::commit::Change;
use super::found::wraps;
use super::give::open_all;
use super::recovery::{AT_ONCE, RecoveryKeys, distinct};
use super::sign_in::SignedIn;
use super::staff::Second;
use super::{Office, OfficeError};
use crate::log::{Actor, Doing, GrantsBefore, write};
use domain::{CompartmentId, Purpose, Timestamp};
use sealing::{Claim, Custodians, EpochRecord, Grant, Kind, MemberKey, MemberSecret, Party, ProvenMember, Recovery};
use storage::{EpochRow, GrantRow, StoreError};

/// What recovery is a member of. A travel plan it never opens.
const OPENED: [Kind; 7] =
    [Kind::Desk, Kind::Archive, Kind::Audit, Kind::Report, Kind::Case, Kind::Operation, Kind::Thread];

/// What became of the grants that recovery has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rewrapped {
    /// Epochs of compartments from before that the new custodians open.
    pub rewrapped: u64,
    /// Epochs that nobody who was there opens: the former custodians' words still do.
    pub left: u64,
}

impl Rewrapped {
    fn add(&mut self, some: Self) {
        self.rewrapped += some.rewrapped;
        self.left += some.left;
    }

    fn epochs(self) -> u64 {
        self.rewrapped + self.left
    }
}

/// One grant of recovery that is to be another.
struct Anew {
    before: GrantRow,
    wrapped: Vec<u8>,
}

impl Office {
    /// Makes these the custodians. `words`: the former ones', where they are there; without them what `by` opens as a
    /// supervisor is given to the new ones, which is everything but what she is no member of. Run again with the same
    /// custodians, it goes on where it was stopped. `progress`: epochs done. Errors: not a supervisor, a second one is
    /// needed, no or too many custodians.
    pub async fn replace_custodians(
        &self,
        (by, second): (&SignedIn, Second<'_>),
        words: Option<RecoveryKeys>,
        custodians: &[MemberKey],
        now: Timestamp,
        progress: impl FnMut(u64),
    ) -> Result<Rewrapped, OfficeError> {
        let mut books = self.books().await?;
        books.supervisor(by.id)?;
        let mut openers = by.openers();
        openers.extend(words.into_iter().flat_map(|keys| keys.0));
        let prints: Vec<[u8; 32]> = custodians.iter().map(MemberKey::fingerprint).collect();
        let recovery = *books.of_kind(Kind::Recovery).first().ok_or(OfficeError::NotFounded)?;
        if !is_of(books.newest(recovery)?, &prints) {
            books.pins.set_custodians(prints);
            self.state_custodians(books, (by, second), (recovery, custodians), now).await?;
        }
        self.rewrap(recovery, openers, by, now, progress).await
    }

    /// The next epoch of recovery, and of every desk, archive and the log with it, in one change.
    async fn state_custodians(
        &self,
        mut books: Books,
        (by, second): (&SignedIn, Second<'_>),
        (recovery, custodians): (CompartmentId, &[MemberKey]),
        now: Timestamp,
    ) -> Result<(), OfficeError> {
        let (mut rng, mut change) = (self.random.child(), Change::default());
        let custodians = Custodians::pinned(custodians, &books.pins).map_err(|_| OfficeError::Custodians)?;
        let next = Recovery::next(books.newest(recovery)?, &custodians, &mut rng)?;
        let signer = by.keys.signer();
        books.state(vec![Claim::of(&next.record)], (by.id, &signer), second, now)?;
        change.grants.extend(wraps(&next)?);
        change.records.push(next.record);
        let mut claims = Vec::new();
        for id in books.chain.due(&[])? {
            let made = books.next(id, None, None, &mut rng)?;
            claims.push(Claim::of(&made.record));
            change.add(made);
        }
        books.state(claims, (by.id, &signer), second, now)?;
        self.commit(books, &change, Act::new(now, Deed::CustodiansReplaced, Some(by.id))).await
    }

    /// Grants of earlier epochs of recovery, page by page; each page is durable before the next.
    async fn rewrap(
        &self,
        recovery: CompartmentId,
        mut openers: Vec<(Party, MemberSecret)>,
        by: &SignedIn,
        now: Timestamp,
        mut progress: impl FnMut(u64),
    ) -> Result<Rewrapped, OfficeError> {
        let (books, mut done) = (self.books().await?, Rewrapped::default());
        for kind in [Kind::Desk, Kind::Archive] {
            for id in books.of_kind(kind) {
                let keys = open_all(books.epochs(id), &self.grants(id).await?, &openers);
                openers.extend(keys.iter().map(|key| (Party::Compartment(id), key.member_secret())));
            }
        }
        let keys = RecoveryKeys(openers);
        let mut reports = Rewrapped::default();
        for kind in OPENED {
            let some =
                self.rewrap_kind((&books, &keys), (recovery, kind), (by, now), |n| progress(done.epochs() + n)).await?;
            done.add(some);
            if kind == Kind::Report {
                reports = some;
            }
        }
        // a report that another process sealed before it heard of the change may have been kept behind the first look
        loop {
            let others = Rewrapped { left: done.left - reports.left, ..done };
            let late = self.rewrap_kind((&books, &keys), (recovery, Kind::Report), (by, now), |_| {}).await?;
            (done, reports) = (others, late);
            done.add(late);
            if late.rewrapped == 0 {
                return Ok(done);
            }
            progress(done.epochs());
        }
    }

    /// Those of one kind; `progress`: epochs of it done.
    async fn rewrap_kind(
        &self,
        (books, keys): (&Books, &RecoveryKeys),
        (recovery, kind): (CompartmentId, Kind),
        (by, now): (&SignedIn, Timestamp),
        mut progress: impl FnMut(u64),
    ) -> Result<Rewrapped, OfficeError> {
        let member = books.chain.member(Party::Compartment(recovery), kind).map_err(|_| OfficeError::NoKey)?;
        let (mut done, mut after) = (Rewrapped::default(), None);
        loop {
            let rows = self
                .store
                .read("epochs", |mut tx| async move { tx.epochs_of_kind(kind.code().into(), after, AT_ONCE).await });
            let rows: Vec<EpochRow> = rows.await.map_err(|e: StoreError| e)?;
            let mut anew = Vec::new();
            for id in distinct(&rows) {
                done.left += self.anew(books, keys, id, &member, &mut anew).await?;
                after = Some(id);
            }
            done.rewrapped += self.keep_anew(&anew, by, now).await?;
            progress(done.epochs());
            if rows.len() < AT_ONCE {
                return Ok(done);
            }
        }
    }

    /// The grants of one compartment that an earlier epoch of recovery opens, wrapped for the present one; gives how many
    /// do not open.
    async fn anew(
        &self,
        books: &Books,
        keys: &RecoveryKeys,
        id: CompartmentId,
        member: &ProvenMember,
        anew: &mut Vec<Anew>,
    ) -> Result<u64, OfficeError> {
        let earlier = |row: &GrantRow| {
            row.party == member.party().to_bytes()
                && Grant::from_bytes(&row.wrapped).is_ok_and(|grant| grant.member_epoch() < member.epoch())
        };
        let rows: Vec<GrantRow> = self.grants(id).await?.into_iter().filter(earlier).collect();
        if rows.is_empty() {
            return Ok(0);
        }
        let (_, found) = self.recovered(books, keys, id).await?;
        let (mut rng, mut left) = (self.random.child(), 0);
        for before in rows {
            match found.iter().find(|(record, _)| record.epoch() == before.epoch) {
                Some((record, key)) => {
                    let wrapped = record.grant_history(key, member, &mut rng)?.to_bytes();
                    anew.push(Anew { before, wrapped });
                }
                None => left += 1,
            }
        }
        Ok(left)
    }

    /// Keeps them, but for those that went meanwhile: what somebody erases does not come back.
    async fn keep_anew(&self, anew: &[Anew], by: &SignedIn, now: Timestamp) -> Result<u64, OfficeError> {
        if anew.is_empty() {
            return Ok(0);
        }
        let doing = Doing::of(now, Actor::Staff(by.id), Purpose::Recovery);
        let kept = self.store.write("rewrap for recovery", |mut tx| {
            let mut rng = self.random.child();
            async move {
                let mut ids: Vec<CompartmentId> = anew.iter().map(|one| one.before.compartment).collect();
                ids.sort_unstable();
                ids.dedup();
                // whoever changes other grants of a report waits, and then logs what it finds
                for id in &ids {
                    tx.report_locked(*id).await?;
                }
                let (grants, mut rewrapped) = (GrantsBefore::read(&mut tx, ids).await?, 0);
                for one in anew {
                    rewrapped += u64::from(tx.rewrap_grant(&one.before, &one.wrapped).await?);
                }
                let lines = doing.each(grants.changed(&mut tx).await?, &mut rng);
                write(&mut tx, &lines).await?;
                tx.done(rewrapped)
            }
        });
        Ok(kept.await.map_err(|e: StoreError| e)?.into_inner())
    }
}

/// Whether these are the custodians of an epoch of recovery, in this order.
fn is_of(record: &EpochRecord, prints: &[[u8; 32]]) -> bool {
    let held: Vec<[u8; 32]> = record.members().iter().map(|m| m.fingerprint).collect();
    held == prints
}
