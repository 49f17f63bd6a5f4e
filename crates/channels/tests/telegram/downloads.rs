#![expect(clippy::panic, reason = "tests end by panicking")]

use crate::stub::{Stub, TOKEN, http};
use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use channels::telegram::{ApiError, Class, LARGEST_DOWNLOAD, Telegram};
use domain::Input;
use fake_telegram::{BotSpec, FakeTelegram, Person};
use serde_json::{Value, json};
use std::error::Error;
use std::sync::Arc;

async fn a_platform() -> (FakeTelegram, Telegram, Person) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let spec = BotSpec {
        token: TOKEN.to_owned(),
        id: 100,
        username: "stay_safe_bot".to_owned(),
        first_name: "Stay safe".to_owned(),
    };
    let platform = FakeTelegram::start(listener, vec![spec]).await.expect("a server");
    let telegram = Telegram::new(http(), &platform.api_url(), TOKEN.to_owned());
    let person = platform.person("stay_safe_bot", 42, "uk");
    (platform, telegram, person)
}

/// The id of the file in the newest update.
async fn newest(telegram: &Telegram) -> String {
    let updates: Vec<Value> = telegram.call("getUpdates", &json!({ "offset": -1 })).await.expect("updates");
    let raw = updates.last().expect("an update").to_string();
    let Input::File(attachment) = crate::updates::person(&raw).input else { panic!("no file in {raw}") };
    attachment.file.expect("a file").id
}

async fn fetched(telegram: &Telegram, id: &str) -> Result<Vec<u8>, ApiError> {
    let mut download = telegram.download(id).await?;
    let mut bytes = Vec::new();
    while let Some(chunk) = download.chunk().await? {
        assert!(!chunk.is_empty());
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// Neither the error nor its causes tell the token or the path.
fn tells_nothing(error: &ApiError) {
    let mut said = format!("{error} {error:?}");
    let mut cause = error.source();
    while let Some(e) = cause {
        said += &format!(" {e} {e:?}");
        cause = e.source();
    }
    assert!(!said.contains("the-secret-token") && !said.contains("file_"), "{said}");
}

#[tokio::test]
async fn what_a_person_sends_is_fetched_as_it_was() {
    let (platform, telegram, person) = a_platform().await;
    let photo = [b"\xFF\xD8\xFF\xE0", &[7; 300_000][..]].concat();
    person.sends_photo_of(Some("look"), photo.clone());
    assert!(fetched(&telegram, &newest(&telegram).await).await.expect("a photo") == photo);
    person.sends_voice_of(&b"OggS voice"[..]);
    assert_eq!(fetched(&telegram, &newest(&telegram).await).await.expect("a voice"), b"OggS voice");
    person.sends_document_of("../letter.pdf", "application/pdf", &b"%PDF-1.7"[..]);
    let mut download = telegram.download(&newest(&telegram).await).await.expect("a document");
    assert_eq!(download.size(), Some(8));
    assert_eq!(download.chunk().await.expect("a chunk").as_deref(), Some(&b"%PDF-1.7"[..]));
    assert!(download.chunk().await.expect("the end").is_none());
    assert!(platform.refused().is_empty());
}

#[tokio::test]
async fn a_file_that_breaks_off_is_no_file_and_comes_whole_the_next_time() {
    let (platform, telegram, person) = a_platform().await;
    person.sends_document_of("a", "a/b", vec![1; 2_000_000]);
    let id = newest(&telegram).await;
    platform.faults().break_download_next(1);
    let error = fetched(&telegram, &id).await.expect_err("half a file");
    tells_nothing(&error);
    assert_eq!(fetched(&telegram, &id).await.expect("whole").len(), 2_000_000);
}

#[tokio::test]
async fn a_file_the_platform_finds_too_large_or_does_not_have_is_told_apart() {
    let (_platform, telegram, person) = a_platform().await;
    person.sends_document_of("a", "a/b", vec![0; 20 * 1024 * 1024 + 1]);
    let error = fetched(&telegram, &newest(&telegram).await).await.expect_err("too large");
    assert_eq!(error.class(), Some(Class::FileTooLarge));
    tells_nothing(&error);
    let error = fetched(&telegram, "nothing").await.expect_err("no file");
    assert_eq!(error.class(), Some(Class::FileGone));
}

/// A server that says one thing about a file and sends another.
async fn a_liar(said: Value, answer: fn() -> Response) -> Telegram {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let said = json!({ "ok": true, "result": said }).to_string();
    let app = Router::new()
        .route("/{token}/getFile", axum::routing::post(move || async move { said }))
        .fallback(move || async move { answer() });
    tokio::spawn(async move { axum::serve(listener, app).await });
    Telegram::new(http(), &format!("http://{address}"), TOKEN.to_owned())
}

#[tokio::test]
async fn what_a_server_claims_about_a_size_is_not_believed() {
    let endless = || {
        let chunk = axum::body::Bytes::from_static(&[0; 64 * 1024]);
        let chunks = futures_util::stream::repeat_with(move || Ok::<_, std::io::Error>(chunk.clone()));
        Body::from_stream(chunks).into_response()
    };
    for said in [json!({ "file_path": "a", "file_size": 5 }), json!({ "file_path": "a" })] {
        let telegram = a_liar(said, endless).await;
        let mut download = telegram.download("x").await.expect("it begins");
        let mut got = 0;
        let error = loop {
            match download.chunk().await {
                Ok(chunk) => got += u64::try_from(chunk.expect("no end").len()).expect("small"),
                Err(error) => break error,
            }
        };
        assert!(matches!(error, ApiError::FileTooLarge) && got <= LARGEST_DOWNLOAD, "{error} after {got}");
    }
    let telegram = a_liar(json!({ "file_path": "a", "file_size": LARGEST_DOWNLOAD + 1 }), || "x".into_response()).await;
    assert!(matches!(telegram.download("x").await.err(), Some(ApiError::FileTooLarge)));
    let telegram = a_liar(json!({ "file_path": "a" }), || vec![0; 20 * 1024 * 1024 + 1].into_response()).await;
    assert!(matches!(telegram.download("x").await.err(), Some(ApiError::FileTooLarge)), "by its length");
    let telegram = a_liar(json!({ "file_path": "a", "file_size": 10 }), || "short".into_response()).await;
    assert!(matches!(fetched(&telegram, "x").await, Err(ApiError::BrokenOff)));
}

#[tokio::test]
async fn an_answer_that_is_no_file_is_an_error() {
    let gone = || (StatusCode::NOT_FOUND, "{}").into_response();
    let telegram = a_liar(json!({ "file_path": "a" }), gone).await;
    assert!(matches!(telegram.download("x").await.err(), Some(ApiError::Unreadable { status: 404 })));
    let away = || axum::response::Redirect::temporary("http://127.0.0.1:9/").into_response();
    let telegram = a_liar(json!({ "file_path": "a" }), away).await;
    assert!(matches!(telegram.download("x").await.err(), Some(ApiError::Unreadable { status: 307 })));
    for path in [json!("../bot1/x"), json!("/etc/passwd"), json!(null), json!("")] {
        let (stub, telegram): (Stub, Arc<Telegram>) = Stub::start().await;
        stub.result("getFile", json!({ "file_path": path }));
        assert!(matches!(telegram.download("x").await.err(), Some(ApiError::Unreadable { status: 200 })), "{path}");
        assert_eq!(stub.asked("getFile"), [json!({ "file_id": "x" })]);
    }
}
