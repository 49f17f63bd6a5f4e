//! The platform is away for a while, or we were.

use super::*;

both! {
    async fn after_an_outage_of_an_hour_everything_arrives_in_order(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let (ann, bea, cleo) = (world.someone("1").await, world.someone("2").await, world.someone("3").await);
        world.begins_to_send("a").await;
        world.says(&ann, 2, "one").await;
        world.says(&ann, 2, "two").await;
        world.says(&bea, 0, "danger").await;
        world.says(&cleo, 3, "reminder").await;
        until(|| world.tries().len() >= 3, "each chat is tried").await;
        world.settles().await;
        for step in 0..12 {
            let before = world.tries().len();
            world.forward(HOUR / 12).await;
            until(|| world.tries().len() > before, "it is tried again").await;
            world.settles().await;
            if step == 6 {
                world.hands_over(&ann, 2, "three").await;
            }
        }
        assert!(world.got("1").is_empty());
        world.plays(|_| done());
        for _ in 0..6 {
            world.forward(HOUR / 4).await;
            let _ = tokio::time::timeout(SECOND, until(|| !world.got("3").is_empty(), "it arrives")).await;
        }
        world.arrive("1", &["one", "two", "three"]).await;
        world.arrive("2", &["danger"]).await;
        world.arrive("3", &["reminder"]).await;
        world.empty().await;
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        world.stops().await;
    }

    async fn what_grew_too_old_is_given_up_and_kept_for_the_desk_and_the_operator(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.begins_to_send("a").await;
        world.says(&ann, 0, "danger").await;
        world.says(&ann, 1, "a human's words").await;
        world.says(&bea, 2, "the guide").await;
        let tried = |text: &str| world.tries().iter().filter(|t| t.text == text).count();
        let again = async |text: &str, after: Duration| {
            let before = tried(text);
            world.forward(after).await;
            until(|| tried(text) > before, text).await;
            world.settles().await;
        };
        until(|| tried("danger") == 1 && tried("the guide") == 1, "all are tried").await;
        world.settles().await;
        again("the guide", HOUR * 3 - SECOND).await;
        assert_eq!(world.counts().await.dead, 0);
        world.forward(SECOND * 60).await;
        until(|| world.outboxes.health(&world.bot).dead == 1, "the guide's answer is given up").await;
        again("danger", HOUR * 20).await;
        assert_eq!(world.outboxes.health(&world.bot).dead, 1, "nothing urgent within a day");
        world.forward(HOUR).await;
        until(|| world.outboxes.health(&world.bot).dead == 2, "after a day it is").await;
        until(|| tried("a human's words") > 0, "what waited behind it is tried").await;
        world.settles().await;
        again("a human's words", HOUR * 47).await;
        assert_eq!(world.outboxes.health(&world.bot).dead, 2, "and a human's words even later");
        world.forward(HOUR * 2).await;
        world.empty().await;
        // readiness reads these counts
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (3, 3));
        assert_eq!(world.reach(&ann).await, Reach { unreachable: false, given_up: 2, latest: Some(at(0)) });
        let (bot, now) = (BOT, world.clock.now());
        world.plays(|_| done());
        let revived = world.write(|mut tx| async move {
            let revived = tx.revive_dead_letters(bot, now).await?;
            tx.announce("outbox", b"").await?;
            tx.done(revived)
        }).await;
        assert_eq!(revived, 3);
        world.arrive("1", &["danger", "a human's words"]).await;
        world.empty().await;
        assert_eq!(world.reach(&ann).await.given_up, 0);
        world.stops().await;
    }

    async fn whoever_writes_after_an_outage_is_answered_at_once_behind_what_waited(place: Place) {
        let mut world = World::new(&place, |_| down()).await;
        let ann = world.someone("1").await;
        world.says(&ann, 2, "one").await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        // another process goes on, and knows nothing of it but what the store says
        world.stops().await;
        world.begins_to_send("b").await;
        world.plays(|_| done());
        world.hands_over(&ann, 2, "two").await;
        world.arrive("1", &["one", "two"]).await;
        assert!(world.tries().iter().all(|t| t.at == at(0)), "no second passed");
        world.stops().await;
    }

    async fn what_was_too_long_on_its_way_is_not_sent_after_a_night(place: Place) {
        let mut world = World::new(&place, |_| done()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.says(&ann, 2, "an answer of yesterday").await;
        world.says(&ann, 1, "a human's words").await;
        world.queues(&bea, 0, &delete(Wish::OfTime), true, None).await;
        world.clock.forward(HOUR * 50);
        world.begins_to_send("a").await;
        world.empty().await;
        world.arrive("1", &["a human's words"]).await;
        assert_eq!((world.tries().len(), world.counts().await.dead), (1, 1), "a deletion ends without a word");
        world.stops().await;
    }
}
