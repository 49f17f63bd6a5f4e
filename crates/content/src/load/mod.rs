//! From files to content: parse, look everything up, check. A single error refuses the whole.

mod bots;
mod facts;
mod files;
mod knowledge;
mod reviews;
mod screens;
mod words;

use crate::answers::Answers;
use crate::bot::Bot;
use crate::check::{self, References};
use crate::finding::{Finding, Findings, Place};
use crate::model::Content;
use crate::raw::{RawBot, RawCard, RawCountry, RawFact, RawGuide, RawSource};
use crate::screen::{Screen, ScreenIx};
use crate::written::Reviewed;
use crate::{Bundle, Matcher, Review, Texts};
use domain::{Language, Timestamp};
use screens::Tables;
use serde_saphyr::Spanned;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What loading gives: the findings, and the content when none of them is an error.
pub struct Loaded {
    /// The content, unless an error refused it.
    pub content: Option<Content>,
    /// Errors first, then warnings, each by file and line.
    pub findings: Vec<Finding>,
}

/// Loads and checks a bundle. `now` decides what is past its review date. Never panics, whatever the files hold.
pub fn load(bundle: &Bundle, now: Timestamp) -> Loaded {
    load_with(bundle, &[], now)
}

/// The same with reviews from elsewhere, beside those of the bundle.
pub fn load_with(bundle: &Bundle, reviews: &[Review], now: Timestamp) -> Loaded {
    whole(bundle, reviews, now, true)
}

/// The same for whoever says it to people: how texts speak is an editor's concern, so nobody who starts waits for it. Refuses
/// what [`load_with`] refuses; of the warnings some are missing.
pub fn load_to_run(bundle: &Bundle, reviews: &[Review], now: Timestamp) -> Loaded {
    whole(bundle, reviews, now, false)
}

fn whole(bundle: &Bundle, reviews: &[Review], now: Timestamp, advises: bool) -> Loaded {
    let mut findings = Findings::default();
    let mut loader = Loader { bundle, reviews, advises, findings: &mut findings };
    let content = loader.content(now);
    let mut list = findings.0;
    list.sort_by(|a, b| (a.severity, &a.file, a.line, a.column).cmp(&(b.severity, &b.file, b.line, b.column)));
    list.dedup();
    let refused = list.iter().any(|f| f.severity == crate::Severity::Error);
    Loaded { content: content.filter(|_| !refused), findings: list }
}

pub(crate) fn place<T>(file: &str, at: &Spanned<T>) -> Place {
    Place {
        file: file.to_owned(),
        line: usize::try_from(at.referenced.line()).unwrap_or(1).max(1),
        column: usize::try_from(at.referenced.column()).unwrap_or(1).max(1),
    }
}

pub(crate) fn top(file: &str) -> Place {
    Place { file: file.to_owned(), line: 1, column: 1 }
}

struct Loader<'a> {
    bundle: &'a Bundle,
    reviews: &'a [Review],
    /// Whether an editor reads what is found.
    advises: bool,
    findings: &'a mut Findings,
}

impl Loader<'_> {
    fn content(&mut self, now: Timestamp) -> Option<Content> {
        let raw_sources: Vec<RawSource> = self.one("sources.yaml");
        let raw_facts: Vec<RawFact> = self.one("facts.yaml");
        let reviews: Vec<Review> = self.one("reviews.yaml");
        let raw_bots: Vec<(String, RawBot)> = self.all("bots/", None);
        let raw_guides: Vec<(String, RawGuide)> = self.all("guides/", Some("guide.yaml"));
        let raw_countries: Vec<(String, RawCountry)> = self.all("services/", None);
        let raw_cards: Vec<(String, RawCard)> = self.all("cards/", None);
        self.nothing_unread();
        if self.findings.refused() {
            return None;
        }
        let sources = self.sources(raw_sources);
        let facts = self.facts(&raw_facts, &sources);
        let services = check::countries(&raw_countries, now, self.findings);
        let cards = self.cards(&raw_cards);
        check::cards(&raw_cards, &services, self.findings);
        let names = self.names(&raw_guides);
        let bots = self.bots(&raw_bots, &names);
        let languages: BTreeSet<Language> = bots.values().flat_map(|b| b.languages.iter().copied()).collect();
        let whole: BTreeSet<Language> = bots.values().flat_map(Bot::whole_languages).collect();
        for (file, bot) in &raw_bots {
            check::core(file, bot, &raw_guides, self.findings);
        }
        check::names(&raw_countries, &raw_cards, &raw_facts, &languages, self.findings);
        let words = self.words(&names, &languages);
        let manner = self.manner();
        let tables = Tables { names: &names, sources: &sources, facts: &facts };
        let knowledge = self.knowledge(&tables, &whole);
        let mut screens: Vec<Screen> = Vec::new();
        for (file, guide) in &raw_guides {
            let entrance = guide.entrance.as_ref().map(|e| self.target(file, &guide.guide.value, e, &names));
            for (short, raw) in &guide.screens {
                let mut screen = self.screen(file, &guide.guide.value, short, raw, &tables);
                screen.telling = guide.telling;
                screen.unlinked = entrance.is_some_and(|ix| ix.0 != screens.len());
                screen.personal = guide.telling || entrance.is_some();
                self.bots_of(file, raw, &bots);
                screens.push(screen);
            }
        }
        // true only where what they need is there: an address leads to the screen whose place they take
        for instead in screens.iter().filter_map(|s| s.instead.as_ref().map(|(_, to)| to.0)).collect::<Vec<_>>() {
            if let Some(screen) = screens.get_mut(instead) {
                screen.unlinked = true;
            }
        }
        let arrivals = self.arrivals(&raw_guides, &names);
        let wanted = check::wanted(&screens, &raw_guides, &bots, self.findings);
        let refer = References { services: &services, facts: &facts };
        let texts = check::texts(self.bundle, &languages, &refer, &raw_guides, &wanted, self.findings);
        let answers = check::answers(self.bundle, &refer, self.findings);
        check::screens(&screens, &raw_guides, &texts, &wanted, (&bots, &arrivals), self.findings);
        let places = check::places(&raw_guides);
        let shown = check::Shown {
            screens: &screens,
            places: &places,
            sources: &sources,
            bots: &bots,
            raw_bots: &raw_bots,
            texts: &texts,
        };
        check::program(&texts, self.findings);
        check::give_away(&words.give_away, &shown, self.findings);
        check::addresses(&words.give_away, &raw_countries, self.findings);
        let spoken = check::Spoken {
            guides: &raw_guides,
            screens: &screens,
            bots: &bots,
            texts: &texts,
            answers: &answers,
            raw_bots: &raw_bots,
            countries: &raw_countries,
            cards: &raw_cards,
        };
        let advised = if self.advises { manner } else { BTreeMap::new() };
        check::manner(&advised, &spoken, self.findings);
        if self.findings.refused() {
            return None;
        }
        let known = Reviewed::new(reviews.iter().chain(self.reviews));
        let (unreviewed, reviewed) = reviews::unreviewed(&texts, &known);
        let answers = Answers {
            in_order: answers.in_order(),
            unreviewed: reviews::unreviewed_answers(&answers, &known),
            texts: answers.texts,
        };
        let danger = Matcher::new(words.danger.iter().map(|w| (w.as_str(), 0)));
        let topics = Matcher::new(words.topics.iter().map(|(t, n)| (t.as_str(), *n)));
        let by_name = screens.iter().enumerate().map(|(n, s)| (s.name.clone(), ScreenIx(n))).collect();
        let by_key: HashMap<String, ScreenIx> =
            screens.iter().enumerate().map(|(n, s)| (s.key.clone(), ScreenIx(n))).collect();
        let amounts = facts::amounts(&facts, &services);
        let content = Content {
            version: self.bundle.version(),
            bots,
            screens,
            by_name,
            by_key,
            texts: texts.texts,
            services,
            cards,
            sources,
            danger,
            topics,
            arrivals,
            spoken: std::sync::OnceLock::new(),
            in_order: std::sync::OnceLock::new(),
            amounts,
            knowledge,
            answers,
            unreviewed,
            reviewed,
            stored_reviews: self.reviews.len(),
        };
        check::messages(&content, &raw_guides, now, self.findings);
        Some(content)
    }
}

/// 8 hex digits of a hash: short enough for a button's 64 bytes, and says nothing to who reads it.
pub(crate) fn key(name: &str) -> String {
    crate::bundle::hex(&Sha256::digest(name.as_bytes()))[..8].to_owned()
}

impl Texts {
    pub(crate) fn set_fallback(&mut self, language: Option<Language>) {
        self.fallback = language;
    }
}
