//! She hides the chat: the deletion comes first, and what is said of it is true.

use super::*;

const MINUTE: Duration = Duration::from_secs(60);

fn hide() -> Errand {
    let wish = Wish::Hide { gone: vec![say("all is hidden")], stays: vec![say("something stays")] };
    Errand::Delete { messages: vec![1, 2, 3], wish }
}

fn is_deletion(t: &Try) -> bool {
    t.text == "no words"
}

/// What was said, without deletions.
fn said(world: &World) -> Vec<String> {
    world.got("1").into_iter().filter(|text| text != "no words").collect()
}

async fn kept_ids(world: &World, whose: &Someone) -> usize {
    let id = whose.id;
    let kept: Result<_, StoreError> =
        world.store.read("kept", |mut tx| async move { tx.chat_messages(id, at(-1_000_000)).await }).await;
    kept.unwrap().len()
}

both! {
    async fn what_the_platform_will_not_delete_is_said_once_and_can_be_tried_again(place: Place) {
        let mut world = World::new(&place, |t| match is_deletion(t) {
            true => Answer::At(Delivery::Refused("cannot be deleted")),
            false => done(),
        }).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 0, &hide(), true, None).await;
        world.begins_to_send("a").await;
        world.arrive("1", &["something stays"]).await;
        world.empty().await;
        assert_eq!(said(&world), ["something stays"], "one line, and not that all is hidden");
        assert_eq!((world.counts().await.dead, world.outboxes.health(&world.bot).dead), (0, 0));
        // the three, and the line itself
        assert_eq!(kept_ids(&world, &ann).await, 4);
        world.stops().await;
    }

    async fn that_all_is_hidden_is_said_after_it_is_and_tried_each_minute_until_then(place: Place) {
        let mut world = World::new(&place, |t| if is_deletion(t) { down() } else { done() }).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 0, &hide(), true, None).await;
        world.begins_to_send("a").await;
        for tries in 1..=12 {
            until(|| world.tries().len() >= tries, "it is tried again within a minute").await;
            world.settles().await;
            assert!(said(&world).is_empty(), "{:?}", world.tries());
            world.forward(MINUTE).await;
        }
        // another process goes on, for which it has given way to answers long ago
        world.stops().await;
        let before = world.tries().len();
        world.begins_to_send("b").await;
        world.forward(MINUTE).await;
        until(|| world.tries().len() > before, "the other process tries it").await;
        world.settles().await;
        world.plays(|_| done());
        world.forward(MINUTE).await;
        world.arrive("1", &["no words", "all is hidden"]).await;
        world.empty().await;
        world.stops().await;
    }

    async fn a_deletion_that_may_have_been_done_is_repeated_until_it_is_certain(place: Place) {
        let mut world = World::new(&place, |t| match is_deletion(t) {
            true => Answer::At(Delivery::Unclear("no answer in time")),
            false => done(),
        }).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 0, &hide(), true, None).await;
        world.begins_to_send("a").await;
        for tries in 1..=20 {
            until(|| world.tries().len() >= tries, "it is tried again within a minute").await;
            world.settles().await;
            world.forward(MINUTE).await;
        }
        world.plays(|_| done());
        world.forward(MINUTE).await;
        world.arrive("1", &["no words", "all is hidden"]).await;
        world.stops().await;
    }

    async fn whoever_writes_brings_her_deletion_forward(place: Place) {
        let mut world = World::new(&place, |t| if is_deletion(t) { down() } else { done() }).await;
        let ann = world.someone("1").await;
        world.queues(&ann, 0, &hide(), true, None).await;
        world.begins_to_send("a").await;
        until(|| !world.tries().is_empty(), "it is tried").await;
        world.settles().await;
        world.plays(|_| done());
        world.hands_over(&ann, 2, "an answer").await;
        until(|| said(&world).len() == 2, "no second passed").await;
        let mut said = said(&world);
        said.sort_unstable();
        assert_eq!(said, ["all is hidden", "an answer"]);
        world.empty().await;
        world.stops().await;
    }

    async fn what_ends_untried_for_two_days_is_said_and_what_was_hidden_late_is_not(place: Place) {
        let mut world = World::new(&place, |_| done()).await;
        let (ann, bea) = (world.someone("1").await, world.someone("2").await);
        world.queues(&ann, 0, &hide(), true, None).await;
        world.clock.forward(HOUR * 40);
        world.queues(&bea, 0, &hide(), true, None).await;
        world.clock.forward(HOUR * 8);
        world.begins_to_send("a").await;
        world.arrive("1", &["something stays"]).await;
        world.arrive("2", &["no words"]).await;
        world.empty().await;
        assert_eq!(world.got("2"), ["no words"], "it comes unasked by now");
        world.stops().await;
    }
}
