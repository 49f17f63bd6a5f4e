//! The bytes of a grant that was dropped, and of what was in the index or waited for it.

use crate::harness::{Place, at, both, on_postgres};
use domain::{CompartmentId, ItemId};
use sqlx::{Connection as _, PgConnection};
use storage::{GrantRow, IndexEntryRow, IndexNoteRow, IndexWaitingRow, Store, StoreError};

const DROPPED: &[u8] = b"the grant of one who was removed";
const STAYS: &[u8] = b"the grant of one who stays at it";

async fn grant(store: &Store, id: CompartmentId, wrapped: &[u8]) {
    let rows = [GrantRow { compartment: id, epoch: 1, party: wrapped[..17].to_vec(), wrapped: wrapped.to_vec() }];
    let added = store.write("t", |mut tx| {
        let rows = &rows;
        async move {
            tx.add_grants(rows).await?;
            tx.done(())
        }
    });
    added.await.map_err(|e: StoreError| e).unwrap();
}

async fn drop_grants(store: &Store, id: CompartmentId) {
    let dropped = store.write("t", |mut tx| async move {
        tx.drop_compartment(id).await?;
        tx.done(())
    });
    dropped.await.map_err(|e: StoreError| e).unwrap();
}

/// The file of a table as it is on the disk.
async fn file(connection: &mut PgConnection, table: &str) -> Vec<u8> {
    sqlx::raw_sql("CHECKPOINT").execute(&mut *connection).await.unwrap();
    let sql = "SELECT pg_read_binary_file(pg_relation_filepath($1::text::regclass))";
    sqlx::query_scalar(sql).bind(table).fetch_one(connection).await.unwrap()
}

fn holds(file: &[u8], bytes: &[u8]) -> bool {
    file.windows(bytes.len()).any(|some| some == bytes)
}

#[test]
fn the_bytes_of_a_dropped_grant_leave_the_file_and_the_others_stay() {
    on_postgres(|place: Place| async move {
        let store = place.open().await;
        let [gone, kept] = [1, 2].map(|n| CompartmentId::from_slice(&[n; 16]).unwrap());
        grant(&store, kept, STAYS).await;
        // the newest of its page: nothing moves into its place
        grant(&store, gone, DROPPED).await;
        drop_grants(&store, gone).await;
        let mut raw = PgConnection::connect(&place.url).await.unwrap();
        assert!(holds(&file(&mut raw, "grants").await, DROPPED), "a deleted row is still in the file");
        sqlx::raw_sql("VACUUM grants").execute(&mut raw).await.unwrap();
        assert!(holds(&file(&mut raw, "grants").await, DROPPED), "and a plain VACUUM leaves it there");
        store.vacuum_grants().await.unwrap();
        let now = file(&mut raw, "grants").await;
        assert!(!holds(&now, DROPPED) && holds(&now, STAYS));
        let grants = store.read("t", |mut tx| async move { tx.grants(kept).await });
        assert_eq!(grants.await.map_err(|e: StoreError| e).unwrap().len(), 1);
    });
}

#[test]
fn what_was_in_the_index_or_waited_for_it_leaves_the_files() {
    on_postgres(|place: Place| async move {
        let store = place.open().await;
        let (report, id) = (CompartmentId::from_slice(&[1; 16]).unwrap(), ItemId::from_slice(&[2; 16]).unwrap());
        let entry = |content: &[u8]| IndexEntryRow { key_version: 1, label: [3; 32], content: content.to_vec() };
        let (told, erased) = (entry(b"an entry that names a report"), entry(b"an entry that names nothing!"));
        let note = IndexNoteRow { report, key_version: 1, body: b"a note of a report's entries".to_vec() };
        let waiting = [IndexWaitingRow { id, report, at: at(0), body: b"keys of values that waited".to_vec() }];
        let (told, erased, note, waiting) = (&told, &erased, &note, &waiting);
        for gone in [false, true] {
            let written: Result<_, StoreError> = store
                .write("t", |mut tx| async move {
                    if gone {
                        assert!(tx.set_index_entry(erased).await?);
                        assert!(tx.drop_index_note(report).await? && tx.drop_index_waiting(id).await?);
                    } else {
                        assert!(tx.add_index_entry(told).await?);
                        tx.set_index_note(note).await?;
                        tx.add_index_waiting(waiting).await?;
                    }
                    tx.done(())
                })
                .await;
            written.unwrap();
        }
        let mut raw = PgConnection::connect(&place.url).await.unwrap();
        let bytes =
            [("index_entries", &told.content), ("index_notes", &note.body), ("index_waiting", &waiting[0].body)];
        for (table, bytes) in bytes {
            assert!(holds(&file(&mut raw, table).await, bytes), "{table}: it would be found there");
        }
        // a connection that another test opens at that very moment, to whichever database, keeps what has just died
        let mut left = bytes.len();
        for _ in 0..50 {
            store.vacuum_grants().await.unwrap();
            left = 0;
            for (table, bytes) in bytes {
                left += usize::from(holds(&file(&mut raw, table).await, bytes));
            }
            if left == 0 {
                break;
            }
        }
        assert_eq!(left, 0);
        assert!(holds(&file(&mut raw, "index_entries").await, &erased.content));
    });
}

#[test]
fn a_table_that_somebody_holds_is_left_as_it_is_and_said() {
    on_postgres(|place: Place| async move {
        let store = place.open().await;
        let mut raw = PgConnection::connect(&place.url).await.unwrap();
        let mut held = raw.begin().await.unwrap();
        sqlx::raw_sql("LOCK TABLE grants IN ROW EXCLUSIVE MODE").execute(&mut *held).await.unwrap();
        assert!(store.vacuum_grants().await.is_err());
        held.rollback().await.unwrap();
        store.vacuum_grants().await.unwrap();
    });
}

both! {
    async fn what_is_done_once_in_a_long_while_is_known_by_its_name(place: Place) {
        let store = place.open().await;
        store.vacuum_grants().await.unwrap();
        let last = |name: &'static str| {
            let store = store.clone();
            async move {
                let last = store.read("t", |mut tx| async move { tx.upkeep_done(name).await }).await;
                last.map_err(|e: StoreError| e).unwrap()
            }
        };
        assert_eq!(last("vacuum").await, None);
        for seconds in [5, 9] {
            let set = store.write("t", |mut tx| async move {
                tx.set_upkeep_done("vacuum", at(seconds)).await?;
                tx.done(())
            });
            set.await.map_err(|e: StoreError| e).unwrap();
            assert_eq!((last("vacuum").await, last("another").await), (Some(at(seconds)), None));
        }
    }
}
