//! What comes back, what stays out, and the wait.

use super::*;
use crate::harness::{Place, both};
use crate::warnings::LOOKED;
use domain::Timestamp;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

both! {
    async fn what_one_engine_held_is_restored_into_the_other_and_back(place: Place) {
        let (from, back) = (Folder::new(), Folder::new());
        let (first, middle, last) = (from.store().await, place.open().await, back.store().await);
        fill(&first, 150).await;
        let (file, written) = made(&first, &from.keys()).await;
        assert_eq!(written.key_version, 2026 * 12 + 9);
        assert!(written.recovery.is_err());
        let restored = taken(&file, &middle, &[]).await.unwrap();
        assert_eq!((restored.rows, restored.erased, restored.without_root_key), (written.rows, 0, 0));
        finish_restore(&middle, &head(0), &Restored::default(), None, at(60), &drawn()).await.unwrap();
        let (file, _) = made(&middle, &from.keys()).await;
        taken(&file, &last, &[]).await.unwrap();
        let (one, two, three) = (everything(&first).await, everything(&middle).await, everything(&last).await);
        for (name, rows) in &one {
            let fence = |rows: &[Vec<Value>]| if *name == "outbox" {
                rows.iter().map(|row| row.iter().filter(|v| !matches!(v, Value::Int(_))).cloned().collect()).collect()
            } else { rows.to_vec() };
            // the restore and the second backup have lines of their own
            let more = if *name == "log_entries" { 2 } else { 0 };
            for other in [&two, &three] {
                let other = fence(&other[name]);
                assert!(rows.len() >= 150 && other.len() == rows.len() + more, "{name}");
                assert!(other.starts_with(&fence(rows)), "{name}");
            }
        }
        let again = taken(&file, &last, &[]).await;
        assert!(again.is_ok(), "it was not finished, so it begins anew");
        finish_restore(&last, &head(0), &Restored::default(), None, at(61), &drawn()).await.unwrap();
        assert!(matches!(taken(&file, &last, &[]).await, Err(BackupError::NotEmpty)));
        assert!(matches!(taken(&file, &middle, &[]).await, Err(BackupError::NotEmpty)));
    }

    async fn a_backup_under_load_shows_one_moment(place: Place) {
        let (store, folder) = (place.open().await, Folder::new());
        let keys = Keyring::open(&store, root(), &random(2)).await.unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..4).map(|_| {
            let (store, stop) = (store.clone(), stop.clone());
            tokio::spawn(async move {
                let mut n = 0;
                // enough for the three backups below, and not so many that reading them back takes long
                while n < 250 && !stop.load(Ordering::Relaxed) {
                    converse(&store).await;
                    n += 1;
                }
                n
            })
        }).collect();
        for _ in 0..20 {
            converse(&store).await;
        }
        let mut files = Vec::new();
        for _ in 0..3 {
            let mut file = Vec::new();
            back_up(&store, &keys, &folder.keys(), &drawn(), at(0), &mut file, |_, _| {}).await.unwrap();
            files.push(file);
        }
        stop.store(true, Ordering::Relaxed);
        let mut told = 20;
        for writer in writers {
            told += writer.await.unwrap();
        }
        let mut before = 0;
        for file in files {
            let other = Folder::new();
            let restored = other.store().await;
            taken(&file, &restored, &[]).await.unwrap();
            let count = rows_of(&restored, "conversations").await.len();
            assert_eq!(rows_of(&restored, "conversation_keys").await.len(), count, "each has its key");
            assert_eq!(rows_of(&restored, "outbox").await.len(), 2 * count, "and both of its messages");
            assert!((before..=told).contains(&count) && count >= 20, "{before} {count} {told}");
            before = count;
        }
    }

    async fn a_restored_store_waits_and_drops_what_is_stale_when_it_wakes(place: Place) {
        let (store, hour) = (place.open().await, 3_600);
        fill(&store, 1).await;
        assert_eq!(quarantine(&store).await.unwrap(), None);
        finish_restore(&store, &head(-9), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        let waits = quarantine(&store).await.unwrap();
        assert_eq!(waits, Some(Quarantine::Restored { since: at(0), from: Some((at(-9), head(-9).name())) }));
        let (tell, mut waiting) = tokio::sync::watch::channel(true);
        let (_stop, stopped) = tokio::sync::watch::channel(false);
        let following = tokio::spawn(follow_quarantine(store.clone(), tell, stopped));
        converse_at(&store, 2 * hour - 10).await;
        converse_at(&store, 2 * hour - hour - 10).await;
        let out = going_out(&store, at(2 * hour)).await.unwrap();
        assert_eq!(out.messages.iter().map(|m| m.count).sum::<i64>(), 4);
        assert_eq!(out.messages[0].oldest, at(hour - 10));
        assert!(*waiting.borrow());
        let done = resume(&store, at(2 * hour), false, &drawn()).await.unwrap();
        assert_eq!(done.dropped, 2);
        assert_eq!(quarantine(&store).await.unwrap(), None);
        waiting.wait_for(|waits| !waits).await.unwrap();
        following.await.unwrap();
        assert_eq!(rows_of(&store, "outbox").await.len(), 3, "two fresh ones, and one that was given up");
        finish_restore(&store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        assert_eq!(resume(&store, at(9 * hour), true, &drawn()).await.unwrap(), Resumed::default());
        assert_eq!(rows_of(&store, "outbox").await.len(), 3, "all of it, where the operator says so");
    }

    async fn what_a_human_said_and_an_emergency_are_given_up_and_not_forgotten(place: Place) {
        let (store, hour) = (place.open().await, 3_600);
        for priority in 0..=4 {
            converse_as(&store, priority, priority).await;
            converse_as(&store, 2 * hour + priority, priority).await;
        }
        finish_restore(&store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        let done = resume(&store, at(2 * hour + 60), false, &drawn()).await.unwrap();
        assert_eq!((done.dropped, done.given_up), (6, 4), "two of each kind are late");
        let dead = store.read("dead", |mut tx| async move { tx.dead_letters(9).await }).await.unwrap();
        assert_eq!(dead.len(), 4);
        assert!(dead.iter().all(|letter| letter.reason == "late after a restore" && letter.at <= at(1)), "{dead:?}");
        let out = going_out(&store, at(2 * hour + 60)).await.unwrap();
        assert_eq!(out.messages.iter().map(|m| m.count).collect::<Vec<_>>(), [2; 5], "what is fresh is sent");
        // an operator can still say them
        let now = at(2 * hour + 61);
        let again = store.write("again", |mut tx| async move {
            let again = tx.revive_dead_letters("stay-safe", now).await?;
            tx.done(again)
        });
        assert_eq!(again.await.map_err(|e: storage::StoreError| e).unwrap().into_inner(), 4);
    }

    async fn a_restored_store_was_looked_at_when_its_node_looked_and_not_when_it_was_backed_up(place: Place) {
        let (store, folder) = (place.open().await, Folder::new());
        // by a node that never looked, by one that stood still for hours, by one whose clock was ahead for a look, and by one
        // whose clock was ahead all the time
        for (looked, made_at, wanted) in [
            (None, 0, Timestamp::default()),
            (Some(at(-7_200)), 0, at(-7_200)),
            (Some(at(86_400)), 0, at(0)),
            (Some(at(86_400)), 86_401, at(60)),
        ] {
            if let Some(looked) = looked {
                let kept: Result<_, storage::StoreError> = store.write("looked", |mut tx| async move {
                    tx.set_upkeep_done(LOOKED, looked).await?;
                    tx.done(())
                }).await;
                kept.unwrap();
            }
            let (file, written) = made(&store, &folder.keys()).await;
            let other = Folder::new();
            let back = other.store().await;
            let restored = taken(&file, &back, &[]).await.unwrap();
            assert_eq!(restored.rows, written.rows, "{looked:?}");
            finish_restore(&back, &head(made_at), &restored, None, at(60), &drawn()).await.unwrap();
            let known: Result<_, storage::StoreError> =
                back.read("looked", |mut tx| async move { tx.upkeep_done(LOOKED).await }).await;
            assert_eq!(known.unwrap(), Some(wanted), "{looked:?}");
        }
    }

    async fn due_check_ins_ask_again_before_anybody_is_held_to_be_silent(place: Place) {
        let store = place.open().await;
        let due = |n: u8, stage: &str| {
            let check_ins = tables().iter().find(|t| t.name() == "check_ins").unwrap();
            let place = check_ins.columns().position(|c| c == "stage").unwrap();
            let mut row = row(check_ins, n, "");
            row[place] = Value::Text(stage.to_owned());
            (check_ins, row)
        };
        let conversations = tables().iter().find(|t| t.name() == "conversations").unwrap();
        for (n, stage) in [(1, "set"), (2, "second"), (3, "answered"), (4, "missed")] {
            put(&store, conversations, &[row(conversations, n, "x")]).await;
            let (table, row) = due(n, stage);
            put(&store, table, &[row]).await;
        }
        finish_restore(&store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        let out = going_out(&store, at(0)).await.unwrap();
        assert_eq!(out.check_ins.map(|c| c.count), Some(4));
        assert_eq!(resume(&store, at(0), false, &drawn()).await.unwrap().asked_anew, 1);
        let rows = rows_of(&store, "check_ins").await;
        let is = |row: &[Value], stage: &str| row.iter().any(|v| matches!(v, Value::Text(t) if t == stage));
        assert!(is(&rows[0], "set") && is(&rows[1], "set"));
        assert!(is(&rows[2], "answered") && is(&rows[3], "missed"), "her answer and the alarm stand");
        assert!(rows[1].iter().filter(|v| matches!(v, Value::Null)).count() == 2, "no question is under way");
    }

    async fn what_was_erased_after_the_backup_does_not_come_back(place: Place) {
        let (from, store) = (Folder::new(), place.open().await);
        let full = from.store().await;
        fill(&full, 3).await;
        let receipts = [2, 3].map(|n| [n; 32]);
        for receipt in &receipts {
            let id = CompartmentId::from_slice(&receipt[..16]).unwrap();
            let set: Result<_, storage::StoreError> = full.write("receipt", |mut tx| async move {
                tx.set_report_receipt(id, receipt, 1, &[1; 32]).await?;
                tx.done(())
            }).await;
            set.unwrap();
        }
        let (file, written) = made(&full, &from.keys()).await;
        let erased = [CompartmentId::from_slice(&[2; 16]).unwrap()];
        from.keys().add_erased(&erased).unwrap();
        let restored = taken(&file, &store, &from.keys().erased().unwrap()).await.unwrap();
        assert_eq!(restored.rows + restored.erased, written.rows);
        for name in ["reports", "grants", "epochs", "items", "pieces", "waiting", "fetches", "timers", "plans",
            "conversations", "conversation_keys", "outbox", "check_ins", "index_waiting"] {
            assert_eq!(rows_of(&store, name).await.len(), 2, "{name}");
        }
        // by its note the entries of what was erased are found, and then overwritten
        for name in ["index_notes", "index_entries"] {
            assert_eq!(rows_of(&store, name).await.len(), 3, "{name}");
        }
        let found = receipts.map(|receipt| {
            let store = store.clone();
            async move {
                store.read("receipt", |mut tx| async move { tx.report_by_receipt(&receipt, Timestamp::from_unix_micros(0)).await }).await.unwrap().is_some()
            }
        });
        let [erased, other] = found;
        assert!(!erased.await && other.await, "its receipt is a wrong one");
    }
}
