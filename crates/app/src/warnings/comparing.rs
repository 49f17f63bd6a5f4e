//! Opening the reports that a warning names, with the keys of whoever looks at it, to compare them. Nothing of them is shown;
//! each that is opened stands in the log before, with why she looks.

use super::alike::{NotCompared, Print, Prints};
use super::body::Body;
use super::releasing::{MAY, Releasing};
use super::{WarningError, WhoElse, words};
use crate::Opened;
use crate::links::{Archives, HerKeys, Ways};
use crate::log::{Object, Operation, write};
use crate::office::{Office, SignedIn};
use crate::reports::{Consents, Decision, open_all};
use content::Consent;
use domain::{CompartmentId, ItemId};
use sealing::Roles;
use std::sync::Arc;
use storage::{ItemRow, ReportRow, StoreError};
use zeroize::Zeroizing;

/// What a line of the log says of a report that was opened for this.
const ALIKE: &str = "alike";

/// What she compares with. Without keys or a reason no report is opened.
#[derive(Default)]
pub(super) struct Comparing {
    keys: Option<HerKeys>,
    why: Option<Zeroizing<String>>,
}

/// A report as it is before it is opened.
struct Read {
    report: ReportRow,
    ways: Ways,
    rows: Vec<ItemRow>,
}

/// Each once, in their order.
fn distinct(reports: &[CompartmentId]) -> Vec<CompartmentId> {
    let mut each = Vec::with_capacity(reports.len());
    for id in reports {
        if !each.contains(id) {
            each.push(*id);
        }
    }
    each
}

impl Releasing<'_> {
    /// With her keys of desks, and a supervisor's of archives: what a warning names is compared as far as they open it. `signed`:
    /// of whom this is.
    pub async fn with_keys(mut self, office: &Office, signed: &SignedIn) -> Result<Self, WarningError> {
        let opened = self.may(MAY)?;
        if signed.id != self.who {
            return Err(WarningError::NotHers);
        }
        let supervisor = opened.chain.as_ref().is_some_and(|chain| chain.roles(self.who).has(Roles::SUPERVISOR));
        let archives = if supervisor { Archives::Too } else { Archives::Not };
        self.comparing.keys = Some(HerKeys::open(office, &opened, signed, archives).await?).filter(|k| !k.is_empty());
        Ok(self)
    }

    /// Why she looks, in her words, for the auditor alone. Errors: blank.
    pub fn because(mut self, why: &str) -> Result<Self, WarningError> {
        self.comparing.why = Some(Zeroizing::new(words(why)?.to_owned()));
        Ok(self)
    }

    /// Whether reports may be opened where she looks at this one, so that she is asked why.
    pub async fn opens_reports(&self, id: ItemId) -> Result<bool, WarningError> {
        self.may(MAY)?;
        let (_, body) = self.read(id).await?;
        Ok(self.comparing.keys.is_some() && distinct(&body.reports()).len() > 1)
    }

    /// What is known of the named reports where it decides whether several told it.
    pub(super) async fn compare_for(&self, body: &Body) -> Result<Prints, WarningError> {
        match body.who_else {
            WhoElse::Several => self.compare(&body.reports()).await,
            WhoElse::PublicAdvert | WhoElse::OnlyReporter => Ok(Prints::default()),
        }
    }

    /// Opens the reports as far as her keys do. Of one alone there is nothing to compare, and it stays shut.
    pub(super) async fn compare(&self, reports: &[CompartmentId]) -> Result<Prints, WarningError> {
        let (opened, reports, mut prints) = (self.may(MAY)?, distinct(reports), Prints::default());
        if reports.len() < 2 {
            return Ok(prints);
        }
        for id in reports {
            match self.print(&opened, id).await? {
                Ok(print) => prints.read.push((id, print)),
                Err(why_not) => prints.not_read.push((id, why_not)),
            }
        }
        Ok(prints)
    }

    async fn print(&self, opened: &Arc<Opened>, id: CompartmentId) -> Result<Result<Print, NotCompared>, WarningError> {
        let Read { report, ways, rows } = match self.sealed(opened, id).await? {
            Ok(read) => read,
            Err(why_not) => return Ok(Err(why_not)),
        };
        let Some(why) = &self.comparing.why else { return Ok(Err(NotCompared::Shut)) };
        let looks = (Operation::Consultation, Object::report(id));
        let line = self.line(opened, looks, Some(why.as_str()), vec![ALIKE])?;
        let logged = self.intake.store.write("warning look", |mut tx| {
            let line = std::slice::from_ref(&line);
            async move {
                write(&mut tx, line).await?;
                tx.done(())
            }
        });
        logged.await.map_err(|e: StoreError| e)?;
        let all = open_all(opened.clone(), ways, Ways::key, rows).await;
        // of a part of her words nobody can say what they are like
        let Some((_, all)) = all.filter(|(_, all)| all.closed == 0 && all.changed == 0) else {
            return Ok(Err(NotCompared::Shut));
        };
        let said = all.written.iter().map(|written| &written.said);
        Ok(Ok(Print::of(&self.intake.extractor, said, report.home())))
    }

    /// One as it is kept, where it is a source still and her keys lead to it.
    async fn sealed(&self, opened: &Opened, id: CompartmentId) -> Result<Result<Read, NotCompared>, WarningError> {
        let keys = self.comparing.keys.as_ref().filter(|_| self.comparing.why.is_some());
        let read = self.intake.store.read("warning report", |mut tx| async move {
            let report = tx.report(id).await?.filter(ReportRow::stands);
            let Some(report) = report else { return Ok(Err(NotCompared::NotHere)) };
            if Consents::from_bits(report.consents).of(Consent::Warn) != Decision::Yes {
                return Ok(Err(NotCompared::NotAgreed));
            }
            let Some(keys) = keys else { return Ok(Err(NotCompared::Shut)) };
            let Some((ways, rows)) = keys.read(&mut tx, opened, &report).await? else {
                return Ok(Err(NotCompared::Shut));
            };
            Ok::<_, StoreError>(Ok(Read { report, ways, rows }))
        });
        Ok(read.await?)
    }
}
