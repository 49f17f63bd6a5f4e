//! Whether the time of an answer tells a number that many told from one that nobody told. With a node whose job indexes it
//! beside.

use crate::alike::{MOST, parts};
use crate::floor::Floors;
use crate::spread::Spread;
use crate::town::{says, start};
use rand::RngExt;
use std::time::{Duration, Instant};
use tests::Engine;
use tests::linked::{Linked, NUMBERS, number, story, strangers, told_before};

const KINDS: [&str; 2] = ["a number that five hundred told", "one that nobody told"];
/// Numbers of the first kind: the first that there are.
const OFTEN: usize = 10;

pub(crate) async fn bench(small: bool) {
    let (tries, before) = if small { (40, 20) } else { (10_000, 500) };
    let linked = Linked::begin(Engine::Sqlite).await;
    for n in 0..OFTEN {
        told_before(linked.intake(), &number(n), &strangers(before)).await;
    }
    let tellers: Vec<i64> = (1..=tries).collect();
    linked.village.ready_to_tell(&tellers).await;
    let (mut rng, mut never) = (linked.intake().random.child(), OFTEN..NUMBERS);
    let [mut answers, mut next]: [[Vec<Duration>; 2]; 2] = Default::default();
    for person in tellers {
        // not by turns: what the store and the machine do every so often would always meet the same kind
        let kind = rng.random_range(0..KINDS.len());
        let n = if kind == 0 { rng.random_range(0..OFTEN) } else { never.next().unwrap() };
        let text = says(&story(n));
        let from = Instant::now();
        linked.village.one(person, text).await;
        answers[kind].push(from.elapsed());
        // while the job has it
        let from = Instant::now();
        linked.village.one(person, start()).await;
        next[kind].push(from.elapsed());
    }
    for (what, times) in [("its answer", &answers), ("the answer after it", &next)] {
        for (kind, times) in KINDS.iter().zip(times) {
            println!("| {kind}: {what} | {} stories, {} |", times.len(), Spread::of(times.iter().copied()));
        }
        println!("| the best latency threshold parts them by {what} with AUC | {:.3} |", parts(&times[0], &times[1]));
    }
    linked.node.stop().await;
    // a short run is too few stories to say anything
    let mut floors = Floors::new(small);
    floors.below("AUC that latency parts numbers by whether others told them", parts(&answers[0], &answers[1]), MOST);
    floors.judge();
}
