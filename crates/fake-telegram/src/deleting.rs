//! Deleting messages: under 48 h only, at most 100 in one call.

use serde_json::{Value, json};

use crate::{
    answer::ApiError,
    bot::Bot,
    chat::{Chat, Message, now_s},
    methods::Outcome,
    request::Params,
};

const DELETABLE_S: i64 = 48 * 60 * 60;
const MOST_IN_A_CALL: usize = 100;

pub(crate) fn delete_message(bot: &Bot, params: &Params) -> Outcome {
    let chat_id = params.chat_id()?;
    let id = params.integer("message_id")?.ok_or_else(|| ApiError::mistake("message identifier is not specified"))?;
    let mut state = bot.state();
    let chat = known(&mut state.chats, chat_id)?;
    let message = chat.message_mut(id).ok_or_else(|| ApiError::bad_request("message to delete not found"))?;
    if is_too_old(message) {
        return Err(ApiError::bad_request("message can't be deleted for everyone"));
    }
    message.deleted = true;
    chat.touch();
    Ok(json!(true))
}

/// Messages that do not exist are skipped; one that is too old refuses the whole call.
pub(crate) fn delete_messages(bot: &Bot, params: &Params) -> Outcome {
    let chat_id = params.chat_id()?;
    let ids = ids(params)?;
    let mut state = bot.state();
    let chat = known(&mut state.chats, chat_id)?;
    if ids.iter().any(|id| chat.message(*id).is_some_and(is_too_old)) {
        return Err(ApiError::bad_request("message can't be deleted for everyone"));
    }
    for id in ids {
        if let Some(message) = chat.message_mut(id) {
            message.deleted = true;
        }
    }
    chat.touch();
    Ok(json!(true))
}

fn ids(params: &Params) -> Result<Vec<i64>, ApiError> {
    let Some(Value::Array(list)) = params.nested("message_ids")? else {
        return Err(ApiError::mistake("message identifiers are not specified"));
    };
    if list.is_empty() {
        return Err(ApiError::mistake("message identifiers are not specified"));
    }
    if list.len() > MOST_IN_A_CALL {
        return Err(ApiError::mistake("too many message identifiers specified"));
    }
    list.iter().map(|id| id.as_i64().ok_or_else(|| ApiError::mistake("invalid message identifier specified"))).collect()
}

/// Deleting works in a chat whose person blocked the bot, too.
fn known(chats: &mut std::collections::HashMap<i64, Chat>, chat_id: i64) -> Result<&mut Chat, ApiError> {
    chats.get_mut(&chat_id).ok_or_else(|| ApiError::mistake("chat not found"))
}

fn is_too_old(message: &Message) -> bool {
    now_s() - message.date >= DELETABLE_S
}
