//! Whether words beside a value call it the writer's own: "мій новий номер", "numărul meu", "mine is".

use crate::given_words::GREETING;
use crate::others_words::{
    AND, ARE, BE, BUT, FROM, I_OR_YOU, IS, NOT, OF, ONCE, REACHED, REACHES, ROLES, ROLES_WHOLE, THEIRS, TO, TOOK,
};
use crate::own_words::{
    AGED, ENDS_OF_KIND, FAMILY, HE_HAS, I_HAVE, MY, MY_BEHIND, MY_ITSELF, MY_MANY, MY_OF_SHE, NAMED, OF_MY, ORDINAL,
    WITH_ME,
};
use crate::reach::plain;
use crate::thing_words::{KIND_OF, NO_KIND, NO_THING, THING, THING_WHOLE};

/// Between the words that say so, with all things that stand there in a row, and the value.
const BETWEEN: usize = 8;
/// A name has so many words, and what one has.
const NAME: usize = 4;
/// Between a value and the "my" after it.
const BETWEEN_AFTER: usize = 2;

/// Whether a word stands in a table. Its end is compared first: in our scripts that tells most words apart at once.
pub(crate) fn is_a(word: &str, table: &[&str]) -> bool {
    let last = word.as_bytes().last();
    table.iter().any(|one| one.len() == word.len() && one.as_bytes().last() == last && *one == word)
}

/// Whether a word begins as one of a table does. The first byte says no more than the script, so the second goes first.
pub(crate) fn begins(word: &str, table: &[&str]) -> bool {
    let second = word.as_bytes().get(1);
    table.iter().any(|beginning| {
        beginning.as_bytes().get(1).is_none_or(|byte| Some(byte) == second) && word.starts_with(beginning)
    })
}

pub(crate) fn is_thing(word: &str) -> bool {
    is_a(word, THING_WHOLE) || begins(word, THING) && !begins(word, NO_THING)
}

/// What somebody did who reached her: "звонил".
pub(crate) fn is_deed(word: &str) -> bool {
    is_a(word, REACHES) || begins(word, REACHED)
}

/// A word for who it is: "boss", "водій".
pub(crate) fn is_role(word: &str) -> bool {
    is_a(word, ROLES_WHOLE) || begins(word, ROLES)
}

/// Whether some word names another, or what he did.
pub(crate) fn names_another(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let ordinal = is_a(word, ORDINAL) && words.get(at + 1).is_some_and(|word| is_thing(word));
        is_a(word, THEIRS) || is_deed(word) || is_role(word) && !ordinal
    })
}

/// Whether words before a value call it her own.
pub(crate) fn is_own_before(words: &[String]) -> bool {
    phrases(words).any(|(first, last)| {
        let said = words.get(last + 1..).unwrap_or_default();
        let things = said.iter().take_while(|word| is_thing(word)).count();
        let between = said.get(things..).unwrap_or_default();
        let anothers = is_from(said)
            || is_to(words, first, said)
            || is_of_role(words, first, last)
            || is_of_another(words, last, said)
            || is_reached(words, first, between);
        between.len() <= BETWEEN
            && !said.iter().any(|word| is_a(word, THEIRS))
            && !is_not_before(words, first)
            && !anothers
    }) || is_bare_before(words)
        || is_had(words)
}

/// Whether words after a value call it her own.
pub(crate) fn is_own_after(words: &[String]) -> bool {
    let words = words.get(..words.len().min(BETWEEN_AFTER + 4)).unwrap_or_default();
    phrases(words).any(|(first, last)| {
        let between = words.get(..first).unwrap_or_default();
        let anothers = |word: &String| is_a(word, THEIRS) || is_role(word) || is_deed(word) || is_a(word, TOOK);
        between.len() <= BETWEEN_AFTER
            && !between.iter().any(anothers)
            && !is_not_before(words, first)
            && !is_of_role(words, first, last)
    }) || is_bare_after(words)
}

/// Of words after a value that call it hers: whether they call several so, "мої номери".
pub(crate) fn is_own_of_many(words: &[String]) -> bool {
    words.iter().any(|word| is_a(word, MY_MANY) || is_a(word, ARE))
}

/// The places of "my" and its thing, the first and the last of both.
fn phrases(words: &[String]) -> impl Iterator<Item = (usize, usize)> {
    // "má číslo" behind another word: in Czech and Slovak somebody has it.
    let my = words.iter().enumerate().filter(|(at, word)| is_a(word, MY) && (*at == 0 || *word != "má"));
    my.filter_map(|(at, _)| thing_beside(words, at).map(|thing| (at.min(thing), at.max(thing))))
}

fn thing_beside(words: &[String], my: usize) -> Option<usize> {
    let is_thing_at = |at: usize| words.get(at).is_some_and(|word| is_thing(word));
    let may = |at: usize| words.get(at).is_some_and(|word| may_stand_before_thing(words, my, word));
    let kind = |at: usize| words.get(at).is_some_and(|word| begins(word, KIND_OF) || is_thing(word));
    if is_thing_at(my + 1) {
        return Some(my + 1);
    }
    if let Some(at) = my.checked_sub(1).filter(|at| is_thing_at(*at)) {
        return Some(at);
    }
    // "number of my sister", "numărul mamei mele"
    let two_before = my.checked_sub(2).filter(|at| is_thing_at(*at));
    if let Some(thing) = two_before
        && is_family_between(words, my)
    {
        return Some(thing);
    }
    if words.get(my).is_none_or(|my| is_a(my, MY_BEHIND)) {
        return None;
    }
    if may(my + 1) && is_thing_at(my + 2) {
        return Some(my + 2);
    }
    // Of two words one tells a kind: "my mother found a site" is none of hers.
    (may(my + 1) && may(my + 2) && (kind(my + 1) || kind(my + 2)) && is_thing_at(my + 3)).then_some(my + 3)
}

/// Whether "my" is said of somebody of her family: "of my sister", "mamei mele".
fn is_family_between(words: &[String], my: usize) -> bool {
    let family = |word: &String| begins(word, FAMILY) && !word.ends_with("'s");
    let before = my.checked_sub(1).and_then(|at| words.get(at));
    if words.get(my).is_some_and(|my| is_a(my, MY_BEHIND)) {
        return before.is_some_and(family);
    }
    before.is_some_and(|of| of == "of") && words.get(my + 1).is_some_and(family)
}

/// Whether a word between "my" and the thing leaves the thing hers: it is nobody, and nobody's.
fn may_stand_before_thing(words: &[String], my: usize, word: &str) -> bool {
    let my = words.get(my).map_or("", String::as_str);
    let ordinal = is_a(my, MY_OF_SHE) && is_a(word, ORDINAL);
    // "my ex's phone"
    let owner = word.ends_with("'s") && !begins(word, FAMILY);
    // "мого кривдника номер"
    let of_whom = is_a(my, OF_MY) && !ENDS_OF_KIND.iter().any(|end| word.ends_with(end)) && !begins(word, KIND_OF);
    let nobody = ordinal || begins(word, ONCE) || !is_role(word);
    let does = is_a(word, TOOK) || is_deed(word);
    nobody && !does && !owner && !of_whom && !is_a(word, THEIRS) && !is_a(word, NOT) && !begins(word, NO_KIND)
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

/// "на мой номер звонил": who did it follows, unless it was herself or whom she writes to.
fn is_reached(words: &[String], first: usize, between: &[String]) -> bool {
    let to = first.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| is_a(word, TO));
    to && between.iter().any(|word| is_deed(word)) && !between.iter().any(|word| is_a(word, I_OR_YOU))
}

/// "my phone was stolen, number of the driver": a thing of somebody else.
fn is_of_another(words: &[String], last: usize, between: &[String]) -> bool {
    let my = words.get(last.saturating_sub(1)..=last).unwrap_or_default();
    let ordinal = |word: &String| is_a(word, ORDINAL) && my.iter().any(|word| is_a(word, MY_OF_SHE));
    let rest = between.iter().position(|word| is_thing(word)).and_then(|at| between.get(at + 1..)).unwrap_or_default();
    rest.iter().any(|word| is_role(word) && !ordinal(word))
}

/// "the number of my boss": a thing, "my", and who.
fn is_of_role(words: &[String], first: usize, last: usize) -> bool {
    let is_my = last == first + 1 && words.get(last).is_some_and(|word| is_a(word, MY));
    let who = words.iter().skip(last + 1).find(|word| is_role(word) || !begins(word, KIND_OF));
    is_my && who.is_some_and(|word| is_role(word) || word.ends_with("'s") && !begins(word, FAMILY))
}

/// "my +44…": a "my" with nothing between it and the value.
fn is_bare_before(words: &[String]) -> bool {
    // "mine is", "мій ось", "my new one is".
    let kept = words.iter().rev().skip_while(|word| is_a(word, IS)).skip_while(|word| *word == "one");
    let kinds = kept.clone().take_while(|word| begins(word, KIND_OF) && !is_role(word)).count();
    let words = words.get(..kept.count() - kinds).unwrap_or_default();
    let Some((my, before)) = words.split_last() else { return false };
    // "nu este numărul meu" has been looked at with its thing, and "șefului meu" is nobody's but his.
    // "a vorbit cu mine" is Romanian for "he talked with me".
    let did = |two: &[String]| matches!(two, [has, done] if is_a(has, HE_HAS) && done.ends_with(['t', 's']));
    let with_me = |word: &String| my == "mine" && is_a(word, WITH_ME) && before.windows(2).any(did);
    let behind = |word: &String| is_a(my, MY_BEHIND) && !is_a(word, MY_ITSELF);
    let anothers = |word: &String| is_thing(word) || is_role(word) || behind(word) || with_me(word);
    is_a(my, MY) && !before.last().is_some_and(anothers) && !is_not_before(words, before.len())
}

/// "+44… (my)": nothing more is said of it.
pub(crate) fn is_bare_after(words: &[String]) -> bool {
    match words {
        [my] => is_a(my, MY),
        [other, my] => is_a(my, MY) && !is_a(other, NOT) && !is_a(other, THEIRS) && !is_role(other),
        _ => false,
    }
}

/// "not my number", "nie jest mój".
fn is_not_before(words: &[String], my: usize) -> bool {
    let mut rest = words.get(..my).unwrap_or_default();
    if let [head @ .., be, to] = rest
        && to == "to"
        && (be == "není" || is_a(be, BE))
    {
        rest = words.get(..=head.len()).unwrap_or_default();
    }
    rest.iter().rev().find(|word| !is_a(word, BE)).is_some_and(|word| is_a(word, NOT))
}

/// "у мене новий номер": what one has, its kind, and no more.
fn is_had(words: &[String]) -> bool {
    after_last(words, I_HAVE).any(|rest| {
        let thing = rest.iter().position(|word| is_thing(word));
        let (kinds, things) = rest.split_at(thing.unwrap_or(rest.len()));
        !things.is_empty()
            && kinds.iter().all(|word| begins(word, KIND_OF))
            && things.iter().all(|word| is_thing(word) || is_a(word, IS) || begins(word, KIND_OF))
    })
}

/// "I" by itself beside a value, with or without an "and": "це я", "it's me", "а я".
pub(crate) fn is_i(words: &[String]) -> bool {
    const ALONE: &[&[&str]] = &[
        &["я"],
        &["це", "я"],
        &["это", "я"],
        &["it's", "me"],
        &["it's", "me", "again"],
        &["це", "знову", "я"],
        &["это", "снова", "я"],
        &["это", "опять", "я"],
        &["this", "is", "me"],
        &["to", "ja"],
        &["das", "bin", "ich"],
        &["sunt", "eu"],
        &["to", "jsem", "já"],
        &["to", "som", "ja"],
        &["me"],
        &["ja"],
        &["já"],
        &["ich"],
        &["eu"],
        &["its", "me"],
        &["it", "is", "me"],
        &["that's", "me"],
        &["thats", "me"],
        &["bin", "ich"],
        &["gehört", "mir"],
        &["belongs", "to", "me"],
        &["належить", "мені"],
        &["принадлежит", "мне"],
        &["należy", "do", "mnie"],
        &["patří", "mi"],
        &["patrí", "mi"],
    ];
    let begins = |word: &String| is_a(word, AND) || is_a(word, BUT) || is_a(word, GREETING);
    let greeted = words.iter().take(words.len().saturating_sub(1)).take_while(|word| begins(word)).count();
    // "Марина, це я"
    let named = |phrase: &[&str]| {
        let name = words.len().checked_sub(phrase.len()).filter(|name| phrase.len() > 1 && *name <= 2);
        name.and_then(|name| words.split_at_checked(name)).is_some_and(|(name, last)| {
            let nobodys = |word: &String| !is_a(word, NOT) && !is_a(word, FROM) && !is_a(word, TO);
            last.iter().eq(phrase.iter()) && name.iter().all(nobodys) && !names_another(name)
        })
    };
    let alone = |phrase: &[&str]| {
        let starts = 0..=greeted;
        starts.into_iter().any(|at| words.iter().skip(at).eq(phrase.iter()))
    };
    ALONE.iter().any(|phrase| alone(phrase) || named(phrase))
}

/// "My name is …, I'm 20, phone": one or two words of a name, and what one has.
pub(crate) fn is_named_before(words: &[String]) -> bool {
    let words: Vec<String> = words.iter().map(|word| plain(word)).collect();
    after_last(&words, NAMED).any(|rest| {
        let aged = |word: &&String| is_a(word, AGED) || word.bytes().all(|byte| byte.is_ascii_digit());
        let rest: Vec<&String> = rest.iter().filter(|word| !aged(word)).collect();
        (1..=NAME).contains(&rest.len())
            && !rest.iter().any(|word| is_a(word, THEIRS) || is_role(word))
            && rest.iter().skip(1).skip_while(|word| !is_thing(word)).all(|word| is_thing(word))
            && rest.iter().skip(2).all(|word| is_thing(word))
    })
}

/// "+44…, my name is …".
pub(crate) fn is_named_after(words: &[String]) -> bool {
    let words: Vec<String> = words.iter().map(|word| plain(word)).collect();
    NAMED.iter().any(|phrase| {
        words.get(..phrase.len()).is_some_and(|begin| begin.iter().eq(phrase.iter())) && words.len() > phrase.len()
    })
}

/// What follows the last place of each phrase.
fn after_last<'w>(words: &'w [String], phrases: &'w [&[&str]]) -> impl Iterator<Item = &'w [String]> {
    phrases.iter().filter_map(|phrase| {
        let place = words.windows(phrase.len()).rposition(|part| part.iter().eq(phrase.iter()));
        place.and_then(|at| words.get(at + phrase.len()..))
    })
}
