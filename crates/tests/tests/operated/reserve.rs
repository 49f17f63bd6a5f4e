//! Files leave the disk a reserve: they wait at the messenger while there is no more, and words are kept.

use crate::operated::{readyz, until};
use oberih::config::Config;
use tests::town::{Town, eventually};
use tests::{Engine, Raw};
use tokio::sync::Mutex;

#[tokio::test(flavor = "multi_thread")]
async fn where_no_more_than_the_reserve_is_left_a_file_waits_at_the_messenger_and_readiness_says_so() {
    let mut config = Config::default();
    let mut town = Town::with(Engine::Sqlite, "ngo", |with| {
        with.files_reserve = u64::MAX;
        config = with.clone();
    })
    .await;
    let mut talk = town.talk("bot", 9_601);
    town.tells(&mut talk, "розповідь").await;
    let http = oberih::Net::real().unwrap().http;
    until("people are answered all the same", async || readyz(&http, &town.node).await.0 == 200).await;
    let (_, said) = readyz(&http, &town.node).await;
    assert_eq!(said["files"]["ok"], false);
    assert!(said["files"]["reason"].as_str().unwrap().contains("the disk is nearly full"), "{said}");

    let picture = vec![7; 300_000];
    talk.person().sends_photo_of(None, picture.clone());
    let raw = Mutex::new(Raw::connect(&town.world.place).await);
    let waiting = || async { raw.lock().await.numbers("SELECT count(*) FROM fetches WHERE attempts = 0").await[0] };
    eventually("that she sent it is kept", || async { (waiting().await == 1).then_some(()) }).await;
    for words in ["ще дещо", "і ще", "і це"] {
        talk.says(words).await;
        assert_eq!(waiting().await, 1, "nobody has fetched it");
    }
    assert!(tests::town::texts(&town.report(0).await.1).iter().any(|text| text == "ще дещо"), "words are kept");

    town.node.stop().await;
    config.files_reserve = 0;
    town.node = town.world.node_with(config, 32).await.unwrap();
    let (id, file) = town.file_at_desk().await;
    assert_eq!(town.bytes(id, &file).await, picture);
    until("readiness says that there is room", async || readyz(&http, &town.node).await.1["files"]["ok"] == true).await;
    town.node.stop().await;
}
