//! What of a person's words was told in other reports too: looked up when her report is read, and shown to the desk alone.

use super::{AtDesk, DeskError};
use crate::Intake;
use crate::links::{Found, LinkKeys, Note, look_up, told, values_of_report};
use crate::log::{Actor, Doing, Object, Operation, write};
use crate::reports::Written;
use domain::{CompartmentId, Purpose};
use matching::{IDENTIFIER_LIMIT, Identifier, TEXT_LIMIT};
use sealing::Value;
use std::collections::HashSet;
use storage::{ReportRow, StoreError, Tx};

/// Identifiers of a report that are looked up at each reading of it: whoever tells thousands holds nobody up.
const MOST: usize = 64;

/// No further identifier is looked up once the reading ran so many statements; where the reports lie is asked after that, a
/// hundred in one. Whoever floods numbers before he tells them makes each of them dear, and by this no reading long.
const STATEMENTS: usize = 1_000;

/// No text that is shorter can give [`IDENTIFIER_LIMIT`]: none is shorter than three letters and what parts it from the next.
const SHORTEST: usize = 4 * IDENTIFIER_LIMIT;

/// An identifier that was told in other reports too. No `Debug`: it is what people told.
pub struct Linked {
    /// What was told.
    pub identifier: Identifier,
    /// The other reports.
    pub found: Found,
    /// Those of them that lie at the responder's desks; the others are at other desks, or in archives alone.
    pub here: Vec<CompartmentId>,
}

/// Identifiers of hers, each with the other reports in which it was told.
type Met<'n> = Vec<(&'n Identifier, Found)>;

/// What of a person's words was not looked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinksLeft {
    /// So many phones, cards, addresses.
    pub count: usize,
    /// There may be more: of one of her texts as many were taken out as are taken out of any.
    pub at_least: bool,
    /// So many more were sent as bare answers to the desk, and are taken as her own: only she can say whose they are.
    pub answers: usize,
    /// The report tells more than is entered of one: what she told last of it is not found from other reports.
    pub full: bool,
}

impl AtDesk<'_> {
    /// Looks up what her words name, with a line in the log where they name anything; gives what was told elsewhere too, in
    /// the order of her words, and what was not looked up.
    pub(super) async fn links(
        &self,
        report: &ReportRow,
        written: &[Written],
    ) -> Result<(Vec<Linked>, LinksLeft), DeskError> {
        let (named, all_left) = named(self.intake, report, written);
        if named.is_empty() {
            return Ok((Vec::new(), all_left));
        }
        let (opened, id) = (self.reception.vault.now(), report.id);
        let desks: Vec<CompartmentId> = self.still(&opened)?.map(|(desk, _)| desk.id).collect();
        let doing = Doing::of(self.intake.clock.now(), Actor::Staff(self.who), Purpose::Linking);
        let line = doing.line(Operation::Combination, Object::report(id), &mut self.intake.random.child());
        // read apart from the line: a text full of numbers that many told holds up nobody who writes
        let found = self.intake.store.read("desk links", |mut tx| {
            let (named, desks, keys) = (&named, &desks, self.intake.keys.links());
            async move {
                let full = is_full(&mut tx, keys, id).await?;
                let (met, count) = look(&mut tx, keys, named, id, (MOST, STATEMENTS)).await?;
                let here = at_desks(&mut tx, &met, desks).await?;
                Ok::<_, StoreError>((linked(met, &here), LinksLeft { count, full, ..all_left }))
            }
        });
        let logged = async {
            let found = found.await?;
            let kept = self.intake.store.write("desk links", |mut tx| {
                let line = std::slice::from_ref(&line);
                async move {
                    write(&mut tx, line).await?;
                    tx.done(())
                }
            });
            kept.await.map_err(|e: StoreError| e)?;
            Ok::<_, StoreError>(found)
        };
        match logged.await {
            Ok(found) => Ok(found),
            // it counts as read by now: she sees her words all the same, and that nothing of them was looked up
            Err(e) => {
                tracing::warn!(error = %e, "what else was told of a report's values was not looked up");
                Ok((Vec::new(), all_left))
            }
        }
    }
}

/// Whether a report tells more than is entered of one.
async fn is_full(tx: &mut Tx, keys: &LinkKeys, report: CompartmentId) -> Result<bool, StoreError> {
    let note = tx.index_note(report).await?;
    Ok(note.is_some_and(|row| Note::open(keys, &row).is_ok_and(|note| note.full)))
}

/// The identifiers in the words of the person herself, each once; and what is left where none of those is looked up.
fn named(intake: &Intake, report: &ReportRow, written: &[Written]) -> (Vec<Identifier>, LinksLeft) {
    let home = report.home();
    let (texts, extractor) = (|| written.iter().filter_map(|written| told(&written.said)), &intake.extractor);
    let is_full = |text: &str| {
        text.len() > TEXT_LIMIT || text.len() >= SHORTEST && extractor.extract(text, home).len() >= IDENTIFIER_LIMIT
    };
    let found = values_of_report(extractor, written, home);
    let (count, answers) = (found.told.len(), found.answers);
    (found.told, LinksLeft { count, at_least: texts().any(is_full), answers, full: false })
}

/// Looks them up, what she told last first: who pastes many numbers does not hide by them what she tells afterwards. Gives
/// what was told in other reports, in the order of her words, and how many were not looked up. `most`: identifiers, and
/// statements after which no further one is begun.
async fn look<'n>(
    tx: &mut Tx,
    keys: &LinkKeys,
    named: &'n [Identifier],
    report: CompartmentId,
    most: (usize, usize),
) -> Result<(Met<'n>, usize), StoreError> {
    let (mut met, mut looked) = (Vec::new(), 0);
    for identifier in named.iter().rev().take(most.0) {
        if tx.statements_run() >= most.1 {
            break;
        }
        let value = Value { kind: identifier.kind.as_str(), normal: identifier.normal.as_bytes() };
        let found = look_up(tx, keys, value, Some(report)).await?;
        looked += 1;
        if !found.reports.is_empty() {
            met.push((identifier, found));
        }
    }
    met.reverse();
    Ok((met, named.len().saturating_sub(looked)))
}

/// Those of the reports that lie at these desks, and not in an archive alone; each is asked once, whatever was told in it.
async fn at_desks(
    tx: &mut Tx,
    met: &[(&Identifier, Found)],
    desks: &[CompartmentId],
) -> Result<HashSet<CompartmentId>, StoreError> {
    let all: HashSet<CompartmentId> = met.iter().flat_map(|(_, found)| found.reports.iter().copied()).collect();
    let all: Vec<CompartmentId> = all.into_iter().collect();
    if all.is_empty() {
        return Ok(HashSet::new());
    }
    let lie = tx.reports_lie(&all).await?.into_iter();
    Ok(lie.filter(|(_, desk, until)| desks.contains(desk) && until.is_some()).map(|(id, ..)| id).collect())
}

fn linked(met: Met<'_>, at_desks: &HashSet<CompartmentId>) -> Vec<Linked> {
    let link = |(identifier, found): (&Identifier, Found)| {
        let here = found.reports.iter().filter(|id| at_desks.contains(*id)).copied().collect();
        Linked { identifier: identifier.clone(), found, here }
    };
    met.into_iter().map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harness::{Place, at, both};
    use crate::intake::single_out_tests::intake;
    use crate::links::add;
    use crate::links::tests::report;
    use crate::reports::{By, Said, What};
    use domain::ItemId;
    use matching::Kind;

    const TOLD: usize = 70;

    fn number(n: usize) -> Identifier {
        Identifier { kind: Kind::Phone, normal: format!("+447700900{n:03}"), span: 0..1, mine: false }
    }

    fn written(text: &str) -> Written {
        let said = Said { by: By::Person, what: What::Text(text.to_owned()), message: None };
        Written { id: ItemId::from_slice(&[1; 16]).unwrap(), at: at(0), said }
    }

    both! {
        async fn what_she_told_last_is_looked_up_first_and_the_rest_is_counted(place: Place) {
            let intake = intake(&place).await;
            let named: Vec<Identifier> = (0..TOLD).map(number).collect();
            let (named, keys) = (&named, intake.keys.links());
            // another report tells the first of them, the last two, and one in the middle
            let value = |n: &usize| Value { kind: "phone", normal: named[*n].normal.as_bytes() };
            let values = [0, 20, 68, 69].iter().map(value).map(|value| keys.newest().value(value)).collect::<Vec<_>>();
            let (rows, values) = (&[report(1), report(2)], &values);
            let (hers, other) = (rows[0].id, rows[1].id);
            let desks = &[rows[1].desk];
            let told = intake.store.write("t", |mut tx| {
                let mut rng = intake.random.child();
                async move {
                    tx.add_reports(rows).await?;
                    add(&mut tx, keys, other, values, None, &mut rng).await?;
                    tx.done(())
                }
            });
            told.await.map_err(|e: StoreError| e).unwrap();
            let looked = async |most: (usize, usize)| {
                let looked = intake.store.read("t", |mut tx| async move {
                    let (met, left) = look(&mut tx, keys, named, hers, most).await?;
                    let here = at_desks(&mut tx, &met, desks).await?;
                    Ok::<_, StoreError>((linked(met, &here), left))
                });
                let (links, left) = looked.await.unwrap();
                assert!(links.iter().all(|link| link.found.reports == [other] && link.here == [other]));
                (links.into_iter().map(|link| link.identifier.normal).collect::<Vec<_>>(), left)
            };
            let normal = |n: &[usize]| n.iter().map(|n| number(*n).normal).collect::<Vec<_>>();
            assert_eq!(looked((MOST, STATEMENTS)).await, (normal(&[20, 68, 69]), TOLD - MOST), "in the order of her words");
            assert_eq!(looked((TOLD, STATEMENTS)).await, (normal(&[0, 20, 68, 69]), 0));
            // the first look-up goes over it, and is the last
            assert_eq!(looked((MOST, 1)).await, (normal(&[69]), TOLD - 1));
        }

        async fn of_a_text_with_as_many_as_are_taken_out_of_one_there_may_be_more(place: Place) {
            let intake = intake(&place).await;
            let text = |many: usize| (0..many).map(|n| format!("name{n:03}@example.org")).collect::<Vec<_>>().join(" ");
            let named = |texts: &[String]| {
                let written: Vec<Written> = texts.iter().map(|text| written(text)).collect();
                let (named, left) = named(&intake, &report(1), &written);
                assert_eq!((left.count, left.answers, left.full), (named.len(), 0, false));
                (named.len(), left.at_least)
            };
            assert_eq!(named(&[text(IDENTIFIER_LIMIT - 1), text(1)]), (IDENTIFIER_LIMIT - 1, false));
            assert_eq!(named(&[text(IDENTIFIER_LIMIT)]), (IDENTIFIER_LIMIT, true));
            assert_eq!(named(&[text(IDENTIFIER_LIMIT + 9)]), (IDENTIFIER_LIMIT, true));
            assert_eq!(named(&["нічого такого".to_owned()]), (0, false));
        }

        async fn a_report_that_tells_more_than_is_entered_is_known_by_its_note(place: Place) {
            let intake = &intake(&place).await;
            let keys = intake.keys.links();
            let said = async |note: Option<Note>| {
                let note = &note;
                let kept = intake.store.write("t", |mut tx| {
                    let mut rng = intake.random.child();
                    async move {
                        if let Some(note) = note {
                            tx.set_index_note(&note.row(keys, report(1).id, 0, &mut rng)).await?;
                        }
                        let full = is_full(&mut tx, keys, report(1).id).await?;
                        tx.done(full)
                    }
                });
                kept.await.map_err(|e: StoreError| e).unwrap().into_inner()
            };
            assert!(!said(None).await);
            assert!(said(Some(Note { full: true, ..Note::default() })).await);
            assert!(!said(Some(Note::default())).await);
        }
    }
}
