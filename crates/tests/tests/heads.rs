//! Requests whose head is not what a browser sends: another host, a proxy's words, too much of anything.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "tests"))]

use oberih::Running;
use tests::{Engine, Place, World, WorldOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

async fn node() -> (Running, World) {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let mut config = world.config();
    config.public_url = Some("https://pages.example".to_owned());
    config.web.secure_cookie = true;
    (world.node_with(config, 1).await.unwrap(), world)
}

/// What comes back for a head written by hand: the status, and all of it. A form of `body` bytes follows.
async fn sends(node: &Running, head: &str, body: &str) -> (u16, String) {
    let mut line = TcpStream::connect(node.public_addr()).await.unwrap();
    let length = if body.is_empty() { String::new() } else { format!("content-length: {}\r\n", body.len()) };
    let all = format!("{head}connection: close\r\n{length}\r\n{body}");
    // a server that refuses the head may hang up while it is still being sent
    let _ = line.write_all(all.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = line.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
    (status, answer)
}

fn is_a_plain_page(answer: &str) -> bool {
    let title = ["<title>Подорож і побут<", "<title>Travel and living<"].iter().any(|t| answer.contains(t));
    title && answer.contains("tel:112") && answer.contains("content-security-policy: default-src 'none'")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_repeats_a_host_or_a_proxy_that_somebody_made_up() {
    let (node, _world) = node().await;
    let tricks = [
        "host: evil.example\r\n",
        "host: evil.example:443\r\n",
        "host: pages.example\r\nx-forwarded-host: evil.example\r\nx-forwarded-proto: http\r\nx-forwarded-for: 127.0.0.1\r\n",
        "host: pages.example\r\nforwarded: host=evil.example;proto=http;for=127.0.0.1\r\n",
        "host: pages.example\r\nx-original-url: /admin\r\nx-rewrite-url: /metrics\r\nx-http-method-override: DELETE\r\n",
        "host: pages.example\r\nreferer: https://evil.example/\r\n",
    ];
    for trick in tricks {
        for path in ["/", "/help", "/c/pl", "/chat/stay-safe", "/c/pl/leaflet"] {
            let (status, answer) = sends(&node, &format!("GET {path} HTTP/1.1\r\n{trick}"), "").await;
            assert!(status == 200 && !answer.contains("evil.example"), "{path} {trick}");
        }
        let (status, answer) = sends(&node, &format!("GET /nothing HTTP/1.1\r\n{trick}"), "").await;
        assert!(status == 404 && is_a_plain_page(&answer) && !answer.contains("evil.example"), "{trick}");
    }
    // an answer to a form leads back by its path alone, and its mark keeps its rules
    let form = "POST /chat/stay-safe HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\n";
    let ours = "host: pages.example\r\norigin: https://pages.example\r\nx-forwarded-proto: http\r\nx-forwarded-host: evil.example\r\n";
    let (status, answer) = sends(&node, &format!("{form}{ours}"), "begin=1").await;
    assert!(
        status == 303 && answer.contains("location: /chat/stay-safe?l=") && answer.contains("; Secure"),
        "{answer}"
    );
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_ours_by_the_host_it_was_sent_to_whatever_a_proxy_seems_to_say() {
    let (node, _world) = node().await;
    let form = "POST /chat/stay-safe HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded\r\n";
    for foreign in [
        "host: pages.example\r\norigin: https://evil.example\r\nx-forwarded-host: evil.example\r\n",
        "host: pages.example\r\norigin: https://evil.example\r\nforwarded: host=evil.example\r\n",
        "host: pages.example\r\nreferer: https://evil.example/\r\nx-forwarded-host: evil.example\r\n",
        "host: pages.example\r\norigin: null\r\nx-forwarded-for: 127.0.0.1\r\n",
        "host: pages.example\r\nx-http-method-override: GET\r\n",
    ] {
        let (status, answer) = sends(&node, &format!("{form}{foreign}"), "begin=1").await;
        assert!(status == 403 && is_a_plain_page(&answer) && !answer.contains("set-cookie"), "{foreign}: {status}");
    }
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn too_large_a_head_is_refused_and_up_to_a_point_with_a_page() {
    let (node, _world) = node().await;
    let get = |head: String| {
        let node = &node;
        async move { sends(node, &head, "").await }
    };
    let host = "host: pages.example\r\n";
    let long = "a".repeat(20_000);
    for (head, want) in [
        (format!("GET /help HTTP/1.1\r\n{host}x-more: {long}\r\n"), 431),
        (format!("GET /chat/stay-safe HTTP/1.1\r\n{host}cookie: __Host-c={long}\r\n"), 431),
        (format!("GET /help?l={long} HTTP/1.1\r\n{host}"), 414),
        (format!("GET /{long} HTTP/1.1\r\n{host}"), 414),
    ] {
        let (status, answer) = get(head).await;
        assert!(status == want && is_a_plain_page(&answer) && !answer.contains("aaaa"), "{want}: {status}");
    }
    // what the server itself refuses, before there is a request: no page, but nothing of ours either
    let many: String = (0..200).map(|n| format!("x-{n}: 1\r\n")).collect();
    let huge = "a".repeat(600_000);
    for head in [
        format!("GET /help HTTP/1.1\r\n{host}{many}"),
        format!("GET /help HTTP/1.1\r\n{host}x-more: {huge}\r\n"),
        format!("GET /{huge} HTTP/1.1\r\n{host}"),
        "GET /help HTTP/1.1\r\nhost\r\n".to_owned(),
        "GET /he\u{1}lp HTTP/1.1\r\nhost: pages.example\r\n".to_owned(),
        "GET / HTTP/9.9\r\nhost: pages.example\r\n".to_owned(),
    ] {
        let (status, answer) = get(head).await;
        // 0: it hung up while the head was still being sent
        assert!(status == 0 || (400..500).contains(&status), "{status}: {}", &answer[..answer.len().min(80)]);
    }
    let (status, _) = get(format!("GET /healthz HTTP/1.1\r\n{host}")).await;
    assert_eq!(status, 200, "and goes on");
    node.stop().await;
}
