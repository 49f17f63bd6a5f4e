//! The way out and the doors in: one HTTP client a node, listeners that a test may have opened itself.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// A node's network.
pub struct Net {
    /// The one HTTP client.
    pub http: reqwest::Client,
    /// An opened public listener in place of the configured address.
    pub public: Option<TcpListener>,
    /// An opened operator's listener in place of the configured address.
    pub ops: Option<TcpListener>,
}

impl Net {
    /// The real network. Errors: no TLS roots, or the client does not build.
    pub fn real() -> anyhow::Result<Self> {
        use rustls_platform_verifier::BuilderVerifierExt;
        // no installed default: several nodes live in one process
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = rustls::ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_platform_verifier()?
            .with_no_client_auth();
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .connect_timeout(Duration::from_secs(10))
            .pool_max_idle_per_host(128)
            .pool_idle_timeout(Duration::from_secs(30))
            .tcp_nodelay(true)
            .redirect(reqwest::redirect::Policy::none())
            // nothing is tried twice, so that no request is kept for it
            .retry(reqwest::retry::never().max_retries_per_request(0))
            .build()?;
        Ok(Self { http, public: None, ops: None })
    }

    pub(crate) async fn listen(given: Option<TcpListener>, at: SocketAddr) -> io::Result<TcpListener> {
        match given {
            Some(listener) => Ok(listener),
            None => TcpListener::bind(at).await,
        }
    }
}
