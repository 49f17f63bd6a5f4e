//! Files that are broken or another's, a restore that was cut off, and what is in a file for whoever cannot open it.

use super::*;
use crate::backup::reading::Record;
use crate::harness::{Place, on_sqlite};
use sealing::{CustodianSecret, STREAM_CHUNK, STREAM_START, STREAM_TAG};

#[test]
fn a_file_that_is_not_whole_is_refused_and_nothing_is_loaded() {
    on_sqlite(|place: Place| async move {
        let (from, store) = (Folder::new(), place.open().await);
        let full = from.store().await;
        fill(&full, 2).await;
        // three chunks
        let pieces = tables().iter().find(|t| t.name() == "pieces").unwrap();
        let big = |n: u8| {
            vec![Value::Bytes(vec![n; 16]), Value::Int(0), Value::Bytes(vec![9; 16]), Value::Bytes(vec![n; 900_000])]
        };
        put(&full, pieces, &[big(200), big(201), big(202)]).await;
        let (file, _) = made(&full, &from.keys()).await;
        let (chunk, head) =
            (STREAM_CHUNK + STREAM_TAG, 20 + u32::from_be_bytes(file[16..20].try_into().unwrap()) as usize);
        let first = head + STREAM_START;
        assert!(file.len() > first + 2 * chunk, "{}", file.len());
        let mut bad: Vec<(String, Vec<u8>)> = Vec::new();
        for cut in [0, 5, 30, head, first, first + 100, first + chunk, first + 2 * chunk, file.len() - 1] {
            bad.push((format!("cut to {cut}"), file[..cut].to_vec()));
        }
        for at in (0..first + 40).step_by(7).chain((first..file.len()).step_by(99_991)).chain([file.len() - 1]) {
            let mut flipped = file.clone();
            flipped[at] ^= 4;
            bad.push((format!("flipped at {at}"), flipped));
        }
        let parts = |order: [usize; 2]| {
            let mut out = file[..first].to_vec();
            order.iter().for_each(|n| out.extend_from_slice(&file[first + n * chunk..first + (n + 1) * chunk]));
            [out, file[first + 2 * chunk..].to_vec()].concat()
        };
        assert!(parts([0, 1]) == file);
        bad.push(("exchanged".into(), parts([1, 0])));
        bad.push(("doubled".into(), parts([0, 0])));
        bad.push(("more".into(), [&file[..], b"x"].concat()));
        let (other, _) = made(&full, &from.keys()).await;
        bad.push(("another's head".into(), [&other[..head], &file[head..]].concat()));
        bad.push(("another's chunk".into(), [&file[..first + chunk], &other[first + chunk..]].concat()));
        for (how, file) in bad {
            let refused = taken(&file, &store, &[]).await.err().map(|e| e.to_string());
            assert!(refused.as_ref().is_some_and(|line| !line.contains('\n')), "{how}: {refused:?}");
            assert_eq!(quarantine(&store).await.unwrap(), None, "{how}");
            assert!(everything(&store).await.values().all(Vec::is_empty), "{how}");
        }
        taken(&file, &store, &[]).await.unwrap();
    });
}

#[test]
fn what_is_read_is_written_a_page_later_so_that_memory_does_not_grow_with_the_store() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        let pieces = tables().iter().find(|t| t.name() == "pieces").unwrap();
        // four of them are a page, and no whole number of chunks
        const PIECE: usize = 300 << 10;
        const PIECES: u64 = 24;
        for n in 0..PIECES {
            let item = Value::Bytes(vec![u8::try_from(n).unwrap(); 16]);
            let piece = vec![item, Value::Int(0), Value::Bytes(vec![9; 16]), Value::Bytes(vec![7; PIECE])];
            put(&store, pieces, &[piece]).await;
        }
        let keys = Keyring::open(&store, root(), &random(2)).await.unwrap();
        let (mut file, mut most) = (Vec::new(), 0);
        let progress = |rows: u64, bytes: u64| {
            // the four keys come before, nothing after
            let read = rows.saturating_sub(4).min(PIECES) * PIECE as u64;
            most = most.max(read.saturating_sub(bytes));
        };
        let written = back_up(&store, &keys, &folder.keys(), &random(3), at(0), &mut file, progress).await.unwrap();
        // and its line in the log
        assert_eq!(written.rows, PIECES + 5);
        assert!(written.bytes > PIECES * PIECE as u64);
        assert!(most > 0 && most <= (STREAM_CHUNK + PIECE) as u64, "{most} bytes were held");
    });
}

#[test]
fn a_restore_that_was_cut_off_says_so_and_begins_anew() {
    on_sqlite(|place: Place| async move {
        let (from, store) = (Folder::new(), place.open().await);
        fill(&from.store().await, 60).await;
        let (file, written) = made(&from.store().await, &from.keys()).await;
        let cut_off = tokio::spawn({
            let (file, store) = (file.clone(), store.clone());
            async move {
                let mut backup = Backup::begin(Cursor::new(file)).unwrap();
                let mut told = 0;
                // the second reading: half of the rows are there
                let progress = |_| {
                    told += 1;
                    assert!(told < 3_000, "killed");
                };
                restore(&mut backup, &Opening::Root(&root()), &store, &[], at(1), progress).await.map(drop)
            }
        });
        assert!(cut_off.await.is_err_and(|e| e.is_panic()));
        assert_eq!(quarantine(&store).await.unwrap(), Some(Quarantine::NotFinished));
        assert!(!rows_of(&store, "conversations").await.is_empty() && rows_of(&store, "witnesses").await.is_empty());
        assert!(matches!(resume(&store, at(2), false, &drawn()).await, Err(BackupError::NotFinished)));
        assert_eq!(taken(&file, &store, &[]).await.unwrap().rows, written.rows);
    });
}

#[test]
fn no_word_is_in_the_file() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        let marker = "they took my passport and locked the door";
        for table in tables() {
            put(&store, table, &[row(table, 1, marker)]).await;
        }
        let (file, _) = made(&store, &folder.keys()).await;
        let wide: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for pattern in [marker.as_bytes(), &marker.as_bytes()[..12], &wide, b"conversation", b"reports"] {
            assert!(!file.windows(pattern.len()).any(|bytes| bytes == pattern));
        }
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        let root = root();
        let mut records = backup.open(&Opening::Root(&root)).unwrap();
        let mut found = 0;
        loop {
            match records.next().unwrap() {
                Record::Row(row) if row.iter().any(|v| matches!(v, Value::Text(t) if t == marker)) => found += 1,
                Record::End => break,
                _ => {}
            }
        }
        assert!(found > 10, "the words were in what was sealed: {found}");
    });
}

#[test]
fn another_root_key_and_words_where_there_are_no_custodians_open_nothing() {
    on_sqlite(|place: Place| async move {
        let (store, folder) = (place.open().await, Folder::new());
        fill(&store, 1).await;
        let (file, _) = made(&store, &folder.keys()).await;
        let empty = folder.store().await;
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        let other = RootKey::generate(&mut StdRng::seed_from_u64(50));
        let refused = restore(&mut backup, &Opening::Root(&other), &empty, &[], at(0), |_| {}).await;
        assert!(matches!(refused, Err(BackupError::WrongKey)));
        let words = [CustodianSecret::generate(&mut StdRng::seed_from_u64(51))];
        let refused = restore(&mut backup, &Opening::Custodians(&words), &empty, &[], at(0), |_| {}).await;
        assert!(matches!(refused, Err(BackupError::NotForCustodians)));
    });
}

#[test]
fn a_backup_key_is_for_one_month() {
    for (day, want) in
        [(20_453, 2025 * 12 + 12), (20_454, 2026 * 12 + 1), (20_484, 2026 * 12 + 1), (20_485, 2026 * 12 + 2)]
    {
        let at = domain::Timestamp::from_unix_micros(day * 86_400_000_000);
        assert_eq!(crate::backup::writing::month(at), want, "{day}");
    }
}
