//! What is given up, what is dropped, and what holds nobody.

use super::*;

both! {
    async fn a_deletion_that_comes_too_late_ends_without_a_word(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 3, &delete(Wish::OfTime), true, None).await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.settles().await;
        world.forward(HOUR * 48).await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        assert_eq!(world.reach(&ann).await.given_up, 0);
        world.stops().await;
    }

    async fn what_the_platform_will_not_delete_is_no_dead_letter(place: Place) {
        let mut world = World::new(&place, |_| Answer::At(Delivery::Refused("cannot be deleted"))).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 3, &delete(Wish::OfTime), true, None).await;
        world.begins_to_send("a").await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        world.says(&ann, 2, "refused too").await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (1, 1), "but words are");
        world.stops().await;
    }

    async fn a_question_that_may_have_been_asked_is_not_asked_again_and_advice_is(place: Place) {
        let mut world = World::new(&place, |_| done()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        let crashed = world.write(|mut tx| async move {
            let lease = tx.take_lease(LEASE, "a process that crashed", SECOND * 60).await?;
            tx.done(lease.unwrap())
        }).await;
        world.queues(&ann, 3, &say("are you there?"), false, Some(&crashed)).await;
        world.queues(&bea, 2, &say("advice"), true, Some(&crashed)).await;
        world.write(|mut tx| async move {
            tx.expire_lease(LEASE).await?;
            tx.done(())
        }).await;
        world.begins_to_send("b").await;
        world.arrive("2", &["advice"]).await;
        world.empty().await;
        assert!(world.tries().iter().all(|t| t.to == "2"), "{:?}", world.tries());
        world.stops().await;
    }

    async fn whoever_lost_the_lease_takes_nobody_for_unreachable(place: Place) {
        let mut world = World::new(&place, |_| Answer::LaterSo(Delivery::Unreachable)).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        // meanwhile another process has taken over, and she has come back to it
        world.write(|mut tx| async move {
            tx.expire_lease(LEASE).await?;
            tx.take_lease(LEASE, "b", SECOND * 60).await?;
            tx.done(())
        }).await;
        world.says(&ann, 2, "two").await;
        world.platform.other_gate.add_permits(1);
        world.stops().await;
        assert_eq!(world.reach(&ann).await, Reach { unreachable: false, given_up: 0, latest: None });
        assert_eq!(world.counts().await.waiting, 2, "both are the other one's to say");
    }

    async fn a_delivery_that_panics_costs_one_try_and_nothing_else(place: Place) {
        let mut world = World::new(&place, |t| if t.attempts == 0 { Answer::Panic } else { done() }).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.settles().await;
        world.forward(SECOND).await;
        world.arrive("1", &["one"]).await;
        world.stops().await;
    }
    async fn what_may_have_arrived_comes_eight_times_at_most_and_holds_nobody_longer(place: Place) {
        let mut world = World::new(&place, |t| match t.text.as_str() {
            "one" => Answer::At(Delivery::Unclear("no answer in time")),
            _ => done(),
        }).await;
        let ann = world.someone("1").await;
        world.says(&ann, 0, "one").await;
        world.says(&ann, 0, "two").await;
        world.begins_to_send("a").await;
        for copies in 1..=8 {
            until(|| world.tries().len() >= copies, "it is tried again").await;
            world.settles().await;
            world.forward(HOUR).await;
        }
        world.arrive("1", &["two"]).await;
        world.empty().await;
        assert_eq!(world.tries().iter().filter(|t| t.text == "one").count(), 8);
        assert_eq!(world.counts().await.dead, 1);
        world.stops().await;
    }

    async fn a_question_that_may_have_been_asked_is_left_to_its_timer(place: Place) {
        let mut world = World::new(&place, |_| Answer::At(Delivery::Unclear("no answer in time"))).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 3, &say("are you there?"), false, None).await;
        world.begins_to_send("a").await;
        world.empty().await;
        assert_eq!((world.tries().len(), world.counts().await.dead), (1, 0));
        world.stops().await;
    }

    async fn what_panics_each_time_is_given_up_and_the_chat_goes_on(place: Place) {
        let mut world = World::new(&place, |t| if t.text == "one" { Answer::Panic } else { done() }).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.says(&ann, 2, "two").await;
        world.begins_to_send("a").await;
        for tries in 1..=3 {
            until(|| world.tries().len() >= tries, "it is tried again").await;
            world.settles().await;
            world.forward(SECOND * 60).await;
        }
        world.arrive("1", &["two"]).await;
        world.empty().await;
        assert_eq!((world.tries().len(), world.counts().await.dead), (4, 1));
        world.stops().await;
    }

    async fn a_deletion_that_fails_holds_no_answer_back(place: Place) {
        let mut world = World::new(&place, |t| if t.text == "no words" { down() } else { done() }).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 0, &delete(Wish::OfTime), true, None).await;
        world.says(&ann, 0, "numbers").await;
        world.begins_to_send("a").await;
        world.arrive("1", &["numbers"]).await;
        world.says(&ann, 2, "an answer").await;
        world.arrive("1", &["numbers", "an answer"]).await;
        world.plays(|_| done());
        world.forward(HOUR).await;
        world.empty().await;
        world.stops().await;
    }
}
