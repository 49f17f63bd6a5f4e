//! A platform that takes every call and says nothing, or says late that it does not know the token.

use crate::operated::{get, until};
use std::fs::File;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tests::serve::Serve;
use tests::{Engine, Place, World, WorldOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A node that waits for its platform would take longer: until the call is given up, or for ever.
const AT_MOST: Duration = Duration::from_secs(25);

struct Silent {
    api: String,
    /// Calls of `getMe` that wait for their answer.
    waiting: Arc<AtomicUsize>,
    /// True: it speaks, and knows no token.
    speaks: watch::Sender<bool>,
}

impl Silent {
    async fn begin() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let api = format!("http://{}", listener.local_addr().unwrap());
        let (speaks, hears) = watch::channel(false);
        let waiting = Arc::new(AtomicUsize::new(0));
        let counts = waiting.clone();
        tokio::spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                tokio::spawn(says_nothing(line, counts.clone(), hears.clone()));
            }
        });
        Self { api, waiting, speaks }
    }

    async fn is_asked(&self) {
        until("it is asked who the bot is", async || self.waiting.load(Ordering::SeqCst) > 0).await;
    }
}

/// One call a connection: nothing is said before it may be, and then that the token is wrong.
async fn says_nothing(mut line: TcpStream, waiting: Arc<AtomicUsize>, mut hears: watch::Receiver<bool>) {
    let mut head = vec![0; 4_096];
    let length = line.read(&mut head).await.unwrap_or(0);
    let is_me = String::from_utf8_lossy(&head[..length]).contains("/getMe ");
    waiting.fetch_add(usize::from(is_me), Ordering::SeqCst);
    tokio::select! {
        _ = hears.wait_for(|speaks| *speaks) => {}
        // whoever called gives it up
        () = async { while line.read(&mut head).await.is_ok_and(|more| more > 0) {} } => {}
    }
    waiting.fetch_sub(usize::from(is_me), Ordering::SeqCst);
    let body = r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#;
    let head = "HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nConnection: close\r\n";
    let _ = line.write_all(format!("{head}Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes()).await;
}

async fn world() -> World {
    let options = WorldOptions { only: Some("stay-safe"), ..WorldOptions::default() };
    World::new(Place::new(Engine::Sqlite).await, options).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_whose_platform_says_nothing_is_there_while_it_still_waits() {
    let (world, silent) = (world().await, Silent::begin().await);
    let mut config = world.config();
    config.telegram.api.clone_from(&silent.api);
    let node = tokio::time::timeout(AT_MOST, world.node_with(config, 44)).await.expect("it starts").unwrap();
    silent.is_asked().await;
    let http = oberih::Net::real().unwrap().http;
    for address in [node.public_addr(), node.ops_addr().unwrap()] {
        let page = format!("http://{address}/healthz");
        let (status, _) = tokio::time::timeout(AT_MOST, get(&http, &page)).await.expect("it answers");
        assert_eq!(status, 200);
    }
    assert!(silent.waiting.load(Ordering::SeqCst) > 0, "nothing was said meanwhile");
    silent.speaks.send_replace(true);
    node.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_the_platform_calls_wrong_late_stands_in_the_journal_once_and_in_readiness() {
    let (world, silent) = (world().await, Silent::begin().await);
    let path = world.place.dir().join("journal");
    let (_, _, token) = tests::bots()[1];
    let environment = [("OBERIH_BOT_STAY_SAFE_TOKEN", token.to_owned())];
    let journal = File::create(&path).unwrap();
    let mut serve = Serve::spawn_with_journal(world.place.dir(), &silent.api, &environment, journal);
    serve.wait_until_up().await;
    let http = oberih::Net::real().unwrap().http;
    let ready = format!("http://127.0.0.1:{}/readyz", serve.ops());
    // answered only once it has started: a token that is called wrong before ends it
    get(&http, &ready).await;
    silent.is_asked().await;
    let said = || std::fs::read_to_string(&path).unwrap().lines().filter(|l| l.contains("check OBERIH_BOT_")).count();
    assert_eq!(said(), 0);
    silent.speaks.send_replace(true);
    until("it is said", async || said() > 0).await;
    until("readiness says it", async || {
        let (status, text) = get(&http, &ready).await;
        status == 503 && text.contains("the platform does not know the token")
    })
    .await;
    assert_eq!(said(), 1, "{}", std::fs::read_to_string(&path).unwrap());
    assert!(serve.runs(), "its pages are there");
}
