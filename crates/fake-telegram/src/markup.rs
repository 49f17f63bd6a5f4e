//! Checks of `reply_markup`: the shape, the counts, and what each button holds.

use serde_json::Value;

use crate::{answer::ApiError, entities::is_link};

const MOST_INLINE_BUTTONS: usize = 100;
const MOST_INLINE_IN_A_ROW: usize = 8;
const MOST_KEYBOARD_BUTTONS: usize = 300;
const MOST_KEYBOARD_IN_A_ROW: usize = 12;
const LONGEST_CALLBACK_DATA_BYTES: usize = 64;
/// Beyond this many bytes of JSON the markup is too long, however few the buttons.
const LONGEST_MARKUP_BYTES: usize = 10 * 1024;

const INLINE_ACTIONS: [&str; 10] = [
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];

/// Any markup a new message may carry.
pub(crate) fn check(markup: &Value) -> Result<(), ApiError> {
    let Some(object) = markup.as_object() else {
        return Err(ApiError::mistake("object expected as reply markup"));
    };
    if object.contains_key("inline_keyboard") {
        return check_inline(markup);
    }
    if object.contains_key("keyboard") {
        let rows = rows(markup, "keyboard", MOST_KEYBOARD_BUTTONS, MOST_KEYBOARD_IN_A_ROW)?;
        return rows.into_iter().flatten().try_for_each(check_key);
    }
    let is_true = |name: &str| markup[name].as_bool() == Some(true);
    if is_true("remove_keyboard") || is_true("force_reply") {
        return Ok(());
    }
    Err(ApiError::mistake("object expected as reply markup"))
}

/// The only markup an edited message may carry.
pub(crate) fn check_inline(markup: &Value) -> Result<(), ApiError> {
    if markup.get("inline_keyboard").is_none() {
        return Err(ApiError::mistake("inline keyboard expected"));
    }
    if markup.to_string().len() > LONGEST_MARKUP_BYTES {
        return Err(ApiError::mistake("reply markup is too long"));
    }
    let rows = rows(markup, "inline_keyboard", MOST_INLINE_BUTTONS, MOST_INLINE_IN_A_ROW)?;
    rows.into_iter().flatten().try_for_each(check_inline_button)
}

fn rows<'a>(markup: &'a Value, name: &str, most: usize, most_in_a_row: usize) -> Result<Vec<&'a Vec<Value>>, ApiError> {
    let wrong = || {
        ApiError::mistake(format!(
            "can't parse reply keyboard markup JSON object: Field \"{name}\" must be an Array of Arrays"
        ))
    };
    let rows: Vec<&Vec<Value>> = markup[name]
        .as_array()
        .ok_or_else(wrong)?
        .iter()
        .map(|row| row.as_array().ok_or_else(wrong))
        .collect::<Result<_, _>>()?;
    if rows.iter().map(|row| row.len()).sum::<usize>() > most || rows.iter().any(|row| row.len() > most_in_a_row) {
        return Err(ApiError::mistake("reply markup is too long"));
    }
    Ok(rows)
}

fn check_inline_button(button: &Value) -> Result<(), ApiError> {
    let wrong = |what: &str| ApiError::mistake(format!("can't parse inline keyboard button: {what}"));
    let object = button.as_object().ok_or_else(|| wrong("InlineKeyboardButton must be an Object"))?;
    match object.get("text") {
        None => return Err(wrong("Can't find field \"text\"")),
        Some(Value::String(text)) if text.trim().is_empty() => {
            return Err(wrong("Field \"text\" must be non-empty"));
        }
        Some(Value::String(_)) => {}
        Some(_) => return Err(wrong("Field \"text\" must be of type String")),
    }
    if let Some(unknown) = object.keys().find(|name| {
        !INLINE_ACTIONS.contains(&name.as_str()) && !["text", "style", "icon_custom_emoji_id"].contains(&name.as_str())
    }) {
        return Err(wrong(&format!("there is no field \"{unknown}\"")));
    }
    let actions = INLINE_ACTIONS.iter().filter(|name| object.get(**name).is_some_and(|value| !value.is_null())).count();
    match actions {
        0 => return Err(wrong("Text buttons are unallowed in the inline keyboard")),
        1 => {}
        _ => return Err(wrong("exactly one optional field must be used")),
    }
    if let Some(data) = object.get("callback_data") {
        let length = data.as_str().map_or(0, str::len);
        if length == 0 || length > LONGEST_CALLBACK_DATA_BYTES {
            return Err(ApiError::mistake("BUTTON_DATA_INVALID"));
        }
    }
    if let Some(url) = object.get("url") {
        let url = url.as_str().unwrap_or_default();
        if !is_link(url) {
            return Err(ApiError::mistake(format!("inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")));
        }
    }
    Ok(())
}

/// Links to hosts without a dot are refused, as Telegram does.
pub(crate) fn check_hosts(markup: &Value) -> Result<(), ApiError> {
    let rows = markup["inline_keyboard"].as_array().into_iter().flatten();
    let links = rows.filter_map(Value::as_array).flatten().filter_map(|button| button["url"].as_str());
    for link in links {
        let host = link.split_once("://").map_or("", |(_, rest)| rest).split(['/', ':', '?', '#']).next().unwrap_or("");
        if link.starts_with("http") && !host.contains('.') {
            return Err(ApiError::bad_request(format!(
                "inline keyboard button URL '{link}' is invalid: Wrong HTTP URL"
            )));
        }
    }
    Ok(())
}

fn check_key(button: &Value) -> Result<(), ApiError> {
    let text = button.as_str().or_else(|| button["text"].as_str());
    match text {
        Some(text) if !text.trim().is_empty() => Ok(()),
        _ => Err(ApiError::mistake("can't parse keyboard button: Field \"text\" must be a non-empty String")),
    }
}
