//! Check-ins, contacts, health and plans.

use crate::harness::{Place, at, both, outbox_id, people};
use domain::{CheckInId, CompartmentId, ContactId, ConversationId, OutboxId, TimerId};
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use std::time::Duration;
use storage::{
    CheckInRow, ContactRow, GrantRow, HealthRow, Lease, OnItsWay, Outcome, PlanRow, Queued, Store, StoreError, TimerRow,
};

fn check_in_id(n: u8) -> CheckInId {
    CheckInId::from_slice(&[n; 16]).unwrap()
}

async fn person(store: &Store, n: u8) -> ConversationId {
    people(store, "b", [n]).await.remove(0)
}

fn row(n: u8, conversation: ConversationId, stage: &str, outbox: Option<OutboxId>) -> CheckInRow {
    CheckInRow {
        id: check_in_id(n),
        conversation,
        stage: stage.to_owned(),
        due: at(100),
        outbox,
        accepted_at: None,
        wait: Duration::from_secs(3_600),
        run: None,
        well: None,
        plan: None,
        body: vec![n; 40],
    }
}

async fn lease(store: &Store, holder: &str) -> Lease {
    let taken: Result<_, StoreError> = store
        .write("lease", |mut tx| async move {
            tx.expire_lease("telegram:b").await?;
            let lease = tx.take_lease("telegram:b", holder, Duration::from_secs(60)).await?;
            tx.done(lease)
        })
        .await;
    taken.unwrap().into_inner().unwrap()
}

fn question(id: OutboxId, conversation: ConversationId) -> Queued<'static> {
    Queued {
        id,
        conversation,
        bot: "b",
        priority: 3,
        repeatable: false,
        at: at(100),
        not_before: at(100),
        payload: vec![1],
        attempted: None,
    }
}

fn plan(id: CompartmentId) -> PlanRow {
    PlanRow {
        id,
        desk: id,
        receipt: Some([7; 32]),
        receipt_set: Some(1),
        receipt_key: Some(vec![1]),
        lock: Some(vec![2]),
        locked: Some(vec![3]),
        opened_at: None,
        made_at: at(0),
        erase_at: None,
    }
}

both! {
    async fn grace_runs_from_when_the_channel_took_the_question(place: Place) {
        let store = place.open().await;
        let (ann, bob) = (person(&store, 1).await, person(&store, 2).await);
        let (asked, late) = (outbox_id(at(100)), outbox_id(at(100)));
        let (old, new) = (lease(&store, "old").await, lease(&store, "new").await);
        let (old, new) = (&old, &new);
        store.write("accept", |mut tx| async move {
            tx.set_health("b", &HealthRow { at: at(110), well: Duration::from_secs(50), run: 4, out: None }).await?;
            let rows = [row(1, ann, "asked", Some(asked)), row(2, bob, "second", Some(late))];
            tx.add_check_ins(&rows).await?;
            tx.enqueue(&[question(asked, ann), question(late, bob)]).await?;
            assert_eq!(tx.claim(new, "b", at(120), 9).await?.len(), 2);
            // what the old holder says counts no more
            tx.accept_check_ins(old, &[(asked, at(111))]).await?;
            assert_eq!(tx.check_ins_of(ann).await?[0].accepted_at, None);
            tx.accept_check_ins(new, &[(asked, at(120)), (late, at(121)), (outbox_id(at(0)), at(0))]).await?;
            let outcome = Outcome { id: asked, what: storage::Fate::Sent };
            tx.outcomes(new, &[outcome]).await?;
            let (first, second) = (tx.check_ins_of(ann).await?.remove(0), tx.check_ins_of(bob).await?.remove(0));
            assert_eq!((first.accepted_at, first.run, first.well), (Some(at(120)), Some(4), Some(Duration::from_secs(60))));
            assert_eq!((second.accepted_at, second.run), (Some(at(121)), None), "a reminder keeps the question's run");
            let timers = tx.take_lease("timers", "me", Duration::from_secs(60)).await?.unwrap();
            assert!(tx.due_timers(&timers, "check-in", at(120 + 3_599), 9).await?.is_empty());
            let due = tx.due_timers(&timers, "check-in", at(121 + 3_600), 9).await?;
            assert_eq!(due.iter().map(|t| (t.id, t.due)).collect::<Vec<_>>(),
                [1, 2].map(|n| (TimerId::from_slice(&[n; 16]).unwrap(), at(119 + i64::from(n) + 3_600))));
            let rows = tx.due_check_ins(&[check_in_id(2), check_in_id(1), check_in_id(9)]).await?;
            let ways: Vec<_> = [1, 2].map(|n| rows.iter().find(|r| r.row.id == check_in_id(n)).unwrap().question).into();
            assert_eq!(ways, [OnItsWay::Gone, OnItsWay::Waiting]);
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn what_waits_moves_with_the_clock_and_what_is_set_does_not(place: Place) {
        let store = place.open().await;
        let ann = person(&store, 1).await;
        store.write("shift", |mut tx| async move {
            tx.add_check_ins(&[row(1, ann, "set", None), row(2, ann, "asked", None)]).await?;
            tx.set_check_in_timers(&[(check_in_id(1), at(500)), (check_in_id(2), at(400))]).await?;
            tx.set_check_in_timers(&[(check_in_id(2), at(500))]).await?;
            assert_eq!(tx.shift_check_ins("other", -1_000_000).await?, 0);
            assert_eq!(tx.shift_check_ins("b", -100_000_000).await?, 1);
            let timers = tx.take_lease("timers", "me", Duration::from_secs(60)).await?.unwrap();
            let due = tx.due_timers(&timers, "check-in", at(900), 9).await?;
            assert_eq!(due.iter().map(|t| t.due).collect::<Vec<_>>(), [at(400), at(500)]);
            assert_eq!(tx.open_check_ins(&[ann]).await?.len(), 1);
            assert_eq!(tx.check_ins_of(ann).await?.len(), 2);
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn an_alarm_that_is_tried_again_moves_with_the_clock_too(place: Place) {
        let store = place.open().await;
        let ann = person(&store, 1).await;
        store.write("shift", |mut tx| async move {
            tx.add_check_ins(&[row(1, ann, "missed", None)]).await?;
            let id = TimerId::from_slice(&[9; 16]).unwrap();
            tx.add_timers(&[TimerRow { id, kind: "alarm".to_owned(), subject: vec![1; 16], due: at(500) }]).await?;
            assert_eq!(tx.shift_check_ins("b", -100_000_000).await?, 1);
            let timers = tx.take_lease("timers", "me", Duration::from_secs(60)).await?.unwrap();
            assert_eq!(tx.due_timers(&timers, "alarm", at(400), 9).await?.len(), 1, "nobody waits for the old time");
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn a_timer_of_a_check_in_that_is_gone_is_dropped_and_one_of_a_check_in_that_is_there_stays(place: Place) {
        let store = place.open().await;
        let ann = person(&store, 1).await;
        store.write("gone", |mut tx| async move {
            tx.add_check_ins(&[row(1, ann, "answered", None)]).await?;
            tx.set_check_in_timers(&[(check_in_id(1), at(400)), (check_in_id(2), at(400))]).await?;
            // an alarm's timer has an id of its own
            let alarm = |id: u8, of: u8| TimerRow {
                id: TimerId::from_slice(&[id; 16]).unwrap(),
                kind: "alarm".to_owned(),
                subject: vec![of; 16],
                due: at(400),
            };
            tx.add_timers(&[alarm(11, 1), alarm(12, 2)]).await?;
            let all = [1, 2, 11, 12].map(|n| TimerId::from_slice(&[n; 16]).unwrap());
            assert_eq!(tx.drop_timers_of_gone(&all).await?, 2);
            let timers = tx.take_lease("timers", "me", Duration::from_secs(60)).await?.unwrap();
            for (kind, left) in [("check-in", all[0]), ("alarm", all[2])] {
                let due = tx.due_timers(&timers, kind, at(500), 9).await?;
                assert_eq!(due.iter().map(|t| t.id).collect::<Vec<_>>(), [left], "{kind}");
            }
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn letters_are_good_once_and_for_a_time(place: Place) {
        let store = place.open().await;
        let (ann, bob) = (person(&store, 1).await, person(&store, 2).await);
        let mut rng = StdRng::seed_from_u64(1);
        let ids = [ContactId::new(at(0), &mut rng), ContactId::new(at(1), &mut rng)];
        store.write("contacts", |mut tx| async move {
            tx.add_check_ins(&[row(1, ann, "set", None)]).await?;
            for (n, id) in (1u8..).zip(ids) {
                tx.add_contact(&ContactRow { id, check_in: check_in_id(1), lookup: [n; 32], until: at(50) }).await?;
            }
            assert!(tx.contact_by_letters(&[1; 32], at(50)).await?.is_none());
            let opened = tx.contact_by_letters(&[1; 32], at(49)).await?.unwrap();
            assert_eq!((opened.asker, opened.body), (ann, vec![1; 40]));
            assert!(tx.take_letters(ids[0], bob, b"name").await?);
            assert!(!tx.take_letters(ids[0], ann, b"name").await?);
            assert!(tx.contact_by_letters(&[1; 32], at(49)).await?.is_none(), "used");
            assert!(tx.contacts_of(check_in_id(1)).await?.is_empty() && !tx.has_contact(check_in_id(1)).await?);
            assert_eq!(tx.contact_agrees(bob, at(49)).await?, 1);
            assert!(tx.has_contact(check_in_id(1)).await? && tx.is_contact(bob).await? && !tx.is_contact(ann).await?);
            tx.set_unreachable(bob, true).await?;
            assert!(!tx.has_contact(check_in_id(1)).await?, "whom nothing reaches is not written to");
            tx.set_unreachable(bob, false).await?;
            assert_eq!(tx.contact_refuses(bob).await?, 0, "who agreed refuses by leaving");
            assert_eq!(tx.contacts_of(check_in_id(1)).await?[0].conversation, bob);
            assert_eq!(tx.clear_contacts(at(51)).await?, 1);
            tx.forget(ann).await?;
            assert!(!tx.is_contact(bob).await?);
            assert_eq!(tx.contact_leaves(bob).await?, 0, "she was forgotten, and with her whom she named");
            tx.done(())
        }).await.map_err(|e: StoreError| e).unwrap();
    }

    async fn a_plan_is_unlocked_once_and_leaves_nothing(place: Place) {
        let store = place.open().await;
        let ann = person(&store, 1).await;
        let (id, orphan) = (CompartmentId::from_slice(&[5; 16]).unwrap(), CompartmentId::from_slice(&[6; 16]).unwrap());
        let rows = store.write("plans", |mut tx| async move {
            tx.add_plan(&plan(id)).await?;
            tx.add_plan(&PlanRow { receipt: None, ..plan(orphan) }).await?;
            tx.add_check_ins(&[CheckInRow { plan: Some(id), ..row(1, ann, "set", None) }]).await?;
            tx.add_grants(&[GrantRow { compartment: id, epoch: 1, party: vec![4; 17], wrapped: vec![1] }]).await?;
            assert_eq!(tx.orphaned_plans(at(1), 9).await?, [orphan]);
            assert_eq!(tx.locked_plans(Some(id), 9).await?.len(), 1);
            assert!(tx.relock_plan(id, b"n", b"m").await?);
            assert!(tx.unlock_plan(id, at(9)).await? && !tx.unlock_plan(id, at(10)).await?);
            assert!(!tx.relock_plan(id, b"n", b"m").await?);
            let open = tx.plan_by_receipt(&[7; 32]).await?.unwrap();
            assert!(open.lock.is_none() && open.locked.is_none() && open.opened_at == Some(at(9)));
            assert!(tx.drop_plan(id).await? && !tx.drop_plan(id).await?);
            assert!(tx.plan(id).await?.is_none() && tx.grants(id).await?.is_empty());
            let rows = tx.check_ins_of(ann).await?;
            tx.done(rows)
        }).await.map_err(|e: StoreError| e).unwrap().into_inner();
        assert_eq!(rows[0].plan, None);
    }

    async fn who_is_asked_questions_is_not_idle(place: Place) {
        let store = place.open().await;
        let (ann, bob) = (person(&store, 1).await, person(&store, 2).await);
        let left = store.write("idle", |mut tx| async move {
            tx.add_check_ins(&[row(1, ann, "set", None)]).await?;
            tx.housekeep(at(40 * 86_400)).await?;
            let left = (tx.key_of(ann).await?.is_some(), tx.key_of(bob).await?.is_some());
            tx.done(left)
        }).await.map_err(|e: StoreError| e).unwrap();
        assert_eq!(*left, (true, false));
    }
}
