//! Files on their way in through a page, when something breaks: a full disk, a browser that leaves, a process that is
//! killed, a report that is full, a colleague who leaves the desk, a report that is erased. Never a piece without an end,
//! and nobody believes that a file arrived which did not.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

mod cut;
mod readers;

use app::desk::{AtDesk, DeskReport};
use app::reports::{Sending, What};
use domain::{CompartmentId, ItemId, Timestamp};
use oberih::SystemClock;
use sealing::Cost;
use std::sync::Arc;
use storage::{Store, StoreError};
use tests::town::eventually;
use tests::village::Village;
use tests::{Engine, Page};

fn some(size: usize) -> Vec<u8> {
    (0..size).map(|n| u8::try_from((n / 3) % 251).unwrap()).collect()
}

/// Whether a piece of a file is kept.
async fn kept(store: &Store, item: ItemId, n: i64) -> bool {
    let read = store.read("piece", |mut tx| async move { tx.piece(item, n).await });
    read.await.map_err(|e: StoreError| e).unwrap().is_some()
}

async fn pieces(store: &Store, item: ItemId) -> usize {
    let mut count = 0;
    for n in 0..40 {
        count += usize::from(kept(store, item, n).await);
    }
    count
}

async fn until_kept(store: &Store, item: ItemId, n: i64) {
    eventually("a piece in the store", || async { kept(store, item, n).await.then_some(()) }).await;
}

/// The files of a report with what became of each: `None` while it is on its way, then why it is not kept.
fn files(report: &DeskReport) -> Vec<(ItemId, Option<Option<String>>)> {
    let ends = |id: ItemId| {
        let of = sealing::to_hex(id.as_bytes());
        report.written.iter().find_map(|w| match &w.said.what {
            What::Fetched { of: other, not_kept, .. } if *other == of => Some(not_kept.clone()),
            _ => None,
        })
    };
    let all = report.written.iter().filter(|w| matches!(w.said.what, What::File(_)));
    all.map(|w| (w.id, ends(w.id))).collect()
}

async fn the_file(desk: &AtDesk<'_>, report: CompartmentId) -> ItemId {
    eventually("the file's item", || async { files(&desk.read(report, None).await.unwrap()).last().map(|f| f.0) }).await
}

/// A page of a village, where a story was told, and its report.
async fn told(village: &Village) -> (Page, CompartmentId) {
    let page = Page::open(&village.intake).await;
    page.tells("розповідь").await;
    let open = village.at_desk().await.reports(Timestamp::from_unix_micros(i64::MAX), 9).await.unwrap();
    (page, open[0].id)
}

async fn begins(page: &Page) -> Sending {
    page.begins_file().await.unwrap()
}

async fn village(engine: Engine) -> Village {
    let village = Village::found_on(engine, Arc::new(SystemClock), Cost::CHEAP, 2).await;
    village.fill();
    village.ready(2).await;
    village
}
