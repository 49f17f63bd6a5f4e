//! A line between a browser and a node that can be cut.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Carries everything to a node, until it is cut; gone when dropped.
pub struct Line {
    whole: watch::Sender<bool>,
    address: SocketAddr,
    asked: Arc<Mutex<Vec<u8>>>,
}

impl Line {
    /// A line to this address.
    pub async fn to(node: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (whole, mut seen) = watch::channel(true);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let all = asked.clone();
        tokio::spawn(async move {
            loop {
                let came = tokio::select! {
                    came = listener.accept() => came,
                    // the line was dropped
                    changed = seen.changed() => if changed.is_ok() { continue } else { return },
                };
                let Ok((mut browser, _)) = came else { return };
                let (mut cut, all) = (seen.clone(), all.clone());
                tokio::spawn(async move {
                    let Ok(mut node) = TcpStream::connect(node).await else { return };
                    tokio::select! {
                        _ = carry(&mut browser, &mut node, &all) => {}
                        _ = cut.wait_for(|whole| !whole) => {}
                    }
                });
            }
        });
        Self { whole, address, asked }
    }

    /// Where a browser connects.
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Breaks what is open and whatever is opened, or lets through again.
    pub fn is_whole(&self, whole: bool) {
        self.whole.send_replace(whole);
    }

    /// How often a browser asked for what begins so, `GET /chat/`.
    pub fn asked(&self, begins: &str) -> usize {
        self.asked.lock().unwrap().windows(begins.len()).filter(|w| *w == begins.as_bytes()).count()
    }
}

/// Carries both ways until both sides have said all, and keeps what the browser says.
async fn carry(browser: &mut TcpStream, node: &mut TcpStream, all: &Mutex<Vec<u8>>) {
    let ((mut asks, mut reads), (mut answers, mut takes)) = (browser.split(), node.split());
    let there = async {
        let mut some = [0; 4_096];
        while let Ok(n @ 1..) = asks.read(&mut some).await {
            all.lock().unwrap().extend_from_slice(&some[..n]);
            if takes.write_all(&some[..n]).await.is_err() {
                break;
            }
        }
        let _ = takes.shutdown().await;
    };
    let back = async {
        let _ = copy(&mut answers, &mut reads).await;
        let _ = reads.shutdown().await;
    };
    tokio::join!(there, back);
}
