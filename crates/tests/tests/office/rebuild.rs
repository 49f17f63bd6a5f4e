//! Going through reports for the index of links: what was told before there was one, a run that is killed, a next key, a
//! report that does not open. Whoever told did so past the intake, as before there was an index.

use super::going_through::*;
use crate::office::house::{House, PASSWORD, at, refused};
use app::links::{Kept, LINK_INDEX, Rebuild, RebuildError, Rebuilt};
use app::office::{Deed, LinkVersion, NoticeKind, OfficeError, Second, link_key_is_behind, link_key_status};
use app::reports::What;
use domain::ItemId;
use sealing::Roles;
use storage::{IndexWaitingRow, StoreError};
use tests::{Engine, Raw};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_before_there_was_an_index_is_found_after_one_run_and_is_not_opened_again() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let mut both = many_told(&mut house, 1).await;
        let second = house.tell(&format!("знову {WHO}, а тепер і boss@agency.example")).await;
        both.push(second);
        both.sort_unstable();
        let nothing = house.tell("нічого такого").await;
        let intake = begun(&house, 21).await;
        assert!(told_in(&intake, WHO).await.is_empty(), "{engine:?}");
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(done, Rebuilt { indexed: 3, ..Rebuilt::default() }, "{engine:?}");
        assert_eq!(told_in(&intake, WHO).await, both, "{engine:?}");
        assert_eq!(told_in(&intake, "boss@agency.example").await, [second], "{engine:?}");
        assert_eq!(stands_under(&house, nothing).await, Some(1), "{engine:?}: so that it is not opened again");
        assert_eq!(opened(&house, &zoya).await, 3, "{engine:?}");
        assert_eq!(run(&mut house, &zoya, &intake, false).await, Rebuilt::default(), "{engine:?}");
        assert_eq!(opened(&house, &zoya).await, 3, "{engine:?}");
        let told: Vec<_> = house.office.untold(zoya.id).await.unwrap().into_iter().map(|n| (n.kind, n.who)).collect();
        assert_eq!(told, [(NoticeKind::LinksRebuilt, Some("Зоя".to_owned()))], "{engine:?}: once a run, not a report");
        let acts = house.acts.lock().unwrap().iter().filter(|act| act.deed == Deed::LinksRebuilt).count();
        assert_eq!(acts, 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_is_killed_goes_on_and_enters_nothing_twice() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 7).await;
        let intake = begun(&house, 22).await;
        run_killed(&mut house, &zoya, &intake, 3).await;
        assert_eq!(entries(&house).await, [(1, 3)], "{engine:?}: what was done is kept");
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(done.indexed, 4, "{engine:?}: and not done again");
        assert_eq!((entries(&house).await, told_in(&intake, WHO).await), (vec![(1, 7)], told), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_up_finds_everything_before_during_and_after_a_change_of_the_key() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 4).await;
        let older = begun(&house, 23).await;
        run(&mut house, &zoya, &older, false).await;
        assert!(!link_key_is_behind(&house.store, &older.keys).await.unwrap(), "{engine:?}");
        assert_eq!(next_key(&house).await.unwrap(), 2, "{engine:?}");
        assert!(link_key_is_behind(&house.store, &older.keys).await.unwrap(), "{engine:?}: it begins again");
        let intake = begun(&house, 24).await;
        assert!(!link_key_is_behind(&house.store, &intake.keys).await.unwrap(), "{engine:?}");
        assert_eq!(told_in(&intake, WHO).await, told, "{engine:?}: before");

        run_killed(&mut house, &zoya, &intake, 2).await;
        let status = link_key_status(&house.store, &intake.keys).await.unwrap();
        let living = |version, entries| LinkVersion { version, living: true, entries };
        assert_eq!((status.versions, status.left), (vec![living(2, 2), living(1, 4)], 2), "{engine:?}");
        assert_eq!(told_in(&intake, WHO).await, told, "{engine:?}: each once, under whichever key");

        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(done, Rebuilt { indexed: 2, dropped: vec![1], ..Rebuilt::default() }, "{engine:?}");
        assert_eq!((entries(&house).await, versions(&house).await), (vec![(2, 4)], vec![2]), "{engine:?}");
        assert_eq!(told_in(&intake, WHO).await, told, "{engine:?}: after");
        assert_eq!(told_in(&begun(&house, 25).await, WHO).await, told, "{engine:?}: whoever begins with one key alone");
        assert_eq!(run(&mut house, &zoya, &intake, false).await, Rebuilt::default(), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_does_not_open_keeps_the_older_key_until_it_is_left_out() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 3).await;
        let older = begun(&house, 26).await;
        run(&mut house, &zoya, &older, false).await;
        // one is to be erased: it is left out like the one that does not open
        let hidden = told[2];
        hide(&house, hidden, Some(at(20_000))).await;
        shut(&house, told[0]).await;
        next_key(&house).await.unwrap();
        let intake = begun(&house, 27).await;
        let closed = Rebuilt { shut: [told[0]].into(), hidden: 1, ..Rebuilt::default() };
        let kept = Rebuilt { kept: Some(Kept::Shut), ..closed.clone() };
        let first = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(first, Rebuilt { indexed: 1, ..kept.clone() }, "{engine:?}");
        assert_eq!(run(&mut house, &zoya, &intake, false).await, kept, "{engine:?}");
        assert_eq!((versions(&house).await, stands_under(&house, told[0]).await), (vec![1, 2], Some(1)), "{engine:?}");
        assert_eq!(told_in(&intake, WHO).await, told[..2], "{engine:?}: it is found by the older key");
        let left_out = run(&mut house, &zoya, &intake, true).await;
        assert_eq!(left_out, Rebuilt { dropped: vec![1], ..closed }, "{engine:?}");
        assert_eq!((entries(&house).await, versions(&house).await), (vec![(2, 1)], vec![2]), "{engine:?}");
        assert_eq!(told_in(&intake, WHO).await, told[1..2], "{engine:?}");
        let left = link_key_status(&house.store, &intake.keys).await.unwrap().left;
        assert_eq!(left, 2, "{engine:?}: whoever opens it later, or undoes the erasing, is gone through then");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_keeps_the_older_key_as_long_as_its_person_may_let_it_be() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 2).await;
        let older = begun(&house, 35).await;
        run(&mut house, &zoya, &older, false).await;
        hide(&house, told[0], Some(at(20_000))).await;
        next_key(&house).await.unwrap();
        let intake = begun(&house, 36).await;
        let kept = Rebuilt { hidden: 1, kept: Some(Kept::Hidden), ..Rebuilt::default() };
        let first = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(first, Rebuilt { indexed: 1, ..kept.clone() }, "{engine:?}");
        house.store.record();
        assert_eq!(run(&mut house, &zoya, &intake, false).await, kept, "{engine:?}");
        let works: Vec<_> = house.store.recorded().into_iter().map(|asked| asked.work).collect();
        assert!(works.contains(&"links in the way"), "{engine:?}");
        assert!(!works.contains(&"links keys"), "{engine:?}: what is in the way is counted by no write");
        assert_eq!(versions(&house).await, [1, 2], "{engine:?}");
        hide(&house, told[0], None).await;
        assert_eq!(told_in(&intake, WHO).await, told, "{engine:?}: it is found as before");
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(done, Rebuilt { indexed: 1, dropped: vec![1], ..Rebuilt::default() }, "{engine:?}");
        assert_eq!((versions(&house).await, told_in(&intake, WHO).await), (vec![2], told), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_is_in_nobodys_way_where_nothing_of_it_is_indexed_or_it_is_left_out() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 2).await;
        let older = begun(&house, 37).await;
        run(&mut house, &zoya, &older, false).await;
        let never = house.tell("нічого такого").await;
        hide(&house, never, Some(at(20_000))).await;
        next_key(&house).await.unwrap();
        let older = begun(&house, 38).await;
        house.store.record();
        let done = run(&mut house, &zoya, &older, false).await;
        assert_eq!(done, Rebuilt { indexed: 2, hidden: 1, dropped: vec![1], ..Rebuilt::default() }, "{engine:?}");
        let mut asked = house.store.recorded();
        asked.retain(|asked| asked.work == "links keys");
        assert!(!asked.is_empty(), "{engine:?}");
        let reads_notes = asked.iter().any(|asked| asked.sql.contains("index_notes"));
        assert!(!reads_notes, "{engine:?}: whoever writes waits for no walk over notes");
        hide(&house, told[0], Some(at(20_000))).await;
        next_key(&house).await.unwrap();
        let intake = begun(&house, 39).await;
        let done = run(&mut house, &zoya, &intake, true).await;
        assert_eq!(done, Rebuilt { indexed: 1, hidden: 2, dropped: vec![2], ..Rebuilt::default() }, "{engine:?}");
        hide(&house, told[0], None).await;
        assert_eq!(told_in(&intake, WHO).await, told[1..], "{engine:?}: until somebody goes through it");
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!((done.indexed, told_in(&intake, WHO).await), (1, told), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_report_that_was_changed_in_the_store_nothing_is_entered_that_was_not_and_it_is_not_done() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 1).await;
        house.tell_what(told[0], What::Edit("а тоді boss@agency.example".to_owned())).await.unwrap();
        change_edits(&house).await;
        let intake = begun(&house, 34).await;
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!(done, Rebuilt { shut: [told[0]].into(), ..Rebuilt::default() }, "{engine:?}");
        assert!(told_in(&intake, WHO).await.is_empty(), "{engine:?}: the rest may say that it is her own");
        assert_eq!(stands_under(&house, told[0]).await, None, "{engine:?}: the next run tries again");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_opens_of_a_report_that_was_changed_since_it_was_gone_through_goes_on_under_the_next_key() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 1).await;
        house.tell_what(told[0], What::Edit("а тоді boss@agency.example".to_owned())).await.unwrap();
        let older = begun(&house, 40).await;
        run(&mut house, &zoya, &older, false).await;
        change_edits(&house).await;
        next_key(&house).await.unwrap();
        let intake = begun(&house, 41).await;
        let done = run(&mut house, &zoya, &intake, true).await;
        let left_out = Rebuilt { shut: [told[0]].into(), dropped: vec![1], ..Rebuilt::default() };
        assert_eq!(done, left_out, "{engine:?}");
        assert_eq!((told_in(&intake, WHO).await, entries(&house).await), (told, vec![(2, 1)]), "{engine:?}");
    }
}

/// Somebody writes over what was told in place of something else.
async fn change_edits(house: &House) {
    Raw::connect(&house.place).await.set("UPDATE items SET body = $1 WHERE kind = 'edit'", &[7; 90]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_told_before_and_is_not_entered_yet_keeps_the_older_key() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 1).await;
        let older = begun(&house, 28).await;
        run(&mut house, &zoya, &older, false).await;
        next_key(&house).await.unwrap();
        let row = IndexWaitingRow { id: ItemId::new(at(8), &mut house.rng), report: told[0], at: at(8), body: vec![1] };
        let waits = house.store.write("t", |mut tx| {
            let row = &row;
            async move {
                tx.add_index_waiting(std::slice::from_ref(row)).await?;
                tx.done(())
            }
        });
        waits.await.map_err(|e: StoreError| e).unwrap();
        let intake = begun(&house, 29).await;
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!((done.indexed, done.kept, done.dropped), (1, Some(Kept::Waiting), Vec::new()), "{engine:?}");
        assert_eq!(versions(&house).await, [1, 2], "{engine:?}");
        let entered = house.store.write("t", |mut tx| {
            let id = row.id;
            async move {
                tx.drop_index_waiting(id).await?;
                tx.done(())
            }
        });
        entered.await.map_err(|e: StoreError| e).unwrap();
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!((done.kept, done.dropped), (None, vec![1]), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_of_a_key_that_is_gone_is_deleted_by_the_next_run() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 3).await;
        let older = begun(&house, 30).await;
        run(&mut house, &zoya, &older, false).await;
        // kept for the sake of one, so that all else stands under both
        shut(&house, told[0]).await;
        next_key(&house).await.unwrap();
        let older = begun(&house, 31).await;
        run(&mut house, &zoya, &older, false).await;
        assert_eq!(entries(&house).await, [(1, 3), (2, 2)], "{engine:?}");
        // as a run leaves it that is killed after its first page
        let killed = house.store.write("t", |mut tx| async move {
            tx.drop_shared_key(LINK_INDEX, 1).await?;
            let some = tx.drop_index_version(1, 1).await?;
            tx.done(some)
        });
        assert_eq!(killed.await.map_err(|e: StoreError| e).unwrap().into_inner(), 1);
        let intake = begun(&house, 32).await;
        let status = link_key_status(&house.store, &intake.keys).await.unwrap();
        let keyless = LinkVersion { version: 1, living: false, entries: 2 };
        assert_eq!(status.versions.last(), Some(&keyless), "{engine:?}");
        let done = run(&mut house, &zoya, &intake, false).await;
        assert_eq!((done.dropped, done.kept), (vec![1], None), "{engine:?}");
        assert_eq!(
            (entries(&house).await, told_in(&intake, WHO).await),
            (vec![(2, 2)], told[1..].to_vec()),
            "{engine:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_supervisor_who_shows_who_she_is_and_says_why_goes_through_reports() {
    for engine in Engine::all() {
        let (mut house, zoya) = House::founded(engine).await;
        let told = many_told(&mut house, 1).await[0];
        let boss = house.sign_in(&zoya).await.unwrap();
        let iryna = house.add(&boss, Second::Nobody, "Ірина", Roles::RESPONDER).await.unwrap();
        let intake = begun(&house, 33).await;
        let signed = house.sign_in(&iryna).await.unwrap();
        let responder = Rebuild::begin(&intake, &house.office, signed, "бо так").await.err();
        assert!(matches!(responder, Some(RebuildError::NotSupervisor)), "{engine:?}");
        let unsaid = Rebuild::begin(&intake, &house.office, boss, " ").await.err();
        assert!(matches!(unsaid, Some(RebuildError::NoReason)), "{engine:?}");
        let now = house.later();
        let wrong = format!("{PASSWORD} ні");
        let wrong = house.office.sign_in(&zoya.name, &wrong, &zoya.code.code_at(now), now).await;
        assert!(matches!(refused(wrong), OfficeError::Refused), "{engine:?}");
        let staff = house.store.read("t", |mut tx| async move { tx.staff().await });
        let staff = staff.await.map_err(|e: StoreError| e).unwrap();
        let failures = staff.iter().find(|row| row.id == zoya.id).map(|row| row.failures);
        assert_eq!(failures, Some(1), "{engine:?}: it counts");
        assert_eq!((stands_under(&house, told).await, opened(&house, &zoya).await), (None, 0), "{engine:?}");
    }
}
