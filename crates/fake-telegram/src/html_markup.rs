//! `parse_mode` HTML: the tags Telegram knows become entities; anything else is refused.

use serde_json::{Value, json};

use crate::answer::ApiError;

struct Open {
    tag: String,
    kind: &'static str,
    url: Option<String>,
    start: usize,
}

/// Gives the text without tags and its entities.
pub(crate) fn parse(html: &str) -> Result<(String, Value), ApiError> {
    let mut text = String::new();
    let mut units = 0;
    let mut entities = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        let at = html.len() - rest.len();
        match first {
            '<' => {
                let Some((tag, after)) = rest[1..].split_once('>') else {
                    return Err(fault(format!("Unclosed start tag at byte offset {at}")));
                };
                rest = after;
                match tag.strip_prefix('/') {
                    Some(name) => close(&mut open, name, units, at, &mut entities)?,
                    None => open.push(start(tag, units, at)?),
                }
            }
            '&' => {
                let (character, after) = reference(rest);
                text.push(character);
                units += character.len_utf16();
                rest = after;
            }
            other => {
                text.push(other);
                units += other.len_utf16();
                rest = &rest[other.len_utf8()..];
            }
        }
    }
    if let Some(left) = open.last() {
        return Err(fault(format!("Can't find end tag corresponding to start tag \"{}\"", left.tag)));
    }
    Ok((text, Value::Array(entities)))
}

fn fault(what: impl std::fmt::Display) -> ApiError {
    ApiError::mistake(format!("can't parse entities: {what}"))
}

fn start(tag: &str, units: usize, at: usize) -> Result<Open, ApiError> {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let name = name.to_ascii_lowercase();
    let kind = match name.as_str() {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "tg-spoiler" | "span" => "spoiler",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        "a" => "text_link",
        _ => {
            return Err(fault(format!("Unsupported start tag \"{name}\" at byte offset {at}")));
        }
    };
    let url = (kind == "text_link").then(|| href(attributes));
    Ok(Open { tag: name, kind, url, start: units })
}

fn href(attributes: &str) -> String {
    let value = attributes.split_once("href=").map_or("", |(_, value)| value).trim();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let raw = match quote {
        Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
        None => value.split(' ').next().unwrap_or_default(),
    };
    raw.replace("&amp;", "&").replace("&quot;", "\"")
}

fn close(open: &mut Vec<Open>, name: &str, units: usize, at: usize, entities: &mut Vec<Value>) -> Result<(), ApiError> {
    let Some(begun) = open.pop() else {
        return Err(fault(format!("Unexpected end tag at byte offset {at}")));
    };
    let name = name.trim().to_ascii_lowercase();
    if !name.is_empty() && name != begun.tag {
        return Err(fault(format!(
            "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
            begun.tag
        )));
    }
    // An empty pair of tags marks nothing, a link without an address is plain text.
    if units > begun.start && begun.url.as_deref() != Some("") {
        let mut entity = json!({
            "type": begun.kind, "offset": begun.start, "length": units - begun.start,
        });
        if let Some(url) = begun.url {
            entity["url"] = url.into();
        }
        entities.push(entity);
        entities.sort_by_key(|entity| entity["offset"].as_u64());
    }
    Ok(())
}

/// A character reference at the start of `rest`; what is none stays as written.
fn reference(rest: &str) -> (char, &str) {
    for (name, character) in [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')] {
        if let Some(after) = rest.strip_prefix(name) {
            return (character, after);
        }
    }
    let numeric = rest.strip_prefix("&#").and_then(|body| {
        let (digits, after) = body.split_once(';')?;
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => digits.parse().ok()?,
        };
        Some((char::from_u32(code)?, after))
    });
    numeric.unwrap_or(('&', &rest[1..]))
}
