//! `setWebhook`, `deleteWebhook`, `getWebhookInfo`.

use std::sync::Arc;

use serde_json::{Value, json};

use crate::{
    answer::ApiError,
    bot::{Bot, Shared},
    http_post::Target,
    methods::Outcome,
    polling::kinds,
    request::Params,
    webhook_sender,
};

const DEFAULT_CONNECTIONS: i64 = 40;

/// Where updates go and how the last delivery failed.
pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) target: Target,
    pub(crate) secret_token: Option<String>,
    pub(crate) max_connections: usize,
    pub(crate) last_error: Option<(i64, String)>,
}

pub(crate) fn set(shared: &Arc<Shared>, bot: &Arc<Bot>, params: &Params) -> Outcome {
    let url = params.text("url")?.unwrap_or_default();
    if url.is_empty() {
        return delete(bot, params);
    }
    let target = Target::parse(url)
        .ok_or_else(|| ApiError::mistake("bad webhook: this server delivers to http://host:port/path only"))?;
    let secret_token = match params.text("secret_token")?.unwrap_or_default() {
        "" => None,
        token if token.len() > 256 => {
            return Err(ApiError::mistake("secret token is too long"));
        }
        token if !token.bytes().all(is_secret_byte) => {
            return Err(ApiError::mistake("secret token contains unallowed characters"));
        }
        token => Some(token.to_owned()),
    };
    let connections = params.integer("max_connections")?.unwrap_or(DEFAULT_CONNECTIONS).clamp(1, 100);
    let allowed = kinds(params)?;
    let turn = {
        let mut state = bot.state();
        if let Some(kinds) = allowed {
            state.queue.allow(kinds);
        }
        if params.flag("drop_pending_updates") {
            state.queue.waiting.clear();
        }
        for update in &mut state.queue.waiting {
            update.in_flight = false;
            update.next_try = None;
        }
        state.webhook = Some(Webhook {
            url: url.to_owned(),
            target,
            secret_token,
            max_connections: usize::try_from(connections).unwrap_or(1),
            last_error: None,
        });
        state.delivery += 1;
        state.delivery
    };
    webhook_sender::spawn(shared.clone(), bot.clone(), turn);
    bot.queue_changed.notify_waiters();
    Ok(json!(true))
}

pub(crate) fn delete(bot: &Bot, params: &Params) -> Outcome {
    {
        let mut state = bot.state();
        state.webhook = None;
        state.delivery += 1;
        if params.flag("drop_pending_updates") {
            state.queue.waiting.clear();
        }
    }
    bot.queue_changed.notify_waiters();
    Ok(json!(true))
}

pub(crate) fn info(bot: &Bot) -> Value {
    let state = bot.state();
    let mut info = json!({
        "url": "", "has_custom_certificate": false,
        "pending_update_count": state.queue.waiting.len(),
    });
    if let Some(kinds) = state.queue.allowed() {
        info["allowed_updates"] = kinds.into();
    }
    if let Some(webhook) = &state.webhook {
        info["url"] = webhook.url.clone().into();
        info["max_connections"] = webhook.max_connections.into();
        info["ip_address"] = "127.0.0.1".into();
        if let Some((date, message)) = &webhook.last_error {
            info["last_error_date"] = (*date).into();
            info["last_error_message"] = message.clone().into();
        }
    }
    info
}

fn is_secret_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}
