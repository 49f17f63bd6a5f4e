//! The reports in which a value was told, and whether they allow a warning.

use super::{WarningError, WhoElse};
use crate::Opened;
use crate::links::{Found, LinkKeys, Note, look_up};
use crate::reports::{Consents, Decision};
use content::Consent;
use domain::{CompartmentId, StaffId, Timestamp};
use sealing::{Kind, Party, Value};
use storage::{ReportRow, StoreError, Tx};

/// One report that a warning names, as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Which.
    pub report: CompartmentId,
    /// When it was told; `None` where it is not here any more, or its person took it back.
    pub told_at: Option<Timestamp>,
    /// Whether she agrees that others are warned.
    pub agrees: bool,
    /// Whether the index has the value of it.
    pub holds_it: bool,
}

impl Source {
    /// Whether it still allows a warning: it is here, its person agrees, and the value is in it.
    pub fn stands(&self) -> bool {
        self.told_at.is_some() && self.agrees && self.holds_it
    }
}

/// How the sources of a value stand, and which reports hold it at all. One that its person took back holds nothing.
pub(super) async fn sources(
    tx: &mut Tx,
    keys: &LinkKeys,
    value: Value<'_>,
    reports: &[CompartmentId],
) -> Result<(Vec<Source>, Found), StoreError> {
    let mut found = look_up(tx, keys, value, None).await?;
    found.reports = tx.reports_standing(&found.reports).await?;
    let mut all = Vec::with_capacity(reports.len());
    for id in reports {
        let row = tx.report(*id).await?.filter(ReportRow::stands);
        let consents = Consents::from_bits(row.as_ref().map_or(0, |row| row.consents));
        // a value that is told very often is not looked up to its last report: then the report's own note says it
        let is_noted = found.capped && row.is_some() && is_noted(tx, keys, value, *id).await?;
        let holds_it = found.reports.contains(id) || is_noted;
        all.push(Source {
            report: *id,
            told_at: row.map(|row| row.opened_at),
            agrees: consents.of(Consent::Warn) == Decision::Yes,
            holds_it,
        });
    }
    Ok((all, found))
}

async fn is_noted(tx: &mut Tx, keys: &LinkKeys, value: Value<'_>, report: CompartmentId) -> Result<bool, StoreError> {
    let Some(row) = tx.index_note(report).await? else { return Ok(false) };
    let Ok(note) = Note::open(keys, &row) else { return Ok(false) };
    Ok(keys.living().any(|key| note.has(&key.value(value), report)))
}

/// The first of these reports that she does not read: it is at no desk of hers, or in its archive alone and that one is not
/// hers. So she asks the index about nothing that others were told.
pub(super) async fn not_hers(
    tx: &mut Tx,
    (opened, who): (&Opened, StaffId),
    reports: &[CompartmentId],
) -> Result<Option<CompartmentId>, StoreError> {
    for id in reports {
        let is_hers = tx.report(*id).await?.is_some_and(|row| {
            let at_desk = is_member(opened, row.desk, Party::Staff(who), Kind::Desk) && row.leave_at.is_some();
            at_desk || is_member(opened, row.archive, Party::Guarded(who), Kind::Archive)
        });
        if !is_hers {
            return Ok(Some(*id));
        }
    }
    Ok(None)
}

/// The first of these reports that is not here any more, or that its person took back.
pub(super) async fn not_here(tx: &mut Tx, reports: &[CompartmentId]) -> Result<Option<CompartmentId>, StoreError> {
    let here = tx.reports_standing(reports).await?;
    Ok(reports.iter().copied().find(|id| !here.contains(id)))
}

/// By what supervisors said last.
fn is_member(opened: &Opened, id: CompartmentId, party: Party, kind: Kind) -> bool {
    let Some(chain) = opened.chain.as_ref() else { return false };
    let Ok(epoch) = chain.member(party, kind).map(|member| member.epoch()) else { return false };
    let newest = opened.stated(id).last();
    newest.is_some_and(|record| record.members().iter().any(|m| m.party == party && m.epoch == epoch))
}

/// Whether what was approved may still be released. Whoever tells it so that he can take it back ends nothing alone: it is
/// judged by those that still stand. `reports`: how many hold the value.
pub(super) fn still_allow(sources: &[Source], who_else: WhoElse, reports: usize) -> bool {
    match who_else {
        WhoElse::PublicAdvert => sources.iter().any(Source::stands),
        WhoElse::Several => reports >= 2 && sources.iter().any(Source::stands),
        // it is hers alone, and she says when it ends
        WhoElse::OnlyReporter => !sources.is_empty() && sources.iter().all(Source::stands),
    }
}

/// Whether they allow it. `reports`: how many hold the value. Errors: each says what to do.
pub(super) fn allow(sources: &[Source], who_else: WhoElse, reports: usize) -> Result<(), WarningError> {
    if sources.is_empty() {
        return Err(WarningError::NoSource);
    }
    for source in sources {
        let id = source.report;
        match source {
            Source { told_at: None, .. } => return Err(WarningError::NoReport(id)),
            Source { agrees: false, .. } => return Err(WarningError::NotAgreed(id)),
            Source { holds_it: false, .. } => return Err(WarningError::NotIn(id)),
            _ => {}
        }
    }
    // nobody's word alone makes one report several, and what is not named is compared with nothing
    let several = sources.len() >= 2 && reports >= 2;
    if who_else == WhoElse::Several && !several { Err(WarningError::NotSeveral) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_that_is_gone_is_not_agreed_to_or_does_not_hold_the_value_is_no_source() {
        let report = CompartmentId::from_slice(&[1; 16]).unwrap();
        let told_at = Some(Timestamp::from_unix_micros(1));
        let good = Source { report, told_at, agrees: true, holds_it: true };
        let bad =
            [Source { told_at: None, ..good }, Source { agrees: false, ..good }, Source { holds_it: false, ..good }];
        assert!(allow(&[good], WhoElse::PublicAdvert, 1).is_ok());
        assert!(matches!(allow(&[], WhoElse::PublicAdvert, 1), Err(WarningError::NoSource)));
        let why = bad.map(|bad| allow(&[good, bad], WhoElse::PublicAdvert, 9).err());
        assert!(matches!(why[0], Some(WarningError::NoReport(_))));
        assert!(matches!(why[1], Some(WarningError::NotAgreed(_))));
        assert!(matches!(why[2], Some(WarningError::NotIn(_))));
    }

    #[test]
    fn what_was_approved_is_judged_by_the_reports_that_still_stand() {
        let report = CompartmentId::from_slice(&[1; 16]).unwrap();
        let stands = Source { report, told_at: Some(Timestamp::from_unix_micros(1)), agrees: true, holds_it: true };
        for gone in [
            Source { told_at: None, ..stands },
            Source { agrees: false, ..stands },
            Source { holds_it: false, ..stands },
        ] {
            for who_else in [WhoElse::PublicAdvert, WhoElse::Several] {
                assert!(still_allow(&[gone, stands, gone], who_else, 2), "{who_else:?}: one of his ends nothing");
                assert!(!still_allow(&[gone, gone], who_else, 2), "{who_else:?}: none is left");
            }
            assert!(!still_allow(&[gone], WhoElse::OnlyReporter, 1), "hers is gone");
            assert!(!still_allow(&[gone, stands], WhoElse::OnlyReporter, 2), "she said no in one of hers");
        }
        assert!(still_allow(&[stands], WhoElse::OnlyReporter, 1));
        assert!(!still_allow(&[stands], WhoElse::Several, 1), "several are two at least");
        assert!(!still_allow(&[], WhoElse::OnlyReporter, 0));
    }

    #[test]
    fn several_are_at_least_two_reports() {
        let report = CompartmentId::from_slice(&[1; 16]).unwrap();
        let one = [Source { report, told_at: Some(Timestamp::from_unix_micros(1)), agrees: true, holds_it: true }];
        let other = Source { report: CompartmentId::from_slice(&[2; 16]).unwrap(), ..one[0] };
        let two = [one[0], other];
        assert!(matches!(allow(&two, WhoElse::Several, 1), Err(WarningError::NotSeveral)));
        assert!(matches!(allow(&one, WhoElse::Several, 2), Err(WarningError::NotSeveral)), "one is named");
        assert!(allow(&two, WhoElse::Several, 2).is_ok());
        assert!(allow(&one, WhoElse::OnlyReporter, 1).is_ok());
    }
}
