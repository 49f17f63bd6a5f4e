//! What a node costs that nobody writes to.

use std::time::{Duration, Instant};
use tests::serve::{Serve, binary};

pub(crate) async fn idle() {
    let data = std::env::temp_dir().join(format!("oberih-idle-{}", std::process::id()));
    let from = Instant::now();
    let serve = Serve::start(&data, "http://127.0.0.1:9", &[]).await;
    let up = from.elapsed();
    tokio::time::sleep(Duration::from_secs(3)).await;
    let size = std::fs::metadata(binary()).unwrap().len() as f64 / 1e6;
    println!("| start-up to an open port | {} ms |", up.as_millis());
    println!("| memory at rest | {:.1} MB |", serve.memory_mb());
    println!("| stripped binary | {size:.1} MB |");
    println!("| ops port | {} |", serve.ops());
    drop(serve);
    let _ = std::fs::remove_dir_all(data);
}
