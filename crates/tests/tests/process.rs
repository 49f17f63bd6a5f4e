//! The node as its operator meets it: clear refusals, a full disk, nothing personal in files or journal.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;
use tests::serve::Serve;
use tests::town::eventually;
use tests::{Engine, Place, World, WorldOptions};

const PATIENCE: Duration = Duration::from_secs(60);

/// The binary, built beside the tests.
fn oberih(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut path: PathBuf = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("oberih");
    assert!(path.exists(), "cargo build -p oberih first; `cargo xtask check` does");
    let mut command = Command::new("timeout");
    command.arg("60").arg(path).args(arguments).env_clear();
    for (name, value) in environment {
        command.env(name, value);
    }
    command.output().unwrap()
}

fn last_line(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    text.lines().last().unwrap_or_default().to_owned()
}

fn key(dir: &Path) -> String {
    let file = dir.join("k.key");
    let made = oberih(&["root-key", "new", file.to_str().unwrap()], &[]);
    assert!(made.status.success(), "{}", last_line(&made));
    file.to_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_start_says_why_in_one_line() {
    let place = Place::new(Engine::Sqlite).await;
    let data = place.dir().join("data");
    let data = data.to_str().unwrap();
    let key = key(place.dir());
    let again = oberih(&["root-key", "new", &key], &[]);
    assert!(!again.status.success() && last_line(&again).contains("not overwritten"), "{}", last_line(&again));
    let serve = ["serve", "--data", data, "--listen", "127.0.0.1:0"];
    let base = [("OBERIH_ROOT_KEY_FILE", key.as_str())];
    let accepted = [base[0], ("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true")];
    let told = |more: &[(&str, &str)], from: &[(&str, &str)]| {
        let all: Vec<(&str, &str)> = from.iter().chain(more).copied().collect();
        let output = oberih(&serve, &all);
        assert!(!output.status.success());
        assert_eq!(
            String::from_utf8_lossy(&output.stderr).lines().count(),
            1,
            "one line: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        last_line(&output)
    };
    let table: [(&str, String); 6] = [
        ("another device", told(&[], &base)),
        ("root-key new", told(&[], &[])),
        ("content.allow_unreviewed = true", told(&[], &accepted)),
        (
            "the database does not answer: is its address right, and does it run?",
            told(
                &[("OBERIH_DATABASE", "postgres://nobody@127.0.0.1:1/x"), ("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true")],
                &accepted,
            ),
        ),
        ("OBERIH_TELEGRAM_MODE", told(&[("OBERIH_TELEGRAM_MODUS", "poll")], &accepted)),
        (
            "public_url",
            told(
                &[
                    ("OBERIH_TELEGRAM_MODE", "webhook"),
                    ("OBERIH_BOT_STAY_SAFE_TOKEN", "1:x"),
                    ("OBERIH_TELEGRAM_API", "http://127.0.0.1:1"),
                    ("OBERIH_CONTENT_ALLOW_UNREVIEWED", "true"),
                ],
                &accepted,
            ),
        ),
    ];
    for (want, line) in table {
        assert!(line.contains(want), "{want}: {line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_and_a_taken_port_are_said_at_once() {
    let world = World::new(Place::new(Engine::Sqlite).await, WorldOptions::default()).await;
    let mut config = world.config();
    let read =
        oberih::config::read(None, std::iter::empty(), &[("bot.stay-safe.token", "9:wrong".to_owned())]).unwrap();
    config.bot = read.bot;
    let error = world.node_with(config, 1).await.err().unwrap().to_string();
    assert!(error.contains("does not know the token") && !error.contains("9:wrong"), "{error}");
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut config = world.config();
    config.listen = taken.local_addr().unwrap();
    let clock = std::sync::Arc::new(oberih::SystemClock);
    let rng = rand::SeedableRng::seed_from_u64(1);
    let error = oberih::Node::start(config, clock, rng, oberih::Net::real().unwrap()).await.err().unwrap().to_string();
    assert!(error.contains("is another program listening"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_acknowledges_nothing_says_so_and_recovers() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let node = world.node(2).await;
    let person = world.person(8_001, "uk");
    person.sends("/menu");
    person.waits_for_reply(PATIENCE).await.unwrap();
    world.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
    node.store().set_max_page_count(Some(1)).await.unwrap();
    let mut people = Vec::new();
    for n in 0..300 {
        let p = world.person(8_100 + n, "uk");
        p.sends(&"слово ".repeat(300));
        people.push(p);
    }
    // told, straight, to call
    let content = content::load(&oberih::embedded_content(), domain::Clock::now(&oberih::SystemClock)).content.unwrap();
    let full = content.texts().get(domain::Language::parse("uk").unwrap(), "engine-full");
    let called =
        |s: &[fake_telegram::Shown]| s.iter().any(|m| m.from_bot && m.text.contains(&*full) && m.text.contains("112"));
    // the platform gives a hundred updates until they are confirmed: whoever is among them is told
    let mut told = false;
    for _ in 0..600 {
        told = people.iter().any(|p| called(&p.messages()));
        if told {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(told, "somebody is told to call");
    assert!(world.telegram.pending("stay_safe_bot") > 0, "nothing that was not kept is confirmed");
    let ready = Net::ready(&node).await;
    assert_eq!(ready.0, 503);
    assert!(ready.1.contains("the store is full"), "{}", ready.1);
    node.store().set_max_page_count(None).await.unwrap();
    for p in &people {
        p.waits_for(PATIENCE, |s| s.iter().filter(|m| m.from_bot && !m.buttons.is_empty()).count() >= 1).await.unwrap();
    }
    world.telegram.wait_idle("stay_safe_bot", Duration::from_millis(300)).await;
    assert_eq!(world.telegram.pending("stay_safe_bot"), 0);
    assert_eq!(Net::ready(&node).await.0, 200);
    node.stop().await;
}

struct Net;

impl Net {
    async fn ready(node: &oberih::Running) -> (u16, String) {
        let url = format!("http://{}/readyz", node.ops_addr().unwrap());
        let answer = oberih::Net::real().unwrap().http.get(url).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_writes_is_in_no_file_and_no_metric() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let node = world.node(3).await;
    let person = world.person(987_654_321_012, "en");
    for text in ["/start pl-papers", "marker-Quetzalcoatl", "MARKER-Quetzalcoatl took my passport"] {
        person.sends(text);
        person.waits_for_reply(PATIENCE).await.unwrap();
    }
    world.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
    let metrics = oberih::Net::real()
        .unwrap()
        .http
        .get(format!("http://{}/metrics", node.ops_addr().unwrap()))
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(!metrics.to_lowercase().contains("quetzalcoatl") && !metrics.contains("987654321012"));
    node.stop().await;
    let mut stored = 0;
    for entry in std::fs::read_dir(world.place.dir()).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_file() {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        if path.ends_with("oberih.db") {
            stored = bytes.len();
        }
        for marker in ["Quetzalcoatl", "quetzalcoatl", "987654321012", "common/papers", "passport"] {
            let wide: Vec<u8> = marker.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for needle in [marker.as_bytes(), &wide] {
                assert!(!bytes.windows(needle.len()).any(|w| w == needle), "{marker} is in {}", path.display());
            }
        }
    }
    assert!(stored > 50_000, "the store itself was looked through: {stored} bytes");
}

/// At the most talkative level, with everything going wrong that makes a program write things down.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_person_writes_is_in_no_line_of_the_journal() {
    journal_of("text").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nor_in_one_that_programs_read() {
    let journal = journal_of("json").await;
    for line in journal.lines() {
        let read: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(read["level"].is_string() && read["timestamp"].is_string(), "{line}");
    }
}

/// Looks through a journal of this form, and gives it.
async fn journal_of(format: &str) -> String {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let journal = world.place.dir().join("journal");
    let mut environment = vec![("OBERIH_LOG_LEVEL", "trace".to_owned()), ("OBERIH_LOG_FORMAT", format.to_owned())];
    environment.extend(tests::bots().map(|(name, _, token)| match name {
        "safe-women" => ("OBERIH_BOT_SAFE_WOMEN_TOKEN", token.to_owned()),
        _ => ("OBERIH_BOT_STAY_SAFE_TOKEN", token.to_owned()),
    }));
    let data = world.place.dir().join("data");
    let file = std::fs::File::create(&journal).unwrap();
    let mut serve = Serve::spawn_with_journal(&data, &world.telegram.api_url(), &environment, file);
    serve.wait_until_up().await;
    let person = world.person(987_654_321_013, "en");
    for text in ["/start pl-papers", "marker-Quetzalcoatl took my passport", "MARKER-Quetzalcoatl again"] {
        person.sends(text);
        person.waits_for_reply(PATIENCE).await.unwrap();
        world.telegram.faults().server_error_next(2);
    }
    let http = oberih::Net::real().unwrap().http;
    let base = format!("http://127.0.0.1:{}", serve.public());
    for path in ["/chat/stay-safe?text=marker-Quetzalcoatl", "/read/marker-Quetzalcoatl", "/c/marker-Quetzalcoatl"] {
        let _ = http.get(format!("{base}{path}")).send().await.unwrap();
    }
    let form = http.post(format!("{base}/chat/stay-safe")).header("origin", &base);
    let form = form.header("content-type", "application/x-www-form-urlencoded");
    let _ = form.body("text=marker-Quetzalcoatl").send().await.unwrap();
    world.telegram.wait_idle("stay_safe_bot", Duration::from_millis(500)).await;
    drop(serve);
    let written = std::fs::read_to_string(&journal).unwrap();
    assert!(written.lines().count() > 3, "the journal is written");
    for marker in ["quetzalcoatl", "987654321013", "test-token", "took my"] {
        let line = written.lines().find(|l| l.to_lowercase().contains(marker));
        assert!(line.is_none(), "{marker} stands in the journal: {}", line.unwrap_or_default());
    }
    written
}

#[tokio::test(flavor = "multi_thread")]
async fn a_published_content_runs_within_a_moment_and_a_withdrawn_one_no_more() {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    for engine in Engine::all() {
        let world = World::new(Place::new(engine).await, options.clone()).await;
        let node = world.node(4).await;
        let mut changed = content::Bundle::default();
        for (path, text) in oberih::embedded_content().files() {
            let text = if path == "guides/stay-safe/en.ftl" {
                text.replacen("Hello!", "MARK", 1).replace("Choose what is closest", "MARK: choose what is closest")
            } else {
                text.to_owned()
            };
            changed.add(path, text);
        }
        let access = domain::Access::operator("test", domain::Purpose::Content);
        let now = domain::Clock::now(&oberih::SystemClock);
        let version = app::add(node.store(), &access, &changed, now).await.unwrap();
        let mut bad = changed.clone();
        bad.add("facts.yaml", "- nonsense".to_owned());
        assert!(app::add(node.store(), &access, &bad, now).await.is_err(), "refused whole");
        app::publish(node.store(), &access, &version, now).await.unwrap();
        let person = world.person(8_002, "en");
        let seen = |s: &[fake_telegram::Shown]| s.iter().any(|m| m.from_bot && m.text.contains("MARK"));
        for _ in 0..20 {
            person.sends("/start");
            if person.waits_for(Duration::from_millis(800), seen).await.is_ok() {
                break;
            }
        }
        assert!(seen(&person.messages()), "the published version runs");
        let mut nodes = vec![node];
        if engine == Engine::Postgres {
            nodes.push(world.node(5).await);
        }
        for (n, node) in nodes.iter().enumerate() {
            eventually("the published version on every page", || async { shows_mark(node).await.then_some(()) }).await;
            assert!(shows_mark(node).await, "process {n}");
        }
        app::withdraw(nodes[0].store(), &access, &version, now).await.unwrap();
        for node in &nodes {
            eventually("what was there before, on every page", || async { (!shows_mark(node).await).then_some(()) })
                .await;
        }
        let old = |s: &[fake_telegram::Shown]| {
            let last = s.iter().rev().find(|m| m.from_bot && (m.text.contains("Hello!") || m.text.contains("MARK")));
            last.is_some_and(|m| m.text.contains("Hello!"))
        };
        person.sends("/start");
        person.waits_for(PATIENCE, old).await.unwrap();
        for node in nodes {
            node.stop().await;
        }
    }
}

/// Whether a page of this process speaks by the published version.
async fn shows_mark(node: &oberih::Running) -> bool {
    let url = format!("http://{}/r/stay-safe/menu?l=en", node.public_addr());
    let answer = oberih::Net::real().unwrap().http.get(url).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    answer.text().await.unwrap().contains("MARK")
}
