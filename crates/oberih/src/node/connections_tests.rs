use super::*;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::Notify;

const SHORT: Duration = Duration::from_millis(500);
/// How long something may take that comes.
const LONG: Duration = Duration::from_secs(20);
/// What a mistake would last for: a limit that nothing here comes to, so that another one alone can end what ends.
const NEVER: Duration = Duration::from_secs(3_600);
/// Each test sets the one that it is about.
const LIMITS: Limits =
    Limits { head: NEVER, head_of_proxy: NEVER, unread: NEVER, age: NEVER, last: NEVER, ..Limits::USUAL };

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
        Self::open_to(limits, move |_| peer).await
    }

    async fn open_to(limits: Limits, who: impl Fn(IpAddr) -> Peer + Send + 'static) -> Self {
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
            .route("/large", get(|| async { vec![b'x'; LARGE] }))
            .route("/slow", slow);
        let served = tokio::spawn(serve(listener, router, limits, who, told));
        Self { at, stop, asked, go, served }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.at).await.unwrap()
    }
}

const ANYBODY: Peer = Peer::Somebody([7, 70]);
/// More than a connection and what lies between hold.
const LARGE: usize = 32 * 1024 * 1024;

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
    let door = Door::open(Limits { head: SHORT, ..LIMITS }, ANYBODY).await;
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
    let limits = Limits { head: SHORT, ..LIMITS };
    for proxy in [Peer::Proxy, Peer::Others] {
        let door = Door::open(limits, proxy).await;
        let mut ready = door.connect().await;
        for idle in [Duration::ZERO, SHORT * 2] {
            tokio::time::sleep(idle).await;
            asks(&mut ready, "/").await;
            answered(&mut ready, "127.0.0.1").await;
        }
    }
}

#[tokio::test]
async fn a_connection_of_a_proxy_that_is_named_grows_as_old_as_it_likes() {
    let limits = Limits { age: SHORT, ..LIMITS };
    let (proxy, others) = (Door::open(limits, Peer::Proxy).await, Door::open(limits, Peer::Others).await);
    let (mut ready, mut tor) = (proxy.connect().await, others.connect().await);
    asks(&mut ready, "/").await;
    answered(&mut ready, "127.0.0.1").await;
    assert!(is_closed(&mut tor).await, "by now the other would be as old");
    asks(&mut ready, "/").await;
    answered(&mut ready, "127.0.0.1").await;
}

#[tokio::test]
async fn an_address_has_its_share_and_gets_it_back() {
    let limits = Limits { share: 2, ..LIMITS };
    let door = Door::open(limits, ANYBODY).await;
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
async fn a_network_has_its_share_however_many_addresses_it_has_and_those_behind_whom_others_stand_have_none() {
    let limits = Limits { share: 2, network: 3, ..LIMITS };
    let next = std::sync::atomic::AtomicU64::new(0);
    let door = Door::open_to(limits, move |_| {
        let address = next.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        Peer::Somebody([address, 1 << 40])
    })
    .await;
    let mut three = [door.connect().await, door.connect().await, door.connect().await];
    for one in &mut three {
        asks(one, "/").await;
        answered(one, "127.0.0.1").await;
    }
    assert!(is_closed(&mut door.connect().await).await, "a fourth");
    for peer in [Peer::Proxy, Peer::Others] {
        let door = Door::open(limits, peer).await;
        let mut many = Vec::new();
        for _ in 0..9 {
            let mut one = door.connect().await;
            asks(&mut one, "/").await;
            answered(&mut one, "127.0.0.1").await;
            many.push(one);
        }
    }
}

#[tokio::test]
async fn one_kind_of_peer_takes_nothing_from_another_and_beyond_those_that_wait_nobody_waits() {
    let limits = Limits { most: 1, waiting: 1, ..LIMITS };
    let peers = [Peer::Others, Peer::Others, Peer::Others, Peer::Proxy, ANYBODY].into_iter();
    let peers = std::sync::Mutex::new(peers);
    let door = Door::open_to(limits, move |_| peers.lock().unwrap().next().unwrap()).await;
    let mut served = door.connect().await;
    asks(&mut served, "/").await;
    answered(&mut served, "127.0.0.1").await;
    let mut waits = door.connect().await;
    asks(&mut waits, "/").await;
    assert!(is_closed(&mut door.connect().await).await, "one too many");
    for mut other in [door.connect().await, door.connect().await] {
        asks(&mut other, "/").await;
        answered(&mut other, "127.0.0.1").await;
    }
    drop(served);
    answered(&mut waits, "127.0.0.1").await;
}

#[tokio::test]
async fn whoever_asks_for_much_and_reads_nothing_is_let_go() {
    let limits = Limits { most: 1, unread: SHORT, ..LIMITS };
    let door = Door::open(limits, ANYBODY).await;
    let mut reads_nothing = door.connect().await;
    asks(&mut reads_nothing, "/large").await;
    // he has the only place until then
    let mut second = door.connect().await;
    asks(&mut second, "/").await;
    answered(&mut second, "127.0.0.1").await;
}

#[tokio::test]
async fn a_head_that_is_far_too_large_is_not_taken_into_memory() {
    let door = Door::open(LIMITS, ANYBODY).await;
    let mut large = door.connect().await;
    let head = format!("GET / HTTP/1.1\r\nHost: here\r\nX-More: {}\r\n\r\n", "a".repeat(2 * LARGEST_BUFFER));
    // it may hang up while it is sent
    let _ = large.write_all(head.as_bytes()).await;
    let mut answer = Vec::new();
    let _ = timeout(LONG, large.read_to_end(&mut answer)).await.expect("an end");
    assert!(!String::from_utf8_lossy(&answer).contains("127.0.0.1"), "it was answered");
}

#[tokio::test]
async fn who_comes_when_all_are_taken_waits_for_one_that_ends() {
    let door = Door::open(Limits { most: 1, ..LIMITS }, ANYBODY).await;
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
    let limits = Limits { age: SHORT, ..LIMITS };
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
    let door = Door::open(LIMITS, ANYBODY).await;
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
