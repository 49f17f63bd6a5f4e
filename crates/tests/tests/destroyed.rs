//! What she destroyed after a backup was made does not come back with it.

#![expect(clippy::unwrap_used, reason = "tests")]

use app::Reception;
use app::backup::{Backup, Opening, back_up, restore};
use app::check_ins::{Then, off_data};
use app::reports::Stock;
use domain::{CheckInId, Clock, CompartmentId, Input, Timestamp};
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::io::Cursor;
use std::time::Duration;
use storage::{Store, StoreError};
use tests::evenings::Evenings;
use tests::{Engine, Place};

/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const TO_EIGHT: u64 = 10;
/// Of the place's root key.
const SEED: u64 = 5;
const DAY: Duration = Duration::from_secs(86_400);

async fn evening(engine: Engine) -> Evenings {
    let mut e = Evenings::begin(engine, EVENING).await;
    e.intake.reception = Some(Reception {
        vault: e.office.vault.clone(),
        stock: Stock::new(1),
        duties: Vec::new().into(),
        node: "Oberih".into(),
        backups: Duration::from_secs(30 * 86_400),
    });
    e
}

/// Which of these plans, check-ins and timers are there.
async fn there(store: &Store, plans: &[CompartmentId], check_ins: &[CheckInId]) -> (Vec<bool>, Vec<bool>, Vec<bool>) {
    let looked = store.write("look", |mut tx| async move {
        let (mut had, mut asked) = (Vec::new(), Vec::new());
        for plan in plans {
            let rows = tx.grants(*plan).await?.len() + tx.items_of(*plan).await?.len() + tx.epochs(*plan).await?.len();
            had.push(tx.plan(*plan).await?.is_some());
            assert_eq!(had.last() == Some(&true), rows > 0, "all of it or nothing");
        }
        for id in check_ins {
            asked.push(!tx.due_check_ins(&[*id]).await?.is_empty());
        }
        let lease = tx.take_lease("look", "me", Duration::from_secs(60)).await?.unwrap();
        let due = tx.due_timers(&lease, "check-in", tests::evenings::moment("2099-01-01T00:00:00Z"), 1_000).await?;
        let timed = check_ins.iter().map(|id| due.iter().any(|t| t.subject == id.as_bytes())).collect();
        tx.release_lease(&lease).await?;
        tx.done((had, asked, timed))
    });
    looked.await.map_err(|e: StoreError| e).unwrap().into_inner()
}

/// Whose code finds a plan, there or gone.
async fn answered(store: &Store, codes: &[[u8; 32]], at: Timestamp) -> Vec<bool> {
    let looked = store.read("look", |mut tx| async move {
        let mut found = Vec::new();
        for look_up in codes {
            let there = tx.plan_by_receipt(look_up).await?.is_some();
            found.push(there || tx.ended_plan(look_up, at).await?.is_some());
        }
        Ok::<_, StoreError>(found)
    });
    looked.await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn plans_and_questions_that_ended_after_a_backup_stay_out_and_the_others_come_back() {
    for engine in Engine::all() {
        let e = evening(engine).await;
        let (mut plans, mut check_ins, mut codes) = (Vec::new(), Vec::new(), Vec::new());
        for who in 1..=3 {
            let (plan, made) = e.plans().await;
            plans.push(plan);
            codes.push(*made.keys.look_up());
            check_ins.push(e.asks(who, false, &[Then::Desk, Then::OpenPlan], Some(plan)).await.id);
        }
        let folder = e.office.vault.folder();
        let mut file = Vec::new();
        let (keys, random, now) = (&e.intake.keys, &e.intake.random, e.clock.now());
        back_up(&e.intake.store, keys, folder, random, now, &mut file, |_, _| {}).await.unwrap();

        // the first one calls it off, the second one says that all is well
        e.does(1, Input::Choice(off_data(check_ins[0]))).await;
        e.pass(TO_EIGHT + 1).await;
        e.says(2, "сонце").await;
        e.pass(1).await;
        let (had, asked, _) = there(&e.intake.store, &plans, &check_ins).await;
        assert_eq!((had, asked), (vec![false, false, true], vec![false, false, true]));

        let other = Place::new(engine).await;
        let store = other.store().await;
        let root = sealing::RootKey::generate(&mut StdRng::seed_from_u64(SEED));
        let erased = folder.erased().unwrap();
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        restore(&mut backup, &Opening::Root(&root), &store, &erased, now, |_| {}).await.unwrap();
        let (had, asked, timed) = there(&store, &plans, &check_ins).await;
        assert_eq!(had, [false, false, true], "a plan that was destroyed would open to the desk");
        // what ended by itself is asked once more, with nothing that it could open
        assert_eq!((asked, timed), (vec![false, true, true], vec![false, true, true]));
        // nothing says by which word a plan went: while an open one is kept, each code finds one
        assert_eq!(answered(&store, &codes, now.plus(DAY * 29)).await, [true; 3]);
        assert_eq!(answered(&store, &codes, now.plus(DAY * 31)).await, [false, false, true]);

        // and a backup that is made afterwards carries what ended
        assert_eq!(answered(&e.intake.store, &codes, now).await, [false, true, true]);
        let mut file = Vec::new();
        let now = e.clock.now();
        back_up(&e.intake.store, keys, folder, random, now, &mut file, |_, _| {}).await.unwrap();
        let other = Place::new(engine).await;
        let store = other.store().await;
        let mut backup = Backup::begin(Cursor::new(&file)).unwrap();
        restore(&mut backup, &Opening::Root(&root), &store, &erased, now, |_| {}).await.unwrap();
        assert_eq!(answered(&store, &codes, now).await, [false, true, true], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_is_called_off_a_moment_after_its_answer_comes_back_with_no_backup_whichever_word_it_was() {
    for engine in Engine::all() {
        for (word, told) in [("сонце", 0), ("дощ", 1)] {
            let e = evening(engine).await;
            let id = e.asks(1, true, &[Then::Desk], None).await.id;
            e.pass(TO_EIGHT + 1).await;
            e.says(1, word).await;
            e.does(1, Input::Choice(off_data(id))).await;
            let listed = e.office.vault.folder().erased().unwrap();
            assert_eq!(listed, [CompartmentId::from_slice(id.as_bytes()).unwrap()], "{engine:?} {word}");
            e.pass(1).await;
            assert_eq!(e.desk_was_told().await.len(), told, "{engine:?} {word}: what she answered goes on");
            assert!(e.rows(1).await.is_empty(), "{engine:?} {word}");
        }
    }
}
