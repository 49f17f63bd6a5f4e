//! The texts that the program says by itself and other rules count on: one that has another name now would be passed over.

use super::{CheckedTexts, length, neutral};
use crate::finding::Findings;
use crate::load::top;
use std::collections::BTreeSet;

/// What is said beside an answer, by its id alone.
const BESIDE: [&str; 1] = ["warning-known"];

/// Each of them is there. Content that has fewer than half of them speaks for no whole program: a test's, an excerpt.
pub(crate) fn program(texts: &CheckedTexts, findings: &mut Findings) {
    let there: BTreeSet<&str> = texts.written.values().flat_map(|t| t.keys()).map(|id| &**id).collect();
    let counted: BTreeSet<&str> = neutral::of_the_program().chain(length::of_the_program()).chain(BESIDE).collect();
    let missing: Vec<&str> = counted.difference(&there).copied().collect();
    if missing.len() * 2 > counted.len() {
        return;
    }
    for missing in missing {
        findings.error(
            &top("guides/"),
            format!("the program says `{missing}`, and no text has that id"),
            "give the text its old id again; a new one is changed in the program first",
        );
    }
}
