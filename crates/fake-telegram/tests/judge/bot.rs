//! A bot of the tests: a bare HTTP client, so that nothing of the server is used on this side.

use std::net::SocketAddr;

use fake_telegram::{BotSpec, FakeTelegram};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

pub(crate) const TOKEN: &str = "1001:test-token";
pub(crate) const BOT: &str = "first_bot";

#[derive(Clone)]
pub(crate) struct TestBot {
    pub(crate) addr: SocketAddr,
    pub(crate) token: &'static str,
}

/// A server with two bots, and the first of them.
pub(crate) async fn a_server() -> (FakeTelegram, TestBot) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let bot = |token: &str, username: &str, id| BotSpec {
        token: token.to_owned(),
        username: username.to_owned(),
        first_name: username.to_owned(),
        id,
    };
    let bots = vec![bot(TOKEN, BOT, 1001), bot("1002:test-token", "second_bot", 1002)];
    let telegram = FakeTelegram::start(listener, bots).await.unwrap();
    let addr = telegram.addr();
    (telegram, TestBot { addr, token: TOKEN })
}

impl TestBot {
    /// Calls a method with a JSON body; gives the status and the envelope.
    pub(crate) async fn call(&self, method: &str, params: Value) -> (u16, Value) {
        let path = format!("/bot{}/{method}", self.token);
        let (status, body) = http(self.addr, "POST", &path, &params.to_string()).await;
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }

    /// The `result` of a call that must succeed.
    pub(crate) async fn result(&self, method: &str, params: Value) -> Value {
        let (status, envelope) = self.call(method, params).await;
        assert_eq!(status, 200, "{method}: {envelope}");
        envelope["result"].clone()
    }

    /// Status and description of a call that must be refused.
    pub(crate) async fn refusal(&self, method: &str, params: Value) -> (u16, String) {
        let (status, envelope) = self.call(method, params).await;
        assert_eq!(envelope["ok"], false, "{envelope}");
        assert_eq!(envelope["error_code"], status);
        (status, envelope["description"].as_str().unwrap().to_owned())
    }

    pub(crate) async fn updates(&self, params: Value) -> Vec<Value> {
        self.result("getUpdates", params).await.as_array().unwrap().clone()
    }

    pub(crate) async fn says(&self, chat_id: i64, text: &str) -> i64 {
        let sent = self.result("sendMessage", json!({ "chat_id": chat_id, "text": text })).await;
        sent["message_id"].as_i64().unwrap()
    }
}

/// One request on its own connection; status 0 when the connection ended without an answer.
pub(crate) async fn http(addr: SocketAddr, method: &str, path: &str, body: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(addr).await.unwrap();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {addr}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A reset is one of the ways a connection ends without an answer.
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    (status, body.to_owned())
}
