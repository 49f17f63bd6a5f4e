//! Whether the words beside a value call it the writer's own: "мій номер", "call me at", "napisz do mnie".
//!
//! Where it is not clear the value counts as her own: a link that is missed can be made by hand, an own number in the
//! index cannot be taken back.

use crate::beside::{words_after, words_before};
use crate::own_words::{FROM, KIND_OF, MY, REACH, THEIRS, THING};
use std::ops::Range;

/// Between the words that say so and the value.
const BETWEEN: usize = 4;

/// Whether the words right before, or right after, call what stands there the writer's own.
pub(crate) fn is_mine(text: &str, span: &Range<usize>) -> bool {
    let before = words_before(text, span.start);
    if is_own(&before, true) || is_reach(&before) {
        return true;
    }
    let after = words_after(text, span.end);
    is_own(after.get(..after.len().min(4)).unwrap_or_default(), false)
}

/// "my number", "numărul meu" among the words, and nobody else after (before: between) it.
fn is_own(words: &[String], before: bool) -> bool {
    let own = words.iter().enumerate().filter(|(_, word)| MY.contains(&word.as_str()));
    own.filter_map(|(at, _)| thing_beside(words, at).map(|thing| (at.min(thing), at.max(thing)))).any(
        |(first, last)| {
            let between = if before { words.get(last + 1..) } else { words.get(..first) }.unwrap_or_default();
            between.len() <= BETWEEN && !between.iter().any(|word| THEIRS.contains(&word.as_str()))
        },
    )
}

fn thing_beside(words: &[String], my: usize) -> Option<usize> {
    let is = |at: usize, test: &dyn Fn(&str) -> bool| words.get(at).is_some_and(|word| test(word));
    let a_thing =
        |word: &str| THING.iter().any(|thing| if thing.len() > 2 { word.starts_with(thing) } else { word == *thing });
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
            ("#", false),
        ] {
            let at = text.find('#').unwrap();
            assert_eq!(is_mine(text, &(at..at + 1)), want, "{text}");
        }
    }
}
