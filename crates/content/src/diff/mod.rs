//! What changed between two contents, in words an editor reads. Works on files as they are written, so that a
//! folder with errors can be compared too.

mod leaves;
mod lines;
mod screens;

use crate::{Bundle, Written, written};
use domain::Language;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Files by path, as values.
type Files = BTreeMap<String, Value>;

/// What changed from `before` to `after`, a sentence each, in the order screens, texts, help lines, the rest.
/// Empty when nothing changed that anybody reads; comments and order are nothing.
pub fn diff(before: &Bundle, after: &Bundle) -> Vec<String> {
    let mut out = Vec::new();
    let (a, b) = (files(before, &mut out), files(after, &mut out));
    screens::changed(&a, &b, &mut out);
    texts(before, after, &screens::says(&a, &b), &mut out);
    lines::changed(&a, &b, &mut out);
    rest(&a, &b, &mut out);
    out
}

fn files(bundle: &Bundle, out: &mut Vec<String>) -> Files {
    let mut files = Files::new();
    for (path, text) in bundle.files().filter(|(p, _)| p.ends_with(".yaml")) {
        match serde_saphyr::from_str::<Value>(text) {
            Ok(value) => {
                files.insert(path.to_owned(), value);
            }
            Err(_) => out.push(format!("{path} does not parse and is left out: `oberih content check` says where")),
        }
    }
    files
}

fn texts(before: &Bundle, after: &Bundle, screens: &BTreeMap<String, String>, out: &mut Vec<String>) {
    let by_key = |b: &Bundle| -> BTreeMap<(String, Language), Written> {
        written(b).into_iter().map(|w| ((w.id.clone(), w.language), w)).collect()
    };
    let (a, b) = (by_key(before), by_key(after));
    let keys: BTreeSet<&(String, Language)> = a.keys().chain(b.keys()).collect();
    for key in keys {
        let (id, language) = key;
        let place = |w: &Written| {
            screens.get(id).map_or_else(|| format!("guide {}", w.guide), |screen| format!("screen {screen}"))
        };
        match (a.get(key), b.get(key)) {
            (Some(x), Some(y)) if x.text != y.text => {
                let from = indented(&x.text, "- ");
                out.push(format!(
                    "{}: text {id} changed in {language}:\n{from}\n{}",
                    place(y),
                    indented(&y.text, "+ ")
                ));
            }
            (None, Some(y)) => {
                out.push(format!("{}: text {id} is new in {language}:\n{}", place(y), indented(&y.text, "+ ")));
            }
            (Some(x), None) => {
                out.push(format!("{}: text {id} is gone in {language}:\n{}", place(x), indented(&x.text, "- ")));
            }
            _ => {}
        }
    }
}

fn indented(text: &str, mark: &str) -> String {
    text.trim().lines().map(|l| format!("    {mark}{l}")).collect::<Vec<_>>().join("\n")
}

/// Everything but guides and help lines: facts, sources, bots, cards, words people type, what is known.
fn rest(a: &Files, b: &Files, out: &mut Vec<String>) {
    let paths: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
    for path in paths.into_iter().filter(|p| !p.starts_with("guides/") && !p.starts_with("services/")) {
        if *path == "reviews.yaml" {
            let count = |f: &Files| f.get(path).and_then(Value::as_array).map_or(0, Vec::len);
            if count(a) != count(b) {
                out.push(format!("reviews: {} rows, before {}", count(b), count(a)));
            }
            continue;
        }
        let name = path.trim_end_matches(".yaml");
        match (a.get(path), b.get(path)) {
            (Some(x), Some(y)) => leaves::changed(name, x, y, out),
            (None, Some(_)) => out.push(format!("new file {path}")),
            (Some(_), None) => out.push(format!("file {path} is gone")),
            (None, None) => {}
        }
    }
}
