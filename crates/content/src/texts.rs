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
    /// Only the texts with variables, and what they refer to: a bundle takes many times the room of its words.
    pub(crate) varying: FluentBundle<FluentResource>,
}

impl LanguageTexts {
    /// `whole` holds every message, `varying` those that take arguments; `ids` are those to format once; `numbers`: the
    /// help lines that a text refers to; errors are the ids that did not format.
    pub(crate) fn new(
        whole: &FluentBundle<FluentResource>,
        varying: FluentBundle<FluentResource>,
        ids: &[Arc<str>],
        numbers: HashMap<Arc<str>, Vec<String>>,
    ) -> (Self, Vec<(Arc<str>, String)>) {
        let mut fixed = HashMap::with_capacity(ids.len());
        let mut bad = Vec::new();
        for id in ids {
            let mut errors = Vec::new();
            let Some(pattern) = whole.get_message(id).and_then(|m| m.value()) else { continue };
            let text = whole.format_pattern(pattern, None, &mut errors).into_owned();
            if errors.is_empty() {
                fixed.insert(id.clone(), text.into());
            } else {
                bad.push((id.clone(), format!("{:?}", errors[0])));
            }
        }
        (Self { fixed, numbers, varying }, bad)
    }

    fn has(&self, id: &str) -> bool {
        self.fixed.contains_key(id) || self.varying.has_message(id)
    }

    fn with(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        if let Some(text) = self.fixed.get(id) {
            return Some(text.to_string());
        }
        let pattern = self.varying.get_message(id)?.value()?;
        Some(self.varying.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }

    /// `None`: there is no such text, or it wants an argument that is not among these.
    fn whole(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        if let Some(text) = self.fixed.get(id) {
            return Some(text.to_string());
        }
        let (pattern, mut lacks) = (self.varying.get_message(id)?.value()?, Vec::new());
        let text = self.varying.format_pattern(pattern, Some(args), &mut lacks).into_owned();
        lacks.is_empty().then_some(text)
    }
}

/// A whole number is one to Fluent too, which chooses the plural form by it; anything else stays as it is written.
fn arguments<'a>(args: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        match value.parse::<u32>() {
            Ok(number) if number.to_string() == *value => fluent.set(*name, number),
            _ => fluent.set(*name, (*value).to_owned()),
        }
    }
    fluent
}

/// The id of what is said on the web in place of a text, where that speaks of the messenger.
pub fn on_the_web(id: &str) -> String {
    format!("{id}-web")
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
        let fluent = arguments(args);
        let order = [Some(language), self.fallback];
        order.iter().flatten().find_map(|l| self.languages.get(l)?.with(id, &fluent)).unwrap_or_default()
    }

    /// A text with named arguments, where each that it wants is given; otherwise nothing of it is said.
    pub fn whole(&self, language: Language, id: &str, args: &[(&str, &str)]) -> Option<String> {
        let fluent = arguments(args);
        let order = [Some(language), self.fallback];
        let said_in = order.iter().flatten().find(|l| self.has(**l, id))?;
        self.languages.get(said_in)?.whole(id, &fluent)
    }

    /// The ids of the help lines whose numbers stand in a text, in their order.
    pub(crate) fn numbers_in(&self, language: Language, id: &str) -> &[String] {
        let order = [Some(language), self.fallback];
        let text = order.iter().flatten().filter_map(|l| self.languages.get(l)).find(|t| t.has(id));
        text.and_then(|t| t.numbers.get(id)).map_or(&[], Vec::as_slice)
    }

    /// Whether a language has a text.
    pub fn has(&self, language: Language, id: &str) -> bool {
        self.languages.get(&language).is_some_and(|t| t.has(id))
    }

    /// The languages there are texts in.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.languages.keys().copied()
    }
}
