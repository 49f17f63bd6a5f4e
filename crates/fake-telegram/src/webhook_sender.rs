//! Delivery to a webhook: in parallel, in order within one chat, again with a doubling delay.

use std::{
    collections::HashSet,
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::Value;
use tokio::time::timeout;

use crate::{
    bot::{Bot, Shared},
    chat::now_s,
    http_post::{Lines, Target},
    methods,
    request::Params,
    server,
};

const LONGEST_DELAY: Duration = Duration::from_secs(60);
/// The sender gives up waiting for an answer after this.
const ANSWER_WITHIN: Duration = Duration::from_secs(60);

/// One update on its way.
struct Delivery {
    id: i64,
    raw: Arc<str>,
    target: Target,
    secret_token: Option<String>,
}

/// Delivers until another `setWebhook` or `deleteWebhook` takes the turn.
pub(crate) fn spawn(shared: Arc<Shared>, bot: Arc<Bot>, turn: u64) {
    tokio::spawn(async move {
        let lines = Arc::new(Lines::default());
        loop {
            let changed = bot.queue_changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            let Some((due, next_try)) = take_due(&bot, turn) else {
                return;
            };
            for delivery in due {
                let (shared, bot, lines) = (shared.clone(), bot.clone(), lines.clone());
                tokio::spawn(async move {
                    let outcome = deliver(&lines, &delivery).await;
                    settle(&shared, &bot, turn, &delivery, outcome);
                });
            }
            match next_try {
                Some(at) => {
                    let wait = at.saturating_duration_since(Instant::now());
                    let _ = timeout(wait, changed).await;
                }
                None => changed.await,
            }
        }
    });
}

/// Marks what may leave now; also gives when to look again. `None` when the turn is over.
fn take_due(bot: &Bot, turn: u64) -> Option<(Vec<Delivery>, Option<Instant>)> {
    let mut state = bot.state();
    if state.delivery != turn {
        return None;
    }
    let webhook = state.webhook.as_ref()?;
    let (target, secret_token) = (webhook.target.clone(), webhook.secret_token.clone());
    let in_flight = state.queue.waiting.iter().filter(|u| u.in_flight).count();
    let mut free = webhook.max_connections.saturating_sub(in_flight);
    let now = Instant::now();
    let mut next_try: Option<Instant> = None;
    let mut busy = HashSet::new();
    let mut due = Vec::new();
    for update in &mut state.queue.waiting {
        // The first update of a chat holds back the later ones, in flight or waiting to retry.
        if !busy.insert(update.key) || update.in_flight {
            continue;
        }
        if let Some(at) = update.next_try.filter(|at| *at > now) {
            next_try = Some(next_try.map_or(at, |first| first.min(at)));
            continue;
        }
        if free == 0 {
            break;
        }
        free -= 1;
        update.in_flight = true;
        due.push(Delivery {
            id: update.id,
            raw: update.raw.clone(),
            target: target.clone(),
            secret_token: secret_token.clone(),
        });
    }
    Some((due, next_try))
}

/// The body of a 2xx answer, or why the delivery failed in Telegram's words.
async fn deliver(lines: &Lines, delivery: &Delivery) -> Result<Vec<u8>, String> {
    let mut headers = vec![("Content-Type", "application/json")];
    if let Some(token) = &delivery.secret_token {
        headers.push(("X-Telegram-Bot-Api-Secret-Token", token));
    }
    let body = delivery.raw.as_bytes();
    let posted = timeout(ANSWER_WITHIN, lines.post(&delivery.target, &headers, body)).await;
    match posted {
        Ok(Ok((200..=299, answer))) => Ok(answer),
        Ok(Ok((status, _))) => Err(format!("Wrong response from the webhook: {status}")),
        Ok(Err(why)) => Err(format!("Connection failed: {why}")),
        Err(_) => Err("Read timeout expired".to_owned()),
    }
}

fn settle(shared: &Arc<Shared>, bot: &Arc<Bot>, turn: u64, delivery: &Delivery, outcome: Result<Vec<u8>, String>) {
    let reply = {
        let mut state = bot.state();
        if state.delivery != turn {
            return;
        }
        let place = state.queue.waiting.iter().position(|update| update.in_flight && update.id == delivery.id);
        state.last_activity = Instant::now();
        match (outcome, place) {
            (Ok(reply), Some(place)) => {
                state.queue.waiting.remove(place);
                Some(reply)
            }
            (Err(why), Some(place)) => {
                if let Some(webhook) = &mut state.webhook {
                    webhook.last_error = Some((now_s(), why));
                }
                if let Some(update) = state.queue.waiting.get_mut(place) {
                    let delay = shared.faults.first_delay() * 2_u32.pow(update.attempts.min(10));
                    update.attempts += 1;
                    update.in_flight = false;
                    update.next_try = Some(Instant::now() + delay.min(LONGEST_DELAY));
                }
                None
            }
            (_, None) => None,
        }
    };
    bot.queue_changed.notify_waiters();
    bot.activity.notify_waiters();
    if let Some(reply) = reply {
        run_reply(shared, bot, &reply);
    }
}

/// A webhook may answer with a method call; nobody learns how it ends.
fn run_reply(shared: &Arc<Shared>, bot: &Arc<Bot>, reply: &[u8]) {
    let Ok(Value::Object(mut call)) = serde_json::from_slice(reply) else {
        return;
    };
    let Some(Value::String(method)) = call.remove("method") else {
        return;
    };
    let params = Params::from_object(call);
    let answer = methods::answer_now(shared, bot, &method, &params);
    server::finish(shared, bot, &method, params, &answer);
}
