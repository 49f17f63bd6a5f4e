//! Somebody else has a hand on a bot: nothing leaves through it, nobody is sent there, until it is ours again.

use crate::operated::{get, readyz, until};
use domain::Language;
use oberih::Running;
use serde_json::{Value, json};
use std::time::Duration;
use tests::{Engine, Place, World, WorldOptions};

pub(crate) const BOT: &str = "stay_safe_bot";
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
const LOOK: Duration = Duration::from_millis(50);

pub(crate) struct Here {
    pub(crate) world: World,
    http: reqwest::Client,
    sentence: String,
    pub(crate) name: String,
}

impl Here {
    pub(crate) async fn new(engine: Engine, webhook: bool) -> Self {
        let options = WorldOptions { only: Some("stay-safe"), webhook, ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let now = domain::Clock::now(&oberih::SystemClock);
        let content = content::load(&oberih::embedded_content(), now).content.unwrap();
        let bot = content.bots().find(|b| b.username == BOT).unwrap();
        let sentence = content.texts().get(Language::parse("en").unwrap(), "web-paused").to_string();
        let name = bot.title[&bot.languages[0]].clone();
        Self { world, http: oberih::Net::real().unwrap().http, sentence, name }
    }

    pub(crate) fn config(&self) -> oberih::config::Config {
        let mut config = self.world.config();
        config.telegram.look = LOOK;
        config
    }

    pub(crate) async fn node(&self, seed: u64) -> Running {
        self.world.node_with(self.config(), seed).await.unwrap()
    }

    /// Whoever has the token calls the platform.
    pub(crate) async fn thief(&self, method: &str, parameters: Value) {
        let (_, _, token) = tests::bots().into_iter().find(|b| b.1 == BOT).unwrap();
        let url = format!("{}/bot{token}/{method}", self.world.telegram.api_url());
        let request = self.http.post(url).header("content-type", "application/json").body(parameters.to_string());
        assert_eq!(request.send().await.unwrap().status(), 200);
    }

    pub(crate) fn asked(&self, method: &str) -> usize {
        self.world.telegram.calls(BOT).iter().filter(|c| c.method == method).count()
    }

    /// So many more looks were taken.
    pub(crate) async fn looks(&self, more: usize) {
        let before = self.asked("getWebhookInfo");
        until("the bot is looked at", async || self.asked("getWebhookInfo") >= before + more).await;
    }

    pub(crate) async fn bot(&self, node: &Running) -> (u16, String) {
        let (status, said) = readyz(&self.http, node).await;
        (status, said["bots"]["stay-safe"]["reason"].as_str().unwrap().to_owned())
    }

    pub(crate) async fn well(&self, node: &Running) {
        until("the bot is well", async || self.bot(node).await == (200, "well".to_owned())).await;
    }

    pub(crate) async fn stands_still(&self, node: &Running, why: &str) {
        let want = (503, format!("stands still until it is ours again: {why}"));
        until(why, async || self.bot(node).await == want).await;
    }

    /// How many of the pages say that the bot is not to be used.
    pub(crate) async fn pages_that_warn(&self, node: &Running) -> usize {
        let mut warn = 0;
        for path in ["", "about", "chat/stay-safe"] {
            let (status, text) = get(&self.http, &format!("http://{}/{path}?l=en", node.public_addr())).await;
            assert_eq!(status, 200, "{path}");
            warn += usize::from(text.contains(&self.sentence));
        }
        warn
    }

    pub(crate) fn sent(&self) -> u64 {
        self.world.telegram.counters(BOT).sent_messages
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bot_that_has_botfathers_name_gets_ours_and_stays_well_and_a_thiefs_name_stops_it() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(1).await;
    here.well(&node).await;
    until("our name is set", async || here.world.telegram.profile(BOT)["name"][""] == here.name.as_str()).await;
    here.looks(5).await;
    assert_eq!(here.bot(&node).await, (200, "well".to_owned()));
    assert_eq!(here.pages_that_warn(&node).await, 0);
    here.thief("setMyName", json!({ "name": "Win money" })).await;
    here.stands_still(&node, "the bot's name changed").await;
    assert_eq!(here.pages_that_warn(&node).await, 3);
    let person = here.world.person(9_001, "en");
    person.sends("/start");
    here.looks(5).await;
    assert_eq!((here.sent(), here.world.telegram.pending(BOT)), (0, 1), "nobody is answered through it");
    // a start does not make it ours by putting the name right
    node.stop().await;
    let node = here.node(2).await;
    here.looks(5).await;
    here.stands_still(&node, "the bot's name changed").await;
    assert_eq!(here.world.telegram.profile(BOT)["name"][""], "Win money");
    here.thief("setMyName", json!({ "name": here.name })).await;
    person.waits_for_reply(PATIENCE).await.unwrap();
    here.well(&node).await;
    assert_eq!(here.pages_that_warn(&node).await, 0);
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_a_stranger_gets_the_updates_nothing_leaves_and_afterwards_all_that_waited() {
    for engine in Engine::all() {
        let here = Here::new(engine, false).await;
        let node = here.node(3).await;
        here.well(&node).await;
        let (ann, bob) = (here.world.known(9_002, "en").await, here.world.person(9_003, "en"));
        let heard = ann.messages().iter().filter(|m| m.from_bot).count();
        // an answer that did not get through waits in the outbox
        here.world.telegram.faults().server_error_next(1_000);
        ann.sends("help");
        until("an answer is tried", async || here.world.telegram.calls(BOT).iter().any(|c| c.status == 502)).await;
        here.thief("setWebhook", json!({ "url": "http://127.0.0.1:9/thief" })).await;
        here.stands_still(&node, "a strange webhook address is set").await;
        here.world.telegram.faults().server_error_next(0);
        // what was on its way when it began to stand still has ended
        here.looks(2).await;
        let (sent, asked) = (here.sent(), here.asked("getUpdates"));
        bob.sends("/start");
        assert_eq!(here.pages_that_warn(&node).await, 3);
        // longer than the next try of what waits
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!((here.sent(), here.asked("getUpdates")), (sent, asked));
        // the next start knows
        node.stop().await;
        let names = here.asked("setMyName") + here.asked("getMyName");
        let node = here.node(4).await;
        assert_eq!(here.pages_that_warn(&node).await, 3, "at once");
        here.looks(5).await;
        here.stands_still(&node, "a strange webhook address is set").await;
        assert_eq!(here.sent(), sent);
        assert_eq!(here.asked("setMyName") + here.asked("getMyName"), names, "it is left as it is found");
        here.thief("deleteWebhook", json!({})).await;
        bob.waits_for_reply(PATIENCE).await.unwrap();
        ann.waits_for(PATIENCE, |s| s.iter().filter(|m| m.from_bot).count() > heard).await.unwrap();
        here.well(&node).await;
        assert_eq!(here.pages_that_warn(&node).await, 0);
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_called_bot_is_well_from_its_first_deployment_on_sets_its_webhook_again_and_stands_still_like_a_polled_one() {
    let here = Here::new(Engine::Sqlite, true).await;
    here.world.telegram.faults().webhook_first_delay(LOOK);
    let node = here.node(5).await;
    let mut reasons = std::collections::BTreeSet::new();
    until("the bot is well", async || {
        let (status, reason) = here.bot(&node).await;
        reasons.insert(reason);
        status == 200
    })
    .await;
    reasons.retain(|r| r.contains("gone") || r.contains("strange") || r.contains("stands"));
    assert!(reasons.is_empty(), "{reasons:?}");
    let set = here.asked("setWebhook");
    here.thief("deleteWebhook", json!({})).await;
    until("the webhook is set again", async || here.asked("setWebhook") > set).await;
    here.well(&node).await;
    let person = here.world.person(9_004, "en");
    here.thief("setMyName", json!({ "name": "Win money" })).await;
    here.stands_still(&node, "the bot's name changed").await;
    person.sends("/start");
    here.looks(5).await;
    assert_eq!((here.sent(), here.world.telegram.pending(BOT)), (0, 1), "it waits at the platform");
    here.thief("setMyName", json!({ "name": here.name })).await;
    person.waits_for_reply(PATIENCE).await.unwrap();
    let url = format!("http://{}", node.public_addr());
    node.stop().await;
    // from now on it is polled: our own old webhook is no stranger's, and goes
    let mut config = here.config();
    config.telegram.mode = oberih::config::Mode::Poll;
    config.public_url = Some(url);
    let node = here.world.node_with(config, 6).await.unwrap();
    until("the bot is well", async || {
        let (status, reason) = here.bot(&node).await;
        assert!(!reason.contains("strange"), "{reason}");
        status == 200
    })
    .await;
    person.sends("/menu");
    person.waits_for_reply(PATIENCE).await.unwrap();
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_platform_that_does_not_answer_pauses_nobody() {
    let here = Here::new(Engine::Sqlite, false).await;
    let node = here.node(7).await;
    here.well(&node).await;
    here.world.telegram.faults().server_error_updates_next(3);
    let person = here.world.person(9_005, "en");
    person.sends("/start");
    until("it fails", async || {
        here.world.telegram.calls(BOT).iter().any(|c| c.method == "getUpdates" && c.status == 502)
    })
    .await;
    assert_eq!(here.pages_that_warn(&node).await, 0);
    person.waits_for_reply(PATIENCE).await.unwrap();
    node.stop().await;
}
