//! A line between a browser and a node that can be cut.

use std::net::SocketAddr;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// Carries everything to a node, until it is cut; gone when dropped.
pub struct Line {
    whole: watch::Sender<bool>,
    address: SocketAddr,
}

impl Line {
    /// A line to this address.
    pub async fn to(node: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (whole, mut seen) = watch::channel(true);
        tokio::spawn(async move {
            loop {
                let came = tokio::select! {
                    came = listener.accept() => came,
                    // the line was dropped
                    changed = seen.changed() => if changed.is_ok() { continue } else { return },
                };
                let Ok((mut browser, _)) = came else { return };
                let mut cut = seen.clone();
                tokio::spawn(async move {
                    let Ok(mut node) = TcpStream::connect(node).await else { return };
                    tokio::select! {
                        _ = copy_bidirectional(&mut browser, &mut node) => {}
                        _ = cut.wait_for(|whole| !whole) => {}
                    }
                });
            }
        });
        Self { whole, address }
    }

    /// Where a browser connects.
    pub fn base(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Breaks what is open and whatever is opened, or lets through again.
    pub fn is_whole(&self, whole: bool) {
        self.whole.send_replace(whole);
    }
}
