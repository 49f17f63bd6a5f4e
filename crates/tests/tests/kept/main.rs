//! What a report keeps: nothing is overwritten, mixed up or left unseen, whatever happens at the same time.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

mod a_day;
mod codes;
mod desk;
mod fetching;
mod files;
mod hers;
mod no_room;
mod not_kept;
mod restored;
mod two_devices;

use domain::{CompartmentId, Timestamp};
use storage::StoreError;
use tests::town::{Town, eventually};
use tests::{Seen, Talk};

const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

/// She comes back in a bot; gives what she sees when the look-up ended with these words or this button.
async fn comes_back(talk: &mut Talk, code: &str, expects: &str) -> Seen {
    talk.says("/start").await;
    let person = talk.person();
    let before = person.messages().len();
    person.sends(code);
    let look = || async {
        let shown: Vec<_> = person.messages().into_iter().filter(|m| m.from_bot).collect();
        let last = shown.last()?;
        let labels: Vec<String> = last.buttons.iter().flatten().map(|b| b.label.clone()).collect();
        let there = last.text.contains(expects) || labels.iter().any(|l| l.contains(expects));
        (person.messages().len() > before && there).then(|| Seen { text: last.text.clone(), labels })
    };
    eventually(expects, look).await
}

async fn state_of(town: &Town, id: CompartmentId) -> storage::ReportRow {
    let row = town.desk.store.read("t", |mut tx| async move { tx.report(id).await }).await;
    row.map_err(|e: StoreError| e).unwrap().unwrap()
}
