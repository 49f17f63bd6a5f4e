//! Whether the words beside a value call it the writer's own: "мій номер", "call me at", "napisz do mnie".
//!
//! Where it is not clear the value counts as her own: a link that is missed can be made by hand, an own number in the
//! index cannot be taken back.

use crate::beside::{words_after, words_before};
use crate::own_words::{AND, FROM, KIND_OF, MY, NOT, REACH, THEIRS, THING};
use std::ops::Range;

/// Between the words that say so and the value.
const BETWEEN: usize = 4;

/// Whether the words right before, or right after, call what stands there the writer's own. `alone`: the bytes up to the
/// values on both sides, since what is said of those is said of them.
pub(crate) fn is_mine(text: &str, span: &Range<usize>, alone: &Range<usize>) -> bool {
    let before = text.get(alone.start..span.start).map(|before| words_before(before, before.len())).unwrap_or_default();
    if is_own(&before, true) || is_reach(&before) {
        return true;
    }
    let after = text.get(..alone.end).map(|text| words_after(text, span.end)).unwrap_or_default();
    is_own(after.get(..after.len().min(4)).unwrap_or_default(), false) || after.len() < 4 && is_bare(&after, false)
}

/// Whether only separators, "and", and words for what one has stand between two values: "my phone is A, viber B".
pub(crate) fn goes_on(text: &str, between: &Range<usize>) -> bool {
    let gap = text.get(between.clone()).unwrap_or_default();
    let words = words_after(gap, 0);
    gap.len() <= 48
        && !gap.contains(['.', '!', '?', ';'])
        && words.len() <= 3
        && words.iter().all(|word| AND.contains(&word.as_str()) || is_thing(word))
}

/// "my number", "numărul meu" among the words, and nobody else after (before: between) it; or a bare "my" beside the value.
fn is_own(words: &[String], before: bool) -> bool {
    let own = words.iter().enumerate().filter(|(_, word)| MY.contains(&word.as_str()));
    let named = own.filter_map(|(at, _)| thing_beside(words, at).map(|thing| (at.min(thing), at.max(thing)))).any(
        |(first, last)| {
            let between = if before { words.get(last + 1..) } else { words.get(..first) }.unwrap_or_default();
            let taken_back = first.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| is_not(word));
            let other = |word: &String| THEIRS.contains(&word.as_str());
            between.len() <= BETWEEN && !between.iter().any(other) && !taken_back
        },
    );
    named || before && is_bare(words, true)
}

/// "my +44…", "+44… (my)": a "my" with nothing between it and the value, and nothing more said of it.
fn is_bare(words: &[String], before: bool) -> bool {
    let is_my = |word: &String| MY.contains(&word.as_str());
    match words {
        [.., not, my] if before => is_my(my) && !is_not(not),
        [my] => is_my(my),
        [other, my] => !before && is_my(my) && !is_not(other) && !THEIRS.contains(&other.as_str()),
        _ => false,
    }
}

fn is_not(word: &str) -> bool {
    NOT.contains(&word)
}

fn is_thing(word: &str) -> bool {
    THING.iter().any(|thing| if thing.len() > 2 { word.starts_with(thing) } else { word == *thing })
}

fn thing_beside(words: &[String], my: usize) -> Option<usize> {
    let is = |at: usize, test: &dyn Fn(&str) -> bool| words.get(at).is_some_and(|word| test(word));
    let a_thing = is_thing;
    let a_kind = |word: &str| KIND_OF.iter().any(|kind| word.starts_with(kind)) || a_thing(word);
    if is(my + 1, &a_thing) {
        return Some(my + 1);
    }
    if is(my + 1, &a_kind) && is(my + 2, &a_thing) {
        return Some(my + 2);
    }
    if is(my + 1, &a_kind) && is(my + 2, &a_kind) && is(my + 3, &a_thing) {
        return Some(my + 3);
    }
    my.checked_sub(1).filter(|at| is(*at, &a_thing))
}

/// "call me at" and its like, with few words and no "from" after it.
fn is_reach(words: &[String]) -> bool {
    REACH.iter().any(|phrase| {
        let place =
            words.windows(phrase.len()).rposition(|part| part.iter().zip(*phrase).all(|(word, want)| word == want));
        place.and_then(|at| words.get(at + phrase.len()..)).is_some_and(|between| {
            let other = |word: &String| THEIRS.contains(&word.as_str()) || FROM.contains(&word.as_str());
            between.len() <= BETWEEN && !between.iter().any(other)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn her_own_is_told_from_what_is_somebody_elses() {
        for (text, want) in [
            ("Мій номер #", true),
            ("мій новий номер телефону: #", true),
            ("Дзвоніть мені на #", true),
            ("пишіть мені в телеграм #", true),
            ("# це мій номер", true),
            ("мой телефон #", true),
            ("позвоните мне по номеру #", true),
            ("my number is #", true),
            ("My WhatsApp number: #", true),
            ("call me at #", true),
            ("you can write to me at #", true),
            ("mój numer to #", true),
            ("zadzwoń do mnie pod #", true),
            ("meine Nummer ist #", true),
            ("rufen Sie mich an unter #", true),
            ("numărul meu este #", true),
            ("sunați-mă la #", true),
            ("moje číslo je #", true),
            ("zavolajte mi na #", true),
            ("його номер #", false),
            ("мій хазяїн дав номер #", false),
            ("він забрав мій паспорт і дав номер #", false),
            ("my boss gave me #", false),
            ("my number is blocked by him. His is #", false),
            ("he called me from #", false),
            ("he would call me from #", false),
            ("не мій номер, його #", false),
            ("szef dzwonił z #", false),
            ("можна мені писати на #", true),
            ("связь со мной: #", true),
            ("my no. is #", true),
            ("mój nr tel. to #", true),
            ("Sie können mich unter # erreichen", true),
            ("mă puteți suna la #", true),
            ("ozvěte se mi na #", true),
            ("# (мій)", true),
            ("це мій: #", true),
            ("# (не мій)", false),
            ("# мій хазяїн", false),
            ("my boss #", false),
            ("#", false),
        ] {
            let at = text.find('#').unwrap();
            assert_eq!(is_mine(text, &(at..at + 1), &(0..text.len())), want, "{text}");
        }
    }
}
