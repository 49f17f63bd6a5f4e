//! What she hid shortly before the backup: it is deleted all the same, and nobody is told that something urgent did not
//! reach her.

use super::*;
use crate::harness::{Place, both};
use crate::intake::single_out_tests::{intake, update};
use crate::letters::open_errand;
use crate::{ButtonAction, Errand, Intake};
use domain::{Inbound, Input};
use storage::{HER_DELETION, StoreError};

/// What stands behind a button of what she is to be shown.
async fn behind(intake: &Intake, label: &str) -> String {
    let claimed: Result<Durable<_>, StoreError> = intake
        .store
        .write("shown", |mut tx| async move {
            let lease =
                tx.take_lease("telegram:stay-safe", "a test", std::time::Duration::from_secs(60)).await?.unwrap();
            let rows = tx.claim(&lease, "stay-safe", at(0), 100).await?;
            tx.done(rows)
        })
        .await;
    let mut buttons = Vec::new();
    for row in claimed.unwrap().into_inner() {
        let key = intake.keys.key_of(row.conversation, &row.wrapped_key).unwrap();
        if let Some(Errand::Say { buttons: shown, .. }) = open_errand(&key, row.id, row.payload) {
            buttons.extend(shown.into_iter().flatten());
        }
    }
    let found = buttons.into_iter().find(|button| button.label.contains(label)).unwrap();
    match found.does {
        ButtonAction::Choice(data) => data,
        ButtonAction::Open(_) => panic!("it is no choice"),
    }
}

both! {
    async fn a_deletion_that_waited_is_left_to_the_sender_when_the_store_wakes_and_is_no_emergency(place: Place) {
        let intake = intake(&place).await;
        let her = |number, input| Inbound { input, ..update(1, number, "") };
        let command = Input::Command { name: "hide".to_owned(), argument: String::new() };
        intake.take(&[her(1, command)]).await.unwrap();
        let hide = Input::Choice(behind(&intake, "🧹").await);
        intake.take(&[her(2, hide)]).await.unwrap();
        let store = &intake.store;
        let out = async || going_out(store, at(9)).await.unwrap().messages;
        let (hers, others): (Vec<_>, Vec<_>) =
            out().await.into_iter().partition(|waiting| waiting.priority == Some(HER_DELETION));
        assert!(hers.len() == 1 && hers[0].count == 1 && !others.is_empty(), "{hers:?} {others:?}");
        // first with the bots' own words dropped, then with all that waits tried as if it were new
        for (hours, send_all) in [(2, false), (3, true)] {
            finish_restore(store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
            let done = resume(store, at(hours * 3_600), send_all, &drawn()).await.unwrap();
            assert!((done.dropped > 0) != send_all && done.given_up == 0, "{done:?}");
            assert_eq!(out().await, hers, "with the ids of what lies in her chat, and as old as it is");
            assert_eq!(rows_of(store, "outbox").await.len(), 1, "and no dead letter says that it did not arrive");
        }
    }
}
