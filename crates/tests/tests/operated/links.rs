//! An address of ours that the platform refuses.

use crate::takeover::{BOT, PATIENCE};
use tests::{Engine, Place, World, WorldOptions};

#[tokio::test(flavor = "multi_thread")]
async fn numbers_arrive_although_the_platform_refuses_the_address_of_their_page() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let mut config = world.config();
    config.public_url = Some("http://localhost:8080".to_owned());
    let node = world.node_with(config, 41).await.unwrap();
    world.telegram.faults().refuse_local_links(true);
    let person = world.known(9_501, "uk").await;
    person.sends("Польща");
    person.waits_for_reply(PATIENCE).await.unwrap();
    person.sends("допоможіть мене замкнули");
    let shown = person.waits_for(PATIENCE, |shown| shown.iter().any(|m| m.from_bot && m.text.contains("112"))).await;
    let numbers = shown.unwrap().into_iter().rfind(|m| m.from_bot && m.text.contains("112")).unwrap();
    assert!(!numbers.buttons.is_empty(), "what leads nowhere outside stays: {}", numbers.text);
    let refused = |c: &fake_telegram::Call| c.method == "sendMessage" && c.status == 400;
    assert!(world.telegram.calls(BOT).iter().any(refused), "an address was refused");
    node.stop().await;
}
