//! Codes whose look-up fails, panics or does not end, beside others that wait.

use super::*;
use crate::harness::{Place, at, both};
use crate::intake::single_out_tests::{intake, told, update};
use crate::reports::Stock;
use crate::{KeyFolder, Vault};
use domain::Language;
use sealing::Cost;

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
    let mut intake = intake(place).await;
    let name: String = place.url.chars().filter(char::is_ascii_alphanumeric).collect();
    let path = std::env::temp_dir().join(format!("oberih_back_{name}"));
    std::fs::create_dir_all(&path).unwrap();
    let folder = KeyFolder::new(&path);
    let peppers = folder.peppers_at(intake.keys.root(), Cost::CHEAP, &mut intake.random.child()).unwrap();
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

async fn waiting(intake: &Intake) -> usize {
    let rows = intake.store.read("waiting", |mut tx| async move { tx.waiting_returns(100).await }).await;
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
        let rows = intake.store.read("waiting", |mut tx| async move { tx.waiting_returns(100).await }).await;
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
        assert_eq!(look_up_returns(&intake, &argon).await.unwrap(), (2, 0), "both had their turn");
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
}

#[tokio::test(start_paused = true)]
async fn wrong_codes_of_a_flood_make_returns_wait_and_nobody_is_locked_out() {
    let mut budget = Budget::new(Instant::now());
    for _ in 0..600 {
        assert_eq!(budget.wait(Instant::now()), Duration::ZERO);
        budget.spend(Instant::now());
    }
    let wait = budget.wait(Instant::now());
    assert!(wait > Duration::from_millis(900) && wait <= Duration::from_secs(1), "{wait:?}");
    tokio::time::advance(wait).await;
    assert_eq!(budget.wait(Instant::now()), Duration::ZERO);
    tokio::time::advance(Duration::from_secs(100_000)).await;
    for _ in 0..600 {
        budget.spend(Instant::now());
    }
    assert!(budget.wait(Instant::now()) > Duration::ZERO, "the burst is never more than it was");
}
