//! A web server that answers with one status, or never, and remembers what it was sent.

use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
pub(crate) struct Hook(Arc<Mutex<Vec<(HeaderMap, String)>>>);

impl Hook {
    /// `None`: it takes the request and never answers.
    pub(crate) async fn start(status: Option<u16>) -> (Self, SocketAddr) {
        let hook = Self::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let seen = hook.clone();
        let answer = move |headers: HeaderMap, body: Bytes| async move {
            seen.0.lock().expect("not poisoned").push((headers, String::from_utf8_lossy(&body).into_owned()));
            let Some(status) = status else { return std::future::pending().await };
            let leads = [("location", "/elsewhere")];
            (StatusCode::from_u16(status).expect("a status"), leads, "an answer nobody reads")
        };
        let app = Router::new().fallback(axum::routing::post(answer));
        tokio::spawn(async move { axum::serve(listener, app).await });
        (hook, address)
    }

    pub(crate) fn seen(&self) -> Vec<(HeaderMap, String)> {
        self.0.lock().expect("not poisoned").clone()
    }
}
