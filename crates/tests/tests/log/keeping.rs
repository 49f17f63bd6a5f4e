//! Rows that change, and lines past their time.

use crate::log::book::{Log, YEAR, at};
use app::log::{Actor, Entry, Erased, Finding, Keep, Object, Operation, WrongRow, erase_due, write};
use domain::Purpose;
use rand::SeedableRng;
use rand::rngs::StdRng;
use storage::StoreError;
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_row_counts_by_its_last_line_and_a_whole_is_erased_with_all_in_it() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        let mut changed = log.items[0].clone();
        (changed.version, changed.body) = (2, vec![9; 50]);
        let line = Entry::new(at(1), Actor::Person, Operation::Alteration, Purpose::Own, Object::item(&changed));
        let line = [line.prepare(None, &mut log.rng).unwrap()];
        let (changed, line) = (&changed, &line);
        let done = log.store.write("change", |mut tx| async move {
            tx.change_item(changed).await?;
            write(&mut tx, line).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(log.found_clean().await.waiting, 1, "also before it has its number");
        log.number().await;
        log.found_clean().await;
        let mut raw = Raw::connect(&log.place).await;
        raw.set("UPDATE items SET version = 1, body = $1 WHERE version = 2", &log.items[0].body).await;
        let findings = log.verify().await.findings;
        assert!(matches!(&findings[..], [Finding::Row { what: WrongRow::Changed, .. }]), "an older one put back");
        let report = log.items[0].compartment;
        log.say(&[Entry::new(at(2), Actor::Person, Operation::Erasure, Purpose::Own, Object::report(report))]).await;
        log.number().await;
        let back = log.verify().await.findings;
        assert!(back.len() == 5 && back.iter().all(|f| matches!(f, Finding::Row { what: WrongRow::Back, .. })));
        let erased = log.store.write("erase", |mut tx| async move {
            tx.drop_items_of(report).await?;
            tx.drop_compartment(report).await?;
            tx.done(())
        });
        erased.await.map_err(|e: StoreError| e).unwrap();
        log.found_clean().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_past_their_time_say_nothing_any_more_and_all_stays_provable() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(-2 * YEAR)).await;
        log.looks(30, at(-2 * YEAR)).await;
        log.witnessed(at(-2 * YEAR)).await;
        log.looks(4, at(0)).await;
        log.checkpoint(at(1)).await;
        let mut rng = StdRng::seed_from_u64(4);
        let mut erase = async |log: &Log, now| erase_due(&log.store, now, Keep::default(), &mut rng).await.unwrap();
        assert_eq!(erase(&log, at(2)).await, Erased { lines: 41, carried: 11 }, "{engine:?}");
        assert_eq!(erase(&log, at(2)).await, Erased { lines: 0, carried: 0 });
        log.number().await;
        let report = log.found_clean().await;
        assert_eq!((report.erased, report.entries, report.rows), (41, 41 + 4 + 11 + 1, 11));
        assert_eq!(report.witnessed, Some((41, at(-2 * YEAR))));
        let mut raw = Raw::connect(&log.place).await;
        assert!(raw.bytes("SELECT nonce FROM log_entries WHERE number < 41").await.iter().all(Option::is_none));
        // two years on those that carry on are carried on
        assert_eq!(erase(&log, at(2 * YEAR)).await, Erased { lines: 16, carried: 11 });
        log.number().await;
        assert_eq!(log.found_clean().await.rows, 11);
        raw.run("UPDATE items SET kind = 'note'").await;
        assert_eq!(log.verify().await.findings.len(), 3, "still compared");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_silenced_before_its_time_is_named() {
    for engine in Engine::all() {
        let mut log = Log::new(engine).await;
        log.found(at(-YEAR)).await;
        log.looks(30, at(-YEAR)).await;
        log.checkpoint(at(-YEAR)).await;
        log.looks(4, at(0)).await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("UPDATE log_entries SET body = NULL, nonce = NULL WHERE number BETWEEN 20 AND 22").await;
        assert_eq!(log.verify().await.findings, [Finding::Silenced { from: 20, to: 22 }], "{engine:?}");
        // whoever has the program erases by its own hand: its line stays and is judged
        let later = log.checkpoint(at(3)).await;
        let mut rng = StdRng::seed_from_u64(4);
        assert_eq!(erase_due(&log.store, at(4), Keep::default(), &mut rng).await.unwrap().lines, 0, "not due");
        erase_due(&log.store, at(4 * YEAR), Keep::default(), &mut rng).await.unwrap();
        log.number().await;
        assert_eq!(log.found_clean().await.newest, Some((later.checkpoint.size(), at(3))), "due by then");
        let mut log = Log::new(engine).await;
        log.found(at(0)).await;
        log.checkpoint(at(YEAR)).await;
        log.looks(4, at(-3 * YEAR)).await;
        let mut raw = Raw::connect(&log.place).await;
        raw.run("UPDATE log_entries SET at = at - 200000000000000 WHERE number < 11").await;
        erase_due(&log.store, at(YEAR + 1), Keep::default(), &mut rng).await.unwrap();
        let findings = log.verify().await.findings;
        assert!(findings.iter().any(|f| matches!(f, Finding::ErasedEarly { .. })), "{engine:?}: {findings:?}");
    }
}
