//! Connections of the public listener: how many, for how long, and how many of one address. Whoever opens many and sends
//! nothing, or reads nothing, would take them all from everybody else, and needs hardly a machine for it.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::collections::HashMap;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tower::Service;

/// What holds for connections.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// At once; who comes then waits until another one ended.
    pub(crate) most: usize,
    /// Of one address: a shelter, or a street behind one provider's address.
    pub(crate) share: usize,
    /// How long the head of a request may take, and nothing may come between two.
    pub(crate) head: Duration,
    /// The same of a proxy of ours, which keeps connections ready and would send into one that was just closed.
    pub(crate) head_of_proxy: Duration,
    /// After this it takes no new request; a stream of events has ended before.
    pub(crate) age: Duration,
    /// And what it has under way may take so long: a form with files takes four minutes at most.
    pub(crate) last: Duration,
}

impl Limits {
    pub(crate) const USUAL: Self = Self {
        most: 4_096,
        share: 256,
        head: Duration::from_secs(20),
        head_of_proxy: Duration::from_secs(130),
        age: Duration::from_secs(15 * 60),
        last: Duration::from_secs(5 * 60),
    };
}

/// Who is connected, as far as these limits ask.
#[derive(Clone, Copy)]
pub(crate) struct Peer {
    /// A number of its address; none where others stand behind it.
    pub(crate) number: Option<u64>,
    /// It is a proxy of ours.
    pub(crate) is_proxy: bool,
}

/// Serves until `stop`; then no more is accepted, and what is under way is finished.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    who: impl Fn(IpAddr) -> Peer + Send,
    mut stop: watch::Receiver<bool>,
) {
    let free = Arc::new(Semaphore::new(limits.most));
    let shares = Arc::new(Shares::default());
    // aborted with whoever runs this
    let mut open = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            _ = stop.wait_for(|told| *told) => break,
            Some(_) = open.join_next() => continue,
            accepted = accept(&listener, &free) => accepted,
        };
        let Some((free, stream, from)) = accepted else { continue };
        let peer = who(from.ip());
        let Some(share) = shares.take(peer.number, limits.share) else { continue };
        let head = if peer.is_proxy { limits.head_of_proxy } else { limits.head };
        let (router, stop) = (router.clone(), stop.clone());
        open.spawn(async move {
            connection(stream, from, router, Limits { head, ..limits }, stop).await;
            drop((free, share));
        });
    }
    drop(listener);
    while open.join_next().await.is_some() {}
}

/// The next one, once there is room. `None`: it failed, and the next may not.
async fn accept(
    listener: &TcpListener,
    free: &Arc<Semaphore>,
) -> Option<(tokio::sync::OwnedSemaphorePermit, TcpStream, SocketAddr)> {
    let free = free.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, from)) => Some((free, stream, from)),
        Err(e) => {
            let its_own = matches!(
                e.kind(),
                ErrorKind::ConnectionAborted | ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset
            );
            if !its_own {
                tracing::error!(error = %e, "the public listener accepts nobody for a moment; where too many files are open, let the process open more");
                sleep(Duration::from_secs(1)).await;
            }
            None
        }
    }
}

/// One connection, to its end. What goes wrong on it is whoever is connected's.
async fn connection(
    stream: TcpStream,
    from: SocketAddr,
    router: Router,
    limits: Limits,
    mut stop: watch::Receiver<bool>,
) {
    let answer = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(from));
        router.clone().call(request)
    });
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.head);
    let mut serving = pin!(builder.serve_connection(TokioIo::new(stream), answer));
    tokio::select! {
        _ = serving.as_mut() => return,
        () = sleep(limits.age) => {}
        _ = stop.wait_for(|told| *told) => {}
    }
    serving.as_mut().graceful_shutdown();
    let _ = timeout(limits.last, serving).await;
}

/// How many connections each address has.
#[derive(Default)]
struct Shares(Mutex<HashMap<u64, usize>>);

impl Shares {
    /// One more of an address; `None` where it has its share.
    fn take(self: &Arc<Self>, number: Option<u64>, most: usize) -> Option<Share> {
        if let Some(number) = number {
            let mut open = self.open();
            let count = open.entry(number).or_default();
            if *count >= most {
                return None;
            }
            *count += 1;
        }
        Some(Share { shares: self.clone(), number })
    }

    fn open(&self) -> MutexGuard<'_, HashMap<u64, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Given back when dropped.
struct Share {
    shares: Arc<Shares>,
    number: Option<u64>,
}

impl Drop for Share {
    fn drop(&mut self) {
        let Some(number) = self.number else { return };
        let mut open = self.shares.open();
        if let Some(count) = open.get_mut(&number) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                open.remove(&number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::Notify;

    const SHORT: Duration = Duration::from_millis(500);
    /// What a mistake would last for.
    const LONG: Duration = Duration::from_secs(20);

    struct Door {
        at: SocketAddr,
        stop: watch::Sender<bool>,
        /// Told when `/slow` is asked for.
        asked: Arc<Notify>,
        /// Lets it answer.
        go: Arc<Notify>,
        served: tokio::task::JoinHandle<()>,
    }

    impl Door {
        async fn open(limits: Limits, peer: Peer) -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let (at, (stop, told)) = (listener.local_addr().unwrap(), watch::channel(false));
            let (asked, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
            let both = (asked.clone(), go.clone());
            let slow = get(move || async move {
                both.0.notify_one();
                both.1.notified().await;
                "slow"
            });
            let router = Router::new()
                .route("/", get(|ConnectInfo(from): ConnectInfo<SocketAddr>| async move { from.ip().to_string() }))
                .route("/slow", slow);
            let served = tokio::spawn(serve(listener, router, limits, move |_| peer, told));
            Self { at, stop, asked, go, served }
        }

        async fn connect(&self) -> TcpStream {
            TcpStream::connect(self.at).await.unwrap()
        }
    }

    const ANYBODY: Peer = Peer { number: None, is_proxy: false };

    async fn asks(stream: &mut TcpStream, path: &str) {
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: here\r\n\r\n").as_bytes()).await.unwrap();
    }

    /// Reads until an answer ends like this.
    async fn answered(stream: &mut TcpStream, end: &str) -> String {
        let mut text = String::new();
        let mut bytes = [0; 1_024];
        while !text.ends_with(end) {
            let count = timeout(LONG, stream.read(&mut bytes)).await.expect("an answer").unwrap();
            assert!(count > 0, "closed after {text:?}");
            text.push_str(std::str::from_utf8(&bytes[..count]).unwrap());
        }
        text
    }

    /// Whether it was closed, whatever came before.
    async fn is_closed(stream: &mut TcpStream) -> bool {
        let mut rest = Vec::new();
        // a reset is an end too
        timeout(LONG, stream.read_to_end(&mut rest)).await.is_ok()
    }

    #[tokio::test]
    async fn who_sends_half_a_head_or_nothing_more_is_let_go_and_who_asks_is_answered() {
        let door = Door::open(Limits { head: SHORT, ..Limits::USUAL }, ANYBODY).await;
        let (mut half, mut idle, mut silent) = (door.connect().await, door.connect().await, door.connect().await);
        half.write_all(b"GET / HTTP/1.1\r\nHos").await.unwrap();
        asks(&mut idle, "/").await;
        answered(&mut idle, "127.0.0.1").await;
        // an answer may take longer than a head
        let mut slow = door.connect().await;
        asks(&mut slow, "/slow").await;
        door.asked.notified().await;
        assert!(is_closed(&mut half).await && is_closed(&mut idle).await && is_closed(&mut silent).await);
        door.go.notify_one();
        answered(&mut slow, "slow").await;
    }

    #[tokio::test]
    async fn a_proxy_of_ours_may_keep_connections_ready() {
        let limits = Limits { head: SHORT, head_of_proxy: LONG, ..Limits::USUAL };
        let door = Door::open(limits, Peer { number: None, is_proxy: true }).await;
        let mut ready = door.connect().await;
        for idle in [Duration::ZERO, SHORT * 2] {
            tokio::time::sleep(idle).await;
            asks(&mut ready, "/").await;
            answered(&mut ready, "127.0.0.1").await;
        }
    }

    #[tokio::test]
    async fn an_address_has_its_share_and_gets_it_back() {
        let limits = Limits { share: 2, ..Limits::USUAL };
        let door = Door::open(limits, Peer { number: Some(7), is_proxy: false }).await;
        let mut two = [door.connect().await, door.connect().await];
        for one in &mut two {
            asks(one, "/").await;
            answered(one, "127.0.0.1").await;
        }
        assert!(is_closed(&mut door.connect().await).await, "a third");
        let [first, mut second] = two;
        drop(first);
        // until the end of the first was seen
        let next = async {
            loop {
                let mut next = door.connect().await;
                // refused, it may be closed by now
                let _ = next.write_all(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n").await;
                let mut bytes = [0; 1_024];
                if next.read(&mut bytes).await.is_ok_and(|count| count > 0) {
                    break;
                }
            }
        };
        timeout(LONG, next).await.expect("the share of the first");
        asks(&mut second, "/").await;
        answered(&mut second, "127.0.0.1").await;
    }

    #[tokio::test]
    async fn who_comes_when_all_are_taken_waits_for_one_that_ends() {
        let door = Door::open(Limits { most: 1, ..Limits::USUAL }, ANYBODY).await;
        let mut first = door.connect().await;
        asks(&mut first, "/").await;
        answered(&mut first, "127.0.0.1").await;
        let mut second = door.connect().await;
        asks(&mut second, "/").await;
        let mut bytes = [0; 1];
        assert!(timeout(SHORT, second.read(&mut bytes)).await.is_err(), "not yet");
        drop(first);
        answered(&mut second, "127.0.0.1").await;
    }

    #[tokio::test]
    async fn an_old_connection_ends_once_it_has_answered_or_when_it_never_does() {
        let limits = Limits { age: SHORT, last: LONG, ..Limits::USUAL };
        let door = Door::open(limits, ANYBODY).await;
        let (mut idle, mut slow) = (door.connect().await, door.connect().await);
        asks(&mut slow, "/slow").await;
        door.asked.notified().await;
        assert!(is_closed(&mut idle).await);
        door.go.notify_one();
        answered(&mut slow, "slow").await;
        assert!(is_closed(&mut slow).await);
        let door = Door::open(Limits { last: SHORT, ..limits }, ANYBODY).await;
        let mut never = door.connect().await;
        asks(&mut never, "/slow").await;
        assert!(is_closed(&mut never).await);
    }

    #[tokio::test]
    async fn at_the_stop_what_is_under_way_is_answered_and_nobody_new_is() {
        let door = Door::open(Limits::USUAL, ANYBODY).await;
        let (mut slow, mut idle) = (door.connect().await, door.connect().await);
        asks(&mut idle, "/").await;
        answered(&mut idle, "127.0.0.1").await;
        asks(&mut slow, "/slow").await;
        door.asked.notified().await;
        door.stop.send(true).unwrap();
        assert!(is_closed(&mut idle).await);
        assert!(!door.served.is_finished());
        door.go.notify_one();
        answered(&mut slow, "slow").await;
        timeout(LONG, door.served).await.expect("it ends").unwrap();
        assert!(TcpStream::connect(door.at).await.is_err());
    }
}
