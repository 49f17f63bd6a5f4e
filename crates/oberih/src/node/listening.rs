//! The next connection of a listener, and a pause where there can be none for a moment. The pause outlives whoever waited for
//! it: what fails at once would otherwise be tried, and told, as often as any connection ends.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep_until};

const PAUSE: Duration = Duration::from_secs(1);

pub(super) struct Listening {
    listener: TcpListener,
    /// After a failure.
    pause: Duration,
    /// Before this nothing is tried.
    again_at: Option<Instant>,
}

impl Listening {
    pub(super) fn new(listener: TcpListener) -> Self {
        Self { listener, pause: PAUSE, again_at: None }
    }

    /// The next one. `None`: it failed, and the next may not. Whoever stops waiting misses none.
    pub(super) async fn next(&mut self) -> Option<(TcpStream, SocketAddr)> {
        if let Some(at) = self.again_at {
            sleep_until(at).await;
            self.again_at = None;
        }
        match self.listener.accept().await {
            Ok(accepted) => Some(accepted),
            Err(e) => {
                let its_own = matches!(
                    e.kind(),
                    ErrorKind::ConnectionAborted | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset
                );
                if !its_own {
                    tracing::error!(error = %e, "the public listener accepts nobody for a moment; where too many files are open, let the process open more");
                    self.again_at = Some(Instant::now() + self.pause);
                }
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::Shutdown;
    use std::os::fd::OwnedFd;
    use tokio::time::timeout;

    #[tokio::test]
    async fn after_a_failure_nothing_is_tried_for_a_moment_however_often_the_wait_is_given_up() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let same = std::net::TcpStream::from(OwnedFd::from(listener.try_clone().unwrap()));
        let listener = TcpListener::from_std(listener).unwrap();
        let mut listening = Listening { pause: Duration::from_secs(3_600), ..Listening::new(listener) };
        // from now on every accept fails
        same.shutdown(Shutdown::Both).unwrap();
        assert!(timeout(Duration::from_secs(60), listening.next()).await.expect("at once").is_none());
        for _ in 0..9 {
            assert!(timeout(Duration::ZERO, listening.next()).await.is_err(), "it rests");
        }
        listening.again_at = None;
        assert!(
            timeout(Duration::from_secs(60), listening.next()).await.expect("at once").is_none(),
            "and tries again"
        );
    }
}
