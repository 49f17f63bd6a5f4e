//! How updates come and go between the platform and the processes of a node: a webhook, one of two, a slow store.

use crate::bots::{PATIENCE, from_bot, has_numbers, on_each, world};
use oberih::Running;
use std::time::Duration;
use storage::StoreError;
use tests::{Engine, Raw, Talk, WorldOptions};

#[tokio::test(flavor = "multi_thread")]
async fn updates_come_by_webhook_as_well() {
    on_each(WorldOptions { webhook: true, only: Some("stay-safe"), ..WorldOptions::default() }, |w| async move {
        let node = w.node(13).await;
        let person = w.person(7_014, "uk");
        person.sends("/start");
        person.waits_for(PATIENCE, |s| from_bot(s).len() >= 2).await.unwrap();
        // a stranger without the secret is told nothing
        let url = format!("http://{}/hook/stay-safe", node.public_addr());
        let answer = reqwest_post(&url, r#"{"update_id":1}"#).await;
        assert_eq!(answer, 404);
        node.stop().await;
    })
    .await;
}

async fn reqwest_post(url: &str, body: &str) -> u16 {
    let net = oberih::Net::real().unwrap();
    net.http.post(url).body(body.to_owned()).send().await.unwrap().status().as_u16()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_share_the_work_and_one_takes_over() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let w = world(Engine::Postgres, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let (first, second) = (w.node(14).await, w.node(15).await);
    let person = w.known(7_015, "en").await;
    let holder = async |node: &Running| {
        let name = "telegram:stay-safe";
        let held = node.store().read("holder", |mut tx| async move { tx.lease_holder(name).await }).await;
        held.map_err(|e: StoreError| e).unwrap()
    };
    let before = holder(&second).await;
    assert!(before.is_some(), "one of them sends");
    let (holds, other) = if stands_by(&first).await { (second, first) } else { (first, second) };
    assert!(stands_by(&other).await && !stands_by(&holds).await, "one of them, and not both");
    holds.kill();
    person.sends("/help");
    person.waits_for(Duration::from_secs(60), has_numbers).await.unwrap();
    let after = holder(&other).await;
    assert!(after.is_some() && after != before, "the other took over");
    assert!(!stands_by(&other).await);
    other.kill();
}

/// Between two messages to one chat lies a commit, which takes what time it takes.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_seen_whole_however_long_a_commit_takes() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let w = world(Engine::Postgres, WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() }).await;
    let node = w.node(17).await;
    let slow = "CREATE FUNCTION slow() RETURNS trigger AS $$ BEGIN PERFORM pg_sleep(1.5); RETURN NULL; END $$ \
                LANGUAGE plpgsql; CREATE TRIGGER slow AFTER DELETE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION slow()";
    Raw::connect(&w.place).await.run(slow).await;
    let person = w.person(7_017, "en");
    let username = "stay_safe_bot".to_owned();
    let mut talk = Talk::Bot { telegram: w.telegram.clone(), username, person, store: node.store().clone() };
    let greeted = talk.says("/menu").await;
    assert_eq!(from_bot(&talk.person().messages()).len(), 2);
    assert!(greeted.labels.len() >= 5, "{greeted:#?}");
    node.stop().await;
}

/// Whether a process says that another one polls and sends for the bot.
async fn stands_by(node: &Running) -> bool {
    let url = format!("http://{}/readyz", node.ops_addr().unwrap());
    let answer = oberih::Net::real().unwrap().http.get(url).send().await.unwrap();
    answer.text().await.unwrap().contains("another process polls and sends for it")
}
