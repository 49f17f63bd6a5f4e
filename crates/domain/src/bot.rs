//! The name of a bot inside the node: `safe-women`, `stay-safe`.

use std::fmt;
use std::sync::Arc;

/// A bot's name: 1 to 32 of `a-z`, `0-9`, `-`. Cheap to clone.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BotName(Arc<str>);

/// The text is not a bot's name.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a bot's name is 1 to 32 of a-z, 0-9 and -")]
pub struct BotNameError;

impl BotName {
    /// Parses a name. Errors: anything but 1 to 32 of `a-z`, `0-9`, `-`.
    pub fn parse(raw: &str) -> Result<Self, BotNameError> {
        let fits = (1..=32).contains(&raw.len())
            && raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if fits { Ok(Self(raw.into())) } else { Err(BotNameError) }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for BotName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BotName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
