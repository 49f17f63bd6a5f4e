//! The index from what waits to what is found, against a real store.

use super::add::enter;
use super::*;
use crate::harness::{Place, at, both};
use crate::intake::single_out_tests::intake;
use crate::{Intake, Keyring, Shared};
use domain::{CompartmentId, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use sealing::{BlindKey, RootKey, Value, ValueKey};
use std::sync::Arc;
use std::time::Duration;
use storage::{Done, IndexWaitingRow, KeyRow, Lease, ReportRow, StoreError, Tx};
use zeroize::Zeroizing;

/// Keys of these versions, for what needs no store.
pub(super) fn link_keys(versions: &[u8]) -> LinkKeys {
    let index = versions.iter().map(|n| (i64::from(*n), Zeroizing::new([*n; 32]))).collect();
    LinkKeys::new(&Shared(index), &Shared(vec![(1, Zeroizing::new([99; 32]))])).unwrap()
}

/// The keys of one of the numbers that are reserved for plays.
pub(super) fn phone(key: &BlindKey, n: u64) -> ValueKey {
    key.value(Value { kind: "phone", normal: number(n).as_bytes() })
}

fn number(n: u64) -> String {
    format!("+447700900{n:03}")
}

pub(crate) fn report_id(n: u8) -> CompartmentId {
    CompartmentId::from_slice(&[n; 16]).unwrap()
}

pub(crate) fn report(n: u8) -> ReportRow {
    ReportRow {
        desk: report_id(200),
        archive: report_id(201),
        leave_at: Some(at(1_000)),
        ..crate::harness::report(report_id(n))
    }
}

/// One write, which has to succeed.
pub(crate) async fn write<T, U>(intake: &Intake, work: impl Fn(Tx) -> U) -> T
where
    U: Future<Output = Result<Done<T>, StoreError>>,
{
    intake.store.write("t", work).await.unwrap().into_inner()
}

pub(super) async fn lease(intake: &Intake) -> Lease {
    let life = Duration::from_secs(60);
    write(intake, |mut tx| async move {
        tx.expire_lease("links").await?;
        let lease = tx.take_lease("links", "a test", life).await?;
        tx.done(lease.unwrap())
    })
    .await
}

/// Reports with these numbers are there.
pub(super) async fn reports(intake: &Intake, numbers: &[u8]) {
    let rows: Vec<ReportRow> = numbers.iter().map(|n| report(*n)).collect();
    let rows = &rows;
    write(intake, |mut tx| async move {
        tx.add_reports(rows).await?;
        tx.done(())
    })
    .await;
}

/// Numbers were told in a report, and wait.
pub(super) async fn tells(intake: &Intake, n: u8, numbers: &[u64]) {
    let keys = intake.keys.links();
    let values: Vec<ValueKey> = numbers.iter().map(|n| phone(keys.newest(), *n)).collect();
    leaves(intake, n, &Told { values: values.iter().collect(), ..Told::default() }).await;
}

/// This was told in a report, and waits.
pub(super) async fn leaves(intake: &Intake, n: u8, told: &Told<'_>) {
    let rows = waiting_rows(intake.keys.links(), report_id(n), told, at(i64::from(n)), &mut intake.random.child());
    puts_in_wait(intake, &rows).await;
}

pub(super) async fn puts_in_wait(intake: &Intake, rows: &[IndexWaitingRow]) {
    write(intake, |mut tx| async move {
        tx.add_index_waiting(rows).await?;
        tx.done(())
    })
    .await;
}

/// Enters values of a report at once.
pub(super) async fn adds(intake: &Intake, n: u8, values: &[ValueKey], whole: Option<u32>) -> bool {
    write(intake, |mut tx| {
        let mut rng = intake.random.child();
        async move {
            let links = add(&mut tx, intake.keys.links(), report_id(n), values, whole, &mut rng).await?;
            tx.done(links.is_some())
        }
    })
    .await
}

pub(super) async fn runs(intake: &Intake) -> usize {
    let lease = lease(intake).await;
    index_waiting(intake, &lease, &mut Trouble::default()).await.unwrap()
}

/// The reports in which a number was told, by their numbers.
pub(super) async fn found(intake: &Intake, n: u64) -> Vec<u8> {
    let number = number(n);
    let value = Value { kind: "phone", normal: number.as_bytes() };
    let found = write(intake, |mut tx| async move {
        let found = look_up(&mut tx, intake.keys.links(), value, None).await?;
        tx.done(found)
    });
    let found = found.await;
    assert!(!found.capped);
    found.reports.iter().map(|id| id.as_bytes()[0]).collect()
}

pub(super) async fn entries(intake: &Intake) -> i64 {
    let counts = write(intake, |mut tx| async move {
        let counts = tx.count_index_entries().await?;
        tx.done(counts)
    });
    counts.await.iter().map(|(_, count)| count).sum()
}

pub(super) async fn waits(intake: &Intake) -> i64 {
    write(intake, |mut tx| async move {
        let count = tx.count_index_waiting().await?;
        tx.done(count)
    })
    .await
}

/// The version up to which a report's note says that all of it is entered, and how many entries it names.
pub(super) async fn noted(intake: &Intake, n: u8) -> Option<(i64, usize)> {
    write(intake, |mut tx| async move {
        let row = tx.index_note(report_id(n)).await?;
        let keys = intake.keys.links();
        tx.done(row.map(|row| (row.key_version, Note::open(keys, &row).unwrap().entries.len())))
    })
    .await
}

/// A report is erased as the job does that.
pub(super) async fn erases(intake: &Intake, n: u8) {
    write(intake, |mut tx| {
        let mut rng = intake.random.child();
        async move {
            erase(&mut tx, intake.keys.links(), report_id(n), &mut rng).await?;
            tx.delete_report(report_id(n)).await?;
            tx.done(())
        }
    })
    .await;
}

/// The same store with one more version of the index's key, as a process that starts after the change reads it.
pub(super) async fn with_next_key(intake: &Intake) -> Intake {
    let root = RootKey::from_file_text(&intake.keys.root().to_file_text()).unwrap();
    let wrapped = root.wrap_shared(&[2; 32], LINK_INDEX, 2, &mut StdRng::seed_from_u64(2));
    let row = KeyRow { name: LINK_INDEX.to_owned(), version: 2, wrapped };
    write(intake, |mut tx| {
        let row = row.clone();
        async move {
            assert!(tx.add_shared_key(row).await?);
            tx.done(())
        }
    })
    .await;
    let keys = Keyring::open(&intake.store, root, &intake.random).await.unwrap();
    Intake { keys: Arc::new(keys), ..intake.clone() }
}

both! {
    async fn two_reports_with_one_number_find_each_other_once_the_job_ran_and_not_before(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        tells(&intake, 1, &[7]).await;
        tells(&intake, 2, &[7, 8]).await;
        assert!(found(&intake, 7).await.is_empty());
        assert_eq!(runs(&intake).await, 2);
        assert_eq!(found(&intake, 7).await, [1, 2]);
        assert_eq!(found(&intake, 8).await, [2]);
        assert!(found(&intake, 9).await.is_empty());
        assert_eq!((waits(&intake).await, entries(&intake).await), (0, 3));
        assert_eq!(noted(&intake, 2).await, Some((0, 2)), "nobody went through the whole of it");
    }

    async fn of_two_that_were_told_the_same_the_second_is_found_behind_the_first_that_was_erased(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        tells(&intake, 1, &[7]).await;
        tells(&intake, 2, &[7]).await;
        runs(&intake).await;
        erases(&intake, 1).await;
        assert_eq!(found(&intake, 7).await, [2]);
        assert_eq!((entries(&intake).await, noted(&intake, 1).await), (2, None), "its label stays");
        let key = intake.keys.links().newest();
        let label = phone(key, 7).label(0);
        let first = write(&intake, |mut tx| async move {
            let content = tx.index_entry(1, &label.0).await?;
            tx.done(content.unwrap())
        });
        assert_eq!(key.is_erased(&label, &first.await), Ok(true));
        reports(&intake, &[3]).await;
        tells(&intake, 3, &[7]).await;
        runs(&intake).await;
        assert_eq!(found(&intake, 7).await, [2, 3]);
    }

    async fn what_is_told_again_in_one_report_is_one_entry_of_it(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        tells(&intake, 1, &[7, 7]).await;
        tells(&intake, 1, &[7]).await;
        assert_eq!(runs(&intake).await, 2);
        assert_eq!((entries(&intake).await, noted(&intake, 1).await), (1, Some((0, 1))));
    }

    async fn entering_the_same_again_after_a_crash_changes_nothing(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        let values = [7, 8].map(|n| phone(intake.keys.links().newest(), n));
        assert!(adds(&intake, 1, &values, Some(1)).await);
        assert!(!adds(&intake, 1, &values, Some(1)).await, "the log has nothing to say");
        assert!(!adds(&intake, 1, &values, None).await);
        assert_eq!((entries(&intake).await, noted(&intake, 1).await), (2, Some((1, 2))));
    }

    async fn a_report_that_tells_nothing_is_noted_once_all_of_it_was_gone_through(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        assert!(!adds(&intake, 1, &[], None).await);
        assert_eq!(noted(&intake, 1).await, None);
        assert!(adds(&intake, 1, &[], Some(1)).await);
        assert_eq!(noted(&intake, 1).await, Some((1, 0)));
    }

    async fn what_waits_of_a_report_that_is_gone_is_dropped_and_enters_nothing(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        tells(&intake, 1, &[7]).await;
        erases(&intake, 1).await;
        assert_eq!(waits(&intake).await, 0, "it went with the report");
        tells(&intake, 1, &[7]).await;
        tells(&intake, 2, &[8]).await;
        assert_eq!(runs(&intake).await, 2);
        assert_eq!((waits(&intake).await, entries(&intake).await), (0, 1));
        assert_eq!(noted(&intake, 1).await, None);
    }

    async fn what_does_not_open_is_dropped_and_holds_up_nothing_behind_it(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2, 3]).await;
        let keys = intake.keys.links();
        let value = phone(keys.newest(), 7);
        assert!(adds(&intake, 3, &[phone(keys.newest(), 9)], Some(1)).await);
        let told = Told { values: vec![&value], ..Told::default() };
        let mut rows = waiting_rows(keys, report_id(1), &told, at(1), &mut intake.random.child());
        // put beside another report
        rows[0].report = report_id(3);
        puts_in_wait(&intake, &rows).await;
        tells(&intake, 2, &[7]).await;
        assert_eq!(runs(&intake).await, 2);
        assert_eq!((waits(&intake).await, found(&intake, 7).await), (0, vec![2]));
        assert_eq!(noted(&intake, 3).await, Some((0, 1)), "whoever goes through reports goes through this one");
    }

    async fn a_process_whose_lease_another_took_enters_nothing(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        tells(&intake, 1, &[7]).await;
        let old = lease(&intake).await;
        lease(&intake).await;
        assert_eq!(index_waiting(&intake, &old, &mut Trouble::default()).await.unwrap(), 0);
        assert_eq!((waits(&intake).await, entries(&intake).await), (1, 0));
    }

    async fn values_are_found_under_both_versions_of_the_key_and_a_report_of_both_once(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1, 2]).await;
        tells(&before, 1, &[7]).await;
        runs(&before).await;
        // this one still waits while the key changes
        tells(&before, 2, &[8]).await;
        let intake = with_next_key(&before).await;
        assert_eq!(intake.keys.links().newest().version(), 2);
        tells(&intake, 1, &[7]).await;
        tells(&intake, 2, &[7]).await;
        assert_eq!(runs(&intake).await, 3);
        assert_eq!(found(&intake, 7).await, [1, 2]);
        assert_eq!(found(&intake, 8).await, [2]);
        assert_eq!(noted(&intake, 1).await, Some((0, 2)), "one entry under each");
        erases(&intake, 1).await;
        assert_eq!(found(&intake, 7).await, [2]);
    }

    async fn a_value_that_comes_late_under_the_old_key_asks_for_the_report_to_be_gone_through_again(place: Place) {
        let before = intake(&place).await;
        let intake = with_next_key(&before).await;
        reports(&intake, &[1]).await;
        let keys = intake.keys.links();
        let (old, newest) = (phone(keys.of(1).unwrap(), 8), phone(keys.newest(), 7));
        assert!(adds(&intake, 1, &[newest], Some(2)).await);
        assert_eq!(noted(&intake, 1).await, Some((2, 1)));
        assert!(adds(&intake, 1, &[old], None).await);
        assert_eq!(noted(&intake, 1).await, Some((1, 2)));
    }

    async fn a_place_that_somebody_took_meanwhile_is_stepped_over(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        let value = phone(intake.keys.links().newest(), 7);
        assert!(adds(&intake, 1, std::slice::from_ref(&value), None).await);
        // counted before the other one's commit
        let noted = write(&intake, |mut tx| {
            let (value, mut rng) = (&value, intake.random.child());
            async move {
                let noted = enter(&mut tx, value, 0, report_id(2), &mut rng).await?;
                tx.done(noted.unwrap())
            }
        });
        let (noted, n) = noted.await;
        assert_eq!((noted.label, n), (value.label(1).0, 1));
        assert_eq!(found(&intake, 7).await, [1, 2]);
    }

    async fn entries_that_a_backup_brought_back_are_emptied_by_the_sweep(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        tells(&intake, 1, &[7]).await;
        tells(&intake, 2, &[7]).await;
        runs(&intake).await;
        let lease = lease(&intake).await;
        assert_eq!(sweep(&intake, &lease).await.unwrap(), 0);
        // as after a restore that left the report out
        write(&intake, |mut tx| async move {
            tx.delete_report(report_id(1)).await?;
            tx.done(())
        })
        .await;
        assert_eq!(found(&intake, 7).await, [2], "what is gone is not found, emptied or not");
        assert_eq!(sweep(&intake, &lease).await.unwrap(), 1);
        assert_eq!((noted(&intake, 1).await, entries(&intake).await), (None, 2));
        assert_eq!(sweep(&intake, &lease).await.unwrap(), 0);
    }

    async fn a_report_that_is_to_be_erased_is_not_found_and_is_again_when_she_lets_it_be(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        tells(&intake, 1, &[7]).await;
        runs(&intake).await;
        for (erase_at, want) in [(Some(Timestamp::from_unix_micros(1)), vec![]), (None, vec![1])] {
            write(&intake, |mut tx| async move {
                tx.set_report_erase(report_id(1), erase_at).await?;
                tx.done(())
            })
            .await;
            assert_eq!(found(&intake, 7).await, want);
        }
    }
}
