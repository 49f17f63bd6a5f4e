//! A process that dies between the timers that are due and their commit: whatever the moment, another one fires each once
//! afterwards, in their order.

#![cfg_attr(test, expect(clippy::unwrap_used, clippy::panic, reason = "tests"))]

use app::check_ins::{Alarms, Then};
use domain::{CheckInId, Clock, Input};
use std::time::Duration;
use storage::{Lease, StoreError};
use tests::evenings::{Evenings, moment, take};
use tests::{Engine, Raw, polled};

const QUESTION: &str = "Яка у Вас сьогодні погода?";
/// 19:50 in Kyiv, ten minutes before.
const EVENING: &str = "2026-11-28T17:50:00Z";
const MINUTE: Duration = Duration::from_secs(60);
/// Some waits are over before they are looked at, other ones each time: all of it is done over so often.
const PASSES: i64 = 3;

/// The lease as the next process takes it over from one that is dead.
async fn next_process(e: &Evenings, times: usize) -> Lease {
    take(&e.intake, "timers", &format!("process {times}")).await
}

/// Timers of a kind.
async fn timers(e: &Evenings, lease: &Lease, kind: &'static str) -> Vec<Vec<u8>> {
    let due = e.intake.store.write("timers", |mut tx| async move {
        let due = tx.due_timers(lease, kind, moment("2099-01-01T00:00:00Z"), 10_000).await?;
        tx.done(due)
    });
    due.await.map_err(|e: StoreError| e).unwrap().into_inner().into_iter().map(|t| t.subject).collect()
}

/// Whose questions stand in the outbox, in their order.
async fn asked(raw: &mut Raw) -> Vec<Vec<u8>> {
    let rows = raw.bytes("SELECT conversation_id FROM outbox WHERE priority = 3 AND NOT dead ORDER BY id").await;
    rows.into_iter().flatten().collect()
}

/// Dropped after one poll more each time; gives at how many points.
async fn dies_everywhere<T, F>(
    e: &Evenings,
    fires: impl Fn(Lease) -> F,
    mut after: impl AsyncFnMut(&Lease) -> bool,
) -> usize
where
    F: Future<Output = Result<T, StoreError>>,
{
    for times in 1..10_000 {
        let lease = next_process(e, times).await;
        let ended = polled(fires(lease.clone()), times).await.map(Result::unwrap).is_some();
        // a commit that was under way may come all the same: this waits its turn behind it
        let lease = next_process(e, times).await;
        if after(&lease).await {
            return times;
        }
        assert!(!ended, "it ended and did nothing");
    }
    panic!("it never ends");
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_whose_process_dies_between_due_and_commit_are_each_asked_once_in_their_order() {
    for engine in Engine::all() {
        let e = &Evenings::begin(engine, EVENING).await;
        let mut raw = Raw::connect(e.place()).await;
        let mut points = 0;
        for pass in 0..PASSES {
            let people: Vec<i64> = (1..=5).map(|n| pass * 10 + n).collect();
            let mut ids: Vec<(CheckInId, Vec<u8>)> = Vec::new();
            // the last one is due first
            for who in people.iter().rev() {
                let set = e.asks(*who, false, &[Then::Desk], None).await;
                ids.push((set.id, e.conversation(*who).await.0.as_bytes().to_vec()));
                e.clock.forward(Duration::from_secs(1));
                let (id, due) = (set.id, e.clock.now());
                let moved = e.intake.store.write("due", |mut tx| async move {
                    tx.set_check_in_timers(&[(id, due)]).await?;
                    tx.done(())
                });
                moved.await.map_err(|e: StoreError| e).unwrap();
            }
            e.sent().await;
            e.platform(false);
            e.clock.forward(Duration::from_secs(1));
            let in_order: Vec<Vec<u8>> = ids.iter().map(|(_, conversation)| conversation.clone()).collect();
            let before = asked(&mut raw).await;
            assert!(before.is_empty(), "{engine:?}");
            points += dies_everywhere(
                e,
                |lease| async move { e.timers().fire(&lease).await },
                async |lease| {
                    let now = asked(&mut raw).await;
                    assert!(now.is_empty() || now == in_order, "{engine:?}: all or nothing, in their order: {now:?}");
                    assert_eq!(timers(e, lease, "check-in").await.len(), 5, "{engine:?}: each has its timer");
                    !now.is_empty()
                },
            )
            .await;
            // nothing is left that would ask again
            let lease = next_process(e, 0).await;
            assert_eq!(e.timers().fire(&lease).await.unwrap(), 0, "{engine:?}");
            assert_eq!(asked(&mut raw).await, in_order, "{engine:?}: once");
            e.platform(true);
            // how often it was tried in vain depends on the machine, and with it when it is tried again
            let mut heard: Vec<Vec<String>> = vec![Vec::new(); people.len()];
            for _ in 0..40 {
                for (heard, who) in heard.iter_mut().zip(&people) {
                    heard.extend(e.heard(*who));
                }
                if heard.iter().all(|heard| !heard.is_empty()) {
                    break;
                }
                e.clock.forward(MINUTE);
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            for (heard, who) in heard.iter().zip(&people) {
                assert_eq!(heard[..], [QUESTION], "{engine:?}: {who}");
            }
            e.sent().await;
            for who in &people {
                assert_eq!(e.heard(*who), [""; 0], "{engine:?}: {who}");
            }
            for (id, _) in &ids {
                let id = *id;
                let gone = e.intake.store.write("over", |mut tx| async move {
                    tx.drop_timers_of(id.as_bytes()).await?;
                    tx.drop_check_ins(&[id]).await?;
                    tx.done(())
                });
                gone.await.map_err(|e: StoreError| e).unwrap();
            }
        }
        assert!(points > 3 * usize::try_from(PASSES).unwrap(), "it hardly waited, so little was tried: {points}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alarm_whose_process_dies_between_due_and_commit_is_raised_once() {
    for engine in Engine::all() {
        let e = &Evenings::begin(engine, EVENING).await;
        let alarms = Alarms { timers: e.timers().clone(), vault: e.office.vault.clone() };
        let mut points = 0;
        for pass in 0..PASSES {
            let (who, contact) = (pass * 10 + 1, pass * 10 + 2);
            let (plan, _) = e.plans().await;
            let set = e.asks(who, false, &[Then::Desk, Then::OpenPlan, Then::Contact], Some(plan)).await;
            let letters = set.letters.unwrap();
            e.does(contact, Input::Command { name: "start".to_owned(), argument: letters }).await;
            e.does(contact, Input::Choice("contact-yes".to_owned())).await;
            let (id, due) = (set.id, e.clock.now());
            let moved = e.intake.store.write("due", |mut tx| async move {
                tx.set_check_in_timers(&[(id, due)]).await?;
                tx.done(())
            });
            moved.await.map_err(|e: StoreError| e).unwrap();
            let lease = next_process(e, 0).await;
            e.timers().fire(&lease).await.unwrap();
            e.sent().await;
            e.says(who, "дощ").await;
            e.got(who);
            e.got(contact);
            e.clock.forward(Duration::from_secs(2));
            while e.timers().fire(&lease).await.unwrap() > 0 {}
            assert_eq!(timers(e, &lease, "alarm").await.len(), 1, "{engine:?}");
            let told_before = e.desk_was_told().await.len();
            points += dies_everywhere(
                e,
                |lease| {
                    let alarms = &alarms;
                    async move { alarms.fire(&lease).await }
                },
                async |lease| {
                    let told = e.desk_was_told().await.len() - told_before;
                    let open = e.desk_reads(plan).await.is_some();
                    let left = timers(e, lease, "alarm").await.len();
                    assert!(
                        [(0, false, 1), (1, true, 0)].contains(&(told, open, left)),
                        "{engine:?}: all of it or nothing: told {told} times, open {open}, {left} alarms"
                    );
                    told == 1
                },
            )
            .await;
            let lease = next_process(e, 0).await;
            assert_eq!(alarms.fire(&lease).await.unwrap(), 0, "{engine:?}");
            e.sent().await;
            assert_eq!(e.heard(contact).len(), 1, "{engine:?}: whom she named is told once");
            assert_eq!(e.desk_was_told().await.len(), told_before + 1, "{engine:?}");
        }
        assert!(points > 3 * usize::try_from(PASSES).unwrap(), "it hardly waited, so little was tried: {points}");
    }
}
