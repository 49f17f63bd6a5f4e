//! Somebody else polls with a bot's token, and so reads what people write.

use crate::operated::takeover::{BOT, Here, PATIENCE};
use crate::operated::until;
use serde_json::json;
use tests::{Engine, Raw};
use tokio::task::JoinHandle;

/// Polls with the bot's token until it is aborted.
fn polls(here: &Here) -> JoinHandle<()> {
    let (_, _, token) = tests::bots().into_iter().find(|b| b.1 == BOT).unwrap();
    let url = format!("{}/bot{token}/getUpdates", here.world.telegram.api_url());
    let http = oberih::Net::real().unwrap().http;
    tokio::spawn(async move {
        loop {
            let request = http.post(&url).header("content-type", "application/json");
            let _ = request.body(json!({ "timeout": 1 }).to_string()).send().await;
        }
    })
}

async fn kept(here: &Here) -> i64 {
    let mut raw = Raw::connect(&here.world.place).await;
    raw.numbers("SELECT count(*) FROM paused_bots WHERE reason LIKE 'somebody else polls%mark of this one%'").await[0]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_somebody_else_polls_stands_still_until_the_operator_says_so() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(31).await;
    here.well(&node).await;
    let thief = polls(&here);
    until("it stands still", async || {
        let (status, why) = here.bot(&node).await;
        status == 503 && why.starts_with("stands still until it is ours again: somebody else polls")
    })
    .await;
    until("it is kept", async || kept(&here).await == 1).await;
    assert_eq!(here.pages_that_warn(&node).await, 3);
    thief.abort();
    // no look sees that the stranger is gone, and neither does the next start
    here.looks(5).await;
    assert_eq!((here.bot(&node).await.0, kept(&here).await), (503, 1));
    node.stop().await;
    let node = here.node(32).await;
    here.looks(5).await;
    assert_eq!((here.bot(&node).await.0, kept(&here).await), (503, 1));
    let person = here.world.person(9_401, "en");
    person.sends("/start");
    let lifted = node.store().write("go on", |mut tx| async move {
        let lifted = tx.lift_pause_by_hand("stay-safe").await?;
        tx.done(lifted)
    });
    assert!(*lifted.await.map_err(|e: storage::StoreError| e).unwrap());
    person.waits_for_reply(PATIENCE).await.unwrap();
    here.well(&node).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_another_token_than_the_one_that_was_stolen_it_goes_on_by_itself() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(33).await;
    here.well(&node).await;
    let thief = polls(&here);
    until("it is kept", async || kept(&here).await == 1).await;
    thief.abort();
    node.stop().await;
    // as if it had been kept under the token of before
    let mut raw = Raw::connect(&here.world.place).await;
    raw.run("UPDATE paused_bots SET reason = replace(reason, 'mark of this one: ', 'mark of this one: f')").await;
    let node = here.node(34).await;
    here.well(&node).await;
    assert_eq!(kept(&here).await, 0);
    node.stop().await;
}
