//! For which places of a desk's queue its phone is to ring.

use crate::harness::{self, Place, at, both};
use domain::{AnswerWhen, CompartmentId, StaffId, Timestamp};
use std::time::Duration;
use storage::{LEFT_AFTER, ReportRow, Ringing, Store, StoreError, WaitingRow};

/// The places of one desk; the one of number n asked at n.
struct Queue {
    store: Store,
    desk: CompartmentId,
}

fn id(n: u16) -> CompartmentId {
    let mut bytes = [7; 16];
    bytes[..2].copy_from_slice(&n.to_be_bytes());
    CompartmentId::from_slice(&bytes).unwrap()
}

fn minutes(minutes: u64) -> Duration {
    Duration::from_secs(minutes * 60)
}

/// By day; a minute of rest after the first ring, and two more after each.
fn by_day() -> Ringing {
    Ringing { danger_alone: false, rests: [1, 3, 5, 7, 9, 11, 13].map(minutes) }
}

fn report(n: u16, desk: CompartmentId, last_word_at: Timestamp) -> ReportRow {
    let (leave_at, answer_when) = (Some(at(9_000_000)), AnswerWhen::Soon);
    ReportRow { desk, archive: desk, last_word_at, leave_at, answer_when, ..harness::report(id(n)) }
}

fn place(n: u16, desk: CompartmentId, urgency: i64) -> WaitingRow {
    let asked = at(i64::from(n));
    WaitingRow { urgency, ..WaitingRow::of(&report(n, desk, asked), asked) }
}

impl Queue {
    async fn with(place: &Place, urgencies: &[i64]) -> Self {
        let (store, desk) = (place.open().await, id(u16::MAX));
        let numbered = || (0u16..).zip(urgencies);
        let reports: Vec<ReportRow> = numbered().map(|(n, _)| report(n, desk, at(i64::from(n)))).collect();
        let places: Vec<WaitingRow> = numbered().map(|(n, urgency)| self::place(n, desk, *urgency)).collect();
        let done = store.write("t", |mut tx| {
            let (reports, places) = (&reports, &places);
            async move {
                tx.add_reports(reports).await?;
                tx.wait_for_human(places).await?;
                tx.done(())
            }
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        Self { store, desk }
    }

    async fn told(&self, numbers: impl Iterator<Item = u16>, when: Timestamp) {
        self.told_of(numbers, 0, when).await;
    }

    /// It rang for these as for what is so urgent.
    async fn told_of(&self, numbers: impl Iterator<Item = u16>, urgency: i64, when: Timestamp) {
        let ids: Vec<CompartmentId> = numbers.map(id).collect();
        let done = self.store.write("t", |mut tx| {
            let ids = &ids;
            async move {
                tx.duty_told(ids, urgency, when).await?;
                tx.done(())
            }
        });
        done.await.map_err(|e: StoreError| e).unwrap();
    }

    async fn taken(&self, n: u16, when: Timestamp) {
        let who = StaffId::from_slice(&[1; 16]).unwrap();
        let done = self.store.write("t", |mut tx| async move {
            let taken = tx.take_waiting(id(n), who, when).await?;
            tx.done(taken)
        });
        assert!(done.await.map_err(|e: StoreError| e).unwrap().into_inner());
    }

    async fn writes(&self, n: u16, when: Timestamp) {
        let done = self.store.write("t", |mut tx| async move {
            tx.reports_spoke(&[id(n)], when, at(9_000_000)).await?;
            tx.done(())
        });
        done.await.map_err(|e: StoreError| e).unwrap();
    }

    async fn rings_for(&self, ringing: Ringing, now: Timestamp, limit: usize) -> Vec<CompartmentId> {
        let desk = self.desk;
        let read = self.store.read("t", |mut tx| async move { tx.places_to_ring(desk, ringing, now, limit).await });
        let places: Result<Vec<WaitingRow>, StoreError> = read.await;
        places.unwrap().iter().map(|place| place.report).collect()
    }
}

both! {
    async fn one_more_is_found_behind_any_number_that_rang_or_are_taken(place: Place) {
        let queue = Queue::with(&place, &[0; 301]).await;
        queue.told(0..250, at(400)).await;
        for n in 250..300 {
            queue.taken(n, at(400)).await;
        }
        assert_eq!(queue.rings_for(by_day(), at(410), 200).await, [id(300)], "of 301 in danger the newest");
        // and of all together the first so many, in their order
        let later = at(400).plus(minutes(1));
        let first: Vec<_> = (0..200).map(id).collect();
        assert_eq!(queue.rings_for(by_day(), later, 200).await, first);
    }

    async fn it_rings_for_danger_first_and_by_night_for_danger_alone(place: Place) {
        let queue = Queue::with(&place, &[2, 0, 1, 0]).await;
        assert_eq!(queue.rings_for(by_day(), at(9), 9).await, [1, 3, 2, 0].map(id));
        let by_night = Ringing { danger_alone: true, ..by_day() };
        assert_eq!(queue.rings_for(by_night, at(9), 9).await, [1, 3].map(id));
        let mut other = queue;
        other.desk = id(1);
        assert!(other.rings_for(by_day(), at(9), 9).await.is_empty(), "at another desk nobody waits");
    }

    async fn each_ring_is_followed_by_its_own_rest(place: Place) {
        let queue = Queue::with(&place, &[2]).await;
        let mut now = at(100);
        for rest in [1, 3, 5, 7, 9, 11, 13, 13, 13].map(minutes) {
            assert_eq!(queue.rings_for(by_day(), now, 9).await, [id(0)], "{rest:?}");
            queue.told(0..1, now).await;
            let second = Duration::from_secs(1);
            assert!(queue.rings_for(by_day(), now.plus(rest).minus(second), 9).await.is_empty(), "{rest:?}");
            now = now.plus(rest);
        }
    }

    async fn a_clock_that_was_ahead_when_it_rang_and_is_put_right_silences_nothing(place: Place) {
        let queue = Queue::with(&place, &[2]).await;
        let (now, day) = (at(1_000), minutes(24 * 60));
        queue.told(0..1, now.plus(day)).await;
        assert_eq!(queue.rings_for(by_day(), now, 9).await, [id(0)]);
        queue.told(0..1, now).await;
        assert!(queue.rings_for(by_day(), now, 9).await.is_empty(), "and then it rests as ever");
        assert_eq!(queue.rings_for(by_day(), now.plus(minutes(3)), 9).await, [id(0)]);
    }

    async fn a_clock_that_was_ahead_when_a_place_was_taken_and_is_put_right_holds_it_for_nobody(place: Place) {
        let queue = Queue::with(&place, &[0]).await;
        let (now, day) = (at(1_000), minutes(24 * 60));
        queue.taken(0, now.plus(day)).await;
        assert_eq!(queue.rings_for(by_day(), now, 9).await, [id(0)]);
        queue.told(0..1, now).await;
        assert!(queue.rings_for(by_day(), now.plus(Duration::from_secs(30)), 9).await.is_empty(), "and then it rests");
        queue.told(0..1, now.plus(minutes(1))).await;
        assert!(queue.rings_for(by_day(), now.plus(minutes(3)), 9).await.is_empty(), "longer after the second ring");
        let read: Result<Option<WaitingRow>, StoreError> =
            queue.store.read("t", |mut tx| async move { tx.waiting(id(0)).await }).await;
        let taken = read.unwrap().unwrap();
        assert!(taken.held_by(now).is_none() && taken.is_open(now));
        let colleague = StaffId::from_slice(&[2; 16]).unwrap();
        let takes = queue.store.write("t", |mut tx| async move {
            let takes = tx.take_waiting(id(0), colleague, now).await?;
            tx.done(takes)
        });
        assert!(takes.await.map_err(|e: StoreError| e).unwrap().into_inner());
        assert!(queue.rings_for(by_day(), now.plus(minutes(5)), 9).await.is_empty(), "it is hers now");
    }

    async fn what_was_taken_rings_once_she_wrote_and_it_was_left_and_then_from_the_first_rest_on(place: Place) {
        let queue = Queue::with(&place, &[2]).await;
        for told in 0..4 {
            queue.told(0..1, at(told)).await;
        }
        queue.taken(0, at(10)).await;
        let left = at(10).plus(LEFT_AFTER);
        assert!(queue.rings_for(by_day(), left.plus(minutes(600)), 9).await.is_empty(), "she wrote nothing since");
        queue.writes(0, at(20)).await;
        assert!(queue.rings_for(by_day(), left.minus(minutes(1)), 9).await.is_empty(), "whoever took it may be writing");
        assert_eq!(queue.rings_for(by_day(), left, 9).await, [id(0)]);
        queue.told(0..1, left).await;
        assert!(queue.rings_for(by_day(), left.plus(Duration::from_secs(59)), 9).await.is_empty());
        assert_eq!(queue.rings_for(by_day(), left.plus(minutes(1)), 9).await, [id(0)]);
    }
    async fn a_place_that_becomes_danger_while_the_ring_for_others_is_on_its_way_rings_at_once(place: Place) {
        let queue = Queue::with(&place, &[2, 2]).await;
        assert_eq!(queue.rings_for(by_day(), at(10), 9).await, [0, 1].map(id));
        let danger = self::place(1, queue.desk, 0);
        let done = queue.store.write("t", |mut tx| {
            let danger = &danger;
            async move {
                tx.wait_for_human(std::slice::from_ref(danger)).await?;
                tx.done(())
            }
        });
        done.await.map_err(|e: StoreError| e).unwrap();
        queue.told_of(0..2, 2, at(11)).await;
        assert_eq!(queue.rings_for(by_day(), at(12), 9).await, [id(1)], "the other one was told");
        queue.told_of(1..2, 0, at(12)).await;
        assert!(queue.rings_for(by_day(), at(13), 9).await.is_empty());
    }
}
