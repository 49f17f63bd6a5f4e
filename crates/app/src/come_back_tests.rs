//! Codes whose look-up fails, panics or does not end, beside others that wait.

use super::*;
use crate::harness::{Place, at, both};
use crate::intake::single_out_tests::{intake, told, update};
use crate::reports::Stock;
use crate::{KeyFolder, Vault};
use domain::{HandClock, Inbound, Input, Language};
use sealing::Cost;
use std::time::Duration;

/// What a test types beside a code to break its look-up.
const FAILS: &str = "this one fails";
const PANICS: &str = "this one panics";

/// Stands in the place of a mistake of ours that only one code meets.
pub(super) fn meets(text: Option<&String>) -> Result<(), StoreError> {
    match text {
        Some(text) if text.contains(FAILS) => Err(StoreError::Corrupt("what a test broke")),
        Some(text) if text.contains(PANICS) => panic!("as the test wants it"),
        _ => Ok(()),
    }
}

/// An intake that takes codes back, and the folder beside it.
async fn with_codes(place: &Place) -> (Intake, std::path::PathBuf) {
    with_sets(place, 1).await
}

/// The same, after so many sets of codes.
async fn with_sets(place: &Place, sets: u32) -> (Intake, std::path::PathBuf) {
    let mut intake = intake(place).await;
    let name: String = place.url.chars().filter(char::is_ascii_alphanumeric).collect();
    let path = std::env::temp_dir().join(format!("oberih_back_{name}"));
    std::fs::create_dir_all(&path).unwrap();
    let (folder, rng) = (KeyFolder::new(&path), &mut intake.random.child());
    let mut peppers = folder.peppers_at(intake.keys.root(), Cost::CHEAP, rng).unwrap();
    for _ in 1..sets {
        let (_, text) = folder.next_code_set(intake.keys.root(), (Cost::CHEAP, at(0)), rng).unwrap();
        folder.put_peppers(&text).unwrap();
        peppers = folder.peppers_at(intake.keys.root(), Cost::CHEAP, rng).unwrap();
    }
    let vault = Vault::open_with(&intake.store, &intake.keys, folder, peppers, &intake.random).await.unwrap();
    intake.reception = Some(Reception {
        vault,
        stock: Stock::new(0),
        duties: Vec::new().into(),
        node: "Oberih".into(),
        backups: Duration::from_secs(1),
    });
    (intake, path)
}

/// Somebody types a code that is nobody's, with this beside it.
async fn types(intake: &Intake, person: i64, beside: &str) {
    let code = ReceiptCode::generate(&mut intake.random.child()).shown().to_string();
    intake.take(&[update(person, person, &format!("{code} {beside}"))]).await.unwrap();
}

/// Somebody types a code that is nobody's, told from others by this. Each has a messenger, so that it is seen what she hears.
async fn types_in(intake: &Intake, lane: Lane, person: i64) {
    static NUMBER: std::sync::atomic::AtomicI64 = std::sync::atomic::AtomicI64::new(1);
    let number = NUMBER.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let code = ReceiptCode::generate(&mut intake.random.child()).shown().to_string();
    intake.take(&[Inbound { lane, ..update(person, number, &code) }]).await.unwrap();
}

async fn waiting(intake: &Intake) -> usize {
    let rows =
        intake.store.read("waiting", |mut tx| async move { tx.waiting_returns(Lane::Messenger, 100).await }).await;
    rows.map_err(|e: StoreError| e).unwrap().len()
}

/// The text with this id was said to this person.
async fn heard(intake: &Intake, id: &str) -> Vec<String> {
    let text = intake.content.current().texts().get(Language::parse("en").unwrap(), id).to_string();
    let mut people: Vec<String> = told(intake)
        .await
        .into_iter()
        .filter(|(_, texts)| texts.iter().any(|t| t.contains(&text)))
        .map(|(person, _)| person)
        .collect();
    people.sort();
    people
}

both! {
    async fn a_code_whose_look_up_fails_or_panics_holds_up_nobody(place: Place) {
        let (intake, path) = with_codes(&place).await;
        types(&intake, 3, "").await;
        let rows = intake.store.read("waiting", |mut tx| async move { tx.waiting_returns(Lane::Messenger, 100).await }).await;
        let behind = intake.store.write("behind", |mut tx| {
            let id = rows.as_ref().map_err(|e: &StoreError| e.clone()).unwrap()[0].id;
            async move {
                tx.return_later(id, at(1)).await?;
                tx.done(())
            }
        });
        behind.await.map_err(|e: StoreError| e).unwrap();
        for (person, beside) in [(1, FAILS), (2, PANICS)] {
            types(&intake, person, beside).await;
        }
        let argon = Argon::new(2);
        assert_eq!(look_up_at_most(&intake, &argon, [2; 3]).await.unwrap(), (2, [0; 3]), "both had their turn");
        assert_eq!(heard(&intake, "tell-return-failed-line").await, ["1", "2"], "and are asked to try again");
        assert_eq!(look_up_returns(&intake, &argon).await.unwrap(), (1, 1));
        assert_eq!(heard(&intake, "tell-no-such-code-line").await, ["3"]);
        assert_eq!(waiting(&intake).await, 0);
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn a_failure_hides_no_wrong_code(place: Place) {
        let (intake, path) = with_codes(&place).await;
        for (person, beside) in [(1, FAILS), (2, ""), (3, PANICS), (4, "")] {
            types(&intake, person, beside).await;
        }
        assert_eq!(look_up_returns(&intake, &Argon::new(4)).await.unwrap(), (4, 2));
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn a_code_that_nothing_derived_is_not_called_wrong_and_waits_behind_the_others(place: Place) {
        let (intake, path) = with_codes(&place).await;
        types(&intake, 1, "").await;
        assert_eq!(look_up_returns(&intake, &Argon::without_threads()).await.unwrap(), (0, 1), "as slow as a wrong one");
        assert_eq!(waiting(&intake).await, 1);
        assert!(heard(&intake, "tell-no-such-code-line").await.is_empty());
        assert_eq!(look_up_returns(&intake, &Argon::new(1)).await.unwrap(), (1, 1), "then it is looked up");
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn a_round_keeps_the_one_core_busy_and_takes_no_more_than_it_may(place: Place) {
        let (mut intake, path) = with_codes(&place).await;
        let clock = Arc::new(HandClock::new(at(-5)));
        intake.clock = clock.clone();
        for person in 1..=5 {
            types(&intake, person, "").await;
            clock.forward(Duration::from_secs(1));
        }
        let argon = Argon::new(1);
        assert_eq!(look_up_at_most(&intake, &argon, [1; 3]).await.unwrap(), (1, [1, 0, 0]));
        assert_eq!(heard(&intake, "tell-no-such-code-line").await, ["1"], "who waits longest");
        assert_eq!(look_up_returns(&intake, &argon).await.unwrap(), (4, 4), "while one is derived others are read");
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn a_wrong_code_is_paid_for_once_however_many_sets_are_tried_and_so_is_each_number_beside_it(place: Place) {
        let (intake, path) = with_sets(&place, 4).await;
        types(&intake, 1, "").await;
        assert_eq!(look_up_returns(&intake, &Argon::new(2)).await.unwrap(), (1, 1), "three sets of four");
        let other = ReceiptCode::generate(&mut intake.random.child()).shown().to_string();
        types(&intake, 2, &format!("або {other}")).await;
        assert_eq!(look_up_returns(&intake, &Argon::new(2)).await.unwrap(), (1, 2));
        assert_eq!(heard(&intake, "tell-no-such-code-line").await, ["1", "2"]);
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn however_many_type_whom_nobody_can_tell_apart_whoever_is_first_in_another_lane_has_her_turn_at_once(place: Place) {
        let (mut intake, path) = with_codes(&place).await;
        let clock = Arc::new(HandClock::new(at(-60)));
        intake.clock = clock.clone();
        let argon = Argon::new(1);
        let one_round = i64::from(argon.at_once()) * i64::try_from(DEEP).unwrap();
        for person in 1..=3 * one_round {
            types_in(&intake, Lane::Nobody, person).await;
        }
        // and one of each other lane after them
        clock.forward(Duration::from_secs(30));
        let (tells, reads) = (10_000, 10_001);
        types_in(&intake, Lane::Messenger, tells).await;
        types_in(&intake, Lane::Network, reads).await;
        let (tried, wrong) = look_up_at_most(&intake, &argon, [usize::MAX; Lane::COUNT]).await.unwrap();
        let round = usize::try_from(one_round).unwrap();
        assert_eq!((tried, wrong), (round, [1, 1, round - 2]));
        let answered = heard(&intake, "tell-no-such-code-line").await;
        for person in [tells, reads] {
            assert!(answered.contains(&person.to_string()), "{answered:?}");
        }
        // a lane whose wrong codes are used up waits alone
        types_in(&intake, Lane::Messenger, 10_002).await;
        assert_eq!(look_up_at_most(&intake, &argon, [1, 1, 0]).await.unwrap(), (1, [1, 0, 0]));
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn whoever_types_again_in_a_better_lane_is_in_that_and_never_in_a_worse_one(place: Place) {
        let (intake, path) = with_codes(&place).await;
        for lane in [Lane::Nobody, Lane::Network, Lane::Nobody] {
            types_in(&intake, lane, 1).await;
        }
        assert_eq!(look_up_at_most(&intake, &Argon::new(1), [1; 3]).await.unwrap(), (1, [0, 1, 0]));
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn a_code_of_more_than_15_minutes_ago_answers_nothing(place: Place) {
        let (mut intake, path) = with_codes(&place).await;
        let clock = Arc::new(HandClock::new(at(-16 * 60)));
        intake.clock = clock.clone();
        types(&intake, 1, "").await;
        clock.set(at(0));
        types(&intake, 2, "").await;
        assert_eq!(look_up_returns(&intake, &Argon::new(1)).await.unwrap(), (1, 1), "hers alone who waits for it");
        assert_eq!(heard(&intake, "tell-no-such-code-line").await, ["2"]);
        // where none is looked up it does not lie there for ever
        types(&intake, 3, "").await;
        crate::housekeep(&intake.store, at(14 * 60)).await.unwrap();
        assert_eq!(waiting(&intake).await, 1, "she may still wait");
        crate::housekeep(&intake.store, at(16 * 60)).await.unwrap();
        assert_eq!(waiting(&intake).await, 0);
        std::fs::remove_dir_all(path).unwrap();
    }

    async fn a_code_from_before_she_hid_the_chat_answers_nothing(place: Place) {
        let (intake, path) = with_codes(&place).await;
        types(&intake, 1, "").await;
        let rows = intake.store.read("waiting", |mut tx| async move { tx.waiting_returns(Lane::Messenger, 1).await }).await;
        let typed = rows.map_err(|e: StoreError| e).unwrap().remove(0);
        let hide = {
            let content = intake.content.current();
            let screen = content.screen(content.named("common/hide").unwrap());
            format!("{}.{}", screen.key, screen.choices()[0].key)
        };
        for (number, data) in [(2, "-.hide".to_owned()), (3, hide)] {
            intake.take(&[Inbound { input: Input::Choice(data), ..update(1, number, "") }]).await.unwrap();
        }
        told(&intake).await;
        assert_eq!(waiting(&intake).await, 0);
        // nor the one that was being looked up then
        let event = Some(Event::NoSuchCode);
        let late = Happening { event, looked_up: Some(typed.id), ..Happening::default() };
        assert!(!intake.happen(typed.conversation, late).await.unwrap());
        assert!(told(&intake).await.is_empty());
        // one that she types from then on is answered
        types(&intake, 4, "").await;
        assert_eq!(look_up_returns(&intake, &Argon::new(1)).await.unwrap(), (1, 1));
        std::fs::remove_dir_all(path).unwrap();
    }
}
