//! What goes out of the index again, what is not entered, and what one row does to the others.

use super::add::{Read, add_whole, count, places};
use super::tests::*;
use super::*;
use crate::Intake;
use crate::harness::{Place, at, both};
use crate::intake::single_out_tests::intake;
use sealing::{Value, ValueKey};
use std::collections::HashMap;
use storage::StoreError;

/// She calls these numbers her own, and that waits.
async fn calls_own(intake: &Intake, n: u8, numbers: &[u64]) {
    let keys = intake.keys.links();
    let own = numbers.iter().flat_map(|n| keys.living().map(|key| phone(key, *n)));
    let own: Vec<ValueKey> = own.collect();
    leaves(intake, n, &Told { own: own.iter().collect(), ..Told::default() }).await;
}

/// Somebody goes through a report that has no item, and finds these told and these her own. `items`: so many she met. Gives
/// whether the report stands as a whole.
async fn gone_through(intake: &Intake, n: u8, told: &[u64], own: &[u64], items: i64) -> bool {
    entered(intake, n, told, own, Some(items)).await
}

/// The same of one of which something does not open.
async fn opened_in_part(intake: &Intake, n: u8, told: &[u64], own: &[u64]) {
    assert!(!entered(intake, n, told, own, None).await);
}

async fn entered(intake: &Intake, n: u8, told: &[u64], own: &[u64], items: Option<i64>) -> bool {
    let keys = intake.keys.links();
    let under_all = |n: &u64| -> Vec<ValueKey> { keys.living().map(|key| phone(key, *n)).collect() };
    let values: Vec<Vec<ValueKey>> = told.iter().map(under_all).collect();
    let own: Vec<ValueKey> = own.iter().flat_map(under_all).collect();
    let whole = items.map(|items| (keys.newest().version(), items));
    let read = Read { values: &values, own: &own, places: &HashMap::new(), whole };
    let read = &read;
    write(intake, |mut tx| {
        let mut rng = intake.random.child();
        async move {
            let (_, stands) = add_whole(&mut tx, keys, report_id(n), read, &mut rng).await?;
            tx.done(stands)
        }
    })
    .await
}

/// Whether a report's note says that it tells more than is entered.
async fn is_full(intake: &Intake, n: u8) -> bool {
    let row = intake.store.read("t", |mut tx| async move { tx.index_note(report_id(n)).await });
    let row = row.await.map_err(|e: StoreError| e).unwrap().unwrap();
    Note::open(intake.keys.links(), &row).unwrap().full
}

/// The next places of numbers, counted in both ways.
async fn counted(intake: &Intake, numbers: &[u64]) -> (Vec<u32>, Vec<u32>) {
    let values: Vec<ValueKey> = numbers.iter().map(|n| phone(intake.keys.links().newest(), *n)).collect();
    let values = &values;
    let read = intake.store.read("t", |mut tx| async move {
        let all: Vec<&ValueKey> = values.iter().collect();
        let places = places(&mut tx, &all).await?;
        let mut alone = Vec::new();
        for value in values {
            alone.push(count(&mut tx, value).await?);
        }
        let together = values.iter().map(|value| places[&value.label(0).0]).collect();
        Ok::<_, StoreError>((together, alone))
    });
    read.await.unwrap()
}

/// What a process says of writing to a report whose note it does not know.
async fn refused(intake: &Intake, n: u8) -> [bool; 3] {
    let is_behind = |done: Result<(), StoreError>| matches!(done, Err(StoreError::Behind));
    let values = [phone(intake.keys.links().newest(), 9)];
    let values = &values;
    let added = intake.store.write("t", |mut tx| {
        let mut rng = intake.random.child();
        async move {
            add(&mut tx, intake.keys.links(), report_id(n), values, None, &mut rng).await?;
            tx.done(())
        }
    });
    let added = added.await.map(|_| ());
    let erased = intake.store.write("t", |mut tx| {
        let mut rng = intake.random.child();
        async move {
            erase(&mut tx, intake.keys.links(), report_id(n), &mut rng).await?;
            tx.done(())
        }
    });
    let erased = erased.await.map(|_| ());
    let value = Value { kind: "phone", normal: b"+447700900007" };
    let looked = intake.store.read("t", |mut tx| async move {
        look_up(&mut tx, intake.keys.links(), value, None).await?;
        Ok::<_, StoreError>(())
    });
    [is_behind(added), is_behind(erased), is_behind(looked.await)]
}

both! {
    async fn what_she_calls_her_own_afterwards_goes_out_of_her_report_and_of_no_other(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1, 2]).await;
        tells(&before, 1, &[7, 8]).await;
        tells(&before, 2, &[7]).await;
        runs(&before).await;
        assert_eq!(found(&before, 7).await, [1, 2]);
        calls_own(&before, 1, &[7]).await;
        assert_eq!(runs(&before).await, 1);
        assert_eq!((found(&before, 7).await, found(&before, 8).await), (vec![2], vec![1]));
        assert_eq!((entries(&before).await, noted(&before, 1).await), (3, Some((0, 1))));
        calls_own(&before, 1, &[7]).await;
        assert_eq!((runs(&before).await, noted(&before, 1).await), (1, Some((0, 1))), "nothing is left of it");
        // under each key that is looked up
        let intake = with_next_key(&before).await;
        calls_own(&intake, 1, &[8]).await;
        runs(&intake).await;
        assert!(found(&intake, 8).await.is_empty());
        assert_eq!(noted(&intake, 1).await, Some((0, 0)));
    }

    async fn going_through_a_report_empties_what_it_does_not_tell_any_more(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1]).await;
        let under = |intake: &Intake, numbers: &[u64]| -> Vec<ValueKey> {
            numbers.iter().map(|n| phone(intake.keys.links().newest(), *n)).collect()
        };
        assert!(adds(&before, 1, &under(&before, &[7, 8]), Some(1)).await);
        assert!(adds(&before, 1, &under(&before, &[8]), Some(1)).await, "the log says so");
        assert_eq!((found(&before, 7).await, found(&before, 8).await), (vec![], vec![1]));
        assert_eq!((entries(&before).await, noted(&before, 1).await), (2, Some((1, 1))));
        assert!(adds(&before, 1, &under(&before, &[9]), None).await, "what is told later stays");
        assert_eq!(noted(&before, 1).await, Some((1, 2)));
        // and once it stands under a next key, what stood under the one before
        let intake = with_next_key(&before).await;
        assert!(adds(&intake, 1, &under(&intake, &[8]), Some(2)).await);
        assert_eq!((found(&intake, 8).await, found(&intake, 9).await), (vec![1], vec![]));
        assert_eq!((entries(&intake).await, noted(&intake, 1).await), (4, Some((2, 1))));
    }

    async fn a_bare_answer_is_hers_unless_she_told_it_before(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        tells(&intake, 1, &[7]).await;
        runs(&intake).await;
        let answers = [7, 8].map(|n| phone(intake.keys.links().newest(), n));
        leaves(&intake, 1, &Told { answers: answers.iter().collect(), ..Told::default() }).await;
        runs(&intake).await;
        tells(&intake, 1, &[8]).await;
        runs(&intake).await;
        assert_eq!((found(&intake, 7).await, found(&intake, 8).await), (vec![1], vec![]));
    }

    async fn a_bare_answer_is_not_hers_where_she_told_it_under_the_key_before(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1]).await;
        tells(&before, 1, &[7]).await;
        runs(&before).await;
        let intake = with_next_key(&before).await;
        let keys = intake.keys.links();
        let answers: Vec<ValueKey> = [7, 8].iter().flat_map(|n| keys.living().map(|key| phone(key, *n))).collect();
        let told = Told { answers: answers.iter().collect(), ..Told::default() };
        let rows = waiting_rows(keys, report_id(1), &told, at(2), &mut intake.random.child());
        let rows = &rows;
        write(&intake, |mut tx| async move {
            tx.add_index_waiting(rows).await?;
            tx.done(())
        })
        .await;
        runs(&intake).await;
        tells(&intake, 1, &[7, 8]).await;
        runs(&intake).await;
        assert_eq!((found(&intake, 7).await, found(&intake, 8).await), (vec![1], vec![]));
        assert_eq!(noted(&intake, 1).await, Some((0, 2)), "it is entered under the next key too");
    }

    async fn what_was_told_while_a_report_was_read_is_not_emptied_and_it_is_gone_through_again(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        tells(&intake, 1, &[7]).await;
        runs(&intake).await;
        for (items, stands, want) in [(1, false, Some((0, 1))), (0, true, Some((1, 0)))] {
            assert_eq!(gone_through(&intake, 1, &[], &[], items).await, stands, "whoever counts it is told so");
            assert_eq!(noted(&intake, 1).await, want, "the report has no item now");
        }
    }

    async fn what_is_her_own_is_not_entered_when_she_tells_it_again(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1, 2]).await;
        calls_own(&intake, 1, &[7]).await;
        runs(&intake).await;
        assert_eq!((noted(&intake, 1).await, entries(&intake).await), (Some((0, 0)), 0), "it is no entry");
        tells(&intake, 1, &[7, 8]).await;
        tells(&intake, 2, &[7]).await;
        runs(&intake).await;
        assert_eq!((found(&intake, 7).await, found(&intake, 8).await), (vec![2], vec![1]), "hers alone is left out");
    }

    async fn her_own_leaves_a_report_that_was_gone_through_as_one_of_which_all_stands_in_the_index(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        assert!(gone_through(&intake, 1, &[8], &[9], 0).await);
        calls_own(&intake, 1, &[7]).await;
        tells(&intake, 1, &[7, 9, 10]).await;
        runs(&intake).await;
        let found = [found(&intake, 7).await, found(&intake, 8).await, found(&intake, 9).await, found(&intake, 10).await];
        assert_eq!(found, [vec![], vec![1], vec![], vec![1]]);
        assert_eq!(noted(&intake, 1).await, Some((1, 2)));
    }

    async fn going_through_a_report_remembers_anew_what_is_her_own(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1]).await;
        calls_own(&before, 1, &[7]).await;
        runs(&before).await;
        assert!(gone_through(&before, 1, &[], &[9], 0).await);
        tells(&before, 1, &[7, 9]).await;
        runs(&before).await;
        assert_eq!((found(&before, 7).await, found(&before, 9).await), (vec![1], vec![]));
        // and under a next key
        let intake = with_next_key(&before).await;
        assert!(gone_through(&intake, 1, &[7], &[9], 0).await);
        tells(&intake, 1, &[9]).await;
        tells(&before, 1, &[9]).await;
        runs(&intake).await;
        assert_eq!((found(&intake, 7).await, found(&intake, 9).await), (vec![1], vec![]), "what comes late under the old one, too");
    }

    async fn of_a_report_that_was_told_more_meanwhile_what_is_her_own_is_added_to_what_was_remembered(place: Place) {
        let intake = intake(&place).await;
        reports(&intake, &[1]).await;
        calls_own(&intake, 1, &[7]).await;
        runs(&intake).await;
        assert!(!gone_through(&intake, 1, &[], &[9], 1).await);
        tells(&intake, 1, &[7, 9]).await;
        runs(&intake).await;
        assert_eq!((entries(&intake).await, noted(&intake, 1).await), (0, Some((0, 0))));
    }

    async fn of_a_report_that_opens_in_part_only_what_the_index_has_of_it_is_entered(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1, 2, 3]).await;
        // one that was never gone through, and one of which nothing was entered yet
        assert!(gone_through(&before, 1, &[8], &[7], 0).await);
        tells(&before, 2, &[8]).await;
        runs(&before).await;
        let intake = with_next_key(&before).await;
        for n in [1, 2, 3] {
            // that 7 is her own stands in what does not open
            opened_in_part(&intake, n, &[7, 8, 9], &[]).await;
        }
        let told = [found(&intake, 7).await, found(&intake, 8).await, found(&intake, 9).await];
        assert_eq!(told, [vec![], vec![1, 2], vec![]]);
        assert_eq!((noted(&intake, 1).await, noted(&intake, 2).await), (Some((1, 2)), Some((0, 2))), "under both keys");
        assert_eq!(noted(&intake, 3).await, None);
        // what is her own in what opens goes out all the same
        opened_in_part(&intake, 1, &[], &[8]).await;
        assert_eq!((found(&intake, 8).await, noted(&intake, 1).await), (vec![2], Some((1, 0))));
        assert!(gone_through(&intake, 3, &[9], &[7, 8], 0).await, "once all of it opens");
        assert_eq!((found(&intake, 9).await, found(&intake, 7).await), (vec![3], vec![]));
    }

    async fn places_are_the_same_however_they_are_counted(place: Place) {
        let intake = intake(&place).await;
        let all: Vec<u8> = (1..=9).collect();
        reports(&intake, &all).await;
        for n in &all {
            // number 1 once, 2 twice, and so on
            let numbers: Vec<u64> = (u64::from(*n)..=9).collect();
            tells(&intake, *n, &numbers).await;
        }
        assert_eq!(runs(&intake).await, 9);
        let want: Vec<u32> = (0..=9).collect();
        assert_eq!(counted(&intake, &(0..=9).collect::<Vec<_>>()).await, (want.clone(), want));
    }

    async fn a_report_has_so_many_entries_at_most_and_is_erased_in_a_write_of_its_own(place: Place) {
        let intake = &intake(&place).await;
        reports(intake, &[1, 2, 3]).await;
        let many: Vec<ValueKey> = (0..2_050).map(|n| phone(intake.keys.links().newest(), n)).collect();
        assert!(adds(intake, 1, &many, Some(1)).await);
        assert_eq!(noted(intake, 1).await, Some((1, 2_048)));
        assert!(!adds(intake, 1, &many, Some(1)).await, "nothing more comes");
        assert!(adds(intake, 2, &many[..1], None).await && adds(intake, 3, &many[..1], None).await);
        let ids = &[1, 2, 3].map(report_id);
        let read = intake.store.read("t", |mut tx| async move { in_writes(&mut tx, ids).await });
        let writes = read.await.map_err(|e: StoreError| e).unwrap();
        assert!(is_full(intake, 1).await, "the note says that there is more");
        assert_eq!(writes, [vec![report_id(1)], [2, 3].map(report_id).to_vec()]);
        // with room again all is in it
        assert!(adds(intake, 1, &many[..9], Some(1)).await);
        assert_eq!(noted(intake, 1).await, Some((1, 9)));
    }

    async fn of_a_report_with_more_of_her_own_than_is_remembered_nothing_more_is_entered(place: Place) {
        let intake = &intake(&place).await;
        reports(intake, &[1]).await;
        tells(intake, 1, &[400]).await;
        runs(intake).await;
        calls_own(intake, 1, &(0..=256).collect::<Vec<_>>()).await;
        runs(intake).await;
        // all of them again, and one that is nobody's own
        let again: Vec<u64> = (0..=256).chain([401]).collect();
        tells(intake, 1, &again).await;
        runs(intake).await;
        assert_eq!((noted(intake, 1).await, found(intake, 400).await), (Some((0, 1)), vec![1]), "what was entered stays");
        assert!(is_full(intake, 1).await, "the desk reads it");
        // whoever goes through all of it knows what is hers
        let own: Vec<u64> = (0..=256).collect();
        assert!(gone_through(intake, 1, &[400, 401], &own, 0).await);
        assert_eq!((noted(intake, 1).await, found(intake, 401).await), (Some((1, 2)), vec![1]));
        assert!(is_full(intake, 1).await);
        // what she tells after that waits for the next who does
        tells(intake, 1, &[402]).await;
        runs(intake).await;
        assert_eq!((noted(intake, 1).await, found(intake, 402).await), (Some((0, 2)), Vec::new()));
        assert!(gone_through(intake, 1, &[400, 401, 402], &own, 0).await);
        assert_eq!((noted(intake, 1).await, found(intake, 402).await), (Some((1, 3)), vec![1]));
    }

    async fn a_process_that_is_behind_changes_nothing_of_what_a_newer_one_entered(place: Place) {
        let before = intake(&place).await;
        reports(&before, &[1, 2]).await;
        let intake = with_next_key(&before).await;
        tells(&intake, 1, &[7]).await;
        runs(&intake).await;
        assert_eq!(refused(&before, 1).await, [true; 3]);
        assert_eq!((noted(&intake, 1).await, found(&intake, 7).await), (Some((0, 1)), vec![1]));
        // and leaves what waits of it, but not what it can enter
        tells(&intake, 1, &[8]).await;
        tells(&before, 2, &[9]).await;
        assert_eq!((runs(&before).await, waits(&before).await), (1, 1));
        assert_eq!((runs(&intake).await, found(&intake, 8).await), (1, vec![1]));
        assert_eq!(refused(&intake, 1).await, [false; 3], "who knows the key does all of it");
    }
}
