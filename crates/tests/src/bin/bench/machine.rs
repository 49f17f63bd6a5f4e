//! On what a figure was taken: without this a figure says nothing.

use std::io::Write;
use std::time::Instant;

pub(crate) fn print() {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu
        .lines()
        .find_map(|l| l.strip_prefix("model name"))
        .and_then(|l| l.split_once(':'))
        .map_or("unknown", |(_, m)| m.trim());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("?").to_owned();
    println!("machine: {model}, {cores} cores, load {load}; fsync of 4 KiB: median {:.2} ms", fsync_ms());
    if cfg!(debug_assertions) {
        println!("NOT a release build: the figures mean nothing");
    }
}

/// The median of 50 writes of 4 KiB, each synced, in the folder where the benches keep their data.
pub(crate) fn fsync_ms() -> f64 {
    let path = std::env::temp_dir().join(format!("oberih-fsync-{}", std::process::id()));
    let mut file = std::fs::File::create(&path).unwrap();
    let mut times: Vec<f64> = (0..50)
        .map(|_| {
            let from = Instant::now();
            file.write_all(&[7; 4_096]).unwrap();
            file.sync_data().unwrap();
            from.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    drop(file);
    let _ = std::fs::remove_file(&path);
    times.sort_by(f64::total_cmp);
    times[25]
}
