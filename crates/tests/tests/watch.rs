//! Somebody keeps watch over a node's log from her own machine, with the real program.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use app::log::{Actor, Entry, Object, Operation, write};
use domain::{Clock, Purpose};
use oberih::Running;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;
use storage::StoreError;
use tests::serve::binary;
use tests::town::eventually;
use tests::{Engine, Place, World, WorldOptions};

struct Watched {
    world: World,
    config: oberih::config::Config,
}

impl Watched {
    async fn new() -> Self {
        let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
        let world = World::new(Place::new(Engine::Sqlite).await, options).await;
        let config = world.config();
        Self { world, config }
    }

    async fn node(&self, seed: u64) -> Running {
        let node = self.world.node_with(self.config.clone(), seed).await.unwrap();
        // its first checkpoint, or what waits for a number since
        let mut settled = false;
        for _ in 0..400 {
            let now = node.store().read("t", |mut tx| async move {
                Ok::<_, StoreError>(!tx.log_waits().await? && tx.newest_checkpoint().await?.is_some())
            });
            settled = now.await.unwrap();
            if settled {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(settled, "the node makes no checkpoint");
        node
    }

    fn path(&self, name: &str) -> String {
        self.world.place.dir().join(name).to_str().unwrap().to_owned()
    }

    /// `oberih audit …` with the node's configuration.
    fn audit(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
        let mut command = Command::new("timeout");
        command.arg("30").arg(binary()).arg("audit").args(arguments).env_clear();
        command.env("OBERIH_DATA", self.world.place.dir()).env("OBERIH_ROOT_KEY_FILE", self.path("root.key"));
        command.env("OBERIH_ROOT_KEY_ACCEPT_SAME_DISK", "true").envs(environment.iter().copied());
        command.output().unwrap()
    }

    fn watch(&self, node: &Running, more: &[&str]) -> Output {
        let (url, state) = (format!("http://{}", node.public_addr()), self.path("seen.txt"));
        let mut arguments = vec!["watch", &url, "--once", "--state", &state];
        arguments.extend(more);
        self.audit(&arguments, &[])
    }
}

fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", errors(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

async fn say(node: &Running, lines: usize, seed: u64) {
    let (now, mut rng) = (oberih::SystemClock.now(), StdRng::seed_from_u64(seed));
    let look = Entry::new(now, Actor::Operator, Operation::Consultation, Purpose::Supervision, Object::pins());
    let lines: Vec<_> = (0..lines).map(|_| look.prepare(None, &mut rng).unwrap()).collect();
    let lines = &lines;
    let put = node.store().write("lines", |mut tx| async move {
        write(&mut tx, lines).await?;
        tx.done(())
    });
    put.await.map_err(|e: StoreError| e).unwrap();
    let mut waits = true;
    for _ in 0..400 {
        let now = node.store().read("t", |mut tx| async move { tx.log_waits().await });
        waits = now.await.map_err(|e: StoreError| e).unwrap();
        if !waits {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(!waits, "the node numbers what waits");
}

fn copy(from: &Path, to: &Path) {
    for name in ["oberih.db", "oberih.db-wal", "oberih.db-shm"] {
        let _ = std::fs::remove_file(to.join(name));
        if from.join(name).exists() {
            std::fs::copy(from.join(name), to.join(name)).unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_watcher_sees_a_fork_that_a_restored_older_store_makes() {
    let watched = Watched::new().await;
    let kept = watched.world.place.dir().join("kept");
    std::fs::create_dir(&kept).unwrap();
    let node = watched.node(1).await;
    say(&node, 5, 1).await;
    let made = said(&watched.audit(&["checkpoint"], &[]));
    assert!(made.starts_with("oberih-checkpoint-1\n") && made.contains("\nfingerprint "), "{made}");
    let first = said(&watched.watch(&node, &[]));
    let print = made.split("fingerprint ").nth(1).unwrap().trim();
    assert!(first.contains("first visit") && first.contains(print), "{first}");
    node.stop().await;
    copy(watched.world.place.dir(), &kept);

    let node = watched.node(2).await;
    say(&node, 7, 2).await;
    said(&watched.audit(&["checkpoint"], &[]));
    assert!(said(&watched.watch(&node, &[])).contains("as it should be"));
    let seen = std::fs::read_to_string(watched.path("seen.txt")).unwrap();
    node.stop().await;

    // the store of before, and other things happen: fewer entries than were seen, then as many, then more
    copy(&kept, watched.world.place.dir());
    for (seed, more) in [(3, 0), (4, 7), (5, 9)] {
        let node = watched.node(seed).await;
        say(&node, more, seed).await;
        said(&watched.audit(&["checkpoint"], &[]));
        let output = watched.watch(&node, &[]);
        assert_eq!(output.status.code(), Some(2), "{more}: {}", errors(&output));
        assert!(errors(&output).contains("ALARM") && errors(&output).lines().count() == 1, "{}", errors(&output));
        assert_eq!(std::fs::read_to_string(watched.path("seen.txt")).unwrap(), seen, "the proof stays");
        let held = watched.audit(&["verify", "--held", &watched.path("seen.txt")], &[]);
        assert_eq!(held.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&held.stdout).contains("does not continue the checkpoint"));
        node.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_witness_co_signs_and_verify_says_what_is_witnessed() {
    let mut watched = Watched::new().await;
    let node = watched.node(1).await;
    say(&node, 5, 1).await;
    said(&watched.audit(&["checkpoint"], &[]));
    assert!(said(&watched.audit(&["verify"], &[])).contains("unwitnessed: nobody"));
    let key = watched.path("witness.key");
    let refused = watched.watch(&node, &["--key", &key]);
    assert!(!refused.status.success() && errors(&refused).contains("audit.witness must name"), "{}", errors(&refused));
    let text = String::from_utf8_lossy(&refused.stdout).into_owned();
    let public = text.split("co-signing as ").nth(1).unwrap()[..64].to_owned();
    node.stop().await;

    watched.config.audit.witness = vec![public.clone()];
    let node = watched.node(2).await;
    said(&watched.watch(&node, &["--key", &key]));
    let shown = shown_at(&node, "/log/checkpoint").await;
    assert!(shown.contains(&format!("\nwitness {public} ")), "{shown}");
    let named = [("OBERIH_AUDIT_WITNESS", public.as_str())];
    let whole = said(&watched.audit(&["verify"], &named));
    assert!(whole.contains("witnessed: the first 5 entries") && !whole.contains("unwitnessed"), "{whole}");
    say(&node, 2, 2).await;
    node.stop().await;
    assert!(said(&watched.audit(&["verify"], &named)).contains("unwitnessed: 2 entries after them"));

    // and whatever is changed behind the node's back
    let mut raw = tests::Raw::connect(&watched.world.place).await;
    raw.run("UPDATE log_entries SET at = at + 1 WHERE number = 3").await;
    let found = watched.audit(&["verify"], &named);
    assert_eq!(found.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&found.stdout).contains("WRONG: entry 3"));
    assert!(errors(&found).contains("1 findings") && errors(&found).lines().count() == 1, "{}", errors(&found));
}

async fn shown_at(node: &Running, path: &str) -> String {
    let answer = oberih::Net::real().unwrap().http.get(format!("http://{}{path}", node.public_addr())).send().await;
    answer.unwrap().text().await.unwrap()
}

/// Whether a process has a way of its own to end when it is told to (SIGTERM, 15).
fn ends_in_order(pid: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    caught.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask & (1 << 14) != 0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_watcher_stays_for_the_next_hour_and_ends_in_order_when_she_is_told_to() {
    let watched = Watched::new().await;
    let node = watched.node(1).await;
    let (url, state) = (format!("http://{}", node.public_addr()), watched.path("seen.txt"));
    let mut watch = Command::new(binary());
    watch.args(["audit", "watch", &url, "--state", &state]).env_clear();
    let mut watch = watch.stdout(Stdio::piped()).spawn().unwrap();
    let mut shown = BufReader::new(watch.stdout.take().unwrap());
    let mut said = String::new();
    while !said.contains("as it should be") {
        assert!(shown.read_line(&mut said).unwrap() > 0, "{said}");
    }
    eventually("it waits for the next hour", || async { ends_in_order(watch.id()).then_some(()) }).await;
    assert!(watch.try_wait().unwrap().is_none() && Path::new(&state).exists());
    assert!(Command::new("kill").args(["-TERM", &watch.id().to_string()]).status().unwrap().success());
    assert!(watch.wait().unwrap().success());
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_watcher_cannot_do_she_is_told_in_one_line() {
    let watched = Watched::new().await;
    let node = watched.node(1).await;
    let url = format!("http://{}", node.public_addr());
    let state = watched.path("seen.txt");
    let told = |arguments: &[&str], want: &str| {
        let output = watched.audit(arguments, &[]);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(errors(&output).contains(want) && errors(&output).lines().count() == 1, "{}", errors(&output));
    };
    let once = |url: &str| vec!["watch".to_owned(), url.to_owned(), "--once".into(), "--state".into(), state.clone()];
    let told_once = |url: &str, want: &str| told(&once(url).iter().map(String::as_str).collect::<Vec<_>>(), want);
    told_once("http://127.0.0.1:1", "is not reached: no connection");
    told_once(&format!("{url}/help?x="), "something else than a checkpoint");
    told(&["verify", "--held", &watched.path("nothing.txt")], "is not there");
    std::fs::write(&state, "oberih-checkpoint-1\n").unwrap();
    told_once(&url, "was changed or is another file");
    std::fs::remove_file(&state).unwrap();
    std::fs::write(watched.path("open.key"), "00".repeat(32)).unwrap();
    let open = watched.path("open.key");
    told(&["watch", &url, "--once", "--state", &state, "--key", &open], "chmod 600");
    assert!(!Path::new(&state).exists());
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_witness_is_refused_at_the_start() {
    let mut watched = Watched::new().await;
    watched.config.audit.witness = vec!["abc".into()];
    let error = watched.world.node_with(watched.config.clone(), 1).await.err().unwrap().to_string();
    assert!(error.contains("`abc` is no public key"), "{error}");
    watched.config.audit.witness.clear();
    watched.config.audit.keep_years = 0;
    let error = watched.world.node_with(watched.config.clone(), 1).await.err().unwrap().to_string();
    assert!(error.contains("audit.keep_years"), "{error}");
}
