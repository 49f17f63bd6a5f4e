//! JSON as the platform sends it, before anybody knows what it says: answers taken apart, what is not JSON mended.

use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// Takes an answer apart; `None` when it is not a result or was cut off on its way (ask again then).
pub(crate) fn elements(body: &str) -> Option<Vec<Box<RawValue>>> {
    #[derive(Deserialize)]
    struct Answer {
        #[serde(default)]
        ok: bool,
        result: Option<Vec<Box<RawValue>>>,
    }
    match serde_json::from_str::<Answer>(body) {
        Ok(answer) => answer.result.filter(|_| answer.ok),
        Err(e) if e.is_syntax() => salvage(body),
        Err(_) => None,
    }
}

/// An answer that is not JSON in one place would come back for ever: take what can be read out of it.
fn salvage(body: &str) -> Option<Vec<Box<RawValue>>> {
    // A raw control character in a text is the likeliest cause; between tokens they are spaces anyway.
    let body = body.replace(|c: char| c < ' ', " ");
    let mut found = Vec::new();
    for (at, _) in body.match_indices("\"update_id\"") {
        // Inside a text the quotes would be escaped, so this is the head of an element.
        let Some(open) = body[..at].rfind('{').filter(|open| body[open + 1..at].trim().is_empty()) else { continue };
        match serde_json::Deserializer::from_str(&body[open..]).into_iter::<Box<RawValue>>().next() {
            Some(Ok(raw)) => found.push(raw),
            Some(Err(e)) if e.is_eof() => return None,
            _ => {
                // Its number is all that is left of it: it is counted and confirmed.
                let number = body[at + 11..].trim_start_matches([' ', ':']);
                let number = &number[..number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len())];
                found.extend(RawValue::from_string(format!("{{\"update_id\":{number}}}")).ok());
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Replaces escapes of half a surrogate pair, which no UTF-8 text can hold, by U+FFFD.
pub(crate) fn without_lone_surrogates(raw: &str) -> Cow<'_, str> {
    let unit = |at: usize| {
        let hex = raw.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(hex, 16).ok()
    };
    let mut clean = String::new();
    let (mut kept, mut at) = (0, 0);
    while let Some(next) = raw[at..].find('\\') {
        at += next;
        at += match unit(at) {
            Some(0xD800..=0xDBFF) if matches!(unit(at + 6), Some(0xDC00..=0xDFFF)) => 12,
            Some(0xD800..=0xDFFF) => {
                clean.push_str(&raw[kept..at]);
                clean.push_str("\\uFFFD");
                kept = at + 6;
                6
            }
            // `\\` and any other escape: two bytes; the next character may be longer in broken JSON.
            _ => 1 + raw[at + 1..].chars().next().map_or(0, char::len_utf8),
        };
    }
    if kept == 0 {
        Cow::Borrowed(raw)
    } else {
        clean.push_str(&raw[kept..]);
        Cow::Owned(clean)
    }
}
