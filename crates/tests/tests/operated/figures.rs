//! What the operator's figures tell of people.

use crate::{get, readyz, until};
use domain::{HandClock, Timestamp};
use std::sync::Arc;
use storage::StoreError;
use tests::{Engine, Place, World, WorldOptions};

#[tokio::test(flavor = "multi_thread")]
async fn what_one_person_does_for_the_first_time_changes_no_byte_of_them() {
    for engine in Engine::all() {
        // an hour that does not end meanwhile
        let clock = Arc::new(HandClock::new(Timestamp::from_unix_micros(1_795_000_000_000_000)));
        let options = WorldOptions { only: Some("stay-safe"), clock: Some(clock), ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let http = oberih::Net::real().unwrap().http;
        let node = world.node(21).await;
        until("all is well", async || readyz(&http, &node).await.0 == 200).await;
        let metrics = async || get(&http, &format!("http://{}/metrics", node.ops_addr().unwrap())).await.1;
        let before = metrics().await;
        // the name of a write says what somebody did
        let came_back = node.store().write("return gone", |mut tx| async move {
            tx.announce("test", b"").await?;
            tx.done(())
        });
        came_back.await.map_err(|e: StoreError| e).unwrap();
        world.known(9_301, "en").await;
        assert!(node.store().metrics().writes.contains_key("return gone"));
        assert_eq!(metrics().await, before);
        node.stop().await;
    }
}
