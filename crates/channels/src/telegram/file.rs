//! A person's file, fetched as a stream: the address of a download holds the token, so nobody but this client sees it.

use super::client::Telegram;
use super::error::ApiError;
use bytes::Bytes;
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;

/// Bytes of the largest file: the platform gives bots no larger one.
pub const LARGEST_DOWNLOAD: u64 = 20 * 1024 * 1024;
/// For the whole of a file, over a line that still brings 64 KiB a second.
const LIMIT: Duration = Duration::from_secs(320);
/// Without a byte for so long, the line is dead.
const SILENCE: Duration = Duration::from_secs(30);

/// A download under way. Holds no more than the network's newest chunk.
pub struct Download {
    response: reqwest::Response,
    expected: Option<u64>,
    got: u64,
}

#[derive(Deserialize)]
struct Place {
    file_path: Option<String>,
    file_size: Option<u64>,
}

impl Telegram {
    /// Begins to fetch a file by its id. Refused before the first byte where the platform names a size above
    /// `LARGEST_DOWNLOAD`.
    pub async fn download(&self, file_id: &str) -> Result<Download, ApiError> {
        let place: Place = self.call("getFile", &json!({ "file_id": file_id })).await?;
        if place.file_size.is_some_and(|size| size > LARGEST_DOWNLOAD) {
            return Err(ApiError::FileTooLarge);
        }
        let path = place.file_path.filter(|path| is_plain(path)).ok_or(ApiError::Unreadable { status: 200 })?;
        let response = self.get_file(&path, LIMIT).await?;
        let status = response.status().as_u16();
        if status != 200 {
            return Err(ApiError::Unreadable { status });
        }
        if response.content_length().is_some_and(|size| size > LARGEST_DOWNLOAD) {
            return Err(ApiError::FileTooLarge);
        }
        Ok(Download { response, expected: place.file_size, got: 0 })
    }
}

impl Download {
    /// Bytes the platform said there are.
    pub fn size(&self) -> Option<u64> {
        self.expected.or(self.response.content_length())
    }

    /// The next bytes, not empty; `None` after the last. A file that ends before its size is an error, never a file.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, ApiError> {
        loop {
            let next = tokio::time::timeout(SILENCE, self.response.chunk()).await;
            let next = next.map_err(|_| ApiError::BrokenOff)?.map_err(ApiError::network)?;
            let Some(chunk) = next else {
                return match self.expected {
                    Some(size) if size != self.got => Err(ApiError::BrokenOff),
                    _ => Ok(None),
                };
            };
            self.got = self.got.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
            if self.got > LARGEST_DOWNLOAD {
                return Err(ApiError::FileTooLarge);
            }
            if !chunk.is_empty() {
                return Ok(Some(chunk));
            }
        }
    }
}

/// A path below the download address, and nothing that leads elsewhere.
fn is_plain(path: &str) -> bool {
    path.len() <= 512
        && path.split('/').all(|part| {
            !part.is_empty()
                && part.bytes().any(|b| b != b'.')
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
        })
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_path_stays_below_the_download_address() {
        for (path, want) in [
            ("photos/file_7.jpg", true),
            ("documents/file_12", true),
            ("voice/file-1.oga", true),
            ("", false),
            ("/etc/passwd", false),
            ("photos/../../bot1:x/getMe", false),
            ("photos//a", false),
            ("a?b", false),
            ("a#b", false),
            ("http://example.org/a", false),
            ("a%2Fb", false),
            ("a\\b", false),
            (&"a".repeat(513), false),
        ] {
            assert_eq!(is_plain(path), want, "{path}");
        }
    }
}
