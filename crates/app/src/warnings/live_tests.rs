//! What a person reads: of what is not released she reads nothing, to the byte.

use super::body::{Body, staff_word};
use super::live::key;
use super::{APPROVED, PROPOSED, WITHDRAWN, WhoElse};
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

async fn keep(intake: &Intake, row: &WarningRow, anew: bool) {
    let kept = intake.store.write("a warning", |mut tx| async move {
        if anew {
            tx.add_warning(row).await?;
        } else {
            assert!(tx.change_warning(row).await?);
        }
        tx.done(())
    });
    kept.await.map_err(|e: StoreError| e).unwrap();
    intake.warnings.read(&intake.store, &intake.keys, &intake.random).await.unwrap();
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
        let mut row = row(&intake, APPROVED, now().minus(DAY), now().plus(DAY)).await;
        keep(&intake, &row, true).await;
        assert!(answered(&intake, 1, SAYS).await.contains(&words(&intake)));
        let key = key(&intake.store, &intake.keys, &intake.random).await.unwrap();
        let mut body = Body::open(&row, &key).unwrap();
        body.withdrawn = Some("it was another's".to_owned());
        WITHDRAWN.clone_into(&mut row.state);
        row.version += 1;
        body.put(&mut row, &key, &mut intake.random.child());
        keep(&intake, &row, false).await;
        assert!(!answered(&intake, 2, SAYS).await.contains(&words(&intake)));
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
