//! Entities of a text: offsets and lengths in UTF-16 units, within the text, not inside a pair.

use serde_json::Value;

use crate::answer::ApiError;

/// The longest text, in UTF-16 units after entity parsing.
pub(crate) const LONGEST_TEXT: usize = 4_096;

const TYPES: [&str; 20] = [
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
];

/// Refuses what Telegram refuses, and a length of zero, which Telegram drops in silence.
pub(crate) fn check(text: &str, entities: &Value) -> Result<(), ApiError> {
    let Some(entities) = entities.as_array() else {
        return Err(ApiError::mistake("can't parse entities: Array expected"));
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    for entity in entities {
        check_one(&units, entity)?;
    }
    Ok(())
}

fn check_one(units: &[u16], entity: &Value) -> Result<(), ApiError> {
    let kind = entity["type"]
        .as_str()
        .ok_or_else(|| ApiError::mistake(r#"can't parse MessageEntity: Can't find field "type""#))?;
    if !TYPES.contains(&kind) {
        return Err(ApiError::mistake("can't parse MessageEntity: Unsupported type specified"));
    }
    let number = |name: &str| {
        entity[name].as_i64().ok_or_else(|| {
            ApiError::mistake(format!(r#"can't parse MessageEntity: Field "{name}" must be of type Number"#))
        })
    };
    let (offset, length) = (number("offset")?, number("length")?);
    let Ok(start) = usize::try_from(offset) else {
        return Err(ApiError::mistake(format!("receive an entity with incorrect offset {offset}")));
    };
    let length = match usize::try_from(length) {
        Ok(length) if length > 0 => length,
        _ => {
            return Err(ApiError::mistake(format!("receive an entity with incorrect length {length}")));
        }
    };
    let end = start.saturating_add(length);
    let part = if start >= units.len() {
        Some("begins after the end of the text")
    } else if end > units.len() {
        Some("ends after the end of the text")
    } else if splits_a_pair(units, start) {
        Some("begins in a middle of a UTF-16 symbol")
    } else if splits_a_pair(units, end) {
        Some("ends in a middle of a UTF-16 symbol")
    } else {
        None
    };
    if let Some(part) = part {
        return Err(ApiError::mistake(format!(
            "entity beginning at UTF-16 offset {offset} {part} at UTF-16 offset {end}"
        )));
    }
    if kind == "text_link" && !entity["url"].as_str().is_some_and(is_link) {
        return Err(ApiError::mistake(format!(
            "entity URL '{}' is invalid: Wrong HTTP URL",
            entity["url"].as_str().unwrap_or_default()
        )));
    }
    Ok(())
}

fn splits_a_pair(units: &[u16], at: usize) -> bool {
    units.get(at).is_some_and(|unit| (0xDC00..0xE000).contains(unit))
}

/// A link Telegram opens: http, https or tg. Hosts without a dot pass here, for local pages.
pub(crate) fn is_link(url: &str) -> bool {
    ["https://", "http://", "tg://", "mailto:", "tel:"]
        .iter()
        .any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')))
}
