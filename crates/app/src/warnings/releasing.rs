//! From a proposal to a release: one supervisor or investigator proposes, another one approves. Every step is a line of the
//! log with its reason; a look into the index stands there too where it ends in a refusal.

use super::body::{Body, staff_word};
use super::comparing::Comparing;
use super::directory::OfHelp;
use super::live::key;
use super::sources::{allow, not_here, not_hers, sources};
use super::{APPROVED, CHANGE, PROPOSED, WarningError, WhoElse, words};
use crate::log::{Actor, Audit, Doing, Entry, FOR_WARNING, Object, Operation, Prepared, write};
use crate::office::SignedIn;
use crate::{Intake, Opened, Reception, VaultError};
use domain::{CompartmentId, Country, ItemId, Purpose, StaffId, Timestamp};
use rand::RngExt;
use rand_core::CryptoRng;
use sealing::{DataKey, Roles};
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;
use storage::{StoreError, WarningRow};
use zeroize::Zeroizing;

/// Who proposes, approves, disputes and withdraws.
pub(super) const MAY: Roles = Roles::SUPERVISOR.and(Roles::INVESTIGATOR);
/// From approval to release, in minutes: nobody who counts days finds whose report it was.
const WAIT_MIN: RangeInclusive<u64> = 24 * 60..=72 * 60;
/// Days after which a warning is looked at again, or ends.
const REVIEW_DAYS: RangeInclusive<u16> = 1..=365;

/// What a supervisor or investigator does with warnings.
pub struct Releasing<'a> {
    pub(super) intake: &'a Intake,
    pub(super) reception: &'a Reception,
    pub(super) key: DataKey,
    pub(super) who: StaffId,
    pub(super) comparing: Comparing,
}

/// What somebody proposes.
pub struct Proposal<'p> {
    /// The value as typed: one, and nothing else.
    pub typed: &'p str,
    /// Of which country a phone number without a code is.
    pub home: Option<Country>,
    /// The reports in which it was told.
    pub sources: &'p [CompartmentId],
    /// Who had it besides.
    pub who_else: WhoElse,
    /// Why, in her words.
    pub why: &'p str,
    /// How the only one who had it agreed to this release.
    pub she_agreed: Option<&'p str>,
}

impl<'a> Releasing<'a> {
    /// For somebody who just signed in. Errors: it is none of her work.
    pub async fn open(intake: &'a Intake, signed: &SignedIn) -> Result<Self, WarningError> {
        let reception = intake.reception.as_ref().ok_or(WarningError::NotFounded)?;
        let key = key(&intake.store, &intake.keys, &intake.random).await?;
        let releasing = Self { intake, reception, key, who: signed.id, comparing: Comparing::default() };
        releasing.may(MAY)?;
        Ok(releasing)
    }

    /// The vault as it is now, where she still has one of these roles.
    pub(super) fn may(&self, roles: Roles) -> Result<Arc<Opened>, WarningError> {
        let opened = self.reception.vault.now();
        let chain = opened.chain.as_ref().ok_or(WarningError::NotFounded)?;
        if chain.roles(self.who).has_any(roles) { Ok(opened) } else { Err(WarningError::NotHers) }
    }

    /// Its line. Where there is a reason it takes an HPKE, so call it outside of the transaction.
    pub(super) fn line(
        &self,
        opened: &Opened,
        did: (Operation, Object),
        why: Option<&str>,
        fields: Vec<&'static str>,
    ) -> Result<Prepared, WarningError> {
        self.line_at(self.intake.clock.now(), opened, did, why, fields)
    }

    /// One of several of the same moment.
    fn line_at(
        &self,
        at: Timestamp,
        opened: &Opened,
        (operation, object): (Operation, Object),
        why: Option<&str>,
        fields: Vec<&'static str>,
    ) -> Result<Prepared, WarningError> {
        let doing = Doing::of(at, Actor::Staff(self.who), Purpose::Warning);
        let audit = opened.audit();
        let audit = audit.as_ref().map(|to| Audit { to, writer: opened.writer() });
        let entry = Entry { reason: why, fields, ..doing.entry(operation, object) };
        Ok(entry.prepare(audit, &mut self.intake.random.child()).map_err(|_| VaultError::Unproven)?)
    }

    /// A row with its body. Errors: there is none, or somebody changed it in the store.
    pub(super) async fn read(&self, id: ItemId) -> Result<(WarningRow, Body), WarningError> {
        let row = self.intake.store.read("warning", |mut tx| async move { tx.warning(id).await });
        let row = row.await.map_err(|e: StoreError| e)?.ok_or(WarningError::NoWarning)?;
        let body = Body::open(&row, &self.key).ok_or(WarningError::Changed)?;
        Ok((row, body))
    }

    /// Whether a value is of a service of the directory, or our own.
    pub(super) fn is_of_help(&self, body: &Body) -> bool {
        OfHelp::now(self.intake).has(&body.kind, &body.normal)
    }

    /// Proposes a warning. Nobody sees anything of it before somebody else approves it. Errors: each says what to do, and
    /// nothing is proposed.
    pub async fn propose(&self, new: &Proposal<'_>) -> Result<ItemId, WarningError> {
        let opened = self.may(MAY)?;
        let why = words(new.why)?;
        let one = self.intake.extractor.one(new.typed, new.home).ok_or(WarningError::NotOne)?;
        let she_agreed = new.she_agreed.map(str::trim).filter(|said| !said.is_empty());
        if new.who_else == WhoElse::OnlyReporter && she_agreed.is_none() {
            return Err(WarningError::OnlyReporter);
        }
        let (now, mut rng) = (self.intake.clock.now(), self.intake.random.child());
        let value = (one.kind.as_str(), one.normal.as_str());
        let mut body = Body::new(value, self.who, new.who_else, new.sources, (why, she_agreed));
        if self.is_of_help(&body) {
            return Err(WarningError::OfHelp);
        }
        let mut row = WarningRow {
            id: ItemId::new(now, &mut rng),
            state: PROPOSED.to_owned(),
            at: now,
            not_before: None,
            review_by: None,
            disputed_at: None,
            version: 1,
            body: Vec::new(),
        };
        body.put(&mut row, &self.key, &mut rng);
        let said = she_agreed.map_or_else(|| why.to_owned(), |agreed| format!("{why}\nshe agreed: {agreed}"));
        let said = Zeroizing::new(said);
        let new_row = (Operation::Collection, Object::warning(&row));
        let done = self.line(&opened, new_row, Some(said.as_str()), Vec::new())?;
        self.keep(&opened, &row, &body, (done, why)).await?;
        Ok(row.id)
    }

    /// Approves a proposal of somebody else; gives when it begins to warn, 24 to 72 hours from now, at a time that nobody
    /// chose. `review_days`: after how many more it is looked at again. `danger`: why a life is in danger, and it warns at
    /// once. Errors: each says what to do, and it stays a proposal.
    pub async fn approve(&self, id: ItemId, review_days: u16, danger: Option<&str>) -> Result<Timestamp, WarningError> {
        let opened = self.may(MAY)?;
        let review = review(review_days)?;
        let danger = danger.map(words).transpose()?;
        let (mut row, mut body) = self.read(id).await?;
        if row.state != PROPOSED {
            return Err(WarningError::NotProposed);
        }
        if body.proposed_by == staff_word(self.who) {
            return Err(WarningError::SamePerson);
        }
        // the directory may have it by now
        if self.is_of_help(&body) {
            return Err(WarningError::OfHelp);
        }
        let (now, mut rng) = (self.intake.clock.now(), self.intake.random.child());
        let from = if danger.is_some() { now } else { now.plus(wait(&mut rng)) };
        body.approved_by = Some(staff_word(self.who));
        body.danger_to_life = danger.map(str::to_owned);
        APPROVED.clone_into(&mut row.state);
        (row.not_before, row.review_by) = (Some(from), Some(from.plus(review)));
        row.version += 1;
        body.put(&mut row, &self.key, &mut rng);
        let fields = if danger.is_some() { vec!["state", "danger"] } else { vec!["state"] };
        let done = self.line(&opened, (Operation::Disclosure, Object::warning(&row)), danger, fields)?;
        let why = Zeroizing::new(danger.unwrap_or(&body.reason).to_owned());
        self.keep(&opened, &row, &body, (done, why.as_str())).await?;
        Ok(from)
    }

    /// Keeps a proposal of reports that she reads, or that it is approved, where its sources allow it. Once the index was asked,
    /// that stands in the log of each of them, whatever comes of it.
    async fn keep(
        &self,
        opened: &Opened,
        row: &WarningRow,
        body: &Body,
        (done, why): (Prepared, &str),
    ) -> Result<(), WarningError> {
        let named = body.reports();
        if named.is_empty() {
            return Err(WarningError::NoSource);
        }
        let prints = self.compare_for(body).await?;
        // of one moment: it is one search, however many reports it names
        let at = self.intake.clock.now();
        let look = |id: &CompartmentId| {
            let asks = (Operation::Combination, Object::report(*id));
            self.line_at(at, opened, asks, Some(why), vec![FOR_WARNING])
        };
        let looks = named.iter().map(look).collect::<Result<Vec<Prepared>, WarningError>>()?;
        let kept = self.intake.store.write("warning", |mut tx| {
            let (named, prints, looks, done) = (&named, &prints, &looks, std::slice::from_ref(&done));
            async move {
                // nothing is asked of the index about a report that she does not read, or that is not here
                // in this order: she does not learn which of those that are not hers are here
                let mut unasked =
                    if row.version == 1 { not_hers(&mut tx, (opened, self.who), named).await? } else { None };
                if unasked.is_none() {
                    unasked = not_here(&mut tx, named).await?;
                }
                if let Some(id) = unasked {
                    return Ok::<_, WarningError>(tx.done(Err(WarningError::NoReport(id)))?);
                }
                let (sources, found) = sources(&mut tx, self.intake.keys.links(), body.value(), named).await?;
                let mut allowed = allow(&sources, body.who_else, found.reports.len())
                    .and_then(|()| prints.allow(body.who_else, &found.reports));
                write(&mut tx, looks).await?;
                if allowed.is_ok() {
                    if row.version == 1 {
                        tx.add_warning(row).await?;
                    } else if !tx.change_warning(row).await? {
                        allowed = Err(WarningError::Meanwhile);
                    }
                }
                if allowed.is_ok() {
                    write(&mut tx, done).await?;
                    tx.announce(CHANGE, b"").await?;
                }
                Ok(tx.done(allowed)?)
            }
        });
        kept.await?.into_inner()
    }
}

/// How long from approval to release.
fn wait(rng: &mut impl CryptoRng) -> Duration {
    Duration::from_secs(60 * rng.random_range(WAIT_MIN))
}

/// How long until it is looked at again.
pub(super) fn review(days: u16) -> Result<Duration, WarningError> {
    let whole = REVIEW_DAYS.contains(&days).then(|| Duration::from_hours(24 * u64::from(days)));
    whole.ok_or(WarningError::Days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;

    #[test]
    fn a_release_waits_for_24_to_72_hours_and_for_no_time_that_can_be_told() {
        let rng = &mut StdRng::seed_from_u64(1);
        let waits: Vec<u64> = (0..2_000).map(|_| wait(rng).as_secs()).collect();
        assert!(waits.iter().all(|s| (24 * 3_600..=72 * 3_600).contains(s)));
        for hours in (24u64..72).step_by(6) {
            let within = waits.iter().filter(|s| (hours * 3_600..(hours + 6) * 3_600).contains(*s)).count();
            assert!(within > 150, "{within} of 2,000 in 6 of 48 hours, from {hours} on");
        }
    }

    #[test]
    fn a_review_is_due_after_a_day_to_a_year() {
        assert_eq!(review(1).ok(), Some(Duration::from_hours(24)));
        assert_eq!(review(365).ok(), Some(Duration::from_hours(24 * 365)));
        assert!([0, 366].into_iter().all(|days| matches!(review(days), Err(WarningError::Days))));
    }
}
