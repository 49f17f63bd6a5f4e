//! How long an editor waits for `oberih content check`: the whole command, and the checking in it alone.

use crate::floor::Floors;
use domain::Timestamp;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tests::serve::binary;

/// An editor waits for the whole command so many milliseconds. Source: docs/benchmarks.md.
const COMMAND_MS: f64 = 1_000.0;

pub(crate) fn bench(small: bool) {
    let rounds = if small { 1 } else { 20 };
    let bundle = oberih::embedded_content();
    let now = Timestamp::from_unix_micros(1_795_500_000_000_000);
    let loads = timed(rounds, || assert!(content::load(&bundle, now).content.is_some()));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let commands = timed(rounds, || {
        let check = Command::new(binary()).args(["content", "check"]).arg(&folder).stdout(Stdio::null()).status();
        assert!(check.unwrap().success());
    });
    let mut floors = Floors::new(small);
    let median = commands[commands.len() / 2].as_secs_f64() * 1_000.0;
    floors.below("milliseconds of `content check`, the median", median, COMMAND_MS);
    for (what, took) in [("`content check`, the whole command", commands), ("content::load, in a process", loads)] {
        let (median, longest) = (took[took.len() / 2], took[took.len() - 1]);
        println!("| {what} | p50 {} ms, longest {} ms of {rounds} |", median.as_millis(), longest.as_millis());
    }
    floors.judge();
}

/// How long each took, the shortest first.
fn timed(rounds: usize, mut once: impl FnMut()) -> Vec<Duration> {
    let mut took: Vec<Duration> = (0..rounds)
        .map(|_| {
            let from = Instant::now();
            once();
            from.elapsed()
        })
        .collect();
    took.sort();
    took
}
