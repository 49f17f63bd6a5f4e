//! Which texts a named editor has read as they stand.

use crate::check::CheckedTexts;
use crate::written::Reviewed;
use domain::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The responders' answers that no review covers.
pub(super) fn unreviewed_answers(answers: &CheckedTexts, known: &Reviewed<'_>) -> BTreeSet<(Language, Arc<str>)> {
    let all = answers.written.iter().flat_map(|(l, texts)| texts.iter().map(move |(id, text)| (*l, id, text)));
    all.filter(|(l, id, text)| !known.has(*l, id, text)).map(|(l, id, _)| (l, id.clone())).collect()
}

/// The texts of the guides that no review covers, by language and in order, and how many are covered. All of them: what a
/// screen says, here or on the web, what its buttons say, and the program's own words.
pub(super) fn unreviewed(texts: &CheckedTexts, known: &Reviewed<'_>) -> (BTreeMap<Language, Vec<Arc<str>>>, usize) {
    let mut reviewed = 0;
    let mut out = BTreeMap::new();
    for language in texts.texts.languages.keys() {
        // what is not said in a language at all, is not said unreviewed
        let said = texts.written.get(language).into_iter().flatten();
        let (covered, mut missing): (Vec<_>, Vec<_>) = said.partition(|(id, text)| known.has(*language, id, text));
        reviewed += covered.len();
        missing.sort_unstable();
        out.insert(*language, missing.into_iter().map(|(id, _)| id.clone()).collect());
    }
    (out, reviewed)
}
