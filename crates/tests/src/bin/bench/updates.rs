//! Update in → durable step → reply at the Bot API. The platform runs here, the node on the other core.

use crate::floor::Floors;
use crate::machine::data;
use crate::million::seeded;
use fake_telegram::{BotSpec, FakeTelegram, Person};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tests::serve::{Serve, core};
use tokio::net::TcpListener;

const USER: &str = "stay_safe_bot";
const TOKEN: &str = "1000002:bench-token";

pub(crate) async fn platform() -> FakeTelegram {
    // this process keeps to the other core
    if let Some(core) = core(1) {
        let (core, here) = (core.to_string(), std::process::id().to_string());
        let _ = std::process::Command::new("taskset").args(["-a", "-c", "-p", &core, &here]).output();
    }
    let spec =
        BotSpec { token: TOKEN.to_owned(), username: USER.to_owned(), first_name: "bench".to_owned(), id: 1_000_002 };
    let fake = FakeTelegram::start(TcpListener::bind("127.0.0.1:0").await.unwrap(), vec![spec]).await.unwrap();
    fake.set_light(true);
    fake
}

pub(crate) fn folder(name: &str) -> PathBuf {
    let dir = data().join(format!("{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&dir);
    dir
}

pub(crate) fn token() -> (&'static str, String) {
    ("OBERIH_BOT_STAY_SAFE_TOKEN", TOKEN.to_owned())
}

/// Everybody writes once, so that what is timed are people who are known and a process that has come to its work.
async fn warm(fake: &FakeTelegram, people: &[Person], messages_in_answer: u64) {
    let replies = Replies::of(fake, people);
    for p in people {
        p.sends("/menu");
    }
    replies.wait(&vec![messages_in_answer; people.len()]).await;
    fake.wait_idle(USER, QUIET).await;
}

const QUIET: Duration = Duration::from_millis(500);
const PATIENCE: Duration = Duration::from_secs(600);
/// To somebody new: the key below, and the rest.
const NEW: u64 = 2;
const KNOWN: u64 = 1;

/// What people are answered from now on.
struct Replies<'a> {
    fake: &'a FakeTelegram,
    people: &'a [Person],
    /// What each of them had before, and everybody together.
    before: Vec<u64>,
    sent: u64,
}

impl<'a> Replies<'a> {
    fn of(fake: &'a FakeTelegram, people: &'a [Person]) -> Self {
        let sent = fake.counters(USER).sent_messages;
        Self { fake, people, before: people.iter().map(Person::received).collect(), sent }
    }

    /// All together; asked without a lock, since it is the node that is timed.
    fn together(&self) -> u64 {
        self.fake.counters(USER).sent_messages - self.sent
    }

    fn each(&self) -> Vec<u64> {
        self.people.iter().zip(&self.before).map(|(person, before)| person.received() - before).collect()
    }

    /// Waits until each has at least so many: one who has more makes up for nobody. Panics when that takes too long.
    async fn wait(&self, want: &[u64]) {
        let (from, all) = (Instant::now(), want.iter().sum());
        while self.together() < all || self.each().iter().zip(want).any(|(came, want)| came < want) {
            let came = self.together();
            assert!(from.elapsed() < PATIENCE, "{came} replies came of {all}, and not to each what is due");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }

    /// And nobody more. A single process on SQLite cannot lose its lease, so nothing is sent twice, however slow the
    /// machine; two on PostgreSQL may, each repeating what the other had just sent.
    async fn are_exactly(&self, want: &[u64]) {
        self.fake.wait_idle(USER, QUIET).await;
        let each = self.each();
        let other = each.iter().zip(want).filter(|(came, want)| came != want).count();
        assert_eq!(other, 0, "people who were answered more often than they wrote");
    }
}

/// Which store.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Sqlite,
    Postgres,
}

async fn timed(
    fake: &FakeTelegram,
    (kept, serves): (Kept, &[&Serve]),
    people: &[Person],
    rounds: usize,
    title: &str,
) -> Cost {
    let cpu_before: Duration = serves.iter().map(|s| s.cpu()).sum();
    let replies = Replies::of(fake, people);
    let from = Instant::now();
    let texts = ["/menu", "тест", "/help", "не платять"];
    let mut want = vec![0; people.len()];
    for round in 0..rounds {
        for p in people {
            p.sends(texts[round % texts.len()]);
        }
        want.iter_mut().for_each(|n| *n += KNOWN);
        replies.wait(&want).await;
    }
    let seconds = from.elapsed().as_secs_f64();
    let updates = want.iter().sum::<u64>() as f64;
    let cpu: Duration = serves.iter().map(|s| s.cpu()).sum::<Duration>() - cpu_before;
    let memory: f64 = serves.iter().map(|s| s.memory_mb()).sum();
    println!(
        "| {title} | {:.0} updates/s | {:.3} ms CPU of the node an update | {memory:.0} MB | {updates:.0} updates in {seconds:.1} s |",
        updates / seconds,
        cpu.as_secs_f64() * 1_000.0 / updates
    );
    if kept == Kept::Sqlite {
        replies.are_exactly(&want).await;
    }
    Cost { rate: updates / seconds, cpu_ms: cpu.as_secs_f64() * 1_000.0 / updates }
}

/// What updates cost.
struct Cost {
    /// A second.
    rate: f64,
    /// Of the node, each.
    cpu_ms: f64,
}

/// Rounds of everybody's updates.
fn rounds(small: bool) -> usize {
    if small { 2 } else { 8 }
}

/// Everybody who writes.
fn everybody(fake: &FakeTelegram, small: bool) -> Vec<Person> {
    (0..if small { 50 } else { 5_000 }).map(|n| fake.person(USER, 10_000 + n, "uk")).collect()
}

/// What is asked of one process on SQLite: updates a second, milliseconds of CPU for each, and of a reply's wait, p99, at
/// 1,000 a second. Source: docs/benchmarks.md.
const UPDATES: f64 = 3_000.0;
const CPU_MS: f64 = 0.2;
const WAITS_MS: f64 = 50.0;

pub(crate) async fn throughput(small: bool) {
    let (fake, data) = (platform().await, folder("updates"));
    let people = everybody(&fake, small);
    let serve = Serve::start(&data, &fake.api_url(), &[token()]).await;
    warm(&fake, &people, NEW).await;
    let cost = timed(&fake, (Kept::Sqlite, &[&serve]), &people, rounds(small), "SQLite, FULL, polling").await;
    drop(serve);
    let _ = std::fs::remove_dir_all(data);
    let mut floors = Floors::new(small);
    floors.at_least("updates a second", cost.rate, UPDATES);
    floors.below("milliseconds CPU of the node an update", cost.cpu_ms, CPU_MS);
    floors.judge();
}

pub(crate) async fn latency(small: bool) {
    let (fake, data) = (platform().await, folder("latency"));
    let serve = Serve::start(&data, &fake.api_url(), &[token()]).await;
    let waited = open_load(&fake, "SQLite, FULL", small).await;
    drop(serve);
    let _ = std::fs::remove_dir_all(data);
    let mut floors = Floors::new(small);
    floors.below("milliseconds until a reply, p99", waited, WAITS_MS);
    floors.judge();
}

/// The same on PostgreSQL with two processes: one polls and sends, the other stands by.
pub(crate) async fn latency_postgres(small: bool) {
    let place = server("latency-postgres").await;
    let (fake, data) = (platform().await, folder("latency-postgres"));
    let database = ("OBERIH_DATABASE", place.url());
    let first = Serve::start(&data, &fake.api_url(), &[token(), database.clone()]).await;
    let second = Serve::start(&data, &fake.api_url(), &[token(), database]).await;
    open_load(&fake, "PostgreSQL, two processes, polling", small).await;
    drop((first, second));
    let _ = std::fs::remove_dir_all(data);
}

/// A database of its own.
async fn server(name: &str) -> tests::Place {
    assert!(
        tests::Engine::all().contains(&tests::Engine::Postgres),
        "set OBERIH_TEST_POSTGRES: `cargo xtask bench {name}` does"
    );
    tests::Place::new(tests::Engine::Postgres).await
}

/// How long people wait, p99 in milliseconds.
async fn open_load(fake: &FakeTelegram, title: &str, small: bool) -> f64 {
    // more people than updates in a batch, who write in turn: however far the node is behind, nobody stands three times in
    // one, where of more than two answers the guide gives the last
    let people: Vec<_> = (0..if small { 150 } else { 2_000 }).map(|n| fake.person(USER, 10_000 + n, "uk")).collect();
    warm(fake, &people, NEW).await;
    let rate = 1_000u64;
    let total: u64 = if small { 200 } else { 20_000 };
    // an open load: what is due is sent whether or not the earlier ones were answered; a reply's time is taken
    // where it arrives, the n-th reply answering the n-th update to within those under way
    let replies = Replies::of(fake, &people);
    let from = Instant::now();
    let mut sent = 0u64;
    let mut arrivals: Vec<(u64, Duration)> = Vec::new();
    while arrivals.last().is_none_or(|(n, _)| *n < total) {
        let due = u64::try_from(from.elapsed().as_micros()).unwrap() * rate / 1_000_000;
        while sent < due.min(total) {
            people[usize::try_from(sent).unwrap() % people.len()].sends("тест");
            sent += 1;
        }
        let answered = replies.together();
        if arrivals.last().is_none_or(|(n, _)| *n < answered) {
            arrivals.push((answered, from.elapsed()));
        }
        assert!(from.elapsed() < PATIENCE, "only {answered} of {total} replies came");
        tokio::time::sleep(Duration::from_micros(500)).await;
    }
    let mut waits: Vec<f64> = (0..total)
        .map(|n| {
            let at = arrivals.partition_point(|(count, _)| *count <= n);
            let due = n as f64 / rate as f64;
            (arrivals[at].1.as_secs_f64() - due) * 1_000.0
        })
        .collect();
    waits.sort_by(f64::total_cmp);
    let p = |per_cent: usize| waits[(waits.len() - 1) * per_cent / 100];
    println!(
        "| {title}, open {rate}/s | p50 {:.1} ms | p99 {:.1} ms | max {:.1} ms | {total} updates |",
        p(50),
        p(99),
        p(100)
    );
    let (all, len) = (usize::try_from(total).unwrap(), people.len());
    let want: Vec<u64> = (0..len).map(|n| (all / len + usize::from(n < all % len)) as u64).collect();
    replies.wait(&want).await;
    replies.are_exactly(&want).await;
    p(99)
}

pub(crate) async fn postgres(small: bool) {
    let place = server("updates-postgres").await;
    let (fake, data) = (platform().await, folder("postgres"));
    let database = ("OBERIH_DATABASE", place.url());
    let people = everybody(&fake, small);
    let first = Serve::start(&data, &fake.api_url(), &[token(), database.clone()]).await;
    let second = Serve::start(&data, &fake.api_url(), &[token(), database.clone()]).await;
    warm(&fake, &people, NEW).await;
    timed(&fake, (Kept::Postgres, &[&first, &second]), &people, rounds(small), "PostgreSQL, two processes, polling")
        .await;
    // ended in order, so that what was sent is also marked as sent: a killed process has the next one send it again
    for mut process in [first, second] {
        process.signal("TERM");
        let from = Instant::now();
        while process.runs() {
            assert!(from.elapsed() < Duration::from_secs(60), "a process that was told to end did not");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    let hooks = ("OBERIH_TELEGRAM_MODE", "webhook".to_owned());
    let third = Serve::start(&data, &fake.api_url(), &[token(), database, hooks]).await;
    warm(&fake, &people, KNOWN).await;
    timed(&fake, (Kept::Postgres, &[&third]), &people, rounds(small), "PostgreSQL, one process, webhook").await;
    drop(third);
    let _ = std::fs::remove_dir_all(data);
}

/// The store with a million conversations of other people in it may cost so many times what the empty one costs.
const MILLION: f64 = 1.3;

/// A million conversations of other people in the store, beside the same with nobody in it.
pub(crate) async fn million(small: bool) {
    let rows = if small { 1_000 } else { 1_000_000 };
    let mut costs = Vec::new();
    for stored in [0, rows] {
        let (fake, data) = (platform().await, folder("million"));
        seeded(&data, stored).await;
        let people = everybody(&fake, small);
        let serve = Serve::start(&data, &fake.api_url(), &[token()]).await;
        warm(&fake, &people, NEW).await;
        let title = format!("SQLite, FULL, {stored} conversations stored");
        costs.push(timed(&fake, (Kept::Sqlite, &[&serve]), &people, rounds(small), &title).await);
        drop(serve);
        let _ = std::fs::remove_dir_all(data);
    }
    let (cpu, rate) = (costs[1].cpu_ms / costs[0].cpu_ms, costs[0].rate / costs[1].rate);
    println!("| {rows} against an empty store | {cpu:.2} times the CPU an update, {rate:.2} times the time |");
    let mut floors = Floors::new(small);
    floors.below("times the CPU an update of an empty store", cpu, MILLION);
    floors.judge();
}
