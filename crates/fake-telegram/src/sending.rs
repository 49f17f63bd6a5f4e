//! Sending and editing messages, with the checks Telegram makes.

use std::{borrow::Cow, time::Instant};

use serde_json::{Value, json};

use crate::{
    answer::ApiError,
    bot::{Bot, Shared},
    calls::count,
    chat::{Message, now_s},
    entities::{self, LONGEST_TEXT},
    html_markup, markup,
    methods::{Outcome, writable},
    request::Params,
};

/// A checked text with its entities (array or null).
struct Text<'a> {
    text: Cow<'a, str>,
    entities: Value,
}

fn checked_text<'a>(shared: &Shared, bot: &Bot, params: &'a Params) -> Result<Text<'a>, ApiError> {
    let raw = params.text("text")?.unwrap_or_default();
    let given = params.nested("entities")?;
    let mode = params.text("parse_mode")?.unwrap_or_default();
    let has_format = given.as_ref().is_some_and(|list| *list != Value::Array(Vec::new())) || !mode.is_empty();
    if (has_format && shared.faults.take_entity_error()) || shared.faults.take_refusal() {
        return Err(ApiError::bad_request(
            "can't parse entities: Can't find end of the entity starting at byte offset 0",
        ));
    }
    let (text, entities) = match mode.to_ascii_lowercase().as_str() {
        "" => (Cow::Borrowed(raw), given.unwrap_or(Value::Null)),
        "html" => {
            let (text, entities) = html_markup::parse(raw)?;
            (Cow::Owned(text), entities)
        }
        "markdown" | "markdownv2" => {
            // Delivered as it stands: the note is what the test looks at.
            shared.notes.add(format!(
                "@{}: parse_mode {mode} breaks on every unescaped sign; entities are the way here",
                bot.spec.username
            ));
            (Cow::Borrowed(raw), Value::Null)
        }
        _ => return Err(ApiError::mistake("unsupported parse_mode")),
    };
    if text.trim().is_empty() {
        return Err(ApiError::mistake("message text is empty"));
    }
    // Bytes are never fewer than UTF-16 units, so short texts need no counting.
    if text.len() > LONGEST_TEXT && text.encode_utf16().count() > LONGEST_TEXT {
        return Err(ApiError::mistake("message is too long"));
    }
    if !entities.is_null() {
        entities::check(&text, &entities)?;
    }
    Ok(Text { text, entities })
}

pub(crate) fn send_message(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    let chat_id = params.chat_id()?;
    let text = checked_text(shared, bot, params)?;
    let keyboard = params.nested("reply_markup")?.unwrap_or(Value::Null);
    if !keyboard.is_null() {
        markup::check(&keyboard)?;
        if shared.faults.refuses_local_links() {
            markup::check_hosts(&keyboard)?;
        }
    }
    let mut state = bot.state();
    let chat = writable(shared, &mut state.chats, chat_id)?;
    if let Some(reply) = params.nested("reply_parameters")? {
        let target = reply["message_id"].as_i64().unwrap_or_default();
        let may_lack = reply["allow_sending_without_reply"].as_bool() == Some(true);
        if !may_lack && !shared.is_light() && chat.message(target).is_none() {
            return Err(ApiError::bad_request("message to be replied not found"));
        }
    }
    if shared.faults.enforces_pace() {
        chat.keep_pace(Instant::now()).map_err(|wait| {
            shared.notes.add(format!("@{} sendMessage: more than 20 into one chat within 10 s", bot.spec.username));
            ApiError::too_many_requests(wait)
        })?;
    }
    let mut message = state.blank_message(true);
    message.text = text.text.into_owned();
    message.entities = text.entities;
    message.markup = keyboard;
    let chat = state.chat(chat_id);
    chat.typing_until = None;
    chat.received += 1;
    message.changed = chat.touch();
    // A bench measures the bot, not how fast this side writes its text back.
    let answer = if shared.is_light() {
        json!({ "message_id": message.id, "date": message.date, "chat": { "id": chat.id, "type": chat.kind } })
    } else {
        chat.message_json(&message, &bot.card)
    };
    chat.add(message, shared.is_light());
    count(&bot.counters.sent_messages);
    Ok(answer)
}

pub(crate) fn edit_text(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    let (chat_id, message_id) = target(params)?;
    let text = checked_text(shared, bot, params)?;
    let keyboard = inline_markup(params)?;
    let mut state = bot.state();
    let chat = writable(shared, &mut state.chats, chat_id)?;
    let seq = chat.seq + 1;
    let message = own_message(chat.message_mut(message_id))?;
    if message.text == text.text && same(&message.entities, &text.entities) && same_inline(&message.markup, &keyboard) {
        return Err(not_modified());
    }
    message.text = text.text.into_owned();
    message.entities = text.entities;
    message.markup = keyboard;
    message.edit_date = Some(now_s());
    message.changed = seq;
    chat.touch();
    edited(bot, chat, message_id)
}

pub(crate) fn edit_markup(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    let (chat_id, message_id) = target(params)?;
    let keyboard = inline_markup(params)?;
    let mut state = bot.state();
    let chat = writable(shared, &mut state.chats, chat_id)?;
    let seq = chat.seq + 1;
    let message = own_message(chat.message_mut(message_id))?;
    if same_inline(&message.markup, &keyboard) {
        return Err(not_modified());
    }
    // Taking buttons away tidies an old message; only new buttons are an answer to the person.
    if !keyboard.is_null() {
        message.changed = seq;
    }
    message.markup = keyboard;
    message.edit_date = Some(now_s());
    chat.touch();
    edited(bot, chat, message_id)
}

fn edited(bot: &Bot, chat: &crate::chat::Chat, message_id: i64) -> Outcome {
    chat.message(message_id)
        .map(|message| chat.message_json(message, &bot.card))
        .ok_or_else(|| ApiError::bad_request("message to edit not found"))
}

fn target(params: &Params) -> Result<(i64, i64), ApiError> {
    let message_id =
        params.integer("message_id")?.ok_or_else(|| ApiError::mistake("message identifier is not specified"))?;
    Ok((params.chat_id()?, message_id))
}

/// The inline keyboard an edit carries; an empty one and none both take the buttons away.
fn inline_markup(params: &Params) -> Result<Value, ApiError> {
    let Some(keyboard) = params.nested("reply_markup")? else {
        return Ok(Value::Null);
    };
    markup::check_inline(&keyboard)?;
    let is_empty = keyboard["inline_keyboard"]
        .as_array()
        .is_none_or(|rows| rows.iter().all(|row| row.as_array().is_none_or(Vec::is_empty)));
    Ok(if is_empty { Value::Null } else { keyboard })
}

fn own_message(message: Option<&mut Message>) -> Result<&mut Message, ApiError> {
    match message {
        Some(message) if message.from_bot => Ok(message),
        Some(_) => Err(ApiError::mistake("message can't be edited")),
        // The person may have deleted it at any time.
        None => Err(ApiError::bad_request("message to edit not found")),
    }
}

fn not_modified() -> ApiError {
    ApiError::bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
    )
}

fn same(old: &Value, new: &Value) -> bool {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    list(old) == list(new)
}

fn same_inline(old: &Value, new: &Value) -> bool {
    same(&old["inline_keyboard"], &new["inline_keyboard"])
}
