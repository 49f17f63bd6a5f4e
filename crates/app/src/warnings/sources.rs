//! The reports in which a value was told, and whether they allow a warning.

use super::{WarningError, WhoElse};
use crate::links::{Found, LinkKeys, Note, look_up};
use crate::reports::{Consents, Decision};
use content::Consent;
use domain::{CompartmentId, Timestamp};
use sealing::Value;
use storage::{StoreError, Tx};

/// The state of a report that its person took back.
const TAKEN_BACK: &str = "withdrawn";

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

/// How the sources of a value stand, and how many reports hold it at all.
pub(super) async fn sources(
    tx: &mut Tx,
    keys: &LinkKeys,
    value: Value<'_>,
    reports: &[CompartmentId],
) -> Result<(Vec<Source>, Found), StoreError> {
    let found = look_up(tx, keys, value, None).await?;
    let mut all = Vec::with_capacity(reports.len());
    for id in reports {
        let row = tx.report(*id).await?.filter(|row| row.erase_at.is_none() && row.state != TAKEN_BACK);
        let consents = Consents::from_bits(row.as_ref().map_or(0, |row| row.consents));
        // a value that is told very often is not looked up to its last report: then the report's own note says it
        let holds_it = found.reports.contains(id) || found.capped && is_noted(tx, keys, value, *id).await?;
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
    // nobody's word alone makes one report several
    if who_else == WhoElse::Several && reports < 2 { Err(WarningError::NotSeveral) } else { Ok(()) }
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
    fn several_are_at_least_two_reports() {
        let report = CompartmentId::from_slice(&[1; 16]).unwrap();
        let one = [Source { report, told_at: Some(Timestamp::from_unix_micros(1)), agrees: true, holds_it: true }];
        assert!(matches!(allow(&one, WhoElse::Several, 1), Err(WarningError::NotSeveral)));
        assert!(allow(&one, WhoElse::Several, 2).is_ok());
        assert!(allow(&one, WhoElse::OnlyReporter, 1).is_ok());
    }
}
