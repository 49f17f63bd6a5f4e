//! Schemes, indicators, red flags, glossary: all of it may be absent, none of it may point nowhere.

use super::screens::Tables;
use super::{Loader, place};
use crate::finding::{Place, nearest};
use crate::knowledge::{Indicator, Knowledge, RedFlag, Scheme, Term};
use crate::raw::{RawIndicator, RawRedFlag, RawScheme, RawTerm};
use domain::Language;
use serde::de::DeserializeOwned;
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

impl Loader<'_> {
    /// `spoken`: the languages in which a bot says everything; what lacks one is warned of.
    pub(super) fn knowledge(&mut self, tables: &Tables<'_>, spoken: &BTreeSet<Language>) -> Knowledge {
        let indicators = self.indicators(tables, spoken);
        Knowledge {
            schemes: self.schemes(tables, &indicators, spoken),
            red_flags: self.red_flags(tables),
            glossary: self.glossary(spoken),
            indicators,
        }
    }

    fn optional<T: DeserializeOwned + Default>(&mut self, path: &str) -> T {
        self.bundle.file(path).and_then(|text| self.parse(path, text)).unwrap_or_default()
    }

    fn indicators(&mut self, tables: &Tables<'_>, spoken: &BTreeSet<Language>) -> Vec<Indicator> {
        const FILE: &str = "indicators.yaml";
        let raw: Vec<RawIndicator> = self.optional(FILE);
        self.once(FILE, raw.iter().map(|i| &i.id));
        raw.into_iter()
            .map(|i| {
                let at = place(FILE, &i.id);
                Indicator {
                    ask: self.words_of(&at, &format!("the question of `{}`", i.id.value), &i.ask, spoken),
                    sources: self.sources_of(FILE, &i.id, &i.sources, tables),
                    dimension: i.dimension,
                    strength: i.strength,
                    purpose: i.purpose,
                    id: i.id.value,
                }
            })
            .collect()
    }

    fn schemes(&mut self, tables: &Tables<'_>, known: &[Indicator], spoken: &BTreeSet<Language>) -> Vec<Scheme> {
        let raw: Vec<(String, RawScheme)> = self.all("schemes/", None);
        let mut ids: BTreeSet<String> = BTreeSet::new();
        let mut out = Vec::new();
        for (file, s) in raw {
            if format!("schemes/{}.yaml", s.scheme.value) != file {
                let hint = format!("the file is called {}.yaml", s.scheme.value);
                self.findings.error(&place(&file, &s.scheme), "the file has another name than the scheme", hint);
            }
            if !ids.insert(s.id.value.clone()) {
                self.findings.error(&place(&file, &s.id), format!("`{}` stands twice", s.id.value), "ids are unique");
            }
            let indicators = s
                .indicators
                .iter()
                .filter_map(|id| {
                    let found = known.iter().position(|i| i.id == id.value);
                    if found.is_none() {
                        let hint = nearest(&id.value, known.iter().map(|i| i.id.as_str()));
                        self.findings.error(&place(&file, id), format!("no indicator `{}`", id.value), hint);
                    }
                    found
                })
                .collect();
            out.push(Scheme {
                screen: self.target(&file, "", &s.screen, tables.names),
                name: self.words_of(&place(&file, &s.id), "the name", &s.name, spoken),
                sources: self.sources_of(&file, &s.id, &s.sources, tables),
                indicators,
                scheme: s.scheme.value,
                id: s.id.value,
            });
        }
        out
    }

    fn red_flags(&mut self, tables: &Tables<'_>) -> Vec<RedFlag> {
        let files: Vec<(String, Language, Vec<RawRedFlag>)> = self.by_file("red-flags/");
        let mut ids: BTreeSet<String> = BTreeSet::new();
        let mut out = Vec::new();
        for (file, language, flags) in files {
            for f in flags {
                if !ids.insert(f.id.value.clone()) {
                    let message = format!("`{}` stands twice", f.id.value);
                    self.findings.error(&place(&file, &f.id), message, "ids are unique in all languages");
                }
                if f.phrase.trim().is_empty() || f.sign.trim().is_empty() {
                    let message = format!("`{}` has no words", f.id.value);
                    self.findings.error(&place(&file, &f.id), message, "phrase: what offers say, sign: of what");
                }
                out.push(RedFlag {
                    language,
                    sources: self.sources_of(&file, &f.id, &f.sources, tables),
                    phrase: f.phrase,
                    sign: f.sign,
                    strength: f.strength,
                    origin: f.origin,
                    id: f.id.value,
                });
            }
        }
        out
    }

    fn glossary(&mut self, spoken: &BTreeSet<Language>) -> Vec<Term> {
        const FILE: &str = "glossary.yaml";
        let raw: Vec<RawTerm> = self.optional(FILE);
        self.once(FILE, raw.iter().map(|t| &t.id));
        raw.into_iter()
            .map(|t| {
                let at = place(FILE, &t.id);
                Term {
                    term: self.words_of(&at, &format!("`{}`", t.id.value), &t.term, spoken),
                    meaning: self.words_of(&at, &format!("the meaning of `{}`", t.id.value), &t.meaning, spoken),
                    id: t.id.value,
                }
            })
            .collect()
    }

    fn sources_of(
        &mut self,
        file: &str,
        id: &Spanned<String>,
        raw: &[Spanned<String>],
        tables: &Tables<'_>,
    ) -> Vec<usize> {
        if raw.is_empty() {
            let message = format!("`{}` has no source", id.value);
            self.findings.error(&place(file, id), message, "nothing without a page that says it");
        }
        raw.iter().filter_map(|id| self.source(file, id, tables.sources)).collect()
    }

    /// Words by language; those in which a bot says everything but this are warned of.
    fn words_of(
        &mut self,
        at: &Place,
        what: &str,
        raw: &BTreeMap<String, String>,
        spoken: &BTreeSet<Language>,
    ) -> BTreeMap<Language, String> {
        let out = self.by_language(at, raw, Clone::clone);
        if out.is_empty() {
            self.findings.error(at, format!("{what} is said in no language"), "{ uk: …, en: … }");
            return out;
        }
        let missing: Vec<&str> = spoken.iter().filter(|l| !out.contains_key(l)).map(Language::as_str).collect();
        if !missing.is_empty() {
            let hint = "people get it in another language of the bot";
            self.findings.warn(at, format!("{what} is missing in {}", missing.join(", ")), hint);
        }
        out
    }
}
