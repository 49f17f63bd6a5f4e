//! How much memory a download takes. Alone in its process, since the process is what is measured.
#![cfg(target_os = "linux")]

use channels::telegram::{LARGEST_DOWNLOAD, Telegram};
use fake_telegram::{BotSpec, FakeTelegram};
use serde_json::{Value, json};
use std::sync::Arc;

const TOKEN: &str = "100:the-secret-token-of-the-test";

/// The most memory this process had since `forget_the_most`, in KiB.
fn most() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("it is there");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn forget_the_most() {
    std::fs::write("/proc/self/clear_refs", "5").expect("Linux forgets");
}

#[tokio::test]
async fn the_largest_file_takes_less_than_four_mebibytes_of_memory() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let (username, first_name) = ("stay_safe_bot".to_owned(), "Stay safe".to_owned());
    let spec = BotSpec { token: TOKEN.to_owned(), id: 100, username, first_name };
    let platform = FakeTelegram::start(listener, vec![spec]).await.expect("a server");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring knows the default versions")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    let http = reqwest::Client::builder().tls_backend_preconfigured(tls).build().expect("a client");
    let telegram = Telegram::new(http, &platform.api_url(), TOKEN.to_owned());
    let size = usize::try_from(LARGEST_DOWNLOAD).expect("it fits");
    platform.person("stay_safe_bot", 42, "uk").sends_document_of("a", "a/b", vec![7; size]);
    let updates: Vec<Value> = telegram.call("getUpdates", &json!({})).await.expect("updates");
    let id = updates[0]["message"]["document"]["file_id"].as_str().expect("an id");
    forget_the_most();
    let before = most();
    let mut download = telegram.download(id).await.expect("it begins");
    let mut got = 0;
    while let Some(chunk) = download.chunk().await.expect("it goes on") {
        got += chunk.len();
        assert!(chunk.iter().all(|b| *b == 7));
    }
    assert_eq!(got, size);
    let grown = most().saturating_sub(before);
    assert!(grown < 4 * 1024, "{grown} KiB");
}
