//! What is known about how people are drawn in: schemes, the questions that show them, the words of offers,
//! and the words explained.

use crate::ScreenIx;
use domain::Language;
use std::collections::BTreeMap;

/// How much a sign tells by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// One of them is enough to look closer.
    Strong,
    /// Two or three together are.
    Medium,
    /// Tells something only beside others.
    Weak,
}

/// Where the words of a red flag come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A source describes these very words.
    Described,
    /// Put into this language after a source in another.
    Rendered,
}

/// A known way in which people are drawn in; `schemes/<scheme>.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// The file's name: neutral, since addresses may show it.
    pub scheme: String,
    /// The id of the typology.
    pub id: String,
    /// The screen that tells about it.
    pub screen: ScreenIx,
    /// Its name by language.
    pub name: BTreeMap<Language, String>,
    /// Places in [`crate::Content::indicators`].
    pub indicators: Vec<usize>,
    /// Places of its sources, for [`crate::Content::source`].
    pub sources: Vec<usize>,
}

/// A question whose Yes is a sign; `indicators.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its id.
    pub id: String,
    /// What it is a sign of.
    pub dimension: String,
    /// How much it tells.
    pub strength: Strength,
    /// For which ends; `any` among them means all.
    pub purpose: Vec<String>,
    /// The question by language.
    pub ask: BTreeMap<Language, String>,
    /// Places of its sources.
    pub sources: Vec<usize>,
}

/// Words that offers use; `red-flags/<lang>.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RedFlag {
    /// Its id.
    pub id: String,
    /// The language of the words.
    pub language: Language,
    /// The words.
    pub phrase: String,
    /// What they are a sign of.
    pub sign: String,
    /// How much they tell.
    pub strength: Strength,
    /// Where the words come from.
    pub origin: Origin,
    /// Places of its sources.
    pub sources: Vec<usize>,
}

/// A word explained; `glossary.yaml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The word by language.
    pub term: BTreeMap<Language, String>,
    /// What it means, in plain words.
    pub meaning: BTreeMap<Language, String>,
}

/// All of it.
#[derive(Default)]
pub(crate) struct Knowledge {
    pub(crate) schemes: Vec<Scheme>,
    pub(crate) indicators: Vec<Indicator>,
    pub(crate) red_flags: Vec<RedFlag>,
    pub(crate) glossary: Vec<Term>,
}

impl crate::Content {
    /// The schemes, by their names.
    pub fn schemes(&self) -> &[Scheme] {
        &self.knowledge.schemes
    }

    /// The indicators, in the order of their file.
    pub fn indicators(&self) -> &[Indicator] {
        &self.knowledge.indicators
    }

    /// An indicator by id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        self.knowledge.indicators.iter().find(|i| i.id == id)
    }

    /// The red flags of all languages.
    pub fn red_flags(&self) -> &[RedFlag] {
        &self.knowledge.red_flags
    }

    /// The words explained.
    pub fn glossary(&self) -> &[Term] {
        &self.knowledge.glossary
    }
}
