//! Words people type: topics that lead to screens, danger, what would give a person away. One file a language.

use super::screens::Names;
use super::{Loader, place, top};
use crate::check::{Guessed, Manner};
use crate::finding::nearest;
use crate::normalise;
use crate::raw::{RawManner, RawUrgency};
use domain::Language;
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// `topics/<lang>.yaml`: words by `guide/screen`.
type RawTopics = BTreeMap<String, Spanned<Vec<Spanned<String>>>>;

/// The words of all languages; what people type is held against all of them, whatever language they chose.
#[derive(Default)]
pub(crate) struct Words {
    /// Phrase, and the number of the screen it leads to.
    pub(crate) topics: Vec<(String, usize)>,
    pub(crate) danger: Vec<String>,
    pub(crate) give_away: BTreeMap<Language, Vec<String>>,
}

impl Loader<'_> {
    /// The words of every language there is a file for.
    pub(super) fn words(&mut self, names: &Names, spoken: &BTreeSet<Language>) -> Words {
        let topics: Vec<(String, Language, RawTopics)> = self.by_file("topics/");
        let urgency: Vec<(String, Language, RawUrgency)> = self.by_file("urgency/");
        self.a_file_each("topics", spoken, &topics.iter().map(|(_, l, _)| *l).collect());
        self.a_file_each("urgency", spoken, &urgency.iter().map(|(_, l, _)| *l).collect());
        let mut out = Words::default();
        for (file, _, screens) in &topics {
            for (screen, words) in screens {
                match names.screens.get(screen) {
                    Some(ix) => out.topics.extend(self.list(file, &words.value).into_iter().map(|w| (w, ix.0))),
                    None => {
                        let hint = nearest(screen, names.screens.keys().map(String::as_str));
                        self.findings.error(&place(file, words), format!("no screen `{screen}`"), hint);
                    }
                }
            }
        }
        for (file, language, raw) in &urgency {
            let danger = self.list(file, &raw.danger);
            if danger.is_empty() && spoken.contains(language) {
                self.findings.error(&top(file), format!("no danger words in {language}"), "danger: [a stem]");
            }
            out.danger.extend(danger);
            let give_away = self.list(file, &raw.give_away);
            out.give_away.entry(*language).or_default().extend(give_away);
        }
        out
    }

    /// How each language speaks, where there is a file that says so.
    pub(super) fn manner(&mut self) -> BTreeMap<Language, Manner> {
        let files: Vec<(String, Language, RawManner)> = self.by_file("manner/");
        let mut out = BTreeMap::new();
        for (file, language, raw) in files {
            let familiar = self.list(&file, &raw.familiar);
            let rare = raw.rare.into_iter().map(|(word, instead)| (word, instead.value)).collect();
            let g = &raw.guessed;
            let guessed = Guessed {
                you: self.list(&file, &g.you),
                words: self.list(&file, &g.words),
                past_after: self.list(&file, &g.past_after),
                past: self.list(&file, &g.past),
                alone: self.list(&file, &g.alone),
            };
            out.insert(language, Manner { familiar, rare, guessed });
        }
        out
    }

    fn a_file_each(&mut self, folder: &str, spoken: &BTreeSet<Language>, there: &BTreeSet<Language>) {
        for language in spoken.difference(there) {
            self.findings.error(
                &top(&format!("{folder}/{language}.yaml")),
                "the file is missing",
                format!("a bot speaks {language}: people type in it"),
            );
        }
    }

    /// The words of one list, each once and with something in it.
    fn list(&mut self, file: &str, words: &[Spanned<String>]) -> Vec<String> {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for word in words {
            let normal = normalise(&word.value);
            if normal.trim().is_empty() {
                self.findings.error(&place(file, word), "a word without a letter", "take it out");
            } else if !seen.insert(normal) {
                self.findings.error(&place(file, word), format!("`{}` stands twice", word.value), "take one out");
            }
        }
        words.iter().map(|w| w.value.clone()).collect()
    }
}
