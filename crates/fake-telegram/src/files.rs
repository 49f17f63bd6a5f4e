//! Files people sent: `getFile` and the download path.

use axum::body::Bytes;
use serde_json::{Value, json};

use crate::{
    answer::ApiError,
    bot::{Bot, BotState},
    methods::Outcome,
    request::Params,
};

/// Bots cannot fetch larger files from Telegram's own servers.
const LARGEST_DOWNLOAD_BYTES: u64 = 20 * 1024 * 1024;

#[derive(Clone)]
pub(crate) struct StoredFile {
    pub(crate) path: String,
    pub(crate) size_bytes: u64,
    pub(crate) content: Bytes,
}

impl BotState {
    /// Stores a file a person sends and gives its id and its size.
    pub(crate) fn new_file(&mut self, folder: &str, ending: &str, content: Bytes) -> (String, u64) {
        let number = self.next_number();
        let id = format!("FILE-{number}");
        let size_bytes = u64::try_from(content.len()).unwrap_or(u64::MAX);
        self.files
            .insert(id.clone(), StoredFile { path: format!("{folder}/file_{number}.{ending}"), size_bytes, content });
        (id, size_bytes)
    }
}

pub(crate) fn get_file(bot: &Bot, params: &Params) -> Outcome {
    let id = params.text("file_id")?.unwrap_or_default();
    if id.is_empty() {
        return Err(ApiError::mistake("file_id not specified"));
    }
    let state = bot.state();
    let file = state.files.get(id).ok_or_else(|| ApiError::mistake("invalid file_id"))?;
    if file.size_bytes > LARGEST_DOWNLOAD_BYTES {
        return Err(ApiError::bad_request("file is too big"));
    }
    Ok(json!({
        "file_id": id, "file_unique_id": format!("U-{id}"),
        "file_size": file.size_bytes, "file_path": file.path,
    }))
}

/// The bytes at a download path.
pub(crate) fn content(bot: &Bot, path: &str) -> Option<Bytes> {
    bot.state().files.values().find(|file| file.path == path).map(|file| file.content.clone())
}

/// Every object with a `file_id` anywhere in an update, as `(id, size in bytes)`.
pub(crate) fn files_in(value: &Value, found: &mut Vec<(String, u64)>) {
    match value {
        Value::Object(object) => {
            if let Some(id) = object.get("file_id").and_then(Value::as_str) {
                let size = object.get("file_size").and_then(Value::as_u64);
                found.push((id.to_owned(), size.unwrap_or(12)));
            }
            object.values().for_each(|inner| files_in(inner, found));
        }
        Value::Array(list) => list.iter().for_each(|inner| files_in(inner, found)),
        _ => {}
    }
}
