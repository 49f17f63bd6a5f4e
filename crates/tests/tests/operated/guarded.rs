//! A bot that stood still: when it goes on, when it must not, and what is set again then.

use crate::operated::takeover::{BOT, Here, PATIENCE};
use crate::operated::until;
use serde_json::json;
use std::time::Duration;
use tests::{Engine, Raw};

const THIEF: &str = "http://127.0.0.1:9/thief";
const WEBHOOK: &str = "a strange webhook address is set";
const NAME: &str = "the bot's name changed";

async fn paused(here: &Here) -> i64 {
    Raw::connect(&here.world.place).await.numbers("SELECT count(*) FROM paused_bots").await[0]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_is_well_does_not_stand_still_for_what_a_stopped_process_wrote_late() {
    for engine in Engine::all() {
        let here = Here::new(engine, false).await;
        let node = here.node(1).await;
        here.well(&node).await;
        let mut raw = Raw::connect(&here.world.place).await;
        raw.run("INSERT INTO paused_bots (bot, since, reason) VALUES ('stay-safe', 1, 'late')").await;
        until("it goes on", async || paused(&here).await == 0).await;
        let person = here.world.person(9_101, "en");
        person.sends("/start");
        person.waits_for_reply(PATIENCE).await.unwrap();
        here.well(&node).await;
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_a_bot_over_knows_at_once_that_it_stands_still_and_lets_it_go_on() {
    // an embedded store has one process
    for engine in Engine::all().into_iter().filter(|engine| *engine == Engine::Postgres) {
        let here = Here::new(engine, false).await;
        let first = here.node(2).await;
        here.well(&first).await;
        let second = here.node(3).await;
        let person = here.world.person(9_102, "en");
        here.thief("setWebhook", json!({ "url": THIEF })).await;
        here.stands_still(&first, WEBHOOK).await;
        person.sends("/start");
        first.stop().await;
        here.looks(5).await;
        here.stands_still(&second, WEBHOOK).await;
        assert_eq!((here.sent(), here.world.telegram.pending(BOT)), (0, 1));
        here.thief("deleteWebhook", json!({})).await;
        person.waits_for_reply(PATIENCE).await.unwrap();
        here.well(&second).await;

        // the stranger is gone while it changes hands: whoever comes next does not stand still for ever
        let third = here.node(4).await;
        here.thief("setWebhook", json!({ "url": THIEF })).await;
        here.stands_still(&second, WEBHOOK).await;
        let (_, ()) = tokio::join!(here.thief("deleteWebhook", json!({})), second.stop());
        here.well(&third).await;
        assert_eq!(paused(&here).await, 0);
        person.sends("/menu");
        person.waits_for_reply(PATIENCE).await.unwrap();
        third.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_was_changed_while_nobody_looked_is_compared_with_the_one_that_it_had() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(5).await;
    here.well(&node).await;
    until("our name is set", async || here.world.telegram.profile(BOT)["name"][""] == here.name.as_str()).await;
    here.looks(2).await;
    here.thief("setWebhook", json!({ "url": THIEF })).await;
    here.stands_still(&node, WEBHOOK).await;
    node.stop().await;
    here.thief("setMyName", json!({ "name": "Win money" })).await;
    let node = here.node(6).await;
    here.looks(3).await;
    here.thief("deleteWebhook", json!({})).await;
    here.looks(5).await;
    // the operator is told what says most of whose it is
    here.stands_still(&node, NAME).await;
    assert_eq!(here.world.telegram.profile(BOT)["name"][""], "Win money", "it is left as it is found");
    here.thief("setMyName", json!({ "name": here.name })).await;
    here.well(&node).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_thief_changed_besides_is_set_again_when_the_bot_goes_on() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(7).await;
    here.well(&node).await;
    let short = || here.world.telegram.profile(BOT)["short_description"][""].clone();
    until("it is set up", async || short().is_string()).await;
    let ours = short();
    here.looks(2).await;
    here.thief("setWebhook", json!({ "url": THIEF })).await;
    here.stands_still(&node, WEBHOOK).await;
    here.thief("setMyShortDescription", json!({ "short_description": "Cheap" })).await;
    here.looks(3).await;
    assert_eq!(short(), "Cheap", "it is left as it is found");
    here.thief("deleteWebhook", json!({})).await;
    until("it is set again", async || short() == ours).await;
    here.well(&node).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_has_set_its_webhook_once_puts_it_in_nobody_elses_place() {
    let here = Here::new(Engine::Sqlite, true).await;
    let mut config = here.config();
    // nobody looks meanwhile
    config.telegram.look = Duration::from_secs(3_600);
    let node = here.world.node_with(config, 8).await.unwrap();
    here.well(&node).await;
    here.thief("setWebhook", json!({ "url": THIEF })).await;
    let set = here.asked("setWebhook");
    // the lease is lost and taken again
    let mut raw = Raw::connect(&here.world.place).await;
    raw.run("UPDATE leases SET expires = 0 WHERE name = 'telegram:stay-safe'").await;
    here.stands_still(&node, WEBHOOK).await;
    assert_eq!(here.asked("setWebhook"), set, "the stranger's stays for the operator to see");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_operator_lets_a_bot_go_on_that_stands_still_for_its_name_alone() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(9).await;
    here.well(&node).await;
    until("our name is set", async || here.world.telegram.profile(BOT)["name"][""] == here.name.as_str()).await;
    here.looks(2).await;
    let goes_on = async || {
        let store = here.world.place.store().await;
        let lifted = store.write("go on", |mut tx| async move {
            let lifted = tx.lift_pause_by_hand("stay-safe").await?;
            tx.done(lifted)
        });
        lifted.await.map_err(|e: storage::StoreError| e).unwrap().into_inner()
    };
    assert!(!goes_on().await, "it does not stand still");
    here.thief("setMyName", json!({ "name": "Win money" })).await;
    here.stands_still(&node, NAME).await;
    until("it is kept", async || paused(&here).await == 1).await;
    assert!(goes_on().await);
    until("our name is set again", async || here.world.telegram.profile(BOT)["name"][""] == here.name.as_str()).await;
    here.well(&node).await;
    // a webhook is not forgiven by a word
    here.thief("setWebhook", json!({ "url": THIEF })).await;
    here.stands_still(&node, WEBHOOK).await;
    until("it is kept", async || paused(&here).await == 1).await;
    assert!(goes_on().await);
    here.looks(3).await;
    here.stands_still(&node, WEBHOOK).await;
    node.stop().await;
}
