//! Texts by language and id. What takes no argument is formatted once, when the content is loaded.

use domain::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

pub(crate) struct LanguageTexts {
    fixed: HashMap<Arc<str>, Arc<str>>,
    /// text id -> the ids of the help lines whose numbers stand in it
    numbers: HashMap<Arc<str>, Vec<String>>,
    bundle: FluentBundle<FluentResource>,
}

impl LanguageTexts {
    /// `bundle` holds every message; `ids` are those to format once; `numbers`: the help lines that a text refers to;
    /// errors are the ids that did not format.
    pub(crate) fn new(
        bundle: FluentBundle<FluentResource>,
        ids: &[Arc<str>],
        numbers: HashMap<Arc<str>, Vec<String>>,
    ) -> (Self, Vec<(Arc<str>, String)>) {
        let mut fixed = HashMap::new();
        let mut bad = Vec::new();
        for id in ids {
            let mut errors = Vec::new();
            let Some(pattern) = bundle.get_message(id).and_then(|m| m.value()) else { continue };
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                fixed.insert(id.clone(), text.into());
            } else {
                bad.push((id.clone(), format!("{:?}", errors[0])));
            }
        }
        (Self { fixed, numbers, bundle }, bad)
    }
}

/// All texts. A language that lacks a text falls back to the next: the bot's first language.
#[derive(Default)]
pub struct Texts {
    pub(crate) languages: BTreeMap<Language, LanguageTexts>,
    pub(crate) fallback: Option<Language>,
}

impl Texts {
    /// A text that takes no arguments; empty when no language has it (the checker refuses such content).
    pub fn get(&self, language: Language, id: &str) -> Arc<str> {
        let order = [Some(language), self.fallback];
        order
            .iter()
            .flatten()
            .find_map(|l| self.languages.get(l)?.fixed.get(id).cloned())
            .unwrap_or_else(|| Arc::from(""))
    }

    /// A text with named arguments.
    pub fn with(&self, language: Language, id: &str, args: &[(&str, &str)]) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(*name, (*value).to_owned());
        }
        for l in [Some(language), self.fallback].iter().flatten() {
            let Some(texts) = self.languages.get(l) else { continue };
            if let Some(pattern) = texts.bundle.get_message(id).and_then(|m| m.value()) {
                let mut errors = Vec::new();
                return texts.bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
            }
        }
        String::new()
    }

    /// The ids of the help lines whose numbers stand in a text, in their order.
    pub(crate) fn numbers_in(&self, language: Language, id: &str) -> &[String] {
        let order = [Some(language), self.fallback];
        let text = order.iter().flatten().filter_map(|l| self.languages.get(l)).find(|t| t.bundle.has_message(id));
        text.and_then(|t| t.numbers.get(id)).map_or(&[], Vec::as_slice)
    }

    /// Whether a language has a text.
    pub fn has(&self, language: Language, id: &str) -> bool {
        self.languages.get(&language).is_some_and(|t| t.bundle.get_message(id).is_some())
    }

    /// The languages there are texts in.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.keys().copied()
    }
}
