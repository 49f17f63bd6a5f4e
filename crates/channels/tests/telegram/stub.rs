//! A stub Bot API on port 0: it answers what the test scripted and remembers what it was asked.

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use channels::telegram::Telegram;
use domain::BotName;
use serde_json::{Value, json};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub(crate) const TOKEN: &str = "100:the-secret-token-of-the-test";

#[derive(Clone, Default)]
pub(crate) struct Stub(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    scripted: HashMap<String, VecDeque<(u16, String)>>,
    for_now: Option<(String, u16, String)>,
    asked: Vec<(String, Value)>,
    sent: i64,
}

pub(crate) fn bot() -> BotName {
    BotName::parse("stay-safe").expect("a bot's name")
}

/// One client for tests: plain HTTP, yet reqwest wants a TLS configuration.
pub(crate) fn http() -> reqwest::Client {
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

impl Stub {
    /// Starts it; the bot that talks to it.
    pub(crate) async fn start() -> (Self, Arc<Telegram>) {
        let stub = Self::default();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let app = Router::new().route("/{token}/{method}", axum::routing::post(answer)).with_state(stub.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        (stub, Arc::new(Telegram::new(http(), &format!("http://{address}/"), TOKEN.to_owned())))
    }

    /// The next answer of a method, with its status, as it is.
    pub(crate) fn raw(&self, method: &str, status: u16, body: impl Into<String>) {
        let mut inner = self.0.lock().expect("not poisoned");
        inner.scripted.entry(method.to_owned()).or_default().push_back((status, body.into()));
    }

    /// The next result of a method.
    #[expect(clippy::needless_pass_by_value, reason = "reads better with json!")]
    pub(crate) fn result(&self, method: &str, result: Value) {
        self.raw(method, 200, json!({ "ok": true, "result": result }).to_string());
    }

    /// The next refusal of a method.
    pub(crate) fn refusal(&self, method: &str, code: u16, description: &str) {
        let body = json!({ "ok": false, "error_code": code, "description": description });
        self.raw(method, code, body.to_string());
    }

    /// How a method is refused until `as_before`.
    pub(crate) fn refusing(&self, method: &str, code: u16, description: &str) {
        let body = json!({ "ok": false, "error_code": code, "description": description });
        self.0.lock().expect("not poisoned").for_now = Some((method.to_owned(), code, body.to_string()));
    }

    /// Ends `refusing`.
    pub(crate) fn as_before(&self) {
        self.0.lock().expect("not poisoned").for_now = None;
    }

    /// What a method was asked so far.
    pub(crate) fn asked(&self, method: &str) -> Vec<Value> {
        let inner = self.0.lock().expect("not poisoned");
        inner.asked.iter().filter(|(m, _)| m == method).map(|(_, body)| body.clone()).collect()
    }

    /// Waits until a method was asked so often.
    pub(crate) async fn until_asked(&self, method: &str, times: usize) -> Vec<Value> {
        until(|| self.asked(method).len() >= times).await;
        self.asked(method)
    }
}

/// Waits for a condition.
pub(crate) async fn until(condition: impl Fn() -> bool) {
    let waited = async {
        while !condition() {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), waited).await.expect("the condition comes true");
}

async fn answer(
    State(stub): State<Stub>,
    Path((token, method)): Path<(String, String)>,
    body: String,
) -> (StatusCode, String) {
    assert_eq!(token, format!("bot{TOKEN}"));
    let asked = serde_json::from_str(&body).expect("parameters are JSON");
    let scripted = {
        let mut inner = stub.0.lock().expect("not poisoned");
        inner.asked.push((method.clone(), asked));
        inner.sent += 1;
        let for_now = inner.for_now.clone().filter(|(m, ..)| *m == method).map(|(_, code, body)| (code, body));
        let next = for_now.or_else(|| inner.scripted.get_mut(&method).and_then(VecDeque::pop_front));
        next.or_else(|| (method == "sendMessage").then(|| ok(&json!({ "message_id": inner.sent }))))
    };
    let (status, body) = match scripted {
        Some(scripted) => scripted,
        None if method == "getUpdates" => {
            tokio::time::sleep(Duration::from_millis(20)).await;
            ok(&json!([]))
        }
        None => ok(&json!(true)),
    };
    (StatusCode::from_u16(status).expect("a status"), body)
}

fn ok(result: &Value) -> (u16, String) {
    (200, json!({ "ok": true, "result": result }).to_string())
}
