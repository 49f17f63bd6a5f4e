//! Desk and archive: how long the desk reads a report, and the one way into it afterwards.

use crate::{CompartmentKey, EpochRecord, Grant, Kind, MemberSecret, OpenError, Party};
use domain::{CompartmentId, StaffId, Timestamp};
use std::time::Duration;

/// How long after the last word the desk's grant is deleted, when the report was not closed before.
pub const DESK_AFTER_LAST_WORD: Duration = Duration::from_secs(30 * 86_400);

/// How long an archived report stays open after a supervisor entered her password.
pub const ARCHIVE_VISIT: Duration = Duration::from_secs(15 * 60);

/// Whether the desk's grant on a report stays. When not, a job deletes it; the archive's grant was made at the
/// report's birth. New words after that make a new epoch with the desk as a member: the desk reads those, and only those.
pub fn desk_keeps(closed: bool, last_word: Timestamp, now: Timestamp) -> bool {
    !closed && now.since(last_word) < DESK_AFTER_LAST_WORD
}

/// One archived report, open for one supervisor for a quarter of an hour. The archive's own key is wiped as soon as
/// the visit begins, so the next report needs the password again.
pub struct ArchiveVisit {
    report: CompartmentId,
    keys: Vec<CompartmentKey>,
    until: Timestamp,
}

impl ArchiveVisit {
    /// Begins a visit. `guarded`: what the password just opened; `archive`: epochs of the archive with her grants on
    /// them, of one or several archives; `report`: epochs of one report with an archive's grants on them; those that
    /// open are open, the rest is not hers. Errors: nothing opens, epochs of more than one report, or not an archive's
    /// way into a report.
    pub fn begin(
        staff: StaffId,
        guarded: &MemberSecret,
        archive: &[(EpochRecord, Grant)],
        report: &[(EpochRecord, Grant)],
        now: Timestamp,
    ) -> Result<Self, OpenError> {
        let (first, _) = report.first().ok_or(OpenError)?;
        let one = report.iter().all(|(record, _)| record.id() == first.id() && record.kind() == Kind::Report);
        if !one || archive.iter().any(|(record, _)| record.kind() != Kind::Archive) {
            return Err(OpenError);
        }
        let archives: Vec<_> = archive
            .iter()
            .filter_map(|(record, grant)| grant.open(record, Party::Guarded(staff), guarded).ok())
            .collect();
        let open = |(record, grant): &(EpochRecord, Grant)| {
            let mut hers = archives.iter().filter(|archive| archive.epoch() == grant.member_epoch());
            hers.find_map(|archive| grant.open(record, Party::Compartment(archive.id()), &archive.member_secret()).ok())
        };
        let keys: Vec<_> = report.iter().filter_map(open).collect();
        if keys.is_empty() {
            return Err(OpenError);
        }
        Ok(Self { report: first.id(), keys, until: now.plus(ARCHIVE_VISIT) })
    }

    /// Which report.
    pub fn report(&self) -> CompartmentId {
        self.report
    }

    /// When it ends.
    pub fn until(&self) -> Timestamp {
        self.until
    }

    /// The report's key of one epoch; `None` when the visit is over or that epoch did not open.
    pub fn key(&self, epoch: u32, now: Timestamp) -> Option<&CompartmentKey> {
        if now >= self.until {
            return None;
        }
        self.keys.iter().find(|key| key.epoch() == epoch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{at, compartment_id, seeded, staff_id};
    use crate::{Founded, Invited, ProvenMember};

    #[test]
    fn the_desk_keeps_a_report_until_it_is_closed_or_thirty_days_silent() {
        let day = |n: i64| at(n * 86_400_000_000);
        for (closed, now, want) in
            [(false, day(29), true), (false, day(30), false), (true, day(1), false), (false, at(-1), true)]
        {
            assert_eq!(desk_keeps(closed, day(0), now), want, "{closed} {now:?}");
        }
    }

    #[test]
    fn a_visit_goes_from_an_archive_into_a_report_whichever_archive_it_is() {
        let rng = &mut seeded(1);
        let guarded = MemberSecret::generate(rng);
        let supervisor = ProvenMember::new(Party::Guarded(staff_id(1)), 1, guarded.public());
        let mut make = |id: u8, kind, member: &ProvenMember| {
            let invited = [Invited { member: member.clone(), history: true }];
            EpochRecord::found(compartment_id(id), kind, &invited, rng).unwrap()
        };
        let stored = |made: &Founded| (made.record.clone(), made.grants[0].1.clone());
        let (one, two) = (make(1, Kind::Archive, &supervisor), make(2, Kind::Archive, &supervisor));
        let case = make(3, Kind::Case, &supervisor);
        let report = make(9, Kind::Report, &two.record.keys().as_member().unwrap());
        let thread = make(10, Kind::Thread, &two.record.keys().as_member().unwrap());
        let by_case = make(9, Kind::Report, &case.record.keys().as_member().unwrap());
        let visit = |archives: &[&Founded], report: &Founded| {
            let archives: Vec<_> = archives.iter().map(|archive| stored(archive)).collect();
            ArchiveVisit::begin(staff_id(1), &guarded, &archives, &[stored(report)], at(0)).is_ok()
        };
        assert!(visit(&[&one, &two], &report), "two archives of one epoch");
        assert!(visit(&[&two, &one], &report));
        assert!(!visit(&[&one], &report));
        assert!(!visit(&[&two], &thread), "into something else");
        assert!(!visit(&[&case], &by_case), "by way of something else");
    }
}
