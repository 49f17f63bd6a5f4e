//! Telling a duty phone, against a mail server and a web server of the tests' own, on this machine.

mod http;
mod mails;
mod smtp;
mod webhooks;

use app::{DeskName, Randomness};
use channels::notice::{MailServer, Notice, Notices};
use domain::Language;
use rand::SeedableRng;
use rand::rngs::StdRng;
use std::net::SocketAddr;
use std::sync::Arc;

fn waiting(urgent: bool) -> Notice {
    let desk = DeskName::parse("help").expect("a desk's name");
    Notice { desk, urgent, places: 1, language: Language::parse("uk").expect("a language") }
}

/// One client for tests: plain HTTP, yet reqwest wants a TLS configuration.
fn client() -> reqwest::Client {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring knows the default versions")
        .with_root_certificates(rustls::RootCertStore::empty())
        .with_no_client_auth();
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client")
}

fn notices(mail: Option<&MailServer>) -> Notices {
    let (notices, broken) = Notices::new(client(), mail, Randomness::new(StdRng::seed_from_u64(1)));
    assert!(broken.is_none(), "mail can be sent");
    notices
}

/// An address at which nobody listens.
async fn nobody() -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    listener.local_addr().expect("an address")
}
