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
use tests::town::{Town, comes_back};

const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

async fn state_of(town: &Town, id: CompartmentId) -> storage::ReportRow {
    let row = town.desk.store.read("t", |mut tx| async move { tx.report(id).await }).await;
    row.map_err(|e: StoreError| e).unwrap().unwrap()
}
