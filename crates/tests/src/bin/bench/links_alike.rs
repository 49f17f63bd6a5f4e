//! Whether the time of an answer tells what many told from what nobody told: of the answer to it, and of the one to the next
//! message into the same report, which meets the job that indexes it. With a node whose job works beside it.

use crate::alike::{MOST, parts};
use crate::floor::Floors;
use crate::spread::Spread;
use crate::town::says;
use app::Intake;
use matching::{Extractor, IDENTIFIER_LIMIT};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sealing::Value;
use std::time::{Duration, Instant};
use storage::{IndexEntryRow, StoreError};
use tests::Engine;
use tests::linked::{Linked, NUMBERS, number, story, strangers, told_before, waiting};

const KINDS: [&str; 2] = ["what five hundred told", "what nobody told"];
/// Numbers of the first kind: the first that there are.
const OFTEN: usize = 10;
/// The next message comes at once, or within this: while the job counts, while it writes, or after it.
const WITHIN_MS: u64 = 150;

pub(crate) async fn bench(small: bool) {
    let mut floors = Floors::new(small);
    at_its_answer(small, &mut floors).await;
    for engine in Engine::all() {
        at_the_next(engine, small, &mut floors).await;
    }
    floors.judge();
}

/// Stories with a number each, one after the other.
async fn at_its_answer(small: bool, floors: &mut Floors) {
    let (tries, before) = if small { (40, 20) } else { (10_000, 500) };
    let linked = Linked::begin(Engine::Sqlite).await;
    for n in 0..OFTEN {
        told_before(linked.intake(), &number(n), &strangers(before)).await;
    }
    let tellers: Vec<i64> = (1..=tries).collect();
    linked.village.ready_to_tell(&tellers).await;
    let (mut rng, mut never) = (linked.intake().random.child(), OFTEN..NUMBERS);
    let mut answers: [Vec<Duration>; 2] = Default::default();
    for person in tellers {
        // not by turns: what the store and the machine do every so often would always meet the same kind
        let kind = rng.random_range(0..KINDS.len());
        let n = if kind == 0 { rng.random_range(0..OFTEN) } else { never.next().unwrap() };
        let text = says(&story(n));
        let from = Instant::now();
        linked.village.one(person, text).await;
        answers[kind].push(from.elapsed());
    }
    linked.node.stop().await;
    judge("a number: its answer, SQLite", &answers, floors);
}

/// Stories with as many addresses as are looked for in a text, each of them told before or none, and one more message into the
/// same report.
async fn at_the_next(engine: Engine, small: bool, floors: &mut Floors) {
    let (tries, before) = if small { (20, 20) } else { (2_000, 500) };
    let linked = Linked::begin(engine).await;
    let intake = linked.intake();
    let often: Vec<String> = (0..IDENTIFIER_LIMIT).map(address).collect();
    let found = Extractor::new().extract(&listed(&often), None);
    assert!(found.len() == IDENTIFIER_LIMIT && found.iter().all(|found| !found.mine));
    seed(intake, &often, before).await;
    let tellers: Vec<i64> = (1..=tries).collect();
    linked.village.ready_to_tell(&tellers).await;
    let (mut rng, mut never) = (intake.random.child(), IDENTIFIER_LIMIT..);
    let [mut answers, mut next]: [[Vec<Duration>; 2]; 2] = Default::default();
    for person in tellers {
        let kind = rng.random_range(0..KINDS.len());
        let text = match kind {
            0 => listed(&often),
            _ => listed(&never.by_ref().take(IDENTIFIER_LIMIT).map(address).collect::<Vec<_>>()),
        };
        let from = Instant::now();
        linked.village.one(person, says(&text)).await;
        answers[kind].push(from.elapsed());
        if rng.random_bool(0.5) {
            tokio::time::sleep(Duration::from_millis(rng.random_range(0..WITHIN_MS))).await;
        }
        let from = Instant::now();
        linked.village.one(person, says("і ще одне: він дзвонить щодня")).await;
        next[kind].push(from.elapsed());
        // nobody else's is in the way of the next one
        while waiting(intake).await > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
    linked.node.stop().await;
    judge(&format!("{IDENTIFIER_LIMIT} addresses: their answer, {engine:?}"), &answers, floors);
    judge(&format!("{IDENTIFIER_LIMIT} addresses: the next answer in the report, {engine:?}"), &next, floors);
}

/// An address that nobody has: there are not enough numbers that nobody has.
fn address(n: usize) -> String {
    format!("hr{n:07}@agency.example")
}

fn listed(addresses: &[String]) -> String {
    format!("Писали з цих адрес: {}", addresses.join(", "))
}

/// Puts in that each of these was told by so many.
async fn seed(intake: &Intake, addresses: &[String], before: usize) {
    let (key, reports) = (intake.keys.links().newest(), strangers(before));
    for normal in addresses {
        let value = key.value(Value { kind: "email", normal: normal.as_bytes() });
        let (value, reports) = (&value, &reports);
        let seeded = intake.store.write("seed", |mut tx| async move {
            let mut rng = StdRng::seed_from_u64(79);
            for (n, report) in (0u32..).zip(reports) {
                let label = value.label(n);
                let content = value.seal(&label, *report, &mut rng);
                let entry = IndexEntryRow { key_version: key.version().into(), label: label.0, content };
                assert!(tx.add_index_entry(&entry).await?, "each label once");
            }
            tx.done(())
        });
        seeded.await.map_err(|e: StoreError| e).unwrap();
    }
}

fn judge(what: &str, times: &[Vec<Duration>; 2], floors: &mut Floors) {
    for (kind, times) in KINDS.iter().zip(times) {
        println!("| {kind}: {what} | {} stories, {} |", times.len(), Spread::of(times.iter().copied()));
    }
    let auc = parts(&times[0], &times[1]);
    println!("| the best latency threshold parts them with AUC: {what} | {auc:.3} |");
    // a short run is too few stories to say anything
    floors.below(&format!("AUC that latency says whether others told it: {what}"), auc, MOST);
}
