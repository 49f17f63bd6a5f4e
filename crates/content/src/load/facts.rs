//! What texts and screens refer to: sources, facts, cards.

use super::{Loader, place};
use crate::CountryServices;
use crate::card::{Card, CardLine};
use crate::finding::nearest;
use crate::model::{Fact, Source};
use crate::raw::{RawCard, RawFact, RawSource, RawValue};
use domain::{Country, Language, Phone};
use std::collections::BTreeMap;

/// What facts count, where it holds what looks like a number of the directory. A page asks for these with every number that
/// it shows, so it is looked once which they are.
pub(super) fn amounts(facts: &[Fact], services: &BTreeMap<Country, CountryServices>) -> Vec<String> {
    let lines = services.values().flat_map(|c| &c.services);
    let numbers: Vec<&str> =
        lines.flat_map(|s| [s.national.as_deref(), s.e164.as_ref().map(Phone::as_str)]).flatten().collect();
    let is_counted = |fact: &&Fact| matches!(fact.kind.as_str(), "amount" | "hours");
    let counted = facts.iter().filter(is_counted).flat_map(|fact| fact.value.values());
    counted.filter(|amount| numbers.iter().any(|number| amount.contains(*number))).cloned().collect()
}

impl Loader<'_> {
    pub(super) fn sources(&mut self, raw: Vec<RawSource>) -> Vec<Source> {
        self.once("sources.yaml", raw.iter().map(|s| &s.id));
        raw.into_iter()
            .map(|s| Source {
                id: s.id.value,
                url: s.url,
                title: s.title,
                date: (s.date != "none").then_some(s.date),
                read: s.read,
            })
            .collect()
    }

    pub(super) fn facts(&mut self, raw: &[RawFact], sources: &[Source]) -> Vec<Fact> {
        self.once("facts.yaml", raw.iter().map(|f| &f.id));
        let mut out = Vec::new();
        for f in raw {
            let at = place("facts.yaml", &f.id);
            let Some(source) = sources.iter().position(|s| s.id == f.source.value) else {
                let hint = nearest(&f.source.value, sources.iter().map(|s| s.id.as_str()));
                self.findings.error(&place("facts.yaml", &f.source), format!("no source `{}`", f.source.value), hint);
                continue;
            };
            let value = match &f.value {
                RawValue::Same(v) => BTreeMap::from([(None, v.clone())]),
                RawValue::ByLanguage(m) => m.iter().map(|(l, v)| (Language::parse(l).ok(), v.clone())).collect(),
            };
            if f.kind == "url" && !value.values().all(|v| v.starts_with("https://") || v.starts_with("http://")) {
                self.findings.error(&at, format!("`{}` is no address", f.id.value), "it begins with https://");
            }
            out.push(Fact { id: f.id.value.clone(), kind: f.kind.clone(), value, source });
        }
        out
    }
    pub(super) fn cards(&mut self, raw: &[(String, RawCard)]) -> BTreeMap<Country, Card> {
        let mut out = BTreeMap::new();
        for (file, card) in raw {
            let at = place(file, &card.country);
            let Ok(country) = Country::parse(&card.country.value) else {
                self.findings.error(&at, "not a country", "two letters, as in `PL`");
                continue;
            };
            let spoken = std::iter::once(&card.language).chain(&card.also);
            let languages: Vec<Language> = spoken.filter_map(|l| self.language(&at, l)).collect();
            let mut lines = Vec::new();
            for line in card.lines.iter().map(|l| &l.value) {
                let others = card.also.iter().filter_map(|l| line.also.get(l));
                let says = std::iter::once(&line.say).chain(others).cloned().collect();
                lines.push(CardLine { says, means: self.by_language(&at, &line.means, Clone::clone) });
            }
            if out.insert(country, Card { country, languages, lines }).is_some() {
                self.findings.error(&at, format!("{country} stands twice"), "one card a country");
            }
        }
        out
    }
}
