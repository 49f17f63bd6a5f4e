//! The client: one call, its time limit, its answer. The token is in the address and nowhere else.

use super::error::{ApiError, Class, Refusal};
use super::raw::elements;
use super::update::ALLOWED;
use domain::OutboxId;
use reqwest::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use serde_json::value::RawValue;
use std::collections::HashMap;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Semaphore;

/// The method that sends a message.
const MESSAGE: &str = "sendMessage";
/// Updates of one answer at most; one that is full leaves others behind.
pub(crate) const AT_ONCE: u8 = 100;
/// Answers to pressed buttons that run at once.
const ANSWERS_AT_ONCE: usize = 64;

/// One bot at the Bot API. Shared behind an `Arc`.
pub struct Telegram {
    http: reqwest::Client,
    /// Where messages are sent to; none where the address is none.
    messages: Option<reqwest::Url>,
    /// `https://.../bot<token>/`; the method is added.
    base: String,
    /// `https://.../file/bot<token>/`; the path of a file is added.
    files: String,
    answers: Semaphore,
    counters: Counters,
    /// Long texts of which only the first parts arrived, so that a second try goes on where the first ended.
    pub(crate) halfway: Mutex<HashMap<OutboxId, Vec<i64>>>,
}

#[derive(Default)]
pub(crate) struct Counters {
    pub(crate) updates: AtomicU64,
    pub(crate) unreadable: AtomicU64,
    pub(crate) skipped: AtomicU64,
    pub(crate) unanswered_presses: AtomicU64,
    pub(crate) heard: AtomicU64,
}

/// What a bot met since the process began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Updates received, repeated ones included.
    pub updates: u64,
    /// Of these: not what we know, with or without a person found in them.
    pub unreadable: u64,
    /// Of these: nobody to answer.
    pub skipped: u64,
    /// Pressed buttons whose spinner we could not stop.
    pub unanswered_presses: u64,
}

impl fmt::Debug for Telegram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Telegram(..)")
    }
}

#[derive(Deserialize)]
struct Answer<T> {
    #[serde(default)]
    ok: bool,
    result: Option<T>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(Deserialize)]
struct Parameters {
    retry_after: Option<u64>,
    migrate_to_chat_id: Option<i64>,
}

impl Telegram {
    /// A bot. `api`: the server without the token, `https://api.telegram.org`. `http` must follow no redirects:
    /// the `Referer` of a redirected request would carry the token to another server.
    #[expect(clippy::needless_pass_by_value, reason = "the caller gives its copy of the token away")]
    pub fn new(http: reqwest::Client, api: &str, token: String) -> Self {
        let (api, token) = (api.trim_end_matches('/'), token.trim());
        Self {
            http,
            messages: reqwest::Url::parse(&format!("{api}/bot{token}/{MESSAGE}")).ok(),
            base: format!("{api}/bot{token}/"),
            files: format!("{api}/file/bot{token}/"),
            answers: Semaphore::new(ANSWERS_AT_ONCE),
            counters: Counters::default(),
            halfway: Mutex::default(),
        }
    }

    /// Calls a method and reads its result. Nothing is tried twice.
    pub async fn call<T: DeserializeOwned>(
        &self,
        method: &'static str,
        parameters: &(impl Serialize + Sync),
    ) -> Result<T, ApiError> {
        let limit = match method {
            "answerCallbackQuery" => 10,
            MESSAGE => 20,
            _ => 30,
        };
        let (status, body) = self.post(method, parameters, Duration::from_secs(limit)).await?;
        read(status, &body)
    }

    /// `getUpdates`, each update by itself. `hold`: how long the server waits for one.
    pub(crate) async fn updates(&self, offset: Option<i64>, hold: Duration) -> Result<Vec<Box<RawValue>>, ApiError> {
        #[derive(Serialize)]
        struct GetUpdates {
            #[serde(skip_serializing_if = "Option::is_none")]
            offset: Option<i64>,
            limit: u8,
            timeout: u64,
            allowed_updates: &'static [&'static str],
        }
        let asked = GetUpdates { offset, limit: AT_ONCE, timeout: hold.as_secs(), allowed_updates: ALLOWED };
        let (status, body) = self.post("getUpdates", &asked, hold + Duration::from_secs(10)).await?;
        match elements(&body) {
            Some(elements) => Ok(elements),
            None => read::<Box<RawValue>>(status, &body).and(Err(ApiError::Unreadable { status })),
        }
    }

    async fn post(
        &self,
        method: &'static str,
        parameters: &(impl Serialize + Sync),
        limit: Duration,
    ) -> Result<(u16, String), ApiError> {
        let json = serde_json::to_vec(parameters).map_err(|_| ApiError::Parameters)?;
        // nearly all are messages: their address is read once
        let request = match &self.messages {
            Some(address) if method == MESSAGE => self.http.post(address.clone()),
            _ => self.http.post([self.base.as_str(), method].concat()),
        };
        let request = request.header(CONTENT_TYPE, "application/json").timeout(limit).body(json);
        let response = request.send().await.map_err(ApiError::network)?;
        let status = response.status().as_u16();
        let body = Vec::from(response.bytes().await.map_err(ApiError::network)?);
        Ok((status, String::from_utf8(body).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())))
    }

    /// Begins a download; `limit` holds for the whole of it.
    pub(crate) async fn get_file(&self, path: &str, limit: Duration) -> Result<reqwest::Response, ApiError> {
        let address = [self.files.as_str(), path].concat();
        self.http.get(address).timeout(limit).send().await.map_err(ApiError::network)
    }

    /// Stops the spinner of a pressed button, beside whatever else runs. Its outcome changes nothing.
    pub(crate) fn answer_press(self: &Arc<Self>, callback_id: String) {
        let telegram = Arc::clone(self);
        tokio::spawn(async move {
            // The platform forgets a press after some seconds: one that waits longer is not worth a call.
            let turn = tokio::time::timeout(Duration::from_secs(10), telegram.answers.acquire()).await;
            let answered = match turn {
                Ok(Ok(_turn)) => {
                    let asked = json!({ "callback_query_id": callback_id });
                    telegram.call::<Box<RawValue>>("answerCallbackQuery", &asked).await.is_ok()
                }
                _ => false,
            };
            if !answered {
                telegram.counters.unanswered_presses.fetch_add(1, Ordering::Relaxed);
            }
        });
    }

    /// What this bot met since the process began.
    pub fn counts(&self) -> Counts {
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Counts {
            updates: read(&self.counters.updates),
            unreadable: read(&self.counters.unreadable),
            skipped: read(&self.counters.skipped),
            unanswered_presses: read(&self.counters.unanswered_presses),
        }
    }

    /// How often a poll of ours was answered with all that waited there, and what it brought was kept. Whoever sees it grow
    /// knows that everything that people had sent by then is here; while a poll hangs, or more waits, nobody knows that.
    pub fn heard(&self) -> u64 {
        self.counters.heard.load(Ordering::Acquire)
    }

    pub(crate) fn counters(&self) -> &Counters {
        &self.counters
    }
}

/// Reads an answer.
fn read<T: DeserializeOwned>(status: u16, body: &str) -> Result<T, ApiError> {
    let answer: Answer<T> = serde_json::from_str(body).map_err(|_| ApiError::Unreadable { status })?;
    let code = match (answer.ok, answer.result, answer.error_code) {
        (true, Some(result), _) => return Ok(result),
        (false, _, Some(code)) => code,
        (false, _, None) if status >= 400 => status,
        // `{}` with status 200 is neither a result nor a refusal.
        _ => return Err(ApiError::Unreadable { status }),
    };
    let parameters = answer.parameters.unwrap_or(Parameters { retry_after: None, migrate_to_chat_id: None });
    Err(ApiError::Refused(Refusal {
        code,
        class: answer.description.as_deref().map_or(Class::Other, Class::of),
        retry_after: parameters.retry_after.map(|s| Duration::from_secs(s.clamp(1, 86_400))),
        migrate_to: parameters.migrate_to_chat_id,
    }))
}
