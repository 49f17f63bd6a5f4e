//! Every word of the glossary is explained on a screen, in every language in which the screens of words are written.

#![expect(clippy::panic, reason = "tests")]

use content::Content;
use domain::{Language, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

const NOW: Timestamp = Timestamp::from_unix_micros(1_795_500_000_000_000); // 2026-11-24
/// So many letters of a word are the same whatever its ending.
const STEM: usize = 4;

/// The words that the screens explain: what stands before the meaning of each point.
fn explained(content: &Content, language: Language) -> Vec<String> {
    let screens = content.screens().map(|(_, s)| s).filter(|s| s.name.starts_with("protect/words-"));
    let texts = screens.flat_map(|s| &s.says).map(|id| content.texts().get(language, id).to_string());
    let points = texts.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    let heads = points.filter_map(|line| {
        let point = line.trim().strip_prefix("• ")?.to_owned();
        let end = [" — ", " – ", ": "].iter().filter_map(|between| point.find(between)).min();
        Some(point[..end.unwrap_or_else(|| panic!("{language}, no meaning: {point}"))].to_owned())
    });
    heads.collect()
}

/// The beginnings of its words, without what stands in brackets.
fn stems(term: &str) -> BTreeSet<String> {
    let mut open = false;
    let bare: String = term
        .chars()
        .filter(|c| {
            open = (open || *c == '(') && *c != ')';
            !open
        })
        .collect();
    let words = bare.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    words.map(|w| w.to_lowercase().chars().take(STEM).collect()).collect()
}

/// Gives a term one of the heads that fit it, and another one to whoever had that; whether each has one then. `looked`: heads
/// that were asked for already.
fn gets_one(term: usize, fit: &[Vec<usize>], of: &mut BTreeMap<usize, usize>, looked: &mut BTreeSet<usize>) -> bool {
    for head in &fit[term] {
        if looked.insert(*head) && of.get(head).copied().is_none_or(|other| gets_one(other, fit, of, looked)) {
            of.insert(*head, term);
            return true;
        }
    }
    false
}

#[test]
fn every_word_of_the_glossary_is_explained_on_a_screen() {
    let content = content::testing::shipped(NOW);
    for l in ["uk", "en", "ru", "pl", "de", "ro"] {
        let language = Language::parse(l).unwrap();
        let heads = explained(&content, language);
        assert_eq!(heads.len(), content.glossary().len(), "{l}: one point for each word: {heads:#?}");
        let heads: Vec<BTreeSet<String>> = heads.iter().map(|head| stems(head)).collect();
        let fits = |words: &str, head: &BTreeSet<String>| {
            words.split(';').map(stems).any(|one| head.is_subset(&one) || one.is_subset(head))
        };
        let fit: Vec<Vec<usize>> = content
            .glossary()
            .iter()
            .map(|term| (0..heads.len()).filter(|n| fits(&term.term[&language], &heads[*n])).collect())
            .collect();
        // each point explains one word
        let mut of = BTreeMap::new();
        for (n, term) in content.glossary().iter().enumerate() {
            let words = &term.term[&language];
            assert!(gets_one(n, &fit, &mut of, &mut BTreeSet::new()), "{l}: no screen explains `{words}`");
        }
    }
}
