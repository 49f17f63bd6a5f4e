//! What of a person's words was told in other reports too: looked up when her report is read, and shown to the desk alone.

use super::{AtDesk, DeskError};
use crate::Intake;
use crate::links::{Found, look_up, told, values_of_all};
use crate::log::{Actor, Doing, Object, Operation, write};
use crate::reports::Written;
use domain::{CompartmentId, Country, Purpose};
use matching::Identifier;
use sealing::Value;
use storage::{ReportRow, StoreError, Tx};

/// Identifiers of a report that are looked up at each reading of it: whoever tells thousands holds nobody up.
const MOST: usize = 200;

/// An identifier that was told in other reports too. No `Debug`: it is what people told.
pub struct Linked {
    /// What was told.
    pub identifier: Identifier,
    /// The other reports.
    pub found: Found,
    /// Those of them that lie at the responder's desks; the others are at other desks, or in archives alone.
    pub here: Vec<CompartmentId>,
}

impl AtDesk<'_> {
    /// Looks up what her words name, with a line in the log where they name anything; gives what was told elsewhere too, in
    /// the order of her words, and how many identifiers were not looked up.
    pub(super) async fn links(
        &self,
        report: &ReportRow,
        written: &[Written],
    ) -> Result<(Vec<Linked>, usize), DeskError> {
        let mut named = named(self.intake, report, written);
        let left = named.len().saturating_sub(MOST);
        named.truncate(MOST);
        if named.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let (opened, id) = (self.reception.vault.now(), report.id);
        let desks: Vec<CompartmentId> = self.still(&opened)?.map(|(desk, _)| desk.id).collect();
        let doing = Doing::of(self.intake.clock.now(), Actor::Staff(self.who), Purpose::Linking);
        let line = doing.line(Operation::Combination, Object::report(id), &mut self.intake.random.child());
        // read apart from the line: a text full of numbers that many told holds up nobody who writes
        let found = self.intake.store.read("desk links", |mut tx| {
            let (named, desks) = (&named, &desks);
            async move {
                let mut links = Vec::new();
                for identifier in named {
                    let normal = identifier.normal.as_bytes();
                    let value = Value { kind: identifier.kind.as_str(), normal };
                    let found = look_up(&mut tx, self.intake.keys.links(), value, Some(id)).await?;
                    if !found.reports.is_empty() {
                        let here = at_desks(&mut tx, &found.reports, desks).await?;
                        links.push(Linked { identifier: identifier.clone(), found, here });
                    }
                }
                Ok::<_, StoreError>(links)
            }
        });
        let logged = async {
            let links = found.await?;
            let kept = self.intake.store.write("desk links", |mut tx| {
                let line = std::slice::from_ref(&line);
                async move {
                    write(&mut tx, line).await?;
                    tx.done(())
                }
            });
            kept.await.map_err(|e: StoreError| e)?;
            Ok::<_, StoreError>(links)
        };
        match logged.await {
            Ok(links) => Ok((links, left)),
            // it counts as read by now: she sees her words all the same, and that nothing of them was looked up
            Err(e) => {
                tracing::warn!(error = %e, "what else was told of a report's values was not looked up");
                Ok((Vec::new(), left + named.len()))
            }
        }
    }
}

/// The identifiers in the words of the person herself, each once.
fn named(intake: &Intake, report: &ReportRow, written: &[Written]) -> Vec<Identifier> {
    let home = report.country.as_deref().and_then(|country| Country::parse(country).ok());
    values_of_all(&intake.extractor, written.iter().filter_map(|written| told(&written.said)), home)
}

/// Those of the reports that lie at these desks, and not in an archive alone.
async fn at_desks(
    tx: &mut Tx,
    reports: &[CompartmentId],
    desks: &[CompartmentId],
) -> Result<Vec<CompartmentId>, StoreError> {
    let mut here = Vec::new();
    for id in reports {
        let lies_here = |report: &ReportRow| desks.contains(&report.desk) && report.leave_at.is_some();
        here.extend(tx.report(*id).await?.filter(lies_here).map(|report| report.id));
    }
    Ok(here)
}
