//! What a person reads: of what is not released she reads nothing, to the byte.

use super::body::{Body, staff_word};
use super::live::{AHEAD, key};
use super::{APPROVED, LOOKED, PROPOSED, WITHDRAWN, WhoElse};
use crate::Intake;
use crate::harness::{Place, at, both};
use crate::intake::single_out_tests::{intake, told, update};
use domain::{ItemId, Language, StaffId, Timestamp};
use std::time::Duration;
use storage::{StoreError, WarningRow};

const VALUE: &str = "GB82WEST12345698765432";
/// As she writes it.
const SAYS: &str = "Is this account good? GB82 WEST 1234 5698 7654 32";
const DAY: Duration = Duration::from_hours(24);

fn now() -> Timestamp {
    at(0)
}

/// A row of that value in a state.
async fn row(intake: &Intake, state: &str, from: Timestamp, until: Timestamp) -> WarningRow {
    let (key, mut rng) = (key(&intake.store, &intake.keys, &intake.random).await.unwrap(), intake.random.child());
    let [first, second] = [(); 2].map(|()| StaffId::new(now(), &mut rng));
    let mut body = Body::new(("iban", VALUE), first, WhoElse::PublicAdvert, &[], ("an advert", None));
    let approved = state != PROPOSED;
    body.approved_by = approved.then(|| staff_word(second));
    body.withdrawn = (state == WITHDRAWN).then(|| "over".to_owned());
    let mut row = WarningRow {
        id: ItemId::new(now(), &mut rng),
        state: state.to_owned(),
        at: now().minus(DAY),
        not_before: approved.then_some(from),
        review_by: approved.then_some(until),
        disputed_at: None,
        version: 1,
        body: Vec::new(),
    };
    body.put(&mut row, &key, &mut rng);
    row
}

/// Kept, and looked at now as the upkeep does.
async fn keep(intake: &Intake, row: &WarningRow, anew: bool) {
    keep_unread(intake, row, anew, Some(now())).await;
    read(intake).await;
}

/// `looked`: when it was looked last whether reports still allow what is released.
async fn keep_unread(intake: &Intake, row: &WarningRow, anew: bool, looked: Option<Timestamp>) {
    let kept = intake.store.write("a warning", |mut tx| async move {
        if anew {
            tx.add_warning(row).await?;
        } else {
            assert!(tx.change_warning(row).await?);
        }
        if let Some(looked) = looked {
            tx.set_upkeep_done(LOOKED, looked).await?;
        }
        tx.done(())
    });
    kept.await.map_err(|e: StoreError| e).unwrap();
}

async fn read(intake: &Intake) {
    intake.warnings.read(&intake.store, &intake.keys, &intake.random).await.unwrap();
}

/// Whether this process warns of it now.
fn warns(intake: &Intake) -> bool {
    intake.warnings.is_warned(&[intake.extractor.one(VALUE, None).unwrap()], now())
}

/// The next writing of a row, withdrawn.
async fn ended(intake: &Intake, row: &WarningRow) -> WarningRow {
    let key = key(&intake.store, &intake.keys, &intake.random).await.unwrap();
    let mut body = Body::open(row, &key).unwrap();
    body.withdrawn = Some("it was another's".to_owned());
    let mut row = WarningRow { state: WITHDRAWN.to_owned(), version: row.version + 1, ..row.clone() };
    body.put(&mut row, &key, &mut intake.random.child());
    row
}

/// What somebody new is told who says this.
async fn answered(intake: &Intake, person: i64, says: &str) -> Vec<String> {
    intake.take(&[update(person, person, says)]).await.unwrap();
    told(intake).await.remove(&person.to_string()).unwrap()
}

fn words(intake: &Intake) -> String {
    intake.content.current().texts().get(Language::parse("en").unwrap(), "warning-known").to_string()
}

both! {
    async fn what_is_not_released_changes_no_byte_of_what_she_is_told(place: Place) {
        let intake = intake(&place).await;
        let nothing = answered(&intake, 1, SAYS).await;
        let (before, after) = (now().minus(DAY), now().plus(DAY));
        let rows = [
            (PROPOSED, before, after),
            (APPROVED, now().plus(Duration::from_micros(1)), after),
            (WITHDRAWN, before, after),
            (APPROVED, before, now()),
        ];
        for (person, (state, from, until)) in (2..).zip(rows) {
            keep(&intake, &row(&intake, state, from, until).await, true).await;
            assert_eq!(answered(&intake, person, SAYS).await, nothing, "{state}");
        }
        keep(&intake, &row(&intake, APPROVED, now(), after).await, true).await;
        let mut warned = nothing.clone();
        warned.push(words(&intake));
        warned.sort();
        let mut said = answered(&intake, 9, SAYS).await;
        said.sort();
        assert_eq!(said, warned, "and what is released is said beside the same answer");
        let other = "Is this account good? GB33 BUKB 2020 1555 5555 55";
        assert!(!answered(&intake, 10, other).await.contains(&words(&intake)), "another value");
    }

    async fn what_is_withdrawn_is_said_no_more_once_it_is_read(place: Place) {
        let intake = intake(&place).await;
        let row = row(&intake, APPROVED, now().minus(DAY), now().plus(DAY)).await;
        keep(&intake, &row, true).await;
        assert!(answered(&intake, 1, SAYS).await.contains(&words(&intake)));
        keep(&intake, &ended(&intake, &row).await, false).await;
        assert!(!answered(&intake, 2, SAYS).await.contains(&words(&intake)));
    }

    async fn what_was_released_since_the_last_look_waits_for_the_next_one(place: Place) {
        let intake = intake(&place).await;
        let (from, until) = (now().minus(DAY), now().plus(DAY));
        let row = row(&intake, APPROVED, from, until).await;
        let before = from.minus(AHEAD);
        keep_unread(&intake, &row, true, None).await;
        for (looked, warned) in
            [(None, false), (Some(before.minus(Duration::from_micros(1))), false), (Some(before), true), (Some(now()), true)]
        {
            if let Some(at) = looked {
                let kept = intake.store.write("looked", |mut tx| async move {
                    tx.set_upkeep_done(LOOKED, at).await?;
                    tx.done(())
                });
                kept.await.map_err(|e: StoreError| e).unwrap();
            }
            read(&intake).await;
            assert_eq!((warns(&intake), intake.warnings.is_any(now())), (warned, warned), "{looked:?}");
        }
    }

    async fn a_danger_to_life_waits_for_no_look(place: Place) {
        let intake = intake(&place).await;
        let mut row = row(&intake, APPROVED, now(), now().plus(DAY)).await;
        let key = key(&intake.store, &intake.keys, &intake.random).await.unwrap();
        let mut body = Body::open(&row, &key).unwrap();
        body.danger_to_life = Some("tonight".to_owned());
        body.put(&mut row, &key, &mut intake.random.child());
        keep_unread(&intake, &row, true, None).await;
        read(&intake).await;
        assert!(warns(&intake));
    }

    async fn a_restored_store_that_waits_warns_of_nothing_until_it_wakes(place: Place) {
        let intake = intake(&place).await;
        keep(&intake, &row(&intake, APPROVED, now().minus(DAY), now().plus(DAY)).await, true).await;
        for (waits, warned) in [(true, false), (false, true), (true, false)] {
            let set = intake.store.write("quarantine", |mut tx| async move {
                if waits {
                    tx.set_quarantine(now(), "restored").await?;
                } else {
                    tx.lift_quarantine().await?;
                }
                tx.done(())
            });
            set.await.map_err(|e: StoreError| e).unwrap();
            read(&intake).await;
            assert_eq!((warns(&intake), intake.warnings.is_any(now())), (warned, warned));
        }
    }

    async fn whoever_has_the_database_alone_releases_nothing(place: Place) {
        let intake = intake(&place).await;
        let (before, after) = (now().minus(DAY), now().plus(DAY));
        let mut proposed = row(&intake, PROPOSED, before, after).await;
        APPROVED.clone_into(&mut proposed.state);
        (proposed.not_before, proposed.review_by) = (Some(before), Some(after));
        keep(&intake, &proposed, true).await;
        let mut waits = row(&intake, APPROVED, after, after.plus(DAY)).await;
        waits.not_before = Some(before);
        keep(&intake, &waits, true).await;
        assert!(!intake.warnings.is_any(now()));
        assert!(!answered(&intake, 1, SAYS).await.contains(&words(&intake)));
    }

    async fn an_answer_to_words_of_danger_has_the_numbers_above_the_warning(place: Place) {
        let intake = intake(&place).await;
        keep(&intake, &row(&intake, APPROVED, now().minus(DAY), now().plus(DAY)).await, true).await;
        let said = answered(&intake, 1, &format!("допоможіть мене замкнули. {SAYS}")).await;
        let place = |of: &dyn Fn(&String) -> bool| said.iter().position(of).unwrap();
        assert!(place(&|text| text.contains("112")) < place(&|text| *text == words(&intake)), "{said:?}");
    }
}
