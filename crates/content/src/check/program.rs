//! The texts that the program says by itself and other rules count on: one that has another name now would be passed over.

use super::{CheckedTexts, length, neutral};
use crate::finding::Findings;
use crate::load::top;
use std::collections::BTreeSet;

/// Each of them is there, in content that has words of the program at all.
pub(crate) fn program(texts: &CheckedTexts, findings: &mut Findings) {
    let there: BTreeSet<&str> = texts.written.values().flat_map(|t| t.keys()).map(|id| &**id).collect();
    if !there.iter().any(|id| id.starts_with("engine-")) {
        return;
    }
    let counted: BTreeSet<&str> = neutral::of_the_program().chain(length::of_the_program()).collect();
    for missing in counted.difference(&there) {
        findings.error(
            &top("guides/"),
            format!("the program says `{missing}`, and no text has that id"),
            "give the text its old id again; a new one is changed in the program first",
        );
    }
}
