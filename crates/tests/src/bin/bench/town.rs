//! An intake with a desk, in one process: people who tell, and a responder who reads. And what they cost.

use std::time::Duration;

pub(crate) use tests::village::{Village as Town, says, start};

pub(crate) fn cores() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get)
}

/// CPU time of the thread that asks.
pub(crate) fn cpu_here() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(stat.split_whitespace().next().unwrap().parse().unwrap())
}

/// CPU time of the whole process so far, people included; in steps of 10 ms.
pub(crate) fn cpu_of_all() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let mut fields = stat.rsplit_once(')').unwrap().1.split_whitespace().skip(11);
    let mut ticks = || fields.next().unwrap().parse::<u64>().unwrap();
    Duration::from_millis((ticks() + ticks()) * 10)
}
