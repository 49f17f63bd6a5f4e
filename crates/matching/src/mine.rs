//! Whether the words beside a value call it the writer's own: "мій номер", "call me at", "napisz do mnie".
//!
//! Where it is not clear the value counts as her own: a link that is missed can be made by hand, an own number in the
//! index cannot be taken back.

use crate::beside::{words_after, words_before};
use crate::others_words::{AND, FROM, I, IS, NOT, OF, POLITE, REACHED, ROLES, SAID, SAID_TO, SAYS, THEIRS, TO};
use crate::own_words::{KIND_OF, MY, NAMED, REACH, THING};
use std::ops::Range;

/// Between the words that say so and the value.
const BETWEEN: usize = 4;
/// Between "reach me" and the value: "when you can, at this number".
const AFTER_REACH: usize = 5;

/// Whether the words right before, or right after, call what stands there the writer's own. `alone`: the bytes up to the
/// values on both sides, since what is said of those is said of them.
pub(crate) fn is_mine(text: &str, span: &Range<usize>, alone: &Range<usize>) -> bool {
    let before = text.get(alone.start..span.start).map(words_up_to).unwrap_or_default();
    let after = text.get(..alone.end).map(|text| words_after(text, span.end)).unwrap_or_default();
    if is_own(&before, true) || is_named(&before) || is_i(&before) || is_reach(&before) && !is_said(&after) {
        return true;
    }
    let next = text.get(span.end..alone.end).filter(|_| alone.end < text.len());
    if next.is_some_and(|gap| is_of_the_next(gap, &after)) {
        return false;
    }
    is_own(after.get(..after.len().min(4)).unwrap_or_default(), false)
        || after.len() < 4 && is_bare(&after, false)
        || is_i(&after)
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

/// "…, my number" right before the next value, and a comma or a "to" away from this one: it is said of the next.
fn is_of_the_next(gap: &str, after: &[String]) -> bool {
    let Some(my) = after.iter().rposition(|word| MY.contains(&word.as_str())) else { return false };
    let rest = after.get(my + 1..).unwrap_or_default();
    if rest.len() > 2 || !rest.iter().all(|word| is_thing(word)) {
        return false;
    }
    let apart = |text: &str| text.contains([',', ';', '\n']);
    let first = gap.trim_start_matches([' ', ')', '"', '»']);
    let comma = first.starts_with([',', ';', '\n']) && !apart(first.get(1..).unwrap_or_default());
    let to = my.checked_sub(1).and_then(|at| after.get(at)).is_some_and(|word| TO.contains(&word.as_str()));
    comma || to && !apart(gap)
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
    // "má číslo" behind another word: in Czech and Slovak somebody has it.
    let own = words.iter().enumerate().filter(|(at, word)| MY.contains(&word.as_str()) && (*at == 0 || *word != "má"));
    let named = own.filter_map(|(at, _)| thing_beside(words, at).map(|thing| (at.min(thing), at.max(thing)))).any(
        |(first, last)| {
            let between = if before { words.get(last + 1..) } else { words.get(..first) }.unwrap_or_default();
            let taken_back = first.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| is_not(word));
            let other = |word: &String| THEIRS.contains(&word.as_str());
            let elsewhere = if before {
                is_from(between) || is_to(words, first, between) || is_role(words, last) || is_of_another(between)
            } else {
                between.iter().any(|word| REACHED.iter().any(|did| word.starts_with(did)))
            };
            between.len() <= BETWEEN && !between.iter().any(other) && !taken_back && !elsewhere
        },
    );
    named || before && is_bare(words, true)
}

/// "…my number from": another's follows, with or without its kind: "from a card".
fn is_from(between: &[String]) -> bool {
    match between {
        [.., word, thing] if is_thing(thing) => is_a(word, FROM) && !is_a(word, OF),
        [.., last] => is_a(last, FROM),
        [] => false,
    }
}

/// "from my card to": what follows is where it went.
fn is_to(words: &[String], first: usize, between: &[String]) -> bool {
    let from = first.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| is_a(word, FROM));
    from && match between {
        [.., last] if is_a(last, TO) => true,
        [.., word, thing] => is_a(word, TO) && is_thing(thing),
        _ => false,
    }
}

/// "call me from": the caller's follows. Not "call me from nine to five at", nor a "from" that means "of".
fn comes_from(between: &[String]) -> bool {
    if matches!(between, [.., from, la] if from == "de" && la == "la") {
        return true;
    }
    let last = between.iter().rposition(|word| is_a(word, FROM));
    last.and_then(|at| between.split_at_checked(at)).is_some_and(|(_, rest)| {
        let of = rest.len() > 1 && rest.first().is_some_and(|word| is_a(word, OF));
        let whose = rest.len() == 1 || rest.last().is_some_and(|word| is_thing(word));
        whose && !of && !rest.iter().any(|word| is_a(word, TO))
    })
}

fn is_a(word: &str, table: &[&str]) -> bool {
    table.contains(&word)
}

/// "my phone was stolen, number of the driver": a thing of somebody else.
fn is_of_another(between: &[String]) -> bool {
    let rest = between.iter().position(|word| is_thing(word)).and_then(|at| between.get(at + 1..)).unwrap_or_default();
    rest.iter().any(|word| ROLES.iter().any(|role| word.starts_with(role)))
}

/// "the number of my boss": a thing, "my", and who.
fn is_role(words: &[String], my: usize) -> bool {
    let is_my = words.get(my).is_some_and(|word| MY.contains(&word.as_str()));
    is_my && words.get(my + 1).is_some_and(|word| ROLES.iter().any(|role| word.starts_with(role)))
}

/// "I" by itself beside a value: "це я", "it's me".
fn is_i(words: &[String]) -> bool {
    const ALONE: &[&[&str]] = &[
        &["я"],
        &["це", "я"],
        &["это", "я"],
        &["it's", "me"],
        &["this", "is", "me"],
        &["to", "ja"],
        &["das", "bin", "ich"],
        &["sunt", "eu"],
        &["to", "jsem", "já"],
        &["to", "som", "ja"],
    ];
    ALONE.iter().any(|phrase| words.iter().eq(phrase.iter()))
}

/// "My name is …, phone": one or two words of a name, and what one has.
fn is_named(words: &[String]) -> bool {
    NAMED.iter().any(|phrase| {
        let place = words.windows(phrase.len()).rposition(|part| part.iter().eq(phrase.iter()));
        place.and_then(|at| words.get(at + phrase.len()..)).is_some_and(|rest| {
            (1..=BETWEEN).contains(&rest.len())
                && rest.iter().skip(1).skip_while(|word| !is_thing(word)).all(|word| is_thing(word))
                && rest.iter().skip(2).all(|word| is_thing(word))
        })
    })
}

/// "…, said he" right after the value, or "he said" and no more: those are another's words.
fn is_said(words: &[String]) -> bool {
    let says = |word: &String| is_a(word, SAYS) || is_a(word, SAID);
    match words {
        [one] => is_a(one, SAYS),
        [one, two, ..] if says(one) => is_a(two, THEIRS),
        [one, two] => is_a(one, THEIRS) && says(two),
        _ => false,
    }
}

/// Whether the words before "call me" tell that another says it: "він каже: дзвони мені", "he told me call me".
fn is_quoted(before: &[String]) -> bool {
    let table = |word: &String, table: &[&str]| table.contains(&word.as_str());
    let Some(said) = before.iter().rposition(|word| table(word, SAYS) || table(word, SAID)) else { return false };
    let (head, rest) = before.split_at(said);
    let (subject, after) =
        (head.get(head.len().saturating_sub(3)..).unwrap_or_default(), rest.get(1..).unwrap_or_default());
    let theirs = |word: &String| table(word, THEIRS) || ROLES.iter().any(|role| word.starts_with(role));
    let pronoun = |word: &String| table(word, THEIRS);
    let by_form = rest.first().is_some_and(|word| table(word, SAYS));
    let of_another = by_form || subject.iter().any(theirs) || after.iter().any(pronoun);
    let own = subject.iter().chain(after).any(|word| table(word, I));
    after.len() <= 1 && after.iter().all(|word| is_a(word, SAID_TO) || pronoun(word)) && of_another && !own
}

/// "my +44…", "+44… (my)": a "my" with nothing between it and the value, and nothing more said of it.
fn is_bare(words: &[String], before: bool) -> bool {
    let is_my = |word: &String| MY.contains(&word.as_str());
    // "mine is", "мій ось".
    let words = match words {
        [rest @ .., last] if before && is_a(last, IS) => rest,
        words => words,
    };
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
    // "from 9 to 18" says when, and nothing of whose it is.
    let hour = |at: usize| words.get(at).is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let when =
        |at: usize, word: &str| hour(at) || hour(at + 1) && (is_a(word, FROM) || is_a(word, TO) || word == "bis");
    let said = words.iter().enumerate().filter(|(at, word)| !is_a(word, POLITE) && !when(*at, word));
    let words: Vec<String> = said.map(|(_, word)| word.clone()).collect();
    REACH.iter().any(|phrase| {
        let place = words.windows(phrase.len()).rposition(|part| part.iter().eq(phrase.iter()));
        place.and_then(|at| words.split_at_checked(at)).is_some_and(|(before, rest)| {
            let between = rest.get(phrase.len()..).unwrap_or_default();
            let other = between.iter().any(|word| is_a(word, THEIRS));
            between.len() <= AFTER_REACH && !other && !comes_from(between) && !is_quoted(before)
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
