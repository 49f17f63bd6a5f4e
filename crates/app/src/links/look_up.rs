//! The reports that a value was told in.

use super::add::count;
use super::{LINK_INDEX, LinkKeys};
use domain::CompartmentId;
use sealing::{Label, Value};
use std::collections::HashSet;
use storage::{StoreError, Tx};

/// Reports that are given at most.
const SHOWN: usize = 500;
/// Of more entries, so many of the first and of the last are read: who tells a number a thousand times, before or after
/// somebody else did, hides her by that as little as may be.
const END: u32 = 250;

/// Where a value was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The reports, each once, the oldest first: those that are kept and not to be erased. At most 500.
    pub reports: Vec<CompartmentId>,
    /// There may be more.
    pub capped: bool,
}

/// Looks a value up under every living key. `except`: the report that one comes from. An error where a newer key is there that
/// this process does not know: it would not find what stands under that one.
pub async fn look_up(
    tx: &mut Tx,
    keys: &LinkKeys,
    value: Value<'_>,
    except: Option<CompartmentId>,
) -> Result<Found, StoreError> {
    let newest = i64::from(keys.newest().version());
    if tx.shared_keys().await?.iter().any(|key| key.name == LINK_INDEX && key.version > newest) {
        return Err(StoreError::Behind);
    }
    let (mut met, mut capped) = (HashSet::new(), false);
    for key in keys.living() {
        let told = key.value(value);
        let there = count(tx, &told).await?;
        let (first, last) = places(there);
        capped |= first.len() + last.len() < usize::try_from(there).unwrap_or(usize::MAX);
        let labels: Vec<[u8; 32]> = first.chain(last).map(|n| told.label(n).0).collect();
        for (label, content) in tx.index_entries(i64::from(key.version()), &labels).await? {
            match key.open(&told, &Label(label), &content) {
                Ok(report) => met.extend(report.filter(|report| Some(*report) != except)),
                Err(_) => {
                    tracing::error!(
                        "an entry of the index of links was changed in the store: run `oberih audit verify`"
                    );
                }
            }
        }
    }
    let met: Vec<CompartmentId> = met.into_iter().collect();
    let mut reports = if met.is_empty() { met } else { tx.reports_let_be(&met).await? };
    reports.sort_unstable();
    reports.dedup();
    capped |= reports.len() > SHOWN;
    reports.truncate(SHOWN);
    Ok(Found { reports, capped })
}

/// Which entries are read of so many: all, or the first and the last.
fn places(there: u32) -> (std::ops::Range<u32>, std::ops::Range<u32>) {
    if there <= 2 * END { (0..there, there..there) } else { (0..END, there - END..there) }
}

#[cfg(test)]
mod tests {
    use super::super::add::enter;
    use super::super::tests::{phone, report, write};
    use super::*;
    use crate::harness::{Place, both};
    use crate::intake::single_out_tests::intake;
    use storage::ReportRow;

    #[test]
    fn of_a_flooded_value_both_ends_are_read_and_of_any_other_all() {
        assert_eq!(places(0), (0..0, 0..0));
        assert_eq!(places(500), (0..500, 500..500));
        assert_eq!(places(501), (0..250, 251..501));
        assert_eq!(places(1 << 20), (0..250, (1 << 20) - 250..1 << 20));
    }

    both! {
        async fn of_a_number_told_six_hundred_times_both_ends_are_found_and_that_there_are_more(place: Place) {
            const TOLD: u16 = 600;
            let intake = intake(&place).await;
            let id = |n: u16| CompartmentId::from_slice(&[n.to_be_bytes(); 8].concat()).unwrap();
            let rows: Vec<ReportRow> = (0..TOLD).map(|n| ReportRow { id: id(n), ..report(1) }).collect();
            let (rows, value) = (&rows, phone(intake.keys.links().newest(), 7));
            write(&intake, |mut tx| {
                let (value, mut rng) = (&value, intake.random.child());
                async move {
                    tx.add_reports(rows).await?;
                    for n in 0..TOLD {
                        enter(&mut tx, value, n.into(), id(n), &mut rng).await?;
                    }
                    tx.done(())
                }
            })
            .await;
            let value = Value { kind: "phone", normal: b"+447700900007" };
            let intake = &intake;
            let found = write(intake, |mut tx| async move {
                let found = look_up(&mut tx, intake.keys.links(), value, Some(id(1))).await?;
                tx.done(found)
            });
            let found = found.await;
            assert!(found.capped && found.reports.len() == 499);
            assert!([0, 249, 350, 599].iter().all(|n| found.reports.contains(&id(*n))));
            assert!(!found.reports.contains(&id(1)), "the one that one comes from");
        }
    }
}
