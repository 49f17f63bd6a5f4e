//! Which texts a named editor has read as they stand.

use crate::check::CheckedTexts;
use crate::screen::Screen;
use crate::written::Reviewed;
use domain::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The responders' answers that no review covers.
pub(super) fn unreviewed_answers(answers: &CheckedTexts, known: &Reviewed<'_>) -> BTreeSet<(Language, Arc<str>)> {
    let all = answers.written.iter().flat_map(|(l, texts)| texts.iter().map(move |(id, text)| (*l, id, text)));
    all.filter(|(l, id, text)| !known.has(*l, id, text)).map(|(l, id, _)| (l, id.clone())).collect()
}

/// The texts of screens that no review covers, by language, and how many are covered.
pub(super) fn unreviewed(
    screens: &[Screen],
    texts: &CheckedTexts,
    known: &Reviewed<'_>,
) -> (BTreeMap<Language, Vec<Arc<str>>>, usize) {
    let mut reviewed = 0;
    let ids: BTreeSet<Arc<str>> = screens.iter().flat_map(|s| s.says.iter().cloned()).collect();
    let mut out = BTreeMap::new();
    for language in texts.texts.languages.keys() {
        // what is not said in a language at all, is not said unreviewed
        let said = ids.iter().filter_map(|id| Some((id, texts.written.get(language)?.get(&**id)?)));
        let mut missing = Vec::new();
        for (id, text) in said {
            if known.has(*language, id, text) {
                reviewed += 1;
            } else {
                missing.push(id.clone());
            }
        }
        out.insert(*language, missing);
    }
    (out, reviewed)
}
