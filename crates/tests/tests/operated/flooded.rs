//! One program behind the proxy begins forms and never ends them: the platform's calls are taken all the same, others read
//! their pages, and whoever asks whether the process lives is answered.

use super::until;
use std::io::Write;
use std::net::{SocketAddr, TcpStream};
use tests::{Engine, Place, World, WorldOptions};

/// As many requests as one address may have under way.
const SHARE: usize = 64;
const FLOOD: &str = "198.51.100.7";

/// A form of which nothing more comes.
fn hangs(at: SocketAddr) -> TcpStream {
    let mut line = TcpStream::connect(at).unwrap();
    write!(
        line,
        "POST /chat/stay-safe?l=en HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nX-Forwarded-For: {FLOOD}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntext="
    )
    .unwrap();
    line
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_forms_that_never_end_holds_up_neither_the_platform_nor_other_people() {
    let options = WorldOptions { only: Some("stay-safe"), webhook: true, ..WorldOptions::default() };
    let world = World::new(Place::new(Engine::Sqlite).await, options).await;
    let mut config = world.config();
    config.web.trusted_proxies = vec!["127.0.0.1".to_owned()];
    let node = world.node_with(config, 51).await.unwrap();
    let (at, http) = (node.public_addr(), oberih::Net::real().unwrap().http);
    let status = async |path: &str, from: &str| {
        let request = http.get(format!("http://{at}{path}")).header("x-forwarded-for", from);
        request.send().await.unwrap().status().as_u16()
    };
    let person = world.known(7_951, "en").await;
    let before = person.messages().iter().filter(|m| m.from_bot).count();
    let mut held: Vec<TcpStream> = (0..SHARE).map(|_| hangs(at)).collect();
    // a look from the same address may have taken the last place before the last form came, which was then turned away
    until("the address has its share", async || {
        held.push(hangs(at));
        status("/help", FLOOD).await == 429
    })
    .await;
    assert_eq!(status("/healthz", FLOOD).await, 200);
    assert_eq!(status("/help", "203.0.113.9").await, 200, "another address");
    person.sends("/help");
    until("she is answered", async || person.messages().iter().filter(|m| m.from_bot).count() > before).await;
    drop(held);
    until("what ended is given back", async || status("/help", FLOOD).await == 200).await;
    node.stop().await;
}
