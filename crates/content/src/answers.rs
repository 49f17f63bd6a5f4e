//! What responders answer, always in the same words: `answers/<lang>.ftl`. May be absent.

use crate::{Content, Service, Texts};
use domain::Language;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The answers.
#[derive(Default)]
pub(crate) struct Answers {
    pub(crate) texts: Texts,
    /// Their ids, as they stand in the file.
    pub(crate) in_order: Vec<Arc<str>>,
    pub(crate) unreviewed: BTreeSet<(Language, Arc<str>)>,
}

impl Content {
    /// The responders' answers, ids `answer-…`; empty while there is none.
    pub fn answers(&self) -> &Texts {
        &self.answers.texts
    }

    /// The ids of the answers, in the order of their file.
    pub fn answers_in_order(&self) -> impl Iterator<Item = &str> {
        self.answers.in_order.iter().map(|id| &**id)
    }

    /// The help lines whose numbers stand in an answer as it is said in a language, in their order.
    pub fn numbers_in_answer(&self, language: Language, id: &str) -> impl Iterator<Item = &Service> {
        self.answers.texts.numbers_in(language, id).iter().filter_map(|line| self.service(line))
    }

    /// Whether a named editor has read an answer as it stands in a language.
    pub fn is_answer_reviewed(&self, language: Language, id: &str) -> bool {
        !self.answers.unreviewed.iter().any(|(l, unread)| *l == language && **unread == *id)
    }
}
