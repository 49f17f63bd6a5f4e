//! Texts as they are written, one by one: what is counted, compared and reviewed.

use crate::bundle::hex;
use crate::check::read_texts;
use crate::finding::Findings;
use crate::{Bundle, Review};
use domain::Language;
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// One text in one language, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The language.
    pub language: Language,
    /// The guide, or `answers`.
    pub guide: String,
    /// The text's id.
    pub id: String,
    /// The words: a variable as `{ $x }`, a reference as `{ svc-pl-kcik }`, the forms of a plural one after another.
    pub text: String,
    /// The file.
    pub file: String,
    /// The line on which it begins, from 1.
    pub line: usize,
}

impl Written {
    /// The hash that a review names.
    pub fn hash(&self) -> String {
        hash(&self.text)
    }
}

/// SHA-256 of a text as written, in hex.
pub(crate) fn hash(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

/// All texts of the guides and the responders' answers, by file. A file that is not Fluent is left out: the checker
/// says so.
pub fn written(bundle: &Bundle) -> Vec<Written> {
    let mut out = Vec::new();
    for (path, text) in bundle.files() {
        let Some((folder, name)) = path.strip_suffix(".ftl").and_then(|p| p.rsplit_once('/')) else { continue };
        let guide = folder.strip_prefix("guides/").or(Some(folder).filter(|f| *f == "answers"));
        let (Some(guide), Ok(language)) = (guide, Language::parse(name)) else { continue };
        let Some((_, messages)) = read_texts(path, text, language, &mut Findings::default()) else { continue };
        out.extend(messages.into_iter().map(|m| Written {
            language,
            guide: guide.to_owned(),
            id: m.id.to_string(),
            text: m.text,
            file: m.at.file,
            line: m.at.line,
        }));
    }
    out
}

/// Which exact texts are reviewed.
pub(crate) struct Reviewed<'a>(HashSet<(&'a str, &'a str, &'a str)>);

impl<'a> Reviewed<'a> {
    pub(crate) fn new(reviews: impl Iterator<Item = &'a Review>) -> Self {
        Self(reviews.map(|r| (r.language.as_str(), r.text.as_str(), r.hash.as_str())).collect())
    }

    /// Whether a review covers exactly this text.
    pub(crate) fn has(&self, language: Language, id: &str, text: &str) -> bool {
        self.0.contains(&(language.as_str(), id, &hash(text)))
    }
}
