//! `getUpdates`: long polling with offsets that confirm.

use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::time::timeout_at;

use crate::{
    answer::{Answer, ApiError},
    bot::{Bot, Shared},
    calls::count,
    request::Params,
};

/// Between two looks at whether it still hangs.
const HANGS_ON: Duration = Duration::from_millis(10);
/// Telegram cuts longer waits to this.
const LONGEST_WAIT_S: i64 = 50;

pub(crate) async fn get_updates(shared: &Shared, bot: &Bot, params: &Params) -> Result<Answer, ApiError> {
    if shared.faults.take_update_server_error() {
        return Ok(Answer::BadGateway);
    }
    if shared.faults.updates_hang() {
        while shared.faults.updates_hang() {
            tokio::time::sleep(HANGS_ON).await;
        }
        return Ok(Answer::ok_raw("[]"));
    }
    let limit = match params.integer("limit")? {
        Some(limit) if (1..=100).contains(&limit) => usize::try_from(limit).unwrap_or(100),
        // Telegram quietly takes 100; a bot that asks for more has misread the limits.
        Some(limit) => {
            shared.notes.add(format!("@{} getUpdates: limit {limit} is not within 1 to 100", bot.spec.username));
            100
        }
        None => 100,
    };
    let wait_s = params.integer("timeout")?.unwrap_or_default().clamp(0, LONGEST_WAIT_S);
    let wait = Duration::from_secs(wait_s.unsigned_abs());
    let allowed = kinds(params)?;
    let turn = begin(bot, params.integer("offset")?.unwrap_or_default(), allowed)?;
    // An older poller wakes and finds that it is not its turn any more.
    bot.queue_changed.notify_waiters();

    let deadline = tokio::time::Instant::now() + wait;
    loop {
        let changed = bot.queue_changed.notified();
        tokio::pin!(changed);
        changed.as_mut().enable();
        if let Some(answer) = take(shared, bot, turn, limit)? {
            return Ok(answer);
        }
        if timeout_at(deadline, changed).await.is_err() {
            // One last look decides between an empty answer, a late update and a conflict.
            if let Some(late) = take(shared, bot, turn, limit)? {
                return Ok(late);
            }
            count(&bot.counters.get_updates);
            return Ok(Answer::ok_raw("[]"));
        }
    }
}

/// `allowed_updates` as given; `None` keeps what was set before.
pub(crate) fn kinds(params: &Params) -> Result<Option<Vec<String>>, ApiError> {
    match params.nested("allowed_updates")? {
        None => Ok(None),
        Some(Value::Array(kinds)) => kinds
            .into_iter()
            .map(|kind| match kind {
                Value::String(kind) => Ok(kind),
                _ => Err(ApiError::mistake("can't parse allowed updates: String expected")),
            })
            .collect::<Result<_, _>>()
            .map(Some),
        Some(_) => Err(ApiError::mistake("can't parse allowed updates: Array expected")),
    }
}

/// Confirms what the offset says and gives this poller its turn.
fn begin(bot: &Bot, offset: i64, allowed: Option<Vec<String>>) -> Result<u64, ApiError> {
    let mut state = bot.state();
    if state.webhook.is_some() {
        return Err(ApiError::conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        ));
    }
    if let Some(kinds) = allowed {
        state.queue.allow(kinds);
    }
    if state.queue.confirm(offset) > 0 {
        state.last_activity = Instant::now();
        bot.activity.notify_waiters();
    }
    state.delivery += 1;
    Ok(state.delivery)
}

fn take(shared: &Shared, bot: &Bot, turn: u64, limit: usize) -> Result<Option<Answer>, ApiError> {
    let mut state = bot.state();
    if state.webhook.is_some() {
        return Err(ApiError::conflict("terminated by setWebhook request"));
    }
    if state.delivery != turn {
        return Err(ApiError::conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is running",
        ));
    }
    if state.queue.waiting.is_empty() {
        return Ok(None);
    }
    let most = limit.min(shared.faults.most_in_a_batch());
    let truncates = shared.faults.take_truncation();
    let Some(batch) = state.queue.batch(most, !truncates) else {
        return Ok(None);
    };
    count(&bot.counters.get_updates);
    if !truncates {
        return Ok(Some(Answer::ok_raw(&batch)));
    }
    let whole = format!(r#"{{"ok":true,"result":{batch}}}"#);
    let mut middle = whole.len() / 2;
    while !whole.is_char_boundary(middle) {
        middle += 1;
    }
    Ok(Some(Answer::Json { status: 200, body: whole[..middle].to_owned() }))
}
