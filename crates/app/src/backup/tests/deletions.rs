//! What she hid shortly before the backup: nobody is told later that something urgent did not reach her.

use super::*;
use crate::harness::{Place, both};
use crate::intake::single_out_tests::{intake, update};
use domain::{Inbound, Input};
use storage::HER_DELETION;

both! {
    async fn a_deletion_that_waited_is_dropped_when_the_store_wakes_and_is_no_emergency(place: Place) {
        let intake = intake(&place).await;
        intake.take(&[update(1, 1, "passport")]).await.unwrap();
        let input = Input::Command { name: "hide".to_owned(), argument: String::new() };
        intake.take(&[Inbound { input, ..update(1, 2, "") }]).await.unwrap();
        let store = &intake.store;
        let out = going_out(store, at(9)).await.unwrap().messages;
        let deletions = out.iter().filter(|waiting| waiting.priority == Some(HER_DELETION)).map(|waiting| waiting.count);
        assert_eq!(deletions.sum::<i64>(), 1);
        finish_restore(store, &head(0), &Restored::default(), None, at(0), &drawn()).await.unwrap();
        let done = resume(store, at(2 * 3_600), false, &drawn()).await.unwrap();
        assert!(done.dropped > 0 && done.given_up == 0, "{done:?}");
        assert!(rows_of(store, "outbox").await.is_empty(), "and no dead letter says that it did not arrive");
    }
}
