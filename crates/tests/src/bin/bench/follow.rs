//! How long after a version of the content is published or withdrawn every process runs by it, seen on a page of each.

use crate::floor::Floors;
use crate::updates::folder;
use content::Bundle;
use domain::{Access, Clock, Purpose};
use oberih::SystemClock;
use std::time::{Duration, Instant};
use storage::{Options, Store};
use tests::serve::Serve;
use tests::{Engine, Place};

/// Milliseconds until the last process runs by it, the longest of all times: `oberih content publish` promises a second.
const FOLLOWS_MS: f64 = 1_000.0;
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at a page.
const LOOK: Duration = Duration::from_millis(5);
/// Between two versions, a little longer each time: a node looks at times of its own, and each moment between them counts.
const STEP: Duration = Duration::from_millis(37);
/// No bot has a token here, so nobody is called.
const NO_PLATFORM: &str = "http://127.0.0.1:1";
/// What the published version says, and no other.
const MARK: &str = "MARK";
const PAGE: &str = "/r/stay-safe/menu?l=en";
const TEXTS: &str = "guides/stay-safe/en.ftl";

pub(crate) async fn bench(small: bool) {
    let mut floors = Floors::new(small);
    for engine in Engine::all() {
        let longest = one(engine, small).await;
        floors.below(&format!("milliseconds until every process follows, {engine:?}"), longest, FOLLOWS_MS);
    }
    floors.judge();
}

/// The longest time in milliseconds.
async fn one(engine: Engine, small: bool) -> f64 {
    let (place, data) = (Place::new(engine).await, folder("follow"));
    let (title, processes, environment) = match &place.database {
        None => ("SQLite, one process", 1, Vec::new()),
        Some(url) => ("PostgreSQL, two processes", 2, vec![("OBERIH_DATABASE", url.clone())]),
    };
    let mut nodes = Vec::new();
    for _ in 0..processes {
        let mut node = Serve::spawn(&data, NO_PLATFORM, &environment);
        node.wait_until_up().await;
        nodes.push(node);
    }
    let http = oberih::Net::real().unwrap().http;
    follow(&http, &nodes, false).await;

    let url = place.database.clone().unwrap_or_else(|| format!("sqlite:{}", data.join("oberih.db").display()));
    let store = Store::open(&url, Options::default()).await.unwrap();
    let access = Access::operator("bench", Purpose::Content);
    let version = app::add(&store, &access, &marked(), SystemClock.now()).await.unwrap();
    let rounds: u32 = if small { 1 } else { 20 };
    let (mut published, mut withdrawn) = (Vec::new(), Vec::new());
    for n in 0..rounds {
        tokio::time::sleep(STEP * n).await;
        app::publish(&store, &access, &version, SystemClock.now()).await.unwrap();
        published.push(follow(&http, &nodes, true).await);
        tokio::time::sleep(STEP * n).await;
        app::withdraw(&store, &access, &version, SystemClock.now()).await.unwrap();
        withdrawn.push(follow(&http, &nodes, false).await);
    }
    store.close().await;
    drop(nodes);
    let _ = std::fs::remove_dir_all(data);
    let longest = [("published", published), ("withdrawn", withdrawn)].map(|(what, mut waits)| {
        waits.sort_by(f64::total_cmp);
        let (middle, last) = (waits[waits.len() / 2], waits[waits.len() - 1]);
        println!("| {what}, {title} | p50 {middle:.0} ms | longest {last:.0} ms | {rounds} times |");
        last
    });
    longest[0].max(longest[1])
}

/// The content that ships, with a mark in the greeting.
fn marked() -> Bundle {
    let mut bundle = oberih::embedded_content();
    let text = bundle.file(TEXTS).unwrap().replacen("Hello!", MARK, 1);
    assert!(text.contains(MARK), "{TEXTS} greets in other words: change the mark's place");
    bundle.add(TEXTS, text);
    bundle
}

/// Milliseconds from now until each process says the mark, or says it no more. Panics when one does not within a minute.
async fn follow(http: &reqwest::Client, nodes: &[Serve], is_marked: bool) -> f64 {
    let from = Instant::now();
    for node in nodes {
        while says_the_mark(http, node).await != Some(is_marked) {
            assert!(from.elapsed() < PATIENCE, "a process does not follow");
            tokio::time::sleep(LOOK).await;
        }
    }
    from.elapsed().as_secs_f64() * 1_000.0
}

/// `None` where nobody answers yet.
async fn says_the_mark(http: &reqwest::Client, node: &Serve) -> Option<bool> {
    let answer = http.get(format!("http://127.0.0.1:{}{PAGE}", node.public())).send().await.ok()?;
    let page = answer.error_for_status().ok()?.text().await.ok()?;
    Some(page.contains(MARK))
}
