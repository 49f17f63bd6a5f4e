//! The archive, as a supervisor opens it: her password again, one report, a quarter of an hour, a line in the log.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::Intake;
use app::archive::{ArchiveError, Archives};
use app::log::{Actor, Line, Object, ObjectKind, Operation};
use app::office::{Deed, NewStaff, OfficeError, Second};
use domain::{Clock, CloseReason, CompartmentId, Purpose, Timestamp};
use oberih::SystemClock;
use sealing::Roles;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use storage::{ReportRow, StoreError};
use tests::Engine;
use tests::lines::count;
use tests::town::{PASSWORD, Town, fetched, texts};

/// The system's time and a little more.
struct Ahead(AtomicI64);

impl Clock for Ahead {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_micros(SystemClock.now().unix_micros() + self.0.load(Ordering::SeqCst))
    }

    fn steady(&self) -> Duration {
        SystemClock.steady()
    }
}

async fn told_and_closed(town: &Town, person: i64, story: &str) -> CompartmentId {
    let mut talk = town.talk("bot", person);
    town.tells(&mut talk, story).await;
    talk.person().sends_photo_of(None, vec![7; 300_000]);
    let (id, _) = town.file_at_desk().await;
    let desk = town.at_desk().await;
    let read = desk.read(id, None).await.unwrap();
    desk.close(&read, CloseReason::Helped).await.unwrap();
    id
}

/// Lines of the log that say that this was looked at in the archive.
async fn lines(town: &Town, object: Object) -> usize {
    let rows = town.desk.store.read("t", |mut tx| async move {
        let mut rows = tx.entries_from(0, 10_000).await?;
        rows.extend(tx.waiting_entries(10_000).await?);
        Ok::<_, StoreError>(rows)
    });
    let rows = rows.await.unwrap();
    let lines = rows.iter().filter_map(|row| Line::read(row.body.as_deref()?));
    lines
        .filter(|l| l.operation == Operation::Consultation && l.purpose == Purpose::Supervision)
        .filter(|l| l.fields == ["archive"] && l.object == object)
        .count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_report_opens_to_a_supervisor_by_her_password_one_at_a_time() {
    for engine in Engine::all() {
        let town = Town::new(engine, "ngo").await;
        let first = told_and_closed(&town, 1_201, "перша закрита").await;
        let second = told_and_closed(&town, 1_202, "друга закрита").await;
        assert!(town.at_desk().await.read(first, None).await.is_err(), "the desk holds it no more");
        let clock = Arc::new(Ahead(AtomicI64::new(0)));
        let intake = Intake { clock: clock.clone(), ..town.desk.clone() };
        let told = Arc::new(Mutex::new(Vec::new()));
        let acts = told.clone();
        let office =
            town.office.clone().telling(move |act| acts.lock().unwrap().push((act.deed, act.compartments.clone())));
        let archives = Archives::open(&intake, &office, &town.signed).await.unwrap();
        let mut listed: Vec<_> = archives.reports(None, 9).await.unwrap().into_iter().map(|r| r.id).collect();
        listed.sort_unstable();
        let mut closed = [first, second];
        closed.sort_unstable();
        assert_eq!(listed, closed);
        let wrong = archives.visit(first, "хибний пароль зовсім інший", "перевірка").await;
        assert!(matches!(wrong, Err(ArchiveError::Office(OfficeError::Refused))));
        assert!(matches!(archives.visit(first, PASSWORD, " ").await, Err(ArchiveError::NoReason)));
        assert_eq!(
            (lines(&town, Object::report(first)).await, told.lock().unwrap().len()),
            (0, 0),
            "nothing was opened"
        );
        let (visit, report) = archives.visit(first, PASSWORD, "скарга на відповідь").await.unwrap();
        assert_eq!((texts(&report), report.closed), (vec!["перша закрита".to_owned()], 0));
        let looks = [lines(&town, Object::report(first)).await, lines(&town, Object::report(second)).await];
        assert_eq!(looks, [1, 0]);
        assert_eq!(*told.lock().unwrap(), [(Deed::ArchiveOpened, vec![first])]);
        let file = fetched(&report).remove(0);
        let (item, pieces) = (file.item, file.pieces);
        assert_eq!(*visit.file(item, pieces).await.unwrap(), vec![7; 300_000]);
        assert_eq!(lines(&town, Object::item_id(item, first)).await, 1);
        let exports = async || {
            let (who, look) = (Actor::Staff(town.signed.id), Operation::Consultation);
            count(&town.desk.store, who, look, ObjectKind::Item, "export").await
        };
        assert_eq!(exports().await, 0);
        assert_eq!(*visit.export(item, pieces).await.unwrap(), vec![7; 300_000]);
        assert_eq!((lines(&town, Object::item_id(item, first)).await, exports().await), (1, 1));
        clock.0.store(15 * 60 * 1_000_000, Ordering::SeqCst);
        assert!(matches!(visit.file(item, pieces).await, Err(ArchiveError::Over)));
        assert!(matches!(visit.export(item, pieces).await, Err(ArchiveError::Over)));
        assert_eq!((lines(&town, Object::item_id(item, first)).await, exports().await), (1, 1));
        town.node.stop().await;
    }
}

/// Rows of so many others like this one, their last words so much later each: two of them at the same moment.
fn others(like: &ReportRow, kind: u8, many: u8, state: &str) -> Vec<ReportRow> {
    let other = |n: u8| ReportRow {
        id: CompartmentId::from_slice(&[&[kind; 15][..], &[n]].concat()).unwrap(),
        receipt: None,
        receipt_set: None,
        receipt_key: None,
        state: state.to_owned(),
        reason: (state == "closed").then_some(CloseReason::Helped),
        last_word_at: like.last_word_at.plus(Duration::from_secs(1 + u64::from(n / 2))),
        leave_at: (state == "open").then(|| like.last_word_at.plus(Duration::from_hours(720))),
        ..like.clone()
    };
    (0..many).map(other).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_was_silent_is_found_behind_all_newer_ones_and_by_its_id() {
    for engine in Engine::all() {
        let (town, ..) = Town::told(engine, 1_211, "мовчала місяць").await;
        let (silent, report) = town.report(0).await;
        let later = SystemClock.now().plus(Duration::from_hours(31 * 24));
        assert_eq!(app::leave_desks(&town.desk, later).await.unwrap(), 1);
        // more than a page of newer ones that their desk holds, and of closed ones two pages and more
        let at_desk = others(&report.report, 1, 60, "open");
        let closed = others(&report.report, 2, 119, "closed");
        let (open, shut) = (&at_desk, &closed);
        let added = town.desk.store.write("t", |mut tx| async move {
            tx.add_reports(open).await?;
            tx.add_reports(shut).await?;
            tx.done(())
        });
        added.await.map_err(|e: StoreError| e).unwrap();

        let archives = Archives::open(&town.desk, &town.office, &town.signed).await.unwrap();
        let (mut all, mut pages): (Vec<ReportRow>, Vec<usize>) = (Vec::new(), Vec::new());
        loop {
            let page = archives.reports(all.last(), 50).await.unwrap();
            if page.is_empty() {
                break;
            }
            pages.push(page.len());
            all.extend(page);
        }
        assert_eq!(pages, [50, 50, 20], "{engine:?}");
        assert!(all.windows(2).all(|two| two[0].last_word_at >= two[1].last_word_at), "{engine:?}");
        assert_eq!(all.last().map(|report| report.id), Some(silent), "{engine:?}: the oldest word is the last one");
        let mut listed: Vec<_> = all.iter().map(|report| report.id).collect();
        listed.sort_unstable();
        let mut want: Vec<_> = closed.iter().map(|report| report.id).chain([silent]).collect();
        want.sort_unstable();
        assert!(listed == want, "{engine:?}: each once, and none that its desk holds");
        let (_, opened) = archives.visit(silent, PASSWORD, "вона питає про своє").await.unwrap();
        assert_eq!(texts(&opened), ["мовчала місяць"], "{engine:?}");
        town.node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_opens_to_no_responder() {
    let town = Town::new(Engine::Sqlite, "ngo").await;
    let new = NewStaff { name: "iryna", password: PASSWORD, roles: Roles::RESPONDER, desks: &[] };
    let now = SystemClock.now();
    let welcome = town.office.add_staff(&town.signed, Second::Nobody, &new, now).await.unwrap();
    let signed = town.office.sign_in("iryna", PASSWORD, &welcome.code.code_at(now), now).await.unwrap();
    town.desk.reception.as_ref().unwrap().vault.refresh().await.unwrap();
    let archives = Archives::open(&town.desk, &town.office, &signed).await;
    assert!(matches!(archives, Err(ArchiveError::NoArchive)));
    town.node.stop().await;
}
