//! Reviews: a named editor has read exactly this text in this language. An edited text loses its review by itself,
//! since its hash is another.

use crate::{Bundle, Written, written};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// A review of one exact text in one language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The text's id.
    pub text: String,
    /// Its language.
    pub language: String,
    /// SHA-256 of the text as written, in hex.
    pub hash: String,
    /// Who read it.
    pub reviewer: String,
    /// The day, as `2026-12-01`.
    pub on: String,
}

/// Why reviews are not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReviewError {
    /// The file is not a list of reviews.
    #[error("this is no list of reviews: {0}")]
    NoReviews(String),
    /// A row that cannot be one.
    #[error("the review of `{text}` in {language}: {why}")]
    Row {
        /// The text's id.
        text: String,
        /// Its language.
        language: String,
        /// What is wrong.
        why: &'static str,
    },
}

impl Review {
    /// Reads a file of reviews, as `reviews.yaml`.
    pub fn read(yaml: &str) -> Result<Vec<Self>, ReviewError> {
        let rows: Vec<Self> = serde_saphyr::from_str(yaml)
            .map_err(|e| ReviewError::NoReviews(e.to_string().lines().next().unwrap_or_default().to_owned()))?;
        for row in &rows {
            row.check()?;
        }
        Ok(rows)
    }

    /// Writes a file of reviews, one a line.
    pub fn write(rows: &[Self]) -> String {
        let mut out = String::from("# Who has read which exact text. An edited text loses its review by itself.\n");
        if rows.is_empty() {
            out.push_str("[]\n");
        }
        // a JSON string is a YAML one
        let quoted = |s: &str| serde_json::Value::from(s).to_string();
        for r in rows {
            let _ = writeln!(
                out,
                "- {{ text: {}, language: {}, hash: {}, reviewer: {}, on: {} }}",
                r.text,
                quoted(&r.language),
                quoted(&r.hash),
                quoted(&r.reviewer),
                quoted(&r.on)
            );
        }
        out
    }

    fn check(&self) -> Result<(), ReviewError> {
        let named = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        let why = if !named(&self.text) {
            "no text id"
        } else if domain::Language::parse(&self.language).is_err() {
            "no language"
        } else if self.hash.len() != 64 || !self.hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            "the hash is 64 hex digits"
        } else if self.reviewer.trim().is_empty() {
            "no reviewer"
        } else if self.on.parse::<Date>().is_err() {
            "the day is as 2026-12-01"
        } else {
            return Ok(());
        };
        Err(ReviewError::Row { text: self.text.clone(), language: self.language.clone(), why })
    }
}

/// The reviews by one person, on one day, of all texts that `which` chooses, as they stand.
pub fn review(
    bundle: &Bundle,
    which: impl Fn(&Written) -> bool,
    reviewer: &str,
    on: &str,
) -> Result<Vec<Review>, ReviewError> {
    let rows: Vec<Review> = written(bundle)
        .into_iter()
        .filter(|w| which(w))
        .map(|w| Review {
            hash: w.hash(),
            text: w.id,
            language: w.language.to_string(),
            reviewer: reviewer.to_owned(),
            on: on.to_owned(),
        })
        .collect();
    for row in &rows {
        row.check()?;
    }
    Ok(rows)
}
