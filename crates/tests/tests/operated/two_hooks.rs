//! Two processes behind one address: the platform delivers to either, a person is answered in order and once, and the other
//! goes on when one is killed. A conversation on the web is one wherever its browser comes out, and its stream hears of both.

use super::until;
use fake_telegram::{Person, Shown};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tests::{Engine, Place, World, WorldOptions};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};

const PEOPLE: i64 = 24;
const ROUNDS: usize = 4;

/// What stands before two processes: each connection to the next one in turn, past one that is down.
async fn in_turn(nodes: [SocketAddr; 2]) -> (SocketAddr, Arc<[AtomicUsize; 2]>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let counts = Arc::new([AtomicUsize::new(0), AtomicUsize::new(0)]);
    let counted = counts.clone();
    tokio::spawn(async move {
        for turn in 0.. {
            let Ok((mut from, _)) = listener.accept().await else { return };
            let counted = counted.clone();
            tokio::spawn(async move {
                for which in [turn % 2, (turn + 1) % 2] {
                    if let Ok(mut to) = TcpStream::connect(nodes[which]).await {
                        counted[which].fetch_add(1, Ordering::SeqCst);
                        let _ = copy_bidirectional(&mut from, &mut to).await;
                        return;
                    }
                }
            });
        }
    });
    (address, counts)
}

/// Answers to her, each by what it is: the numbers or the menu.
fn answers(shown: &[Shown]) -> Vec<&'static str> {
    let kind = |m: &Shown| if m.text.contains("112") { "numbers" } else { "menu" };
    shown.iter().filter(|m| m.from_bot).map(kind).collect()
}

fn all_send(people: &[Person], text: &str) {
    for person in people {
        person.sends(text);
    }
}

async fn are_answered(people: &[Person], wanted: &[usize]) {
    until("everybody is answered", async || {
        people.iter().zip(wanted).all(|(p, wanted)| answers(&p.messages()).len() >= *wanted)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn updates_come_to_two_processes_in_turn_and_each_person_is_answered_in_order_and_once() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let options = WorldOptions { only: Some("stay-safe"), webhook: true, ..WorldOptions::default() };
    let w = World::new(Place::new(Engine::Postgres).await, options).await;
    let ports = [TcpListener::bind("127.0.0.1:0").await.unwrap(), TcpListener::bind("127.0.0.1:0").await.unwrap()];
    let at = [ports[0].local_addr().unwrap(), ports[1].local_addr().unwrap()];
    let (before, counts) = in_turn(at).await;
    let mut nodes = Vec::new();
    for (seed, public) in (21..).zip(ports) {
        let config = oberih::config::Config { public_url: Some(format!("http://{before}")), ..w.config() };
        nodes.push(w.node_at(config, public, seed).await.unwrap());
    }
    let people: Vec<Person> = (0..PEOPLE).map(|n| w.person(7_300 + n, "en")).collect();
    all_send(&people, "/menu");
    are_answered(&people, &vec![2; people.len()]).await;
    let greeted: Vec<usize> = people.iter().map(|p| answers(&p.messages()).len()).collect();

    // two at once, which may come to two processes: they are one person's all the same
    let mut want: Vec<Vec<&str>> = vec![Vec::new(); people.len()];
    for round in 0..ROUNDS {
        for (n, p) in people.iter().enumerate() {
            let both = if (n + round) % 2 == 0 { ["/help", "/menu"] } else { ["/menu", "/help"] };
            for text in both {
                p.sends(text);
                want[n].push(if text == "/help" { "numbers" } else { "menu" });
            }
        }
        let wanted: Vec<usize> = greeted.iter().map(|g| g + 2 * (round + 1)).collect();
        are_answered(&people, &wanted).await;
    }
    for (n, p) in people.iter().enumerate() {
        assert_eq!(answers(&p.messages())[greeted[n]..], want[n][..], "person {n}: in order, and once");
    }
    let used = [0, 1].map(|n| counts[n].load(Ordering::SeqCst));
    assert!(used.iter().all(|n| *n > 0), "both were delivered to: {used:?}");

    // one of them dies in the middle of it
    all_send(&people, "/help");
    nodes.remove(0).kill();
    let helped = |(n, p): (usize, &Person)| answers(&p.messages()).len() > greeted[n] + 2 * ROUNDS;
    assert!(!people.iter().enumerate().all(helped), "somebody waits for her answer when it dies");
    all_send(&people, "/menu");
    let least: Vec<usize> = greeted.iter().map(|g| g + 2 * ROUNDS + 2).collect();
    are_answered(&people, &least).await;
    for (n, p) in people.iter().enumerate() {
        let shown = p.messages();
        let last = answers(&shown);
        assert_eq!(last.last(), Some(&"menu"), "person {n}: what she wrote last is answered last: {last:?}");
        assert!(last[greeted[n] + 2 * ROUNDS..].contains(&"numbers"), "person {n}: nothing was lost: {last:?}");
    }
    nodes.remove(0).stop().await;
}

const CHAT: &str = "/chat/stay-safe";
const NUMBERS: &str = "People answer there day and night";
const LANGUAGES: &str = "Which language is easier for you";
const MENU: &str = "Hello! Here is short advice";

/// A browser that comes out at one process and then at the other.
struct Browsing {
    http: reqwest::Client,
    bases: [String; 2],
    cookie: String,
}

impl Browsing {
    async fn posts(&self, at: usize, body: String) -> reqwest::Response {
        let base = &self.bases[at];
        let form = self.http.post(format!("{base}{CHAT}?l=en")).header("origin", base).header("cookie", &self.cookie);
        let posted = form.header("content-type", "application/x-www-form-urlencoded").body(body).send().await.unwrap();
        assert_eq!(posted.status(), 303, "a form ends in a redirect");
        posted
    }

    async fn asks(&self, at: usize, path: &str) -> reqwest::Response {
        let got =
            self.http.get(format!("{}{path}", self.bases[at])).header("cookie", &self.cookie).send().await.unwrap();
        assert_eq!(got.status(), 200, "{path}");
        got
    }

    /// What stands there, with what is said of it to a script.
    async fn sees(&self, at: usize) -> String {
        let page = self.asks(at, CHAT).await.text().await.unwrap();
        let (_, answer) = page.split_once("id=\"answer\"").unwrap();
        answer.split("<form").next().unwrap_or_default().to_owned()
    }
}

/// The mark of the next event of a stream.
async fn hears(stream: &mut reqwest::Response) -> String {
    let mut came = String::new();
    loop {
        let chunk = tokio::time::timeout(Duration::from_secs(60), stream.chunk()).await.unwrap().unwrap().unwrap();
        came.push_str(std::str::from_utf8(&chunk).unwrap());
        let whole = came.ends_with("\n\n");
        if let Some(mark) = came.lines().rev().find_map(|l| l.strip_prefix("id: ")).filter(|_| whole) {
            return mark.to_owned();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_on_the_web_is_led_over_two_processes_and_the_stream_of_one_hears_of_the_other() {
    if !Engine::all().contains(&Engine::Postgres) {
        return;
    }
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let w = World::new(Place::new(Engine::Postgres).await, options).await;
    let nodes = [w.node(31).await, w.node(32).await];
    let bases = nodes.each_ref().map(|node| format!("http://{}", node.public_addr()));
    let http = oberih::Net::real().unwrap().http;
    let mut hers = Browsing { http, bases, cookie: String::new() };
    let begun = hers.posts(0, "begin=1".to_owned()).await;
    hers.cookie = begun.headers()["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();

    // back leads to where she was before, which the other process wrote; five steps, so that each is done at both
    let steps =
        [("help", NUMBERS), ("language", LANGUAGES), ("back", NUMBERS), ("menu", MENU), ("language", LANGUAGES)];
    for (n, (key, shown)) in steps.iter().cycle().take(4 * steps.len()).enumerate() {
        let posted = hers.posts(n % 2, format!("choice=-.{key}")).await;
        assert!(!posted.headers().contains_key("set-cookie"), "step {n}: her cookie counts at both");
        for at in [(n + 1) % 2, n % 2] {
            let seen = hers.sees(at).await;
            assert!(seen.contains(shown), "step {n}, {key}, seen at process {at}: {seen}");
        }
    }

    let mut stream = hers.asks(1, &format!("{CHAT}/events")).await;
    let before = hears(&mut stream).await;
    for (at, key, shown) in [(0, "help", NUMBERS), (1, "menu", MENU), (0, "help", NUMBERS)] {
        hers.posts(at, format!("choice=-.{key}")).await;
        let mark = hears(&mut stream).await;
        assert_ne!(mark, before, "{key} at process {at}");
        let seen = hers.sees(1).await;
        assert!(seen.contains(&format!("data-mark=\"{mark}\"")) && seen.contains(shown), "{key} at {at}: {seen}");
    }
    drop(stream);
    for node in nodes {
        node.stop().await;
    }
}
