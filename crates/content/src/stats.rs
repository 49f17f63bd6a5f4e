//! Content in numbers: how much there is, who has read it, how hard it is to read.

use crate::written::Reviewed;
use crate::{Bundle, Content, Review, Written, written};
use domain::{Country, Language};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A word of more letters than this is a long one. Source: C. H. Björnsson, Läsbarhet, 1968.
const LONG_LETTERS: usize = 6;

/// How hard texts are to read.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Level {
    /// Sentences: what ends with `.`, `!`, `?`, `…`, `:` or a line's end and holds a word.
    pub sentences: usize,
    /// Words: what stands between spaces and holds a letter; references and variables are none.
    pub words: usize,
    /// Words of more than six letters.
    pub long_words: usize,
}

impl Level {
    /// Words in a sentence, on average.
    pub fn sentence_length(&self) -> f64 {
        share(self.words, self.sentences)
    }

    /// Long words in a hundred.
    pub fn long_share(&self) -> f64 {
        100.0 * share(self.long_words, self.words)
    }

    /// Words in a sentence + long words in a hundred, as LIX is counted. Below 30 is easy, above 50 is hard, for
    /// Swedish and English; languages with longer words are higher throughout, so compare within one only.
    pub fn lix(&self) -> f64 {
        self.sentence_length() + self.long_share()
    }

    fn add(&mut self, text: &str) {
        for sentence in without_references(text).split(['.', '!', '?', '…', ':', '\n']) {
            let before = self.words;
            for word in sentence.split_whitespace() {
                let letters = word.chars().filter(|c| c.is_alphabetic()).count();
                self.words += usize::from(letters > 0);
                self.long_words += usize::from(letters > LONG_LETTERS);
            }
            self.sentences += usize::from(self.words > before);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn share(of: usize, among: usize) -> f64 {
    if among == 0 { 0.0 } else { of as f64 / among as f64 }
}

/// The text without what stands in braces.
fn without_references(text: &str) -> String {
    let mut open = 0_usize;
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' => open += 1,
            '}' => open = open.saturating_sub(1),
            c if open == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// One language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LanguageStats {
    /// Which.
    pub language: String,
    /// Texts.
    pub texts: usize,
    /// Texts that a review covers as they stand.
    pub reviewed: usize,
    /// The others.
    pub unreviewed: usize,
    /// Words and how hard they are.
    #[serde(flatten)]
    pub level: Level,
    /// Words in a sentence.
    pub sentence_length: f64,
    /// Long words in a hundred.
    pub long_share: f64,
    /// The sum of both.
    pub lix: f64,
}

/// One guide in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GuideStats {
    /// Which guide; `answers` are the responders'.
    pub guide: String,
    /// In which language.
    pub language: String,
    /// Its screens; the same in every language.
    pub screens: usize,
    /// Texts.
    pub texts: usize,
    /// Words.
    pub words: usize,
    /// Texts that a review covers as they stand.
    pub reviewed: usize,
}

/// One country.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CountryStats {
    /// Which.
    pub country: String,
    /// Help lines.
    pub services: usize,
    /// Those that one of ours has called.
    pub checked: usize,
    /// Lines of its card; none where there is no card.
    pub card_lines: usize,
    /// The day by which the first of its lines wants to be looked at again.
    pub oldest_review_by: Option<String>,
}

/// Content in numbers.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stats {
    /// The version.
    pub version: String,
    /// Screens of all guides.
    pub screens: usize,
    /// By language.
    pub languages: Vec<LanguageStats>,
    /// By guide and language.
    pub guides: Vec<GuideStats>,
    /// By country.
    pub countries: Vec<CountryStats>,
}

/// Counts. `content`: what `bundle` loads to; `reviews`: those from outside the bundle.
pub fn stats(bundle: &Bundle, content: &Content, reviews: &[Review]) -> Stats {
    let own = bundle.file("reviews.yaml").and_then(|t| Review::read(t).ok()).unwrap_or_default();
    let reviewed = Reviewed::new(own.iter().chain(reviews));
    let all = written(bundle);
    let mut languages: BTreeMap<Language, Vec<&Written>> = BTreeMap::new();
    let mut guides: BTreeMap<(&str, Language), Vec<&Written>> = BTreeMap::new();
    for w in &all {
        languages.entry(w.language).or_default().push(w);
        guides.entry((&w.guide, w.language)).or_default().push(w);
    }
    let covered = |texts: &[&Written]| texts.iter().filter(|w| reviewed.has(w.language, &w.id, &w.text)).count();
    let of_guide = |guide: &str| {
        content.screens().filter(|(_, s)| s.name.split_once('/').is_some_and(|(g, _)| g == guide)).count()
    };
    Stats {
        version: content.version().to_owned(),
        screens: content.screens().count(),
        languages: languages
            .iter()
            .map(|(language, texts)| {
                let level = level(texts);
                let reviewed = covered(texts);
                LanguageStats {
                    language: language.to_string(),
                    texts: texts.len(),
                    reviewed,
                    unreviewed: texts.len() - reviewed,
                    sentence_length: level.sentence_length(),
                    long_share: level.long_share(),
                    lix: level.lix(),
                    level,
                }
            })
            .collect(),
        guides: guides
            .iter()
            .map(|((guide, language), texts)| GuideStats {
                guide: (*guide).to_owned(),
                language: language.to_string(),
                screens: of_guide(guide),
                texts: texts.len(),
                words: level(texts).words,
                reviewed: covered(texts),
            })
            .collect(),
        countries: countries(content),
    }
}

fn level(texts: &[&Written]) -> Level {
    let mut level = Level::default();
    for w in texts {
        level.add(&w.text);
    }
    level
}

fn countries(content: &Content) -> Vec<CountryStats> {
    let all: BTreeSet<Country> =
        content.directories().map(|c| c.country).chain(content.cards.keys().copied()).collect();
    all.into_iter()
        .map(|country| {
            let services = content.services(country).map_or(&[][..], |c| &c.services);
            CountryStats {
                country: country.to_string(),
                services: services.len(),
                checked: services.iter().filter(|s| s.checked_on.is_some()).count(),
                card_lines: content.card(country).map_or(0, |c| c.lines.len()),
                oldest_review_by: services.iter().map(|s| s.review_by).min().map(|d| d.to_string()),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_sentences_and_long_words_are_counted_without_references() {
        let mut level = Level::default();
        level.add("You can call { svc-pl-kcik }. Somebody answers day and night!\n• Today.");
        assert_eq!(level, Level { sentences: 3, words: 9, long_words: 2 });
        assert!((level.sentence_length() - 3.0).abs() < 1e-9);
        assert!((level.lix() - (3.0 + 200.0 / 9.0)).abs() < 1e-9);
        assert!(Level::default().lix().abs() < 1e-9, "nothing is not hard");
    }
}
