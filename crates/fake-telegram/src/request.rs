//! Parameters of a call, from the query, a form or a JSON body, as Telegram accepts them:
//! numbers may come as text, nested objects may come as JSON text.

use serde_json::{Map, Value};

use crate::answer::ApiError;

/// The parameters of one call by name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params(Map<String, Value>);

impl Params {
    /// Reads the query first, then the body over it.
    pub(crate) fn read(query: Option<&str>, content_type: &str, body: &[u8]) -> Result<Self, ApiError> {
        let mut fields = Map::new();
        if let Some(query) = query {
            read_form(query.as_bytes(), &mut fields);
        }
        if body.is_empty() {
            return Ok(Self(fields));
        }
        if content_type.starts_with("application/json") {
            match serde_json::from_slice::<Value>(body) {
                Ok(Value::Object(object)) if fields.is_empty() => fields = object,
                Ok(Value::Object(object)) => fields.extend(object),
                Ok(_) => {
                    return Err(ApiError::mistake("can't parse request JSON: object expected"));
                }
                Err(why) => {
                    return Err(ApiError::mistake(format!("can't parse request JSON: {why}")));
                }
            }
        } else if content_type.starts_with("application/x-www-form-urlencoded") {
            read_form(body, &mut fields);
        } else {
            return Err(ApiError::mistake(format!(
                "unsupported content type {content_type:?} (JSON and form are understood here)"
            )));
        }
        Ok(Self(fields))
    }

    /// Parameters of a call that came as the answer to a webhook delivery.
    pub(crate) fn from_object(object: Map<String, Value>) -> Self {
        Self(object)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(crate) fn into_value(self) -> Value {
        Value::Object(self.0)
    }

    /// A 64-bit number, given as a number or as text. `Err` for anything else that is present.
    pub(crate) fn integer(&self, name: &str) -> Result<Option<i64>, ApiError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Number(number)) => number
                .as_i64()
                .map(Some)
                .ok_or_else(|| ApiError::mistake(format!("{name} must be an integer of 64 bits"))),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => {
                text.parse().map(Some).map_err(|_| ApiError::mistake(format!("invalid {name} specified")))
            }
            Some(_) => Err(ApiError::mistake(format!("invalid {name} specified"))),
        }
    }

    pub(crate) fn text(&self, name: &str) -> Result<Option<&str>, ApiError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(ApiError::mistake(format!("{name} must be of type String"))),
        }
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        match self.0.get(name) {
            Some(Value::Bool(yes)) => *yes,
            Some(Value::String(text)) => {
                matches!(text.to_ascii_lowercase().as_str(), "true" | "yes" | "1")
            }
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// A nested value: given as JSON, or as text that holds JSON (forms).
    pub(crate) fn nested(&self, name: &str) -> Result<Option<Value>, ApiError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| ApiError::mistake(format!("can't parse {name}: JSON expected"))),
            Some(value) => Ok(Some(value.clone())),
        }
    }

    /// `chat_id` of a person or a group. Names of public channels are not known here.
    pub(crate) fn chat_id(&self) -> Result<i64, ApiError> {
        match self.0.get("chat_id") {
            Some(Value::String(name)) if name.starts_with('@') => Err(ApiError::mistake("chat not found")),
            _ => self.integer("chat_id")?.ok_or_else(|| ApiError::mistake("chat_id is empty")),
        }
    }
}

fn read_form(text: &[u8], fields: &mut Map<String, Value>) {
    for pair in text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = percent_decoded(halves.next().unwrap_or_default());
        let value = percent_decoded(halves.next().unwrap_or_default());
        fields.insert(name, Value::String(value));
    }
}

/// Form decoding: `+` is a space, `%XX` a byte; what is not UTF-8 becomes U+FFFD.
pub(crate) fn percent_decoded(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let pair = tail
                    .get(..2)
                    .and_then(|pair| std::str::from_utf8(pair).ok())
                    .and_then(|pair| u8::from_str_radix(pair, 16).ok());
                match pair {
                    Some(byte) => {
                        bytes.push(byte);
                        rest = &tail[2..];
                    }
                    None => bytes.push(b'%'),
                }
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
