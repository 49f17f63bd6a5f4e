//! Connections of the public listener: how many, for how long, and how many of one address. Whoever opens many and sends
//! nothing, or reads nothing, would take them all from everybody else, and needs hardly a machine for it.

use super::listening::Listening;
use super::stalled::Stalled;
use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::pending;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tower::Service;
use web::{Counts, Peer, Seldom};

/// What holds for connections.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// At once of each kind of peer: of our proxies, of those behind whom others stand, of everybody else. None of them takes
    /// those of another.
    pub(crate) most: usize,
    /// So many more of a kind wait for one that ends, for as long as a head may take.
    pub(crate) waiting: usize,
    /// Of one address: a shelter, or a street behind one provider's address.
    pub(crate) share: usize,
    /// Of the network around it: who has one of version 6 has thousands of addresses.
    pub(crate) network: usize,
    /// How long the head of a request may take, and nothing may come between two.
    pub(crate) head: Duration,
    /// The same of a proxy, which keeps connections ready and would send into one that was just closed.
    pub(crate) head_of_proxy: Duration,
    /// How long nothing may be taken of what is answered.
    pub(crate) unread: Duration,
    /// After this it takes no new request; a stream of events has ended before. One of a proxy of ours stays.
    pub(crate) age: Duration,
    /// And what it has under way may take so long: a form with files takes four minutes at most.
    pub(crate) last: Duration,
}

/// Bytes of a connection that are held at once; a head that is larger is none of ours.
const LARGEST_BUFFER: usize = 64 * 1024;

impl Limits {
    pub(crate) const USUAL: Self = Self {
        most: 4_096,
        waiting: 256,
        share: 256,
        network: 1_024,
        head: Duration::from_secs(20),
        head_of_proxy: Duration::from_secs(130),
        unread: Duration::from_secs(60),
        age: Duration::from_secs(15 * 60),
        last: Duration::from_secs(5 * 60),
    };

    fn head_of(&self, peer: Peer) -> Duration {
        match peer {
            // on this machine too it is a proxy, or Tor
            Peer::Proxy | Peer::Others => self.head_of_proxy,
            Peer::Somebody(_) => self.head,
        }
    }

    /// None where it stays for as long as it is used: what is closed under a proxy's hand is somebody's request.
    fn age_of(&self, peer: Peer) -> Option<Duration> {
        (peer != Peer::Proxy).then_some(self.age)
    }

    /// What one peer may have at once, by its numbers.
    fn shares_of(&self, peer: Peer) -> Vec<(u64, usize)> {
        match peer {
            Peer::Somebody([address, network]) => vec![(address, self.share), (network, self.network)],
            Peer::Proxy | Peer::Others => Vec::new(),
        }
    }
}

/// The connections of one kind of peer.
struct Kind {
    /// Served and waiting.
    there: Arc<Semaphore>,
    /// Served.
    served: Arc<Semaphore>,
}

impl Kind {
    fn new(limits: &Limits) -> Self {
        let of = |most| Arc::new(Semaphore::new(most));
        Self { there: of(limits.most + limits.waiting), served: of(limits.most) }
    }
}

struct Kinds {
    proxies: Kind,
    others: Kind,
    everybody: Kind,
}

impl Kinds {
    fn of(&self, peer: Peer) -> &Kind {
        match peer {
            Peer::Proxy => &self.proxies,
            Peer::Others => &self.others,
            Peer::Somebody(_) => &self.everybody,
        }
    }
}

/// Serves until `stop`; then no more is accepted, and what is under way is finished.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    who: impl Fn(IpAddr) -> Peer + Send,
    mut stop: watch::Receiver<bool>,
) {
    let kinds = Kinds { proxies: Kind::new(&limits), others: Kind::new(&limits), everybody: Kind::new(&limits) };
    let shares = Arc::<Counts<u64>>::default();
    let (mut of_all, mut of_one) = (Seldom::default(), Seldom::default());
    let mut listening = Listening::new(listener);
    // aborted with whoever runs this
    let mut open = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            _ = stop.wait_for(|told| *told) => break,
            Some(_) = open.join_next() => continue,
            accepted = listening.next() => accepted,
        };
        let Some((stream, from)) = accepted else { continue };
        let peer = who(from.ip());
        let kind = kinds.of(peer);
        let Ok(there) = kind.there.clone().try_acquire_owned() else {
            if of_all.is_due(Instant::now()) {
                tracing::warn!(
                    "all connections of one kind of peer are taken: is it a flood, or time for one more process? A proxy is to be named in web.trusted_proxies"
                );
            }
            continue;
        };
        let Ok(share) = shares.take(limits.shares_of(peer)) else {
            if of_one.is_due(Instant::now()) {
                // never which: it may be hers
                tracing::warn!(
                    "one address or network has its share of connections and gets no more; if it is a proxy, name it in web.trusted_proxies"
                );
            }
            continue;
        };
        let (served, router, mut stop) = (kind.served.clone(), router.clone(), stop.clone());
        open.spawn(async move {
            let place = tokio::select! {
                place = place_in(served, limits.head) => place,
                _ = stop.wait_for(|told| *told) => None,
            };
            let Some(place) = place else { return };
            connection(stream, from, router, (peer, limits), stop).await;
            drop((place, there, share));
        });
    }
    drop(listening);
    while open.join_next().await.is_some() {}
}

/// A place among those that are served; waits so long for one that ends.
async fn place_in(served: Arc<Semaphore>, longest: Duration) -> Option<OwnedSemaphorePermit> {
    timeout(longest, served.acquire_owned()).await.ok()?.ok()
}

/// One connection, to its end. What goes wrong on it is whoever is connected's.
async fn connection(
    stream: TcpStream,
    from: SocketAddr,
    router: Router,
    (peer, limits): (Peer, Limits),
    mut stop: watch::Receiver<bool>,
) {
    let answer = service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(from));
        router.clone().call(request)
    });
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.head_of(peer)).max_buf_size(LARGEST_BUFFER);
    let stream = TokioIo::new(Stalled::new(stream, limits.unread));
    let mut serving = pin!(builder.serve_connection(stream, answer));
    let old = async {
        match limits.age_of(peer) {
            Some(age) => sleep(age).await,
            None => pending().await,
        }
    };
    tokio::select! {
        _ = serving.as_mut() => return,
        () = old => {}
        _ = stop.wait_for(|told| *told) => {}
    }
    serving.as_mut().graceful_shutdown();
    let _ = timeout(limits.last, serving).await;
}

#[cfg(test)]
#[path = "connections_tests.rs"]
mod tests;
