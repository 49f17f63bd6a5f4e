//! A node as its operator meets it: bots on which somebody else has a hand, readiness, the demonstration.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

mod demo;
mod everything;
mod figures;
mod flooded;
mod guarded;
mod paced;
mod polled;
mod ready;
mod reserve;
mod silent_platform;
mod takeover;
mod two_hooks;

use oberih::Running;
use std::time::Duration;

/// Status and text of a page.
async fn get(http: &reqwest::Client, url: &str) -> (u16, String) {
    let answer = http.get(url).send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn readyz(http: &reqwest::Client, node: &Running) -> (u16, serde_json::Value) {
    let (status, text) = get(http, &format!("http://{}/readyz", node.ops_addr().unwrap())).await;
    (status, serde_json::from_str(&text).unwrap())
}

/// Asks until it is so, for a minute.
async fn until<F: AsyncFnMut() -> bool>(what: &str, mut is_so: F) {
    for _ in 0..1_200 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(is_so().await, "{what}");
}
