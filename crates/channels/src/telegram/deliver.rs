//! Delivery: an errand becomes calls, what the Bot API answers becomes a `Delivery`.

use super::client::Telegram;
use super::error::{ApiError, Class};
use super::pace::Backoff;
use super::split::parts;
use app::{Button, ButtonAction, Deliver, Delivery, Errand, Outgoing};
use domain::OutboxId;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashMap;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

/// The platform's limits.
const BUTTONS: usize = 100;
const BUTTONS_IN_A_ROW: usize = 8;
const CHOICE_BYTES: usize = 64;
const DELETED_AT_ONCE: usize = 100;

/// A group that could not be left: between two tries at first, at most, and how many there are (a day of them).
const LEAVE_AGAIN: Duration = Duration::from_secs(1);
const LEAVE_AT_LEAST_EACH: Duration = Duration::from_secs(1_800);
const LEAVE_TRIES: usize = 60;

/// So many half-sent texts are remembered; beyond that a second try repeats the first parts.
const HALFWAY: usize = 10_000;

#[derive(Serialize)]
struct SendMessage<'a> {
    chat_id: i64,
    text: &'a str,
    link_preview_options: NoPreview,
    protect_content: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reply_markup: Option<Markup<'a>>,
}

#[derive(Serialize)]
struct NoPreview {
    is_disabled: bool,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Markup<'a> {
    Inline { inline_keyboard: Vec<Vec<InlineButton<'a>>> },
    Keys { keyboard: Vec<Vec<Key<'a>>>, is_persistent: bool, resize_keyboard: bool },
}

#[derive(Serialize)]
struct InlineButton<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    callback_data: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Key<'a> {
    text: &'a str,
}

#[derive(Deserialize)]
struct Sent {
    message_id: i64,
}

impl Deliver for Telegram {
    async fn deliver(&self, out: &Outgoing) -> Delivery {
        let address = std::str::from_utf8(&out.address).ok().and_then(|raw| raw.parse::<i64>().ok());
        let Some(chat_id) = address else { return Delivery::Refused("the address is not a chat id") };
        match &out.errand {
            Errand::Say { text, .. } if text.trim().is_empty() => Delivery::Refused(Class::Empty.as_str()),
            Errand::Say { text, buttons, keys, protect } => {
                let said = self.say(out.id, chat_id, text, buttons, keys, *protect).await;
                said.map_or_else(|e| outcome(&e), |messages| Delivery::Done { messages })
            }
            Errand::Delete { messages, .. } => self.delete(chat_id, messages).await,
            Errand::Leave { text } => match self.leave(chat_id, text).await {
                Ok(()) => Delivery::Done { messages: Vec::new() },
                Err(e) => outcome(&e),
            },
        }
    }
}

impl Telegram {
    async fn say(
        &self,
        id: OutboxId,
        chat_id: i64,
        text: &str,
        buttons: &[Vec<Button>],
        keys: &[String],
        protect: bool,
    ) -> Result<Vec<i64>, ApiError> {
        let parts = parts(text);
        let last = parts.len().saturating_sub(1);
        // A message carries one kind of keyboard; the last part's buttons win over the keys.
        let keys_at = if buttons.is_empty() { last } else { 0 };
        let mut sent = self.halfway().remove(&id).unwrap_or_default();
        let addresses = |button: &Button| matches!(button.does, ButtonAction::Open(_));
        for (at, text) in parts.iter().enumerate().skip(sent.len()) {
            let reply_markup = match at {
                at if at == last && !buttons.is_empty() => inline(buttons, |_| true),
                at if at == keys_at && !keys.is_empty() => Some(persistent(keys)),
                _ => None,
            };
            let link_preview_options = NoPreview { is_disabled: true };
            let mut message =
                SendMessage { chat_id, text, link_preview_options, protect_content: protect, reply_markup };
            let mut tried = self.call::<Sent>("sendMessage", &message).await;
            if tried.as_ref().is_err_and(|e| e.class() == Some(Class::Entities)) {
                // We send no entities, so plain text is what went; once more is all that can help.
                tried = self.call::<Sent>("sendMessage", &message).await;
            }
            if tried.as_ref().is_err_and(|e| e.class() == Some(Class::ButtonAddress)) {
                tracing::error!(
                    "the platform refuses the address of a button, and the text goes without: is `public_url` one that everybody reaches?"
                );
                message.reply_markup = inline(buttons, |button| !addresses(button));
                tried = self.call::<Sent>("sendMessage", &message).await;
            }
            match tried {
                Ok(message) => sent.push(message.message_id),
                Err(e) => {
                    self.remember(id, sent, &e);
                    return Err(e);
                }
            }
        }
        Ok(sent)
    }

    /// Keeps what arrived of a long text when it will be tried again.
    fn remember(&self, id: OutboxId, sent: Vec<i64>, error: &ApiError) {
        let again = !matches!(outcome(error), Delivery::Refused(_) | Delivery::Unreachable);
        let mut halfway = self.halfway();
        if again && !sent.is_empty() && halfway.len() < HALFWAY {
            halfway.insert(id, sent);
        }
    }

    fn halfway(&self) -> MutexGuard<'_, HashMap<OutboxId, Vec<i64>>> {
        // Nothing panics while it is held, and a map of numbers has no half state.
        self.halfway.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn delete(&self, chat_id: i64, messages: &[i64]) -> Delivery {
        let mut stayed = false;
        for hundred in messages.chunks(DELETED_AT_ONCE) {
            let asked = json!({ "chat_id": chat_id, "message_ids": hundred });
            match self.call::<bool>("deleteMessages", &asked).await {
                Ok(_) => {}
                // One too old message, or a server without this method: each by itself, so that the others go.
                Err(e) if e.refusal().is_some_and(|r| r.code == 400 || r.class == Class::UnknownMethod) => {
                    for message_id in hundred {
                        let asked = json!({ "chat_id": chat_id, "message_id": message_id });
                        match self.call::<bool>("deleteMessage", &asked).await {
                            Ok(_) => {}
                            Err(e) if e.class() == Some(Class::NothingToDelete) => {}
                            Err(e) if e.class() == Some(Class::CannotDelete) => stayed = true,
                            Err(e) => return outcome(&e),
                        }
                    }
                }
                Err(e) => return outcome(&e),
            }
        }
        if stayed {
            return Delivery::Refused(Class::CannotDelete.as_str());
        }
        Delivery::Done { messages: Vec::new() }
    }

    /// Leaves a group beside whatever else runs. It asks for nothing twice, and somebody may wait in it: where the platform is
    /// away it is tried again.
    pub(crate) fn leave_group(self: &Arc<Self>, chat_id: i64, sentence: &Arc<str>) {
        let (telegram, sentence) = (Arc::clone(self), Arc::clone(sentence));
        tokio::spawn(async move {
            let mut left = telegram.leave(chat_id, &sentence).await;
            let mut backoff = Backoff::new(LEAVE_AGAIN, chat_id.unsigned_abs());
            for _ in 0..LEAVE_TRIES {
                let Err(e) = &left else { return };
                let wait = backoff.next(LEAVE_AT_LEAST_EACH);
                tracing::warn!(error = %e, "a group is not left yet; it is tried again");
                let asked = e.refusal().and_then(|r| r.retry_after);
                tokio::time::sleep(asked.map_or(wait, |asked| asked.max(wait))).await;
                // it was said, or could not be
                left = telegram.leave(chat_id, "").await;
            }
            if let Err(e) = left {
                tracing::error!(error = %e, "a group was not left: remove the bot from it, or wait until somebody writes there");
            }
        });
    }

    /// Says one sentence to a group, if it lets us, and leaves.
    pub(crate) async fn leave(&self, chat_id: i64, sentence: &str) -> Result<(), ApiError> {
        if !sentence.trim().is_empty() {
            let said = self.call::<Sent>("sendMessage", &json!({ "chat_id": chat_id, "text": sentence })).await;
            if let Err(e) = said {
                tracing::debug!(error = %e, "left a group without a word");
            }
        }
        match self.call::<bool>("leaveChat", &json!({ "chat_id": chat_id })).await {
            // Already out, or the group is gone.
            Err(e) if e.refusal().is_some_and(|r| matches!(r.code, 400 | 403)) => Ok(()),
            left => left.map(|_| ()),
        }
    }
}

/// The inline keyboard. A button the platform would refuse is left out: the text matters more than the button.
fn inline(buttons: &[Vec<Button>], such: impl Fn(&Button) -> bool) -> Option<Markup<'_>> {
    let mut left = BUTTONS;
    let mut inline_keyboard = Vec::new();
    for row in buttons {
        let row: Vec<_> = row.iter().filter(|b| such(b)).filter_map(inline_button).take(left).collect();
        left -= row.len();
        let mut row = row.into_iter().peekable();
        while row.peek().is_some() {
            inline_keyboard.push(row.by_ref().take(BUTTONS_IN_A_ROW).collect());
        }
    }
    (!inline_keyboard.is_empty()).then_some(Markup::Inline { inline_keyboard })
}

fn inline_button(button: &Button) -> Option<InlineButton<'_>> {
    let text = Some(button.label.as_str()).filter(|label| !label.trim().is_empty());
    let opens = |url: &str| ["https://", "http://", "tg://"].iter().any(|scheme| url.starts_with(scheme));
    let (callback_data, url) = match &button.does {
        ButtonAction::Choice(data) => (Some(data.as_str()).filter(|d| (1..=CHOICE_BYTES).contains(&d.len())), None),
        ButtonAction::Open(url) => (None, Some(url.as_str()).filter(|url| opens(url))),
    };
    if text.is_none() || (callback_data.is_none() && url.is_none()) {
        tracing::error!("a button that the platform refuses was left out");
        return None;
    }
    text.map(|text| InlineButton { text, callback_data, url })
}

fn persistent(keys: &[String]) -> Markup<'_> {
    let keyboard = keys.chunks(BUTTONS_IN_A_ROW).map(|row| row.iter().map(|text| Key { text }).collect()).collect();
    Markup::Keys { keyboard, is_persistent: true, resize_keyboard: true }
}

/// What an error means for the outbox.
fn outcome(error: &ApiError) -> Delivery {
    let refusal = match error {
        ApiError::Refused(refusal) => refusal,
        ApiError::Network(e) if e.is_connect() => return Delivery::Down("no connection"),
        ApiError::Network(e) if e.is_timeout() => return Delivery::Unclear("no answer in time"),
        ApiError::Network(_) => return Delivery::Unclear("the answer broke off"),
        // A proxy in front of the Bot API says so without saying for which chat.
        ApiError::Unreadable { status: 429 } => return Delivery::BotMustWait(Duration::from_secs(5)),
        ApiError::Unreadable { status: 500.. } => return Delivery::Down("the Bot API is away"),
        ApiError::Unreadable { .. } => return Delivery::Unclear("unreadable answer"),
        // Nothing that is sent is fetched.
        ApiError::FileTooLarge | ApiError::BrokenOff => return Delivery::Unclear("not the answer to a message"),
        ApiError::Parameters => return Delivery::Refused("the message does not become JSON"),
    };
    match (refusal.code, refusal.class, refusal.migrate_to) {
        (400, _, Some(chat_id)) => Delivery::Moved { address: chat_id.to_string().into_bytes() },
        (400, Class::NotModified, _) => Delivery::Done { messages: Vec::new() },
        (403, ..) | (400, Class::Blocked | Class::Deactivated | Class::NeverWrote, _) => Delivery::Unreachable,
        (420 | 429, class, _) => match refusal.retry_after {
            Some(wait) if class != Class::OverallPace => Delivery::ChatMustWait(wait),
            wait => Delivery::BotMustWait(wait.unwrap_or(Duration::from_secs(5))),
        },
        (401 | 404, ..) => Delivery::BotMustWait(Duration::from_secs(60)),
        (500.., ..) => Delivery::Down("the Bot API is in trouble"),
        (409, ..) => Delivery::Down("a conflict"),
        (_, class, _) => Delivery::Refused(class.as_str()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::telegram::Refusal;

    #[test]
    fn each_refusal_means_one_thing_for_the_outbox() {
        let s = Duration::from_secs;
        for (code, description, retry_after, migrate_to, want) in [
            (429, "Too Many Requests: retry after 7", Some(7), None, Delivery::ChatMustWait(s(7))),
            (429, "Too Many Requests: global limit", Some(3), None, Delivery::BotMustWait(s(3))),
            (429, "Too Many Requests", None, None, Delivery::BotMustWait(s(5))),
            (403, "Forbidden: bot was blocked by the user", None, None, Delivery::Unreachable),
            (403, "Forbidden: user is deactivated", None, None, Delivery::Unreachable),
            (400, "Bad Request: chat not found", None, None, Delivery::Unreachable),
            (400, "Bad Request: group upgraded", None, Some(-1007), Delivery::Moved { address: b"-1007".to_vec() }),
            (400, "Bad Request: message is not modified: x", None, None, Delivery::Done { messages: vec![] }),
            (400, "Bad Request: can't parse entities: x", None, None, Delivery::Refused(Class::Entities.as_str())),
            (400, "Bad Request: message is too long", None, None, Delivery::Refused(Class::TooLong.as_str())),
            (400, "Bad Request: BUTTON_DATA_INVALID", None, None, Delivery::Refused(Class::Button.as_str())),
            (400, "Bad Request: BUTTON_URL_INVALID", None, None, Delivery::Refused(Class::ButtonAddress.as_str())),
            (400, "Bad Request: no idea", None, None, Delivery::Refused("another reason")),
            (401, "Unauthorized", None, None, Delivery::BotMustWait(s(60))),
            (404, "Not Found", None, None, Delivery::BotMustWait(s(60))),
            (500, "Internal Server Error", None, None, Delivery::Down("the Bot API is in trouble")),
        ] {
            let retry_after = retry_after.map(s);
            let refusal = Refusal { code, class: Class::of(description), retry_after, migrate_to };
            assert_eq!(outcome(&ApiError::Refused(refusal)), want, "{description}");
        }
    }
}
