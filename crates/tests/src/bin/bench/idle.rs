//! What a node costs that nobody writes to, with its bot at a platform.

use crate::machine::data;
use crate::updates::{platform, token};
use std::time::{Duration, Instant};
use tests::serve::{Serve, binary};

pub(crate) async fn idle() {
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
    println!("| memory at rest | {:.1} MB |", serve.memory_mb());
    println!("| stripped binary | {size:.1} MB |");
    println!("| ops port | {} |", serve.ops());
    drop(serve);
    let _ = std::fs::remove_dir_all(folder);
}
