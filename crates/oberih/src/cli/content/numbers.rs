//! `oberih content stats`: tables for an editor, JSON for a program.

use super::{Format, bundle_of, open_if_there};
use crate::cli::Source;
use crate::cli::out::say;
use anyhow::Context;
use content::{Stats, load_with};
use domain::Clock;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use storage::{AnswerCount, Store, StoreError};

/// Fewer answers than this are not told: they could be those of one person.
const FEWEST: i64 = 10;
const FEW: &str = "fewer than 10";

/// How often a service's people gave each answer.
#[derive(Serialize)]
struct Answered {
    service: String,
    /// A number from ten upward, else "fewer than 10".
    answers: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    stats: Stats,
    #[serde(skip_serializing_if = "Option::is_none")]
    did_they_answer: Option<Vec<Answered>>,
}

pub(super) async fn stats(dir: Option<&Path>, format: Format, source: &Source) -> anyhow::Result<()> {
    let bundle = bundle_of(dir)?;
    let store = open_if_there(source).await?;
    let reviews = match &store {
        Some(store) => app::reviews(store).await?,
        None => Vec::new(),
    };
    let loaded = load_with(&bundle, &reviews, crate::cli::clock().now());
    let content = loaded.content.context("the content has errors: run `oberih content check`")?;
    let did_they_answer = match &store {
        Some(store) => Some(answered(&counts(store).await?)),
        None => None,
    };
    let report = Report { stats: content::stats(&bundle, &content, &reviews), did_they_answer };
    match format {
        Format::Json => say!("{}", serde_json::to_string_pretty(&report)?),
        Format::Text => text(&report),
    }
    Ok(())
}

async fn counts(store: &Store) -> Result<Vec<AnswerCount>, StoreError> {
    store.read("answers", |mut tx| async move { tx.answer_counts().await }).await
}

/// Sums over all days. An answer nobody gave is told like one that few gave.
fn answered(counts: &[AnswerCount]) -> Vec<Answered> {
    let kinds: BTreeSet<&str> = counts.iter().map(|c| c.answer.as_str()).collect();
    let mut sums: BTreeMap<&str, BTreeMap<&str, i64>> = BTreeMap::new();
    for c in counts {
        *sums.entry(&c.service).or_default().entry(&c.answer).or_default() += c.count;
    }
    sums.into_iter()
        .map(|(service, sums)| Answered {
            service: service.to_owned(),
            answers: kinds
                .iter()
                .map(|kind| {
                    let sum = sums.get(kind).copied().unwrap_or_default();
                    let told = if sum >= FEWEST { sum.to_string() } else { FEW.to_owned() };
                    ((*kind).to_owned(), told)
                })
                .collect(),
        })
        .collect()
}

fn text(report: &Report) {
    let s = &report.stats;
    say!("version {}, {} screens\n", s.version, s.screens);
    let rows = s.languages.iter().map(|l| {
        let level = &l.level;
        let mut row = vec![l.language.clone()];
        row.extend([l.texts, l.reviewed, l.unreviewed, level.words, level.sentences].map(|n| n.to_string()));
        row.extend([l.sentence_length, l.long_share, l.lix].map(|n| format!("{n:.1}")));
        row
    });
    let head = ["language", "texts", "reviewed", "not", "words", "sentences", "words/sentence", "long %", "LIX"];
    table(&head, rows);
    say!("LIX = words / sentences + 100 x words of more than 6 letters / words; compare within one language only\n");
    let rows = s.guides.iter().map(|g| {
        let mut row = vec![g.guide.clone(), g.language.clone()];
        row.extend([g.screens, g.texts, g.words, g.reviewed].map(|n| n.to_string()));
        row
    });
    table(&["guide", "language", "screens", "texts", "words", "reviewed"], rows);
    say!("");
    let rows = s.countries.iter().map(|c| {
        let mut row = vec![c.country.clone()];
        row.extend([c.services, c.checked, c.card_lines].map(|n| n.to_string()));
        row.push(c.oldest_review_by.clone().unwrap_or_else(|| "-".to_owned()));
        row
    });
    table(&["country", "lines", "called by us", "lines of the card", "first review by"], rows);
    let lines: usize = s.countries.iter().map(|c| c.services).sum();
    let cards = s.countries.iter().filter(|c| c.card_lines > 0).count();
    let first = s.countries.iter().filter_map(|c| c.oldest_review_by.as_deref()).min().unwrap_or("none");
    say!("{lines} lines in {} countries, {cards} cards; the first review is due by {first}", s.countries.len());
    let Some(answered) = &report.did_they_answer else { return };
    say!("\ndid they answer?");
    if answered.is_empty() {
        say!("nobody has said");
    }
    let kinds: Vec<&str> = answered.first().map(|a| a.answers.keys().map(String::as_str).collect()).unwrap_or_default();
    let head: Vec<&str> = ["service"].into_iter().chain(kinds).collect();
    let rows = answered.iter().map(|a| [a.service.clone()].into_iter().chain(a.answers.values().cloned()).collect());
    table(&head, rows);
}

/// Columns under their names: words to the left, numbers to the right.
fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let rows: Vec<Vec<String>> = rows.collect();
    let count = |s: &str| s.chars().count();
    let widths: Vec<usize> = head
        .iter()
        .enumerate()
        .map(|(n, h)| rows.iter().filter_map(|r| r.get(n)).map(|c| count(c)).chain([count(h)]).max().unwrap_or(0))
        .collect();
    let line = |cells: &mut dyn Iterator<Item = &str>| {
        let padded = cells.zip(&widths).map(|(cell, width)| {
            let number = cell.starts_with(|c: char| c.is_ascii_digit());
            if number { format!("{cell:>width$}") } else { format!("{cell:<width$}") }
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    if rows.is_empty() {
        return;
    }
    say!("{}", line(&mut head.iter().copied()));
    for row in &rows {
        say!("{}", line(&mut row.iter().map(String::as_str)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(service: &str, answer: &str, day: i64, count: i64) -> AnswerCount {
        AnswerCount { service: service.to_owned(), answer: answer.to_owned(), day, count }
    }

    #[test]
    fn answers_are_told_from_ten_upward_summed_over_days() {
        let told = answered(&[
            count("pl-kcik", "no", 1, 9),
            count("pl-kcik", "yes", 1, 9),
            count("pl-kcik", "yes", 2, 1),
            count("ua-102", "yes", 1, 1),
        ]);
        let cells: Vec<Vec<&str>> = told.iter().map(|a| a.answers.values().map(String::as_str).collect()).collect();
        assert_eq!(cells, [[FEW, "10"], [FEW, FEW]], "none is told as few");
    }
}
