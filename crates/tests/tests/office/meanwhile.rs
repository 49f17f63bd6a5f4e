//! What happens to reports while a supervisor goes through them for the index of links, and what is in the log by then.

use super::going_through::{begun, entries, hide, many_told, next_key, opened, run, shut};
use super::house::{House, at};
use app::Intake;
use app::links::{Kept, Note, Noted, Rebuild, RebuildError, Rebuilt};
use app::office::Welcome;
use app::reports::What;
use domain::{Clock, CompartmentId, Timestamp};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use storage::{ItemRow, Store, StoreError};
use tests::{Engine, Raw, TurnedClock};

const WHY: &str = "поповнити покажчик";

/// Somebody who signs in to go through reports.
async fn begins<'a>(house: &'a mut House, who: &Welcome, intake: &'a Intake) -> (&'a House, Rebuild<'a>) {
    let signed = house.sign_in(who).await.unwrap();
    let house: &House = house;
    (house, Rebuild::begin(intake, &house.office, signed, WHY).await.unwrap())
}

/// Done while somebody else waits, who is not asynchronous.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(work))
}

/// From when on more is told each time that somebody asks what time it is: so it comes between the reading of a report and what
/// is written of it.
struct Meanwhile {
    clock: TurnedClock,
    store: Store,
    more: Mutex<Vec<ItemRow>>,
    goes: AtomicBool,
}

impl Clock for Meanwhile {
    fn now(&self) -> Timestamp {
        let next = if self.goes.load(Ordering::SeqCst) { self.more.lock().unwrap().pop() } else { None };
        if let Some(row) = next {
            let tells = self.store.write("t", |mut tx| {
                let row = std::slice::from_ref(&row);
                async move {
                    tx.add_items(row).await?;
                    tx.done(())
                }
            });
            at_once(tells).map_err(|e: StoreError| e).unwrap();
        }
        self.clock.now()
    }

    fn steady(&self) -> Duration {
        self.clock.steady()
    }
}

/// What she is going to tell in a report, sealed, and not there yet.
async fn going_to_tell(house: &mut House, report: CompartmentId, many: usize) -> Vec<ItemRow> {
    let (mut rows, mut raw) = (Vec::new(), Raw::connect(&house.place).await);
    for _ in 0..many {
        let id = house.tell_what(report, What::Text("і ще одне".to_owned())).await.unwrap();
        let all = house.store.read("t", |mut tx| async move { tx.items_of(report).await });
        let all: Vec<ItemRow> = all.await.map_err(|e: StoreError| e).unwrap();
        rows.extend(all.into_iter().filter(|row| row.id == id));
        raw.set("DELETE FROM items WHERE id = $1", id.as_bytes()).await;
    }
    rows
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_is_taken_back_after_its_page_was_read_is_not_opened() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 2).await;
        let intake = begun(&house, 42).await;
        let (house, rebuild) = begins(&mut house, &zoya, &intake).await;
        house.store.record();
        let done = rebuild.run(false, |_, _| at_once(hide(house, told[1], Some(at(20_000))))).await.unwrap();
        assert_eq!(done, Rebuilt { indexed: 1, hidden: 1, ..Rebuilt::default() }, "{engine:?}");
        let mut asked = house.store.recorded();
        asked.retain(|asked| asked.work == "links report" && asked.sql.contains("FROM items"));
        assert_eq!((asked.len(), opened(house, &zoya).await), (1, 1), "{engine:?}: the first one alone");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_was_opened_stands_in_the_log_also_where_nothing_of_it_could_be_entered() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 1).await[0];
        let intake = begun(&house, 43).await;
        // what a newer process wrote is not written over
        let mut note = Note::default();
        note.entries.push(Noted { version: 9, label: [9; 32], tag: [9; 16], content: [9; 16] });
        let row = &note.row(intake.keys.links(), told, 0, &mut house.rng);
        let noted = house.store.write("t", |mut tx| async move {
            tx.set_index_note(row).await?;
            tx.done(())
        });
        noted.await.map_err(|e: StoreError| e).unwrap();
        let (house, rebuild) = begins(&mut house, &zoya, &intake).await;
        let failed = rebuild.run(false, |_, _| ()).await;
        assert!(matches!(failed, Err(RebuildError::Store(StoreError::Behind))), "{engine:?}");
        assert_eq!((entries(house).await, opened(house, &zoya).await), (Vec::new(), 1), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn how_often_values_were_told_is_counted_outside_of_the_write_that_enters_them() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        many_told(&mut house, 3).await;
        let intake = begun(&house, 44).await;
        house.store.record();
        run(&mut house, &zoya, &intake, false).await;
        let asked = house.store.recorded();
        let counted =
            |work: &str| asked.iter().any(|asked| asked.work == work && asked.sql.contains("FROM index_entries"));
        assert!(counted("links places") && !counted("links rebuild"), "{engine:?}: whoever writes waits for that one");
        assert_eq!(entries(&house).await, [(1, 3)], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_while_a_report_is_read_is_gone_through_too_also_beside_one_that_does_not_open() {
    for (many, indexed, left) in [(1, 1, 0), (4, 0, 1)] {
        for engine in Engine::all() {
            let (mut house, zoya) = House::founded(engine).await;
            let told = many_told(&mut house, 2).await;
            let older = begun(&house, 45).await;
            run(&mut house, &zoya, &older, false).await;
            shut(&house, told[0]).await;
            next_key(&house).await.unwrap();
            let more = Mutex::new(going_to_tell(&mut house, told[1], many).await);
            let clock = TurnedClock::at(at(10_000));
            let meanwhile = Meanwhile { clock, store: house.store.clone(), more, goes: AtomicBool::new(false) };
            let meanwhile = Arc::new(meanwhile);
            let intake = Intake { clock: meanwhile.clone(), ..begun(&house, 46).await };
            let (_, rebuild) = begins(&mut house, &zoya, &intake).await;
            // from when the first one was found shut
            let done = rebuild.run(false, |_, _| meanwhile.goes.store(true, Ordering::SeqCst)).await.unwrap();
            let shut = [told[0]].into();
            let want = Rebuilt { indexed, shut, told: left, kept: Some(Kept::Shut), ..Rebuilt::default() };
            assert_eq!(done, want, "{engine:?}: {many} more");
        }
    }
}
