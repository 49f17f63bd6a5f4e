//! On what a figure was taken: without this a figure says nothing.

use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

/// Where benches keep their data: beside what was built, on a disk. In a folder in memory "durable" would mean nothing.
pub(crate) fn data() -> PathBuf {
    let program = std::env::current_exe().unwrap();
    let folder = program.parent().unwrap().with_file_name("bench");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The kind of the file system of a folder, as the kernel names it.
fn file_system(folder: &std::path::Path) -> String {
    let out = std::process::Command::new("stat").args(["-f", "-c", "%T"]).arg(folder).output();
    out.ok()
        .map(|o| String::from_utf8_lossy(&o.stdout).trim().to_owned())
        .filter(|s| !s.is_empty())
        .unwrap_or("?".to_owned())
}

/// Milliseconds of one core for a fixed piece of work: two machines of one name are not equally fast at every hour.
fn core_ms() -> f64 {
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let from = Instant::now();
            let mut x = 0x9E37_79B9_7F4A_7C15_u64;
            for _ in 0..20_000_000_u32 {
                x ^= x << 13;
                x ^= x >> 7;
                x ^= x << 17;
            }
            std::hint::black_box(x);
            from.elapsed().as_secs_f64() * 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[2]
}

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
    let now = domain::Clock::now(&oberih::SystemClock).unix_micros();
    let now = jiff::Timestamp::from_microsecond(now).unwrap().to_string();
    let today = &now[..10];
    let on = file_system(&data());
    println!(
        "{today}; machine: {model}, {cores} cores, load {load}, 20,000,000 steps of xorshift in {:.0} ms; data on {on}, fsync \
         of 4 KiB: median {:.2} ms",
        core_ms(),
        fsync_ms()
    );
    if on == "tmpfs" {
        println!("NOT on a disk: nothing durable is measured");
    }
    if cfg!(debug_assertions) {
        println!("NOT a release build: the figures mean nothing");
    }
}

/// The median of 50 writes of 4 KiB, each synced, in the folder where the benches keep their data.
pub(crate) fn fsync_ms() -> f64 {
    let path = data().join(format!("fsync-{}", std::process::id()));
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
