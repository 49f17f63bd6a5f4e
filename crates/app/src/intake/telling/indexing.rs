//! What she tells, on its way into the index of links. Nothing of the index is read here: how long her words take, how many
//! bytes they write and what she sees depends on them alone, and not on what others told.

use super::Telling;
use crate::Intake;
use crate::links::{LinkKeys, Told as Waiting, is_bare, told, waiting_rows};
use crate::reports::{Said, What};
use domain::{CompartmentId, Timestamp};
use matching::Extractor;
use rand::rngs::StdRng;
use sealing::{Value, ValueKey};
use std::collections::BTreeMap;
use storage::{IndexWaitingRow, ItemRow, ReportRow, StoreError, Tx};

/// The kind of an item that the desk wrote, and those of what she wrote.
const ANSWER: &str = "answer";
const HERS: [&str; 2] = ["told", "edit"];

/// The keys of what is told in a batch.
pub(super) struct Indexing<'a> {
    keys: &'a LinkKeys,
    extractor: &'a Extractor,
    told: BTreeMap<CompartmentId, Told>,
}

/// What is told in one report: each value once, by its first label.
#[derive(Default)]
struct Told {
    values: BTreeMap<[u8; 32], ValueKey>,
    /// Those of her own, under every key that is looked up; they are not indexed, whatever else stands beside them, nor when she
    /// tells them again, and go where they were entered before.
    own: BTreeMap<[u8; 32], Vec<ValueKey>>,
    /// Likewise what she gave as a bare answer to the desk; but where she told it before, it stays.
    answers: BTreeMap<[u8; 32], Vec<ValueKey>>,
}

impl<'a> Indexing<'a> {
    pub(super) fn new(intake: &'a Intake) -> Self {
        Self { keys: intake.keys.links(), extractor: &intake.extractor, told: BTreeMap::new() }
    }

    /// Something is said in a report. `is_answer`: it is a bare answer to the desk, and so it is hers.
    pub(super) fn tells(&mut self, report: &ReportRow, said: &Said, is_answer: bool) {
        let Some(text) = told(said) else { return };
        let home = report.home();
        let here = self.told.entry(report.id).or_default();
        for found in self.extractor.extract(text, home) {
            let what = Value { kind: found.kind.as_str(), normal: found.normal.as_bytes() };
            let value = self.keys.newest().value(what);
            let first = value.label(0).0;
            let under_all = || self.keys.living().map(|key| key.value(what)).collect();
            if found.mine {
                here.own.insert(first, under_all());
                here.values.remove(&first);
            } else if is_answer {
                if !here.values.contains_key(&first) {
                    here.answers.insert(first, under_all());
                }
            } else if !here.own.contains_key(&first) && !here.answers.contains_key(&first) {
                here.values.insert(first, value);
            }
        }
    }

    fn is_bare(&self, report: &ReportRow, said: &Said) -> bool {
        is_bare(self.extractor, said, report.home())
    }

    /// Leaves it for the job.
    pub(super) async fn keep(&self, tx: &mut Tx, now: Timestamp, rng: &mut StdRng) -> Result<(), StoreError> {
        let rows = self.rows(now, rng);
        if rows.is_empty() {
            return Ok(());
        }
        tx.add_index_waiting(&rows).await?;
        tx.announce("links", b"").await
    }

    fn rows(&self, now: Timestamp, rng: &mut StdRng) -> Vec<IndexWaitingRow> {
        let of = |(report, told): (&CompartmentId, &Told)| {
            let told = Waiting {
                values: told.values.values().collect(),
                own: told.own.values().flatten().collect(),
                answers: told.answers.values().flatten().collect(),
            };
            waiting_rows(self.keys, *report, &told, now, rng)
        };
        self.told.iter().flat_map(of).collect()
    }
}

impl Telling<'_> {
    /// Whether this is a bare answer to the desk: nothing but one identifier, where the desk spoke last, or put in place of
    /// something once the desk had spoken. It may be how she is reached, and that is never indexed. Where it is anything else
    /// nothing is read for it; what is read is of her report.
    pub(super) async fn is_answer(&self, tx: &mut Tx, id: CompartmentId, said: &Said) -> Result<bool, StoreError> {
        let Some((report, _)) = self.open.get(&id) else { return Ok(false) };
        // what she wrote before it in this batch is not in the store yet
        let wrote = |item: &ItemRow| item.compartment == id && HERS.contains(&item.kind.as_str());
        let is_edit = matches!(said.what, What::Edit(_));
        if !self.indexing.is_bare(report, said) || self.is_new(id) || !is_edit && self.items.iter().any(wrote) {
            return Ok(false);
        }
        let Some(answer) = tx.newest_of_kind(id, ANSWER, 1).await?.pop() else { return Ok(false) };
        if is_edit {
            // of which of her messages is not known here
            return Ok(true);
        }
        for kind in HERS {
            if tx.newest_of_kind(id, kind, 1).await?.first().is_some_and(|hers| hers.id > answer.id) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::harness::{Place, at, both};
    use crate::intake::single_out_tests::intake;
    use crate::links::tests::report;
    use crate::reports::By;
    use rand::SeedableRng;

    fn said(by: By, text: &str) -> Said {
        Said { by, what: What::Text(text.to_owned()), message: None }
    }

    /// How many values of each report wait.
    fn counts(indexing: &Indexing<'_>) -> Vec<usize> {
        indexing.told.values().map(|told| told.values.len()).collect()
    }

    both! {
        async fn what_she_tells_twice_in_a_batch_waits_once_and_her_own_number_not_at_all(place: Place) {
            let intake = intake(&place).await;
            let mut indexing = Indexing::new(&intake);
            indexing.tells(&report(1), &said(By::Person, "He wrote from +44 7700 900123."), false);
            indexing.tells(&report(1), &said(By::Person, "again: +447700900123, then from +44 7700 900124"), false);
            assert_eq!(counts(&indexing), [2]);
            indexing.tells(&report(1), &said(By::Person, "my number is +44 7700 900125"), false);
            indexing.tells(&report(1), &said(By::Person, "so write +44 7700 900125"), false);
            indexing.tells(&report(1), &said(By::Person, "he took my passport"), false);
            indexing.tells(&report(1), &said(By::Desk, "call +44 7700 900126"), false);
            assert_eq!(counts(&indexing), [2]);
            let own = indexing.told.values().map(|told| told.own.len()).collect::<Vec<_>>();
            assert_eq!(own, [1], "it waits to be taken out, if it was told before");
            indexing.tells(&report(2), &said(By::Person, "+44 7700 900123"), false);
            assert_eq!(counts(&indexing), [2, 1], "each report has its own");
            indexing.tells(&report(2), &said(By::Person, "+44 7700 900123"), true);
            assert_eq!(counts(&indexing), [2, 1], "what she told before stays");
            indexing.tells(&report(2), &said(By::Person, "+44 7700 900127"), true);
            indexing.tells(&report(2), &said(By::Person, "again +44 7700 900127"), false);
            assert_eq!(counts(&indexing), [2, 1], "an answer to the desk is hers, and stays so");
        }

        async fn a_report_leaves_one_row_that_tells_nothing_of_what_is_in_it(place: Place) {
            let intake = intake(&place).await;
            let rng = &mut StdRng::seed_from_u64(1);
            let mut indexing = Indexing::new(&intake);
            assert!(indexing.rows(at(0), rng).is_empty());
            indexing.tells(&report(1), &said(By::Person, "+44 7700 900123"), false);
            for n in [123, 124, 125] {
                indexing.tells(&report(2), &said(By::Person, &format!("from +44 7700 900{n}")), false);
            }
            let rows = indexing.rows(at(0), rng);
            assert_eq!(rows.iter().map(|row| row.report).collect::<Vec<_>>(), [report(1).id, report(2).id]);
            assert_eq!(rows[0].body.len(), rows[1].body.len(), "one value or three");
            let there = |body: &[u8]| body.windows(6).any(|some| some == b"900123");
            assert!(!rows.iter().any(|row| there(&row.body)));
        }
    }
}
