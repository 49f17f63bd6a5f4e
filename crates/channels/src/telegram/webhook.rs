//! Receiving by being called: `POST /hook/{bot}`, 200 only after the commit. The token is in no path.

use super::batch::{Batch, Begun};
use super::client::Telegram;
use axum::Router;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum::extract::{DefaultBodyLimit, FromRequest, Path, Request, State};
use axum::http::{Method, StatusCode};
use axum::routing::any;
use domain::{BotName, Inbound};
use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use subtle::ConstantTimeEq;

/// The one route: by POST, whatever the method it answers.
pub const HOOK_ROUTE: &str = "/hook/{bot}";
const LARGEST: usize = 1 << 20;
const HEADER: &str = "x-telegram-bot-api-secret-token";

/// One bot's webhook.
pub struct Webhook<F> {
    bot: BotName,
    secret: String,
    telegram: Arc<Telegram>,
    group_sentence: Arc<str>,
    take: F,
    stands: Option<Stands>,
}

/// True while the bot stands still.
type Stands = Box<dyn Fn() -> bool + Send + Sync>;

/// The secret is not one that the platform takes.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a webhook's secret is 1 to 256 of A-Z, a-z, 0-9, _ and -")]
pub struct SecretError;

impl<F> Webhook<F> {
    /// A webhook; `secret` is what `setWebhook` was told, `take` as for `poll`.
    pub fn new(
        bot: BotName,
        secret: String,
        telegram: Arc<Telegram>,
        group_sentence: &str,
        take: F,
    ) -> Result<Self, SecretError> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if !(1..=256).contains(&secret.len()) || !secret.bytes().all(allowed) {
            return Err(SecretError);
        }
        Ok(Self { bot, secret, telegram, group_sentence: group_sentence.into(), take, stands: None })
    }

    /// Takes nothing while `stands` says true: what comes then waits at the platform.
    #[must_use]
    pub fn unless(mut self, stands: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.stands = Some(Box::new(stands));
        self
    }
}

/// The routes of these webhooks. A wrong secret and a bot that is not here look alike.
pub fn router<F, Fut>(hooks: impl IntoIterator<Item = Webhook<F>>) -> Router
where
    F: Fn(Vec<Inbound>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = bool> + Send + 'static,
{
    let hooks: HashMap<String, Webhook<F>> = hooks.into_iter().map(|h| (h.bot.as_str().to_owned(), h)).collect();
    Router::new()
        .route(HOOK_ROUTE, any(hook::<F, Fut>))
        .layer(DefaultBodyLimit::max(LARGEST))
        .with_state(Arc::new(hooks))
}

async fn hook<F, Fut>(
    State(hooks): State<Arc<HashMap<String, Webhook<F>>>>,
    Path(bot): Path<String>,
    request: Request,
) -> StatusCode
where
    F: Fn(Vec<Inbound>) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = bool> + Send + 'static,
{
    let said = request.headers().get(HEADER).map_or(&b""[..], |value| value.as_bytes());
    let hook = hooks.get(&bot).filter(|hook| bool::from(hook.secret.as_bytes().ct_eq(said)));
    let Some(hook) = hook.filter(|_| request.method() == Method::POST) else { return StatusCode::NOT_FOUND };
    if hook.stands.as_ref().is_some_and(|stands| stands()) {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let body = match Bytes::from_request(request, &()).await {
        Ok(body) => body,
        // Refusing it would hold up what comes behind it for a day; a true update is never that large.
        Err(BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_))) => {
            hook.telegram.counters().unreadable.fetch_add(1, Ordering::Relaxed);
            tracing::warn!(bot = hook.bot.as_str(), "an update beyond the size limit");
            return StatusCode::OK;
        }
        // It broke off; the platform sends it again.
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE,
    };
    let mut batch = Batch::sort(&hook.bot, [String::from_utf8_lossy(&body).as_ref()]);
    batch.begin(&hook.telegram, &hook.bot, &hook.group_sentence, &mut Begun::default());
    if batch.inbounds.is_empty() || (hook.take)(batch.inbounds).await {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}
