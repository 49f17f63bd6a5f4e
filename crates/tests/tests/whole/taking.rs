//! A place in the queue is taken by whoever answers, and by nobody else: reading takes nothing, what is given back or left
//! behind is everybody's again, and new danger rings as if nobody knew of it.

use crate::whole::queue::{DANGER, at_the_queue, queue, village};
use app::desk::{AtDesk, DeskError};
use app::log::{Actor, ObjectKind, Operation};
use app::office::{Second, SignedIn};
use domain::{Clock, CompartmentId, StaffId, Timestamp};
use oberih::SystemClock;
use sealing::Roles;
use storage::{StoreError, WaitingRow};
use tests::Engine;
use tests::lines::count;
use tests::village::{Village, says};

pub(crate) const ANSWER: &str = "Ми прочитали і шукаємо юриста.";

/// A colleague, signed in.
pub(crate) async fn colleague(village: &Village) -> SignedIn {
    village.colleague("iryna", Roles::RESPONDER).await
}

pub(crate) async fn desk_of<'a>(village: &'a Village, who: &SignedIn) -> AtDesk<'a> {
    AtDesk::open(&village.intake, who.id, &who.keys.everyday().secret()).await.unwrap()
}

pub(crate) async fn place(village: &Village) -> WaitingRow {
    queue(village).await.remove(0)
}

/// Somebody asked for a human: her report.
async fn waits(village: &Village, person: i64) -> CompartmentId {
    let asks = at_the_queue(village, person).await;
    village.one(person, asks).await;
    place(village).await.report
}

/// She writes while she waits.
pub(crate) async fn adds(village: &Village, text: &str) {
    village.intake.take(&[village.update(1, says(text))]).await.unwrap();
}

/// The phone rang for it.
async fn rings(village: &Village, report: CompartmentId) {
    let done = village.intake.store.write("told", |mut tx| async move {
        tx.duty_told(&[report], 0, Timestamp::from_unix_micros(7)).await?;
        tx.done(())
    });
    done.await.map_err(|e: StoreError| e).unwrap();
}

pub(crate) fn who_and_rings(place: &WaitingRow) -> (Option<StaffId>, bool, i64) {
    (place.taken_by, place.told_at.is_some(), place.tell_attempts)
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_takes_nothing_answering_does_and_what_is_given_back_rings_anew() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let iryna = colleague(&village).await;
        let (ours, hers) = (village.at_desk().await, desk_of(&village, &iryna).await);
        let id = waits(&village, 1).await;
        ours.read(id, None).await.unwrap();
        assert_eq!(place(&village).await.taken_by, None, "{engine:?}: read alone");
        assert!(matches!(ours.give_back(id).await, Err(DeskError::NotTaken)), "{engine:?}");
        rings(&village, id).await;
        hers.answer(id, ANSWER).await.unwrap();
        assert_eq!(who_and_rings(&place(&village).await), (Some(iryna.id), true, 1), "{engine:?}");
        // a colleague reads it, and that is all
        let read = ours.read(id, None).await.unwrap();
        assert!(matches!(ours.answer(id, ANSWER).await, Err(DeskError::Taken)), "{engine:?}");
        assert!(matches!(ours.leave(id).await, Err(DeskError::Taken)), "{engine:?}");
        assert!(matches!(ours.close(&read, domain::CloseReason::Helped).await, Err(DeskError::Taken)), "{engine:?}");
        assert!(matches!(ours.give_back(id).await, Err(DeskError::NotTaken)), "{engine:?}: it is not hers to give");
        let after = ours.read(id, None).await.unwrap();
        assert_eq!(after.written.len(), read.written.len(), "{engine:?}: nothing of it is kept");
        hers.give_back(id).await.unwrap();
        assert_eq!(who_and_rings(&place(&village).await), (None, false, 0), "{engine:?}");
        ours.answer(id, ANSWER).await.unwrap();
        assert_eq!(place(&village).await.taken_by, Some(village.signed.id), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_took_who_is_removed_is_everybodys_again_and_she_reads_and_answers_no_more() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let iryna = colleague(&village).await;
        let hers = desk_of(&village, &iryna).await;
        let id = waits(&village, 1).await;
        hers.take(id).await.unwrap();
        rings(&village, id).await;
        let read = hers.read(id, None).await.unwrap();
        let by = &village.signed;
        village.office.disable_staff(by, Second::Nobody, "iryna", SystemClock.now()).await.unwrap();
        assert_eq!(who_and_rings(&place(&village).await), (None, false, 0), "{engine:?}");
        let given = (Actor::Staff(by.id), Operation::Alteration, ObjectKind::Report);
        let lines = count(&village.intake.store, given.0, given.1, given.2, "taken").await;
        assert_eq!(lines, 1, "{engine:?}: a line says so");
        // what she opened before does not outlive it
        let is_no_desk = |done: Result<(), DeskError>| matches!(done, Err(DeskError::NoDesk));
        assert!(is_no_desk(hers.read(id, None).await.map(drop)), "{engine:?}");
        assert!(is_no_desk(hers.answer(id, ANSWER).await), "{engine:?}");
        assert!(is_no_desk(hers.leave(id).await), "{engine:?}");
        assert!(is_no_desk(hers.take(id).await), "{engine:?}");
        assert!(is_no_desk(hers.close(&read, domain::CloseReason::Helped).await), "{engine:?}");
        assert!(is_no_desk(hers.queue(9).await.map(drop)), "{engine:?}");
        assert!(is_no_desk(hers.reports(SystemClock.now(), 9).await.map(drop)), "{engine:?}");
        assert!(is_no_desk(hers.taken_back(SystemClock.now(), 9).await.map(drop)), "{engine:?}");
        // whoever stayed goes on, with the keys that were made meanwhile
        village.at_desk().await.answer(id, ANSWER).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn new_danger_frees_a_taken_place_and_rings_and_other_words_do_not() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let id = waits(&village, 1).await;
        let desk = village.at_desk().await;
        desk.take(id).await.unwrap();
        rings(&village, id).await;
        let taken = (Some(village.signed.id), true, 1);
        adds(&village, "я ще чекаю").await;
        assert_eq!(who_and_rings(&place(&village).await), taken, "{engine:?}");
        adds(&village, DANGER).await;
        let danger = place(&village).await;
        assert_eq!((danger.urgency, who_and_rings(&danger)), (0, (None, false, 0)), "{engine:?}");
        // who knows of it keeps it
        desk.take(id).await.unwrap();
        rings(&village, id).await;
        adds(&village, &format!("{DANGER} знову")).await;
        assert_eq!(who_and_rings(&place(&village).await), taken, "{engine:?}");
    }
}
