//! A phone to look at: a server with one bot that answers with every sort of button.
//! `cargo run -p fake-telegram --example phone`, then open the address it listens on, port 8099.

use fake_telegram::{BotSpec, FakeTelegram};
use serde_json::json;
use tokio::{io::AsyncReadExt, io::AsyncWriteExt, net::TcpListener, net::TcpStream};

const TOKEN: &str = "1001:example";

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:8099").await?;
    let bot = BotSpec {
        token: TOKEN.to_owned(),
        username: "example_bot".to_owned(),
        first_name: "Example".to_owned(),
        id: 1001,
    };
    let _telegram = FakeTelegram::start(listener, vec![bot]).await?;
    call("setMyDescription", json!({ "description": "Write to see what a bot may answer." })).await?;
    let commands = json!([
        { "command": "start", "description": "Begin again" },
        { "command": "help", "description": "What this is" },
    ]);
    call("setMyCommands", json!({ "commands": commands })).await?;
    let mut offset = 0;
    loop {
        let answer = call("getUpdates", json!({ "offset": offset, "timeout": 30 })).await?;
        for update in answer["result"].as_array().into_iter().flatten() {
            offset = update["update_id"].as_i64().unwrap_or(offset) + 1;
            reply(update).await?;
        }
    }
}

async fn reply(update: &serde_json::Value) -> std::io::Result<()> {
    if let Some(id) = update["callback_query"]["id"].as_str() {
        let notice = json!({ "callback_query_id": id, "text": "Noted" });
        call("answerCallbackQuery", notice).await?;
    }
    let chat_id = update["message"]["chat"]["id"].as_i64().or_else(|| update["callback_query"]["from"]["id"].as_i64());
    let Some(chat_id) = chat_id else {
        return Ok(());
    };
    let text = "<b>You are heard.</b>\nRead <a href=\"https://example.org\">more</a>, or choose:";
    let buttons = json!({ "inline_keyboard": [
        [{ "text": "Yes", "callback_data": "yes" }, { "text": "No", "callback_data": "no" }],
        [{ "text": "A page to read", "url": "https://example.org/" }],
    ] });
    let message = json!({
        "chat_id": chat_id, "text": text, "parse_mode": "HTML", "reply_markup": buttons,
    });
    call("sendMessage", message).await?;
    let keyboard = json!({ "keyboard": [["Later", "Now"]], "resize_keyboard": true });
    let message = json!({ "chat_id": chat_id, "text": "When?", "reply_markup": keyboard });
    call("sendMessage", message).await?;
    Ok(())
}

async fn call(method: &str, params: serde_json::Value) -> std::io::Result<serde_json::Value> {
    let body = params.to_string();
    let mut stream = TcpStream::connect("127.0.0.1:8099").await?;
    let request = format!(
        "POST /bot{TOKEN}/{method} HTTP/1.1\r\nHost: example\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let answer = String::from_utf8_lossy(&answer);
    let (_, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
    Ok(serde_json::from_str(body).unwrap_or_default())
}
