//! What nobody waits for at the screen, when the platform is there again after hours.

use super::*;

const MINUTE: Duration = Duration::from_secs(60);

/// Hours in which each of them is tried in vain, until an hour lies between two tries.
async fn away(place: &Place, people: usize) -> (World, Vec<Someone>) {
    let mut world = World::new(place, |_| down()).await;
    let mut all = Vec::new();
    world.begins_to_send("a").await;
    for n in 0..people {
        let one = world.someone(&n.to_string()).await;
        world.says(&one, 3, "How is the weather?").await;
        all.push(one);
    }
    until(|| world.tries().len() >= people, "each is tried").await;
    world.settles().await;
    for _ in 0..12 {
        let before = world.tries().len();
        world.forward(HOUR).await;
        until(|| world.tries().len() >= before + people, "each is tried again").await;
        world.settles().await;
    }
    assert!(all.iter().all(|one| world.got(&one.address).is_empty()));
    (world, all)
}

async fn all_arrive(world: &World, all: &[Someone]) {
    for one in all {
        world.arrive(&one.address, &["How is the weather?"]).await;
    }
    world.empty().await;
}

both! {
    async fn an_answer_that_gets_through_brings_each_question_at_once(place: Place) {
        let (mut world, all) = away(&place, 9).await;
        world.plays(|_| done());
        let ann = world.someone("ann").await;
        let now = world.clock.now();
        world.hands_over(&ann, 2, "an answer").await;
        world.arrive("ann", &["an answer"]).await;
        all_arrive(&world, &all).await;
        assert_eq!(world.clock.now(), now, "no minute passed");
        world.stops().await;
    }

    async fn where_nobody_writes_each_question_comes_within_a_minute(place: Place) {
        let (mut world, all) = away(&place, 9).await;
        world.plays(|_| done());
        world.forward(MINUTE).await;
        all_arrive(&world, &all).await;
        world.stops().await;
    }

    async fn another_process_tries_at_once_what_an_earlier_one_tried_in_vain(place: Place) {
        let (mut world, all) = away(&place, 9).await;
        world.stops().await;
        world.plays(|_| done());
        world.begins_to_send("b").await;
        all_arrive(&world, &all).await;
        world.stops().await;
    }

    async fn while_the_platform_is_away_few_are_tried_between(place: Place) {
        let (mut world, all) = away(&place, 20).await;
        let before = world.tries().len();
        for _ in 0..3 {
            let before = world.tries().len();
            world.forward(MINUTE).await;
            until(|| world.tries().len() > before, "some are tried").await;
            world.settles().await;
        }
        let tried = world.tries().len() - before;
        assert!(tried < all.len(), "{tried} in three minutes");
        world.stops().await;
    }
}
