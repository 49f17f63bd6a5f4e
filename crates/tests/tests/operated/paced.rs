//! The platform's own rules as a node meets them: its pace in one chat, its numbers of updates.

use crate::operated::takeover::{BOT, PATIENCE};
use crate::operated::until;
use app::ChatPace;
use fake_telegram::Person;
use tests::{Engine, Place, World, WorldOptions};

async fn world(engine: Engine) -> World {
    World::new(Place::new(engine).await, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await
}

fn answers(person: &Person) -> usize {
    person.messages().iter().filter(|m| m.from_bot).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_five_answers_in_a_row_to_one_person_are_never_too_fast_for_the_platform() {
    let world = world(Engine::Sqlite).await;
    world.telegram.faults().enforce_pace(true);
    // the pace that the other tests do without
    let mut config = world.config();
    config.telegram.chat_pace = ChatPace::default();
    let node = world.node_with(config, 41).await.unwrap();
    let person = world.known(9_501, "en").await;
    for n in 0..25 {
        let before = answers(&person);
        person.sends(if n % 2 == 0 { "/help" } else { "/menu" });
        until("she is answered", async || answers(&person) > before).await;
    }
    assert!(world.telegram.refused().is_empty(), "{:?}", world.telegram.refused());
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn updates_whose_numbers_begin_anew_lower_are_answered_once() {
    for engine in Engine::all() {
        let world = world(engine).await;
        let node = world.node(42).await;
        let person = world.known(9_502, "en").await;
        until("all is confirmed", async || world.telegram.pending(BOT) == 0).await;
        world.telegram.set_next_update_id(BOT, 7);
        let before = answers(&person);
        // the first comes into a poll that named the old numbers, the next into one that knows the new ones
        for n in 1..=3 {
            person.sends("/menu");
            until("she is answered", async || answers(&person) >= before + n).await;
        }
        until("all is confirmed", async || world.telegram.pending(BOT) == 0).await;
        node.stop().await;
        // a new beginning asks without a number
        let node = world.node(43).await;
        person.sends("/menu");
        person.waits_for(PATIENCE, |all| all.iter().filter(|m| m.from_bot).count() >= before + 4).await.unwrap();
        until("all is confirmed", async || world.telegram.pending(BOT) == 0).await;
        node.stop().await;
        assert_eq!(answers(&person), before + 4, "{engine:?}: each once");
    }
}
