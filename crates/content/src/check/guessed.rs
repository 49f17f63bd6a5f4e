//! Whether a text tells that a man or a woman is spoken to.

use std::collections::BTreeSet;

/// So many words after a "you" a word about her may stand, and so many before it.
const AFTER_YOU: usize = 2;
const BEFORE_YOU: usize = 1;
/// Shorter words are no past verbs.
const A_VERB: usize = 4;

/// One language's forms, from `manner/<lang>.yaml`; lower case.
#[derive(Default)]
pub(crate) struct Guessed {
    /// Words for "you".
    pub(crate) you: Vec<String>,
    /// Words about one man or one woman, beside a "you".
    pub(crate) words: Vec<String>,
    /// The words for "you" beside which an ending of the past tells it too.
    pub(crate) past_after: Vec<String>,
    /// Those endings.
    pub(crate) past: Vec<String>,
    /// Endings that tell it by themselves.
    pub(crate) alone: Vec<String>,
}

impl Guessed {
    /// The first word that tells it, with its "you".
    pub(crate) fn finds(&self, text: &str) -> Option<String> {
        let lower = text.to_lowercase();
        let you: BTreeSet<&str> = self.you.iter().chain(&self.past_after).map(String::as_str).collect();
        for sentence in lower.split(['.', '!', '?', '…', ':', ';', ',', '\n', '—', '•']) {
            let words: Vec<&str> = sentence
                .split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
                .filter(|w| !w.is_empty())
                .collect();
            if let Some(word) = words.iter().find(|w| ends(w, &self.alone)) {
                return Some((*word).to_owned());
            }
            for (n, word) in words.iter().enumerate().filter(|(_, w)| you.contains(*w)) {
                let past_tells = self.past_after.iter().any(|w| w == word);
                let beside = words
                    .iter()
                    .enumerate()
                    .skip(n.saturating_sub(BEFORE_YOU))
                    .take_while(|(m, _)| *m <= n + AFTER_YOU);
                let told = beside.filter(|(m, _)| *m != n).map(|(_, w)| *w).find(|w| {
                    self.words.iter().any(|of_one| of_one == w)
                        || (past_tells && w.chars().count() >= A_VERB && ends(w, &self.past))
                });
                if let Some(told) = told {
                    return Some(format!("{word} {told}"));
                }
            }
        }
        None
    }
}

fn ends(word: &str, endings: &[String]) -> bool {
    endings.iter().any(|e| word.ends_with(e.as_str()))
}
