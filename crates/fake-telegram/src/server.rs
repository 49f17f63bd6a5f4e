//! The HTTP side: which path leads to a bot's method, a file or the phone page.

use std::{io, sync::Arc, time::Instant};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{ConnectInfo, Request, State},
    http::{StatusCode, header},
    response::Response,
    routing::{get, post},
};
use futures_util::stream;
use tokio::net::TcpListener;

use crate::{
    answer::{Answer, ApiError},
    bot::{Bot, Shared},
    calls::Call,
    connection::{CuttableListener, Line},
    files, methods, phone,
    request::{Params, percent_decoded},
};

/// No call of a text bot comes near this.
const LARGEST_BODY_BYTES: usize = 10 * 1024 * 1024;

pub(crate) fn spawn(listener: TcpListener, shared: Arc<Shared>) {
    let router = Router::new()
        .route("/", get(phone::list))
        .route("/phone/{bot}", get(phone::page))
        .route("/phone/{bot}/state", get(phone::state))
        .route("/phone/{bot}/act", post(phone::act))
        .fallback(api)
        .with_state(shared)
        .into_make_service_with_connect_info::<Line>();
    tokio::spawn(async move {
        // Serving ends only with the runtime; accept errors are retried by the listener.
        let _ = axum::serve(CuttableListener(listener), router).await;
    });
}

/// `/bot{token}/{method}` and `/file/bot{token}/{path}`, split by hand: tokens hold a colon that
/// some clients percent-encode.
async fn api(State(shared): State<Arc<Shared>>, ConnectInfo(line): ConnectInfo<Line>, request: Request) -> Response {
    let path = request.uri().path();
    if let Some(rest) = path.strip_prefix("/file/bot") {
        return file(&shared, rest);
    }
    let Some((token, method)) = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/')) else {
        return Answer::from(ApiError::no_such_method()).into_response();
    };
    let Some(bot) = bot_with_token(&shared, token) else {
        return Answer::from(ApiError::unauthorized()).into_response();
    };
    let method = method.to_owned();
    let answer = call(&shared, &bot, &method, request).await;
    if matches!(answer, Answer::Cut) {
        line.cut();
    }
    answer.into_response()
}

async fn call(shared: &Arc<Shared>, bot: &Arc<Bot>, method: &str, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let content_type =
        parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let read = match to_bytes(body, LARGEST_BODY_BYTES).await {
        Ok(bytes) => Params::read(parts.uri.query(), content_type, &bytes),
        Err(_) => Err(ApiError::mistake("request body is too big or was cut")),
    };
    match read {
        Ok(params) => {
            let answer = methods::answer(shared, bot, method, &params).await;
            finish(shared, bot, method, params, &answer);
            answer
        }
        Err(error) => {
            shared.notes.add(format!("@{} {method}: {}", bot.spec.username, error.description));
            let answer = error.into();
            finish(shared, bot, method, Params::default(), &answer);
            answer
        }
    }
}

/// Writes the call down. `getUpdates` does not count as activity: an idle bot polls.
pub(crate) fn finish(shared: &Shared, bot: &Bot, method: &str, params: Params, answer: &Answer) {
    let at = Instant::now();
    {
        let mut state = bot.state();
        if !method.eq_ignore_ascii_case("getUpdates") {
            state.last_activity = at;
        }
        if !shared.is_light() {
            state.calls.push(Call {
                method: method.to_owned(),
                params: params.into_value(),
                status: answer.status(),
                at,
            });
        }
    }
    bot.activity.notify_waiters();
}

fn file(shared: &Shared, rest: &str) -> Response {
    let found = rest.split_once('/').and_then(|(token, path)| {
        let bot = bot_with_token(shared, token)?;
        files::content(&bot, path)
    });
    let mut size = None;
    let (status, body) = match found {
        Some(bytes) if shared.faults.take_broken_download() => {
            size = Some(bytes.len());
            (StatusCode::OK, half_of(&bytes))
        }
        Some(bytes) => (StatusCode::OK, Body::from(bytes)),
        None => (StatusCode::NOT_FOUND, Body::from(r#"{"ok":false,"error_code":404,"description":"Not Found"}"#)),
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/octet-stream"));
    if let Some(size) = size {
        response.headers_mut().insert(header::CONTENT_LENGTH, size.into());
    }
    response
}

/// Half of a file, then an error, at which the connection closes.
fn half_of(bytes: &Bytes) -> Body {
    let half = bytes.slice(..bytes.len() / 2);
    Body::from_stream(stream::iter([Ok(half), Err(io::Error::from(io::ErrorKind::ConnectionReset))]))
}

fn bot_with_token(shared: &Shared, token: &str) -> Option<Arc<Bot>> {
    let found = |token: &str| shared.bots.iter().find(|bot| bot.spec.token == token).cloned();
    found(token).or_else(|| found(&percent_decoded(token.as_bytes())))
}
