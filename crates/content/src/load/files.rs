//! Reading files: what parses, in which folder it stands, and the words every file may hold.

use super::{Loader, place, top};
use crate::finding::Place;
use domain::Language;
use serde::de::DeserializeOwned;
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// What the loader reads. Anything else is a slip of the pen, and its words would be lost in silence.
const FOLDERS: [&str; 9] =
    ["bots/", "guides/", "services/", "cards/", "topics/", "urgency/", "manner/", "schemes/", "red-flags/"];
const FILES: [&str; 5] = ["sources.yaml", "facts.yaml", "reviews.yaml", "indicators.yaml", "glossary.yaml"];

impl Loader<'_> {
    pub(super) fn parse<T: DeserializeOwned>(&mut self, path: &str, text: &str) -> Option<T> {
        match serde_saphyr::from_str::<T>(text) {
            Ok(value) => Some(value),
            Err(e) => {
                let at = e.location().map_or_else(
                    || top(path),
                    |l| Place {
                        file: path.to_owned(),
                        line: usize::try_from(l.line()).unwrap_or(1).max(1),
                        column: usize::try_from(l.column()).unwrap_or(1).max(1),
                    },
                );
                let message = e.to_string();
                let first = message.lines().next().unwrap_or_default().to_owned();
                self.findings.error(&at, first, "docs/howto/write-a-guide.md shows the form of this file");
                None
            }
        }
    }
    pub(super) fn all<T: DeserializeOwned>(&mut self, folder: &str, name: Option<&str>) -> Vec<(String, T)> {
        let bundle = self.bundle;
        let mut out = Vec::new();
        for (path, text) in bundle.files() {
            let fits = path.starts_with(folder)
                && path.ends_with(".yaml")
                && name.is_none_or(|n| path.rsplit('/').next() == Some(n));
            if fits && let Some(value) = self.parse(path, text) {
                out.push((path.to_owned(), value));
            }
        }
        out
    }
    pub(super) fn one<T: DeserializeOwned + Default>(&mut self, path: &str) -> T {
        match self.bundle.file(path) {
            Some(text) => self.parse(path, text).unwrap_or_default(),
            None => {
                self.findings.error(&top(path), "the file is missing", "an empty list `[]` is enough");
                T::default()
            }
        }
    }
    pub(super) fn language(&mut self, at: &Place, raw: &str) -> Option<Language> {
        let parsed = Language::parse(raw).ok();
        if parsed.is_none() {
            self.findings.error(at, format!("`{raw}` is not a language"), "two letters, as in `uk`");
        }
        parsed
    }
    pub(super) fn by_language<T>(
        &mut self,
        at: &Place,
        raw: &BTreeMap<String, T>,
        text: impl Fn(&T) -> String,
    ) -> BTreeMap<Language, String> {
        raw.iter().filter_map(|(l, t)| Some((self.language(at, l)?, text(t)))).collect()
    }
    pub(super) fn once<'r>(&mut self, file: &str, ids: impl Iterator<Item = &'r Spanned<String>>) {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        for id in ids {
            if !seen.insert(&id.value) {
                self.findings.error(&place(file, id), format!("`{}` stands twice", id.value), "rename one of them");
            }
        }
    }
    /// Every file is one that something reads.
    pub(super) fn nothing_unread(&mut self) {
        for (path, _) in self.bundle.files() {
            let yaml =
                path.ends_with(".yaml") && (FILES.contains(&path) || FOLDERS.iter().any(|f| path.starts_with(f)));
            let texts = path.ends_with(".ftl") && (path.starts_with("guides/") || path.starts_with("answers/"));
            if !yaml && !texts {
                let hint = "docs/howto/write-a-guide.md lists what stands where";
                self.findings.warn(&top(path), "nothing reads this file", hint);
            }
        }
    }

    /// The files of a folder that holds one a language, as `topics/uk.yaml`.
    pub(super) fn by_file<T: DeserializeOwned>(&mut self, folder: &str) -> Vec<(String, Language, T)> {
        let files: Vec<(String, T)> = self.all(folder, None);
        let mut out = Vec::new();
        for (path, value) in files {
            let name = path.strip_prefix(folder).and_then(|p| p.strip_suffix(".yaml")).unwrap_or_default().to_owned();
            if let Some(language) = self.language(&top(&path), &name) {
                out.push((path, language, value));
            }
        }
        out
    }
}
