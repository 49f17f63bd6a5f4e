//! What a desk sees before it reads: what needs it most stands first, what it gave away is not there, and one changed row
//! hides no other report.

use crate::whole::queue::{DANGER, queue, report, village, village_at};
use app::desk::{by_need, is_unread};
use app::log::{Actor, ObjectKind, Operation};
use domain::{Clock, CompartmentId, HandClock, Timestamp};
use oberih::SystemClock;
use std::sync::Arc;
use std::time::Duration;
use storage::ReportRow;
use tests::lines::count;
use tests::village::{Village, says};
use tests::{Engine, Raw};

const LATE: Timestamp = Timestamp::from_unix_micros(i64::MAX);

/// The open reports as a desk looks at them.
async fn listed(village: &Village) -> Vec<ReportRow> {
    let mut all = village.at_desk().await.reports(LATE, 99).await.unwrap();
    all.sort_by_cached_key(by_need);
    all
}

/// Somebody who is ready to tells this: her report.
async fn tells(village: &Village, person: i64, text: &str) -> CompartmentId {
    village.intake.take(&[village.update(person, says(text))]).await.unwrap();
    village.at_desk().await.reports(LATE, 99).await.unwrap()[0].id
}

#[tokio::test(flavor = "multi_thread")]
async fn danger_stands_first_then_what_nobody_read_then_the_oldest_word() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(SystemClock.now()));
        let village = village_at(engine, clock.clone()).await;
        village.ready_to_tell(&[1, 2, 3, 4]).await;
        let mut told = Vec::new();
        for (person, text) in [(1, DANGER), (2, "забрали паспорт"), (3, "не платять"), (4, "забрали телефон")]
        {
            clock.forward(Duration::from_secs(60));
            told.push(tells(&village, person, text).await);
        }
        let [danger, first, second, third] = told[..] else { panic!("four") };
        let ids = async || listed(&village).await.iter().map(|r| r.id).collect::<Vec<_>>();
        assert_eq!(ids().await, [danger, first, second, third], "{engine:?}");
        let desk = village.at_desk().await;
        for read in [danger, first] {
            desk.read(read, None).await.unwrap();
        }
        assert_eq!(ids().await, [danger, second, third, first], "{engine:?}");
        // a new word is not read by the look before it
        clock.forward(Duration::from_secs(60));
        village.intake.take(&[village.update(2, says("і ще одне"))]).await.unwrap();
        assert_eq!(ids().await, [danger, second, third, first], "{engine:?}");
        assert!(is_unread(&report(&village, first).await), "{engine:?}");
        desk.read(second, None).await.unwrap();
        assert_eq!(ids().await, [danger, third, first, second], "{engine:?}");
        assert!(!is_unread(&report(&village, second).await), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_desk_gave_to_the_archive_is_listed_no_more() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1]).await;
        let id = tells(&village, 1, DANGER).await;
        assert_eq!((listed(&village).await.len(), queue(&village).await.len()), (1, 1), "{engine:?}");
        let silent = village.intake.clock.now().plus(Duration::from_secs(31 * 86_400));
        let left = village.intake.store.write("left", |mut tx| async move {
            let left = tx.report_leaves(id, silent).await?;
            tx.done(left)
        });
        assert!(left.await.map_err(|e: storage::StoreError| e).unwrap().into_inner());
        assert!(listed(&village).await.is_empty() && queue(&village).await.is_empty(), "{engine:?}");
        // her next word brings it back
        village.intake.take(&[village.update(1, says("я ще тут"))]).await.unwrap();
        assert_eq!((listed(&village).await.len(), queue(&village).await.len()), (1, 1), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_changed_epoch_is_named_and_the_others_are_listed_all_the_same() {
    for engine in Engine::all() {
        let village = village(engine).await;
        village.ready_to_tell(&[1, 2]).await;
        let [bad, good] = [tells(&village, 1, "забрали паспорт").await, tells(&village, 2, "не платять").await];
        let mut raw = Raw::connect(village.place()).await;
        raw.set("UPDATE epochs SET stamp = NULL WHERE compartment_id = $1", bad.as_bytes()).await;
        let desk = village.at_desk().await;
        let ways = desk.ways_to(&[bad, good]).await.unwrap();
        assert!(ways.changed.contains(&bad) && ways.changed.len() == 1, "{engine:?}");
        assert_eq!(listed(&village).await.len(), 2, "{engine:?}");
        assert!(desk.read(bad, None).await.is_err() && desk.read(good, None).await.is_ok(), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn that_somebody_looks_at_the_lists_of_a_desk_stands_in_the_log() {
    for engine in Engine::all() {
        let village = village(engine).await;
        let desk = village.at_desk().await;
        let looks = async || {
            let who = Actor::Staff(village.signed.id);
            count(&village.intake.store, who, Operation::Consultation, ObjectKind::Queue, "").await
        };
        assert_eq!(looks().await, 0, "{engine:?}");
        desk.begins_to_look().await.unwrap();
        desk.queue(9).await.unwrap();
        desk.reports(LATE, 9).await.unwrap();
        assert_eq!(looks().await, 1, "{engine:?}");
    }
}
