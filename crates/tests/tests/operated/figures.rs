//! What the operator's figures tell of people.

use crate::operated::{get, readyz, until};
use domain::{HandClock, Timestamp};
use std::sync::Arc;
use std::time::Duration;
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

#[tokio::test(flavor = "multi_thread")]
async fn whether_a_line_answered_shows_from_ten_on() {
    for engine in Engine::all() {
        let clock = Arc::new(HandClock::new(Timestamp::from_unix_micros(1_795_000_000_000_000)));
        let options = WorldOptions { only: Some("stay-safe"), clock: Some(clock.clone()), ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let http = oberih::Net::real().unwrap().http;
        let node = world.node(22).await;
        until("all is well", async || readyz(&http, &node).await.0 == 200).await;
        let metrics = async || get(&http, &format!("http://{}/metrics", node.ops_addr().unwrap())).await.1;
        let answered = async |answer: &'static str, day: i64, times: usize| {
            let counted = node.store().write("answers", move |mut tx| async move {
                for _ in 0..times {
                    tx.count_answer("pl-kcik", answer, day).await?;
                }
                tx.done(())
            });
            counted.await.map_err(|e: StoreError| e).unwrap();
        };
        let line = |answer: &str, n: u32| format!("answers_total{{line=\"pl-kcik\",answer=\"{answer}\"}} {n}\n");
        // on two days: they are summed before they are judged
        answered("yes", 20_000, 5).await;
        answered("yes", 20_001, 4).await;
        answered("no", 20_001, 10).await;
        let shown = metrics().await;
        assert!(!shown.contains("answer=\"yes\""), "nine of them show: {shown}");
        assert!(shown.contains(&line("no", 10)), "{shown}");
        answered("yes", 20_002, 1).await;
        assert!(!metrics().await.contains("answer=\"yes\""), "not before the next hour");
        clock.forward(Duration::from_hours(1));
        assert!(metrics().await.contains(&line("yes", 10)));
        answered("yes", 20_002, 9).await;
        clock.forward(Duration::from_hours(1));
        assert!(metrics().await.contains(&line("yes", 10)), "nineteen are told as ten");
        node.stop().await;
    }
}
