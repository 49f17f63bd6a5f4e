//! What a node costs that nobody writes to, with its bot at a platform.

use crate::floor::Floors;
use crate::machine::data;
use crate::updates::{platform, token};
use std::time::{Duration, Instant};
use tests::serve::{Serve, binary};

/// Milliseconds to its first page, megabytes of memory at rest and of the binary. Source: docs/benchmarks.md.
const START_MS: f64 = 1_000.0;
const MEMORY_MB: f64 = 60.0;
const BINARY_MB: f64 = 40.0;

pub(crate) async fn idle(small: bool) {
    let fake = platform().await;
    let folder = data().join(format!("idle-{}", std::process::id()));
    let http = oberih::Net::real().unwrap().http;
    let from = Instant::now();
    let serve = Serve::start(&folder, &fake.api_url(), &[token()]).await;
    // a port is open before there is anybody behind it: a page is what a person waits for
    let page = format!("http://127.0.0.1:{}/?l=uk", serve.public());
    while !http.get(&page).send().await.is_ok_and(|answer| answer.status().is_success()) {
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let up = from.elapsed();
    tokio::time::sleep(Duration::from_secs(3)).await;
    let size = std::fs::metadata(binary()).unwrap().len() as f64 / 1e6;
    println!("| start-up of a new node to its first page | {} ms |", up.as_millis());
    let memory = serve.memory_mb();
    println!("| memory at rest | {memory:.1} MB |");
    println!("| stripped binary | {size:.1} MB |");
    println!("| ops port | {} |", serve.ops());
    drop(serve);
    let _ = std::fs::remove_dir_all(folder);
    let mut floors = Floors::new(small);
    floors.below("milliseconds to the first page", up.as_secs_f64() * 1_000.0, START_MS);
    floors.below("MB of memory at rest", memory, MEMORY_MB);
    floors.below("MB of the binary", size, BINARY_MB);
    floors.judge();
}
