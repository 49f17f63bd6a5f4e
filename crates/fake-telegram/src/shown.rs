//! What a person's screen shows of a message.

use serde_json::Value;

/// One message as the person sees it now.
#[derive(Clone, Debug)]
pub struct Shown {
    pub message_id: i64,
    /// False for what the person wrote.
    pub from_bot: bool,
    /// The text or caption; for other content the kind in brackets, e.g. `[sticker]`.
    pub text: String,
    /// `text`, `sticker`, `voice`, `photo`, `document`, `location`, `contact`, `poll`, ...
    pub kind: String,
    /// Array of entities with offsets in UTF-16 units, or null.
    pub entities: Value,
    /// Inline buttons by row, from the top.
    pub buttons: Vec<Vec<Button>>,
    /// Labels of the reply keyboard that came with this message, by row.
    pub keyboard: Vec<Vec<String>>,
    /// True only in [`crate::Person::history`]; the screen does not show deleted messages.
    pub deleted: bool,
    /// True when the text was changed after sending.
    pub edited: bool,
}

/// An inline button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    pub label: String,
    pub data: Option<String>,
    pub url: Option<String>,
}

/// Labels of a `ReplyKeyboardMarkup`; its buttons are objects or plain text.
pub(crate) fn keyboard_labels(markup: &Value) -> Vec<Vec<String>> {
    rows(&markup["keyboard"], |button| {
        button.as_str().or_else(|| button["text"].as_str()).unwrap_or_default().to_owned()
    })
}

pub(crate) fn inline_buttons(markup: &Value) -> Vec<Vec<Button>> {
    rows(&markup["inline_keyboard"], |button| Button {
        label: button["text"].as_str().unwrap_or_default().to_owned(),
        data: button["callback_data"].as_str().map(str::to_owned),
        url: button["url"].as_str().map(str::to_owned),
    })
}

fn rows<T>(value: &Value, read: impl Fn(&Value) -> T) -> Vec<Vec<T>> {
    value
        .as_array()
        .map(|rows| {
            rows.iter()
                .map(|row| row.as_array().map(|row| row.iter().map(&read).collect()).unwrap_or_default())
                .collect()
        })
        .unwrap_or_default()
}
