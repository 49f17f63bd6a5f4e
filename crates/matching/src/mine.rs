//! Which values of a text the writer calls her own: "мій номер", "call me at", "napisz do mnie".
//!
//! Where it is not clear a value counts as her own: a link that is missed can be made by hand, an own number in the
//! index cannot be taken back.

use crate::beside::{each_word, words, words_after, words_before};
use crate::given::{is_given_before, is_there};
use crate::listed::is_listed;
use crate::others_words::{AND, BUT, FROM, IS, MORE, OR, THEIRS, TO, TOO, TOOK};
use crate::own_words::MY;
use crate::owned::{
    begins, is_a, is_bare_after, is_deed, is_i, is_named_after, is_named_before, is_own_after, is_own_before,
    is_own_of_many, is_role, is_thing, names_another,
};
use crate::reach::{is_reach_after, is_reach_before, is_said, plain};
use crate::reach_words::THANKS;
use crate::thing_words::KIND_OF;
use std::ops::Range;

/// By which words a value is hers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Before,
    After,
    List,
}

/// What stands beside a value, up to the values on both sides: what is said of those is said of them.
struct Beside<'t> {
    /// All up to the value, and where the value before ends.
    before: &'t str,
    from: usize,
    words_after: Vec<String>,
    /// Of these those up to the first comma: "+44… (my), he knows it".
    said_first: Vec<String>,
    /// Up to the next value, if there is one.
    gap_after: Option<&'t str>,
    /// Whether the next value stands in the same sentence.
    goes_on: bool,
    /// Of a value that stands alone in its line, the words of the next line or sentence, if no other value stands there.
    words_below: Vec<String>,
}

/// Of each value, by its place in the text, in order and apart: whether it is hers.
pub(crate) fn which_are_hers(text: &str, places: &[Range<usize>]) -> Vec<bool> {
    let mut last: Option<By> = None;
    let mut from = 0;
    let mut hers: Vec<bool> = Vec::with_capacity(places.len());
    // So many of the last ones have nothing but "and" between them, and nothing that says whose they are.
    let mut open = 0;
    for (n, place) in places.iter().enumerate() {
        let beside = Beside::of(text, place, from, places.get(n + 1).map(|next| next.start));
        last = by_what(last, &beside);
        if !each_word(beside.gap()).all(|word| is_a(&word, AND)) || beside.gap().contains('\n') {
            open = 0;
        }
        if last == Some(By::After) && is_own_of_many(&beside.words_after) {
            hers.iter_mut().rev().take(open).for_each(|one| *one = true);
        }
        let nobodys = last.is_none() && !is_anothers_before(&words_up_to(beside.gap()));
        open = if nobodys { open + 1 } else { 0 };
        from = place.end;
        hers.push(last.is_some());
    }
    hers
}

impl<'t> Beside<'t> {
    fn of(text: &'t str, place: &Range<usize>, from: usize, next: Option<usize>) -> Self {
        let up_to_next = text.get(..next.unwrap_or(text.len())).unwrap_or_default();
        let before = text.get(..place.start).unwrap_or_default();
        let mut words_after_it = words_after(up_to_next, place.end);
        let goes_on = next.is_some() && words_after(text, place.end).len() > words_after_it.len();
        while goes_on && words_after_it.last().is_some_and(|word| is_a(word, AND) || is_a(word, BUT)) {
            words_after_it.pop();
        }
        let rest = up_to_next.get(place.end..).unwrap_or_default();
        let line = before.get(from..).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
        let alone = each_word(line).next().is_none()
            && words_after_it.is_empty()
            && (from == 0 || line.len() < place.start - from);
        let below = rest.find(char::is_alphanumeric).filter(|_| alone).map(|at| place.end + at);
        let words_below = below.map(|at| words_after(up_to_next, at)).unwrap_or_default();
        let shared = below.is_some_and(|at| next.is_some() && words_after(text, at).len() > words_below.len());
        Self {
            before,
            from,
            words_after: words_after_it,
            said_first: said_first(rest, goes_on),
            gap_after: next.map(|_| rest),
            goes_on,
            words_below: if shared { Vec::new() } else { words_below },
        }
    }

    fn gap(&self) -> &'t str {
        self.before.get(self.from..).unwrap_or_default()
    }
}

/// What is said of a value first: in the brackets behind it, or up to the first comma, without thanks. Before another value
/// also up to who that is of: "+44… mine his +44…".
fn said_first(after: &str, goes_on: bool) -> Vec<String> {
    const MOST: usize = 12;
    let said = match after.trim_start().strip_prefix('(') {
        Some(within) => within.split([')', '\n']).next(),
        None => after.split([',', ';', ')', '.', '!', '?', '…', '\n']).next(),
    };
    let mut words = words(said.unwrap_or_default());
    words.truncate(MOST);
    words.retain(|word| !is_a(&plain(word), THANKS));
    let others = words.iter().skip(1).position(|word| is_a(word, THEIRS) || is_deed(word));
    words.truncate(others.filter(|_| goes_on).map_or(words.len(), |at| at + 1));
    words
}

/// By what a value is hers, if it is.
fn by_what(was: Option<By>, beside: &Beside<'_>) -> Option<By> {
    let (gap, after) = (beside.gap(), &beside.words_after);
    // What is said behind a value, and not of the next one, is said of it.
    let anothers = !beside.goes_on && is_anothers_after(after);
    if !anothers && was.is_some_and(|by| goes_on(gap, by, after)) {
        return was;
    }
    // What made the value before hers is not said of this one too: "+44… - my, +44… - his".
    let asked = || gap.split_once(',').is_some_and(|(first, _)| is_reach_after(&words(first)));
    let left = if was == Some(By::After) && (!after.is_empty() || asked()) { after_first_part(gap) } else { gap };
    let before = words_up_to(left);
    let says = |words: &[String]| is_owned_before(words) || is_reach_before(words);
    if is_listed(beside.before, beside.from, was == Some(By::List), &says) && !is_anothers_after(after) {
        return Some(By::List);
    }
    let first = &beside.said_first;
    if is_there(&before) && first.is_empty() || is_owned_before(&before) || is_reach_before(&before) && !is_said(after)
    {
        return Some(By::Before);
    }
    if beside.gap_after.is_some_and(|gap| is_of_the_next(gap, after, &before)) {
        return None;
    }
    if is_own_after(after) || is_own_after(first) || is_i(after) || is_bare_after(first) || is_i(first) {
        return Some(By::After);
    }
    (!is_anothers_before(&before) && is_asked_after(beside)).then_some(By::After)
}

fn is_owned_before(words: &[String]) -> bool {
    is_own_before(words) || is_named_before(words) || is_i(words) || is_given_before(words)
}

/// "+44…, call me please", "+44…, my name is Oksana"; also in the line or sentence after a value that stands alone, and there
/// "this is my number" too.
fn is_asked_after(beside: &Beside<'_>) -> bool {
    const SHORT: usize = 4;
    let asked = |words: &[String]| is_reach_after(words) || is_named_after(words);
    let below = &beside.words_below;
    let ends = below.last().is_some_and(|word| is_thing(word) || is_a(word, MY));
    // "+44… call me, the boss +44…"
    let first = &beside.said_first;
    let of_this = beside.goes_on && first.len() < beside.words_after.len() && is_reach_after(first);
    of_this
        || !beside.goes_on && asked(&beside.words_after)
        || asked(below)
        || below.len() <= SHORT && ends && is_own_after(below)
}

/// The words before a value; also those of a line or of a short sentence right above it: "Мій номер.\n+44…".
fn words_up_to(before: &str) -> Vec<String> {
    const SHORT: usize = 3;
    let ended = before.trim_end();
    let words = words_before(ended, ended.len());
    if !words.is_empty() || !ended.ends_with(['.', '!']) {
        return words;
    }
    let line = ended.trim_end_matches(['.', '!']);
    let words = words_before(line, line.len());
    if words.len() <= SHORT { words } else { Vec::new() }
}

/// What stands after the first sign that ends something said: ", his" of " - my, his".
fn after_first_part(gap: &str) -> &str {
    let said = gap.trim_start_matches(|c: char| !c.is_alphanumeric());
    if let Some((_, rest)) = said.split_once([',', ';', '.', '\n', '|']) {
        return rest;
    }
    let joined = words(said).last().is_some_and(|word| is_a(word, AND) || is_a(word, BUT));
    if joined { "" } else { gap }
}

/// "…, my number is" right before the next value, and a comma or a "to" away from this one, or behind another's: it is said
/// of the next. So is "…, I".
fn is_of_the_next(gap: &str, after: &[String], before: &[String]) -> bool {
    let apart = |text: &str| text.contains([',', ';', '\n']);
    let first = gap.trim_start_matches([' ', ')', '"', '»']);
    let comma = first.starts_with([',', ';', '\n']) && !apart(first.get(1..).unwrap_or_default());
    // "he calls from # my number $", and not "he called # my number, $".
    let touches = !gap.trim_end_matches(' ').ends_with([',', ';', '\n', '.', ')']);
    let anothers = touches && is_anothers_alone(before);
    if is_i(after) {
        return comma || anothers || gap.trim_end().ends_with(':') || after.first().is_some_and(|word| is_a(word, BUT));
    }
    let Some(my) = after.iter().rposition(|word| is_a(word, MY)) else { return false };
    let rest = after.get(my + 1..).unwrap_or_default();
    const MOST: usize = 3;
    let names = |word: &String| is_thing(word) || is_a(word, IS) || begins(word, KIND_OF) && !is_role(word);
    if rest.len() > MOST || !rest.iter().all(names) {
        return false;
    }
    let to = my.checked_sub(1).and_then(|at| after.get(at)).is_some_and(|word| is_a(word, TO));
    let whose = before.iter().rev().find(|word| !is_thing(word));
    comma || anothers || !apart(gap) && (to || whose.is_some_and(|word| is_a(word, THEIRS)))
}

/// Whether the words before a value say that it is another's, and not that he reached her there or has it.
fn is_anothers_alone(before: &[String]) -> bool {
    let to = before.iter().rev().find(|word| !is_thing(word)).is_some_and(|word| is_a(word, TO));
    is_anothers_before(before) && !to && !before.iter().any(|word| is_a(word, TOOK))
}

/// Whether only separators, "and", and words for what one has stand between two values: "my phone is A, viber B"; or what
/// made the first hers, and of the second no more is said than "too".
fn goes_on(gap: &str, by: By, after: &[String]) -> bool {
    const MOST: usize = 48;
    if gap.len() > MOST || gap.contains(['.', '!', '?', ';']) {
        return false;
    }
    let words = words(gap);
    let said = by == By::After && after.iter().all(|word| is_a(word, TOO));
    let joins = |word: &String| is_a(word, AND) || is_thing(word) || said && (is_a(word, MY) || is_a(word, IS));
    let kind = |word: &String| begins(word, KIND_OF) && !is_role(word);
    let or_there = match words.as_slice() {
        [or, at] => is_a(or, OR) && is_a(at, TO),
        [or, at, thing] => is_a(or, OR) && (is_a(at, TO) || at == "per" || at == "by") && is_thing(thing),
        _ => false,
    };
    words.len() <= 3 && (or_there || words.iter().all(|word| joins(word) || kind(word) || is_a(word, MORE)))
}

/// Whether the nearest words before a value say of whom it is: "номер боса", "дзвонив", "з".
fn is_anothers_before(words: &[String]) -> bool {
    let near = words.get(words.len().saturating_sub(3)..).unwrap_or_default();
    let from = words.iter().rev().find(|word| !is_thing(word)).is_some_and(|word| is_a(word, FROM));
    from || names_another(near)
}

/// Whether the first words after a value say of whom it is: "(бос)".
fn is_anothers_after(words: &[String]) -> bool {
    names_another(words.get(..words.len().min(3)).unwrap_or_default())
}
