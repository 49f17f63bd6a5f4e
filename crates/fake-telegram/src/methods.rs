//! The table of methods: name, known parameters, who answers.

use std::{sync::Arc, time::Instant};

use serde_json::{Value, json};

use crate::{
    answer::{Answer, ApiError},
    bot::{Bot, Shared},
    calls::count,
    chat::Chat,
    deleting, files, polling, profile,
    request::Params,
    sending, webhook,
};

/// What a method answers with.
pub(crate) type Outcome = Result<Value, ApiError>;

pub(crate) async fn answer(shared: &Arc<Shared>, bot: &Arc<Bot>, method: &str, params: &Params) -> Answer {
    if method.eq_ignore_ascii_case("getUpdates") {
        note_unknown_parameters(shared, bot, method, params);
        return match polling::get_updates(shared, bot, params).await {
            Ok(answer) => answer,
            Err(error) => refuse(shared, bot, method, error),
        };
    }
    answer_now(shared, bot, method, params)
}

/// Answers any method but `getUpdates`; also those that come back from a webhook.
pub(crate) fn answer_now(shared: &Arc<Shared>, bot: &Arc<Bot>, method: &str, params: &Params) -> Answer {
    note_unknown_parameters(shared, bot, method, params);
    let outcome = match method.to_ascii_lowercase().as_str() {
        "sendmessage" => return sends(shared, bot, method, params, sending::send_message),
        "editmessagetext" => return sends(shared, bot, method, params, sending::edit_text),
        "editmessagereplymarkup" => {
            return sends(shared, bot, method, params, sending::edit_markup);
        }
        "getme" => Ok(me(bot)),
        "deletemessage" => deleting::delete_message(bot, params),
        "deletemessages" => deleting::delete_messages(bot, params),
        "answercallbackquery" => answer_callback(shared, bot, params),
        "sendchataction" => chat_action(shared, bot, params),
        "leavechat" => leave_chat(shared, bot, params),
        "getchat" => get_chat(shared, bot, params),
        "getfile" => files::get_file(bot, params),
        "setwebhook" => webhook::set(shared, bot, params),
        "deletewebhook" => webhook::delete(bot, params),
        "getwebhookinfo" => Ok(webhook::info(bot)),
        "setmycommands" => profile::set_commands(bot, params),
        "getmycommands" => profile::commands(bot, params),
        "deletemycommands" => profile::delete_commands(bot, params),
        "setmyname" => profile::set_line(bot, params, "name", 64),
        "setmydescription" => profile::set_line(bot, params, "description", 512),
        "setmyshortdescription" => profile::set_line(bot, params, "short_description", 120),
        "getmyname" => profile::line(bot, params, "name"),
        "getmydescription" => profile::line(bot, params, "description"),
        "getmyshortdescription" => profile::line(bot, params, "short_description"),
        _ => Err(ApiError::no_such_method()),
    };
    match outcome {
        Ok(result) => Answer::ok(&result),
        Err(error) => refuse(shared, bot, method, error),
    }
}

/// A send: the faults that strike before delivery, the delivery, the cut after it.
fn sends(
    shared: &Arc<Shared>,
    bot: &Arc<Bot>,
    method: &str,
    params: &Params,
    deliver: fn(&Shared, &Bot, &Params) -> Outcome,
) -> Answer {
    let faults = &shared.faults;
    if let Some(retry_after_s) = faults.take_rate_limit() {
        return ApiError::too_many_requests(retry_after_s).into();
    }
    if faults.beyond_overall_limit(Instant::now()) {
        return ApiError::too_many_requests(1).into();
    }
    if faults.take_server_error() {
        return Answer::BadGateway;
    }
    match deliver(shared, bot, params) {
        Ok(_) if faults.take_cut() => Answer::Cut,
        Ok(result) => Answer::ok(&result),
        Err(error) => refuse(shared, bot, method, error),
    }
}

fn refuse(shared: &Shared, bot: &Bot, method: &str, error: ApiError) -> Answer {
    if error.is_bots_mistake {
        shared.notes.add(format!("@{} {method}: {}", bot.spec.username, error.description));
    }
    error.into()
}

/// Telegram ignores what it does not know; here a misspelt parameter leaves a note.
fn note_unknown_parameters(shared: &Shared, bot: &Bot, method: &str, params: &Params) {
    let Some(known) = parameters_of(&method.to_ascii_lowercase()) else {
        return;
    };
    for name in params.names() {
        if !known.contains(&name) {
            shared.notes.add(format!("@{} {method}: there is no parameter {name:?}", bot.spec.username));
        }
    }
}

fn parameters_of(method: &str) -> Option<&'static [&'static str]> {
    Some(match method {
        "sendmessage" => &[
            "allow_paid_broadcast",
            "business_connection_id",
            "chat_id",
            "direct_messages_topic_id",
            "disable_notification",
            "entities",
            "link_preview_options",
            "message_effect_id",
            "message_thread_id",
            "parse_mode",
            "protect_content",
            "reply_markup",
            "reply_parameters",
            "suggested_post_parameters",
            "text",
        ],
        "editmessagetext" => &[
            "business_connection_id",
            "chat_id",
            "entities",
            "inline_message_id",
            "link_preview_options",
            "message_id",
            "parse_mode",
            "reply_markup",
            "text",
        ],
        "editmessagereplymarkup" => {
            &["business_connection_id", "chat_id", "inline_message_id", "message_id", "reply_markup"]
        }
        "getme" | "getwebhookinfo" => &[],
        "getupdates" => &["offset", "limit", "timeout", "allowed_updates"],
        "deletemessage" => &["chat_id", "message_id"],
        "deletemessages" => &["chat_id", "message_ids"],
        "answercallbackquery" => &["callback_query_id", "text", "show_alert", "url", "cache_time"],
        "sendchataction" => &["business_connection_id", "chat_id", "message_thread_id", "action"],
        "leavechat" | "getchat" => &["chat_id"],
        "getfile" => &["file_id"],
        "setwebhook" => &[
            "url",
            "certificate",
            "ip_address",
            "max_connections",
            "allowed_updates",
            "drop_pending_updates",
            "secret_token",
        ],
        "deletewebhook" => &["drop_pending_updates"],
        "setmycommands" => &["commands", "scope", "language_code"],
        "getmycommands" | "deletemycommands" => &["scope", "language_code"],
        "setmyname" => &["name", "language_code"],
        "setmydescription" => &["description", "language_code"],
        "setmyshortdescription" => &["short_description", "language_code"],
        "getmyname" | "getmydescription" | "getmyshortdescription" => &["language_code"],
        _ => return None,
    })
}

fn me(bot: &Bot) -> Value {
    let mut card = bot.card.clone();
    card["first_name"] = json!(bot.state().profile.line("name", ""));
    card["can_join_groups"] = json!(true);
    card["can_read_all_group_messages"] = json!(false);
    card["supports_inline_queries"] = json!(false);
    card["can_connect_to_business"] = json!(false);
    card["has_main_web_app"] = json!(false);
    card
}

/// Chats a bot may act in: known, begun by the person, not blocked, not left, not migrated.
pub(crate) fn writable<'a>(
    shared: &Shared,
    chats: &'a mut std::collections::HashMap<i64, Chat>,
    chat_id: i64,
) -> Result<&'a mut Chat, ApiError> {
    if let Some(to) = shared.faults.migrated(chat_id) {
        return Err(ApiError::migrated(to));
    }
    if shared.faults.is_migration_target(chat_id) {
        let chat = chats.entry(chat_id).or_insert_with(|| Chat::new(chat_id, "supergroup"));
        chat.started = true;
        return Ok(chat);
    }
    let chat = chats.get_mut(&chat_id).ok_or_else(|| ApiError::mistake("chat not found"))?;
    if chat.left {
        return Err(ApiError::forbidden(&format!("bot is not a member of the {} chat", chat.kind)));
    }
    if !chat.started {
        return Err(ApiError::forbidden("bot can't initiate conversation with a user"));
    }
    if chat.blocked {
        return Err(ApiError::forbidden("bot was blocked by the user"));
    }
    Ok(chat)
}

fn answer_callback(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    let id = params.text("callback_query_id")?.unwrap_or_default();
    let text = params.text("text")?.unwrap_or_default();
    if text.encode_utf16().count() > 200 {
        return Err(ApiError::mistake("MESSAGE_TOO_LONG"));
    }
    let mut state = bot.state();
    let chat_id = if shared.is_light() { state.callbacks.remove(id) } else { state.callbacks.get(id).copied() };
    let Some(chat_id) = chat_id else {
        return Err(ApiError::mistake("query is too old and response timeout expired or query ID is invalid"));
    };
    if !text.is_empty() {
        let is_alert = params.flag("show_alert");
        state.chat(chat_id).show_notice(text, is_alert);
    }
    count(&bot.counters.callback_answers);
    Ok(json!(true))
}

fn chat_action(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    let chat_id = params.chat_id()?;
    let action = params.text("action")?.unwrap_or_default();
    if !ACTIONS.contains(&action) {
        return Err(ApiError::mistake("wrong parameter action in request"));
    }
    let mut state = bot.state();
    writable(shared, &mut state.chats, chat_id)?.show_typing();
    Ok(json!(true))
}

fn leave_chat(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    let chat_id = params.chat_id()?;
    let mut state = bot.state();
    let chat = writable(shared, &mut state.chats, chat_id)?;
    if chat.is_private() {
        return Err(ApiError::mistake("chat member status can't be changed in private chats"));
    }
    chat.left = true;
    Ok(json!(true))
}

fn get_chat(shared: &Shared, bot: &Bot, params: &Params) -> Outcome {
    let chat_id = params.chat_id()?;
    let mut state = bot.state();
    Ok(writable(shared, &mut state.chats, chat_id)?.card())
}
