//! Leases and the outbox.

use crate::harness::{Place, at, both, outbox_id, people};
use domain::{ConversationId, OutboxId, Timestamp};
use std::time::Duration;
use storage::{Claimed, Fate, Lease, Outcome, Queued, Store};

const LIFE: Duration = Duration::from_secs(60);

async fn take(store: &Store, holder: &str) -> Option<Lease> {
    let taken = store
        .write("take", |mut tx| async move {
            let lease = tx.take_lease("outbox/safe", holder, LIFE).await?;
            tx.done(lease)
        })
        .await;
    taken.unwrap().into_inner()
}

async fn expire(store: &Store) {
    let expired = store
        .write("expire", |mut tx| async move {
            tx.expire_lease("outbox/safe").await?;
            tx.done(())
        })
        .await;
    expired.unwrap();
}

fn queued(conversation: ConversationId, second: i64, priority: i64, not_before: i64) -> Queued<'static> {
    Queued {
        id: outbox_id(at(second)),
        conversation,
        bot: "safe",
        priority,
        repeatable: false,
        at: at(second),
        not_before: at(not_before),
        payload: vec![5],
        attempted: None,
    }
}

/// The rows that their lease's holder says itself.
async fn enqueue(store: &Store, rows: &[Queued<'_>]) -> Vec<OutboxId> {
    let written = store
        .write("enqueue", |mut tx| async move {
            let attempted = tx.enqueue(rows).await?;
            tx.done(attempted)
        })
        .await;
    let mut attempted: Vec<_> = written.unwrap().into_inner().into_iter().collect();
    attempted.sort();
    attempted
}

async fn claim(store: &Store, lease: &Lease, now: Timestamp, limit: usize) -> Vec<Claimed> {
    let claimed = store
        .write("claim", |mut tx| async move {
            let rows = tx.claim(lease, "safe", now, limit).await?;
            tx.done(rows)
        })
        .await;
    claimed.unwrap().into_inner()
}

async fn tell(store: &Store, lease: &Lease, outcomes: &[(OutboxId, Fate)]) -> usize {
    let outcomes: Vec<_> = outcomes.iter().map(|(id, what)| Outcome { id: *id, what: *what }).collect();
    let outcomes = &outcomes;
    let told = store
        .write("outcomes", |mut tx| async move {
            let accepted = tx.outcomes(lease, outcomes).await?;
            tx.done(accepted)
        })
        .await;
    told.unwrap().into_inner()
}

fn ids(claimed: &[Claimed]) -> Vec<OutboxId> {
    claimed.iter().map(|c| c.id).collect()
}

both! {
    async fn a_lease_has_one_holder_and_a_growing_fence(place: Place) {
        let store = place.open().await;
        let first = take(&store, "a").await.unwrap();
        assert!(take(&store, "b").await.is_none() && take(&store, "a").await.is_none());
        expire(&store).await;
        let second = take(&store, "b").await.unwrap();
        assert!(second.fence > first.fence);
        let (f, s) = (&first, &second);
        let checked = store.write("check", |mut tx| async move {
            let old = (tx.check_fence(f).await?, tx.renew_lease(f, LIFE).await?);
            tx.release_lease(f).await?;
            let new = (tx.check_fence(s).await?, tx.renew_lease(s, LIFE).await?);
            tx.done((old, new))
        }).await.unwrap();
        assert_eq!(*checked, ((false, false), (true, true)));
        let released = store.write("release", |mut tx| async move {
            tx.release_lease(s).await?;
            let renewed = tx.renew_lease(s, LIFE).await?;
            tx.done(renewed)
        }).await.unwrap();
        assert!(!*released, "what was given back is not renewed");
        assert!(take(&store, "c").await.unwrap().fence > second.fence);
    }

    async fn a_lease_that_ran_out_and_that_nobody_took_is_still_its_holders(place: Place) {
        let store = place.open().await;
        let lease = store.write("short", |mut tx| async move {
            let lease = tx.take_lease("outbox/safe", "a", Duration::from_millis(1)).await?;
            tx.done(lease)
        }).await.unwrap().into_inner().unwrap();
        tokio::time::sleep(Duration::from_millis(20)).await;
        let held = &lease;
        let renewed = store.write("late", |mut tx| async move {
            let renewed = tx.renew_lease(held, LIFE).await?;
            tx.done(renewed)
        }).await.unwrap();
        assert!(*renewed);
        assert!(take(&store, "b").await.is_none(), "it is held again");
    }

    async fn a_lease_ends_by_the_clock_of_the_database(place: Place) {
        let store = place.open().await;
        let short = store.write("short", |mut tx| async move {
            let lease = tx.take_lease("outbox/safe", "a", Duration::from_millis(1)).await?;
            tx.done(lease)
        }).await.unwrap();
        assert!(short.is_some());
        let mut taken = None;
        while taken.is_none() {
            taken = take(&store, "b").await;
        }
        assert_eq!(taken.unwrap().fence, 2);
    }

    async fn claims_go_by_priority_then_by_id(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..5).await;
        let lease = take(&store, "a").await.unwrap();
        let rows = [
            queued(who[0], 1, 4, 0), queued(who[1], 2, 1, 0), queued(who[2], 3, 0, 0), queued(who[3], 4, 1, 0),
            queued(who[4], 5, 0, 900),
        ];
        enqueue(&store, &rows).await;
        enqueue(&store, &rows).await;
        let first = claim(&store, &lease, at(10), 3).await;
        assert_eq!(ids(&first), [rows[2].id, rows[1].id, rows[3].id]);
        assert_eq!((&first[0].wrapped_key, &first[0].address, &first[0].payload), (&vec![2], &vec![2], &vec![5]));
        assert!(first.iter().all(|c| !c.unclear && c.attempts == 0));
        assert_eq!(ids(&claim(&store, &lease, at(10), 3).await), [rows[0].id], "claimed once, and not too early");
        let sent: Vec<_> = rows[..4].iter().map(|r| (r.id, Fate::Sent)).collect();
        assert_eq!(tell(&store, &lease, &sent).await, 4);
        assert_eq!(tell(&store, &lease, &sent).await, 0, "told twice, accepted once");
    }

    async fn an_urgent_row_brings_the_earlier_ones_of_its_conversation_along(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..3).await;
        let lease = take(&store, "a").await.unwrap();
        let mut rows = vec![queued(who[0], 1, 2, 0), queued(who[0], 2, 2, 0), queued(who[0], 4, 2, 0)];
        rows.insert(2, queued(who[0], 3, 0, 0));
        rows.extend((5..9).map(|n| queued(who[1], n, 1, 0)));
        rows.push(queued(who[2], 9, 0, 0));
        enqueue(&store, &rows).await;
        let mut first = ids(&claim(&store, &lease, at(10), 2).await);
        first.sort();
        assert_eq!(first, [rows[0].id, rows[1].id, rows[2].id, rows[8].id], "not the one behind it, nobody else's");
        let rest = ids(&claim(&store, &lease, at(10), 9).await);
        assert_eq!(rest, [rows[4].id, rows[5].id, rows[6].id, rows[7].id, rows[3].id]);
    }

    async fn a_row_waits_for_an_earlier_one_of_its_conversation(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..2).await;
        let lease = take(&store, "a").await.unwrap();
        let rows = [queued(who[0], 1, 1, 1), queued(who[0], 2, 1, 2), queued(who[1], 3, 1, 3)];
        enqueue(&store, &rows).await;
        assert_eq!(claim(&store, &lease, at(10), 1).await.len(), 1);
        assert_eq!(tell(&store, &lease, &[(rows[0].id, Fate::Retry { not_before: at(60) })]).await, 1);
        let later = queued(who[0], 20, 0, 20);
        enqueue(&store, std::slice::from_ref(&later)).await;
        assert_eq!(ids(&claim(&store, &lease, at(30), 9).await), [rows[2].id], "the other chat only");
        let all = claim(&store, &lease, at(61), 9).await;
        assert_eq!(ids(&all), [later.id, rows[0].id, rows[1].id]);
        assert_eq!(all.iter().map(|c| c.attempts).collect::<Vec<_>>(), [0, 1, 0]);
        assert!(all.iter().all(|c| !c.unclear), "a told outcome is clear");
    }

    async fn an_old_holder_is_refused_and_its_rows_are_unclear(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..3).await;
        let old = take(&store, "a").await.unwrap();
        let mut rows = [queued(who[0], 1, 1, 0), queued(who[1], 2, 1, 0), queued(who[2], 3, 1, 0)];
        rows[2].attempted = Some(&old);
        enqueue(&store, &rows).await;
        assert_eq!(ids(&claim(&store, &old, at(9), 1).await), [rows[0].id]);
        expire(&store).await;
        let new = take(&store, "b").await.unwrap();
        assert!(claim(&store, &old, at(9), 9).await.is_empty());
        assert_eq!(tell(&store, &old, &[(rows[0].id, Fate::Sent)]).await, 0);
        let claimed = claim(&store, &new, at(9), 9).await;
        assert_eq!(ids(&claimed), [rows[0].id, rows[1].id, rows[2].id]);
        assert_eq!(claimed.iter().map(|c| c.unclear).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(tell(&store, &new, &[(rows[0].id, Fate::Sent), (rows[1].id, Fate::Drop)]).await, 2);
    }

    async fn what_the_writer_says_itself_is_not_claimed(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..1).await;
        let lease = take(&store, "a").await.unwrap();
        let row = Queued { attempted: Some(&lease), ..queued(who[0], 1, 1, 0) };
        enqueue(&store, std::slice::from_ref(&row)).await;
        assert!(claim(&store, &lease, at(9), 9).await.is_empty());
        assert_eq!(tell(&store, &lease, &[(row.id, Fate::Retry { not_before: at(9) })]).await, 1);
        assert_eq!(ids(&claim(&store, &lease, at(9), 9).await), [row.id]);
    }

    async fn dead_letters_are_kept_shown_and_revived(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..2).await;
        let lease = take(&store, "a").await.unwrap();
        let rows = [queued(who[0], 1, 1, 0), queued(who[1], 2, 1, 0)];
        enqueue(&store, &rows).await;
        claim(&store, &lease, at(9), 9).await;
        assert_eq!(tell(&store, &lease, &[(rows[0].id, Fate::Dead { reason: "refused" })]).await, 1);
        assert!(claim(&store, &lease, at(9), 9).await.is_empty());
        let (counts, letters) = store.read("dead", |mut tx| async move {
            Ok::<_, storage::StoreError>((tx.outbox_counts("safe").await?, tx.dead_letters(10).await?))
        }).await.unwrap();
        assert_eq!((counts.waiting, counts.dead, counts.oldest), (1, 1, Some(at(2))));
        assert_eq!((letters.len(), letters[0].id, letters[0].reason.as_str()), (1, rows[0].id, "refused"));
        let revived = store.write("revive", |mut tx| async move {
            let revived = tx.revive_dead_letters("safe", at(8)).await?;
            tx.done(revived)
        }).await.unwrap();
        assert_eq!(*revived, 1);
        let again = claim(&store, &lease, at(9), 9).await;
        assert_eq!((again[0].id, again[0].attempts, again[0].at), (rows[0].id, 0, at(8)), "as if queued now");
        let first = who[0];
        let dropped = store.write("drop", |mut tx| async move {
            let dropped = tx.drop_outbox(first).await?;
            tx.done(dropped)
        }).await.unwrap();
        assert_eq!(*dropped, 1);
    }

    async fn to_be_asked_to_wait_is_no_try_and_holds_the_whole_chat(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..1).await;
        let lease = take(&store, "a").await.unwrap();
        let rows = [queued(who[0], 1, 3, 1), queued(who[0], 2, 0, 2)];
        enqueue(&store, &rows).await;
        claim(&store, &lease, at(9), 9).await;
        let told = [(rows[0].id, Fate::Wait { not_before: at(60) }), (rows[1].id, Fate::Wait { not_before: at(9) })];
        assert_eq!(tell(&store, &lease, &told).await, 2);
        enqueue(&store, &[queued(who[0], 3, 4, 3)]).await;
        assert_eq!(ids(&claim(&store, &lease, at(59), 9).await), [rows[1].id], "what was told later counts");
        assert_eq!(tell(&store, &lease, &[(rows[1].id, Fate::Wait { not_before: at(60) })]).await, 1);
        let all = claim(&store, &lease, at(60), 9).await;
        assert_eq!(all.len(), 3);
        assert!(all.iter().all(|c| c.attempts == 0));
    }

    async fn a_reminder_that_waits_holds_back_reminders_only(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..1).await;
        let lease = take(&store, "a").await.unwrap();
        let rows = [queued(who[0], 1, 3, 1), queued(who[0], 2, 3, 2)];
        enqueue(&store, &rows).await;
        claim(&store, &lease, at(9), 9).await;
        let told = [(rows[0].id, Fate::Retry { not_before: at(600) }), (rows[1].id, Fate::Wait { not_before: at(9) })];
        assert_eq!(tell(&store, &lease, &told).await, 2);
        let answer = queued(who[0], 10, 2, 10);
        enqueue(&store, std::slice::from_ref(&answer)).await;
        // with a limit that lets the earlier ones come along
        assert_eq!(ids(&claim(&store, &lease, at(20), 1).await), [answer.id]);
        let first = who[0];
        let (held, forward) = store.write("forward", |mut tx| async move {
            let held = tx.held_back("safe", at(20)).await?;
            let forward = tx.bring_forward(first, at(20)).await?;
            tx.done((held, forward))
        }).await.map_err(|e: storage::StoreError| e).unwrap().into_inner();
        assert_eq!((held, forward), (vec![], 1), "nobody who waits at the screen waits");
        assert_eq!(ids(&claim(&store, &lease, at(20), 9).await), [rows[0].id, rows[1].id]);
        assert_eq!(tell(&store, &lease, &[(answer.id, Fate::Retry { not_before: at(70) })]).await, 1);
        let held = store.read("held", |mut tx| async move { tx.held_back("safe", at(20)).await }).await;
        assert_eq!(held.map_err(|e: storage::StoreError| e).unwrap(), [(first, at(70))]);
    }

    async fn what_is_said_right_after_the_commit_overtakes_nothing(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..4).await;
        let lease = take(&store, "a").await.unwrap();
        let mine = |to, second, priority| Queued { attempted: Some(&lease), ..queued(to, second, priority, second) };
        assert_eq!(enqueue(&store, &[mine(who[0], 1, 2)]).await.len(), 1);
        assert_eq!(enqueue(&store, &[mine(who[0], 2, 2)]).await.len(), 1, "its own come one after another");
        // one waits that another process queued
        let waits = queued(who[1], 1, 2, 1);
        enqueue(&store, std::slice::from_ref(&waits)).await;
        let behind = [mine(who[1], 2, 0), mine(who[2], 2, 2)];
        assert_eq!(enqueue(&store, &behind).await, [behind[1].id], "nothing is urgent enough");
        let further = mine(who[1], 3, 2);
        assert!(enqueue(&store, std::slice::from_ref(&further)).await.is_empty());
        assert_eq!(ids(&claim(&store, &lease, at(9), 9).await), [behind[0].id, waits.id, further.id], "by priority");
        assert_eq!(enqueue(&store, &[mine(who[1], 4, 2)]).await.len(), 1, "now they are all in one hand");
        // a reminder holds nobody's answer back, and what must wait until later is known to the holder
        enqueue(&store, &[queued(who[3], 1, 3, 1), queued(who[3], 2, 2, 600)]).await;
        assert_eq!(enqueue(&store, &[mine(who[3], 3, 2)]).await.len(), 1);
        assert!(enqueue(&store, &[mine(who[3], 4, 3)]).await.is_empty(), "but reminders it does");
        // a process that stood still and wakes up
        expire(&store).await;
        let other = take(&store, "b").await.unwrap();
        let late = mine(who[2], 5, 2);
        assert!(enqueue(&store, std::slice::from_ref(&late)).await.is_empty());
        let after = Queued { attempted: Some(&other), ..queued(who[2], 6, 2, 6) };
        assert!(enqueue(&store, std::slice::from_ref(&after)).await.is_empty());
        let claimed = ids(&claim(&store, &other, at(9), 99).await);
        assert!(claimed.contains(&late.id) && claimed.contains(&after.id));
    }

    async fn what_gives_way_holds_nothing_back_but_its_like(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..1).await;
        let lease = take(&store, "a").await.unwrap();
        let rows = [queued(who[0], 1, 0, 1), queued(who[0], 2, 0, 2), queued(who[0], 3, 3, 3)];
        enqueue(&store, &rows).await;
        claim(&store, &lease, at(9), 9).await;
        let told = [
            (rows[0].id, Fate::GiveWay { not_before: at(600) }),
            (rows[1].id, Fate::Wait { not_before: at(9) }),
            (rows[2].id, Fate::Wait { not_before: at(9) }),
        ];
        assert_eq!(tell(&store, &lease, &told).await, 3);
        assert_eq!(ids(&claim(&store, &lease, at(20), 9).await), [rows[1].id]);
        let later = claim(&store, &lease, at(600), 9).await;
        assert_eq!(ids(&later), [rows[0].id, rows[2].id]);
        assert_eq!((later[0].priority, later[0].attempts), (storage::UNHURRIED, 1));
    }

    async fn two_processes_claim_nothing_twice(place: Place) {
        let store = place.open().await;
        let who = people(&store, "safe", 0..40).await;
        let lease = take(&store, "a").await.unwrap();
        let rows: Vec<_> = who.iter().map(|w| queued(*w, 1, 1, 0)).collect();
        enqueue(&store, &rows).await;
        let claims = (0..8).map(|_| {
            let (store, lease) = (store.clone(), lease.clone());
            tokio::spawn(async move { claim(&store, &lease, at(9), 7).await })
        });
        let mut all = Vec::new();
        for claims in futures_util::future::join_all(claims).await {
            all.extend(ids(&claims.unwrap()));
        }
        all.extend(ids(&claim(&store, &lease, at(9), 99).await));
        all.sort();
        let mut want: Vec<_> = rows.iter().map(|r| r.id).collect();
        want.sort();
        assert_eq!(all, want);
    }
}
