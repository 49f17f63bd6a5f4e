//! Readiness: each of its parts says how it is, and nothing of a single chat.

use crate::operated::{get, readyz, until};
use std::time::Duration;
use tests::town::Town;
use tests::{Engine, Place, Raw, World, WorldOptions};

#[tokio::test(flavor = "multi_thread")]
async fn each_part_says_how_it_is() {
    for engine in Engine::all() {
        let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
        let world = World::new(Place::new(engine).await, options).await;
        let http = oberih::Net::real().unwrap().http;
        let node = world.node(1).await;
        until("all is well", async || readyz(&http, &node).await.0 == 200).await;
        let (_, said) = readyz(&http, &node).await;
        let now = domain::Clock::now(&oberih::SystemClock);
        let content = content::load(&oberih::embedded_content(), now).content.unwrap();
        assert_eq!(said["content"]["version"], content.version());
        assert_eq!(said["content"]["unreviewed"], content.unreviewed_count());
        assert!(content.unreviewed_count() > 0 && said["content"]["ok"] == true);
        let root = said["root_key"]["reason"].as_str().unwrap();
        let want = if world.place.database.is_some() { "a server of its own" } else { "accept_same_disk" };
        assert!(root.contains(want), "{root}");
        assert_eq!(
            (&said["quarantine"]["reason"], &said["bots"]["stay-safe"]["dead_letters"]),
            (&"none".into(), &"none".into())
        );
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_away_is_said_and_that_it_is_back_too() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Postgres).await, options).await;
    let http = oberih::Net::real().unwrap().http;
    let node = world.node(6).await;
    until("all is well", async || readyz(&http, &node).await.0 == 200).await;
    let mut server = Raw::server().await;
    let url = world.place.database.clone().unwrap();
    let name = url.rsplit_once('/').unwrap().1;
    server.run(&format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false")).await;
    server.run(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")).await;
    until("it is said", async || {
        let (status, said) = readyz(&http, &node).await;
        status == 503 && said["store"]["ok"] == false && said["bots"]["stay-safe"].is_object()
    })
    .await;
    server.run(&format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true")).await;
    until("all is well again", async || readyz(&http, &node).await.0 == 200).await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_given_up_is_told_in_tens_and_people_are_answered_all_the_same() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let http = oberih::Net::real().unwrap().http;
    let node = world.node(2).await;
    until("all is well", async || readyz(&http, &node).await.0 == 200).await;
    world.telegram.faults().server_error_next(100_000);
    let mut raw = Raw::connect(&world.place).await;
    let count = async || {
        let counts = node.store().read("t", |mut tx| async move { tx.outbox_counts("stay-safe").await }).await;
        let counts: storage::OutboxCounts = counts.map_err(|e: storage::StoreError| e).unwrap();
        counts.waiting + counts.dead
    };
    for (people, told, gauge) in [(0..1, "fewer than ten", "} 1\n"), (1..12, "10 or more", "} 10\n")] {
        let want = i64::from(people.end);
        for n in people {
            world.person(9_100 + i64::from(n), "en").sends("/menu");
        }
        until("answers wait", async || count().await >= want).await;
        raw.run(&format!(
            "UPDATE outbox SET dead = TRUE, reason = 'x' WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT {want})"
        ))
        .await;
        let (status, said) = readyz(&http, &node).await;
        let bot = &said["bots"]["stay-safe"];
        assert_eq!((status, &bot["ok"], &bot["dead_letters"]), (200, &false.into(), &told.into()));
        assert!(bot["reason"].as_str().unwrap().contains(told), "{bot}");
        let (_, metrics) = get(&http, &format!("http://{}/metrics", node.ops_addr().unwrap())).await;
        let line = metrics.lines().find(|l| l.starts_with("oberih_outbox_dead{")).unwrap();
        assert!(format!("{line}\n").ends_with(gauge), "{line}");
    }
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_bot_than_the_configured_one_is_not_ready_and_nobody_is_answered_through_it() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let http = oberih::Net::real().unwrap().http;
    let mut config = world.config();
    config.bot.get_mut("stay-safe").unwrap().username = Some("another_bot".to_owned());
    let person = world.person(9_201, "en");
    person.sends("/start");
    let node = world.node_with(config, 3).await.unwrap();
    until("it is said", async || {
        let (status, said) = readyz(&http, &node).await;
        let reason = said["bots"]["stay-safe"]["reason"].as_str().unwrap().to_owned();
        status == 503 && reason.ends_with("the bot's username changed")
    })
    .await;
    let (_, about) = get(&http, &format!("http://{}/about?l=en", node.public_addr())).await;
    assert!(about.contains("t.me/another_bot") && !about.contains("href=\"https://t.me/another_bot"), "{about}");
    node.stop().await;
    // called as it is
    let mut config = world.config();
    config.bot.get_mut("stay-safe").unwrap().username = Some("Stay_Safe_Bot".to_owned());
    let node = world.node_with(config, 4).await.unwrap();
    person.sends("/menu");
    person.waits_for_reply(Duration::from_secs(60)).await.unwrap();
    until("all is well", async || readyz(&http, &node).await.0 == 200).await;
    let (_, about) = get(&http, &format!("http://{}/about?l=en", node.public_addr())).await;
    assert!(about.contains("href=\"https://t.me/Stay_Safe_Bot"), "{about}");
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desk_that_the_store_has_not_or_has_otherwise_is_said_and_people_are_answered() {
    let town = Town::with(Engine::Sqlite, "ngo", |_| {}).await;
    let http = oberih::Net::real().unwrap().http;
    let (_, said) = readyz(&http, &town.node).await;
    assert_eq!(said["desks"], serde_json::json!({ "ok": true, "reason": "as in the store" }));
    town.node.stop().await;
    let mut config = town.world.config();
    let named = |name: &str, kind: &str| {
        format!(
            "[[desk]]\nname = \"{name}\"\nkind = \"{kind}\"\ntime_zone = \"Europe/Kyiv\"\nlanguages = [\"uk\"]\nanswer_within_minutes = 30\n"
        )
    };
    let file = town.world.place.dir().join("desks.toml");
    std::fs::write(&file, named("help", "police") + &named("night", "mixed")).unwrap();
    config.desk = oberih::config::read(Some(&file), std::iter::empty(), &[]).unwrap().desk;
    let node = town.world.node_with(config, 32).await.unwrap();
    until("all else is well", async || readyz(&http, &node).await.0 == 200).await;
    let (_, said) = readyz(&http, &node).await;
    let reason = said["desks"]["reason"].as_str().unwrap();
    assert_eq!(said["desks"]["ok"], false);
    assert!(reason.contains("`help` is police in the configuration and ngo in the store"), "{reason}");
    assert!(reason.contains("`oberih desk add night:mixed`"), "{reason}");
    // no process needs to begin again
    town.office.add_desk(&town.signed, "night", "mixed", domain::Clock::now(&oberih::SystemClock)).await.unwrap();
    until("it is seen", async || {
        let (_, said) = readyz(&http, &node).await;
        !said["desks"]["reason"].as_str().unwrap().contains("night")
    })
    .await;
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_version_that_may_not_run_is_told_and_people_are_answered_all_the_same() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let http = oberih::Net::real().unwrap().http;
    let now = domain::Clock::now(&oberih::SystemClock);
    let access = domain::Access::operator("ann", domain::Purpose::Content);
    let mut bundle = oberih::embedded_content();
    let reviews = content::review(&bundle, |_| true, "A. Editor", "2026-11-24").unwrap();
    app::add_reviews(&world.place.store().await, &access, &reviews, now).await.unwrap();
    let mut config = world.config();
    config.content.allow_unreviewed = false;
    let node = world.node_with(config, 3).await.unwrap();
    until("all is well", async || readyz(&http, &node).await.0 == 200).await;

    let file = "guides/common/uk.ftl";
    let text = bundle.file(file).unwrap().replace("help-now-calm =", "help-now-calm = Зміна.");
    bundle.add(file, text);
    let version = app::add(node.store(), &access, &bundle, now).await.unwrap();
    app::publish(node.store(), &access, &version, now).await.unwrap();
    until("it is told", async || readyz(&http, &node).await.1["content"]["ok"] == false).await;
    let (status, said) = readyz(&http, &node).await;
    assert_eq!(status, 200, "{said}");
    assert!(said["content"]["reason"].as_str().unwrap().contains(&version), "{said}");
    node.stop().await;
}
