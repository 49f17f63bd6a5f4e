//! The blind index: labels are taken once, whatever happens at once; what waits, and what is left to be overwritten.

use crate::harness::{Place, at, both, report};
use crate::under_way::compartment;
use domain::{CompartmentId, ItemId};
use std::collections::HashSet;
use storage::{IndexEntryRow, IndexNoteRow, IndexWaitingRow, Store, StoreError, Table, Value, WarningRow, tables};

fn item(n: u8) -> ItemId {
    ItemId::from_slice(&[n; 16]).unwrap()
}

fn entry(key_version: i64, label: u8, content: u8) -> IndexEntryRow {
    IndexEntryRow { key_version, label: [label; 32], content: vec![content; 73] }
}

fn note(report: u8, key_version: i64, body: u8) -> IndexNoteRow {
    IndexNoteRow { report: compartment(report), key_version, body: vec![body] }
}

fn waiting(id: u8, report: u8, second: i64) -> IndexWaitingRow {
    IndexWaitingRow { id: item(id), report: compartment(report), at: at(second), body: vec![id] }
}

/// Adds them one after the other, in one write; which of them were taken in.
async fn add(store: &Store, entries: &[IndexEntryRow]) -> Vec<bool> {
    let added: Result<_, StoreError> = store
        .write("add", |mut tx| async move {
            let mut added = Vec::new();
            for entry in entries {
                added.push(tx.add_index_entry(entry).await?);
            }
            tx.done(added)
        })
        .await;
    added.unwrap().into_inner()
}

async fn content(store: &Store, key_version: i64, label: u8) -> Option<u8> {
    let read = store.read("content", |mut tx| async move { tx.index_entry(key_version, &[label; 32]).await });
    let content: Result<Option<Vec<u8>>, StoreError> = read.await;
    let content = content.unwrap()?;
    assert_eq!(content.len(), 73);
    content.first().copied()
}

async fn counts(store: &Store) -> Vec<(i64, i64)> {
    let read = store.read("counts", |mut tx| async move { tx.count_index_entries().await });
    read.await.map_err(|e: StoreError| e).unwrap()
}

async fn add_waiting(store: &Store, rows: &[IndexWaitingRow]) {
    let added: Result<_, StoreError> = store
        .write("waiting", |mut tx| async move {
            tx.add_index_waiting(rows).await?;
            tx.done(())
        })
        .await;
    added.unwrap();
}

/// The ids of what waits.
async fn waits(store: &Store, limit: usize) -> Vec<ItemId> {
    let read = store.read("waits", |mut tx| async move { tx.index_waiting(limit).await });
    let rows: Result<Vec<IndexWaitingRow>, StoreError> = read.await;
    rows.unwrap().iter().map(|row| row.id).collect()
}

async fn set_notes(store: &Store, notes: &[IndexNoteRow]) {
    let set: Result<_, StoreError> = store
        .write("notes", |mut tx| async move {
            for note in notes {
                tx.set_index_note(note).await?;
            }
            tx.done(())
        })
        .await;
    set.unwrap();
}

async fn note_of(store: &Store, report: CompartmentId) -> Option<(i64, Vec<u8>)> {
    let read = store.read("note", |mut tx| async move { tx.index_note(report).await });
    let note: Result<Option<IndexNoteRow>, StoreError> = read.await;
    note.unwrap().map(|note| {
        assert_eq!(note.report, report);
        (note.key_version, note.body)
    })
}

async fn tell(store: &Store, reports: impl IntoIterator<Item = u8>) {
    let reports: Vec<_> = reports.into_iter().map(|n| report(compartment(n))).collect();
    let reports = &reports;
    let told: Result<_, StoreError> = store
        .write("tell", |mut tx| async move {
            tx.add_reports(reports).await?;
            tx.done(())
        })
        .await;
    told.unwrap();
}

fn table(name: &str) -> &'static Table {
    tables().iter().find(|table| table.name() == name).unwrap()
}

both! {
    async fn a_label_that_is_taken_is_told_and_what_stands_there_stays(place: Place) {
        let store = place.open().await;
        assert_eq!(add(&store, &[entry(1, 5, 1), entry(1, 5, 2)]).await, [true, false]);
        assert_eq!(add(&store, &[entry(1, 5, 3)]).await, [false]);
        assert_eq!((content(&store, 1, 5).await, counts(&store).await), (Some(1), vec![(1, 1)]));
        assert_eq!(add(&store, &[entry(2, 5, 4)]).await, [true], "under another key it is another one");
        assert_eq!((content(&store, 1, 5).await, content(&store, 2, 5).await), (Some(1), Some(4)));
        assert_eq!(content(&store, 1, 6).await, None);
    }

    async fn writers_who_count_alike_take_a_place_each_and_leave_no_gap(place: Place) {
        let store = place.open().await;
        let mut writers = Vec::new();
        for n in 1..=16 {
            let store = store.clone();
            writers.push(tokio::spawn(async move {
                let took: Result<_, StoreError> = store
                    .write("take", |mut tx| async move {
                        let mut label = 0;
                        while !tx.add_index_entry(&entry(1, label, n)).await? {
                            label += 1;
                        }
                        tx.done(label)
                    })
                    .await;
                (took.unwrap().into_inner(), n)
            }));
        }
        let mut took = Vec::new();
        for writer in writers {
            took.push(writer.await.unwrap());
        }
        took.sort_unstable();
        assert_eq!(took.iter().map(|(label, _)| *label).collect::<Vec<_>>(), (0..16).collect::<Vec<_>>());
        for (label, n) in took {
            assert_eq!(content(&store, 1, label).await, Some(n), "{label}");
        }
    }

    async fn what_was_undone_takes_no_label(place: Place) {
        let store = place.open().await;
        let undone: Result<storage::Durable<()>, StoreError> = store
            .write("undone", |mut tx| async move {
                assert!(tx.add_index_entry(&entry(1, 5, 1)).await?);
                Err(StoreError::Corrupt("nothing: a test"))
            })
            .await;
        assert!(undone.is_err());
        assert_eq!(add(&store, &[entry(1, 5, 2)]).await, [true]);
        assert_eq!(content(&store, 1, 5).await, Some(2));
    }

    async fn of_many_labels_those_that_are_there_are_given_of_one_version(place: Place) {
        let store = place.open().await;
        let there: Vec<_> = (0..150).map(|n| entry(1, n, n)).collect();
        assert!(add(&store, &there).await.iter().all(|added| *added));
        add(&store, &[entry(2, 200, 9)]).await;
        let asked: Vec<[u8; 32]> = (100..=200).map(|n| [n; 32]).collect();
        let asked = &asked;
        let found = store.read("entries", |mut tx| async move {
            assert!(tx.index_entries(1, &[]).await?.is_empty());
            tx.index_entries(1, asked).await
        });
        let found: Result<Vec<(_, Vec<u8>)>, StoreError> = found.await;
        let mut found = found.unwrap();
        found.sort_unstable();
        let all: Vec<_> = (100u8..150).map(|n| ([n; 32], vec![n; 73])).collect();
        assert_eq!(found, all);
    }

    async fn an_entry_is_overwritten_and_none_is_made_by_it(place: Place) {
        let store = place.open().await;
        add(&store, &[entry(1, 5, 1), entry(1, 6, 1), entry(2, 5, 1)]).await;
        let set: Result<_, StoreError> = store.write("set", |mut tx| async move {
            let there = tx.set_index_entry(&entry(1, 5, 9)).await?;
            let absent = tx.set_index_entry(&entry(1, 7, 9)).await?;
            tx.done((there, absent))
        }).await;
        assert_eq!(set.unwrap().into_inner(), (true, false));
        assert_eq!((content(&store, 1, 5).await, content(&store, 1, 7).await), (Some(9), None));
        assert_eq!((content(&store, 1, 6).await, content(&store, 2, 5).await), (Some(1), Some(1)));
    }

    async fn entries_are_walked_by_version_and_label_each_once(place: Place) {
        let store = place.open().await;
        let added: Vec<_> = (0..7).rev().flat_map(|n| [entry(2, n, 1), entry(10, n, 1), entry(1, n, 1)]).collect();
        add(&store, &added).await;
        let (mut walked, mut after) = (Vec::new(), None);
        loop {
            let some = store.read("walk", |mut tx| async move { tx.index_entries_after(after, 4).await });
            let some: Result<Vec<IndexEntryRow>, StoreError> = some.await;
            let some = some.unwrap();
            let Some(last) = some.last() else { break };
            after = Some((last.key_version, last.label));
            walked.extend(some.iter().map(|row| (row.key_version, row.label[0])));
        }
        let all: Vec<(i64, u8)> = [1, 2, 10].into_iter().flat_map(|version| (0..7).map(move |n| (version, n))).collect();
        assert_eq!(walked, all);
    }

    async fn a_version_goes_page_by_page_and_takes_no_other_along(place: Place) {
        let store = place.open().await;
        let added: Vec<_> = (0..10).flat_map(|n| [entry(1, n, 1), entry(2, n, 2)]).collect();
        add(&store, &added).await;
        assert_eq!(counts(&store).await, [(1, 10), (2, 10)]);
        let mut gone = Vec::new();
        loop {
            let dropped: Result<_, StoreError> = store.write("drop", |mut tx| async move {
                let dropped = tx.drop_index_version(1, 4).await?;
                tx.done(dropped)
            }).await;
            gone.push(dropped.unwrap().into_inner());
            if gone.last() == Some(&0) {
                break;
            }
        }
        assert_eq!(gone, [4, 4, 2, 0]);
        assert_eq!(counts(&store).await, [(2, 10)]);
    }

    async fn a_note_takes_the_place_of_the_one_before(place: Place) {
        let store = place.open().await;
        let id = compartment(1);
        assert_eq!(note_of(&store, id).await, None);
        set_notes(&store, &[note(1, 0, 1), note(2, 0, 5)]).await;
        set_notes(&store, &[note(1, 3, 2)]).await;
        assert_eq!(note_of(&store, id).await, Some((3, vec![2])));
        assert_eq!(note_of(&store, compartment(2)).await, Some((0, vec![5])));
        let dropped: Result<_, StoreError> = store.write("drop", |mut tx| async move {
            let dropped = (tx.drop_index_note(id).await?, tx.drop_index_note(id).await?);
            tx.done(dropped)
        }).await;
        assert_eq!(dropped.unwrap().into_inner(), (true, false));
        assert_eq!(note_of(&store, id).await, None);
    }

    async fn notes_are_walked_in_order_and_those_whose_report_is_gone_are_found(place: Place) {
        let store = place.open().await;
        tell(&store, [1, 3, 5]).await;
        set_notes(&store, &[5, 4, 3, 2, 1].map(|n| note(n, 1, n))).await;
        let read = store.read("notes", |mut tx| async move {
            let first = tx.index_notes_after(None, 2).await?;
            let rest = tx.index_notes_after(first.last().map(|note| note.report), 9).await?;
            let left = tx.index_notes_left(9).await?;
            Ok((first, rest, left, tx.index_notes_left(1).await?))
        });
        let read: Result<_, StoreError> = read.await;
        let (first, rest, left, one) = read.unwrap();
        let reports = |notes: &[IndexNoteRow]| notes.iter().map(|note| note.report).collect::<Vec<_>>();
        assert_eq!((reports(&first), reports(&rest)), ([1, 2].map(compartment).to_vec(), [3, 4, 5].map(compartment).to_vec()));
        assert_eq!((left, one), ([2, 4].map(compartment).to_vec(), vec![compartment(2)]));
    }

    async fn a_report_counts_as_indexed_once_its_note_is_of_that_version_or_a_later_one(place: Place) {
        let store = place.open().await;
        tell(&store, 1..=4).await;
        // of a report that is gone, too
        set_notes(&store, &[note(1, 0, 1), note(2, 1, 1), note(3, 2, 1), note(9, 9, 1)]).await;
        let read = store.read("left", |mut tx| async move {
            Ok([tx.reports_not_indexed(1).await?, tx.reports_not_indexed(2).await?, tx.reports_not_indexed(3).await?])
        });
        let left: Result<[i64; 3], StoreError> = read.await;
        assert_eq!(left.unwrap(), [2, 3, 4]);
    }

    async fn reports_that_are_to_be_erased_are_left_out_of_what_may_be_gone_through_and_their_notes_come_in_pages(place: Place) {
        let store = place.open().await;
        tell(&store, 1..=6).await;
        set_notes(&store, &[note(1, 0, 1), note(2, 1, 1), note(3, 2, 1), note(4, 1, 1), note(5, 1, 1)]).await;
        let hidden: Result<_, StoreError> = store.write("hide", |mut tx| async move {
            for n in [2, 3, 4, 5] {
                tx.set_report_erase(compartment(n), Some(at(9))).await?;
            }
            tx.done(())
        }).await;
        hidden.unwrap();
        let read = store.read("left", |mut tx| async move {
            let left = (tx.reports_to_index(2, 9).await?, tx.reports_to_index(2, 1).await?, tx.reports_to_index(0, 9).await?);
            let first = tx.hidden_notes(2, None, 2).await?;
            let rest = tx.hidden_notes(2, first.last().map(|note| note.report), 2).await?;
            Ok((left, first, rest))
        });
        let read: Result<_, StoreError> = read.await;
        let ((left, one, older), first, rest) = read.unwrap();
        assert_eq!((left, one, older), ([1, 6].map(compartment).to_vec(), vec![compartment(1)], vec![compartment(6)]));
        let reports = |notes: &[IndexNoteRow]| notes.iter().map(|note| note.report).collect::<Vec<_>>();
        assert_eq!((reports(&first), reports(&rest)), ([2, 4].map(compartment).to_vec(), vec![compartment(5)]));
    }

    async fn what_waits_longest_comes_first_and_goes_once(place: Place) {
        let store = place.open().await;
        add_waiting(&store, &[waiting(3, 1, 7), waiting(2, 2, 9), waiting(1, 1, 9), waiting(4, 1, 8)]).await;
        add_waiting(&store, &[]).await;
        assert_eq!(waits(&store, 9).await, [3, 4, 1, 2].map(item));
        assert_eq!(waits(&store, 2).await, [3, 4].map(item));
        let dropped: Result<_, StoreError> = store.write("drop", |mut tx| async move {
            let id = item(4);
            let dropped = (tx.drop_index_waiting(id).await?, tx.drop_index_waiting(id).await?);
            tx.done(dropped)
        }).await;
        assert_eq!(dropped.unwrap().into_inner(), (true, false));
        let count = store.read("count", |mut tx| async move { tx.count_index_waiting().await });
        assert_eq!(count.await.map_err(|e: StoreError| e).unwrap(), 3);
        let gone: Result<_, StoreError> = store.write("gone", |mut tx| async move {
            let gone = (tx.drop_index_waiting_of(compartment(1)).await?, tx.drop_index_waiting_of(compartment(1)).await?);
            tx.done(gone)
        }).await;
        assert_eq!(gone.unwrap().into_inner(), (2, 0));
        assert_eq!(waits(&store, 9).await, [item(2)], "that of another report stays");
    }

    async fn what_waits_is_read_page_by_page_to_its_end(place: Place) {
        let store = place.open().await;
        add_waiting(&store, &[waiting(3, 1, 7), waiting(2, 2, 9), waiting(1, 1, 9), waiting(4, 1, 8)]).await;
        let (mut after, mut pages) = (None, Vec::new());
        loop {
            let from = after.as_ref();
            let page = store.read("page", |mut tx| async move { tx.index_waiting_after(from, 2).await });
            let page = page.await.map_err(|e: StoreError| e).unwrap();
            assert!(page.unread.is_empty());
            pages.push(page.rows.iter().map(|row| row.id).collect::<Vec<_>>());
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(pages, [[3, 4].map(item).to_vec(), [1, 2].map(item).to_vec(), Vec::new()]);
    }

    async fn a_backup_carries_it_and_of_an_erased_report_what_its_entries_are_found_by(place: Place) {
        let store = place.open().await;
        tell(&store, [1, 2]).await;
        add(&store, &[entry(1, 1, 1), entry(2, 2, 2)]).await;
        set_notes(&store, &[note(1, 1, 1), note(2, 2, 2)]).await;
        add_waiting(&store, &[waiting(1, 1, 1), waiting(2, 2, 2)]).await;
        let warning = WarningRow {
            id: item(7),
            state: "approved".to_owned(),
            at: at(1),
            not_before: Some(at(2)),
            review_by: None,
            disputed_at: None,
            version: 2,
            body: vec![7],
        };
        let warning = &warning;
        let added: Result<_, StoreError> = store.write("warning", |mut tx| async move {
            tx.add_warning(warning).await?;
            tx.done(())
        }).await;
        added.unwrap();
        let erased = HashSet::from([*compartment(2).as_bytes()]);
        let erased = &erased;
        for (name, back) in [("index_entries", 2), ("index_notes", 2), ("index_waiting", 1), ("warnings", 1)] {
            let table = table(name);
            assert!(table.needs_root_key(), "{name}: nobody can open it without");
            let page = store.read("carry", |mut tx| async move { tx.carry(table, None).await });
            let rows: Vec<Vec<Value>> = page.await.map_err(|e: StoreError| e).unwrap().rows;
            let rows = &rows;
            let written: Result<_, StoreError> = store.write("back", |mut tx| async move {
                let wiped = tx.wipe(table).await?;
                let written = tx.come_back(table, rows, erased).await?;
                tx.done((wiped, written))
            }).await;
            assert_eq!(written.unwrap().into_inner(), (rows.len(), back), "{name}");
        }
        assert_eq!((content(&store, 1, 1).await, content(&store, 2, 2).await), (Some(1), Some(2)));
        assert_eq!(note_of(&store, compartment(2)).await, Some((2, vec![2])));
        assert_eq!(waits(&store, 9).await, [item(1)]);
        let warnings = store.read("warnings", |mut tx| async move { tx.warnings().await });
        let warnings: Result<Vec<WarningRow>, StoreError> = warnings.await;
        let warnings = warnings.unwrap();
        assert_eq!(warnings.len(), 1);
        assert_eq!((&warnings[0].state[..], warnings[0].not_before, warnings[0].review_by), ("approved", Some(at(2)), None));
    }
}
